// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/http/serverundertest.h"

#include <QElapsedTimer>
#include <QFile>
#include <QtTest>

using namespace pm;
using namespace pm::test;
using namespace std::chrono_literals;

namespace {

constexpr qint64 kBigBody = 400LL << 20;
const QByteArray kPost = "POST /things HTTP/1.1\r\nHost: t\r\nContent-Type: application/json\r\n";

http::ServerSettings shortTimes()
{
    return {.requestTime = 300ms, .idleTime = 600ms, .writeTime = 500ms, .lingerTime = 2s};
}

// The most memory that this process has ever held, in KiB.
qint64 peakResidentKb()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    const QByteArrayList lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong();
    }
    return -1;
}

} // namespace

class TestLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areThoseThatWerePromised();
    void endsHalfHeader_data();
    void endsHalfHeader();
    void endsSlowBody();
    void endsTrickle();
    void closesIdleConnections();
    void givesEachRequestItsOwnTime();
    void closesOnClientsThatDoNotRead();
    void refusesAnnouncedBigBody();
    void refusesStreamedBigBody();
    void refusesEndlessChunks();
    void refusesConnectionsBeyondTheMost();
    void refusesRequestsBeyondTheQueue();
};

// The others of these tests are shorter, for the sake of time.
void TestLimits::areThoseThatWerePromised()
{
    const http::ServerSettings usual;
    QCOMPARE(usual.mostBodyBytes, quint64(1) << 20);
    QCOMPARE(usual.mostHeaderBytes, quint32(16) << 10);
    QCOMPARE(usual.mostConnections, 10'000);
    QVERIFY(usual.requestTime == 10s);
    QVERIFY(usual.idleTime == 60s);
    QVERIFY(usual.drainTime == 10s);
}

void TestLimits::endsHalfHeader_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("one byte") << QByteArray("G");
    QTest::newRow("request line") << QByteArray("GET /things/7 HTTP/1.1\r\n");
    QTest::newRow("half a header") << QByteArray("GET /things/7 HTTP/1.1\r\nHost: t\r\nX-A: ");
    QTest::newRow("half a chunk") << QByteArray(kPost + "Transfer-Encoding: chunked\r\n\r\n5\r\nab");
}

void TestLimits::endsHalfHeader()
{
    QFETCH(QByteArray, part);
    ServerUnderTest server(shortTimes());
    RawSocket socket;
    QVERIFY(socket.connectTo(server.port()));
    QElapsedTimer timer;
    timer.start();
    socket.send(part);
    const HttpReply reply = socket.readReply();
    QCOMPARE(reply.status, 408);
    QCOMPARE(reply.header("Connection"), QByteArray("close"));
    QVERIFY(socket.waitForClose(20000));
    QVERIFY2(timer.elapsed() >= 250 && timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
}

void TestLimits::endsSlowBody()
{
    ServerUnderTest server(shortTimes());
    RawSocket socket;
    QVERIFY(socket.connectTo(server.port()));
    socket.send(kPost + "Content-Length: 1000\r\n\r\n{\"a\":");
    QCOMPARE(socket.readReply().status, 408);
    QVERIFY(socket.waitForClose(20000));
}

// Bytes that keep coming do not buy time.
void TestLimits::endsTrickle()
{
    ServerUnderTest server(shortTimes());
    RawSocket socket;
    QVERIFY(socket.connectTo(server.port()));
    socket.send("GET /things/7 HTTP/1.1\r\nX-A: ");
    QElapsedTimer timer;
    timer.start();
    QByteArray answer;
    while (answer.isEmpty() && timer.elapsed() < 20'000) {
        socket.send("a");
        answer = socket.readUntil("\r\n\r\n", 20);
    }
    QVERIFY(answer.startsWith("HTTP/1.1 408 "));
    QVERIFY(timer.elapsed() < 5000);
}

void TestLimits::closesIdleConnections()
{
    ServerUnderTest server(shortTimes());
    RawSocket used;
    RawSocket unused;
    QVERIFY(used.connectTo(server.port()) && unused.connectTo(server.port()));
    used.send("GET /things/7 HTTP/1.1\r\nHost: t\r\n\r\n");
    QCOMPARE(used.readReply().status, 200);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(unused.waitForClose(20000));
    QVERIFY(used.waitForClose(20000));
    QVERIFY2(timer.elapsed() >= 500 && timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(used.readUntil("\n", 10), QByteArray()); // closed without a word
}

void TestLimits::givesEachRequestItsOwnTime()
{
    ServerUnderTest server(shortTimes());
    RawSocket socket;
    QVERIFY(socket.connectTo(server.port()));
    for (int i = 0; i < 4; ++i) {
        socket.send("GET /things/7 HTTP/1.1\r\n");
        QTest::qWait(150);
        socket.send("Host: t\r\n\r\n");
        QCOMPARE(socket.readReply().status, 200);
    }
}

void TestLimits::closesOnClientsThatDoNotRead()
{
    ServerUnderTest server(shortTimes());
    RawSocket socket;
    QVERIFY(socket.connectTo(server.port()));
    // More answers than the sockets' buffers hold.
    const QByteArray requests = QByteArray("GET /many HTTP/1.1\r\nHost: t\r\n\r\n").repeated(1000);
    socket.send(requests, 200);
    const QDeadlineTimer deadline(5000); // not QTRY_VERIFY, whose event loop would read
    while (server.metrics().text().contains("penguinmails_http_connections 1\n") && !deadline.hasExpired())
        QThread::msleep(10);
    QVERIFY(!deadline.hasExpired());
}

void TestLimits::refusesAnnouncedBigBody()
{
    ServerUnderTest server;
    RawSocket socket;
    QVERIFY(socket.connectTo(server.port()));
    socket.send(kPost + "Content-Length: " + QByteArray::number(kBigBody) + "\r\n\r\n");
    const HttpReply reply = socket.readReply();
    QCOMPARE(reply.status, 413);
    QCOMPARE(reply.errorCode(), QStringLiteral("payload_too_large"));
}

void TestLimits::refusesStreamedBigBody()
{
    ServerUnderTest server;
    RawSocket socket;
    QVERIFY(socket.connectTo(server.port()));
    const QByteArray megabyte(1 << 20, 'a');
    const qint64 before = peakResidentKb();
    socket.send(kPost + "Content-Length: " + QByteArray::number(kBigBody) + "\r\n\r\n");
    qint64 sent = 0;
    while (sent < kBigBody && socket.send(megabyte))
        sent += megabyte.size();
    QCOMPARE(socket.readReply().status, 413);
    QVERIFY(sent > 0);
    QVERIFY2(peakResidentKb() - before < 32 << 10, qPrintable(QString::number(peakResidentKb() - before)));
    QCOMPARE(server.get("/things/7").status, 200);
}

void TestLimits::refusesEndlessChunks()
{
    ServerUnderTest server;
    RawSocket socket;
    QVERIFY(socket.connectTo(server.port()));
    const QByteArray chunk = "1000\r\n" + QByteArray(0x1000, 'a') + "\r\n";
    const qint64 before = peakResidentKb();
    socket.send(kPost + "Transfer-Encoding: chunked\r\n\r\n");
    for (int i = 0; i < 5000 && socket.send(chunk); ++i) {}
    QCOMPARE(socket.readReply().status, 413);
    QVERIFY(peakResidentKb() - before < 32 << 10);
}

void TestLimits::refusesConnectionsBeyondTheMost()
{
    ServerUnderTest server({.mostConnections = 3});
    std::array<RawSocket, 3> sockets;
    for (RawSocket &socket : sockets) {
        QVERIFY(socket.connectTo(server.port()));
        socket.send("GET /things/7 HTTP/1.1\r\nHost: t\r\n\r\n");
        QCOMPARE(socket.readReply().status, 200);
    }
    RawSocket refused;
    QVERIFY(refused.connectTo(server.port()));
    const HttpReply reply = refused.readReply();
    QCOMPARE(reply.status, 503);
    QVERIFY(reply.hasHeader("Retry-After"));
    QVERIFY(refused.waitForClose(20000));
    sockets[0].abort();
    QTRY_VERIFY(server.metrics().text().contains("penguinmails_http_connections 2\n"));
    QCOMPARE(server.get("/things/7").status, 200);
}

void TestLimits::refusesRequestsBeyondTheQueue()
{
    ServerUnderTest server({.workers = 1, .mostQueued = 1});
    const QByteArray slow = "GET /slow HTTP/1.1\r\nHost: t\r\n\r\n";
    RawSocket running;
    RawSocket waiting;
    QVERIFY(running.connectTo(server.port()) && waiting.connectTo(server.port()));
    running.send(slow);
    server.slowBegun.acquire();
    waiting.send(slow);
    QTRY_VERIFY(server.metrics().text().contains("penguinmails_http_queue_depth 1\n"));
    const HttpReply refused = server.get("/things/7");
    QCOMPARE(refused.status, 503);
    QCOMPARE(refused.errorCode(), QStringLiteral("unavailable"));
    QVERIFY(refused.hasHeader("Retry-After"));
    server.slowMayEnd.release(2);
    QCOMPARE(running.readReply().status, 200);
    QCOMPARE(waiting.readReply().status, 200);
    QCOMPARE(server.get("/things/7").status, 200);
}

QTEST_GUILESS_MAIN(TestLimits)
#include "tst_limits.moc"
