// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/forgetquestion.h"

#include "ui/widgets/sections.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace pm::ui {

ForgetQuestion::ForgetQuestion(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("forgetQuestion"));
    auto *keep = new QPushButton(tr("Keep the workspace"), this);
    keep->setObjectName(QStringLiteral("forgetQuestion.keep"));
    auto *forget = new QPushButton(tr("Forget the workspace"), this);
    forget->setObjectName(QStringLiteral("forgetQuestion.forget"));
    forget->setProperty("role", QStringLiteral("danger"));
    m_keep = keep;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 12, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(wrappedLabel(tr("Forget this workspace? The console does not list it any more. Data on the "
                                      "platform stays where it is."),
                                   this));
    layout->addWidget(keep);
    layout->addWidget(forget);
    connect(keep, &QPushButton::clicked, this, &QWidget::hide);
    connect(forget, &QPushButton::clicked, this, &ForgetQuestion::confirmed);
    hide();
}

void ForgetQuestion::ask()
{
    show();
    m_keep->setFocus();
}

} // namespace pm::ui
