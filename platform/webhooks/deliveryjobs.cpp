// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/deliveryjobs.h"

#include "platform/store/sqltext.h"
#include "platform/webhooks/logsearch.h"
#include "platform/webhooks/replayoutcomes.h"

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
                               .delivered = row.integer(19),
                               .failed = row.integer(20),
                               .skipped = row.integer(11),
                               .skippedAcknowledged = row.integer(16),
                               .skippedWaiting = row.integer(17),
                               .skippedByTransformation = row.integer(21),
                               .ratePerSecond = static_cast<int>(row.integer(6)),
                               .createdAt = row.integer(13),
                               .createdBy = row.text(14),
                               .finishedAt = row.optionalInteger(15)},
                    .owner = {.tenant = TenantId(row.text(1)),
                              .environment = keyEnvironmentFromName(row.text(2)).value_or(KeyEnvironment::Live)},
                    .filter = QJsonDocument::fromJson(row.text(5).toUtf8()).object(),
                    .alreadyDelivered = row.integer(9),
                    .position = row.text(12),
                    .countedTo = row.text(18),
                    .outcomesAt = row.integer(22)};
    if (!webhook.isEmpty())
        job.replay.webhook = WebhookId(webhook);
    return job;
}

ReplayItem itemOf(const store::Row &row)
{
    return {.event = EventId(row.text(1)),
            .webhook = WebhookId(row.text(2)),
            .delivery = DeliveryId(row.text(0)),
            .outcome = replayOutcomeOf(deliveryStatusFromName(row.text(3)).value_or(DeliveryStatus::Pending)),
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
        .query(QStringLiteral("SELECT id, tenant_id, environment, kind, webhook_id, filter, rate_per_second, status,"
                              " matched, already_delivered, sent, skipped, position, created_at, created_by,"
                              " finished_at, skipped_acknowledged, skipped_waiting, counted_to, delivered, failed,"
                              " skipped_by_transformation, outcomes_at FROM delivery_jobs WHERE ")
                   + rest,
               values)
        .map([](const store::Rows &rows) {
            std::vector<DeliveryJob> jobs;
            for (const store::Row &row : rows)
                jobs.push_back(jobOf(row));
            return jobs;
        });
}

Result<DeliveryJob> DeliveryJobs::own(const events::EventOwner &owner, const ReplayId &id)
{
    const auto found = read(QStringLiteral("id = ? AND tenant_id = ? AND environment = ?"),
                            {id.text(), owner.tenant.text(), keyEnvironmentName(owner.environment)});
    if (!found)
        return fail(found.error());
    if (found->empty())
        return fail(Error::notFound(QStringLiteral("replay")));
    return found->front();
}

Result<Replay> DeliveryJobs::byId(const events::EventOwner &owner, const ReplayId &id)
{
    Result<DeliveryJob> job = own(owner, id);
    if (!job)
        return fail(job.error());
    return addOutcomes(m_connection, *job).map([&] { return job->replay; });
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
    auto found = read(rest + QStringLiteral(" ORDER BY id DESC LIMIT ?"), values);
    if (!found)
        return fail(found.error());
    std::vector<Replay> replays;
    for (DeliveryJob &job : *found) {
        if (const Result<> added = addOutcomes(m_connection, job); !added)
            return fail(added.error());
        replays.push_back(job.replay);
    }
    return replays;
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

// Of a long job only the end is read.
Result<bool> DeliveryJobs::anyUntriedSince(const ReplayId &id, UnixMs since)
{
    return m_connection
        .query(QStringLiteral("SELECT 1 FROM deliveries WHERE ") + kOfJob
                   + QStringLiteral(" AND status = 'pending' AND id >= ? LIMIT 1"),
               {id.text(), firstUlidOf(QLatin1StringView("del_"), since)})
        .map([](const store::Rows &rows) { return !rows.empty(); });
}

} // namespace pm::webhooks
