// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/webhook.h"
#include "ui/webhooks/plansheet.h"

class QCheckBox;
class QComboBox;
class QDateTimeEdit;

namespace pm::ui {

// The events of a time once more to one endpoint, oldest first.
class ReplaySheet : public PlanSheet
{
    Q_OBJECT
public:
    // Begins with what the filter of the log says, as far as it says anything.
    ReplaySheet(Theme &theme, const app::ConsoleContext &context, const std::vector<Webhook> &endpoints,
                const DeliveryFilter &filter, QWidget *parent);

protected:
    RequestHandle ask(bool dryRun, Continuation<ReplayPlan> then) override;
    [[nodiscard]] QString whyNot() const override;

private:
    QDateTimeEdit *addTime(QLayout *layout, const QString &title, const QString &name, UnixMs time);

    EventTypes m_eventTypes;
    QComboBox *m_endpoint;
    QDateTimeEdit *m_from = nullptr;
    QDateTimeEdit *m_to = nullptr;
    QCheckBox *m_onlyMissing;
};

} // namespace pm::ui
