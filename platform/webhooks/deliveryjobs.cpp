// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/deliveryjobs.h"

#include "platform/store/sqltext.h"
#include "platform/webhooks/logsearch.h"

#include <QJsonDocument>

namespace pm::webhooks {

namespace {

// The second term lets the index be used, which has the deliveries of jobs only.
const QString kOfJob = QStringLiteral("job_id = ? AND job_id <> ''");

DeliveryJob jobOf(const store::Row &row)
{
    const QString webhook = row.text(4);
    DeliveryJob job{.replay = {.id = ReplayId(row.text(0)),
                               .kind = row.text(3) == replayKindName(ReplayKind::Replay) ? ReplayKind::Replay
                                                                                         : ReplayKind::Retry,
                               .status = replayStatusFromName(row.text(7)).value_or(ReplayStatus::Cancelled),
                               .matched = row.integer(8),
                               .isCounting = !row.text(18).isEmpty(),
                               .sent = row.integer(10),
                               .skipped = row.integer(11),
                               .skippedAcknowledged = row.integer(16),
                               .skippedWaiting = row.integer(17),
                               .ratePerSecond = static_cast<int>(row.integer(6)),
                               .createdAt = row.integer(13),
                               .createdBy = row.text(14),
                               .finishedAt = row.optionalInteger(15)},
                    .owner = {.tenant = TenantId(row.text(1)),
                              .environment = keyEnvironmentFromName(row.text(2)).value_or(KeyEnvironment::Live)},
                    .filter = QJsonDocument::fromJson(row.text(5).toUtf8()).object(),
                    .alreadyDelivered = row.integer(9),
                    .position = row.text(12),
                    .countedTo = row.text(18)};
    if (!webhook.isEmpty())
        job.replay.webhook = WebhookId(webhook);
    return job;
}

ReplayOutcome outcomeOf(DeliveryStatus status)
{
    switch (status) {
    case DeliveryStatus::Held:
        return ReplayOutcome::Waiting;
    case DeliveryStatus::Pending:
    case DeliveryStatus::PendingRetry:
        return ReplayOutcome::Sent;
    case DeliveryStatus::Success:
        return ReplayOutcome::Delivered;
    case DeliveryStatus::Skipped:
        return ReplayOutcome::Skipped;
    case DeliveryStatus::Failed:
    case DeliveryStatus::Exhausted:
    case DeliveryStatus::Archived:
        return ReplayOutcome::Failed;
    }
    return ReplayOutcome::Sent;
}

void count(Replay &replay, const QString &status, qint64 deliveries)
{
    const ReplayOutcome outcome = outcomeOf(deliveryStatusFromName(status).value_or(DeliveryStatus::Pending));
    if (outcome == ReplayOutcome::Delivered)
        replay.delivered += deliveries;
    else if (outcome == ReplayOutcome::Failed)
        replay.failed += deliveries;
    else if (outcome == ReplayOutcome::Skipped)
        replay.skippedByTransformation += deliveries;
}

ReplayItem itemOf(const store::Row &row)
{
    return {.event = EventId(row.text(1)),
            .webhook = WebhookId(row.text(2)),
            .delivery = DeliveryId(row.text(0)),
            .outcome = outcomeOf(deliveryStatusFromName(row.text(3)).value_or(DeliveryStatus::Pending)),
            .error = row.text(4)};
}

} // namespace

Result<> DeliveryJobs::insert(const DeliveryJob &job)
{
    const Replay &replay = job.replay;
    return store::changed(m_connection.execute(
        QStringLiteral("INSERT INTO delivery_jobs (id, tenant_id, environment, kind, webhook_id, filter,"
                       " rate_per_second, status, matched, already_delivered, counted_to, created_at, created_by)"
                       " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {replay.id.text(), job.owner.tenant.text(), keyEnvironmentName(job.owner.environment),
         replayKindName(replay.kind), replay.webhook.value_or(WebhookId()).text(),
         QString::fromUtf8(QJsonDocument(job.filter).toJson(QJsonDocument::Compact)), replay.ratePerSecond,
         replayStatusName(replay.status), replay.matched, job.alreadyDelivered, job.countedTo, replay.createdAt,
         replay.createdBy}));
}

Result<std::vector<DeliveryJob>> DeliveryJobs::read(const QString &rest, const QVariantList &values)
{
    return m_connection
        .query(QStringLiteral(
                   "SELECT id, tenant_id, environment, kind, webhook_id, filter, rate_per_second, status,"
                   " matched, already_delivered, sent, skipped, position, created_at, created_by,"
                   " finished_at, skipped_acknowledged, skipped_waiting, counted_to FROM delivery_jobs WHERE ")
                   + rest,
               values)
        .map([](const store::Rows &rows) {
            std::vector<DeliveryJob> jobs;
            for (const store::Row &row : rows)
                jobs.push_back(jobOf(row));
            return jobs;
        });
}

Result<Replay> DeliveryJobs::byId(const events::EventOwner &owner, const ReplayId &id)
{
    const auto found = read(QStringLiteral("id = ? AND tenant_id = ? AND environment = ?"),
                            {id.text(), owner.tenant.text(), keyEnvironmentName(owner.environment)});
    if (!found)
        return fail(found.error());
    if (found->empty())
        return fail(Error::notFound(QStringLiteral("replay")));
    std::vector<Replay> replays{found->front().replay};
    return addOutcomes(replays).map([&] { return replays.front(); });
}

Result<std::optional<DeliveryJob>> DeliveryJobs::find(const ReplayId &id)
{
    return one(id, {});
}

Result<std::optional<DeliveryJob>> DeliveryJobs::lock(const ReplayId &id)
{
    const bool isPostgres = m_connection.dialect() == store::Dialect::PostgreSql; // SQLite has one writer
    return one(id, isPostgres ? QStringLiteral(" FOR UPDATE") : QString());
}

Result<std::optional<DeliveryJob>> DeliveryJobs::one(const ReplayId &id, const QString &locking)
{
    return read(QStringLiteral("id = ?") + locking, {id.text()}).map([](const std::vector<DeliveryJob> &jobs) {
        return jobs.empty() ? std::nullopt : std::optional(jobs.front());
    });
}

Result<std::vector<Replay>> DeliveryJobs::page(const events::EventOwner &owner, const http::PageQuery &page)
{
    QVariantList values{owner.tenant.text(), keyEnvironmentName(owner.environment)};
    QString rest = QStringLiteral("tenant_id = ? AND environment = ?");
    if (page.after) {
        rest += QStringLiteral(" AND id < ?");
        values += page.after->id;
    }
    values += page.limit + 1;
    const auto found = read(rest + QStringLiteral(" ORDER BY id DESC LIMIT ?"), values);
    if (!found)
        return fail(found.error());
    std::vector<Replay> replays;
    for (const DeliveryJob &job : *found)
        replays.push_back(job.replay);
    return addOutcomes(replays).map([&] { return replays; });
}

Result<ReplayItemPage> DeliveryJobs::items(const ReplayId &id, const http::PageQuery &page)
{
    LogSearch search{.table = QStringLiteral("deliveries"),
                     .columns = QStringLiteral("id, event_id, webhook_id, status, error_message"),
                     .newestFirst = false};
    search.conditions.add(kOfJob, {id.text()});
    const QString after = page.after ? page.after->id : QString();
    Result<store::Rows> rows = rowsAfter(m_connection, search, after, page.limit + 1);
    if (!rows)
        return fail(rows.error());
    ReplayItemPage answer{.items = {}, .nextCursor = cutPage(*rows, page)};
    for (const store::Row &row : *rows)
        answer.items.push_back(itemOf(row));
    return answer;
}

Result<> DeliveryJobs::save(const DeliveryJob &job)
{
    const Replay &replay = job.replay;
    return store::changed(m_connection.execute(
        QStringLiteral("UPDATE delivery_jobs SET status = ?, matched = ?, already_delivered = ?, counted_to = ?,"
                       " sent = ?, skipped = ?, skipped_acknowledged = ?, skipped_waiting = ?, position = ?,"
                       " finished_at = ? WHERE id = ?"),
        {replayStatusName(replay.status), replay.matched, job.alreadyDelivered, job.countedTo, replay.sent,
         replay.skipped, replay.skippedAcknowledged, replay.skippedWaiting, job.position,
         store::orNull(replay.finishedAt), replay.id.text()}));
}

Result<> DeliveryJobs::addOutcomes(std::vector<Replay> &replays)
{
    for (Replay &replay : replays) {
        const auto rows = m_connection.query(QStringLiteral("SELECT status, COUNT(*) FROM deliveries WHERE ") + kOfJob
                                                 + QStringLiteral(" GROUP BY status"),
                                             {replay.id.text()});
        if (!rows)
            return fail(rows.error());
        replay.delivered = 0;
        replay.failed = 0;
        replay.skippedByTransformation = 0;
        for (const store::Row &row : *rows)
            count(replay, row.text(0), row.integer(1));
    }
    return {};
}

Result<std::optional<UnixMs>> DeliveryJobs::youngestUntried(const ReplayId &id)
{
    return m_connection
        .query(QStringLiteral("SELECT created_at FROM deliveries WHERE ") + kOfJob
                   + QStringLiteral(" AND status = 'pending' ORDER BY id DESC LIMIT 1"),
               {id.text()})
        .map([](const store::Rows &rows) {
            return rows.empty() ? std::nullopt : std::optional(rows.front().integer(0));
        });
}

} // namespace pm::webhooks
