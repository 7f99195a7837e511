// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/ids.h"
#include "models/domain/webhooks/exchange.h"

#include <QFlags>

#include <array>
#include <optional>

namespace pm {

// Where a delivery stands; the last three are ours.
enum class DeliveryStatus : quint32 {
    Pending = 1U << 0,      // not tried yet
    Success = 1U << 1,      // acknowledged with 2xx in time
    PendingRetry = 1U << 2, // failed, to be tried again
    Failed = 1U << 3,    // could not be sent: its transformation fails (tried again as often), or its webhook is gone
    Exhausted = 1U << 4, // failed as often as it may
    Held = 1U << 5,      // waits for its webhook to be active
    Archived = 1U << 6,  // failed, and put aside by an operator
    Skipped = 1U << 7,   // the transformation said not to send it
};
Q_DECLARE_FLAGS(DeliveryStatuses, DeliveryStatus)
Q_DECLARE_OPERATORS_FOR_FLAGS(DeliveryStatuses)

inline constexpr std::array kDeliveryStatuses{DeliveryStatus::Pending,      DeliveryStatus::Success,
                                              DeliveryStatus::PendingRetry, DeliveryStatus::Failed,
                                              DeliveryStatus::Exhausted,    DeliveryStatus::Held,
                                              DeliveryStatus::Archived,     DeliveryStatus::Skipped};

[[nodiscard]] QString deliveryStatusName(DeliveryStatus status); // "pending_retry"
[[nodiscard]] std::optional<DeliveryStatus> deliveryStatusFromName(const QString &name);
// In the order of kDeliveryStatuses.
[[nodiscard]] QStringList deliveryStatusNames(DeliveryStatuses statuses);

// A row of the log, and the stream's "delivery" (contract sections 6 and 10).
struct Delivery {
    DeliveryId id;
    WebhookId webhook;
    EventId event;
    QString eventType; // by name: a newer platform may have more
    DeliveryStatus status = DeliveryStatus::Pending;
    std::optional<int> statusCode{};    // of the last attempt
    std::optional<qint64> durationMs{}; // of the last attempt
    int attemptNumber = 0;              // 0 before the first
    int maxAttempts = 0;
    std::optional<UnixMs> attemptedAt{};
    std::optional<UnixMs> nextRetryAt{};
    QString errorMessage{}; // empty: null on the wire

    friend bool operator==(const Delivery &, const Delivery &) = default;
};

struct DeliveryPage {
    std::vector<Delivery> deliveries; // newest first
    QString nextCursor{};             // empty on the last page
};

[[nodiscard]] QJsonObject toJson(const Delivery &delivery);
[[nodiscard]] Result<Delivery> deliveryFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const DeliveryPage &page);
[[nodiscard]] Result<DeliveryPage> deliveryPageFromJson(const QJsonObject &json);

// The export as CSV: the members of a row by their wire names, and their texts.
[[nodiscard]] QStringList deliveryCsvColumns();
[[nodiscard]] QStringList deliveryCsvCells(const Delivery &delivery);

} // namespace pm
