// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/secret.h"
#include "platform/store/redis.h"

#include <optional>

struct redisContext;

namespace pm::store {

struct RedisAddress {
    QByteArray host;
    int port = 6379;
    QByteArray user; // empty: the default user
    Secret password;
    int database = 0;
};

// "redis://[[user]:password@]host[:port][/database]"
[[nodiscard]] Result<RedisAddress> redisAddress(const QString &url);

// One socket, used by one thread at a time. After a timeout or a broken stream it is of no more use.
class RedisConnection
{
public:
    // Connected, signed in, on the right database and answering.
    [[nodiscard]] static Result<std::unique_ptr<RedisConnection>> open(const RedisAddress &address);

    [[nodiscard]] Result<RedisReply> command(const QByteArrayList &words);
    [[nodiscard]] bool isBroken() const;
    // Between commands Redis has nothing to say but that it closes the connection.
    [[nodiscard]] bool hasBeenClosed() const;

    // For subscriptions: sending and receiving apart.
    [[nodiscard]] Result<> send(const QByteArrayList &words);
    // Reads what has arrived; blocks when nothing has.
    [[nodiscard]] Result<> receive();
    // The next whole reply of what was received.
    [[nodiscard]] Result<std::optional<RedisReply>> nextReply();
    [[nodiscard]] int descriptor() const;

private:
    struct Free {
        void operator()(redisContext *context) const;
    };
    explicit RedisConnection(redisContext *context)
        : m_context(context)
    {
    }
    [[nodiscard]] Result<> greet(const RedisAddress &address);
    [[nodiscard]] tl::unexpected<Error> broken() const;

    std::unique_ptr<redisContext, Free> m_context;
};

} // namespace pm::store
