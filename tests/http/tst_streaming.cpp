// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/http/serverundertest.h"

#include <QElapsedTimer>
#include <QtTest>

#include <thread>

using namespace pm;
using namespace pm::test;

namespace {

// So many pieces of so many bytes; the one at `failsAt` fails.
class Pieces final : public http::BodyStream
{
public:
    Pieces(int count, qsizetype size, int failsAt = -1)
        : m_count(count)
        , m_size(size)
        , m_failsAt(failsAt)
    {
    }
    Result<std::optional<QByteArray>> next() override
    {
        if (made == m_failsAt)
            return fail(ErrorKind::Unavailable, QStringLiteral("The database is away."));
        if (made == m_count)
            return QByteArray();
        ++made;
        return QByteArray(m_size, 'x');
    }
    std::atomic<int> made = 0;

private:
    const int m_count;
    const qsizetype m_size;
    const int m_failsAt;
};

// What the test says, when it says it.
class News final : public http::BodyStream
{
public:
    Result<std::optional<QByteArray>> next() override
    {
        const std::scoped_lock lock(m_mutex);
        ++asked;
        if (m_news.isEmpty())
            return std::nullopt;
        return m_news.takeFirst();
    }
    void onMore(std::function<void()> wake) override
    {
        const std::scoped_lock lock(m_mutex);
        m_wake = std::move(wake);
    }
    bool isEndless() const override { return true; }
    void tell(const QByteArray &piece)
    {
        std::function<void()> wake;
        {
            const std::scoped_lock lock(m_mutex);
            m_news.append(piece);
            wake = m_wake;
        }
        if (wake)
            wake();
    }
    std::atomic<int> asked = 0;

private:
    std::mutex m_mutex;
    QByteArrayList m_news;
    std::function<void()> m_wake;
};

// How many were made when no more are; without the event loop, which would read.
int settled(const Pieces &pieces)
{
    int before = -1;
    while (pieces.made != before || before == 0) {
        before = pieces.made;
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    return before;
}

const QByteArray kAsk = "GET /streamed HTTP/1.1\r\nHost: t\r\n\r\n";

} // namespace

class TestStreaming : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void piecesAreChunks();
    void theConnectionStays();
    void oldClientsReadToTheEnd();
    void headHasNoBody();
    void aFailureCutsItOff();
    void aSlowReaderHoldsItBack();
    void newsComesWhenItIsThere();
    void manyListenersTakeNoWorkers();
    void aDrainDoesNotWaitForListeners();
    void aDrainWaitsForAnExport();
};

void TestStreaming::piecesAreChunks()
{
    ServerUnderTest server;
    server.streamed = std::make_shared<Pieces>(3, 10);
    RawSocket socket;
    QVERIFY(socket.connectTo(server.port()));
    socket.send(kAsk);
    const QByteArray raw = socket.readUntil("0\r\n\r\n");
    QVERIFY(raw.contains("Transfer-Encoding: chunked\r\n"));
    QVERIFY(!raw.contains("Content-Length"));
    QVERIFY(raw.endsWith("a\r\nxxxxxxxxxx\r\na\r\nxxxxxxxxxx\r\na\r\nxxxxxxxxxx\r\n0\r\n\r\n"));
}

void TestStreaming::theConnectionStays()
{
    ServerUnderTest server;
    server.streamed = std::make_shared<Pieces>(100, 1000);
    RawSocket socket;
    QVERIFY(socket.connectTo(server.port()));
    socket.send(kAsk + "GET /things/7 HTTP/1.1\r\nHost: t\r\n\r\n");
    QCOMPARE(socket.readReply().body.size(), 100'000);
    QCOMPARE(socket.readReply().status, 200);
}

void TestStreaming::oldClientsReadToTheEnd()
{
    ServerUnderTest server;
    server.streamed = std::make_shared<Pieces>(5, 100);
    RawSocket socket;
    QVERIFY(socket.connectTo(server.port()));
    socket.send("GET /streamed HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    const HttpReply reply = socket.readReply();
    QCOMPARE(reply.body, QByteArray(500, 'x'));
    QVERIFY(socket.waitForClose(20000));
}

void TestStreaming::headHasNoBody()
{
    ServerUnderTest server;
    const auto pieces = std::make_shared<Pieces>(5, 100);
    server.streamed = pieces;
    RawSocket socket;
    QVERIFY(socket.connectTo(server.port()));
    socket.send("HEAD /streamed HTTP/1.1\r\nHost: t\r\n\r\nGET /things/7 HTTP/1.1\r\nHost: t\r\n\r\n");
    QCOMPARE(socket.readReply(5000, false).status, 200);
    QCOMPARE(socket.readReply().status, 200);
    QCOMPARE(pieces->made, 0);
}

void TestStreaming::aFailureCutsItOff()
{
    ServerUnderTest server;
    server.streamed = std::make_shared<Pieces>(5, 10, 2);
    RawSocket socket;
    QVERIFY(socket.connectTo(server.port()));
    socket.send(kAsk);
    QVERIFY(socket.waitForClose(20000));
    const QByteArray raw = socket.readUntil("0\r\n\r\n", 100);
    QVERIFY(raw.contains("xxxxxxxxxx"));
    QVERIFY(!raw.endsWith("0\r\n\r\n")); // the client can tell that it is not whole
}

void TestStreaming::aSlowReaderHoldsItBack()
{
    ServerUnderTest server;
    const auto pieces = std::make_shared<Pieces>(4000, 64 << 10);
    server.streamed = pieces;
    RawSocket socket;
    QVERIFY(socket.connectTo(server.port()));
    socket.send(kAsk);
    QVERIFY2(settled(*pieces) < 1000, qPrintable(QString::number(pieces->made)));
    socket.abort();
    QTRY_VERIFY(pieces.use_count() == 2); // the test's and the server's; the connection has let go
}

void TestStreaming::newsComesWhenItIsThere()
{
    ServerUnderTest server;
    const auto news = std::make_shared<News>();
    server.streamed = news;
    RawSocket socket;
    QVERIFY(socket.connectTo(server.port()));
    socket.send(kAsk);
    QTRY_COMPARE(news->asked, 1);
    news->tell("first\n");
    const QByteArray first = socket.readUntil("first\n");
    QVERIFY2(first.endsWith("first\n"), first);
    news->tell("second\n");
    news->tell("third\n");
    const QByteArray both = socket.readUntil("third\n");
    QVERIFY(both.contains("second\n") && both.endsWith("third\n"));
}

void TestStreaming::manyListenersTakeNoWorkers()
{
    ServerUnderTest server({.workers = 2});
    const auto news = std::make_shared<News>();
    server.streamed = news;
    std::vector<std::unique_ptr<RawSocket>> listeners;
    for (int i = 0; i < 20; ++i) {
        listeners.push_back(std::make_unique<RawSocket>());
        QVERIFY(listeners.back()->connectTo(server.port()));
        listeners.back()->send(kAsk);
    }
    QTRY_COMPARE(news->asked, 20);
    QCOMPARE(server.get("/things/7").status, 200);
}

void TestStreaming::aDrainDoesNotWaitForListeners()
{
    ServerUnderTest server;
    const auto news = std::make_shared<News>();
    server.streamed = news;
    RawSocket socket;
    QVERIFY(socket.connectTo(server.port()));
    socket.send(kAsk);
    QTRY_COMPARE(news->asked, 1);
    QElapsedTimer timer;
    timer.start();
    server.server().drain();
    QVERIFY(timer.elapsed() < 5000); // it would wait for twice as long
    QVERIFY(socket.waitForClose(20000));
}

void TestStreaming::aDrainWaitsForAnExport()
{
    ServerUnderTest server;
    const auto pieces = std::make_shared<Pieces>(300, 64 << 10);
    server.streamed = pieces;
    RawSocket socket;
    QVERIFY(socket.connectTo(server.port()));
    socket.send(kAsk);
    QTRY_VERIFY(pieces->made > 0);
    std::thread drainer([&server] { server.server().drain(); });
    const HttpReply reply = socket.readReply(10000);
    drainer.join();
    QCOMPARE(reply.body.size(), qsizetype(300) * (64 << 10));
}

QTEST_GUILESS_MAIN(TestStreaming)
#include "tst_streaming.moc"
