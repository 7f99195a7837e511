// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/platform/operatorlogin.h"
#include "tests/support/redisserver.h"
#include "tests/support/testdatabase.h"

#include <QJsonArray>
#include <QTest>

using namespace pm::test;

namespace {

const QString kKeys = QStringLiteral("/api/v1/platform/api-keys");
const QString kSend = QStringLiteral("/api/v1/emails/send");
const QJsonObject kMessage{{QStringLiteral("to"), QStringLiteral("ana@example.com")},
                           {QStringLiteral("subject"), QStringLiteral("Hello")},
                           {QStringLiteral("text_body"), QStringLiteral("Hello, Ana")}};

} // namespace

// What the product is for, through the real program: make a key, use it, see the use, revoke it.
class FirstKeyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<QString>("database");
        QTest::addColumn<bool>("withRedis");
        QTest::newRow("SQLite") << QStringLiteral("sqlite") << false;
        QTest::newRow("PostgreSQL and Redis") << QStringLiteral("postgresql") << true;
    }

    void init()
    {
        QFETCH_GLOBAL(QString, database);
        QFETCH_GLOBAL(bool, withRedis);
        m_database = std::make_unique<TestDatabase>(database);
        m_arguments = {QStringLiteral("--database"), m_database->url()};
        m_redis = std::make_unique<RedisServer>();
        if (withRedis) {
            QVERIFY2(m_redis->start(), m_redis->log());
            m_arguments << QStringLiteral("--redis") << m_redis->url();
        }
        m_platform = std::make_unique<PlatformProcess>();
        m_tenant.clear();
        startAndSignIn();
        m_tenant = createTenant();
        m_operator->setHeader("X-Tenant-Id", m_tenant.toUtf8());
    }
    void cleanup()
    {
        m_operator.reset();
        m_platform.reset();
        m_redis.reset();
        m_database.reset();
    }

    void aKeySendsUntilItIsRevoked()
    {
        const QJsonObject key = createKey();
        HttpExchange sender(m_platform->url());
        useKey(sender, key);
        const HttpReply sent = sender.post(kSend, kMessage);
        QCOMPARE(sent.status, 200);
        QCOMPARE(sent.header("X-RateLimit-Limit"), QByteArray("60"));
        const QString id = sent.json().value(QStringLiteral("id")).toString();
        QCOMPARE(sender.get(QStringLiteral("/api/v1/emails/") + id).status, 200);

        const QString path = kKeys + u'/' + key.value(QStringLiteral("key_id")).toString();
        QTRY_COMPARE_WITH_TIMEOUT(m_operator->get(path).json().value(QStringLiteral("request_count")).toInt(), 2,
                                  20'000);

        QCOMPARE(m_operator->remove(path).status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(sender.post(kSend, kMessage).status, 401, 20'000);
    }

    void whatWasAcknowledgedSurvivesAKill()
    {
        const QJsonObject key = createKey();
        HttpExchange before(m_platform->url());
        useKey(before, key);
        const HttpReply sent = before.post(kSend, kMessage);
        QCOMPARE(sent.status, 200);
        m_platform->kill();
        startAndSignIn();
        const QString path = QStringLiteral("/api/v1/emails/") + sent.json().value(QStringLiteral("id")).toString();
        HttpExchange after(m_platform->url());
        useKey(after, key);
        QCOMPARE(after.get(path).status, 200);
        const HttpReply list = m_operator->get(kKeys);
        QCOMPARE(list.json().value(QStringLiteral("total")).toInt(), 1);
        QVERIFY(!list.body.contains(key.value(QStringLiteral("api_key")).toString().toUtf8()));
    }

    void aRepeatedCreationAnswersTheSameKeyAfterARestart()
    {
        const QJsonObject key = createKey("once");
        QVERIFY(m_platform->terminate());
        startAndSignIn();
        QCOMPARE(createKey("once").value(QStringLiteral("api_key")), key.value(QStringLiteral("api_key")));
        QCOMPARE(m_operator->get(kKeys).json().value(QStringLiteral("total")).toInt(), 1);
    }

private:
    void startAndSignIn()
    {
        QVERIFY2(m_platform->start(m_arguments), m_platform->log());
        m_operator = std::make_unique<HttpExchange>(m_platform->url());
        QVERIFY(signIn(*m_operator));
        m_operator->setHeader("X-Tenant-Id", m_tenant.toUtf8());
    }
    QJsonObject createKey(const QByteArray &idempotencyKey = {})
    {
        HttpHeaders headers;
        if (!idempotencyKey.isEmpty())
            headers.append({"Idempotency-Key", idempotencyKey});
        return m_operator
            ->post(kKeys,
                   {{QStringLiteral("name"), QStringLiteral("First key")},
                    {QStringLiteral("permissions"), QJsonArray{QStringLiteral("send_email")}}},
                   headers)
            .json();
    }
    QString createTenant()
    {
        return m_operator
            ->post(QStringLiteral("/api/v1/platform/admin/tenants"),
                   {{QStringLiteral("company_name"), QStringLiteral("Acme")},
                    {QStringLiteral("owner_email"), QStringLiteral("owner@acme.example")},
                    {QStringLiteral("plan"), QStringLiteral("starter")}})
            .data()
            .value(QStringLiteral("id"))
            .toString();
    }
    static void useKey(HttpExchange &sender, const QJsonObject &key)
    {
        sender.setBearer(key.value(QStringLiteral("api_key")).toString());
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<RedisServer> m_redis;
    std::unique_ptr<PlatformProcess> m_platform;
    std::unique_ptr<HttpExchange> m_operator;
    QStringList m_arguments;
    QString m_tenant;
};

QTEST_GUILESS_MAIN(FirstKeyTest)
#include "tst_firstkey.moc"
