// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/replaysheet.h"

#include "app/services/webhookservices.h"
#include "ui/webhooks/deliverytext.h"
#include "ui/webhooks/endpointdirectory.h"
#include "ui/widgets/sections.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QVBoxLayout>

namespace pm::ui {

namespace {

constexpr qint64 kUsualSpanMs = 24LL * 3600 * 1000;

} // namespace

ReplaySheet::ReplaySheet(Theme &theme, const app::ConsoleContext &context, const EndpointDirectory &endpoints,
                         const DeliveryFilter &filter, QWidget *parent)
    : PlanSheet(theme, context, tr("Replay events"), QStringLiteral("replaySheet"), parent)
    , m_endpoints(endpoints)
    , m_eventTypes(filter.eventTypes)
    , m_chosen(filter.webhook)
    , m_endpoint(new QComboBox(this))
    , m_onlyMissing(new QCheckBox(tr("Only those that were never acknowledged"), this))
{
    const QString types = eventTypePatterns(m_eventTypes).join(QStringLiteral(", "));
    setContext(types.isEmpty() ? tr("The events of a time once more to one endpoint, oldest first.")
                               : tr("The events %1 of a time once more to one endpoint, oldest first.").arg(types));
    m_endpoint->setObjectName(QStringLiteral("replaySheet.endpoint"));
    m_endpoint->setAccessibleName(tr("Endpoint"));
    showEndpoints();
    m_onlyMissing->setObjectName(QStringLiteral("replaySheet.onlyMissing"));
    m_onlyMissing->setChecked(true);
    auto *form = new QWidget(this);
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(sectionTitle(tr("Endpoint"), form));
    layout->addWidget(m_endpoint);
    const UnixMs now = context.clock.now();
    m_from = addTime(layout, tr("From"), QStringLiteral("from"), filter.from.value_or(now - kUsualSpanMs));
    m_to = addTime(layout, tr("To"), QStringLiteral("to"), filter.to.value_or(now));
    layout->addWidget(m_onlyMissing);
    connect(m_endpoint, &QComboBox::currentIndexChanged, this, [this] {
        m_chosen = WebhookId(m_endpoint->currentData().toString());
        planAgain();
    });
    connect(&endpoints, &EndpointDirectory::changed, this, &ReplaySheet::handleEndpoints);
    connect(m_onlyMissing, &QCheckBox::toggled, this, &ReplaySheet::planAgain);
    showForm(form);
}

void ReplaySheet::handleEndpoints()
{
    const bool wasNone = m_chosen.isEmpty();
    showEndpoints();
    if (wasNone)
        planAgain();
}

// Whatever is known of it, the one that was asked for stays: another would get what was not meant for it.
void ReplaySheet::showEndpoints()
{
    const QSignalBlocker blocker(m_endpoint);
    m_endpoint->clear();
    for (const Webhook &endpoint : m_endpoints.all())
        m_endpoint->addItem(endpoint.content.name, endpoint.id.text());
    if (!m_chosen.isEmpty() && m_endpoints.find(m_chosen) == nullptr)
        m_endpoint->addItem(m_chosen.text(), m_chosen.text());
    if (!m_chosen.isEmpty())
        m_endpoint->setCurrentIndex(m_endpoint->findData(m_chosen.text()));
    m_chosen = WebhookId(m_endpoint->currentData().toString());
}

QDateTimeEdit *ReplaySheet::addTime(QLayout *layout, const QString &title, const QString &name, UnixMs time)
{
    layout->addWidget(sectionTitle(title, this));
    auto *edit = new QDateTimeEdit(QDateTime::fromMSecsSinceEpoch(time), this);
    edit->setObjectName(QStringLiteral("replaySheet.") + name);
    edit->setAccessibleName(title);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(QStringLiteral("d MMM yyyy HH:mm:ss"));
    connect(edit, &QDateTimeEdit::dateTimeChanged, this, &ReplaySheet::planAgain);
    layout->addWidget(edit);
    return edit;
}

QString ReplaySheet::whyNot() const
{
    if (m_chosen.isEmpty())
        return tr("There is no endpoint yet.");
    return m_from->dateTime() < m_to->dateTime() ? QString() : tr("The end must be after the beginning.");
}

RequestHandle ReplaySheet::ask(bool dryRun, app::IdempotencyKey &once, Continuation<ReplayPlan> then)
{
    return context().webhooks.deliveries.replay(m_chosen,
                                                {.from = m_from->dateTime().toMSecsSinceEpoch(),
                                                 .to = m_to->dateTime().toMSecsSinceEpoch(),
                                                 .eventTypes = m_eventTypes,
                                                 .dryRun = dryRun,
                                                 .onlyMissing = m_onlyMissing->isChecked(),
                                                 .ratePerSecond = rate()},
                                                once, std::move(then));
}

} // namespace pm::ui
