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

const QString kScopeUses = QStringLiteral(R"(
CREATE TABLE key_scope_uses (
    key_id TEXT NOT NULL,
    scope BIGINT NOT NULL,
    requests BIGINT NOT NULL,
    last_used_at BIGINT NOT NULL,
    PRIMARY KEY (key_id, scope)
))");

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

QStringList steps(const char *partitions)
{
    return {rawUsage(partitions),
            QStringLiteral("CREATE INDEX usage_requests_by_key ON usage_requests (key_id, at)"),
            QStringLiteral("CREATE INDEX usage_requests_by_age ON usage_requests (at)"),
            kOldUses,
            kScopeUses,
            kWouldRefuse,
            kNotices,
            QStringLiteral("CREATE INDEX notices_by_tenant ON notices (tenant_id, id)"),
            QStringLiteral("ALTER TABLE api_keys ADD COLUMN ip_mode TEXT NOT NULL DEFAULT 'enforce'"),
            QStringLiteral("ALTER TABLE api_keys ADD COLUMN first_used_at BIGINT NOT NULL DEFAULT 0")};
}

} // namespace

Migration keyEvidenceSchema()
{
    return {.version = 8,
            .name = QStringLiteral("key_evidence_and_notices"),
            .sqlite = steps(""),
            .postgresql = steps(" PARTITION BY RANGE (at)")};
}

} // namespace pm::store
