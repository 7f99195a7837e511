// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/postgresserver.h"
#include "tests/support/redisserver.h"
#include "tests/support/sharedplatform.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace pm;
using test::SharedPlatform;

namespace {

const QString kEmails = QStringLiteral("/api/v1/emails");
const QString kMe = QStringLiteral("/api/v1/auth/me");
const QString kTenants = QStringLiteral("/api/v1/platform/admin/tenants");
const QString kKeys = QStringLiteral("/api/v1/platform/api-keys/");
constexpr std::size_t kProcesses = 3;

int use(const SharedPlatform &platform, std::size_t process, const SharedPlatform::Key &key,
        const QString &path = kEmails)
{
    return platform.keyed(process, key)->get(path).status;
}

// The token of a new user of the tenant, to be used like a key.
SharedPlatform::Key sessionOfTenant(test::HttpExchange &admin, const QString &tenant)
{
    const QString email = QStringLiteral("tom@tenant.test");
    const auto user = admin.post(QStringLiteral("/api/v1/platform/admin/users"),
                                 {{QStringLiteral("email"), email},
                                  {QStringLiteral("name"), QStringLiteral("Tom")},
                                  {QStringLiteral("role"), QStringLiteral("owner")},
                                  {QStringLiteral("tenant_id"), tenant}});
    const auto login = admin.post(QStringLiteral("/api/v1/auth/login"),
                                  {{QStringLiteral("email"), email},
                                   {QStringLiteral("password"),
                                    user.data().value(QStringLiteral("one_time_password"))}});
    return {.id = {}, .secret = login.data().value(QStringLiteral("token")).toString()};
}

// How long until every process answers so; -1 when one did not within two seconds.
qint64 untilEverywhere(const SharedPlatform &platform, const SharedPlatform::Key &key, int status,
                       const QString &path = kEmails)
{
    QElapsedTimer timer;
    timer.start();
    for (std::size_t process = 0; process < platform.size(); ++process) {
        while (use(platform, process, key, path) != status) {
            if (timer.elapsed() > 2000)
                return -1;
        }
    }
    return timer.elapsed();
}

} // namespace

// Three real processes on one PostgreSQL: what is done to a key on one of them holds on the others within a second.
class TestPropagation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void revocation_data() { addRows(); }
    void revocation();
    void revocationsAreTold_data() { addRows(); }
    void revocationsAreTold();
    void changesOfEveryKind_data() { addRows(); }
    void changesOfEveryKind();
    void suspensionOfTheTenant_data() { addRows(); }
    void suspensionOfTheTenant();
    void afterARestartOfTheDatabase();
    void whileRedisIsAway();

private:
    static void addRows();
    [[nodiscard]] QStringList arguments(bool redis);

    test::PostgresServer m_postgres;
    test::RedisServer m_redis;
};

void TestPropagation::initTestCase()
{
    QVERIFY(m_postgres.start());
    QVERIFY(m_redis.start());
}

void TestPropagation::addRows()
{
    QTest::addColumn<bool>("redis");
    QTest::newRow("postgresql alone") << false;
    QTest::newRow("with redis") << true;
}

QStringList TestPropagation::arguments(bool redis)
{
    QStringList all{QStringLiteral("--database"), m_postgres.createDatabase()};
    if (redis)
        all << QStringLiteral("--redis") << m_redis.url();
    return all;
}

void TestPropagation::revocation()
{
    QFETCH(bool, redis);
    SharedPlatform platform(arguments(redis));
    QVERIFY(platform.start(kProcesses, 3));
    for (std::size_t at = 0; at < kProcesses; ++at) {
        const SharedPlatform::Key &key = platform.keys()[at];
        QVERIFY(untilEverywhere(platform, key, 200) >= 0);
        QCOMPARE(platform.asOperator(at)->remove(kKeys + key.id).status, 200);
        const qint64 took = untilEverywhere(platform, key, 401);
        QVERIFY2(took >= 0 && took < 1000, qPrintable(QString::number(took)));
    }
}

// A process that had to ask would hear of each half a second after the one before.
void TestPropagation::revocationsAreTold()
{
    constexpr int kRevocations = 9;
    constexpr qint64 kToldMs = 150;
    QFETCH(bool, redis);
    SharedPlatform platform(arguments(redis));
    QVERIFY(platform.start(2, kRevocations));
    for (const SharedPlatform::Key &key : platform.keys())
        QCOMPARE(use(platform, 1, key), 200);
    QTest::qWait(600); // until asking has told of the new keys
    for (const SharedPlatform::Key &key : platform.keys())
        QCOMPARE(use(platform, 1, key), 200);
    const auto admin = platform.asOperator(0);
    std::vector<qint64> times;
    for (const SharedPlatform::Key &key : platform.keys()) {
        QCOMPARE(admin->remove(kKeys + key.id).status, 200);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(QTest::qWaitFor([&] { return use(platform, 1, key) == 401; }, 20'000));
        times.push_back(timer.elapsed());
    }
    std::sort(times.begin(), times.end());
    QVERIFY2(times[times.size() / 2] < kToldMs, qPrintable(QString::number(times[times.size() / 2])));
}

void TestPropagation::changesOfEveryKind()
{
    QFETCH(bool, redis);
    SharedPlatform platform(arguments(redis));
    QVERIFY(platform.start(kProcesses, 2));
    const SharedPlatform::Key &narrowed = platform.keys()[0];
    QVERIFY(untilEverywhere(platform, narrowed, 200) >= 0);
    const auto http = platform.asOperator(1);
    const QString field = QStringLiteral("allowed_ips");
    QCOMPARE(http->patch(kKeys + narrowed.id, {{field, QJsonArray{QStringLiteral("192.0.2.1")}}}).status, 200);
    qint64 took = untilEverywhere(platform, narrowed, 403);
    QVERIFY2(took >= 0 && took < 1000, qPrintable(QString::number(took)));
    QCOMPARE(http->patch(kKeys + narrowed.id, {{QStringLiteral("ip_mode"), QStringLiteral("report")}}).status, 200);
    took = untilEverywhere(platform, narrowed, 200);
    QVERIFY2(took >= 0 && took < 1000, qPrintable(QString::number(took)));

    const SharedPlatform::Key &replaced = platform.keys()[1];
    QVERIFY(untilEverywhere(platform, replaced, 200) >= 0);
    const auto regenerated = platform.asOperator(0)->post(kKeys + replaced.id + QStringLiteral("/regenerate"));
    QCOMPARE(regenerated.status, 200);
    took = untilEverywhere(platform, replaced, 401);
    QVERIFY2(took >= 0 && took < 1000, qPrintable(QString::number(took)));
    const SharedPlatform::Key fresh{.id = replaced.id,
                                    .secret = regenerated.json().value(QStringLiteral("api_key")).toString()};
    QVERIFY(untilEverywhere(platform, fresh, 200) >= 0);
}

void TestPropagation::suspensionOfTheTenant()
{
    QFETCH(bool, redis);
    SharedPlatform platform(arguments(redis));
    QVERIFY(platform.start(kProcesses, 1));
    const SharedPlatform::Key &key = platform.keys().front();
    QVERIFY(untilEverywhere(platform, key, 200) >= 0);
    const auto admin = platform.asOperator(0);
    const QJsonArray tenants = admin->get(kTenants).data().value(QStringLiteral("tenants")).toArray();
    QCOMPARE(tenants.size(), 1);
    const QString tenant = tenants.first().toObject().value(QStringLiteral("id")).toString();
    const SharedPlatform::Key session = sessionOfTenant(*admin, tenant);
    QVERIFY(untilEverywhere(platform, session, 200, kMe) >= 0);

    const QJsonObject reason{{QStringLiteral("reason"), QStringLiteral("Unpaid")}};
    QCOMPARE(admin->post(kTenants + u'/' + tenant + QStringLiteral("/suspend"), reason).status, 200);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(untilEverywhere(platform, key, 403) >= 0);
    QVERIFY(untilEverywhere(platform, session, 401, kMe) >= 0);
    QVERIFY2(timer.elapsed() < 1200, qPrintable(QString::number(timer.elapsed())));

    QCOMPARE(admin->post(kTenants + u'/' + tenant + QStringLiteral("/reactivate")).status, 200);
    QVERIFY(untilEverywhere(platform, key, 200) >= 0);
    QVERIFY(untilEverywhere(platform, session, 200, kMe) >= 0);
}

void TestPropagation::afterARestartOfTheDatabase()
{
    test::PostgresServer server(test::PostgresServer::Sync::On);
    QVERIFY(server.start());
    SharedPlatform platform({QStringLiteral("--database"), server.createDatabase()});
    QVERIFY(platform.start(2, 1));
    const SharedPlatform::Key &key = platform.keys().front();
    QVERIFY(untilEverywhere(platform, key, 200) >= 0);
    server.stopImmediate();
    QVERIFY(server.restart());
    QTRY_COMPARE_WITH_TIMEOUT(use(platform, 0, key), 200, 10000);
    QTRY_COMPARE_WITH_TIMEOUT(use(platform, 1, key), 200, 10000);
    const auto admin = platform.asOperator(0);
    bool revoked = false;
    QTRY_VERIFY_WITH_TIMEOUT((revoked = revoked || admin->remove(kKeys + key.id).status == 200), 10000);
    const qint64 took = untilEverywhere(platform, key, 401);
    QVERIFY2(took >= 0 && took < 1000, qPrintable(QString::number(took)));
}

void TestPropagation::whileRedisIsAway()
{
    test::RedisServer redis;
    QVERIFY(redis.start());
    SharedPlatform platform(
        {QStringLiteral("--database"), m_postgres.createDatabase(), QStringLiteral("--redis"), redis.url()});
    QVERIFY(platform.start(kProcesses, 1));
    const SharedPlatform::Key &key = platform.keys().front();
    QVERIFY(untilEverywhere(platform, key, 200) >= 0);
    redis.stop();
    QVERIFY(untilEverywhere(platform, key, 200) >= 0);
    QCOMPARE(platform.asOperator(2)->remove(kKeys + key.id).status, 200);
    const qint64 took = untilEverywhere(platform, key, 401);
    QVERIFY2(took >= 0 && took < 1000, qPrintable(QString::number(took)));
}

QTEST_GUILESS_MAIN(TestPropagation)
#include "tst_propagation.moc"
