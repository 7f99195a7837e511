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
    key_id TEXT NOT NULL,
    recipients TEXT NOT NULL,
    sender TEXT NOT NULL,
    subject TEXT NOT NULL,
    html_body TEXT NOT NULL,
    text_body TEXT NOT NULL,
    tags TEXT NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    provider TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    sent_at BIGINT
))");

const QString kEvents = QStringLiteral(R"(
CREATE TABLE message_events (
    message_id TEXT NOT NULL REFERENCES messages(id),
    position INTEGER NOT NULL,
    type TEXT NOT NULL,
    at BIGINT NOT NULL,
    detail TEXT NOT NULL,
    PRIMARY KEY (message_id, position)
))");

} // namespace

Migration messagesSchema()
{
    return {.version = 4,
            .name = QStringLiteral("messages"),
            .sqlite = {kMessages, QStringLiteral("CREATE INDEX messages_by_tenant ON messages (tenant_id, id)"), kEvents},
            .postgresql = {}};
}

} // namespace pm::store
