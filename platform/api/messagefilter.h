// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "models/core/ids.h"
#include "platform/http/listquery.h"
#include "platform/store/sqltext.h"

namespace pm::api {

// Which messages a list shows. What is empty does not matter.
struct MessageFilter {
    http::PageQuery page;
    QString status;
    QString tag;
    CampaignId campaign;
    TemplateId templateId;
    KeyId key;
    std::optional<UnixMs> from; // made at or after
    std::optional<UnixMs> to;   // made before
    QString search;             // in recipients and subject
};

[[nodiscard]] Result<MessageFilter> messageFilterOf(const http::Request &request);
void addConditions(const MessageFilter &filter, store::Conditions &conditions);

} // namespace pm::api
