// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/http/serverundertest.h"

#include <QElapsedTimer>
#include <QtTest>

#include <future>
#include <thread>

using namespace pm;
using namespace pm::test;
using namespace std::chrono_literals;

class TestDrain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finishesWhatIsInFlight();
    void finishesRequestsThatAreArriving();
    void closesIdleAtOnce();
    void givesUpInTime();
    void outlivesRepliesThatComeLater();
    void refusesBusyPort();
    void listensAgainOnTheSamePort();
};

void TestDrain::finishesWhatIsInFlight()
{
    ServerUnderTest server;
    RawSocket socket;
    QVERIFY(socket.connectTo(server.port()));
    socket.send("GET /slow HTTP/1.1\r\nHost: t\r\n\r\n");
    server.slowBegun.acquire();
    std::thread drainer([&server] { server.server().drain(); });
    QTRY_VERIFY(!RawSocket().connectTo(server.port()));
    server.slowMayEnd.release();
    const HttpReply reply = socket.readReply();
    drainer.join();
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.json().value(QStringLiteral("slow")), QJsonValue(true));
    QCOMPARE(reply.header("Connection"), QByteArray("close"));
}

void TestDrain::finishesRequestsThatAreArriving()
{
    ServerUnderTest server;
    RawSocket socket;
    QVERIFY(socket.connectTo(server.port()));
    socket.send("GET /things/7 HTTP/1.1\r\n");
    QCOMPARE(server.get("/things/8").status, 200); // the half request has been read by now
    std::thread drainer([&server] { server.server().drain(); });
    QTRY_VERIFY(!RawSocket().connectTo(server.port()));
    socket.send("Host: t\r\n\r\n");
    const HttpReply reply = socket.readReply();
    drainer.join();
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.header("Connection"), QByteArray("close"));
}

void TestDrain::closesIdleAtOnce()
{
    ServerUnderTest server;
    std::array<RawSocket, 20> sockets;
    for (std::size_t i = 0; i < sockets.size(); ++i) {
        QVERIFY(sockets[i].connectTo(server.port()));
        if (i % 2 == 0) {
            sockets[i].send("GET /things/7 HTTP/1.1\r\nHost: t\r\n\r\n");
            QCOMPARE(sockets[i].readReply().status, 200);
        }
    }
    QElapsedTimer timer;
    timer.start();
    server.server().drain();
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    for (RawSocket &socket : sockets)
        QVERIFY(socket.waitForClose(20000));
}

void TestDrain::givesUpInTime()
{
    ServerUnderTest server({.drainTime = 300ms});
    RawSocket socket;
    QVERIFY(socket.connectTo(server.port()));
    socket.send("GET /slow HTTP/1.1\r\nHost: t\r\n\r\n");
    server.slowBegun.acquire();
    QElapsedTimer timer;
    timer.start();
    server.server().drain();
    QVERIFY(timer.elapsed() >= 290);
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
}

// Who replies later must not find the server gone.
void TestDrain::outlivesRepliesThatComeLater()
{
    auto server = std::make_unique<ServerUnderTest>(http::ServerSettings{.drainTime = 10ms});
    RawSocket socket;
    QVERIFY(socket.connectTo(server->port()));
    socket.send("GET /later HTTP/1.1\r\nHost: t\r\n\r\n");
    const http::TakesReply takes = server->later.get_future().get();
    server->server().drain();
    std::future<void> gone = std::async(std::launch::async, [&server] { server.reset(); });
    QCOMPARE(gone.wait_for(100ms), std::future_status::timeout);
    takes(http::Reply{});
    gone.get();
    QVERIFY(socket.waitForClose(20000));
}

void TestDrain::refusesBusyPort()
{
    ServerUnderTest first;
    RecordingGate gate;
    http::Metrics metrics;
    http::Log log;
    http::Dispatcher dispatcher(http::Router({}), gate, metrics, log);
    http::Server second({.port = first.port()}, dispatcher, metrics);
    const Result<quint16> port = second.start();
    QVERIFY(!port.has_value());
    QVERIFY(port.error().message.contains(QString::number(first.port())));
    http::Server nowhere({.host = QStringLiteral("not an address")}, dispatcher, metrics);
    QVERIFY(!nowhere.start().has_value());
}

void TestDrain::listensAgainOnTheSamePort()
{
    auto server = std::make_unique<ServerUnderTest>();
    const quint16 port = server->port();
    QCOMPARE(server->get("/things/7").status, 200);
    server.reset();
    server = std::make_unique<ServerUnderTest>(http::ServerSettings{.port = port});
    QCOMPARE(server->get("/things/7").status, 200);
}

QTEST_GUILESS_MAIN(TestDrain)
#include "tst_drain.moc"
