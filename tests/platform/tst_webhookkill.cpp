// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/database.h"
#include "tests/platform/sendload.h"
#include "tests/support/receiver.h"
#include "tests/support/testdatabase.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

#include <map>
#include <random>

using namespace pm;
using namespace pm::test;

namespace {

constexpr int kConcurrency = 8;
constexpr int kThreads = 4;
constexpr int kMessagesAKill = 10; // at least
constexpr int kLongestMs = 300;    // and then some time, so that the kill comes between anything
constexpr int kPatienceMs = 20'000;

// PENGUINMAILS_KILLS asks for more than the everyday run has time for.
int kills()
{
    const int asked = qEnvironmentVariableIntValue("PENGUINMAILS_KILLS");
    return asked > 0 ? asked : 6;
}

} // namespace

// The real program is killed again and again while it takes messages and delivers their events.
class WebhookKillTest : public QObject
{
    Q_OBJECT
public:
    // The full form takes longer than the five minutes that Qt Test allows.
    static void initMain() { qputenv("QTEST_FUNCTION_TIMEOUT", "3600000"); }

private Q_SLOTS:
    void everyAcknowledgedEventArrives_data() { TestDatabase::addRows(); }
    void everyAcknowledgedEventArrives();

private:
    [[nodiscard]] bool start(const QString &database);
    [[nodiscard]] QString makeWebhook();
    // While many send, at any moment; keeps the ids of those that were acknowledged.
    [[nodiscard]] bool killUnderLoad(int round);
    [[nodiscard]] Result<int> execute(const QString &sql);
    [[nodiscard]] qint64 number(const QString &sql);

    std::unique_ptr<PlatformProcess> m_process;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<Receiver> m_receiver;
    KeyOfTenant m_key;
    QStringList m_acknowledged; // message ids
    std::minstd_rand m_random{815};
};

bool WebhookKillTest::start(const QString &database)
{
    return m_process->start({QStringLiteral("--database"), database, QStringLiteral("--allow-private-endpoints")});
}

QString WebhookKillTest::makeWebhook()
{
    const auto client = operatorOf(*m_process, m_key);
    const HttpReply made = client->post(QStringLiteral("/api/v1/platform/webhooks"),
                                        {{QStringLiteral("name"), QStringLiteral("Log")},
                                         {QStringLiteral("endpoint_url"), m_receiver->url(QStringLiteral("/hook"))},
                                         {QStringLiteral("event_types"), QJsonArray{QStringLiteral("email.sent")}},
                                         {QStringLiteral("concurrency"), kConcurrency}});
    return made.json().value(QStringLiteral("id")).toString();
}

bool WebhookKillTest::killUnderLoad(int round)
{
    SendLoad load(*m_process, m_key, kThreads, QStringLiteral("round-%1").arg(round));
    const bool isBusy = QTest::qWaitFor([&] { return load.acknowledged() >= kMessagesAKill; }, kPatienceMs);
    QTest::qSleep(1 + static_cast<int>(m_random() % kLongestMs));
    m_process->kill();
    load.stop();
    for (const SendLoad::Attempt &attempt : load.attempts()) {
        if (attempt.isAcknowledged())
            m_acknowledged.append(attempt.reply.json().value(QStringLiteral("id")).toString());
    }
    return isBusy;
}

void WebhookKillTest::everyAcknowledgedEventArrives()
{
    QFETCH(QString, database);
    const TestDatabase place(database);
    m_process = std::make_unique<PlatformProcess>();
    m_receiver = std::make_unique<Receiver>();
    m_acknowledged.clear();
    QVERIFY2(start(place.url()), m_process->log());
    m_key = makeKeyOfTenant(*m_process, QStringLiteral("enterprise"));
    QVERIFY(!makeWebhook().isEmpty());
    m_database = std::move(*store::openDatabase({.url = place.url()}));
    for (int round = 0; round < kills(); ++round) {
        QVERIFY2(killUnderLoad(round), m_process->log());
        // The half minute passes after which others may take over what it had in hand.
        QVERIFY(execute(QStringLiteral("UPDATE webhook_lanes SET leased_until = 0")));
        QVERIFY2(start(place.url()), m_process->log());
    }
    QVERIFY(m_acknowledged.size() >= kills() * kMessagesAKill);
    QTRY_COMPARE_WITH_TIMEOUT(number(QStringLiteral("SELECT COUNT(*) FROM delivery_queue")), 0, 60'000);

    std::map<QByteArray, int> arrivals; // by message
    for (const ReceivedRequest &request : m_receiver->requests()) {
        const qsizetype at = request.body.indexOf("msg_");
        ++arrivals[request.body.mid(at, 30)];
    }
    int duplicates = 0;
    for (const auto &[message, count] : arrivals)
        duplicates += count - 1;
    for (const QString &message : std::as_const(m_acknowledged))
        QVERIFY2(arrivals.contains(message.toLatin1()), qPrintable(message));
    qInfo("%lld acknowledged, %d kills, %d duplicates", static_cast<long long>(m_acknowledged.size()), kills(),
          duplicates);
    QVERIFY(duplicates <= kills() * kConcurrency);
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM deliveries WHERE status <> 'success'")), 0);
    m_database.reset();
    m_process.reset();
}

Result<int> WebhookKillTest::execute(const QString &sql)
{
    return m_database->write([&](store::Connection &connection) { return connection.execute(sql); });
}

qint64 WebhookKillTest::number(const QString &sql)
{
    const auto rows = m_database->read([&](store::Connection &connection) { return connection.query(sql); });
    return rows && !rows->empty() ? rows->front().integer(0) : -1;
}

QTEST_GUILESS_MAIN(WebhookKillTest)
#include "tst_webhookkill.moc"
