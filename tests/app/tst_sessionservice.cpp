// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/api/platformclient.h"
#include "app/services/sessionservice.h"
#include "tests/app/memorykeychain.h"
#include "tests/app/scriptedserver.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace pm;
using namespace pm::app;
using pm::test::MemoryKeychain;
using pm::test::ScriptedReply;
using pm::test::ScriptedServer;
using State = SessionService::State;

namespace {

const QString kEmail = QStringLiteral("root@acme.example");
const QString kEntry = QStringLiteral("session/w1");
const QByteArray kUser =
    R"({"id":"usr_1","email":"root@acme.example","name":"Root","role":"super_admin","tenant_id":null})";
const QByteArray kInvalidToken = R"({"success":false,"error":{"code":"invalid_token","message":"m"}})";

const QByteArray kUnavailable = R"({"success":false,"error":{"code":"unavailable","message":"m"}})";

QByteArray loginAnswer(const QByteArray &token)
{
    return R"({"success":true,"data":{"token":")" + token + R"(","expires_at":"2030-01-01T00:00:00Z","user":)" + kUser
         + "}}";
}

QByteArray data(const QByteArray &json)
{
    return R"({"success":true,"data":)" + json + "}";
}

QJsonObject bodyOf(const test::SeenRequest &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

} // namespace

class TestSessionService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void signsIn();
    void remembersInTheKeychain();
    void saysWhenTheKeychainIsGone();
    void asksForTheSecondFactor();
    void restores();
    void restoresNothing();
    void forgetsARefusedToken();
    void keepsTheTokenWhileOffline();
    void triesAgainUnlessItWasRefused_data();
    void triesAgainUnlessItWasRefused();
    void expiresAndSignsInAgain();
    void signsOut();
    void signsOutInSeveralTries();
    void saysWhenThePlatformWasNotTold();
    void signsOutOnceAllIsDone();
    void locksAndUnlocks();
    void unlocksAfterTheSessionEnded();
    void remembersAfterUnlockingAnEndedSession();
    void staysLockedOnAWrongPassword();
    void staysLockedInTheNextStart();
    void aLockKeepsNothingThatWasNotKept();
    void forgetsWhatItCannotMarkAsLocked();
    void doesNotLockWithoutAPassword();
    void cancelsBothStepsOfUnlocking();
    void enrolsASecondFactor();
    void changesThePassword();

private:
    void startAgain();
    void signIn(bool remember = false);
    void expire();
    [[nodiscard]] const test::SeenRequest &seen(std::size_t index) const { return m_server->seen().at(index); }

    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<PlatformClient> m_client;
    std::unique_ptr<MemoryKeychain> m_keychain;
    std::unique_ptr<SessionService> m_session;
    RequestHandle m_handle;
};

void TestSessionService::init()
{
    m_server = std::make_unique<ScriptedServer>();
    m_keychain = std::make_unique<MemoryKeychain>();
    startAgain();
}

void TestSessionService::startAgain()
{
    m_session.reset();
    m_client = std::make_unique<PlatformClient>();
    m_client->setBaseUrl(m_server->url());
    m_session = std::make_unique<SessionService>(*m_client, *m_keychain, QStringLiteral("w1"));
}

void TestSessionService::cleanup()
{
    m_handle = {};
    m_session.reset();
    m_client.reset();
}

void TestSessionService::signIn(bool remember)
{
    m_server->reply(200, loginAnswer("token-1"));
    m_handle = m_session->signIn(kEmail, Secret("a password"), {}, remember, {this, [](const Result<Operator> &) {}});
    QTRY_COMPARE(m_session->state(), State::SignedIn);
}

void TestSessionService::expire()
{
    m_server->reply(401, kInvalidToken);
    m_client->send({.path = QStringLiteral("/api/v1/auth/me")}, {this, [](const Result<Answer> &) {}}).detach();
}

void TestSessionService::signsIn()
{
    const QSignalSpy states(m_session.get(), &SessionService::stateChanged);
    m_server->reply(200, loginAnswer("token-1"));
    std::optional<Operator> user;
    m_handle = m_session->signIn(kEmail, Secret("p\xc3\xa4ss"), QStringLiteral("123456"), false,
                                 {this, [&user](const Result<Operator> &r) { user = *r; }});
    QTRY_VERIFY(user);
    QCOMPARE(seen(0).method, "POST");
    QCOMPARE(seen(0).target, "/api/v1/auth/login");
    QVERIFY(!seen(0).headers.contains("authorization"));
    QCOMPARE(bodyOf(seen(0)), (QJsonObject{{QStringLiteral("email"), kEmail},
                                           {QStringLiteral("password"), QStringLiteral("päss")},
                                           {QStringLiteral("totp"), QStringLiteral("123456")}}));
    QCOMPARE(m_session->state(), State::SignedIn);
    QCOMPARE(user->role, Role::SuperAdmin);
    QCOMPARE(m_session->user()->email, kEmail);
    QCOMPARE(toIso(m_session->expiresAt()), QStringLiteral("2030-01-01T00:00:00Z"));
    QCOMPARE(states.size(), 1);
    QVERIFY(m_keychain->entries.empty());
}

void TestSessionService::remembersInTheKeychain()
{
    signIn(true);
    QCOMPARE(m_keychain->entries.size(), 1U);
    const QByteArray kept = m_keychain->entries.at(kEntry).reveal().toByteArray();
    QVERIFY(kept.contains("token-1"));
    QVERIFY(!kept.contains("a password"));
}

void TestSessionService::saysWhenTheKeychainIsGone()
{
    const QSignalSpy spy(m_session.get(), &SessionService::keychainUnavailable);
    m_keychain->available = false;
    signIn(true);
    QCOMPARE(spy.size(), 1);
}

void TestSessionService::asksForTheSecondFactor()
{
    m_server->reply(401, R"({"success":false,"error":{"code":"totp_required","message":"m"}})");
    std::optional<Error> error;
    m_handle = m_session->signIn(kEmail, Secret("a password"), {}, true,
                                 {this, [&error](const Result<Operator> &r) { error = r.error(); }});
    QTRY_VERIFY(error);
    QCOMPARE(error->wireCode(), QStringLiteral("totp_required"));
    QCOMPARE(m_session->state(), State::SignedOut);
    QVERIFY(m_keychain->entries.empty());
}

void TestSessionService::restores()
{
    signIn(true);
    PlatformClient client;
    client.setBaseUrl(m_server->url());
    SessionService next(client, *m_keychain, QStringLiteral("w1"));
    m_server->reply(200, data(kUser));
    next.restore();
    QTRY_COMPARE(next.state(), State::SignedIn);
    QCOMPARE(seen(1).target, "/api/v1/auth/me");
    QCOMPARE(seen(1).headers.value("authorization"), "Bearer token-1");
    QCOMPARE(next.user()->name, QStringLiteral("Root"));
    QCOMPARE(next.expiresAt(), m_session->expiresAt());
}

void TestSessionService::restoresNothing()
{
    const QSignalSpy states(m_session.get(), &SessionService::stateChanged);
    m_session->restore();
    QTRY_COMPARE(states.size(), 1);
    QCOMPARE(m_session->state(), State::SignedOut);
    QVERIFY(m_server->seen().empty());
}

void TestSessionService::forgetsARefusedToken()
{
    m_keychain->entries[kEntry] = Secret(R"({"token":"old","expires_at":"2020-01-01T00:00:00Z"})");
    const QSignalSpy states(m_session.get(), &SessionService::stateChanged);
    m_server->reply(401, kInvalidToken);
    m_session->restore();
    QTRY_COMPARE(states.size(), 1);
    QCOMPARE(m_session->state(), State::SignedOut);
    QVERIFY(m_keychain->entries.empty());
    QVERIFY(!m_client->hasToken());
}

void TestSessionService::keepsTheTokenWhileOffline()
{
    m_keychain->entries[kEntry] = Secret(R"({"token":"good","expires_at":"2030-01-01T00:00:00Z"})");
    const QSignalSpy states(m_session.get(), &SessionService::stateChanged);
    const QUrl url = m_server->url();
    m_server.reset();
    m_session->restore();
    QTRY_COMPARE(states.size(), 1);
    QCOMPARE(m_session->state(), State::SignedOut);
    QCOMPARE(m_keychain->entries.size(), 1U);
    QVERIFY(!m_client->hasToken());
    QVERIFY(m_session->isRestorable());
    m_server = std::make_unique<ScriptedServer>(); // it is back
    m_server->reply(200, data(kUser));
    m_client->setBaseUrl(m_server->url());
    m_session->restore();
    QTRY_COMPARE(m_session->state(), State::SignedIn);
    QVERIFY(!m_session->isRestorable());
}

void TestSessionService::triesAgainUnlessItWasRefused_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isKept");
    QTest::addColumn<bool>("isTriedAgain");
    for (const int status : {429, 500, 502, 503, 504}) // a deploy, or too much to do
        QTest::addRow("%d", status) << status << true << true;
    for (const int status : {200, 302, 404}) // what stands in between says something of its own
        QTest::addRow("%d", status) << status << true << true;
    QTest::newRow("refused") << 401 << false << false;
    QTest::newRow("forbidden") << 403 << true << false;
}

void TestSessionService::triesAgainUnlessItWasRefused()
{
    QFETCH(int, status);
    QFETCH(bool, isKept);
    QFETCH(bool, isTriedAgain);
    m_keychain->entries[kEntry] = Secret(R"({"token":"good","expires_at":"2030-01-01T00:00:00Z"})");
    m_server->answerBy([status](const test::SeenRequest &) { return ScriptedReply{.status = status, .body = "<p>"}; });
    const QSignalSpy states(m_session.get(), &SessionService::stateChanged);
    const QSignalSpy forbidden(m_session.get(), &SessionService::restoreForbidden);
    m_session->restore();
    QTRY_COMPARE_WITH_TIMEOUT(states.size(), 1, 20'000);
    QCOMPARE(m_session->state(), State::SignedOut);
    QVERIFY(!m_client->hasToken());
    QCOMPARE(m_keychain->entries.size(), isKept ? 1U : 0U);
    QCOMPARE(forbidden.size(), isKept && !isTriedAgain ? 1 : 0);
    QCOMPARE(m_session->isRestorable(), isTriedAgain);
    if (!isTriedAgain)
        return;
    m_server->reply(200, data(kUser));
    m_session->restore();
    QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), State::SignedIn, 20'000);
}

void TestSessionService::expiresAndSignsInAgain()
{
    signIn(true);
    expire();
    QTRY_COMPARE(m_session->state(), State::Expired);
    QCOMPARE(m_session->user()->email, kEmail);
    QVERIFY(m_keychain->entries.empty());
    m_server->reply(200, loginAnswer("token-2"));
    m_handle = m_session->signIn(kEmail, Secret("a password"), {}, true, {this, [](const Result<Operator> &) {}});
    QTRY_COMPARE(m_session->state(), State::SignedIn);
    QVERIFY(m_keychain->entries.at(kEntry).reveal().toByteArray().contains("token-2"));
}

void TestSessionService::signsOut()
{
    signIn(true);
    m_server->reply(200, data("{}"));
    m_session->signOut();
    QCOMPARE(m_session->state(), State::SignedOut);
    QVERIFY(!m_client->hasToken());
    QVERIFY(m_keychain->entries.empty());
    QVERIFY(!m_session->user());
    QTRY_COMPARE(m_server->seen().size(), 2U);
    QCOMPARE(seen(1).target, "/api/v1/auth/logout");
    QCOMPARE(seen(1).headers.value("authorization"), "Bearer token-1");
}

// Each try carries the token that is to be revoked, though the client has long forgotten it.
void TestSessionService::signsOutInSeveralTries()
{
    signIn();
    const QSignalSpy failures(m_session.get(), &SessionService::revocationFailed);
    m_server->reply(503, kUnavailable);
    m_server->reply(401, kInvalidToken); // the try before did arrive
    m_session->signOut();
    QTRY_COMPARE(m_server->seen().size(), 3U);
    for (std::size_t i : {1U, 2U}) {
        QCOMPARE(seen(i).target, "/api/v1/auth/logout");
        QCOMPARE(seen(i).headers.value("authorization"), "Bearer token-1");
        QCOMPARE(seen(i).headers.value("idempotency-key"), seen(1).headers.value("idempotency-key"));
    }
    QVERIFY(!seen(1).headers.value("idempotency-key").isEmpty());
    signIn(); // an answer to the old token is not one to the new
    QVERIFY(failures.isEmpty());
}

void TestSessionService::saysWhenThePlatformWasNotTold()
{
    signIn();
    const QSignalSpy failures(m_session.get(), &SessionService::revocationFailed);
    for (int i = 0; i < 3; ++i)
        m_server->reply(503, kUnavailable);
    m_session->signOut();
    QCOMPARE(m_session->state(), State::SignedOut);
    QTRY_COMPARE(failures.size(), 1);
    QCOMPARE(m_server->seen().size(), 4U);
}

void TestSessionService::signsOutOnceAllIsDone()
{
    QVERIFY(!m_session->signedIn());
    signIn();
    m_client->setTenant(TenantId(QStringLiteral("t1")));
    auto who = m_session->signedIn();
    auto other = m_session->signedIn();
    m_session->signOut();
    QVERIFY(!m_client->hasToken());
    QVERIFY(!m_session->signedIn());
    QVERIFY(who->token.reveal() == "token-1");
    QCOMPARE(who->tenant, TenantId(QStringLiteral("t1")));
    who.reset();
    signIn(); // somebody else may come meanwhile
    QCOMPARE(seen(1).target, "/api/v1/auth/login");
    m_server->reply(200, data("{}"));
    other.reset();
    QTRY_COMPARE_WITH_TIMEOUT(m_server->seen().size(), 3U, 20'000);
    QCOMPARE(seen(2).target, "/api/v1/auth/logout");
    QCOMPARE(seen(2).headers.value("authorization"), "Bearer token-1");
    QCOMPARE(m_session->state(), State::SignedIn);
}

void TestSessionService::locksAndUnlocks()
{
    signIn();
    m_session->lock();
    QCOMPARE(m_session->state(), State::Locked);
    QVERIFY(m_client->hasToken());
    m_server->reply(200, data(R"({"reauth_token":"fresh","expires_at":"2030-01-01T00:00:00Z"})"));
    m_handle = m_session->unlock(Secret("a password"), QStringLiteral("654321"),
                                 {this, [](const Result<Operator> &) {}});
    QTRY_COMPARE(m_session->state(), State::SignedIn);
    QCOMPARE(seen(1).target, "/api/v1/auth/reauth");
    QCOMPARE(bodyOf(seen(1)), (QJsonObject{{QStringLiteral("password"), QStringLiteral("a password")},
                                           {QStringLiteral("totp"), QStringLiteral("654321")}}));
}

void TestSessionService::unlocksAfterTheSessionEnded()
{
    signIn();
    m_session->lock();
    m_server->reply(401, kInvalidToken);
    m_server->reply(200, loginAnswer("token-2"));
    const QSignalSpy states(m_session.get(), &SessionService::stateChanged);
    bool unlocked = false;
    m_session
        ->unlock(Secret("a password"), {}, {this, [&unlocked](const Result<Operator> &r) { unlocked = r.has_value(); }})
        .detach();
    QTRY_VERIFY(unlocked);
    QCOMPARE(m_session->state(), State::SignedIn);
    QCOMPARE(states.size(), 1); // never shown in between
    QCOMPARE(seen(2).target, "/api/v1/auth/login");
    QCOMPARE(bodyOf(seen(2)).value(QStringLiteral("email")).toString(), kEmail);
}

// What the operator chose holds, though the token that was kept is gone.
void TestSessionService::remembersAfterUnlockingAnEndedSession()
{
    signIn(true);
    m_session->lock();
    expire();
    QTRY_VERIFY(!m_client->hasToken());
    QCOMPARE(m_session->state(), State::Locked);
    QVERIFY(m_keychain->entries.empty());
    m_server->reply(200, loginAnswer("token-2"));
    m_handle = m_session->unlock(Secret("a password"), {}, {this, [](const Result<Operator> &) {}});
    QTRY_COMPARE(m_session->state(), State::SignedIn);
    QCOMPARE(m_keychain->entries.size(), 1U);
    QVERIFY(m_keychain->entries.at(kEntry).reveal().toByteArray().contains("token-2"));
}

void TestSessionService::staysLockedOnAWrongPassword()
{
    signIn();
    m_session->lock();
    m_server->reply(401, R"({"success":false,"error":{"code":"invalid_credentials","message":"m"}})");
    std::optional<Error> error;
    m_handle = m_session->unlock(Secret("wrong"), {},
                                 {this, [&error](const Result<Operator> &r) { error = r.error(); }});
    QTRY_VERIFY(error);
    QCOMPARE(error->wireCode(), QStringLiteral("invalid_credentials"));
    QCOMPARE(m_session->state(), State::Locked);
    QVERIFY(m_client->hasToken());
}

// Closing the window is no way round it.
void TestSessionService::staysLockedInTheNextStart()
{
    signIn(true);
    m_session->lock();
    for (int i = 0; i < 2; ++i) { // nor is doing it twice
        startAgain();
        m_server->reply(200, data(kUser));
        const QSignalSpy states(m_session.get(), &SessionService::stateChanged);
        m_session->restore();
        QTRY_COMPARE(states.size(), 1);
        QCOMPARE(m_session->state(), State::Locked);
        QCOMPARE(m_session->user()->email, kEmail);
    }
    m_server->reply(200, data(R"({"reauth_token":"proof","expires_at":"2030-01-01T00:00:00Z"})"));
    m_handle = m_session->unlock(Secret("a password"), {}, {this, [](const Result<Operator> &) {}});
    QTRY_COMPARE(m_session->state(), State::SignedIn);
    startAgain();
    m_server->reply(200, data(kUser));
    m_session->restore();
    QTRY_COMPARE(m_session->state(), State::SignedIn);
    QCOMPARE(toIso(m_session->expiresAt()), QStringLiteral("2030-01-01T00:00:00Z"));
}

void TestSessionService::aLockKeepsNothingThatWasNotKept()
{
    signIn();
    m_session->lock();
    QVERIFY(m_keychain->entries.empty());
}

void TestSessionService::forgetsWhatItCannotMarkAsLocked()
{
    signIn(true);
    const QSignalSpy spy(m_session.get(), &SessionService::keychainUnavailable);
    m_keychain->writable = false;
    m_session->lock();
    QCOMPARE(spy.size(), 1);
    QVERIFY(m_keychain->entries.empty());
}

void TestSessionService::doesNotLockWithoutAPassword()
{
    m_session->setLockable(false);
    signIn();
    m_session->lock();
    QCOMPARE(m_session->state(), State::SignedIn);
}

void TestSessionService::cancelsBothStepsOfUnlocking()
{
    signIn();
    m_session->lock();
    m_server->reply(401, kInvalidToken);
    m_server->reply({.manner = ScriptedReply::Manner::Silent});
    bool ran = false;
    m_handle = m_session->unlock(Secret("a password"), {}, {this, [&ran](const Result<Operator> &) { ran = true; }});
    QTRY_COMPARE(m_server->seen().size(), 3U);
    m_handle.cancel();
    m_server->answerSilent(200, loginAnswer("token-2"));
    QTRY_COMPARE(m_server->openConnections(), 1); // the cancelled one is closed
    QVERIFY(!ran);
    QCOMPARE(m_session->state(), State::Locked);
}

void TestSessionService::enrolsASecondFactor()
{
    signIn();
    m_server->reply(200, data(R"({"secret":"JBSW","otpauth_uri":"otpauth://totp/x?secret=JBSW"})"));
    m_server->reply(200, data(R"({"totp_enrolled":true})"));
    QByteArray uri;
    m_handle = m_session->enrolTotp(
        {this, [&uri](const Result<SessionService::TotpEnrolment> &r) { uri = r->uri.reveal().toByteArray(); }});
    QTRY_COMPARE(uri, "otpauth://totp/x?secret=JBSW");
    bool confirmed = false;
    m_handle = m_session->confirmTotp(QStringLiteral("123456"),
                                      {this, [&confirmed](const Result<bool> &r) { confirmed = *r; }});
    QTRY_VERIFY(confirmed);
    QCOMPARE(seen(2).target, "/api/v1/auth/totp/confirm");
    QCOMPARE(seen(2).body, R"({"code":"123456"})");
    QVERIFY(m_session->user()->totpEnrolled);
}

void TestSessionService::changesThePassword()
{
    signIn();
    m_server->reply(
        400, R"({"success":false,"error":{"code":"validation_failed","message":"m","fields":{"new":"is short"}}})");
    std::optional<Error> error;
    m_handle = m_session->changePassword(Secret("old"), Secret("new"),
                                         {this, [&error](const Result<bool> &r) { error = r.error(); }});
    QTRY_VERIFY(error);
    QCOMPARE(seen(1).body, R"({"current":"old","new":"new"})");
    QCOMPARE(error->fields.value(QStringLiteral("new")), QStringLiteral("is short"));
}

QTEST_GUILESS_MAIN(TestSessionService)
#include "tst_sessionservice.moc"
