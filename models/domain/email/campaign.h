// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/ids.h"
#include "models/core/result.h"

#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace pm {

enum class CampaignStatus { Draft, Running, Paused, Completed };
[[nodiscard]] QString campaignStatusName(CampaignStatus status);
[[nodiscard]] std::optional<CampaignStatus> campaignStatusFromName(const QString &name);

// What a caller writes of a campaign: POST /campaigns and PUT /campaigns/{id} (contract section 5).
struct CampaignContent {
    QString name; // unique in a tenant's environment, whatever the case
    TemplateId templateId;
    QString from;
    QStringList audienceTags; // contacts with any of them
    QJsonObject variables;    // for the template; a contact's own fields come first
    int ratePerMinute = 600;
};

// Of the recipients that are settled so far.
struct CampaignProgress {
    qint64 recipients = 0;
    qint64 sent = 0;
    qint64 failed = 0; // their template could not be rendered
};

struct Campaign {
    CampaignId id;
    CampaignContent content; // without a template when that was deleted after all was sent
    CampaignStatus status = CampaignStatus::Draft;
    CampaignProgress progress;
    UnixMs createdAt = 0;
    UnixMs updatedAt = 0; // by an operator or a key; not by progress
    std::optional<UnixMs> startedAt;
    std::optional<UnixMs> completedAt;
};

struct CampaignPage {
    std::vector<Campaign> campaigns;
    QString nextCursor; // empty on the last page
};

// May be changed and deleted.
[[nodiscard]] inline bool isEditable(CampaignStatus status)
{
    return status == CampaignStatus::Draft || status == CampaignStatus::Paused;
}

// Names every wrong field.
[[nodiscard]] Result<CampaignContent> campaignContentFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const CampaignContent &content);
[[nodiscard]] QJsonObject toJson(const Campaign &campaign);
[[nodiscard]] Result<Campaign> campaignFromJson(const QJsonObject &json);
[[nodiscard]] Result<CampaignPage> campaignPageFromJson(const QJsonObject &json);

} // namespace pm
