// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/operators/role.h"
#include "platform/main/demoseed.h"
#include "tests/support/httpexchange.h"
#include "tests/support/platformprocess.h"
#include "tests/support/testdatabase.h"

#include <QTest>

using namespace pm;

namespace {

constexpr int kSeededMs = 60'000; // on a busy machine

} // namespace

// The operators of a demo on this machine can be signed in as, with the password that the README names, on both
// databases.
class DemoSignInTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::TestDatabase::addRows(); }

    void everyRoleSignsIn_data()
    {
        QTest::addColumn<QString>("email");
        QTest::addColumn<Role>("role");
        QTest::newRow("admin") << QStringLiteral("ingrid@penguinmails.test") << Role::Admin;
        QTest::newRow("support") << QStringLiteral("sam@penguinmails.test") << Role::Support;
        QTest::newRow("finance") << QStringLiteral("lucia@penguinmails.test") << Role::Finance;
        QTest::newRow("ops") << QStringLiteral("tomas@penguinmails.test") << Role::Ops;
        QTest::newRow("qa") << QStringLiteral("mei@penguinmails.test") << Role::Qa;
        QTest::newRow("owner") << QStringLiteral("maria@acme.test") << Role::TenantOwner;
        QTest::newRow("tenant admin") << QStringLiteral("aylin@acme.test") << Role::TenantAdmin;
        QTest::newRow("developer") << QStringLiteral("jonas@acme.test") << Role::TenantDeveloper;
        QTest::newRow("member") << QStringLiteral("paul@acme.test") << Role::TenantMember;
    }
    void everyRoleSignsIn()
    {
        QFETCH(QString, email);
        QFETCH(Role, role);
        QVERIFY(startDemo());
        const auto login = test::HttpExchange(m_platform->url())
                               .post(QStringLiteral("/api/v1/auth/login"),
                                     {{QStringLiteral("email"), email},
                                      {QStringLiteral("password"), QString(platform::kDemoPassword)}});
        QCOMPARE(login.status, 200);
        const QJsonObject user = login.data().value(QStringLiteral("user")).toObject();
        QCOMPARE(user.value(QStringLiteral("role")).toString(), roleName(role));
        QCOMPARE(user.value(QStringLiteral("tenant_id")).isNull(), isPlatformRole(role));
        QVERIFY(!user.value(QStringLiteral("must_change_password")).toBool());
    }

    // The password is in the README.
    void nobodySignsInFromElsewhere()
    {
        QFETCH_GLOBAL(QString, database);
        const test::TestDatabase place(database);
        test::PlatformProcess open;
        QVERIFY2(open.start({QStringLiteral("--seed-demo"), QStringLiteral("--database"), place.url(),
                             QStringLiteral("--listen"), QStringLiteral("0.0.0.0:0")},
                            kSeededMs),
                 open.log().constData());
        test::HttpExchange http(QUrl(QStringLiteral("http://127.0.0.1:%1").arg(open.port())));
        const auto login = http.post(QStringLiteral("/api/v1/auth/login"),
                                     {{QStringLiteral("email"), QStringLiteral("ingrid@penguinmails.test")},
                                      {QStringLiteral("password"), QString(platform::kDemoPassword)}});
        QCOMPARE(login.status, 401);
    }

    void cleanupTestCase() { m_platform.reset(); }

private:
    // Once for all roles.
    [[nodiscard]] bool startDemo()
    {
        QFETCH_GLOBAL(QString, database);
        if (m_place && m_place->kind() == database)
            return true;
        m_platform.reset();
        m_place = std::make_unique<test::TestDatabase>(database);
        m_platform = std::make_unique<test::PlatformProcess>();
        return m_platform->start({QStringLiteral("--seed-demo"), QStringLiteral("--database"), m_place->url()},
                                 kSeededMs);
    }

    std::unique_ptr<test::TestDatabase> m_place;
    std::unique_ptr<test::PlatformProcess> m_platform;
};

QTEST_GUILESS_MAIN(DemoSignInTest)
#include "tst_demosignin.moc"
