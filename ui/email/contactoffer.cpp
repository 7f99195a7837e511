// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/email/contactoffer.h"

#include "ui/email/emailtext.h"
#include "ui/widgets/sections.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace pm::ui {

ContactOffer::ContactOffer(QWidget *parent)
    : QFrame(parent)
    , m_text(wrappedLabel({}, this))
{
    setProperty("role", QStringLiteral("callout"));
    m_text->setObjectName(QStringLiteral("contactOffer.text"));
    auto *edit = new QPushButton(tr("Edit that contact"), this);
    edit->setObjectName(QStringLiteral("contactOffer.edit"));
    edit->setAutoDefault(false);
    connect(edit, &QPushButton::clicked, this, [this] { Q_EMIT editRequested(m_id); });
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 10, 12, 10);
    row->setSpacing(12);
    row->addWidget(m_text, 1);
    row->addWidget(edit);
    hide();
}

void ContactOffer::offer(const Contact &existing)
{
    m_id = existing.id;
    m_text->setText(tr("%1 is a contact already (%2). Nothing has been changed.")
                        .arg(existing.content.email, contactStatusText(existing.content.status).text));
    show();
}

} // namespace pm::ui
