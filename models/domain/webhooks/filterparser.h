// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/result.h"
#include "models/domain/webhooks/filternode.h"

namespace pm {

// Reads a filter once and remembers everything that is wrong with it, by path.
class FilterParser
{
public:
    [[nodiscard]] Result<FilterNode> parse(const QJsonObject &filters);

private:
    // What a value says of a path; without a path, what an object says of the event.
    FilterNode clause(const QJsonValue &value, const QString &path, const QString &at, int depth);
    FilterNode members(const QJsonObject &members, const QString &path, const QString &at, int depth);
    FilterNode member(const QString &name, const QJsonValue &value, const QString &path, const QString &at, int depth);
    FilterNode joined(FilterNode::Kind kind, const QJsonValue &value, const QString &path, const QString &at,
                      int depth);
    FilterNode condition(FilterOperator operation, const QJsonValue &expected, const QString &path, const QString &at);
    void readPattern(FilterNode &condition, const QString &at);
    void reject(const QString &at, const QString &sentence);

    int m_conditions = 0;
    int m_patterns = 0;
    QMap<QString, QString> m_errors;
};

} // namespace pm
