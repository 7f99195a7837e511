// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/core/continuation.h"
#include "models/domain/webhooks/attempt.h"
#include "models/domain/webhooks/webhook.h"
#include "ui/widgets/theme.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace pm::ui {

class AnswerNote;
class AttemptTimeline;
class DeliveryButtons;
class DeliveryDiff;
class ExchangeView;
class InspectorHead;
class InspectorTabs;
class LastSuccess;

// Beside the log: one delivery with its attempts, what was sent and answered, what was other when it last went well,
// and what can be done.
class DeliveryInspector : public QFrame
{
    Q_OBJECT
public:
    DeliveryInspector(Theme &theme, const app::ConsoleContext &context, QWidget *parent = nullptr);

    // Shows what the row knows at once, and the rest when the platform has answered. `endpoint` as far as it is known.
    void showDelivery(const Delivery &delivery, const std::optional<Webhook> &endpoint);
    // It has changed on the platform. While nobody can see it, it is read when it is shown again.
    void updateDelivery(const Delivery &delivery);
    // It may have, and so as above.
    void readAgain();
    [[nodiscard]] const DeliveryId &shownId() const { return m_delivery.id; }
    // Once more, if the role may.
    void retry();

Q_SIGNALS:
    void closeRequested();
    // To see all that was sent of it.
    void eventRequested(const pm::EventId &event);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeFacts();
    [[nodiscard]] QHBoxLayout *makeIds();
    QWidget *makeBody();
    void makeTabs();
    void showFacts();
    void showButtons();
    void readDetail();
    void showDetail(DeliveryDetail detail);
    void showUnsent();
    [[nodiscard]] int indexOf(int number) const; // of an attempt
    void showAttempt(int index);
    void handleTab(int tab);
    void showAnswerNote();
    [[nodiscard]] const Attempt *attempt() const; // nothing before the first, and until it was read

    const app::ConsoleContext &m_context;
    Delivery m_delivery;
    std::optional<Webhook> m_endpoint;
    std::optional<DeliveryDetail> m_detail;
    int m_attempt = -1;
    bool m_isOld = false;
    InspectorHead *m_head;
    QLabel *m_target;
    QLabel *m_ids;
    QPushButton *m_event;
    QLabel *m_problem;
    AttemptTimeline *m_timeline;
    InspectorTabs *m_tabs;
    ExchangeView *m_request;
    ExchangeView *m_response;
    AnswerNote *m_answerNote;
    LastSuccess *m_success;
    DeliveryDiff *m_diff;
    DeliveryButtons *m_buttons;
    RequestHandle m_reading;
};

} // namespace pm::ui
