// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/pageheader.h"

#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/flowlayout.h"

#include <QHBoxLayout>
#include <QLabel>

namespace pm::ui {

namespace {

constexpr int kSpacing = 8;
constexpr int kLeastContext = 240; // less of it says nothing

} // namespace

PageHeader::PageHeader(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_context(new ElidedLabel(kLeastContext, this))
    , m_actions(new QHBoxLayout)
{
    m_context->setProperty("role", QStringLiteral("muted"));
    auto *actions = new QWidget(this);
    actions->setLayout(m_actions);
    m_actions->setContentsMargins(0, 0, 0, 0);
    m_actions->setSpacing(kSpacing);
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
    m_actions->addWidget(button, 0, Qt::AlignBottom);
}

} // namespace pm::ui
