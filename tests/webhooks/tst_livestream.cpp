// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/events/livelog.h"
#include "platform/webhooks/healthnews.h"
#include "tests/support/rawsocket.h"
#include "tests/webhooks/liveundertest.h"

#include <QJsonDocument>
#include <QTest>

using namespace pm;
using namespace pm::test;

namespace {

constexpr std::chrono::milliseconds kBeat{50};

class Listener
{
public:
    explicit Listener(const LiveUnderTest &live, const QByteArray &headers = {})
    {
        isOpen = m_socket.connectTo(live.port)
              && m_socket.send("GET /api/v1/events/stream HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n");
        head = m_socket.readUntil("\r\n\r\n");
        greeting = m_socket.readUntil(": here it comes\n\n");
    }
    QByteArray upTo(const QByteArray &text, int timeoutMs = 20000) { return m_socket.readUntil(text, timeoutMs); }
    [[nodiscard]] bool waitForClose() { return m_socket.waitForClose(20000); }

    bool isOpen = false;
    QByteArray head;
    QByteArray greeting;

private:
    RawSocket m_socket;
};

constexpr qint64 kLate = 4'000; // ms
const QByteArray kLastChunk = "\r\n0\r\n\r\n";

// The id of the event that has these data.
QByteArray idBefore(const QByteArray &text, const QByteArray &data)
{
    const qsizetype end = text.indexOf(data);
    const qsizetype start = text.lastIndexOf("id: ", end) + 4;
    return text.mid(start, text.indexOf('\n', start) - start);
}

// Of the notices in what a listener heard.
QStringList subjectsHeard(const QByteArray &text)
{
    QStringList subjects;
    for (const QByteArray &line : text.split('\n')) {
        if (line.startsWith("data: {"))
            subjects.append(QJsonDocument::fromJson(line.mid(6)).object().value(QStringLiteral("subject")).toString());
    }
    return subjects;
}

constexpr qint64 kRowBytes = 64 << 10;
constexpr qint64 kApart = 11'000;    // ms: more than what is told again
constexpr qint64 kLongAgo = 800'000; // ms: still kept

// A row that large, told so long ago.
bool tellLarge(LiveUnderTest &live, int n, qint64 msAgo)
{
    const QJsonObject item{{QStringLiteral("n"), n}, {QStringLiteral("text"), QString(kRowBytes, u'x')}};
    return live.tellAt(live.clock.now() - msAgo, {item});
}

QList<int> numbersIn(const QByteArray &text)
{
    QList<int> numbers;
    for (const QByteArray &line : text.split('\n')) {
        if (line.startsWith("data: {\"n\""))
            numbers.append(QJsonDocument::fromJson(line.mid(6)).object().value(QStringLiteral("n")).toInt());
    }
    return numbers;
}

// What it says until it waits for more.
QByteArrayList piecesOf(webhooks::LiveStream &stream)
{
    QByteArrayList pieces;
    for (auto piece = stream.next(); piece && *piece; piece = stream.next())
        pieces.append(**piece);
    return pieces;
}

} // namespace

class LiveStreamTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addRows(); }

    void whatIsToldArrives()
    {
        LiveUnderTest live;
        Listener listener(live);
        QVERIFY(listener.isOpen);
        QVERIFY2(listener.head.startsWith("HTTP/1.1 200"), listener.head.constData());
        QVERIFY(listener.head.contains("Content-Type: text/event-stream\r\n"));
        QVERIFY(listener.head.contains("Cache-Control: no-store\r\n"));
        QVERIFY(listener.head.contains("X-Accel-Buffering: no\r\n"));
        QVERIFY(live.tell(numbered(9), LiveUnderTest::other()));
        QVERIFY(live.tell(numbered(1, 2)));
        const QByteArray text = listener.upTo("data: {\"n\":2}\n\n");
        QVERIFY2(text.contains("event: delivery\ndata: {\"n\":1}\n\n"), text.constData());
        QVERIFY(text.endsWith("event: delivery\ndata: {\"n\":2}\n\n"));
        QVERIFY2(!text.contains("{\"n\":9}"), text.constData());
    }

    void aLostConnectionIsResumed()
    {
        LiveUnderTest live;
        QByteArray last;
        {
            Listener listener(live);
            QVERIFY(live.tell(numbered(1, 3)));
            const QByteArray text = listener.upTo("data: {\"n\":2}\n\n");
            last = idBefore(text, "data: {\"n\":2}");
        }
        QVERIFY(live.tell(numbered(4)));
        Listener again(live, "Last-Event-ID: " + last + "\r\n");
        QVERIFY(live.tell(numbered(5)));
        const QByteArray text = again.upTo("data: {\"n\":5}\n\n");
        QCOMPARE(text.count("data: {"), 3); // the rest of the first row, and what came since, each once
        QVERIFY2(text.contains("{\"n\":3}") && text.contains("{\"n\":4}"), text.constData());
    }

    // However much that is.
    void whatOthersAreToldIsNotMissed()
    {
        LiveUnderTest live;
        QByteArray last;
        {
            Listener listener(live);
            QVERIFY(live.tell(numbered(1)));
            last = idBefore(listener.upTo("data: {\"n\":1}\n\n"), "data: {\"n\":1}");
        }
        QVERIFY(live.database().write([&](store::Connection &connection) {
            Result<> told;
            for (std::size_t n = 0; n <= webhooks::LiveStream::kMostWaiting && told; ++n)
                told = events::tell(connection, {.tenant = LiveUnderTest::other()}, live.clock.now(),
                                    QStringLiteral("delivery"), numbered(9));
            return told;
        }));
        QVERIFY(live.tell(numbered(2)));
        Listener again(live, "Last-Event-ID: " + last + "\r\n");
        const QByteArray text = again.upTo("\n\n"); // its first event
        QVERIFY2(text.endsWith("event: delivery\ndata: {\"n\":2}\n\n"), text.constData());
    }

    // Its id is smaller than one that was seen.
    void whatIsCommittedLateIsNotLost()
    {
        LiveUnderTest live;
        QByteArray last, known;
        {
            Listener listener(live);
            QVERIFY(live.tell(numbered(1)));
            QVERIFY(live.tell(numbered(2)));
            const QByteArray text = listener.upTo("data: {\"n\":2}\n\n");
            known = idBefore(text, "data: {\"n\":1}");
            last = idBefore(text, "data: {\"n\":2}");
        }
        QVERIFY(live.tellAt(live.clock.now() - kLate, numbered(3)));
        Listener again(live, "Last-Event-ID: " + last + "\r\n");
        const QByteArray text = again.upTo("data: {\"n\":1}\n\n");
        QVERIFY2(text.contains("data: {\"n\":3}\n"), text.constData());
        QCOMPARE(idBefore(text, "data: {\"n\":1}"), known); // so that it can be told apart
        QVERIFY(live.tellAt(live.clock.now() - kLate, numbered(4)));
        QVERIFY(live.tell(numbered(5)));
        const QByteArray more = again.upTo("data: {\"n\":5}\n\n");
        QVERIFY2(more.contains("data: {\"n\":4}\n"), more.constData());
        QCOMPARE(more.count("data: {"), 2);
    }

    // Though the hub looks at the last ten seconds each time.
    void whatWasToldIsNotReadAgain()
    {
        LiveUnderTest live;
        Listener listener(live);
        for (int n = 1; n <= 3; ++n) {
            QVERIFY(live.tell(numbered(n)));
            const QByteArray told = "data: {\"n\":" + QByteArray::number(n) + "}\n\n";
            QVERIFY(listener.upTo(told).endsWith(told)); // so that each takes a look of its own
        }
        QCOMPARE(live.dataRead(), 3);
    }

    void aQuietConnectionIsResumedToo()
    {
        LiveUnderTest live;
        QByteArray place;
        {
            Listener listener(live);
            place = listener.upTo(".-1\n");
        }
        QVERIFY(live.tell(numbered(1)));
        Listener again(live, "Last-Event-ID: " + place.mid(place.indexOf("id: ") + 4).trimmed() + "\r\n");
        QVERIFY(again.upTo("data: {\"n\":1}\n\n").endsWith("data: {\"n\":1}\n\n"));
    }

    void supportHearsNotWho()
    {
        LiveUnderTest live;
        const webhooks::LiveItem item{.id = makeUlid(QLatin1StringView("live_"), live.clock.now()),
                                      .tenant = LiveUnderTest::tenant(),
                                      .environment = QStringLiteral("live"),
                                      .kind = QStringLiteral("replay.progress"),
                                      .items = {QJsonObject{
                                          {QStringLiteral("created_by"), QStringLiteral("maria@acme.test")}}}};
        for (const bool sees : {false, true}) {
            webhooks::LiveStream stream(live.database(), live.clock,
                                        {.tenant = LiveUnderTest::tenant(),
                                         .role = sees ? Role::Admin : Role::Support});
            std::ignore = stream.next();
            stream.take({item});
            QCOMPARE((*stream.next())->contains("maria@acme.test"), sees);
        }
    }

    // A transformation that failed tells what it was given.
    void norIsItQuotedToThem()
    {
        LiveUnderTest live;
        const QString error = QStringLiteral(R"(Error: {"first_name":"Maria","email":"maria@acme.test"})");
        const Delivery delivery{.id = DeliveryId(QStringLiteral("del_1")), .errorMessage = error};
        const QJsonObject notice{{QStringLiteral("kind"), QStringLiteral("webhook.transformation_failed")},
                                 {QStringLiteral("data"), QJsonObject{{QStringLiteral("error"), error}}}};
        const webhooks::LiveItem item{.id = makeUlid(QLatin1StringView("live_"), live.clock.now()),
                                      .tenant = LiveUnderTest::tenant(),
                                      .environment = QStringLiteral("live"),
                                      .kind = QStringLiteral("delivery"),
                                      .items = {toJson(delivery), notice}};
        for (const Role role : {Role::Support, Role::TenantOwner}) {
            webhooks::LiveStream stream(live.database(), live.clock, {.tenant = LiveUnderTest::tenant(), .role = role});
            std::ignore = stream.next();
            stream.take({item});
            const QByteArray text = (*stream.next()).value_or(QByteArray());
            QCOMPARE(text.count("Maria"), role == Role::Support ? 0 : 2);
            QCOMPARE(text.count("maria@"), role == Role::Support ? 0 : 2);
            QCOMPARE(text.count("Error: "), 2);
        }
    }

    void whatIsNotKeptIsSaidToBeLost()
    {
        LiveUnderTest live;
        const QString old = firstUlidOf(QLatin1StringView("live_"), live.clock.now() - events::kLiveKeptMs - 1000);
        for (const QByteArray &id : {QByteArray(old.toLatin1() + ".0"), QByteArray("nonsense"), QByteArray("live_x")}) {
            Listener listener(live, "Last-Event-ID: " + id + "\r\n");
            QVERIFY2(listener.upTo("event: reset\n").endsWith("event: reset\n"), id.constData());
        }
    }

    void whoReadsTooSlowlyIsToldToBeginAnew()
    {
        LiveUnderTest live;
        webhooks::LiveStream stream(live.database(), live.clock, {.tenant = LiveUnderTest::tenant()});
        QVERIFY((*stream.next())->contains("here it comes"));
        std::vector<webhooks::LiveItem> items;
        for (std::size_t i = 0; i <= webhooks::LiveStream::kMostWaiting; ++i)
            items.push_back({.id = makeUlid(QLatin1StringView("live_"), live.clock.now()),
                             .tenant = LiveUnderTest::tenant(),
                             .environment = QStringLiteral("live"),
                             .kind = QStringLiteral("delivery"),
                             .items = numbered(static_cast<int>(i))});
        int woken = 0;
        stream.onMore([&] { ++woken; });
        stream.take(items);
        QCOMPARE(woken, 1);
        const QByteArray text = (*stream.next()).value_or(QByteArray());
        QVERIFY2(text.startsWith("event: reset\ndata: {}\n\n"), text.constData());
        QCOMPARE(numbersIn(text), QList<int>());
        QVERIFY(!*stream.next());
    }

    // However few rows they are.
    void norDoManyBytesWaitForOne()
    {
        LiveUnderTest live;
        webhooks::LiveStream stream(live.database(), live.clock, {.tenant = LiveUnderTest::tenant()});
        QVERIFY((*stream.next())->contains("here it comes"));
        webhooks::LiveItem item{.id = {},
                                .tenant = LiveUnderTest::tenant(),
                                .environment = QStringLiteral("live"),
                                .kind = QStringLiteral("delivery"),
                                .items = numbered(1),
                                .bytes = webhooks::LiveStream::kMostWaitingBytes / 2};
        const auto take = [&] {
            item.id = makeUlid(QLatin1StringView("live_"), live.clock.now());
            stream.take({item});
        };
        for (int i = 0; i < 2; ++i)
            take();
        QCOMPARE(numbersIn(piecesOf(stream).join()), (QList<int>{1, 1}));
        for (int i = 0; i < 3; ++i)
            take();
        const QByteArray text = piecesOf(stream).join();
        QVERIFY2(text.startsWith("event: reset\ndata: {}\n\n"), text.constData());
        QCOMPARE(numbersIn(text), QList<int>());
    }

    // What was missed goes out in pieces, and one who is cut off goes on behind those that came.
    void whoReadsSlowlyGetsNothingTwice()
    {
        LiveUnderTest live;
        constexpr int kRows = 20;
        QList<int> all;
        for (int n = 0; n < kRows; ++n) {
            QVERIFY(tellLarge(live, n, kLongAgo - n * kApart));
            all.append(n);
        }
        QString place = webhooks::livePlaceAt(live.clock.now() - kLongAgo - kApart);
        QList<int> heard;
        for (int connection = 0; connection <= kRows && heard.size() < kRows; ++connection) {
            webhooks::LiveStream stream(live.database(), live.clock,
                                        {.tenant = LiveUnderTest::tenant(), .lastEventId = place});
            const QByteArray piece = (*stream.next()).value_or(QByteArray());
            QVERIFY(piece.size() < webhooks::LiveStream::kPieceBytes + 2 * kRowBytes);
            const QList<int> numbers = numbersIn(piece);
            QVERIFY(!numbers.isEmpty());
            heard += numbers;
            place = QString::fromLatin1(idBefore(piece, "data: {\"n\":" + QByteArray::number(heard.last())));
        }
        QCOMPARE(heard, all);
    }

    void whoIsNotCutOffGetsAllPieces()
    {
        LiveUnderTest live;
        QList<int> all;
        for (int n = 0; n < 20; ++n) {
            QVERIFY(tellLarge(live, n, kLongAgo));
            all.append(n);
        }
        Listener again(live, "Last-Event-ID: " + webhooks::livePlaceAt(live.clock.now() - kLongAgo - kApart).toLatin1()
                                 + "\r\n");
        QVERIFY(live.tell(numbered(20)));
        QCOMPARE(numbersIn(again.upTo("data: {\"n\":20}\n\n")), all << 20);
    }

    void whoMissedTooManyBytesBeginsAnewOnce()
    {
        LiveUnderTest live;
        for (int n = 0; n <= webhooks::LiveStream::kMostWaitingBytes / kRowBytes; ++n)
            QVERIFY(tellLarge(live, n, kLongAgo));
        QString place = webhooks::livePlaceAt(live.clock.now() - kLongAgo - kApart);
        for (const bool isFirst : {true, false}) {
            webhooks::LiveStream stream(live.database(), live.clock,
                                        {.tenant = LiveUnderTest::tenant(), .lastEventId = place});
            const QByteArray text = piecesOf(stream).join();
            QCOMPARE(text.contains("event: reset\n"), isFirst);
            QCOMPARE(numbersIn(text), QList<int>());
            place = QString::fromLatin1(text.mid(text.lastIndexOf("id: ") + 4).trimmed());
        }
    }

    // Though the hub has told it to the one who listened then.
    void whatCameJustBeforeIsToldBesideOthers()
    {
        LiveUnderTest live;
        Listener first(live);
        const UnixMs soon = live.clock.now() + 5'000; // so that it is just before, however long this takes
        QVERIFY(live.tellAt(soon, numbered(1)));
        QCOMPARE(numbersIn(first.upTo("data: {\"n\":1}\n\n")), QList<int>{1});
        Listener second(live);
        QVERIFY(live.tellAt(soon, numbered(2)));
        for (Listener *listener : {&first, &second})
            QCOMPARE(numbersIn(listener->upTo("data: {\"n\":2}\n\n")),
                     listener == &first ? QList<int>{2} : (QList<int>{1, 2}));
    }

    void whatIsAboutThePlatformIsForItsOperators()
    {
        LiveUnderTest live;
        const webhooks::LiveItem item{.id = makeUlid(QLatin1StringView("live_"), live.clock.now()),
                                      .tenant = std::nullopt,
                                      .environment = QStringLiteral("live"),
                                      .kind = QStringLiteral("vault.health"),
                                      .items = numbered(1)};
        for (const bool ofPlatform : {false, true}) {
            webhooks::LiveStream stream(live.database(), live.clock,
                                        {.tenant = LiveUnderTest::tenant(),
                                         .role = ofPlatform ? Role::Ops : Role::TenantOwner});
            std::ignore = stream.next();
            stream.take({item});
            QCOMPARE((*stream.next()).has_value(), ofPlatform);
        }
    }

    // As GET /platform/notices lists them.
    void noticesAreForThoseWhoMayReadThem_data()
    {
        QTest::addColumn<Role>("role");
        QTest::addColumn<bool>("namesTenant");
        QTest::addColumn<QStringList>("heard");
        const auto row = [](const char *name, Role role, bool namesTenant, const QStringList &heard) {
            QTest::newRow(name) << role << namesTenant << heard;
        };
        const QString mine = QStringLiteral("mine");
        const QString other = QStringLiteral("other");
        const QString platform = QStringLiteral("platform");
        row("a tenant's", Role::TenantMember, true, {mine});
        row("the platform's, of one tenant", Role::Admin, true, {platform, mine});
        row("of a test tenant", Role::Qa, true, {mine});
        row("the platform's, of all", Role::Admin, false, {platform, other, mine});
        row("of test tenants", Role::Qa, false, {other});
    }
    void noticesAreForThoseWhoMayReadThem()
    {
        QFETCH(Role, role);
        QFETCH(bool, namesTenant);
        QFETCH(QStringList, heard);
        LiveUnderTest live;
        QVERIFY(live.makeTestTenant(LiveUnderTest::other()));
        live.gate.role = role;
        live.gate.tenant = namesTenant ? std::optional(LiveUnderTest::tenant()) : std::nullopt;
        Listener listener(live, "X-Environment: test\r\n");
        QVERIFY(live.notice(QStringLiteral("platform"), std::nullopt));
        QVERIFY(live.notice(QStringLiteral("other"), LiveUnderTest::other()));
        QVERIFY(live.notice(QStringLiteral("mine"), LiveUnderTest::tenant()));
        QVERIFY(!live.notice(QStringLiteral("mine"), LiveUnderTest::tenant())); // once is enough
        QVERIFY(live.notice(QStringLiteral("last"), namesTenant ? LiveUnderTest::tenant() : LiveUnderTest::other()));
        const QByteArray text = listener.upTo("\"subject\":\"last\"", 20'000);
        QCOMPARE(subjectsHeard(text + '}'), heard + QStringList{QStringLiteral("last")});
        QCOMPARE(text.count("event: notice\n"), heard.size() + 1);
    }

    void noticesAreResumed()
    {
        LiveUnderTest live;
        QByteArray last;
        {
            Listener listener(live);
            QVERIFY(live.notice(QStringLiteral("first"), LiveUnderTest::tenant()));
            last = idBefore(listener.upTo("\"first\""), "\"first\"");
        }
        QVERIFY(live.notice(QStringLiteral("missed"), LiveUnderTest::tenant()));
        QVERIFY(live.notice(QStringLiteral("foreign"), LiveUnderTest::other()));
        Listener again(live, "Last-Event-ID: " + last + "\r\n");
        QVERIFY(live.notice(QStringLiteral("last"), LiveUnderTest::tenant()));
        const QByteArray text = again.upTo("\"last\"");
        QVERIFY2(text.contains("\"missed\""), text.constData());
        QVERIFY2(!text.contains("\"first\"") && !text.contains("\"foreign\""), text.constData());
    }

    // By its own tenant, and read back as it was told.
    void aStatusOfAWebhookIsHeard()
    {
        LiveUnderTest live;
        Listener listener(live);
        WebhookStatusChange change{.webhook = WebhookId(QStringLiteral("wh_1")),
                                   .name = QStringLiteral("Shop"),
                                   .status = WebhookStatus::Paused,
                                   .held = 3,
                                   .at = live.clock.now() / 1000 * 1000};
        for (const TenantId &tenant : {LiveUnderTest::other(), LiveUnderTest::tenant()}) {
            ++change.held;
            QVERIFY(live.database().write([&](store::Connection &connection) {
                return webhooks::tellOfOperator(connection, {.tenant = tenant}, change, QStringLiteral("ada"));
            }));
        }
        const QByteArray text = listener.upTo("}\n\n");
        QVERIFY2(text.contains("event: webhook.status\n"), text.constData());
        const QByteArray data = text.mid(text.indexOf("data: ") + 6).trimmed();
        const auto heard = webhookStatusChangeFromJson(QJsonDocument::fromJson(data).object());
        QVERIFY2(heard, data.constData());
        QCOMPARE(toJson(*heard), toJson(change));
        QCOMPARE(heard->held, 5); // its own, not the other's
    }

    // Whoever signed out, or was suspended, hears nothing more; nor who may see other things now.
    void itEndsWithTheRightToIt_data()
    {
        QTest::addColumn<bool>("isRefused");
        QTest::newRow("the session has ended") << true;
        QTest::newRow("another role") << false;
    }
    void itEndsWithTheRightToIt()
    {
        QFETCH(bool, isRefused);
        LiveUnderTest live(kBeat);
        Listener listener(live);
        QVERIFY(live.tell(numbered(1)));
        QVERIFY(listener.upTo("data: {\"n\":1}\n\n").contains("{\"n\":1}"));
        if (isRefused)
            live.gate.refuses = ErrorKind::Unauthenticated;
        else
            live.gate.role = Role::TenantMember;
        QVERIFY(listener.upTo(kLastChunk).endsWith(kLastChunk)); // though nothing happens
    }

    void itOutlivesADatabaseThatIsAway()
    {
        LiveUnderTest live(kBeat);
        Listener listener(live);
        live.gate.refuses = ErrorKind::Unavailable;
        for (int beats = 0; beats < 3; ++beats)
            QVERIFY(listener.upTo(": still here\n\n").endsWith(": still here\n\n"));
        QVERIFY(live.tell(numbered(1)));
        QVERIFY(listener.upTo("data: {\"n\":1}\n\n").contains("{\"n\":1}"));
    }

    void manyListenersHearTheSame()
    {
        LiveUnderTest live;
        std::vector<std::unique_ptr<Listener>> listeners;
        for (int i = 0; i < 20; ++i)
            listeners.push_back(std::make_unique<Listener>(live));
        QVERIFY(live.tell(numbered(7)));
        for (const auto &listener : listeners)
            QVERIFY(listener->upTo("data: {\"n\":7}\n\n").endsWith("data: {\"n\":7}\n\n"));
    }

    void theServiceDoesNotWaitForIt()
    {
        LiveUnderTest live;
        Listener listener(live);
        live.server().drain();
        QVERIFY(listener.waitForClose());
    }
};

QTEST_GUILESS_MAIN(LiveStreamTest)
#include "tst_livestream.moc"
