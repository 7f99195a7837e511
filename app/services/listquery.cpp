// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/services/listquery.h"

#include <QUrl>
#include <QUrlQuery>

namespace pm::app {

QString toQueryString(const ListQuery &query)
{
    QUrlQuery items;
    const auto add = [&](const QString &name, const QString &value) {
        if (!value.isEmpty())
            items.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    };
    add(QStringLiteral("search"), query.search);
    add(QStringLiteral("sort"), query.sort);
    for (auto filter = query.filters.begin(); filter != query.filters.end(); ++filter)
        add(filter.key(), filter.value());
    add(QStringLiteral("cursor"), query.cursor);
    add(QStringLiteral("limit"), QString::number(query.limit));
    return items.toString(QUrl::FullyEncoded);
}

} // namespace pm::app
