// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/httpexchange.h"
#include "tests/support/platformprocess.h"
#include "tests/support/postgresserver.h"
#include "tests/support/redisserver.h"

#include <QJsonArray>
#include <QTest>

using namespace pm;
using test::HttpExchange;
using test::PlatformProcess;
using test::PostgresServer;
using test::RedisServer;

namespace {

const QString kKeys = QStringLiteral("/api/v1/platform/api-keys");
const QString kEmails = QStringLiteral("/api/v1/emails");

struct Fixture {
    QString token;
    QString tenant;
    QString keyId;
    QString key;
};

std::unique_ptr<HttpExchange> operatorOf(const PlatformProcess &platform, const Fixture &fixture)
{
    auto http = std::make_unique<HttpExchange>(platform.url());
    http->setBearer(fixture.token);
    http->setHeader("X-Tenant-Id", fixture.tenant.toLatin1());
    return http;
}

std::unique_ptr<HttpExchange> operatorWithoutTenant(const PlatformProcess &platform, const Fixture &fixture)
{
    auto http = std::make_unique<HttpExchange>(platform.url());
    http->setBearer(fixture.token);
    return http;
}

Fixture prepare(const PlatformProcess &platform)
{
    Fixture fixture;
    HttpExchange http(platform.url());
    fixture.token = http.post(QStringLiteral("/api/v1/auth/login"),
                              {{QStringLiteral("email"), PlatformProcess::adminEmail()},
                               {QStringLiteral("password"), PlatformProcess::adminPassword()}})
                        .data()
                        .value(QStringLiteral("token"))
                        .toString();
    http.setBearer(fixture.token);
    fixture.tenant = http.post(QStringLiteral("/api/v1/platform/admin/tenants"),
                               {{QStringLiteral("company_name"), QStringLiteral("Acme")},
                                {QStringLiteral("owner_email"), QStringLiteral("owner@acme.test")},
                                {QStringLiteral("plan"), QStringLiteral("enterprise")}})
                         .data()
                         .value(QStringLiteral("id"))
                         .toString();
    http.setHeader("X-Tenant-Id", fixture.tenant.toLatin1());
    const QJsonObject made = http.post(kKeys,
                                       {{QStringLiteral("name"), QStringLiteral("Production server")},
                                        {QStringLiteral("permissions"), QJsonArray{QStringLiteral("send_email")}}})
                                 .json();
    fixture.keyId = made.value(QStringLiteral("key_id")).toString();
    fixture.key = made.value(QStringLiteral("api_key")).toString();
    return fixture;
}

int uses(const PlatformProcess &platform, const Fixture &fixture, int count)
{
    HttpExchange http(platform.url());
    http.setBearer(fixture.key);
    int good = 0;
    for (int i = 0; i < count; ++i)
        good += http.get(kEmails).status == 200 ? 1 : 0;
    return good;
}

qint64 requestCount(const PlatformProcess &platform, const Fixture &fixture)
{
    return operatorOf(platform, fixture)
        ->get(kKeys + u'/' + fixture.keyId)
        .json()
        .value(QStringLiteral("request_count"))
        .toInteger(-1);
}

} // namespace

// The real service, killed, and with its servers stopped and started again.
class TestKeyOutages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usageSurvivesAKill_data();
    void usageSurvivesAKill();
    void redisMayComeAndGo();
    void postgresMayComeAndGo();
    void revocationReachesTheOtherProcess();
};

void TestKeyOutages::usageSurvivesAKill_data()
{
    QTest::addColumn<bool>("postgres");
    QTest::newRow("sqlite") << false;
    QTest::newRow("postgresql") << true;
}

void TestKeyOutages::usageSurvivesAKill()
{
    QFETCH(bool, postgres);
    PostgresServer server;
    QStringList arguments;
    if (postgres) {
        QVERIFY(server.start());
        arguments = {QStringLiteral("--database"), server.createDatabase()};
    }
    PlatformProcess platform;
    QVERIFY2(platform.start(arguments), platform.log().constData());
    const Fixture fixture = prepare(platform);
    QCOMPARE(uses(platform, fixture, 30), 30);
    QTest::qWait(1000); // the promise: a crash loses no more than the last second
    platform.kill();
    QVERIFY(platform.start(arguments));
    QCOMPARE(requestCount(platform, fixture), 30);
    // A proper end loses nothing at all.
    QCOMPARE(uses(platform, fixture, 5), 5);
    QVERIFY(platform.terminate());
    QVERIFY(platform.start(arguments));
    QCOMPARE(requestCount(platform, fixture), 35);
}

void TestKeyOutages::redisMayComeAndGo()
{
    RedisServer redis;
    QVERIFY(redis.start());
    PlatformProcess platform;
    QVERIFY(platform.start({QStringLiteral("--redis"), redis.url()}));
    const Fixture fixture = prepare(platform);
    QCOMPARE(uses(platform, fixture, 10), 10);
    redis.stop();
    QCOMPARE(uses(platform, fixture, 20), 20);
    // Still limited, by itself.
    HttpExchange http(platform.url());
    http.setBearer(fixture.key);
    const qint64 before = http.get(kEmails).header("X-RateLimit-Remaining").toLongLong();
    QVERIFY(before < 2000 && before > 1900);
    // Operators hear of it once, and so does the log.
    const auto told = [&] {
        return operatorWithoutTenant(platform, fixture)
            ->get(QStringLiteral("/api/v1/platform/notices?kind=limits.by_process"))
            .json()
            .value(QStringLiteral("notices"))
            .toArray()
            .size();
    };
    QTRY_COMPARE_WITH_TIMEOUT(told(), 1, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(platform.log().count("rate_limits_by_process"), 1, 20'000);
    QVERIFY(redis.restart());
    QCOMPARE(uses(platform, fixture, 20), 20);
    QTRY_VERIFY_WITH_TIMEOUT((uses(platform, fixture, 1), platform.log().contains("rate_limits_shared")), 10000);
    QVERIFY(operatorOf(platform, fixture)->remove(kKeys + u'/' + fixture.keyId).status == 200);
    QCOMPARE(uses(platform, fixture, 1), 0);
}

void TestKeyOutages::postgresMayComeAndGo()
{
    PostgresServer server(PostgresServer::Sync::On);
    QVERIFY(server.start());
    PlatformProcess platform;
    QVERIFY2(platform.start({QStringLiteral("--database"), server.createDatabase()}), platform.log().constData());
    const Fixture fixture = prepare(platform);
    HttpExchange http(platform.url());
    http.setBearer(fixture.key);
    QCOMPARE(http.get(kEmails).status, 200);
    const QJsonObject message{{QStringLiteral("to"), QStringLiteral("ada@example.test")}};
    const auto send = [&](const QByteArray &idempotencyKey) {
        return http.post(kEmails + QStringLiteral("/send"), message, {{"Idempotency-Key", idempotencyKey}});
    };
    const QString first = send("one").json().value(QStringLiteral("id")).toString();
    server.stopImmediate();
    QCOMPARE(send("two").status, 503);
    QVERIFY(server.restart());
    QTRY_COMPARE_WITH_TIMEOUT(send("two").status, 200, 15000);
    // What was acknowledged is there, and only that, once.
    QCOMPARE(send("one").json().value(QStringLiteral("id")).toString(), first);
    QCOMPARE(http.get(kEmails).json().value(QStringLiteral("emails")).toArray().size(), 2);
}

void TestKeyOutages::revocationReachesTheOtherProcess()
{
    PostgresServer server;
    QVERIFY(server.start());
    const QString database = server.createDatabase();
    PlatformProcess one;
    QVERIFY2(one.start({QStringLiteral("--database"), database}), one.log().constData());
    const Fixture fixture = prepare(one);
    QCOMPARE(uses(one, fixture, 1), 1);
    PlatformProcess two;
    QVERIFY(two.takeMasterKeyOf(one));
    QVERIFY2(two.start({QStringLiteral("--database"), database}), two.log().constData());
    QCOMPARE(uses(two, fixture, 1), 1);
    QCOMPARE(operatorOf(two, fixture)->remove(kKeys + u'/' + fixture.keyId).status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(uses(one, fixture, 1), 0, 20'000);
}

QTEST_GUILESS_MAIN(TestKeyOutages)
#include "tst_keyoutages.moc"
