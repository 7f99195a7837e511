// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/api/platformclient.h"
#include "app/services/deliveryservice.h"
#include "tests/app/scriptedserver.h"

#include <QJsonDocument>
#include <QTest>

using namespace pm;
using namespace pm::app;

namespace {

const QByteArray kRow = R"({"id":"del_1","webhook_id":"wh_1","event_id":"evt_1","event_type":"email.sent",
    "status":"success","status_code":200,"duration_ms":12,"attempt_number":1,"max_attempts":5,
    "attempted_at":"2026-11-20T14:02:31Z","next_retry_at":null,"error_message":null})";
const QByteArray kReplay = R"({"id":"rpl_1","kind":"retry","status":"paused","webhook_id":null,"matched":10,"sent":4,
    "delivered":3,"failed":1,"skipped":0,"rate_per_second":50,"created_at":"2026-11-20T14:02:31Z",
    "created_by":"ops@platform.test","finished_at":null})";

} // namespace

class DeliveryServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<test::ScriptedServer>();
        m_client = std::make_unique<PlatformClient>();
        m_client->setBaseUrl(m_server->url());
        m_client->setToken(Secret("token"));
        m_service = std::make_unique<DeliveryService>(*m_client, m_environment);
    }
    void cleanup()
    {
        m_service.reset();
        m_client.reset();
    }

    void asksForAPage()
    {
        m_server->reply(200, R"({"deliveries":[)" + kRow + R"(],"next_cursor":"abc"})");
        const DeliveryQuery query{.filter = {.statuses = DeliveryStatus::Failed | DeliveryStatus::Exhausted,
                                             .eventTypes = EventType::EmailSent,
                                             .webhook = WebhookId(QStringLiteral("wh_1")),
                                             .q = QStringLiteral("a+b@c.test")},
                                  .limit = 100};
        const auto page = wait<DeliveryPage>([&](auto then) { return m_service->page(query, std::move(then)); });
        QVERIFY(page);
        QCOMPARE(page->deliveries.front().id.text(), QStringLiteral("del_1"));
        QCOMPARE(page->nextCursor, QStringLiteral("abc"));
        const test::SeenRequest &seen = m_server->seen().front();
        QVERIFY(seen.target.startsWith("/api/v1/platform/webhooks/deliveries?"));
        QVERIFY(seen.target.contains("status=failed%2Cexhausted") || seen.target.contains("status=failed,exhausted"));
        QVERIFY(seen.target.contains("q=a%2Bb%40c.test"));
        QCOMPARE(seen.headers.value("x-environment"), QByteArray("live"));
    }

    void findsTheLastSuccess()
    {
        m_server->reply(200, R"({"deliveries":[],"next_cursor":null})");
        const auto none = lastSuccess();
        QVERIFY(none);
        QVERIFY(!*none);
        m_server->reply(200, R"({"deliveries":[)" + kRow + R"(],"next_cursor":null})");
        const auto one = lastSuccess();
        QVERIFY(one && *one);
        QVERIFY(m_server->seen().back().target.contains("limit=1"));
        QVERIFY(m_server->seen().back().target.contains("status=success"));
    }

    void exportsAsItComes()
    {
        const QByteArray rows(500'000, 'x');
        m_server->reply(200, rows);
        QByteArray got;
        const DeliveryExport wanted{.filter = {}, .format = ExportFormat::Ndjson};
        const auto whole = wait<bool>([&](auto then) {
            return m_service->exportAll(
                wanted, [&](const QByteArray &bytes) { got += bytes; }, std::move(then));
        });
        QVERIFY(whole);
        QCOMPARE(got, rows);
        QVERIFY(m_server->seen().front().target.startsWith("/api/v1/platform/webhooks/deliveries/export?"));
        QVERIFY(m_server->seen().front().target.contains("format=ndjson"));
    }

    // Nothing of an error lands in the file.
    void refusesToExport()
    {
        m_server->reply(403, R"({"error":{"code":"forbidden","message":"Not you."}})");
        QByteArray got;
        const auto whole = wait<bool>([&](auto then) {
            return m_service->exportAll(
                {}, [&](const QByteArray &bytes) { got += bytes; }, std::move(then));
        });
        QVERIFY(!whole);
        QCOMPARE(whole.error().kind, ErrorKind::Forbidden);
        QVERIFY(got.isEmpty());
    }

    void retriesOnce()
    {
        m_server->reply({.manner = test::ScriptedReply::Manner::Close});
        m_server->reply(202, "{}");
        const auto done = wait<bool>(
            [&](auto then) { return m_service->retry(DeliveryId(QStringLiteral("del_1")), std::move(then)); });
        QVERIFY(done);
        QCOMPARE(m_server->seen().size(), 2U); // the second one says that it is the first again
        QVERIFY(!m_server->seen().front().headers.value("idempotency-key").isEmpty());
        QCOMPARE(m_server->seen().at(0).headers.value("idempotency-key"),
                 m_server->seen().at(1).headers.value("idempotency-key"));
        QCOMPARE(m_server->seen().front().target, QByteArray("/api/v1/platform/webhooks/deliveries/del_1/retry"));
    }

    void plansAndSteersAReplay()
    {
        m_server->reply(200, R"({"replay_id":null,"matched":10,"already_delivered":2,"estimated_seconds":1,
                                 "endpoints":3})");
        const BulkRetryRequest wanted{.filter = {.q = QStringLiteral("x")}, .dryRun = true, .ratePerSecond = 10};
        app::IdempotencyKey once;
        const auto plan = wait<ReplayPlan>(
            [&](auto then) { return m_service->retryAll(wanted, once, std::move(then)); });
        QVERIFY(plan);
        QCOMPARE(plan->matched, 10);
        QCOMPARE(plan->endpoints, 3);
        QCOMPARE(QJsonDocument::fromJson(m_server->seen().front().body).object(), toJson(wanted));

        const ReplayId id(QStringLiteral("rpl_1"));
        m_server->reply(200, kReplay);
        QVERIFY(wait<Replay>([&](auto then) { return m_service->pause(id, std::move(then)); }));
        m_server->reply(200, kReplay);
        QVERIFY(wait<Replay>([&](auto then) { return m_service->resume(id, std::move(then)); }));
        m_server->reply(200, kReplay);
        QVERIFY(wait<Replay>([&](auto then) { return m_service->cancel(id, std::move(then)); }));
        QByteArrayList asked;
        for (std::size_t i = 1; i < m_server->seen().size(); ++i)
            asked << m_server->seen().at(i).method + ' ' + m_server->seen().at(i).target;
        QCOMPARE(asked, (QByteArrayList{"POST /api/v1/platform/webhooks/replays/rpl_1/pause",
                                        "POST /api/v1/platform/webhooks/replays/rpl_1/resume",
                                        "DELETE /api/v1/platform/webhooks/replays/rpl_1"}));
    }

    void sendsToThisMachineAsItWas()
    {
        test::ScriptedServer own;
        own.reply(418, "short and stout", {{"X-Pot", "tea"}});
        const SentRequest sent{.url = QStringLiteral("https://hooks.acme.test/pm"),
                               .headers = {{QStringLiteral("webhook-id"), QStringLiteral("evt_1")},
                                           {QStringLiteral("Host"), QStringLiteral("hooks.acme.test")},
                                           {QStringLiteral("Content-Length"), QStringLiteral("3")}},
                               .body = R"({"a": 1})"};
        const auto answer = wait<ReceivedResponse>([&](auto then) {
            return m_service->sendToThisMachine(sent, static_cast<quint16>(own.url().port()),
                                                QStringLiteral("/hooks?x=1"), std::move(then));
        });
        QVERIFY(answer);
        QCOMPARE(answer->statusCode, 418);
        QCOMPARE(answer->body, QByteArray("short and stout"));
        const test::SeenRequest &seen = own.seen().front();
        QCOMPARE(seen.method, QByteArray("POST"));
        QCOMPARE(seen.target, QByteArray("/hooks?x=1"));
        QCOMPARE(seen.body, sent.body);
        QCOMPARE(seen.headers.value("webhook-id"), QByteArray("evt_1"));
        QVERIFY(seen.headers.value("host").startsWith("127.0.0.1"));
        QVERIFY(!seen.headers.contains("authorization")); // ours is nobody's business there
        QVERIFY(m_server->seen().empty());
    }

    void saysThatNobodyListensHere()
    {
        const auto port = [] {
            const test::ScriptedServer gone;
            return static_cast<quint16>(gone.url().port());
        }();
        const auto answer = wait<ReceivedResponse>(
            [&](auto then) { return m_service->sendToThisMachine({}, port, QStringLiteral("/"), std::move(then)); });
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Unavailable);
    }

    void tellsApartWhatAnswersBadlyHere_data()
    {
        using Manner = test::ScriptedReply::Manner;
        QTest::addColumn<test::ScriptedReply>("manner");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("hangs") << test::ScriptedReply{.manner = Manner::Silent} << ErrorKind::Timeout;
        QTest::newRow("never ends") << test::ScriptedReply{.manner = Manner::Drip} << ErrorKind::Timeout;
        QTest::newRow("closes") << test::ScriptedReply{.manner = Manner::Close} << ErrorKind::Protocol;
        QTest::newRow("garbage") << test::ScriptedReply{.body = "SSH-2.0-OpenSSH\r\n\r\n", .manner = Manner::Raw}
                                 << ErrorKind::Protocol;
    }
    void tellsApartWhatAnswersBadlyHere()
    {
        QFETCH(test::ScriptedReply, manner);
        QFETCH(ErrorKind, kind);
        test::ScriptedServer own;
        own.answerBy([&manner](const test::SeenRequest &) { return manner; }); // Qt itself connects again, too
        LoopbackSender sender(std::chrono::seconds(kind == ErrorKind::Timeout ? 1 : 30));
        const auto answer = wait<ReceivedResponse>([&](auto then) {
            return sender.send({}, static_cast<quint16>(own.url().port()), QStringLiteral("/"), std::move(then));
        });
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, kind);
    }

private:
    template<class T, class Call>
    static Result<T> wait(Call call)
    {
        QObject context;
        std::optional<Result<T>> answer;
        const RequestHandle handle = call(
            Continuation<T>(&context, [&answer](Result<T> result) { answer = std::move(result); }));
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 10'000))
            return fail(ErrorKind::Timeout, QStringLiteral("No answer came."));
        return std::move(*answer);
    }
    Result<std::optional<Delivery>> lastSuccess()
    {
        return wait<std::optional<Delivery>>(
            [&](auto then) { return m_service->lastSuccess(WebhookId(QStringLiteral("wh_1")), std::move(then)); });
    }

    EnvironmentChoice m_environment;
    std::unique_ptr<test::ScriptedServer> m_server;
    std::unique_ptr<PlatformClient> m_client;
    std::unique_ptr<DeliveryService> m_service;
};

QTEST_GUILESS_MAIN(DeliveryServiceTest)
#include "tst_deliveryservice.moc"
