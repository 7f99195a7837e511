// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/emailservice.h"
#include "models/domain/email/contact.h"

namespace pm::app {

class ContactService : public EmailService
{
    Q_OBJECT
public:
    // A contact is one by its email: making it again changes the one that is there.
    struct Saved {
        Contact contact;
        bool isNew = true;
    };

    ContactService(PlatformClient &client, const EnvironmentChoice &environment, QObject *parent = nullptr);

    // Filters: status, tag, company.
    [[nodiscard]] RequestHandle page(const ListQuery &query, Continuation<ListPage<Contact>> then);
    [[nodiscard]] RequestHandle detail(const ContactId &id, Continuation<Versioned<Contact>> then);
    [[nodiscard]] RequestHandle save(const ContactContent &content, Continuation<Saved> then);
    [[nodiscard]] RequestHandle change(const ContactId &id, const ContactContent &content, const QByteArray &version,
                                       Continuation<Versioned<Contact>> then);
    [[nodiscard]] RequestHandle removeContact(const ContactId &id, const QByteArray &version, Continuation<bool> then);
};

} // namespace pm::app
