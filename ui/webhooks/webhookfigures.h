// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/core/continuation.h"
#include "models/core/ids.h"
#include "models/domain/webhooks/webhookstats.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QComboBox;

namespace pm::ui {

class TimeChart;

// How an endpoint fared over the time that is chosen here, as charts.
class WebhookFigures : public QWidget
{
    Q_OBJECT
public:
    WebhookFigures(Theme &theme, const app::ConsoleContext &context, QWidget *parent = nullptr);

    void read(const WebhookId &id);
    void forget();

Q_SIGNALS:
    void wereRead(const pm::WebhookStats &stats);

private:
    void readAgain();
    void show(const WebhookStats &stats);

    const app::ConsoleContext &m_context;
    WebhookId m_id;
    QComboBox *m_range;
    TimeChart *m_deliveries;
    TimeChart *m_durations;
    RequestHandle m_reading;
};

} // namespace pm::ui
