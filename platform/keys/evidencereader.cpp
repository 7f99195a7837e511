// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/keys/evidencereader.h"

#include "platform/audit/auditlog.h"
#include "platform/keys/addressbound.h"
#include "platform/keys/keyadmin.h"

namespace pm::keys {

namespace {

constexpr int kMostUsesShown = 100;

const QString kOldUses = QStringLiteral(" FROM key_old_uses WHERE key_id = ? AND version < ? AND last_used_at >= ?");

QVariantList valuesOf(const StoredKey &stored)
{
    return {stored.key.id.text(), stored.secretVersion, stored.key.regeneratedAt.value_or(0)};
}

} // namespace

Result<KeyDrain> EvidenceReader::drain(const StoredKey &stored)
{
    KeyDrain drain{.overlapEndsAt = stored.key.overlapEndsAt};
    if (!stored.key.regeneratedAt)
        return drain;
    const auto sums = m_connection.query(QStringLiteral("SELECT COALESCE(SUM(requests), 0), MAX(last_used_at)")
                                             + kOldUses,
                                         valuesOf(stored));
    if (!sums)
        return fail(sums.error());
    drain.requests = sums->front().integer(0);
    drain.lastUsedAt = sums->front().optionalInteger(1);
    const UnixMs since = drain.lastUsedAt.value_or(*stored.key.regeneratedAt);
    if (m_now - since >= kQuietMs)
        drain.quietSince = since;
    return requestsSince(stored.key.id, *stored.key.regeneratedAt)
        .and_then([&](qint64 all) {
            // Sums are written together, but not read so.
            drain.newRequests = std::max<qint64>(0, all - drain.requests);
            return addUses(stored, drain);
        })
        .and_then([&] { return addClients(stored, drain); })
        .map([&] { return drain; });
}

// From the sums of whole hours and minutes as far as they go; the rows themselves are for less than a minute.
Result<qint64> EvidenceReader::requestsSince(const KeyId &key, UnixMs since)
{
    const qint64 nextMinute = since / kMinuteMs + 1;
    const qint64 nextHour = since / kHourMs + 1;
    return m_connection
        .query(QStringLiteral("SELECT (SELECT COALESCE(SUM(requests), 0) FROM usage_hourly"
                              " WHERE key_id = ? AND period >= ?)"
                              " + (SELECT COALESCE(SUM(requests), 0) FROM usage_minutely"
                              " WHERE key_id = ? AND period >= ? AND period < ?)"
                              " + (SELECT COUNT(*) FROM usage_requests WHERE key_id = ? AND at > ? AND at < ?)"),
               {key.text(), nextHour, key.text(), nextMinute, nextHour * (kHourMs / kMinuteMs), key.text(), since,
                nextMinute * kMinuteMs})
        .map([](const store::Rows &rows) { return rows.front().integer(0); });
}

Result<> EvidenceReader::addClients(const StoredKey &stored, KeyDrain &drain)
{
    return m_connection
        .query(QStringLiteral("SELECT COUNT(*) FROM (SELECT DISTINCT ip, user_agent%1) AS clients").arg(kOldUses),
               valuesOf(stored))
        .map([&](const store::Rows &rows) { drain.clients = rows.front().integer(0); });
}

Result<> EvidenceReader::addUses(const StoredKey &stored, KeyDrain &drain)
{
    const QString sql = QStringLiteral("SELECT ip, user_agent, endpoint, requests, last_used_at") + kOldUses
                      + QStringLiteral(" ORDER BY last_used_at DESC, ip, user_agent, endpoint LIMIT ?");
    return m_connection.query(sql, valuesOf(stored) << kMostUsesShown).map([&](const store::Rows &rows) {
        for (const store::Row &row : rows) {
            drain.uses.push_back({.ip = row.text(0),
                                  .userAgent = row.text(1),
                                  .endpoint = row.text(2),
                                  .requests = row.integer(3),
                                  .lastUsedAt = row.integer(4)});
        }
    });
}

Result<KeyEvidence> EvidenceReader::evidence(const KeyId &key)
{
    KeyEvidence evidence;
    return scopes(key)
        .and_then([&](std::vector<KeyEvidence::ScopeUse> uses) {
            evidence.scopes = std::move(uses);
            return addresses(QStringLiteral("usage_addresses"), key);
        })
        .and_then([&](std::vector<AddressUse> seen) {
            evidence.seen = std::move(seen);
            return addresses(QStringLiteral("key_would_refuse"), key);
        })
        .and_then([&](std::vector<AddressUse> reported) {
            evidence.reported = std::move(reported);
            return watchedSince(key);
        })
        .map([&](UnixMs since) {
            evidence.watchedSince = since;
            return evidence;
        });
}

Result<UnixMs> EvidenceReader::watchedSince(const KeyId &key)
{
    const Result<store::Rows> rows = m_connection.query(QStringLiteral(
                                                            "SELECT first_used_at FROM api_keys WHERE key_id = ?"),
                                                        {key.text()});
    if (!rows)
        return fail(rows.error());
    const UnixMs firstUsed = rows->empty() ? 0 : rows->front().integer(0);
    if (firstUsed == 0)
        return firstUsed;
    return audit::lastChange(m_connection, QStringLiteral("key.changed"), kAuditTarget, key.text(),
                             {QStringLiteral("allowed_ips"), QStringLiteral("ip_mode")})
        .map([&](std::optional<UnixMs> changed) { return std::max(firstUsed, changed.value_or(0)); });
}

Result<std::vector<KeyEvidence::ScopeUse>> EvidenceReader::scopes(const KeyId &key)
{
    return m_connection
        .query(QStringLiteral("SELECT scope, last_used_at, granted_at FROM key_scope_uses WHERE key_id = ?"),
               {key.text()})
        .map([](const store::Rows &rows) {
            std::vector<KeyEvidence::ScopeUse> uses;
            for (const store::Row &row : rows)
                uses.push_back({.scope = static_cast<Scope>(row.integer(0)),
                                .lastUsedAt = row.integer(1),
                                .grantedAt = row.integer(2)});
            return uses;
        });
}

Result<std::vector<AddressUse>> EvidenceReader::addresses(const QString &table, const KeyId &key)
{
    return m_connection
        .query(QStringLiteral("SELECT ip, last_seen, requests FROM %1 WHERE key_id = ? AND last_seen >= ?"
                              " ORDER BY requests DESC, ip LIMIT ?")
                   .arg(table),
               {key.text(), m_now - kAdvicePeriodMs, kMostAddresses + 1}) // all, and the row of the others
        .map([](const store::Rows &rows) {
            std::vector<AddressUse> uses;
            for (const store::Row &row : rows)
                uses.push_back({.ip = row.text(0), .lastSeen = row.integer(1), .count = row.integer(2)});
            return uses;
        });
}

} // namespace pm::keys
