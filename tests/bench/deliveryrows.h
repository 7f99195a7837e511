// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/result.h"
#include "tests/support/postgresserver.h"

namespace pm::bench {

// A log of ninety days in a database that the service has set up: one tenant's live deliveries to twenty endpoints.
// Lists of deliveries read nothing else.
struct DeliveryRows {
    const test::PostgresServer &server;
    QString database;
    QString tenant;
    qint64 rows = 0;
};

[[nodiscard]] Result<> loadDeliveryRows(const DeliveryRows &wanted);

// What some of them are, for who looks for them.
inline const QString kBusyEndpoint = QStringLiteral("whk_0"); // nearly a fifth of all; gets events of email only
inline const QString kDeadEndpoint = QStringLiteral("whk_3"); // acknowledges nothing
inline const QString kHeldEndpoint = QStringLiteral("whk_5"); // paused three days ago
inline const QString kRareEndpoint = QStringLiteral("whk_18");
inline const QString kBusyContact = QStringLiteral("monitor@customers.example"); // one of a thousand
inline constexpr int kContacts = 500'000;
[[nodiscard]] QString contact(int number);

} // namespace pm::bench
