// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/result.h"
#include "tests/bench/report.h"
#include "tests/support/postgresserver.h"
#include "tests/support/sharedplatform.h"

namespace pm::bench {

// The service on PostgreSQL with ten million deliveries of the last ninety days.
class LoadedLog
{
public:
    [[nodiscard]] Result<> start();
    [[nodiscard]] const test::SharedPlatform &platform() const { return *m_platform; }
    [[nodiscard]] qint64 rows() const { return m_rows; }

private:
    test::PostgresServer m_postgres; // nothing is written while it is measured
    std::unique_ptr<test::SharedPlatform> m_platform;
    qint64 m_rows = 0;
};

// log.first_page and log.filter; log.scroll and log.memory.
[[nodiscard]] Result<std::vector<Measure>> measureLogPages(const LoadedLog &log);
[[nodiscard]] Result<std::vector<Measure>> measureLogScroll(const LoadedLog &log);

} // namespace pm::bench
