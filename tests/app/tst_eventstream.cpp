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

// What is held back is missed soon.
constexpr EventStream::Pace kSuspicious{
    .firstRetryMs = 10, .longestRetryMs = 40, .pollMs = 20, .firstSignMs = 50, .signMs = 50, .silenceMs = 20'000};
const QByteArray kPoll = "/api/v1/events/poll";

bool isPoll(const test::SeenRequest &request)
{
    return request.target.startsWith(kPoll);
}

LiveEvent numbered(const QString &id, int number)
{
    return {.id = id, .type = QStringLiteral("delivery"), .data = {{QStringLiteral("n"), number}}};
}

// Until more is pushed.
test::ScriptedReply open(const QByteArray &events)
{
    return {.body = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n" + events,
            .manner = test::ScriptedReply::Manner::Open};
}

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
        m_heard.clear();
        m_pages.clear();
        m_streams = 0;
        listenTo(*m_stream);
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
        m_server->reply(open({}));
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
        m_server->answerBy([&](const test::SeenRequest &) { return open(events); });
        const QSignalSpy received(m_stream.get(), &EventStream::received);
        m_stream->start();
        QTRY_COMPARE_WITH_TIMEOUT(received.size(), 1, 20'000);
        m_stream->stop();
        m_stream->start();
        QTRY_COMPARE_WITH_TIMEOUT(received.size(), 2, 20'000);
    }

    // The same, each once, as long as the stream is refused.
    void pollsWhereThereIsNoStream()
    {
        m_pages = {{.events = {{.id = QStringLiteral("live_1.-1"), .type = QStringLiteral("reset"), .data = {}}},
                    .next = QStringLiteral("live_1.-1")},
                   {.events = {numbered(QStringLiteral("live_2.0"), 2)},
                    .next = QStringLiteral("live_2.0.live_9"),
                    .hasMore = true},
                   {.events = {numbered(QStringLiteral("live_3.0"), 3)}, .next = QStringLiteral("live_9.-1")},
                   {.events = {numbered(QStringLiteral("live_2.0"), 2), numbered(QStringLiteral("live_3.0"), 3),
                               numbered(QStringLiteral("live_4.0"), 4)},
                    .next = QStringLiteral("live_9.-1")}};
        answerPolls([](const test::SeenRequest &) { return test::ScriptedReply{.status = 404}; });
        m_stream->start(QStringLiteral("test"));
        QTRY_COMPARE_WITH_TIMEOUT(m_heard,
                                  QStringList({QStringLiteral("reset 0"), QStringLiteral("delivery 2"),
                                               QStringLiteral("delivery 3"), QStringLiteral("delivery 4")}),
                                  20'000);
        QCOMPARE(m_stream->state(), State::Polling);
        QCOMPARE(polls().first(4),
                 QByteArrayList({"", "?after=live_1.-1", "?after=live_2.0.live_9", "?after=live_9.-1"}));
        const int tries = m_streams;
        QTRY_VERIFY_WITH_TIMEOUT(m_streams > tries, 20'000); // it goes on trying
        const auto polled = std::find_if(m_server->seen().begin(), m_server->seen().end(), isPoll);
        QCOMPARE(polled->headers.value("x-environment"), QByteArray("test"));
    }

    // And goes on where it is then.
    void endsPollingWhenTheStreamIsBack()
    {
        m_pages = {{.events = {}, .next = QStringLiteral("live_5.-1")}};
        answerPolls([this](const test::SeenRequest &) {
            if (m_streams <= 4)
                return test::ScriptedReply{.manner = test::ScriptedReply::Manner::Close};
            return open(": here\n\n");
        });
        QList<State> states;
        connect(m_stream.get(), &EventStream::stateChanged, this, [&] { states.append(m_stream->state()); });
        m_stream->start();
        QTRY_VERIFY_WITH_TIMEOUT(states.contains(State::Polling), 20'000); // perhaps not for long
        QTRY_COMPARE_WITH_TIMEOUT(m_stream->state(), State::Live, 20'000);
        const auto before = polls().size();
        QTest::qWait(3 * kQuick.pollMs);
        QCOMPARE(polls().size(), before);
    }

    void takesTheStreamUpWherePollingEnded()
    {
        m_pages = {{.events = {}, .next = QStringLiteral("live_5.-1")}};
        answerPolls([](const test::SeenRequest &request) {
            if (request.headers.value("last-event-id") != "live_6.-1")
                return test::ScriptedReply{.status = 404};
            return open(
                "id: live_6.0\nevent: delivery\ndata: {\"n\":6}\n\nid: live_7.0\nevent: delivery\ndata: {\"n\":7}\n\n");
        });
        m_stream->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_stream->state(), State::Polling, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(!polls().isEmpty(), 20'000);
        m_pages = {{.events = {numbered(QStringLiteral("live_6.0"), 6)}, .next = QStringLiteral("live_6.-1")}};
        QTRY_COMPARE_WITH_TIMEOUT(m_heard, QStringList({QStringLiteral("delivery 6"), QStringLiteral("delivery 7")}),
                                  20'000);
    }

    // As by a proxy that hands on the headers, and keeps the rest until there is more of it.
    void pollsWhileAStreamIsHeldBack()
    {
        m_pages = {{.events = {numbered(QStringLiteral("live_2.0"), 2)}, .next = QStringLiteral("live_2.-1")}};
        answerPolls([](const test::SeenRequest &) { return open({}); });
        EventStream stream(*m_client, kSuspicious);
        listenTo(stream);
        stream.start();
        QTRY_COMPARE_WITH_TIMEOUT(m_heard, QStringList{QStringLiteral("delivery 2")}, 20'000);
        QCOMPARE(stream.state(), State::Polling);
        m_server->push("id: live_3.0\nevent: delivery\ndata: {\"n\":3}\n\n");
        QTRY_COMPARE_WITH_TIMEOUT(m_heard, QStringList({QStringLiteral("delivery 2"), QStringLiteral("delivery 3")}),
                                  20'000);
        m_pages = {{.events = {numbered(QStringLiteral("live_3.0"), 3), numbered(QStringLiteral("live_4.0"), 4)},
                    .next = QStringLiteral("live_4.-1")}};
        QTRY_COMPARE_WITH_TIMEOUT(m_heard.size(), 3, 20'000); // it is held back again
        QCOMPARE(m_heard.last(), QStringLiteral("delivery 4"));
        QCOMPARE(m_streams, 1);
    }

    void mayBeStoppedByAPoll()
    {
        m_pages = {{.events = {numbered(QStringLiteral("live_2.0"), 2), numbered(QStringLiteral("live_2.1"), 3)},
                    .next = QStringLiteral("live_2.-1")}};
        answerPolls([](const test::SeenRequest &) { return test::ScriptedReply{.status = 404}; });
        connect(m_stream.get(), &EventStream::received, m_stream.get(), [this] { m_stream->stop(); });
        m_stream->start();
        QTRY_VERIFY_WITH_TIMEOUT(!m_heard.isEmpty(), 20'000);
        QCOMPARE(m_stream->state(), State::Stopped);
        const auto asked = polls().size();
        QTest::qWait(3 * kQuick.pollMs);
        QCOMPARE(m_heard, QStringList{QStringLiteral("delivery 2")});
        QCOMPARE(polls().size(), asked);
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
    void listenTo(const EventStream &stream)
    {
        connect(&stream, &EventStream::received, this, [this](const QString &type, const QJsonObject &data) {
            m_heard.append(QStringLiteral("%1 %2").arg(type).arg(data.value(QStringLiteral("n")).toInt()));
        });
    }
    // With the pages, the last of them ever again; to a request for the stream as the test says.
    void answerPolls(const std::function<test::ScriptedReply(const test::SeenRequest &)> &stream)
    {
        m_server->answerBy([this, stream](const test::SeenRequest &request) {
            if (!isPoll(request)) {
                ++m_streams;
                return stream(request);
            }
            const LivePage page = m_pages.front();
            if (m_pages.size() > 1)
                m_pages.pop_front();
            return test::ScriptedReply{.body = QJsonDocument(toJson(page)).toJson(QJsonDocument::Compact)};
        });
    }
    // What they asked for.
    [[nodiscard]] QByteArrayList polls() const
    {
        QByteArrayList queries;
        for (const test::SeenRequest &request : m_server->seen()) {
            if (isPoll(request))
                queries.append(request.target.mid(kPoll.size()));
        }
        return queries;
    }

    QStringList m_heard;
    std::deque<LivePage> m_pages;
    int m_streams = 0; // that were asked for
    std::unique_ptr<test::ScriptedServer> m_server;
    std::unique_ptr<PlatformClient> m_client;
    std::unique_ptr<EventStream> m_stream;
};

QTEST_GUILESS_MAIN(EventStreamTest)
#include "tst_eventstream.moc"
