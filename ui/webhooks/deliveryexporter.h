// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/core/continuation.h"
#include "models/domain/webhooks/deliveryquery.h"

#include <QObject>
#include <QSaveFile>

#include <memory>

namespace pm::ui {

// Writes everything that a filter finds to a file, as the platform sends it. The file appears when all is there; what
// was there before stays until then. Ends in a notice.
class DeliveryExporter : public QObject
{
    Q_OBJECT
public:
    explicit DeliveryExporter(const app::ConsoleContext &context, QObject *parent = nullptr);

    void start(const DeliveryExport &wanted, const QString &path);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_file != nullptr; }
    [[nodiscard]] qint64 rows() const;

Q_SIGNALS:
    void progressed(); // also when it has begun or ended

private:
    void write(const QByteArray &bytes);
    void end(const Result<bool> &whole);

    const app::ConsoleContext &m_context;
    std::unique_ptr<QSaveFile> m_file;
    ExportFormat m_format = ExportFormat::Csv;
    qint64 m_lines = 0;
    RequestHandle m_request;
};

} // namespace pm::ui
