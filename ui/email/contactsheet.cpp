// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/email/contactsheet.h"

#include "app/services/emailservices.h"
#include "ui/email/attributetext.h"
#include "ui/email/contactoffer.h"
#include "ui/email/emailtext.h"
#include "ui/email/storedtextedit.h"
#include "ui/lists/fieldform.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace pm::ui {

namespace {

constexpr int kAttributesHeight = 76;

} // namespace

ContactSheet::ContactSheet(Theme &theme, const app::ConsoleContext &context,
                           const std::optional<app::Versioned<Contact>> &stored, QWidget *parent)
    : FormSheet(theme, stored ? tr("Edit contact") : tr("New contact"), QStringLiteral("contactSheet"),
                stored ? tr("Save") : tr("Create contact"), parent)
    , m_context(context)
    , m_stored(stored)
    , m_form(new FieldForm(QStringLiteral("contactForm"), this))
    , m_email(new QLineEdit(this))
    , m_firstName(new QLineEdit(this))
    , m_lastName(new QLineEdit(this))
    , m_company(new QLineEdit(this))
    , m_jobTitle(new QLineEdit(this))
    , m_phone(new QLineEdit(this))
    , m_tags(new QLineEdit(this))
    , m_status(new QComboBox(this))
    , m_attributes(new StoredTextEdit(this))
    , m_offer(new ContactOffer(this))
{
    for (const ContactStatus status : {ContactStatus::Subscribed, ContactStatus::Unsubscribed, ContactStatus::Bounced})
        m_status->addItem(contactStatusText(status).text, static_cast<int>(status));
    if (stored)
        fill(stored->item.content);
    makeFields();
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(m_offer);
    layout->addWidget(m_form);
    setContent(content);
    setForm(m_form);
    connect(m_email, &QLineEdit::textEdited, m_offer, &QWidget::hide);
    connect(m_offer, &ContactOffer::editRequested, this, &ContactSheet::editExisting);
    m_email->setFocus();
}

void ContactSheet::makeFields()
{
    m_tags->setPlaceholderText(tr("vip, newsletter"));
    m_attributes->setPlaceholderText(QStringLiteral("plan = gold\nseats = 12"));
    m_attributes->setProperty("role", QStringLiteral("code"));
    m_attributes->setFixedHeight(kAttributesHeight);
    m_attributes->setTabChangesFocus(true);
    m_form->addField(tr("Email"), QStringLiteral("email"), m_email);
    m_form->beginRow();
    m_form->addField(tr("First name"), QStringLiteral("first_name"), m_firstName);
    m_form->addField(tr("Last name"), QStringLiteral("last_name"), m_lastName);
    m_form->beginRow();
    m_form->addField(tr("Company"), QStringLiteral("company"), m_company);
    m_form->addField(tr("Job title"), QStringLiteral("job_title"), m_jobTitle);
    m_form->beginRow();
    m_form->addField(tr("Phone"), QStringLiteral("phone"), m_phone);
    m_form->addField(tr("Status"), QStringLiteral("status"), m_status);
    m_form->endRow();
    m_form->addField(tr("Tags"), QStringLiteral("tags"), m_tags,
                     tr("Separated by commas; one with a comma in it in quotes."));
    m_form->addField(tr("Attributes"), QStringLiteral("attributes"), m_attributes,
                     tr("One a line. Templates of campaigns use them by name: {{plan}}."));
}

void ContactSheet::fill(const ContactContent &content)
{
    m_email->setText(content.email);
    m_firstName->setText(content.firstName);
    m_lastName->setText(content.lastName);
    m_company->setText(content.company);
    m_jobTitle->setText(content.jobTitle);
    m_phone->setText(content.phone);
    m_tags->setText(tagText(content.tags));
    m_status->setCurrentIndex(m_status->findData(static_cast<int>(content.status)));
    m_attributes->setStored(attributeLines(content.attributes));
}

std::optional<ContactContent> ContactSheet::content()
{
    const ContactContent stored = m_stored ? m_stored->item.content : ContactContent();
    const QString lines = m_attributes->text();
    const Result<QJsonObject> attributes = lines == attributeLines(stored.attributes) ? stored.attributes
                                                                                      : attributesFromLines(lines);
    if (!attributes) {
        m_form->showProblems({{QStringLiteral("attributes"), attributes.error().message}});
        return std::nullopt;
    }
    return ContactContent{.email = textOf(*m_email, stored.email),
                          .firstName = textOf(*m_firstName, stored.firstName),
                          .lastName = textOf(*m_lastName, stored.lastName),
                          .company = textOf(*m_company, stored.company),
                          .phone = textOf(*m_phone, stored.phone),
                          .jobTitle = textOf(*m_jobTitle, stored.jobTitle),
                          .tags = tagsFromText(m_tags->text()),
                          .attributes = *attributes,
                          .status = static_cast<ContactStatus>(m_status->currentData().toInt())};
}

QString ContactSheet::conflictText() const
{
    return tr("There is a contact with this email already.");
}

void ContactSheet::submit()
{
    const auto typed = content();
    if (!typed)
        return;
    // The rules are the platform's own; asking it as well would only be slower.
    if (const auto checked = contactContentFromJson(toJson(*typed)); !checked)
        return endAttempt(checked.error());
    beginAttempt();
    m_stored ? change(*typed) : createUnlessThere(*typed);
}

void ContactSheet::change(const ContactContent &content)
{
    m_request = m_context.email.contacts.change(m_stored->item.id, content, m_stored->version,
                                                {this, [this](Result<app::Versioned<Contact>> changed) {
                                                     if (changed)
                                                         Q_EMIT saved(changed->item, true);
                                                     endAttempt(changed ? std::nullopt
                                                                        : std::optional(changed.error()));
                                                 }});
}

void ContactSheet::createUnlessThere(const ContactContent &content)
{
    m_request = m_context.email.contacts.find(content.email,
                                              {this, [this, content](const Result<std::optional<Contact>> &found) {
                                                   if (!found)
                                                       return endAttempt(found.error());
                                                   *found ? offer(**found) : create(content);
                                               }});
}

void ContactSheet::offer(const Contact &existing)
{
    m_offer->offer(existing);
    endAttempt(Error::invalid({{QStringLiteral("email"), conflictText()}}));
}

// Over this sheet, where what was typed stays until the other is saved.
void ContactSheet::editExisting(const ContactId &id)
{
    m_request = m_context.email.contacts.detail(id, {this, [this](const Result<app::Versioned<Contact>> &existing) {
                                                         if (!existing)
                                                             return endAttempt(existing.error());
                                                         auto *sheet = new ContactSheet(theme(), m_context, *existing,
                                                                                        this);
                                                         connect(sheet, &ContactSheet::saved, this,
                                                                 [this](const Contact &contact) {
                                                                     Q_EMIT saved(contact, true);
                                                                     endAttempt({});
                                                                 });
                                                         sheet->open();
                                                     }});
}

void ContactSheet::create(const ContactContent &content)
{
    m_request = m_context.email.contacts.save(content,
                                              {this, [this](Result<app::ContactService::Saved> made) {
                                                   if (made)
                                                       Q_EMIT saved(made->contact, made->isNew);
                                                   endAttempt(made ? std::nullopt : std::optional(made.error()));
                                               }});
}

} // namespace pm::ui
