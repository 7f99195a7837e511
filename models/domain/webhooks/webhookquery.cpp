// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/core/charactercount.h"
#include "models/domain/webhooks/queryitems.h"
#include "models/domain/webhooks/webhook.h"

namespace pm {

namespace {

constexpr qsizetype kLongestSearch = 200;

void readSearch(QueryItems &items, WebhookQuery &query)
{
    query.search = items.text(QStringLiteral("search"));
    if (characterCount(query.search) > kLongestSearch)
        items.reject(QStringLiteral("search"), QStringLiteral("must have at most 200 characters"));
}

} // namespace

QString toQueryString(const WebhookQuery &query)
{
    QUrlQuery items;
    if (query.status)
        items.addQueryItem(QStringLiteral("status"), webhookStatusName(*query.status));
    if (query.eventType)
        items.addQueryItem(QStringLiteral("event_type"), eventTypeName(*query.eventType));
    addText(items, QStringLiteral("search"), query.search);
    items.addQueryItem(QStringLiteral("limit"), QString::number(query.limit));
    items.addQueryItem(QStringLiteral("offset"), QString::number(query.offset));
    return items.toString(QUrl::FullyEncoded);
}

Result<WebhookQuery> webhookQueryFromItems(const QMap<QString, QString> &items)
{
    QueryItems reader(items);
    WebhookQuery query;
    query.status = reader.one<WebhookStatus>(QStringLiteral("status"), webhookStatusFromName);
    query.eventType = reader.one<EventType>(QStringLiteral("event_type"), eventTypeFromName);
    readSearch(reader, query);
    query.limit = reader.number(QStringLiteral("limit"), 1, 100, query.limit);
    query.offset = reader.number(QStringLiteral("offset"), 0, std::numeric_limits<int>::max(), query.offset);
    return reader.finish().map([&] { return query; });
}

} // namespace pm
