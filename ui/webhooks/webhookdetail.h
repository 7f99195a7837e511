// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "app/services/listquery.h"
#include "models/core/continuation.h"
#include "models/domain/webhooks/delivery.h"
#include "models/domain/webhooks/webhook.h"
#include "models/domain/webhooks/webhookstats.h"
#include "ui/widgets/theme.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace pm::ui {

class StateView;
class StatusLabel;
class TimeChart;
class WebhookBanner;
class WebhookCards;
class WebhookConfiguration;

// One endpoint: how it fares and why, how it is set, and what can be done with it.
class WebhookDetail : public QWidget
{
    Q_OBJECT
public:
    WebhookDetail(Theme &theme, const app::ConsoleContext &context, QWidget *parent = nullptr);

    void open(const WebhookId &id);
    void forget();
    void readAgain();

Q_SIGNALS:
    void closed();
    void verificationRequested();
    void failuresRequested(const pm::WebhookId &id);

private:
    QWidget *makeTitle();
    QWidget *makeActions();
    QWidget *makeFigures();
    QWidget *makeContent();
    QPushButton *addAction(QWidget *box, const QString &text, const char *name, const QString &icon);
    void show(const Result<app::Versioned<Webhook>> &got);
    void showWebhook();
    void showRights();
    void readStats();
    void showStats(const WebhookStats &stats);
    void pauseOrResume();
    void openTest();
    void openEdit();
    void openRotation();
    void askToRemove();
    void remove();
    void handleStatusChange(const WebhookId &id);
    void handleDelivery(const Delivery &delivery);
    [[nodiscard]] bool isStopped() const;
    [[nodiscard]] const Webhook &webhook() const { return m_stored.item; }

    Theme &m_theme;
    const app::ConsoleContext &m_context;
    app::Versioned<Webhook> m_stored;
    QStackedWidget *m_states;
    StateView *m_state;
    QLabel *m_title = nullptr;
    StatusLabel *m_status = nullptr;
    QLabel *m_url = nullptr;
    QPushButton *m_test = nullptr;
    QPushButton *m_edit = nullptr;
    QPushButton *m_pause = nullptr;
    QPushButton *m_remove = nullptr;
    WebhookBanner *m_banner = nullptr;
    WebhookCards *m_cards = nullptr;
    QComboBox *m_range = nullptr;
    TimeChart *m_deliveries = nullptr;
    TimeChart *m_durations = nullptr;
    WebhookConfiguration *m_configuration = nullptr;
    QTimer m_settling; // many deliveries are read of once
    RequestHandle m_reading;
    RequestHandle m_readingStats;
    RequestHandle m_changing;
};

} // namespace pm::ui
