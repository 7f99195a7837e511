// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/keys/evidencewriter.h"

#include "platform/keys/addressbound.h"
#include "platform/store/sqltext.h"
#include "platform/store/upsert.h"

#include <set>

namespace pm::keys {

namespace {

const QString kRequests = QStringLiteral("requests");
// What the uses beyond the bound are added up under.
const QString kOthers = QStringLiteral("(others)");

QString seenUpdate(const QString &table, const QString &column)
{
    return store::sumUpdate(table, {kRequests}) + QStringLiteral(", ") + store::laterOf(table, column);
}

Result<std::set<OldUse>> knownUses(store::Connection &connection, const OldUse &use)
{
    return connection
        .query(QStringLiteral("SELECT ip, user_agent, endpoint FROM key_old_uses WHERE key_id = ? AND version = ?"),
               {use.key.text(), use.version})
        .map([&](const store::Rows &rows) {
            std::set<OldUse> known;
            for (const store::Row &row : rows)
                known.insert({.key = use.key,
                              .version = use.version,
                              .ip = row.text(0),
                              .userAgent = row.text(1),
                              .endpoint = row.text(2)});
            return known;
        });
}

// When the key was regenerated last. What was used before is of the drain that ended then, however late it is written.
Result<UnixMs> drainBegan(store::Connection &connection, const KeyId &key)
{
    return connection.query(QStringLiteral("SELECT regenerated_at FROM api_keys WHERE key_id = ?"), {key.text()})
        .map([](const store::Rows &rows) { return rows.empty() ? 0 : rows.front().integer(0); });
}

// A program that sends another name each time does not fill the table. What is in it already stays on its own.
Result<std::map<OldUse, SeenSums>> boundedUses(store::Connection &connection, const UsageBatch &batch)
{
    std::map<OldUse, SeenSums> bounded;
    std::set<OldUse> known;
    UnixMs began = 0;
    OldUse others;
    for (const auto &[use, sums] : batch.oldUses()) {
        if (use.key != others.key || use.version != others.version) {
            Result<std::set<OldUse>> found = knownUses(connection, use);
            const Result<UnixMs> start = found.and_then(
                [&](const std::set<OldUse> &) { return drainBegan(connection, use.key); });
            if (!start)
                return fail(start.error());
            known = std::move(*found);
            began = *start;
            others = {.key = use.key, .version = use.version, .ip = {}, .userAgent = kOthers, .endpoint = kOthers};
        }
        if (sums.lastSeen < began)
            continue;
        if (known.size() < kMostOldUses)
            known.insert(use);
        SeenSums &kept = bounded[known.contains(use) ? use : others];
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
    return writeAddressSums(connection, QStringLiteral("key_would_refuse"), batch.reported());
}

} // namespace

Result<> writeEvidence(store::Connection &connection, const UsageBatch &batch)
{
    return writeOldUses(connection, batch).and_then([&] { return writeScopes(connection, batch); }).and_then([&] {
        return writeReported(connection, batch);
    });
}

Result<> forgetOldUses(store::Connection &connection, const KeyId &key)
{
    return store::changed(
        connection.execute(QStringLiteral("DELETE FROM key_old_uses WHERE key_id = ?"), {key.text()}));
}

} // namespace pm::keys
