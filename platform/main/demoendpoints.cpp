// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/main/demoendpoints.h"

#include <algorithm>

namespace pm::platform {

namespace {

struct Calls {
    Scope scope;
    const char *first;
    const char *second;
};

constexpr std::array<Calls, kAllScopes.size()> kCalls{{
    {Scope::SendEmail, "POST /api/v1/emails/send", "GET /api/v1/emails/{id}"},
    {Scope::ManageContacts, "POST /api/v1/contacts", "GET /api/v1/contacts"},
    {Scope::ReadAnalytics, "GET /api/v1/analytics/emails", "GET /api/v1/analytics/campaigns/{id}"},
    {Scope::ReadInbox, "GET /api/v1/inbox/threads", "GET /api/v1/inbox/threads/{id}"},
    {Scope::ManageCampaigns, "GET /api/v1/campaigns", "POST /api/v1/campaigns"},
    {Scope::ManageTemplates, "GET /api/v1/templates", "PUT /api/v1/templates/{id}"},
    {Scope::ManageDomains, "GET /api/v1/domains", "POST /api/v1/domains/{id}/verify"},
    {Scope::ManageWebhooks, "GET /api/v1/webhooks", "PUT /api/v1/webhooks/{id}"},
}};

} // namespace

std::array<DemoEndpoint, 2> demoEndpoints(Scopes scopes)
{
    const auto calls = std::find_if(kCalls.begin(), kCalls.end(),
                                    [&](const Calls &known) { return scopes.testFlag(known.scope); });
    if (calls == kCalls.end())
        return {};
    return {{{QString::fromLatin1(calls->first), 76}, {QString::fromLatin1(calls->second), 24}}};
}

} // namespace pm::platform
