// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/replay.h"
#include "tests/platform/deliveringplatform.h"
#include "tests/support/longtest.h"
#include "tests/support/testdatabase.h"

#include <QTest>

#include <random>

using namespace pm;
using namespace pm::test;

namespace {

constexpr int kConcurrency = 4;
constexpr int kRate = 20; // a second
constexpr int kEventsAKill = 12;
constexpr int kLongestMs = 300;
constexpr int kPatienceMs = 60'000;
const QString kReplayed = QStringLiteral(" FROM deliveries WHERE origin = 'replay'");

int kills()
{
    return askedFor("PENGUINMAILS_KILLS", 2);
}

} // namespace

// The real program is killed while it replays: each event is queued once more exactly once, and arrives.
class ReplayKillTest : public LongTest
{
    Q_OBJECT
private Q_SLOTS:
    void everyEventIsReplayedOnce_data() { TestDatabase::addRows(); }
    void everyEventIsReplayedOnce();

private:
    [[nodiscard]] bool deliver(int messages);
    [[nodiscard]] ReplayPlan replay();

    std::unique_ptr<DeliveringPlatform> m_platform;
    std::minstd_rand m_random{407};
};

bool ReplayKillTest::deliver(int messages)
{
    const auto client = clientOf(m_platform->process(), m_platform->key());
    for (int i = 0; i < messages; ++i) {
        if (sendMessage(*client, QStringLiteral("message-%1").arg(i)).status != 200)
            return false;
    }
    return m_platform->receiver().waitForRequests(messages, kPatienceMs);
}

ReplayPlan ReplayKillTest::replay()
{
    const UnixMs now = SystemClock().now();
    const HttpReply begun = operatorOf(m_platform->process(), m_platform->key())
                                ->post(QStringLiteral("/api/v1/platform/webhooks/%1/replay").arg(m_platform->webhook()),
                                       toJson(
                                           ReplayRequest{.from = now - 3'600'000, .to = now, .ratePerSecond = kRate}));
    if (begun.status != 200)
        qWarning("%s", describe(begun).constData());
    return replayPlanFromJson(begun.json()).value_or(ReplayPlan());
}

void ReplayKillTest::everyEventIsReplayedOnce()
{
    QFETCH(QString, database);
    const TestDatabase place(database);
    const int events = (kills() + 1) * kEventsAKill;
    m_platform = std::make_unique<DeliveringPlatform>(place.url());
    QVERIFY2(m_platform->start(kConcurrency), m_platform->log());
    QVERIFY(deliver(events));
    QTRY_COMPARE_WITH_TIMEOUT(m_platform->waiting(), 0, kPatienceMs);
    m_platform->receiver().forgetRequests();
    const ReplayPlan plan = replay();
    QVERIFY(plan.replay);
    QCOMPARE(plan.matched, events);
    for (int round = 1; round <= kills(); ++round) {
        const QString count = QStringLiteral("SELECT COUNT(*)") + kReplayed;
        // A slow machine may have come to the end.
        const qint64 wanted = std::min<qint64>(m_platform->number(count) + 1, events);
        QTRY_VERIFY_WITH_TIMEOUT(m_platform->number(count) >= wanted, kPatienceMs);
        QTest::qSleep(1 + static_cast<int>(m_random() % kLongestMs));
        m_platform->kill();
        QVERIFY2(m_platform->startAgain(), m_platform->log());
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_platform->number(
                                  QStringLiteral("SELECT COUNT(*) FROM delivery_jobs WHERE status = 'completed'")),
                              1, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(m_platform->number(QStringLiteral("SELECT COUNT(*)") + kReplayed
                                                 + QStringLiteral(" AND status = 'success'")),
                              events, kPatienceMs);
    QCOMPARE(m_platform->number(QStringLiteral("SELECT COUNT(*)") + kReplayed), events);
    QCOMPARE(m_platform->number(QStringLiteral("SELECT COUNT(DISTINCT event_id)") + kReplayed), events);
    QCOMPARE(m_platform->number(QStringLiteral("SELECT sent FROM delivery_jobs")), events);

    const auto arrivals = m_platform->arrivalsByEvent();
    QCOMPARE(arrivals.size(), static_cast<std::size_t>(events));
    const int duplicates = duplicatesIn(arrivals);
    qInfo("%d events, %d kills, %d duplicates", events, kills(), duplicates);
    QVERIFY(duplicates <= kills() * kConcurrency);
    m_platform.reset();
}

QTEST_GUILESS_MAIN(ReplayKillTest)
#include "tst_replaykill.moc"
