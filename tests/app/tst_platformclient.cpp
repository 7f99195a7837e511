// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/api/platformclient.h"
#include "tests/app/scriptedserver.h"

#include <QJsonDocument>
#include <QLoggingCategory>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

using namespace pm;
using namespace pm::app;
using namespace std::chrono_literals;
using pm::test::ScriptedReply;
using pm::test::ScriptedServer;
using Manner = pm::test::ScriptedReply::Manner;

namespace {

const QString kPath = QStringLiteral("/api/v1/platform/api-keys");

QString said; // by the program, on the channel for debugging

void listen(QtMsgType, const QMessageLogContext &, const QString &text)
{
    said += text + u'\n';
}

// Collects what a continuation gets.
struct Outcome {
    QObject context;
    int calls = 0;
    std::optional<Result<Answer>> result;

    Continuation<Answer> continuation()
    {
        return {&context, [this](Result<Answer> r) {
                    ++calls;
                    result = std::move(r);
                }};
    }
    [[nodiscard]] const Error &error() const { return result->error(); }
};

PlatformRequest get(const QString &query = {})
{
    return {.method = Method::Get, .path = kPath, .query = query};
}

PlatformRequest post(const QString &idempotencyKey)
{
    return {.method = Method::Post,
            .path = kPath,
            .body = {{QStringLiteral("name"), QStringLiteral("Backend")}},
            .idempotencyKey = idempotencyKey};
}

} // namespace

class TestPlatformClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void sendsExactlyThis();
    void sendsNoTokenWhenAnonymous();
    void sendsNothingOverPlainHttpToOthers();
    void unwrapsBothForms_data();
    void unwrapsBothForms();
    void keepsASuccessOfItsOwn();
    void decodesErrors_data();
    void decodesErrors();
    void tellsOfARefusedToken();
    void doesNotBlameANewTokenForAnOldAnswer();
    void refusesBrokenAnswers_data();
    void refusesBrokenAnswers();
    void followsNoRedirect();
    void retries_data();
    void retries();
    void waitsAsLongAsAsked();
    void givesUpWhenAskedToWaitTooLong();
    void retriesAtTheNewAddress();
    void retriesForWhomItWasMade();
    void timesOut();
    void timesOutOnASlowDrip();
    void cancelledStaysSilent();
    void deadContextStaysSilent();
    void deadClientStaysSilent();
    void saysWhenNobodyListens();
    void saysWhenItIsNotHttp();
    void refusesAnUntrustedCertificate();
    void refusesAnOversizeAnswer();
    void decodesALargeAnswerElsewhere();
    void cancelledWhileDecodingStaysSilent();
    void asksWithTheETag();
    void keepsAnAnswerForTheTenantItIsOf();
    void forgetsETagsWithTheToken();
    void keepsNoSecretsInTheCache();
    void answersAfterSendReturned();
    void showsNoSecrets_data();
    void showsNoSecrets();

private:
    void send(PlatformRequest request) { m_handle = m_client->send(std::move(request), m_outcome->continuation()); }
    bool settle() const
    {
        return QTest::qWaitFor([this] { return m_outcome->result.has_value(); }, 10000);
    }

    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<PlatformClient> m_client;
    std::unique_ptr<Outcome> m_outcome;
    RequestHandle m_handle;
};

void TestPlatformClient::init()
{
    m_server = std::make_unique<ScriptedServer>();
    m_client = std::make_unique<PlatformClient>();
    m_outcome = std::make_unique<Outcome>();
    m_client->setBaseUrl(m_server->url());
}

void TestPlatformClient::cleanup()
{
    m_handle = {};
    m_client.reset();
    m_outcome.reset();
    m_server.reset();
}

void TestPlatformClient::sendsExactlyThis()
{
    m_client->setToken(Secret("the-token"));
    m_client->setReauthToken(Secret("the-reauth"));
    m_client->setTenant(TenantId(QStringLiteral("t-1")));
    m_server->reply(201, R"({"key_id":"k-1"})", {{"X-Request-Id", "req-7"}, {"ETag", "\"e\""}});
    send(post(QStringLiteral("once")));
    QVERIFY(settle());

    QCOMPARE(m_server->seen().size(), 1U);
    const auto &request = m_server->seen().front();
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.target, "/api/v1/platform/api-keys");
    QCOMPARE(request.body, R"({"name":"Backend"})");
    QCOMPARE(request.headers.value("authorization"), "Bearer the-token");
    QCOMPARE(request.headers.value("x-reauth-token"), "the-reauth");
    QCOMPARE(request.headers.value("x-tenant-id"), "t-1");
    QCOMPARE(request.headers.value("idempotency-key"), "once");
    QCOMPARE(request.headers.value("content-type"), "application/json");
    QCOMPARE(request.headers.value("accept"), "application/json");
    QVERIFY(request.headers.value("user-agent").startsWith("PenguinMails-Console/"));
    QVERIFY(!request.headers.contains("cookie"));

    QCOMPARE((*m_outcome->result)->status, 201);
    QCOMPARE((*m_outcome->result)->requestId, QStringLiteral("req-7"));
    QCOMPARE((*m_outcome->result)->etag, "\"e\"");
    QCOMPARE((*m_outcome->result)->data.value(QStringLiteral("key_id")).toString(), QStringLiteral("k-1"));
}

void TestPlatformClient::sendsNoTokenWhenAnonymous()
{
    m_client->setToken(Secret("the-token"));
    m_server->reply(200, "{}");
    PlatformRequest request = get(QStringLiteral("search=a%20b%26c"));
    request.anonymous = true;
    send(std::move(request));
    QVERIFY(settle());
    QCOMPARE(m_server->seen().front().target, "/api/v1/platform/api-keys?search=a%20b%26c");
    QVERIFY(!m_server->seen().front().headers.contains("authorization"));
}

void TestPlatformClient::sendsNothingOverPlainHttpToOthers()
{
    m_client->setBaseUrl(QUrl(QStringLiteral("http://platform.example")));
    send(get());
    QVERIFY(!m_outcome->result);
    QVERIFY(settle());
    QCOMPARE(m_outcome->error().kind, ErrorKind::Tls);
}

void TestPlatformClient::unwrapsBothForms_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("bare") << QByteArray(R"({"total":3})");
    QTest::newRow("envelope") << QByteArray(R"({"success":true,"data":{"total":3}})");
}

void TestPlatformClient::unwrapsBothForms()
{
    QFETCH(QByteArray, body);
    m_server->reply(200, body);
    send(get());
    QVERIFY(settle());
    QVERIFY(m_outcome->result->has_value());
    QCOMPARE((*m_outcome->result)->data, (QJsonObject{{QStringLiteral("total"), 3}}));
}

// The outcome of a webhook's test.
void TestPlatformClient::keepsASuccessOfItsOwn()
{
    m_server->reply(200, R"({"success":false,"duration_ms":3})");
    send(get());
    QVERIFY(settle());
    QVERIFY(m_outcome->result->has_value());
    QCOMPARE((*m_outcome->result)->data,
             (QJsonObject{{QStringLiteral("success"), false}, {QStringLiteral("duration_ms"), 3}}));
}

void TestPlatformClient::decodesErrors_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, int status, const QByteArray &body, ErrorKind kind, const char *code) {
        QTest::newRow(name) << status << body << static_cast<int>(kind) << QString::fromLatin1(code);
    };
    row("validation, envelope", 400,
        R"({"success":false,"error":{"code":"validation_failed","message":"m","fields":{"name":"is required"}}})",
        ErrorKind::Validation, "validation_failed");
    row("validation, bare", 400, R"({"error":"validation_failed","message":"m","fields":{"name":"is required"}})",
        ErrorKind::Validation, "validation_failed");
    row("credentials", 401, R"({"success":false,"error":{"code":"invalid_credentials","message":"m"}})",
        ErrorKind::Unauthenticated, "invalid_credentials");
    row("scope", 403,
        R"({"error":"insufficient_scope","message":"m","required_scope":"send_email","available_scopes":["a","b"]})",
        ErrorKind::Forbidden, "insufficient_scope");
    row("missing", 404, R"({"error":"not_found","message":"m"})", ErrorKind::NotFound, "not_found");
    row("conflict", 409, R"({"error":"conflict","message":"m"})", ErrorKind::Conflict, "conflict");
    row("sealed", 423, R"({"success":false,"error":{"code":"vault_sealed","message":"m"}})", ErrorKind::Sealed,
        "vault_sealed");
    row("internal", 500, R"({"error":"internal","message":"m"})", ErrorKind::Internal, "internal");
    row("internal without a body", 500, "", ErrorKind::Internal, "internal");
    row("a proxy's page", 502, "<html>Bad gateway</html>", ErrorKind::Network, "network");
}

void TestPlatformClient::decodesErrors()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, kind);
    QFETCH(QString, code);
    m_server->reply(status, body, {{"X-Request-Id", "req-9"}});
    PlatformRequest request = get();
    request.tries = 1;
    send(std::move(request));
    QVERIFY(settle());
    const Error &error = m_outcome->error();
    QCOMPARE(static_cast<int>(error.kind), kind);
    QCOMPARE(error.wireCode(), code);
    QCOMPARE(error.httpStatus, status);
    QCOMPARE(error.requestId, QStringLiteral("req-9"));
    QVERIFY(!error.message.isEmpty());
    if (error.kind == ErrorKind::Validation)
        QCOMPARE(error.fields.value(QStringLiteral("name")), QStringLiteral("is required"));
    if (error.kind == ErrorKind::Forbidden) {
        QCOMPARE(error.data.value(QStringLiteral("required_scope")), QStringLiteral("send_email"));
        QCOMPARE(error.data.value(QStringLiteral("available_scopes")), QStringLiteral("a, b"));
    }
}

void TestPlatformClient::tellsOfARefusedToken()
{
    const QSignalSpy spy(m_client.get(), &PlatformClient::unauthorized);
    m_server->reply(401, R"({"error":"invalid_token","message":"m"})");
    m_server->reply(401, R"({"success":false,"error":{"code":"invalid_credentials","message":"m"}})");
    m_server->reply(401, R"({"error":"invalid_token","message":"m"})");
    m_client->setToken(Secret("old"));
    send(get());
    QVERIFY(settle());
    QCOMPARE(spy.size(), 1);

    for (const bool anonymous : {false, true}) { // a wrong password, and no token at all, end no session
        m_outcome->result.reset();
        PlatformRequest request = get();
        request.anonymous = anonymous;
        send(std::move(request));
        QVERIFY(settle());
    }
    QCOMPARE(m_server->seen().size(), 3U);
    QCOMPARE(spy.size(), 1);
}

void TestPlatformClient::doesNotBlameANewTokenForAnOldAnswer()
{
    const QSignalSpy spy(m_client.get(), &PlatformClient::unauthorized);
    m_server->reply({.manner = Manner::Silent});
    m_client->setToken(Secret("old"));
    send(get());
    QTRY_COMPARE(m_server->seen().size(), 1U);
    m_client->setToken(Secret("new"));
    m_server->answerSilent(401, R"({"error":"invalid_token","message":"m"})");
    QVERIFY(settle());
    QCOMPARE(m_outcome->error().kind, ErrorKind::Unauthenticated);
    QCOMPARE(spy.size(), 0);
}

void TestPlatformClient::refusesBrokenAnswers_data()
{
    QTest::addColumn<ScriptedReply>("reply");
    QTest::newRow("cut JSON") << ScriptedReply{.body = R"({"total":)"};
    QTest::newRow("not an object") << ScriptedReply{.body = "[1]"};
    QTest::newRow("not JSON") << ScriptedReply{.body = "<html>"};
    QTest::newRow("contradiction") << ScriptedReply{.body = R"({"success":false,"error":{"code":"x"}})"};
}

void TestPlatformClient::refusesBrokenAnswers()
{
    QFETCH(ScriptedReply, reply);
    m_server->reply(reply);
    send(get());
    QVERIFY(settle());
    QVERIFY(!m_outcome->result->has_value());
    QCOMPARE(m_outcome->error().kind, ErrorKind::Protocol);
}

void TestPlatformClient::followsNoRedirect()
{
    m_server->reply(302, "{}", {{"Location", "/elsewhere"}});
    m_server->reply(200, "{}");
    m_client->setToken(Secret("the-token"));
    send(get());
    QVERIFY(settle());
    QCOMPARE(m_outcome->error().kind, ErrorKind::Protocol);
    QCOMPARE(m_server->seen().size(), 1U);
}

void TestPlatformClient::retries_data()
{
    QTest::addColumn<int>("method");
    QTest::addColumn<QString>("idempotencyKey");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("tries");
    const auto row = [](const char *name, Method method, const char *key, int status, int tries) {
        QTest::newRow(name) << static_cast<int>(method) << QString::fromLatin1(key) << status << tries;
    };
    row("GET 503", Method::Get, "", 503, 3);
    row("GET 502", Method::Get, "", 502, 3);
    row("GET 504", Method::Get, "", 504, 3);
    row("GET 500", Method::Get, "", 500, 1);
    row("GET 429 without a time", Method::Get, "", 429, 1);
    row("PUT 503", Method::Put, "", 503, 3);
    row("DELETE 503", Method::Delete, "", 503, 3);
    row("POST 503", Method::Post, "", 503, 1);
    row("POST 503 that can be repeated", Method::Post, "once", 503, 3);
    row("PATCH 503", Method::Patch, "", 503, 1);
}

void TestPlatformClient::retries()
{
    QFETCH(int, method);
    QFETCH(QString, idempotencyKey);
    QFETCH(int, status);
    QFETCH(int, tries);
    for (int i = 0; i < 4; ++i)
        m_server->reply(status, R"({"error":"unavailable","message":"m"})");
    send({.method = static_cast<Method>(method), .path = kPath, .idempotencyKey = idempotencyKey});
    QVERIFY(settle());
    QCOMPARE(m_outcome->error().httpStatus, status);
    QCOMPARE(m_server->seen().size(), static_cast<std::size_t>(tries));
    for (const auto &request : m_server->seen())
        QCOMPARE(request.headers.value("idempotency-key"), idempotencyKey.toLatin1());
    QCOMPARE(m_outcome->calls, 1);
}

void TestPlatformClient::waitsAsLongAsAsked()
{
    m_server->reply(429, R"({"error":"rate_limit_exceeded","message":"m","retry_after":1})", {{"Retry-After", "1"}});
    m_server->reply(200, R"({"total":1})");
    QElapsedTimer timer;
    timer.start();
    send(get());
    QVERIFY(settle());
    QVERIFY(m_outcome->result->has_value());
    QVERIFY2(timer.elapsed() >= 1000, QByteArray::number(timer.elapsed()).constData());
    QCOMPARE(m_server->seen().size(), 2U);
}

void TestPlatformClient::givesUpWhenAskedToWaitTooLong()
{
    m_server->reply(429, R"({"error":"rate_limit_exceeded","message":"m"})", {{"Retry-After", "900"}});
    send(get());
    QVERIFY(settle());
    QCOMPARE(m_outcome->error().kind, ErrorKind::RateLimited);
    QCOMPARE(m_outcome->error().retryAfterSeconds, 900);
    QCOMPARE(m_server->seen().size(), 1U);
}

void TestPlatformClient::retriesAtTheNewAddress()
{
    ScriptedServer restarted;
    restarted.reply(200, R"({"total":5})");
    m_server->reply(503, "");
    const QSignalSpy unreachable(m_client.get(), &PlatformClient::unreachable);
    send(get());
    QTRY_COMPARE(m_server->seen().size(), 1U);
    m_client->setBaseUrl(restarted.url());
    QVERIFY(settle());
    QVERIFY(m_outcome->result->has_value());
    QCOMPARE(restarted.seen().size(), 1U);
    QCOMPARE(unreachable.size(), 0);
}

// Else a deletion would go on in another tenant, or in the name of whoever has signed in meanwhile.
void TestPlatformClient::retriesForWhomItWasMade()
{
    m_client->setToken(Secret("the-token"));
    m_client->setReauthToken(Secret("the-reauth"));
    m_client->setTenant(TenantId(QStringLiteral("t-1")));
    const QSignalSpy unauthorized(m_client.get(), &PlatformClient::unauthorized);
    m_server->reply({.manner = Manner::Silent});
    m_server->reply(401, R"({"error":"invalid_token","message":"m"})");
    send({.method = Method::Delete, .path = kPath});
    QTRY_COMPARE_WITH_TIMEOUT(m_server->seen().size(), 1U, 20'000);
    m_client->setTenant(TenantId(QStringLiteral("t-2")));
    m_client->setToken(Secret("another"));
    m_server->answerSilent(503, R"({"error":"unavailable","message":"m","retry_after":1})");
    QVERIFY(settle());
    QCOMPARE(m_server->seen().size(), 2U);
    for (const auto &request : m_server->seen()) {
        QCOMPARE(request.headers.value("x-tenant-id"), "t-1");
        QCOMPARE(request.headers.value("authorization"), "Bearer the-token");
        QCOMPARE(request.headers.value("x-reauth-token"), "the-reauth");
    }
    QCOMPARE(unauthorized.size(), 0); // the session of now is another
}

void TestPlatformClient::timesOut()
{
    m_server->reply({.manner = Manner::Silent});
    const QSignalSpy unreachable(m_client.get(), &PlatformClient::unreachable);
    PlatformRequest request = get();
    request.timeout = 100ms;
    send(std::move(request));
    QVERIFY(settle());
    QCOMPARE(m_outcome->error().kind, ErrorKind::Timeout);
    QCOMPARE(m_server->seen().size(), 1U);
    QCOMPARE(unreachable.size(), 1);
}

void TestPlatformClient::timesOutOnASlowDrip()
{
    m_server->reply({.manner = Manner::Drip});
    QElapsedTimer timer;
    timer.start();
    PlatformRequest request = get();
    request.timeout = 300ms;
    send(std::move(request));
    QVERIFY(settle());
    QCOMPARE(m_outcome->error().kind, ErrorKind::Timeout);
    QVERIFY(timer.elapsed() < 10'000);
    QTRY_COMPARE(m_server->openConnections(), 0);
}

void TestPlatformClient::cancelledStaysSilent()
{
    m_server->reply({.manner = Manner::Silent});
    m_server->reply(200, "{}");
    send(get());
    QTRY_COMPARE(m_server->seen().size(), 1U);
    m_handle.cancel();
    m_server->answerSilent(200, "{}");

    Outcome next;
    const RequestHandle handle = m_client->send(get(), next.continuation());
    QTRY_COMPARE(next.calls, 1);
    QCOMPARE(m_outcome->calls, 0);
}

void TestPlatformClient::deadContextStaysSilent()
{
    bool ran = false;
    auto context = std::make_unique<QObject>();
    m_server->reply({.manner = Manner::Silent});
    m_server->reply(200, "{}");
    const RequestHandle handle = m_client->send(get(), {context.get(), [&ran](const Result<Answer> &) { ran = true; }});
    QTRY_COMPARE(m_server->seen().size(), 1U);
    context.reset();
    m_server->answerSilent(200, "{}");
    send(get());
    QVERIFY(settle());
    QVERIFY(!ran);
}

void TestPlatformClient::deadClientStaysSilent()
{
    m_server->reply({.manner = Manner::Silent});
    send(get());
    QTRY_COMPARE(m_server->seen().size(), 1U);
    m_client.reset();
    m_server->answerSilent(200, "{}");
    QTRY_COMPARE(m_server->openConnections(), 0);
    QCOMPARE(m_outcome->calls, 0);
    m_handle.cancel(); // outlives the client without harm
}

void TestPlatformClient::saysWhenNobodyListens()
{
    m_server.reset();
    const QSignalSpy answered(m_client.get(), &PlatformClient::answered);
    const QSignalSpy unreachable(m_client.get(), &PlatformClient::unreachable);
    send(get());
    QVERIFY(settle());
    QCOMPARE(m_outcome->error().kind, ErrorKind::Network);
    QCOMPARE(m_outcome->error().httpStatus, 0);
    QCOMPARE(unreachable.size(), 1);
    QCOMPARE(answered.size(), 0);
}

void TestPlatformClient::saysWhenItIsNotHttp()
{
    for (int i = 0; i < 20; ++i) // Qt itself connects again, too
        m_server->reply({.body = "SSH-2.0-OpenSSH\r\n\r\n", .manner = Manner::Raw});
    send(get());
    QVERIFY(settle());
    QVERIFY(!m_outcome->result->has_value());
    QCOMPARE(m_outcome->error().kind, ErrorKind::Network);
}

void TestPlatformClient::refusesAnUntrustedCertificate()
{
    ScriptedServer safe(ScriptedServer::Transport::Tls);
    safe.reply(200, "{}");
    m_client->setBaseUrl(safe.url());
    m_client->setToken(Secret("the-token"));
    send(get());
    QVERIFY(settle());
    QCOMPARE(m_outcome->error().kind, ErrorKind::Tls);
    QVERIFY(!m_outcome->error().message.isEmpty());
    QCOMPARE(safe.seen().size(), 0U);
}

void TestPlatformClient::refusesAnOversizeAnswer()
{
    m_server->reply(200, QByteArray(33 * 1024 * 1024, ' '));
    send(get());
    QVERIFY(settle());
    QCOMPARE(m_outcome->error().kind, ErrorKind::Protocol);
    QVERIFY(m_outcome->error().message.contains(QStringLiteral("32 MiB")));
}

void TestPlatformClient::decodesALargeAnswerElsewhere()
{
    for (const qsizetype size : {qsizetype(10), qsizetype(12) * 1024 * 1024}) {
        m_outcome = std::make_unique<Outcome>();
        m_server->reply(200, R"({"body":")" + QByteArray(size, 'b') + "\"}");
        const QThread *decoder = nullptr;
        QString body;
        PlatformRequest request = get();
        request.prepare = [&](const Answer &answer) {
            decoder = QThread::currentThread();
            body = answer.data.value(QStringLiteral("body")).toString();
        };
        send(std::move(request));
        QTRY_COMPARE_WITH_TIMEOUT(m_outcome->calls, 1, 20'000);
        QVERIFY(*m_outcome->result);
        QCOMPARE(body.size(), size);
        QCOMPARE(decoder == QThread::currentThread(), size == 10);
    }
}

void TestPlatformClient::cancelledWhileDecodingStaysSilent()
{
    m_server->reply(200, R"({"body":")" + QByteArray(1024 * 1024, 'b') + "\"}");
    QSemaphore begun;
    QSemaphore goOn;
    PlatformRequest request = get();
    request.prepare = [&](const Answer &) {
        begun.release();
        goOn.acquire();
    };
    send(std::move(request));
    QTRY_VERIFY_WITH_TIMEOUT(begun.available() > 0, 20'000);
    m_handle.cancel();
    goOn.release();
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(m_outcome->calls, 0);
}

void TestPlatformClient::asksWithTheETag()
{
    m_server->reply(200, R"({"total":8})", {{"ETag", "\"v1\""}});
    m_server->reply(304, "", {{"X-Request-Id", "req-2"}});
    m_server->reply(200, R"({"total":9})");
    send(get());
    QVERIFY(settle());
    m_outcome->result.reset();
    send(get());
    QVERIFY(settle());
    QVERIFY(!m_server->seen()[0].headers.contains("if-none-match"));
    QCOMPARE(m_server->seen()[1].headers.value("if-none-match"), "\"v1\"");
    QCOMPARE((*m_outcome->result)->status, 200);
    QCOMPARE((*m_outcome->result)->data.value(QStringLiteral("total")).toInt(), 8);
    QCOMPARE((*m_outcome->result)->requestId, QStringLiteral("req-2"));

    m_outcome->result.reset(); // another tenant's list is another list
    m_client->setTenant(TenantId(QStringLiteral("t-2")));
    send(get());
    QVERIFY(settle());
    QVERIFY(!m_server->seen()[2].headers.contains("if-none-match"));
}

void TestPlatformClient::keepsAnAnswerForTheTenantItIsOf()
{
    m_server->reply(200, R"({"total":8})", {{"ETag", "\"v1\""}});
    m_server->reply(200, R"({"total":9})");
    m_client->setTenant(TenantId(QStringLiteral("t-1")));
    send(get());
    m_client->setTenant(TenantId(QStringLiteral("t-2"))); // before the answer
    QVERIFY(settle());
    m_outcome->result.reset();
    send(get());
    QVERIFY(settle());
    QCOMPARE(m_server->seen()[0].headers.value("x-tenant-id"), m_server->seen()[1].headers.value("x-tenant-id"));
    QVERIFY(!m_server->seen()[1].headers.contains("if-none-match"));
}

void TestPlatformClient::forgetsETagsWithTheToken()
{
    m_server->reply(200, "{}", {{"ETag", "\"v1\""}});
    m_server->reply(200, "{}");
    send(get());
    QVERIFY(settle());
    m_client->setToken(Secret("another"));
    m_outcome->result.reset();
    send(get());
    QVERIFY(settle());
    QVERIFY(!m_server->seen()[1].headers.contains("if-none-match"));
}

void TestPlatformClient::keepsNoSecretsInTheCache()
{
    m_server->reply(200, "{}", {{"ETag", "\"v1\""}, {"Cache-Control", "no-store"}});
    m_server->reply(200, "{}");
    for (int i = 0; i < 2; ++i) {
        m_outcome->result.reset();
        send(get());
        QVERIFY(settle());
    }
    QVERIFY(!m_server->seen()[1].headers.contains("if-none-match"));
}

void TestPlatformClient::answersAfterSendReturned()
{
    m_server->reply(200, "{}");
    const QSignalSpy answered(m_client.get(), &PlatformClient::answered);
    send(get());
    QCOMPARE(m_outcome->calls, 0);
    QVERIFY(settle());
    QCOMPARE(m_outcome->calls, 1);
    QCOMPARE(answered.size(), 1);
    QVERIFY(answered.first().first().toInt() >= 0);
}

void TestPlatformClient::showsNoSecrets_data()
{
    QTest::addColumn<ScriptedReply>("reply");
    QTest::newRow("success") << ScriptedReply{.body = R"({"api_key":"the-key"})"};
    QTest::newRow("refused") << ScriptedReply{
        .status = 401, .body = R"({"error":"invalid_token","message":"m","given":{"k":"the-key"}})"};
    QTest::newRow("broken") << ScriptedReply{.body = R"({"api_key":"the-key)"};
    QTest::newRow("not JSON") << ScriptedReply{.status = 500, .body = "<p>the-key</p>"};
    QTest::newRow("redirect") << ScriptedReply{.status = 302, .headers = {{"Location", "/?key=the-key"}}};
    QTest::newRow("closed") << ScriptedReply{.manner = Manner::Close};
    QTest::newRow("not HTTP") << ScriptedReply{.body = "the-key\r\n\r\n", .manner = Manner::Raw};
    QTest::newRow("too late") << ScriptedReply{.manner = Manner::Silent};
}

// With every category of debug output on: neither what is sent nor what comes back.
void TestPlatformClient::showsNoSecrets()
{
    QFETCH(ScriptedReply, reply);
    QLoggingCategory::setFilterRules(QStringLiteral("penguinmails.*=true"));
    said.clear();
    const QtMessageHandler before = qInstallMessageHandler(listen);
    m_client->setToken(Secret("the-token"));
    m_client->setReauthToken(Secret("the-reauth"));
    m_server->reply(reply);
    PlatformRequest request = post({});
    request.body = {{QStringLiteral("password"), QStringLiteral("the-password")}};
    request.query = QStringLiteral("email=the-address");
    request.timeout = 200ms;
    send(std::move(request));
    const bool settled = settle();
    qInstallMessageHandler(before);
    QLoggingCategory::setFilterRules({});
    QVERIFY(settled);
    QVERIFY(said.contains(kPath)); // it was listened to
    QString shown = said;
    if (!*m_outcome->result) {
        const Error &error = m_outcome->error();
        shown += error.message + error.detail + QStringList(error.fields.values()).join(u' ')
               + QStringList(error.data.values()).join(u' ');
    }
    for (const char *secret : {"the-token", "the-reauth", "the-password", "the-key", "the-address"})
        QVERIFY2(!shown.contains(QLatin1StringView(secret)), qPrintable(shown));
}

QTEST_GUILESS_MAIN(TestPlatformClient)
#include "tst_platformclient.moc"
