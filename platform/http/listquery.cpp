// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/http/listquery.h"

#include "models/core/charactercount.h"

#include <QJsonDocument>

#include <algorithm>
#include <limits>

namespace pm::http {

namespace {

constexpr qsizetype kLongestSearch = 200;

bool isPrintable(const QString &text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

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

QString nameOf(const PageQuery &page)
{
    return page.descending ? u'-' + page.sort : page.sort;
}

std::optional<PageEnd> endOf(const PageQuery &page, const QString &cursor)
{
    const auto decoded = QByteArray::fromBase64Encoding(cursor.toUtf8(), QByteArray::Base64UrlEncoding
                                                                             | QByteArray::AbortOnBase64DecodingErrors);
    const QJsonArray parts = decoded ? QJsonDocument::fromJson(*decoded).array() : QJsonArray();
    const bool isText = std::all_of(parts.begin(), parts.end(), [](const QJsonValue &part) {
        return part.isString() && !part.toString().contains(QChar::Null);
    });
    if (parts.size() != 3 || !isText || parts[0].toString() != nameOf(page))
        return std::nullopt;
    return PageEnd{.value = parts[1].toString(), .id = parts[2].toString()};
}

} // namespace

FieldReader queryReader(const Request &request)
{
    QJsonObject items;
    for (auto item = request.query.constBegin(); item != request.query.constEnd(); ++item)
        items.insert(item.key(), item.value());
    return FieldReader(items);
}

int readLimit(FieldReader &query, int most)
{
    return readNumber(query, QStringLiteral("limit"), kUsualLimit, 1, most);
}

int readOffset(FieldReader &query)
{
    return readNumber(query, QStringLiteral("offset"), 0, 0, std::numeric_limits<int>::max());
}

QString readSearch(FieldReader &query)
{
    const QString name = QStringLiteral("search");
    const QString search = query.optionalText(name).value_or(QString()).trimmed();
    if (!isPrintable(search) || characterCount(search) > kLongestSearch)
        query.reject(name, QStringLiteral("must have at most 200 printable characters"));
    return search;
}

QString readFilter(FieldReader &query, const QString &name, qsizetype longest)
{
    const std::optional<QString> text = query.optionalText(name);
    if (text && (text->isEmpty() || characterCount(*text) > longest || !isPrintable(*text)))
        query.reject(name, QStringLiteral("must have 1 to %1 printable characters").arg(longest));
    return text.value_or(QString());
}

QJsonObject paginationJson(qint64 total, int limit, int offset)
{
    return {{QStringLiteral("total"), total}, {QStringLiteral("limit"), limit}, {QStringLiteral("offset"), offset}};
}

PageQuery readPage(FieldReader &query, const QStringList &sorts, const QString &usualSort)
{
    const auto wanted = query.optionalText(QStringLiteral("sort")).value_or(usualSort);
    PageQuery page{.sort = wanted, .descending = wanted.startsWith(u'-'), .limit = readLimit(query, kMostOfLongList)};
    if (page.descending)
        page.sort.remove(0, 1);
    if (!sorts.contains(page.sort))
        query.reject(QStringLiteral("sort"), QStringLiteral("must be one of %1, with - before it for descending")
                                                 .arg(sorts.join(QStringLiteral(", "))));
    if (const auto cursor = query.optionalText(QStringLiteral("cursor"))) {
        page.after = endOf(page, *cursor);
        if (!page.after)
            query.reject(QStringLiteral("cursor"), QStringLiteral("must be a next_cursor of this list in this order"));
    }
    return page;
}

QString cursorOf(const PageQuery &page, const PageEnd &end)
{
    const QByteArray json = QJsonDocument(QJsonArray{nameOf(page), end.value, end.id}).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(json.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QJsonValue nextCursorJson(const QString &cursor)
{
    return cursor.isEmpty() ? QJsonValue() : QJsonValue(cursor);
}

} // namespace pm::http
