// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/emailservice.h"
#include "models/domain/email/contact.h"

#include <memory>
#include <optional>

namespace pm::app {

class ContactService : public EmailService
{
    Q_OBJECT
public:
    // A contact is one by its email: making it again changes what is named of the one that is there.
    struct Saved {
        Contact contact;
        bool isNew = true;
    };

    ContactService(PlatformClient &client, const EnvironmentChoice &environment, QObject *parent = nullptr);

    // Filters: status, tag, company.
    [[nodiscard]] RequestHandle page(const ListQuery &query, Continuation<ListPage<Contact>> then);
    [[nodiscard]] RequestHandle detail(const ContactId &id, Continuation<Versioned<Contact>> then);
    // The one with this email, whatever the case.
    [[nodiscard]] RequestHandle find(const QString &email, Continuation<std::optional<Contact>> then);
    // Names what is not as it is of a contact by itself.
    [[nodiscard]] RequestHandle save(const ContactContent &content, Continuation<Saved> then);
    [[nodiscard]] RequestHandle change(const ContactId &id, const ContactContent &content, const QByteArray &version,
                                       Continuation<Versioned<Contact>> then);
    [[nodiscard]] RequestHandle removeContact(const ContactId &id, const QByteArray &version, Continuation<bool> then);

private:
    // From the page on that `query` asks for; `reading` is of all pages.
    void findOn(const ListQuery &query, const QString &email, const std::shared_ptr<RequestHandle> &reading,
                const Continuation<std::optional<Contact>> &then);
};

} // namespace pm::app
