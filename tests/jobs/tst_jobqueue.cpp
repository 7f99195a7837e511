// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/jobs/queueundertest.h"

#include <QSet>
#include <QTest>

#include <thread>

using namespace pm;
using namespace pm::test;
using jobs::Job;
using jobs::JobQueue;

class JobQueueTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addRows(); }
    void init();
    void cleanup() { m_test.reset(); }

    void takesWhatIsDueOldestFirst();
    void aRolledBackChangeEnqueuesNothing();
    void severalTakersNeverHaveTheSameJob();
    void anExpiredLeaseIsTakenOver();
    void aRenewedLeaseIsNot();
    void whoLostTheLeaseChangesNothing();
    void oneJobAKindAndSubject();
    void oneThatIsThereKeepsItsTime();
    void whatWasEnqueuedWhileItRanRunsAgain();
    void failuresWaitLongerEachTime();
    void theStateShowsWhatWaits();

private:
    std::unique_ptr<QueueUnderTest> m_test;
};

void JobQueueTest::init()
{
    QFETCH_GLOBAL(QString, database);
    m_test = std::make_unique<QueueUnderTest>(database);
    QVERIFY(m_test->isReady());
}

void JobQueueTest::takesWhatIsDueOldestFirst()
{
    QVERIFY(m_test->enqueue(QStringLiteral("later"), 1'000));
    QVERIFY(m_test->enqueue(QStringLiteral("second"), -10));
    QVERIFY(m_test->enqueue(QStringLiteral("first"), -20));
    QCOMPARE(*m_test->queue().nextAt({m_test->kKind}), std::optional(m_test->clock.now() - 20));
    QCOMPARE(m_test->take()->subjectId, QStringLiteral("first"));
    QCOMPARE(m_test->take()->subjectId, QStringLiteral("second"));
    QVERIFY(!m_test->take());
    QCOMPARE(*m_test->queue().nextAt({m_test->kKind}), std::optional(m_test->clock.now() + 1'000));
    m_test->clock.advance(1'000);
    const std::optional<Job> later = m_test->take();
    QVERIFY(later);
    QCOMPARE(later->kind, m_test->kKind);
    QCOMPARE(later->attempts, 1);
    QVERIFY(m_test->finish(*later));
    QCOMPARE(m_test->number(QStringLiteral("SELECT COUNT(*) FROM jobs")), 2);
    // What no worker of this process can do is left to others.
    QVERIFY(m_test->enqueue(QStringLiteral("more")));
    QVERIFY(!*m_test->queue().take({QStringLiteral("other")}));
    QVERIFY(!*m_test->queue().nextAt({QStringLiteral("other")}));
}

void JobQueueTest::aRolledBackChangeEnqueuesNothing()
{
    const Result<> done = m_test->database().write([&](store::Connection &connection) -> Result<> {
        const Result<> enqueued = m_test->queue().enqueue(connection, m_test->kKind, QStringLiteral("a"), 0);
        return enqueued ? Result<>(fail(ErrorKind::Internal, QStringLiteral("changed my mind"))) : enqueued;
    });
    QVERIFY(!done);
    QVERIFY(!m_test->take());
}

void JobQueueTest::severalTakersNeverHaveTheSameJob()
{
    constexpr int kJobs = 60;
    constexpr int kTakers = 4;
    for (int i = 0; i < kJobs; ++i)
        QVERIFY(m_test->enqueue(QString::number(i)));
    std::vector<QStringList> taken(kTakers);
    std::vector<std::thread> threads;
    for (QStringList &mine : taken) {
        threads.emplace_back([&] {
            const auto database = m_test->openAgain();
            const JobQueue queue(*database, m_test->clock);
            while (auto job = queue.take({m_test->kKind}).value_or(std::nullopt))
                mine.append(job->subjectId);
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QStringList all;
    for (const QStringList &mine : taken)
        all += mine;
    QCOMPARE(all.size(), kJobs);
    QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), kJobs);
}

void JobQueueTest::anExpiredLeaseIsTakenOver()
{
    QVERIFY(m_test->enqueue(QStringLiteral("a")));
    const std::optional<Job> first = m_test->take();
    QVERIFY(first);
    m_test->clock.advance(JobQueue::kLeaseMs - 1);
    QVERIFY(!m_test->take());
    m_test->clock.advance(1);
    const std::optional<Job> second = m_test->take();
    QVERIFY(second);
    QCOMPARE(second->id, first->id);
    QCOMPARE(second->attempts, 2);
    QVERIFY(second->lease != first->lease);
}

void JobQueueTest::aRenewedLeaseIsNot()
{
    QVERIFY(m_test->enqueue(QStringLiteral("a")));
    const std::optional<Job> job = m_test->take();
    m_test->clock.advance(JobQueue::kLeaseMs - 1);
    QVERIFY(m_test->queue().renew(*job));
    m_test->clock.advance(JobQueue::kLeaseMs - 1);
    QVERIFY(!m_test->take());
    QVERIFY(m_test->finish(*job));
}

void JobQueueTest::whoLostTheLeaseChangesNothing()
{
    QVERIFY(m_test->enqueue(QStringLiteral("a")));
    const std::optional<Job> lost = m_test->take();
    m_test->clock.advance(JobQueue::kLeaseMs);
    const std::optional<Job> held = m_test->take();
    QVERIFY(held);
    for (const Result<> &outcome : {m_test->finish(*lost), m_test->reschedule(*lost, 0), m_test->queue().renew(*lost),
                                    m_test->queue().fail(*lost, QStringLiteral("too late"))}) {
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::Conflict);
    }
    QVERIFY(m_test->finish(*held));
    QCOMPARE(m_test->number(QStringLiteral("SELECT COUNT(*) FROM jobs")), 0);
}

void JobQueueTest::oneJobAKindAndSubject()
{
    QVERIFY(m_test->enqueue(QStringLiteral("a"), 5'000));
    QVERIFY(m_test->enqueue(QStringLiteral("a"), 9'000));
    QCOMPARE(*m_test->queue().nextAt({m_test->kKind}), std::optional(m_test->clock.now() + 5'000));
    QVERIFY(m_test->enqueue(QStringLiteral("a"), 0));
    const std::optional<Job> job = m_test->take();
    QVERIFY(job);
    QVERIFY(m_test->finish(*job));
    QVERIFY(!m_test->take());
}

void JobQueueTest::oneThatIsThereKeepsItsTime()
{
    const auto enqueueOnce = [&] {
        return m_test->database()
            .write([&](store::Connection &connection) {
                return m_test->queue().enqueueOnce(connection, m_test->kKind, QStringLiteral("a"), m_test->clock.now());
            })
            .has_value();
    };
    QVERIFY(enqueueOnce());
    std::optional<Job> job = m_test->take();
    QVERIFY(job);
    QVERIFY(enqueueOnce());
    QVERIFY(m_test->reschedule(*job, 5'000));
    QVERIFY(enqueueOnce());
    QVERIFY(!m_test->take());
    m_test->clock.advance(5'000);
    job = m_test->take();
    QVERIFY(job);
    QVERIFY(m_test->queue().fail(*job, QStringLiteral("no answer")));
    QVERIFY(!m_test->take());
    QVERIFY(enqueueOnce()); // what failed may be tried at once
    job = m_test->take();
    QVERIFY(job);
    QCOMPARE(job->attempts, 1);
}

void JobQueueTest::whatWasEnqueuedWhileItRanRunsAgain()
{
    QVERIFY(m_test->enqueue(QStringLiteral("a")));
    std::optional<Job> job = m_test->take();
    QVERIFY(m_test->enqueue(QStringLiteral("a")));
    QVERIFY(!m_test->take()); // never twice at the same time
    QVERIFY(m_test->finish(*job));
    job = m_test->take();
    QVERIFY(job);
    QVERIFY(m_test->enqueue(QStringLiteral("a")));
    QVERIFY(m_test->reschedule(*job, 60'000)); // the wish of before comes first
    job = m_test->take();
    QVERIFY(job);
    QVERIFY(m_test->finish(*job));
    QVERIFY(!m_test->take());
}

void JobQueueTest::failuresWaitLongerEachTime()
{
    QVERIFY(m_test->enqueue(QStringLiteral("a")));
    qint64 before = 0;
    for (int attempt = 1; attempt <= 12; ++attempt) {
        const std::optional<Job> job = m_test->take();
        QVERIFY(job);
        QCOMPARE(job->attempts, attempt);
        QVERIFY(m_test->queue().fail(*job, QStringLiteral("no answer ") + QString(600, u'x')));
        const qint64 wait = **m_test->queue().nextAt({m_test->kKind}) - m_test->clock.now();
        QVERIFY(wait >= jobs::retryDelayMs(attempt, 0) && wait <= jobs::retryDelayMs(attempt, 1));
        QVERIFY(jobs::retryDelayMs(attempt, 0) >= before);
        before = jobs::retryDelayMs(attempt, 0);
        m_test->clock.advance(wait);
    }
    QCOMPARE(jobs::retryDelayMs(1, 0), 2'000);
    QCOMPARE(jobs::retryDelayMs(1, 1), 2'400);
    QCOMPARE(jobs::retryDelayMs(1'000, 0), 15 * 60 * 1'000);
    QCOMPARE(m_test->number(QStringLiteral("SELECT LENGTH(last_problem) FROM jobs")), 500);
    // A success forgets them.
    QVERIFY(m_test->reschedule(*m_test->take(), 0));
    QCOMPARE(m_test->number(QStringLiteral("SELECT attempts + LENGTH(last_problem) FROM jobs")), 0);
}

void JobQueueTest::theStateShowsWhatWaits()
{
    QCOMPARE(m_test->queue().state()->waiting, 0);
    QCOMPARE(m_test->queue().state()->oldestDueMs, 0);
    QVERIFY(m_test->enqueue(QStringLiteral("a")));
    QVERIFY(m_test->enqueue(QStringLiteral("b"), 500));
    QVERIFY(m_test->enqueue(QStringLiteral("c"), 600'000));
    m_test->clock.advance(1'000);
    QCOMPARE(m_test->queue().state()->waiting, 3);
    QCOMPARE(m_test->queue().state()->oldestDueMs, 1'000);
    QVERIFY(m_test->take());
    QCOMPARE(m_test->queue().state()->waiting, 2);
    QCOMPARE(m_test->queue().state()->oldestDueMs, 500);
}

QTEST_GUILESS_MAIN(JobQueueTest)
#include "tst_jobqueue.moc"
