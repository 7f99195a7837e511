// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/operators/accesstable.h"
#include "tests/platform/servedroutes.h"

#include <QTest>

using namespace pm;
using namespace pm::test;

namespace {

#define KEY_READERS "super_admin admin support qa tenant:owner tenant:admin tenant:developer tenant:member"
#define KEY_MANAGERS "super_admin admin qa tenant:owner tenant:admin tenant:developer"
// Personal data: not for support.
#define CONTACT_READERS "super_admin admin qa tenant:owner tenant:admin tenant:developer tenant:member"
#define EMAIL_READERS KEY_READERS
#define EMAIL_MANAGERS KEY_MANAGERS
#define WEBHOOK_READERS KEY_READERS
#define WEBHOOK_MANAGERS KEY_MANAGERS
#define DELIVERY_RETRIERS "super_admin admin support qa tenant:owner tenant:admin tenant:developer"
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
    {"POST", "/platform/admin/tenants/{tenant_id}/suspend", "super_admin admin"},
    {"POST", "/platform/admin/tenants/{tenant_id}/reactivate", "super_admin admin"},
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
    {"GET", "/platform/api-keys", KEY_READERS},
    {"POST", "/platform/api-keys", KEY_MANAGERS},
    {"GET", "/platform/api-keys/{key_id}", KEY_READERS},
    {"PATCH", "/platform/api-keys/{key_id}", KEY_MANAGERS},
    {"DELETE", "/platform/api-keys/{key_id}", KEY_MANAGERS},
    {"POST", "/platform/api-keys/{key_id}/regenerate", KEY_MANAGERS},
    {"POST", "/platform/api-keys/{key_id}/end-overlap", KEY_MANAGERS},
    {"GET", "/platform/api-keys/{key_id}/advice", KEY_READERS},
    {"GET", "/platform/api-keys/{key_id}/drain", KEY_READERS},
    {"GET", "/platform/api-keys/{key_id}/usage", KEY_READERS},
    {"GET", "/platform/api-keys/{key_id}/audit", KEY_READERS},
    {"POST", "/platform/api-keys/revoke-unused", KEY_MANAGERS},
    {"GET", "/tenant/analytics/api-usage", KEY_READERS},
    {"GET", "/platform/notices",
     "super_admin admin support ops qa tenant:owner tenant:admin tenant:developer tenant:member"},
    {"POST", "/emails/send", "key"},
    {"GET", "/emails", EMAIL_READERS},
    {"GET", "/emails/{id}", EMAIL_READERS},
    {"GET", "/contacts", CONTACT_READERS},
    {"POST", "/contacts", EMAIL_MANAGERS},
    {"GET", "/contacts/{id}", CONTACT_READERS},
    {"PUT", "/contacts/{id}", EMAIL_MANAGERS},
    {"DELETE", "/contacts/{id}", EMAIL_MANAGERS},
    {"GET", "/inbox/threads", CONTACT_READERS},
    {"GET", "/inbox/threads/{id}", CONTACT_READERS},
    {"GET", "/domains", EMAIL_READERS},
    {"POST", "/domains", EMAIL_MANAGERS},
    {"GET", "/domains/{id}", EMAIL_READERS},
    {"DELETE", "/domains/{id}", EMAIL_MANAGERS},
    {"GET", "/domains/{id}/dns", EMAIL_READERS},
    {"POST", "/domains/{id}/verify", EMAIL_MANAGERS},
    {"GET", "/analytics/emails", EMAIL_READERS},
    {"GET", "/analytics/campaigns/{id}", EMAIL_READERS},
    {"GET", "/analytics/contacts/{id}", EMAIL_READERS},
    {"GET", "/campaigns", EMAIL_READERS},
    {"POST", "/campaigns", EMAIL_MANAGERS},
    {"GET", "/campaigns/{id}", EMAIL_READERS},
    {"GET", "/campaigns/{id}/recipients", EMAIL_READERS},
    {"PUT", "/campaigns/{id}", EMAIL_MANAGERS},
    {"DELETE", "/campaigns/{id}", EMAIL_MANAGERS},
    {"POST", "/campaigns/{id}/start", EMAIL_MANAGERS},
    {"POST", "/campaigns/{id}/pause", EMAIL_MANAGERS},
    {"GET", "/templates", EMAIL_READERS},
    {"POST", "/templates", EMAIL_MANAGERS},
    {"GET", "/templates/{id}", EMAIL_READERS},
    {"PUT", "/templates/{id}", EMAIL_MANAGERS},
    {"DELETE", "/templates/{id}", EMAIL_MANAGERS},
    {"POST", "/templates/{id}/render", EMAIL_READERS},
    {"GET", "/webhooks", WEBHOOK_READERS},
    {"POST", "/webhooks", WEBHOOK_MANAGERS},
    {"GET", "/webhooks/{id}", WEBHOOK_READERS},
    {"PUT", "/webhooks/{id}", WEBHOOK_MANAGERS},
    {"DELETE", "/webhooks/{id}", WEBHOOK_MANAGERS},
    {"GET", "/platform/webhooks", WEBHOOK_READERS},
    {"POST", "/platform/webhooks", WEBHOOK_MANAGERS},
    {"GET", "/platform/webhooks/stats", WEBHOOK_READERS},
    {"GET", "/platform/webhooks/event-types", WEBHOOK_READERS},
    {"POST", "/platform/webhooks/filters/test", WEBHOOK_READERS},
    {"POST", "/platform/webhooks/transform/preview", WEBHOOK_MANAGERS},
    {"GET", "/platform/webhooks/{id}", WEBHOOK_READERS},
    {"PUT", "/platform/webhooks/{id}", WEBHOOK_MANAGERS},
    {"DELETE", "/platform/webhooks/{id}", WEBHOOK_MANAGERS},
    {"POST", "/platform/webhooks/{id}/pause", WEBHOOK_MANAGERS},
    {"POST", "/platform/webhooks/{id}/resume", WEBHOOK_MANAGERS},
    {"POST", "/platform/webhooks/{id}/probe", WEBHOOK_MANAGERS},
    {"POST", "/platform/webhooks/{id}/rotate-secret", WEBHOOK_MANAGERS},
    {"POST", "/platform/webhooks/{id}/test", WEBHOOK_MANAGERS},
    {"GET", "/platform/webhooks/{id}/stats", WEBHOOK_READERS},
    {"GET", "/platform/webhooks/{id}/audit", WEBHOOK_READERS},
    {"GET", "/platform/webhooks/deliveries", WEBHOOK_READERS},
    {"GET", "/platform/webhooks/{id}/deliveries", WEBHOOK_READERS},
    {"GET", "/platform/webhooks/deliveries/export", WEBHOOK_READERS},
    {"GET", "/platform/webhooks/deliveries/{id}", WEBHOOK_READERS},
    {"GET", "/platform/webhooks/events", WEBHOOK_READERS},
    {"POST", "/platform/webhooks/deliveries/{id}/retry", DELIVERY_RETRIERS},
    {"POST", "/platform/webhooks/{id}/archive-failed", DELIVERY_RETRIERS},
    {"POST", "/platform/webhooks/{id}/replay", WEBHOOK_MANAGERS},
    {"POST", "/platform/webhooks/{id}/retry-failed", DELIVERY_RETRIERS},
    {"POST", "/platform/webhooks/deliveries/retry", DELIVERY_RETRIERS},
    {"GET", "/platform/webhooks/replays", WEBHOOK_READERS},
    {"GET", "/platform/webhooks/replays/{id}", WEBHOOK_READERS},
    {"GET", "/platform/webhooks/replays/{id}/items", WEBHOOK_READERS},
    {"POST", "/platform/webhooks/replays/{id}/pause", DELIVERY_RETRIERS},
    {"POST", "/platform/webhooks/replays/{id}/resume", DELIVERY_RETRIERS},
    {"DELETE", "/platform/webhooks/replays/{id}", DELIVERY_RETRIERS},
    {"GET", "/events/stream", WEBHOOK_READERS},
    {"GET", "/events/poll", WEBHOOK_READERS},
    {"GET", "/platform/webhooks/debug/bins", WEBHOOK_READERS},
    {"POST", "/platform/webhooks/debug/bins", WEBHOOK_MANAGERS},
    {"PUT", "/platform/webhooks/debug/bins/{id}", WEBHOOK_MANAGERS},
    {"DELETE", "/platform/webhooks/debug/bins/{id}", WEBHOOK_MANAGERS},
    {"GET", "/platform/webhooks/debug/bins/{id}/requests", WEBHOOK_READERS},
};

// The routes of the whole service but those for monitoring, the API document and the receivers of request bins, which
// are for everybody.
std::vector<http::Route> routesOfTheApi()
{
    std::vector<http::Route> routes = servedRoutes();
    std::erase_if(routes, [](const http::Route &route) {
        return route.access.kind == http::Access::Kind::Public && !route.pattern.startsWith(QStringLiteral("/api/v1/"));
    });
    return routes;
}

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
        const QStringList problems = accessProblems(platform, routesOfTheApi(), kTable);
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
        const QStringList problems = accessProblems(platform, routesOfTheApi(), table);
        QCOMPARE(problems.size(), 4);
    }
};

QTEST_GUILESS_MAIN(AccessTest)
#include "tst_access.moc"
