// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/email/message.h"
#include "platform/api/messagefilter.h"
#include "platform/api/messageowner.h"
#include "platform/store/database.h"

namespace pm::api {

struct StoredMessage {
    MessageDetail detail;
    QString type;
    bool trackOpens = false;
    bool trackClicks = false;
};

struct OwnedMessage {
    const MessageOwner &owner;
    const StoredMessage &stored;
};

// The SQL about messages.
class MessageRepository
{
public:
    explicit MessageRepository(store::Connection &connection)
        : m_connection(connection)
    {
    }

    // With their events, which are counted.
    [[nodiscard]] Result<> insert(const std::vector<OwnedMessage> &messages);
    [[nodiscard]] Result<> insert(const MessageOwner &owner, const StoredMessage &message)
    {
        return insert({{.owner = owner, .stored = message}});
    }
    [[nodiscard]] Result<MessageDetail> byId(const MessageOwner &owner, const MessageId &id);
    [[nodiscard]] Result<MessagePage> page(const MessageOwner &owner, const MessageFilter &filter);

private:
    [[nodiscard]] Result<std::vector<MessageEvent>> laterEvents(const MessageId &id);
    [[nodiscard]] Result<> count(const std::vector<OwnedMessage> &messages);

    store::Connection &m_connection;
};

} // namespace pm::api
