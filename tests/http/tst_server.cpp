// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/http/serverundertest.h"

#include <QJsonDocument>
#include <QSet>
#include <QtTest>

using namespace pm;
using namespace pm::test;

class TestServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_server = std::make_unique<ServerUnderTest>(); }
    void cleanup() { m_server.reset(); }

    void answersWithUsualHeaders();
    void passesPathAndQuery();
    void keepsRequestId_data();
    void keepsRequestId();
    void trustsNoForwardedAddress();
    void answersHeadWithoutBody();
    void handlersSeeWhatWasAsked();
    void answersOptions();
    void refusesOtherMethods_data();
    void refusesOtherMethods();
    void keepsConnectionOpen();
    void speaksHttp10();
    void answersPipelinedInOrder();
    void answersLater();
    void answersErrorsLater();
    void runsNoWorkerWhileItWaits();
    void readsChunkedBodies();
    void readsBodyInPieces();
    void asksForBodyWhenExpected();
    void compressesWhenAsked();
    void answersNotModified();
    void hidesOwnFaults();
    void survivesThrowingHandler();
    void passesGateRefusals();
    void tellsGateOfEnds();
    void letsNoHeaderBeSplit();
    void countsRequests();

private:
    std::unique_ptr<ServerUnderTest> m_server;
};

void TestServer::answersWithUsualHeaders()
{
    const HttpReply reply = m_server->get("/things/7");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.header("Content-Type"), QByteArray("application/json"));
    QCOMPARE(reply.header("Content-Length").toInt(), reply.body.size());
    QCOMPARE(reply.header("X-Content-Type-Options"), QByteArray("nosniff"));
    QCOMPARE(reply.header("Cache-Control"), QByteArray("private, no-cache"));
    QVERIFY(reply.header("X-Request-Id").startsWith("req_"));
    QVERIFY(reply.hasHeader("ETag"));
    QVERIFY(reply.header("Date").endsWith(" GMT"));
    QCOMPARE(reply.header("X-RateLimit-Limit"), QByteArray("60"));
    QCOMPARE(reply.header("Connection"), QByteArray("close"));
}

void TestServer::passesPathAndQuery()
{
    const HttpReply bare = m_server->get("/things/a%20b?x=1&y=%C3%A9+2");
    QCOMPARE(bare.json().value(QStringLiteral("id")).toString(), QStringLiteral("a b"));
    QCOMPARE(bare.json().value(QStringLiteral("query")).toObject(),
             (QJsonObject{{QStringLiteral("x"), QStringLiteral("1")}, {QStringLiteral("y"), QStringLiteral("é 2")}}));
    const HttpReply wrapped = m_server->get("/api/v1/admin/things/8");
    QCOMPARE(wrapped.json().value(QStringLiteral("success")), QJsonValue(true));
    QCOMPARE(wrapped.data().value(QStringLiteral("id")).toString(), QStringLiteral("8"));
    QCOMPARE(m_server->get("/things/7?x=1&x=2").status, 400);
    QCOMPARE(m_server->get("/things/").status, 404);
    QCOMPARE(m_server->get("/nothing").errorCode(), QStringLiteral("not_found"));
}

void TestServer::keepsRequestId_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<bool>("kept");
    QTest::newRow("good") << QByteArray("abc-DEF_123") << true;
    QTest::newRow("longest") << QByteArray(64, 'a') << true;
    QTest::newRow("too long") << QByteArray(65, 'a') << false;
    QTest::newRow("other characters") << QByteArray("a b\"c") << false;
    QTest::newRow("empty") << QByteArray() << false;
}

void TestServer::keepsRequestId()
{
    QFETCH(QByteArray, sent);
    const HttpReply reply = m_server->get("/things/7", "X-Request-Id: " + sent + "\r\n");
    const QByteArray id = reply.header("x-request-id");
    QTEST(id == sent, "kept");
    QVERIFY(!id.isEmpty());
    QCOMPARE(reply.json().value(QStringLiteral("request_id")).toString().toLatin1(), id);
}

void TestServer::trustsNoForwardedAddress()
{
    const HttpReply reply = m_server->get("/things/7",
                                          "X-Forwarded-For: 203.0.113.9\r\nForwarded: for=203.0.113.9\r\n");
    QCOMPARE(reply.json().value(QStringLiteral("peer")).toString(), QStringLiteral("127.0.0.1"));
}

void TestServer::answersHeadWithoutBody()
{
    RawSocket socket;
    QVERIFY(socket.connectTo(m_server->port()));
    socket.send("HEAD /many HTTP/1.1\r\nHost: t\r\n\r\nGET /things/7 HTTP/1.1\r\nHost: t\r\n\r\n");
    const HttpReply head = socket.readReply(5000, false);
    QCOMPARE(head.status, 200);
    QVERIFY(head.header("Content-Length").toInt() > 20'000);
    const HttpReply next = socket.readReply(); // would be the body's text if there were one
    QCOMPARE(next.json().value(QStringLiteral("id")).toString(), QStringLiteral("7"));
}

void TestServer::handlersSeeWhatWasAsked()
{
    const char *const target = "/things/7?b=1&a=%20x";
    QCOMPARE(m_server->get(target).header("X-Asked"), "GET " + QByteArray(target));
    RawSocket socket;
    QVERIFY(socket.connectTo(m_server->port()));
    socket.send("HEAD " + QByteArray(target) + " HTTP/1.1\r\nHost: t\r\n\r\n");
    QCOMPARE(socket.readReply(5000, false).header("X-Asked"), "HEAD " + QByteArray(target));
}

void TestServer::answersOptions()
{
    const HttpReply reply = m_server->ask("OPTIONS /things/7 HTTP/1.1\r\nHost: t\r\n\r\n");
    QCOMPARE(reply.status, 204);
    const QByteArrayList methods = reply.header("Allow").split(',');
    QSet<QByteArray> allowed;
    for (const QByteArray &method : methods)
        allowed.insert(method.trimmed());
    QCOMPARE(allowed, (QSet<QByteArray>{"GET", "HEAD", "DELETE", "OPTIONS"}));
    QCOMPARE(m_server->ask("OPTIONS /nothing HTTP/1.1\r\nHost: t\r\n\r\n").status, 404);
}

void TestServer::refusesOtherMethods_data()
{
    QTest::addColumn<QByteArray>("method");
    for (const char *method : {"POST", "TRACE", "CONNECT", "FETCH"})
        QTest::newRow(method) << QByteArray(method);
}

void TestServer::refusesOtherMethods()
{
    QFETCH(QByteArray, method);
    const HttpReply reply = m_server->ask(method + " /things/7 HTTP/1.1\r\nHost: t\r\n\r\n");
    QCOMPARE(reply.status, 405);
    QVERIFY(reply.header("Allow").contains("GET"));
    QVERIFY(reply.header("Allow").contains("DELETE"));
    QCOMPARE(reply.errorCode(), QStringLiteral("method_not_allowed"));
}

void TestServer::keepsConnectionOpen()
{
    RawSocket socket;
    QVERIFY(socket.connectTo(m_server->port()));
    for (const char *id : {"1", "2", "3"}) {
        socket.send("GET /things/" + QByteArray(id) + " HTTP/1.1\r\nHost: t\r\n\r\n");
        QCOMPARE(socket.readReply().json().value(QStringLiteral("id")).toString(), QString::fromLatin1(id));
    }
    socket.send("GET /things/4 HTTP/1.1\r\nHost: t\r\nConnection: close\r\n\r\n");
    QCOMPARE(socket.readReply().status, 200);
    QVERIFY(socket.waitForClose(20000));
}

void TestServer::speaksHttp10()
{
    RawSocket once;
    QVERIFY(once.connectTo(m_server->port()));
    once.send("GET /things/7 HTTP/1.0\r\n\r\n");
    QVERIFY(once.readUntil("\r\n\r\n").startsWith("HTTP/1.0 200 OK\r\n"));
    QVERIFY(once.waitForClose(20000));

    RawSocket kept;
    QVERIFY(kept.connectTo(m_server->port()));
    kept.send("GET /things/7 HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    QCOMPARE(kept.readReply().header("Connection"), QByteArray("keep-alive"));
    kept.send("GET /things/8 HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    QCOMPARE(kept.readReply().status, 200);
}

// The first takes longest, and workers are many: only the order of the connection puts it first.
void TestServer::answersPipelinedInOrder()
{
    RawSocket socket;
    QVERIFY(socket.connectTo(m_server->port()));
    QByteArray requests = "GET /slow HTTP/1.1\r\nHost: t\r\n\r\n";
    for (int i = 0; i < 50; ++i)
        requests += "GET /things/" + QByteArray::number(i) + " HTTP/1.1\r\nHost: t\r\n\r\n";
    socket.send(requests);
    m_server->slowBegun.acquire();
    m_server->slowMayEnd.release();
    QCOMPARE(socket.readReply().json().value(QStringLiteral("slow")), QJsonValue(true));
    for (int i = 0; i < 50; ++i)
        QCOMPARE(socket.readReply().json().value(QStringLiteral("id")).toString(), QString::number(i));
}

void TestServer::answersLater()
{
    RawSocket socket;
    QVERIFY(socket.connectTo(m_server->port()));
    socket.send("GET /later HTTP/1.1\r\nHost: t\r\n\r\nGET /things/2 HTTP/1.1\r\nHost: t\r\n\r\n");
    const http::TakesReply takes = m_server->later.get_future().get();
    QVERIFY(m_server->gate().ended().isEmpty());
    std::thread([&takes] { takes(http::Reply{.status = 202, .data = {{QStringLiteral("late"), true}}}); }).join();
    const HttpReply late = socket.readReply();
    QCOMPARE(late.status, 202);
    QCOMPARE(late.json().value(QStringLiteral("late")), QJsonValue(true));
    QVERIFY(late.header("X-Request-Id").startsWith("req_"));
    QCOMPARE(late.header("X-RateLimit-Limit"), QByteArray("60"));
    QCOMPARE(socket.readReply().json().value(QStringLiteral("id")).toString(), QStringLiteral("2"));
    QTRY_COMPARE_WITH_TIMEOUT(m_server->gate().ended().size(), 2, 20000);
    QCOMPARE(m_server->gate().ended().constFirst().status, 202);
}

void TestServer::answersErrorsLater()
{
    RawSocket socket;
    QVERIFY(socket.connectTo(m_server->port()));
    socket.send("GET /later HTTP/1.1\r\nHost: t\r\n\r\n");
    m_server->later.get_future().get()(fail(ErrorKind::Conflict, QStringLiteral("This is there already.")));
    const HttpReply reply = socket.readReply();
    QCOMPARE(reply.status, 409);
    QCOMPARE(reply.errorCode(), QStringLiteral("conflict"));
}

void TestServer::runsNoWorkerWhileItWaits()
{
    m_server = std::make_unique<ServerUnderTest>(http::ServerSettings{.workers = 1});
    RawSocket socket;
    QVERIFY(socket.connectTo(m_server->port()));
    socket.send("GET /later HTTP/1.1\r\nHost: t\r\n\r\n");
    const http::TakesReply takes = m_server->later.get_future().get();
    QCOMPARE(m_server->get("/things/7").status, 200);
    takes(http::Reply{});
    QCOMPARE(socket.readReply().status, 200);
}

void TestServer::readsChunkedBodies()
{
    const QByteArray head = "POST /things HTTP/1.1\r\nHost: t\r\nContent-Type: application/json\r\n"
                            "Transfer-Encoding: chunked\r\n\r\n";
    const HttpReply reply = m_server->ask(head + "4;x=\"y\"\r\n{\"a\"\r\n3\r\n:1}\r\n0\r\nX-Trailer: a\r\n\r\n");
    QCOMPARE(reply.status, 201);
    QCOMPARE(reply.json().value(QStringLiteral("body")).toObject(), (QJsonObject{{QStringLiteral("a"), 1}}));
    QCOMPARE(m_server->ask(head + "0\r\n\r\n").status, 201);
}

// Every cut of the bytes, the parser's last state among them.
void TestServer::readsBodyInPieces()
{
    RawSocket socket;
    QVERIFY(socket.connectTo(m_server->port()));
    const QByteArray head = "POST /things HTTP/1.1\r\nHost: t\r\nContent-Type: application/json\r\n"
                            "Transfer-Encoding: chunked\r\n\r\n";
    for (const char *body : {"7\r\n{\"a\":1}\r\n0\r\n\r\n", "0\r\n\r\n"}) {
        const QByteArray request = head + body;
        for (const char byte : request) {
            socket.send(QByteArray(1, byte));
            QTest::qWait(1);
        }
        QCOMPARE(socket.readReply().status, 201);
    }
    socket.send("GET /things/7 HTTP/1.1\r\nHost: t\r\n\r\n");
    QCOMPARE(socket.readReply().status, 200);
}

void TestServer::asksForBodyWhenExpected()
{
    RawSocket socket;
    QVERIFY(socket.connectTo(m_server->port()));
    socket.send("POST /things HTTP/1.1\r\nHost: t\r\nContent-Type: application/json\r\nContent-Length: 7\r\n"
                "Expect: 100-continue\r\n\r\n");
    QVERIFY(socket.readUntil("\r\n\r\n").startsWith("HTTP/1.1 100 Continue"));
    socket.send("{\"a\":1}");
    QCOMPARE(socket.readReply().status, 201);
}

void TestServer::compressesWhenAsked()
{
    const HttpReply packed = m_server->get("/many", "Accept-Encoding: gzip\r\n");
    QCOMPARE(packed.header("Content-Encoding"), QByteArray("gzip"));
    QVERIFY(packed.body.size() < 1000);
    const HttpReply plain = m_server->get("/many");
    QVERIFY(!plain.hasHeader("Content-Encoding"));
    QVERIFY(plain.body.size() > 20'000);
}

void TestServer::answersNotModified()
{
    const QByteArray etag = m_server->get("/many").header("ETag");
    const HttpReply reply = m_server->get("/many", "If-None-Match: " + etag + "\r\n");
    QCOMPARE(reply.status, 304);
    QVERIFY(reply.body.isEmpty());
    QCOMPARE(reply.header("ETag"), etag);
}

void TestServer::hidesOwnFaults()
{
    const HttpReply reply = m_server->get("/broken");
    QCOMPARE(reply.status, 503);
    QCOMPARE(reply.errorCode(), QStringLiteral("unavailable"));
    QVERIFY(reply.hasHeader("Retry-After"));
    QVERIFY(!reply.body.contains("secret"));
}

void TestServer::survivesThrowingHandler()
{
    const HttpReply reply = m_server->get("/throws");
    QCOMPARE(reply.status, 500);
    QCOMPARE(reply.errorCode(), QStringLiteral("internal"));
    QVERIFY(!reply.body.contains("secret"));
    QCOMPARE(m_server->get("/things/7").status, 200);
}

void TestServer::passesGateRefusals()
{
    const HttpReply reply = m_server->get("/things/7", "X-Refuse: 1\r\n");
    QCOMPARE(reply.status, 429);
    QCOMPARE(reply.header("Retry-After"), QByteArray("7"));
    QCOMPARE(reply.header("X-RateLimit-Limit"), QByteArray("60"));
    QCOMPARE(reply.json().value(QStringLiteral("retry_after")).toInt(), 7);
}

void TestServer::tellsGateOfEnds()
{
    QCOMPARE(m_server->get("/things/7").status, 200);
    QCOMPARE(m_server->get("/things/7", "X-Refuse: 1\r\n").status, 429);
    QCOMPARE(m_server->get("/throws").status, 500);
    QCOMPARE(m_server->get("/nothing").status, 404);
    QList<int> statuses;
    for (const RecordingGate::Ended &ended : m_server->gate().ended())
        statuses.append(ended.status);
    QCOMPARE(statuses, (QList<int>{200, 429, 500}));
}

void TestServer::letsNoHeaderBeSplit()
{
    const HttpReply reply = m_server->get("/split?v=a%0D%0ASet-Cookie:%20b");
    QCOMPARE(reply.status, 200);
    QVERIFY(!reply.hasHeader("Set-Cookie"));
    QVERIFY(reply.hasHeader("X-Echo"));
}

void TestServer::countsRequests()
{
    QCOMPARE(m_server->get("/things/7").status, 200);
    QCOMPARE(m_server->get("/things/8").status, 200);
    for (const char *method : {"AAA", "BBB", "CCC"})
        QCOMPARE(m_server->ask(QByteArray(method) + " /nothing HTTP/1.1\r\nHost: t\r\n\r\n").status, 404);
    const QByteArray text = m_server->metrics().text();
    QVERIFY2(text.contains(R"(penguinmails_http_requests_total{code="200",method="GET",route="/things/{id}"} 2)"),
             text.constData());
    QVERIFY(text.contains(R"(penguinmails_http_requests_total{code="404",method="any",route="none"} 3)"));
    QVERIFY(text.contains(R"(penguinmails_http_request_duration_seconds_count{method="GET",route="/things/{id}"} 2)"));
    QVERIFY(text.contains("penguinmails_http_connections "));
    QVERIFY(text.contains("penguinmails_http_queue_depth 0"));
    QVERIFY(!text.contains("AAA"));
}

QTEST_GUILESS_MAIN(TestServer)
#include "tst_server.moc"
