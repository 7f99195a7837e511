// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/jobs/jobworkers.h"
#include "tests/jobs/queueundertest.h"

#include <QElapsedTimer>
#include <QTest>

#include <future>

using namespace pm;
using namespace pm::test;
using namespace std::chrono_literals;
using jobs::Job;
using jobs::JobQueue;
using jobs::JobWorkers;

namespace {

constexpr auto kPatience = 10s;
// Long enough that only a wake, never a poll, explains what a test sees.
constexpr jobs::WorkerSettings kNoPolls{.threads = 2, .poll = 60s, .renewEvery = 60s};
constexpr jobs::WorkerSettings kQuick{.threads = 2, .poll = 10ms, .renewEvery = 10ms};

// Counts attempts, and lets tests wait for them.
class Tally
{
public:
    void add(const QString &subject)
    {
        const std::scoped_lock lock(m_mutex);
        ++m_attempts[subject];
        m_changed.notify_all();
    }
    [[nodiscard]] bool waitFor(const QString &subject, int attempts)
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, kPatience, [&] { return m_attempts[subject] >= attempts; });
    }
    [[nodiscard]] std::map<QString, int> all()
    {
        const std::scoped_lock lock(m_mutex);
        return m_attempts;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<QString, int> m_attempts;
};

} // namespace

class JobWorkersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addRows(); }
    void init();
    void cleanup() { m_test.reset(); }

    void anAnnouncedJobIsDoneAtOnce();
    void aJobOfAnotherProcessIsFoundByPolling();
    void aJobThatIsDueSoonIsDoneInTime();
    void twoProcessesDoEachJobOnce();
    void aFailedAttemptIsRepeated();
    void aLongAttemptKeepsItsLease();
    void stoppingWaitsForTheAttempt();
    void stoppingLeavesTheRestQueued();

private:
    [[nodiscard]] jobs::Handler finishing(Tally &tally, JobQueue &queue, store::Database &database);
    std::unique_ptr<QueueUnderTest> m_test;
    http::Log m_log;
};

void JobWorkersTest::init()
{
    QFETCH_GLOBAL(QString, database);
    m_test = std::make_unique<QueueUnderTest>(database);
    QVERIFY(m_test->isReady());
}

jobs::Handler JobWorkersTest::finishing(Tally &tally, JobQueue &queue, store::Database &database)
{
    return [&](const Job &job) {
        tally.add(job.subjectId);
        return database.write([&](store::Connection &connection) { return queue.finish(connection, job); });
    };
}

void JobWorkersTest::anAnnouncedJobIsDoneAtOnce()
{
    Tally tally;
    JobWorkers workers(m_test->queue(), m_test->clock, m_log, kNoPolls);
    workers.add(m_test->kKind, finishing(tally, m_test->queue(), m_test->database()));
    workers.start();
    for (const char *subject : {"a", "b", "c"}) {
        QVERIFY(m_test->enqueue(QString::fromLatin1(subject)));
        m_test->queue().announce();
        QVERIFY(tally.waitFor(QString::fromLatin1(subject), 1));
    }
}

void JobWorkersTest::aJobOfAnotherProcessIsFoundByPolling()
{
    Tally tally;
    JobWorkers workers(m_test->queue(), m_test->clock, m_log, kQuick);
    workers.add(m_test->kKind, finishing(tally, m_test->queue(), m_test->database()));
    workers.start();
    QVERIFY(m_test->enqueue(QStringLiteral("a"))); // nobody announces it
    QVERIFY(tally.waitFor(QStringLiteral("a"), 1));
}

void JobWorkersTest::aJobThatIsDueSoonIsDoneInTime()
{
    const SystemClock wall;
    JobQueue queue(m_test->database(), wall);
    Tally tally;
    JobWorkers workers(queue, wall, m_log, kNoPolls);
    workers.add(m_test->kKind, finishing(tally, queue, m_test->database()));
    QVERIFY(m_test->database().write([&](store::Connection &connection) {
        return queue.enqueue(connection, m_test->kKind, QStringLiteral("a"), wall.now() + 200);
    }));
    QElapsedTimer timer;
    timer.start();
    workers.start();
    QVERIFY(tally.waitFor(QStringLiteral("a"), 1));
    QVERIFY(timer.elapsed() >= 150);
}

void JobWorkersTest::twoProcessesDoEachJobOnce()
{
    constexpr int kJobs = 40;
    for (int i = 0; i < kJobs; ++i)
        QVERIFY(m_test->enqueue(QString::number(i)));
    const auto otherDatabase = m_test->openAgain();
    JobQueue otherQueue(*otherDatabase, m_test->clock);
    Tally tally;
    JobWorkers here(m_test->queue(), m_test->clock, m_log, kQuick);
    JobWorkers there(otherQueue, m_test->clock, m_log, kQuick);
    here.add(m_test->kKind, finishing(tally, m_test->queue(), m_test->database()));
    there.add(m_test->kKind, finishing(tally, otherQueue, *otherDatabase));
    here.start();
    there.start();
    for (int i = 0; i < kJobs; ++i)
        QVERIFY(tally.waitFor(QString::number(i), 1));
    here.stop();
    there.stop();
    for (const auto &[subject, attempts] : tally.all())
        QCOMPARE(attempts, 1);
    QCOMPARE(m_test->number(QStringLiteral("SELECT COUNT(*) FROM jobs")), 0);
}

void JobWorkersTest::aFailedAttemptIsRepeated()
{
    Tally tally;
    const jobs::Handler finish = finishing(tally, m_test->queue(), m_test->database());
    JobWorkers workers(m_test->queue(), m_test->clock, m_log, kQuick);
    workers.add(m_test->kKind, [&](const Job &job) -> Result<> {
        if (job.attempts > 1)
            return finish(job);
        tally.add(job.subjectId);
        return fail(ErrorKind::Unavailable, QStringLiteral("The provider is away."));
    });
    QVERIFY(m_test->enqueue(QStringLiteral("a")));
    workers.start();
    QVERIFY(tally.waitFor(QStringLiteral("a"), 1));
    QTRY_COMPARE(m_test->number(QStringLiteral("SELECT COUNT(*) FROM jobs WHERE last_problem = 'The provider is away.'"
                                               " AND leased_until = 0")),
                 1);
    m_test->clock.advance(jobs::retryDelayMs(1, 1));
    QVERIFY(tally.waitFor(QStringLiteral("a"), 2));
}

void JobWorkersTest::aLongAttemptKeepsItsLease()
{
    std::promise<void> goOn;
    std::shared_future<void> mayGoOn(goOn.get_future());
    Tally tally;
    const jobs::Handler finish = finishing(tally, m_test->queue(), m_test->database());
    JobWorkers workers(m_test->queue(), m_test->clock, m_log, kQuick);
    workers.add(m_test->kKind, [&](const Job &job) {
        tally.add(QStringLiteral("begun"));
        mayGoOn.wait_for(kPatience);
        return finish(job);
    });
    QVERIFY(m_test->enqueue(QStringLiteral("a")));
    workers.start();
    QVERIFY(tally.waitFor(QStringLiteral("begun"), 1));
    for (int i = 0; i < 4; ++i) {
        m_test->clock.advance(JobQueue::kLeaseMs / 2);
        const QString renewed = QStringLiteral("SELECT COUNT(*) FROM jobs WHERE leased_until = %1")
                                    .arg(m_test->clock.now() + JobQueue::kLeaseMs);
        QTRY_COMPARE(m_test->number(renewed), 1);
    }
    goOn.set_value();
    QVERIFY(tally.waitFor(QStringLiteral("a"), 1));
    workers.stop();
    QCOMPARE(tally.all()[QStringLiteral("begun")], 1);
    QCOMPARE(m_test->number(QStringLiteral("SELECT COUNT(*) FROM jobs")), 0);
}

void JobWorkersTest::stoppingWaitsForTheAttempt()
{
    std::promise<void> goOn;
    std::atomic<bool> ended = false;
    Tally tally;
    const jobs::Handler finish = finishing(tally, m_test->queue(), m_test->database());
    JobWorkers workers(m_test->queue(), m_test->clock, m_log, kQuick);
    workers.add(m_test->kKind, [&](const Job &job) {
        tally.add(QStringLiteral("begun"));
        goOn.get_future().wait_for(kPatience);
        const Result<> done = finish(job);
        ended = true;
        return done;
    });
    QVERIFY(m_test->enqueue(QStringLiteral("a")));
    workers.start();
    QVERIFY(tally.waitFor(QStringLiteral("begun"), 1));
    std::future<void> stopped = std::async(std::launch::async, [&] { workers.stop(); });
    QCOMPARE(stopped.wait_for(50ms), std::future_status::timeout);
    goOn.set_value();
    QCOMPARE(stopped.wait_for(kPatience), std::future_status::ready);
    QVERIFY(ended);
    QCOMPARE(m_test->number(QStringLiteral("SELECT COUNT(*) FROM jobs")), 0);
}

void JobWorkersTest::stoppingLeavesTheRestQueued()
{
    Tally tally;
    JobWorkers workers(m_test->queue(), m_test->clock, m_log, kQuick);
    workers.add(m_test->kKind, finishing(tally, m_test->queue(), m_test->database()));
    workers.start();
    workers.beginStop();
    workers.stop();
    QVERIFY(m_test->enqueue(QStringLiteral("a")));
    m_test->queue().announce();
    QVERIFY(tally.all().empty());
    QVERIFY(m_test->take());
}

QTEST_GUILESS_MAIN(JobWorkersTest)
#include "tst_jobworkers.moc"
