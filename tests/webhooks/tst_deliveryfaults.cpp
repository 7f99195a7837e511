// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/outbound/scriptednames.h"
#include "tests/support/testauthority.h"
#include "tests/webhooks/engineundertest.h"

#include <QTest>

using namespace pm;
using namespace pm::test;
using outbound::AddressPolicy;

namespace {

constexpr int kPatienceMs = 20'000;
constexpr int kAgainS = 60;
constexpr int kShortS = 1;
constexpr int kLongS = 30;
constexpr qint64 kMostTaken = 64 << 20; // what the buffers of sockets hold, at most
const QString kQueued = QStringLiteral("SELECT COUNT(*) FROM delivery_queue");
const QString kLocalhost = QStringLiteral("localhost");

// What is wrong with an endpoint until it is mended, and what is to be said of it.
struct Fault {
    Behaviour behaviour{};
    std::optional<TestAuthority::Wanted> certificate{}; // of one with https
    QString host = kLocalhost;
    QByteArray address = "127.0.0.1"; // of the host, when the request is sent
    AddressPolicy policy = AddressPolicy::AllowPrivate;
    int timeoutSeconds = kLongS;

    AttemptOutcome outcome = AttemptOutcome::Network;
    QString error;
    std::optional<int> status{};
    bool isCut = false; // what was kept of its answer
};

QString urlOf(const Fault &fault, const Receiver &receiver)
{
    const QString scheme = fault.certificate ? QStringLiteral("https") : QStringLiteral("http");
    return QStringLiteral("%1://%2:%3/hook").arg(scheme, fault.host).arg(receiver.port());
}

std::vector<Attempt> attempts(EngineUnderTest &engine, const DeliveryId &delivery)
{
    const auto rows = engine.database().read([&](store::Connection &connection) {
        return connection.query(QStringLiteral(
                                    "SELECT number, at, duration_ms, outcome, error_message, status_code,"
                                    " response_truncated FROM delivery_attempts WHERE delivery_id = ? ORDER BY number"),
                                {delivery.text()});
    });
    std::vector<Attempt> found;
    for (const store::Row &row : rows.value_or(store::Rows())) {
        Attempt &attempt = found.emplace_back();
        attempt.number = static_cast<int>(row.integer(0));
        attempt.at = row.integer(1);
        attempt.durationMs = row.integer(2);
        attempt.outcome = attemptOutcomeFromName(row.text(3)).value_or(AttemptOutcome::Success);
        attempt.error = row.text(4);
        if (!row.isNull(5))
            attempt.response = ReceivedResponse{.statusCode = static_cast<int>(row.integer(5)),
                                                .truncated = row.integer(6) != 0};
    }
    return found;
}

std::optional<int> statusOf(const Attempt &attempt)
{
    return attempt.response ? std::optional(attempt.response->statusCode) : std::nullopt;
}

Behaviour raw(const QByteArray &answer)
{
    return {.kind = Behaviour::Kind::Raw, .body = answer};
}

} // namespace

Q_DECLARE_METATYPE(Fault)

// Whatever an endpoint does to a request: it is recorded as what it was, tried again by the schedule, and arrives once
// the endpoint is mended.
class DeliveryFaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addRows(); }
    void cleanupTestCase() { m_engine.reset(); }
    void isRecordedAndTriedAgain_data();
    void isRecordedAndTriedAgain();

private:
    // One for all faults, as a database takes its time to be made.
    [[nodiscard]] EngineUnderTest &engineOn(const QString &database);
    [[nodiscard]] std::unique_ptr<Receiver> makeReceiver(const Fault &fault);
    void mend(EngineUnderTest &engine, Receiver &receiver, const Fault &fault);

    TestAuthority m_authority;
    QString m_database;
    std::unique_ptr<EngineUnderTest> m_engine;
};

void DeliveryFaultsTest::isRecordedAndTriedAgain_data()
{
    using Kind = Behaviour::Kind;
    const QString inside = QStringLiteral(
        "The host leads to a loopback, private or otherwise reserved address, where requests may not go.");
    const QString brokeOff = QStringLiteral("The answer broke off or was not valid HTTP.");
    Behaviour redirect = Behaviour::ofStatus(307);
    redirect.headers = {{"Location", "/elsewhere"}};
    QTest::addColumn<Fault>("fault");
    const auto add = [](const char *name, const Fault &fault) { QTest::newRow(name) << fault; };
    add("redirect", {.behaviour = redirect,
                     .outcome = AttemptOutcome::HttpError,
                     .error = QStringLiteral("The endpoint answered 307."),
                     .status = 307});
    add("hangs", {.behaviour = Behaviour::of(Kind::Hang),
                  .timeoutSeconds = kShortS,
                  .outcome = AttemptOutcome::Timeout,
                  .error = QStringLiteral("No answer came in time.")});
    add("drips a 200", {.behaviour = Behaviour::of(Kind::Drip),
                        .timeoutSeconds = kShortS,
                        .outcome = AttemptOutcome::Timeout,
                        .error = QStringLiteral("The answer was not complete in time."),
                        .status = 200});
    add("sends 1 GB", {.behaviour = {.kind = Kind::Endless, .status = 500},
                       .outcome = AttemptOutcome::HttpError,
                       .error = QStringLiteral("The endpoint answered 500."),
                       .status = 500,
                       .isCut = true});
    add("reset", {.behaviour = Behaviour::of(Kind::Reset),
                  .error = QStringLiteral("The connection broke before an answer came.")});
    add("200 and reset midway", {.behaviour = Behaviour::of(Kind::ResetMidway), .error = brokeOff, .status = 200});
    add("200 and closed midway",
        {.behaviour = raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"), .error = brokeOff, .status = 200});
    add("garbage",
        {.behaviour = raw("220 mail.example ESMTP\r\n"), .error = QStringLiteral("The answer is not valid HTTP.")});
    add("certificate has expired", {.certificate = {{.fromDays = -3, .toDays = -1}},
                                    .outcome = AttemptOutcome::Tls,
                                    .error = QStringLiteral("The certificate has expired.")});
    add("certificate of another host", {.certificate = {{.host = QStringLiteral("example.test")}},
                                        .outcome = AttemptOutcome::Tls,
                                        .error = QStringLiteral("The certificate is not made out to this host.")});
    add("private address",
        {.policy = AddressPolicy::PublicOnly, .outcome = AttemptOutcome::AddressRefused, .error = inside});
    add("name that leads inside by now", {.certificate = {{}},
                                          .host = QStringLiteral("changing.test"),
                                          .policy = AddressPolicy::PublicOnly,
                                          .outcome = AttemptOutcome::AddressRefused,
                                          .error = inside});
    add("no such name", {.host = QStringLiteral("vanishing.test"),
                         .address = {},
                         .error = QStringLiteral("The host name could not be resolved.")});
}

EngineUnderTest &DeliveryFaultsTest::engineOn(const QString &database)
{
    if (!m_engine || m_database != database) {
        m_database = database;
        m_engine = std::make_unique<EngineUnderTest>(database,
                                                     outbound::OutboundSettings{.caFile = m_authority.caFile()});
    }
    m_engine->stop();
    return *m_engine;
}

std::unique_ptr<Receiver> DeliveryFaultsTest::makeReceiver(const Fault &fault)
{
    auto receiver = fault.certificate ? std::make_unique<Receiver>(m_authority.issue(*fault.certificate))
                                      : std::make_unique<Receiver>();
    receiver->behave("/hook", fault.behaviour);
    scriptName(fault.host.toLatin1(), {{fault.address.isEmpty() ? QByteArrayList() : QByteArrayList{fault.address}}});
    return receiver;
}

// An address is allowed when the service is started with --allow-private-endpoints.
void DeliveryFaultsTest::mend(EngineUnderTest &engine, Receiver &receiver, const Fault &fault)
{
    receiver.behave("/hook", {});
    if (fault.certificate)
        receiver.present(m_authority.issue({.host = fault.host}));
    scriptName(fault.host.toLatin1(), {{{"127.0.0.1"}}});
    if (fault.policy == AddressPolicy::AllowPrivate)
        return;
    engine.stop();
    engine.settings.policy = AddressPolicy::AllowPrivate;
    engine.start();
}

void DeliveryFaultsTest::isRecordedAndTriedAgain()
{
    QFETCH_GLOBAL(QString, database);
    QFETCH(Fault, fault);
    EngineUnderTest &engine = engineOn(database);
    QVERIFY(engine.isReady());
    const auto receiver = makeReceiver(fault);
    engine.settings.policy = fault.policy;
    const WebhookId hook = engine.addWebhook(QStringLiteral("/hook"), {.endpointUrl = urlOf(fault, *receiver),
                                                                       .maxAttempts = 10,
                                                                       .retrySchedule = {kAgainS},
                                                                       .timeoutSeconds = fault.timeoutSeconds});
    engine.start();
    QVERIFY(engine.record(QStringLiteral("msg_1")));
    Delivery delivery = engine.deliveries(hook).front();
    QTRY_COMPARE_WITH_TIMEOUT(attempts(engine, delivery.id).size(), std::size_t(1), kPatienceMs);
    const Attempt failed = attempts(engine, delivery.id).front();
    QCOMPARE(attemptOutcomeName(failed.outcome), attemptOutcomeName(fault.outcome));
    QCOMPARE(failed.error, fault.error);
    QCOMPARE(statusOf(failed), fault.status);
    QCOMPARE(failed.response && failed.response->truncated, fault.isCut);
    delivery = engine.deliveries(hook).front();
    QCOMPARE(delivery.status, DeliveryStatus::PendingRetry);
    QCOMPARE(delivery.errorMessage, fault.error);
    const qint64 pauseMs = *delivery.nextRetryAt - failed.at - failed.durationMs;
    QVERIFY2(pauseMs >= kAgainS * 1000 && pauseMs <= kAgainS * 1100, qPrintable(QString::number(pauseMs)));
    const bool mayReach = fault.outcome != AttemptOutcome::Tls && fault.outcome != AttemptOutcome::AddressRefused;
    QVERIFY(mayReach || receiver->count() == 0);
    QVERIFY(receiver->endlessBytesSent() < kMostTaken);

    mend(engine, *receiver, fault);
    // A short time may be too short for a busy machine, and its delivery is tried once more then.
    for (int i = 0; i < 3 && engine.number(kQueued) > 0; ++i) {
        engine.clock.advance(pauseMs);
        QVERIFY(engine.waitFor(kQueued, 0, kPatienceMs) || fault.timeoutSeconds == kShortS);
    }
    delivery = engine.deliveries(hook).front();
    QCOMPARE(delivery.status, DeliveryStatus::Success);
    QCOMPARE(delivery.statusCode, std::optional(200));
    const Attempt last = attempts(engine, delivery.id).back();
    QCOMPARE(last.outcome, AttemptOutcome::Success);
    QCOMPARE(last.number, delivery.attemptNumber);
    QVERIFY(delivery.attemptNumber == 2 || fault.timeoutSeconds == kShortS);
    QVERIFY(receiver->requests("/elsewhere").empty());
    QVERIFY(engine.change([&](webhooks::WebhookRepository &repository) { return repository.remove(hook); }));
}

QTEST_GUILESS_MAIN(DeliveryFaultsTest)
#include "tst_deliveryfaults.moc"
