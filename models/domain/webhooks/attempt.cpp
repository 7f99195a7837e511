// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/attempt.h"

#include "models/core/fieldreader.h"

namespace pm {

namespace {

constexpr std::array kOutcomes{AttemptOutcome::Success,
                               AttemptOutcome::HttpError,
                               AttemptOutcome::Timeout,
                               AttemptOutcome::Network,
                               AttemptOutcome::Tls,
                               AttemptOutcome::AddressRefused,
                               AttemptOutcome::TransformationFailed};

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue responseOrNull(const std::optional<ReceivedResponse> &response)
{
    return response ? QJsonValue(toJson(*response)) : QJsonValue();
}

// Both are named by the first thing that is wrong in them.
SentRequest readRequest(FieldReader &reader)
{
    const QString field = QStringLiteral("request");
    const auto request = sentRequestFromJson(reader.object(field));
    if (!request)
        reader.reject(field, request.error().fields.first());
    return request.value_or(SentRequest());
}

std::optional<ReceivedResponse> readResponse(FieldReader &reader)
{
    const QString field = QStringLiteral("response");
    if (!reader.has(field))
        return std::nullopt;
    const auto response = receivedResponseFromJson(reader.object(field));
    if (response)
        return *response;
    reader.reject(field, response.error().fields.first());
    return std::nullopt;
}

Result<std::vector<Attempt>> attemptsFromJson(const QJsonArray &items)
{
    std::vector<Attempt> attempts;
    for (const QJsonValue &item : items) {
        auto attempt = attemptFromJson(item.toObject());
        if (!attempt)
            return fail(attempt.error());
        attempts.push_back(std::move(*attempt));
    }
    return attempts;
}

} // namespace

QString attemptOutcomeName(AttemptOutcome outcome)
{
    switch (outcome) {
    case AttemptOutcome::Success:
        return QStringLiteral("success");
    case AttemptOutcome::HttpError:
        return QStringLiteral("http_error");
    case AttemptOutcome::Timeout:
        return QStringLiteral("timeout");
    case AttemptOutcome::Network:
        return QStringLiteral("network");
    case AttemptOutcome::Tls:
        return QStringLiteral("tls");
    case AttemptOutcome::AddressRefused:
        return QStringLiteral("address_refused");
    case AttemptOutcome::TransformationFailed:
        return QStringLiteral("transformation_failed");
    }
    return {};
}

std::optional<AttemptOutcome> attemptOutcomeFromName(const QString &name)
{
    for (const AttemptOutcome outcome : kOutcomes) {
        if (attemptOutcomeName(outcome) == name)
            return outcome;
    }
    return std::nullopt;
}

QJsonObject toJson(const Attempt &attempt)
{
    return {{QStringLiteral("number"), attempt.number},
            {QStringLiteral("at"), toIso(attempt.at)},
            {QStringLiteral("duration_ms"), attempt.durationMs},
            {QStringLiteral("request"), toJson(attempt.request)},
            {QStringLiteral("response"), responseOrNull(attempt.response)},
            {QStringLiteral("error"), textOrNull(attempt.error)},
            {QStringLiteral("outcome"), attemptOutcomeName(attempt.outcome)}};
}

Result<Attempt> attemptFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    Attempt attempt;
    attempt.number = static_cast<int>(reader.integer(QStringLiteral("number"), 0));
    attempt.at = reader.optionalTime(QStringLiteral("at")).value_or(0);
    attempt.durationMs = reader.integer(QStringLiteral("duration_ms"), 0);
    attempt.request = readRequest(reader);
    attempt.response = readResponse(reader);
    attempt.error = reader.optionalText(QStringLiteral("error")).value_or(QString());
    const auto outcome = attemptOutcomeFromName(reader.text(QStringLiteral("outcome")));
    if (!outcome)
        reader.reject(QStringLiteral("outcome"), QStringLiteral("is not a known outcome"));
    attempt.outcome = outcome.value_or(AttemptOutcome::Network);
    return reader.finish().map([&] { return attempt; });
}

QJsonObject toJson(const DeliveryDetail &detail)
{
    QJsonArray attempts;
    for (const Attempt &attempt : detail.attempts)
        attempts.append(toJson(attempt));
    QJsonObject json = toJson(detail.delivery);
    json.insert(QStringLiteral("body"), QString::fromUtf8(detail.body));
    json.insert(QStringLiteral("attempts"), attempts);
    return json;
}

Result<DeliveryDetail> deliveryDetailFromJson(const QJsonObject &json)
{
    auto delivery = deliveryFromJson(json);
    if (!delivery)
        return fail(delivery.error());
    FieldReader reader(json);
    const QByteArray body = reader.optionalText(QStringLiteral("body")).value_or(QString()).toUtf8();
    const QJsonArray items = reader.array(QStringLiteral("attempts"));
    return reader.finish().and_then([&] { return attemptsFromJson(items); }).map([&](std::vector<Attempt> attempts) {
        return DeliveryDetail{.delivery = *delivery, .body = body, .attempts = std::move(attempts)};
    });
}

QJsonObject toJson(const WebhookTest &test)
{
    QJsonObject json{{QStringLiteral("event_type"), eventTypeName(test.eventType)}};
    if (test.payload)
        json.insert(QStringLiteral("payload"), *test.payload);
    return json;
}

Result<WebhookTest> webhookTestFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    const auto type = eventTypeFromName(reader.text(QStringLiteral("event_type")));
    if (!type)
        reader.reject(QStringLiteral("event_type"), QStringLiteral("is not a known event type"));
    WebhookTest test{.eventType = type.value_or(EventType::EmailSent)};
    if (reader.has(QStringLiteral("payload")))
        test.payload = reader.object(QStringLiteral("payload"));
    reader.rejectUnknown();
    return reader.finish().map([&] { return test; });
}

QJsonObject toJson(const WebhookTestResult &result)
{
    return {{QStringLiteral("success"), result.success},
            {QStringLiteral("delivery_id"), result.delivery.text()},
            {QStringLiteral("request"), toJson(result.request)},
            {QStringLiteral("response"), responseOrNull(result.response)},
            {QStringLiteral("duration_ms"), result.durationMs},
            {QStringLiteral("error"), textOrNull(result.error)}};
}

Result<WebhookTestResult> webhookTestResultFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    const WebhookTestResult result{.success = reader.optionalBool(QStringLiteral("success")).value_or(false),
                                   .delivery = DeliveryId(reader.text(QStringLiteral("delivery_id"))),
                                   .request = readRequest(reader),
                                   .response = readResponse(reader),
                                   .durationMs = reader.integer(QStringLiteral("duration_ms"), 0),
                                   .error = reader.optionalText(QStringLiteral("error")).value_or(QString())};
    return reader.finish().map([&] { return result; });
}

} // namespace pm
