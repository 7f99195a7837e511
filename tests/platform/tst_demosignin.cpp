// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/operators/role.h"
#include "platform/main/demoseed.h"
#include "tests/support/httpexchange.h"
#include "tests/support/platformprocess.h"

#include <QTest>

using namespace pm;

// The operators of a demo on this machine can be signed in as, with the password that the README names.
class DemoSignInTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_platform.start({QStringLiteral("--seed-demo")}), m_platform.log().constData()); }

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
        const auto login = test::HttpExchange(m_platform.url())
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
        test::PlatformProcess open;
        QVERIFY2(open.start({QStringLiteral("--seed-demo"), QStringLiteral("--listen"), QStringLiteral("0.0.0.0:0")}),
                 open.log().constData());
        test::HttpExchange http(QUrl(QStringLiteral("http://127.0.0.1:%1").arg(open.port())));
        const auto login = http.post(QStringLiteral("/api/v1/auth/login"),
                                     {{QStringLiteral("email"), QStringLiteral("ingrid@penguinmails.test")},
                                      {QStringLiteral("password"), QString(platform::kDemoPassword)}});
        QCOMPARE(login.status, 401);
    }

private:
    test::PlatformProcess m_platform;
};

QTEST_GUILESS_MAIN(DemoSignInTest)
#include "tst_demosignin.moc"
