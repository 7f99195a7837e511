// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/plansheet.h"

#include "app/services/webhookservices.h"
#include "ui/webhooks/deliverytext.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/sections.h"

#include <QCheckBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace pm::ui {

namespace {

constexpr int kUsualRate = 50;
constexpr int kMostRate = 1000;
constexpr int kPauseMs = 300;

} // namespace

PlanSheet::PlanSheet(Theme &theme, const app::ConsoleContext &context, const QString &title, const QString &name,
                     QWidget *parent)
    : DraftSheet(theme, title, name, parent)
    , m_context(context)
    , m_name(name)
    , m_content(new QWidget(this))
    , m_rate(new QSpinBox(this))
    , m_count(new QLabel(this))
    , m_detail(wrappedLabel({}, this))
{
    setObjectName(name);
    setAttribute(Qt::WA_DeleteOnClose);
    m_rate->setObjectName(name + QStringLiteral(".rate"));
    m_rate->setAccessibleName(tr("Deliveries a second"));
    m_rate->setRange(1, kMostRate);
    m_rate->setValue(kUsualRate);
    m_count->setObjectName(name + QStringLiteral(".count"));
    m_count->setProperty("role", QStringLiteral("figure"));
    m_detail->setObjectName(name + QStringLiteral(".plan"));
    m_detail->setProperty("role", QStringLiteral("muted"));
    m_start = addButton(tr("Start"), QStringLiteral("primary"), name + QStringLiteral(".start"));
    m_start->setEnabled(false);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(m_start, &QPushButton::clicked, this, &PlanSheet::start);
    connect(m_rate, &QSpinBox::valueChanged, this, &PlanSheet::showTime);
    connect(&m_pause, &QTimer::timeout, this, &PlanSheet::plan);
}

void PlanSheet::showForm(QWidget *form)
{
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(form);
    layout->addWidget(sectionTitle(tr("Deliveries a second"), m_content));
    layout->addWidget(m_rate);
    layout->addSpacing(8);
    layout->addWidget(sectionTitle(tr("Plan"), m_content));
    layout->addWidget(m_count);
    layout->addWidget(m_detail);
    setContent(m_content);
    plan();
}

int PlanSheet::rate() const
{
    return m_rate->value();
}

void PlanSheet::planAgain()
{
    m_plan.reset();
    m_start->setEnabled(false);
    m_pause.start();
}

void PlanSheet::plan()
{
    m_plan.reset();
    m_start->setEnabled(false);
    const QString reason = whyNot();
    m_count->setText(reason.isEmpty() ? QStringLiteral("…") : tr("No plan"));
    m_detail->setText(reason.isEmpty() ? tr("Counting what there is to send…") : reason);
    if (!reason.isEmpty())
        return;
    m_request = ask(true, m_planned, {this, [this](Result<ReplayPlan> plan) {
                                          if (plan)
                                              return showPlan(*plan);
                                          m_count->setText(tr("No plan"));
                                          m_detail->setText(errorLine(plan.error()));
                                      }});
}

void PlanSheet::showPlan(const ReplayPlan &plan)
{
    m_plan = plan;
    const int count = static_cast<int>(plan.toSend);
    m_count->setText(plan.isAtLeast ? tr("At least %Ln delivery(s)", nullptr, count)
                                    : tr("%Ln delivery(s)", nullptr, count));
    m_start->setText(count == 0 || plan.isAtLeast ? tr("Start") : tr("Send %1").arg(QLocale().toString(count)));
    m_start->setEnabled(count > 0 || plan.isAtLeast);
    showTime();
}

// The plan was made for one rate; the time at another follows from it.
void PlanSheet::showTime()
{
    if (!m_plan)
        return;
    QStringList parts{tr("%Ln endpoint(s)", nullptr, static_cast<int>(m_plan->endpoints)),
                      (m_plan->isAtLeast ? tr("at least %1 at %2 a second") : tr("about %1 at %2 a second"))
                          .arg(spanText(estimatedSeconds(m_plan->toSend, rate())))
                          .arg(rate())};
    const QLocale locale;
    if (m_plan->toSend < m_plan->matched)
        parts << tr("%1 of %2 are left out")
                     .arg(locale.toString(m_plan->matched - m_plan->toSend), locale.toString(m_plan->matched));
    if (m_plan->alreadyDelivered > 0)
        parts << tr("%1 were acknowledged before").arg(locale.toString(m_plan->alreadyDelivered));
    m_detail->setText(parts.join(QStringLiteral(" · ")));
}

void PlanSheet::start()
{
    setStarting(true);
    setNote(tr("Starting…"));
    m_request = ask(false, m_begun,
                    {this, [this](Result<ReplayPlan> begun) {
                         setStarting(false);
                         if (!begun || !begun->replay) {
                             setNote(begun ? tr("There is nothing to send any more.") : errorLine(begun.error()));
                             return;
                         }
                         Q_EMIT started(*begun->replay);
                         accept();
                     }});
}

// It is begun whether or not somebody waits for the answer, and as it was asked for.
void PlanSheet::setStarting(bool starting)
{
    setBusy(starting);
    m_content->setEnabled(!starting);
    m_start->setEnabled(!starting);
}

RetryAllSheet::RetryAllSheet(Theme &theme, const app::ConsoleContext &context, const DeliveryFilter &filter,
                             const QString &filterText, QWidget *parent)
    : PlanSheet(theme, context, tr("Retry all matching"), QStringLiteral("retryAllSheet"), parent)
    , m_filter(filter)
    , m_onlyMissing(new QCheckBox(tr("Leave out what was acknowledged"), this))
{
    setContext(tr("Everything that the filters of the log find, not just the rows in view."));
    auto *form = new QWidget(this);
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto *scope = wrappedLabel(filterText, form);
    scope->setObjectName(QStringLiteral("retryAllSheet.scope"));
    layout->addWidget(scope);
    layout->addWidget(m_onlyMissing);
    m_onlyMissing->setObjectName(QStringLiteral("retryAllSheet.onlyMissing"));
    // Where the filter leaves no doubt there is nothing to choose.
    const bool isOpen = !m_filter.statuses;
    m_onlyMissing->setChecked(isOpen);
    m_onlyMissing->setVisible(isOpen);
    connect(m_onlyMissing, &QCheckBox::toggled, this, &RetryAllSheet::planAgain);
    showForm(form);
}

QString RetryAllSheet::whyNot() const
{
    const DeliveryStatuses waiting = DeliveryStatuses(DeliveryStatus::Pending) | DeliveryStatus::PendingRetry
                                   | DeliveryStatus::Held;
    return m_filter.statuses && !(m_filter.statuses & ~waiting) ? tr("What waits is sent anyway.") : QString();
}

RequestHandle RetryAllSheet::ask(bool dryRun, app::IdempotencyKey &once, Continuation<ReplayPlan> then)
{
    DeliveryFilter filter = m_filter;
    const bool onlyMissing = m_onlyMissing->isChecked();
    // Without a state the platform takes what failed; what was put aside, or skipped, is asked for by the filter.
    if (!filter.statuses && !onlyMissing)
        filter.statuses = DeliveryStatuses(DeliveryStatus::Success) | DeliveryStatus::Failed
                        | DeliveryStatus::Exhausted;
    return context().webhooks.deliveries.retryAll(
        {.filter = filter, .dryRun = dryRun, .onlyMissing = onlyMissing, .ratePerSecond = rate()}, once,
        std::move(then));
}

} // namespace pm::ui
