// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/email/thread.h"
#include "platform/api/keyset.h"
#include "platform/api/messageowner.h"

namespace pm::api {

// The names that threads may be sorted by.
[[nodiscard]] const std::vector<SortColumn> &threadSorts();

struct ThreadFilter {
    QString search; // in the contact's email and the subject
    std::optional<bool> open;
};

// The SQL about conversations.
class InboxRepository
{
public:
    InboxRepository(store::Connection &connection, MessageOwner owner)
        : m_connection(connection)
        , m_owner(std::move(owner))
    {
    }

    // Puts a message with a contact into its open conversation of that subject, or a new one.
    [[nodiscard]] Result<ThreadId> keep(const QString &contactEmail, const InboxMessage &message);
    [[nodiscard]] Result<InboxThreadPage> page(const http::PageQuery &page, const ThreadFilter &filter);
    // With one page of its messages; `page` is sorted by "at".
    [[nodiscard]] Result<InboxThreadDetail> byId(const ThreadId &id, const http::PageQuery &page);

private:
    [[nodiscard]] Result<> addMessages(InboxThreadDetail &detail, const http::PageQuery &page);
    [[nodiscard]] store::Conditions owned() const;
    [[nodiscard]] Result<InboxThread> threadFor(const QString &contactEmail, const InboxMessage &message);

    store::Connection &m_connection;
    MessageOwner m_owner;
};

} // namespace pm::api
