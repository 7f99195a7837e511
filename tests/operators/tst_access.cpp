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
#include "platform/webhooks/binservice.h"
#include "platform/webhooks/deliveryservice.h"
#include "platform/webhooks/liveservice.h"
#include "platform/webhooks/replayservice.h"
#include "platform/webhooks/transformpreviewer.h"
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
    {"POST", "/platform/webhooks/{id}/rotate-secret", WEBHOOK_MANAGERS},
    {"POST", "/platform/webhooks/{id}/test", WEBHOOK_MANAGERS},
    {"GET", "/platform/webhooks/{id}/stats", WEBHOOK_READERS},
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
    {"GET", "/platform/webhooks/debug/bins", WEBHOOK_READERS},
    {"POST", "/platform/webhooks/debug/bins", WEBHOOK_MANAGERS},
    {"PUT", "/platform/webhooks/debug/bins/{id}", WEBHOOK_MANAGERS},
    {"DELETE", "/platform/webhooks/debug/bins/{id}", WEBHOOK_MANAGERS},
    {"GET", "/platform/webhooks/debug/bins/{id}/requests", WEBHOOK_READERS},
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
        , m_webhooks(platform.database(), platform.secrets(), platform.ledger(), m_dns, platform.clock,
                     outbound::AddressPolicy::PublicOnly)
        , m_transforms(QString())
        , m_previewer(platform.database(), m_transforms)
        , m_tester(platform.database(), platform.secrets(), platform.ledger(), m_outbound, m_transforms, platform.clock,
                   outbound::AddressPolicy::PublicOnly)
        , m_deliveries(platform.database(), platform.ledger(), platform.clock)
        , m_replays(platform.database(), platform.ledger(), m_jobs, platform.clock)
        , m_live(platform.database(), platform.clock)
        , m_bins(platform.database(), platform.ledger(), platform.clock)
    {
    }
    std::vector<http::Route> routes()
    {
        std::vector<http::Route> all = operators::operatorRoutes(m_operators);
        for (std::vector<http::Route> more :
             {keys::keyRoutes(m_keys), api::messageRoutes(m_messages), api::domainRoutes(m_domains),
              api::contactRoutes(m_contacts), api::inboxRoutes(m_inbox), api::templateRoutes(m_templates),
              api::analyticsRoutes(m_analytics), api::campaignRoutes(m_campaigns), webhooks::webhookRoutes(m_webhooks),
              webhooks::testRoutes(m_tester), webhooks::previewRoutes(m_previewer),
              webhooks::deliveryRoutes(m_deliveries), webhooks::replayRoutes(m_replays), webhooks::liveRoutes(m_live),
              webhooks::binRoutes(m_bins)})
            all.insert(all.end(), more.begin(), more.end());
        // The receivers of request bins are not below /api/v1: everybody may send to them.
        std::erase_if(all, [](const http::Route &route) { return route.pattern == QStringLiteral("/bins/{id}"); });
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
    webhooks::TransformQueue m_transforms;
    webhooks::TransformPreviewer m_previewer;
    webhooks::WebhookTester m_tester;
    webhooks::DeliveryService m_deliveries;
    webhooks::ReplayService m_replays;
    webhooks::LiveHub m_live;
    webhooks::BinService m_bins;
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
