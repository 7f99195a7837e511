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
class QLabel;

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
    // Why what is shown is not what it is now.
    void showProblem(const Error &error);

Q_SIGNALS:
    void wereRead(const pm::WebhookStats &stats);
    void couldNotBeRead(); // and nothing is known of that time

private:
    void readAgain();
    void handleStats(const Result<WebhookStats> &stats);
    void show(const WebhookStats &stats);
    void clear();

    const app::ConsoleContext &m_context;
    WebhookId m_id;
    std::optional<StatsRange> m_asked; // is on its way
    std::optional<StatsRange> m_shown;
    QComboBox *m_range;
    QLabel *m_problem;
    TimeChart *m_deliveries;
    TimeChart *m_durations;
    RequestHandle m_reading;
};

} // namespace pm::ui
