// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/daybars.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

namespace pm::ui {

namespace {

constexpr int kCaption = 16;

} // namespace

DayBars::DayBars(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFixedHeight(sizeHint().height());
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Requests by day"));
    connect(&theme, &Theme::changed, this, QOverload<>::of(&QWidget::update));
}

void DayBars::setDays(const QDate &first, std::vector<qint64> values)
{
    m_first = first;
    m_values = std::move(values);
    update();
}

void DayBars::paintEvent(QPaintEvent *)
{
    if (m_values.empty())
        return;
    QPainter painter(this);
    const Palette &palette = m_theme.palette();
    const qint64 most = std::max<qint64>(1, *std::max_element(m_values.begin(), m_values.end()));
    const double step = static_cast<double>(width()) / static_cast<double>(m_values.size());
    const int room = height() - kCaption - 1;
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        const double tall = static_cast<double>(room) * static_cast<double>(m_values[i]) / static_cast<double>(most);
        const QRectF area(static_cast<double>(i) * step, height() - 1 - tall, step - 2, tall);
        painter.fillRect(area, static_cast<int>(i) == m_pointed ? palette.text : palette.chart);
    }
    painter.fillRect(QRect(0, height() - 1, width(), 1), palette.border);
    if (m_pointed >= 0) {
        const QLocale locale;
        const QString text = tr("%1 · %2 requests")
                                 .arg(locale.toString(m_first.addDays(m_pointed), QStringLiteral("d MMM")),
                                      locale.toString(m_values[static_cast<std::size_t>(m_pointed)]));
        painter.setPen(palette.muted);
        painter.drawText(QRect(0, 0, width(), kCaption), Qt::AlignLeft | Qt::AlignTop, text);
    }
}

void DayBars::mouseMoveEvent(QMouseEvent *event)
{
    point(static_cast<int>(event->position().x() * static_cast<double>(m_values.size()) / width()));
}

void DayBars::leaveEvent(QEvent *)
{
    m_pointed = -1;
    update();
}

void DayBars::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Left)
        point(m_pointed < 0 ? static_cast<int>(m_values.size()) - 1 : m_pointed - 1);
    else if (event->key() == Qt::Key_Right)
        point(m_pointed + 1);
    else
        QWidget::keyPressEvent(event);
}

void DayBars::point(int day)
{
    m_pointed = std::clamp(day, 0, std::max(0, static_cast<int>(m_values.size()) - 1));
    if (m_values.empty())
        m_pointed = -1;
    update();
}

} // namespace pm::ui
