// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/database.h"
#include "tests/platform/sendload.h"
#include "tests/support/postgresserver.h"
#include "tests/support/receiver.h"

#include <QJsonArray>
#include <QTest>

#include <map>

using namespace pm;
using namespace pm::test;

namespace {

constexpr int kConcurrency = 8;
constexpr int kThreads = 2;
constexpr int kMessagesBetween = 40;
constexpr int kPatienceMs = 60'000;

// PENGUINMAILS_RESTARTS asks for more than the everyday run has time for.
int restarts()
{
    const int asked = qEnvironmentVariableIntValue("PENGUINMAILS_RESTARTS");
    return asked > 0 ? asked : 1;
}

} // namespace

// PostgreSQL goes away and comes back while the real program takes messages and delivers their events.
class WebhookRestartTest : public QObject
{
    Q_OBJECT
public:
    // The full form takes longer than the five minutes that Qt Test allows.
    static void initMain() { qputenv("QTEST_FUNCTION_TIMEOUT", "3600000"); }

private Q_SLOTS:
    void everyAcknowledgedEventArrives();

private:
    [[nodiscard]] bool makeWebhook(const PlatformProcess &platform, const KeyOfTenant &key);
    // As a power cut does it, and as an operator does it, in turn.
    [[nodiscard]] bool restart(int round);
    [[nodiscard]] static qint64 number(store::Database &database, const QString &sql);

    PostgresServer m_server{PostgresServer::Sync::On};
    Receiver m_receiver;
};

bool WebhookRestartTest::makeWebhook(const PlatformProcess &platform, const KeyOfTenant &key)
{
    return operatorOf(platform, key)
               ->post(QStringLiteral("/api/v1/platform/webhooks"),
                      {{QStringLiteral("name"), QStringLiteral("Log")},
                       {QStringLiteral("endpoint_url"), m_receiver.url(QStringLiteral("/hook"))},
                       {QStringLiteral("event_types"), QJsonArray{QStringLiteral("email.sent")}},
                       {QStringLiteral("concurrency"), kConcurrency}})
               .status
        == 201;
}

bool WebhookRestartTest::restart(int round)
{
    if (round % 2 == 1)
        return m_server.restart();
    m_server.stopImmediate();
    return m_server.start();
}

void WebhookRestartTest::everyAcknowledgedEventArrives()
{
    QVERIFY2(m_server.start(), m_server.log());
    const QString url = m_server.createDatabase();
    PlatformProcess platform;
    QVERIFY2(platform.start({QStringLiteral("--database"), url, QStringLiteral("--allow-private-endpoints")}),
             platform.log());
    const KeyOfTenant key = makeKeyOfTenant(platform, QStringLiteral("enterprise"));
    QVERIFY(makeWebhook(platform, key));
    SendLoad load(platform, key, kThreads);
    for (int round = 0; round < restarts(); ++round) {
        const int before = load.acknowledged();
        QTRY_VERIFY_WITH_TIMEOUT(load.acknowledged() >= before + kMessagesBetween, kPatienceMs);
        QVERIFY2(restart(round), m_server.log());
    }
    const int before = load.acknowledged();
    QTRY_VERIFY_WITH_TIMEOUT(load.acknowledged() >= before + kMessagesBetween, kPatienceMs);
    load.stop();
    const auto database = store::openDatabase({.url = url});
    QVERIFY(database.has_value());
    QTRY_COMPARE_WITH_TIMEOUT(number(**database, QStringLiteral("SELECT COUNT(*) FROM delivery_queue")), 0,
                              kPatienceMs);

    std::map<QByteArray, int> arrivals; // by message
    for (const ReceivedRequest &request : m_receiver.requests())
        ++arrivals[request.body.mid(request.body.indexOf("msg_"), 30)];
    int duplicates = 0;
    for (const auto &[message, count] : arrivals)
        duplicates += count - 1;
    for (const SendLoad::Attempt &attempt : load.attempts()) {
        const QString id = attempt.reply.json().value(QStringLiteral("id")).toString();
        QVERIFY2(!attempt.isAcknowledged() || arrivals.contains(id.toLatin1()), qPrintable(id));
    }
    qInfo("%d acknowledged, %d refused, %d restarts, %d duplicates", load.acknowledged(), load.refused(), restarts(),
          duplicates);
    QVERIFY(duplicates <= restarts() * kConcurrency);
    QCOMPARE(number(**database, QStringLiteral("SELECT COUNT(*) FROM deliveries WHERE status <> 'success'")), 0);
}

qint64 WebhookRestartTest::number(store::Database &database, const QString &sql)
{
    const auto rows = database.read([&](store::Connection &connection) { return connection.query(sql); });
    return rows && !rows->empty() ? rows->front().integer(0) : -1;
}

QTEST_GUILESS_MAIN(WebhookRestartTest)
#include "tst_webhookrestart.moc"
