// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/operators/accesstable.h"

#include <QTest>

using namespace pm;
using namespace pm::test;

namespace {

#define EVERYONE "super_admin admin support finance ops qa tenant:owner tenant:admin tenant:developer tenant:member"

const std::vector<ExpectedAccess> kTable{
    {"POST", "/auth/login", "public"},
    {"POST", "/auth/logout", EVERYONE},
    {"GET", "/auth/me", EVERYONE},
    {"POST", "/auth/reauth", EVERYONE},
    {"POST", "/auth/password", EVERYONE},
    {"POST", "/auth/totp/enroll", EVERYONE},
    {"POST", "/auth/totp/confirm", EVERYONE},
    {"GET", "/platform/admin/tenants", "super_admin admin support finance qa"},
    {"POST", "/platform/admin/tenants", "super_admin admin"},
    {"GET", "/platform/admin/tenants/{tenant_id}", "super_admin admin support finance qa"},
    {"PATCH", "/platform/admin/tenants/{tenant_id}", "super_admin admin"},
    {"GET", "/platform/admin/users", "super_admin admin support"},
    {"POST", "/platform/admin/users", "super_admin admin"},
    {"GET", "/platform/admin/users/{user_id}", "super_admin admin support"},
    {"PATCH", "/platform/admin/users/{user_id}", "super_admin admin"},
    {"DELETE", "/platform/admin/users/{user_id}", "super_admin admin"},
    {"GET", "/platform/admin/users/{user_id}/audit-trail", "super_admin admin support"},
    {"POST", "/platform/admin/users/{user_id}/suspend", "super_admin admin"},
    {"POST", "/platform/admin/users/{user_id}/reactivate", "super_admin admin"},
    {"POST", "/platform/admin/users/{user_id}/revoke-sessions", "super_admin admin"},
    {"POST", "/platform/admin/users/{user_id}/reset-password", "super_admin admin"},
};

} // namespace

class AccessTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addRows(); }

    void everyRoleOnEveryRoute()
    {
        QFETCH_GLOBAL(QString, database);
        PlatformUnderTest platform(database);
        QVERIFY(platform.isReady());
        const QStringList problems = accessProblems(platform, operators::operatorRoutes(platform.service()), kTable);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }

    void aWrongTableIsNoticed()
    {
        QFETCH_GLOBAL(QString, database);
        PlatformUnderTest platform(database);
        QVERIFY(platform.isReady());
        std::vector<ExpectedAccess> table = kTable;
        table[7].roles = "super_admin admin support finance ops qa"; // one too many
        table[8].roles = "super_admin";                              // one too few
        table.back().pattern = "/platform/admin/users/{user_id}/promote";
        const QStringList problems = accessProblems(platform, operators::operatorRoutes(platform.service()), table);
        QCOMPARE(problems.size(), 4);
    }
};

QTEST_GUILESS_MAIN(AccessTest)
#include "tst_access.moc"
