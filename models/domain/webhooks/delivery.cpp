// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/delivery.h"

#include "models/core/fieldreader.h"

namespace pm {

namespace {

constexpr std::array kColumns{"id",           "webhook_id",   "event_id",      "event_type",
                              "status",       "status_code",  "duration_ms",   "attempt_number",
                              "max_attempts", "attempted_at", "next_retry_at", "error_message"};

QJsonValue timeOrNull(std::optional<UnixMs> time)
{
    return time ? QJsonValue(toIso(*time)) : QJsonValue();
}

void readLastAttempt(FieldReader &reader, Delivery &delivery)
{
    if (const auto code = reader.optionalInteger(QStringLiteral("status_code")))
        delivery.statusCode = static_cast<int>(*code);
    delivery.durationMs = reader.optionalInteger(QStringLiteral("duration_ms"));
    delivery.attemptNumber = static_cast<int>(reader.integer(QStringLiteral("attempt_number"), 0));
    delivery.maxAttempts = static_cast<int>(reader.integer(QStringLiteral("max_attempts"), 0));
    delivery.attemptedAt = reader.optionalTime(QStringLiteral("attempted_at"));
    delivery.nextRetryAt = reader.optionalTime(QStringLiteral("next_retry_at"));
    delivery.errorMessage = reader.optionalText(QStringLiteral("error_message")).value_or(QString());
}

QString cellText(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

} // namespace

QString deliveryStatusName(DeliveryStatus status)
{
    switch (status) {
    case DeliveryStatus::Pending:
        return QStringLiteral("pending");
    case DeliveryStatus::Success:
        return QStringLiteral("success");
    case DeliveryStatus::PendingRetry:
        return QStringLiteral("pending_retry");
    case DeliveryStatus::Failed:
        return QStringLiteral("failed");
    case DeliveryStatus::Exhausted:
        return QStringLiteral("exhausted");
    case DeliveryStatus::Held:
        return QStringLiteral("held");
    case DeliveryStatus::Archived:
        return QStringLiteral("archived");
    case DeliveryStatus::Skipped:
        return QStringLiteral("skipped");
    }
    return {};
}

std::optional<DeliveryStatus> deliveryStatusFromName(const QString &name)
{
    for (const DeliveryStatus status : kDeliveryStatuses) {
        if (deliveryStatusName(status) == name)
            return status;
    }
    return std::nullopt;
}

QStringList deliveryStatusNames(DeliveryStatuses statuses)
{
    QStringList names;
    for (const DeliveryStatus status : kDeliveryStatuses) {
        if (statuses.testFlag(status))
            names.append(deliveryStatusName(status));
    }
    return names;
}

QJsonObject toJson(const Delivery &delivery)
{
    return {{QStringLiteral("id"), delivery.id.text()},
            {QStringLiteral("webhook_id"), delivery.webhook.text()},
            {QStringLiteral("event_id"), delivery.event.text()},
            {QStringLiteral("event_type"), delivery.eventType},
            {QStringLiteral("status"), deliveryStatusName(delivery.status)},
            {QStringLiteral("status_code"), delivery.statusCode ? QJsonValue(*delivery.statusCode) : QJsonValue()},
            {QStringLiteral("duration_ms"), delivery.durationMs ? QJsonValue(*delivery.durationMs) : QJsonValue()},
            {QStringLiteral("attempt_number"), delivery.attemptNumber},
            {QStringLiteral("max_attempts"), delivery.maxAttempts},
            {QStringLiteral("attempted_at"), timeOrNull(delivery.attemptedAt)},
            {QStringLiteral("next_retry_at"), timeOrNull(delivery.nextRetryAt)},
            {QStringLiteral("error_message"),
             delivery.errorMessage.isEmpty() ? QJsonValue() : QJsonValue(delivery.errorMessage)}};
}

Result<Delivery> deliveryFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    Delivery delivery;
    delivery.id = DeliveryId(reader.text(QStringLiteral("id")));
    delivery.webhook = WebhookId(reader.text(QStringLiteral("webhook_id")));
    delivery.event = EventId(reader.text(QStringLiteral("event_id")));
    delivery.eventType = reader.text(QStringLiteral("event_type"));
    const auto status = deliveryStatusFromName(reader.text(QStringLiteral("status")));
    if (!status)
        reader.reject(QStringLiteral("status"), QStringLiteral("is not a known status"));
    delivery.status = status.value_or(DeliveryStatus::Pending);
    readLastAttempt(reader, delivery);
    return reader.finish().map([&] { return delivery; });
}

QJsonObject toJson(const DeliveryPage &page)
{
    QJsonArray deliveries;
    for (const Delivery &delivery : page.deliveries)
        deliveries.append(toJson(delivery));
    return {{QStringLiteral("deliveries"), deliveries},
            {QStringLiteral("next_cursor"), page.nextCursor.isEmpty() ? QJsonValue() : QJsonValue(page.nextCursor)}};
}

Result<DeliveryPage> deliveryPageFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    DeliveryPage page{.deliveries = {},
                      .nextCursor = reader.optionalText(QStringLiteral("next_cursor")).value_or(QString())};
    const QJsonArray items = reader.array(QStringLiteral("deliveries"));
    if (const auto finished = reader.finish(); !finished)
        return fail(finished.error());
    page.deliveries.reserve(static_cast<std::size_t>(items.size()));
    for (const QJsonValue &item : items) {
        auto delivery = deliveryFromJson(item.toObject());
        if (!delivery)
            return fail(delivery.error());
        page.deliveries.push_back(std::move(*delivery));
    }
    return page;
}

QStringList deliveryCsvColumns()
{
    QStringList columns;
    for (const char *column : kColumns)
        columns.append(QString::fromLatin1(column));
    return columns;
}

QStringList deliveryCsvCells(const Delivery &delivery)
{
    const QJsonObject json = toJson(delivery);
    QStringList cells;
    for (const char *column : kColumns)
        cells.append(cellText(json.value(QLatin1StringView(column))));
    return cells;
}

} // namespace pm
