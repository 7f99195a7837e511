// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/platform/sendload.h"
#include "tests/support/postgresserver.h"
#include "tests/support/redisserver.h"

#include <QElapsedTimer>
#include <QTest>

using namespace pm::test;

namespace {

constexpr int kPatienceMs = 15'000;
const QString kEmails = QStringLiteral("/api/v1/emails");

QStringList checksOfTheDatabase()
{
    return {QStringLiteral("database"), QStringLiteral("keystore"), QStringLiteral("queue")};
}

} // namespace

// The real program, whose servers are stopped and started again while clients send.
class OutagesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    void postgresMayBeKilledUnderLoad();
    void redisMayBeKilledUnderLoad();
    void bothMayBeGoneAtOnce();
    void limitsHoldWithAndWithoutRedis();
    void revocationNeedsNoRedis();

private:
    void startSecondProcess();
    // Whether all of it was answered as it should be, and what was acknowledged is there and counted.
    void checkLoad(SendLoad &load);

    std::unique_ptr<PostgresServer> m_postgres;
    std::unique_ptr<RedisServer> m_redis;
    std::unique_ptr<PlatformProcess> m_platform;
    std::unique_ptr<PlatformProcess> m_second;
    QStringList m_arguments;
    KeyOfTenant m_key;
};

void OutagesTest::initTestCase()
{
    // Its processes die, not its machine: what it has written is there without syncing, too.
    m_postgres = std::make_unique<PostgresServer>();
    m_redis = std::make_unique<RedisServer>();
}

void OutagesTest::init()
{
    QVERIFY2(m_postgres->start(), m_postgres->log());
    QVERIFY2(m_redis->start(), m_redis->log());
    m_arguments = {QStringLiteral("--database"), m_postgres->createDatabase(), QStringLiteral("--redis"),
                   m_redis->url()};
    m_platform = std::make_unique<PlatformProcess>();
    QVERIFY2(m_platform->start(m_arguments), m_platform->log());
    m_key = makeKeyOfTenant(*m_platform, QStringLiteral("enterprise"));
    QVERIFY(!m_key.secret.isEmpty());
}

void OutagesTest::cleanup()
{
    m_second.reset();
    m_platform.reset();
}

void OutagesTest::cleanupTestCase()
{
    m_redis.reset();
    m_postgres.reset();
}

void OutagesTest::postgresMayBeKilledUnderLoad()
{
    SendLoad load(*m_platform, m_key, 3);
    for (int round = 0; round < 2; ++round) {
        const int acknowledged = load.acknowledged();
        QTRY_VERIFY_WITH_TIMEOUT(load.acknowledged() > acknowledged + 50, kPatienceMs);
        const int refused = load.refused();
        m_postgres->stopImmediate();
        QTRY_VERIFY_WITH_TIMEOUT(load.refused() > refused + 50, kPatienceMs);
        QCOMPARE(failingChecks(*m_platform), checksOfTheDatabase());
        QVERIFY2(m_postgres->start(), m_postgres->log());
        QTRY_COMPARE_WITH_TIMEOUT(failingChecks(*m_platform), QStringList(), kPatienceMs);
    }
    const int acknowledged = load.acknowledged();
    QTRY_VERIFY_WITH_TIMEOUT(load.acknowledged() > acknowledged + 20, kPatienceMs);
    checkLoad(load);
}

void OutagesTest::redisMayBeKilledUnderLoad()
{
    SendLoad load(*m_platform, m_key, 3);
    for (int round = 0; round < 2; ++round) {
        int acknowledged = load.acknowledged();
        QTRY_VERIFY_WITH_TIMEOUT(load.acknowledged() > acknowledged + 30, kPatienceMs);
        m_redis->stop();
        acknowledged = load.acknowledged();
        QTRY_VERIFY_WITH_TIMEOUT(load.acknowledged() > acknowledged + 50, kPatienceMs);
        QCOMPARE(failingChecks(*m_platform), QStringList{QStringLiteral("redis")});
        QVERIFY2(m_redis->start(), m_redis->log());
        QTRY_COMPARE_WITH_TIMEOUT(failingChecks(*m_platform), QStringList(), kPatienceMs);
    }
    checkLoad(load);
    // It is not needed for an answer.
    QCOMPARE(load.refused(), 0);
}

void OutagesTest::bothMayBeGoneAtOnce()
{
    SendLoad load(*m_platform, m_key, 3);
    QTRY_VERIFY_WITH_TIMEOUT(load.acknowledged() > 50, kPatienceMs);
    m_redis->stop();
    m_postgres->stopImmediate();
    QTRY_VERIFY_WITH_TIMEOUT(load.refused() > 20, kPatienceMs);
    QCOMPARE(failingChecks(*m_platform), checksOfTheDatabase() << QStringLiteral("redis"));
    QCOMPARE(HttpExchange(m_platform->url()).get(QStringLiteral("/healthz")).status, 200);
    QVERIFY2(m_postgres->start(), m_postgres->log());
    const int acknowledged = load.acknowledged();
    QTRY_VERIFY_WITH_TIMEOUT(load.acknowledged() > acknowledged + 50, kPatienceMs);
    QVERIFY2(m_redis->start(), m_redis->log());
    QTRY_COMPARE_WITH_TIMEOUT(failingChecks(*m_platform), QStringList(), kPatienceMs);
    checkLoad(load);
}

void OutagesTest::limitsHoldWithAndWithoutRedis()
{
    constexpr int kBurst = 100;
    const KeyOfTenant small = makeKeyOfTenant(*m_platform, QStringLiteral("starter"));
    startSecondProcess();
    const auto one = clientOf(*m_platform, small);
    const auto two = clientOf(*m_second, small);
    QCOMPARE(two->get(kEmails).status, 200);
    // How many requests pass until the first one is refused.
    const auto passing = [](const std::vector<HttpExchange *> &clients) {
        for (int passed = 0; passed < 3 * kBurst; ++passed) {
            const HttpReply reply = clients[static_cast<std::size_t>(passed) % clients.size()]->get(kEmails);
            if (reply.status != 200)
                return isClearRefusal(reply) && reply.status == 429 ? passed : -1;
        }
        return -1;
    };
    // One more comes each second.
    m_redis->stop();
    QElapsedTimer timer;
    timer.start();
    int passed = passing({one.get()});
    QVERIFY2(passed >= kBurst - 1 && passed <= kBurst + 1 + timer.elapsed() / 1000, QByteArray::number(passed));

    // Redis has forgotten all buckets, and then both processes share one again.
    QVERIFY2(m_redis->start(), m_redis->log());
    QTRY_COMPARE_WITH_TIMEOUT(failingChecks(*m_platform), QStringList(), kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(failingChecks(*m_second), QStringList(), kPatienceMs);
    timer.restart();
    passed = passing({one.get(), two.get()});
    QVERIFY2(passed >= kBurst && passed <= kBurst + 1 + timer.elapsed() / 1000, QByteArray::number(passed));
}

void OutagesTest::revocationNeedsNoRedis()
{
    startSecondProcess();
    const auto one = clientOf(*m_platform, m_key);
    const auto two = clientOf(*m_second, m_key);
    QCOMPARE(one->get(kEmails).status, 200);
    QCOMPARE(two->get(kEmails).status, 200);
    m_redis->stop();
    const QString path = QStringLiteral("/api/v1/platform/api-keys/") + m_key.id;
    QCOMPARE(operatorOf(*m_platform, m_key)->remove(path).status, 200);
    QCOMPARE(one->get(kEmails).status, 401);
    QTRY_COMPARE_WITH_TIMEOUT(two->get(kEmails).status, 401, 20'000); // a key is read again after 30 s
}

// Verifies keys as well as the first, whose master key it has.
void OutagesTest::startSecondProcess()
{
    m_second = std::make_unique<PlatformProcess>();
    QVERIFY(m_second->takeMasterKeyOf(*m_platform));
    QVERIFY2(m_second->start(m_arguments), m_second->log());
}

void OutagesTest::checkLoad(SendLoad &load)
{
    load.stop();
    QCOMPARE(load.firstUnclearAnswer(), QByteArray());
    QVERIFY2(load.slowestMs() < kPatienceMs, QByteArray::number(load.slowestMs()));
    // Not with the key, whose requests are counted.
    const auto asOperator = operatorOf(*m_platform, m_key);
    QTRY_COMPARE_WITH_TIMEOUT(recordedSuccesses(*asOperator, m_key), load.acknowledged(), kPatienceMs);
    const std::optional<QStringList> found = subjectsOf(*asOperator);
    QVERIFY(found);
    QVERIFY(QSet<QString>(found->begin(), found->end()).contains(load.acknowledgedSubjects()));

    // What was refused goes through now, also where the change was kept after all, and nothing is sent twice.
    const auto client = clientOf(*m_platform, m_key);
    for (const SendLoad::Attempt &attempt : load.attempts()) {
        if (!attempt.isAcknowledged()) {
            const HttpReply again = sendMessage(*client, attempt.subject);
            QVERIFY2(again.status == 200, describe(again));
        }
    }
    const std::optional<QStringList> all = subjectsOf(*asOperator);
    QVERIFY(all);
    QCOMPARE(QSet<QString>(all->begin(), all->end()).size(), all->size());
    QCOMPARE(static_cast<std::size_t>(all->size()), load.attempts().size());
}

QTEST_GUILESS_MAIN(OutagesTest)
#include "tst_outages.moc"
