// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/operators/platformundertest.h"

#include <QTest>

using namespace pm;
using namespace pm::test;

namespace {

const QString kAna = QStringLiteral("ana@example.com");
const QString kMe = QStringLiteral("/auth/me");

// A route of another area, as the gate sees it.
http::Route tenantRoute(bool reauth = false)
{
    http::Route route{.method = http::Method::Get,
                      .pattern = QStringLiteral("/api/v1/platform/api-keys"),
                      .access = http::operators(Right::ReadKeys, http::Access::Tenant::Required),
                      .handler = {}};
    route.access.reauth = reauth;
    return route;
}

} // namespace

class SessionsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<PlatformUnderTest> m_platform;

    struct Admission {
        Result<> result;
        std::optional<TenantId> tenant;
    };
    Admission admit(const http::Route &route, const QByteArray &token, const QByteArray &tenant = {},
                    const QByteArray &reauth = {})
    {
        http::Request request;
        request.headers = {{"authorization", "Bearer " + token}};
        if (!tenant.isNull())
            request.headers.insert("x-tenant-id", tenant);
        if (!reauth.isNull())
            request.headers.insert("x-reauth-token", reauth);
        http::AnswerHeaders headers;
        Result<> result = m_platform->gate().admit(route, request, headers);
        return {std::move(result), request.tenant};
    }

private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addRows(); }

    void init()
    {
        QFETCH_GLOBAL(QString, database);
        m_platform = std::make_unique<PlatformUnderTest>(database);
        QVERIFY(m_platform->isReady());
        m_platform->addUser(kAna, Role::Admin);
    }

    void cleanup() { m_platform.reset(); }

    void authorizationMustBeABearerToken_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QString>("code");
        QTest::newRow("missing") << QByteArray() << QStringLiteral("unauthorized");
        QTest::newRow("another scheme") << QByteArray("Basic YW5hOnB3") << QStringLiteral("unauthorized");
        QTest::newRow("no token") << QByteArray("Bearer ") << QStringLiteral("unauthorized");
        QTest::newRow("two tokens") << QByteArray("Bearer a b") << QStringLiteral("unauthorized");
        QTest::newRow("unknown") << QByteArray("Bearer " + QByteArray(43, 'A')) << QStringLiteral("invalid_token");
        QTest::newRow("an API key") << QByteArray("Bearer pm_live_" + QByteArray(32, 'a'))
                                    << QStringLiteral("invalid_token");
        QTest::newRow("not UTF-8") << QByteArray("Bearer \xff\xfe") << QStringLiteral("invalid_token");
    }
    void authorizationMustBeABearerToken()
    {
        QFETCH(QByteArray, header);
        QFETCH(QString, code);
        http::Request request;
        if (!header.isNull())
            request.headers = {{"authorization", header}};
        http::AnswerHeaders headers;
        const Result<> admitted = m_platform->gate().admit(tenantRoute(), request, headers);
        QVERIFY(!admitted);
        QCOMPARE(admitted.error().kind, ErrorKind::Unauthenticated);
        QCOMPARE(admitted.error().wireCode(), code);
    }

    void schemeIsWithoutCase()
    {
        const QByteArray token = m_platform->signIn(kAna);
        http::Request request;
        request.headers = {{"authorization", "bearer " + token}};
        QCOMPARE(http::bearerToken(request).value_or(QByteArray()), token);
    }

    void lastsTwelveHours()
    {
        const QByteArray token = m_platform->signIn(kAna);
        m_platform->clock.advance(operators::kSessionMs - 1);
        QCOMPARE(m_platform->get(kMe, token).status, 200);
        m_platform->clock.advance(1);
        QCOMPARE(m_platform->get(kMe, token).code, QStringLiteral("invalid_token"));
    }

    void survivesARestart()
    {
        const QByteArray token = m_platform->signIn(kAna);
        m_platform->restart();
        QCOMPARE(m_platform->get(kMe, token).status, 200);
    }

    void isNotProlongedByAClockMovedBack()
    {
        const QByteArray token = m_platform->signIn(kAna);
        m_platform->clock.advance(-30'000); // servers differ a little
        QCOMPARE(m_platform->get(kMe, token).status, 200);
        m_platform->clock.advance(-24 * 60 * kMinuteMs);
        QCOMPARE(m_platform->get(kMe, token).status, 401);
    }

    void tokensAreKeptAsHashes()
    {
        const QByteArray token = m_platform->signIn(kAna);
        const auto rows = m_platform->database().read(
            [](store::Connection &connection) { return connection.query(QStringLiteral("SELECT * FROM sessions")); });
        QCOMPARE(rows->size(), std::size_t(1));
        for (int column = 0; column < 8; ++column)
            QVERIFY(!rows->front().text(column).contains(QString::fromLatin1(token)));
    }

    void revocationElsewhereIsSeenWithinAMoment()
    {
        const QByteArray token = m_platform->signIn(kAna);
        QCOMPARE(m_platform->get(kMe, token).status, 200); // now remembered
        const auto removed = m_platform->database().write(
            [](store::Connection &connection) { return connection.execute(QStringLiteral("DELETE FROM sessions")); });
        QVERIFY(removed.has_value());
        QTRY_COMPARE_WITH_TIMEOUT(m_platform->get(kMe, token).status, 401, 20'000);
    }

    void notesWhenItWasSeen()
    {
        const QByteArray token = m_platform->signIn(kAna);
        m_platform->clock.advance(10 * kMinuteMs);
        m_platform->restart();
        m_platform->get(kMe, token);
        const auto rows = m_platform->database().read([](store::Connection &connection) {
            return connection.query(QStringLiteral("SELECT last_seen_at FROM sessions"));
        });
        QCOMPARE(rows->front().integer(0), m_platform->clock.now());
    }

    void reauthenticationLastsAQuarterOfAnHour()
    {
        const QByteArray token = m_platform->signIn(kAna);
        const QByteArray tenant = m_platform->addTenant(QStringLiteral("Acme")).text().toLatin1();
        const http::Route guarded = tenantRoute(true);
        QCOMPARE(admit(guarded, token, tenant).result.error().wireCode(), QStringLiteral("reauth_required"));
        const QByteArray reauth = m_platform->reauthenticate(token);
        QVERIFY(admit(guarded, token, tenant, reauth).result.has_value());
        QVERIFY(!admit(guarded, token, tenant, "another").result);
        m_platform->clock.advance(operators::kReauthMs);
        QCOMPARE(admit(guarded, token, tenant, reauth).result.error().kind, ErrorKind::Forbidden);
    }

    void reauthenticationIsOfOneSession()
    {
        const QByteArray tenant = m_platform->addTenant(QStringLiteral("Acme")).text().toLatin1();
        const QByteArray reauth = m_platform->reauthenticate(m_platform->signIn(kAna));
        const QByteArray other = m_platform->signIn(kAna);
        QVERIFY(!admit(tenantRoute(true), other, tenant, reauth).result);
    }

    void platformOperatorNamesTheTenant()
    {
        const TenantId acme = m_platform->addTenant(QStringLiteral("Acme"));
        const QByteArray token = m_platform->signIn(kAna);
        QCOMPARE(admit(tenantRoute(), token, acme.text().toLatin1()).tenant, std::optional(acme));
        const Result<> unnamed = admit(tenantRoute(), token).result;
        QCOMPARE(unnamed.error().kind, ErrorKind::Validation);
        QVERIFY(unnamed.error().fields.contains(QStringLiteral("X-Tenant-Id")));
        for (const QByteArray &unknown : {makeUuid().toLatin1(), QByteArray("nonsense"), QByteArray("a\0b", 3)})
            QCOMPARE(admit(tenantRoute(), token, unknown).result.error().kind, ErrorKind::NotFound);
    }

    void tenantUserStaysAtHome()
    {
        const TenantId acme = m_platform->addTenant(QStringLiteral("Acme"));
        const TenantId other = m_platform->addTenant(QStringLiteral("Other"));
        m_platform->addUser(QStringLiteral("tom@acme.example"), Role::TenantOwner, acme);
        const QByteArray token = m_platform->signIn(QStringLiteral("tom@acme.example"));
        QCOMPARE(admit(tenantRoute(), token).tenant, std::optional(acme));
        QCOMPARE(admit(tenantRoute(), token, acme.text().toLatin1()).tenant, std::optional(acme));
        const Admission foreign = admit(tenantRoute(), token, other.text().toLatin1());
        QCOMPARE(foreign.result.error().kind, ErrorKind::NotFound);
        QVERIFY(!foreign.tenant);
    }

    void qaWorksOnTestTenantsOnly()
    {
        const QByteArray real = m_platform->addTenant(QStringLiteral("Acme")).text().toLatin1();
        const QByteArray trial = m_platform->addTenant(QStringLiteral("Trial"), true).text().toLatin1();
        m_platform->addUser(QStringLiteral("quinn@example.com"), Role::Qa);
        const QByteArray token = m_platform->signIn(QStringLiteral("quinn@example.com"));
        QVERIFY(admit(tenantRoute(), token, trial).result.has_value());
        QCOMPARE(admit(tenantRoute(), token, real).result.error().kind, ErrorKind::NotFound);
    }
};

QTEST_GUILESS_MAIN(SessionsTest)
#include "tst_sessions.moc"
