// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "app/services/listquery.h"
#include "models/domain/email/contact.h"
#include "ui/lists/formsheet.h"

class QComboBox;
class QLineEdit;

namespace pm::ui {

class ContactOffer;
class StoredTextEdit;

class ContactSheet : public FormSheet
{
    Q_OBJECT
public:
    // A new one without `stored`.
    ContactSheet(Theme &theme, const app::ConsoleContext &context, const std::optional<app::Versioned<Contact>> &stored,
                 QWidget *parent);

Q_SIGNALS:
    // `isNew` is false when somebody else made a contact with this email meanwhile, which then was changed.
    void saved(const pm::Contact &contact, bool isNew);

protected:
    void submit() override;
    [[nodiscard]] QString conflictText() const override;

private:
    void makeFields();
    void fill(const ContactContent &content);
    // What nobody touched is as it was stored. Nothing when the attributes cannot be read; that is shown.
    [[nodiscard]] std::optional<ContactContent> content();
    void change(const ContactContent &content);
    // Unless there is a contact with this email, which stays as it is and is offered.
    void createUnlessThere(const ContactContent &content);
    void create(const ContactContent &content);
    void offer(const Contact &existing);
    void editExisting(const ContactId &id);

    const app::ConsoleContext &m_context;
    std::optional<app::Versioned<Contact>> m_stored;
    FieldForm *m_form;
    QLineEdit *m_email;
    QLineEdit *m_firstName;
    QLineEdit *m_lastName;
    QLineEdit *m_company;
    QLineEdit *m_jobTitle;
    QLineEdit *m_phone;
    QLineEdit *m_tags;
    QComboBox *m_status;
    StoredTextEdit *m_attributes;
    ContactOffer *m_offer;
    RequestHandle m_request;
};

} // namespace pm::ui
