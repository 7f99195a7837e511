// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/eventsearch.h"

#include "models/core/charactercount.h"
#include "models/domain/webhooks/queryitems.h"
#include "platform/webhooks/deliverylog.h"
#include "platform/webhooks/personalbody.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace pm::webhooks {

namespace {

constexpr qsizetype kLongestSearch = 320;

EventTypes typesOf(QueryItems &items)
{
    const QString field = QStringLiteral("type");
    EventTypes types;
    for (const QString &name : items.list(field)) {
        const auto type = eventTypeFromName(name);
        if (!type)
            items.reject(field, QStringLiteral("has an unknown event type"));
        types |= type.value_or(EventType());
    }
    return types;
}

} // namespace

Result<EventQuery> eventQueryFromItems(const QMap<QString, QString> &items)
{
    const QString to = QStringLiteral("to");
    QueryItems reader(items);
    const EventQuery query{.filter = {.types = typesOf(reader),
                                      .from = reader.time(QStringLiteral("from")),
                                      .to = reader.time(to),
                                      .q = reader.text(QStringLiteral("q")).trimmed()},
                           .cursor = reader.text(QStringLiteral("cursor")),
                           .limit = reader.number(QStringLiteral("limit"), 1, http::kMostOfLongList,
                                                  http::kUsualLimit)};
    if (characterCount(query.filter.q) > kLongestSearch)
        reader.reject(QStringLiteral("q"), QStringLiteral("must have at most 320 characters"));
    if (query.filter.from && query.filter.to && *query.filter.from >= *query.filter.to)
        reader.reject(to, QStringLiteral("must be after from"));
    return reader.finish().map([&] { return query; });
}

LogSearch searchOf(const EventFilterQuery &filter, const events::EventOwner &owner, const QString &columns)
{
    const QStringList tenant{owner.tenant.text(), keyEnvironmentName(owner.environment)};
    const QStringList types = eventTypeNames(filter.types);
    LogSearch search{.table = QStringLiteral("events"), .columns = columns};
    if (filter.from)
        search.from = firstUlidOf(QLatin1StringView("evt_"), *filter.from);
    if (filter.to)
        search.to = firstUlidOf(QLatin1StringView("evt_"), *filter.to);
    if (filter.q.startsWith(QStringLiteral("evt_"))) {
        search.conditions.add(QStringLiteral("id = ? AND tenant_id = ? AND environment = ?"),
                              {filter.q, tenant[0], tenant[1]});
    } else {
        search.index = QStringLiteral("events_by_tenant");
        search.lead = QStringList{QStringLiteral("tenant_id"), QStringLiteral("environment")};
        search.wanted = {tenant};
    }
    if (!filter.q.isEmpty() && !search.lead.isEmpty()) {
        search.index = QStringLiteral("events_by_email");
        search.lead += QStringLiteral("email");
        search.wanted = {tenant + QStringList{filter.q.toCaseFolded()}};
    }
    if (types.isEmpty())
        return search;
    if (!filter.q.isEmpty()) {
        search.conditions.add(anyOfNames(QStringLiteral("type"), types));
        return search;
    }
    search.index = QStringLiteral("events_by_type");
    search.lead += QStringLiteral("type");
    search.wanted.clear();
    for (const QString &type : types)
        search.wanted.append(tenant + QStringList{type});
    return search;
}

// Counted, since PostgreSQL would make a join of NOT EXISTS, and read the whole log of deliveries for it.
LogSearch ofRealEvents(LogSearch search)
{
    search.conditions.add(QStringLiteral("(SELECT COUNT(*) FROM deliveries t WHERE t.event_id = events.id"
                                         " AND t.id >= %1 AND t.origin = 'test') = 0")
                              .arg(firstDeliverySql(QStringLiteral("events.id"))));
    return search;
}

Result<QJsonObject> eventPage(store::Connection &connection, const events::EventOwner &owner,
                              const EventFilterQuery &filter, const http::PageQuery &page, Role viewer)
{
    const QString after = page.after ? page.after->id : QString();
    Result<store::Rows> rows = rowsAfter(connection, searchOf(filter, owner, QStringLiteral("id, body")), after,
                                         page.limit + 1);
    if (!rows)
        return fail(rows.error());
    const QString next = cutPage(*rows, page);
    QJsonArray events;
    for (const store::Row &row : *rows)
        events.append(shownTo(viewer, QJsonDocument::fromJson(row.text(1).toUtf8()).object()));
    return QJsonObject{{QStringLiteral("events"), events}, {QStringLiteral("next_cursor"), http::nextCursorJson(next)}};
}

} // namespace pm::webhooks
