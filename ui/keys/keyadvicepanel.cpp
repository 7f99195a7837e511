// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keys/keyadvicepanel.h"

#include "app/services/keyservice.h"
#include "app/services/noticeservice.h"
#include "app/services/preferences.h"
#include "ui/widgets/confirmsheet.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/sections.h"
#include "ui/widgets/timetext.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace pm::ui {

namespace {

constexpr std::size_t kMostAddresses = 8;

} // namespace

KeyAdvicePanel::KeyAdvicePanel(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_context(context)
    , m_scopes(new QVBoxLayout)
    , m_tighten(new QPushButton(this))
    , m_addresses(new QVBoxLayout)
    , m_takeAddresses(new QPushButton(this))
{
    setObjectName(QStringLiteral("keyAdvice"));
    m_tighten->setObjectName(QStringLiteral("keyAdvice.tighten"));
    m_takeAddresses->setObjectName(QStringLiteral("keyAdvice.takeAddresses"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(sectionTitle(tr("Scope advisor"), this));
    layout->addLayout(m_scopes);
    layout->addWidget(m_tighten, 0, Qt::AlignLeft);
    layout->addLayout(m_addresses);
    layout->addWidget(m_takeAddresses, 0, Qt::AlignLeft);
    hide();
    connect(m_tighten, &QPushButton::clicked, this, &KeyAdvicePanel::askToTighten);
    connect(m_takeAddresses, &QPushButton::clicked, this, &KeyAdvicePanel::askToTakeAddresses);
}

void KeyAdvicePanel::showKey(const app::Versioned<ApiKey> &key, bool mayChange)
{
    const bool works = !key.item.id.isEmpty() && key.item.status == KeyStatus::Active;
    if (key.item.id != m_key.item.id || !works)
        hide(); // another key's advice would be taken for this one's
    m_key = key;
    m_tighten->setEnabled(mayChange);
    m_takeAddresses->setEnabled(mayChange);
    m_request.cancel();
    if (!works)
        return;
    // Without an answer there is no advice; the panel around says when the platform is out of reach.
    m_request = m_context.keys.advice(key.item.id, {this, [this](const Result<KeyAdvice> &advice) {
                                                        if (advice)
                                                            show(*advice);
                                                    }});
}

void KeyAdvicePanel::show(const KeyAdvice &advice)
{
    m_advice = advice;
    showScopes();
    showAddresses();
    setVisible(true);
    Q_EMIT given(advice);
}

void KeyAdvicePanel::showScopes()
{
    clearLayout(m_scopes);
    const auto count = static_cast<int>(m_advice.unusedScopes.size());
    if (count == 0)
        m_scopes->addWidget(wrappedLabel(m_advice.seen.empty() ? tr("Not used yet: there is nothing to go by.")
                                                               : tr("Uses everything it is granted."),
                                         this));
    else
        m_scopes->addWidget(wrappedLabel(tr("%n scope(s) not used for 30 days:", nullptr, count), this));
    for (const UnusedScope &unused : m_advice.unusedScopes) {
        const QString last = unused.lastUsedAt ? relativeTime(*unused.lastUsedAt, m_context.clock.now()) : tr("never");
        addMonoPair(m_scopes, scopeName(unused.scope), last, this);
    }
    // A key keeps at least one scope; when none is used, revoking is what helps.
    m_tighten->setVisible(m_advice.suggestedPermissions && m_advice.suggestedPermissions != m_key.item.scopes);
    m_tighten->setText(tr("Take %n scope(s) away…", nullptr, count));
}

void KeyAdvicePanel::showAddresses()
{
    clearLayout(m_addresses);
    const auto seen = static_cast<int>(m_advice.seen.size());
    if (seen > 0 && m_key.item.allowedIps.isEmpty())
        m_addresses->addWidget(
            wrappedLabel(tr("Last 30 days from %n address(es); every address may use it.", nullptr, seen), this));
    else if (seen > 0 && m_advice.wouldRefuse.empty())
        m_addresses->addWidget(
            wrappedLabel(tr("Last 30 days from %n address(es), all inside the allow-list.", nullptr, seen), this));
    const auto outside = static_cast<int>(m_advice.wouldRefuse.size());
    if (outside > 0)
        m_addresses->addWidget(wrappedLabel(m_key.item.ipMode == IpMode::Enforce
                                                ? tr("The list refuses %n of the addresses seen:", nullptr, outside)
                                                : tr("The list would have refused %n address(es):", nullptr, outside),
                                            this));
    const QLocale locale;
    for (std::size_t i = 0; i < std::min(m_advice.wouldRefuse.size(), kMostAddresses); ++i) {
        const AddressUse &use = m_advice.wouldRefuse[i];
        addMonoPair(m_addresses, use.ip,
                    tr("%1 · %2").arg(locale.toString(use.count), relativeTime(use.lastSeen, m_context.clock.now())),
                    this);
    }
    const auto suggested = static_cast<int>(m_advice.suggestedAllowedIps.size());
    m_takeAddresses->setVisible(suggested > 0);
    m_takeAddresses->setText(tr("Allow just the %n used…", nullptr, suggested));
    m_takeAddresses->setToolTip(m_advice.suggestedAllowedIps.join(u'\n'));
}

void KeyAdvicePanel::askToTighten()
{
    const auto names = [](Scopes scopes) { return scopeNames(scopes).join(QStringLiteral(", ")); };
    ApiKeyChange change;
    change.scopes = m_advice.suggestedPermissions;
    ask(tr("Shrink “%1” to what it uses?").arg(m_key.item.name),
        tr("It keeps %1.\n\nIt loses %2. They can be given back at any time.")
            .arg(names(m_advice.suggestedPermissions), names(m_key.item.scopes & ~m_advice.suggestedPermissions)),
        tr("Take them away"), change);
}

void KeyAdvicePanel::askToTakeAddresses()
{
    ApiKeyChange change;
    change.allowedIps = m_advice.suggestedAllowedIps;
    const QString addresses = m_advice.suggestedAllowedIps.join(QStringLiteral(", "));
    ask(tr("Allow “%1” just the addresses it uses?").arg(m_key.item.name),
        m_key.item.ipMode == IpMode::Enforce
            ? tr("These may use it: %1.\n\nEvery other address is refused from now on.").arg(addresses)
            : tr("These may use it: %1.\n\nEvery other address is reported from now on.").arg(addresses),
        tr("Allow just these"), change);
}

void KeyAdvicePanel::ask(const QString &title, const QString &text, const QString &action, const ApiKeyChange &wanted)
{
    const bool production = m_context.workspace.production;
    auto *question = new ConfirmSheet(
        m_theme,
        {.title = title, .text = text, .action = action, .typedName = production ? m_key.item.name : QString()}, this);
    connect(question, &ConfirmSheet::confirmed, this, [this, key = m_key, wanted] { change(key, wanted); });
    question->open();
}

// Goes on when another key is looked at meanwhile; the service tells the lists of it.
void KeyAdvicePanel::change(const app::Versioned<ApiKey> &key, const ApiKeyChange &change)
{
    m_context.keys
        .change(key.item.id, change, key.version,
                {this,
                 [this, name = key.item.name](const Result<ApiKey> &changed) {
                     if (changed)
                         m_context.notices.post(app::Notice::Level::Success,
                                                tr("“%1” has only what it uses.").arg(name));
                     else
                         m_context.notices.post(app::Notice::Level::Danger, tr("“%1” stays as it is.").arg(name),
                                                errorLine(changed.error()));
                 }})
        .detach();
}

} // namespace pm::ui
