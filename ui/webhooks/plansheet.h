// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "app/services/idempotencykey.h"
#include "models/core/continuation.h"
#include "models/domain/webhooks/replay.h"
#include "ui/widgets/draftsheet.h"

#include <QTimer>

class QCheckBox;
class QLabel;
class QSpinBox;

namespace pm::ui {

// Many deliveries once more, by plan: how many there are, at how many endpoints, and how long it takes at a rate. Only
// then can it begin.
class PlanSheet : public DraftSheet
{
    Q_OBJECT
public:
    // `name` begins the object names: "retryAllSheet".
    PlanSheet(Theme &theme, const app::ConsoleContext &context, const QString &title, const QString &name,
              QWidget *parent);

Q_SIGNALS:
    void started(const pm::ReplayId &id);

protected:
    // Above the rate and the plan. Called once, last by the constructor of what derives.
    void showForm(QWidget *form);
    // What is asked for has changed.
    void planAgain();
    [[nodiscard]] int rate() const;
    [[nodiscard]] const app::ConsoleContext &context() const { return m_context; }
    // A dry run, or the real one.
    [[nodiscard]] virtual RequestHandle ask(bool dryRun, app::IdempotencyKey &once, Continuation<ReplayPlan> then) = 0;
    // Nothing, or why there can be no plan yet.
    [[nodiscard]] virtual QString whyNot() const { return {}; }

private:
    void plan();
    void showPlan(const ReplayPlan &plan);
    void showTime();
    void start();
    void setStarting(bool starting);

    const app::ConsoleContext &m_context;
    QString m_name;
    QWidget *m_content;
    QSpinBox *m_rate;
    QLabel *m_count;
    QLabel *m_detail;
    QPushButton *m_start;
    std::optional<ReplayPlan> m_plan;
    app::IdempotencyKey m_planned;
    app::IdempotencyKey m_begun; // of its own: a plan made meanwhile does not end it
    QTimer m_pause;              // typing is waited for
    RequestHandle m_request;
};

// Everything that the filter of the log finds, not just the rows in view.
class RetryAllSheet : public PlanSheet
{
    Q_OBJECT
public:
    RetryAllSheet(Theme &theme, const app::ConsoleContext &context, const DeliveryFilter &filter,
                  const QString &filterText, QWidget *parent);

protected:
    RequestHandle ask(bool dryRun, app::IdempotencyKey &once, Continuation<ReplayPlan> then) override;
    QString whyNot() const override;

private:
    DeliveryFilter m_filter;
    QCheckBox *m_onlyMissing;
};

} // namespace pm::ui
