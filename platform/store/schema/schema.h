// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/store/migrations.h"

namespace pm::store {

// In the order of their versions; related areas share a file.
[[nodiscard]] Migration operatorsSchema();
[[nodiscard]] Migration auditSchema();
[[nodiscard]] Migration keysSchema();
[[nodiscard]] Migration messagesSchema();
[[nodiscard]] Migration contactsSchema();
[[nodiscard]] Migration templatesSchema();
[[nodiscard]] Migration campaignsSchema();
[[nodiscard]] Migration keyEvidenceSchema();
[[nodiscard]] Migration webhooksSchema();
[[nodiscard]] Migration dailyStatusesSchema();
[[nodiscard]] Migration usageAgesSchema();
[[nodiscard]] Migration endpointUsageSchema();
[[nodiscard]] Migration webhookOutcomesSchema();
[[nodiscard]] Migration messageReferencesSchema();
[[nodiscard]] Migration logIndexesSchema();
[[nodiscard]] Migration eventsOfMessagesSchema();
[[nodiscard]] Migration replayCountsSchema();
[[nodiscard]] Migration minuteStatusesSchema();
[[nodiscard]] Migration secretsSchema();
[[nodiscard]] Migration problemHoursSchema();
[[nodiscard]] Migration withoutProblemDaysSchema();
[[nodiscard]] Migration plainLeasesSchema();
[[nodiscard]] Migration looseQueueSchema();

} // namespace pm::store
