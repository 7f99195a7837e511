// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keys/keydrainpanel.h"

#include "app/services/keyservice.h"
#include "app/services/noticeservice.h"
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

constexpr std::size_t kMostUses = 8;

} // namespace

KeyDrainPanel::KeyDrainPanel(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_context(context)
    , m_state(wrappedLabel({}, this))
    , m_uses(new QVBoxLayout)
    , m_end(new QPushButton(tr("End the overlap now…"), this))
{
    setObjectName(QStringLiteral("keyDrain"));
    m_state->setObjectName(QStringLiteral("keyDrain.state"));
    m_end->setObjectName(QStringLiteral("keyDrain.end"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 8);
    layout->setSpacing(6);
    layout->addWidget(sectionTitle(tr("Old secret"), this));
    layout->addWidget(m_state);
    layout->addLayout(m_uses);
    layout->addWidget(m_end, 0, Qt::AlignLeft);
    hide();
    connect(m_end, &QPushButton::clicked, this, &KeyDrainPanel::askToEnd);
}

void KeyDrainPanel::showKey(const ApiKey &key, bool mayEnd)
{
    const bool overlaps = key.overlapEndsAt && *key.overlapEndsAt > m_context.clock.now();
    setVisible(overlaps);
    m_end->setEnabled(mayEnd);
    if (!overlaps)
        return m_request.cancel();
    if (key.id != m_key.id) {
        m_state->clear();
        clearLayout(m_uses);
    }
    m_key = key;
    m_request = m_context.keys.drain(key.id, {this, [this](Result<KeyDrain> drain) {
                                                  if (drain)
                                                      return show(*drain);
                                                  m_state->setText(errorLine(drain.error()));
                                              }});
}

void KeyDrainPanel::show(const KeyDrain &drain)
{
    const UnixMs now = m_context.clock.now();
    m_quiet = !drain.lastUsedAt || drain.quietSince.has_value();
    const QString until = shortDate(*m_key.overlapEndsAt, now);
    if (!drain.lastUsedAt)
        m_state->setText(tr("Nobody has used it since. It ends %1.").arg(until));
    else if (drain.quietSince)
        m_state->setText(tr("Quiet since %1: it is safe to end. It ends by itself %2.")
                             .arg(relativeTime(*drain.quietSince, now), until));
    else
        m_state->setText(tr("Still in use, last %1. It ends %2.").arg(relativeTime(*drain.lastUsedAt, now), until));
    clearLayout(m_uses);
    const QLocale locale;
    for (std::size_t i = 0; i < std::min(drain.uses.size(), kMostUses); ++i) {
        const OldSecretUse &use = drain.uses[i];
        addMonoPair(m_uses, use.ip, tr("%1 · %2").arg(locale.toString(use.requests), relativeTime(use.lastUsedAt, now)),
                    this);
        m_uses->addWidget(mutedLabel(tr("%1 – %2", "endpoint, user agent").arg(use.endpoint, use.userAgent), this));
    }
}

void KeyDrainPanel::askToEnd()
{
    auto *question = new ConfirmSheet(
        m_theme,
        {.title = tr("End the overlap of “%1”?").arg(m_key.name),
         .text = m_quiet ? tr("The old secret is refused from now on, everywhere. Nobody uses it any more.")
                         : tr("The old secret is refused from now on, everywhere. It is still in use: whoever has not "
                              "changed to the new one is cut off."),
         .action = tr("End the overlap"),
         .typedName = {}},
        this);
    connect(question, &ConfirmSheet::confirmed, this, &KeyDrainPanel::end);
    question->open();
}

void KeyDrainPanel::end()
{
    m_end->setEnabled(false);
    m_request = m_context.keys.endOverlap(m_key.id, {this, [this](const Result<ApiKey> &key) {
                                                         m_end->setEnabled(true);
                                                         if (!key)
                                                             return m_state->setText(errorLine(key.error()));
                                                         m_context.notices.post(
                                                             app::Notice::Level::Success,
                                                             tr("The old secret of “%1” is refused.").arg(key->name));
                                                         hide();
                                                     }});
}

} // namespace pm::ui
