// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/tables/deliverytablemodel.h"

namespace pm::test {

constexpr int kPageSize = DeliveryTableModel::kPageSize;

// Newer ones have greater ids.
inline DeliveryId idOf(int row)
{
    return DeliveryId(QStringLiteral("del_%1").arg(90'000'000 - row));
}

// The log of a platform that has so many pages; the cursor of a page is its number.
inline DeliveryPage pageOf(int number, int pages)
{
    DeliveryPage page;
    for (int i = 0; i < kPageSize; ++i) {
        Delivery delivery;
        delivery.id = idOf(number * kPageSize + i);
        delivery.webhook = WebhookId(QStringLiteral("wh_1"));
        delivery.eventType = QStringLiteral("email.sent");
        delivery.attemptNumber = 1;
        delivery.maxAttempts = 5;
        delivery.durationMs = 1'234;
        page.deliveries.push_back(delivery);
    }
    if (number + 1 < pages)
        page.nextCursor = QString::number(number + 1);
    return page;
}

} // namespace pm::test
