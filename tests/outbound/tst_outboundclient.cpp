// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/outbound/fetch.h"
#include "tests/outbound/scriptednames.h"
#include "tests/support/freeport.h"
#include "tests/support/receiver.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace pm::outbound;
using namespace pm::test;

namespace {

constexpr int kShortMs = 400;
constexpr qsizetype kLimit = 64 * 1024;

QByteArrayList namesOf(const HttpHeaders &headers)
{
    QByteArrayList names;
    for (const auto &header : headers)
        names.append(header.first);
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace

class TestOutboundClient : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_receiver = std::make_unique<Receiver>(); }

    void sendsWhatItIsGiven()
    {
        OutboundRequest request = requestTo(m_receiver->url(QStringLiteral("/a/../hook?x=%20&y")));
        request.body = QByteArray("{\"a\":\"\xc3\xab\0\r\n\"}", 13);
        request.headers = {{"Content-Type", "application/json"}, {"X-Empty", ""}, {"X-Name", "Zo\xc3\xab"}};
        m_receiver->behave("/a/../hook", {.status = 201, .headers = {{"X-Said", "yes"}}, .body = "thanks"});
        const OutboundResult result = fetch(m_client, request);
        QVERIFY2(result.ok(), qPrintable(result.message));
        QCOMPARE(result.status, 201);
        QCOMPARE(result.body, QByteArray("thanks"));
        QCOMPARE(result.headers, (Headers{{"X-Said", "yes"}, {"Content-Length", "6"}}));
        QCOMPARE(result.address, QStringLiteral("127.0.0.1"));
        QCOMPARE(result.httpVersion, QStringLiteral("1.1"));
        QVERIFY(result.durationUs > 0 && !result.truncated);
        const auto received = m_receiver->requests();
        QCOMPARE(received.size(), std::size_t(1));
        QVERIFY(received[0].head.startsWith("POST /a/../hook?x=%20&y HTTP/1.1\r\n"));
        QCOMPARE(received[0].body, request.body);
        QCOMPARE(received[0].header("X-Name"), QByteArray("Zo\xc3\xab"));
        QCOMPARE(namesOf(received[0].headers()),
                 QByteArrayList({"Content-Length", "Content-Type", "Host", "X-Empty", "X-Name"}));
    }

    void sendsEveryMethod_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("length");
        QTest::newRow("POST without a body") << QByteArray("POST") << QByteArray() << QByteArray("0");
        QTest::newRow("PUT") << QByteArray("PUT") << QByteArray("abc") << QByteArray("3");
        QTest::newRow("PATCH") << QByteArray("PATCH") << QByteArray("abc") << QByteArray("3");
        QTest::newRow("DELETE") << QByteArray("DELETE") << QByteArray() << QByteArray();
        QTest::newRow("DELETE with a body") << QByteArray("DELETE") << QByteArray("abc") << QByteArray("3");
        QTest::newRow("GET") << QByteArray("GET") << QByteArray() << QByteArray();
        QTest::newRow("a big body") << QByteArray("POST") << QByteArray(3'000'000, 'x') << QByteArray("3000000");
    }

    void sendsEveryMethod()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, body);
        OutboundRequest request = requestTo(m_receiver->url());
        request.method = method;
        request.body = body;
        QCOMPARE(fetch(m_client, request).status, 200);
        const ReceivedRequest received = m_receiver->requests().at(0);
        QCOMPARE(received.method(), method);
        QCOMPARE(received.body, body);
        QTEST(received.header("Content-Length"), "length");
        QVERIFY(received.header("Expect").isEmpty());
    }

    void readsTheAnswerToHead()
    {
        OutboundRequest request = requestTo(m_receiver->url());
        request.method = "HEAD";
        m_receiver->behave("/", {.kind = Behaviour::Kind::Raw, .body = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n"});
        const OutboundResult result = fetch(m_client, request);
        QVERIFY2(result.ok(), qPrintable(result.message));
        QVERIFY(result.body.isEmpty());
    }

    void keepsTheConnection()
    {
        for (int i = 0; i < 20; ++i)
            QVERIFY(fetch(m_client, requestTo(m_receiver->url())).ok());
        QCOMPARE(m_receiver->count(), 20);
        QCOMPARE(m_receiver->connections(), 1);
    }

    void goesOnWhenAKeptConnectionWasClosed()
    {
        m_receiver->behaveInTurn("/", {{.keepAlive = false}, {}});
        for (int i = 0; i < 3; ++i)
            QVERIFY(fetch(m_client, requestTo(m_receiver->url())).ok());
        QCOMPARE(m_receiver->connections(), 2);
    }

    void followsNoRedirect()
    {
        m_receiver->behave("/", {.status = 307, .headers = {{"Location", "/elsewhere"}}});
        const OutboundResult result = fetch(m_client, requestTo(m_receiver->url()));
        QVERIFY(result.ok());
        QCOMPARE(result.status, 307);
        QCOMPARE(m_receiver->count(), 1);
    }

    void asksNoProxy()
    {
        const QByteArray nobody = "http://127.0.0.1:" + QByteArray::number(freePort());
        for (const char *name : {"http_proxy", "https_proxy", "all_proxy", "ALL_PROXY"})
            qputenv(name, nobody);
        const OutboundResult result = fetch(m_client, requestTo(m_receiver->url()));
        for (const char *name : {"http_proxy", "https_proxy", "all_proxy", "ALL_PROXY"})
            qunsetenv(name);
        QVERIFY2(result.ok(), qPrintable(result.message));
    }

    void cutsLongAnswers()
    {
        m_receiver->behave("/fits", Behaviour::ofStatus(200, QByteArray(kLimit, 'f')));
        m_receiver->behave("/over", Behaviour::ofStatus(500, QByteArray(kLimit + 1, 'o')));
        const OutboundResult fits = fetch(m_client, requestTo(m_receiver->url(QStringLiteral("/fits"))));
        QVERIFY(fits.ok() && !fits.truncated);
        QCOMPARE(fits.body.size(), kLimit);
        const OutboundResult over = fetch(m_client, requestTo(m_receiver->url(QStringLiteral("/over"))));
        QVERIFY2(over.ok(), qPrintable(over.message));
        QVERIFY(over.truncated);
        QCOMPARE(over.status, 500);
        QCOMPARE(over.body, QByteArray(kLimit, 'o'));
    }

    void leavesAGigabyteBehind()
    {
        m_receiver->behave("/", Behaviour::of(Behaviour::Kind::Endless));
        const OutboundResult result = fetch(m_client, requestTo(m_receiver->url()));
        QVERIFY2(result.ok(), qPrintable(result.message));
        QVERIFY(result.truncated);
        QCOMPARE(result.body.size(), kLimit);
        QTRY_COMPARE(m_receiver->openConnections(), 0);
        QVERIFY(m_receiver->endlessBytesSent() < 64 << 20); // what the sockets' buffers hold, at most
    }

    void tellsFailuresApart_data()
    {
        QTest::addColumn<Behaviour>("behaviour");
        QTest::addColumn<OutboundFailure>("failure");
        QTest::addColumn<int>("status");
        using Kind = Behaviour::Kind;
        const auto raw = [](const QByteArray &bytes) { return Behaviour{.kind = Kind::Raw, .body = bytes}; };
        QTest::newRow("hangs") << Behaviour::of(Kind::Hang) << OutboundFailure::Timeout << 0;
        QTest::newRow("drips") << Behaviour::of(Kind::Drip) << OutboundFailure::Timeout << 200;
        QTest::newRow("answers late") << Behaviour{.delayMs = 10 * kShortMs} << OutboundFailure::Timeout << 0;
        QTest::newRow("resets") << Behaviour::of(Kind::Reset) << OutboundFailure::Network << 0;
        QTest::newRow("resets midway") << Behaviour::of(Kind::ResetMidway) << OutboundFailure::Network << 200;
        QTest::newRow("closes") << Behaviour::of(Kind::Close) << OutboundFailure::Network << 0;
        QTest::newRow("closes early") << raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc")
                                      << OutboundFailure::Network << 200;
        QTest::newRow("garbage") << raw("\x16\x03garbage\0 that is no HTTP\r\n\r\n") << OutboundFailure::Protocol << 0;
        QTest::newRow("only a body") << raw("{\"status\":\"ok\"}") << OutboundFailure::Protocol << 0;
        QTest::newRow("a broken chunk") << raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")
                                        << OutboundFailure::Network << 200;
        QTest::newRow("a huge head") << raw("HTTP/1.1 200 OK\r\n"
                                            + QByteArray("X-Long: " + QByteArray(30'000, 'l') + "\r\n").repeated(10))
                                     << OutboundFailure::Protocol << 200;
    }

    void tellsFailuresApart()
    {
        QFETCH(Behaviour, behaviour);
        m_receiver->behave("/hook", behaviour);
        OutboundRequest request = requestTo(m_receiver->url(QStringLiteral("/hook?token=abc")));
        request.totalTimeoutMs = kShortMs;
        QElapsedTimer timer;
        timer.start();
        const OutboundResult result = fetch(m_client, request);
        QTEST(result.failure, "failure");
        QTEST(result.status, "status");
        QVERIFY(timer.elapsed() < 5 * kShortMs);
        QVERIFY(result.message.endsWith(u'.') && !result.message.contains(QStringLiteral("token")));
        QVERIFY(!result.message.contains(QString::number(m_receiver->port())));
    }

    void keepsWhatCameBeforeAFailure()
    {
        m_receiver->behave("/", Behaviour::of(Behaviour::Kind::ResetMidway));
        const OutboundResult result = fetch(m_client, requestTo(m_receiver->url()));
        QCOMPARE(result.failure, OutboundFailure::Network);
        QCOMPARE(result.body, QByteArray(500, 'b'));
    }

    void saysThatNobodyListens()
    {
        const OutboundResult result = fetch(m_client,
                                            requestTo(QStringLiteral("http://127.0.0.1:%1/").arg(freePort())));
        QCOMPARE(result.failure, OutboundFailure::Connect);
        QVERIFY(result.message.contains(QStringLiteral("refused")));
        QVERIFY(result.address.isEmpty());
    }

    void saysThatNobodyAccepts()
    {
        QTcpServer full;
        full.setListenBacklogSize(1);
        QVERIFY(full.listen(QHostAddress::LocalHost));
        std::vector<std::unique_ptr<QTcpSocket>> crowd;
        for (int i = 0; i < 10; ++i) {
            crowd.push_back(std::make_unique<QTcpSocket>());
            crowd.back()->connectToHost(QHostAddress(QHostAddress::LocalHost), full.serverPort());
        }
        OutboundRequest request = requestTo(QStringLiteral("http://127.0.0.1:%1/").arg(full.serverPort()));
        request.connectTimeoutMs = kShortMs;
        const OutboundResult result = fetch(m_client, request);
        QCOMPARE(result.failure, OutboundFailure::Timeout);
        QVERIFY2(result.message.contains(QStringLiteral("No connection")), qPrintable(result.message));
        QVERIFY(result.durationUs < 2000 * request.connectTimeoutMs);
    }

    void saysThatThereIsNoSuchName()
    {
        scriptName("nobody.test", {{}});
        const OutboundResult result = fetch(m_client, requestTo(QStringLiteral("https://nobody.test/")));
        QCOMPARE(result.failure, OutboundFailure::Dns);
    }

    void refusesBadRequests_data()
    {
        QTest::addColumn<OutboundRequest>("request");
        const auto row = [](const char *title, const auto &spoil) {
            OutboundRequest request = requestTo(QStringLiteral("http://127.0.0.1:PORT/"));
            spoil(request);
            QTest::newRow(title) << request;
        };
        row("a header in a value", [](auto &r) { r.headers = {{"X-A", "1\r\nX-Injected: 1"}}; });
        row("a header in a name", [](auto &r) { r.headers = {{"X-A: 1\r\nX-Injected", "1"}}; });
        row("a second length", [](auto &r) { r.headers = {{"Content-Length", "0"}}; });
        row("a request in the method", [](auto &r) { r.method = "GET /x HTTP/1.1\r\nX-Injected: 1\r\n\r\nPOST"; });
        row("no method", [](auto &r) { r.method = ""; });
        row("a header in the URL", [](auto &r) { r.url += QStringLiteral("x HTTP/1.1\r\nX-Injected: 1"); });
        row("a file", [](auto &r) { r.url = QStringLiteral("file:///etc/passwd"); });
        row("another protocol", [](auto &r) { r.url.replace(QStringLiteral("http:"), QStringLiteral("gopher:")); });
        row("a user", [](auto &r) { r.url.replace(QStringLiteral("//"), QStringLiteral("//user:word@")); });
    }

    void refusesBadRequests()
    {
        QFETCH(OutboundRequest, request);
        request.url.replace(QStringLiteral("PORT"), QString::number(m_receiver->port()));
        const OutboundResult result = fetch(m_client, request);
        QCOMPARE(result.failure, OutboundFailure::BadRequest);
        QVERIFY(!result.message.isEmpty());
        QVERIFY(fetch(m_client, requestTo(m_receiver->url())).ok());
        QCOMPARE(m_receiver->connections(), 1);
    }

private:
    OutboundClient m_client;
    std::unique_ptr<Receiver> m_receiver;
};

QTEST_GUILESS_MAIN(TestOutboundClient)
#include "tst_outboundclient.moc"
