// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/email/domainsheet.h"

#include "app/services/emailservices.h"
#include "ui/lists/fieldform.h"

#include <QLineEdit>

namespace pm::ui {

DomainSheet::DomainSheet(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : FormSheet(theme, tr("Add domain"), QStringLiteral("domainSheet"), tr("Add domain"), parent)
    , m_context(context)
    , m_form(new FieldForm(QStringLiteral("domainForm"), this))
    , m_name(new QLineEdit(this))
{
    setContext(tr("The DNS records that it needs are shown once it is added."));
    m_name->setPlaceholderText(QStringLiteral("mail.example.com"));
    m_form->addField(tr("Domain"), QStringLiteral("name"), m_name,
                     tr("What stands behind the @ of the sender. A subdomain keeps its reputation apart."));
    setContent(m_form);
    setForm(m_form);
    m_name->setFocus();
}

QString DomainSheet::conflictText() const
{
    return tr("This domain is here already.");
}

void DomainSheet::submit()
{
    const auto name = domainNameFromText(m_name->text().trimmed());
    if (!name) {
        m_form->showProblems({{QStringLiteral("name"), tr("Write a domain such as mail.example.com.")}});
        return;
    }
    beginAttempt();
    m_request = m_context.email.domains.add({.name = *name}, m_once,
                                            {this, [this](Result<Domain> made) {
                                                 if (made)
                                                     Q_EMIT added(made->id);
                                                 endAttempt(made ? std::nullopt : std::optional(made.error()));
                                             }});
}

} // namespace pm::ui
