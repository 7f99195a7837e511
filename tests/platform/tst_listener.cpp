// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/platform/operatorlogin.h"
#include "tests/support/rawsocket.h"
#include "tests/support/testauthority.h"

#include <QTest>

#include <deque>

#include <sys/resource.h>

using namespace pm::test;

namespace {

constexpr std::size_t kCrowd = 1500;
constexpr rlim_t kUsualLimit = 1024;

// Of this program, and of those that it starts from now on.
void limitFiles(rlim_t soft)
{
    rlimit limit{};
    QVERIFY(::getrlimit(RLIMIT_NOFILE, &limit) == 0);
    QVERIFY2(limit.rlim_max > 2 * kCrowd, "The hard limit of open files is too low for this test.");
    limit.rlim_cur = std::min(soft, limit.rlim_max);
    QVERIFY(::setrlimit(RLIMIT_NOFILE, &limit) == 0);
}

HttpReply askHealth(RawSocket &socket)
{
    socket.send("GET /healthz HTTP/1.1\r\nHost: t\r\n\r\n");
    return socket.readReply();
}

} // namespace

// The real program's listener, from outside.
class ListenerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void servesOverTls()
    {
        TestAuthority authority;
        const Receiver::Tls files = authority.issue({});
        PlatformProcess platform;
        QVERIFY2(platform.start(
                     {QStringLiteral("--tls-cert"), files.certificateFile, QStringLiteral("--tls-key"), files.keyFile}),
                 platform.log());
        QCOMPARE(platform.url().scheme(), QStringLiteral("https"));
        QUrl url = platform.url();
        url.setHost(QStringLiteral("localhost")); // which the certificate is for
        HttpExchange trusting(url);
        trusting.setAuthority(authority.caFile());
        const HttpReply reply = login(trusting);
        QVERIFY2(reply.status == 200, qPrintable(reply.error));
        trusting.setBearer(reply.data().value(QStringLiteral("token")).toString());
        QCOMPARE(trusting.get(QStringLiteral("/api/v1/auth/me")).status, 200);

        TestAuthority other;
        HttpExchange stranger(url);
        stranger.setAuthority(other.caFile());
        QCOMPARE(stranger.get(QStringLiteral("/healthz")).status, 0);
        RawSocket plain;
        QVERIFY(plain.connectTo(platform.port()));
        QVERIFY(askHealth(plain).status != 200);
    }

    void aTlsKeyThatDoesNotFitIsRefused()
    {
        TestAuthority authority;
        const Receiver::Tls files = authority.issue({});
        PlatformProcess platform;
        QVERIFY(platform.launch({QStringLiteral("--tls-cert"), files.certificateFile, QStringLiteral("--tls-key"),
                                 authority.issue({}).keyFile}));
        QVERIFY(platform.waitForExit(10000));
        QCOMPARE(platform.exitCode(), 1);
        QVERIFY2(platform.log().contains("cannot be used with the certificate"), platform.log());
    }

    // More than the usual soft limit of open files, which it raises for itself.
    void holdsManyConnections()
    {
        limitFiles(kUsualLimit);
        PlatformProcess platform;
        QVERIFY2(platform.start(), platform.log());
        limitFiles(RLIM_INFINITY);
        std::deque<RawSocket> crowd(kCrowd);
        for (RawSocket &socket : crowd) {
            QVERIFY(socket.connectTo(platform.port()));
            QCOMPARE(askHealth(socket).status, 200);
        }
        for (std::size_t i = 0; i < kCrowd; i += 100)
            QCOMPARE(askHealth(crowd[i]).status, 200);
        HttpExchange operators(platform.url());
        QCOMPARE(login(operators).status, 200);
        const QByteArray metrics = operators.get(QStringLiteral("/metrics")).body;
        const QByteArray open = metrics.mid(metrics.indexOf("\npenguinmails_http_connections ")).split(' ').at(1);
        QVERIFY2(open.split('\n').first().toInt() >= static_cast<int>(kCrowd), open);
    }
};

QTEST_GUILESS_MAIN(ListenerTest)
#include "tst_listener.moc"
