// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/binservice.h"
#include "tests/keys/keysundertest.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

#include <semaphore>

using namespace pm;
using namespace pm::test;

namespace {

constexpr qint64 kWeekMs = 7 * 86'400'000LL;

QString databaseKind()
{
    QFETCH_GLOBAL(QString, database);
    return database;
}

idempotency::Ledger ledgerFor(const Clock &clock)
{
    auto envelope = secrets::Envelope::make(Secret(QByteArray(32, 'k')), "idempotent-answers");
    return {std::move(*envelope), clock};
}

class BinsUnderTest
{
public:
    BinsUnderTest()
        : platform(databaseKind())
        , m_ledger(ledgerFor(platform.clock))
        , service(platform.database(), m_ledger, platform.clock)
    {
        service.setBaseUrl(QStringLiteral("https://platform.example.test"));
        for (http::Route &route : webhooks::binRoutes(service)) {
            const bool isReceiver = route.access.kind == http::Access::Kind::Public;
            (isReceiver ? m_receiver : platform.moreRoutes).push_back(route);
        }
        platform.restart();
    }
    HttpReply call(const QByteArray &method, const QString &path, const QJsonObject &body = {})
    {
        return platform.asOperator(method, QStringLiteral("/platform/webhooks/debug/bins") + path, body);
    }
    QString make(const QJsonObject &behaviour = {})
    {
        return call("POST", {}, behaviour).json().value(QStringLiteral("id")).toString();
    }
    // Sent to the bin, as anybody may.
    Result<http::Reply> send(http::Method method, const QString &id, const QByteArray &body = {},
                             const QByteArray &query = {}, bool isHead = false)
    {
        http::Request request{.method = method,
                              .isHead = isHead,
                              .target = "/bins/" + id.toLatin1() + query,
                              .path = QStringLiteral("/bins/") + id};
        request.params.insert(QStringLiteral("id"), id);
        request.headers = sentHeaders;
        request.headers.insert("x-penguinmails-event", "email.sent");
        request.body = body;
        request.peer = *IpNetwork::parse(QStringLiteral("203.0.113.9"));
        return service.receive(request);
    }
    QJsonArray requestsOf(const QString &id, const QString &words = {})
    {
        QString path = u'/' + id + QStringLiteral("/requests");
        if (!words.isEmpty())
            path += QStringLiteral("?q=") + QString::fromLatin1(QUrl::toPercentEncoding(words));
        return call("GET", path).json().value(QStringLiteral("requests")).toArray();
    }

    KeysUnderTest platform;
    QMap<QByteArray, QByteArray> sentHeaders; // besides our own

private:
    idempotency::Ledger m_ledger;
    std::vector<http::Route> m_receiver;

public:
    webhooks::BinService service;
};

} // namespace

class BinsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addRows(); }

    void supportSeesNotWhoItIsAbout()
    {
        BinsUnderTest bins;
        const QString id = bins.make();
        QVERIFY(bins.send(http::Method::Post, id, R"({"email":"ada@example.com"})", "?to=ada%40example.com"));
        const HttpReply seen = bins.platform.asSupport(
            "GET", QStringLiteral("/platform/webhooks/debug/bins/%1/requests").arg(id));
        QCOMPARE(seen.status, 200);
        QVERIFY(seen.body.contains("a***@example.com"));
        for (const char *personal : {"ada@", "ada%40", "203.0.113.9"})
            QVERIFY2(!seen.body.contains(personal), personal);
    }

    // They may be credentials.
    void headerValuesAreForThoseWhoManage()
    {
        BinsUnderTest bins;
        const QString id = bins.make();
        bins.sentHeaders = {{"authorization", "Bearer for-the-receiver"}, {"x-hook-pin", "4711"}};
        QVERIFY(bins.send(http::Method::Post, id));
        const QString path = QStringLiteral("/platform/webhooks/debug/bins/%1/requests").arg(id);
        QCOMPARE(bins.requestsOf(id, QStringLiteral("for-the-receiver")).size(), 1);
        const HttpReply seen = bins.platform.asSupport("GET", path);
        QVERIFY(seen.body.contains("email.sent")); // of a header of the service's own
        for (const char *name : {"authorization", "x-hook-pin"})
            QVERIFY2(seen.body.contains(name), name);
        for (const char *value : {"for-the-receiver", "4711"}) {
            QVERIFY2(!seen.body.contains(value), value);
            const HttpReply found = bins.platform.asSupport("GET",
                                                            path + QStringLiteral("?q=") + QLatin1StringView(value));
            QCOMPARE(found.json().value(QStringLiteral("requests")).toArray().size(), 0);
        }
    }

    void aBinAnswersAsTold()
    {
        BinsUnderTest bins;
        const HttpReply made = bins.call("POST", {},
                                         {{QStringLiteral("status_code"), 503},
                                          {QStringLiteral("body"), QStringLiteral("later")}});
        QCOMPARE(made.status, 201);
        const QString id = made.json().value(QStringLiteral("id")).toString();
        const QString url = QStringLiteral("https://platform.example.test/bins/") + id;
        QCOMPARE(made.json().value(QStringLiteral("url")), url);
        const auto answer = bins.send(http::Method::Post, id, "{}");
        QVERIFY(answer);
        QCOMPARE(answer->status, 503);
        QCOMPARE(answer->bytes, QByteArray("later"));
        QCOMPARE(bins.call("PUT", u'/' + id, {{QStringLiteral("status_code"), 204}}).status, 200);
        QCOMPARE(bins.send(http::Method::Put, id)->status, 204);
        QCOMPARE(bins.call("DELETE", u'/' + id).status, 204);
        QCOMPARE(bins.send(http::Method::Post, id).error().kind, ErrorKind::NotFound);
        QCOMPARE(bins.call("GET", {}).json().value(QStringLiteral("total")), 0);
    }

    void whatItGotIsShown()
    {
        BinsUnderTest bins;
        const QString id = bins.make();
        QVERIFY(bins.send(http::Method::Post, id, "{\"a\":1}"));
        bins.platform.clock.advance(1);
        QVERIFY(bins.send(http::Method::Delete, id, QByteArray("\xff\x00", 2)));
        const QJsonArray requests = bins.requestsOf(id);
        QCOMPARE(requests.size(), 2);
        const QJsonObject newest = requests[0].toObject();
        QCOMPARE(newest.value(QStringLiteral("method")), QStringLiteral("DELETE"));
        QCOMPARE(newest.value(QStringLiteral("body_encoding")), QStringLiteral("base64"));
        const QJsonObject first = requests[1].toObject();
        QCOMPARE(first.value(QStringLiteral("body")), QStringLiteral("{\"a\":1}"));
        QCOMPARE(first.value(QStringLiteral("ip")), QStringLiteral("203.0.113.9"));
        QCOMPARE(first.value(QStringLiteral("headers")).toObject().value(QStringLiteral("x-penguinmails-event")),
                 QStringLiteral("email.sent"));
        QCOMPARE(bins.platform
                     .asOtherOperator("GET", QStringLiteral("/platform/webhooks/debug/bins/") + id
                                                 + QStringLiteral("/requests"))
                     .status,
                 404);
    }

    void whatItGotIsSearched()
    {
        BinsUnderTest bins;
        const QString id = bins.make();
        const QString other = bins.make();
        QVERIFY(bins.send(http::Method::Post, id, "{\"city\":\"M\xc3\xbcnchen\"}"));
        bins.platform.clock.advance(1);
        QVERIFY(bins.send(http::Method::Delete, id, QByteArray("\xff\x00 Rest", 7)));
        bins.platform.clock.advance(1);
        QVERIFY(bins.send(http::Method::Get, id, {}, "?to=ana%40acme.test"));
        QVERIFY(bins.send(http::Method::Post, other, "M\xc3\xbcnchen"));
        const auto methods = [&](const QString &words) {
            QStringList found;
            for (const QJsonValue &request : bins.requestsOf(id, words))
                found.append(request.toObject().value(QStringLiteral("method")).toString());
            return found;
        };
        const QStringList all{QStringLiteral("GET"), QStringLiteral("DELETE"), QStringLiteral("POST")};
        QCOMPARE(methods(QStringLiteral("delete")), QStringList{QStringLiteral("DELETE")});
        QCOMPARE(methods(QStringLiteral("M\u00dcNCHEN")), QStringList{QStringLiteral("POST")});
        QCOMPARE(methods(QStringLiteral("rest")), QStringList{QStringLiteral("DELETE")}); // bytes that are no text
        QCOMPARE(methods(QStringLiteral("to=ANA%40")), QStringList{QStringLiteral("GET")});
        QCOMPARE(methods(QStringLiteral("ana@acme")), QStringList{QStringLiteral("GET")});
        QCOMPARE(methods(QStringLiteral("X-PenguinMails-Event: email.sent")), all);
        QCOMPARE(methods(QStringLiteral("/bins/") + id), all);
        QCOMPARE(methods(QStringLiteral("nowhere")), QStringList());
        QCOMPARE(methods(QStringLiteral("%")), QStringList{QStringLiteral("GET")}); // it means itself
        const QString path = u'/' + id + QStringLiteral("/requests?q=");
        QCOMPARE(bins.call("GET", path).status, 400);
        QCOMPARE(bins.call("GET", path + QString(201, u'a')).status, 400);
    }

    // Others between them do not count, wherever they are.
    void whatIsFoundIsPaged()
    {
        BinsUnderTest bins;
        const QString id = bins.make();
        for (int i = 0; i < 120; ++i) {
            QVERIFY(bins.send(http::Method::Post, id, (i % 40 == 0 ? "wanted " : "other ") + QByteArray::number(i)));
            bins.platform.clock.advance(1);
        }
        QStringList found;
        QString next = u'/' + id + QStringLiteral("/requests?q=wanted&limit=2");
        const QString first = next;
        while (!next.isEmpty()) {
            const QJsonObject page = bins.call("GET", next).json();
            const QJsonArray requests = page.value(QStringLiteral("requests")).toArray();
            QVERIFY(!requests.isEmpty());
            for (const QJsonValue &request : requests)
                found.append(request.toObject().value(QStringLiteral("body")).toString());
            const QString cursor = page.value(QStringLiteral("next_cursor")).toString();
            next = cursor.isEmpty() ? QString() : QString(first + QStringLiteral("&cursor=") + cursor);
        }
        QCOMPARE(found,
                 (QStringList{QStringLiteral("wanted 80"), QStringLiteral("wanted 40"), QStringLiteral("wanted 0")}));
    }

    void theQueryIsShownAsItCame()
    {
        BinsUnderTest bins;
        const QString id = bins.make();
        const QString url = QStringLiteral("https://platform.example.test/bins/") + id;
        QVERIFY(bins.send(http::Method::Get, id, {}, "?b=1&a=x%20y?z"));
        const QJsonObject got = bins.requestsOf(id).first().toObject();
        QCOMPARE(got.value(QStringLiteral("url")), QString(url + QStringLiteral("?b=1&a=x%20y?z")));
        QCOMPARE(got.value(QStringLiteral("method")), QStringLiteral("GET"));
        bins.platform.clock.advance(1);
        QVERIFY(bins.send(http::Method::Get, id, {}, {}, true));
        const QJsonObject head = bins.requestsOf(id).first().toObject();
        QCOMPARE(head.value(QStringLiteral("url")), url);
        QCOMPARE(head.value(QStringLiteral("method")), QStringLiteral("HEAD"));
    }

    void itKeepsNoMoreThanItMay()
    {
        BinsUnderTest bins;
        const QString id = bins.make();
        QVERIFY(bins.send(http::Method::Post, id, QByteArray(webhooks::BinRepository::kMostKeptBytes + 1, 'x')));
        const QJsonObject kept = bins.requestsOf(id).first().toObject();
        QCOMPARE(kept.value(QStringLiteral("body")).toString().size(), webhooks::BinRepository::kMostKeptBytes);
        QVERIFY(kept.value(QStringLiteral("truncated")).toBool());
        const auto filled = bins.platform.database().write([&](store::Connection &connection) -> Result<> {
            webhooks::BinRepository repository(connection);
            for (int i = 0; i < webhooks::BinRepository::kMostRequests; ++i) {
                const webhooks::BinRequest request{.id = makeUlid(QLatin1StringView("breq_"),
                                                                  bins.platform.clock.now() + 1),
                                                   .method = QStringLiteral("POST")};
                if (const Result<> done = repository.keep(BinId(id), request); !done)
                    return done;
            }
            return {};
        });
        QVERIFY(filled);
        QCOMPARE(bins.platform.scalar(QStringLiteral("SELECT COUNT(*) FROM webhook_bin_requests")).toInt(),
                 webhooks::BinRepository::kMostRequests);
        QCOMPARE(bins.platform
                     .scalar(QStringLiteral("SELECT COUNT(*) FROM webhook_bin_requests"
                                            " WHERE LENGTH(body) > 0"))
                     .toInt(),
                 0); // the oldest is gone
    }

    void itEndsAfterAWeek()
    {
        BinsUnderTest bins;
        const QString id = bins.make();
        bins.platform.clock.advance(kWeekMs - 1);
        QVERIFY(bins.send(http::Method::Get, id));
        bins.platform.clock.advance(1);
        QVERIFY(!bins.send(http::Method::Get, id));
    }

    void wrongBehaviourIsNamed_data()
    {
        QTest::addColumn<QJsonObject>("behaviour");
        QTest::addColumn<QString>("field");
        const auto status = [](int code) { return QJsonObject{{QStringLiteral("status_code"), code}}; };
        QTest::newRow("too low") << status(199) << QStringLiteral("status_code");
        QTest::newRow("too high") << status(600) << QStringLiteral("status_code");
        QTest::newRow("too slow") << QJsonObject{{QStringLiteral("delay_ms"), 35'001}} << QStringLiteral("delay_ms");
        QTest::newRow("backwards") << QJsonObject{{QStringLiteral("delay_ms"), -1}} << QStringLiteral("delay_ms");
        QTest::newRow("body of none") << QJsonObject{{QStringLiteral("status_code"), 204},
                                                     {QStringLiteral("body"), QStringLiteral("x")}}
                                      << QStringLiteral("body");
        QTest::newRow("unknown") << QJsonObject{{QStringLiteral("colour"), 1}} << QStringLiteral("colour");
    }
    void wrongBehaviourIsNamed()
    {
        QFETCH(QJsonObject, behaviour);
        QFETCH(QString, field);
        BinsUnderTest bins;
        const HttpReply reply = bins.call("POST", {}, behaviour);
        QCOMPARE(reply.status, 400);
        QVERIFY(reply.json().value(QStringLiteral("fields")).toObject().contains(field));
    }

    void aDelayHoldsNoWorker()
    {
        BinsUnderTest bins;
        const QString id = bins.make(
            {{QStringLiteral("delay_ms"), 200}, {QStringLiteral("body"), QStringLiteral("ok")}});
        QElapsedTimer timer;
        timer.start();
        const auto answer = bins.send(http::Method::Post, id);
        QVERIFY(answer && answer->stream);
        QCOMPARE(answer->bytes, QByteArray()); // it would go out at once
        std::binary_semaphore told(0);
        answer->stream->onMore([&] { told.release(); });
        QVERIFY(!*answer->stream->next());
        QVERIFY(told.try_acquire_for(std::chrono::seconds(10)));
        QVERIFY(timer.elapsed() >= 200);
        QCOMPARE(**answer->stream->next(), QByteArray("ok"));
        QCOMPARE(**answer->stream->next(), QByteArray());
    }

    void aTenantHasSoManyAndNoMore()
    {
        BinsUnderTest bins;
        for (int i = 0; i < 50; ++i)
            QVERIFY(!bins.make().isEmpty());
        QCOMPARE(bins.call("POST", {}).status, 409);
    }
};

QTEST_GUILESS_MAIN(BinsTest)
#include "tst_bins.moc"
