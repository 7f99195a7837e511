// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/keys/unusedrevoker.h"

#include "platform/audit/auditlog.h"
#include "platform/keys/keyadmin.h"
#include "platform/keys/keylifecycle.h"
#include "platform/store/byids.h"

namespace pm::keys {

namespace {

using http::Reply;
using http::Request;

constexpr int kMostKeys = 500; // a call
const QString kPlanned = QStringLiteral("planned");
const QString kRevoked = QStringLiteral("revoked");
const QString kAlreadyRevoked = QStringLiteral("already_revoked");
const QString kNotFound = QStringLiteral("not_found");
const QString kFailed = QStringLiteral("failed");

UnusedKey rowOf(const ApiKey &key, UnixMs before)
{
    UnusedKey row{.key = key.id,
                  .name = key.name,
                  .maskedKey = key.maskedKey,
                  .createdAt = key.createdAt,
                  .lastUsed = key.lastUsed,
                  .outcome = kPlanned};
    if (key.revokedAt)
        row.outcome = kAlreadyRevoked;
    else if (std::max(key.createdAt, key.lastUsed.value_or(0)) >= before)
        row.outcome = QStringLiteral("used");
    return row;
}

void add(RevokeUnusedResult &result, UnusedKey row)
{
    result.revoked += row.outcome == kRevoked ? 1 : 0;
    result.alreadyRevoked += row.outcome == kAlreadyRevoked ? 1 : 0;
    result.failed += row.outcome == kFailed ? 1 : 0;
    result.keys.push_back(std::move(row));
}

Result<> revokeIn(store::Connection &connection, const Request &request, const UnusedKey &key, UnixMs now)
{
    audit::AuditRecord record = audit::recordOf(request, QStringLiteral("key.revoked"), kAuditTarget, key.key.text());
    record.details = {{QStringLiteral("name"), key.name}, {QStringLiteral("reason"), QStringLiteral("unused")}};
    return KeyRepository(connection)
        .revoke(key.key, now)
        .and_then([&] {
            return tell(connection, now, KeyMilestone::Revoked,
                        {.key = key.key,
                         .tenant = *request.tenant,
                         .name = key.name,
                         .data = {{QStringLiteral("by"), request.principal.email},
                                  {QStringLiteral("reason"), QStringLiteral("unused")}}});
        })
        .and_then([&] { return audit::append(connection, now, record); });
}

} // namespace

Result<Reply> UnusedRevoker::revoke(const Request &request)
{
    const Result<RevokeUnused> wanted = request.json().and_then(revokeUnusedFromJson);
    if (!wanted)
        return fail(wanted.error());
    const UnixMs before = m_clock.now() - wanted->days * kDayMs;
    Result<std::vector<KeyId>> keys = wanted->keys ? Result<std::vector<KeyId>>(*wanted->keys)
                                                   : unusedKeys(*request.tenant, before);
    if (!keys)
        return fail(keys.error());
    RevokeUnusedResult result{.days = wanted->days, .dryRun = wanted->dryRun};
    result.hasMore = std::ssize(*keys) > kMostKeys;
    if (result.hasMore)
        keys->resize(kMostKeys);
    const Result<> settled = settleAll(request, *keys, before, result);
    if (!settled && result.revoked == 0)
        return fail(settled.error());
    // What is revoked stays so and must be heard of, so the failure is the outcome of the others.
    for (std::size_t rest = result.keys.size(); rest < keys->size(); ++rest)
        add(result, {.key = (*keys)[rest], .outcome = kFailed});
    return Reply{.data = toJson(result)};
}

Result<> UnusedRevoker::settleAll(const Request &request, const std::vector<KeyId> &keys, UnixMs before,
                                  RevokeUnusedResult &result)
{
    for (const KeyId &key : keys) {
        Result<UnusedKey> settled = settle(request, key, before, result.dryRun);
        if (!settled)
            return fail(settled.error());
        add(result, std::move(*settled));
    }
    return {};
}

Result<std::vector<KeyId>> UnusedRevoker::unusedKeys(const TenantId &tenant, UnixMs before)
{
    return m_database.read([&](store::Connection &connection) {
        return connection
            .query(QStringLiteral("SELECT key_id FROM api_keys WHERE tenant_id = ? AND revoked_at IS NULL"
                                  " AND last_used_at < ? AND created_at < ? ORDER BY last_used_at, key_id LIMIT ?"),
                   {tenant.text(), before, before, kMostKeys + 1})
            .map(store::idsOf<KeyId>);
    });
}

Result<UnusedKey> UnusedRevoker::settle(const Request &request, const KeyId &key, UnixMs before, bool dryRun)
{
    const UnixMs now = m_clock.now();
    const TenantId &tenant = *request.tenant;
    const auto settleIn = [&](store::Connection &connection, const Result<StoredKey> &stored) -> Result<UnusedKey> {
        if (!stored && stored.error().kind == ErrorKind::NotFound)
            return UnusedKey{.key = key, .outcome = kNotFound};
        if (!stored)
            return fail(stored.error());
        UnusedKey row = rowOf(stored->key, before);
        if (dryRun || row.outcome != kPlanned)
            return row;
        row.outcome = kRevoked;
        return revokeIn(connection, request, row, now).map([&] { return row; });
    };
    if (dryRun)
        return m_database.read([&](store::Connection &connection) {
            return settleIn(connection, KeyRepository(connection).byId(tenant, key, now));
        });
    Result<UnusedKey> settled = m_database.write([&](store::Connection &connection) {
        return settleIn(connection, KeyRepository(connection).lock(tenant, key, now));
    });
    if (settled && settled->outcome == kRevoked) {
        m_changes.announce(key);
        m_hashes.dropUnused(tenant, key);
    }
    return settled;
}

} // namespace pm::keys
