// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/main/demobins.h"

#include "models/domain/webhooks/eventcatalogue.h"

#include <QJsonDocument>

namespace pm::platform {

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kWeek = 7 * 24 * 60 * kMinute;
constexpr std::array kReceived{EventType::EmailSent, EventType::EmailDelivered, EventType::EmailOpened,
                               EventType::ContactUpdated, EventType::EmailBounced};

webhooks::Bin binOf(const webhooks::BinBehaviour &behaviour, UnixMs made)
{
    return {.id = BinId(makeUlid(QLatin1StringView("bin_"), made)),
            .behaviour = behaviour,
            .createdAt = made,
            .expiresAt = made + kWeek};
}

// As a webhook sends it; the signature is nobody's.
webhooks::BinRequest requestOf(EventType type, int answered, UnixMs at)
{
    const QString delivery = makeUlid(QLatin1StringView("del_"), at);
    const QByteArray body = QJsonDocument(toJson(eventDescription(type).sample)).toJson(QJsonDocument::Compact);
    return {.id = makeUlid(QLatin1StringView("breq_"), at),
            .at = at,
            .method = QStringLiteral("POST"),
            .headers = {{QStringLiteral("content-type"), QStringLiteral("application/json")},
                        {QStringLiteral("user-agent"), QStringLiteral("PenguinMails-Webhooks/1.0")},
                        {QStringLiteral("webhook-id"), delivery},
                        {QStringLiteral("webhook-timestamp"), QString::number(at / 1000)},
                        {QStringLiteral("x-penguinmails-delivery-id"), delivery},
                        {QStringLiteral("x-penguinmails-event"), eventTypeName(type)}},
            .body = body,
            .answered = answered,
            .ip = QStringLiteral("127.0.0.1")};
}

} // namespace

Result<> addDemoBins(store::Connection &connection, const events::EventOwner &owner, UnixMs now)
{
    webhooks::BinRepository bins(connection);
    const webhooks::Bin broken = binOf({.statusCode = 503, .body = QStringLiteral("under repair")}, now - 90 * kMinute);
    const webhooks::Bin open = binOf({.statusCode = 200, .body = QStringLiteral("ok")}, now - 40 * kMinute);
    Result<> added = bins.insert(owner, broken).and_then([&] { return bins.insert(owner, open); }).and_then([&] {
        return bins.keep(broken.id, requestOf(EventType::EmailSent, 503, now - 80 * kMinute));
    });
    UnixMs at = now - 35 * kMinute;
    for (const EventType type : kReceived) {
        added = added.and_then([&] { return bins.keep(open.id, requestOf(type, 200, at)); });
        at += 7 * kMinute;
    }
    return added;
}

} // namespace pm::platform
