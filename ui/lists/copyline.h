// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/lists/copybutton.h"

#include <QWidget>

namespace pm::app {
class Clipboard;
}

namespace pm::ui {

// A text as it is typed, and a button that copies it.
class CopyLine : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kFirstLine = CopyButton::kSide; // its height

    // `shown` may be shorter than `text`, or have places to break at; `what` is for who cannot see where it stands.
    CopyLine(Theme &theme, app::Clipboard &clipboard, const QString &shown, const QString &text, const QString &what,
             QWidget *parent = nullptr);
    [[nodiscard]] CopyButton *button() const { return m_button; }

private:
    CopyButton *m_button;
};

} // namespace pm::ui
