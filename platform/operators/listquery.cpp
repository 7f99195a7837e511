// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/operators/listquery.h"

#include <algorithm>
#include <limits>

namespace pm::operators {

namespace {

constexpr int kUsualLimit = 50;
constexpr int kHighestLimit = 100;
constexpr qsizetype kLongestSearch = 200;

int readNumber(FieldReader &query, const QString &name, int fallback, int least, int most)
{
    const std::optional<QString> text = query.optionalText(name);
    if (!text)
        return fallback;
    bool isNumber = false;
    const int number = text->toInt(&isNumber);
    if (isNumber && number >= least && number <= most)
        return number;
    query.reject(name, most == std::numeric_limits<int>::max()
                           ? QStringLiteral("must be a whole number from %1").arg(least)
                           : QStringLiteral("must be a whole number from %1 to %2").arg(least).arg(most));
    return fallback;
}

} // namespace

FieldReader queryReader(const http::Request &request)
{
    QJsonObject items;
    for (auto item = request.query.constBegin(); item != request.query.constEnd(); ++item)
        items.insert(item.key(), item.value());
    return FieldReader(items);
}

int readLimit(FieldReader &query)
{
    return readNumber(query, QStringLiteral("limit"), kUsualLimit, 1, kHighestLimit);
}

int readOffset(FieldReader &query)
{
    return readNumber(query, QStringLiteral("offset"), 0, 0, std::numeric_limits<int>::max());
}

QString readSearch(FieldReader &query)
{
    const QString name = QStringLiteral("search");
    const QString search = query.optionalText(name).value_or(QString()).trimmed();
    const bool printable = std::none_of(search.begin(), search.end(),
                                        [](QChar c) { return c.category() == QChar::Other_Control; });
    if (!printable || search.size() > kLongestSearch)
        query.reject(name, QStringLiteral("must have at most 200 printable characters"));
    return search;
}

QJsonObject paginationJson(qint64 total, int limit, int offset)
{
    return {{QStringLiteral("total"), total}, {QStringLiteral("limit"), limit}, {QStringLiteral("offset"), offset}};
}

} // namespace pm::operators
