// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/webhookfigures.h"

#include "platform/webhooks/durationscale.h"
#include "platform/webhooks/signedrequest.h"

#include <map>

namespace pm::webhooks {

namespace {

constexpr qint64 kDayMs = 86'400'000;
constexpr int kMostErrors = 10;
constexpr double kPercentile = 0.95;

// Attempts by the place of their duration in the scale.
struct Counts {
    std::array<qint64, kDurationBounds.size() + 1> byBucket{};
    qint64 succeeded = 0;
    qint64 failed = 0;
    qint64 totalMs = 0;
    qint64 givenUp = 0; // deliveries

    [[nodiscard]] qint64 all() const { return succeeded + failed; }
    void add(int bucket, qint64 ok, qint64 bad, qint64 ms)
    {
        byBucket[static_cast<std::size_t>(std::clamp<qint64>(bucket, 0, std::ssize(byBucket) - 1))] += ok + bad;
        succeeded += ok;
        failed += bad;
        totalMs += ms;
    }
    [[nodiscard]] std::optional<double> mean() const
    {
        return all() > 0 ? std::optional(static_cast<double>(totalMs) / static_cast<double>(all())) : std::nullopt;
    }
    // The bound of the bucket that the percentile lies in.
    [[nodiscard]] std::optional<double> p95() const
    {
        if (all() == 0)
            return std::nullopt;
        double below = 0;
        for (std::size_t i = 0; i < kDurationBounds.size(); ++i) {
            below += static_cast<double>(byBucket[i]);
            if (below >= kPercentile * static_cast<double>(all()))
                return static_cast<double>(kDurationBounds[i]);
        }
        return static_cast<double>(kDurationBounds.back());
    }
};

} // namespace

Result<WebhookSummary> WebhookFigures::summary(const events::EventOwner &owner)
{
    WebhookSummary summary;
    const QVariantList whose{owner.tenant.text(), keyEnvironmentName(owner.environment)};
    const Result<store::Rows> states = m_connection.query(
        QStringLiteral("SELECT status, COUNT(*) FROM webhook_lanes WHERE tenant_id = ? AND environment = ?"
                       " GROUP BY status"),
        whose);
    if (!states)
        return fail(states.error());
    for (const store::Row &row : *states) {
        const QString status = row.text(0);
        if (status == webhookStatusName(WebhookStatus::Active))
            summary.active = row.integer(1);
        else if (status != webhookStatusName(WebhookStatus::Paused))
            summary.failing += row.integer(1);
    }
    const UnixMs today = m_now / kDayMs * kDayMs;
    const UnixMs dayAgo = (m_now - kDayMs) / kFigureSlotMs * kFigureSlotMs;
    return m_connection
        .query(QStringLiteral("SELECT SUM(CASE WHEN f.slot >= ? THEN f.succeeded ELSE 0 END),"
                              " SUM(CASE WHEN f.slot >= ? THEN f.succeeded ELSE 0 END),"
                              " SUM(CASE WHEN f.slot >= ? THEN f.failed ELSE 0 END) FROM webhook_figures f"
                              " JOIN webhook_lanes l ON l.webhook_id = f.webhook_id"
                              " WHERE l.tenant_id = ? AND l.environment = ? AND f.slot >= ?"),
               QVariantList{today, dayAgo, dayAgo} + whose + QVariantList{std::min(today, dayAgo)})
        .map([&](const store::Rows &rows) {
            summary.deliveredToday = rows.front().integer(0);
            const double succeeded = rows.front().real(1);
            const double failed = rows.front().real(2);
            if (succeeded + failed > 0)
                summary.successRate = succeeded / (succeeded + failed);
            return summary;
        });
}

Result<WebhookStats> WebhookFigures::stats(const WebhookId &webhook, StatsRange range)
{
    WebhookStats stats{.range = range};
    return addSeries(webhook, stats)
        .and_then([&] { return addBefore(webhook, stats); })
        .and_then([&] { return addErrors(webhook, stats); })
        .and_then([&] { return addPending(webhook, stats); })
        .map([&] { return stats; });
}

// The start of the first of the whole periods that a range has, the one that has just begun being its last.
UnixMs WebhookFigures::firstOf(StatsRange range) const
{
    const qint64 period = statsBucketMs(range);
    return m_now / period * period - statsRangeMs(range) + period;
}

Result<> WebhookFigures::addSeries(const WebhookId &webhook, WebhookStats &stats)
{
    const qint64 period = statsBucketMs(stats.range);
    const UnixMs first = firstOf(stats.range);
    const Result<store::Rows> rows = m_connection.query(
        QStringLiteral("SELECT slot, bucket, succeeded, failed, total_ms, given_up FROM webhook_figures"
                       " WHERE webhook_id = ? AND slot >= ?"),
        {webhook.text(), first});
    if (!rows)
        return fail(rows.error());
    std::map<UnixMs, Counts> byPeriod;
    Counts all;
    for (const store::Row &row : *rows) {
        const int bucket = static_cast<int>(row.integer(1));
        for (Counts *counts : {&byPeriod[row.integer(0) / period * period], &all}) {
            counts->add(bucket, row.integer(2), row.integer(3), row.integer(4));
            counts->givenUp += row.integer(5);
        }
    }
    for (UnixMs start = first; start <= m_now; start += period) {
        const Counts counts = byPeriod[start];
        stats.series.push_back({.start = start,
                                .delivered = counts.succeeded,
                                .failed = counts.givenUp,
                                .meanMs = counts.mean(),
                                .p95Ms = counts.p95()});
    }
    stats.delivered = all.succeeded;
    stats.failed = all.givenUp;
    stats.meanMs = all.mean();
    stats.p95Ms = all.p95();
    if (const qint64 ended = all.succeeded + all.givenUp; ended > 0)
        stats.successRate = static_cast<double>(all.succeeded) / static_cast<double>(ended);
    return {};
}

// Of a webhook that was made later a part of the time would stand for all of it.
Result<> WebhookFigures::addBefore(const WebhookId &webhook, WebhookStats &stats)
{
    const UnixMs from = firstOf(stats.range) - statsRangeMs(stats.range);
    return m_connection
        .query(QStringLiteral("SELECT SUM(f.succeeded), SUM(f.given_up), SUM(f.succeeded + f.failed), SUM(f.total_ms)"
                              " FROM webhook_figures f JOIN webhooks w ON w.id = f.webhook_id"
                              " WHERE f.webhook_id = ? AND w.created_at <= ? AND f.slot >= ? AND f.slot <= ?"),
               {webhook.text(), from, from, m_now - statsRangeMs(stats.range)})
        .map([&](const store::Rows &rows) {
            const store::Row &row = rows.front();
            StatsBefore before{.delivered = row.integer(0), .failed = row.integer(1)};
            if (const qint64 ended = before.delivered + before.failed; ended > 0)
                before.successRate = static_cast<double>(before.delivered) / static_cast<double>(ended);
            if (const qint64 attempts = row.integer(2); attempts > 0)
                before.meanMs = row.real(3) / static_cast<double>(attempts);
            if (before.successRate || before.meanMs)
                stats.before = before;
        });
}

Result<> WebhookFigures::addErrors(const WebhookId &webhook, WebhookStats &stats)
{
    return m_connection
        .query(QStringLiteral("SELECT problem, SUM(attempts), MAX(last_at) FROM webhook_problem_hours"
                              " WHERE webhook_id = ? AND hour >= ? GROUP BY problem"
                              " ORDER BY SUM(attempts) DESC, problem LIMIT ?"),
               {webhook.text(), firstOf(stats.range) / kProblemSlotMs, kMostErrors})
        .map([&](const store::Rows &rows) {
            for (const store::Row &row : rows)
                stats.errors.push_back({.error = row.text(0),
                                        .statusCode = answeredStatus(row.text(0)),
                                        .count = row.integer(1),
                                        .lastAt = row.optionalInteger(2)});
        });
}

Result<> WebhookFigures::addPending(const WebhookId &webhook, WebhookStats &stats)
{
    return m_connection
        .query(QStringLiteral("SELECT COUNT(*) FROM delivery_queue WHERE webhook_id = ?"), {webhook.text()})
        .map([&](const store::Rows &rows) { stats.pending = rows.front().integer(0); });
}

} // namespace pm::webhooks
