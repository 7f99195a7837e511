// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/keys/keysundertest.h"
#include "tests/support/postgresserver.h"

#include "models/domain/keys/keyusage.h"
#include "platform/keys/addressbound.h"
#include "platform/keys/usagereader.h"
#include "platform/store/migrations.h"

#include <QJsonArray>
#include <QTest>

using namespace pm;
using keys::UsageBatch;
using keys::UsageEvent;
using keys::UsageRecorder;
using test::KeysUnderTest;
using test::MadeKey;
using test::TestDatabase;

namespace {

UsageEvent useOf(const QString &key, UnixMs at, int status = 200, qint64 durationUs = 1500)
{
    return {.key = KeyId(key),
            .at = at,
            .endpoint = QStringLiteral("GET /api/v1/emails"),
            .status = status,
            .durationUs = durationUs,
            .ip = QStringLiteral("203.0.113.7")};
}

const QString kTotal = QStringLiteral("SELECT COALESCE(SUM(requests), 0) FROM usage_daily");

} // namespace

class TestUsageRecorder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quantiles();
    void sumsUp_data() { TestDatabase::addRows(); }
    void sumsUp();
    void writesByItself();
    void writesWhatIsLeftAtTheEnd();
    void aBatchCountsOnce_data() { TestDatabase::addRows(); }
    void aBatchCountsOnce();
    void manyRowsInOneBatch_data() { TestDatabase::addRows(); }
    void manyRowsInOneBatch();
    void outageLosesNothing();
    void dropsWhatIsOld_data() { TestDatabase::addRows(); }
    void dropsWhatIsOld();
    void oldRowsGo_data() { TestDatabase::addRows(); }
    void oldRowsGo();
    void boundsTheAddresses_data() { TestDatabase::addRows(); }
    void boundsTheAddresses();
};

void TestUsageRecorder::quantiles()
{
    keys::DurationCounts counts{};
    QVERIFY(!keys::durationQuantile(counts, 0.5));
    counts[0] = 50; // up to 1 ms
    counts[5] = 45; // up to 50 ms
    counts[11] = 5; // beyond 2 s
    QCOMPARE(keys::durationQuantile(counts, 0.5), std::optional<qint64>(1));
    QCOMPARE(keys::durationQuantile(counts, 0.51), std::optional<qint64>(50));
    QCOMPARE(keys::durationQuantile(counts, 0.95), std::optional<qint64>(50));
    QCOMPARE(keys::durationQuantile(counts, 0.96), std::optional(kBeyondBoundsMs));
}

void TestUsageRecorder::sumsUp()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    QVERIFY(platform.isReady());
    const MadeKey made = platform.makeKey();
    UsageRecorder &usage = platform.node().service().usage();
    const UnixMs now = platform.clock.now();
    usage.record(useOf(made.id, now - keys::kDayMs, 500, 30'000));
    usage.record(useOf(made.id, now - 1000, 403));
    QVERIFY(usage.flush());
    usage.record(useOf(made.id, now, 200));
    usage.record(useOf(made.id, now, 429));
    QVERIFY(usage.flush());

    const auto detail = apiKeyDetailFromJson(platform.admin("GET", u'/' + made.id).json());
    QVERIFY(detail);
    QCOMPARE(detail->key.requestCount, 4);
    QCOMPARE(detail->key.errorCount, 2); // one over the limit is no error
    QCOMPARE(detail->key.lastUsed, std::optional(now));
    QCOMPARE(detail->key.week.size(), std::size_t{7});
    QCOMPARE(detail->key.week[6].requests, 3);
    QCOMPARE(detail->key.week[6].errors, 1);
    QCOMPARE(detail->key.week[5].requests, 1);
    QCOMPARE(detail->usageByDay[29].requests, 3);
    QCOMPARE(detail->topEndpoints.size(), std::size_t{1});
    QCOMPARE(detail->topEndpoints[0].count, 4);
    QCOMPARE(detail->topEndpoints[0].averageMs, (30'000 + 3 * 1500) / 4 / 1000.0);
    QCOMPARE(detail->recentIps[0].count, 4);
    QCOMPARE(detail->recentIps[0].lastSeen, now);

    const QJsonObject hour = platform.admin("GET", u'/' + made.id + QStringLiteral("/usage?range=1h")).json();
    const QJsonArray buckets = hour.value(QStringLiteral("buckets")).toArray();
    QCOMPARE(buckets.size(), 60);
    QCOMPARE(buckets.last().toObject().value(QStringLiteral("rate_limited")).toInt(), 1);
    QCOMPARE(buckets.last().toObject().value(QStringLiteral("p95_ms")).toInt(), 2);
    QVERIFY(buckets.first().toObject().value(QStringLiteral("p95_ms")).isNull());
    for (const auto &[range, count] : {std::pair("24h", 24), std::pair("7d", 168), std::pair("30d", 30)}) {
        const QJsonObject answer =
            platform.admin("GET", u'/' + made.id + QStringLiteral("/usage?range=") + QLatin1StringView(range)).json();
        QCOMPARE(answer.value(QStringLiteral("buckets")).toArray().size(), count);
    }
    QCOMPARE(platform.admin("GET", u'/' + made.id + QStringLiteral("/usage?range=2d")).status, 400);
}

void TestUsageRecorder::writesByItself()
{
    KeysUnderTest platform(QStringLiteral("sqlite"));
    const MadeKey made = platform.makeKey();
    platform.node().service().usage().record(useOf(made.id, platform.clock.now()));
    QTRY_COMPARE_WITH_TIMEOUT(platform.scalar(kTotal).toInt(), 1, 20'000);
}

void TestUsageRecorder::writesWhatIsLeftAtTheEnd()
{
    KeysUnderTest platform(QStringLiteral("sqlite"));
    const MadeKey made = platform.makeKey();
    {
        UsageRecorder recorder(platform.database(), platform.clock);
        for (int i = 0; i < 1000; ++i)
            recorder.record(useOf(made.id, platform.clock.now()));
    }
    QCOMPARE(platform.scalar(kTotal).toInt(), 1000);
}

// Whoever does not know whether a batch was committed writes it again.
void TestUsageRecorder::aBatchCountsOnce()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const MadeKey made = platform.makeKey();
    UsageBatch batch;
    batch.add(useOf(made.id, platform.clock.now()));
    const auto write = [&](qint64 sequence) {
        return platform.database().write([&](store::Connection &connection) {
            return keys::writeUsage(connection, batch, {.writer = QStringLiteral("w"), .sequence = sequence},
                                    platform.clock.now());
        });
    };
    QVERIFY(write(1));
    QVERIFY(write(1));
    QCOMPARE(platform.scalar(kTotal).toInt(), 1);
    QVERIFY(write(2));
    QCOMPARE(platform.scalar(kTotal).toInt(), 2);
    QCOMPARE(platform.scalar(QStringLiteral("SELECT request_count FROM api_keys")).toInt(), 2);
}

void TestUsageRecorder::manyRowsInOneBatch()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    UsageRecorder &usage = platform.node().service().usage();
    for (int round = 0; round < 2; ++round) {
        for (int i = 0; i < 137; ++i)
            usage.record(useOf(QStringLiteral("key-%1").arg(i), platform.clock.now()));
        QVERIFY(usage.flush());
    }
    QCOMPARE(platform.scalar(kTotal).toInt(), 274);
    QCOMPARE(platform.scalar(QStringLiteral("SELECT COUNT(*) FROM usage_minutely WHERE requests = 2")).toInt(), 137);
    QCOMPARE(platform.scalar(QStringLiteral("SELECT COUNT(*) FROM usage_addresses WHERE requests = 2")).toInt(), 137);
}

void TestUsageRecorder::outageLosesNothing()
{
    test::PostgresServer server(test::PostgresServer::Sync::On);
    QVERIFY(server.start());
    auto database = store::openDatabase({.url = server.createDatabase()});
    QVERIFY(database);
    QVERIFY(store::migrate(**database, store::migrations()));
    FixedClock clock(1'800'000'000'000);
    UsageRecorder recorder(**database, clock);
    recorder.record(useOf(QStringLiteral("key"), clock.now()));
    QVERIFY(recorder.flush());
    server.stopImmediate();
    for (int i = 0; i < 100; ++i)
        recorder.record(useOf(QStringLiteral("key"), clock.now()));
    QVERIFY(!recorder.flush());
    recorder.record(useOf(QStringLiteral("key"), clock.now()));
    QVERIFY(server.restart());
    QTRY_COMPARE_WITH_TIMEOUT(recorder.waiting(), 0, 15000);
    const auto rows = (*database)->read([](store::Connection &connection) { return connection.query(kTotal); });
    QVERIFY(rows);
    QCOMPARE(rows->front().integer(0), 102);
    QCOMPARE(recorder.dropped(), 0);
}

void TestUsageRecorder::dropsWhatIsOld()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const UnixMs now = platform.clock.now();
    UsageBatch batch;
    for (const qint64 days : {0, 1, 3, 89, 91, 399, 401}) {
        UsageEvent event = useOf(QStringLiteral("key-%1").arg(days), now - days * keys::kDayMs);
        event.oldSecretVersion = 1;
        event.addressReported = true;
        batch.add(event);
    }
    QVERIFY(platform.database().write([&](store::Connection &connection) {
        return keys::writeUsage(connection, batch, {.writer = QStringLiteral("w"), .sequence = 1}, now);
    }));
    constexpr int kBite = 3;
    int dropped = 0;
    for (int bite = kBite; bite == kBite; dropped += bite) {
        bite = platform.database()
                   .write([&](store::Connection &connection) { return keys::dropOldUsage(connection, now, kBite); })
                   .value_or(-1);
        QVERIFY(bite >= 0 && bite <= kBite);
    }
    QVERIFY(dropped > 4 * kBite);
    const QMap<QString, int> kept{
        {QStringLiteral("usage_minutely"), 2},       {QStringLiteral("usage_hourly"), 4},
        {QStringLiteral("usage_statuses"), 4},       {QStringLiteral("usage_addresses"), 4},
        {QStringLiteral("key_would_refuse"), 4},     {QStringLiteral("key_old_uses"), 4},
        {QStringLiteral("usage_daily"), 6},          {QStringLiteral("usage_endpoints_daily"), 6},
        {QStringLiteral("usage_statuses_daily"), 6}, {QStringLiteral("usage_endpoint_statuses_minutely"), 2}};
    for (auto table = kept.begin(); table != kept.end(); ++table) {
        const int rows = platform.scalar(QStringLiteral("SELECT COUNT(*) FROM ") + table.key()).toInt();
        QVERIFY2(rows == *table, qPrintable(table.key() + u' ' + QString::number(rows)));
    }
}

// By the sweep, however many they are.
void TestUsageRecorder::oldRowsGo()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    UsageRecorder &usage = platform.node().service().usage();
    const UnixMs now = platform.clock.now();
    for (int i = 0; i < 1100; ++i)
        usage.record(useOf(QStringLiteral("key"), now - 3 * keys::kDayMs - i * keys::kMinuteMs));
    usage.record(useOf(QStringLiteral("key"), now));
    QVERIFY(usage.flush());
    platform.clock.advance(keys::kHourMs);
    QVERIFY(platform.node().service().sweep().sweep());
    const auto rows = [&](const char *table) {
        return platform.scalar(QStringLiteral("SELECT COUNT(*) FROM ") + QLatin1StringView(table)).toInt();
    };
    for (const char *table : {"usage_minutely", "usage_endpoints_minutely", "usage_endpoint_statuses_minutely"})
        QCOMPARE(rows(table), 1);
    QCOMPARE(platform.scalar(kTotal).toInt(), 1101);
}

void TestUsageRecorder::boundsTheAddresses()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    UsageRecorder &usage = platform.node().service().usage();
    const int flood = static_cast<int>(keys::kMostAddresses) + 100;
    const auto use = [&](const QString &ip) {
        keys::UsageEvent event = useOf(QStringLiteral("key"), platform.clock.now());
        event.ip = ip;
        event.addressReported = true;
        usage.record(event);
    };
    use(KeysUnderTest::peer());
    QVERIFY(usage.flush());
    for (int round = 0; round < 2; ++round) {
        for (int i = 0; i < flood; ++i)
            use(QStringLiteral("2001:db8::%1:%2").arg(round + 1).arg(i + 1, 0, 16));
        QVERIFY(usage.flush());
    }
    use(KeysUnderTest::peer()); // known before, and still on its own
    QVERIFY(usage.flush());
    for (const char *table : {"usage_addresses", "key_would_refuse"}) {
        const auto figure = [&](const char *sql) {
            return platform.scalar(QString::fromLatin1(sql).arg(QLatin1StringView(table))).toInt();
        };
        QCOMPARE(figure("SELECT COUNT(*) FROM %1"), int(keys::kMostAddresses) + 1);
        QCOMPARE(figure("SELECT SUM(requests) FROM %1"), 2 * flood + 2);
        QCOMPARE(figure("SELECT requests FROM %1 WHERE ip = '203.0.113.7'"), 2);
        QCOMPARE(figure("SELECT requests FROM %1 WHERE ip = '(others)'"), 2 * flood - int(keys::kMostAddresses) + 1);
    }
}

QTEST_GUILESS_MAIN(TestUsageRecorder)
#include "tst_usagerecorder.moc"
