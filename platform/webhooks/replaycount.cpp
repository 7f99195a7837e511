// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/replaycount.h"

#include "platform/webhooks/replaysource.h"

namespace pm::webhooks {

namespace {

constexpr int kRowsACount = 1000;
constexpr int kCountedATurn = 5000; // rows

// Of what a job goes over, counted from where it stood.
struct Bite {
    QString from;
    ReplayCount count;
};

// Nothing when all is counted.
Result<std::optional<Bite>> biteOf(store::Connection &connection, const ReplayId &id)
{
    const Result<std::optional<DeliveryJob>> work = DeliveryJobs(connection).find(id);
    if (!work || !*work || (*work)->countedTo.isEmpty())
        return work.map([](const auto &) { return std::optional<Bite>(); });
    return countOf(connection, **work, kCountedATurn).map([&](const ReplayCount &count) {
        return std::optional(Bite{.from = (*work)->countedTo, .count = count});
    });
}

// Another worker may have come first.
Result<> keepBite(store::Connection &connection, const ReplayId &id, const Bite &bite)
{
    Result<std::optional<DeliveryJob>> work = DeliveryJobs(connection).lock(id);
    if (!work || !*work || (*work)->countedTo != bite.from)
        return work.map([](const auto &) {});
    DeliveryJob &job = **work;
    job.replay.matched += bite.count.plan.matched;
    job.alreadyDelivered += bite.count.plan.alreadyDelivered;
    job.countedTo = bite.count.countedTo;
    return DeliveryJobs(connection).save(job);
}

} // namespace

Result<ReplayCount> countOf(store::Connection &connection, const DeliveryJob &job, int mostRows)
{
    ReplayCount count{.plan = {}, .countedTo = job.countedTo};
    ReplayPlan &plan = count.plan;
    std::set<WebhookId> endpoints;
    ReplaySource source(connection, job);
    bool isLast = false;
    for (int rows = 0; rows < mostRows && !isLast; rows += kRowsACount) {
        const Result<ReplayBatch> batch = source.after(count.countedTo, kRowsACount);
        if (!batch)
            return fail(batch.error());
        for (const ReplayCandidate &candidate : batch->candidates) {
            endpoints.insert(candidate.delivery.webhook);
            ++plan.matched;
            plan.alreadyDelivered += candidate.isAcknowledged ? 1 : 0;
            plan.toSend += candidate.leftOut == LeftOut::No ? 1 : 0;
        }
        count.countedTo = batch->position;
        isLast = batch->isLast;
    }
    if (isLast)
        count.countedTo.clear();
    plan.isAtLeast = !isLast;
    plan.endpoints = static_cast<qint64>(endpoints.size());
    plan.estimatedSeconds = estimatedSeconds(plan.toSend, job.replay.ratePerSecond);
    return count;
}

// Read outside the transaction that keeps it.
Result<> countOn(store::Database &database, const ReplayId &id)
{
    const Result<std::optional<Bite>> bite = database.read(
        [&](store::Connection &connection) { return biteOf(connection, id); });
    if (!bite)
        return bite.error().kind == ErrorKind::NotFound ? Result<>() : fail(bite.error()); // the webhook is gone
    if (!*bite)
        return {};
    return database.write([&](store::Connection &connection) { return keepBite(connection, id, **bite); });
}

} // namespace pm::webhooks
