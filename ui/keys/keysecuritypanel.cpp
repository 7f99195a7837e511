// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keys/keysecuritypanel.h"

#include "app/services/keyservice.h"
#include "ui/keys/keyadvicepanel.h"
#include "ui/keys/keydrainpanel.h"
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
    return part;
}

} // namespace

KeySecurityPanel::KeySecurityPanel(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_drain(new KeyDrainPanel(theme, context, this))
    , m_advice(new KeyAdvicePanel(theme, context, this))
    , m_problem(new QLabel(this))
    , m_more(new QPushButton(tr("Show more"), this))
{
    setObjectName(QStringLiteral("keySecurity"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(m_drain);
    layout->addWidget(m_advice);
    m_hints = addPart(layout, tr("Recommendations"), this);
    layout->addSpacing(8);
    m_addresses = addPart(layout, tr("Used from"), this);
    layout->addSpacing(8);
    m_events = addPart(layout, tr("History"), this);
    m_problem->setProperty("role", QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_more->setObjectName(QStringLiteral("keySecurity.more"));
    m_more->setProperty("role", QStringLiteral("ghost"));
    m_more->hide();
    layout->addWidget(m_problem);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    layout->addStretch();
    connect(m_more, &QPushButton::clicked, this, &KeySecurityPanel::loadEvents);
}

void KeySecurityPanel::showKey(const ApiKeyDetail &detail, bool mayChange)
{
    m_drain->showKey(detail.key, mayChange);
    m_advice->showKey(detail.key, mayChange);
    m_id = detail.key.id;
    m_cursor.clear();
    clearLayout(m_events);
    showHints(detail);
    clearLayout(m_addresses);
    for (const AddressUse &use : detail.recentIps) {
        addMonoPair(m_addresses, use.ip, relativeTime(use.lastSeen, m_context.clock.now()), this)
            ->setToolTip(tr("%n request(s)", nullptr, static_cast<int>(use.count)));
    }
    if (detail.recentIps.empty())
        m_addresses->addWidget(mutedLabel(tr("From nowhere yet."), this));
    loadEvents();
}

void KeySecurityPanel::showHints(const ApiKeyDetail &detail)
{
    clearLayout(m_hints);
    const QStringList hints = keyHints(detail, m_context.clock.now());
    for (const QString &hint : hints)
        m_hints->addWidget(wrappedLabel(hint, this));
    if (hints.isEmpty())
        m_hints->addWidget(mutedLabel(tr("Nothing to improve."), this));
}

void KeySecurityPanel::loadEvents()
{
    m_more->setEnabled(false);
    m_request = m_context.keys.events(m_id, m_cursor, {this, [this](Result<KeyEventPage> page) {
                                                           m_more->setEnabled(true);
                                                           m_problem->setVisible(!page);
                                                           if (page)
                                                               return addEvents(*page);
                                                           m_problem->setText(errorLine(page.error()));
                                                       }});
}

void KeySecurityPanel::addEvents(const KeyEventPage &page)
{
    for (const KeyEvent &event : page.events) {
        auto *what = addPair(m_events, keyEventText(event.action), relativeTime(event.at, m_context.clock.now()), this);
        what->setToolTip(exactTime(event.at));
        m_events->addWidget(
            mutedLabel(event.ip.isEmpty() ? event.actor : tr("%1 from %2").arg(event.actor, event.ip), this));
    }
    m_cursor = page.nextCursor;
    m_more->setVisible(!m_cursor.isEmpty());
}

} // namespace pm::ui
