// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/keys/keysundertest.h"

#include "models/domain/keys/usagereport.h"
#include "platform/keys/usagewriter.h"

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
    void countsMoreThanItLists_data() { TestDatabase::addRows(); }
    void countsMoreThanItLists();
    void everyRangeHasItsPoints();
    void anHourIsSixtyMinutes_data() { TestDatabase::addRows(); }
    void anHourIsSixtyMinutes();
    void oneEndpoint_data() { TestDatabase::addRows(); }
    void oneEndpoint();
    void monthsAreReadByDay_data() { TestDatabase::addRows(); }
    void monthsAreReadByDay();
    void oldDaysAreDropped_data() { TestDatabase::addRows(); }
    void oldDaysAreDropped();
    void knowsTheBusiestMinute_data() { TestDatabase::addRows(); }
    void knowsTheBusiestMinute();
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
    QCOMPARE(report.keyCount, 2);
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

void TestUsageReport::countsMoreThanItLists()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    QVERIFY(platform.isReady());
    constexpr int kKeys = 103;
    constexpr int kEndpoints = 80; // as many as take a key, and some more
    keys::UsageRecorder &usage = platform.node().service().usage();
    for (int i = 0; i < kKeys; ++i) {
        const MadeKey key = platform.makeKey();
        usage.record(useOf(key.id, platform.clock.now(), 200, 1000));
        for (int endpoint = 0; i == 0 && endpoint < kEndpoints; ++endpoint) {
            UsageEvent event = useOf(key.id, platform.clock.now(), 200, 1000);
            event.endpoint = QStringLiteral("GET /api/v1/%1").arg(endpoint);
            usage.record(event);
        }
    }
    QVERIFY(usage.flush());
    for (const char *range : {"1h", "24h", "90d"}) {
        const UsageReport report = reportOf(
            platform.asOperator("GET", kReport + QStringLiteral("?range=") + QLatin1StringView(range)));
        QCOMPARE(report.totals.requests, kKeys + kEndpoints);
        QCOMPARE(report.keyCount, kKeys);
        QCOMPARE(report.keys.size(), std::size_t{100});
        QCOMPARE(report.keys.front().totals.requests, 1 + kEndpoints);
        QCOMPARE(report.endpoints.size(), static_cast<std::size_t>(kEndpoints + 1));
    }
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

// Wherever in an hour of the clock it ends.
void TestUsageReport::anHourIsSixtyMinutes()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    QVERIFY(platform.isReady());
    const MadeKey made = platform.makeKey();
    keys::UsageRecorder &usage = platform.node().service().usage();
    const UnixMs minute = platform.clock.now() / keys::kMinuteMs * keys::kMinuteMs;
    for (const auto &[minutesAgo, status] :
         {std::pair(0, 200), std::pair(59, 404), std::pair(60, 500), std::pair(75, 503), std::pair(119, 504)})
        usage.record(useOf(made.id, minute - minutesAgo * keys::kMinuteMs, status, 1000));
    QVERIFY(usage.flush());

    const std::vector<std::pair<QString, qint64>> codes{{QStringLiteral("200"), 1}, {QStringLiteral("404"), 1}};
    const std::vector<std::pair<int, qint64>> errors{{404, 1}};
    for (const char *filter : {"", "&endpoint=GET%20/api/v1/emails"}) {
        const UsageReport report = reportOf(
            platform.asOperator("GET", kReport + QStringLiteral("?range=1h") + QLatin1StringView(filter)));
        QCOMPARE(report.totals.requests, 2);
        QCOMPARE(report.statusCodes, codes);
        QCOMPARE(report.errors, errors);
    }
    const QJsonObject own =
        platform.asOperator("GET", QStringLiteral("/platform/api-keys/%1/usage?range=1h").arg(made.id)).json();
    const QJsonObject ownCodes{{QStringLiteral("200"), 1}, {QStringLiteral("404"), 1}};
    QCOMPARE(own.value(QStringLiteral("status_codes")).toObject(), ownCodes);
}

void TestUsageReport::oneEndpoint()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    QVERIFY(platform.isReady());
    const MadeKey one = platform.makeKey({{QStringLiteral("name"), QStringLiteral("One")}});
    const MadeKey two = platform.makeKey({{QStringLiteral("name"), QStringLiteral("Two")}});
    keys::UsageRecorder &usage = platform.node().service().usage();
    const UnixMs now = platform.clock.now();
    const auto send = [&](const QString &key, int status) {
        UsageEvent event = useOf(key, now, status, 40'000);
        event.endpoint = QStringLiteral("POST /api/v1/emails/send");
        usage.record(event);
    };
    usage.record(useOf(one.id, now, 200, 1000));
    usage.record(useOf(two.id, now, 404, 1000));
    send(one.id, 200);
    send(one.id, 200);
    send(one.id, 422);
    QVERIFY(usage.flush());
    usage.record(useOf(one.id, now - 2 * kDayMs, 200, 1000));
    QVERIFY(usage.flush());

    const QString filter = QStringLiteral("&endpoint=POST%20/api/v1/emails/send");
    for (const char *range : {"1h", "24h", "7d", "30d", "90d"}) {
        const QString query = QStringLiteral("?range=") + QLatin1StringView(range);
        const UsageReport report = reportOf(platform.asOperator("GET", kReport + query + filter));
        QCOMPARE(report.totals.requests, 3);
        QCOMPARE(report.totals.errors, 1);
        QCOMPARE(report.totals.averageMs, std::optional(40.0));
        QCOMPARE(report.series.back().requests, 3);
        QCOMPARE(report.series.back().p95Ms, std::optional(50.0));
        const std::vector<std::pair<QString, qint64>> statuses{{QStringLiteral("200"), 2}, {QStringLiteral("422"), 1}};
        QCOMPARE(report.statusCodes, statuses);
        QCOMPARE(report.keys.size(), std::size_t{1});
        QCOMPARE(report.keys[0].name, QStringLiteral("One"));
        QCOMPARE(report.endpoints.size(), std::size_t{1});
        // Without the filter, and within the range only.
        const UsageReport all = reportOf(platform.asOperator("GET", kReport + query));
        QCOMPARE(all.endpoints.size(), std::size_t{2});
        qint64 ofEndpoints = 0;
        for (const EndpointUse &use : all.endpoints)
            ofEndpoints += use.count;
        QCOMPARE(ofEndpoints, all.totals.requests);
    }
    const UsageReport neither = reportOf(
        platform.asOperator("GET", kReport + QStringLiteral("?key_id=") + two.id + filter));
    QCOMPARE(neither.totals.requests, 0);
    QVERIFY(neither.statusCodes.empty());
}

// Of all endpoints and of one.
void TestUsageReport::monthsAreReadByDay()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    QVERIFY(platform.isReady());
    const MadeKey made = platform.makeKey();
    platform.node().service().usage().record(useOf(made.id, platform.clock.now() - 20 * kDayMs, 404, 1000));
    QVERIFY(platform.node().service().usage().flush());
    for (const char *table : {"usage_hourly", "usage_endpoints_hourly", "usage_statuses", "usage_endpoint_statuses"}) {
        const auto emptied = platform.database().write([&](store::Connection &connection) {
            return connection.execute(QStringLiteral("DELETE FROM ") + QLatin1StringView(table));
        });
        QCOMPARE(emptied.value_or(0), 1);
    }
    const std::vector<std::pair<int, qint64>> errors{{404, 1}};
    for (const char *query : {"?range=30d", "?range=90d", "?range=30d&endpoint=GET%20/api/v1/emails"}) {
        const UsageReport report = reportOf(platform.asOperator("GET", kReport + QLatin1StringView(query)));
        QCOMPARE(report.totals.requests, 1);
        QCOMPARE(report.errors, errors);
    }
}

void TestUsageReport::oldDaysAreDropped()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    QVERIFY(platform.isReady());
    const MadeKey made = platform.makeKey();
    const UnixMs now = platform.clock.now();
    for (const qint64 age : {399, 401})
        platform.node().service().usage().record(useOf(made.id, now - age * kDayMs, 200, 1000));
    QVERIFY(platform.node().service().usage().flush());
    QVERIFY(platform.database().write(
        [&](store::Connection &connection) { return keys::dropOldUsage(connection, now, 100); }));
    const auto count = [&](const char *table) {
        return platform.scalar(QStringLiteral("SELECT COUNT(*) FROM ") + QLatin1StringView(table)).toInt();
    };
    QCOMPARE(count("usage_statuses_daily"), 1);
    QCOMPARE(count("usage_endpoints_daily"), 1);
    QCOMPARE(count("usage_endpoint_statuses_daily"), 1);
    QCOMPARE(count("usage_endpoint_statuses"), 0);
    QCOMPARE(count("usage_endpoints_hourly"), 0);
}

void TestUsageReport::knowsTheBusiestMinute()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    QVERIFY(platform.isReady());
    const MadeKey one = platform.makeKey({{QStringLiteral("name"), QStringLiteral("One")}});
    const MadeKey two = platform.makeKey({{QStringLiteral("name"), QStringLiteral("Two")}});
    keys::UsageRecorder &usage = platform.node().service().usage();
    const UnixMs minute = platform.clock.now() / keys::kMinuteMs * keys::kMinuteMs;
    // A minute that comes in two batches is one minute, and two keys have a limit each.
    for (const int requests : {3, 2}) {
        for (int i = 0; i < requests; ++i)
            usage.record(useOf(one.id, minute, 200, 1000));
        QVERIFY(usage.flush());
    }
    usage.record(useOf(two.id, minute, 200, 1000));
    usage.record(useOf(one.id, minute - keys::kMinuteMs, 200, 1000));
    QVERIFY(usage.flush());

    const QJsonObject key = platform.asOperator("GET", QStringLiteral("/platform/api-keys/") + one.id).json();
    const int limit =
        key.value(QStringLiteral("rate_limit")).toObject().value(QStringLiteral("requests_per_minute")).toInt();
    for (const char *range : {"1h", "24h", "30d"}) {
        const UsageReport report = reportOf(
            platform.asOperator("GET", kReport + QStringLiteral("?range=") + QLatin1StringView(range)));
        QCOMPARE(report.peakPerMinute, 5);
        QCOMPARE(report.series.back().peakPerMinute, std::optional<qint64>(5));
        QVERIFY(limit > 0);
        QCOMPARE(report.rateLimit.perMinute, limit);
    }
    const UsageReport second = reportOf(platform.asOperator("GET", kReport + QStringLiteral("?key_id=") + two.id));
    QCOMPARE(second.peakPerMinute, 1);
    const QJsonObject own =
        platform.asOperator("GET", QStringLiteral("/platform/api-keys/%1/usage?range=30d").arg(one.id)).json();
    QCOMPARE(own.value(QStringLiteral("peak_per_minute")).toInt(), 5);
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
    for (const char *query : {"?range=2d", "?key_id=x", "?limit=5", "?endpoint=a%00b"})
        QCOMPARE(platform.asOperator("GET", kReport + QLatin1StringView(query)).status, 400);
    const QString tooLong = QStringLiteral("?endpoint=") + QString(201, u'e');
    QCOMPARE(platform.asOperator("GET", kReport + tooLong).status, 400);
}

QTEST_GUILESS_MAIN(TestUsageReport)
#include "tst_usagereport.moc"
