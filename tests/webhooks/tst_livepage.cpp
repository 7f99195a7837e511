// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/events/livelog.h"
#include "tests/support/httpexchange.h"
#include "tests/support/rawsocket.h"
#include "tests/webhooks/liveundertest.h"

#include <QTest>

using namespace pm;
using namespace pm::test;

namespace {

constexpr qint64 kLate = 4'000;   // ms
constexpr int kMostOfAPage = 500; // events
const QString kPoll = QStringLiteral("/api/v1/events/poll");

QList<int> numbersOf(const LivePage &page)
{
    QList<int> numbers;
    for (const LiveEvent &event : page.events)
        numbers.append(event.data.value(QStringLiteral("n")).toInt());
    return numbers;
}

bool isReset(const LivePage &page)
{
    return page.events.size() == 1 && page.events.front().type == QStringLiteral("reset") && !page.hasMore;
}

// Asks the service, and goes on where the answer before said.
class Poller
{
public:
    explicit Poller(const LiveUnderTest &live, const HttpHeaders &headers = {})
        : m_exchange(QUrl(QStringLiteral("http://127.0.0.1:%1").arg(live.port)))
        , m_headers(headers)
    {
    }
    HttpReply ask(const QString &query) { return m_exchange.get(kPoll + query, m_headers); }
    LivePage poll()
    {
        const HttpReply reply = ask(next.isEmpty() ? QString() : QStringLiteral("?after=") + next);
        const Result<LivePage> page = livePageFromJson(reply.json());
        if (reply.status != 200 || !page)
            return {};
        next = page->next;
        return *page;
    }
    // Until there is no more.
    QList<int> pollAll()
    {
        QList<int> numbers;
        for (LivePage page{.events = {}, .next = {}, .hasMore = true}; page.hasMore;) {
            page = poll();
            numbers += numbersOf(page);
        }
        return numbers;
    }

    QString next;

private:
    HttpExchange m_exchange;
    const HttpHeaders m_headers;
};

QList<int> upTo(int last)
{
    QList<int> numbers(last);
    std::iota(numbers.begin(), numbers.end(), 1);
    return numbers;
}

} // namespace

class LivePageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addRows(); }

    void tellsWhatCameSince()
    {
        LiveUnderTest live;
        Poller poller(live);
        QVERIFY(live.tell(numbered(9)));
        QVERIFY(isReset(poller.poll())); // what came before is read otherwise
        QVERIFY(live.tell(numbered(1, 2)));
        QVERIFY(live.tell(numbered(8), LiveUnderTest::other()));
        const LivePage page = poller.poll();
        QCOMPARE(numbersOf(page), QList({9, 1, 2})); // some of it may have been late
        QCOMPARE(page.events.back().type, QStringLiteral("delivery"));
        QVERIFY(!page.hasMore);
        const LivePage again = poller.poll();
        QCOMPARE(again.events.back().id, page.events.back().id); // so that it can be told apart
        QCOMPARE(poller.ask({}).header("Cache-Control"), QByteArray("no-store"));
    }

    // Its id is smaller than one that was told.
    void whatIsCommittedLateIsNotLost()
    {
        LiveUnderTest live;
        Poller poller(live);
        QVERIFY(isReset(poller.poll()));
        QVERIFY(live.tell(numbered(1)));
        QCOMPARE(numbersOf(poller.poll()), QList{1});
        QVERIFY(live.tellAt(live.clock.now() - kLate, numbered(2)));
        QCOMPARE(numbersOf(poller.poll()), QList({2, 1}));
    }

    void goesOnBehindAnEvent()
    {
        LiveUnderTest live;
        Poller poller(live);
        QVERIFY(isReset(poller.poll()));
        QVERIFY(live.tell(numbered(1, 3)));
        poller.next = poller.poll().events.at(1).id;
        QCOMPARE(numbersOf(poller.poll()), QList{3});
    }

    // Each once, in order, and what came late meanwhile with the next.
    void muchComesInSeveralAnswers()
    {
        LiveUnderTest live;
        Poller poller(live);
        QVERIFY(isReset(poller.poll()));
        constexpr int kMany = 3 * kMostOfAPage - 100;
        QVERIFY(live.database().write([&](store::Connection &connection) {
            Result<> told;
            for (int n = 1; n <= kMany && told; ++n)
                told = events::tell(connection, {.tenant = n % 2 ? LiveUnderTest::tenant() : LiveUnderTest::other()},
                                    live.clock.now(), QStringLiteral("delivery"), numbered(n, 2));
            return told;
        }));
        QList<int> wanted;
        for (int n = 1; n <= kMany; n += 2)
            wanted += {n, n + 1};
        const LivePage first = poller.poll();
        QVERIFY(first.hasMore);
        QCOMPARE(first.events.size(), std::size_t(kMostOfAPage));
        QVERIFY(live.tellAt(live.clock.now() - kLate, numbered(0)));
        QCOMPARE(numbersOf(first) + poller.pollAll(), wanted);
        QCOMPARE(poller.pollAll(), QList{0} + wanted);
    }

    // However long that takes: what was late in its first answer was not in any.
    void thePagesEndWhereTheyBegan()
    {
        LiveUnderTest live;
        const UnixMs now = live.clock.now();
        const QString begun = firstUlidOf(webhooks::kLivePrefix, now - 60'000);
        Poller poller(live);
        poller.next = QStringLiteral("%1.0.%2").arg(firstUlidOf(webhooks::kLivePrefix, now - 1'000), begun);
        QVERIFY(live.tellAt(now - kLate, numbered(1)));
        QVERIFY(live.tell(numbered(2)));
        QCOMPARE(numbersOf(poller.poll()), QList{2});
        QCOMPARE(poller.next, begun + QStringLiteral(".-1"));
        QCOMPARE(numbersOf(poller.poll()), QList({1, 2}));
    }

    void whatWasToldTogetherComesTogether()
    {
        LiveUnderTest live;
        Poller poller(live);
        QVERIFY(isReset(poller.poll()));
        QVERIFY(live.tell(numbered(1, kMostOfAPage + 200)));
        QVERIFY(live.tell(numbered(kMostOfAPage + 201)));
        const LivePage page = poller.poll();
        QCOMPARE(numbersOf(page), upTo(kMostOfAPage + 200));
        QVERIFY(page.hasMore);
        QCOMPARE(numbersOf(poller.poll()), QList{kMostOfAPage + 201});
    }

    // Who has nothing to hear does not make the service read without end.
    void othersDoNotHideIt()
    {
        LiveUnderTest live;
        Poller poller(live);
        QVERIFY(isReset(poller.poll()));
        QVERIFY(live.database().write([&](store::Connection &connection) {
            Result<> told;
            for (int n = 1; n <= 2'500 && told; ++n)
                told = events::tell(connection, {.tenant = LiveUnderTest::other()}, live.clock.now(),
                                    QStringLiteral("delivery"), numbered(n));
            return told;
        }));
        QVERIFY(live.tell(numbered(1)));
        const LivePage page = poller.poll();
        QVERIFY(page.events.empty() && page.hasMore);
        QCOMPARE(live.dataRead(), 2'000);
        QCOMPARE(poller.pollAll(), QList{1});
    }

    void whatIsNotKeptIsSaidToBeLost()
    {
        LiveUnderTest live;
        Poller poller(live);
        poller.next = firstUlidOf(webhooks::kLivePrefix, live.clock.now() - events::kLiveKeptMs - 1'000)
                    + QStringLiteral(".0");
        QVERIFY(isReset(poller.poll()));
        QVERIFY(live.tell(numbered(1)));
        QCOMPARE(numbersOf(poller.poll()), QList{1});
    }

    void theStreamGoesOnFromHere_data()
    {
        QTest::addColumn<bool>("isHalfRead");
        QTest::newRow("all was told") << false;
        QTest::newRow("more was there") << true;
    }
    void theStreamGoesOnFromHere()
    {
        QFETCH(bool, isHalfRead);
        LiveUnderTest live;
        Poller poller(live);
        QVERIFY(isReset(poller.poll()));
        QVERIFY(live.tell(numbered(2, isHalfRead ? kMostOfAPage : 1)));
        QVERIFY(live.tell(numbered(0)));
        QCOMPARE(poller.poll().hasMore, isHalfRead);
        QVERIFY(live.tell(numbered(1)));
        RawSocket socket;
        QVERIFY(socket.connectTo(live.port));
        QVERIFY(socket.send("GET /api/v1/events/stream HTTP/1.1\r\nHost: x\r\nLast-Event-ID: " + poller.next.toLatin1()
                            + "\r\n\r\n"));
        const QByteArray text = socket.readUntil("data: {\"n\":1}\n\n");
        QVERIFY2(text.endsWith("data: {\"n\":1}\n\n"), text.constData());
        QVERIFY(!text.contains("event: reset"));
    }

    void isOfOneEnvironment()
    {
        LiveUnderTest live;
        Poller inLive(live);
        Poller inTest(live, {{"X-Environment", "test"}});
        QVERIFY(isReset(inLive.poll()));
        QVERIFY(isReset(inTest.poll()));
        QVERIFY(live.database().write([&](store::Connection &connection) {
            return events::tell(connection, {.tenant = LiveUnderTest::tenant(), .environment = KeyEnvironment::Test},
                                live.clock.now(), QStringLiteral("delivery"), numbered(1));
        }));
        QCOMPARE(numbersOf(inTest.poll()), QList{1});
        QVERIFY(inLive.poll().events.empty());
    }

    void supportHearsNotWho()
    {
        LiveUnderTest live;
        Poller poller(live);
        QVERIFY(isReset(poller.poll()));
        QVERIFY(live.tell({QJsonObject{{QStringLiteral("created_by"), QStringLiteral("maria@acme.test")}}}));
        for (const Role role : {Role::Support, Role::Admin}) {
            live.gate.role = role;
            const QByteArray text = poller.ask(QStringLiteral("?after=") + poller.next).body;
            QVERIFY(text.contains("created_by"));
            QCOMPARE(text.contains("maria@"), role == Role::Admin);
        }
    }

    // Of all tenants, for one of the platform who names none.
    void tellsNoticesToThoseWhoMayReadThem()
    {
        LiveUnderTest live;
        live.gate.role = Role::Admin;
        live.gate.tenant.reset();
        Poller poller(live);
        QVERIFY(isReset(poller.poll()));
        QVERIFY(live.notice(QStringLiteral("wh_1"), LiveUnderTest::tenant()));
        QVERIFY(live.notice(QStringLiteral("wh_2"), LiveUnderTest::other()));
        QVERIFY(live.tell(numbered(1)));
        const LivePage page = poller.poll();
        QCOMPARE(page.events.size(), 2U);
        QCOMPARE(page.events.back().type, QStringLiteral("notice"));
        QCOMPARE(page.events.back().data.value(QStringLiteral("subject")).toString(), QStringLiteral("wh_2"));
    }

    void refusesWhatItCannotRead_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("field");
        const QString row = firstUlidOf(webhooks::kLivePrefix, SystemClock().now());
        const QString after = QStringLiteral("after");
        QTest::newRow("nothing") << QStringLiteral("?after=") << after;
        QTest::newRow("words") << QStringLiteral("?after=nonsense") << after;
        QTest::newRow("a row alone") << QStringLiteral("?after=") + row << after;
        QTest::newRow("another's id") << QStringLiteral("?after=del_") + row.mid(5) + QStringLiteral(".0") << after;
        QTest::newRow("no number") << QStringLiteral("?after=") + row + QStringLiteral(".x") << after;
        QTest::newRow("before the first") << QStringLiteral("?after=") + row + QStringLiteral(".-2") << after;
        QTest::newRow("too large") << QStringLiteral("?after=") + row + QStringLiteral(".99999999999") << after;
        QTest::newRow("no beginning") << QStringLiteral("?after=") + row + QStringLiteral(".0.1") << after;
        QTest::newRow("too much") << QStringLiteral("?after=%1.0.%1.0").arg(row) << after;
        QTest::newRow("unknown") << QStringLiteral("?limit=5") << QStringLiteral("limit");
    }
    void refusesWhatItCannotRead()
    {
        QFETCH(QString, query);
        QFETCH(QString, field);
        LiveUnderTest live;
        const HttpReply reply = Poller(live).ask(query);
        QCOMPARE(reply.status, 400);
        const QJsonObject fields = reply.json().value(QStringLiteral("fields")).toObject();
        QVERIFY2(fields.contains(field), reply.body.constData());
        QCOMPARE(Poller(live, {{"X-Environment", "moon"}}).ask({}).status, 400);
    }
};

QTEST_GUILESS_MAIN(LivePageTest)
#include "tst_livepage.moc"
