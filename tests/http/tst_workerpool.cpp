// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/http/workerpool.h"

#include <QtTest>

#include <atomic>
#include <semaphore>

using namespace pm::http;

class TestWorkerPool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsWork();
    void refusesBeyondItsQueue();
    void dropsWhatWaitsWhenStopped();
    void runsFewAtATime();
    void letsOthersRunWhileSomeWait();
};

void TestWorkerPool::runsWork()
{
    std::atomic<int> done = 0;
    WorkerPool pool(4, 1000);
    for (int i = 0; i < 500; ++i)
        QVERIFY(pool.tryPost([&done] { ++done; }));
    QTRY_COMPARE(done.load(), 500);
}

void TestWorkerPool::refusesBeyondItsQueue()
{
    std::binary_semaphore begun{0};
    std::binary_semaphore mayEnd{0};
    std::atomic<int> done = 0;
    WorkerPool pool(1, 2);
    QVERIFY(pool.tryPost([&] {
        begun.release();
        mayEnd.acquire();
    }));
    begun.acquire();
    QVERIFY(pool.tryPost([&done] { ++done; }));
    QVERIFY(pool.tryPost([&done] { ++done; }));
    QCOMPARE(pool.waiting(), 2);
    QCOMPARE(pool.busy(), 1);
    QVERIFY(!pool.tryPost([&done] { ++done; }));
    mayEnd.release();
    QTRY_COMPARE(done.load(), 2);
    QVERIFY(pool.tryPost([&done] { ++done; }));
    QTRY_COMPARE(done.load(), 3);
    QTRY_COMPARE(pool.busy(), 0);
}

void TestWorkerPool::dropsWhatWaitsWhenStopped()
{
    std::binary_semaphore begun{0};
    std::atomic<bool> mayEnd = false;
    std::atomic<bool> ended = false;
    std::atomic<bool> ranLate = false;
    const auto token = std::make_shared<int>(0);
    WorkerPool pool(1, 10);
    QVERIFY(pool.tryPost([&] {
        begun.release();
        while (!mayEnd)
            std::this_thread::yield();
        ended = true;
    }));
    begun.acquire();
    QVERIFY(pool.tryPost([&ranLate, token] { ranLate = true; }));
    std::thread stopper([&pool] { pool.stop(); });
    QTRY_COMPARE(token.use_count(), 1L); // dropped, while the first still runs
    QVERIFY(!pool.tryPost([] {}));
    mayEnd = true;
    stopper.join();
    QVERIFY(ended);
    QVERIFY(!ranLate);
}

// More would only take the processors from each other.
void TestWorkerPool::runsFewAtATime()
{
    std::atomic<int> running = 0;
    std::atomic<int> most = 0;
    std::atomic<int> done = 0;
    WorkerPool pool(100, 1000);
    for (int i = 0; i < 400; ++i) {
        QVERIFY(pool.tryPost([&] {
            const int now = ++running;
            for (int seen = most; seen < now && !most.compare_exchange_weak(seen, now);)
                ;
            std::this_thread::sleep_for(std::chrono::microseconds(200)); // time for others to come
            --running;
            ++done;
        }));
    }
    QTRY_COMPARE(done.load(), 400);
    QVERIFY(most >= 2);
    QVERIFY(most <= std::max(2, static_cast<int>(std::thread::hardware_concurrency())));
}

void TestWorkerPool::letsOthersRunWhileSomeWait()
{
    constexpr int kWaiting = 39;
    std::counting_semaphore<kWaiting> mayEnd{0};
    std::atomic<int> waiting = 0;
    std::atomic<int> done = 0;
    WorkerPool pool(kWaiting + 1, 1000);
    for (int i = 0; i < kWaiting; ++i) {
        QVERIFY(pool.tryPost([&] {
            ++waiting;
            const pm::Blocking waits;
            mayEnd.acquire();
        }));
    }
    QTRY_COMPARE(waiting.load(), kWaiting);
    QVERIFY(pool.tryPost([&done] { ++done; }));
    QTRY_COMPARE(done.load(), 1);
    mayEnd.release(kWaiting);
    QTRY_COMPARE(pool.busy(), 0);
    QVERIFY(pool.tryPost([&done] { ++done; }));
    QTRY_COMPARE(done.load(), 2);
}

QTEST_APPLESS_MAIN(TestWorkerPool)
#include "tst_workerpool.moc"
