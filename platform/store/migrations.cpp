// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/migrations.h"

#include "platform/store/schema/schema.h"

namespace pm::store {

const std::vector<Migration> &migrations()
{
    static const std::vector<Migration> steps{operatorsSchema(),
                                              auditSchema(),
                                              keysSchema(),
                                              messagesSchema(),
                                              contactsSchema(),
                                              templatesSchema(),
                                              campaignsSchema(),
                                              keyEvidenceSchema(),
                                              webhooksSchema(),
                                              dailyStatusesSchema(),
                                              usageAgesSchema(),
                                              endpointUsageSchema(),
                                              webhookOutcomesSchema(),
                                              messageReferencesSchema(),
                                              logIndexesSchema(),
                                              eventsOfMessagesSchema(),
                                              replayCountsSchema(),
                                              minuteStatusesSchema(),
                                              secretsSchema(),
                                              problemHoursSchema(),
                                              withoutProblemDaysSchema(),
                                              plainLeasesSchema(),
                                              looseQueueSchema()};
    return steps;
}

} // namespace pm::store
