// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/publicroutes.h"

namespace pm::bench {

namespace {

constexpr char kMessage[] =
    R"({"to":"user#@bench.test","subject":"Your order has shipped","text_body":"It is on its way."})";
constexpr char kContact[] = R"({"email":"user#@bench.test","first_name":"Ada","tags":["new"]})";
constexpr char kCampaign[] = R"({"name":"Campaign #","template_id":"*","from":"news@bench.test",)"
                             R"("audience_tags":["bench"],"rate_per_minute":1})";
constexpr char kTemplate[] = R"({"name":"Template #","subject":"Hi {{name}}","text_body":"Hello {{name}}"})";
// Of events that are rare here: what is sent is measured elsewhere.
constexpr char kWebhook[] = R"({"name":"Hook #","endpoint_url":"https://hooks.bench.test/#",)"
                            R"("event_types":["campaign.completed"]})";
constexpr char kVariables[] = R"({"variables":{"name":"Ada"}})";

} // namespace

const std::vector<PublicRoute> &publicRoutes()
{
    static const std::vector<PublicRoute> routes{
        {"POST", "/emails/send", 300, Pool::None, Pool::Message, kMessage},
        {"GET", "/emails", 60},
        {"GET", "/emails/*", 150, Pool::Message, Pool::Message},
        {"GET", "/contacts", 40},
        {"POST", "/contacts", 60, Pool::None, Pool::SpareContact, kContact},
        {"GET", "/contacts/*", 60, Pool::Contact, Pool::Contact},
        {"PUT", "/contacts/*", 30, Pool::Contact, Pool::Contact, kContact},
        {"DELETE", "/contacts/*", 20, Pool::SpareContact},
        {"GET", "/campaigns", 15},
        {"POST", "/campaigns", 12, Pool::None, Pool::Draft, kCampaign},
        {"GET", "/campaigns/*", 20, Pool::Campaign, Pool::Campaign},
        {"GET", "/campaigns/*/recipients", 8, Pool::Campaign, Pool::Campaign},
        {"PUT", "/campaigns/*", 10, Pool::Campaign, Pool::Campaign, kCampaign},
        {"DELETE", "/campaigns/*", 10, Pool::Draft},
        {"POST", "/campaigns/*/start", 10, Pool::Startable, Pool::Running},
        {"POST", "/campaigns/*/pause", 10, Pool::Running, Pool::Startable},
        {"GET", "/templates", 15},
        {"POST", "/templates", 12, Pool::None, Pool::SpareTemplate, kTemplate},
        {"GET", "/templates/*", 20, Pool::Template, Pool::Template},
        {"PUT", "/templates/*", 10, Pool::Template, Pool::Template, kTemplate},
        {"DELETE", "/templates/*", 10, Pool::SpareTemplate},
        {"POST", "/templates/*/render", 20, Pool::Template, Pool::Template, kVariables},
        {"GET", "/domains", 10},
        // Rare, as in life: each makes an RSA key.
        {"POST", "/domains", 1, Pool::None, Pool::SpareDomain, R"({"name":"d#.bench.test"})"},
        {"GET", "/domains/*", 15, Pool::Domain, Pool::Domain},
        {"DELETE", "/domains/*", 1, Pool::SpareDomain},
        {"GET", "/domains/*/dns", 15, Pool::Domain, Pool::Domain},
        {"POST", "/domains/*/verify", 8, Pool::Domain, Pool::Domain},
        {"GET", "/inbox/threads", 12},
        {"GET", "/inbox/threads/*", 12, Pool::Thread, Pool::Thread},
        {"GET", "/webhooks", 15},
        {"POST", "/webhooks", 6, Pool::None, Pool::SpareWebhook, kWebhook},
        {"GET", "/webhooks/*", 15, Pool::Webhook, Pool::Webhook},
        {"PUT", "/webhooks/*", 6, Pool::Webhook, Pool::Webhook, kWebhook},
        {"DELETE", "/webhooks/*", 6, Pool::SpareWebhook},
        {"GET", "/platform/webhooks/stats", 8},
        {"GET", "/platform/webhooks/event-types", 6},
        {"GET", "/platform/webhooks/deliveries", 15},
        {"GET", "/platform/webhooks/*/deliveries", 8, Pool::Webhook, Pool::Webhook},
        {"GET", "/analytics/emails", 16},
        {"GET", "/analytics/campaigns/*", 8, Pool::Campaign, Pool::Campaign},
        {"GET", "/analytics/contacts/*", 8, Pool::Contact, Pool::Contact}};
    return routes;
}

void Pools::put(Pool pool, const QByteArray &id)
{
    const std::lock_guard lock(m_mutex);
    m_ids[pool].push_back(id);
}

QByteArray Pools::take(Pool pool)
{
    const std::lock_guard lock(m_mutex);
    std::deque<QByteArray> &ids = m_ids[pool];
    if (ids.empty())
        return {};
    QByteArray id = std::move(ids.front());
    ids.pop_front();
    return id;
}

} // namespace pm::bench
