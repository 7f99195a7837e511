// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/redis.h"

#include "platform/store/redispool.h"
#include "platform/store/redissubscriber.h"

#include <QCryptographicHash>

#include <csignal>

namespace pm::store {

namespace {

QByteArrayList scriptCommand(const QByteArray &verb, const QByteArray &script, const QByteArrayList &keys,
                             const QByteArrayList &arguments)
{
    return QByteArrayList{verb, script, QByteArray::number(keys.size())} + keys + arguments;
}

} // namespace

RedisScript::RedisScript(QByteArray lua)
    : m_lua(std::move(lua))
    , m_sha1(QCryptographicHash::hash(m_lua, QCryptographicHash::Sha1).toHex())
{
}

Redis::Redis(std::shared_ptr<const RedisAddress> address)
    : m_address(std::move(address))
    , m_pool(std::make_unique<RedisPool>(m_address))
{
}

Redis::~Redis() = default;

Result<std::unique_ptr<Redis>> Redis::open(const QString &url)
{
    Result<RedisAddress> address = redisAddress(url);
    if (!address)
        return fail(address.error());
    // hiredis writes to sockets that Redis may have closed.
    std::signal(SIGPIPE, SIG_IGN);
    return std::unique_ptr<Redis>(new Redis(std::make_shared<const RedisAddress>(std::move(*address))));
}

Result<RedisReply> Redis::command(const QByteArrayList &words)
{
    return m_pool->command(words);
}

Result<RedisReply> Redis::eval(const RedisScript &script, const QByteArrayList &keys, const QByteArrayList &arguments)
{
    Result<RedisReply> reply = command(scriptCommand("EVALSHA", script.sha1(), keys, arguments));
    // Redis forgets its scripts when it restarts.
    if (!reply && reply.error().detail.startsWith(QStringLiteral("NOSCRIPT")))
        reply = command(scriptCommand("EVAL", script.lua(), keys, arguments));
    return reply;
}

Result<> Redis::publish(const QByteArray &channel, const QByteArray &message)
{
    return command({"PUBLISH", channel, message}).map([](const RedisReply &) {});
}

std::unique_ptr<RedisSubscription> Redis::subscribe(const QByteArray &channel, RedisListener listener)
{
    return std::make_unique<RedisSubscriber>(m_address, channel, std::move(listener));
}

Result<> Redis::check()
{
    return command({"PING"}).map([](const RedisReply &) {});
}

} // namespace pm::store
