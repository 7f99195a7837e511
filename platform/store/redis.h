// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/result.h"
#include "platform/store/subscription.h"

#include <QByteArrayList>
#include <QString>

#include <memory>
#include <vector>

namespace pm::store {

struct RedisAddress;
class RedisPool;

struct RedisReply {
    enum class Type { Nil, Integer, Text, Array };
    Type type = Type::Nil;
    qint64 integer = 0;
    QByteArray text{};
    std::vector<RedisReply> elements{};
};

// A Lua script and the name that Redis keeps it under once it was sent.
class RedisScript
{
public:
    explicit RedisScript(QByteArray lua);
    [[nodiscard]] const QByteArray &lua() const { return m_lua; }
    [[nodiscard]] const QByteArray &sha1() const { return m_sha1; }

private:
    QByteArray m_lua;
    QByteArray m_sha1; // hexadecimal
};

using RedisListener = Listener;
using RedisSubscription = Subscription;

// Where things are kept that may vanish: shared limits, invalidations, wake-ups. Thread-safe. A command takes at most
// 250 ms. While Redis is away, commands fail at once as Unavailable, and a thread of its own finds it again.
// An answer that is an error is a Storage error with its text as the detail.
class Redis
{
public:
    // "redis://[[user]:password@]host[:port][/database]". Fails when the URL is wrong; not when Redis is away.
    [[nodiscard]] static Result<std::unique_ptr<Redis>> open(const QString &url);
    ~Redis();
    Q_DISABLE_COPY_MOVE(Redis)

    // Never sent twice: when the connection breaks, whether it was done is unknown.
    [[nodiscard]] Result<RedisReply> command(const QByteArrayList &words);
    [[nodiscard]] Result<RedisReply> eval(const RedisScript &script, const QByteArrayList &keys,
                                          const QByteArrayList &arguments);
    [[nodiscard]] Result<> publish(const QByteArray &channel, const QByteArray &message);
    // Keeps itself connected; does not need this object to live on.
    [[nodiscard]] std::unique_ptr<RedisSubscription> subscribe(const QByteArray &channel, RedisListener listener);
    // Nothing when Redis answers.
    [[nodiscard]] Result<> check();

private:
    explicit Redis(std::shared_ptr<const RedisAddress> address);

    std::shared_ptr<const RedisAddress> m_address;
    std::unique_ptr<RedisPool> m_pool;
};

} // namespace pm::store
