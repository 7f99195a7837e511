// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/error.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace pm::ui {

// What a page shows in place of its content: nothing yet, nothing found, or what went wrong.
class StateView : public QWidget
{
    Q_OBJECT
public:
    explicit StateView(Theme &theme, QWidget *parent = nullptr);

    // One action; an empty text leaves it out.
    void showEmpty(const QString &icon, const QString &title, const QString &text, const QString &action);
    void showError(const Error &error);

Q_SIGNALS:
    void actionTriggered();

private:
    void show(const QString &icon, QColor Palette::*color, const QString &title, const QString &text,
              const QString &action);
    void drawIcon();

    Theme &m_theme;
    QString m_iconName;
    QColor Palette::*m_iconColor = &Palette::muted;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_action;
    QLabel *m_requestId;
};

} // namespace pm::ui
