// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"

#include <QJsonObject>
#include <QRegularExpression>
#include <QStringList>

#include <optional>
#include <vector>

namespace pm {

enum class FilterOperator {
    Equal,
    NotEqual,
    In,
    NotIn,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
    Exists,
    Contains,
    StartsWith,
    EndsWith,
    Regex,
};
[[nodiscard]] QString filterOperatorName(FilterOperator operation); // "$gte"
[[nodiscard]] std::optional<FilterOperator> filterOperatorFromName(const QString &name);

// A parsed filter: conditions, and what joins them.
struct FilterNode {
    enum class Kind { All, Any, Not, Condition };

    Kind kind = Kind::All;
    std::vector<FilterNode> parts{}; // of Not: one
    QStringList path{};              // of a condition
    FilterOperator operation = FilterOperator::Equal;
    QJsonValue expected{};
    std::optional<UnixMs> expectedTime{}; // of a text that is a time
    QRegularExpression pattern{};         // of Regex; bounded
};

// Undefined when there is nothing.
[[nodiscard]] QJsonValue valueAt(const QJsonObject &event, const QStringList &path);
[[nodiscard]] bool meets(const FilterNode &condition, const QJsonValue &actual);

} // namespace pm
