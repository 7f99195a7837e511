// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/schema/schema.h"

namespace pm::store {

namespace {

// Recipients and tags are JSON arrays. Ids sort by time, so they are the page cursor too.
const QString kMessages = QStringLiteral(R"(
CREATE TABLE messages (
    id TEXT PRIMARY KEY,
    tenant_id TEXT NOT NULL REFERENCES tenants(id),
    environment TEXT NOT NULL,
    key_id TEXT NOT NULL,
    recipients TEXT NOT NULL,
    sender TEXT NOT NULL,
    subject TEXT NOT NULL,
    html_body TEXT NOT NULL,
    text_body TEXT NOT NULL,
    tags TEXT NOT NULL,
    type TEXT NOT NULL,
    track_opens INTEGER NOT NULL,
    track_clicks INTEGER NOT NULL,
    status TEXT NOT NULL,
    provider TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    sent_at BIGINT
))");

const QString kEvents = QStringLiteral(R"(
CREATE TABLE message_events (
    message_id TEXT NOT NULL REFERENCES messages(id),
    sequence INTEGER NOT NULL,
    type TEXT NOT NULL,
    at BIGINT NOT NULL,
    detail TEXT NOT NULL,
    PRIMARY KEY (message_id, sequence)
))");

// `answer` is sealed, since it may hold a new key; empty until the first request is answered.
const QString kAnswers = QStringLiteral(R"(
CREATE TABLE idempotent_answers (
    owner TEXT NOT NULL,
    idempotency_key TEXT NOT NULL,
    request_hash TEXT NOT NULL,
    status INTEGER NOT NULL,
    answer TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (owner, idempotency_key)
))");

} // namespace

Migration messagesSchema()
{
    return {.version = 4,
            .name = QStringLiteral("messages_and_idempotent_answers"),
            .sqlite = {kMessages,
                       QStringLiteral("CREATE INDEX messages_by_tenant ON messages (tenant_id, environment, id)"),
                       kEvents, kAnswers,
                       QStringLiteral("CREATE INDEX idempotent_answers_by_age ON idempotent_answers (created_at)")},
            .postgresql = {}};
}

// What is known of a message when it is written is kept with it: three rows less a message, with their index.
// `message_events` has what happened later. Most messages have no campaign, and need no place among those that have.
Migration eventsOfMessagesSchema()
{
    return {.version = 16,
            .name = QStringLiteral("events_of_messages"),
            .sqlite = {QStringLiteral("ALTER TABLE messages ADD COLUMN events TEXT NOT NULL DEFAULT '[]'"),
                       QStringLiteral("DROP INDEX messages_by_campaign"),
                       QStringLiteral("CREATE INDEX messages_by_campaign ON messages (campaign_id, id)"
                                      " WHERE campaign_id <> ''")},
            .postgresql = {}};
}

// PostgreSQL looks each reference up by a query of its own and locks the row it finds: five times a message, one of
// them the tenant's row, which all writers want. A message, its events and its recipients are written together or not
// at all, for a tenant whose key was just checked, and none of them is ever deleted alone.
Migration messageReferencesSchema()
{
    const QString drop = QStringLiteral("ALTER TABLE %1 DROP CONSTRAINT %1_%2_fkey");
    return {.version = 14,
            .name = QStringLiteral("messages_without_references"),
            .sqlite = {},
            .postgresql = {drop.arg(QStringLiteral("messages"), QStringLiteral("tenant_id")),
                           drop.arg(QStringLiteral("message_events"), QStringLiteral("message_id")),
                           drop.arg(QStringLiteral("message_recipients"), QStringLiteral("message_id"))}};
}

} // namespace pm::store
