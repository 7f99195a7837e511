// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/replay.h"

#include "models/core/fieldreader.h"

namespace pm {

namespace {

constexpr qint64 kFastest = 1000;
constexpr std::array kKinds{ReplayKind::Replay, ReplayKind::Retry};
constexpr std::array kStatuses{ReplayStatus::Running, ReplayStatus::Paused, ReplayStatus::Completed,
                               ReplayStatus::Cancelled};
constexpr std::array kOutcomes{ReplayOutcome::Waiting, ReplayOutcome::Sent, ReplayOutcome::Delivered,
                               ReplayOutcome::Failed, ReplayOutcome::Skipped};
const QString kDryRun = QStringLiteral("dry_run");
const QString kOnlyMissing = QStringLiteral("only_missing");
const QString kRate = QStringLiteral("rate_per_second");

// The value whose name it is, of a table and the function that names its values.
template<class Values, class Name>
auto valueNamed(const Values &values, Name nameOf, const QString &name) -> std::optional<typename Values::value_type>
{
    for (const auto value : values) {
        if (nameOf(value) == name)
            return value;
    }
    return std::nullopt;
}

template<class T>
T readNamed(FieldReader &reader, const QString &field, std::optional<T> (*fromName)(const QString &))
{
    const auto value = fromName(reader.text(field));
    if (!value)
        reader.reject(field, QStringLiteral("is not a known value"));
    return value.value_or(T());
}

std::optional<ReplayKind> replayKindFromName(const QString &name)
{
    return valueNamed(kKinds, replayKindName, name);
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

int readRate(FieldReader &reader)
{
    const qint64 rate = reader.integer(kRate, ReplayRequest().ratePerSecond);
    if (rate < 1 || rate > kFastest)
        reader.reject(kRate, QStringLiteral("must be from 1 to 1000"));
    return static_cast<int>(rate);
}

UnixMs requiredTime(FieldReader &reader, const QString &field)
{
    const auto time = reader.optionalTime(field);
    if (!time)
        reader.reject(field, QStringLiteral("is required"));
    return time.value_or(0);
}

QJsonObject itemJson(const ReplayItem &item)
{
    return {{QStringLiteral("event_id"), item.event.text()},
            {QStringLiteral("webhook_id"), item.webhook.text()},
            {QStringLiteral("delivery_id"), item.delivery ? QJsonValue(item.delivery->text()) : QJsonValue()},
            {QStringLiteral("outcome"), replayOutcomeName(item.outcome)},
            {QStringLiteral("error"), textOrNull(item.error)}};
}

Result<ReplayItem> itemFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    ReplayItem item{.event = EventId(reader.text(QStringLiteral("event_id"))),
                    .webhook = WebhookId(reader.text(QStringLiteral("webhook_id")))};
    if (const auto delivery = reader.optionalText(QStringLiteral("delivery_id")))
        item.delivery = DeliveryId(*delivery);
    item.outcome = readNamed<ReplayOutcome>(reader, QStringLiteral("outcome"), replayOutcomeFromName);
    item.error = reader.optionalText(QStringLiteral("error")).value_or(QString());
    return reader.finish().map([&] { return item; });
}

void readCounts(FieldReader &reader, Replay &replay)
{
    replay.matched = reader.integer(QStringLiteral("matched"), 0);
    replay.sent = reader.integer(QStringLiteral("sent"), 0);
    replay.delivered = reader.integer(QStringLiteral("delivered"), 0);
    replay.failed = reader.integer(QStringLiteral("failed"), 0);
    replay.skipped = reader.integer(QStringLiteral("skipped"), 0);
    replay.skippedAcknowledged = reader.integer(QStringLiteral("skipped_acknowledged"), 0);
    replay.skippedWaiting = reader.integer(QStringLiteral("skipped_waiting"), 0);
    replay.skippedByTransformation = reader.integer(QStringLiteral("skipped_by_transformation"), 0);
}

} // namespace

qint64 estimatedSeconds(qint64 deliveries, int ratePerSecond)
{
    const qint64 rate = std::max(ratePerSecond, 1);
    return (deliveries + rate - 1) / rate;
}

QString replayKindName(ReplayKind kind)
{
    return kind == ReplayKind::Replay ? QStringLiteral("replay") : QStringLiteral("retry");
}

QString replayStatusName(ReplayStatus status)
{
    switch (status) {
    case ReplayStatus::Running:
        return QStringLiteral("running");
    case ReplayStatus::Paused:
        return QStringLiteral("paused");
    case ReplayStatus::Completed:
        return QStringLiteral("completed");
    case ReplayStatus::Cancelled:
        return QStringLiteral("cancelled");
    }
    return {};
}

std::optional<ReplayStatus> replayStatusFromName(const QString &name)
{
    return valueNamed(kStatuses, replayStatusName, name);
}

QString replayOutcomeName(ReplayOutcome outcome)
{
    switch (outcome) {
    case ReplayOutcome::Waiting:
        return QStringLiteral("waiting");
    case ReplayOutcome::Sent:
        return QStringLiteral("sent");
    case ReplayOutcome::Delivered:
        return QStringLiteral("delivered");
    case ReplayOutcome::Failed:
        return QStringLiteral("failed");
    case ReplayOutcome::Skipped:
        return QStringLiteral("skipped");
    }
    return {};
}

std::optional<ReplayOutcome> replayOutcomeFromName(const QString &name)
{
    return valueNamed(kOutcomes, replayOutcomeName, name);
}

QJsonObject toJson(const ReplayRequest &request)
{
    return {{QStringLiteral("from"), toIso(request.from)},
            {QStringLiteral("to"), toIso(request.to)},
            {QStringLiteral("event_types"), QJsonArray::fromStringList(eventTypeNames(request.eventTypes))},
            {kDryRun, request.dryRun},
            {kOnlyMissing, request.onlyMissing},
            {kRate, request.ratePerSecond}};
}

Result<ReplayRequest> replayRequestFromJson(const QJsonObject &json)
{
    const QString types = QStringLiteral("event_types");
    const QString to = QStringLiteral("to");
    FieldReader reader(json);
    ReplayRequest request;
    request.from = requiredTime(reader, QStringLiteral("from"));
    request.to = requiredTime(reader, to);
    if (request.to <= request.from)
        reader.reject(to, QStringLiteral("must be after from"));
    request.eventTypes = requestedEventTypes(reader, types, reader.optionalTexts(types).value_or(QStringList()));
    request.dryRun = reader.optionalBool(kDryRun).value_or(false);
    request.onlyMissing = reader.optionalBool(kOnlyMissing).value_or(false);
    request.ratePerSecond = readRate(reader);
    reader.rejectUnknown();
    return reader.finish().map([&] { return request; });
}

QJsonObject toJson(const BulkRetryRequest &request)
{
    return {{QStringLiteral("filter"), toJson(request.filter)},
            {kDryRun, request.dryRun},
            {kOnlyMissing, request.onlyMissing},
            {kRate, request.ratePerSecond}};
}

Result<BulkRetryRequest> bulkRetryRequestFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    const auto filter = deliveryFilterFromJson(reader.object(QStringLiteral("filter")));
    if (!filter) {
        for (auto field = filter.error().fields.begin(); field != filter.error().fields.end(); ++field)
            reader.reject(QStringLiteral("filter.") + field.key(), field.value());
    }
    const BulkRetryRequest request{.filter = filter.value_or(DeliveryFilter()),
                                   .dryRun = reader.optionalBool(kDryRun).value_or(false),
                                   .onlyMissing = reader.optionalBool(kOnlyMissing).value_or(false),
                                   .ratePerSecond = readRate(reader)};
    reader.rejectUnknown();
    return reader.finish().map([&] { return request; });
}

QJsonObject toJson(const ReplayPlan &plan)
{
    return {{QStringLiteral("replay_id"), plan.replay ? QJsonValue(plan.replay->text()) : QJsonValue()},
            {QStringLiteral("matched"), plan.matched},
            {QStringLiteral("already_delivered"), plan.alreadyDelivered},
            {QStringLiteral("to_send"), plan.toSend},
            {QStringLiteral("estimated_seconds"), plan.estimatedSeconds},
            {QStringLiteral("endpoints"), plan.endpoints},
            {QStringLiteral("at_least"), plan.isAtLeast}};
}

// The hosted platform does not tell how many it leaves out.
Result<ReplayPlan> replayPlanFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    ReplayPlan plan{.replay = {},
                    .matched = reader.integer(QStringLiteral("matched"), 0),
                    .alreadyDelivered = reader.integer(QStringLiteral("already_delivered"), 0),
                    .estimatedSeconds = reader.integer(QStringLiteral("estimated_seconds"), 0),
                    .endpoints = reader.integer(QStringLiteral("endpoints"), 1)};
    plan.isAtLeast = reader.optionalBool(QStringLiteral("at_least")).value_or(false);
    plan.toSend = reader.integer(QStringLiteral("to_send"), plan.matched);
    if (const auto replay = reader.optionalText(QStringLiteral("replay_id")))
        plan.replay = ReplayId(*replay);
    return reader.finish().map([&] { return plan; });
}

QJsonObject toJson(const Replay &replay)
{
    return {{QStringLiteral("id"), replay.id.text()},
            {QStringLiteral("kind"), replayKindName(replay.kind)},
            {QStringLiteral("status"), replayStatusName(replay.status)},
            {QStringLiteral("webhook_id"), replay.webhook ? QJsonValue(replay.webhook->text()) : QJsonValue()},
            {QStringLiteral("matched"), replay.matched},
            {QStringLiteral("counting"), replay.isCounting},
            {QStringLiteral("sent"), replay.sent},
            {QStringLiteral("delivered"), replay.delivered},
            {QStringLiteral("failed"), replay.failed},
            {QStringLiteral("skipped"), replay.skipped},
            {QStringLiteral("skipped_acknowledged"), replay.skippedAcknowledged},
            {QStringLiteral("skipped_waiting"), replay.skippedWaiting},
            {QStringLiteral("skipped_by_transformation"), replay.skippedByTransformation},
            {kRate, replay.ratePerSecond},
            {QStringLiteral("created_at"), toIso(replay.createdAt)},
            {QStringLiteral("created_by"), replay.createdBy},
            {QStringLiteral("finished_at"), replay.finishedAt ? QJsonValue(toIso(*replay.finishedAt)) : QJsonValue()}};
}

// The hosted platform tells {sent, matched, status} only.
Result<Replay> replayFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    Replay replay;
    replay.id = ReplayId(reader.optionalText(QStringLiteral("id")).value_or(QString()));
    replay.kind = replayKindFromName(reader.optionalText(QStringLiteral("kind")).value_or(QString()))
                      .value_or(ReplayKind::Replay);
    replay.status = readNamed<ReplayStatus>(reader, QStringLiteral("status"), replayStatusFromName);
    if (const auto webhook = reader.optionalText(QStringLiteral("webhook_id")))
        replay.webhook = WebhookId(*webhook);
    readCounts(reader, replay);
    replay.isCounting = reader.optionalBool(QStringLiteral("counting")).value_or(false);
    replay.ratePerSecond = static_cast<int>(reader.integer(kRate, replay.ratePerSecond));
    replay.createdAt = reader.optionalTime(QStringLiteral("created_at")).value_or(0);
    replay.createdBy = reader.optionalText(QStringLiteral("created_by")).value_or(QString());
    replay.finishedAt = reader.optionalTime(QStringLiteral("finished_at"));
    return reader.finish().map([&] { return replay; });
}

QJsonObject toJson(const ReplayItemPage &page)
{
    QJsonArray items;
    for (const ReplayItem &item : page.items)
        items.append(itemJson(item));
    return {{QStringLiteral("items"), items}, {QStringLiteral("next_cursor"), textOrNull(page.nextCursor)}};
}

Result<ReplayItemPage> replayItemPageFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    ReplayItemPage page{.items = {},
                        .nextCursor = reader.optionalText(QStringLiteral("next_cursor")).value_or(QString())};
    const QJsonArray items = reader.array(QStringLiteral("items"));
    if (const auto finished = reader.finish(); !finished)
        return fail(finished.error());
    for (const QJsonValue &value : items) {
        auto item = itemFromJson(value.toObject());
        if (!item)
            return fail(item.error());
        page.items.push_back(std::move(*item));
    }
    return page;
}

} // namespace pm
