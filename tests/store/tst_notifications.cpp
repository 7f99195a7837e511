// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/database.h"
#include "platform/store/notifications.h"
#include "tests/support/postgresserver.h"

#include <QTest>

#include <atomic>
#include <mutex>

using namespace pm;
using namespace pm::store;

class NotificationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tellsWhatWasCommittedAndNothingElse();
    void listensAgainAfterARestart();

private:
    test::PostgresServer m_server;
    QString m_url;
};

namespace {

// What a listener was told, for the test's thread to look at.
class Heard
{
public:
    [[nodiscard]] NotificationListener listener()
    {
        return {.message =
                    [this](const QString &payload) {
                        const std::lock_guard lock(m_mutex);
                        m_messages << payload;
                    },
                .connected = [this] { ++m_connected; },
                .lost = [this] { ++m_lost; }};
    }
    [[nodiscard]] QStringList messages()
    {
        const std::lock_guard lock(m_mutex);
        return m_messages;
    }
    [[nodiscard]] int connected() const { return m_connected; }
    [[nodiscard]] int lost() const { return m_lost; }

private:
    std::mutex m_mutex;
    QStringList m_messages;
    std::atomic<int> m_connected = 0;
    std::atomic<int> m_lost = 0;
};

Result<> send(Database &database, const QString &payload, bool keep = true)
{
    return database.write([&](Connection &connection) {
        return Notifications::send(connection, "Keys", payload).and_then([&]() -> Result<> {
            return keep ? Result<>() : fail(ErrorKind::Forbidden, QStringLiteral("No."));
        });
    });
}

} // namespace

void NotificationsTest::initTestCase()
{
    QVERIFY2(m_server.start(), m_server.log().constData());
    m_url = m_server.createDatabase();
}

void NotificationsTest::tellsWhatWasCommittedAndNothingElse()
{
    const auto database = openDatabase({.url = m_url});
    QVERIFY(database);
    Heard heard;
    {
        const Notifications notifications(m_url, "Keys", heard.listener());
        QTRY_COMPARE(heard.connected(), 1);
        QVERIFY(!send(**database, QStringLiteral("undone"), false));
        QVERIFY(send(**database, QStringLiteral("first")));
        QVERIFY(send(**database, QStringLiteral("second")));
        QTRY_COMPARE(heard.messages(), QStringList({QStringLiteral("first"), QStringLiteral("second")}));
    }
    QCOMPARE(heard.lost(), 0);
}

void NotificationsTest::listensAgainAfterARestart()
{
    const auto database = openDatabase({.url = m_url});
    QVERIFY(database);
    Heard heard;
    const Notifications notifications(m_url, "Keys", heard.listener());
    QTRY_COMPARE(heard.connected(), 1);
    QVERIFY(m_server.restart());
    QTRY_COMPARE(heard.connected(), 2);
    QCOMPARE(heard.lost(), 1);
    QVERIFY(send(**database, QStringLiteral("again")));
    QTRY_COMPARE(heard.messages(), QStringList({QStringLiteral("again")}));
}

QTEST_GUILESS_MAIN(NotificationsTest)
#include "tst_notifications.moc"
