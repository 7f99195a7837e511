// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/events/eventlog.h"

#include <QJsonArray>

namespace pm::events {

// What the live stream tells (contract section 10), kept for those who come back after a lost connection.
inline constexpr qint64 kLiveKeptMs = 15 * 60'000;

// `kind` is "delivery", "webhook.status", "replay.progress" …; `items` are told one by one, in this order. In the
// transaction of the change.
[[nodiscard]] Result<> tell(store::Connection &connection, const EventOwner &owner, UnixMs now, const QString &kind,
                            const QJsonArray &items);
// The same in whichever environment; of no tenant: about the platform.
[[nodiscard]] Result<> tellEverywhere(store::Connection &connection, const std::optional<TenantId> &tenant, UnixMs now,
                                      const QString &kind, const QJsonArray &items);

} // namespace pm::events
