// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/attempt.h"
#include "models/domain/webhooks/replay.h"
#include "models/domain/webhooks/webhook.h"
#include "tests/app/scriptedserver.h"

#include <QUrlQuery>

namespace pm::test {

// A platform with two endpoints and a log of any length, made up as it is asked for: ten million rows take no room, and
// what happens in it is what a test says.
class DeliveryLogServer
{
public:
    explicit DeliveryLogServer(qint64 rows = 250);

    [[nodiscard]] QUrl url() const { return m_server.url(); }
    // Row 0 is the newest.
    [[nodiscard]] Delivery row(qint64 number) const;
    [[nodiscard]] static WebhookId orders() { return WebhookId(QStringLiteral("wh_orders")); }
    // Of requests that begin so, e.g. "GET /api/v1/platform/webhooks/deliveries?", what came behind.
    [[nodiscard]] QByteArrayList seen(const QByteArray &beginning) const;
    [[nodiscard]] const SeenRequest *lastSeen(const QByteArray &beginning) const;

    // Over the event stream.
    void tell(const QByteArray &type, const QJsonObject &data);
    // Answers the oldest request that was held, from what is there by now.
    void answerHeld(std::optional<ScriptedReply> otherwise = {});

    QString role = QStringLiteral("owner");
    qint64 rows;
    int attemptOfOld = 1;                   // how often each was tried that is not retried now
    qint64 fresh = 0;                       // that many more were made since; they are above row 0
    QMap<qint64, DeliveryStatus> became;    // of rows, what they were not from the start
    std::optional<ScriptedReply> instead{}; // of every answer about deliveries
    QByteArray held;                        // in the target of requests about deliveries that wait for answerHeld()
    bool hasEndpoints = true;               // else its list of the two is empty
    int moreEndpoints = 0;                  // behind the two: "Endpoint 0000" and so on
    std::vector<Attempt> attempts;          // of every delivery, whose last one it is
    ReplayPlan plan{.matched = 8311, .alreadyDelivered = 120, .toSend = 8191, .estimatedSeconds = 164, .endpoints = 2};
    Replay replay;
    bool underWay = false; // the replay, before anybody asks for one here
    QByteArray exported = "id,webhook_id\r\ndel_1,wh_1\r\ndel_2,wh_1\r\n";

private:
    [[nodiscard]] ScriptedReply answer(const SeenRequest &request);
    [[nodiscard]] ScriptedReply answerDeliveries(const SeenRequest &request, const QString &path);
    [[nodiscard]] ScriptedReply page(const QUrlQuery &query) const;
    [[nodiscard]] ScriptedReply answerEndpoints(const QUrl &target) const;
    [[nodiscard]] std::vector<Webhook> endpoints() const;

    ScriptedServer m_server;
    std::deque<SeenRequest> m_held;
};

} // namespace pm::test
