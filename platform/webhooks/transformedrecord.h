// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/transformed.h"
#include "platform/store/database.h"
#include "platform/webhooks/attemptrecord.h"

namespace pm::webhooks {

// Whether its body is still to be made: once one was made, or sent without, every retry sends the same.
[[nodiscard]] bool wantsTransformation(const Lane &lane, const DueDelivery &delivery);
// The delivery with the body that is sent.
[[nodiscard]] DueDelivery transformed(DueDelivery delivery, const Transformed &made);
// Keeps the body that a transformation made, before it is sent: whoever sends it once more, also after a kill, sends
// the same. One that was kept before takes its place.
[[nodiscard]] Result<DueDelivery> keepBody(store::Connection &connection, DueDelivery delivery);

// Of what was not sent since the transformation said so.
[[nodiscard]] AttemptRecord skippedRecord(const DueDelivery &delivery, UnixMs at);
// Of what was not sent since the transformation failed.
[[nodiscard]] AttemptRecord untransformedRecord(const Lane &lane, const DueDelivery &delivery, UnixMs at,
                                                const Error &error);

} // namespace pm::webhooks
