// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/http/serverundertest.h"

#include <QtTest>

using namespace pm;
using namespace pm::test;

class TestBadRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<ServerUnderTest>(); }
    void cleanupTestCase() { m_server.reset(); }

    void refuses_data();
    void refuses();
    void refusesBodies_data();
    void refusesBodies();
    void refusesInTheFormOfThePath();
    void answersWhatCameBeforeTheBadOne();
    void outlivesClientsThatVanish();

private:
    std::unique_ptr<ServerUnderTest> m_server;
};

void TestBadRequests::refuses_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    const auto add = [](const char *name, const QByteArray &request, int status = 400) {
        QTest::newRow(name) << request << status;
    };
    const QByteArray get = "GET /things/7 HTTP/1.1\r\nHost: t\r\n";
    const QByteArray post = "POST /things HTTP/1.1\r\nHost: t\r\nContent-Type: application/json\r\n";
    const QByteArray chunked = post + "Transfer-Encoding: chunked\r\n\r\n";
    add("no request", "hello\r\n\r\n");
    add("TLS hello", QByteArray::fromHex("16030100050100000100") + "\r\n\r\n");
    add("no version", "GET /things/7\r\n\r\n");
    add("other version", "GET /things/7 HTTP/2.0\r\nHost: t\r\n\r\n");
    add("no target", "GET  HTTP/1.1\r\nHost: t\r\n\r\n");
    add("space in the target", "GET /things/a b HTTP/1.1\r\nHost: t\r\n\r\n");
    add("bad percent", "GET /things/%zz HTTP/1.1\r\nHost: t\r\n\r\n");
    add("NUL in the path", "GET /things/%00 HTTP/1.1\r\nHost: t\r\n\r\n");
    add("bad UTF-8 in the path", "GET /things/%ff HTTP/1.1\r\nHost: t\r\n\r\n");
    add("header without colon", get + "broken\r\n\r\n");
    add("space before the colon", get + "X-A : b\r\n\r\n");
    add("NUL in a header", get + QByteArray("X-A: a\0b\r\n\r\n", 12));
    add("no host", "GET /things/7 HTTP/1.1\r\n\r\n");
    add("two hosts", get + "Host: u\r\n\r\n");
    add("length that is no number", post + "Content-Length: x\r\n\r\n{}");
    add("negative length", post + "Content-Length: -1\r\n\r\n{}");
    add("two lengths", post + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{} ");
    add("length beyond 64 bits", post + "Content-Length: 99999999999999999999999\r\n\r\n{}");
    add("length and chunks", post + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    add("chunks and length", post + "Transfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n0\r\n\r\n");
    add("unknown coding", post + "Transfer-Encoding: gzip\r\n\r\n");
    add("chunks not last", post + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n");
    add("chunks twice", post + "Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n");
    add("chunks in HTTP/1.0", "POST /things HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    add("chunk size that is no number", chunked + "xyz\r\n{}\r\n0\r\n\r\n");
    add("chunk longer than said", chunked + "1\r\n{}\r\n0\r\n\r\n");
    add("header of 17 KiB", get + "X-A: " + QByteArray(17 << 10, 'a') + "\r\n\r\n", 431);
    add("many headers", get + QByteArray("X-A: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n").repeated(420) + "\r\n", 431);
    add("target of 17 KiB", "GET /things/" + QByteArray(17 << 10, 'a') + " HTTP/1.1\r\nHost: t\r\n\r\n", 431);
    add("line and headers together",
        "GET /things/" + QByteArray(9 << 10, 'a') + " HTTP/1.1\r\nHost: t\r\nX-A: " + QByteArray(9 << 10, 'a')
            + "\r\n\r\n",
        431);
    add("chunk extension without end", chunked + "1;" + QByteArray(40 << 10, 'a'), 431);
    add("trailer without end", chunked + "0\r\nX-A: " + QByteArray(40 << 10, 'a'), 431);
    add("length over 1 MiB", post + "Content-Length: 1048577\r\n\r\n", 413);
    add("length over 1 MiB, asking first", post + "Content-Length: 1048577\r\nExpect: 100-continue\r\n\r\n", 413);
    add("chunk over 1 MiB", chunked + "100001\r\n", 413);
}

void TestBadRequests::refuses()
{
    QFETCH(QByteArray, request);
    RawSocket socket;
    QVERIFY(socket.connectTo(m_server->port()));
    socket.send(request);
    const HttpReply reply = socket.readReply();
    QTEST(reply.status, "status");
    QVERIFY(!reply.errorCode().isEmpty());
    QVERIFY(reply.hasHeader("X-Request-Id"));
    QVERIFY(!reply.body.contains("aaaa"));
    QCOMPARE(m_server->get("/things/7").status, 200);
}

void TestBadRequests::refusesBodies_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const QByteArray json = "application/json";
    QTest::newRow("good") << json << QByteArray("{\"a\":1}") << 201;
    QTest::newRow("broken") << json << QByteArray("{\"a\":") << 400;
    QTest::newRow("twice") << json << QByteArray("{\"a\":1,\"a\":2}") << 400;
    QTest::newRow("deep") << json << QByteArray("{\"a\":" + QByteArray(100'000, '[')) << 400;
    QTest::newRow("bad UTF-8") << json << QByteArray("{\"a\":\"\xff\"}") << 400;
    QTest::newRow("not an object") << json << QByteArray("[1]") << 400;
    QTest::newRow("not JSON") << QByteArray("text/plain") << QByteArray("{}") << 415;
    QTest::newRow("exactly 1 MiB") << json << QByteArray("{\"a\":\"" + QByteArray((1 << 20) - 8, 'a') + "\"}") << 201;
}

void TestBadRequests::refusesBodies()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    const HttpReply reply = m_server->ask("POST /things HTTP/1.1\r\nHost: t\r\nContent-Type: " + type
                                          + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n"
                                          + body);
    QTEST(reply.status, "status");
}

void TestBadRequests::refusesInTheFormOfThePath()
{
    const HttpReply reply = m_server->ask("POST /api/v1/auth/login HTTP/1.1\r\nHost: t\r\nX-Request-Id: mine\r\n"
                                          "Content-Length: 9999999\r\n\r\n");
    QCOMPARE(reply.status, 413);
    QCOMPARE(reply.json().value(QStringLiteral("success")), QJsonValue(false));
    QCOMPARE(reply.errorCode(), QStringLiteral("payload_too_large"));
    QCOMPARE(reply.header("X-Request-Id"), QByteArray("mine"));
    QCOMPARE(reply.header("Connection"), QByteArray("close"));
}

void TestBadRequests::answersWhatCameBeforeTheBadOne()
{
    RawSocket socket;
    QVERIFY(socket.connectTo(m_server->port()));
    socket.send("GET /things/7 HTTP/1.1\r\nHost: t\r\n\r\nrubbish\r\n\r\nGET /things/8 HTTP/1.1\r\nHost: t\r\n\r\n");
    QCOMPARE(socket.readReply().status, 200);
    QCOMPARE(socket.readReply().status, 400);
    socket.finishSending();
    QVERIFY(socket.waitForClose(20000));
}

void TestBadRequests::outlivesClientsThatVanish()
{
    const QByteArray whole = "GET /many HTTP/1.1\r\nHost: t\r\n\r\n";
    for (qsizetype size = 0; size <= whole.size(); ++size) {
        RawSocket socket;
        QVERIFY(socket.connectTo(m_server->port()));
        socket.send(whole.left(size));
        socket.abort();
    }
    QTRY_VERIFY(m_server->metrics().text().contains("penguinmails_http_connections 0\n"));
    QCOMPARE(m_server->get("/things/7").status, 200);
}

QTEST_GUILESS_MAIN(TestBadRequests)
#include "tst_badrequests.moc"
