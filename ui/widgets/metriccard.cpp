// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/metriccard.h"

#include <QLabel>
#include <QVBoxLayout>

namespace pm::ui {

namespace {

// One line where there is room.
class Remark : public QLabel
{
public:
    explicit Remark(QWidget *parent)
        : QLabel(parent)
    {
        setWordWrap(true);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        ensurePolished(); // its font is the style sheet's
        return {fontMetrics().horizontalAdvance(text()) + 1, QLabel::sizeHint().height()};
    }
};

} // namespace

MetricCard::MetricCard(const Theme &theme, const QString &name, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_figure(new QLabel(this))
    , m_remark(new Remark(this))
{
    setProperty("role", QStringLiteral("card"));
    auto *title = new QLabel(name, this);
    title->setProperty("role", QStringLiteral("hint"));
    m_figure->setProperty("role", QStringLiteral("figure"));
    m_figure->setAccessibleName(name);
    m_figure->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(4);
    for (QLabel *label : {title, m_figure, m_remark}) {
        label->setTextFormat(Qt::PlainText);
        layout->addWidget(label);
    }
    connect(&theme, &Theme::changed, this, &MetricCard::paintRemark);
    showLoading();
}

void MetricCard::setFigure(const QString &figure, const QString &remark, Tone tone)
{
    m_figure->setStyleSheet({});
    m_figure->setText(figure);
    m_remark->setText(remark);
    m_tone = tone;
    paintRemark();
}

void MetricCard::showLoading()
{
    setFigure(QStringLiteral(" "));
    m_figure->setStyleSheet(QStringLiteral("background: %1; border-radius: 4px;").arg(m_theme.palette().raised.name()));
}

QString MetricCard::figure() const
{
    return m_figure->text();
}

void MetricCard::paintRemark()
{
    m_remark->setStyleSheet(
        QStringLiteral("color: %1; font-size: 12px;").arg(toneColor(m_theme.palette(), m_tone).name()));
}

} // namespace pm::ui
