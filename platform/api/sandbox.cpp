// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/api/sandbox.h"

namespace pm::api {

namespace {

const QString kSandbox = QStringLiteral("sandbox");
const QString kSandboxSender = QStringLiteral("sandbox@penguinmails.test");

} // namespace

StoredMessage takenBySandbox(const OutgoingMessage &outgoing, const KeyId &key, UnixMs now)
{
    StoredMessage stored{.detail = {},
                         .type = outgoing.type,
                         .trackOpens = outgoing.trackOpens,
                         .trackClicks = outgoing.trackClicks};
    stored.detail.message = {.id = MessageId(makeUlid(QLatin1StringView("msg_"), now)),
                             .to = outgoing.to,
                             .from = outgoing.from.isEmpty() ? kSandboxSender : outgoing.from,
                             .subject = outgoing.subject,
                             .status = QStringLiteral("sent"),
                             .provider = kSandbox,
                             .tags = outgoing.tags,
                             .templateId = outgoing.templateId,
                             .campaignId = outgoing.campaignId,
                             .key = key,
                             .createdAt = now,
                             .sentAt = now};
    stored.detail.htmlBody = outgoing.htmlBody;
    stored.detail.textBody = outgoing.textBody;
    stored.detail.events = {{.type = QStringLiteral("queued"), .at = now, .detail = {}},
                            {.type = QStringLiteral("sent"), .at = now, .detail = kSandbox},
                            {.type = QStringLiteral("delivered"),
                             .at = now,
                             .detail = QStringLiteral("Kept in the sandbox; nothing left the platform.")}};
    return stored;
}

} // namespace pm::api
