// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/attemptfigures.h"

#include "platform/store/byids.h"
#include "platform/store/upsert.h"
#include "platform/webhooks/durationscale.h"

namespace pm::webhooks {

namespace {

constexpr qsizetype kLongestProblem = 200;

struct Counts {
    qint64 succeeded = 0;
    qint64 failed = 0;
    qint64 totalMs = 0;
    qint64 givenUp = 0;
};

void count(Counts &counts, const AttemptRecord &record)
{
    if (wasSent(record)) {
        ++(isFailure(record) ? counts.failed : counts.succeeded);
        counts.totalMs += record.attempt.durationMs;
    }
    if (isGivenUp(record))
        ++counts.givenUp;
}

} // namespace

Result<> AttemptFigures::add(const std::vector<LaneRecords> &records)
{
    return addCounts(records).and_then([&] { return addProblems(records); });
}

// In the order of their keys, so that two processes do not wait for each other.
Result<> AttemptFigures::addCounts(const std::vector<LaneRecords> &records)
{
    std::map<std::tuple<WebhookId, qint64, int>, Counts> sums;
    for (const LaneRecords &lane : records) {
        for (const AttemptRecord &record : lane.attempts) {
            if (wasSent(record) || isGivenUp(record))
                count(sums[{lane.lane.webhook, record.attempt.at / kFigureSlotMs * kFigureSlotMs,
                            durationBucket(record.attempt.durationMs)}],
                      record);
        }
    }
    store::Upsert figures(m_connection, QStringLiteral("webhook_figures"),
                          QStringLiteral("webhook_id, slot, bucket, succeeded, failed, total_ms, given_up"),
                          QStringLiteral("(webhook_id, slot, bucket) ")
                              + store::sumUpdate(QStringLiteral("webhook_figures"),
                                                 {QStringLiteral("succeeded"), QStringLiteral("failed"),
                                                  QStringLiteral("total_ms"), QStringLiteral("given_up")}));
    return store::writeAll(std::move(figures), sums, [](const auto &item) {
        const auto &[webhook, slot, bucket] = item.first;
        const Counts &sum = item.second;
        return QVariantList{webhook.text(), slot, bucket, sum.succeeded, sum.failed, sum.totalMs, sum.givenUp};
    });
}

Result<> AttemptFigures::addProblems(const std::vector<LaneRecords> &records)
{
    std::map<std::tuple<WebhookId, qint64, QString>, std::pair<qint64, UnixMs>> problems;
    for (const LaneRecords &lane : records) {
        for (const AttemptRecord &record : lane.attempts) {
            if (!isFailure(record))
                continue;
            const Attempt &attempt = record.attempt;
            auto &problem =
                problems[{lane.lane.webhook, attempt.at / kProblemSlotMs, attempt.error.left(kLongestProblem)}];
            ++problem.first;
            problem.second = std::max(problem.second, attempt.at);
        }
    }
    const QString table = QStringLiteral("webhook_problem_hours");
    store::Upsert kinds(m_connection, table, QStringLiteral("webhook_id, hour, problem, attempts, last_at"),
                        QStringLiteral("(webhook_id, hour, problem) ")
                            + store::sumUpdate(table, {QStringLiteral("attempts")}) + QStringLiteral(", ")
                            + store::laterOf(table, QStringLiteral("last_at")));
    return store::writeAll(std::move(kinds), problems, [](const auto &item) {
        const auto &[webhook, hour, problem] = item.first;
        return QVariantList{webhook.text(), hour, problem, item.second.first, item.second.second};
    });
}

Result<std::map<WebhookId, RecentAttempts>> AttemptFigures::recent(const std::map<WebhookId, UnixMs> &activeSince,
                                                                   UnixMs now)
{
    std::vector<WebhookId> webhooks;
    for (const auto &[webhook, since] : activeSince)
        webhooks.push_back(webhook);
    std::map<WebhookId, RecentAttempts> recent;
    const auto take = [&](const store::Row &row) {
        const WebhookId webhook(row.text(0));
        if (row.integer(1) < activeSince.at(webhook))
            return;
        recent[webhook].succeeded += row.integer(2);
        recent[webhook].failed += row.integer(3);
    };
    return store::queryByIds(m_connection,
                             QStringLiteral("SELECT webhook_id, slot, SUM(succeeded), SUM(failed) FROM webhook_figures"
                                            " WHERE slot >= ? AND webhook_id IN %1 GROUP BY webhook_id, slot"),
                             {(now - kRateWindowMs) / kFigureSlotMs * kFigureSlotMs}, webhooks, take)
        .map([&] { return std::move(recent); });
}

} // namespace pm::webhooks
