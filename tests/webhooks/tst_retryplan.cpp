// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/webhookcontent.h"
#include "platform/webhooks/retryplan.h"

#include <QTest>

#include <ctime>

using namespace pm;
using webhooks::retryAfterMs;
using webhooks::retryDelayMs;

class TestRetryPlan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void followsTheSchedule()
    {
        const std::vector<int> schedule{60, 300, 900};
        QCOMPARE(retryDelayMs(schedule, 1, 0), 60'000);
        QCOMPARE(retryDelayMs(schedule, 2, 0), 300'000);
        QCOMPARE(retryDelayMs(schedule, 3, 0), 900'000);
        QCOMPARE(retryDelayMs(schedule, 9, 0), 900'000);
    }

    // What the console says of a schedule is what the engine waits.
    void endsWhenTheConsoleSays_data()
    {
        const WebhookContent usual;
        QTest::addColumn<std::vector<int>>("schedule");
        QTest::addColumn<int>("attempts");
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<std::vector<int>>("unused");
        QTest::newRow("as it is set up") << usual.retrySchedule << usual.maxAttempts << qint64(60 + 300 + 900 + 3600)
                                         << std::vector<int>{86'400};
        QTest::newRow("all delays") << usual.retrySchedule << 6 << qint64(60 + 300 + 900 + 3600 + 86'400)
                                    << std::vector<int>();
        QTest::newRow("the last repeats")
            << std::vector<int>{60, 300} << 5 << qint64(60 + 3 * 300) << std::vector<int>();
        QTest::newRow("one attempt") << std::vector<int>{60, 300} << 1 << qint64(0) << std::vector<int>{60, 300};
    }
    void endsWhenTheConsoleSays()
    {
        QFETCH(std::vector<int>, schedule);
        QFETCH(int, attempts);
        QFETCH(qint64, seconds);
        QFETCH(std::vector<int>, unused);
        qint64 waited = 0;
        for (int failed = 1; failed < attempts; ++failed)
            waited += retryDelayMs(schedule, failed, 0);
        const RetryOutlook outlook = retryOutlook(schedule, attempts);
        QCOMPARE(waited, seconds * 1000);
        QCOMPARE(outlook.givesUpAfterSeconds, seconds);
        QCOMPARE(outlook.unused, unused);
    }

    void addsUpToATenth()
    {
        const std::vector<int> schedule{60};
        QCOMPARE(retryDelayMs(schedule, 1, 0.5), 63'000);
        QCOMPARE(retryDelayMs(schedule, 1, 1), 66'000);
    }

    void readsRetryAfter_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<qint64>("wanted"); // -1: nothing
        QTest::newRow("seconds") << QByteArray("120") << qint64(120'000);
        QTest::newRow("zero") << QByteArray("0") << qint64(0);
        QTest::newRow("a date") << QByteArray("Fri, 27 Nov 2026 00:01:00 GMT") << qint64(60'000);
        QTest::newRow("a date that is past") << QByteArray("Thu, 26 Nov 2026 00:00:00 GMT") << qint64(0);
        QTest::newRow("another zone") << QByteArray("Fri, 27 Nov 2026 00:01:00 CET") << qint64(-1);
        QTest::newRow("another day of the week") << QByteArray("Thu, 27 Nov 2026 00:01:00 GMT") << qint64(-1);
        QTest::newRow("no time") << QByteArray("Fri, 27 Nov 2026 GMT") << qint64(-1);
        QTest::newRow("more than a day") << QByteArray("99999999999") << qint64(86'400'000);
        QTest::newRow("negative") << QByteArray("-5") << qint64(-1);
        QTest::newRow("words") << QByteArray("soon") << qint64(-1);
        QTest::newRow("nothing") << QByteArray() << qint64(-1);
    }
    void readsRetryAfter()
    {
        QFETCH(QByteArray, header);
        QFETCH(qint64, wanted);
        const qint64 now = QDateTime(QDate(2026, 11, 27), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
        QCOMPARE(retryAfterMs(header, now).value_or(-1), wanted);
    }

    // Where the clocks go from two to three, half past two is no time of the day.
    void readsADateThatIsNoLocalTime()
    {
        qputenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3");
        tzset();
        const qint64 now = QDateTime(QDate(2027, 3, 28), QTime(2, 0), Qt::UTC).toMSecsSinceEpoch();
        QCOMPARE(retryAfterMs("Sun, 28 Mar 2027 02:30:00 GMT", now).value_or(-1), 30 * 60'000);
        qunsetenv("TZ");
        tzset();
    }
};

QTEST_GUILESS_MAIN(TestRetryPlan)
#include "tst_retryplan.moc"
