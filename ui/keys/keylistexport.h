// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/core/continuation.h"
#include "models/domain/keys/apikey.h"
#include "models/tables/csvfile.h"

#include <QObject>
#include <QSet>

#include <memory>

namespace pm::ui {

// Writes every key that a query finds into a CSV, page by page, and ends in a notice. A key that the query finds all
// the while is there, and none is there twice, whatever happens to others meanwhile.
class KeyListExport : public QObject
{
    Q_OBJECT
public:
    explicit KeyListExport(const app::ConsoleContext &context, QObject *parent = nullptr);

    [[nodiscard]] bool isRunning() const { return m_csv != nullptr; }
    void start(const QString &path, const KeyQuery &query);
    // No file appears.
    void stop();

Q_SIGNALS:
    void progressed(qint64 rows);
    void ended();

private:
    void handleTenant();
    void readPage();
    void handle(const KeyPage &page);
    void write(const std::vector<ApiKey> &keys);
    void finish(const QString &problem);

    const app::ConsoleContext &m_context;
    std::unique_ptr<CsvFile> m_csv;
    KeyQuery m_query;
    QSet<KeyId> m_written;
    RequestHandle m_request;
};

} // namespace pm::ui
