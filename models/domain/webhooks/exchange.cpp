// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/exchange.h"

#include "models/core/fieldreader.h"

#include <QStringDecoder>

namespace pm {

namespace {

const QString kBody = QStringLiteral("body");
const QString kEncoding = QStringLiteral("body_encoding");
const QString kBase64 = QStringLiteral("base64");

QJsonValue withValue(const QJsonValue &before, const QString &value)
{
    if (before.isUndefined())
        return value;
    QJsonArray values = before.isArray() ? before.toArray() : QJsonArray{before};
    values.append(value);
    return values;
}

void putBody(QJsonObject &json, const QByteArray &body)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder.decode(body);
    // A byte order mark would be lost on the way.
    if (!decoder.hasError() && text.toUtf8() == body) {
        json.insert(kBody, text);
        return;
    }
    json.insert(kBody, QString::fromLatin1(body.toBase64()));
    json.insert(kEncoding, kBase64);
}

QByteArray readBody(FieldReader &reader)
{
    const QByteArray body = reader.optionalText(kBody).value_or(QString()).toUtf8();
    const bool isBase64 = reader.optionalText(kEncoding) == kBase64;
    return isBase64 ? QByteArray::fromBase64(body) : body;
}

HeaderList readHeaders(FieldReader &reader)
{
    const QString field = QStringLiteral("headers");
    return reader.has(field) ? headerListFromJson(reader.object(field)) : HeaderList();
}

} // namespace

QJsonObject toJson(const HeaderList &headers)
{
    QJsonObject json;
    for (const auto &[name, value] : headers)
        json.insert(name, withValue(json.value(name), value));
    return json;
}

HeaderList headerListFromJson(const QJsonObject &json)
{
    HeaderList headers;
    for (auto header = json.begin(); header != json.end(); ++header) {
        const QJsonArray values = header.value().isArray() ? header.value().toArray()
                                                           : QJsonArray{QJsonValue(header.value())};
        for (const QJsonValue &value : values)
            headers.emplace_back(header.key(), value.toString());
    }
    return headers;
}

QJsonObject toJson(const SentRequest &request)
{
    QJsonObject json{{QStringLiteral("method"), request.method},
                     {QStringLiteral("url"), request.url},
                     {QStringLiteral("headers"), toJson(request.headers)}};
    putBody(json, request.body);
    return json;
}

Result<SentRequest> sentRequestFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    const SentRequest request{.method = reader.text(QStringLiteral("method")),
                              .url = reader.text(QStringLiteral("url")),
                              .headers = readHeaders(reader),
                              .body = readBody(reader)};
    return reader.finish().map([&] { return request; });
}

QJsonObject toJson(const ReceivedResponse &response)
{
    QJsonObject json{{QStringLiteral("status_code"), response.statusCode},
                     {QStringLiteral("headers"), toJson(response.headers)},
                     {QStringLiteral("truncated"), response.truncated}};
    putBody(json, response.body);
    return json;
}

Result<ReceivedResponse> receivedResponseFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    const ReceivedResponse response{.statusCode = static_cast<int>(reader.integer(QStringLiteral("status_code"), 0)),
                                    .headers = readHeaders(reader),
                                    .body = readBody(reader),
                                    .truncated = reader.optionalBool(QStringLiteral("truncated")).value_or(false)};
    return reader.finish().map([&] { return response; });
}

} // namespace pm
