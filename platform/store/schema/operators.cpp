// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/schema/schema.h"

namespace pm::store {

namespace {

// A user without a tenant is an operator of the platform. Emails are kept in lower case. `totp_version` names the
// version of the secret operators/{id}/totp that is in force; null means no second factor.
const QString kUsers = QStringLiteral(R"(
CREATE TABLE users (
    id TEXT PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    tenant_id TEXT REFERENCES tenants(id),
    status TEXT NOT NULL DEFAULT 'active',
    status_reason TEXT,
    password_hash TEXT NOT NULL,
    must_change_password INTEGER NOT NULL DEFAULT 0,
    totp_version INTEGER,
    totp_last_step BIGINT,
    created_at BIGINT NOT NULL,
    last_login_at BIGINT
))");

// Tokens are kept as SHA-256 only.
const QString kSessions = QStringLiteral(R"(
CREATE TABLE sessions (
    token_hash TEXT PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES users(id) ON DELETE CASCADE,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    last_seen_at BIGINT NOT NULL,
    ip TEXT NOT NULL,
    reauth_hash TEXT,
    reauth_expires_at BIGINT
))");

// One row an account that somebody lately failed to sign in to, whether it exists or not. The account is named by the
// SHA-256 of the email, since people type passwords into the wrong field.
const QString kThrottle = QStringLiteral(R"(
CREATE TABLE login_throttle (
    account_hash TEXT PRIMARY KEY,
    attempts TEXT NOT NULL,
    locked_until BIGINT,
    updated_at BIGINT NOT NULL
))");

} // namespace

Migration operatorsSchema()
{
    return {.version = 1,
            .name = QStringLiteral("tenants_and_operators"),
            .sqlite = {QStringLiteral(R"(
CREATE TABLE tenants (
    id TEXT PRIMARY KEY,
    company_name TEXT NOT NULL,
    owner_email TEXT NOT NULL,
    plan TEXT NOT NULL,
    status TEXT NOT NULL DEFAULT 'active',
    is_test INTEGER NOT NULL DEFAULT 0,
    workspaces INTEGER NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL
))"),
                       kUsers, QStringLiteral("CREATE INDEX users_by_tenant ON users (tenant_id)"),
                       QStringLiteral("CREATE INDEX users_by_role ON users (role)"), kSessions,
                       QStringLiteral("CREATE INDEX sessions_by_user ON sessions (user_id)"),
                       QStringLiteral("CREATE INDEX sessions_by_expiry ON sessions (expires_at)"), kThrottle,
                       QStringLiteral("CREATE INDEX login_throttle_by_age ON login_throttle (updated_at)")},
            .postgresql = {}};
}

} // namespace pm::store
