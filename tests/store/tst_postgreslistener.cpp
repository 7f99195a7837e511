// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/database.h"
#include "tests/support/postgresserver.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <csignal>
#include <mutex>

using namespace pm;
using namespace pm::store;

namespace {

const QByteArray kChannel = QByteArrayLiteral("pm_test_channel");

class Heard
{
public:
    [[nodiscard]] Listener listener()
    {
        return {.message =
                    [this](const QByteArray &message) {
                        const std::lock_guard lock(m_mutex);
                        m_messages << message;
                    },
                .connected = [this] { ++m_connected; },
                .lost = [this] { ++m_lost; }};
    }
    [[nodiscard]] QByteArrayList messages()
    {
        const std::lock_guard lock(m_mutex);
        return m_messages;
    }
    [[nodiscard]] int connected() const { return m_connected; }
    [[nodiscard]] int lost() const { return m_lost; }

private:
    std::mutex m_mutex;
    QByteArrayList m_messages;
    std::atomic<int> m_connected = 0;
    std::atomic<int> m_lost = 0;
};

Result<> tell(Database &database, const QString &message)
{
    return database.write([&](Connection &connection) { return notify(connection, kChannel, message); });
}

} // namespace

class TestPostgresListener : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void hearsWhatIsCommitted();
    void survivesARestartOfTheServer();
    void survivesAnEndedSession();
    void endsAtOnceWhileTheServerIsSilent();
    void sqliteHasNone();

private:
    test::PostgresServer m_server;
    QString m_url;
    std::unique_ptr<Database> m_database;
};

void TestPostgresListener::initTestCase()
{
    QVERIFY(m_server.start());
    m_url = m_server.createDatabase();
    auto database = openDatabase({.url = m_url});
    QVERIFY(database);
    m_database = std::move(*database);
}

void TestPostgresListener::hearsWhatIsCommitted()
{
    Heard heard;
    Heard other;
    const auto one = m_database->listen(kChannel, heard.listener());
    const auto two = m_database->listen(QByteArrayLiteral("pm_other_channel"), other.listener());
    QTRY_COMPARE(heard.connected(), 1);
    QTRY_COMPARE(other.connected(), 1);
    const Result<> refused = m_database->write([&](Connection &connection) -> Result<> {
        if (const Result<> told = notify(connection, kChannel, QStringLiteral("never")); !told)
            return told;
        return fail(ErrorKind::Conflict, QStringLiteral("rolled back"));
    });
    QVERIFY(!refused);
    QVERIFY(tell(*m_database, QStringLiteral("one")));
    QVERIFY(tell(*m_database, QStringLiteral("two \U0001F427 'quoted'")));
    QTRY_COMPARE(heard.messages(), QByteArrayList({"one", "two \U0001F427 'quoted'"}));
    QVERIFY(other.messages().isEmpty());
    QCOMPARE(heard.lost(), 0);
}

void TestPostgresListener::survivesARestartOfTheServer()
{
    Heard heard;
    const auto subscription = m_database->listen(kChannel, heard.listener());
    QTRY_COMPARE(heard.connected(), 1);
    m_server.stopImmediate();
    QTRY_COMPARE(heard.lost(), 1);
    QVERIFY(m_server.restart());
    QTRY_COMPARE_WITH_TIMEOUT(heard.connected(), 2, 10000);
    QTRY_VERIFY_WITH_TIMEOUT(tell(*m_database, QStringLiteral("again")), 10000);
    QTRY_VERIFY(heard.messages().contains("again"));
}

void TestPostgresListener::survivesAnEndedSession()
{
    Heard heard;
    const auto subscription = m_database->listen(kChannel, heard.listener());
    QTRY_COMPARE(heard.connected(), 1);
    const auto ended = m_database->write([](Connection &connection) {
        return connection.query(QStringLiteral("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                                               " WHERE query LIKE 'LISTEN%' AND pid <> pg_backend_pid()"));
    });
    QVERIFY(ended && !ended->empty());
    QTRY_COMPARE(heard.connected(), 2);
    QCOMPARE(heard.lost(), 1);
    QVERIFY(tell(*m_database, QStringLiteral("still there")));
    QTRY_COMPARE(heard.messages(), QByteArrayList{"still there"});
}

void TestPostgresListener::endsAtOnceWhileTheServerIsSilent()
{
    Heard heard;
    auto subscription = m_database->listen(kChannel, heard.listener());
    QTRY_COMPARE(heard.connected(), 1);
    QCOMPARE(::kill(static_cast<pid_t>(m_server.pid()), SIGSTOP), 0);
    auto connecting = m_database->listen(kChannel, heard.listener());
    QElapsedTimer timer;
    timer.start();
    connecting.reset();
    subscription.reset();
    const qint64 took = timer.elapsed();
    QCOMPARE(::kill(static_cast<pid_t>(m_server.pid()), SIGCONT), 0);
    QVERIFY2(took < 1000, qPrintable(QString::number(took)));
}

void TestPostgresListener::sqliteHasNone()
{
    QTemporaryDir folder;
    const auto database = openDatabase({.url = QStringLiteral("sqlite:") + folder.filePath(QStringLiteral("a.db"))});
    QVERIFY(database);
    QVERIFY((*database)->listen(kChannel, {}) == nullptr);
    QVERIFY(tell(**database, QStringLiteral("nobody")));
}

QTEST_GUILESS_MAIN(TestPostgresListener)
#include "tst_postgreslistener.moc"
