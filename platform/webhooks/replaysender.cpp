// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/replaysender.h"

#include "platform/events/livelog.h"
#include "platform/notices/noticerepository.h"
#include "platform/store/sqltext.h"
#include "platform/webhooks/replaycount.h"
#include "platform/webhooks/webhookaudit.h"

#include <algorithm>

namespace pm::webhooks {

namespace {

constexpr int kMostAtOnce = 250;
constexpr int kBatchesPerSecond = 4;
constexpr int kLeastLookedAt = 100; // rows for a batch, since some are left out
constexpr qint64 kSecondMs = 1000;
constexpr qint64 kGraceMs = 30'000; // for the last ones to be tried, before the outcome is told

// Of a batch: those that are sent, as many as the rate allows, and where to go on.
struct Part {
    std::vector<events::QueuedDelivery> sent;
    QStringList bodies; // of each that is sent, the delivery that it has its body from; empty: it is the event's
    QStringList archived;
    Replay counts{}; // of what is left out
    QString position;
    bool isLast = false;
};

Part partOf(const ReplayBatch &batch, int most)
{
    Part part{.sent = {}, .bodies = {}, .archived = {}, .position = batch.position, .isLast = batch.isLast};
    for (std::size_t i = 0; i < batch.candidates.size(); ++i) {
        const ReplayCandidate &candidate = batch.candidates[i];
        if (std::ssize(part.sent) == most) {
            part.position = batch.candidates[i - 1].position;
            part.isLast = false;
            break;
        }
        if (candidate.isArchived && candidate.leftOut != LeftOut::NoEndpoint)
            part.archived.append(candidate.position);
        if (candidate.leftOut != LeftOut::No) {
            ++part.counts.skipped;
            part.counts.skippedAcknowledged += candidate.leftOut == LeftOut::Acknowledged ? 1 : 0;
            part.counts.skippedWaiting += candidate.leftOut == LeftOut::Waiting ? 1 : 0;
            continue;
        }
        part.sent.push_back(candidate.delivery);
        part.bodies.append(candidate.hasOwnBody ? candidate.position : QString());
    }
    return part;
}

// Otherwise the next retry of what failed would send it twice.
Result<> archive(store::Connection &connection, const QStringList &deliveries)
{
    for (const QString &id : deliveries) {
        const Result<int> done = connection.execute(
            QStringLiteral("UPDATE deliveries SET status = 'archived' WHERE id = ? AND status IN"
                           " ('failed', 'exhausted')"),
            {id});
        if (!done)
            return fail(done.error());
        // One that could not be transformed waits there.
        const Result<int> dropped = connection.execute(QStringLiteral("DELETE FROM delivery_queue WHERE delivery_id"
                                                                      " = ?"),
                                                       {id});
        if (!dropped)
            return fail(dropped.error());
    }
    return {};
}

// A retry has the bytes of the delivery that it repeats, whatever the transformation says today.
Result<> copyBodies(store::Connection &connection, const Part &part, const std::vector<DeliveryId> &ids)
{
    for (qsizetype i = 0; i < part.bodies.size(); ++i) {
        if (part.bodies[i].isEmpty())
            continue;
        const Result<int> copied = connection.execute(
            QStringLiteral("UPDATE deliveries SET body = (SELECT COALESCE(o.body, e.body) FROM deliveries o"
                           " JOIN events e ON e.id = o.event_id WHERE o.id = ?),"
                           " body_headers = (SELECT o.body_headers FROM deliveries o WHERE o.id = ?) WHERE id = ?"),
            {part.bodies[i], part.bodies[i], ids[static_cast<std::size_t>(i)].text()});
        if (!copied)
            return fail(copied.error());
    }
    return {};
}

Result<> tellHowFar(store::Connection &connection, const DeliveryJob &work, UnixMs now)
{
    std::vector<Replay> replays{work.replay};
    return DeliveryJobs(connection).addOutcomes(replays).and_then([&] {
        return tellProgress(connection, work.owner, replays.front(), now);
    });
}

Result<> tellOfEnd(store::Connection &connection, const DeliveryJob &work, UnixMs now)
{
    const Replay &replay = work.replay;
    const Notice notice{.id = {},
                        .kind = QStringLiteral("replay.finished"),
                        .level = replay.failed > 0 ? NoticeLevel::Warning : NoticeLevel::Info,
                        .tenant = work.owner.tenant,
                        .subject = replay.id.text(),
                        .data = toJson(replay),
                        .createdAt = now};
    const auto [type, target] = auditTargetOf(replay);
    audit::AuditRecord record = audit::systemRecord(work.owner.tenant,
                                                    QStringLiteral("replay.") + replayStatusName(replay.status), type,
                                                    target);
    record.details = {{QStringLiteral("replay_id"), replay.id.text()},
                      {QStringLiteral("kind"), replayKindName(replay.kind)},
                      {QStringLiteral("sent"), replay.sent},
                      {QStringLiteral("skipped"), replay.skipped}};
    return notices::NoticeRepository(connection).tell(notice).and_then([&](bool) {
        return audit::append(connection, now, record);
    });
}

} // namespace

QString replayJobKind()
{
    return QStringLiteral("replay");
}

int replayBatchSize(int ratePerSecond)
{
    return std::clamp(ratePerSecond / kBatchesPerSecond, 1, kMostAtOnce);
}

qint64 replayPauseMs(qint64 deliveries, int ratePerSecond)
{
    return (deliveries * kSecondMs + ratePerSecond - 1) / ratePerSecond;
}

Result<> tellProgress(store::Connection &connection, const events::EventOwner &owner, const Replay &replay, UnixMs now)
{
    return events::tell(connection, owner, now, QStringLiteral("replay.progress"), {toJson(replay)});
}

ReplaySender::ReplaySender(store::Database &database, const jobs::JobQueue &queue, const Clock &clock)
    : m_database(database)
    , m_queue(queue)
    , m_clock(clock)
{
}

Result<> ReplaySender::workOn(const jobs::Job &job) const
{
    if (const Result<> counted = countOn(m_database, ReplayId(job.subjectId)); !counted)
        return counted;
    return m_database.write([&](store::Connection &connection) -> Result<> {
        const Result<std::optional<DeliveryJob>> work = DeliveryJobs(connection).lock(ReplayId(job.subjectId));
        if (!work)
            return fail(work.error());
        if (!*work || (*work)->replay.status != ReplayStatus::Running)
            return m_queue.finish(connection, job);
        return sendBatch(connection, job, **work);
    });
}

Result<> ReplaySender::sendBatch(store::Connection &connection, const jobs::Job &job, DeliveryJob work) const
{
    const UnixMs now = m_clock.now();
    const int rate = work.replay.ratePerSecond;
    const int most = replayBatchSize(rate);
    const int rows = std::max(2 * most, kLeastLookedAt);
    const Result<ReplayBatch> batch = ReplaySource(connection, work).after(work.position, rows);
    if (!batch && batch.error().kind == ErrorKind::NotFound)
        return end(connection, job, std::move(work), ReplayStatus::Cancelled);
    if (!batch)
        return fail(batch.error());
    const Part part = partOf(*batch, most);
    if (part.isLast && part.sent.empty() && part.counts.skipped == 0)
        return conclude(connection, job, std::move(work));
    const qint64 before = work.replay.sent;
    work.replay.sent += std::ssize(part.sent);
    work.replay.skipped += part.counts.skipped;
    work.replay.skippedAcknowledged += part.counts.skippedAcknowledged;
    work.replay.skippedWaiting += part.counts.skippedWaiting;
    work.position = part.position;
    const bool isTold = part.isLast || before / rate != work.replay.sent / rate; // about once a second
    return events::enqueue(connection, work.owner, now, part.sent)
        .and_then([&](const std::vector<DeliveryId> &ids) { return copyBodies(connection, part, ids); })
        .and_then([&] { return archive(connection, part.archived); })
        .and_then([&] { return DeliveryJobs(connection).save(work); })
        .and_then([&] { return isTold ? tellHowFar(connection, work, now) : Result<>(); })
        .and_then(
            [&] { return m_queue.reschedule(connection, job, now + replayPauseMs(std::ssize(part.sent), rate)); });
}

// All is handed over.
Result<> ReplaySender::conclude(store::Connection &connection, const jobs::Job &job, DeliveryJob work) const
{
    const UnixMs now = m_clock.now();
    const auto youngest = DeliveryJobs(connection).youngestUntried(work.replay.id);
    if (!youngest)
        return fail(youngest.error());
    if (*youngest && now - **youngest < kGraceMs)
        return m_queue.reschedule(connection, job, now + kSecondMs);
    return end(connection, job, std::move(work), ReplayStatus::Completed);
}

Result<> ReplaySender::end(store::Connection &connection, const jobs::Job &job, DeliveryJob work,
                           ReplayStatus status) const
{
    const UnixMs now = m_clock.now();
    work.replay.status = status;
    work.replay.finishedAt = now;
    work.replay.matched = std::max(work.replay.matched, work.replay.done()); // what was left out may go by faster
    work.replay.isCounting = false;
    work.countedTo.clear();
    std::vector<Replay> replays{work.replay};
    return DeliveryJobs(connection)
        .save(work)
        .and_then([&] { return DeliveryJobs(connection).addOutcomes(replays); })
        .and_then([&] {
            work.replay = replays.front();
            return tellOfEnd(connection, work, now);
        })
        .and_then([&] { return tellProgress(connection, work.owner, work.replay, now); })
        .and_then([&] { return m_queue.finish(connection, job); });
}

} // namespace pm::webhooks
