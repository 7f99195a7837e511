// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/migrations.h"
#include "tests/support/childprocess.h"
#include "tests/support/testdatabase.h"

#include <QTest>

#include <thread>

using namespace pm;
using namespace pm::store;

class MigrationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void appliesEachStepOnce_data() { test::TestDatabase::addRows(); }
    void appliesEachStepOnce();
    void refusesAnEditedStep_data() { test::TestDatabase::addRows(); }
    void refusesAnEditedStep();
    void refusesANewerDatabase_data() { test::TestDatabase::addRows(); }
    void refusesANewerDatabase();
    void leavesNothingOfAStepThatFails_data() { test::TestDatabase::addRows(); }
    void leavesNothingOfAStepThatFails();
    void refusesGapsInNumbers();
    void isSafeFromManyThreads_data() { test::TestDatabase::addRows(); }
    void isSafeFromManyThreads();
    void isSafeFromManyProcesses_data() { test::TestDatabase::addRows(); }
    void isSafeFromManyProcesses();
    void appliesTheProductsOwnSteps_data() { test::TestDatabase::addRows(); }
    void appliesTheProductsOwnSteps();
    void problemsOfDaysGoToTheirLastHour_data() { test::TestDatabase::addRows(); }
    void problemsOfDaysGoToTheirLastHour();
    void theQueueStaysWhenItIsMadeLoose_data() { test::TestDatabase::addRows(); }
    void theQueueStaysWhenItIsMadeLoose();
};

namespace {

Migration step(int version, const QString &name, const QStringList &sql)
{
    return {.version = version, .name = name, .sqlite = sql, .postgresql = {}};
}

const Migration kFirst = step(1, QStringLiteral("make_a"),
                              {QStringLiteral("CREATE TABLE a (n INTEGER)"),
                               QStringLiteral("INSERT INTO a VALUES (1)")});
const Migration kSecond = step(2, QStringLiteral("make_b"), {QStringLiteral("CREATE TABLE b (n INTEGER)")});

std::unique_ptr<Database> open(const test::TestDatabase &place)
{
    auto database = openDatabase({.url = place.url()});
    return database ? std::move(*database) : nullptr;
}

qint64 number(Database &database, const QString &sql)
{
    const auto rows = database.read([&](Connection &connection) { return connection.query(sql); });
    return rows && !rows->empty() ? rows->front().integer(0) : -1;
}

qint64 version(Database &database)
{
    return number(database, QStringLiteral("SELECT MAX(version) FROM schema_migrations"));
}

} // namespace

void MigrationsTest::appliesEachStepOnce()
{
    QFETCH(QString, database);
    const test::TestDatabase place(database);
    const auto opened = open(place);
    QVERIFY(opened);
    QVERIFY(migrate(*opened, {kFirst}));
    QCOMPARE(version(*opened), 1);
    QVERIFY(migrate(*opened, {kFirst, kSecond}));
    QVERIFY(migrate(*opened, {kFirst, kSecond}));
    QCOMPARE(version(*opened), 2);
    QCOMPARE(number(*opened, QStringLiteral("SELECT COUNT(*) FROM a")), 1);
    QCOMPARE(number(*opened, QStringLiteral("SELECT COUNT(*) FROM b")), 0);
}

void MigrationsTest::refusesAnEditedStep()
{
    QFETCH(QString, database);
    const test::TestDatabase place(database);
    const auto opened = open(place);
    QVERIFY(opened);
    QVERIFY(migrate(*opened, {kFirst, kSecond}));
    Migration edited = kSecond;
    edited.sqlite.first() += QStringLiteral(" -- later thought");
    const Result<> refused = migrate(*opened, {kFirst, edited});
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(QStringLiteral("2 (make_b)")), qPrintable(refused.error().message));
    // A step after an edited one is not applied either.
    const Migration third = step(3, QStringLiteral("make_c"), {QStringLiteral("CREATE TABLE c (n INTEGER)")});
    QVERIFY(!migrate(*opened, {kFirst, edited, third}));
    QCOMPARE(version(*opened), 2);
}

void MigrationsTest::refusesANewerDatabase()
{
    QFETCH(QString, database);
    const test::TestDatabase place(database);
    const auto opened = open(place);
    QVERIFY(opened);
    QVERIFY(migrate(*opened, {kFirst, kSecond}));
    const Result<> refused = migrate(*opened, {kFirst});
    QVERIFY(!refused);
    QVERIFY(refused.error().message.contains(QStringLiteral("newer")));
    QVERIFY(refused.error().message.contains(QStringLiteral("migration 2")));
    QVERIFY(refused.error().message.contains(QStringLiteral("up to 1")));
}

void MigrationsTest::leavesNothingOfAStepThatFails()
{
    QFETCH(QString, database);
    const test::TestDatabase place(database);
    const auto opened = open(place);
    QVERIFY(opened);
    const Migration broken = step(2, QStringLiteral("make_b"),
                                  {QStringLiteral("CREATE TABLE b (n INTEGER)"),
                                   QStringLiteral("CREATE TABLE a (n INTEGER)")});
    const Result<> failed = migrate(*opened, {kFirst, broken});
    QVERIFY(!failed);
    QVERIFY2(failed.error().message.contains(QStringLiteral("2 (make_b)")), qPrintable(failed.error().message));
    QCOMPARE(version(*opened), 1);
    QCOMPARE(number(*opened, QStringLiteral("SELECT COUNT(*) FROM b")), -1);
    QVERIFY(migrate(*opened, {kFirst, kSecond}));
}

void MigrationsTest::refusesGapsInNumbers()
{
    const test::TestDatabase place(QStringLiteral("sqlite"));
    const auto opened = open(place);
    QVERIFY(opened);
    QVERIFY(!migrate(*opened, {kSecond}));
    QVERIFY(!migrate(*opened, {kFirst, kFirst}));
}

void MigrationsTest::isSafeFromManyThreads()
{
    QFETCH(QString, database);
    const test::TestDatabase place(database);
    std::vector<Migration> steps;
    for (int i = 1; i <= 10; ++i)
        steps.push_back(
            step(i, QStringLiteral("step_%1").arg(i), {QStringLiteral("CREATE TABLE t%1 (n INTEGER)").arg(i)}));
    std::atomic<int> succeeded = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            const auto opened = openDatabase({.url = place.url()});
            const Result<> done = opened ? migrate(**opened, steps) : fail(opened.error());
            if (!done)
                qWarning().noquote() << done.error().message << done.error().detail;
            succeeded += done ? 1 : 0;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(succeeded, 4);
    const auto opened = open(place);
    QCOMPARE(number(*opened, QStringLiteral("SELECT COUNT(*) FROM schema_migrations")), 10);
}

void MigrationsTest::isSafeFromManyProcesses()
{
    QFETCH(QString, database);
    const test::TestDatabase place(database);
    const QTemporaryDir logs;
    std::array<test::ChildProcess, 3> processes;
    for (test::ChildProcess &process : processes)
        QVERIFY(process.start(QStringLiteral(PENGUINMAILS_STORE_WRITER), {QStringLiteral("migrate"), place.url()},
                              logs.filePath(QStringLiteral("log")), test::ChildProcess::Output::Pipe));
    for (test::ChildProcess &process : processes) {
        QCOMPARE(process.readLine(20000), QByteArray("ok"));
        QVERIFY(process.waitForExit(20000));
        QCOMPARE(process.exitCode(), 0);
    }
    const auto opened = open(place);
    QCOMPARE(version(*opened), static_cast<qint64>(migrations().size()));
}

void MigrationsTest::appliesTheProductsOwnSteps()
{
    QFETCH(QString, database);
    const test::TestDatabase place(database);
    const auto opened = open(place);
    QVERIFY(opened);
    const Result<> done = migrate(*opened, migrations());
    QVERIFY2(done, done ? "" : qPrintable(done.error().message + done.error().detail));
    for (const char *table : {"tenants", "users", "audit_entries", "api_keys", "messages"})
        QVERIFY2(number(*opened, QStringLiteral("SELECT COUNT(*) FROM ") + QString::fromLatin1(table)) == 0, table);
}

void MigrationsTest::problemsOfDaysGoToTheirLastHour()
{
    QFETCH(QString, database);
    const test::TestDatabase place(database);
    const auto opened = open(place);
    QVERIFY(opened);
    const std::vector<Migration> &all = migrations();
    QVERIFY(migrate(*opened, {all.begin(), all.begin() + 19}));
    constexpr qint64 kHourMs = 3'600'000;
    const qint64 lastAt = 20'000 * 24 * kHourMs + 5 * kHourMs + 1;
    QVERIFY(opened->write([&](Connection &connection) {
        return connection.execute(QStringLiteral("INSERT INTO webhook_problems VALUES ('wh', 20000, 'reset', 7, ?)"),
                                  {lastAt});
    }));
    QVERIFY(migrate(*opened, all));
    QCOMPARE(number(*opened, QStringLiteral("SELECT hour FROM webhook_problem_hours WHERE attempts = 7")),
             lastAt / kHourMs);
    QCOMPARE(number(*opened, QStringLiteral("SELECT COUNT(*) FROM webhook_problem_hours")), 1);
}

void MigrationsTest::theQueueStaysWhenItIsMadeLoose()
{
    QFETCH(QString, database);
    const test::TestDatabase place(database);
    const auto opened = open(place);
    QVERIFY(opened);
    const std::vector<Migration> &all = migrations();
    QVERIFY(migrate(*opened, {all.begin(), all.begin() + 22}));
    const auto run = [&](const QString &sql) {
        return opened->write([&](Connection &connection) { return connection.execute(sql); }).has_value();
    };
    const QString queue = QStringLiteral("INSERT INTO delivery_queue (delivery_id, webhook_id, event_id, subject_id,"
                                         " attempts, due_at) VALUES ('%1', 'wh', 'evt', 'msg', 2, 7)");
    QVERIFY(run(QStringLiteral("INSERT INTO tenants (id, company_name, owner_email, plan, created_at)"
                               " VALUES ('ten', 'T', '', '', 1)")));
    QVERIFY(run(QStringLiteral(
        "INSERT INTO webhooks (id, tenant_id, environment, name, endpoint_url,"
        " description, event_types, event_filters, max_attempts, retry_schedule, timeout_seconds,"
        " headers, concurrency, is_ordered, rate_per_second, transformation, search_text,"
        " created_at, created_by, updated_at) VALUES ('wh', 'ten', 'live', 'W', 'https://hooks.example.test/',"
        " '', '[]', '{}', 5, '[]', 30, '{}', 1, 0, 0, '{}', '', 1, 'test', 1)")));
    QVERIFY(run(queue.arg(QStringLiteral("del_1"))));
    QVERIFY(migrate(*opened, all));
    QVERIFY(run(QStringLiteral("DELETE FROM webhooks")));
    QVERIFY(run(queue.arg(QStringLiteral("del_2"))));
    QVERIFY(!run(queue.arg(QStringLiteral("del_2"))));
    QCOMPARE(number(*opened, QStringLiteral("SELECT COUNT(*) FROM delivery_queue WHERE webhook_id = 'wh'"
                                            " AND event_id = 'evt' AND subject_id = 'msg' AND attempts = 2"
                                            " AND due_at = 7")),
             2);
}

QTEST_GUILESS_MAIN(MigrationsTest)
#include "tst_migrations.moc"
