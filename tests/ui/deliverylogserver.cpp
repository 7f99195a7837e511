// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/deliverylogserver.h"

#include "models/domain/webhooks/deliveryquery.h"
#include "models/domain/webhooks/webhook.h"
#include "tests/app/loginanswer.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace pm::test {

namespace {

constexpr UnixMs kNewest = 1'795'183'351'832; // 2026-11-20T14:02:31.832Z
constexpr qint64 kNewestId = 900'000'000;     // of row 0; all have nine digits, so that they sort as numbers do
const QString kEndpoints = QStringLiteral("/api/v1/platform/webhooks");
const QString kDeliveries = QStringLiteral("/api/v1/platform/webhooks/deliveries");
const QString kReplays = QStringLiteral("/api/v1/platform/webhooks/replays");

ScriptedReply json(const QJsonObject &object, int status = 200)
{
    return {.status = status, .body = QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

Webhook endpoint(const QString &id, const QString &name, const QString &url)
{
    Webhook webhook;
    webhook.id = WebhookId(id);
    webhook.content.name = name;
    webhook.content.endpointUrl = url;
    webhook.content.eventTypes = EventType::EmailSent;
    webhook.createdAt = webhook.updatedAt = kNewest;
    return webhook;
}

} // namespace

DeliveryLogServer::DeliveryLogServer(qint64 count)
    : rows(count)
{
    Attempt failed{.number = 1, .at = kNewest - 60'000, .durationMs = 212};
    failed.request = {.url = QStringLiteral("https://hooks.acme.test/pm"),
                      .headers = {{QStringLiteral("Content-Type"), QStringLiteral("application/json")},
                                  {QStringLiteral("webhook-id"), QStringLiteral("evt_0")}},
                      .body = R"({"id":"evt_0","type":"email.clicked","data":{"link":"https://acme.test/sale"}})"};
    failed.response = {.statusCode = 500,
                       .headers = {{QStringLiteral("content-type"), QStringLiteral("application/json")}},
                       .body = R"({"error":"duplicate key value violates unique constraint","trace":"7c1f0b2e"})"};
    failed.outcome = AttemptOutcome::HttpError;
    Attempt again = failed;
    again.number = 2;
    again.at = kNewest;
    again.durationMs = 198;
    attempts = {failed, again};
    replay.id = ReplayId(QStringLiteral("rpl_1"));
    replay.kind = ReplayKind::Retry;
    replay.matched = plan.matched;
    m_server.answerBy([this](const SeenRequest &request) { return answer(request); });
}

Delivery DeliveryLogServer::row(qint64 number) const
{
    constexpr std::array kTypes{"email.opened", "email.bounced", "campaign.completed", "email.delivered", "email.sent"};
    Delivery delivery;
    delivery.id = DeliveryId(QStringLiteral("del_%1").arg(kNewestId - number));
    delivery.webhook = number % 3 == 0 ? orders() : WebhookId(QStringLiteral("wh_slack"));
    delivery.event = EventId(QStringLiteral("evt_%1").arg(kNewestId - number));
    delivery.eventType = QLatin1StringView(kTypes[static_cast<std::size_t>(number) % kTypes.size()]);
    delivery.attemptedAt = kNewest - number * 1'137;
    delivery.durationMs = 80 + number * 37 % 400;
    delivery.maxAttempts = 5;
    delivery.attemptNumber = attemptOfOld;
    delivery.status = DeliveryStatus::Success;
    delivery.statusCode = 200;
    if (number % 4 == 0) {
        delivery.status = DeliveryStatus::PendingRetry;
        delivery.statusCode = 500;
        delivery.attemptNumber = 2;
        delivery.nextRetryAt = kNewest + 180'000;
        delivery.errorMessage = QStringLiteral("The endpoint answered 500.");
    }
    delivery.status = became.value(number, delivery.status);
    return delivery;
}

QByteArrayList DeliveryLogServer::seen(const QByteArray &beginning) const
{
    QByteArrayList found;
    for (const SeenRequest &request : m_server.seen()) {
        const QByteArray line = request.method + ' ' + request.target;
        if (line.startsWith(beginning))
            found << line.mid(beginning.size());
    }
    return found;
}

const SeenRequest *DeliveryLogServer::lastSeen(const QByteArray &beginning) const
{
    const auto &all = m_server.seen();
    const auto found = std::find_if(all.rbegin(), all.rend(), [&](const SeenRequest &request) {
        return QByteArray(request.method + ' ' + request.target).startsWith(beginning);
    });
    return found == all.rend() ? nullptr : &*found;
}

void DeliveryLogServer::tell(const QByteArray &type, const QJsonObject &data)
{
    m_server.push("event: " + type + "\ndata: " + QJsonDocument(data).toJson(QJsonDocument::Compact) + "\n\n");
}

void DeliveryLogServer::answerHeld(std::optional<ScriptedReply> otherwise)
{
    const SeenRequest request = m_held.front();
    m_held.pop_front();
    const auto reply = otherwise.value_or(answerDeliveries(request, QUrl::fromEncoded(request.target).path()));
    m_server.answerSilent(reply.status, reply.body);
}

ScriptedReply DeliveryLogServer::answer(const SeenRequest &request)
{
    const QUrl target = QUrl::fromEncoded(request.target);
    const QString path = target.path();
    if (path == QStringLiteral("/api/v1/auth/login"))
        return json(loginAnswer(role));
    if (path == QStringLiteral("/api/v1/auth/reauth"))
        return json(reauthAnswer());
    if (path == QStringLiteral("/api/v1/events/stream"))
        return {.body = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n: here\n\n",
                .manner = ScriptedReply::Manner::Open};
    if (path == kEndpoints || (path.startsWith(kEndpoints + QStringLiteral("/wh_")) && request.method == "GET"))
        return answerEndpoints(target);
    if (path.startsWith(kReplays)) {
        if (path.endsWith(QStringLiteral("/pause")))
            replay.status = ReplayStatus::Paused;
        if (path.endsWith(QStringLiteral("/resume")))
            replay.status = ReplayStatus::Running;
        if (request.method == "DELETE")
            replay.status = ReplayStatus::Cancelled;
        if (path.endsWith(QStringLiteral("/items")))
            return json(toJson(ReplayItemPage{.items = {{.event = EventId(QStringLiteral("evt_1")),
                                                         .webhook = orders(),
                                                         .delivery = DeliveryId(QStringLiteral("del_1")),
                                                         .outcome = ReplayOutcome::Delivered},
                                                        {.event = EventId(QStringLiteral("evt_2")),
                                                         .webhook = orders(),
                                                         .outcome = ReplayOutcome::Failed,
                                                         .error = QStringLiteral("The endpoint is gone.")},
                                                        {.event = EventId(QStringLiteral("evt_3")),
                                                         .webhook = orders(),
                                                         .delivery = DeliveryId(QStringLiteral("del_3")),
                                                         .outcome = ReplayOutcome::Skipped}}}));
        if (path == kReplays)
            return json({{QStringLiteral("replays"), underWay ? QJsonArray{toJson(replay)} : QJsonArray()},
                         {QStringLiteral("next_cursor"), QJsonValue()}});
        return json(toJson(replay));
    }
    if (path.startsWith(kDeliveries) && !held.isEmpty() && request.target.contains(held)) {
        m_held.push_back(request);
        return {.manner = ScriptedReply::Manner::Silent};
    }
    if (path.startsWith(kDeliveries) || path.endsWith(QStringLiteral("/replay")))
        return instead ? *instead : answerDeliveries(request, path);
    return json({{QStringLiteral("status"), QStringLiteral("ok")}});
}

ScriptedReply DeliveryLogServer::answerDeliveries(const SeenRequest &request, const QString &path)
{
    const QUrlQuery query(QUrl::fromEncoded(request.target));
    if (path == kDeliveries)
        return page(query);
    if (path == kDeliveries + QStringLiteral("/export"))
        return {.body = exported};
    if (path == kDeliveries + QStringLiteral("/retry") || path.endsWith(QStringLiteral("/replay"))) {
        ReplayPlan planned = plan;
        if (!QJsonDocument::fromJson(request.body).object().value(QStringLiteral("dry_run")).toBool())
            planned.replay = replay.id;
        return json(toJson(planned));
    }
    if (request.method == "POST")
        return json({}, 202);
    const qint64 number = kNewestId - path.section(u'_', 1).toLongLong();
    DeliveryDetail detail{.delivery = row(number), .body = "{}", .attempts = attempts};
    if (!attempts.empty())
        detail.body = attempts.back().request.body;
    detail.delivery.attemptNumber = static_cast<int>(attempts.size());
    return json(toJson(detail));
}

std::vector<Webhook> DeliveryLogServer::endpoints() const
{
    if (!hasEndpoints)
        return {};
    std::vector<Webhook> all{endpoint(orders().text(), QStringLiteral("Order events"),
                                      QStringLiteral("https://hooks.acme.test/pm")),
                             endpoint(QStringLiteral("wh_slack"), QStringLiteral("Slack alerts"),
                                      QStringLiteral("https://hooks.slack.test/T0"))};
    for (int number = 0; number < moreEndpoints; ++number) {
        const QString digits = QStringLiteral("%1").arg(number, 4, 10, QLatin1Char('0'));
        all.push_back(endpoint(QStringLiteral("wh_") + digits, QStringLiteral("Endpoint ") + digits,
                               QStringLiteral("https://hooks.acme.test/") + digits));
    }
    return all;
}

// One by its id, or a page of those whose names have the words.
ScriptedReply DeliveryLogServer::answerEndpoints(const QUrl &target) const
{
    const QUrlQuery query(target);
    const QString words = query.queryItemValue(QStringLiteral("search"), QUrl::FullyDecoded);
    const qsizetype offset = query.queryItemValue(QStringLiteral("offset")).toInt();
    const qsizetype limit = query.queryItemValue(QStringLiteral("limit")).toInt();
    WebhookPage page;
    for (const Webhook &each : endpoints()) {
        if (target.path() == kEndpoints + u'/' + each.id.text())
            return json(toJson(each));
        if (!each.content.name.contains(words, Qt::CaseInsensitive))
            continue;
        if (page.total >= offset && std::ssize(page.webhooks) < limit)
            page.webhooks.push_back(each);
        ++page.total;
    }
    return target.path() == kEndpoints ? json(toJson(page)) : ScriptedReply{.status = 404};
}

// Of what can be filtered, it knows the search, where everything is of every address, and the status.
ScriptedReply DeliveryLogServer::page(const QUrlQuery &query) const
{
    DeliveryPage page;
    const QString q = query.queryItemValue(QStringLiteral("q"), QUrl::FullyDecoded);
    const QStringList statuses = query.queryItemValue(QStringLiteral("status"), QUrl::FullyDecoded)
                                     .split(u',', Qt::SkipEmptyParts);
    const qint64 limit = query.queryItemValue(QStringLiteral("limit")).toLongLong();
    const QString cursor = query.queryItemValue(QStringLiteral("cursor"));
    qint64 number = cursor.isEmpty() ? -fresh : cursor.toLongLong();
    for (; number < rows && std::ssize(page.deliveries) < limit; ++number) {
        const Delivery delivery = row(number);
        const bool fits = (q.isEmpty() || q.contains(u'@') || delivery.id.text() == q || delivery.event.text() == q)
                       && (statuses.isEmpty() || statuses.contains(deliveryStatusName(delivery.status)));
        if (fits)
            page.deliveries.push_back(delivery);
    }
    if (number < rows)
        page.nextCursor = QString::number(number);
    return json(toJson(page));
}

} // namespace pm::test
