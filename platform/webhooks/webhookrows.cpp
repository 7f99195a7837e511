// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/webhookrows.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace pm::webhooks {

namespace {

QString textOf(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString textOf(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QJsonObject objectOf(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

QStringList textsOf(const QString &text)
{
    QStringList texts;
    const QJsonArray items = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue &item : items)
        texts.append(item.toString());
    return texts;
}

std::vector<int> numbersOf(const QString &text)
{
    std::vector<int> numbers;
    const QJsonArray items = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue &item : items)
        numbers.push_back(item.toInt());
    return numbers;
}

QJsonArray arrayOf(const std::vector<int> &numbers)
{
    QJsonArray items;
    for (const int number : numbers)
        items.append(number);
    return items;
}

QJsonObject headersJson(const QMap<QString, QString> &headers)
{
    QJsonObject json;
    for (auto it = headers.begin(); it != headers.end(); ++it)
        json.insert(it.key(), it.value());
    return json;
}

QMap<QString, QString> headersOf(const QString &text)
{
    QMap<QString, QString> headers;
    const QJsonObject json = objectOf(text);
    for (auto it = json.begin(); it != json.end(); ++it)
        headers.insert(it.key(), it.value().toString());
    return headers;
}

} // namespace

QString contentColumns()
{
    return QStringLiteral(
        "w.id, w.version, w.previous_secret_until, w.name, w.endpoint_url, w.description,"
        " w.event_types, w.event_filters, w.max_attempts, w.retry_schedule, w.timeout_seconds,"
        " w.headers, w.concurrency, w.is_ordered, w.rate_per_second, w.transformation, w.secret_version");
}

ContentRow contentOfRow(const store::Row &row, int first)
{
    const auto text = [&](int column) { return row.text(first + column); };
    const auto number = [&](int column) { return static_cast<int>(row.integer(first + column)); };
    const int rate = number(14);
    return {.id = WebhookId(text(0)),
            .content = {.name = text(3),
                        .endpointUrl = text(4),
                        .description = text(5),
                        .eventTypes = knownEventTypes(textsOf(text(6))),
                        .eventFilters = objectOf(text(7)),
                        .maxAttempts = number(8),
                        .retrySchedule = numbersOf(text(9)),
                        .timeoutSeconds = number(10),
                        .headers = headersOf(text(11)),
                        .concurrency = number(12),
                        .ordered = number(13) != 0,
                        .ratePerSecond = rate > 0 ? std::optional(rate) : std::nullopt,
                        .transformation = acceptedTransformation(objectOf(text(15))).value_or(Transformation())},
            .version = number(1),
            .previousSecretUntil = row.integer(first + 2),
            .secretVersion = number(16)};
}

QVariantList valuesOf(const WebhookContent &content)
{
    return {content.name,
            content.endpointUrl,
            content.description,
            textOf(QJsonArray::fromStringList(eventTypeNames(content.eventTypes))),
            textOf(content.eventFilters),
            content.maxAttempts,
            textOf(arrayOf(content.retrySchedule)),
            content.timeoutSeconds,
            textOf(headersJson(content.headers)),
            content.concurrency,
            content.ordered,
            content.ratePerSecond.value_or(0),
            textOf(toJson(content.transformation))};
}

QString plainTransformation()
{
    return textOf(toJson(Transformation()));
}

QString columnOfReason(const std::optional<StatusReason> &reason)
{
    return reason ? textOf(toJson(*reason)) : QString();
}

std::optional<StatusReason> reasonOfColumn(const QString &column)
{
    if (column.isEmpty())
        return std::nullopt;
    const Result<StatusReason> reason = statusReasonFromJson(objectOf(column));
    return reason ? std::optional(*reason) : std::nullopt;
}

} // namespace pm::webhooks
