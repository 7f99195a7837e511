// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/platform/keyclient.h"

#include <QJsonArray>
#include <QTest>

using namespace pm::test;

namespace {

const QByteArray kAllowed("203.0.113.7");

} // namespace

// The real program behind a proxy, which this test is.
class TrustedProxiesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void allowListsGoByTheClient_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("forwardedFor");
        QTest::addColumn<int>("status");
        const QStringList trusting{QStringLiteral("--trusted-proxies"), QStringLiteral("10.0.0.0/8,127.0.0.1")};
        QTest::newRow("allowed") << trusting << kAllowed << 200;
        QTest::newRow("another") << trusting << QByteArray("198.51.100.9") << 403;
        QTest::newRow("another who claims to be") << trusting << kAllowed + ", 198.51.100.9" << 403;
        QTest::newRow("through two proxies") << trusting << kAllowed + ", 10.1.2.3" << 200;
        QTest::newRow("the proxy itself") << trusting << QByteArray("nonsense") << 403;
        QTest::newRow("nobody is trusted") << QStringList() << kAllowed << 403;
    }
    void allowListsGoByTheClient()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, forwardedFor);
        PlatformProcess platform;
        QVERIFY2(platform.start(arguments), platform.log());
        const KeyOfTenant key = makeKeyOfTenant(platform, QStringLiteral("pro"));
        const HttpReply bound = operatorOf(platform, key)
                                    ->patch(QStringLiteral("/api/v1/platform/api-keys/") + key.id,
                                            {{QStringLiteral("allowed_ips"),
                                              QJsonArray{QString::fromLatin1(kAllowed)}}});
        QVERIFY2(bound.status == 200, describe(bound));
        const auto client = clientOf(platform, key);
        client->setHeader("X-Forwarded-For", forwardedFor);
        const HttpReply reply = client->get(QStringLiteral("/api/v1/emails"));
        QTEST(reply.status, "status");
        if (reply.status != 200)
            QCOMPARE(reply.errorCode(), QStringLiteral("ip_not_allowed"));
    }
};

QTEST_GUILESS_MAIN(TrustedProxiesTest)
#include "tst_trustedproxies.moc"
