// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/main/service.h"

#include "platform/apidocs/apidocroutes.h"
#include "platform/jobs/queuehealth.h"
#include "platform/main/demoseed.h"
#include "platform/main/demowebhooks.h"
#include "platform/main/firstadmin.h"
#include "platform/main/healthroutes.h"
#include "platform/webhooks/liveservice.h"

namespace pm::platform {

namespace {

http::ServerSettings serverSettings(const Settings &settings)
{
    return {.host = settings.host,
            .port = settings.port,
            .tlsCertificate = settings.tlsCertificate,
            .tlsKey = settings.tlsKey,
            .trustedProxies = settings.trustedProxies};
}

std::vector<ReadinessCheck> readinessChecks(const Stores &stores, const jobs::JobQueue &queue)
{
    std::vector<ReadinessCheck> checks{
        {QStringLiteral("database"), [&stores] { return stores.database->check(); }},
        {QStringLiteral("keystore"), [&stores] { return stores.secrets->check(); }},
        {QStringLiteral("queue"), [&queue] { return jobs::checkAge(queue); }},
    };
    if (stores.redis)
        checks.push_back({QStringLiteral("redis"), [&stores] { return stores.redis->check(); }});
    return checks;
}

// Requests under way at a time; each is a socket.
constexpr int kMostOutbound = 2000;
// Somebody waits for a webhook to be saved.
constexpr int kEndpointNameMs = 1000;

outbound::AddressPolicy endpointPolicy(const Settings &settings)
{
    return settings.allowPrivateEndpoints ? outbound::AddressPolicy::AllowPrivate : outbound::AddressPolicy::PublicOnly;
}

void append(std::vector<http::Route> &routes, std::vector<http::Route> more)
{
    routes.insert(routes.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

} // namespace

Service::Service(Stores stores, const Settings &settings, const Clock &clock, http::Log &log)
    : m_stores(std::move(stores))
    , m_settings(settings)
    , m_sharedClock(settings.clock ? nullptr : std::make_unique<store::SharedClock>(*m_stores.database, clock))
    , m_clock(m_sharedClock ? *m_sharedClock : clock)
    , m_ledger(std::move(m_stores.answers), m_clock)
    , m_operators(*m_stores.database, *m_stores.secrets, m_ledger, m_clock)
    , m_keys(*m_stores.database, *m_stores.secrets, m_ledger, m_clock, m_stores.redis.get())
    , m_messages(*m_stores.database, m_ledger, m_clock)
    , m_dns({.servers = settings.dnsServers})
    , m_domains(*m_stores.database, *m_stores.secrets, m_ledger, m_dns, m_clock)
    , m_contacts(*m_stores.database, m_ledger, m_clock)
    , m_inbox(*m_stores.database)
    , m_templates(*m_stores.database, m_ledger, m_clock)
    , m_analytics(*m_stores.database, m_clock)
    , m_jobs(*m_stores.database, m_clock)
    , m_campaigns(*m_stores.database, m_ledger, m_jobs, m_clock)
    , m_sender(*m_stores.database, m_jobs, m_clock)
    , m_endpointNames({.servers = settings.dnsServers, .deadlineMs = kEndpointNameMs})
    , m_webhooks(*m_stores.database, *m_stores.secrets, m_ledger, m_endpointNames, m_clock, endpointPolicy(settings))
    , m_outbound({.maxInFlight = kMostOutbound})
    , m_transforms(webhooks::transformProgram())
    , m_previewer(*m_stores.database, m_transforms)
    , m_tester(*m_stores.database, *m_stores.secrets, m_ledger, m_outbound, m_transforms, m_clock,
               endpointPolicy(settings))
    , m_deliveries(*m_stores.database, m_ledger, m_clock)
    , m_replays(*m_stores.database, m_ledger, m_jobs, m_clock)
    , m_replaySender(*m_stores.database, m_jobs, m_clock)
    , m_live(*m_stores.database, m_clock)
    , m_bins(*m_stores.database, m_ledger, m_clock)
    , m_webhookSweep(*m_stores.database, m_clock)
    , m_gate(m_operators.authenticator(), &m_keys.gate())
    , m_dispatcher(makeRouter(), m_gate, m_metrics, log)
    , m_server(serverSettings(settings), m_dispatcher, m_metrics)
    , m_workers(m_jobs, m_clock, log)
    , m_webhookDispatcher(*m_stores.database, *m_stores.secrets, m_outbound, m_clock, log,
                          {.policy = endpointPolicy(settings)})
{
    addPoolMetrics(m_metrics, *m_stores.database);
    m_keys.addMetrics(m_metrics);
    m_keys.sweep().logTo(log);
    jobs::addMetrics(m_metrics, m_jobs);
    m_workers.add(api::campaignJobKind(), [this](const jobs::Job &job) { return m_sender.workOn(job); });
    m_workers.add(webhooks::replayJobKind(), [this](const jobs::Job &job) { return m_replaySender.workOn(job); });
}

// A password that everybody knows needs no slow hash.
Result<> Service::seed()
{
    const Secret password(QByteArray(kDemoPassword.data(), kDemoPassword.size()));
    const Result<QString> hash = m_settings.demoSignIns ? m_operators.hasher().hashRandom(password)
                                                        : Result<QString>(QString());
    return hash.and_then([&](const QString &made) { return seedDemo(*m_stores.database, m_clock, made); })
        .and_then([&] { return seedWebhooks(*m_stores.database, *m_stores.secrets, m_clock); });
}

Result<QString> Service::start()
{
    return ensureFirstAdmin(*m_stores.database, m_operators.hasher(), m_clock, m_settings)
        .and_then([&] { return m_settings.seedDemo ? seed() : Result<>(); })
        .and_then([&] { return m_server.start(); })
        .map([&](quint16 port) {
            m_bins.setBaseUrl(m_settings.publicUrl.isEmpty() ? urlOf(port) : m_settings.publicUrl);
            if (m_settings.worker) {
                m_workers.start();
                m_webhookDispatcher.start();
                m_webhookSweep.start();
            }
            return urlOf(port);
        });
}

void Service::drain()
{
    m_workers.beginStop();
    m_webhookDispatcher.beginStop();
    m_server.drain();
    m_workers.stop();
    m_webhookDispatcher.stop();
}

http::Router Service::makeRouter()
{
    std::vector<http::Route> routes = healthRoutes(readinessChecks(m_stores, m_jobs), m_metrics);
    if (m_settings.api) {
        append(routes,
               apidocs::apiDocRoutes({.publicUrl = m_settings.publicUrl, .tls = !m_settings.tlsCertificate.isEmpty()}));
        append(routes, operators::operatorRoutes(m_operators));
        append(routes, keys::keyRoutes(m_keys));
        append(routes, api::messageRoutes(m_messages));
        append(routes, api::contactRoutes(m_contacts));
        append(routes, api::inboxRoutes(m_inbox));
        append(routes, api::domainRoutes(m_domains));
        append(routes, api::campaignRoutes(m_campaigns));
        append(routes, api::templateRoutes(m_templates));
        append(routes, api::analyticsRoutes(m_analytics));
        append(routes, webhooks::webhookRoutes(m_webhooks));
        append(routes, webhooks::testRoutes(m_tester));
        append(routes, webhooks::previewRoutes(m_previewer));
        append(routes, webhooks::deliveryRoutes(m_deliveries));
        append(routes, webhooks::replayRoutes(m_replays));
        append(routes, webhooks::liveRoutes(m_live));
        append(routes, webhooks::binRoutes(m_bins));
    }
    return http::Router(std::move(routes));
}

QString Service::urlOf(quint16 port) const
{
    const QString scheme = m_settings.tlsCertificate.isEmpty() ? QStringLiteral("http") : QStringLiteral("https");
    const QString host = m_settings.host.contains(u':') ? QString(u'[' + m_settings.host + u']') : m_settings.host;
    return QStringLiteral("%1://%2:%3").arg(scheme, host).arg(port);
}

} // namespace pm::platform
