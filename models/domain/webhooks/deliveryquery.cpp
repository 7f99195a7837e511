// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/deliveryquery.h"

#include "models/core/charactercount.h"
#include "models/core/fieldreader.h"
#include "models/domain/webhooks/queryitems.h"

namespace pm {

namespace {

constexpr int kMostRows = 500;
constexpr qsizetype kLongestSearch = 320; // an address
const QString kStatus = QStringLiteral("status");
const QString kEventType = QStringLiteral("event_type");
const QString kWebhook = QStringLiteral("webhook_id");
const QString kFrom = QStringLiteral("from");
const QString kTo = QStringLiteral("to");
const QString kSearch = QStringLiteral("q");

// FieldReader and QueryItems read the same filter.
template<class Reader>
DeliveryStatuses statusesOf(Reader &reader, const QStringList &names)
{
    DeliveryStatuses statuses;
    for (const QString &name : names) {
        const auto status = deliveryStatusFromName(name);
        if (!status)
            reader.reject(kStatus, QStringLiteral("has an unknown status"));
        statuses |= status.value_or(DeliveryStatus());
    }
    return statuses;
}

template<class Reader>
EventTypes typesOf(Reader &reader, const QStringList &names)
{
    EventTypes types;
    for (const QString &name : names) {
        const auto type = eventTypeFromName(name);
        if (!type)
            reader.reject(kEventType, QStringLiteral("has an unknown event type"));
        types |= type.value_or(EventType());
    }
    return types;
}

template<class Reader>
void check(Reader &reader, const DeliveryFilter &filter)
{
    if (filter.from && filter.to && *filter.from >= *filter.to)
        reader.reject(kTo, QStringLiteral("must be after from"));
    if (characterCount(filter.q) > kLongestSearch)
        reader.reject(kSearch, QStringLiteral("must have at most 320 characters"));
}

DeliveryFilter readFilter(QueryItems &reader)
{
    const DeliveryFilter filter{.statuses = statusesOf(reader, reader.list(kStatus)),
                                .eventTypes = typesOf(reader, reader.list(kEventType)),
                                .webhook = WebhookId(reader.text(kWebhook)),
                                .from = reader.time(kFrom),
                                .to = reader.time(kTo),
                                .q = reader.text(kSearch).trimmed()};
    check(reader, filter);
    return filter;
}

QUrlQuery queryOf(const DeliveryFilter &filter)
{
    QUrlQuery query;
    addText(query, kStatus, deliveryStatusNames(filter.statuses).join(u','));
    addText(query, kEventType, eventTypeNames(filter.eventTypes).join(u','));
    addText(query, kWebhook, filter.webhook.text());
    if (filter.from)
        addText(query, kFrom, toIso(*filter.from));
    if (filter.to)
        addText(query, kTo, toIso(*filter.to));
    addText(query, kSearch, filter.q);
    return query;
}

std::optional<ExportFormat> formatFromName(const QString &name)
{
    for (const ExportFormat format : {ExportFormat::Csv, ExportFormat::Ndjson}) {
        if (exportFormatName(format) == name)
            return format;
    }
    return std::nullopt;
}

} // namespace

QString exportFormatName(ExportFormat format)
{
    return format == ExportFormat::Csv ? QStringLiteral("csv") : QStringLiteral("ndjson");
}

QJsonObject toJson(const DeliveryFilter &filter)
{
    QJsonObject json;
    if (filter.statuses)
        json.insert(kStatus, QJsonArray::fromStringList(deliveryStatusNames(filter.statuses)));
    if (filter.eventTypes)
        json.insert(kEventType, QJsonArray::fromStringList(eventTypeNames(filter.eventTypes)));
    if (!filter.webhook.isEmpty())
        json.insert(kWebhook, filter.webhook.text());
    if (filter.from)
        json.insert(kFrom, toIso(*filter.from));
    if (filter.to)
        json.insert(kTo, toIso(*filter.to));
    if (!filter.q.isEmpty())
        json.insert(kSearch, filter.q);
    return json;
}

Result<DeliveryFilter> deliveryFilterFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    const DeliveryFilter filter{.statuses = statusesOf(reader, reader.optionalTexts(kStatus).value_or(QStringList())),
                                .eventTypes = typesOf(reader, reader.optionalTexts(kEventType).value_or(QStringList())),
                                .webhook = WebhookId(reader.optionalText(kWebhook).value_or(QString())),
                                .from = reader.optionalTime(kFrom),
                                .to = reader.optionalTime(kTo),
                                .q = reader.optionalText(kSearch).value_or(QString()).trimmed()};
    check(reader, filter);
    reader.rejectUnknown();
    return reader.finish().map([&] { return filter; });
}

QString toQueryString(const DeliveryQuery &query)
{
    QUrlQuery items = queryOf(query.filter);
    addText(items, QStringLiteral("cursor"), query.cursor);
    items.addQueryItem(QStringLiteral("limit"), QString::number(query.limit));
    return items.toString(QUrl::FullyEncoded);
}

Result<DeliveryQuery> deliveryQueryFromItems(const QMap<QString, QString> &items)
{
    QueryItems reader(items);
    const DeliveryQuery query{.filter = readFilter(reader),
                              .cursor = reader.text(QStringLiteral("cursor")),
                              .limit = reader.number(QStringLiteral("limit"), 1, kMostRows, 50)};
    return reader.finish().map([&] { return query; });
}

QString toQueryString(const DeliveryExport &request)
{
    QUrlQuery items = queryOf(request.filter);
    items.addQueryItem(QStringLiteral("format"), exportFormatName(request.format));
    return items.toString(QUrl::FullyEncoded);
}

Result<DeliveryExport> deliveryExportFromItems(const QMap<QString, QString> &items)
{
    QueryItems reader(items);
    const DeliveryFilter filter = readFilter(reader);
    const auto format = reader.one<ExportFormat>(QStringLiteral("format"), formatFromName);
    const DeliveryExport request{.filter = filter, .format = format.value_or(ExportFormat::Csv)};
    return reader.finish().map([&] { return request; });
}

} // namespace pm
