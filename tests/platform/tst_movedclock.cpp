// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/platform/keyclient.h"
#include "tests/platform/operatorlogin.h"
#include "tests/support/testdatabase.h"

#include <QFile>
#include <QTest>

using namespace pm::test;

namespace {

constexpr qint64 kTwoHours = 7200;
constexpr int kPatienceMs = 5000;
const QString kEmails = QStringLiteral("/api/v1/emails");

} // namespace

// The real program, while somebody sets the clock of its machine.
class MovedClockTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addRows(); }
    void init();
    void cleanup()
    {
        m_platform.reset();
        m_database.reset();
    }

    void keysWorkAndLimitsRefill();
    void nothingIsSentTwice();
    void operatorsSignInAgain();
    void useIsCountedAndChangesAreRecorded();
    void aRestartGoesOn();

private:
    void moveBy(qint64 seconds);
    void start() { QVERIFY2(m_platform->start({QStringLiteral("--database"), m_database->url()}), m_platform->log()); }
    [[nodiscard]] QDateTime timeOfService() const;
    // With PostgreSQL it goes by the time of that server, which stays.
    [[nodiscard]] bool goesByItsMachine() const { return m_database->kind() == QStringLiteral("sqlite"); }

    QTemporaryDir m_folder;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<PlatformProcess> m_platform;
    KeyOfTenant m_key;
};

void MovedClockTest::init()
{
    QFETCH_GLOBAL(QString, database);
    moveBy(0);
    m_database = std::make_unique<TestDatabase>(database);
    m_platform = std::make_unique<PlatformProcess>();
    m_platform->setVariable(QStringLiteral("LD_PRELOAD"), QStringLiteral(PENGUINMAILS_MOVABLE_CLOCK));
    m_platform->setVariable(QStringLiteral("MOVABLE_CLOCK_FILE"), m_folder.filePath(QStringLiteral("clock")));
    // It wants to be the first library.
    m_platform->setVariable(QStringLiteral("ASAN_OPTIONS"), QStringLiteral("verify_asan_link_order=0"));
    start();
    m_key = makeKeyOfTenant(*m_platform, QStringLiteral("starter"));
    QVERIFY(!m_key.secret.isEmpty());
    QCOMPARE(sendMessage(*clientOf(*m_platform, m_key), QStringLiteral("first")).status, 200);
    moveBy(-kTwoHours);
    const qint64 difference = timeOfService().secsTo(QDateTime::currentDateTimeUtc());
    QVERIFY2(std::abs(difference - (goesByItsMachine() ? kTwoHours : 0)) < 30, QByteArray::number(difference));
}

void MovedClockTest::keysWorkAndLimitsRefill()
{
    const auto client = clientOf(*m_platform, m_key);
    HttpReply reply;
    for (int i = 0; i < 200 && reply.status != 429; ++i) {
        reply = client->get(kEmails);
        QVERIFY2(reply.status == 200 || isClearRefusal(reply), describe(reply));
    }
    QCOMPARE(reply.status, 429);
    // In real seconds: one request more comes each second.
    QVERIFY2(reply.header("Retry-After").toInt() <= 2, reply.header("Retry-After"));
    const auto passes = [&] { return client->get(kEmails).status == 200; };
    QVERIFY(QTest::qWaitFor(passes, kPatienceMs));
    moveBy(kTwoHours);
    QVERIFY(QTest::qWaitFor(passes, kPatienceMs));
}

void MovedClockTest::nothingIsSentTwice()
{
    const auto client = clientOf(*m_platform, m_key);
    const HttpReply again = sendMessage(*client, QStringLiteral("first"));
    QCOMPARE(again.header("Idempotent-Replayed"), QByteArray("true"));
    QCOMPARE(sendMessage(*client, QStringLiteral("second")).status, 200);
    moveBy(0);
    QCOMPARE(sendMessage(*client, QStringLiteral("second")).header("Idempotent-Replayed"), QByteArray("true"));
    QCOMPARE(subjectsOf(*client), QStringList({QStringLiteral("first"), QStringLiteral("second")}));
}

void MovedClockTest::operatorsSignInAgain()
{
    // A session that would now last longer than any session may is over.
    const QString me = QStringLiteral("/api/v1/auth/me");
    const HttpReply old = operatorOf(*m_platform, m_key)->get(me);
    QCOMPARE(old.status, goesByItsMachine() ? 401 : 200);
    HttpExchange exchange(m_platform->url());
    QVERIFY(signIn(exchange));
    QCOMPARE(exchange.get(me).status, 200);
    // Nor does it lock anybody out for longer.
    QCOMPARE(login(exchange, PlatformProcess::adminEmail(), QStringLiteral("wrong")).status, 401);
    QVERIFY(signIn(exchange));
}

void MovedClockTest::useIsCountedAndChangesAreRecorded()
{
    QCOMPARE(sendMessage(*clientOf(*m_platform, m_key), QStringLiteral("second")).status, 200);
    HttpExchange exchange(m_platform->url());
    QVERIFY(signIn(exchange));
    exchange.setHeader("X-Tenant-Id", m_key.tenant.toUtf8());
    const QString path = QStringLiteral("/api/v1/platform/api-keys/") + m_key.id;
    QTRY_COMPARE_WITH_TIMEOUT(exchange.get(path).json().value(QStringLiteral("request_count")).toInt(), 2, kPatienceMs);
    QCOMPARE(exchange.remove(path).status, 200);
    QCOMPARE(clientOf(*m_platform, m_key)->get(kEmails).status, 401);
    // The newest first, by their order and not by their times.
    const QByteArray events = exchange.get(path + QStringLiteral("/audit")).body;
    const qsizetype revoked = events.indexOf("key.revoked");
    QVERIFY2(revoked >= 0 && revoked < events.indexOf("key.created"), events);
}

void MovedClockTest::aRestartGoesOn()
{
    QVERIFY(m_platform->terminate());
    start();
    const auto client = clientOf(*m_platform, m_key);
    QCOMPARE(sendMessage(*client, QStringLiteral("first")).header("Idempotent-Replayed"), QByteArray("true"));
    QCOMPARE(sendMessage(*client, QStringLiteral("second")).status, 200);
    QCOMPARE(failingChecks(*m_platform), QStringList());
}

void MovedClockTest::moveBy(qint64 seconds)
{
    QFile file(m_folder.filePath(QStringLiteral("clock")));
    // Not truncated: the service has it mapped.
    QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
    QCOMPARE(file.write(reinterpret_cast<const char *>(&seconds), sizeof seconds), qint64(sizeof seconds));
}

QDateTime MovedClockTest::timeOfService() const
{
    HttpExchange exchange(m_platform->url());
    const QString expires = login(exchange).data().value(QStringLiteral("expires_at")).toString();
    return QDateTime::fromString(expires, Qt::ISODateWithMs).addSecs(-12 * 3600);
}

QTEST_GUILESS_MAIN(MovedClockTest)
#include "tst_movedclock.moc"
