// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/http/metrics.h"
#include "platform/jobs/jobqueue.h"

namespace pm::jobs {

// Unavailable when a job has been due for more than 5 minutes.
[[nodiscard]] Result<> checkAge(const JobQueue &queue);
// How many jobs wait, and for how long the oldest of those that are due. The queue must outlive the metrics' last use.
void addMetrics(http::Metrics &metrics, const JobQueue &queue);

} // namespace pm::jobs
