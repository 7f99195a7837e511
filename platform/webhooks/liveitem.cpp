// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/liveitem.h"

#include "models/domain/operators/personaltext.h"
#include "platform/events/livelog.h"
#include "platform/store/byids.h"

#include <QJsonDocument>

namespace pm::webhooks {

namespace {

const QString kItems = QStringLiteral("SELECT l.id, l.tenant_id, l.environment, l.kind, l.data, t.is_test"
                                      " FROM live_events l LEFT JOIN tenants t ON t.id = l.tenant_id"
                                      " WHERE l.id %1 ORDER BY l.id");

LiveItem itemOf(const store::Row &row)
{
    const QByteArray items = row.text(4).toUtf8();
    return {.id = row.text(0),
            .tenant = row.isNull(1) ? std::nullopt : std::optional(TenantId(row.text(1))),
            .ofTestTenant = row.boolean(5),
            .environment = row.text(2),
            .kind = row.text(3),
            .items = QJsonDocument::fromJson(items).array(),
            .bytes = items.size()};
}

// As GET /platform/notices lists them.
bool hearsNotice(const LiveListener &listener, const LiveItem &item)
{
    if (listener.tenant && item.tenant)
        return item.tenant == listener.tenant;
    return isPlatformRole(listener.role) && (item.ofTestTenant || listener.role != Role::Qa);
}

// What hears() asks, as far as it keeps the rows of all others out. They are found by their ids: there are only those
// of a quarter of an hour.
QString mayHear(const LiveListener &listener, QVariantList &values)
{
    QStringList kinds;
    if (listener.tenant) {
        kinds.append(QStringLiteral("(l.tenant_id = ? AND l.environment IN (?, ''))"));
        values << listener.tenant->text() << keyEnvironmentName(listener.environment);
    }
    if (isPlatformRole(listener.role))
        kinds.append(QStringLiteral("l.tenant_id IS NULL"));
    if (isPlatformRole(listener.role) && !listener.tenant)
        kinds.append(QStringLiteral("l.kind = 'notice'"));
    return kinds.isEmpty() ? QStringLiteral("1 = 0") : kinds.join(QStringLiteral(" OR "));
}

bool isRow(const QString &id)
{
    return id.startsWith(kLivePrefix) && timeOfUlid(id);
}

} // namespace

Result<std::vector<QString>> liveIdsAfter(store::Connection &connection, const QString &after, int most)
{
    return connection
        .query(QStringLiteral("SELECT id FROM live_events WHERE id > ? ORDER BY id LIMIT ?"), {after, most})
        .map(store::idsOf<QString>);
}

Result<std::vector<LiveItem>> liveItems(store::Connection &connection, const std::vector<QString> &ids)
{
    std::vector<LiveItem> items;
    const auto take = [&items](const store::Rows &rows) {
        std::transform(rows.begin(), rows.end(), std::back_inserter(items), itemOf);
    };
    return store::inParts(
               ids, 1,
               [&](std::span<const QString> some) {
                   const QString named = QStringLiteral("IN ") + store::placeholders(std::ssize(some), 1);
                   return connection.query(kItems.arg(named), QVariantList(some.begin(), some.end())).map(take);
               })
        .map([&items] { return std::move(items); });
}

bool hears(const LiveListener &listener, const LiveItem &item)
{
    if (item.kind == u"notice")
        return hearsNotice(listener, item);
    if (!item.tenant)
        return isPlatformRole(listener.role);
    return item.tenant == listener.tenant && item.environment == keyEnvironmentName(listener.environment);
}

Result<std::vector<LiveItem>> liveItemsAfter(store::Connection &connection, const LiveListener &listener,
                                             const QString &after, int most)
{
    QVariantList values{after};
    const QString named = QStringLiteral("> ? AND (%1)").arg(mayHear(listener, values));
    return connection.query(kItems.arg(named) + QStringLiteral(" LIMIT ?"), values << most)
        .map([](const store::Rows &rows) {
            std::vector<LiveItem> items;
            std::transform(rows.begin(), rows.end(), std::back_inserter(items), itemOf);
            return items;
        });
}

std::vector<LiveEvent> liveEvents(Role role, const LiveItem &row, qsizetype from)
{
    std::vector<LiveEvent> events;
    for (qsizetype i = from; i < row.items.size(); ++i)
        events.push_back({.id = QStringLiteral("%1.%2").arg(row.id).arg(i),
                          .type = row.kind,
                          .data = shownTo(role, row.items[i].toObject())});
    return events;
}

std::optional<LivePlace> livePlace(const QString &id)
{
    const QStringList parts = id.split(u'.');
    bool isNumber = false;
    const LivePlace place{.row = parts[0], .item = parts.value(1).toInt(&isNumber), .begun = parts.value(2)};
    const bool isWhole = parts.size() == 2 || (parts.size() == 3 && isRow(place.begun));
    return isRow(place.row) && isNumber && place.item >= -1 && isWhole ? std::optional(place) : std::nullopt;
}

QString livePlaceAt(UnixMs time)
{
    return firstUlidOf(kLivePrefix, time) + QStringLiteral(".-1");
}

bool isKept(const LivePlace &place, UnixMs now)
{
    return place.row > firstUlidOf(kLivePrefix, now - events::kLiveKeptMs);
}

QString firstOfNews(const LivePlace &place)
{
    const auto last = timeOfUlid(place.begun.isEmpty() ? place.row : place.begun);
    return firstUlidOf(kLivePrefix, last.value_or(0) - kLiveOverlapMs);
}

qsizetype firstUntold(const LivePlace &place, const LiveItem &row)
{
    return row.id == place.row ? place.item + 1 : 0;
}

} // namespace pm::webhooks
