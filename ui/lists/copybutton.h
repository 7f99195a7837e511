// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/theme.h"

#include <QTimer>
#include <QToolButton>

namespace pm::app {
class Clipboard;
}

namespace pm::ui {

// Copies a text that is no secret, and says so by a check for a moment.
class CopyButton : public QToolButton
{
    Q_OBJECT
public:
    static constexpr int kSide = 24; // pixels; easy to hit

    // `what` is for who cannot see where it stands: "Copy the value of SPF".
    CopyButton(Theme &theme, app::Clipboard &clipboard, const QString &text, const QString &what,
               QWidget *parent = nullptr);
    // Another text from now on.
    void setCopied(const QString &text) { m_text = text; }

private:
    void showCopied(bool copied);

    Theme &m_theme;
    QString m_text;
    QTimer m_copied;
};

} // namespace pm::ui
