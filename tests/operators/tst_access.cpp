// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/api/analyticsservice.h"
#include "platform/api/campaignservice.h"
#include "platform/api/contactservice.h"
#include "platform/api/domainservice.h"
#include "platform/api/inboxservice.h"
#include "platform/api/messageservice.h"
#include "platform/api/templateservice.h"
#include "platform/keys/keyservice.h"
#include "platform/webhooks/webhookservice.h"
#include "platform/webhooks/webhooktester.h"
#include "tests/operators/accesstable.h"

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
#define HOOK_READERS KEY_READERS
#define HOOK_MANAGERS KEY_MANAGERS
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
    {"GET", "/platform/notices", KEY_READERS},
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
    {"GET", "/webhooks", HOOK_READERS},
    {"POST", "/webhooks", HOOK_MANAGERS},
    {"GET", "/webhooks/{id}", HOOK_READERS},
    {"PUT", "/webhooks/{id}", HOOK_MANAGERS},
    {"DELETE", "/webhooks/{id}", HOOK_MANAGERS},
    {"GET", "/platform/webhooks", HOOK_READERS},
    {"POST", "/platform/webhooks", HOOK_MANAGERS},
    {"GET", "/platform/webhooks/stats", HOOK_READERS},
    {"GET", "/platform/webhooks/event-types", HOOK_READERS},
    {"POST", "/platform/webhooks/filters/test", HOOK_READERS},
    {"GET", "/platform/webhooks/{id}", HOOK_READERS},
    {"PUT", "/platform/webhooks/{id}", HOOK_MANAGERS},
    {"DELETE", "/platform/webhooks/{id}", HOOK_MANAGERS},
    {"POST", "/platform/webhooks/{id}/pause", HOOK_MANAGERS},
    {"POST", "/platform/webhooks/{id}/resume", HOOK_MANAGERS},
    {"POST", "/platform/webhooks/{id}/rotate-secret", HOOK_MANAGERS},
    {"POST", "/platform/webhooks/{id}/test", HOOK_MANAGERS},
    {"GET", "/platform/webhooks/{id}/stats", HOOK_READERS},
};

// The routes of the whole service but those for monitoring.
class AllRoutes
{
public:
    explicit AllRoutes(PlatformUnderTest &platform)
        : m_operators(platform.service())
        , m_keys(platform.database(), platform.secrets(), platform.ledger(), platform.clock)
        , m_messages(platform.database(), platform.ledger(), platform.clock)
        , m_domains(platform.database(), platform.secrets(), platform.ledger(), m_dns, platform.clock)
        , m_contacts(platform.database(), platform.ledger(), platform.clock)
        , m_inbox(platform.database())
        , m_templates(platform.database(), platform.ledger(), platform.clock)
        , m_analytics(platform.database(), platform.clock)
        , m_jobs(platform.database(), platform.clock)
        , m_campaigns(platform.database(), platform.ledger(), m_jobs, platform.clock)
        , m_webhooks(platform.database(), platform.secrets(), platform.ledger(), platform.clock,
                     outbound::AddressPolicy::PublicOnly)
        , m_tester(platform.database(), platform.secrets(), platform.ledger(), m_outbound, platform.clock,
                   outbound::AddressPolicy::PublicOnly)
    {
    }
    std::vector<http::Route> routes()
    {
        std::vector<http::Route> all = operators::operatorRoutes(m_operators);
        for (std::vector<http::Route> more :
             {keys::keyRoutes(m_keys), api::messageRoutes(m_messages), api::domainRoutes(m_domains),
              api::contactRoutes(m_contacts), api::inboxRoutes(m_inbox), api::templateRoutes(m_templates),
              api::analyticsRoutes(m_analytics), api::campaignRoutes(m_campaigns), webhooks::webhookRoutes(m_webhooks),
              webhooks::testRoutes(m_tester)})
            all.insert(all.end(), more.begin(), more.end());
        return all;
    }

private:
    operators::OperatorService &m_operators;
    keys::KeyService m_keys;
    api::MessageService m_messages;
    dns::DnsResolver m_dns;
    api::DomainService m_domains;
    api::ContactService m_contacts;
    api::InboxService m_inbox;
    api::TemplateService m_templates;
    api::AnalyticsService m_analytics;
    jobs::JobQueue m_jobs;
    api::CampaignService m_campaigns;
    webhooks::WebhookService m_webhooks;
    outbound::OutboundClient m_outbound;
    webhooks::WebhookTester m_tester;
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
        AllRoutes all(platform);
        const QStringList problems = accessProblems(platform, all.routes(), kTable);
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
        AllRoutes all(platform);
        const QStringList problems = accessProblems(platform, all.routes(), table);
        QCOMPARE(problems.size(), 4);
    }
};

QTEST_GUILESS_MAIN(AccessTest)
#include "tst_access.moc"
