// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/replaysource.h"

#include "platform/events/knownfilters.h"
#include "platform/webhooks/deliverylog.h"
#include "platform/webhooks/eventsearch.h"
#include "platform/webhooks/webhookrepository.h"

#include <QJsonDocument>

namespace pm::webhooks {

namespace {

const QString kOnlyMissing = QStringLiteral("only_missing");

// Deliveries that wait in the queue are sent anyway. What arrived, or was put aside, goes again only when it is asked
// for by name.
DeliveryStatuses statusesToRetry(DeliveryStatuses wanted)
{
    const DeliveryStatuses failed = DeliveryStatuses(DeliveryStatus::Failed) | DeliveryStatus::Exhausted;
    const DeliveryStatuses through = failed | DeliveryStatus::Success | DeliveryStatus::Archived
                                   | DeliveryStatus::Skipped;
    return wanted ? wanted & through : failed;
}

Result<DeliveryFilter> retryFilterOf(QJsonObject json)
{
    json.remove(kOnlyMissing);
    return deliveryFilterFromJson(json);
}

UnixMs endOf(const std::optional<UnixMs> &to, UnixMs createdAt)
{
    return std::min(to.value_or(createdAt), createdAt);
}

EventFilter filterOf(const WebhookContent &content)
{
    const QJsonDocument filters(content.eventFilters);
    return pm::events::knownFilter(QString::fromUtf8(filters.toJson(QJsonDocument::Compact)));
}

ReplayBatch batchOf(const store::Rows &found, const QString &position, int rows)
{
    return {.candidates = {},
            .position = found.empty() ? position : found.back().text(0),
            .isLast = std::ssize(found) < rows};
}

ReplayCandidate eventCandidate(const store::Row &row, const WebhookId &webhook, const ReplayId &replay)
{
    return {.position = row.text(0),
            .delivery = {.webhook = webhook,
                         .event = EventId(row.text(0)),
                         .eventType = row.text(1),
                         .subjectId = row.text(2),
                         .email = row.text(3),
                         .origin = QStringLiteral("replay"),
                         .jobId = replay.text()}};
}

ReplayCandidate deliveryCandidate(const store::Row &row, const ReplayId &replay)
{
    const auto status = deliveryStatusFromName(row.text(6)).value_or(DeliveryStatus::Success);
    return {.position = row.text(0),
            .delivery = {.webhook = WebhookId(row.text(1)),
                         .event = EventId(row.text(2)),
                         .eventType = row.text(3),
                         .subjectId = row.text(4),
                         .email = row.text(5),
                         .origin = QStringLiteral("retry"),
                         .jobId = replay.text()},
            .isArchived = status == DeliveryStatus::Failed || status == DeliveryStatus::Exhausted,
            .hasOwnBody = row.integer(7) != 0};
}

QString places(qsizetype count)
{
    return u'(' + QStringList(count, QStringLiteral("?")).join(QStringLiteral(", ")) + u')';
}

QVariantList asValues(const std::set<QString> &texts)
{
    return {texts.begin(), texts.end()};
}

} // namespace

Result<ReplayBatch> ReplaySource::after(const QString &position, int rows)
{
    Result<ReplayBatch> batch = m_job.replay.kind == ReplayKind::Replay ? events(position, rows)
                                                                        : deliveries(position, rows);
    if (!batch || batch->candidates.empty())
        return batch;
    return settle(*batch).map([&] { return std::move(*batch); });
}

Result<ReplayBatch> ReplaySource::events(const QString &position, int rows)
{
    const Result<ReplayRequest> request = replayRequestFromJson(m_job.filter);
    if (!request)
        return fail(request.error());
    const WebhookId webhook = m_job.replay.webhook.value_or(WebhookId());
    const auto content = WebhookRepository(m_connection, m_job.owner, m_job.replay.createdAt).contentOf(webhook);
    if (!content)
        return fail(content.error());
    const EventFilter filter = filterOf(*content);
    const QString columns = QStringLiteral("id, type, subject_id, email, ")
                          + (content->eventFilters.isEmpty() ? QStringLiteral("''") : QStringLiteral("body"));
    LogSearch search = ofRealEvents(
        searchOf(EventFilterQuery{.types = request->eventTypes ? request->eventTypes : content->eventTypes,
                                  .from = request->from,
                                  .to = endOf(request->to, m_job.replay.createdAt)},
                 m_job.owner, columns));
    search.newestFirst = false;
    return rowsAfter(m_connection, search, position, rows).map([&](const store::Rows &found) {
        ReplayBatch batch = batchOf(found, position, rows);
        for (const store::Row &row : found) {
            if (filter.matches(QJsonDocument::fromJson(row.text(4).toUtf8()).object()))
                batch.candidates.push_back(eventCandidate(row, webhook, m_job.replay.id));
        }
        return batch;
    });
}

Result<ReplayBatch> ReplaySource::deliveries(const QString &position, int rows)
{
    Result<DeliveryFilter> filter = retryFilterOf(m_job.filter);
    if (!filter)
        return fail(filter.error());
    filter->statuses = statusesToRetry(filter->statuses);
    filter->to = endOf(filter->to, m_job.replay.createdAt);
    if (!filter->statuses)
        return ReplayBatch{.candidates = {}, .position = position, .isLast = true};
    LogSearch search = searchOf(*filter, m_job.owner,
                                QStringLiteral("id, webhook_id, event_id, event_type, subject_id, email, status,"
                                               " CASE WHEN body IS NOT NULL OR %1 THEN 1 ELSE 0 END")
                                    .arg(wasSent(QStringLiteral("deliveries.id"))));
    search.newestFirst = false;
    search.conditions.add(QStringLiteral("origin <> 'test'"));
    return rowsAfter(m_connection, search, position, rows).map([&](const store::Rows &found) {
        ReplayBatch batch = batchOf(found, position, rows);
        for (const store::Row &row : found)
            batch.candidates.push_back(deliveryCandidate(row, m_job.replay.id));
        return batch;
    });
}

Result<> ReplaySource::settle(ReplayBatch &batch)
{
    const Result<Standing> standing = standingOf(batch);
    if (!standing)
        return fail(standing.error());
    const bool onlyMissing = m_job.filter.value(kOnlyMissing).toBool();
    for (ReplayCandidate &candidate : batch.candidates) {
        const Pair pair{candidate.delivery.webhook.text(), candidate.delivery.event.text()};
        candidate.isAcknowledged = standing->acknowledged.contains(pair);
        if (!onlyMissing && !candidate.isArchived)
            continue;
        // One that comes twice waits from the first time on.
        const bool waits = standing->waiting.contains(pair) || !m_taken.insert(pair).second;
        candidate.leftOut = candidate.isAcknowledged ? LeftOut::Acknowledged : waits ? LeftOut::Waiting : LeftOut::No;
    }
    return settleEndpoints(batch);
}

Result<> ReplaySource::settleEndpoints(ReplayBatch &batch)
{
    std::set<QString> webhooks;
    for (const ReplayCandidate &candidate : batch.candidates)
        webhooks.insert(candidate.delivery.webhook.text());
    const auto rows = m_connection.query(QStringLiteral(
                                             "SELECT w.id, w.max_attempts, %1 FROM webhooks w JOIN webhook_lanes l"
                                             " ON l.webhook_id = w.id WHERE w.id IN ")
                                                 .arg(pm::events::laneStatus())
                                             + places(static_cast<qsizetype>(webhooks.size())),
                                         asValues(webhooks));
    if (!rows)
        return fail(rows.error());
    for (ReplayCandidate &candidate : batch.candidates) {
        events::QueuedDelivery &delivery = candidate.delivery;
        const auto endpoint = std::find_if(rows->begin(), rows->end(), [&](const store::Row &row) {
            return row.text(0) == delivery.webhook.text();
        });
        if (endpoint == rows->end()) {
            candidate.leftOut = LeftOut::NoEndpoint;
            continue;
        }
        const auto status = webhookStatusFromName(endpoint->text(2)).value_or(WebhookStatus::Active);
        delivery.maxAttempts = static_cast<int>(endpoint->integer(1));
        delivery.isHeld = status == WebhookStatus::Paused || status == WebhookStatus::Inactive;
    }
    return {};
}

Result<ReplaySource::Standing> ReplaySource::standingOf(const ReplayBatch &batch)
{
    std::set<QString> events;
    for (const ReplayCandidate &candidate : batch.candidates)
        events.insert(candidate.delivery.event.text());
    return m_connection
        .query(QStringLiteral("SELECT DISTINCT webhook_id, event_id, status FROM deliveries"
                              " WHERE status IN ('success', 'pending', 'pending_retry', 'held')"
                              " AND id >= ? AND event_id IN ")
                   + places(static_cast<qsizetype>(events.size())),
               QVariantList{firstDeliveryOf(EventId(*events.begin()))} + asValues(events))
        .map([](const store::Rows &rows) {
            Standing standing;
            for (const store::Row &row : rows) {
                const bool isThrough = row.text(2) == deliveryStatusName(DeliveryStatus::Success);
                (isThrough ? standing.acknowledged : standing.waiting).emplace(row.text(0), row.text(1));
            }
            return standing;
        });
}

} // namespace pm::webhooks
