// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/database.h"
#include "platform/store/daypartitions.h"
#include "tests/support/postgresserver.h"

#include <QElapsedTimer>
#include <QSemaphore>
#include <QTest>

#include <mutex>
#include <thread>

using namespace pm;
using namespace pm::store;

class PostgresDatabaseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void limitsStatements();
    void doesNotLimitMigrations();
    void findsByIndexWhatItFoundInASmallTable();
    void movesAsManyRowsOfADayAsThereAre();
    void waitsForAConnectionOnlySoLong();
    void opensNoMoreConnectionsThanAllowed();
    void repeatsTransactionsThatCollide();
    void repeatsAUnitWhoseConnectionDied();
    void givesUpOnAServerThatHangs();
    void saysWhenTheServerCannotBeReached();
    void saysWhenTheServerRefuses();
    void losesNothingWhenTheServerIsStoppedUnderLoad();
    void losesNothingWhenTheServerCrashesUnderLoad();

private:
    [[nodiscard]] std::unique_ptr<Database> open(int connections = 4, int statementTimeoutMs = 1000) const;
    void interruptUnderLoad(const std::function<void()> &stop);

    test::PostgresServer m_server{test::PostgresServer::Sync::On};
    QString m_url;
};

namespace {

Result<int> execute(Database &database, const QString &sql, const QVariantList &values = {})
{
    return database.write([&](Connection &connection) { return connection.execute(sql, values); });
}

QString one(Database &database, const QString &sql)
{
    const auto rows = database.read([&](Connection &connection) { return connection.query(sql); });
    return rows && !rows->empty() ? rows->front().text(0) : QString();
}

const QString kInsert = QStringLiteral("INSERT INTO numbers (n) VALUES (?)");

// Writes rising numbers until it is told to stop, and notes which were acknowledged and how long the slowest took.
class Load
{
public:
    explicit Load(Database &database)
    {
        for (int i = 0; i < kThreads; ++i)
            m_threads.emplace_back([this, &database, i] { run(database, i); });
    }
    void stop()
    {
        m_stopping = true;
        for (std::thread &thread : m_threads)
            thread.join();
        m_threads.clear();
    }
    ~Load() { stop(); }
    Q_DISABLE_COPY_MOVE(Load)

    [[nodiscard]] int acknowledged() const { return m_acknowledgedCount; }
    [[nodiscard]] int refused() const { return m_refused; }
    [[nodiscard]] qint64 slowestMs() const { return m_slowestMs; }
    [[nodiscard]] const QSet<qint64> &numbers() const { return m_numbers; }
    [[nodiscard]] const QSet<ErrorKind> &kinds() const { return m_kinds; }

private:
    static constexpr int kThreads = 8;

    void run(Database &database, int thread)
    {
        for (qint64 n = thread; !m_stopping; n += kThreads) {
            QElapsedTimer timer;
            timer.start();
            const Result<int> done = execute(database, kInsert, {n});
            const qint64 took = timer.elapsed();
            const std::lock_guard lock(m_mutex);
            m_slowestMs = std::max(m_slowestMs, took);
            if (done) {
                m_numbers << n;
                ++m_acknowledgedCount;
            } else {
                m_kinds << done.error().kind;
                ++m_refused;
            }
        }
    }

    std::mutex m_mutex;
    std::atomic<bool> m_stopping = false;
    std::atomic<int> m_acknowledgedCount = 0;
    std::atomic<int> m_refused = 0;
    qint64 m_slowestMs = 0;
    QSet<qint64> m_numbers;
    QSet<ErrorKind> m_kinds;
    std::vector<std::thread> m_threads;
};

} // namespace

void PostgresDatabaseTest::initTestCase()
{
    QVERIFY2(m_server.start(), m_server.log().constData());
}

void PostgresDatabaseTest::init()
{
    QVERIFY(m_server.start());
    m_url = m_server.createDatabase();
    QVERIFY2(!m_url.isEmpty(), m_server.log().constData());
}

std::unique_ptr<Database> PostgresDatabaseTest::open(int connections, int statementTimeoutMs) const
{
    auto database = openDatabase({.url = m_url, .connections = connections, .statementTimeoutMs = statementTimeoutMs});
    if (!database) {
        qWarning() << database.error().message << database.error().detail;
        return nullptr;
    }
    const auto made = execute(**database, QStringLiteral("CREATE TABLE numbers (n BIGINT PRIMARY KEY)"));
    return made ? std::move(*database) : nullptr;
}

void PostgresDatabaseTest::limitsStatements()
{
    const auto database = open(1, 200);
    QVERIFY(database);
    const auto sleep = [](Connection &connection) { return connection.query(QStringLiteral("SELECT pg_sleep(30)")); };
    for (const bool writes : {false, true}) {
        const auto slept = writes ? database->write(sleep) : database->read(sleep);
        QVERIFY(!slept);
        QCOMPARE(slept.error().kind, ErrorKind::Unavailable);
        QCOMPARE(slept.error().message, QStringLiteral("The database took too long to answer."));
    }
    QVERIFY(execute(*database, kInsert, {1}));
    QCOMPARE(one(*database, QStringLiteral("SHOW application_name")), QStringLiteral("penguinmails-platformd"));
}

// The server's statistics of a table come a minute later or more, and plans are kept until then.
void PostgresDatabaseTest::findsByIndexWhatItFoundInASmallTable()
{
    constexpr int kUntilPlansAreKept = 10;
    constexpr int kMany = 20'000;
    constexpr int kAtOnce = 100;
    const QString scans = QStringLiteral("SELECT seq_scan FROM pg_stat_user_tables WHERE relname = 'numbers'");
    const auto database = open(1);
    QVERIFY(database);
    QVERIFY(execute(*database, QStringLiteral("ALTER TABLE numbers SET (autovacuum_enabled = off)")));
    const auto remove = [&](int first) {
        QVariantList values;
        for (int n = first; n < first + kAtOnce; ++n)
            values.append(n);
        const QString places = QStringList(kAtOnce, QStringLiteral("?")).join(QStringLiteral(", "));
        return execute(*database, QStringLiteral("DELETE FROM numbers WHERE n IN (%1)").arg(places), values);
    };
    const auto flush = [&] { return execute(*database, QStringLiteral("SELECT pg_stat_force_next_flush()")); };
    const auto insert = [&](int first, int last) {
        return execute(
            *database,
            QStringLiteral("INSERT INTO numbers SELECT * FROM generate_series(%1, %2)").arg(first).arg(last));
    };
    QVERIFY(insert(-kAtOnce, 0));
    QVERIFY(execute(*database, QStringLiteral("ANALYZE numbers")));
    for (int i = 0; i < kUntilPlansAreKept; ++i)
        QCOMPARE(remove(kMany).value_or(-1), 0);
    QVERIFY(insert(1, kMany - 1));
    QVERIFY(flush());
    const QString before = one(*database, scans);
    QVERIFY(!before.isEmpty());
    for (int first = 1; first < kMany; first += kMany / 10)
        QCOMPARE(remove(first).value_or(0), kAtOnce);
    QVERIFY(flush());
    QCOMPARE(one(*database, scans), before);
}

void PostgresDatabaseTest::doesNotLimitMigrations()
{
    const auto database = open(1, 100);
    QVERIFY(database);
    const auto slept = database->write([](Connection &connection) {
        return connection.liftTimeout().and_then(
            [&] { return connection.query(QStringLiteral("SELECT pg_sleep(1.8)")); });
    });
    QVERIFY2(slept, slept ? "" : qPrintable(slept.error().detail));
    // For that one transaction only.
    QVERIFY(!database->write(
        [](Connection &connection) { return connection.query(QStringLiteral("SELECT pg_sleep(1)")); }));
}

// Though the limit of a statement is shorter.
void PostgresDatabaseTest::movesAsManyRowsOfADayAsThereAre()
{
    const auto database = open(1, 200);
    QVERIFY(database);
    for (const char *sql :
         {"CREATE TABLE days (id TEXT NOT NULL) PARTITION BY RANGE (id)",
          "CREATE TABLE days_rest PARTITION OF days DEFAULT",
          "CREATE FUNCTION slowly() RETURNS trigger AS 'BEGIN PERFORM pg_sleep(0.5); RETURN OLD; END' LANGUAGE plpgsql",
          "CREATE TRIGGER slowly BEFORE DELETE ON days_rest FOR EACH ROW EXECUTE FUNCTION slowly()",
          "INSERT INTO days VALUES ('day_1000'), ('day_1008')"})
        QVERIFY(execute(*database, QString::fromLatin1(sql)));
    const DayPartitions byDay{.table = QStringLiteral("days"),
                              .column = QStringLiteral("id"),
                              .columns = QStringLiteral("id"),
                              .boundOf = [](qint64 day) { return QStringLiteral("'day_%1'").arg(day); }};
    const Result<> arranged = database->write(
        [&](Connection &connection) { return arrangePartitions(connection, byDay, 1000); });
    QVERIFY2(arranged, arranged ? "" : qPrintable(arranged.error().detail));
    QCOMPARE(one(*database, QStringLiteral("SELECT COUNT(*) FROM days")), QStringLiteral("2"));
    QCOMPARE(one(*database, QStringLiteral("SELECT id FROM days_rest")), QStringLiteral("day_1008"));
}

void PostgresDatabaseTest::waitsForAConnectionOnlySoLong()
{
    const auto database = open(1, 300);
    QVERIFY(database);
    QSemaphore held;
    QSemaphore go;
    std::thread holder([&] {
        static_cast<void>(database->read([&](Connection &) -> Result<> {
            held.release();
            go.acquire();
            return {};
        }));
    });
    held.acquire();
    QElapsedTimer timer;
    timer.start();
    const Result<int> refused = execute(*database, kInsert, {1});
    const qint64 took = timer.elapsed();
    go.release();
    holder.join();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Unavailable);
    QCOMPARE(refused.error().message, QStringLiteral("All connections to the database are busy."));
    QVERIFY(took >= 250 && took < 2000);
    // The unit that was given up is not run later.
    QCOMPARE(one(*database, QStringLiteral("SELECT COUNT(*) FROM numbers")), QStringLiteral("0"));
}

void PostgresDatabaseTest::opensNoMoreConnectionsThanAllowed()
{
    const auto database = open(3);
    QVERIFY(database);
    std::vector<std::thread> threads;
    std::atomic<int> failures = 0;
    for (int i = 0; i < 20; ++i) {
        threads.emplace_back([&] {
            failures += one(*database, QStringLiteral("SELECT 1 FROM pg_sleep(0.02)")) == QStringLiteral("1") ? 0 : 1;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(failures, 0);
    QCOMPARE(one(*database, QStringLiteral("SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database()")),
             QStringLiteral("3"));
}

void PostgresDatabaseTest::repeatsTransactionsThatCollide()
{
    const auto database = open(2, 5000);
    QVERIFY(database);
    QVERIFY(execute(*database, kInsert, {1}));
    QVERIFY(execute(*database, kInsert, {2}));
    QVERIFY(execute(*database, QStringLiteral("ALTER TABLE numbers ADD hits INTEGER NOT NULL DEFAULT 0")));
    // Both lock one row and then want the other's: PostgreSQL ends one of them.
    QSemaphore locked;
    std::atomic<int> runs = 0;
    const auto hitBoth = [&](int first, int second) {
        bool again = false;
        return database->write([&, again](Connection &connection) mutable -> Result<int> {
            const QString hit = QStringLiteral("UPDATE numbers SET hits = hits + 1 WHERE n = ?");
            const Result<int> done = connection.execute(hit, {first});
            if (!done)
                return done;
            ++runs;
            if (!std::exchange(again, true)) {
                locked.release();
                while (locked.available() < 2)
                    std::this_thread::yield();
            }
            return connection.execute(hit, {second});
        });
    };
    bool otherDone = false;
    std::thread other([&] { otherDone = hitBoth(2, 1).has_value(); });
    const bool done = hitBoth(1, 2).has_value();
    other.join();
    QVERIFY(done && otherDone);
    QCOMPARE(runs, 3);
    QCOMPARE(one(*database, QStringLiteral("SELECT SUM(hits) FROM numbers")), QStringLiteral("4"));
}

void PostgresDatabaseTest::repeatsAUnitWhoseConnectionDied()
{
    const auto database = open(1);
    const auto other = openDatabase({.url = m_url, .connections = 1});
    QVERIFY(database && other);
    int runs = 0;
    const Result<int> done = database->write([&](Connection &connection) -> Result<int> {
        const auto added = connection.execute(kInsert, {1});
        if (added && ++runs == 1) {
            const auto pid = connection.query(QStringLiteral("SELECT pg_backend_pid()"));
            std::thread([&] {
                static_cast<void>((*other)->read([&](Connection &killer) {
                    return killer.query(QStringLiteral("SELECT pg_terminate_backend(?, 5000)"),
                                        {pid->front().integer(0)});
                }));
            }).join();
        }
        return added ? connection.execute(kInsert, {2}) : added;
    });
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    QCOMPARE(runs, 2);
    QCOMPARE(one(*database, QStringLiteral("SELECT COUNT(*) FROM numbers")), QStringLiteral("2"));
}

void PostgresDatabaseTest::givesUpOnAServerThatHangs()
{
    const auto database = open(1, 200);
    QVERIFY(database);
    const pid_t backend = one(*database, QStringLiteral("SELECT pg_backend_pid()")).toInt();
    QVERIFY(backend > 0);
    ::kill(backend, SIGSTOP);
    QElapsedTimer timer;
    timer.start();
    // Found dead before the commit, so run again on a new connection.
    const Result<int> done = execute(*database, kInsert, {1});
    const qint64 took = timer.elapsed();
    ::kill(backend, SIGCONT);
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    QVERIFY(took < 4000);
}

void PostgresDatabaseTest::saysWhenTheServerCannotBeReached()
{
    const auto database = open();
    QVERIFY(database);
    m_server.stop();
    QVERIFY(!database->check());
    const auto another = openDatabase({.url = m_url});
    QVERIFY(!another);
    QCOMPARE(another.error().kind, ErrorKind::Unavailable);
    QCOMPARE(another.error().message, QStringLiteral("The database server is not available."));
    QVERIFY(!another.error().detail.isEmpty());
    QVERIFY(m_server.start());
    QVERIFY(database->check());
}

void PostgresDatabaseTest::saysWhenTheServerRefuses()
{
    const QString url = QStringLiteral("postgresql://postgres:hunter2@127.0.0.1:%1/no_such_database")
                            .arg(m_server.port());
    const auto database = openDatabase({.url = url});
    QVERIFY(!database);
    QCOMPARE(database.error().kind, ErrorKind::Unavailable);
    QVERIFY2(database.error().detail.contains(QStringLiteral("no_such_database")), qPrintable(database.error().detail));
    QVERIFY(!database.error().detail.contains(QStringLiteral("hunter2")));
}

void PostgresDatabaseTest::interruptUnderLoad(const std::function<void()> &stop)
{
    const auto database = open(4, 2000);
    QVERIFY(database);
    Load load(*database);
    QTRY_VERIFY_WITH_TIMEOUT(load.acknowledged() > 200, 20000);
    stop();
    QTRY_VERIFY_WITH_TIMEOUT(load.refused() > 20, 20000);
    QVERIFY(m_server.start());
    const int before = load.acknowledged();
    QTRY_VERIFY_WITH_TIMEOUT(load.acknowledged() > before + 200, 20000);
    load.stop();

    QCOMPARE(load.kinds(), QSet<ErrorKind>({ErrorKind::Unavailable}));
    QVERIFY2(load.slowestMs() < 6000, qPrintable(QString::number(load.slowestMs())));
    const auto rows = database->read(
        [](Connection &connection) { return connection.query(QStringLiteral("SELECT n FROM numbers")); });
    QVERIFY(rows);
    QSet<qint64> missing = load.numbers();
    for (const Row &row : *rows)
        missing.remove(row.integer(0));
    QVERIFY2(missing.isEmpty(), "acknowledged numbers are missing");
}

void PostgresDatabaseTest::losesNothingWhenTheServerIsStoppedUnderLoad()
{
    interruptUnderLoad([this] { m_server.stop(); });
}

void PostgresDatabaseTest::losesNothingWhenTheServerCrashesUnderLoad()
{
    interruptUnderLoad([this] { m_server.stopImmediate(); });
}

QTEST_GUILESS_MAIN(PostgresDatabaseTest)
#include "tst_postgresdatabase.moc"
