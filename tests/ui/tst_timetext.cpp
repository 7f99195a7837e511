// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/timetext.h"

#include <QLocale>
#include <QTest>

using namespace pm;
using namespace pm::ui;

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;
constexpr UnixMs kNow = 1'795'183'351'000; // 2026-11-20T14:02:31Z

} // namespace

class TimeTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void relative_data()
    {
        QTest::addColumn<qint64>("offset");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *text, qint64 offset) {
            QTest::newRow(text) << offset << QString::fromLatin1(text);
        };
        row("just now", 0);
        row("1 min ago", -kMinute);
        row("59 min ago", -kHour + 1);
        row("1 h ago", -kHour);
        row("23 h ago", -kDay + 1);
        row("9 d ago", -9 * kDay);
        row("in 5 d", 5 * kDay + kHour);
        row("in 1 min", 1000);
    }
    void relative()
    {
        QFETCH(qint64, offset);
        QTEST(relativeTime(kNow + offset, kNow), "text");
    }

    void farAwayIsADate()
    {
        QCOMPARE(relativeTime(kNow - 94 * kDay, kNow), QStringLiteral("18 Aug"));
        QCOMPARE(relativeTime(kNow - 365 * kDay, kNow), QStringLiteral("20 Nov 2025"));
        QCOMPARE(shortDate(kNow + kDay, kNow), QStringLiteral("tomorrow 14:02"));
        QCOMPARE(shortDate(kNow, kNow), QStringLiteral("today 14:02"));
        QCOMPARE(shortDate(kNow - kDay, kNow), QStringLiteral("yesterday 14:02"));
    }

    void anotherDayIsSaid()
    {
        QCOMPARE(logTime(kNow - 168, kNow), QStringLiteral("14:02:30.832"));
        QCOMPARE(logTime(kNow - kDay, kNow), QStringLiteral("19 Nov 14:02:31"));
        QCOMPARE(logTime(kNow + kDay, kNow), QStringLiteral("21 Nov 14:02:31"));
    }

    // Or a column would need more room for some of them.
    void monthsAreAsShortInGerman()
    {
        const auto restored = qScopeGuard([] { QLocale::setDefault(QLocale::c()); });
        QLocale::setDefault(QLocale(QStringLiteral("de")));
        QCOMPARE(logTime(kNow - kDay, kNow), QStringLiteral("19 Nov 14:02:31"));
        const QString now = logTime(kNow - kDay, kNow);
        for (int months = 1; months < 12; ++months)
            QVERIFY(logTime(kNow + months * 31 * kDay, kNow).size() <= now.size());
    }
};

QTEST_GUILESS_MAIN(TimeTextTest)
#include "tst_timetext.moc"
