// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/api/platformclient.h"
#include "app/services/keyservice.h"
#include "app/services/sessionservice.h"
#include "app/services/tenantservice.h"
#include "tests/app/memorykeychain.h"
#include "tests/app/scriptedserver.h"
#include "tests/support/httpexchange.h"
#include "tests/ui/testplatforms.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace pm;
using namespace pm::app;
using pm::test::PlatformProcess;

namespace {

constexpr int kPatienceMs = 20'000;

// Waits for what a call answers. The call takes the continuation.
template<class T, class Call>
Result<T> wait(Call call)
{
    QObject context;
    std::optional<Result<T>> answer;
    const RequestHandle handle = call(
        Continuation<T>(&context, [&answer](Result<T> result) { answer = std::move(result); }));
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, kPatienceMs))
        return fail(ErrorKind::Timeout, QStringLiteral("No answer came."));
    return std::move(*answer);
}

template<class T>
QByteArray whyNot(const Result<T> &result)
{
    if (result)
        return "it worked";
    const Error &error = result.error();
    return (error.wireCode() + QStringLiteral(": ") + error.message + error.fields.keys().join(u',')).toUtf8();
}

NewApiKey newKey(const QString &name)
{
    return {.name = name, .description = QStringLiteral("for the test"), .scopes = Scope::SendEmail | Scope::ReadInbox};
}

// What a console has of a platform.
struct Services {
    PlatformClient client;
    test::MemoryKeychain keychain;
    SessionService session{client, keychain, QStringLiteral("w1")};
    TenantService tenants{client};
    KeyService keys{client};
};

} // namespace

// Sign-in, tenants and keys with the real service, whatever it keeps them in.
class TestKeyService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { test::TestPlatforms::addRows(); }
    void initTestCase();
    void init();

    void findsTenants();
    void createsAKeyThatWorks();
    void anUnchangedAnswerDoesNotTravelAgain(); // before anything is read twice
    void listsFiltersAndSorts();
    void readsTheDetail();
    void changesAKey();
    void aStaleVersionIsRefused();
    void regeneratesAKey();
    void revokesAKeyOnce();
    void aLostAnswerToARevocationIsNoFailure_data();
    void aLostAnswerToARevocationIsNoFailure();
    void reportsUse();
    void revokesUnusedByPlan();
    void namesWrongFields();
    void knowsNoOtherTenantsKeys();
    void namesTheApiAddress();
    void expiresWhenTheSessionIsGone();

private:
    Result<IssuedKey> create(const NewApiKey &key);
    Result<IssuedKey> regenerate(const KeyId &id, int hours, const QByteArray &version);
    Result<KeyPage> page(const KeyQuery &query);
    Result<Tenant> makeTenant(const QString &name);
    int statusWith(const Secret &key);
    void signIn();

    test::TestPlatforms m_platforms;
    test::TestPlatform *m_platform = nullptr;
    std::map<QUrl, Services> m_servicesOf; // each platform
    Services *m_services = nullptr;
};

void TestKeyService::initTestCase()
{
    QVERIFY(m_platforms.start());
    for (test::TestPlatform &platform : m_platforms.all()) {
        m_services = &m_servicesOf[platform.url()];
        m_services->client.setBaseUrl(platform.url());
        signIn();
    }
}

void TestKeyService::init()
{
    m_platform = &m_platforms.current();
    m_services = &m_servicesOf[m_platform->url()];
    // Each test has a tenant of its own.
    const Result<Tenant> tenant = makeTenant(QString::fromLatin1(QTest::currentTestFunction()));
    QVERIFY2(tenant, whyNot(tenant).constData());
    m_services->tenants.setCurrent(*tenant);
}

void TestKeyService::signIn()
{
    const Result<Operator> user = wait<Operator>([this](auto then) {
        return m_services->session.signIn(PlatformProcess::adminEmail(),
                                          Secret(PlatformProcess::adminPassword().toUtf8()), {}, true, std::move(then));
    });
    QVERIFY2(user, whyNot(user).constData());
    QCOMPARE(user->role, Role::SuperAdmin);
    QCOMPARE(m_services->keychain.entries.size(), 1U);
}

Result<IssuedKey> TestKeyService::create(const NewApiKey &key)
{
    IdempotencyKey once;
    return wait<IssuedKey>([&](auto then) { return m_services->keys.create(key, once, std::move(then)); });
}

Result<IssuedKey> TestKeyService::regenerate(const KeyId &id, int hours, const QByteArray &version)
{
    IdempotencyKey once;
    return wait<IssuedKey>(
        [&](auto then) { return m_services->keys.regenerate(id, hours, version, once, std::move(then)); });
}

Result<KeyPage> TestKeyService::page(const KeyQuery &query)
{
    return wait<KeyPage>([&](auto then) { return m_services->keys.page(query, std::move(then)); });
}

Result<Tenant> TestKeyService::makeTenant(const QString &name)
{
    const NewTenant tenant{.companyName = name,
                           .ownerEmail = QStringLiteral("owner@tenant.example"),
                           .plan = Plan::Pro};
    return wait<Tenant>([&](auto then) { return m_services->tenants.create(tenant, std::move(then)); });
}

int TestKeyService::statusWith(const Secret &key)
{
    test::HttpExchange exchange(m_platform->url());
    exchange.setBearer(QString::fromUtf8(key.reveal()));
    return exchange.get(QStringLiteral("/api/v1/emails")).status;
}

void TestKeyService::findsTenants()
{
    const auto find = [this](const QString &search) {
        return wait<TenantPage>([&](auto then) { return m_services->tenants.tenants(search, 10, 0, std::move(then)); });
    };
    QVERIFY(makeTenant(QStringLiteral("A & B = C?")));
    const Result<TenantPage> found = find(QStringLiteral("& b ="));
    QVERIFY2(found, whyNot(found).constData());
    QCOMPARE(found->total, 1);
    const TenantId id = found->tenants.front().id;
    const Result<Tenant> one = wait<Tenant>([&](auto then) { return m_services->tenants.tenant(id, std::move(then)); });
    QVERIFY2(one, whyNot(one).constData());
    QCOMPARE(one->companyName, QStringLiteral("A & B = C?"));
    QCOMPARE(one->plan, Plan::Pro);
    QCOMPARE(find(QStringLiteral("nobody has this name"))->total, 0);
}

void TestKeyService::createsAKeyThatWorks()
{
    const QSignalSpy changed(&m_services->keys, &KeyService::keysChanged);
    const Result<IssuedKey> issued = create(newKey(QStringLiteral("Backend (prod)")));
    QVERIFY2(issued, whyNot(issued).constData());
    QVERIFY(isWellFormedKey(issued->secret.reveal()));
    QCOMPARE(issued->scopes, Scope::SendEmail | Scope::ReadInbox);
    QCOMPARE(issued->rateLimit.perMinute, 300);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(statusWith(issued->secret), 200);
}

void TestKeyService::listsFiltersAndSorts()
{
    for (const char *name : {"Beta", "Alpha", "Gamma"})
        QVERIFY(create(newKey(QLatin1StringView(name))));
    const Result<KeyPage> all = page({.sort = KeySort::Name, .descending = false});
    QVERIFY2(all, whyNot(all).constData());
    QCOMPARE(all->total, 3);
    QCOMPARE(all->keys.front().name, QStringLiteral("Alpha"));
    QCOMPARE(all->keys.back().name, QStringLiteral("Gamma"));
    QCOMPARE(all->keys.front().week.size(), 7U);

    const QString search = QStringLiteral("beta"); // less is found by chance: the ends of the keys are searched too
    const Result<KeyPage> one = page({.search = search, .limit = 1});
    QVERIFY(one);
    QCOMPARE(one->keys.size(), 1U);
    QCOMPARE(one->keys.front().name, QStringLiteral("Beta"));
    const Result<KeyPage> again = page({.search = search, .limit = 1}); // from the ETag or not: the same
    QVERIFY(again);
    QCOMPARE(again->keys.front().id, one->keys.front().id);
    const Result<KeyPage> revoked = page({.status = KeyStatus::Revoked});
    QVERIFY(revoked);
    QCOMPARE(revoked->total, 0);
}

void TestKeyService::readsTheDetail()
{
    const Result<IssuedKey> issued = create(newKey(QStringLiteral("Backend")));
    QVERIFY(issued);
    const auto detail = wait<Versioned<ApiKeyDetail>>(
        [&](auto then) { return m_services->keys.detail(issued->id, std::move(then)); });
    QVERIFY2(detail, whyNot(detail).constData());
    QCOMPARE(detail->item.key.name, QStringLiteral("Backend"));
    QCOMPARE(detail->item.key.description, QStringLiteral("for the test"));
    QCOMPARE(detail->item.key.maskedKey, maskKey(issued->secret.reveal()));
    QCOMPARE(detail->item.key.createdBy, PlatformProcess::adminEmail());
    QCOMPARE(detail->item.usageByDay.size(), 30U);
}

void TestKeyService::anUnchangedAnswerDoesNotTravelAgain()
{
    QVERIFY(create(newKey(QStringLiteral("Backend"))));
    const auto unchanged = [this] {
        const QByteArray metrics = test::HttpExchange(m_platform->url()).get(QStringLiteral("/metrics")).body;
        const QByteArrayList lines = metrics.split('\n');
        return std::any_of(lines.begin(), lines.end(), [](const QByteArray &line) {
            return line.contains("requests_total{") && line.contains("\"/api/v1/platform/api-keys\"")
                && line.contains("code=\"304\"");
        });
    };
    const KeyQuery ofItsOwn{.limit = 7};
    const Result<KeyPage> first = page(ofItsOwn);
    QVERIFY(first);
    QVERIFY(!unchanged());
    const Result<KeyPage> again = page(ofItsOwn);
    QVERIFY(again);
    QVERIFY(unchanged());
    QCOMPARE(again->keys.front().id, first->keys.front().id);
    QVERIFY(create(newKey(QStringLiteral("Another"))));
    QCOMPARE(page(ofItsOwn)->total, 2);
}

void TestKeyService::changesAKey()
{
    const Result<IssuedKey> issued = create(newKey(QStringLiteral("Backend")));
    QVERIFY(issued);
    const ApiKeyChange change{.name = QStringLiteral("Renamed"), .scopes = Scopes(Scope::ReadInbox)};
    const auto changed = wait<ApiKey>(
        [&](auto then) { return m_services->keys.change(issued->id, change, {}, std::move(then)); });
    QVERIFY2(changed, whyNot(changed).constData());
    QCOMPARE(changed->name, QStringLiteral("Renamed"));
    QCOMPARE(changed->scopes, Scopes(Scope::ReadInbox));
    QTRY_COMPARE_WITH_TIMEOUT(statusWith(issued->secret), 403, kPatienceMs);
}

void TestKeyService::aStaleVersionIsRefused()
{
    const Result<IssuedKey> issued = create(newKey(QStringLiteral("Backend")));
    QVERIFY(issued);
    const auto detail = [&] {
        return wait<Versioned<ApiKeyDetail>>(
            [&](auto then) { return m_services->keys.detail(issued->id, std::move(then)); });
    };
    const auto rename = [&](const QString &name, const QByteArray &version) {
        return wait<ApiKey>(
            [&](auto then) { return m_services->keys.change(issued->id, {.name = name}, version, std::move(then)); });
    };
    const QByteArray old = detail()->version;
    QVERIFY(!old.isEmpty());
    QVERIFY(rename(QStringLiteral("First"), old));
    const auto isStale = [](const auto &result) {
        return !result && result.error().kind == ErrorKind::PreconditionFailed;
    };
    const QSignalSpy changed(&m_services->keys, &KeyService::keysChanged);
    QVERIFY(isStale(rename(QStringLiteral("Second"), old)));
    QCOMPARE(changed.size(), 1); // what is shown is out of date
    QVERIFY(isStale(regenerate(issued->id, 0, old)));
    QVERIFY(isStale(
        wait<ApiKey>([&](auto then) { return m_services->keys.endOverlap(issued->id, old, std::move(then)); })));
    QVERIFY(
        isStale(wait<UnixMs>([&](auto then) { return m_services->keys.revoke(issued->id, old, std::move(then)); })));
    QCOMPARE(detail()->item.key.name, QStringLiteral("First"));
    QVERIFY(rename(QStringLiteral("Second"), detail()->version));
}

void TestKeyService::regeneratesAKey()
{
    const Result<IssuedKey> issued = create(newKey(QStringLiteral("Backend")));
    QVERIFY(issued);
    const Result<IssuedKey> fresh = regenerate(issued->id, 0, {});
    QVERIFY2(fresh, whyNot(fresh).constData());
    QVERIFY(!fresh->secret.equals(issued->secret.reveal()));
    QCOMPARE(statusWith(fresh->secret), 200);
    QTRY_COMPARE_WITH_TIMEOUT(statusWith(issued->secret), 401, kPatienceMs);

    const Result<IssuedKey> overlapping = regenerate(issued->id, 24, {});
    QVERIFY2(overlapping, whyNot(overlapping).constData());
    QCOMPARE(statusWith(fresh->secret), 200);
    QCOMPARE(statusWith(overlapping->secret), 200);
}

void TestKeyService::revokesAKeyOnce()
{
    const Result<IssuedKey> issued = create(newKey(QStringLiteral("Backend")));
    QVERIFY(issued);
    QCOMPARE(statusWith(issued->secret), 200);
    const auto revoke = [&] {
        return wait<UnixMs>([&](auto then) { return m_services->keys.revoke(issued->id, {}, std::move(then)); });
    };
    const Result<UnixMs> revoked = revoke();
    QVERIFY2(revoked, whyNot(revoked).constData());
    QVERIFY(qAbs(*revoked - QDateTime::currentMSecsSinceEpoch()) < 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(statusWith(issued->secret), 401, kPatienceMs);

    const QSignalSpy changed(&m_services->keys, &KeyService::keysChanged);
    const Result<UnixMs> again = revoke();
    QVERIFY2(again, whyNot(again).constData());
    QCOMPARE(*again, *revoked);
    QCOMPARE(changed.size(), 1); // what is shown is out of date
}

void TestKeyService::aLostAnswerToARevocationIsNoFailure_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<bool>("isDone");
    QTest::newRow("the first try did it") << QByteArray("revoked") << true;
    QTest::newRow("somebody changed it") << QByteArray("active") << false;
}

void TestKeyService::aLostAnswerToARevocationIsNoFailure()
{
    QFETCH(QByteArray, status);
    QFETCH(bool, isDone);
    const Result<IssuedKey> issued = create(newKey(QStringLiteral("Backend")));
    QVERIFY(issued);
    test::HttpExchange http(m_platform->url());
    http.setBearer(QString::fromLatin1(m_services->client.token().reveal()));
    http.setHeader("X-Tenant-Id", m_services->tenants.current()->id.text().toLatin1());
    const QString path = QStringLiteral("/api/v1/platform/api-keys/") + issued->id.text();
    if (isDone)
        QCOMPARE(http.remove(path).status, 200);
    const QJsonObject detail = http.get(path).json();
    QCOMPARE(detail.value(QStringLiteral("status")).toString().toLatin1(), status);

    test::ScriptedServer server;
    server.reply({.manner = test::ScriptedReply::Manner::Close});
    server.reply(409, R"({"success":false,"error":{"code":"conflict","message":"It is revoked already."}})");
    server.reply(200, QJsonDocument(detail).toJson());
    PlatformClient client;
    client.setBaseUrl(server.url());
    KeyService keys(client);
    const Result<UnixMs> revoked = wait<UnixMs>(
        [&](auto then) { return keys.revoke(issued->id, "\"1\"", std::move(then)); });
    QCOMPARE(server.seen().size(), std::size_t(3));
    QCOMPARE(revoked.has_value(), isDone);
    if (isDone)
        QCOMPARE(toIso(*revoked), detail.value(QStringLiteral("revoked_at")).toString());
    else
        QCOMPARE(revoked.error().kind, ErrorKind::Conflict);
}

void TestKeyService::reportsUse()
{
    const Result<IssuedKey> issued = create(newKey(QStringLiteral("Backend")));
    const Result<IssuedKey> idle = create(newKey(QStringLiteral("Idle")));
    QVERIFY(issued && idle);
    QCOMPARE(statusWith(issued->secret), 200);
    const auto report = [this](const UsageQuery &query) {
        return wait<UsageReport>([&](auto then) { return m_services->keys.report(query, std::move(then)); });
    };
    // What was used is written within a second.
    QTRY_COMPARE_WITH_TIMEOUT(report({.range = QStringLiteral("1h")}).map([](const auto &r) {
        return r.totals.requests;
    }),
                              1, kPatienceMs);
    const Result<UsageReport> all = report({.range = QStringLiteral("7d")});
    QVERIFY2(all, whyNot(all).constData());
    QCOMPARE(all->rateLimit.perMinute, rateLimitOf(Plan::Pro).perMinute);
    QCOMPARE(all->endpoints.size(), 1U);
    const QString endpoint = all->endpoints.front().endpoint;
    QCOMPARE(endpoint, QStringLiteral("GET /api/v1/emails"));
    const Result<UsageReport> one = report({.range = QStringLiteral("7d"), .key = issued->id, .endpoint = endpoint});
    QVERIFY2(one, whyNot(one).constData());
    QCOMPARE(one->totals.requests, 1);
    QCOMPARE(report({.range = QStringLiteral("7d"), .key = idle->id})->totals.requests, 0);
    QCOMPARE(report({.range = QStringLiteral("7d"), .endpoint = endpoint + u'&'})->totals.requests, 0);
    QCOMPARE(report({.range = QStringLiteral("2y")}).error().kind, ErrorKind::Validation);
}

void TestKeyService::revokesUnusedByPlan()
{
    const Result<IssuedKey> issued = create(newKey(QStringLiteral("Backend")));
    QVERIFY(issued);
    const auto revoke = [this](const RevokeUnused &request) {
        return wait<RevokeUnusedResult>(
            [&](auto then) { return m_services->keys.revokeUnused(request, std::move(then)); });
    };
    const QSignalSpy changed(&m_services->keys, &KeyService::keysChanged);
    const Result<RevokeUnusedResult> plan = revoke({.days = 30, .dryRun = true});
    QVERIFY2(plan, whyNot(plan).constData());
    QVERIFY(plan->dryRun && plan->keys.empty()); // it is too young
    QCOMPARE(changed.size(), 0);
    const Result<RevokeUnusedResult> done = revoke({.days = 30, .dryRun = false, .keys = {{issued->id}}});
    QVERIFY2(done, whyNot(done).constData());
    QCOMPARE(done->revoked, 0);
    QCOMPARE(done->keys.front().outcome, QStringLiteral("used"));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(statusWith(issued->secret), 200);
}

void TestKeyService::namesWrongFields()
{
    const Result<IssuedKey> issued = create({.name = QString(51, u'x')});
    QVERIFY(!issued);
    QCOMPARE(issued.error().kind, ErrorKind::Validation);
    QVERIFY(issued.error().fields.contains(QStringLiteral("name")));
    QVERIFY(issued.error().fields.contains(QStringLiteral("permissions")));
    QVERIFY(!issued.error().requestId.isEmpty());
}

void TestKeyService::knowsNoOtherTenantsKeys()
{
    const Result<IssuedKey> issued = create(newKey(QStringLiteral("Backend")));
    QVERIFY(issued);
    const Result<Tenant> other = makeTenant(QStringLiteral("Somebody else"));
    QVERIFY(other);
    m_services->tenants.setCurrent(*other);
    const auto detail = wait<Versioned<ApiKeyDetail>>(
        [&](auto then) { return m_services->keys.detail(issued->id, std::move(then)); });
    QVERIFY(!detail);
    QCOMPARE(detail.error().kind, ErrorKind::NotFound);
}

void TestKeyService::namesTheApiAddress()
{
    QCOMPARE(m_services->keys.publicApiUrl(), m_platform->url().toString() + QStringLiteral("/api/v1"));
}

void TestKeyService::expiresWhenTheSessionIsGone()
{
    // Signed out elsewhere with the same token.
    const QJsonObject kept =
        QJsonDocument::fromJson(m_services->keychain.entries.begin()->second.reveal().toByteArray()).object();
    test::HttpExchange elsewhere(m_platform->url());
    elsewhere.setBearer(kept.value(QStringLiteral("token")).toString());
    QCOMPARE(elsewhere.post(QStringLiteral("/api/v1/auth/logout")).status, 200);
    const Result<KeyPage> refused = page({});
    QVERIFY(!refused);
    QCOMPARE(m_services->session.state(), SessionService::State::Expired);
    signIn();
    QCOMPARE(m_services->session.state(), SessionService::State::SignedIn);
    QVERIFY(page({}));
}

QTEST_GUILESS_MAIN(TestKeyService)
#include "tst_keyservice.moc"
