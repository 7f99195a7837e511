// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/signedrequest.h"

#include "models/domain/webhooks/signature.h"
#include "platform/webhooks/retryplan.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace pm::webhooks {

namespace {

constexpr int kTooMany = 429;
constexpr int kUnavailable = 503;

const QString kAnswered = QStringLiteral("The endpoint answered %1.");

bool looksLikeCredential(const QString &header)
{
    for (const char *part : {"auth", "token", "secret", "key", "cookie", "password", "credential"}) {
        if (header.contains(QLatin1StringView(part), Qt::CaseInsensitive))
            return true;
    }
    return false;
}

AttemptOutcome outcomeOf(const outbound::OutboundResult &result)
{
    using Failure = outbound::OutboundFailure;
    switch (result.failure) {
    case Failure::None:
        return result.status / 100 == 2 ? AttemptOutcome::Success : AttemptOutcome::HttpError;
    case Failure::Timeout:
        return AttemptOutcome::Timeout;
    case Failure::Tls:
        return AttemptOutcome::Tls;
    case Failure::AddressRefused:
    case Failure::BadRequest:
        return AttemptOutcome::AddressRefused;
    case Failure::Dns:
    case Failure::Connect:
    case Failure::Network:
    case Failure::Protocol:
    case Failure::Cancelled:
        return AttemptOutcome::Network;
    }
    return AttemptOutcome::Network;
}

ReceivedResponse responseOf(const outbound::OutboundResult &result)
{
    ReceivedResponse response{.statusCode = result.status, .body = result.body, .truncated = result.truncated};
    for (const auto &[name, value] : result.headers)
        response.headers.emplace_back(QString::fromLatin1(name), QString::fromUtf8(value));
    return response;
}

std::optional<qint64> askedDelay(const outbound::OutboundResult &result, UnixMs now)
{
    if (result.status != kTooMany && result.status != kUnavailable)
        return std::nullopt;
    for (const auto &[name, value] : result.headers) {
        if (name.compare("retry-after", Qt::CaseInsensitive) == 0)
            return retryAfterMs(value, now);
    }
    return std::nullopt;
}

// The webhook's; one that the transformation made takes the place of the webhook's of that name.
QMap<QString, QString> ownHeaders(const Lane &lane, const DueDelivery &delivery)
{
    QMap<QString, QString> own = lane.content.headers;
    const QJsonObject made = QJsonDocument::fromJson(delivery.bodyHeaders.toUtf8()).object();
    for (auto it = made.begin(); it != made.end(); ++it) {
        erase_if(own, [&](const std::pair<const QString &, QString &> &header) {
            return header.first.compare(it.key(), Qt::CaseInsensitive) == 0;
        });
        own.insert(it.key(), it.value().toString());
    }
    return own;
}

void keepHeaders(const outbound::Headers &headers, SentRequest &kept)
{
    for (const auto &[name, value] : headers) {
        const QString header = QString::fromLatin1(name);
        kept.headers.emplace_back(header, looksLikeCredential(header) ? kHiddenHeaderValue : QString::fromUtf8(value));
    }
}

// What tells the time at which it goes.
outbound::Headers timedHeaders(const DueDelivery &delivery, const std::vector<Secret> &secrets, UnixMs now)
{
    const SigningInput input{.id = delivery.event.text().toLatin1(), .timestamp = now / 1000, .body = delivery.body};
    const QByteArray time = QByteArray::number(input.timestamp);
    return {{"X-PenguinMails-Timestamp", time},
            {"webhook-timestamp", time},
            {"webhook-signature", standardSignatures(secrets, input)}};
}

outbound::OutboundRequest untimedRequest(const Lane &lane, const DueDelivery &delivery,
                                         const std::vector<Secret> &secrets, outbound::AddressPolicy policy)
{
    outbound::OutboundRequest request{.method = "POST",
                                      .url = lane.content.endpointUrl,
                                      .headers = {{"Content-Type", "application/json"},
                                                  {"User-Agent", "PenguinMails-Webhooks/1.0"},
                                                  {"X-PenguinMails-Signature", hexSignatures(secrets, delivery.body)},
                                                  {"X-PenguinMails-Event", delivery.eventType.toLatin1()},
                                                  {"X-PenguinMails-Delivery-ID", delivery.id.text().toLatin1()},
                                                  {"webhook-id", delivery.event.text().toLatin1()}},
                                      .body = delivery.body,
                                      .totalTimeoutMs = lane.content.timeoutSeconds * 1000,
                                      .connectTimeoutMs = lane.content.timeoutSeconds * 1000,
                                      .policy = policy,
                                      .lane = lane.isProven ? outbound::Lane::Healthy : outbound::Lane::Suspect,
                                      .party = lane.webhook.text()};
    const QMap<QString, QString> own = ownHeaders(lane, delivery);
    for (auto it = own.begin(); it != own.end(); ++it)
        request.headers.emplace_back(it.key().toLatin1(), it.value().toUtf8());
    return request;
}

} // namespace

SignedRequest signedRequest(const Lane &lane, const DueDelivery &delivery, SigningSecrets secrets,
                            outbound::AddressPolicy policy, const Clock &clock)
{
    outbound::OutboundRequest request = untimedRequest(lane, delivery, *secrets, policy);
    auto start = std::make_shared<AttemptStart>();
    start->at = clock.now(); // of one that is cancelled before
    start->request = {.method = QString::fromLatin1(request.method), .url = request.url, .body = request.body};
    keepHeaders(request.headers, start->request);
    request.headersAtStart = [delivery, secrets = std::move(secrets), start, &clock] {
        start->at = clock.now();
        outbound::Headers timed = timedHeaders(delivery, *secrets, start->at);
        keepHeaders(timed, start->request);
        return timed;
    };
    return {.request = std::move(request), .start = std::move(start)};
}

AttemptRecord recordOf(const DueDelivery &delivery, const AttemptStart &start, const outbound::OutboundResult &result)
{
    AttemptRecord record{.delivery = delivery, .attempt = {}};
    Attempt &attempt = record.attempt;
    attempt.number = delivery.attempts + 1;
    attempt.at = start.at;
    attempt.durationMs = result.durationUs / 1000;
    attempt.request = start.request;
    attempt.outcome = outcomeOf(result);
    if (result.status > 0)
        attempt.response = responseOf(result);
    if (!result.ok())
        attempt.error = result.message;
    else if (attempt.outcome == AttemptOutcome::HttpError)
        attempt.error = kAnswered.arg(result.status);
    record.retryAfterMs = askedDelay(result, start.at);
    return record;
}

std::optional<int> answeredStatus(const QString &error)
{
    const qsizetype before = kAnswered.indexOf(u'%');
    bool isNumber = false;
    const int status = error.mid(before, 3).toInt(&isNumber);
    return isNumber && error == kAnswered.arg(status) ? std::optional(status) : std::nullopt;
}

} // namespace pm::webhooks
