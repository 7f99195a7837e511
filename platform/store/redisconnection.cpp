// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/redisconnection.h"

#include <QUrl>

#include <hiredis/hiredis.h>
#include <poll.h>

namespace pm::store {

namespace {

constexpr timeval kConnectLimit{.tv_sec = 0, .tv_usec = 500'000};
constexpr timeval kCommandLimit{.tv_sec = 0, .tv_usec = 250'000};

struct FreeReply {
    void operator()(void *reply) const { freeReplyObject(reply); }
};
using RawReply = std::unique_ptr<void, FreeReply>;

Error unavailable(QString detail)
{
    return Error::of(ErrorKind::Unavailable, QStringLiteral("Redis is not available."), std::move(detail));
}

RedisReply replyOf(const redisReply &raw)
{
    using Type = RedisReply::Type;
    switch (raw.type) {
    case REDIS_REPLY_NIL:
        return {};
    case REDIS_REPLY_INTEGER:
        return {.type = Type::Integer, .integer = raw.integer};
    case REDIS_REPLY_ARRAY: {
        RedisReply array{.type = Type::Array};
        for (std::size_t i = 0; i < raw.elements; ++i)
            array.elements.push_back(replyOf(*raw.element[i]));
        return array;
    }
    default:
        return {.type = Type::Text, .text = QByteArray(raw.str, static_cast<qsizetype>(raw.len))};
    }
}

Result<RedisReply> answerOf(const RawReply &reply)
{
    const auto *raw = static_cast<const redisReply *>(reply.get());
    if (raw->type == REDIS_REPLY_ERROR)
        return fail(ErrorKind::Storage, QStringLiteral("Redis refused a command."),
                    QString::fromUtf8(raw->str, static_cast<qsizetype>(raw->len)));
    return replyOf(*raw);
}

void append(redisContext *context, const QByteArrayList &words)
{
    std::vector<const char *> texts;
    std::vector<std::size_t> sizes;
    for (const QByteArray &word : words) {
        texts.push_back(word.constData());
        sizes.push_back(static_cast<std::size_t>(word.size()));
    }
    redisAppendCommandArgv(context, static_cast<int>(words.size()), texts.data(), sizes.data());
}

} // namespace

Result<RedisAddress> redisAddress(const QString &url)
{
    const QUrl parsed(url, QUrl::StrictMode);
    bool numbered = true;
    const QString database = parsed.path().mid(1);
    const int number = database.isEmpty() ? 0 : database.toInt(&numbered);
    if (!parsed.isValid() || parsed.scheme() != QStringLiteral("redis") || parsed.host().isEmpty() || !numbered
        || number < 0 || parsed.hasQuery())
        // The URL is not repeated: it may hold a password.
        return fail(ErrorKind::Validation,
                    QStringLiteral("The Redis URL must be redis://[:password@]host[:port][/database]."));
    return RedisAddress{.host = parsed.host().toUtf8(),
                        .port = parsed.port(6379),
                        .user = parsed.userName(QUrl::FullyDecoded).toUtf8(),
                        .password = Secret(parsed.password(QUrl::FullyDecoded).toUtf8()),
                        .database = number};
}

void RedisConnection::Free::operator()(redisContext *context) const
{
    redisFree(context);
}

Result<std::unique_ptr<RedisConnection>> RedisConnection::open(const RedisAddress &address)
{
    std::unique_ptr<RedisConnection> made(
        new RedisConnection(redisConnectWithTimeout(address.host.constData(), address.port, kConnectLimit)));
    if (!made->m_context)
        return fail(unavailable(QStringLiteral("out of memory")));
    if (made->isBroken())
        return made->broken();
    redisSetTimeout(made->m_context.get(), kCommandLimit);
    if (const Result<> greeted = made->greet(address); !greeted)
        return fail(greeted.error());
    return made;
}

Result<RedisReply> RedisConnection::command(const QByteArrayList &words)
{
    append(m_context.get(), words);
    void *raw = nullptr;
    if (redisGetReply(m_context.get(), &raw) != REDIS_OK)
        return broken();
    return answerOf(RawReply(raw));
}

bool RedisConnection::isBroken() const
{
    return m_context->err != 0;
}

bool RedisConnection::hasBeenClosed() const
{
    pollfd waiting{.fd = m_context->fd, .events = POLLIN, .revents = 0};
    return poll(&waiting, 1, 0) != 0;
}

Result<> RedisConnection::send(const QByteArrayList &words)
{
    append(m_context.get(), words);
    int done = 0;
    while (done == 0) {
        if (redisBufferWrite(m_context.get(), &done) != REDIS_OK)
            return broken();
    }
    return {};
}

Result<> RedisConnection::receive()
{
    if (redisBufferRead(m_context.get()) != REDIS_OK)
        return broken();
    return {};
}

Result<std::optional<RedisReply>> RedisConnection::nextReply()
{
    void *raw = nullptr;
    if (redisGetReplyFromReader(m_context.get(), &raw) != REDIS_OK)
        return broken();
    if (raw == nullptr)
        return std::nullopt;
    return answerOf(RawReply(raw)).map([](RedisReply reply) { return std::optional(std::move(reply)); });
}

int RedisConnection::descriptor() const
{
    return m_context->fd;
}

Result<> RedisConnection::greet(const RedisAddress &address)
{
    Result<RedisReply> reply;
    if (!address.password.isEmpty()) {
        QByteArrayList words{"AUTH"};
        if (!address.user.isEmpty())
            words << address.user;
        words << QByteArray(address.password.reveal().data(), address.password.size());
        reply = command(words);
        wipe(words.last().data(), words.last().size());
    }
    if (reply && address.database != 0)
        reply = command({"SELECT", QByteArray::number(address.database)});
    // Also tells a server that is still loading.
    if (reply)
        reply = command({"PING"});
    return reply.map([](const RedisReply &) {});
}

tl::unexpected<Error> RedisConnection::broken() const
{
    return fail(unavailable(QString::fromUtf8(m_context->errstr)));
}

} // namespace pm::store
