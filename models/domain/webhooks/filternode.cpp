// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/filternode.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <compare>

namespace pm {

namespace {

constexpr qsizetype kLongestSubject = 10 * 1024; // characters that a regular expression sees

struct OperatorRow {
    FilterOperator operation;
    const char *name;
};
constexpr std::array kOperators{
    OperatorRow{FilterOperator::Equal, "$eq"},
    OperatorRow{FilterOperator::NotEqual, "$ne"},
    OperatorRow{FilterOperator::In, "$in"},
    OperatorRow{FilterOperator::NotIn, "$nin"},
    OperatorRow{FilterOperator::Greater, "$gt"},
    OperatorRow{FilterOperator::GreaterOrEqual, "$gte"},
    OperatorRow{FilterOperator::Less, "$lt"},
    OperatorRow{FilterOperator::LessOrEqual, "$lte"},
    OperatorRow{FilterOperator::Exists, "$exists"},
    OperatorRow{FilterOperator::Contains, "$contains"},
    OperatorRow{FilterOperator::StartsWith, "$startsWith"},
    OperatorRow{FilterOperator::EndsWith, "$endsWith"},
    OperatorRow{FilterOperator::Regex, "$regex"},
};

QJsonValue child(const QJsonValue &value, const QString &step)
{
    if (value.isObject())
        return value.toObject().value(step);
    bool isIndex = false;
    const int index = step.toInt(&isIndex);
    const QJsonArray items = value.toArray();
    return isIndex && index >= 0 && index < items.size() ? items.at(index) : QJsonValue(QJsonValue::Undefined);
}

// Not ordered when the types differ.
std::partial_ordering compare(const FilterNode &condition, const QJsonValue &actual)
{
    if (actual.isDouble() && condition.expected.isDouble())
        return actual.toDouble() <=> condition.expected.toDouble();
    if (!actual.isString() || !condition.expected.isString())
        return std::partial_ordering::unordered;
    if (const auto time = condition.expectedTime ? fromIso(actual.toString()) : std::nullopt)
        return *time <=> *condition.expectedTime;
    return actual.toString().compare(condition.expected.toString()) <=> 0;
}

bool isAnyOf(const QJsonValue &expected, const QJsonValue &actual)
{
    const QJsonArray items = expected.toArray();
    return !actual.isUndefined()
        && std::any_of(items.begin(), items.end(), [&](const QJsonValue &item) { return item == actual; });
}

bool contains(const QJsonValue &actual, const QJsonValue &expected)
{
    if (actual.isArray())
        return actual.toArray().contains(expected);
    return actual.isString() && expected.isString() && actual.toString().contains(expected.toString());
}

bool meetsText(const FilterNode &condition, const QString &actual)
{
    switch (condition.operation) {
    case FilterOperator::StartsWith:
        return actual.startsWith(condition.expected.toString());
    case FilterOperator::EndsWith:
        return actual.endsWith(condition.expected.toString());
    case FilterOperator::Regex:
        // A match that ran into its limits is none.
        return condition.pattern.match(actual.left(kLongestSubject)).hasMatch();
    default:
        return false;
    }
}

} // namespace

QString filterOperatorName(FilterOperator operation)
{
    return QString::fromLatin1(kOperators.at(static_cast<std::size_t>(operation)).name);
}

std::optional<FilterOperator> filterOperatorFromName(const QString &name)
{
    for (const OperatorRow &row : kOperators) {
        if (name == QLatin1StringView(row.name))
            return row.operation;
    }
    return std::nullopt;
}

QJsonValue valueAt(const QJsonObject &event, const QStringList &path)
{
    QJsonValue value = event;
    for (const QString &step : path)
        value = child(value, step);
    return value;
}

bool meets(const FilterNode &condition, const QJsonValue &actual)
{
    const QJsonValue &expected = condition.expected;
    switch (condition.operation) {
    case FilterOperator::Equal:
        return actual == expected;
    case FilterOperator::NotEqual:
        return actual != expected;
    case FilterOperator::In:
        return isAnyOf(expected, actual);
    case FilterOperator::NotIn:
        return !isAnyOf(expected, actual);
    case FilterOperator::Greater:
        return compare(condition, actual) > 0;
    case FilterOperator::GreaterOrEqual:
        return compare(condition, actual) >= 0;
    case FilterOperator::Less:
        return compare(condition, actual) < 0;
    case FilterOperator::LessOrEqual:
        return compare(condition, actual) <= 0;
    case FilterOperator::Exists:
        return !actual.isUndefined() == expected.toBool();
    case FilterOperator::Contains:
        return contains(actual, expected);
    case FilterOperator::StartsWith:
    case FilterOperator::EndsWith:
    case FilterOperator::Regex:
        return actual.isString() && meetsText(condition, actual.toString());
    }
    return false;
}

} // namespace pm
