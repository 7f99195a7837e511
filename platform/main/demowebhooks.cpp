// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/main/demowebhooks.h"

#include "models/domain/webhooks/eventcatalogue.h"
#include "platform/main/demobins.h"
#include "platform/main/demodata.h"
#include "platform/main/demodeliveries.h"
#include "platform/main/demotrail.h"
#include "platform/webhooks/lanerepository.h"
#include "platform/webhooks/webhookrepository.h"
#include "platform/webhooks/webhooksecrets.h"

namespace pm::platform {

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;
constexpr std::size_t kTenants = 3;

constexpr EventTypes kCampaignEvents = EventType::CampaignLaunched | EventType::CampaignCompleted
                                     | EventType::CampaignPaused;
constexpr EventTypes kReturns = EventType::EmailBounced | EventType::EmailSpamReported | EventType::EmailUnsubscribed;

const std::vector<DemoWebhook> &demoWebhooks()
{
    static const std::vector<DemoWebhook> webhooks{{.name = "Order sync",
                                                    .path = "orders",
                                                    .events = EventType::EmailDelivered | EventType::EmailOpened,
                                                    .perDay = 140,
                                                    .failedPercent = 1},
                                                   {.name = "Suppression list",
                                                    .path = "suppressions",
                                                    .events = kReturns,
                                                    .status = WebhookStatus::Failing,
                                                    .perDay = 24,
                                                    .failedPercent = 9,
                                                    .lastFailures = 7,
                                                    .statusCode = 503},
                                                   {.name = "CRM activity",
                                                    .path = "crm/activity",
                                                    .events = EventType::EmailClicked | EventType::ContactUpdated,
                                                    .status = WebhookStatus::Inactive,
                                                    .perDay = 40,
                                                    .failedPercent = 6,
                                                    .lastFailures = 22,
                                                    .statusCode = 502,
                                                    .held = 31},
                                                   {.name = "Marketing board",
                                                    .path = "board",
                                                    .events = kCampaignEvents,
                                                    .status = WebhookStatus::Paused,
                                                    .perDay = 2,
                                                    .failedPercent = 0,
                                                    .held = 3},
                                                   {.name = "Security audit",
                                                    .path = "audit",
                                                    .events = EventType::KeyCreated | EventType::KeyRotated
                                                            | EventType::KeyRevoked,
                                                    .perDay = 3,
                                                    .failedPercent = 0}};
    return webhooks;
}

Webhook webhookOf(const DemoWebhook &demo, const DemoTenant &tenant, UnixMs now)
{
    const UnixMs made = now - 60 * kDay;
    return {.id = WebhookId(makeUlid(QLatin1StringView("wh_"), made)),
            .content =
                {.name = QString::fromLatin1(demo.name),
                 .endpointUrl = QStringLiteral("https://hooks.%1/%2").arg(tenant.domain, QLatin1StringView(demo.path)),
                 .description = {},
                 .eventTypes = demo.events,
                 .isActive = demo.status != WebhookStatus::Paused},
            .createdAt = made,
            .createdBy = QStringLiteral("jonas@") + tenant.domain,
            .updatedAt = made};
}

webhooks::LaneHealth healthOf(const DemoWebhook &demo, const std::vector<DeliveryId> &failed, UnixMs now)
{
    webhooks::LaneHealth health{.status = demo.status,
                                .statusSince = now - 3 * kHour,
                                .consecutiveFailures = demo.lastFailures,
                                .lastDeliveryAt = now - 4 * kMinute};
    if (demo.status == WebhookStatus::Active)
        return health;
    StatusReason reason{.since = health.statusSince, .failures = demo.lastFailures, .deliveries = failed};
    if (demo.status == WebhookStatus::Paused) {
        reason.rule = StatusRule::PausedByOperator;
    } else {
        reason.lastStatusCode = demo.statusCode;
        reason.lastError = QStringLiteral("The endpoint answered %1.").arg(demo.statusCode);
    }
    if (demo.status == WebhookStatus::Inactive) {
        reason.rule = StatusRule::FailureRate;
        reason.attempts = demo.lastFailures + 5;
        reason.windowMinutes = 30;
        health.probeAt = now + 20 * kMinute;
        health.probes = 2;
    }
    health.reason = reason;
    return health;
}

Result<> addWebhook(store::Connection &connection, const events::EventOwner &owner, const DemoWebhook &demo,
                    const Webhook &webhook, const QString &domain, UnixMs now)
{
    DemoDeliveries deliveries(connection, owner, demo, webhook, now);
    const webhooks::Lane lane{.webhook = webhook.id, .owner = owner, .content = webhook.content};
    return webhooks::WebhookRepository(connection, owner, now)
        .insert(webhook)
        .and_then([&] { return deliveries.add(); })
        .and_then([&] {
            const webhooks::LaneHealth health = healthOf(demo, deliveries.latestFailures(), now);
            return webhooks::LaneRepository(connection).saveHealths({{webhook.id, health}}).and_then([&] {
                return addDemoTrail(connection, lane, health, domain, now);
            });
        });
}

Result<bool> isWanted(store::Database &database)
{
    return database
        .read([](store::Connection &connection) {
            return connection.query(QStringLiteral("SELECT COUNT(*) FROM webhooks"));
        })
        .map([](const store::Rows &rows) { return rows.front().integer(0) == 0; });
}

Result<TenantId> tenantNamed(store::Database &database, const QString &company)
{
    return database
        .read([&](store::Connection &connection) {
            return connection.query(QStringLiteral("SELECT id FROM tenants WHERE company_name = ?"), {company});
        })
        .map([](const store::Rows &rows) { return rows.empty() ? TenantId() : TenantId(rows.front().text(0)); });
}

} // namespace

Result<> seedWebhooks(store::Database &database, secrets::SecretStore &secrets, const Clock &clock)
{
    const Result<bool> wanted = isWanted(database);
    if (!wanted || !*wanted)
        return wanted.map([](bool) {});
    const std::vector<DemoTenant> tenants = demoTenants();
    const UnixMs now = clock.now();
    for (std::size_t i = 0; i < std::min(kTenants, tenants.size()); ++i) {
        const Result<TenantId> tenant = tenantNamed(database, tenants[i].company);
        if (!tenant || tenant->isEmpty())
            return tenant.map([](const TenantId &) {});
        const Result<> bins = database.write(
            [&](store::Connection &connection) { return addDemoBins(connection, {.tenant = *tenant}, now); });
        if (!bins)
            return bins;
        for (const DemoWebhook &demo : demoWebhooks()) {
            const Webhook webhook = webhookOf(demo, tenants[i], now);
            Result<Secret> secret = webhooks::makeWebhookSecret();
            if (!secret)
                return fail(secret.error());
            const Result<> added = webhooks::writeSecrets(secrets, *tenant, webhook.id, {.current = std::move(*secret)},
                                                          0)
                                       .and_then([&](int) {
                                           return database.write([&](store::Connection &connection) {
                                               return addWebhook(connection, {.tenant = *tenant}, demo, webhook,
                                                                 tenants[i].domain, now);
                                           });
                                       });
            if (!added)
                return added;
        }
    }
    return {};
}

} // namespace pm::platform
