// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/ids.h"
#include "models/core/result.h"

#include <QJsonObject>

#include <vector>

namespace pm {

enum class RecipientStatus { Pending, Sent, Failed };
[[nodiscard]] QString recipientStatusName(RecipientStatus status);
[[nodiscard]] std::optional<RecipientStatus> recipientStatusFromName(const QString &name);

// What became of a campaign for one contact, as GET /campaigns/{id}/recipients shows it (contract section 5).
struct CampaignRecipient {
    ContactId contactId; // who may have been deleted since
    QString email;       // as it was when the audience was settled
    RecipientStatus status = RecipientStatus::Pending;
    MessageId messageId; // once it is sent
    QString problem;     // why it failed: "variables plan is missing"
};

struct CampaignRecipientPage {
    std::vector<CampaignRecipient> recipients;
    QString nextCursor; // empty on the last page
};

[[nodiscard]] QJsonObject toJson(const CampaignRecipient &recipient);
[[nodiscard]] Result<CampaignRecipient> campaignRecipientFromJson(const QJsonObject &json);
[[nodiscard]] Result<CampaignRecipientPage> campaignRecipientPageFromJson(const QJsonObject &json);

} // namespace pm
