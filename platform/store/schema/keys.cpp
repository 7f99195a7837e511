// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/schema/schema.h"

namespace pm::store {

namespace {

// `permissions` is a bit mask of Scope. Revoked keys keep their row; expiry is a matter of the clock. `sort_name` and
// `search_text` are folded to one case. `last_used_at` 0 means never: the two databases sort NULLs differently.
// `generation` is that of the key's last change, `version` counts its changes.
const QString kKeys = QStringLiteral(R"(
CREATE TABLE api_keys (
    key_id TEXT PRIMARY KEY,
    tenant_id TEXT NOT NULL REFERENCES tenants(id),
    name TEXT NOT NULL,
    sort_name TEXT NOT NULL,
    description TEXT NOT NULL,
    search_text TEXT NOT NULL,
    environment TEXT NOT NULL,
    masked_key TEXT NOT NULL,
    permissions BIGINT NOT NULL,
    allowed_ips TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    created_by_email TEXT NOT NULL,
    expires_at BIGINT,
    revoked_at BIGINT,
    regenerated_at BIGINT,
    overlap_ends_at BIGINT,
    last_used_at BIGINT NOT NULL DEFAULT 0,
    request_count BIGINT NOT NULL DEFAULT 0,
    error_count BIGINT NOT NULL DEFAULT 0,
    version INTEGER NOT NULL DEFAULT 1,
    generation BIGINT NOT NULL
))");

// The secrets that open a key: the newest, and after a regenerate with overlap the one before until `valid_until`.
// `version` names the version of the hash in the secret store, `lookup` the beginning of the secret.
const QString kCredentials = QStringLiteral(R"(
CREATE TABLE key_credentials (
    key_id TEXT NOT NULL REFERENCES api_keys(key_id),
    version INTEGER NOT NULL,
    lookup TEXT NOT NULL,
    valid_until BIGINT,
    PRIMARY KEY (key_id, version)
))");

// One row: counts every change of any key, so that a process learns cheaply which keys others have changed. Whoever
// changes a key holds it until the commit, so generations become visible in their order.
const QString kGeneration = QStringLiteral(R"(
CREATE TABLE key_generation (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    generation BIGINT NOT NULL
))");

// Sums of a key over a minute, hour or day since 1970-01-01 UTC. d0 to d11 count durations by class.
QString series(const char *name)
{
    QString durations;
    for (int i = 0; i < 12; ++i)
        durations += QStringLiteral("    d%1 BIGINT NOT NULL DEFAULT 0,\n").arg(i);
    return QStringLiteral(R"(
CREATE TABLE %1 (
    key_id TEXT NOT NULL,
    period BIGINT NOT NULL,
    requests BIGINT NOT NULL,
    errors BIGINT NOT NULL,
    rate_limited BIGINT NOT NULL,
%2    PRIMARY KEY (key_id, period)
))")
        .arg(QString::fromLatin1(name), durations);
}

const QString kStatuses = QStringLiteral(R"(
CREATE TABLE usage_statuses (
    key_id TEXT NOT NULL,
    hour BIGINT NOT NULL,
    status INTEGER NOT NULL,
    requests BIGINT NOT NULL,
    PRIMARY KEY (key_id, hour, status)
))");

// The same by day, for charts of a month and more.
const QString kDailyStatuses = QStringLiteral(R"(
CREATE TABLE usage_statuses_daily (
    key_id TEXT NOT NULL,
    day BIGINT NOT NULL,
    status INTEGER NOT NULL,
    requests BIGINT NOT NULL,
    PRIMARY KEY (key_id, day, status)
))");

const QString kEndpoints = QStringLiteral(R"(
CREATE TABLE usage_endpoints (
    key_id TEXT NOT NULL,
    day BIGINT NOT NULL,
    endpoint TEXT NOT NULL,
    requests BIGINT NOT NULL,
    total_us BIGINT NOT NULL,
    PRIMARY KEY (key_id, day, endpoint)
))");

const QString kAddresses = QStringLiteral(R"(
CREATE TABLE usage_addresses (
    key_id TEXT NOT NULL,
    ip TEXT NOT NULL,
    requests BIGINT NOT NULL,
    last_seen BIGINT NOT NULL,
    PRIMARY KEY (key_id, ip)
))");

// The newest batch of each process, so that one that is sent twice counts once.
const QString kBatches = QStringLiteral(R"(
CREATE TABLE usage_batches (
    writer TEXT PRIMARY KEY,
    sequence BIGINT NOT NULL,
    written_at BIGINT NOT NULL
))");

QString listIndex(const char *column)
{
    const QString name = QString::fromLatin1(column);
    return QStringLiteral("CREATE INDEX api_keys_by_%1 ON api_keys (tenant_id, %1, key_id)").arg(name);
}

} // namespace

Migration keysSchema()
{
    return {.version = 3,
            .name = QStringLiteral("api_keys_and_usage"),
            .sqlite = {kKeys,
                       listIndex("sort_name"),
                       listIndex("created_at"),
                       listIndex("last_used_at"),
                       listIndex("request_count"),
                       listIndex("error_count"),
                       QStringLiteral("CREATE INDEX api_keys_by_generation ON api_keys (generation)"),
                       kCredentials,
                       QStringLiteral("CREATE INDEX key_credentials_by_lookup ON key_credentials (lookup)"),
                       kGeneration,
                       QStringLiteral("INSERT INTO key_generation (one, generation) VALUES (1, 0)"),
                       series("usage_minutely"),
                       series("usage_hourly"),
                       series("usage_daily"),
                       QStringLiteral("CREATE INDEX usage_minutely_by_period ON usage_minutely (period)"),
                       QStringLiteral("CREATE INDEX usage_hourly_by_period ON usage_hourly (period)"),
                       kStatuses,
                       QStringLiteral("CREATE INDEX usage_statuses_by_hour ON usage_statuses (hour)"),
                       kEndpoints,
                       kAddresses,
                       QStringLiteral("CREATE INDEX usage_addresses_by_age ON usage_addresses (last_seen)"),
                       kBatches},
            .postgresql = {}};
}

Migration dailyStatusesSchema()
{
    return {.version = 10,
            .name = QStringLiteral("usage_statuses_by_day"),
            .sqlite = {kDailyStatuses,
                       QStringLiteral("INSERT INTO usage_statuses_daily (key_id, day, status, requests)"
                                      " SELECT key_id, hour / 24, status, SUM(requests) FROM usage_statuses"
                                      " GROUP BY key_id, hour / 24, status")},
            .postgresql = {}};
}

} // namespace pm::store
