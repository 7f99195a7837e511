// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/api/eventstream.h"
#include "app/api/platformclient.h"
#include "tests/app/scriptedserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace pm;
using namespace pm::app;
using State = EventStream::State;

namespace {

constexpr EventStream::Pace kQuick{.firstRetryMs = 10, .longestRetryMs = 40, .pollMs = 20, .silenceMs = 20'000};
constexpr EventStream::Pace kImpatient{.firstRetryMs = 10, .longestRetryMs = 40, .pollMs = 20, .silenceMs = 300};

// Goes on for ever, as far as its client can tell.
test::ScriptedReply endless(const QByteArray &events)
{
    return {.body = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n" + events,
            .manner = test::ScriptedReply::Manner::Raw};
}

} // namespace

class EventStreamTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<test::ScriptedServer>();
        m_client = std::make_unique<PlatformClient>();
        m_client->setBaseUrl(m_server->url());
        m_client->setToken(Secret("token"));
        m_stream = std::make_unique<EventStream>(*m_client, kQuick);
    }
    void cleanup()
    {
        m_stream.reset();
        m_client.reset();
    }

    void handsEventsOn()
    {
        m_server->reply(endless("id: live_1\nevent: delivery\ndata: {\"id\":\"del_1\"}\n\n"));
        QSignalSpy received(m_stream.get(), &EventStream::received);
        m_stream->start(QStringLiteral("test"));
        QVERIFY(received.wait());
        QCOMPARE(received.first().at(0).toString(), QStringLiteral("delivery"));
        QCOMPARE(received.first().at(1).toJsonObject().value(QStringLiteral("id")).toString(), QStringLiteral("del_1"));
        const test::SeenRequest &request = m_server->seen().front();
        QCOMPARE(request.target, QByteArray("/api/v1/events/stream"));
        QCOMPARE(request.headers.value("authorization"), QByteArray("Bearer token"));
        QCOMPARE(request.headers.value("x-environment"), QByteArray("test"));
        QVERIFY(!request.headers.contains("last-event-id"));
    }

    void takesItselfUpWhereItEnded()
    {
        m_server->reply(endless("id: live_1\ndata: {}\n\nid: live_2\ndata: {}\n"));
        m_server->reply(endless("data: {\"n\":2}\n\n"));
        QSignalSpy received(m_stream.get(), &EventStream::received);
        const QSignalSpy answered(m_client.get(), &PlatformClient::answered);
        m_stream->start();
        QTRY_COMPARE_WITH_TIMEOUT(received.size(), 2, 20'000);
        QCOMPARE(answered.size(), 0); // how long it went on is no latency
        QCOMPARE(m_server->seen().at(1).headers.value("last-event-id"), QByteArray("live_1"));
    }

    // Something may have come late before what came last.
    void whatIsToldAgainIsReceivedOnce()
    {
        m_server->reply(endless("id: live_2.-1\n\nid: live_3.0\ndata: {\"n\":3}\n\nid: live_5.9\ndata: {\"n\":5}\n\n"));
        m_server->reply(endless("id: live_1.0\ndata: {\"n\":1}\n\nid: live_3.0\ndata: {\"n\":3}\n\n"
                                "id: live_4.0\ndata: {\"n\":4}\n\nid: live_5.10\ndata: {\"n\":6}\n\n"
                                "event: reset\ndata: {}\n\n"));
        QList<int> numbers;
        QStringList types;
        connect(m_stream.get(), &EventStream::received, this, [&](const QString &type, const QJsonObject &data) {
            numbers.append(data.value(QStringLiteral("n")).toInt());
            types.append(type);
        });
        m_stream->start();
        QTRY_VERIFY_WITH_TIMEOUT(types.contains(QStringLiteral("reset")), 20'000);
        QCOMPARE(numbers.first(5), QList({3, 5, 4, 6, 0}));
    }

    void whatWasToldAnotherIsNews()
    {
        const QByteArray events = "id: live_3.0\ndata: {}\n\n";
        m_server->answerBy([&](const test::SeenRequest &) {
            return test::ScriptedReply{.body = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n" + events,
                                       .manner = test::ScriptedReply::Manner::Open};
        });
        const QSignalSpy received(m_stream.get(), &EventStream::received);
        m_stream->start();
        QTRY_COMPARE_WITH_TIMEOUT(received.size(), 1, 20'000);
        m_stream->stop();
        m_stream->start();
        QTRY_COMPARE_WITH_TIMEOUT(received.size(), 2, 20'000);
    }

    void pollsWhereThereIsNoStream()
    {
        for (int i = 0; i < 6; ++i)
            m_server->reply(404, R"({"error":{"code":"not_found","message":"No."}})");
        m_server->reply({.manner = test::ScriptedReply::Manner::Silent});
        QSignalSpy poll(m_stream.get(), &EventStream::pollDue);
        m_stream->start();
        QTRY_COMPARE(m_stream->state(), State::Polling);
        QTRY_VERIFY(poll.size() >= 2);
        QTRY_COMPARE(m_server->seen().size(), 7U); // it goes on trying
    }

    void endsPollingWhenTheStreamIsBack()
    {
        for (int i = 0; i < 4; ++i)
            m_server->reply({.manner = test::ScriptedReply::Manner::Close});
        m_server->reply({.manner = test::ScriptedReply::Manner::Drip});
        QList<State> states;
        connect(m_stream.get(), &EventStream::stateChanged, this, [&] { states.append(m_stream->state()); });
        m_stream->start();
        QTRY_VERIFY(states.contains(State::Polling)); // perhaps not for long
        QTRY_COMPARE(m_stream->state(), State::Live);
        QSignalSpy poll(m_stream.get(), &EventStream::pollDue);
        QTest::qWait(3 * kQuick.pollMs);
        QCOMPARE(poll.size(), 0);
    }

    // A connection that nobody ended, as after a laptop has slept.
    void leavesASilentOne()
    {
        m_server->reply({.manner = test::ScriptedReply::Manner::Silent});
        // However often an answer is too slow for it.
        m_server->answerBy([](const test::SeenRequest &) { return endless("data: {}\n\n"); });
        EventStream stream(*m_client, kImpatient);
        QSignalSpy received(&stream, &EventStream::received);
        stream.start();
        QTRY_VERIFY_WITH_TIMEOUT(!received.isEmpty(), 20'000);
        QVERIFY(m_server->seen().size() >= 2);
    }

    void stops()
    {
        m_server->reply({.manner = test::ScriptedReply::Manner::Drip});
        m_stream->start();
        QTRY_COMPARE(m_stream->state(), State::Live);
        m_stream->stop();
        QCOMPARE(m_stream->state(), State::Stopped);
        QTRY_COMPARE(m_server->openConnections(), 0);
        QCOMPARE(m_server->seen().size(), 1U);
    }

    void mayBeStoppedByAnEvent()
    {
        m_server->reply(endless("data: {\"n\":1}\n\ndata: {\"n\":2}\n\n"));
        int heard = 0;
        connect(m_stream.get(), &EventStream::received, this, [&] {
            ++heard;
            m_stream->stop();
        });
        m_stream->start();
        QTRY_COMPARE(m_stream->state(), State::Stopped);
        QCOMPARE(heard, 1);
    }

private:
    std::unique_ptr<test::ScriptedServer> m_server;
    std::unique_ptr<PlatformClient> m_client;
    std::unique_ptr<EventStream> m_stream;
};

QTEST_GUILESS_MAIN(EventStreamTest)
#include "tst_eventstream.moc"
