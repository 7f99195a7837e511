// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/lists/inspectorhead.h"

#include "ui/widgets/celldelegate.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/statuslabel.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace pm::ui {

namespace {

constexpr int kSpacing = 8;
constexpr int kLeastTitle = 40;

} // namespace

InspectorHead::InspectorHead(Theme &theme, const QString &name, int width, QWidget *parent)
    : QWidget(parent)
    , m_width(width)
    , m_title(new ElidedLabel(kLeastTitle, this))
    , m_status(new StatusLabel(theme, this))
{
    m_title->setObjectName(name + QStringLiteral(".title"));
    m_title->setProperty("role", QStringLiteral("inspectorTitle"));
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
    m_title->setText(title);
}

void InspectorHead::setStatus(const CellStatus &status)
{
    const int room = m_width / 2 - 40;
    m_status->setStatus(m_status->fontMetrics().elidedText(status.text, Qt::ElideRight, room), status.tone);
    m_status->show();
}

} // namespace pm::ui
