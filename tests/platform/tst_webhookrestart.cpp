// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/platform/deliveringplatform.h"
#include "tests/platform/sendload.h"
#include "tests/support/longtest.h"
#include "tests/support/postgresserver.h"

#include <QTest>

using namespace pm;
using namespace pm::test;

namespace {

constexpr int kConcurrency = 8;
constexpr int kThreads = 2;
constexpr int kMessagesBetween = 40;
constexpr int kPatienceMs = 60'000;

int restarts()
{
    return askedFor("PENGUINMAILS_RESTARTS", 1);
}

} // namespace

// PostgreSQL goes away and comes back while the real program takes messages and delivers their events.
class WebhookRestartTest : public LongTest
{
    Q_OBJECT
private Q_SLOTS:
    void everyAcknowledgedEventArrives();

private:
    // As a power cut does it, and as an operator does it, in turn.
    [[nodiscard]] bool restart(int round);

    PostgresServer m_server{PostgresServer::Sync::On};
};

bool WebhookRestartTest::restart(int round)
{
    if (round % 2 == 1)
        return m_server.restart();
    m_server.stopImmediate();
    return m_server.start();
}

void WebhookRestartTest::everyAcknowledgedEventArrives()
{
    QVERIFY2(m_server.start(), m_server.log());
    DeliveringPlatform platform(m_server.createDatabase());
    QVERIFY2(platform.start(kConcurrency), platform.log());
    SendLoad load(platform.process(), platform.key(), kThreads);
    for (int round = 0; round < restarts(); ++round) {
        const int before = load.acknowledged();
        QTRY_VERIFY_WITH_TIMEOUT(load.acknowledged() >= before + kMessagesBetween, kPatienceMs);
        QVERIFY2(restart(round), m_server.log());
    }
    const int before = load.acknowledged();
    QTRY_VERIFY_WITH_TIMEOUT(load.acknowledged() >= before + kMessagesBetween, kPatienceMs);
    load.stop();
    QTRY_COMPARE_WITH_TIMEOUT(platform.waiting(), 0, kPatienceMs);

    const auto arrivals = platform.arrivalsByMessage();
    for (const SendLoad::Attempt &attempt : load.attempts()) {
        const QString id = attempt.reply.json().value(QStringLiteral("id")).toString();
        QVERIFY2(!attempt.isAcknowledged() || arrivals.contains(id.toLatin1()), qPrintable(id));
    }
    const int duplicates = duplicatesIn(arrivals);
    qInfo("%d acknowledged, %d refused, %d restarts, %d duplicates", load.acknowledged(), load.refused(), restarts(),
          duplicates);
    QVERIFY(duplicates <= restarts() * kConcurrency);
    QCOMPARE(platform.number(QStringLiteral("SELECT COUNT(*) FROM deliveries WHERE status <> 'success'")), 0);
}

QTEST_GUILESS_MAIN(WebhookRestartTest)
#include "tst_webhookrestart.moc"
