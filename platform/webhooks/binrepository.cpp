// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/binrepository.h"

#include <QJsonDocument>

namespace pm::webhooks {

namespace {

constexpr int kRowsALook = 50; // bodies may be large

Result<Bin> firstOf(const Result<std::vector<Bin>> &bins)
{
    if (!bins)
        return fail(bins.error());
    if (bins->empty())
        return fail(Error::notFound(QStringLiteral("request bin")));
    return bins->front();
}

} // namespace

BinRequest binRequestOf(const store::Row &row)
{
    return {.id = row.text(0),
            .at = row.integer(1),
            .method = row.text(2),
            .headers = headerListFromJson(QJsonDocument::fromJson(row.text(3).toUtf8()).object()),
            .body = row.bytes(4),
            .answered = static_cast<int>(row.integer(5)),
            .ip = row.text(6),
            .query = row.text(7)};
}

Result<> BinRepository::insert(const events::EventOwner &owner, const Bin &bin)
{
    return store::changed(
        m_connection.execute(QStringLiteral("INSERT INTO webhook_bins (id, tenant_id, environment, status_code,"
                                            " delay_ms, body, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
                             {bin.id.text(), owner.tenant.text(), keyEnvironmentName(owner.environment),
                              bin.behaviour.statusCode, bin.behaviour.delayMs, bin.behaviour.body, bin.createdAt,
                              bin.expiresAt}));
}

Result<std::vector<Bin>> BinRepository::read(const QString &rest, const QVariantList &values)
{
    return m_connection
        .query(QStringLiteral("SELECT id, status_code, delay_ms, body, created_at, expires_at FROM webhook_bins"
                              " WHERE ")
                   + rest,
               values)
        .map([](const store::Rows &rows) {
            std::vector<Bin> bins;
            for (const store::Row &row : rows)
                bins.push_back({.id = BinId(row.text(0)),
                                .behaviour = {.statusCode = static_cast<int>(row.integer(1)),
                                              .delayMs = static_cast<int>(row.integer(2)),
                                              .body = row.text(3)},
                                .createdAt = row.integer(4),
                                .expiresAt = row.integer(5)});
            return bins;
        });
}

Result<std::vector<Bin>> BinRepository::all(const events::EventOwner &owner, UnixMs now)
{
    return read(QStringLiteral("tenant_id = ? AND environment = ? AND expires_at > ? ORDER BY id DESC"),
                {owner.tenant.text(), keyEnvironmentName(owner.environment), now});
}

Result<Bin> BinRepository::byId(const events::EventOwner &owner, const BinId &id, UnixMs now)
{
    return firstOf(read(QStringLiteral("id = ? AND tenant_id = ? AND environment = ? AND expires_at > ?"),
                        {id.text(), owner.tenant.text(), keyEnvironmentName(owner.environment), now}));
}

Result<Bin> BinRepository::open(const BinId &id, UnixMs now)
{
    return firstOf(read(QStringLiteral("id = ? AND expires_at > ?"), {id.text(), now}));
}

Result<> BinRepository::change(const BinId &id, const BinBehaviour &behaviour)
{
    return store::changed(
        m_connection.execute(QStringLiteral("UPDATE webhook_bins SET status_code = ?, delay_ms = ?, body = ?"
                                            " WHERE id = ?"),
                             {behaviour.statusCode, behaviour.delayMs, behaviour.body, id.text()}));
}

Result<> BinRepository::remove(const BinId &id)
{
    return store::changed(
               m_connection.execute(QStringLiteral("DELETE FROM webhook_bin_requests WHERE bin_id = ?"), {id.text()}))
        .and_then([&] {
            return store::changed(
                m_connection.execute(QStringLiteral("DELETE FROM webhook_bins WHERE id = ?"), {id.text()}));
        });
}

Result<> BinRepository::keep(const BinId &id, const BinRequest &request)
{
    const QByteArray body = request.body.left(kMostKeptBytes);
    return store::changed(m_connection.execute(
                              QStringLiteral("INSERT INTO webhook_bin_requests (id, bin_id, at, method, headers,"
                                             " body, answered, ip, query) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                              {request.id, id.text(), request.at, request.method,
                               QString::fromUtf8(QJsonDocument(toJson(request.headers)).toJson(QJsonDocument::Compact)),
                               body.isNull() ? QByteArray("") : body, request.answered, request.ip, request.query}))
        .and_then([&] {
            return store::changed(
                m_connection.execute(QStringLiteral("DELETE FROM webhook_bin_requests WHERE bin_id = ? AND id <="
                                                    " (SELECT id FROM webhook_bin_requests WHERE bin_id = ?"
                                                    " ORDER BY id DESC LIMIT 1 OFFSET ?)"),
                                     {id.text(), id.text(), kMostRequests}));
        });
}

// A bin holds so little that it is read through: no database looks into bytes without regard to case.
Result<store::Rows> BinRepository::requests(const BinId &id, const http::PageQuery &page, const IsWanted &wanted)
{
    LogSearch search{.table = QStringLiteral("webhook_bin_requests"),
                     .columns = QStringLiteral("id, at, method, headers, body, answered, ip, query")};
    search.conditions.add(QStringLiteral("bin_id = ?"), {id.text()});
    QString after = page.after ? page.after->id : QString();
    if (!wanted)
        return rowsAfter(m_connection, search, after, page.limit + 1);
    store::Rows found;
    for (bool isMore = true; isMore && std::ssize(found) <= page.limit;) {
        Result<store::Rows> rows = rowsAfter(m_connection, search, after, kRowsALook);
        if (!rows)
            return rows;
        isMore = std::ssize(*rows) == kRowsALook;
        for (store::Row &row : *rows) {
            after = row.text(0);
            if (std::ssize(found) <= page.limit && wanted(binRequestOf(row)))
                found.push_back(std::move(row));
        }
    }
    return found;
}

} // namespace pm::webhooks
