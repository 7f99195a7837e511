// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/pageheader.h"

#include <QHBoxLayout>
#include <QLabel>

namespace pm::ui {

PageHeader::PageHeader(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_context(new QLabel(this))
    , m_row(new QHBoxLayout(this))
{
    auto *titleLabel = new QLabel(title, this);
    titleLabel->setProperty("role", QStringLiteral("pageTitle"));
    m_context->setProperty("role", QStringLiteral("muted"));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(4);
    texts->addWidget(titleLabel);
    texts->addWidget(m_context);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(8);
    m_row->addLayout(texts, 1);
}

void PageHeader::setContext(const QString &context)
{
    m_context->setText(context);
}

void PageHeader::addAction(QWidget *button)
{
    m_row->addWidget(button, 0, Qt::AlignBottom);
}

} // namespace pm::ui
