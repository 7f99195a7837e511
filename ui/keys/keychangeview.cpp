// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keys/keychangeview.h"

#include "ui/keys/keytext.h"
#include "ui/keys/scopeselector.h"
#include "ui/widgets/sections.h"
#include "ui/widgets/statuslabel.h"
#include "ui/widgets/timetext.h"

#include <QHBoxLayout>
#include <QLabel>

namespace pm::ui {

namespace {

constexpr int kMarkWidth = 96;

} // namespace

KeyChangeView::KeyChangeView(const Theme &theme, const ApiKey &before, const ApiKeyChange &change, UnixMs now,
                             QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("keyChange"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
    const auto expiry = [&](std::optional<UnixMs> time) { return time ? shortDate(*time, now) : tr("never"); };
    if (change.name)
        addBeforeAfter(QStringLiteral("name"), tr("Name"), before.name, *change.name);
    if (change.description)
        addBeforeAfter(QStringLiteral("description"), tr("Description"), before.description, *change.description);
    if (change.scopes)
        addScopes(before.scopes, *change.scopes);
    if (change.allowedIps)
        addAddresses(before.allowedIps, *change.allowedIps);
    if (change.ipMode)
        addBeforeAfter(QStringLiteral("ip_mode"), tr("Other addresses"), ipModeText(before.ipMode),
                       ipModeText(*change.ipMode));
    if (change.expiresAt)
        addBeforeAfter(QStringLiteral("expires_at"), tr("Expires"), expiry(before.expiresAt),
                       expiry(*change.expiresAt));
    m_layout->addStretch();
}

void KeyChangeView::addScopes(Scopes before, Scopes after)
{
    m_layout->addWidget(sectionTitle(tr("Scopes"), this));
    for (const Scope scope : kAllScopes) {
        const bool has = after.testFlag(scope);
        if (has == before.testFlag(scope))
            continue;
        addMark(scopeName(scope), has ? tr("Granted") : tr("Taken away"), has ? Tone::Success : Tone::Danger,
                scopeName(scope), ScopeSelector::opens(scope));
    }
}

void KeyChangeView::addAddresses(const QStringList &before, const QStringList &after)
{
    m_layout->addWidget(sectionTitle(tr("Allowed addresses"), this));
    for (const QString &address : after) {
        if (!before.contains(address))
            addMark(address, tr("Allowed"), Tone::Success, address, {});
    }
    for (const QString &address : before) {
        if (!after.contains(address))
            addMark(address, tr("Taken away"), Tone::Danger, address, {});
    }
    if (before.isEmpty())
        m_layout->addWidget(mutedLabel(tr("Until now every address may use it."), this));
    if (after.isEmpty())
        m_layout->addWidget(wrappedLabel(tr("From now on every address may use it."), this));
}

void KeyChangeView::addBeforeAfter(const QString &field, const QString &title, const QString &before,
                                   const QString &after)
{
    const auto orNothing = [](const QString &text) { return text.isEmpty() ? tr("nothing") : text; };
    m_layout->addWidget(sectionTitle(title, this));
    auto *line = wrappedLabel(tr("%1 → %2", "before, after").arg(orNothing(before), orNothing(after)), this);
    line->setObjectName(QStringLiteral("keyChange.") + field);
    m_layout->addWidget(line);
}

void KeyChangeView::addMark(const QString &name, const QString &mark, Tone tone, const QString &what,
                            const QString &meaning)
{
    auto *line = new QHBoxLayout;
    auto *status = new StatusLabel(m_theme, this);
    status->setObjectName(QStringLiteral("keyChange.") + name);
    status->setStatus(mark, tone);
    status->setMinimumWidth(kMarkWidth);
    auto *subject = wrappedLabel(what, this);
    subject->setProperty("role", QStringLiteral("mono"));
    line->addWidget(status);
    line->addWidget(subject);
    line->addWidget(mutedLabel(meaning, this), 1);
    m_layout->addLayout(line);
}

} // namespace pm::ui
