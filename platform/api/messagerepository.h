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
    KeyId key; // that sent it
    QString type;
    bool trackOpens = false;
    bool trackClicks = false;
};

// The SQL about messages.
class MessageRepository
{
public:
    explicit MessageRepository(store::Connection &connection)
        : m_connection(connection)
    {
    }

    // With its events, which are counted.
    [[nodiscard]] Result<> insert(const MessageOwner &owner, const StoredMessage &message);
    [[nodiscard]] Result<MessageDetail> byId(const MessageOwner &owner, const MessageId &id);
    [[nodiscard]] Result<MessagePage> page(const MessageOwner &owner, const MessageFilter &filter);

private:
    [[nodiscard]] Result<> insertRecipients(const MessageOwner &owner, const Message &message);
    [[nodiscard]] Result<> insertEvents(const MessageId &id, const std::vector<MessageEvent> &events);
    [[nodiscard]] Result<> insertRows(const QString &table, const QStringList &rows, const QVariantList &values);

    store::Connection &m_connection;
};

} // namespace pm::api
