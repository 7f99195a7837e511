// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/transformpreview.h"

#include "models/core/fieldreader.h"

namespace pm {

namespace {

constexpr int kMostEvents = 20;
const QString kTransformation = QStringLiteral("transformation");
const QString kEvent = QStringLiteral("event");
const QString kEventType = QStringLiteral("event_type");
const QString kLast = QStringLiteral("last");
const QString kPreviews = QStringLiteral("previews");

void readTransformation(FieldReader &reader, TransformPreviewQuery &query)
{
    const auto read = transformationFromJson(reader.object(kTransformation));
    if (read) {
        query.transformation = *read;
        return;
    }
    for (auto problem = read.error().fields.begin(); problem != read.error().fields.end(); ++problem)
        reader.reject(problem.key(), problem.value());
}

void readEvents(FieldReader &reader, TransformPreviewQuery &query)
{
    if (reader.has(kEvent))
        query.event = reader.object(kEvent);
    const auto name = reader.optionalText(kEventType);
    const auto type = eventTypeFromName(name.value_or(eventTypeName(query.eventType)));
    if (!type)
        reader.reject(kEventType, QStringLiteral("is not a known event type"));
    query.eventType = type.value_or(query.eventType);
    const qint64 last = reader.optionalInteger(kLast).value_or(0);
    if (last < 0 || last > kMostEvents)
        reader.reject(kLast, QStringLiteral("must be from 0 to 20"));
    else if (last > 0 && (query.event || !name))
        reader.reject(kLast, QStringLiteral("needs an event_type, and no event"));
    query.last = static_cast<int>(last);
}

QMap<QString, QString> textsOf(const QJsonObject &json)
{
    QMap<QString, QString> texts;
    for (auto item = json.begin(); item != json.end(); ++item)
        texts.insert(item.key(), item.value().toString());
    return texts;
}

} // namespace

TransformPreview previewOf(const QJsonObject &event, const Result<Transformed> &made)
{
    if (!made)
        return {.event = event, .error = made.error().message};
    return {.event = event, .body = made->body, .headers = made->headers, .isSkipped = made->isSkipped};
}

QJsonObject toJson(const TransformPreviewQuery &query)
{
    QJsonObject json{{kTransformation, toJson(query.transformation)}, {kEventType, eventTypeName(query.eventType)}};
    if (query.event)
        json.insert(kEvent, *query.event);
    if (query.last > 0)
        json.insert(kLast, query.last);
    return json;
}

Result<TransformPreviewQuery> transformPreviewQueryFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    TransformPreviewQuery query;
    readTransformation(reader, query);
    readEvents(reader, query);
    reader.rejectUnknown();
    return reader.finish().map([&] { return query; });
}

QJsonObject toJson(const TransformPreview &preview)
{
    QJsonObject headers;
    for (auto header = preview.headers.begin(); header != preview.headers.end(); ++header)
        headers.insert(header.key(), header.value());
    const bool isMade = preview.error.isEmpty() && !preview.isSkipped;
    return {{kEvent, preview.event},
            {QStringLiteral("body"), isMade ? QJsonValue(QString::fromUtf8(preview.body)) : QJsonValue()},
            {QStringLiteral("headers"), headers},
            {QStringLiteral("skipped"), preview.isSkipped},
            {QStringLiteral("error"), preview.error.isEmpty() ? QJsonValue() : QJsonValue(preview.error)}};
}

Result<TransformPreview> transformPreviewFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    const TransformPreview preview{.event = reader.object(kEvent),
                                   .body = reader.optionalText(QStringLiteral("body")).value_or(QString()).toUtf8(),
                                   .headers = textsOf(reader.object(QStringLiteral("headers"))),
                                   .isSkipped = reader.optionalBool(QStringLiteral("skipped")).value_or(false),
                                   .error = reader.optionalText(QStringLiteral("error")).value_or(QString())};
    return reader.finish().map([&] { return preview; });
}

QJsonObject toJson(const std::vector<TransformPreview> &previews)
{
    QJsonArray items;
    for (const TransformPreview &preview : previews)
        items.append(toJson(preview));
    return {{kPreviews, items}};
}

Result<std::vector<TransformPreview>> transformPreviewsFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    const QJsonArray items = reader.array(kPreviews);
    if (const Result<> finished = reader.finish(); !finished)
        return fail(finished.error());
    std::vector<TransformPreview> previews;
    for (const QJsonValue &item : items) {
        Result<TransformPreview> preview = transformPreviewFromJson(item.toObject());
        if (!preview)
            return fail(preview.error());
        previews.push_back(std::move(*preview));
    }
    return previews;
}

} // namespace pm
