// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/result.h"

#include <QJsonObject>
#include <QStringList>

#include <memory>
#include <vector>

namespace pm {

struct FilterNode;

// What became of one condition of a filter, whether or not it lies under a $not.
struct FilterCondition {
    QString path;      // "data.amount"
    QString operation; // "$gt"
    QJsonValue expected;
    QJsonValue actual; // undefined when the event has nothing there
    bool matched = false;
};

// Which events an endpoint wants (contract section 6). Types compare as JSON has them, numbers by value, texts that are
// ISO times by time. What the event does not have matches $ne, $nin and {"$exists": false} only. A member of an array
// is named by its index. Copies are cheap; matching may be done in any thread.
class EventFilter
{
public:
    EventFilter() = default; // lets everything through

    // Refused by Validation with fields named by path ("$or.1.data.amount.$gt"): unknown operators, wrong types, more
    // than 64 KiB, 10 levels, 200 conditions, 10 regular expressions, or 200 characters of one.
    [[nodiscard]] static Result<EventFilter> parse(const QJsonObject &filters);

    // Takes bounded time, whatever the regular expressions are.
    [[nodiscard]] bool matches(const QJsonObject &event) const;
    // Every condition, in the order of the filter.
    [[nodiscard]] std::vector<FilterCondition> explain(const QJsonObject &event) const;

private:
    std::shared_ptr<const FilterNode> m_root;
};

} // namespace pm
