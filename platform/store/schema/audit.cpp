// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/schema/schema.h"

namespace pm::store {

namespace {

// `sequence` has no gaps; `hash` covers every other column but itself, and the hash before.
const QString kEntries = QStringLiteral(R"(
CREATE TABLE audit_entries (
    sequence BIGINT PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    created_at BIGINT NOT NULL,
    tenant_id TEXT,
    actor_id TEXT NOT NULL,
    actor_email TEXT NOT NULL,
    action TEXT NOT NULL,
    target_type TEXT NOT NULL,
    target_id TEXT NOT NULL,
    ip TEXT NOT NULL,
    status TEXT NOT NULL,
    details TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL
))");

// One row: the newest entry. It is what two writers wait for, and what tells that the newest entries were removed.
const QString kHead = QStringLiteral(R"(
CREATE TABLE audit_head (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    sequence BIGINT NOT NULL,
    id TEXT NOT NULL,
    hash TEXT NOT NULL
))");

QStringList tables()
{
    return {kEntries,
            QStringLiteral("CREATE INDEX audit_entries_by_target ON audit_entries (target_type, target_id, sequence)"),
            QStringLiteral("CREATE INDEX audit_entries_by_tenant ON audit_entries (tenant_id, sequence)"), kHead,
            QStringLiteral("INSERT INTO audit_head (one, sequence, id, hash) VALUES (1, 0, '', '')")};
}

// Entries are only ever added, each to the newest one.
QStringList sqliteTriggers()
{
    return {QStringLiteral(R"(
CREATE TRIGGER audit_entries_no_update BEFORE UPDATE ON audit_entries
BEGIN SELECT RAISE(ABORT, 'audit entries are append-only'); END)"),
            QStringLiteral(R"(
CREATE TRIGGER audit_entries_no_delete BEFORE DELETE ON audit_entries
BEGIN SELECT RAISE(ABORT, 'audit entries are append-only'); END)"),
            QStringLiteral(R"(
CREATE TRIGGER audit_entries_chain BEFORE INSERT ON audit_entries
WHEN NOT EXISTS (SELECT 1 FROM audit_head WHERE sequence = NEW.sequence - 1 AND hash = NEW.previous_hash)
BEGIN SELECT RAISE(ABORT, 'audit entry does not follow the newest one'); END)"),
            QStringLiteral(R"(
CREATE TRIGGER audit_entries_head AFTER INSERT ON audit_entries
BEGIN UPDATE audit_head SET sequence = NEW.sequence, id = NEW.id, hash = NEW.hash; END)")};
}

QStringList postgresqlTriggers()
{
    return {QStringLiteral(R"(
CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'audit entries are append-only'; END $$)"),
            QStringLiteral(R"(
CREATE TRIGGER audit_entries_no_change BEFORE UPDATE OR DELETE ON audit_entries
FOR EACH ROW EXECUTE FUNCTION audit_refuse())"),
            QStringLiteral(R"(
CREATE TRIGGER audit_entries_no_truncate BEFORE TRUNCATE ON audit_entries
FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse())"),
            QStringLiteral(R"(
CREATE FUNCTION audit_advance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE audit_head SET sequence = NEW.sequence, id = NEW.id, hash = NEW.hash
        WHERE sequence = NEW.sequence - 1 AND hash = NEW.previous_hash;
    IF NOT FOUND THEN RAISE EXCEPTION 'audit entry does not follow the newest one'; END IF;
    RETURN NULL;
END $$)"),
            QStringLiteral(R"(
CREATE TRIGGER audit_entries_head AFTER INSERT ON audit_entries
FOR EACH ROW EXECUTE FUNCTION audit_advance())")};
}

} // namespace

Migration auditSchema()
{
    return {.version = 2,
            .name = QStringLiteral("audit_log"),
            .sqlite = tables() + sqliteTriggers(),
            .postgresql = tables() + postgresqlTriggers()};
}

} // namespace pm::store
