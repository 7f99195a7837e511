// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keys/keyadvicepanel.h"

#include "app/services/keyservice.h"
#include "app/services/noticeservice.h"
#include "ui/widgets/confirmsheet.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/sections.h"
#include "ui/widgets/timetext.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace pm::ui {

KeyAdvicePanel::KeyAdvicePanel(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_context(context)
    , m_scopes(new QVBoxLayout)
    , m_tighten(new QPushButton(this))
{
    setObjectName(QStringLiteral("keyAdvice"));
    m_tighten->setObjectName(QStringLiteral("keyAdvice.tighten"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 8);
    layout->setSpacing(6);
    layout->addWidget(sectionTitle(tr("Scopes not used for 30 days"), this));
    layout->addLayout(m_scopes);
    layout->addWidget(m_tighten, 0, Qt::AlignLeft);
    hide();
    connect(m_tighten, &QPushButton::clicked, this, &KeyAdvicePanel::askToTighten);
}

void KeyAdvicePanel::showKey(const ApiKey &key, bool mayChange)
{
    if (key.id != m_key.id)
        hide(); // another key's advice would be taken for this one's
    m_key = key;
    m_tighten->setEnabled(mayChange);
    if (key.status != KeyStatus::Active)
        return hide();
    // Without an answer there is no advice; the panel around says when the platform is out of reach.
    m_request = m_context.keys.advice(key.id, {this, [this](const Result<KeyAdvice> &advice) {
                                                   if (advice)
                                                       show(*advice);
                                               }});
}

void KeyAdvicePanel::show(const KeyAdvice &advice)
{
    m_advice = advice;
    clearLayout(m_scopes);
    for (const UnusedScope &unused : advice.unusedScopes) {
        const QString last = unused.lastUsedAt ? relativeTime(*unused.lastUsedAt, m_context.clock.now()) : tr("never");
        addMonoPair(m_scopes, scopeName(unused.scope), last, this);
    }
    const auto count = static_cast<int>(advice.unusedScopes.size());
    // A key keeps at least one scope; when none is used, revoking is what helps.
    m_tighten->setVisible(advice.suggestedPermissions && advice.suggestedPermissions != m_key.scopes);
    m_tighten->setText(tr("Take %n scope(s) away…", nullptr, count));
    setVisible(count > 0);
}

void KeyAdvicePanel::askToTighten()
{
    const auto names = [](Scopes scopes) { return scopeNames(scopes).join(QStringLiteral(", ")); };
    auto *question = new ConfirmSheet(m_theme,
                                      {.title = tr("Shrink “%1” to what it uses?").arg(m_key.name),
                                       .text = tr("It keeps %1.\n\nIt loses %2. They can be given back at any time.")
                                                   .arg(names(m_advice.suggestedPermissions),
                                                        names(m_key.scopes & ~m_advice.suggestedPermissions)),
                                       .action = tr("Take them away"),
                                       .typedName = {}},
                                      this);
    connect(question, &ConfirmSheet::confirmed, this, &KeyAdvicePanel::tighten);
    question->open();
}

void KeyAdvicePanel::tighten()
{
    m_tighten->setEnabled(false);
    ApiKeyChange change;
    change.scopes = m_advice.suggestedPermissions;
    m_request = m_context.keys.change(
        m_key.id, change, {this, [this](const Result<ApiKey> &key) {
                               m_tighten->setEnabled(true);
                               if (!key) {
                                   m_context.notices.post(app::Notice::Level::Danger, tr("The scopes stay."),
                                                          errorLine(key.error()));
                                   return;
                               }
                               m_context.notices.post(app::Notice::Level::Success,
                                                      tr("“%1” has only the scopes it uses.").arg(key->name));
                               hide();
                           }});
}

} // namespace pm::ui
