// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/core/continuation.h"
#include "models/domain/webhooks/webhookstats.h"

#include <QTimer>

namespace pm::ui {

// How many endpoints of the tenant and environment that are chosen are failing or stopped by a rule. Read anew when
// something is heard that may have changed it, and only while somebody is there to see it.
class FailingEndpoints : public QObject
{
    Q_OBJECT
public:
    explicit FailingEndpoints(const app::ConsoleContext &context, QObject *parent = nullptr);

    [[nodiscard]] qint64 count() const { return m_count; } // 0 while it is not known

Q_SIGNALS:
    void changed();

private:
    void startAnew();
    void stop();
    void handleSession();
    void handleLive();
    void handleSettled();
    void readSoon();
    void read();
    void setCount(qint64 count);
    [[nodiscard]] bool mayRead() const;

    const app::ConsoleContext &m_context;
    qint64 m_count = 0;
    QTimer m_settling; // many changes are read of once
    RequestHandle m_reading;
    bool m_isReading = false;
    bool m_isOld = true;
};

} // namespace pm::ui
