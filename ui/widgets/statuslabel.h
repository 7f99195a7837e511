// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/theme.h"

#include <QWidget>

namespace pm::ui {

// A dot and a word: status is never colour alone.
class StatusLabel : public QWidget
{
    Q_OBJECT
public:
    explicit StatusLabel(const Theme &theme, QWidget *parent = nullptr);

    void setStatus(const QString &text, Tone tone);
    // Paints a soft background behind it, as in an inspector's title.
    void setFilled(bool filled);
    // Without a dot the text is to say all.
    void setDotted(bool dotted);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] Tone tone() const { return m_tone; }
    [[nodiscard]] bool isDotted() const { return m_dotted; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_text;
    Tone m_tone = Tone::Neutral;
    bool m_filled = false;
    bool m_dotted = true;
};

// The same inside a table cell. `left` is where the dot begins.
void paintStatus(QPainter &painter, const QRect &area, const QString &text, const QColor &color);

} // namespace pm::ui
