// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/http/metrics.h"
#include "platform/http/route.h"
#include "platform/store/database.h"

namespace pm::platform {

// Something that must answer before requests make sense.
struct ReadinessCheck {
    QString name; // "database"
    std::function<Result<>()> check;
};

// How busy the database's connections are. The database must outlive the metrics.
void addPoolMetrics(http::Metrics &metrics, const store::Database &database);

// GET /healthz (alive), /readyz (503 with the failing checks), /metrics. The metrics must outlive the routes.
[[nodiscard]] std::vector<http::Route> healthRoutes(std::vector<ReadinessCheck> checks, http::Metrics &metrics);

} // namespace pm::platform
