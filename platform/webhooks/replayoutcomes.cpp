// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/replayoutcomes.h"

#include "platform/store/sqltext.h"

namespace pm::webhooks {

namespace {

constexpr qint64 kShort = 5'000; // deliveries, that are counted whenever somebody asks
constexpr int kRowsAStatement = 2'000;
constexpr qint64 kRowsAMs = 20; // a million is counted every 50 s
constexpr qint64 kSecondMs = 1000;

bool isLong(const DeliveryJob &job)
{
    return job.replay.sent > kShort;
}

bool isDue(const DeliveryJob &job, UnixMs now)
{
    return isLong(job) && now - job.outcomesAt >= std::max(kSecondMs, job.replay.sent / kRowsAMs);
}

void add(Replay &replay, const QString &status, qint64 deliveries)
{
    const ReplayOutcome outcome = replayOutcomeOf(deliveryStatusFromName(status).value_or(DeliveryStatus::Pending));
    if (outcome == ReplayOutcome::Delivered)
        replay.delivered += deliveries;
    else if (outcome == ReplayOutcome::Failed)
        replay.failed += deliveries;
    else if (outcome == ReplayOutcome::Skipped)
        replay.skippedByTransformation += deliveries;
}

// The second term on the job lets the index be used, which has the deliveries of jobs only.
const QString kSomeOfJob = QStringLiteral(
    "SELECT status, COUNT(*), MAX(id) FROM (SELECT id, status FROM deliveries WHERE job_id = ? AND job_id <> ''"
    " AND id > ? ORDER BY id LIMIT ?) AS part GROUP BY status");

Result<> count(store::Connection &connection, Replay &replay)
{
    replay.delivered = 0;
    replay.failed = 0;
    replay.skippedByTransformation = 0;
    QString after;
    qint64 counted = kRowsAStatement;
    while (counted == kRowsAStatement) {
        const auto rows = connection.query(kSomeOfJob, {replay.id.text(), after, kRowsAStatement});
        if (!rows)
            return fail(rows.error());
        counted = 0;
        for (const store::Row &row : *rows) {
            add(replay, row.text(0), row.integer(1));
            counted += row.integer(1);
            after = std::max(after, row.text(2));
        }
    }
    return {};
}

// Nothing when it is not due.
Result<std::optional<DeliveryJob>> countedAnew(store::Connection &connection, const ReplayId &id, UnixMs now)
{
    Result<std::optional<DeliveryJob>> job = DeliveryJobs(connection).find(id);
    if (!job || !*job || !isDue(**job, now))
        return job.map([](const auto &) { return std::optional<DeliveryJob>(); });
    return count(connection, (*job)->replay).map([&] { return std::move(*job); });
}

// Another may have counted later.
Result<> keep(store::Connection &connection, const DeliveryJob &job, UnixMs now)
{
    const Replay &replay = job.replay;
    return store::changed(connection.execute(
        QStringLiteral("UPDATE delivery_jobs SET delivered = ?, failed = ?, skipped_by_transformation = ?,"
                       " outcomes_at = ? WHERE id = ? AND outcomes_at < ?"),
        {replay.delivered, replay.failed, replay.skippedByTransformation, now, replay.id.text(), now}));
}

} // namespace

ReplayOutcome replayOutcomeOf(DeliveryStatus status)
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

Result<> addOutcomes(store::Connection &connection, DeliveryJob &job)
{
    return isLong(job) && job.outcomesAt > 0 ? Result<>() : count(connection, job.replay);
}

Result<> recountOutcomes(store::Database &database, const ReplayId &id, const Clock &clock)
{
    const Result<std::optional<DeliveryJob>> counted = database.read(
        [&](store::Connection &connection) { return countedAnew(connection, id, clock.now()); });
    if (!counted || !*counted)
        return counted.map([](const auto &) {});
    return database.write([&](store::Connection &connection) { return keep(connection, **counted, clock.now()); });
}

bool areOutcomesOld(const DeliveryJob &job, UnixMs now)
{
    return isLong(job) && now - job.outcomesAt > kSecondMs;
}

Result<> forgetOutcomes(store::Connection &connection, const DeliveryJob &job)
{
    return store::changed(connection.execute(QStringLiteral("UPDATE delivery_jobs SET outcomes_at = 0 WHERE id = ?"),
                                             {job.replay.id.text()}));
}

} // namespace pm::webhooks
