// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/result.h"

#include <QJsonObject>

#include <vector>

namespace pm {

// What the live stream tells (contract section 10).
struct LiveEvent {
    QString id;
    QString type; // "delivery", "notice" …; "reset": something was missed
    QJsonObject data;
};

// The same for those whom no stream reaches: what came since they asked last.
struct LivePage {
    std::vector<LiveEvent> events;
    QString next;         // where they are now, and the stream can be taken up as well
    bool hasMore = false; // there already
};

[[nodiscard]] QJsonObject toJson(const LivePage &page);
[[nodiscard]] Result<LivePage> livePageFromJson(const QJsonObject &json);

} // namespace pm
