// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/keys/bcryptpool.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace pm;
using keys::BcryptPool;

class TestBcryptPool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hashesWithTheCost();
    void tellsKeysApart();
    void saltsEachHash();
    void refusesABrokenHash();
    void turnsTooManyAway();
};

void TestBcryptPool::hashesWithTheCost()
{
    BcryptPool pool({.cost = 5});
    const auto hash = pool.hash(Secret("pm_live_key"));
    QVERIFY(hash);
    QVERIFY2(hash->startsWith(QStringLiteral("$2b$05$")), qPrintable(*hash));
    BcryptPool usual;
    QVERIFY(usual.hash(Secret("pm_live_key"))->startsWith(QStringLiteral("$2b$12$")));
}

void TestBcryptPool::tellsKeysApart()
{
    BcryptPool pool({.cost = 4});
    const auto hash = pool.hash(Secret("pm_live_key"));
    QVERIFY(*pool.matches(Secret("pm_live_key"), *hash));
    QVERIFY(!*pool.matches(Secret("pm_live_kez"), *hash));
    QCOMPARE(pool.runs(), 3);
}

void TestBcryptPool::saltsEachHash()
{
    BcryptPool pool({.cost = 4});
    QVERIFY(*pool.hash(Secret("pm_live_key")) != *pool.hash(Secret("pm_live_key")));
}

void TestBcryptPool::refusesABrokenHash()
{
    BcryptPool pool({.cost = 4});
    QCOMPARE(pool.matches(Secret("pm_live_key"), QStringLiteral("nothing like bcrypt")).error().kind,
             ErrorKind::Internal);
}

void TestBcryptPool::turnsTooManyAway()
{
    BcryptPool pool({.cost = 10, .concurrent = 1, .waiting = 2});
    std::atomic<int> done = 0;
    std::atomic<int> refused = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 12; ++i) {
        threads.emplace_back([&] {
            const auto hash = pool.hash(Secret("pm_live_key"));
            if (hash)
                ++done;
            else if (hash.error().kind == ErrorKind::Unavailable && hash.error().retryAfterSeconds > 0)
                ++refused;
        });
    }
    int mostBusy = 0;
    while (done + refused < 12)
        mostBusy = std::max(mostBusy, pool.busy());
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(done + refused, 12);
    QVERIFY(done >= 3);
    QCOMPARE(mostBusy, 1);
    QCOMPARE(pool.busy() + pool.waiting(), 0);
    QVERIFY2(refused > 0, "twelve at once went through a pool for three");
}

QTEST_GUILESS_MAIN(TestBcryptPool)
#include "tst_bcryptpool.moc"
