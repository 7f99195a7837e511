// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/theme.h"

#include <QFrame>
#include <QTimer>

class QLabel;

namespace pm::ui {

// A short message at the foot of the window that goes away by itself.
class Toast : public QFrame
{
    Q_OBJECT
public:
    Toast(const Theme &theme, QWidget *window);
    void showMessage(const QString &text, Tone tone);

private:
    void fitIn(int most);

    const Theme &m_theme;
    QLabel *m_icon;
    QLabel *m_text;
    QTimer m_timer;
};

} // namespace pm::ui
