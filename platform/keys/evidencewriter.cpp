// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/keys/evidencewriter.h"

#include "platform/store/upsert.h"

namespace pm::keys {

namespace {

const QString kRequests = QStringLiteral("requests");
// What the uses beyond the bound are added up under.
const QString kOthers = QStringLiteral("(others)");

QString seenUpdate(const QString &table, const QString &column)
{
    return store::sumUpdate(table, {kRequests}) + QStringLiteral(", ") + store::laterOf(table, column);
}

Result<int> knownUses(store::Connection &connection, const OldUse &use)
{
    return connection
        .query(QStringLiteral("SELECT COUNT(*) FROM key_old_uses WHERE key_id = ? AND version = ?"),
               {use.key.text(), use.version})
        .map([](const store::Rows &rows) { return static_cast<int>(rows.front().integer(0)); });
}

// A program that sends another name each time does not fill the table.
Result<std::map<OldUse, SeenSums>> boundedUses(store::Connection &connection, const UsageBatch &batch)
{
    std::map<OldUse, SeenSums> bounded;
    std::map<std::pair<KeyId, int>, int> known;
    for (const auto &[use, sums] : batch.oldUses()) {
        const auto [room, isFirst] = known.try_emplace({use.key, use.version}, 0);
        if (isFirst) {
            const Result<int> count = knownUses(connection, use);
            if (!count)
                return fail(count.error());
            room->second = *count;
        }
        const bool fits = room->second++ < kMostOldUses;
        SeenSums &kept = bounded
            [fits
                 ? use
                 : OldUse{.key = use.key, .version = use.version, .ip = {}, .userAgent = kOthers, .endpoint = kOthers}];
        kept.requests += sums.requests;
        kept.lastSeen = std::max(kept.lastSeen, sums.lastSeen);
    }
    return bounded;
}

Result<> writeOldUses(store::Connection &connection, const UsageBatch &batch)
{
    const QString table = QStringLiteral("key_old_uses");
    return boundedUses(connection, batch).and_then([&](const std::map<OldUse, SeenSums> &uses) {
        return store::writeAll(store::Upsert(connection, table,
                                             QStringLiteral(
                                                 "key_id, version, ip, user_agent, endpoint, requests, last_used_at"),
                                             QStringLiteral("(key_id, version, ip, user_agent, endpoint) ")
                                                 + seenUpdate(table, QStringLiteral("last_used_at"))),
                               uses, [](const auto &row) {
                                   const OldUse &use = row.first;
                                   return QVariantList{use.key.text(),     use.version,  use.ip,
                                                       use.userAgent,      use.endpoint, row.second.requests,
                                                       row.second.lastSeen};
                               });
    });
}

Result<> writeScopes(store::Connection &connection, const UsageBatch &batch)
{
    const QString table = QStringLiteral("key_scope_uses");
    return store::writeAll(
        store::Upsert(connection, table, QStringLiteral("key_id, scope, requests, last_used_at"),
                      QStringLiteral("(key_id, scope) ") + seenUpdate(table, QStringLiteral("last_used_at"))),
        batch.scopes(), [](const auto &row) {
            return QVariantList{row.first.first.text(), row.first.second, row.second.requests, row.second.lastSeen};
        });
}

Result<> writeReported(store::Connection &connection, const UsageBatch &batch)
{
    const QString table = QStringLiteral("key_would_refuse");
    return store::writeAll(
        store::Upsert(connection, table, QStringLiteral("key_id, ip, requests, last_seen"),
                      QStringLiteral("(key_id, ip) ") + seenUpdate(table, QStringLiteral("last_seen"))),
        batch.reported(), [](const auto &row) {
            return QVariantList{row.first.first.text(), row.first.second, row.second.requests, row.second.lastSeen};
        });
}

} // namespace

Result<> writeEvidence(store::Connection &connection, const UsageBatch &batch)
{
    return writeOldUses(connection, batch).and_then([&] { return writeScopes(connection, batch); }).and_then([&] {
        return writeReported(connection, batch);
    });
}

} // namespace pm::keys
