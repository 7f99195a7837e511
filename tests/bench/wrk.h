// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/result.h"

#include <QStringList>

#include <optional>

namespace pm::bench {

// What wrk asks for: each connection again as soon as it has its answer.
struct WrkLoad {
    QString url;
    QStringList keys{}; // taken in turn; none: no Authorization
    QByteArray body{};  // posted as JSON; none: GET
    int connections = 32;
    int seconds = 2;
    std::optional<int> core{}; // that wrk is kept on
};

struct WrkFigures {
    double perSecond = 0;
    double p99Ms = 0;
    int answers = 0;
    int failures = 0; // of connections, and answers other than 2xx and 3xx
};

[[nodiscard]] Result<WrkFigures> runWrk(const WrkLoad &load);

} // namespace pm::bench
