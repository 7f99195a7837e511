// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/replay.h"
#include "platform/store/database.h"
#include "tests/platform/keyclient.h"
#include "tests/support/receiver.h"
#include "tests/support/testdatabase.h"

#include <QJsonArray>
#include <QTest>

#include <map>
#include <random>

using namespace pm;
using namespace pm::test;

namespace {

constexpr int kConcurrency = 4;
constexpr int kRate = 20; // a second
constexpr int kEventsAKill = 12;
constexpr int kLongestMs = 300;
constexpr int kPatienceMs = 60'000;
const QString kReplayed = QStringLiteral(" FROM deliveries WHERE origin = 'replay'");

// PENGUINMAILS_KILLS asks for more than the everyday run has time for.
int kills()
{
    const int asked = qEnvironmentVariableIntValue("PENGUINMAILS_KILLS");
    return asked > 0 ? asked : 2;
}

} // namespace

// The real program is killed while it replays: each event is queued once more exactly once, and arrives.
class ReplayKillTest : public QObject
{
    Q_OBJECT
public:
    // The full form takes longer than the five minutes that Qt Test allows.
    static void initMain() { qputenv("QTEST_FUNCTION_TIMEOUT", "3600000"); }

private Q_SLOTS:
    void everyEventIsReplayedOnce_data() { TestDatabase::addRows(); }
    void everyEventIsReplayedOnce();

private:
    [[nodiscard]] bool start(const QString &database);
    [[nodiscard]] QString makeWebhook();
    [[nodiscard]] bool deliver(int messages);
    [[nodiscard]] ReplayPlan replay(const QString &webhook);
    [[nodiscard]] Result<int> execute(const QString &sql);
    [[nodiscard]] qint64 number(const QString &sql);

    std::unique_ptr<PlatformProcess> m_process;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<Receiver> m_receiver;
    KeyOfTenant m_key;
    std::minstd_rand m_random{407};
};

bool ReplayKillTest::start(const QString &database)
{
    return m_process->start({QStringLiteral("--database"), database, QStringLiteral("--allow-private-endpoints")});
}

QString ReplayKillTest::makeWebhook()
{
    const HttpReply made = operatorOf(*m_process, m_key)
                               ->post(QStringLiteral("/api/v1/platform/webhooks"),
                                      {{QStringLiteral("name"), QStringLiteral("Log")},
                                       {QStringLiteral("endpoint_url"), m_receiver->url(QStringLiteral("/hook"))},
                                       {QStringLiteral("event_types"), QJsonArray{QStringLiteral("email.sent")}},
                                       {QStringLiteral("concurrency"), kConcurrency}});
    return made.json().value(QStringLiteral("id")).toString();
}

bool ReplayKillTest::deliver(int messages)
{
    const auto client = clientOf(*m_process, m_key);
    for (int i = 0; i < messages; ++i) {
        if (sendMessage(*client, QStringLiteral("message-%1").arg(i)).status != 200)
            return false;
    }
    return m_receiver->waitForRequests(messages, kPatienceMs);
}

ReplayPlan ReplayKillTest::replay(const QString &webhook)
{
    const UnixMs now = SystemClock().now();
    const HttpReply begun = operatorOf(*m_process, m_key)
                                ->post(QStringLiteral("/api/v1/platform/webhooks/%1/replay").arg(webhook),
                                       toJson(
                                           ReplayRequest{.from = now - 3'600'000, .to = now, .ratePerSecond = kRate}));
    if (begun.status != 200)
        qWarning("%s", describe(begun).constData());
    return replayPlanFromJson(begun.json()).value_or(ReplayPlan());
}

void ReplayKillTest::everyEventIsReplayedOnce()
{
    QFETCH(QString, database);
    const TestDatabase place(database);
    const int events = (kills() + 1) * kEventsAKill;
    m_process = std::make_unique<PlatformProcess>();
    m_receiver = std::make_unique<Receiver>();
    QVERIFY2(start(place.url()), m_process->log());
    m_key = makeKeyOfTenant(*m_process, QStringLiteral("enterprise"));
    m_database = std::move(*store::openDatabase({.url = place.url()}));
    const QString webhook = makeWebhook();
    QVERIFY(deliver(events));
    QTRY_COMPARE_WITH_TIMEOUT(number(QStringLiteral("SELECT COUNT(*) FROM delivery_queue")), 0, kPatienceMs);
    m_receiver->forgetRequests();
    const ReplayPlan plan = replay(webhook);
    QVERIFY(plan.replay);
    QCOMPARE(plan.matched, events);
    for (int round = 1; round <= kills(); ++round) {
        const QString count = QStringLiteral("SELECT COUNT(*)") + kReplayed;
        const qint64 wanted = std::min<qint64>(number(count) + 1, events); // a slow machine may have come to the end
        QTRY_VERIFY_WITH_TIMEOUT(number(count) >= wanted, kPatienceMs);
        QTest::qSleep(1 + static_cast<int>(m_random() % kLongestMs));
        m_process->kill();
        // The half minute passes after which others may take over what it had in hand.
        QVERIFY(execute(QStringLiteral("UPDATE webhook_lanes SET leased_until = 0")));
        QVERIFY(execute(QStringLiteral("UPDATE jobs SET leased_until = 0")));
        QVERIFY2(start(place.url()), m_process->log());
    }
    QTRY_COMPARE_WITH_TIMEOUT(number(QStringLiteral("SELECT COUNT(*) FROM delivery_jobs WHERE status = 'completed'")),
                              1, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(number(QStringLiteral("SELECT COUNT(*)") + kReplayed
                                     + QStringLiteral(" AND status = 'success'")),
                              events, kPatienceMs);
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*)") + kReplayed), events);
    QCOMPARE(number(QStringLiteral("SELECT COUNT(DISTINCT event_id)") + kReplayed), events);
    QCOMPARE(number(QStringLiteral("SELECT sent FROM delivery_jobs")), events);

    std::map<QByteArray, int> arrivals; // by event
    for (const ReceivedRequest &request : m_receiver->requests())
        ++arrivals[request.header("webhook-id")];
    QCOMPARE(arrivals.size(), static_cast<std::size_t>(events));
    const int duplicates = m_receiver->count() - events;
    qInfo("%d events, %d kills, %d duplicates", events, kills(), duplicates);
    QVERIFY(duplicates <= kills() * kConcurrency);
    m_database.reset();
    m_process.reset();
}

Result<int> ReplayKillTest::execute(const QString &sql)
{
    return m_database->write([&](store::Connection &connection) { return connection.execute(sql); });
}

qint64 ReplayKillTest::number(const QString &sql)
{
    const auto rows = m_database->read([&](store::Connection &connection) { return connection.query(sql); });
    return rows && !rows->empty() ? rows->front().integer(0) : -1;
}

QTEST_GUILESS_MAIN(ReplayKillTest)
#include "tst_replaykill.moc"
