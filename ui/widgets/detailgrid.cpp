// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/detailgrid.h"

#include "ui/widgets/literaltext.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace pm::ui {

namespace {

constexpr int kNameWidth = 96;

} // namespace

DetailGrid::DetailGrid(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnMinimumWidth(0, kNameWidth);
    m_grid->setColumnStretch(1, 1);
}

void DetailGrid::clear()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    m_rows = 0;
}

QLabel *DetailGrid::addText(const QString &name, const QString &value, const QString &toolTip)
{
    auto *label = new QLabel(value, this);
    label->setTextFormat(Qt::PlainText); // names come from people
    label->setWordWrap(true);
    label->setToolTip(toolTip);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::ClickFocus);
    addWidget(name, label);
    return label;
}

QLabel *DetailGrid::addMono(const QString &name, const QString &value)
{
    QLabel *label = addText(name, value);
    label->setProperty("role", QStringLiteral("mono"));
    return label;
}

// A name that is too long is cut, and whole in the tip.
QPushButton *DetailGrid::addLink(const QString &name, const QString &value, const QString &toolTip)
{
    auto *link = new QPushButton(literalText(value), this);
    link->setProperty("role", QStringLiteral("link"));
    link->setAccessibleName(value);
    link->setToolTip(toolTip);
    link->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    addWidget(name, link, link->sizeHint().height());
    return link;
}

void DetailGrid::addWidget(const QString &name, QWidget *value, int firstLine)
{
    const int row = m_rows++; // the grid never forgets how many it had
    auto *label = new QLabel(name, this);
    label->setTextFormat(Qt::PlainText); // attributes have names of people's own
    label->setProperty("role", QStringLiteral("muted"));
    label->setMinimumHeight(firstLine);
    m_grid->addWidget(label, row, 0, Qt::AlignTop | Qt::AlignLeft);
    m_grid->addWidget(value, row, 1, Qt::AlignTop);
}

} // namespace pm::ui
