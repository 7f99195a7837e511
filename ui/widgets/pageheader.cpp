// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/pageheader.h"

#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/flowlayout.h"

#include <QLabel>
#include <QVBoxLayout>

namespace pm::ui {

namespace {

constexpr int kSpacing = 8;
constexpr int kLeastContext = 240; // less of it says nothing

// All beside each other, and in further rows only where a whole line has no room for them.
class ActionRow : public FlowLayout
{
public:
    using FlowLayout::FlowLayout;

    [[nodiscard]] QSize minimumSize() const override { return sizeHint(); }
};

} // namespace

PageHeader::PageHeader(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_context(new ElidedLabel(kLeastContext, this))
    , m_actions(new ActionRow(kSpacing))
{
    setMinimumWidth(kLeastContext); // whatever its actions would like
    m_context->setProperty("role", QStringLiteral("muted"));
    auto *actions = new QWidget(this);
    actions->setLayout(m_actions);
    auto *row = new FlowLayout(kSpacing, this);
    row->addWidget(makeTexts(title));
    row->addWidget(actions);
    row->setAlignment(actions, Qt::AlignRight | Qt::AlignBottom);
}

QWidget *PageHeader::makeTexts(const QString &title)
{
    auto *texts = new QWidget(this);
    texts->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *titleLabel = new QLabel(title, texts);
    titleLabel->setTextFormat(Qt::PlainText);
    titleLabel->setProperty("role", QStringLiteral("pageTitle"));
    auto *column = new QVBoxLayout(texts);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(titleLabel);
    column->addWidget(m_context);
    return texts;
}

void PageHeader::setContext(const QString &context)
{
    m_context->setText(context);
}

void PageHeader::addAction(QWidget *button)
{
    m_actions->addWidget(button);
    m_actions->setAlignment(button, Qt::AlignRight | Qt::AlignBottom);
}

} // namespace pm::ui
