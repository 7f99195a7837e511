// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/operators/operator.h"
#include "models/domain/tenants/tenant.h"

#include <QTest>

using namespace pm;

class OperatorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void roleNamesRoundTrip()
    {
        for (const Role role : kAllRoles)
            QCOMPARE(roleFromName(roleName(role), !isPlatformRole(role)), std::optional(role));
    }

    void adminOfATenantIsNotAdminOfThePlatform()
    {
        QCOMPARE(roleFromName(QStringLiteral("admin"), true), std::optional(Role::TenantAdmin));
        QCOMPARE(roleFromName(QStringLiteral("admin"), false), std::optional(Role::Admin));
        QVERIFY(!roleFromName(QStringLiteral("owner"), false));
        QVERIFY(!roleFromName(QStringLiteral("super_admin"), true));
    }

    void tenantsManageNothingOfThePlatform()
    {
        for (const Role role : kAllRoles) {
            if (!isPlatformRole(role)) {
                QVERIFY(!roleHas(role, Right::ManageTenants));
                QVERIFY(!roleHas(role, Right::ReadTenants));
                QVERIFY(!roleHas(role, Right::ManageUsers));
            }
        }
        QVERIFY(!roleHas(Role::TenantMember, Right::ManageKeys));
        QVERIFY(!roleHas(Role::Support, Right::ManageKeys));
        QVERIFY(roleHas(Role::TenantDeveloper, Right::ManageKeys));
    }

    void operatorRoundTrips()
    {
        Operator user;
        user.id = UserId(QStringLiteral("usr_1"));
        user.email = QStringLiteral("maria@acme.test");
        user.role = Role::TenantAdmin;
        user.tenantId = TenantId(QStringLiteral("550e8400-e29b-41d4-a716-446655440000"));
        user.status = UserStatus::Suspended;
        user.totpEnrolled = true;
        const auto decoded = operatorFromJson(toJson(user));
        QVERIFY(decoded.has_value());
        QCOMPARE(toJson(*decoded), toJson(user));
        QCOMPARE(decoded->role, Role::TenantAdmin);
    }

    void emails_data()
    {
        QTest::addColumn<QString>("email");
        QTest::addColumn<bool>("valid");
        QTest::newRow("plain") << QStringLiteral("maria@acme.test") << true;
        QTest::newRow("tag") << QStringLiteral("m.o'neil+x@mail.acme.test") << true;
        QTest::newRow("no at") << QStringLiteral("maria") << false;
        QTest::newRow("trailing break") << QStringLiteral("maria@acme.test\n") << false;
        QTest::newRow("hyphen end") << QStringLiteral("a@acme-.test") << false;
        QTest::newRow("too long") << QString(250, u'a') + QStringLiteral("@b.test") << false;
    }
    void emails()
    {
        QFETCH(QString, email);
        QTEST(emailProblem(email).isEmpty(), "valid");
    }

    void passwords()
    {
        QVERIFY(!passwordProblem("elevenchars").isEmpty());
        QVERIFY(passwordProblem("twelve chars").isEmpty());
        QVERIFY(!passwordProblem(QByteArray(1025, 'a')).isEmpty());
        const QByteArray penguin("\xf0\x9f\x90\xa7"); // one character
        QVERIFY(!passwordProblem(penguin.repeated(11)).isEmpty());
        QVERIFY(passwordProblem(penguin.repeated(1024)).isEmpty());
        QVERIFY(!passwordProblem(penguin.repeated(1025)).isEmpty());
        QVERIFY(!passwordProblem(QByteArrayView("twelve\0chars", 12)).isEmpty());
    }

    void tiers()
    {
        QCOMPARE(rateLimitOf(Plan::Starter).perMinute, 60);
        QCOMPARE(rateLimitOf(Plan::Starter).burst, 100);
        QCOMPARE(rateLimitOf(Plan::Pro).perMinute, 300);
        QCOMPARE(rateLimitOf(Plan::Pro).burst, 500);
        QCOMPARE(rateLimitOf(Plan::Enterprise).perMinute, 1000);
        QCOMPARE(rateLimitOf(Plan::Enterprise).burst, 2000);
        for (const Plan plan : {Plan::Starter, Plan::Pro, Plan::Enterprise})
            QCOMPARE(planFromSlug(planSlug(plan)), std::optional(plan));
    }

    void newTenantNamesEveryWrongField()
    {
        const auto decoded = newTenantFromJson(QJsonObject{{QStringLiteral("company_name"), QStringLiteral(" ")},
                                                           {QStringLiteral("owner_email"), 7},
                                                           {QStringLiteral("plan"), QStringLiteral("gold")}});
        QVERIFY(!decoded);
        QCOMPARE(decoded.error().fields.size(), 3);
    }
};

QTEST_GUILESS_MAIN(OperatorTest)
#include "tst_operator.moc"
