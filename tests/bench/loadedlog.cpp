// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/loadedlog.h"

#include "tests/bench/deliveryrows.h"
#include "tests/bench/measures.h"
#include "tests/bench/psql.h"

namespace pm::bench {

namespace {

constexpr qint64 kRows = 10'000'000;

} // namespace

Result<> LoadedLog::start()
{
    if (!m_postgres.start())
        return fail(ErrorKind::Internal, QStringLiteral("PostgreSQL did not start."));
    const QString database = m_postgres.createDatabase();
    m_platform = std::make_unique<test::SharedPlatform>(QStringList{QStringLiteral("--database"), database});
    if (!m_platform->start(1, 0))
        return fail(ErrorKind::Internal, QStringLiteral("The service did not start."));
    m_rows = wantedRows(kRows);
    return loadDeliveryRows({.server = m_postgres,
                             .database = database,
                             .tenant = QString::fromLatin1(m_platform->tenant()),
                             .rows = m_rows});
}

Result<std::vector<Measure>> measureLog()
{
    LoadedLog log;
    const auto pages = log.start().and_then([&] { return measureLogPages(log); });
    const auto scrolled = pages ? measureLogScroll(log) : pages;
    if (!scrolled)
        return fail(scrolled.error());
    std::vector<Measure> measures = *pages;
    measures.insert(measures.end(), scrolled->begin(), scrolled->end());
    return measures;
}

} // namespace pm::bench
