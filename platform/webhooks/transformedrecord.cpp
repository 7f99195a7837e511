// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/transformedrecord.h"

#include <QJsonDocument>

namespace pm::webhooks {

bool wantsTransformation(const Lane &lane, const DueDelivery &delivery)
{
    return !isPlain(lane) && !delivery.isTransformed && !delivery.wasSent;
}

DueDelivery transformed(DueDelivery delivery, const Transformed &made)
{
    QJsonObject headers;
    for (auto header = made.headers.begin(); header != made.headers.end(); ++header)
        headers.insert(header.key(), header.value());
    delivery.body = made.body;
    delivery.bodyHeaders = QString::fromUtf8(QJsonDocument(headers).toJson(QJsonDocument::Compact));
    delivery.isTransformed = true;
    return delivery;
}

Result<DueDelivery> keepBody(store::Connection &connection, DueDelivery delivery)
{
    if (!delivery.isTransformed)
        return delivery;
    const Result<int> kept = connection.execute(
        QStringLiteral("UPDATE deliveries SET body = ?, body_headers = ? WHERE id = ? AND body IS NULL"),
        {QString::fromUtf8(delivery.body), delivery.bodyHeaders, delivery.id.text()});
    if (!kept)
        return fail(kept.error());
    if (*kept == 1)
        return delivery;
    return connection
        .query(QStringLiteral("SELECT body, body_headers FROM deliveries WHERE id = ?"), {delivery.id.text()})
        .map([&](const store::Rows &rows) {
            if (!rows.empty()) {
                delivery.body = rows.front().text(0).toUtf8();
                delivery.bodyHeaders = rows.front().text(1);
            }
            return delivery;
        });
}

AttemptRecord skippedRecord(const DueDelivery &delivery, UnixMs at)
{
    AttemptRecord record{.delivery = delivery, .attempt = {}};
    record.attempt.number = delivery.attempts + 1;
    record.attempt.at = at;
    record.isSkipped = true;
    return record;
}

AttemptRecord untransformedRecord(const Lane &lane, const DueDelivery &delivery, UnixMs at, const Error &error)
{
    AttemptRecord record{.delivery = delivery, .attempt = {}};
    record.attempt.number = delivery.attempts + 1;
    record.attempt.at = at;
    record.attempt.outcome = AttemptOutcome::TransformationFailed;
    record.attempt.request.url = lane.content.endpointUrl;
    record.attempt.error = error.message;
    return record;
}

} // namespace pm::webhooks
