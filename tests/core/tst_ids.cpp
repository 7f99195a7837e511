// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/core/ids.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace pm;

class IdsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ulidsSortByTime()
    {
        const QString earlier = makeUlid(QLatin1StringView("msg_"), 1'000);
        const QString later = makeUlid(QLatin1StringView("msg_"), 1'001);
        QVERIFY(earlier < later);
        static const QRegularExpression shape(QStringLiteral("\\Amsg_[0-9A-HJKMNP-TV-Z]{26}\\z"));
        QVERIFY(shape.match(earlier).hasMatch());
    }

    void aMomentHasAFirstUlid()
    {
        const QLatin1StringView prefix("msg_");
        QVERIFY(firstUlidOf(prefix, 1'001) > makeUlid(prefix, 1'000));
        QVERIFY(firstUlidOf(prefix, 1'001) <= makeUlid(prefix, 1'001));
        QVERIFY(firstUlidOf(prefix, -5) <= makeUlid(prefix, 0));
    }

    void ulidTimeIsThePublishedEncoding()
    {
        // The specification's own example: 01ARZ3NDEKTSV4RRFFQ69G5FAV was made at 1469922850259.
        QVERIFY(makeUlid(QLatin1StringView(""), 1'469'922'850'259).startsWith(QStringLiteral("01ARZ3NDEK")));
    }

    void anIdTellsWhenItWasMade()
    {
        QCOMPARE(timeOfUlid(QStringLiteral("msg_01ARZ3NDEKTSV4RRFFQ69G5FAV")), 1'469'922'850'259);
        for (const char *none : {"", "msg_", "msg_01ARZ3NDEK", "msg_01ARZ3NDEUTSV4RRFFQ69G5FAV", "whk_busy"})
            QCOMPARE(timeOfUlid(QLatin1StringView(none)), std::nullopt);
    }

    void ulidsOfOneMomentDiffer()
    {
        QSet<QString> seen;
        for (int i = 0; i < 1000; ++i)
            seen.insert(makeUlid(QLatin1StringView("a_"), 5));
        QCOMPARE(seen.size(), 1000);
    }

    void ulidsOfOneMomentSortAsTheyWereMade()
    {
        QString before = makeUlid(QLatin1StringView("a_"), 7);
        for (int i = 0; i < 1000; ++i) {
            const QString next = makeUlid(QLatin1StringView("a_"), 7);
            QVERIFY(before < next);
            before = next;
        }
    }

    // Each thread has a time of its own, as two transactions have that began at different times.
    void ulidsOfOneMomentSortWhateverOthersMake()
    {
        std::atomic<int> unsorted = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back([&unsorted, i] {
                QString before;
                for (int made = 0; made < 2000; ++made) {
                    const QString next = makeUlid(QLatin1StringView("a_"), 10'000 + i % 4);
                    unsorted += before < next ? 0 : 1;
                    before = next;
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(unsorted.load(), 0);
    }

    void ulidsOfTwoMomentsSortInTurns()
    {
        QString before[2];
        for (int i = 0; i < 1000; ++i) {
            const QString next = makeUlid(QLatin1StringView("a_"), 20'000 + i % 2);
            QVERIFY(before[i % 2] < next);
            before[i % 2] = next;
        }
    }

    void whatTheStreamTellsHasARowAndAPlace()
    {
        QCOMPARE(rowOfLiveId(QStringLiteral("live_7.12")), QStringLiteral("live_7"));
        QCOMPARE(rowOfLiveId(QStringLiteral("live_7")), QStringLiteral("live_7"));
    }

    void isoNeedsAZone()
    {
        QVERIFY(!fromIso(QStringLiteral("2026-11-26T10:00:00")));
        QVERIFY(!fromIso(QStringLiteral("yesterday")));
        QCOMPARE(fromIso(QStringLiteral("2026-11-26T10:00:00Z")), fromIso(QStringLiteral("2026-11-26T11:00:00+01:00")));
    }

    void isoRoundTrips()
    {
        QCOMPARE(toIso(0), QStringLiteral("1970-01-01T00:00:00Z"));
        QCOMPARE(toIso(1'500), QStringLiteral("1970-01-01T00:00:01.500Z"));
        QCOMPARE(fromIso(toIso(1'795'687'200'123)), std::optional<UnixMs>(1'795'687'200'123));
    }

    void uuids()
    {
        QVERIFY(isUuid(makeUuid()));
        QVERIFY(!isUuid(QStringLiteral("{") + makeUuid() + QStringLiteral("}")));
        QVERIFY(!isUuid(QStringLiteral("../../etc/passwd")));
    }
};

QTEST_GUILESS_MAIN(IdsTest)
#include "tst_ids.moc"
