// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/requestbin.h"

#include "models/core/fieldreader.h"

namespace pm {

namespace {

const QString kStatus = QStringLiteral("status_code");
const QString kDelay = QStringLiteral("delay_ms");
const QString kBody = QStringLiteral("body");

template<class Item>
Result<std::vector<Item>> itemsOf(const QJsonArray &array, Result<Item> (*decode)(const QJsonObject &))
{
    std::vector<Item> items;
    for (const QJsonValue &value : array) {
        Result<Item> item = decode(value.toObject());
        if (!item)
            return fail(item.error());
        items.push_back(std::move(*item));
    }
    return items;
}

UnixMs timeOf(FieldReader &reader, const QString &member)
{
    return reader.optionalTime(member).value_or(0);
}

} // namespace

QJsonObject toJson(const BinAnswer &answer)
{
    return {{kStatus, answer.statusCode}, {kDelay, answer.delayMs}, {kBody, answer.body}};
}

Result<RequestBin> requestBinFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    const RequestBin bin{.id = BinId(reader.text(QStringLiteral("id"))),
                         .url = reader.text(QStringLiteral("url")),
                         .answer = {.statusCode = static_cast<int>(reader.integer(kStatus, 200)),
                                    .delayMs = static_cast<int>(reader.integer(kDelay, 0)),
                                    .body = reader.optionalText(kBody).value_or(QString())},
                         .createdAt = timeOf(reader, QStringLiteral("created_at")),
                         .expiresAt = timeOf(reader, QStringLiteral("expires_at"))};
    return reader.finish().map([&] { return bin; });
}

Result<std::vector<RequestBin>> requestBinsFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    const QJsonArray bins = reader.array(QStringLiteral("bins"));
    return reader.finish().and_then([&] { return itemsOf(bins, requestBinFromJson); });
}

Result<ReceivedRequest> receivedRequestFromJson(const QJsonObject &json)
{
    const Result<SentRequest> request = sentRequestFromJson(json);
    if (!request)
        return fail(request.error());
    FieldReader reader(json);
    const ReceivedRequest received{.id = ReceivedRequestId(reader.text(QStringLiteral("id"))),
                                   .at = timeOf(reader, QStringLiteral("at")),
                                   .request = *request,
                                   .answered = static_cast<int>(reader.integer(QStringLiteral("answered"), 0)),
                                   .ip = reader.text(QStringLiteral("ip")),
                                   .truncated = reader.optionalBool(QStringLiteral("truncated")).value_or(false)};
    return reader.finish().map([&] { return received; });
}

Result<ReceivedRequestPage> receivedRequestPageFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    const QJsonArray requests = reader.array(QStringLiteral("requests"));
    const QString next = reader.optionalText(QStringLiteral("next_cursor")).value_or(QString());
    return reader.finish()
        .and_then([&] { return itemsOf(requests, receivedRequestFromJson); })
        .map([&](std::vector<ReceivedRequest> items) {
            return ReceivedRequestPage{.requests = std::move(items), .nextCursor = next};
        });
}

} // namespace pm
