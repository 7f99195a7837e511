// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "models/core/result.h"

#include <QJsonObject>
#include <QMap>
#include <QStringList>

#include <optional>
#include <vector>

namespace pm {

// What may happen to a message (contract section 6), and "failed".
[[nodiscard]] const QStringList &emailEventNames();

// Whole days since 1970-01-01, UTC.
[[nodiscard]] inline qint64 dayOf(UnixMs time)
{
    constexpr qint64 kDay = 86'400'000;
    return time / kDay;
}
// "2026-11-26", and back.
[[nodiscard]] QString dateOfDay(qint64 day);
[[nodiscard]] std::optional<qint64> dayOfDate(const QString &date);

// Both days belong to it.
struct DayRange {
    qint64 first = 0;
    qint64 last = 0;
};

// How many messages each event happened to. An event that is missing happened to none.
using EventCounts = QMap<QString, qint64>;

// GET /analytics/… (contract section 5).
struct EmailFigures {
    DayRange range;
    std::vector<EventCounts> days; // one a day of the range

    [[nodiscard]] EventCounts totals() const;
};

// {range, totals, rates, series}. A rate is a share from 0 to 1, or null when there is nothing to divide by.
[[nodiscard]] QJsonObject toJson(const EmailFigures &figures);
[[nodiscard]] Result<EmailFigures> emailFiguresFromJson(const QJsonObject &json);

} // namespace pm
