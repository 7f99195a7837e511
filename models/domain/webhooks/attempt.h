// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/delivery.h"
#include "models/domain/webhooks/eventtype.h"

namespace pm {

enum class AttemptOutcome {
    Success,
    HttpError,            // answered, but not 2xx
    Timeout,              // not all of the answer in time
    Network,              // no name, no connection, or cut
    Tls,                  // certificate or handshake
    AddressRefused,       // lies where endpoints may not be
    TransformationFailed, // nothing was sent
};
[[nodiscard]] QString attemptOutcomeName(AttemptOutcome outcome); // "http_error"
[[nodiscard]] std::optional<AttemptOutcome> attemptOutcomeFromName(const QString &name);

// One try of a delivery.
struct Attempt {
    int number = 0; // from 1
    UnixMs at = 0;
    qint64 durationMs = 0;
    SentRequest request;
    std::optional<ReceivedResponse> response{};
    QString error{}; // empty: null on the wire
    AttemptOutcome outcome = AttemptOutcome::Success;

    friend bool operator==(const Attempt &, const Attempt &) = default;
};

// GET /deliveries/{id}: the row's members and these.
struct DeliveryDetail {
    Delivery delivery;
    QByteArray body{};               // (ours) of the event, as stored and signed
    std::vector<Attempt> attempts{}; // oldest first
};

// POST /{id}/test and its answer.
struct WebhookTest {
    EventType eventType = EventType::EmailSent;
    std::optional<QJsonObject> payload{}; // the event's data; the catalogue's sample when absent
};
struct WebhookTestResult {
    bool success = false;
    DeliveryId delivery;
    SentRequest request;
    std::optional<ReceivedResponse> response{};
    qint64 durationMs = 0;
    QString error{};
};

[[nodiscard]] QJsonObject toJson(const Attempt &attempt);
[[nodiscard]] Result<Attempt> attemptFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const DeliveryDetail &detail);
[[nodiscard]] Result<DeliveryDetail> deliveryDetailFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const WebhookTest &test);
[[nodiscard]] Result<WebhookTest> webhookTestFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const WebhookTestResult &result);
[[nodiscard]] Result<WebhookTestResult> webhookTestResultFromJson(const QJsonObject &json);

} // namespace pm
