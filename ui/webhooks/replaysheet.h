// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/deliveryquery.h"
#include "ui/webhooks/plansheet.h"

class QCheckBox;
class QComboBox;
class QDateTimeEdit;

namespace pm::ui {

class EndpointDirectory;

// The events of a time once more to one endpoint, oldest first.
class ReplaySheet : public PlanSheet
{
    Q_OBJECT
public:
    // Begins with what the filter of the log says, as far as it says anything.
    ReplaySheet(Theme &theme, const app::ConsoleContext &context, const EndpointDirectory &endpoints,
                const DeliveryFilter &filter, QWidget *parent);

protected:
    RequestHandle ask(bool dryRun, app::IdempotencyKey &once, Continuation<ReplayPlan> then) override;
    [[nodiscard]] QString whyNot() const override;

private:
    void handleEndpoints();
    void showEndpoints();
    QDateTimeEdit *addTime(QLayout *layout, const QString &title, const QString &name, UnixMs time);

    const EndpointDirectory &m_endpoints;
    EventTypes m_eventTypes;
    WebhookId m_chosen; // nothing while there is none to choose
    QComboBox *m_endpoint;
    QDateTimeEdit *m_from = nullptr;
    QDateTimeEdit *m_to = nullptr;
    QCheckBox *m_onlyMissing;
};

} // namespace pm::ui
