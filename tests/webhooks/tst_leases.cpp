// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/webhooks/engineundertest.h"

#include <QTest>

using namespace pm;
using test::Behaviour;
using test::EngineUnderTest;
using test::ReceivedRequest;
using test::TestDatabase;

namespace {

constexpr int kPatienceMs = 20'000;
constexpr qint64 kLeaseMs = webhooks::LaneRepository::kLeaseMs;
const QString kQueued = QStringLiteral("SELECT COUNT(*) FROM delivery_queue");
const QString kLeased = QStringLiteral("SELECT COUNT(*) FROM webhook_lanes WHERE lease_owner <> ''");
const QString kFirstLeaseEnd = QStringLiteral("SELECT MIN(leased_until) FROM webhook_lanes WHERE lease_owner <> ''");

// As a process has it until it is killed: nothing is heard of it then.
class MortalDatabase final : public store::Database
{
public:
    explicit MortalDatabase(std::unique_ptr<store::Database> database)
        : m_database(std::move(database))
    {
    }
    void die() { m_isDead = true; }

    [[nodiscard]] store::Dialect dialect() const override { return m_database->dialect(); }
    [[nodiscard]] std::unique_ptr<store::Subscription> listen(const QByteArray &channel,
                                                              store::Listener listener) override
    {
        return m_database->listen(channel, std::move(listener));
    }
    [[nodiscard]] Result<> check() override { return m_database->check(); }
    [[nodiscard]] store::PoolUse poolUse() const override { return m_database->poolUse(); }

protected:
    [[nodiscard]] Result<> runRead(const Unit &unit) override { return m_isDead ? dead() : m_database->read(unit); }
    [[nodiscard]] Result<> runWrite(const Unit &unit) override
    {
        return m_database->write([&](store::Connection &connection) {
            return m_isDead ? dead() : unit(connection).and_then([this] { return m_isDead ? dead() : Result<>(); });
        });
    }

private:
    [[nodiscard]] static Result<> dead() { return fail(ErrorKind::Unavailable, QStringLiteral("killed")); }

    std::unique_ptr<store::Database> m_database;
    std::atomic<bool> m_isDead = false;
};

// Another process that dispatches.
class Process
{
public:
    explicit Process(EngineUnderTest &engine)
        : m_database(engine.openAgain())
        , m_dispatcher(engine.makeDispatcher(m_database, m_client))
    {
        m_dispatcher->start();
    }
    // What is under way is broken off, and nothing is given back or written any more.
    void kill()
    {
        m_database.die();
        m_client.stop();
        m_dispatcher.reset();
    }

private:
    MortalDatabase m_database;
    outbound::OutboundClient m_client;
    std::unique_ptr<webhooks::Dispatcher> m_dispatcher;
};

// How often each delivery came.
std::map<QByteArray, int> arrivals(const EngineUnderTest &engine)
{
    std::map<QByteArray, int> arrivals;
    for (const ReceivedRequest &request : engine.receiver.requests())
        ++arrivals[request.header("x-penguinmails-delivery-id")];
    return arrivals;
}

} // namespace

// Several processes on one database: an endpoint is in the hands of one of them, and in another's when that one is
// gone.
class LeasesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addRows(); }

    void whatADeadOneHadIsTakenOver()
    {
        QFETCH_GLOBAL(QString, database);
        constexpr int kHanging = 3;
        constexpr int kEvents = 8;
        EngineUnderTest engine(database);
        engine.receiver.behave("/hangs", Behaviour::of(Behaviour::Kind::Hang));
        for (int i = 0; i < kHanging; ++i)
            engine.addWebhook(QStringLiteral("/hangs"), {.timeoutSeconds = 30, .concurrency = 1});
        for (int i = 0; i < kEvents; ++i)
            QVERIFY(engine.record(QStringLiteral("msg_%1").arg(i)));
        Process first(engine);
        QVERIFY(engine.receiver.waitForRequests(kHanging, kPatienceMs));
        first.kill();
        engine.receiver.behave("/hangs", {});
        QCOMPARE(engine.number(kLeased), kHanging);
        QCOMPARE(engine.number(kQueued), kHanging * kEvents);

        engine.addWebhook(QStringLiteral("/news"), {.eventTypes = EventType::EmailOpened});
        QVERIFY(engine.record(QStringLiteral("msg_news"), EventType::EmailOpened));
        engine.start();
        QVERIFY(engine.receiver.waitForRequests(kHanging + 1, kPatienceMs)); // the second is at work
        const std::size_t early = engine.receiver.requests("/hangs").size();
        QVERIFY(early == kHanging || engine.clock.now() >= engine.number(kFirstLeaseEnd));
        engine.clock.advance(kLeaseMs);
        QVERIFY(engine.waitFor(kQueued, 0, kPatienceMs));
        QCOMPARE(engine.number(QStringLiteral("SELECT COUNT(*) FROM deliveries WHERE status <> 'success'")), 0);
        const auto arrived = arrivals(engine);
        QCOMPARE(arrived.size(), std::size_t(kHanging * kEvents + 1));
        const auto twice = std::count_if(arrived.begin(), arrived.end(),
                                         [](const auto &one) { return one.second > 1; });
        QCOMPARE(twice, kHanging); // those that were under way
        QCOMPARE(engine.receiver.count(), kHanging * kEvents + 1 + kHanging);
    }

    // However long it has had them.
    void whatALivingOneHasIsItsOwn()
    {
        QFETCH_GLOBAL(QString, database);
        constexpr int kEndpoints = 6;
        constexpr int kEvents = 4;
        EngineUnderTest engine(database);
        engine.receiver.behave("/held", Behaviour::of(Behaviour::Kind::Held));
        for (int i = 0; i < kEndpoints; ++i)
            engine.addWebhook(QStringLiteral("/held"), {.timeoutSeconds = 30, .concurrency = 1});
        for (int i = 0; i < kEvents; ++i)
            QVERIFY(engine.record(QStringLiteral("msg_%1").arg(i)));
        Process first(engine);
        QVERIFY(engine.receiver.waitForRequests(kEndpoints, kPatienceMs));
        engine.start();
        for (qint64 passed = 0; passed < 2 * kLeaseMs; passed += kLeaseMs / 3) {
            engine.clock.advance(kLeaseMs / 3);
            QTRY_VERIFY_WITH_TIMEOUT(engine.number(kFirstLeaseEnd) > engine.clock.now() + kLeaseMs / 2, kPatienceMs);
        }
        engine.receiver.letGo();
        QVERIFY(engine.waitFor(kQueued, 0, kPatienceMs));
        for (const auto &[delivery, count] : arrivals(engine))
            QVERIFY2(count == 1, delivery);
        QCOMPARE(engine.receiver.count(), kEndpoints * kEvents);
    }
};

QTEST_GUILESS_MAIN(LeasesTest)
#include "tst_leases.moc"
