// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/metriccard.h"

#include "ui/widgets/flowlayout.h"
#include "ui/widgets/statuslabel.h"

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
    , m_name(name)
    , m_figure(new QLabel(this))
    , m_beside(new StatusLabel(theme, this))
    , m_remark(new Remark(this))
{
    setProperty("role", QStringLiteral("card"));
    auto *title = new QLabel(name, this);
    title->setProperty("role", QStringLiteral("hint"));
    m_figure->setProperty("role", QStringLiteral("figure"));
    m_figure->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_beside->setObjectName(QStringLiteral("metricCard.beside"));
    m_beside->setStyleSheet(QStringLiteral("font-size: 12px;"));
    auto *row = new FlowLayout(8);
    row->addWidget(m_figure);
    row->addWidget(m_beside);
    row->setAlignment(m_beside, Qt::AlignBottom);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(4);
    for (QLabel *label : {title, m_figure, m_remark})
        label->setTextFormat(Qt::PlainText);
    layout->addWidget(title);
    layout->addLayout(row);
    layout->addWidget(m_remark);
    connect(&theme, &Theme::changed, this, &MetricCard::paintRemark);
    showLoading();
}

void MetricCard::setFigure(const QString &figure, const QString &remark, Tone tone)
{
    m_figure->setStyleSheet({});
    m_figure->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_figure->setText(figure);
    m_figure->setAccessibleName(tr("%1: %2").arg(m_name, figure));
    m_beside->hide();
    m_remark->setText(remark);
    m_tone = tone;
    paintRemark();
}

void MetricCard::setBeside(const Beside &beside)
{
    m_beside->setDotted(beside.isDotted);
    m_beside->setStatus(beside.text, beside.tone);
    m_beside->setAccessibleName(beside.saying);
    m_beside->setToolTip(beside.saying);
    m_beside->show();
}

void MetricCard::showLoading()
{
    setFigure(QStringLiteral(" "));
    m_figure->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
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
