// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/schema/schema.h"

namespace pm::store {

namespace {

// Sealed by the keystore, all versions of a secret in one row. Compared by bytes, so that a folder is a range.
const QString kSecrets = QStringLiteral(R"(
CREATE TABLE secrets (
    path TEXT COLLATE "C" PRIMARY KEY,
    content BYTEA
))");

// One row: what tells whether a master key is the one that the secrets were sealed with.
const QString kCheck = QStringLiteral(R"(
CREATE TABLE keystore_check (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    content BYTEA NOT NULL
))");

// Keystores of files whose secrets were brought over.
const QString kTakenOver = QStringLiteral(R"(
CREATE TABLE keystores_taken_over (
    mark TEXT PRIMARY KEY,
    taken_at BIGINT NOT NULL
))");

} // namespace

// On PostgreSQL the secrets are in the database, for all processes alike; beside SQLite they are in files. The row of a
// webhook names the version of its secrets, so that both change at once; 0, of those from before, is the newest.
Migration secretsSchema()
{
    const QString version = QStringLiteral("ALTER TABLE webhooks ADD COLUMN secret_version INTEGER NOT NULL DEFAULT 0");
    return {.version = 19,
            .name = QStringLiteral("secrets_in_the_database"),
            .sqlite = {version},
            .postgresql = {version, kSecrets, kCheck, kTakenOver}};
}

} // namespace pm::store
