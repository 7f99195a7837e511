// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/ids.h"
#include "models/core/jsonwriter.h"
#include "models/core/result.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace pm {

// POST /emails/send (contract section 5).
struct OutgoingMessage {
    QStringList to; // 1 to 50 addresses
    QString from;
    QString subject;
    QString htmlBody;
    QString textBody;
    QStringList tags;
    QString type; // transactional, marketing, cold_outreach, newsletter or promotional
    bool trackOpens = false;
    bool trackClicks = false;
    TemplateId templateId;
    QJsonObject variables; // of the template
    CampaignId campaignId;
};

struct MessageEvent {
    QString type; // "queued", "sent", "delivered"
    UnixMs at = 0;
    QString detail;
};

struct Message {
    MessageId id;
    QStringList to;
    QString from;
    QString subject;
    QString status; // "queued", "sent", "failed"
    QString provider;
    QStringList tags;
    TemplateId templateId; // empty: no template
    CampaignId campaignId; // empty: no campaign
    KeyId key;             // that sent it; empty: a campaign did
    UnixMs createdAt = 0;
    std::optional<UnixMs> sentAt;
};

struct MessagePage {
    std::vector<Message> messages;
    QString nextCursor; // empty on the last page
};

struct MessageDetail {
    Message message;
    QString htmlBody;
    QString textBody;
    std::vector<MessageEvent> events;
};

[[nodiscard]] Result<OutgoingMessage> outgoingMessageFromJson(const QJsonObject &json);
void write(JsonWriter &json, const Message &message);
void write(JsonWriter &json, const MessageDetail &detail);
void write(JsonWriter &json, const MessagePage &page);
[[nodiscard]] Result<Message> messageFromJson(const QJsonObject &json);
[[nodiscard]] Result<MessageDetail> messageDetailFromJson(const QJsonObject &json);
[[nodiscard]] Result<MessagePage> messagePageFromJson(const QJsonObject &json);

} // namespace pm
