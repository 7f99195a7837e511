// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/jobs/queuehealth.h"

#include <limits>

namespace pm::jobs {

namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kTooOldMs = 5 * kMinuteMs;

double figure(const JobQueue &queue, double (*of)(const QueueState &))
{
    return queue.state().map(of).value_or(std::numeric_limits<double>::quiet_NaN());
}

} // namespace

Result<> checkAge(const JobQueue &queue)
{
    const Result<QueueState> state = queue.state();
    if (!state)
        return fail(state.error());
    if (state->oldestDueMs > kTooOldMs) {
        return fail(ErrorKind::Unavailable, QStringLiteral("A job has been due for %1 minutes; no worker takes it.")
                                                .arg(state->oldestDueMs / kMinuteMs));
    }
    return {};
}

void addMetrics(http::Metrics &metrics, const JobQueue &queue)
{
    metrics.gauge("penguinmails_jobs_waiting", "Background jobs that nobody works on, due or not", [&queue] {
        return figure(queue, [](const QueueState &state) { return static_cast<double>(state.waiting); });
    });
    metrics.gauge("penguinmails_jobs_oldest_due_seconds", "For how long the oldest due background job has been",
                  [&queue] {
                      return figure(queue, [](const QueueState &state) {
                          return static_cast<double>(state.oldestDueMs) / 1000;
                      });
                  });
}

} // namespace pm::jobs
