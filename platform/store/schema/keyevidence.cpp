// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/schema/schema.h"

namespace pm::store {

namespace {

// One row a request, for looking things up; charts read the sums only.
QString rawUsage(const char *partitions)
{
    return QStringLiteral(R"(
CREATE TABLE usage_requests (
    key_id TEXT NOT NULL,
    at BIGINT NOT NULL,
    endpoint TEXT NOT NULL,
    status INTEGER NOT NULL,
    duration_us BIGINT NOT NULL,
    ip TEXT NOT NULL
)%1)")
        .arg(QLatin1StringView(partitions));
}

// Who still uses the secret that a regenerated key had before. `user_agent` is cut short.
const QString kOldUses = QStringLiteral(R"(
CREATE TABLE key_old_uses (
    key_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    ip TEXT NOT NULL,
    user_agent TEXT NOT NULL,
    endpoint TEXT NOT NULL,
    requests BIGINT NOT NULL,
    last_used_at BIGINT NOT NULL,
    PRIMARY KEY (key_id, version, ip, user_agent, endpoint)
))");

// `granted_at` 0: the key has had it since it was made.
const QString kScopeUses = QStringLiteral(R"(
CREATE TABLE key_scope_uses (
    key_id TEXT NOT NULL,
    scope BIGINT NOT NULL,
    requests BIGINT NOT NULL,
    last_used_at BIGINT NOT NULL,
    granted_at BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (key_id, scope)
))");

// Uses of scopes were not counted before this step, so a key that is older counts as having got all of its now: nobody
// is told to take away what is in use.
QString grantsOfOldKeys(const char *now)
{
    return QStringLiteral("INSERT INTO key_scope_uses (key_id, scope, requests, last_used_at, granted_at)"
                          " SELECT k.key_id, s.scope, 0, 0, %1 FROM api_keys k"
                          " JOIN (SELECT 1 AS scope UNION ALL SELECT 2 UNION ALL SELECT 4 UNION ALL SELECT 8"
                          " UNION ALL SELECT 16 UNION ALL SELECT 32 UNION ALL SELECT 64 UNION ALL SELECT 128) s"
                          " ON (k.permissions & s.scope) <> 0")
        .arg(QLatin1StringView(now));
}

// What a list of addresses that only reports would have refused.
const QString kWouldRefuse = QStringLiteral(R"(
CREATE TABLE key_would_refuse (
    key_id TEXT NOT NULL,
    ip TEXT NOT NULL,
    requests BIGINT NOT NULL,
    last_seen BIGINT NOT NULL,
    PRIMARY KEY (key_id, ip)
))");

// What operators should know of. `subject` names it once: the same thing is told once.
const QString kNotices = QStringLiteral(R"(
CREATE TABLE notices (
    id TEXT PRIMARY KEY,
    tenant_id TEXT,
    kind TEXT NOT NULL,
    level TEXT NOT NULL,
    subject TEXT NOT NULL,
    data TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    UNIQUE (kind, subject)
))");

// What is done from time to time by one process: whoever holds the row.
const QString kSweeps = QStringLiteral(R"(
CREATE TABLE sweeps (
    name TEXT PRIMARY KEY,
    ran_at BIGINT NOT NULL
))");

QString durationColumn(const char *table)
{
    return QStringLiteral("ALTER TABLE %1 ADD COLUMN total_us BIGINT NOT NULL DEFAULT 0").arg(QLatin1StringView(table));
}

QStringList steps(const char *now)
{
    return {kOldUses,
            kScopeUses,
            grantsOfOldKeys(now),
            kWouldRefuse,
            kNotices,
            QStringLiteral("CREATE INDEX notices_by_tenant ON notices (tenant_id, created_at, id)"),
            QStringLiteral("CREATE INDEX notices_by_age ON notices (created_at, id)"),
            kSweeps,
            QStringLiteral("INSERT INTO sweeps (name, ran_at) VALUES ('keys', 0), ('usage', 0)"),
            durationColumn("usage_minutely"),
            durationColumn("usage_hourly"),
            durationColumn("usage_daily"),
            QStringLiteral("ALTER TABLE api_keys ADD COLUMN ip_mode TEXT NOT NULL DEFAULT 'enforce'"),
            QStringLiteral("ALTER TABLE api_keys ADD COLUMN first_used_at BIGINT NOT NULL DEFAULT 0"),
            QStringLiteral("UPDATE api_keys SET first_used_at = last_used_at WHERE last_used_at > 0"),
            QStringLiteral("CREATE INDEX api_keys_by_expiry ON api_keys (expires_at)"
                           " WHERE expires_at IS NOT NULL AND revoked_at IS NULL")};
}

QStringList sqliteSteps()
{
    return QStringList{rawUsage(""),
                       QStringLiteral("CREATE INDEX usage_requests_by_key ON usage_requests (key_id, at)"),
                       QStringLiteral("CREATE INDEX usage_requests_by_age ON usage_requests (at)")}
         + steps("CAST(strftime('%s', 'now') AS INTEGER) * 1000");
}

// A partition a day is made ahead while the service runs; what fits none of them goes to the one for the rest.
QStringList postgresSteps()
{
    return QStringList{rawUsage(" PARTITION BY RANGE (at)"),
                       QStringLiteral("CREATE INDEX usage_requests_by_key ON usage_requests (key_id, at)"),
                       QStringLiteral("CREATE TABLE usage_requests_rest PARTITION OF usage_requests DEFAULT")}
         + steps("CAST(EXTRACT(EPOCH FROM now()) * 1000 AS BIGINT)");
}

} // namespace

Migration keyEvidenceSchema()
{
    return {.version = 8,
            .name = QStringLiteral("key_evidence_and_notices"),
            .sqlite = sqliteSteps(),
            .postgresql = postgresSteps()};
}

} // namespace pm::store
