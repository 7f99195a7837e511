// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/database.h"
#include "tests/support/testdatabase.h"

#include <QTest>

#include <semaphore>
#include <thread>

using namespace pm;
using namespace pm::store;

// What both databases promise.
class DatabaseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryKindOfValue_data();
    void keepsEveryKindOfValue();
    void addsManyRowsOrNone_data() { test::TestDatabase::addRows(); }
    void addsManyRowsOrNone();
    void addsToSeveralTablesOrNone_data() { test::TestDatabase::addRows(); }
    void addsToSeveralTablesOrNone();
    void rollsBackWhenTheWorkFails_data() { test::TestDatabase::addRows(); }
    void rollsBackWhenTheWorkFails();
    void rollsBackWhenTheWorkThrows_data() { test::TestDatabase::addRows(); }
    void rollsBackWhenTheWorkThrows();
    void tellsConflictsFromOtherFailures_data() { test::TestDatabase::addRows(); }
    void tellsConflictsFromOtherFailures();
    void keepsValuesOutOfErrors_data() { test::TestDatabase::addRows(); }
    void keepsValuesOutOfErrors();
    void refusesToPassOverAFailedStatement_data() { test::TestDatabase::addRows(); }
    void refusesToPassOverAFailedStatement();
    void refusesUnitsWithinUnits_data() { test::TestDatabase::addRows(); }
    void refusesUnitsWithinUnits();
    void readsMayNotWrite_data() { test::TestDatabase::addRows(); }
    void readsMayNotWrite();
    void bindsExactlyTheGivenValues_data() { test::TestDatabase::addRows(); }
    void bindsExactlyTheGivenValues();
    void survivesManyDifferentStatements_data() { test::TestDatabase::addRows(); }
    void survivesManyDifferentStatements();
    void countsFromManyThreads_data() { test::TestDatabase::addRows(); }
    void countsFromManyThreads();
    void answersCheck_data() { test::TestDatabase::addRows(); }
    void answersCheck();
    void showsHowBusyItIs_data() { test::TestDatabase::addRows(); }
    void showsHowBusyItIs();
    void refusesUnknownUrls();

private:
    // The database of the row, with the tables "parents" and "things".
    [[nodiscard]] static std::unique_ptr<Database> open(const test::TestDatabase &place, int connections = 4);
};

namespace {

Result<> run(Database &database, const QString &sql, const QVariantList &values = {})
{
    return database.write([&](Connection &connection) { return connection.execute(sql, values); }).map([](int) {});
}

Result<> addThing(Database &database, qint64 id, const QString &name)
{
    return run(database, QStringLiteral("INSERT INTO things (id, name) VALUES (?, ?)"), {id, name});
}

Result<> addThings(Database &database, const QString &columns, const QVariantList &values)
{
    return database.write([&](Connection &connection) {
        return connection.insert({{.table = QStringLiteral("things"), .columns = columns, .values = values}});
    });
}

qint64 countThings(Database &database)
{
    const auto rows = database.read(
        [](Connection &connection) { return connection.query(QStringLiteral("SELECT COUNT(*) FROM things")); });
    return rows ? rows->front().integer(0) : -1;
}

QString bytesType(const Database &database)
{
    return database.dialect() == Dialect::Sqlite ? QStringLiteral("BLOB") : QStringLiteral("BYTEA");
}

} // namespace

std::unique_ptr<Database> DatabaseTest::open(const test::TestDatabase &place, int connections)
{
    auto database = openDatabase({.url = place.url(), .connections = connections});
    if (!database) {
        qWarning() << database.error().message << database.error().detail;
        return nullptr;
    }
    const Result<> made = run(**database, QStringLiteral("CREATE TABLE parents (id BIGINT PRIMARY KEY)")).and_then([&] {
        return run(**database,
                   QStringLiteral("CREATE TABLE things (id BIGINT PRIMARY KEY, name TEXT NOT NULL UNIQUE, "
                                  "parent BIGINT REFERENCES parents(id), flag INTEGER, share DOUBLE PRECISION, "
                                  "bytes %1)")
                       .arg(bytesType(**database)));
    });
    return made ? std::move(*database) : nullptr;
}

void DatabaseTest::keepsEveryKindOfValue_data()
{
    QTest::addColumn<QString>("database");
    QTest::addColumn<bool>("byStatement");
    for (const char *database : {"sqlite", "postgresql"}) {
        for (const bool byStatement : {true, false})
            QTest::addRow("%s, %s", database, byStatement ? "by statement" : "by insert")
                << QString::fromLatin1(database) << byStatement;
    }
}

void DatabaseTest::keepsEveryKindOfValue()
{
    QFETCH(QString, database);
    const test::TestDatabase place(database);
    const auto opened = open(place);
    QVERIFY(opened);
    const qint64 large = 9'007'199'254'740'993; // not a double
    const QString text = QStringLiteral("O'Brien \\ ? :name $1 \u00fc \U0001F427 \"\n\t");
    const QByteArray bytes("\0\x01\xff'\\", 5);
    QFETCH(bool, byStatement);
    const QString columns = QStringLiteral("id, name, parent, flag, share, bytes");
    const QVariantList one{large, text, QVariant(), true, 0.1, bytes};
    const QVariantList two{1, QString(), QVariant(QMetaType::fromType<qint64>()), false, -2.5, QByteArray()};
    if (byStatement) {
        const QString insert = QStringLiteral("INSERT INTO things (%1) VALUES (?, ?, ?, ?, ?, ?)").arg(columns);
        QVERIFY(run(*opened, insert, one));
        QVERIFY(run(*opened, insert, two));
    } else {
        QVERIFY(addThings(*opened, columns, one + two));
    }

    const auto rows = opened->read([](Connection &connection) {
        return connection.query(
            QStringLiteral("SELECT id, name, parent, flag, share, bytes FROM things ORDER BY id DESC"));
    });
    QVERIFY(rows);
    QCOMPARE(rows->size(), 2U);
    const Row &row = rows->front();
    QCOMPARE(row.integer(0), large);
    QCOMPARE(row.text(1), text);
    QVERIFY(row.isNull(2));
    QCOMPARE(row.optionalInteger(2), std::nullopt);
    QVERIFY(row.boolean(3));
    QCOMPARE(row.real(4), 0.1);
    QCOMPARE(row.bytes(5), bytes);
    QVERIFY(!rows->back().boolean(3));
    QVERIFY(!rows->back().isNull(1));
    QCOMPARE(rows->back().text(1), QString());
    QVERIFY(rows->back().isNull(2));
    QVERIFY(!rows->back().isNull(5));
}

void DatabaseTest::addsManyRowsOrNone()
{
    QFETCH(QString, database);
    const test::TestDatabase place(database);
    const auto opened = open(place);
    QVERIFY(opened);
    const QString columns = QStringLiteral("id, name");
    QVariantList many;
    for (int i = 0; i < 2500; ++i)
        many << i << QStringLiteral("thing %1").arg(i);
    QVERIFY(addThings(*opened, columns, many));
    QCOMPARE(countThings(*opened), 2500);
    QVERIFY(addThings(*opened, columns, {}));

    const Result<> twice = addThings(*opened, columns, QVariantList{-1, QStringLiteral("new")} + many);
    QVERIFY(!twice);
    QCOMPARE(twice.error().kind, ErrorKind::Conflict);
    QVERIFY2(!twice.error().detail.contains(QStringLiteral("thing 0")), qPrintable(twice.error().detail));
    QCOMPARE(addThings(*opened, columns, {3000, QString(QChar(0))}).error().kind, ErrorKind::Validation);
    QCOMPARE(addThings(*opened, QStringLiteral("id, nome"), {3000, QString()}).error().kind, ErrorKind::Storage);
    QCOMPARE(countThings(*opened), 2500);
    QVERIFY(addThing(*opened, 3000, QStringLiteral("the connection is of use")));
}

void DatabaseTest::addsToSeveralTablesOrNone()
{
    QFETCH(QString, database);
    const test::TestDatabase place(database);
    const auto opened = open(place);
    QVERIFY(opened);
    QVERIFY(run(*opened, QStringLiteral("CREATE TABLE parts (id INTEGER PRIMARY KEY, thing INTEGER NOT NULL)")));
    const auto add = [&opened](const QVariantList &things, const QVariantList &parts) {
        return opened->write([&](Connection &connection) {
            // An answer of which nobody reads the end.
            return connection.execute(QStringLiteral("DELETE FROM parts WHERE id < ?"), {0}).and_then([&](int) {
                return connection.insert(
                    {{.table = QStringLiteral("things"), .columns = QStringLiteral("id, name"), .values = things},
                     {.table = QStringLiteral("parts"), .columns = QStringLiteral("id, thing"), .values = parts}});
            });
        });
    };
    const auto count = [&opened](const QString &table) {
        const auto rows = opened->read([&table](Connection &connection) {
            return connection.query(QStringLiteral("SELECT COUNT(*) FROM ") + table);
        });
        return rows ? rows->front().integer(0) : -1;
    };
    QVERIFY(add({1, QStringLiteral("one"), 2, QStringLiteral("two")}, {10, 1, 20, 2, 21, 2}));
    QCOMPARE(count(QStringLiteral("things")), 2);
    QCOMPARE(count(QStringLiteral("parts")), 3);
    const Result<> second = add({3, QStringLiteral("three")}, {10, 3});
    QVERIFY(!second);
    QCOMPARE(second.error().kind, ErrorKind::Conflict);
    const Result<> first = add({1, QStringLiteral("one")}, {30, 1});
    QVERIFY(!first);
    QCOMPARE(first.error().kind, ErrorKind::Conflict);
    QCOMPARE(count(QStringLiteral("things")), 2);
    QCOMPARE(count(QStringLiteral("parts")), 3);
    QVERIFY(add({3, QStringLiteral("three")}, {30, 3}));
}

void DatabaseTest::rollsBackWhenTheWorkFails()
{
    QFETCH(QString, database);
    const test::TestDatabase place(database);
    const auto opened = open(place);
    QVERIFY(opened);
    const Result<> done = opened->write([](Connection &connection) -> Result<> {
        const auto added = connection.execute(QStringLiteral("INSERT INTO things (id, name) VALUES (?, ?)"),
                                              {1, QStringLiteral("one")});
        return added ? fail(ErrorKind::Forbidden, QStringLiteral("Changed my mind.")) : Result<>();
    });
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Forbidden);
    QCOMPARE(countThings(*opened), 0);
}

void DatabaseTest::rollsBackWhenTheWorkThrows()
{
    QFETCH(QString, database);
    const test::TestDatabase place(database);
    const auto opened = open(place);
    QVERIFY(opened);
    const Result<QString> done = opened->write([](Connection &connection) -> Result<QString> {
        const auto rows = connection.query(
            QStringLiteral("INSERT INTO things (id, name) VALUES (1, 'one') RETURNING id"));
        return rows->front().text(7);
    });
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Internal);
    QCOMPARE(countThings(*opened), 0);
    QVERIFY(addThing(*opened, 1, QStringLiteral("one")));
}

void DatabaseTest::tellsConflictsFromOtherFailures()
{
    QFETCH(QString, database);
    const test::TestDatabase place(database);
    const auto opened = open(place);
    QVERIFY(opened);
    QVERIFY(addThing(*opened, 1, QStringLiteral("one")));
    const auto kind = [](const Result<> &result) { return result ? ErrorKind::Internal : result.error().kind; };
    QCOMPARE(kind(addThing(*opened, 1, QStringLiteral("two"))), ErrorKind::Conflict);
    QCOMPARE(kind(addThing(*opened, 2, QStringLiteral("one"))), ErrorKind::Conflict);
    QCOMPARE(kind(run(*opened, QStringLiteral("INSERT INTO things (id, name, parent) VALUES (3, 'three', 99)"))),
             ErrorKind::Conflict);
    QCOMPARE(kind(run(*opened, QStringLiteral("INSERT INTO things (id) VALUES (4)"))), ErrorKind::Storage);
    QCOMPARE(kind(run(*opened, QStringLiteral("SELEKT 1"))), ErrorKind::Storage);
    QCOMPARE(kind(addThing(*opened, 5, QString(QChar(0)))), ErrorKind::Validation);
    QCOMPARE(countThings(*opened), 1);
}

void DatabaseTest::keepsValuesOutOfErrors()
{
    QFETCH(QString, database);
    const test::TestDatabase place(database);
    const auto opened = open(place);
    QVERIFY(opened);
    const QString name = QStringLiteral("hunter2");
    QVERIFY(addThing(*opened, 1, name));
    const Result<> again = addThing(*opened, 2, name);
    QVERIFY(!again);
    QVERIFY(!again.error().message.contains(name));
    QVERIFY2(!again.error().detail.contains(name), qPrintable(again.error().detail));
    QVERIFY(again.error().detail.contains(QStringLiteral("things")));
}

void DatabaseTest::refusesToPassOverAFailedStatement()
{
    QFETCH(QString, database);
    const test::TestDatabase place(database);
    const auto opened = open(place);
    QVERIFY(opened);
    const Result<> done = opened->write([](Connection &connection) -> Result<> {
        const QString insert = QStringLiteral("INSERT INTO things (id, name) VALUES (?, ?)");
        static_cast<void>(connection.execute(insert, {1, QStringLiteral("one")}));
        static_cast<void>(connection.execute(insert, {1, QStringLiteral("one")}));
        return {};
    });
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Conflict);
    QCOMPARE(countThings(*opened), 0);
}

void DatabaseTest::refusesUnitsWithinUnits()
{
    QFETCH(QString, database);
    const test::TestDatabase place(database);
    const auto opened = open(place);
    QVERIFY(opened);
    for (const bool writes : {false, true}) {
        const auto unit = [&](Connection &) { return addThing(*opened, 1, QStringLiteral("one")); };
        const Result<> done = writes ? opened->write(unit) : opened->read(unit);
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Internal);
    }
    QCOMPARE(countThings(*opened), 0);
}

void DatabaseTest::readsMayNotWrite()
{
    QFETCH(QString, database);
    const test::TestDatabase place(database);
    const auto opened = open(place);
    QVERIFY(opened);
    const auto done = opened->read([](Connection &connection) {
        return connection.execute(QStringLiteral("INSERT INTO things (id, name) VALUES (1, 'one')"));
    });
    QVERIFY(!done);
    QCOMPARE(countThings(*opened), 0);
}

void DatabaseTest::bindsExactlyTheGivenValues()
{
    QFETCH(QString, database);
    const test::TestDatabase place(database);
    const auto opened = open(place, 1);
    QVERIFY(opened);
    // On the one connection that has prepared the statement already.
    const QString insert = QStringLiteral("INSERT INTO things (id, name, flag) VALUES (?, ?, ?)");
    QVERIFY(run(*opened, insert, {1, QStringLiteral("one"), 1}));
    const Result<> missing = run(*opened, insert, {2, QStringLiteral("two")});
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::Internal);
    QVERIFY(!run(*opened, insert, {2, QStringLiteral("two"), 1, 1}));
    QCOMPARE(countThings(*opened), 1);
    QVERIFY(run(*opened, insert, {2, QStringLiteral("two"), QVariant()}));
}

void DatabaseTest::survivesManyDifferentStatements()
{
    QFETCH(QString, database);
    const test::TestDatabase place(database);
    const auto opened = open(place);
    QVERIFY(opened);
    QVERIFY(addThing(*opened, 1, QStringLiteral("one")));
    for (int i = 0; i < 1000; ++i) {
        const auto rows = opened->read([i](Connection &connection) {
            return connection.query(QStringLiteral("SELECT id + %1 FROM things WHERE id = ?").arg(i), {1});
        });
        QVERIFY(rows);
        QCOMPARE(rows->front().integer(0), i + 1);
    }
}

void DatabaseTest::countsFromManyThreads()
{
    QFETCH(QString, database);
    const test::TestDatabase place(database);
    const auto opened = open(place);
    QVERIFY(opened);
    QVERIFY(run(*opened, QStringLiteral("INSERT INTO things (id, name, flag) VALUES (0, 'counter', 0)")));
    constexpr int kThreads = 8;
    constexpr int kUnits = 50;
    std::atomic<int> failures = 0;
    std::vector<std::thread> threads;
    for (int thread = 1; thread <= kThreads; ++thread) {
        threads.emplace_back([&, thread] {
            for (int i = 0; i < kUnits; ++i) {
                const int id = thread * 1000 + i;
                const Result<> done = opened->write([id](Connection &connection) {
                    return connection
                        .execute(QStringLiteral("INSERT INTO things (id, name) VALUES (?, ?)"),
                                 {id, QString::number(id)})
                        .and_then([&](int) {
                            return connection.execute(QStringLiteral("UPDATE things SET flag = flag + 1 WHERE id = ?"),
                                                      {0});
                        })
                        .map([](int) {});
                });
                // What was acknowledged is seen by the next read, on whatever connection.
                const auto seen = opened->read([id](Connection &connection) {
                    return connection.query(QStringLiteral("SELECT name FROM things WHERE id = ?"), {id});
                });
                failures += !done || !seen || seen->size() != 1 ? 1 : 0;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(failures, 0);
    const auto rows = opened->read([](Connection &connection) {
        return connection.query(QStringLiteral("SELECT flag, (SELECT COUNT(*) FROM things) FROM things WHERE id = 0"));
    });
    QVERIFY(rows);
    QCOMPARE(rows->front().integer(0), kThreads * kUnits);
    QCOMPARE(rows->front().integer(1), kThreads * kUnits + 1);
}

void DatabaseTest::answersCheck()
{
    QFETCH(QString, database);
    const test::TestDatabase place(database);
    const auto opened = open(place);
    QVERIFY(opened);
    QVERIFY(opened->check());
}

void DatabaseTest::showsHowBusyItIs()
{
    QFETCH(QString, database);
    const test::TestDatabase place(database);
    const auto opened = open(place, 1);
    QVERIFY(opened);
    std::binary_semaphore begun{0};
    std::binary_semaphore mayEnd{0};
    std::thread first([&] {
        std::ignore = opened->write([&](Connection &) -> Result<> {
            begun.release();
            mayEnd.acquire();
            return {};
        });
    });
    begun.acquire();
    std::thread second([&] { std::ignore = addThing(*opened, 1, QStringLiteral("one")); });
    const bool waits = QTest::qWaitFor([&] { return opened->poolUse().waiting == 1; });
    const PoolUse use = opened->poolUse();
    mayEnd.release();
    first.join();
    second.join();
    QVERIFY(waits);
    QCOMPARE(use.open, 1);
    QCOMPARE(use.busy, 1);
    QTRY_COMPARE(opened->poolUse().busy, 0);
    QCOMPARE(opened->poolUse().waiting, 0);
}

void DatabaseTest::refusesUnknownUrls()
{
    for (const QString &url : {QStringLiteral("mysql://user:hunter2@host/db"), QStringLiteral("sqlite:"), QString(),
                               QStringLiteral("postgresql://user:hunter2@host/db?nonsense=1")}) {
        const auto opened = openDatabase({.url = url});
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Validation);
        QVERIFY(!QString(opened.error().message + opened.error().detail).contains(QStringLiteral("hunter2")));
    }
}

QTEST_GUILESS_MAIN(DatabaseTest)
#include "tst_database.moc"
