// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/webhooks/lane.h"

namespace pm::webhooks {

// An attempt that has ended, with what there is to keep of it.
struct AttemptRecord {
    DueDelivery delivery;
    Attempt attempt;
    std::optional<qint64> retryAfterMs{};    // as the endpoint asked
    std::optional<QByteArray> transformed{}; // the body that a transformation made at this attempt
    QString transformedHeaders{};            // JSON
    bool isSkipped = false;                  // the transformation said not to send it
};

// Of one endpoint.
struct LaneRecords {
    Lane lane;
    std::vector<AttemptRecord> attempts;
};

} // namespace pm::webhooks
