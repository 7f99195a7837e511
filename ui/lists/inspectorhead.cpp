// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/lists/inspectorhead.h"

#include "ui/widgets/celldelegate.h"
#include "ui/widgets/statuslabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace pm::ui {

namespace {

constexpr int kAround = 70; // the margins and the button
constexpr int kSpacing = 8;

} // namespace

InspectorHead::InspectorHead(Theme &theme, const QString &name, int width, QWidget *parent)
    : QWidget(parent)
    , m_width(width)
    , m_title(new QLabel(this))
    , m_status(new StatusLabel(theme, this))
{
    m_title->setObjectName(name + QStringLiteral(".title"));
    m_title->setProperty("role", QStringLiteral("inspectorTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setMinimumWidth(40);
    m_status->setFilled(true);
    m_status->hide();
    auto *close = new QToolButton(this);
    close->setObjectName(name + QStringLiteral(".close"));
    close->setAccessibleName(tr("Close the inspector"));
    close->setToolTip(tr("Close (Esc)"));
    theme.setIcon(close, QStringLiteral("x"), &Palette::muted);
    connect(close, &QToolButton::clicked, this, &InspectorHead::closeRequested);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 12, 8, 4);
    row->setSpacing(kSpacing);
    row->addWidget(m_title);
    row->addWidget(m_status);
    row->addStretch();
    row->addWidget(close);
}

void InspectorHead::setTitle(const QString &title)
{
    m_whole = title;
    cutTitle();
}

void InspectorHead::setStatus(const CellStatus &status)
{
    const int room = m_width / 2 - 40;
    m_status->setStatus(m_status->fontMetrics().elidedText(status.text, Qt::ElideRight, room), status.tone);
    m_status->show();
    cutTitle();
}

void InspectorHead::cutTitle()
{
    const int taken = m_status->isHidden() ? 0 : m_status->sizeHint().width() + kSpacing;
    m_title->ensurePolished(); // its font is the style sheet's
    m_title->setText(m_title->fontMetrics().elidedText(m_whole, Qt::ElideRight, m_width - kAround - taken));
    m_title->setToolTip(m_whole);
}

} // namespace pm::ui
