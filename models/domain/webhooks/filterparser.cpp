// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/filterparser.h"

#include "models/domain/webhooks/fieldpath.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace pm {

namespace {

constexpr qsizetype kMostBytes = 64 * 1024;
constexpr int kDeepest = 10;
constexpr int kMostConditions = 200;
constexpr int kMostPatterns = 10;
constexpr qsizetype kLongestPattern = 200;
// Steps of PCRE for each place in the subject: enough for any pattern that does not backtrack without end.
const QString kPatternLimits = QStringLiteral("(*LIMIT_MATCH=5000)(*LIMIT_DEPTH=500)");

bool isScalar(const QJsonValue &value)
{
    return value.isString() || value.isDouble() || value.isBool() || value.isNull();
}

bool areScalars(const QJsonValue &value)
{
    const QJsonArray items = value.toArray();
    return !items.isEmpty() && std::all_of(items.begin(), items.end(), isScalar);
}

QString orProblem(bool isRight, const char *sentence)
{
    return isRight ? QString() : QString::fromLatin1(sentence);
}

// Whether an operator takes such a value; a sentence otherwise.
QString operandProblem(FilterOperator operation, const QJsonValue &value)
{
    switch (operation) {
    case FilterOperator::Equal:
    case FilterOperator::NotEqual:
        return orProblem(isScalar(value), "must be a text, a number, true, false or null");
    case FilterOperator::In:
    case FilterOperator::NotIn:
        return orProblem(areScalars(value), "must be an array of texts, numbers, true, false or null");
    case FilterOperator::Greater:
    case FilterOperator::GreaterOrEqual:
    case FilterOperator::Less:
    case FilterOperator::LessOrEqual:
        return orProblem(value.isDouble() || value.isString(), "must be a number or a text");
    case FilterOperator::Exists:
        return orProblem(value.isBool(), "must be true or false");
    case FilterOperator::Contains:
        return orProblem(isScalar(value) && !value.isNull(), "must be a text, a number, true or false");
    case FilterOperator::StartsWith:
    case FilterOperator::EndsWith:
        return orProblem(value.isString(), "must be a text");
    case FilterOperator::Regex:
        return orProblem(value.isString() && value.toString().size() <= kLongestPattern,
                         "must be a text of at most 200 characters");
    }
    return {};
}

QString below(const QString &at, const QString &name)
{
    return at.isEmpty() ? name : at + u'.' + name;
}

} // namespace

Result<FilterNode> FilterParser::parse(const QJsonObject &filters)
{
    if (QJsonDocument(filters).toJson(QJsonDocument::Compact).size() > kMostBytes)
        return fail(Error::invalid({{QString(), QStringLiteral("must be at most 64 KiB")}}));
    FilterNode root;
    if (!filters.isEmpty())
        root = clause(filters, {}, {}, 1);
    if (m_conditions > kMostConditions)
        reject({}, QStringLiteral("must have at most 200 conditions"));
    if (m_patterns > kMostPatterns)
        reject({}, QStringLiteral("must have at most 10 regular expressions"));
    if (!m_errors.isEmpty())
        return fail(Error::invalid(m_errors));
    return root;
}

FilterNode FilterParser::clause(const QJsonValue &value, const QString &path, const QString &at, int depth)
{
    if (depth > kDeepest)
        reject(at, QStringLiteral("is nested more than 10 levels deep"));
    else if (value.isObject())
        return members(value.toObject(), path, at, depth);
    else if (path.isEmpty())
        reject(at, QStringLiteral("must be an object of conditions"));
    else
        return condition(value.isArray() ? FilterOperator::In : FilterOperator::Equal, value, path, at);
    return {};
}

FilterNode FilterParser::members(const QJsonObject &members, const QString &path, const QString &at, int depth)
{
    if (members.isEmpty())
        reject(at, QStringLiteral("must have at least one condition"));
    FilterNode all;
    for (auto it = members.begin(); it != members.end(); ++it)
        all.parts.push_back(member(it.key(), it.value(), path, below(at, it.key()), depth));
    return all;
}

FilterNode FilterParser::member(const QString &name, const QJsonValue &value, const QString &path, const QString &at,
                                int depth)
{
    if (name == QStringLiteral("$and"))
        return joined(FilterNode::Kind::All, value, path, at, depth);
    if (name == QStringLiteral("$or"))
        return joined(FilterNode::Kind::Any, value, path, at, depth);
    if (name == QStringLiteral("$not"))
        return {.kind = FilterNode::Kind::Not, .parts = {clause(value, path, at, depth + 1)}};
    if (path.isEmpty() && !name.startsWith(u'$')) {
        if (isFieldPath(name))
            return clause(value, name, at, depth);
        reject(at, QStringLiteral("must be a path of at most 200 characters, its names separated by single dots"));
        return {};
    }
    const auto operation = filterOperatorFromName(name);
    if (operation && !path.isEmpty())
        return condition(*operation, value, path, at);
    reject(at, operation ? QStringLiteral("must be below a path") : QStringLiteral("is not a known operator"));
    return {};
}

FilterNode FilterParser::joined(FilterNode::Kind kind, const QJsonValue &value, const QString &path, const QString &at,
                                int depth)
{
    const QJsonArray items = value.toArray();
    if (items.isEmpty())
        reject(at, QStringLiteral("must be an array of at least one filter"));
    FilterNode node{.kind = kind};
    for (qsizetype i = 0; i < items.size(); ++i)
        node.parts.push_back(clause(items.at(i), path, below(at, QString::number(i)), depth + 1));
    return node;
}

FilterNode FilterParser::condition(FilterOperator operation, const QJsonValue &expected, const QString &path,
                                   const QString &at)
{
    if (++m_conditions > kMostConditions)
        return {}; // refused as a whole: they are counted, but not kept
    FilterNode node{.kind = FilterNode::Kind::Condition,
                    .path = path.split(u'.'),
                    .operation = operation,
                    .expected = expected,
                    .expectedTime = expected.isString() ? fromIso(expected.toString()) : std::nullopt};
    if (const QString problem = operandProblem(operation, expected); !problem.isEmpty())
        reject(at, problem);
    else if (operation == FilterOperator::Regex)
        readPattern(node, at);
    return node;
}

// Pattern options at the front could lift the limits.
void FilterParser::readPattern(FilterNode &condition, const QString &at)
{
    const QString text = condition.expected.toString();
    if (++m_patterns > kMostPatterns)
        return;
    condition.pattern.setPattern(kPatternLimits + text);
    if (text.startsWith(QStringLiteral("(*")) || !condition.pattern.isValid())
        reject(at, QStringLiteral("is not a valid regular expression"));
    else
        condition.pattern.optimize();
}

void FilterParser::reject(const QString &at, const QString &sentence)
{
    if (!m_errors.contains(at))
        m_errors.insert(at, sentence);
}

} // namespace pm
