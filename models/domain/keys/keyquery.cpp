// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/keys/apikey.h"

#include "models/core/charactercount.h"

#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <array>

namespace pm {

namespace {

struct SortRow {
    KeySort sort;
    const char *name;
};

constexpr std::array kSorts{SortRow{KeySort::Name, "name"}, SortRow{KeySort::Created, "created_at"},
                            SortRow{KeySort::LastUsed, "last_used"}, SortRow{KeySort::Requests, "request_count"},
                            SortRow{KeySort::Errors, "error_count"}};
constexpr std::array kStatuses{KeyStatus::Active, KeyStatus::Revoked, KeyStatus::Expired};
constexpr int kMostRows = 100;
constexpr qsizetype kLongestSearch = 200;

// Reads the members of a query string and collects what is wrong with them.
class QueryReader
{
public:
    explicit QueryReader(const QMap<QString, QString> &items)
        : m_items(items)
    {
    }

    void read(KeyQuery &query)
    {
        for (auto it = m_items.cbegin(); it != m_items.cend(); ++it) {
            const QString problem = readItem(it.key(), it.value(), query);
            if (!problem.isEmpty())
                m_errors.insert(it.key(), problem);
        }
    }
    [[nodiscard]] const QMap<QString, QString> &errors() const { return m_errors; }

private:
    static QString readItem(const QString &name, const QString &value, KeyQuery &query)
    {
        if (name == QStringLiteral("search"))
            return readSearch(value, query);
        if (name == QStringLiteral("status"))
            return readStatus(value, query);
        if (name == QStringLiteral("sort"))
            return readSort(value, query);
        if (name == QStringLiteral("limit"))
            return readNumber(value, 1, kMostRows, query.limit);
        if (name == QStringLiteral("offset"))
            return readNumber(value, 0, std::numeric_limits<int>::max(), query.offset);
        if (name == QStringLiteral("expiring_soon"))
            return readFlag(value, query.expiringSoon);
        if (name == QStringLiteral("unused_30_days"))
            return readFlag(value, query.unused30Days);
        if (name == QStringLiteral("scope"))
            return readScopes(value, query);
        return QStringLiteral("is not a known parameter");
    }
    static QString readSearch(const QString &value, KeyQuery &query)
    {
        query.search = value.trimmed();
        const bool printable = std::none_of(query.search.cbegin(), query.search.cend(),
                                            [](QChar c) { return c.category() == QChar::Other_Control; });
        return printable && characterCount(query.search) <= kLongestSearch
                 ? QString()
                 : QStringLiteral("must have at most 200 printable characters");
    }
    static QString readStatus(const QString &value, KeyQuery &query)
    {
        for (const KeyStatus status : kStatuses) {
            if (keyStatusName(status) == value) {
                query.status = status;
                return {};
            }
        }
        return QStringLiteral("must be active, revoked or expired");
    }
    static QString readSort(const QString &value, KeyQuery &query)
    {
        query.descending = value.startsWith(u'-');
        const QString column = query.descending ? value.mid(1) : value;
        for (const SortRow &row : kSorts) {
            if (column == QLatin1StringView(row.name)) {
                query.sort = row.sort;
                return {};
            }
        }
        return QStringLiteral(
            "must be name, created_at, last_used, request_count or error_count, with - for descending");
    }
    static QString readNumber(const QString &value, int least, int most, int &number)
    {
        bool ok = false;
        number = value.toInt(&ok);
        if (ok && number >= least && number <= most)
            return {};
        return QStringLiteral("must be a whole number from %1 to %2").arg(least).arg(most);
    }
    static QString readFlag(const QString &value, bool &flag)
    {
        flag = value == QStringLiteral("true");
        return flag || value == QStringLiteral("false") ? QString() : QStringLiteral("must be true or false");
    }
    static QString readScopes(const QString &value, KeyQuery &query)
    {
        const QStringList names = value.split(u',');
        for (const QString &name : names) {
            const auto scope = scopeFromName(name);
            if (!scope)
                return QStringLiteral("has an unknown scope");
            query.scopes |= *scope;
        }
        return {};
    }

    const QMap<QString, QString> &m_items;
    QMap<QString, QString> m_errors;
};

} // namespace

QString toQueryString(const KeyQuery &query)
{
    QUrlQuery items;
    if (!query.search.isEmpty())
        items.addQueryItem(QStringLiteral("search"), QString::fromLatin1(QUrl::toPercentEncoding(query.search)));
    if (query.status)
        items.addQueryItem(QStringLiteral("status"), keyStatusName(*query.status));
    for (const SortRow &row : kSorts) {
        if (row.sort == query.sort) {
            const QString sign = query.descending ? QStringLiteral("-") : QString();
            items.addQueryItem(QStringLiteral("sort"), sign + QLatin1StringView(row.name));
        }
    }
    items.addQueryItem(QStringLiteral("limit"), QString::number(query.limit));
    items.addQueryItem(QStringLiteral("offset"), QString::number(query.offset));
    if (query.expiringSoon)
        items.addQueryItem(QStringLiteral("expiring_soon"), QStringLiteral("true"));
    if (query.unused30Days)
        items.addQueryItem(QStringLiteral("unused_30_days"), QStringLiteral("true"));
    if (query.scopes)
        items.addQueryItem(QStringLiteral("scope"), scopeNames(query.scopes).join(u','));
    return items.toString(QUrl::FullyEncoded);
}

Result<KeyQuery> keyQueryFromItems(const QMap<QString, QString> &items)
{
    KeyQuery query;
    QueryReader reader(items);
    reader.read(query);
    if (!reader.errors().isEmpty())
        return fail(Error::invalid(reader.errors()));
    return query;
}

} // namespace pm
