// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/lists/copybutton.h"

#include "app/services/clipboard.h"

namespace pm::ui {

namespace {

constexpr int kShownMs = 1'500;
constexpr int kIcon = 16;

} // namespace

CopyButton::CopyButton(Theme &theme, app::Clipboard &clipboard, const QString &text, const QString &what,
                       QWidget *parent)
    : QToolButton(parent)
    , m_theme(theme)
    , m_text(text)
{
    setAccessibleName(what);
    setToolTip(what);
    setProperty("role", QStringLiteral("icon"));
    setIconSize({kIcon, kIcon});
    setFixedSize(kSide, kSide);
    m_copied.setSingleShot(true);
    m_copied.setInterval(kShownMs);
    connect(this, &QToolButton::clicked, this, [this, &clipboard] {
        clipboard.copyText(m_text);
        showCopied(true);
        m_copied.start();
    });
    connect(&m_copied, &QTimer::timeout, this, [this] { showCopied(false); });
    connect(&theme, &Theme::changed, this, [this] { showCopied(m_copied.isActive()); });
    showCopied(false);
}

void CopyButton::showCopied(bool copied)
{
    setIcon(copied ? m_theme.icon(QStringLiteral("check"), m_theme.palette().success)
                   : m_theme.icon(QStringLiteral("copy"), m_theme.palette().muted));
}

} // namespace pm::ui
