// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/api/messageservice.h"

#include "platform/api/messagerepository.h"

#include <QJsonArray>

namespace pm::api {

namespace {

using http::Reply;
using http::Request;

constexpr int kDefaultLimit = 50;
constexpr int kMostLimit = 500;
const QString kSandbox = QStringLiteral("sandbox");
const QString kSandboxSender = QStringLiteral("sandbox@penguinmails.test");

MessageOwner ownerOf(const Request &request)
{
    return {.tenant = *request.tenant, .environment = request.principal.environment};
}

// The sandbox takes every message at once.
StoredMessage acceptedMessage(const OutgoingMessage &outgoing, const KeyId &key, UnixMs now)
{
    StoredMessage stored{.detail = {},
                         .key = key,
                         .type = outgoing.type,
                         .trackOpens = outgoing.trackOpens,
                         .trackClicks = outgoing.trackClicks};
    stored.detail.message = {.id = MessageId(makeUlid(QLatin1StringView("msg_"), now)),
                             .to = outgoing.to,
                             .from = outgoing.from.isEmpty() ? kSandboxSender : outgoing.from,
                             .subject = outgoing.subject,
                             .status = QStringLiteral("sent"),
                             .provider = kSandbox,
                             .tags = outgoing.tags,
                             .createdAt = now,
                             .sentAt = now};
    stored.detail.htmlBody = outgoing.htmlBody;
    stored.detail.textBody = outgoing.textBody;
    stored.detail.events = {{.type = QStringLiteral("queued"), .at = now, .detail = {}},
                            {.type = QStringLiteral("sent"), .at = now, .detail = kSandbox},
                            {.type = QStringLiteral("delivered"),
                             .at = now,
                             .detail = QStringLiteral("Kept in the sandbox; nothing left the platform.")}};
    return stored;
}

Reply queuedReply(const Message &message)
{
    return {.data = {{QStringLiteral("id"), message.id.text()},
                     {QStringLiteral("status"), QStringLiteral("queued")},
                     {QStringLiteral("to"), QJsonArray::fromStringList(message.to)},
                     {QStringLiteral("created_at"), toIso(message.createdAt)}}};
}

struct PageQuery {
    MessageId before;
    int limit = kDefaultLimit;
};

// A cursor is the last id of the page before, in base64url, so that nobody takes it for something to build.
std::optional<MessageId> messageOfCursor(const QString &cursor)
{
    const auto decoded = QByteArray::fromBase64Encoding(cursor.toLatin1(),
                                                        QByteArray::Base64UrlEncoding
                                                            | QByteArray::AbortOnBase64DecodingErrors);
    const QByteArray id = decoded ? *decoded : QByteArray();
    if (!id.startsWith("msg_") || id.size() > 64 || id.contains('\0'))
        return std::nullopt;
    return MessageId(QString::fromLatin1(id));
}

QString cursorOf(const MessageId &id)
{
    return QString::fromLatin1(
        id.text().toLatin1().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

Result<PageQuery> pageQueryOf(const Request &request)
{
    PageQuery query;
    QMap<QString, QString> errors;
    for (auto it = request.query.cbegin(); it != request.query.cend(); ++it) {
        if (it.key() == QStringLiteral("limit")) {
            bool ok = false;
            query.limit = it.value().toInt(&ok);
            if (!ok || query.limit < 1 || query.limit > kMostLimit)
                errors.insert(it.key(), QStringLiteral("must be a whole number from 1 to 500"));
        } else if (it.key() == QStringLiteral("cursor")) {
            const std::optional<MessageId> before = messageOfCursor(it.value());
            if (before)
                query.before = *before;
            else
                errors.insert(it.key(), QStringLiteral("must be a next_cursor of this list"));
        } else {
            errors.insert(it.key(), QStringLiteral("is not a known parameter"));
        }
    }
    if (!errors.isEmpty())
        return fail(Error::invalid(errors));
    return query;
}

Reply pageReply(const MessagePage &page)
{
    QJsonArray emails;
    for (const Message &message : page.messages)
        emails.append(toJson(message));
    const QJsonValue next = page.hasMore ? QJsonValue(cursorOf(page.messages.back().id)) : QJsonValue();
    return {.data = {{QStringLiteral("emails"), emails}, {QStringLiteral("next_cursor"), next}}};
}

} // namespace

MessageService::MessageService(store::Database &database, const idempotency::Ledger &ledger, const Clock &clock)
    : m_database(database)
    , m_ledger(ledger)
    , m_clock(clock)
{
}

Result<Reply> MessageService::send(const Request &request)
{
    const Result<OutgoingMessage> outgoing = request.json().and_then(outgoingMessageFromJson);
    if (!outgoing)
        return fail(outgoing.error());
    const auto ticket = idempotency::ticketOf(request);
    if (!ticket)
        return fail(ticket.error());
    const StoredMessage message = acceptedMessage(*outgoing, request.principal.keyId, m_clock.now());
    return m_database.write([&](store::Connection &connection) {
        return m_ledger.once(connection, *ticket, [&](store::Connection &inside) {
            return MessageRepository(inside).insert(ownerOf(request), message).map([&] {
                return queuedReply(message.detail.message);
            });
        });
    });
}

Result<Reply> MessageService::list(const Request &request)
{
    const Result<PageQuery> query = pageQueryOf(request);
    if (!query)
        return fail(query.error());
    return m_database
        .read([&](store::Connection &connection) {
            return MessageRepository(connection).page(ownerOf(request), query->before, query->limit);
        })
        .map(pageReply);
}

Result<Reply> MessageService::detail(const Request &request)
{
    const MessageId id(request.params.value(QStringLiteral("id")));
    return m_database
        .read([&](store::Connection &connection) { return MessageRepository(connection).byId(ownerOf(request), id); })
        .map([](const MessageDetail &detail) { return Reply{.data = toJson(detail)}; });
}

std::vector<http::Route> messageRoutes(MessageService &service)
{
    const auto route = [&service](http::Method method, const char *path, const http::Access &access,
                                  Result<Reply> (MessageService::*handler)(const Request &)) {
        return http::Route{.method = method,
                           .pattern = QStringLiteral("/api/v1/emails") + QLatin1StringView(path),
                           .access = access,
                           .handler = [&service, handler](const Request &request) {
                               return (service.*handler)(request);
                           }};
    };
    const http::Access send = http::keys(Scope::SendEmail);
    const http::Access read = http::keysOrOperators(Scope::SendEmail, Right::ReadEmail);
    return {route(http::Method::Post, "/send", send, &MessageService::send),
            route(http::Method::Get, "", read, &MessageService::list),
            route(http::Method::Get, "/{id}", read, &MessageService::detail)};
}

} // namespace pm::api
