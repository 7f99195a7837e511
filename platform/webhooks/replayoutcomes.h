// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/webhooks/deliveryjobs.h"

namespace pm::webhooks {

[[nodiscard]] ReplayOutcome replayOutcomeOf(DeliveryStatus status);

// Fills in what became of a job's deliveries: of a short one as it is now, of a long one as it was last counted. There
// is no statement over more than some thousand of them, however many they are.
[[nodiscard]] Result<> addOutcomes(store::Connection &connection, DeliveryJob &job);

// Counts those of a long job anew, if the last time is long ago for their number: a large log is then read for a small
// part of the time. Outside the transactions that send.
[[nodiscard]] Result<> recountOutcomes(store::Database &database, const ReplayId &id, const Clock &clock);

// Whether what addOutcomes() says is over a second old. After forgetOutcomes() they are counted the next time.
[[nodiscard]] bool areOutcomesOld(const DeliveryJob &job, UnixMs now);
[[nodiscard]] Result<> forgetOutcomes(store::Connection &connection, const DeliveryJob &job);

} // namespace pm::webhooks
