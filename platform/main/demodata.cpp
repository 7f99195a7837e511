// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/main/demodata.h"

#include <algorithm>
#include <random>

namespace pm::platform {

namespace {

constexpr qint64 kHour = 60;
constexpr qint64 kDay = 24 * kHour;

// The tenant that pictures and examples show.
std::vector<DemoKey> acmeKeys()
{
    return {{.name = QStringLiteral("Production server"),
             .scopes = Scopes(Scope::SendEmail) | Scope::ManageContacts | Scope::ReadAnalytics,
             .requests = 1'204'311,
             .idleMinutes = 2,
             .ageDays = 410,
             .description = QStringLiteral("Order mails of the shop")},
            {.name = QStringLiteral("Newsletter worker"),
             .scopes = Scopes(Scope::SendEmail) | Scope::ManageCampaigns,
             .requests = 884'120,
             .idleMinutes = 0,
             .ageDays = 300},
            {.name = QStringLiteral("Zapier"),
             .scopes = Scopes(Scope::ManageContacts) | Scope::ReadAnalytics,
             .requests = 40'902,
             .idleMinutes = kHour,
             .ageDays = 175,
             .expiresInHours = 5 * 24 + 3},
            {.name = QStringLiteral("CI smoke tests"),
             .environment = KeyEnvironment::Test,
             .scopes = Scope::SendEmail,
             .requests = 9'213,
             .idleMinutes = 3 * kHour,
             .ageDays = 220},
            {.name = QStringLiteral("Data warehouse"),
             .scopes = Scope::ReadAnalytics,
             .requests = 71'530,
             .idleMinutes = 6,
             .ageDays = 253,
             .draining = true,
             .allowedIps = {QStringLiteral("203.0.113.0/24")},
             .description = QStringLiteral("Nightly dbt run")},
            {.name = QStringLiteral("Staging"),
             .environment = KeyEnvironment::Test,
             .scopes = Scopes(Scope::SendEmail) | Scope::ManageTemplates,
             .requests = 1'022,
             .idleMinutes = 94 * kDay,
             .ageDays = 260},
            {.name = QStringLiteral("Legacy importer"),
             .scopes = Scope::ManageContacts,
             .requests = 310'448,
             .idleMinutes = 9 * kDay,
             .ageDays = 600,
             .revokedDaysAgo = 9},
            {.name = QStringLiteral("Partner - Lumen"),
             .scopes = Scopes(Scope::ReadInbox) | Scope::ManageWebhooks,
             .requests = 18'004,
             .idleMinutes = 25,
             .ageDays = 96}};
}

// Plausible keys for a tenant that nobody looks at first; the same ones for the same seed.
std::vector<DemoKey> ordinaryKeys(unsigned seed)
{
    static const QStringList names{QStringLiteral("Web shop"),      QStringLiteral("Billing service"),
                                   QStringLiteral("CRM bridge"),    QStringLiteral("Mobile backend"),
                                   QStringLiteral("Support desk"),  QStringLiteral("Reporting"),
                                   QStringLiteral("Staging"),       QStringLiteral("CI"),
                                   QStringLiteral("Sign-up form"),  QStringLiteral("Campaign planner"),
                                   QStringLiteral("Data export"),   QStringLiteral("Old integration"),
                                   QStringLiteral("Webhook setup"), QStringLiteral("Inbox reader")};
    std::mt19937 random(seed);
    const auto below = [&random](qint64 most) { return static_cast<qint64>(random() % static_cast<unsigned>(most)); };
    std::vector<DemoKey> keys;
    const qint64 count = 8 + below(7);
    for (qint64 i = 0; i < count; ++i) {
        DemoKey key{.name = names[i]};
        key.environment = below(5) == 0 ? KeyEnvironment::Test : KeyEnvironment::Live;
        key.scopes = kAllScopes[static_cast<std::size_t>(below(8))];
        if (below(2) == 0)
            key.scopes |= kAllScopes[static_cast<std::size_t>(below(8))];
        key.requests = 500 + below(400) * below(400);
        key.idleMinutes = below(4) == 0 ? (31 + below(80)) * kDay : below(3 * kDay);
        key.ageDays = 100 + below(500);
        if (below(7) == 0)
            key.revokedDaysAgo = 1 + below(60);
        else if (below(9) == 0)
            key.expiresInHours = 30 + below(2000);
        if (key.revokedDaysAgo) // nothing is used after its end
            key.idleMinutes = std::max(key.idleMinutes, *key.revokedDaysAgo * kDay);
        keys.push_back(std::move(key));
    }
    return keys;
}

} // namespace

std::vector<DemoTenant> demoTenants()
{
    std::vector<DemoTenant> tenants{{.company = QStringLiteral("Acme GmbH"),
                                     .domain = QStringLiteral("acme.test"),
                                     .plan = Plan::Pro,
                                     .workspaces = 4},
                                    {.company = QStringLiteral("Delta Freight"),
                                     .domain = QStringLiteral("deltafreight.test"),
                                     .plan = Plan::Enterprise,
                                     .workspaces = 9},
                                    {.company = QStringLiteral("Lumen Analytics"),
                                     .domain = QStringLiteral("lumen.test"),
                                     .plan = Plan::Pro,
                                     .workspaces = 3},
                                    {.company = QStringLiteral("Nordwind Reisen"),
                                     .domain = QStringLiteral("nordwind.test"),
                                     .plan = Plan::Starter},
                                    {.company = QStringLiteral("Oliveira & Filhos"),
                                     .domain = QStringLiteral("oliveira.test"),
                                     .plan = Plan::Starter,
                                     .workspaces = 2},
                                    {.company = QStringLiteral("Kestrel Robotics"),
                                     .domain = QStringLiteral("kestrel.test"),
                                     .plan = Plan::Enterprise,
                                     .workspaces = 6},
                                    {.company = QStringLiteral("Maple Street Books"),
                                     .domain = QStringLiteral("maplestreet.test"),
                                     .plan = Plan::Starter},
                                    {.company = QStringLiteral("Sakura Foods"),
                                     .domain = QStringLiteral("sakura.test"),
                                     .plan = Plan::Pro,
                                     .workspaces = 2},
                                    {.company = QStringLiteral("Bluebird Clinics"),
                                     .domain = QStringLiteral("bluebird.test"),
                                     .plan = Plan::Enterprise,
                                     .workspaces = 5},
                                    {.company = QStringLiteral("Tierra Verde"),
                                     .domain = QStringLiteral("tierraverde.test"),
                                     .plan = Plan::Pro,
                                     .workspaces = 2},
                                    {.company = QStringLiteral("Quality lab"),
                                     .domain = QStringLiteral("qa.test"),
                                     .plan = Plan::Pro,
                                     .isTest = true},
                                    {.company = QStringLiteral("Load test"),
                                     .domain = QStringLiteral("load.test"),
                                     .plan = Plan::Enterprise,
                                     .isTest = true}};
    tenants.front().keys = acmeKeys();
    for (std::size_t i = 1; i < tenants.size(); ++i)
        tenants[i].keys = ordinaryKeys(static_cast<unsigned>(i));
    return tenants;
}

} // namespace pm::platform
