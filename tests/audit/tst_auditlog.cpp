// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/audit/auditlog.h"
#include "platform/store/migrations.h"
#include "tests/support/testdatabase.h"

#include <QTest>

#include <thread>

using namespace pm;
using namespace pm::audit;
using pm::store::Connection;
using pm::store::Database;

class AuditLogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatItWasTold_data() { test::TestDatabase::addRows(); }
    void keepsWhatItWasTold();
    void listsTheNewestOfOneTargetFirst_data() { test::TestDatabase::addRows(); }
    void listsTheNewestOfOneTargetFirst();
    void takesManyAtOnce_data() { test::TestDatabase::addRows(); }
    void takesManyAtOnce();
    void goesWithTheTransaction_data() { test::TestDatabase::addRows(); }
    void goesWithTheTransaction();
    void refusesChanges_data() { test::TestDatabase::addRows(); }
    void refusesChanges();
    void findsWhatWasTamperedWith_data();
    void findsWhatWasTamperedWith();
    void staysWholeFromManyThreads_data() { test::TestDatabase::addRows(); }
    void staysWholeFromManyThreads();
    void survivesAnyText_data() { test::TestDatabase::addRows(); }
    void survivesAnyText();
    void takesTheActorOfARequest();
};

namespace {

const UnixMs kNow = 1'790'000'000'000;

std::unique_ptr<Database> open(const test::TestDatabase &place)
{
    auto database = store::openDatabase({.url = place.url()});
    if (!database || !store::migrate(**database, store::migrations()))
        return nullptr;
    return std::move(*database);
}

AuditRecord record(const QString &target)
{
    return {.action = QStringLiteral("key.created"),
            .tenantId = TenantId(QStringLiteral("tenant-1")),
            .actorId = QStringLiteral("usr_1"),
            .actorEmail = QStringLiteral("ada@example.com"),
            .targetType = QStringLiteral("api_key"),
            .targetId = target,
            .ip = QStringLiteral("203.0.113.7"),
            .details = {{QStringLiteral("name"), QStringLiteral("Build server")}, {QStringLiteral("share"), 0.1}}};
}

Result<> add(Database &database, const AuditRecord &entry)
{
    return database.write([&](Connection &connection) { return append(connection, kNow, entry); });
}

std::vector<AuditEntry> entries(Database &database, const QString &target, int limit = 100)
{
    const http::PageQuery page{.sort = QStringLiteral("timestamp"), .descending = true, .limit = limit, .after = {}};
    const auto found = database.read(
        [&](Connection &connection) { return entriesOf(connection, QStringLiteral("api_key"), target, page); });
    return found ? found->entries : std::vector<AuditEntry>();
}

// "whole", the target of the entry that does not fit, "gone" when that entry is no longer there, or the error.
QString verdict(Database &database)
{
    const auto verified = database.read([](Connection &connection) { return verifyChain(connection); });
    if (!verified)
        return verified.error().message;
    if (!*verified)
        return QStringLiteral("whole");
    const auto rows = database.read([&](Connection &connection) {
        return connection.query(QStringLiteral("SELECT target_id FROM audit_entries WHERE id = ?"),
                                {(*verified)->text()});
    });
    return rows && !rows->empty() ? rows->front().text(0) : QStringLiteral("gone");
}

Result<int> execute(Database &database, const QString &sql)
{
    return database.write([&](Connection &connection) { return connection.execute(sql); });
}

// What somebody does who has the database's password.
bool dropTriggers(Database &database)
{
    const bool isSqlite = database.dialect() == store::Dialect::Sqlite;
    if (!isSqlite)
        return execute(database, QStringLiteral("ALTER TABLE audit_entries DISABLE TRIGGER ALL")).has_value();
    return execute(database, QStringLiteral("DROP TRIGGER audit_entries_no_update"))
        .and_then([&](int) { return execute(database, QStringLiteral("DROP TRIGGER audit_entries_no_delete")); })
        .and_then([&](int) { return execute(database, QStringLiteral("DROP TRIGGER audit_entries_chain")); })
        .and_then([&](int) { return execute(database, QStringLiteral("DROP TRIGGER audit_entries_head")); })
        .has_value();
}

} // namespace

void AuditLogTest::keepsWhatItWasTold()
{
    QFETCH(QString, database);
    const test::TestDatabase place(database);
    const auto opened = open(place);
    QVERIFY(opened);
    QVERIFY(add(*opened, record(QStringLiteral("a"))));
    AuditRecord bare{.action = QStringLiteral("platform.started"),
                     .actorId = QStringLiteral("system"),
                     .targetType = QStringLiteral("api_key"),
                     .targetId = QStringLiteral("b"),
                     .status = QStringLiteral("failure")};
    QVERIFY(add(*opened, bare));

    const auto first = entries(*opened, QStringLiteral("a"));
    QCOMPARE(first.size(), 1U);
    QVERIFY(first[0].id.text().startsWith(QStringLiteral("audit_")));
    QCOMPARE(first[0].timestamp, kNow);
    const AuditRecord wanted = record(QStringLiteral("a"));
    QCOMPARE(first[0].record.action, wanted.action);
    QVERIFY(first[0].record.tenantId == wanted.tenantId);
    QCOMPARE(first[0].record.actorId, wanted.actorId);
    QCOMPARE(first[0].record.actorEmail, wanted.actorEmail);
    QCOMPARE(first[0].record.ip, wanted.ip);
    QCOMPARE(first[0].record.status, QStringLiteral("success"));
    QCOMPARE(first[0].record.details, wanted.details);
    const auto second = entries(*opened, QStringLiteral("b"));
    QCOMPARE(second.size(), 1U);
    QVERIFY(!second[0].record.tenantId);
    QCOMPARE(second[0].record.status, QStringLiteral("failure"));
    QCOMPARE(verdict(*opened), QStringLiteral("whole"));
}

void AuditLogTest::listsTheNewestOfOneTargetFirst()
{
    QFETCH(QString, database);
    const test::TestDatabase place(database);
    const auto opened = open(place);
    QVERIFY(opened);
    for (int i = 0; i < 6; ++i) {
        AuditRecord entry = record(i % 2 == 0 ? QStringLiteral("even") : QStringLiteral("odd"));
        entry.action = QString::number(i);
        QVERIFY(add(*opened, entry));
    }
    const auto found = entries(*opened, QStringLiteral("even"), 2);
    QCOMPARE(found.size(), 2U);
    QCOMPARE(found[0].record.action, QStringLiteral("4"));
    QCOMPARE(found[1].record.action, QStringLiteral("2"));
}

void AuditLogTest::takesManyAtOnce()
{
    QFETCH(QString, database);
    const test::TestDatabase place(database);
    const auto opened = open(place);
    QVERIFY(opened);
    constexpr int kMany = 50; // more than one statement takes
    std::vector<AuditRecord> many;
    for (int i = 0; i < kMany; ++i) {
        many.push_back(record(QStringLiteral("many")));
        many.back().action = QString::number(i);
    }
    QVERIFY(add(*opened, record(QStringLiteral("before"))));
    for (const std::vector<AuditRecord> &records : {many, std::vector<AuditRecord>()})
        QVERIFY(opened->write([&](Connection &connection) { return appendAll(connection, kNow, records); }));
    QVERIFY(add(*opened, record(QStringLiteral("after"))));
    const auto found = entries(*opened, QStringLiteral("many"));
    QCOMPARE(found.size(), many.size());
    for (std::size_t i = 0; i < found.size(); ++i)
        QCOMPARE(found[i].record.action, many[many.size() - 1 - i].action);
    QCOMPARE(verdict(*opened), QStringLiteral("whole"));
}

void AuditLogTest::goesWithTheTransaction()
{
    QFETCH(QString, database);
    const test::TestDatabase place(database);
    const auto opened = open(place);
    QVERIFY(opened);
    const Result<> undone = opened->write([](Connection &connection) -> Result<> {
        return append(connection, kNow, record(QStringLiteral("a"))).and_then([]() -> Result<> {
            return fail(ErrorKind::Conflict, QStringLiteral("No."));
        });
    });
    QVERIFY(!undone);
    QVERIFY(add(*opened, record(QStringLiteral("b"))));
    QVERIFY(entries(*opened, QStringLiteral("a")).empty());
    QCOMPARE(verdict(*opened), QStringLiteral("whole"));
}

void AuditLogTest::refusesChanges()
{
    QFETCH(QString, database);
    const test::TestDatabase place(database);
    const auto opened = open(place);
    QVERIFY(opened);
    QVERIFY(add(*opened, record(QStringLiteral("a"))));
    const QString forged = QStringLiteral(
        "INSERT INTO audit_entries (sequence, id, created_at, actor_id, actor_email, action, "
        "target_type, target_id, ip, status, details, previous_hash, hash) "
        "VALUES (%1, 'x', 0, '', '', '', '', '', '', '', '', 'no such hash', 'h')");
    for (const QString &sql : {QStringLiteral("UPDATE audit_entries SET actor_id = 'usr_2'"),
                               QStringLiteral("DELETE FROM audit_entries"), forged.arg(2), forged.arg(5)}) {
        const Result<int> refused = execute(*opened, sql);
        QVERIFY2(!refused, qPrintable(sql));
        QVERIFY2(refused.error().detail.contains(QStringLiteral("audit")), qPrintable(refused.error().detail));
    }
    if (opened->dialect() == store::Dialect::PostgreSql)
        QVERIFY(!execute(*opened, QStringLiteral("TRUNCATE audit_entries")));
    QCOMPARE(entries(*opened, QStringLiteral("a")).size(), 1U);
    QCOMPARE(verdict(*opened), QStringLiteral("whole"));
}

void AuditLogTest::findsWhatWasTamperedWith_data()
{
    QTest::addColumn<QString>("database");
    QTest::addColumn<QStringList>("tampering");
    QTest::addColumn<QString>("found");
    const struct {
        const char *name;
        QStringList tampering;
        const char *found;
    } cases[] = {
        {"nothing", {}, "whole"},
        {"a changed actor", {QStringLiteral("UPDATE audit_entries SET actor_id = 'usr_2' WHERE sequence = 3")}, "3"},
        {"a changed detail", {QStringLiteral("UPDATE audit_entries SET details = '{}' WHERE sequence = 2")}, "2"},
        {"a changed time",
         {QStringLiteral("UPDATE audit_entries SET created_at = created_at + 1 WHERE sequence = 1")},
         "1"},
        {"a dropped tenant", {QStringLiteral("UPDATE audit_entries SET tenant_id = NULL WHERE sequence = 4")}, "4"},
        {"a removed entry", {QStringLiteral("DELETE FROM audit_entries WHERE sequence = 3")}, "4"},
        {"a removed entry, renumbered",
         {QStringLiteral("DELETE FROM audit_entries WHERE sequence = 3"),
          QStringLiteral("UPDATE audit_entries SET sequence = 3 WHERE sequence = 4"),
          QStringLiteral("UPDATE audit_entries SET sequence = 4 WHERE sequence = 5")},
         "4"},
        {"two entries changed about",
         {QStringLiteral("UPDATE audit_entries SET sequence = 99 WHERE sequence = 2"),
          QStringLiteral("UPDATE audit_entries SET sequence = 2 WHERE sequence = 3"),
          QStringLiteral("UPDATE audit_entries SET sequence = 3 WHERE sequence = 99")},
         "3"},
        {"the newest removed", {QStringLiteral("DELETE FROM audit_entries WHERE sequence = 5")}, "gone"},
        {"the newest forged with a hash of its own", {QStringLiteral("UPDATE audit_head SET hash = 'other'")}, "5"},
        {"all removed", {QStringLiteral("DELETE FROM audit_entries")}, "gone"},
    };
    for (const char *database : {"sqlite", "postgresql"}) {
        for (const auto &row : cases)
            QTest::addRow("%s: %s", database, row.name)
                << QString::fromLatin1(database) << row.tampering << QString::fromLatin1(row.found);
    }
}

void AuditLogTest::findsWhatWasTamperedWith()
{
    QFETCH(QString, database);
    QFETCH(QStringList, tampering);
    QFETCH(QString, found);
    const test::TestDatabase place(database);
    const auto opened = open(place);
    QVERIFY(opened);
    for (int i = 1; i <= 5; ++i)
        QVERIFY(add(*opened, record(QString::number(i))));
    QVERIFY(dropTriggers(*opened));
    for (const QString &sql : tampering)
        QVERIFY2(execute(*opened, sql), qPrintable(sql));
    QCOMPARE(verdict(*opened), found);
}

void AuditLogTest::staysWholeFromManyThreads()
{
    QFETCH(QString, database);
    const test::TestDatabase place(database);
    const auto opened = open(place);
    QVERIFY(opened);
    constexpr int kThreads = 8;
    constexpr int kEntries = 150; // more in all than are verified at a time
    std::atomic<int> failures = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < kThreads; ++i) {
        threads.emplace_back([&] {
            for (int n = 0; n < kEntries; ++n)
                failures += add(*opened, record(QStringLiteral("a"))) ? 0 : 1;
        });
    }
    // A check that runs meanwhile is not confused by what is added.
    QStringList verdicts;
    for (int i = 0; i < 5; ++i)
        verdicts << verdict(*opened);
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(failures, 0);
    QCOMPARE(verdicts, QStringList(5, QStringLiteral("whole")));
    QCOMPARE(verdict(*opened), QStringLiteral("whole"));
    QCOMPARE(entries(*opened, QStringLiteral("a"), 10000).size(), static_cast<std::size_t>(kThreads * kEntries));
}

void AuditLogTest::survivesAnyText()
{
    QFETCH(QString, database);
    const test::TestDatabase place(database);
    const auto opened = open(place);
    QVERIFY(opened);
    // As a stranger may send it in place of an address.
    AuditRecord entry = record(QStringLiteral("a"));
    entry.actorEmail = QStringLiteral("a\\b'\"?\u00e9") + QChar(0) + QChar(0xd800) + QStringLiteral("x");
    entry.details.insert(QStringLiteral("odd"), QString(QString(QChar(0xdc00)) + QChar(0)));
    QVERIFY(add(*opened, entry));
    QVERIFY(add(*opened, record(QStringLiteral("b"))));
    QCOMPARE(verdict(*opened), QStringLiteral("whole"));
    QVERIFY(entries(*opened, QStringLiteral("a"))[0].record.actorEmail.startsWith(QStringLiteral("a\\b'\"?\u00e9")));
}

void AuditLogTest::takesTheActorOfARequest()
{
    http::Request request;
    request.peer = *IpNetwork::parse(QStringLiteral("203.0.113.9"));
    request.tenant = TenantId(QStringLiteral("tenant-2"));
    const auto of = [&request] {
        return recordOf(request, QStringLiteral("key.revoked"), QStringLiteral("api_key"), QStringLiteral("k"));
    };
    QCOMPARE(of().actorId, QStringLiteral("anonymous"));
    request.principal = {.kind = http::Principal::Kind::Operator,
                         .userId = UserId(QStringLiteral("usr_9")),
                         .email = QStringLiteral("grace@example.com")};
    const AuditRecord byOperator = of();
    QCOMPARE(byOperator.actorId, QStringLiteral("usr_9"));
    QCOMPARE(byOperator.actorEmail, QStringLiteral("grace@example.com"));
    QCOMPARE(byOperator.ip, QStringLiteral("203.0.113.9"));
    QVERIFY(byOperator.tenantId == request.tenant);
    QCOMPARE(byOperator.targetId, QStringLiteral("k"));
    request.principal = {.kind = http::Principal::Kind::ApiKey, .keyId = KeyId(QStringLiteral("key-1"))};
    QCOMPARE(of().actorId, QStringLiteral("key-1"));
}

QTEST_GUILESS_MAIN(AuditLogTest)
#include "tst_auditlog.moc"
