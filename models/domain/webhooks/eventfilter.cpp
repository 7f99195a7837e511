// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/eventfilter.h"

#include "models/domain/webhooks/filterparser.h"

#include <algorithm>

namespace pm {

namespace {

bool holds(const FilterNode &node, const QJsonObject &event)
{
    const auto partHolds = [&event](const FilterNode &part) { return holds(part, event); };
    switch (node.kind) {
    case FilterNode::Kind::All:
        return std::all_of(node.parts.begin(), node.parts.end(), partHolds);
    case FilterNode::Kind::Any:
        return std::any_of(node.parts.begin(), node.parts.end(), partHolds);
    case FilterNode::Kind::Not:
        return std::none_of(node.parts.begin(), node.parts.end(), partHolds);
    case FilterNode::Kind::Condition:
        return meets(node, valueAt(event, node.path));
    }
    return false;
}

void collect(const FilterNode &node, const QJsonObject &event, std::vector<FilterCondition> &conditions)
{
    for (const FilterNode &part : node.parts)
        collect(part, event, conditions);
    if (node.kind != FilterNode::Kind::Condition)
        return;
    const QJsonValue actual = valueAt(event, node.path);
    conditions.push_back({.path = node.path.join(u'.'),
                          .operation = filterOperatorName(node.operation),
                          .expected = node.expected,
                          .actual = actual,
                          .matched = meets(node, actual)});
}

} // namespace

Result<EventFilter> EventFilter::parse(const QJsonObject &filters)
{
    return FilterParser().parse(filters).map([](FilterNode root) {
        EventFilter filter;
        filter.m_root = std::make_shared<const FilterNode>(std::move(root));
        return filter;
    });
}

bool EventFilter::matches(const QJsonObject &event) const
{
    return !m_root || holds(*m_root, event);
}

std::vector<FilterCondition> EventFilter::explain(const QJsonObject &event) const
{
    std::vector<FilterCondition> conditions;
    if (m_root)
        collect(*m_root, event, conditions);
    return conditions;
}

} // namespace pm
