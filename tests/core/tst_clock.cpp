// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/core/clock.h"

#include <QRandomGenerator>
#include <QTest>
#include <QTimeZone>

using namespace pm;

class TestClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheWiresForm_data();
    void writesTheWiresForm();
    void agreesWithQtOnEveryDay();
    void readsBackWhatItWrites();
    void refusesATimeWithoutZone();
};

void TestClock::writesTheWiresForm_data()
{
    QTest::addColumn<QDateTime>("time");
    QTest::addColumn<QString>("text");
    const auto utc = [](int year, int month, int day, const QTime &time) {
        return QDateTime(QDate(year, month, day), time, Qt::UTC);
    };
    QTest::newRow("epoch") << utc(1970, 1, 1, QTime(0, 0)) << u"1970-01-01T00:00:00Z"_qs;
    QTest::newRow("whole second") << utc(2026, 11, 26, QTime(10, 0)) << u"2026-11-26T10:00:00Z"_qs;
    QTest::newRow("milliseconds") << utc(2026, 11, 26, QTime(10, 0, 9, 7)) << u"2026-11-26T10:00:09.007Z"_qs;
    QTest::newRow("leap day") << utc(2024, 2, 29, QTime(23, 59, 59, 999)) << u"2024-02-29T23:59:59.999Z"_qs;
    QTest::newRow("before the epoch") << utc(1969, 12, 31, QTime(23, 59, 59, 1)) << u"1969-12-31T23:59:59.001Z"_qs;
    QTest::newRow("beyond four digits") << utc(10'000, 1, 1, QTime(0, 0)) << QString();
}

void TestClock::writesTheWiresForm()
{
    QFETCH(QDateTime, time);
    QFETCH(QString, text);
    QCOMPARE(toIso(time.toMSecsSinceEpoch()), text);
}

void TestClock::agreesWithQtOnEveryDay()
{
    for (QDate day(1899, 12, 30); day < QDate(2101, 1, 3); day = day.addDays(1)) {
        const QDateTime noon(day, QTime(12, 34, 56, 789), Qt::UTC);
        QCOMPARE(toIso(noon.toMSecsSinceEpoch()), noon.toString(Qt::ISODateWithMs));
    }
}

void TestClock::readsBackWhatItWrites()
{
    QRandomGenerator random(7);
    for (int i = 0; i < 1000; ++i) {
        const UnixMs time = static_cast<UnixMs>(random.bounded(4'000'000'000'000.0));
        QCOMPARE(fromIso(toIso(time)), time);
    }
}

void TestClock::refusesATimeWithoutZone()
{
    QVERIFY(!fromIso(u"2026-11-26T10:00:00"_qs));
    QVERIFY(!fromIso(u"tomorrow"_qs));
    QCOMPARE(fromIso(u"2026-11-26T12:00:00+02:00"_qs), fromIso(u"2026-11-26T10:00:00Z"_qs));
}

QTEST_APPLESS_MAIN(TestClock)
#include "tst_clock.moc"
