// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/database.h"
#include "tests/support/httpexchange.h"
#include "tests/support/platformprocess.h"
#include "tests/support/testdatabase.h"

#include <QDateTime>
#include <QTest>

using namespace pm;
using namespace pm::test;

// Which of several processes works on the queue, and how a queue that nobody works on shows.
class JobRolesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addRows(); }
    void init()
    {
        QFETCH_GLOBAL(QString, database);
        m_place = std::make_unique<TestDatabase>(database);
    }

    // The job is about a campaign that is gone, which a worker finds out at once.
    void onlyAWorkerTakesJobs()
    {
        PlatformProcess api;
        QVERIFY2(api.start(arguments("api")), api.log());
        QVERIFY(addJob(10 * 60'000));
        const HttpReply late = HttpExchange(api.url()).get(QStringLiteral("/readyz"));
        QCOMPARE(late.status, 503);
        const QJsonObject checks = late.json().value(QStringLiteral("checks")).toObject();
        QCOMPARE(checks.value(QStringLiteral("queue")).toString(),
                 QStringLiteral("A job has been due for 10 minutes; no worker takes it."));
        QCOMPARE(checks.value(QStringLiteral("database")).toString(), QStringLiteral("ok"));
        const QByteArray metrics = HttpExchange(api.url()).get(QStringLiteral("/metrics")).body;
        QVERIFY(metrics.contains("\npenguinmails_jobs_waiting 1"));
        QVERIFY(metrics.contains("\npenguinmails_jobs_oldest_due_seconds 60"));

        PlatformProcess worker;
        QVERIFY(worker.takeMasterKeyOf(api));
        QVERIFY2(worker.start(arguments("worker")), worker.log());
        QTRY_COMPARE_WITH_TIMEOUT(HttpExchange(api.url()).get(QStringLiteral("/readyz")).status, 200, 10'000);
        QVERIFY(HttpExchange(api.url()).get(QStringLiteral("/metrics")).body.contains("\npenguinmails_jobs_waiting 0"));
        QVERIFY(worker.terminate());
        QCOMPARE(worker.exitCode(), 0);
    }

    void fiveMinutesAreNotTooOld()
    {
        PlatformProcess api;
        QVERIFY2(api.start(arguments("api")), api.log());
        QVERIFY(addJob(4 * 60'000));
        QCOMPARE(HttpExchange(api.url()).get(QStringLiteral("/readyz")).status, 200);
    }

private:
    [[nodiscard]] QStringList arguments(const char *role) const
    {
        return {QStringLiteral("--database"), m_place->url(), QStringLiteral("--role"), QString::fromLatin1(role)};
    }
    [[nodiscard]] bool addJob(qint64 dueMsAgo)
    {
        const auto opened = store::openDatabase({.url = m_place->url()});
        const qint64 dueAt = QDateTime::currentMSecsSinceEpoch() - dueMsAgo;
        return opened && (*opened)->write([&](store::Connection &connection) {
            return connection.execute(QStringLiteral("INSERT INTO jobs (id, kind, subject_id, run_at, created_at)"
                                                     " VALUES ('job_1', 'campaign', 'camp_gone', ?, ?)"),
                                      {dueAt, dueAt});
        });
    }

    std::unique_ptr<TestDatabase> m_place;
};

QTEST_GUILESS_MAIN(JobRolesTest)
#include "tst_jobroles.moc"
