// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "app/services/listquery.h"
#include "models/core/continuation.h"
#include "models/domain/webhooks/delivery.h"
#include "models/domain/webhooks/replay.h"
#include "models/domain/webhooks/webhook.h"
#include "models/domain/webhooks/webhookstats.h"
#include "ui/widgets/theme.h"

#include <QTimer>
#include <QWidget>

class QBoxLayout;
class QStackedWidget;

namespace pm::ui {

class StateView;
class WebhookActions;
class WebhookAside;
class WebhookBanner;
class WebhookCards;
class WebhookConfiguration;
class WebhookFigures;
class WebhookTitle;

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

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeContent();
    void arrange(int width);
    void listen();
    void readDetail();
    void show(const Result<app::Versioned<Webhook>> &got);
    void handleFailure(const Error &error);
    void showRights();
    void showStats(const WebhookStats &stats);
    void handleStatusChange(const WebhookId &id);
    void handleReplay(const Replay &replay);
    void handleDelivery(const Delivery &delivery);
    void handleMissed();
    void handleSettled();
    [[nodiscard]] const Webhook &webhook() const { return m_stored.item; }

    const app::ConsoleContext &m_context;
    app::Versioned<Webhook> m_stored;
    WebhookTitle *m_title;
    WebhookActions *m_actions;
    QStackedWidget *m_states;
    StateView *m_state;
    WebhookBanner *m_banner;
    WebhookCards *m_cards;
    WebhookFigures *m_figures;
    WebhookAside *m_aside;
    WebhookConfiguration *m_configuration; // its first part
    QBoxLayout *m_parts;                   // the figures and what is beside them
    QTimer m_settling;                     // many deliveries are read of once
    RequestHandle m_reading;
    bool m_isReading = false;
    bool m_isOld = false; // and nobody has seen it since
};

} // namespace pm::ui
