// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/keys/keysundertest.h"

#include "models/domain/keys/usagereport.h"

#include <QTest>

using namespace pm;
using keys::kDayMs;
using keys::UsageEvent;
using test::HttpReply;
using test::KeysUnderTest;
using test::MadeKey;
using test::TestDatabase;

namespace {

const QString kReport = QStringLiteral("/tenant/analytics/api-usage");

UsageEvent useOf(const QString &key, UnixMs at, int status, qint64 durationUs)
{
    return {.key = KeyId(key),
            .at = at,
            .endpoint = QStringLiteral("GET /api/v1/emails"),
            .status = status,
            .durationUs = durationUs,
            .ip = KeysUnderTest::peer()};
}

UsageReport reportOf(const HttpReply &reply)
{
    return usageReportFromJson(reply.data()).value_or(UsageReport());
}

} // namespace

// The use of all keys of a tenant.
class TestUsageReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsUp_data() { TestDatabase::addRows(); }
    void addsUp();
    void everyRangeHasItsPoints();
    void readsSumsOnly_data() { TestDatabase::addRows(); }
    void readsSumsOnly();
    void refusesBadQueries();
};

void TestUsageReport::addsUp()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    QVERIFY(platform.isReady());
    const MadeKey one = platform.makeKey({{QStringLiteral("name"), QStringLiteral("One")}});
    const MadeKey two = platform.makeKey({{QStringLiteral("name"), QStringLiteral("Two")}});
    keys::UsageRecorder &usage = platform.node().service().usage();
    const UnixMs now = platform.clock.now();
    usage.record(useOf(one.id, now, 200, 2000));
    usage.record(useOf(one.id, now, 500, 90'000));
    usage.record(useOf(two.id, now, 200, 4000));
    usage.record(useOf(two.id, now, 429, 1000));
    usage.record(useOf(two.id, now - 40 * kDayMs, 200, 8000));
    QVERIFY(usage.flush());

    const UsageReport report = reportOf(platform.asOperator("GET", kReport + QStringLiteral("?range=30d")));
    QCOMPARE(report.totals.requests, 4);
    QCOMPARE(report.totals.errors, 1);
    QCOMPARE(report.totals.rateLimited, 1);
    QCOMPARE(report.totals.successRate, std::optional(0.5));
    QCOMPARE(report.totals.averageMs, std::optional(97'000 / 4 / 1000.0));
    QCOMPARE(report.totals.p95Ms, std::optional(100.0));
    QCOMPARE(report.series.size(), std::size_t{30});
    QCOMPARE(report.series.back().requests, 4);
    QVERIFY(!report.series.front().p95Ms);
    QCOMPARE(report.endpoints.size(), std::size_t{1});
    QCOMPARE(report.endpoints[0].count, 4);
    const std::vector<std::pair<int, qint64>> errors{{429, 1}, {500, 1}};
    QCOMPARE(report.errors, errors);
    QCOMPARE(report.keys.size(), std::size_t{2});
    QCOMPARE(report.keys[0].totals.requests + report.keys[1].totals.requests, 4);

    const UsageReport longer = reportOf(platform.asOperator("GET", kReport + QStringLiteral("?range=90d")));
    QCOMPARE(longer.totals.requests, 5);
    QCOMPARE(longer.keys[0].name, QStringLiteral("Two"));
    const UsageReport single = reportOf(
        platform.asOperator("GET", kReport + QStringLiteral("?range=90d&key_id=") + one.id));
    QCOMPARE(single.totals.requests, 2);
    QCOMPARE(single.keys.size(), std::size_t{1});
    // Another tenant has none of it.
    QCOMPARE(reportOf(platform.asOtherOperator("GET", kReport)).totals.requests, 0);
    QCOMPARE(platform.asOtherOperator("GET", kReport + QStringLiteral("?key_id=") + one.id).status, 404);
}

void TestUsageReport::everyRangeHasItsPoints()
{
    KeysUnderTest platform(QStringLiteral("sqlite"));
    for (const auto &[range, points] : {std::pair("1h", 60), std::pair("24h", 24), std::pair("7d", 168),
                                        std::pair("30d", 30), std::pair("90d", 90)}) {
        const auto report = usageReportFromJson(
            platform.asOperator("GET", kReport + QStringLiteral("?range=") + QLatin1StringView(range)).data());
        QVERIFY(report);
        QCOMPARE(report->series.size(), static_cast<std::size_t>(points));
        QVERIFY(!report->totals.successRate && !report->totals.averageMs && !report->totals.p95Ms);
    }
}

void TestUsageReport::readsSumsOnly()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const MadeKey made = platform.makeKey();
    platform.node().service().usage().record(useOf(made.id, platform.clock.now(), 200, 1000));
    QVERIFY(platform.node().service().usage().flush());
    const auto dropped = platform.database().write(
        [](store::Connection &connection) { return connection.execute(QStringLiteral("DROP TABLE usage_requests")); });
    QVERIFY(dropped);
    QCOMPARE(reportOf(platform.asOperator("GET", kReport + QStringLiteral("?range=90d"))).totals.requests, 1);
}

void TestUsageReport::refusesBadQueries()
{
    KeysUnderTest platform(QStringLiteral("sqlite"));
    for (const char *query : {"?range=2d", "?key_id=x", "?limit=5"})
        QCOMPARE(platform.asOperator("GET", kReport + QLatin1StringView(query)).status, 400);
}

QTEST_GUILESS_MAIN(TestUsageReport)
#include "tst_usagereport.moc"
