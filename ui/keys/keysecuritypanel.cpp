// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keys/keysecuritypanel.h"

#include "app/services/keyservice.h"
#include "ui/keys/keytext.h"
#include "ui/lists/historyview.h"
#include "ui/widgets/sections.h"
#include "ui/widgets/timetext.h"

#include <QLabel>
#include <QVBoxLayout>

namespace pm::ui {

namespace {

QVBoxLayout *addPart(QVBoxLayout *layout, const QString &title, QWidget *parent)
{
    auto *part = new QVBoxLayout;
    part->setSpacing(6);
    layout->addWidget(sectionTitle(title, parent));
    layout->addLayout(part);
    layout->addSpacing(8);
    return part;
}

} // namespace

KeySecurityPanel::KeySecurityPanel(const app::ConsoleContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_parts(new QWidget(this))
    , m_history(new HistoryView(
          QStringLiteral("keyHistory"), context.clock,
          [](const AuditEvent &event) {
              return HistoryView::Text{keyEventText(event.action), {}};
          },
          m_parts))
    , m_problem(new QLabel(this))
{
    setObjectName(QStringLiteral("keySecurity"));
    auto *parts = new QVBoxLayout(m_parts);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(8);
    m_recommendations = addPart(parts, tr("Recommendations"), m_parts);
    m_addresses = addPart(parts, tr("Used from"), m_parts);
    parts->addWidget(sectionTitle(tr("History"), m_parts));
    parts->addWidget(m_history);
    m_problem->setObjectName(QStringLiteral("keySecurity.problem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setProperty("role", QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(m_parts);
    layout->addWidget(m_problem);
    layout->addStretch();
    clear();
}

void KeySecurityPanel::clear(const QString &problem)
{
    m_id = KeyId();
    m_history->setSource({});
    for (QVBoxLayout *part : {m_recommendations, m_addresses})
        clearLayout(part);
    m_parts->hide();
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void KeySecurityPanel::showKey(const ApiKeyDetail &detail)
{
    if (detail.key.id != m_id) {
        clear();
        m_id = detail.key.id;
        m_history->setSource([this](const QString &cursor, Continuation<AuditEventPage> then) {
            return m_context.keys.events(m_id, cursor, std::move(then));
        });
    }
    m_parts->show();
    if (detail.key.status != KeyStatus::Active)
        showAdvice({});
    showAddresses(detail);
    m_history->refresh();
}

void KeySecurityPanel::showAdvice(const KeyAdvice &advice)
{
    clearLayout(m_recommendations);
    for (const KeyRecommendation &recommendation : advice.recommendations)
        m_recommendations->addWidget(wrappedLabel(recommendationText(recommendation, advice), m_parts));
    if (advice.recommendations.empty())
        m_recommendations->addWidget(mutedLabel(tr("Nothing to improve."), m_parts));
}

void KeySecurityPanel::showAddresses(const ApiKeyDetail &detail)
{
    clearLayout(m_addresses);
    for (const AddressUse &use : detail.recentIps) {
        addMonoPair(m_addresses, use.ip, relativeTime(use.lastSeen, m_context.clock.now()), m_parts)
            ->setToolTip(tr("%n request(s)", nullptr, static_cast<int>(use.count)));
    }
    if (detail.recentIps.empty())
        m_addresses->addWidget(mutedLabel(tr("From nowhere yet."), m_parts));
}

} // namespace pm::ui
