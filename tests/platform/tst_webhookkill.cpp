// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/platform/deliveringplatform.h"
#include "tests/platform/sendload.h"
#include "tests/support/longtest.h"
#include "tests/support/testdatabase.h"

#include <QTest>

#include <random>

using namespace pm;
using namespace pm::test;

namespace {

constexpr int kConcurrency = 8;
constexpr int kThreads = 4;
constexpr int kMessagesAKill = 10; // at least
constexpr int kLongestMs = 300;    // and then some time, so that the kill comes between anything
constexpr int kPatienceMs = 20'000;

int kills()
{
    return askedFor("PENGUINMAILS_KILLS", 6);
}

} // namespace

// The real program is killed again and again while it takes messages and delivers their events.
class WebhookKillTest : public LongTest
{
    Q_OBJECT
private Q_SLOTS:
    void everyAcknowledgedEventArrives_data() { TestDatabase::addRows(); }
    void everyAcknowledgedEventArrives();

private:
    // While many send, at any moment; keeps the ids of those that were acknowledged.
    [[nodiscard]] bool killUnderLoad(int round);

    std::unique_ptr<DeliveringPlatform> m_platform;
    QStringList m_acknowledged; // message ids
    std::minstd_rand m_random{815};
};

bool WebhookKillTest::killUnderLoad(int round)
{
    SendLoad load(m_platform->process(), m_platform->key(), kThreads, QStringLiteral("round-%1").arg(round));
    const bool isBusy = QTest::qWaitFor([&] { return load.acknowledged() >= kMessagesAKill; }, kPatienceMs);
    QTest::qSleep(1 + static_cast<int>(m_random() % kLongestMs));
    m_platform->kill();
    load.stop();
    for (const SendLoad::Attempt &attempt : load.attempts()) {
        if (attempt.isAcknowledged())
            m_acknowledged.append(attempt.reply.json().value(QStringLiteral("id")).toString());
    }
    return isBusy;
}

void WebhookKillTest::everyAcknowledgedEventArrives()
{
    QFETCH(QString, database);
    const TestDatabase place(database);
    m_platform = std::make_unique<DeliveringPlatform>(place.url());
    m_acknowledged.clear();
    QVERIFY2(m_platform->start(kConcurrency), m_platform->log());
    for (int round = 0; round < kills(); ++round) {
        QVERIFY2(killUnderLoad(round), m_platform->log());
        QVERIFY2(m_platform->startAgain(), m_platform->log());
    }
    QVERIFY(m_acknowledged.size() >= kills() * kMessagesAKill);
    QTRY_COMPARE_WITH_TIMEOUT(m_platform->waiting(), 0, 60'000);

    const auto arrivals = m_platform->arrivalsByMessage();
    for (const QString &message : std::as_const(m_acknowledged))
        QVERIFY2(arrivals.contains(message.toLatin1()), qPrintable(message));
    const int duplicates = duplicatesIn(arrivals);
    qInfo("%lld acknowledged, %d kills, %d duplicates", static_cast<long long>(m_acknowledged.size()), kills(),
          duplicates);
    QVERIFY(duplicates <= kills() * kConcurrency);
    QCOMPARE(m_platform->number(QStringLiteral("SELECT COUNT(*) FROM deliveries WHERE status <> 'success'")), 0);
    m_platform.reset();
}

QTEST_GUILESS_MAIN(WebhookKillTest)
#include "tst_webhookkill.moc"
