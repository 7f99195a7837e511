// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keys/keysecuritypanel.h"

#include "app/services/keyservice.h"
#include "ui/keys/keytext.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/sections.h"
#include "ui/widgets/timetext.h"

#include <QLabel>
#include <QPushButton>
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
    , m_problem(new QLabel(this))
    , m_more(new QPushButton(this))
{
    setObjectName(QStringLiteral("keySecurity"));
    auto *parts = new QVBoxLayout(m_parts);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(8);
    m_recommendations = addPart(parts, tr("Recommendations"), m_parts);
    m_addresses = addPart(parts, tr("Used from"), m_parts);
    m_events = addPart(parts, tr("History"), m_parts);
    m_problem->setObjectName(QStringLiteral("keySecurity.problem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setProperty("role", QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_more->setObjectName(QStringLiteral("keySecurity.more"));
    m_more->setProperty("role", QStringLiteral("ghost"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(m_parts);
    layout->addWidget(m_problem);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    layout->addStretch();
    clear();
    connect(m_more, &QPushButton::clicked, this, &KeySecurityPanel::readMore);
}

void KeySecurityPanel::clear(const QString &problem)
{
    m_request.cancel();
    m_id = KeyId();
    m_cursor.clear();
    m_newest.clear();
    for (QVBoxLayout *part : {m_recommendations, m_addresses, m_events})
        clearLayout(part);
    m_parts->hide();
    m_more->hide();
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void KeySecurityPanel::showKey(const ApiKeyDetail &detail)
{
    if (detail.key.id != m_id)
        clear();
    m_id = detail.key.id;
    m_parts->show();
    if (detail.key.status != KeyStatus::Active)
        showAdvice({});
    showAddresses(detail);
    readHistory();
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

void KeySecurityPanel::readHistory()
{
    m_more->setEnabled(false);
    m_request = m_context.keys.events(m_id, {}, {this, [this](Result<KeyEventPage> page) {
                                                     m_more->setEnabled(true);
                                                     if (page)
                                                         showHistory(*page);
                                                     else if (m_newest.empty())
                                                         handleFailed(page.error());
                                                 }});
}

void KeySecurityPanel::readMore()
{
    if (m_cursor.isEmpty())
        return readHistory();
    m_more->setEnabled(false);
    m_request = m_context.keys.events(m_id, m_cursor, {this, [this](Result<KeyEventPage> page) {
                                                           m_more->setEnabled(true);
                                                           if (page)
                                                               addEvents(*page);
                                                           else
                                                               handleFailed(page.error());
                                                       }});
}

void KeySecurityPanel::handleFailed(const Error &error)
{
    m_problem->setText(errorLine(error));
    m_problem->show();
    m_more->setText(tr("Retry"));
    m_more->show();
}

void KeySecurityPanel::showHistory(const KeyEventPage &page)
{
    m_problem->hide();
    if (page.events == m_newest && !m_newest.empty())
        return; // older pages that were asked for stay below it
    m_newest = page.events;
    clearLayout(m_events);
    addEvents(page);
}

void KeySecurityPanel::addEvents(const KeyEventPage &page)
{
    m_problem->hide();
    for (const KeyEvent &event : page.events) {
        auto *what = addPair(m_events, keyEventText(event.action), relativeTime(event.at, m_context.clock.now()),
                             m_parts);
        what->setToolTip(exactTime(event.at));
        m_events->addWidget(
            mutedLabel(event.ip.isEmpty() ? event.actor : tr("%1 from %2").arg(event.actor, event.ip), m_parts));
    }
    m_cursor = page.nextCursor;
    m_more->setText(tr("Show more"));
    m_more->setVisible(!m_cursor.isEmpty());
}

} // namespace pm::ui
