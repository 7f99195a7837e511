// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/keys/keysundertest.h"

#include "platform/keys/rawusage.h"

#include <QJsonArray>
#include <QTest>

using namespace pm;
using keys::kDayMs;
using keys::UsageEvent;
using test::KeysUnderTest;
using test::MadeKey;
using test::TestDatabase;

namespace {

const QString kCount = QStringLiteral("SELECT COUNT(*) FROM usage_requests");
const QString kRest = QStringLiteral("SELECT COUNT(*) FROM usage_requests_rest");

UsageEvent useOf(const QString &key, UnixMs at)
{
    return {.key = KeyId(key),
            .at = at,
            .endpoint = QStringLiteral("GET /api/v1/emails"),
            .status = 200,
            .durationUs = 1500,
            .ip = QStringLiteral("203.0.113.7")};
}

QString dayName(UnixMs time)
{
    return QStringLiteral("usage_requests_") + toIso(time).left(10).remove(u'-');
}

bool arrange(KeysUnderTest &platform)
{
    return platform.database()
        .write([&](store::Connection &connection) { return keys::arrangePartitions(connection, platform.clock.now()); })
        .has_value();
}

int partitions(KeysUnderTest &platform)
{
    return platform
        .scalar(QStringLiteral("SELECT COUNT(*) FROM pg_inherits WHERE inhparent = CAST('usage_requests' AS regclass)"))
        .toInt();
}

bool write(KeysUnderTest &platform, const std::vector<UsageEvent> &events)
{
    const Result<> written = platform.database().write(
        [&](store::Connection &connection) { return keys::writeRequests(connection, events); });
    if (!written)
        qWarning("%s %s", qPrintable(written.error().message), qPrintable(written.error().detail));
    return written.has_value();
}

bool run(KeysUnderTest &platform, const QString &sql)
{
    return platform.database()
        .write([&](store::Connection &connection) { return connection.execute(sql); })
        .has_value();
}

} // namespace

// One row a request: written with the batches, kept for 90 days, never read by a chart.
class TestRawUsage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestsAreWritten_data() { TestDatabase::addRows(); }
    void requestsAreWritten();
    void oddTextsArriveAsTheyAre_data() { TestDatabase::addRows(); }
    void oddTextsArriveAsTheyAre();
    void thousandsAtOnce_data() { TestDatabase::addRows(); }
    void thousandsAtOnce();
    void partitionsAreMadeAhead();
    void partitionsTakeWhatCameBefore();
    void oldPartitionsGo();
    void oldRowsGo_data() { TestDatabase::addRows(); }
    void oldRowsGo();
    void chartsDoNotReadThem_data() { TestDatabase::addRows(); }
    void chartsDoNotReadThem();
};

void TestRawUsage::requestsAreWritten()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    QVERIFY(platform.isReady());
    const MadeKey made = platform.makeKey();
    for (int i = 0; i < 3; ++i)
        QCOMPARE(platform.keyed(made.key).status, 200);
    QVERIFY(platform.node().service().usage().flush());
    QCOMPARE(platform
                 .scalar(kCount
                             + QStringLiteral(" WHERE key_id = ? AND endpoint = 'GET /api/v1/emails'"
                                              " AND status = 200 AND ip = ?"),
                         {made.id, KeysUnderTest::peer()})
                 .toInt(),
             3);
}

void TestRawUsage::oddTextsArriveAsTheyAre()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const UnixMs now = platform.clock.now();
    const QStringList odd{QStringLiteral("a\"b\\c,{d}"), QString(), QStringLiteral("NULL"),
                          QStringLiteral("\U0001F427 'x'")};
    std::vector<UsageEvent> events;
    for (const QString &text : odd) {
        events.push_back(useOf(QStringLiteral("key"), now));
        events.back().endpoint = text;
    }
    QVERIFY(write(platform, events));
    for (const QString &text : odd)
        QCOMPARE(platform.scalar(kCount + QStringLiteral(" WHERE endpoint = ?"), {text}).toInt(), 1);
}

void TestRawUsage::thousandsAtOnce()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    std::vector<UsageEvent> events;
    for (int i = 0; i < 12'345; ++i)
        events.push_back(useOf(QStringLiteral("key-%1").arg(i % 50), platform.clock.now() + i));
    QVERIFY(write(platform, events));
    QCOMPARE(platform.scalar(kCount).toInt(), 12'345);
    QCOMPARE(platform.scalar(QStringLiteral("SELECT COUNT(DISTINCT at) FROM usage_requests")).toInt(), 12'345);
}

void TestRawUsage::partitionsAreMadeAhead()
{
    KeysUnderTest platform(QStringLiteral("postgresql"));
    QCOMPARE(partitions(platform), 9); // today, a week, the rest
    for (int day = 0; day <= 7; ++day) {
        const UnixMs at = platform.clock.now() + day * kDayMs;
        QVERIFY(write(platform, {useOf(QStringLiteral("key"), at)}));
        QCOMPARE(platform.scalar(QStringLiteral("SELECT COUNT(*) FROM ") + dayName(at)).toInt(), 1);
    }
    QCOMPARE(platform.scalar(kRest).toInt(), 0);
    QVERIFY(arrange(platform));
    QCOMPARE(partitions(platform), 9);
    platform.clock.advance(kDayMs);
    QVERIFY(platform.node().service().sweep().sweep());
    QCOMPARE(partitions(platform), 10);
}

void TestRawUsage::partitionsTakeWhatCameBefore()
{
    KeysUnderTest platform(QStringLiteral("postgresql"));
    // Young enough for a sweep that is still at its work.
    const UnixMs before = platform.clock.now() - 60 * kDayMs;
    const UnixMs later = platform.clock.now() + 20 * kDayMs;
    QVERIFY(write(platform, {useOf(QStringLiteral("key"), later), useOf(QStringLiteral("key"), before)}));
    QCOMPARE(platform.scalar(kRest).toInt(), 2);
    platform.clock.set(later);
    QVERIFY(arrange(platform));
    QCOMPARE(platform.scalar(QStringLiteral("SELECT COUNT(*) FROM ") + dayName(later)).toInt(), 1);
    QCOMPARE(platform.scalar(kRest).toInt(), 1);
    QCOMPARE(platform.scalar(kCount).toInt(), 2);
}

void TestRawUsage::oldPartitionsGo()
{
    KeysUnderTest platform(QStringLiteral("postgresql"));
    const UnixMs first = platform.clock.now();
    QVERIFY(write(platform, {useOf(QStringLiteral("key"), first)}));
    platform.clock.set(first + keys::kRequestsKeptDays * kDayMs);
    QVERIFY(arrange(platform));
    QCOMPARE(platform.scalar(kCount).toInt(), 1);
    platform.clock.advance(kDayMs);
    QVERIFY(arrange(platform));
    QCOMPARE(platform.scalar(kCount).toInt(), 0);
    QCOMPARE(
        platform.scalar(QStringLiteral("SELECT COUNT(*) FROM pg_class WHERE relname = ?"), {dayName(first)}).toInt(),
        0);
}

void TestRawUsage::oldRowsGo()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const UnixMs now = platform.clock.now();
    std::vector<UsageEvent> events;
    for (int i = 0; i < 1100; ++i)
        events.push_back(useOf(QStringLiteral("old"), now - 92 * kDayMs - i));
    events.push_back(useOf(QStringLiteral("new"), now - 89 * kDayMs));
    QVERIFY(write(platform, events));
    platform.clock.advance(keys::kHourMs);
    QVERIFY(platform.node().service().sweep().sweep());
    QCOMPARE(platform.scalar(kCount).toInt(), 1);
}

// Without the table every answer is the same.
void TestRawUsage::chartsDoNotReadThem()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const MadeKey made = platform.makeKey();
    keys::UsageRecorder &usage = platform.node().service().usage();
    for (int day = 0; day < 90; ++day)
        usage.record(useOf(made.id, platform.clock.now() - day * kDayMs));
    QVERIFY(usage.flush());
    const QStringList paths{u'/' + made.id + QStringLiteral("/usage?range=90d"),
                            u'/' + made.id + QStringLiteral("/usage?range=7d"), u'/' + made.id,
                            u'/' + made.id + QStringLiteral("/advice"), QString()};
    QList<QJsonObject> before;
    for (const QString &path : paths)
        before.append(platform.admin("GET", path).json());
    QVERIFY(run(platform, QStringLiteral("DROP TABLE usage_requests")));
    for (int i = 0; i < paths.size(); ++i)
        QCOMPARE(platform.admin("GET", paths[i]).json(), before[i]);
    const QJsonArray buckets = before.front().value(QStringLiteral("buckets")).toArray();
    QCOMPARE(buckets.size(), 90);
    for (const QJsonValue &bucket : buckets)
        QCOMPARE(bucket.toObject().value(QStringLiteral("requests")).toInt(), 1);
}

QTEST_GUILESS_MAIN(TestRawUsage)
#include "tst_rawusage.moc"
