// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/httpexchange.h"
#include "tests/support/platformprocess.h"
#include "tests/support/postgresserver.h"
#include "tests/support/redisserver.h"
#include "tests/support/testdatabase.h"

#include <QDir>
#include <QTest>

using namespace pm::test;

class ReadinessTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesEveryCheck()
    {
        PlatformProcess platform;
        QVERIFY2(platform.start(), platform.log());
        const HttpReply ready = get(platform, "/readyz");
        QCOMPARE(ready.status, 200);
        const QJsonObject checks = ready.json().value(QStringLiteral("checks")).toObject();
        QCOMPARE(checks.keys(),
                 (QStringList{QStringLiteral("database"), QStringLiteral("keystore"), QStringLiteral("queue")}));
    }

    void redisGoesAndComesBack()
    {
        RedisServer redis;
        QVERIFY2(redis.start(), redis.log());
        PlatformProcess platform;
        QVERIFY2(platform.start({QStringLiteral("--redis"), redis.url()}), platform.log());
        QTRY_COMPARE_WITH_TIMEOUT(get(platform, "/readyz").status, 200, 20'000);
        redis.stop();
        QTRY_COMPARE_WITH_TIMEOUT(get(platform, "/readyz").status, 503, 20'000);
        QVERIFY(failing(platform, "redis"));
        QVERIFY(!failing(platform, "database"));
        QCOMPARE(get(platform, "/healthz").status, 200);
        QVERIFY(redis.restart());
        QTRY_COMPARE_WITH_TIMEOUT(get(platform, "/readyz").status, 200, 15000);
    }

    void postgresGoesAndComesBack()
    {
        PostgresServer postgres;
        QVERIFY2(postgres.start(), postgres.log());
        PlatformProcess platform;
        QVERIFY2(platform.start({QStringLiteral("--database"), postgres.createDatabase()}), platform.log());
        QCOMPARE(get(platform, "/readyz").status, 200);
        postgres.stop();
        QTRY_COMPARE_WITH_TIMEOUT(get(platform, "/readyz").status, 503, 20000);
        QVERIFY(failing(platform, "database"));
        QVERIFY(postgres.restart());
        QTRY_COMPARE_WITH_TIMEOUT(get(platform, "/readyz").status, 200, 20000);
    }

    void aLostKeystoreShows()
    {
        PlatformProcess platform;
        QVERIFY2(platform.start(), platform.log());
        QVERIFY(QDir(platform.dataFolder() + QStringLiteral("/keystore")).removeRecursively());
        QCOMPARE(get(platform, "/readyz").status, 503);
        QVERIFY(failing(platform, "keystore"));
    }

    void aWorkerServesItsHealthOnly()
    {
        PlatformProcess platform;
        QVERIFY2(platform.start({QStringLiteral("--role=worker")}), platform.log());
        QCOMPARE(get(platform, "/readyz").status, 200);
        QCOMPARE(get(platform, "/api/v1/auth/me").status, 404);
    }

    void metricsAreText()
    {
        PlatformProcess platform;
        QVERIFY2(platform.start(), platform.log());
        QCOMPARE(get(platform, "/healthz").status, 200);
        const HttpReply metrics = get(platform, "/metrics");
        QCOMPARE(metrics.status, 200);
        QVERIFY(metrics.header("content-type").startsWith("text/plain"));
        QVERIFY2(metrics.body.contains("/healthz"), metrics.body);
    }

    void metricsShowThePools_data() { TestDatabase::addRows(); }
    void metricsShowThePools()
    {
        QFETCH(QString, database);
        const TestDatabase place(database);
        PlatformProcess platform;
        QVERIFY2(platform.start({QStringLiteral("--database"), place.url()}), platform.log());
        const QByteArray metrics = get(platform, "/metrics").body;
        for (const char *name : {"database_busy", "database_waiting", "bcrypt_busy", "bcrypt_waiting",
                                 "http_workers_busy", "http_queue_depth"})
            QVERIFY2(figure(metrics, name) >= 0, name);
        QVERIFY(figure(metrics, "database_connections") >= 1);
        QVERIFY(figure(metrics, "http_workers_busy") >= 1); // this very request
    }

private:
    static HttpReply get(const PlatformProcess &platform, const char *path)
    {
        return HttpExchange(platform.url()).get(QString::fromLatin1(path));
    }
    // -1 when there is none.
    static double figure(const QByteArray &metrics, const char *name)
    {
        const QByteArray start = QByteArray("penguinmails_") + name + ' ';
        for (const QByteArray &line : metrics.split('\n')) {
            if (line.startsWith(start))
                return line.mid(start.size()).toDouble();
        }
        return -1;
    }
    static bool failing(const PlatformProcess &platform, const char *check)
    {
        const QJsonObject checks = get(platform, "/readyz").json().value(QStringLiteral("checks")).toObject();
        return checks.value(QLatin1StringView(check)).toString() != QStringLiteral("ok");
    }
};

QTEST_GUILESS_MAIN(ReadinessTest)
#include "tst_readiness.moc"
