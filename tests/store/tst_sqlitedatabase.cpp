// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/database.h"
#include "tests/support/childprocess.h"

#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace pm;
using namespace pm::store;

class SqliteDatabaseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void usesTheLogAndSyncsEachCommit();
    void sharesCommitsWithoutSharingFailures();
    void waitsForAnotherProgramsLockAndThenSaysSo();
    void readsWhileAnotherWrites();
    void keepsWhatItAcknowledgedWhenKilled();
    void opensReadersOnThreadsThatComeAndGo();

private:
    [[nodiscard]] QString url() const { return QStringLiteral("sqlite:") + m_folder->filePath(QStringLiteral("a.db")); }
    [[nodiscard]] std::unique_ptr<Database> open() const;

    std::unique_ptr<QTemporaryDir> m_folder;
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

// A unit that holds the writer until it is let go.
class HeldWriter
{
public:
    explicit HeldWriter(Database &database)
        : m_thread([&] {
            static_cast<void>(database.write([&](Connection &) -> Result<> {
                m_held.release();
                m_go.acquire();
                return {};
            }));
        })
    {
        m_held.acquire();
    }
    ~HeldWriter()
    {
        m_go.release();
        m_thread.join();
    }
    Q_DISABLE_COPY_MOVE(HeldWriter)

private:
    QSemaphore m_held;
    QSemaphore m_go;
    std::thread m_thread;
};

} // namespace

void SqliteDatabaseTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

std::unique_ptr<Database> SqliteDatabaseTest::open() const
{
    auto database = openDatabase({.url = url(), .statementTimeoutMs = 300});
    if (!database)
        return nullptr;
    const auto made = execute(**database, QStringLiteral("CREATE TABLE IF NOT EXISTS numbers (n INTEGER PRIMARY KEY)"));
    return made ? std::move(*database) : nullptr;
}

void SqliteDatabaseTest::usesTheLogAndSyncsEachCommit()
{
    const auto database = open();
    QVERIFY(database);
    const auto setting = [&](const QString &pragma) {
        const auto rows = database->write([&](Connection &connection) { return connection.query(pragma); });
        return rows ? rows->front().text(0) : QString();
    };
    QCOMPARE(setting(QStringLiteral("PRAGMA journal_mode")), QStringLiteral("wal"));
    QCOMPARE(setting(QStringLiteral("PRAGMA synchronous")), QStringLiteral("2"));
    QCOMPARE(setting(QStringLiteral("PRAGMA foreign_keys")), QStringLiteral("1"));
}

void SqliteDatabaseTest::sharesCommitsWithoutSharingFailures()
{
    const auto database = open();
    QVERIFY(database);
    constexpr int kUnits = 40;
    std::vector<std::thread> threads;
    std::atomic<int> started = 0;
    std::array<bool, kUnits> acknowledged{};
    {
        const HeldWriter held(*database);
        for (int n = 0; n < kUnits; ++n) {
            threads.emplace_back([&, n] {
                ++started;
                const Result<> done = database->write([n](Connection &connection) -> Result<> {
                    if (const auto added = connection.execute(kInsert, {n}); !added)
                        return fail(added.error());
                    if (n % 4 == 1) // a statement that fails
                        return connection.execute(kInsert, {n}).map([](int) {});
                    if (n % 4 == 2) // a rule that fails
                        return fail(ErrorKind::Forbidden, QStringLiteral("No."));
                    return {};
                });
                acknowledged[static_cast<std::size_t>(n)] = done.has_value();
            });
        }
        QTRY_COMPARE(started, kUnits);
    }
    for (std::thread &thread : threads)
        thread.join();
    for (int n = 0; n < kUnits; ++n) {
        const bool there = !one(*database, QStringLiteral("SELECT n FROM numbers WHERE n = %1").arg(n)).isEmpty();
        QCOMPARE(there, n % 4 == 0 || n % 4 == 3);
        QCOMPARE(acknowledged[static_cast<std::size_t>(n)], there);
    }
}

void SqliteDatabaseTest::waitsForAnotherProgramsLockAndThenSaysSo()
{
    const auto other = open();
    const auto database = open();
    QVERIFY(other && database);
    {
        const HeldWriter held(*other);
        const Result<int> refused = execute(*database, kInsert, {1});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Unavailable);
        QCOMPARE(refused.error().message, QStringLiteral("The database is locked by another program."));
    }
    QVERIFY(execute(*database, kInsert, {1}));
}

void SqliteDatabaseTest::readsWhileAnotherWrites()
{
    const auto database = open();
    QVERIFY(database);
    QVERIFY(execute(*database, kInsert, {1}));
    const HeldWriter held(*database);
    QCOMPARE(one(*database, QStringLiteral("SELECT COUNT(*) FROM numbers")), QStringLiteral("1"));
    QVERIFY(database->check());
}

void SqliteDatabaseTest::keepsWhatItAcknowledgedWhenKilled()
{
    QSet<qint64> acknowledged;
    test::ChildProcess writer;
    QVERIFY(writer.start(QStringLiteral(PENGUINMAILS_STORE_WRITER), {QStringLiteral("write"), url()},
                         m_folder->filePath(QStringLiteral("log")), test::ChildProcess::Output::Pipe));
    while (acknowledged.size() < 2000) {
        const QByteArray line = writer.readLine(20000);
        QVERIFY2(!line.isEmpty(), writer.log().constData());
        acknowledged << line.toLongLong();
    }
    writer.end(SIGKILL, 5000);
    for (QByteArray line = writer.readLine(1000); !line.isEmpty(); line = writer.readLine(1000))
        acknowledged << line.toLongLong();

    const auto database = open();
    QVERIFY(database);
    QCOMPARE(one(*database, QStringLiteral("PRAGMA integrity_check")), QStringLiteral("ok"));
    const auto rows = database->read(
        [](Connection &connection) { return connection.query(QStringLiteral("SELECT n FROM numbers")); });
    QVERIFY(rows);
    for (const Row &row : *rows)
        acknowledged.remove(row.integer(0));
    QVERIFY2(acknowledged.isEmpty(), "acknowledged numbers are missing");
}

void SqliteDatabaseTest::opensReadersOnThreadsThatComeAndGo()
{
    const auto database = open();
    QVERIFY(database);
    QVERIFY(execute(*database, kInsert, {7}));
    const auto descriptors = [] { return QDir(QStringLiteral("/proc/self/fd")).count(); };
    const uint before = descriptors();
    for (int i = 0; i < 50; ++i) {
        QString seen;
        std::thread([&] { seen = one(*database, QStringLiteral("SELECT n FROM numbers")); }).join();
        QCOMPARE(seen, QStringLiteral("7"));
    }
    QVERIFY(descriptors() <= before + 2);
}

QTEST_GUILESS_MAIN(SqliteDatabaseTest)
#include "tst_sqlitedatabase.moc"
