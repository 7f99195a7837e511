// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/schema/schema.h"

namespace pm::store {

namespace {

// `permissions` is a bit mask of Scope. Revoked keys keep their row; expiry is a matter of the clock.
const QString kKeys = QStringLiteral(R"(
CREATE TABLE api_keys (
    key_id TEXT PRIMARY KEY,
    tenant_id TEXT NOT NULL REFERENCES tenants(id),
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    environment TEXT NOT NULL,
    masked_key TEXT NOT NULL,
    permissions BIGINT NOT NULL,
    allowed_ips TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    expires_at BIGINT,
    revoked_at BIGINT,
    regenerated_at BIGINT,
    last_used_at BIGINT,
    request_count BIGINT NOT NULL DEFAULT 0,
    error_count BIGINT NOT NULL DEFAULT 0,
    version INTEGER NOT NULL
))");

// The secrets that open a key: the newest, and after a regenerate with overlap the one before until `valid_until`.
// `version` names the version of the hash in the secret store.
const QString kCredentials = QStringLiteral(R"(
CREATE TABLE key_credentials (
    key_id TEXT NOT NULL REFERENCES api_keys(key_id),
    version INTEGER NOT NULL,
    lookup TEXT NOT NULL,
    valid_until BIGINT,
    PRIMARY KEY (key_id, version)
))");

// Days since 1970-01-01 UTC.
const QString kDaily = QStringLiteral(R"(
CREATE TABLE usage_daily (
    key_id TEXT NOT NULL,
    day INTEGER NOT NULL,
    requests BIGINT NOT NULL,
    errors BIGINT NOT NULL,
    rate_limited BIGINT NOT NULL,
    PRIMARY KEY (key_id, day)
))");

const QString kEndpoints = QStringLiteral(R"(
CREATE TABLE usage_endpoints (
    key_id TEXT NOT NULL,
    day INTEGER NOT NULL,
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
            .sqlite = {kKeys, listIndex("name"), listIndex("created_at"), listIndex("last_used_at"),
                       listIndex("request_count"), listIndex("error_count"), kCredentials,
                       QStringLiteral("CREATE INDEX key_credentials_by_lookup ON key_credentials (lookup)"), kDaily,
                       kEndpoints, kAddresses},
            .postgresql = {}};
}

} // namespace pm::store
