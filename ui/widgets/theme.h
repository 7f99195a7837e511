// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/palette.h"

#include <QFont>
#include <QHash>
#include <QIcon>
#include <QObject>

class QAbstractButton;
class QAction;

namespace pm::ui {

// The look of the program: one palette and one style sheet made from it, over Fusion. Made once in app/main and passed
// to what paints by itself; widgets that only have a role get theirs from the style sheet.
class Theme : public QObject
{
    Q_OBJECT
public:
    enum class Choice { System, Light, Dark };

    explicit Theme(QObject *parent = nullptr);

    void setChoice(Choice choice);
    void setCompact(bool compact);
    // What "System" means, when the desktop tells it.
    void setSystemDark(bool dark);

    [[nodiscard]] const Palette &palette() const;
    [[nodiscard]] bool isDark() const { return m_dark; }
    [[nodiscard]] int rowHeight() const { return m_compact ? 32 : 40; }
    [[nodiscard]] static QFont monoFont();

    // A Lucide icon of resources/icons.txt in a colour of the palette.
    [[nodiscard]] QIcon icon(const QString &name, Tone tone = Tone::Neutral) const;
    [[nodiscard]] QIcon icon(const QString &name, const QColor &color) const { return icon(name, color, 0); }
    // Sets an icon and keeps it in step with the theme. A button has its text before; the last icon set is the one
    // kept.
    void setIcon(QAbstractButton *button, const QString &name, QColor Palette::*color = &Palette::text);
    void setIcon(QAction *action, const QString &name, QColor Palette::*color = &Palette::muted);

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct ButtonIcon {
        QString name;
        QColor Palette::*color;
    };

    void apply();
    void readSystemPalette();
    void showIcon(QAbstractButton *button);
    // `gap` at 16 pixels, right of the picture.
    [[nodiscard]] QIcon icon(const QString &name, const QColor &color, int gap) const;

    Choice m_choice = Choice::System;
    bool m_systemDark;
    bool m_dark = false;
    bool m_compact = false;
    QHash<QObject *, ButtonIcon> m_buttonIcons;
};

} // namespace pm::ui
