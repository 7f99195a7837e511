// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/filtertest.h"

#include "models/core/fieldreader.h"

namespace pm {

namespace {

const QString kFilters = QStringLiteral("event_filters");
const QString kEvent = QStringLiteral("event");

QString errorText(const QString &path, const QString &sentence)
{
    return (path.isEmpty() ? kFilters : path) + u' ' + sentence;
}

QJsonObject conditionJson(const FilterCondition &condition)
{
    QJsonObject json{{QStringLiteral("path"), condition.path},
                     {QStringLiteral("operator"), condition.operation},
                     {QStringLiteral("expected"), condition.expected},
                     {QStringLiteral("matched"), condition.matched}};
    if (!condition.actual.isUndefined())
        json.insert(QStringLiteral("actual"), condition.actual);
    return json;
}

FilterCondition conditionFromJson(const QJsonObject &json)
{
    return {.path = json.value(QStringLiteral("path")).toString(),
            .operation = json.value(QStringLiteral("operator")).toString(),
            .expected = json.value(QStringLiteral("expected")),
            .actual = json.value(QStringLiteral("actual")),
            .matched = json.value(QStringLiteral("matched")).toBool()};
}

} // namespace

FilterTestResult runFilterTest(const FilterTest &test)
{
    const auto filter = EventFilter::parse(test.filters);
    if (filter)
        return {.matches = filter->matches(test.event), .errors = {}, .conditions = filter->explain(test.event)};
    FilterTestResult result;
    const auto &fields = filter.error().fields;
    for (auto field = fields.begin(); field != fields.end(); ++field)
        result.errors.append(errorText(field.key(), field.value()));
    return result;
}

QJsonObject toJson(const FilterTest &test)
{
    return {{kFilters, test.filters}, {kEvent, test.event}};
}

Result<FilterTest> filterTestFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    const FilterTest test{.filters = reader.object(kFilters), .event = reader.object(kEvent)};
    reader.rejectUnknown();
    return reader.finish().map([&] { return test; });
}

QJsonObject toJson(const FilterTestResult &result)
{
    QJsonArray conditions;
    for (const FilterCondition &condition : result.conditions)
        conditions.append(conditionJson(condition));
    return {{QStringLiteral("matches"), result.matches},
            {QStringLiteral("errors"), QJsonArray::fromStringList(result.errors)},
            {QStringLiteral("conditions"), conditions}};
}

Result<FilterTestResult> filterTestResultFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    FilterTestResult result;
    result.matches = reader.optionalBool(QStringLiteral("matches")).value_or(false);
    result.errors = reader.optionalTexts(QStringLiteral("errors")).value_or(QStringList());
    // The hosted platform answers without them.
    if (reader.has(QStringLiteral("conditions"))) {
        const QJsonArray conditions = reader.array(QStringLiteral("conditions"));
        for (const QJsonValue &condition : conditions)
            result.conditions.push_back(conditionFromJson(condition.toObject()));
    }
    return reader.finish().map([&] { return result; });
}

} // namespace pm
