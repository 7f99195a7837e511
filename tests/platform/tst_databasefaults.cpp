// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/platform/sendload.h"

#include <QDir>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <linux/capability.h>
#include <sys/prctl.h>
#include <sys/resource.h>

using namespace pm::test;

namespace {

constexpr int kPatienceMs = 15'000;

// Another program that opens the database.
class OtherProgram
{
public:
    explicit OtherProgram(const QString &file)
        : m_sql(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other")))
    {
        m_sql.setDatabaseName(file);
    }
    ~OtherProgram()
    {
        m_sql = QSqlDatabase();
        QSqlDatabase::removeDatabase(QStringLiteral("other"));
    }
    Q_DISABLE_COPY_MOVE(OtherProgram)

    // The first column of the first row; empty when there is none.
    std::optional<QString> run(const QString &statement)
    {
        QSqlQuery query(m_sql);
        if ((!m_sql.isOpen() && !m_sql.open()) || !query.exec(statement))
            return std::nullopt;
        return query.next() ? query.value(0).toString() : QString();
    }

private:
    QSqlDatabase m_sql;
};

} // namespace

// The real program on an SQLite database that something happens to.
class DatabaseFaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void aReadOnlyFileIsNamedAndKeepsWhatIsInIt();
    void aFileThatIsGoneTakesNothing_data();
    void aFileThatIsGoneTakesNothing();
    void aLogThatIsGoneTakesNothing();
    void aLockedFileIsWaitedForAndThenSaidSo();
    void aFullDiskLeavesReadsAndLosesNothing();
    void aKillUnderLoadLosesNothingAndRepeatsNothing();

private:
    void startService();
    void expectRefusedStart(const QByteArray &sentence);
    [[nodiscard]] QString file() const { return m_folder->filePath(QStringLiteral("store/platform.db")); }
    [[nodiscard]] QStringList files() const;
    [[nodiscard]] std::unique_ptr<HttpExchange> client() const { return clientOf(*m_platform, m_key); }
    // No file that the service writes may become larger; -1: no limit.
    void limitFiles(qint64 bytes) const;
    void allowWriting(bool allowed) const;
    // Whether exactly what was acknowledged is there.
    void compareMessages(const SendLoad &load) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PlatformProcess> m_platform;
    QStringList m_arguments;
    KeyOfTenant m_key;
};

void DatabaseFaultsTest::initTestCase()
{
    // Of the services that this starts: permissions of files count for them, also when they are root's.
    prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE);
    prctl(PR_CAPBSET_DROP, CAP_DAC_READ_SEARCH);
}

void DatabaseFaultsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("store")));
    m_arguments = {QStringLiteral("--database"), QStringLiteral("sqlite:") + file()};
    m_platform = std::make_unique<PlatformProcess>();
    startService();
    m_key = makeKeyOfTenant(*m_platform, QStringLiteral("enterprise"));
    QVERIFY(!m_key.secret.isEmpty());
    QCOMPARE(sendMessage(*client(), QStringLiteral("first")).status, 200);
}

void DatabaseFaultsTest::cleanup()
{
    m_platform.reset();
    allowWriting(true);
    m_folder.reset();
}

void DatabaseFaultsTest::aReadOnlyFileIsNamedAndKeepsWhatIsInIt()
{
    allowWriting(false);
    // What is open stays open.
    QCOMPARE(sendMessage(*client(), QStringLiteral("second")).status, 200);
    QVERIFY(m_platform->terminate());
    allowWriting(true);
    QVERIFY(QFile::setPermissions(file(), QFile::ReadOwner));
    expectRefusedStart("The database file cannot be written.");
    QVERIFY2(m_platform->log().contains(file().toUtf8()), m_platform->log());
    allowWriting(false);
    expectRefusedStart("The folder of the database cannot be written.");

    allowWriting(true);
    startService();
    QCOMPARE(subjectsOf(*client()), QStringList({QStringLiteral("first"), QStringLiteral("second")}));
}

void DatabaseFaultsTest::aFileThatIsGoneTakesNothing_data()
{
    QTest::addColumn<bool>("withLog");
    QTest::addColumn<bool>("replaced");
    QTest::newRow("the file") << false << false;
    QTest::newRow("the file and its log") << true << false;
    QTest::newRow("another file in its place") << false << true;
}

void DatabaseFaultsTest::aFileThatIsGoneTakesNothing()
{
    QFETCH(bool, withLog);
    QFETCH(bool, replaced);
    const QStringList moved = withLog ? files() : QStringList{file()};
    const QString suffix = QStringLiteral(".aside");
    for (const QString &name : moved)
        QVERIFY(QFile::rename(name, name + suffix));
    if (replaced)
        QVERIFY(QFile::copy(file() + suffix, file()));

    for (int i = 0; i < 3; ++i) {
        const HttpReply sent = sendMessage(*client(), QStringLiteral("lost"));
        QVERIFY2(isClearRefusal(sent), describe(sent));
    }
    QVERIFY(failingChecks(*m_platform).contains(QStringLiteral("database")));
    const HttpReply list = client()->get(QStringLiteral("/api/v1/emails"));
    QVERIFY2(list.status == 200 || isClearRefusal(list), describe(list));
    QCOMPARE(QFile::exists(file()), replaced);

    // It was only moved: everything goes on.
    for (const QString &name : moved) {
        QFile::remove(name);
        QVERIFY(QFile::rename(name + suffix, name));
    }
    QCOMPARE(sendMessage(*client(), QStringLiteral("second")).status, 200);
    QCOMPARE(failingChecks(*m_platform), QStringList());
    m_platform->kill();
    startService();
    QCOMPARE(subjectsOf(*client()), QStringList({QStringLiteral("first"), QStringLiteral("second")}));
}

void DatabaseFaultsTest::aLogThatIsGoneTakesNothing()
{
    // SQLite would go on writing to it, and a kill would lose all of that.
    QVERIFY(QFile::remove(file() + QStringLiteral("-wal")));
    const HttpReply sent = sendMessage(*client(), QStringLiteral("second"));
    QVERIFY2(isClearRefusal(sent), describe(sent));
    QVERIFY(failingChecks(*m_platform).contains(QStringLiteral("database")));
    // What had been acknowledged was only in there, and the service still had it open.
    m_platform->kill();
    startService();
    QCOMPARE(failingChecks(*m_platform), QStringList());
    QCOMPARE(sendMessage(*client(), QStringLiteral("third")).status, 200);
    QCOMPARE(subjectsOf(*client()), QStringList({QStringLiteral("first"), QStringLiteral("third")}));
}

void DatabaseFaultsTest::aLockedFileIsWaitedForAndThenSaidSo()
{
    OtherProgram other(file());
    SendLoad load(*m_platform, m_key, 3);
    QTRY_VERIFY_WITH_TIMEOUT(load.acknowledged() > 10, kPatienceMs);
    QVERIFY(other.run(QStringLiteral("BEGIN EXCLUSIVE")));
    const int before = load.acknowledged();
    QTRY_VERIFY_WITH_TIMEOUT(load.refused() >= 3, kPatienceMs);
    QVERIFY(load.acknowledged() <= before + 3); // that were under way
    QCOMPARE(client()->get(QStringLiteral("/api/v1/emails")).status, 200);
    QVERIFY(other.run(QStringLiteral("ROLLBACK")));

    // A lock that goes in time is only waited for.
    const int refused = load.refused();
    QTRY_VERIFY_WITH_TIMEOUT(load.acknowledged() > before + 10, kPatienceMs);
    QVERIFY(load.refused() <= refused + 3);
    load.stop();
    QCOMPARE(load.firstUnclearAnswer(), QByteArray());
    QVERIFY2(load.slowestMs() < kPatienceMs, QByteArray::number(load.slowestMs()));
    compareMessages(load);
}

void DatabaseFaultsTest::aFullDiskLeavesReadsAndLosesNothing()
{
    SendLoad load(*m_platform, m_key, 2);
    QTRY_VERIFY_WITH_TIMEOUT(load.acknowledged() > 50, kPatienceMs);
    limitFiles(QFileInfo(file() + QStringLiteral("-wal")).size());
    QTRY_VERIFY_WITH_TIMEOUT(load.refused() > 100, kPatienceMs); // longer than use waits to be written
    QVERIFY2(m_platform->isRunning(), m_platform->log());
    const auto asOperator = operatorOf(*m_platform, m_key);
    QVERIFY(subjectsOf(*asOperator));

    limitFiles(-1);
    const int before = load.acknowledged();
    QTRY_VERIFY_WITH_TIMEOUT(load.acknowledged() > before + 50, kPatienceMs);
    load.stop();
    QCOMPARE(load.firstUnclearAnswer(), QByteArray());
    compareMessages(load);
    // Also the use that could not be written meanwhile.
    QTRY_COMPARE_WITH_TIMEOUT(recordedSuccesses(*asOperator, m_key), load.acknowledged() + 1, kPatienceMs);
    QVERIFY(m_platform->terminate());
    QCOMPARE(OtherProgram(file()).run(QStringLiteral("PRAGMA integrity_check")), QStringLiteral("ok"));
}

void DatabaseFaultsTest::aKillUnderLoadLosesNothingAndRepeatsNothing()
{
    SendLoad load(*m_platform, m_key, 3);
    QTRY_VERIFY_WITH_TIMEOUT(load.acknowledged() > 200, kPatienceMs);
    m_platform->kill();
    load.stop();
    startService();
    const auto after = client();
    const std::optional<QStringList> found = subjectsOf(*after);
    QVERIFY(found);
    QVERIFY(QSet<QString>(found->begin(), found->end()).contains(load.acknowledgedSubjects()));
    // Every client asks again, whatever it was told.
    for (const SendLoad::Attempt &attempt : load.attempts()) {
        const HttpReply again = sendMessage(*after, attempt.subject);
        QVERIFY2(again.status == 200, describe(again));
        if (attempt.isAcknowledged())
            QCOMPARE(again.json(), attempt.reply.json());
    }
    const QStringList all = subjectsOf(*after).value_or(QStringList());
    QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), all.size());
    QCOMPARE(static_cast<std::size_t>(all.size()), load.attempts().size() + 1);
    QCOMPARE(OtherProgram(file()).run(QStringLiteral("PRAGMA integrity_check")), QStringLiteral("ok"));
}

void DatabaseFaultsTest::startService()
{
    QVERIFY2(m_platform->start(m_arguments), m_platform->log());
}

void DatabaseFaultsTest::expectRefusedStart(const QByteArray &sentence)
{
    QVERIFY(m_platform->launch(m_arguments));
    QVERIFY(m_platform->waitForExit(10'000));
    QCOMPARE(m_platform->exitCode(), 1);
    QVERIFY2(m_platform->log().contains(sentence), m_platform->log());
}

QStringList DatabaseFaultsTest::files() const
{
    return {file(), file() + QStringLiteral("-wal"), file() + QStringLiteral("-shm")};
}

void DatabaseFaultsTest::limitFiles(qint64 bytes) const
{
    const rlimit limit{.rlim_cur = bytes < 0 ? RLIM_INFINITY : static_cast<rlim_t>(bytes), .rlim_max = RLIM_INFINITY};
    QCOMPARE(prlimit(static_cast<pid_t>(m_platform->pid()), RLIMIT_FSIZE, &limit, nullptr), 0);
}

void DatabaseFaultsTest::allowWriting(bool allowed) const
{
    const QFile::Permissions write = allowed ? QFile::WriteOwner : QFile::Permissions();
    QFile::setPermissions(m_folder->filePath(QStringLiteral("store")), QFile::ReadOwner | QFile::ExeOwner | write);
    for (const QString &name : files()) {
        if (QFile::exists(name))
            QFile::setPermissions(name, QFile::ReadOwner | write);
    }
}

void DatabaseFaultsTest::compareMessages(const SendLoad &load) const
{
    // Not with the key, whose requests are counted.
    const std::optional<QStringList> found = subjectsOf(*operatorOf(*m_platform, m_key));
    QVERIFY(found);
    QStringList expected = load.acknowledgedSubjects().values() << QStringLiteral("first");
    expected.sort();
    QCOMPARE(*found, expected);
}

QTEST_GUILESS_MAIN(DatabaseFaultsTest)
#include "tst_databasefaults.moc"
