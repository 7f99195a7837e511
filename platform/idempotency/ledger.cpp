// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/idempotency/ledger.h"

#include "platform/http/router.h"
#include "platform/store/daypartitions.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace pm::idempotency {

namespace {

constexpr qint64 kKeptMs = 24LL * 3600 * 1000;
constexpr qsizetype kLongestKey = 255;
const QString kHeader = QStringLiteral("Idempotency-Key");

bool isPrintable(char c)
{
    return c > ' ' && c < 0x7f;
}

// Two operators do not share answers, also of one tenant.
QString ownerOf(const http::Request &request)
{
    const http::Principal &principal = request.principal;
    const QString actor = principal.kind == http::Principal::Kind::ApiKey ? principal.keyId.text()
                                                                          : principal.userId.text();
    return (request.tenant ? request.tenant->text() : QString()) + u'/' + actor;
}

QString hashOf(const http::Request &request)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    // The target has the query; X-Environment says beside it what is asked for.
    hash.addData(QByteArray(http::methodName(request.method) + ' ' + request.target + '\n'));
    hash.addData(QByteArray(keyEnvironmentName(request.principal.environment).toUtf8() + '\n'));
    hash.addData(request.body);
    return QString::fromLatin1(hash.result().toHex());
}

QByteArray contextOf(const Ticket &ticket)
{
    return (ticket.owner + u'\n' + ticket.key).toUtf8();
}

} // namespace

Result<std::optional<Ticket>> ticketOf(const http::Request &request)
{
    const QByteArray key = request.header("idempotency-key");
    if (!request.headers.contains("idempotency-key"))
        return std::optional<Ticket>();
    if (key.isEmpty() || key.size() > kLongestKey || !std::all_of(key.begin(), key.end(), isPrintable))
        return fail(Error::invalid({{kHeader, QStringLiteral("must be 1 to 255 printable characters")}}));
    return Ticket{.owner = ownerOf(request), .key = QString::fromLatin1(key), .requestHash = hashOf(request)};
}

Error joined(Error first, const Error &second)
{
    if (first.kind == ErrorKind::Validation)
        first.fields.insert(second.fields);
    return first;
}

Ledger::Ledger(secrets::Envelope envelope, const Clock &clock)
    : m_envelope(std::move(envelope))
    , m_clock(clock)
{
}

Result<std::optional<http::Reply>> Ledger::earlier(store::Connection &connection, const Ticket &ticket) const
{
    const Result<store::Rows> rows = connection.query(
        QStringLiteral("SELECT request_hash, status, answer FROM idempotent_answers"
                       " WHERE owner = ? AND idempotency_key = ? AND created_at > ?"),
        {ticket.owner, ticket.key, m_clock.now() - kKeptMs});
    if (!rows)
        return fail(rows.error());
    if (rows->empty())
        return std::optional<http::Reply>();
    const store::Row &row = rows->front();
    if (row.text(0) != ticket.requestHash)
        return fail(ErrorKind::Conflict, QStringLiteral("This Idempotency-Key was used for another request."));
    return m_envelope.open(QByteArray::fromBase64(row.text(2).toLatin1()), contextOf(ticket))
        .map([&](const Secret &answer) -> std::optional<http::Reply> {
            return http::Reply{.status = static_cast<int>(row.integer(1)),
                               .data = QJsonDocument::fromJson(answer.reveal().toByteArray()).object(),
                               .headers = {{"Idempotent-Replayed", "true"}}};
        });
}

Result<http::Reply> Ledger::once(store::Connection &connection, const std::optional<Ticket> &ticket,
                                 const Work &work) const
{
    if (!ticket)
        return work(connection);
    const Result<bool> claimed = claim(connection, *ticket);
    if (!claimed)
        return fail(claimed.error());
    if (!*claimed) {
        return earlier(connection, *ticket).and_then([](std::optional<http::Reply> reply) -> Result<http::Reply> {
            if (!reply)
                return fail(ErrorKind::Conflict,
                            QStringLiteral("The first request with this key is not answered yet."));
            return std::move(*reply);
        });
    }
    return work(connection).and_then([&](const http::Reply &reply) {
        return keep(connection, *ticket, reply).map([&] { return reply; });
    });
}

// Inserting waits for another transaction that inserted the same ticket, until that ends. An answer that is no longer
// kept makes room.
Result<bool> Ledger::claim(store::Connection &connection, const Ticket &ticket) const
{
    const UnixMs now = m_clock.now();
    return connection
        .execute(QStringLiteral("INSERT INTO idempotent_answers (owner, idempotency_key, request_hash, status, answer,"
                                " created_at) VALUES (?, ?, ?, 0, '', ?)"
                                " ON CONFLICT (owner, idempotency_key) DO UPDATE SET"
                                " request_hash = excluded.request_hash, status = excluded.status,"
                                " answer = excluded.answer, created_at = excluded.created_at"
                                " WHERE idempotent_answers.created_at <= ?"),
                 {ticket.owner, ticket.key, ticket.requestHash, now, now - kKeptMs})
        .map([](int claimed) { return claimed == 1; });
}

Result<> Ledger::keep(store::Connection &connection, const Ticket &ticket, const http::Reply &reply) const
{
    QByteArray plain = QJsonDocument(reply.data).toJson(QJsonDocument::Compact);
    const Result<QByteArray> sealed = m_envelope.seal(plain, contextOf(ticket));
    wipe(plain.data(), plain.size());
    if (!sealed)
        return fail(sealed.error());
    return connection
        .execute(QStringLiteral("UPDATE idempotent_answers SET status = ?, answer = ?"
                                " WHERE owner = ? AND idempotency_key = ?"),
                 {reply.status, QString::fromLatin1(sealed->toBase64()), ticket.owner, ticket.key})
        .map([](int) {});
}

Result<int> dropOldAnswers(store::Connection &connection, UnixMs now, int most)
{
    return store::dropRowsBelow(connection, QStringLiteral("idempotent_answers"), QStringLiteral("created_at"),
                                now - kKeptMs, most);
}

} // namespace pm::idempotency
