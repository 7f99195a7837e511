// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/email/contact.h"
#include "platform/api/keyset.h"
#include "platform/api/messageowner.h"

namespace pm::api {

// The names that contacts may be sorted by.
[[nodiscard]] const std::vector<SortColumn> &contactSorts();

struct ContactFilter {
    QString search; // in names, email, company and job title
    QString tag;
    QString company;
    std::optional<ContactStatus> status;
};

// The SQL about contacts and their tags, which are kept in step.
class ContactRepository
{
public:
    ContactRepository(store::Connection &connection, MessageOwner owner)
        : m_connection(connection)
        , m_owner(std::move(owner))
    {
    }

    // Conflict when the email is taken.
    [[nodiscard]] Result<> insert(const Contact &contact);
    [[nodiscard]] Result<> update(const Contact &contact);
    [[nodiscard]] Result<> remove(const ContactId &id);
    [[nodiscard]] Result<Contact> byId(const ContactId &id);
    // Both: nobody else changes it before the transaction ends.
    [[nodiscard]] Result<Contact> lock(const ContactId &id);
    [[nodiscard]] Result<std::optional<Contact>> lockByEmail(const QString &email);
    [[nodiscard]] Result<ContactPage> page(const http::PageQuery &page, const ContactFilter &filter);

private:
    [[nodiscard]] store::Conditions owned() const;
    [[nodiscard]] Result<std::optional<Contact>> one(store::Conditions conditions, bool locked);
    [[nodiscard]] Result<> replaceTags(const Contact &contact);

    store::Connection &m_connection;
    MessageOwner m_owner;
};

} // namespace pm::api
