// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/api/analyticsservice.h"
#include "platform/api/campaignsender.h"
#include "platform/api/campaignservice.h"
#include "platform/api/contactservice.h"
#include "platform/api/domainservice.h"
#include "platform/api/inboxservice.h"
#include "platform/api/messageservice.h"
#include "platform/api/templateservice.h"
#include "platform/http/authgate.h"
#include "platform/http/server.h"
#include "platform/jobs/jobworkers.h"
#include "platform/keys/keyservice.h"
#include "platform/main/stores.h"
#include "platform/operators/operatorservice.h"
#include "platform/store/sharedclock.h"
#include "platform/webhooks/binservice.h"
#include "platform/webhooks/deliveryservice.h"
#include "platform/webhooks/dispatcher.h"
#include "platform/webhooks/livehub.h"
#include "platform/webhooks/replaysender.h"
#include "platform/webhooks/replayservice.h"
#include "platform/webhooks/transformpreviewer.h"
#include "platform/webhooks/webhookservice.h"
#include "platform/webhooks/webhooksweep.h"
#include "platform/webhooks/webhooktester.h"

namespace pm::platform {

// All areas of the service on their stores, behind one listener. The clock and the log must outlive it. Several
// processes on one PostgreSQL go by its clock, unless time stands still.
class Service
{
public:
    Service(Stores stores, const Settings &settings, const Clock &clock, http::Log &log);

    // Fills what an empty store needs, then listens. The URL, or why not.
    [[nodiscard]] Result<QString> start();
    [[nodiscard]] const std::vector<http::Route> &routes() const { return m_dispatcher.routes(); }
    // Finishes what is in flight, for at most 10 s, and the jobs that are being worked on. The others stay queued.
    void drain();

private:
    [[nodiscard]] Result<> seed();
    [[nodiscard]] http::Router makeRouter();
    [[nodiscard]] QString urlOf(quint16 port) const;

    Stores m_stores;
    const Settings &m_settings;
    std::unique_ptr<store::SharedClock> m_sharedClock; // null when time stands still
    const Clock &m_clock;
    http::Metrics m_metrics;
    idempotency::Ledger m_ledger;
    operators::OperatorService m_operators;
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
    api::CampaignSender m_sender;
    dns::DnsResolver m_endpointNames;
    webhooks::WebhookService m_webhooks;
    outbound::OutboundClient m_outbound;
    webhooks::TransformQueue m_transforms; // of tests and previews
    webhooks::TransformPreviewer m_previewer;
    webhooks::WebhookTester m_tester;
    webhooks::DeliveryService m_deliveries;
    webhooks::ReplayService m_replays;
    webhooks::ReplaySender m_replaySender;
    webhooks::LiveHub m_live;
    webhooks::BinService m_bins;
    webhooks::WebhookSweep m_webhookSweep;
    http::AuthGate m_gate;
    http::Dispatcher m_dispatcher;
    http::Server m_server;
    jobs::JobWorkers m_workers;
    webhooks::Dispatcher m_webhookDispatcher;
};

} // namespace pm::platform
