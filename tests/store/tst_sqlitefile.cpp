// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/database.h"
#include "tests/support/childprocess.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <latch>
#include <mutex>
#include <pwd.h>
#include <sys/mount.h>
#include <thread>
#include <unistd.h>

using namespace pm;
using namespace pm::store;

// What can be wrong with the file, its folder and its disk.
class SqliteFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void belongsToItsOwnerOnly();
    void isMadeByManyAtOnce();
    void refusesAMissingFolder();
    void refusesAFolderInPlaceOfTheFile();
    void refusesAFileThatIsNoDatabase();
    void refusesAReadOnlyFile();
    void refusesAReadOnlyFolder();
    void noticesADeletedFile();
    void noticesAReplacedFile();
    void noticesALostLog();
    void noticesADamagedFile();
    void outlivesAFullDisk();

private:
    [[nodiscard]] QString file() const { return m_folder->filePath(QStringLiteral("platform.db")); }
    [[nodiscard]] Result<std::unique_ptr<Database>> open() const;
    // The sentence that a program without special rights gets.
    [[nodiscard]] QString openAsAnybody() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

Result<int> execute(Database &database, const QString &sql, const QVariantList &values = {})
{
    return database.write([&](Connection &connection) { return connection.execute(sql, values); });
}

Result<int> add(Database &database, int n, int bytes = 10)
{
    return execute(database, QStringLiteral("INSERT INTO things (n, text) VALUES (?, ?)"),
                   {n, QString(bytes, QLatin1Char('x'))});
}

const QString kTable = QStringLiteral("CREATE TABLE things (n INTEGER PRIMARY KEY, text TEXT)");

QString sentence(const Result<int> &result)
{
    return result ? QStringLiteral("ok") : result.error().message;
}

// A small disk, for root; for others the limit that SQLite itself offers.
class SmallDisk
{
public:
    explicit SmallDisk(const QString &folder)
        : m_folder(QFile::encodeName(folder))
    {
        m_mounted = geteuid() == 0 && mount("tmpfs", m_folder.constData(), "tmpfs", 0, "size=2m") == 0;
    }
    ~SmallDisk()
    {
        if (m_mounted)
            umount2(m_folder.constData(), MNT_DETACH);
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)

    [[nodiscard]] bool fill(Database &database) const
    {
        if (!m_mounted)
            return execute(database, QStringLiteral("PRAGMA max_page_count = 3")).has_value();
        QFile filler(fillerName());
        if (!filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return false;
        const QByteArray block(4096, 'x');
        while (filler.write(block) == block.size()) {}
        return true;
    }
    [[nodiscard]] bool empty(Database &database) const
    {
        if (!m_mounted)
            return execute(database, QStringLiteral("PRAGMA max_page_count = 100000")).has_value();
        return QFile::remove(fillerName());
    }

private:
    [[nodiscard]] QString fillerName() const { return QFile::decodeName(m_folder) + QStringLiteral("/filler"); }

    QByteArray m_folder;
    bool m_mounted = false;
};

} // namespace

void SqliteFileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

Result<std::unique_ptr<Database>> SqliteFileTest::open() const
{
    return openDatabase({.url = QStringLiteral("sqlite:") + file(), .statementTimeoutMs = 200});
}

QString SqliteFileTest::openAsAnybody() const
{
    test::ChildProcess process;
    const passwd *nobody = getpwnam("nobody");
    if (geteuid() == 0)
        process.setAccount(test::ChildProcess::Account{.user = nobody->pw_uid, .group = nobody->pw_gid});
    // A copy of the program: the folders above that of the build may be their owner's only.
    const QTemporaryDir folder;
    const QString program = folder.filePath(QStringLiteral("writer"));
    if (!QFile::copy(QStringLiteral(PENGUINMAILS_STORE_WRITER), program)
        || !QFile::setPermissions(folder.path(), QFile::Permissions(0x7755)))
        return QStringLiteral("not copied");
    if (!process.start(program, {QStringLiteral("open"), QStringLiteral("sqlite:") + file()},
                       folder.filePath(QStringLiteral("log")), test::ChildProcess::Output::Pipe))
        return QStringLiteral("not started");
    return QString::fromUtf8(process.readLine(20000));
}

void SqliteFileTest::belongsToItsOwnerOnly()
{
    const auto database = open();
    QVERIFY(database);
    QVERIFY(execute(**database, kTable));
    constexpr auto kOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    for (const QString &suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")}) {
        QVERIFY(QFile::exists(file() + suffix));
        QCOMPARE(QFile::permissions(file() + suffix) & kOthers, QFile::Permissions());
    }
}

void SqliteFileTest::isMadeByManyAtOnce()
{
    for (int round = 0; round < 40; ++round) {
        const QString path = m_folder->filePath(QStringLiteral("%1.db").arg(round));
        std::latch together(6);
        std::mutex mutex;
        QStringList refusals;
        std::vector<std::thread> threads;
        for (int i = 0; i < 6; ++i) {
            threads.emplace_back([&] {
                together.arrive_and_wait();
                const auto opened = openDatabase({.url = QStringLiteral("sqlite:") + path});
                const std::lock_guard lock(mutex);
                if (!opened)
                    refusals.append(opened.error().message + u' ' + opened.error().detail);
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QVERIFY2(refusals.isEmpty(), qPrintable(refusals.join(u'\n')));
    }
}

void SqliteFileTest::refusesAMissingFolder()
{
    const QString path = m_folder->filePath(QStringLiteral("nowhere/platform.db"));
    const auto database = openDatabase({.url = QStringLiteral("sqlite:") + path});
    QVERIFY(!database);
    QCOMPARE(database.error().message, QStringLiteral("The folder of the database does not exist."));
    QVERIFY(database.error().detail.contains(QStringLiteral("nowhere")));
    QVERIFY(!QFile::exists(path));
}

void SqliteFileTest::refusesAFolderInPlaceOfTheFile()
{
    QVERIFY(QDir().mkdir(file()));
    const auto database = open();
    QVERIFY(!database);
    QCOMPARE(database.error().message, QStringLiteral("The database is not a regular file."));
}

void SqliteFileTest::refusesAFileThatIsNoDatabase()
{
    QFile other(file());
    QVERIFY(other.open(QIODevice::WriteOnly));
    const QByteArray text = QByteArray("Dear diary, ").repeated(100);
    other.write(text);
    other.close();
    const auto database = open();
    QVERIFY(!database);
    QCOMPARE(database.error().kind, ErrorKind::Corrupt);
    QCOMPARE(database.error().message, QStringLiteral("The database file is not a database."));
    QVERIFY(other.open(QIODevice::ReadOnly));
    QCOMPARE(other.readAll(), text);
}

void SqliteFileTest::refusesAReadOnlyFile()
{
    QVERIFY(open());
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7777)));
    QVERIFY(QFile::setPermissions(file(), QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
    QCOMPARE(openAsAnybody(), QStringLiteral("The database file cannot be written."));
}

void SqliteFileTest::refusesAReadOnlyFolder()
{
    QVERIFY(open());
    QVERIFY(QFile::setPermissions(file(), QFile::Permissions(0x6666)));
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::Permissions(0x5555)));
    QCOMPARE(openAsAnybody(), QStringLiteral("The folder of the database cannot be written."));
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7700)));
}

void SqliteFileTest::noticesADeletedFile()
{
    const auto database = open();
    QVERIFY(database);
    QVERIFY(execute(**database, kTable));
    QVERIFY((*database)->check());
    QVERIFY(QFile::remove(file()));
    const Result<> check = (*database)->check();
    QVERIFY(!check);
    QCOMPARE(check.error().message, QStringLiteral("The database file is gone."));
    // Nothing is acknowledged that nobody would find again.
    QCOMPARE(sentence(add(**database, 1)), QStringLiteral("The database file is gone."));
    QVERIFY(!QFile::exists(file()));
}

void SqliteFileTest::noticesAReplacedFile()
{
    const auto database = open();
    QVERIFY(database);
    QVERIFY(execute(**database, kTable));
    const QString copy = file() + QStringLiteral(".copy");
    QVERIFY(QFile::copy(file(), copy));
    QVERIFY(QFile::remove(file()));
    QVERIFY(QFile::rename(copy, file()));
    QVERIFY(!(*database)->check());
    const QString replaced = QStringLiteral("The database file was replaced while in use.");
    QCOMPARE(sentence(add(**database, 1)), replaced);
    // This thread opens it for the first read only now.
    const Result<Rows> read = (*database)->read(
        [](Connection &connection) { return connection.query(QStringLiteral("SELECT n FROM things"), {}); });
    QVERIFY(!read);
    QCOMPARE(read.error().message, replaced);
}

void SqliteFileTest::noticesALostLog()
{
    const auto database = open();
    QVERIFY(database);
    QVERIFY(execute(**database, kTable));
    QVERIFY(add(**database, 1));
    const QString log = file() + QStringLiteral("-wal");
    QVERIFY(QFile::remove(log));
    QCOMPARE(sentence(add(**database, 2)), QStringLiteral("The log of the database is gone."));
    // Nor is another one its own.
    QFile other(log);
    QVERIFY(other.open(QIODevice::WriteOnly));
    QVERIFY(!(*database)->check());
    // What was only in there has been saved.
    const QString copy = m_folder->filePath(QStringLiteral("copy.db"));
    QVERIFY(QFile::copy(file(), copy));
    const auto saved = openDatabase({.url = QStringLiteral("sqlite:") + copy});
    QVERIFY(saved);
    const auto rows = (*saved)->read(
        [](Connection &connection) { return connection.query(QStringLiteral("SELECT n FROM things")); });
    QVERIFY(rows);
    QCOMPARE(rows->size(), 1U);
}

void SqliteFileTest::noticesADamagedFile()
{
    {
        const auto database = open();
        QVERIFY(database);
        QVERIFY(execute(**database, kTable));
        for (int n = 0; n < 50; ++n)
            QVERIFY(add(**database, n, 1000));
    }
    QFile raw(file());
    QVERIFY(raw.open(QIODevice::ReadWrite));
    QVERIFY(raw.seek(4096));
    raw.write(QByteArray(4096 * 4, '\x5a'));
    raw.close();
    const auto database = open();
    QVERIFY(database);
    const auto rows = (*database)->read(
        [](Connection &connection) { return connection.query(QStringLiteral("SELECT COUNT(text) FROM things")); });
    QVERIFY(!rows);
    QCOMPARE(rows.error().kind, ErrorKind::Corrupt);
}

void SqliteFileTest::outlivesAFullDisk()
{
    const SmallDisk disk(m_folder->path());
    const auto database = open();
    QVERIFY(database);
    QVERIFY(execute(**database, kTable));
    QVERIFY(add(**database, 1));
    QVERIFY(disk.fill(**database));

    const Result<int> refused = add(**database, 2, 300'000);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Unavailable);
    QCOMPARE(refused.error().message, QStringLiteral("The disk of the database is full."));
    const auto read = (*database)->read(
        [](Connection &connection) { return connection.query(QStringLiteral("SELECT n FROM things ORDER BY n")); });
    QVERIFY(read);
    QCOMPARE(read->size(), 1U);

    QVERIFY(disk.empty(**database));
    QCOMPARE(sentence(add(**database, 2, 300'000)), QStringLiteral("ok"));
}

QTEST_GUILESS_MAIN(SqliteFileTest)
#include "tst_sqlitefile.moc"
