// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/services/deliveryservice.h"

#include <QJsonArray>

namespace pm::app {

namespace {

const QString kDeliveries = QStringLiteral("/deliveries");
constexpr int kItemsAPage = 100;
constexpr std::chrono::seconds kExportSilence{60}; // until the first rows of a filter that finds few are found

QString below(const ReplayId &id)
{
    return QStringLiteral("/replays/") + id.text();
}

Result<ReplayPlan> planOf(const QJsonObject &json)
{
    return replayPlanFromJson(json);
}

Result<std::optional<Delivery>> firstOf(const Answer &answer)
{
    return deliveryPageFromJson(answer.data).map([](const DeliveryPage &page) {
        return page.deliveries.empty() ? std::nullopt : std::optional(page.deliveries.front());
    });
}

Result<std::optional<Replay>> underWayOf(const Answer &answer)
{
    const QJsonArray replays = answer.data.value(QStringLiteral("replays")).toArray();
    for (const QJsonValue &value : replays) {
        const auto replay = replayFromJson(value.toObject());
        if (!replay)
            return fail(replay.error());
        if (replay->status == ReplayStatus::Running || replay->status == ReplayStatus::Paused)
            return *replay;
    }
    return std::optional<Replay>();
}

} // namespace

DeliveryService::DeliveryService(PlatformClient &client, const EnvironmentChoice &environment, QObject *parent)
    : EmailService(client, environment, QStringLiteral("/platform/webhooks"), parent)
{
}

RequestHandle DeliveryService::page(const DeliveryQuery &query, Continuation<DeliveryPage> then)
{
    PlatformRequest list = request(Method::Get, kDeliveries);
    list.query = toQueryString(query);
    return send(std::move(list),
                decoding(std::move(then), [](const Answer &a) { return deliveryPageFromJson(a.data); }));
}

RequestHandle DeliveryService::detail(const DeliveryId &id, Continuation<DeliveryDetail> then)
{
    // With bodies of megabytes.
    const auto detail = std::make_shared<Result<DeliveryDetail>>();
    PlatformRequest one = request(Method::Get, kDeliveries + u'/' + id.text());
    one.prepare = [detail](const Answer &answer) { *detail = deliveryDetailFromJson(answer.data); };
    return send(std::move(one), decoding(std::move(then), [detail](const Answer &) { return std::move(*detail); }));
}

RequestHandle DeliveryService::lastSuccess(const WebhookId &webhook, Continuation<std::optional<Delivery>> then)
{
    const DeliveryFilter filter{.statuses = DeliveryStatus::Success, .webhook = webhook};
    PlatformRequest list = request(Method::Get, kDeliveries);
    list.query = toQueryString(DeliveryQuery{.filter = filter, .limit = 1});
    return send(std::move(list), decoding(std::move(then), firstOf));
}

RequestHandle DeliveryService::exportAll(const DeliveryExport &wanted, std::function<void(const QByteArray &)> bytes,
                                         Continuation<bool> then)
{
    PlatformRequest whole = request(Method::Get, kDeliveries + QStringLiteral("/export"));
    whole.query = toQueryString(wanted);
    whole.timeout = kExportSilence;
    whole.tries = 1;
    whole.received = std::move(bytes);
    return send(std::move(whole), decoding(std::move(then), [](const Answer &) -> Result<bool> { return true; }));
}

RequestHandle DeliveryService::retry(const DeliveryId &id, Continuation<bool> then)
{
    return post(
        kDeliveries + u'/' + id.text() + QStringLiteral("/retry"), {},
        [](const QJsonObject &) -> Result<bool> { return true; }, std::move(then));
}

RequestHandle DeliveryService::retryAll(const BulkRetryRequest &wanted, IdempotencyKey &once,
                                        Continuation<ReplayPlan> then)
{
    return post(kDeliveries + QStringLiteral("/retry"), toJson(wanted), planOf, once, std::move(then));
}

RequestHandle DeliveryService::replay(const WebhookId &webhook, const ReplayRequest &wanted, IdempotencyKey &once,
                                      Continuation<ReplayPlan> then)
{
    return post(u'/' + webhook.text() + QStringLiteral("/replay"), toJson(wanted), planOf, once, std::move(then));
}

RequestHandle DeliveryService::underWay(Continuation<std::optional<Replay>> then)
{
    return send(request(Method::Get, QStringLiteral("/replays")), decoding(std::move(then), underWayOf));
}

RequestHandle DeliveryService::progress(const ReplayId &id, Continuation<Replay> then)
{
    return onReplay(Method::Get, below(id), std::move(then));
}

RequestHandle DeliveryService::items(const ReplayId &id, const QString &cursor, Continuation<ReplayItemPage> then)
{
    PlatformRequest list = request(Method::Get, below(id) + QStringLiteral("/items"));
    list.query = toQueryString(ListQuery{.cursor = cursor, .limit = kItemsAPage});
    return send(std::move(list),
                decoding(std::move(then), [](const Answer &a) { return replayItemPageFromJson(a.data); }));
}

RequestHandle DeliveryService::pause(const ReplayId &id, Continuation<Replay> then)
{
    return onReplay(Method::Post, below(id) + QStringLiteral("/pause"), std::move(then));
}

RequestHandle DeliveryService::resume(const ReplayId &id, Continuation<Replay> then)
{
    return onReplay(Method::Post, below(id) + QStringLiteral("/resume"), std::move(then));
}

RequestHandle DeliveryService::cancel(const ReplayId &id, Continuation<Replay> then)
{
    return onReplay(Method::Delete, below(id), std::move(then));
}

RequestHandle DeliveryService::sendToThisMachine(const SentRequest &sent, quint16 port, const QString &path,
                                                 Continuation<ReceivedResponse> then)
{
    return m_loopback.send(sent, port, path, std::move(then));
}

RequestHandle DeliveryService::onReplay(Method method, const QString &below, Continuation<Replay> then)
{
    return send(request(method, below),
                decoding(std::move(then), [](const Answer &a) { return replayFromJson(a.data); }));
}

} // namespace pm::app
