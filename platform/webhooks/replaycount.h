// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/webhooks/deliveryjobs.h"

namespace pm::webhooks {

// What a job would send of so many rows behind its countedTo.
struct ReplayCount {
    ReplayPlan plan;
    QString countedTo; // where to go on; empty: that was all
};
[[nodiscard]] Result<ReplayCount> countOf(store::Connection &connection, const DeliveryJob &job, int mostRows);

// Counts a bite of what the plan of a job has left to be counted.
[[nodiscard]] Result<> countOn(store::Database &database, const ReplayId &id);

} // namespace pm::webhooks
