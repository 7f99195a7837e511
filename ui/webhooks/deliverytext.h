// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/operators/operator.h"
#include "models/domain/webhooks/attempt.h"
#include "models/domain/webhooks/deliveryquery.h"
#include "ui/widgets/celldelegate.h"

namespace pm::ui {

// "500 Server Error", "Held": how a delivery or an attempt ended, as the log shows it.
[[nodiscard]] CellStatus deliveryStatusText(const Delivery &delivery);
[[nodiscard]] CellStatus attemptStatusText(const Attempt &attempt);
// "404 Not Found"; the words are HTTP's own and not translated.
[[nodiscard]] QString statusCodeText(int code);
// "Retrying"
[[nodiscard]] QString deliveryStatusTitle(DeliveryStatus status);
// "Failed or retrying"
[[nodiscard]] QString deliveryStatusTitles(DeliveryStatuses statuses);
// "email.*" when all of an area are meant, else the names.
[[nodiscard]] QStringList eventTypePatterns(EventTypes types);
// "in 14 min 12 s"
[[nodiscard]] QString timeUntil(qint64 ms);
// Why bodies are not shown as they are; empty for who sees personal data.
[[nodiscard]] QString hiddenDataNote(const std::optional<Operator> &viewer);
// "3 min 10 s"
[[nodiscard]] QString spanText(qint64 seconds);

} // namespace pm::ui
