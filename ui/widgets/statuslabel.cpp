// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/statuslabel.h"

#include <QPainter>

namespace pm::ui {

namespace {

constexpr int kDot = 7;
constexpr int kGap = 5;
constexpr int kPadding = 7;

} // namespace

StatusLabel::StatusLabel(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, QOverload<>::of(&QWidget::update));
}

void StatusLabel::setStatus(const QString &text, Tone tone)
{
    m_text = text;
    m_tone = tone;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void StatusLabel::setFilled(bool filled)
{
    m_filled = filled;
    updateGeometry();
}

void StatusLabel::setDotted(bool dotted)
{
    m_dotted = dotted;
    updateGeometry();
    update();
}

QSize StatusLabel::sizeHint() const
{
    ensurePolished(); // its font may be a style sheet's
    const int more = (m_dotted ? kDot + kGap : 0) + (m_filled ? 2 * kPadding : 0);
    return {fontMetrics().horizontalAdvance(m_text) + more + 1, fontMetrics().height() + 4};
}

void StatusLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette &palette = m_theme.palette();
    QRect area = rect();
    if (m_filled) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_tone == Tone::Danger    ? palette.dangerSoft
                         : m_tone == Tone::Warning ? palette.warningSoft
                                                   : palette.raised);
        painter.drawRoundedRect(area, 4, 4);
        area.adjust(kPadding, 0, -kPadding, 0);
    }
    if (m_dotted)
        return paintStatus(painter, area, m_text, toneColor(palette, m_tone));
    painter.setPen(toneColor(palette, m_tone));
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft, m_text);
}

void paintStatus(QPainter &painter, const QRect &area, const QString &text, const QColor &color)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QRectF(area.left(), area.center().y() - kDot / 2.0 + 0.5, kDot, kDot));
    painter.setPen(color);
    const QRect textArea = area.adjusted(kDot + kGap, 0, 0, 0);
    painter.drawText(textArea, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, textArea.width()));
}

} // namespace pm::ui
