// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/platform/isolationtable.h"

namespace pm::test {

namespace {

constexpr auto kContact = R"({"email":"ada@example.com"})";
constexpr auto kTemplate = R"({"name":"Mine","subject":"Hello","text_body":"Hello"})";
constexpr auto kCampaign =
    R"({"name":"Theirs","template_id":"$templates","from":"me@other.test","audience_tags":["vip"]})";
constexpr auto kWebhook = R"({"name":"Theirs","endpoint_url":"http://127.0.0.1:9/x","event_types":["email.sent"]})";
constexpr auto kReplay = R"({"from":"2027-01-15T00:00:00Z","to":"2027-01-16T00:00:00Z"})";
constexpr auto kUser = R"({"email":"new@other.test","name":"New","role":"owner"})";

} // namespace

const std::vector<IsolationCase> &isolationCases()
{
    static const std::vector<IsolationCase> cases{
        {"POST", "/auth/logout", Foreign::None},
        {"GET", "/auth/me", Foreign::None},
        {"POST", "/auth/reauth", Foreign::None},
        {"POST", "/auth/password", Foreign::None},
        {"POST", "/auth/totp/enroll", Foreign::None},
        {"POST", "/auth/totp/confirm", Foreign::None},
        {"GET", "/platform/admin/tenants", Foreign::Platform},
        {"POST", "/platform/admin/tenants", Foreign::Platform},
        {"GET", "/platform/admin/tenants/{tenant_id}", Foreign::Platform},
        {"PATCH", "/platform/admin/tenants/{tenant_id}", Foreign::Platform, R"({"plan":"starter"})"},
        {"POST", "/platform/admin/tenants/{tenant_id}/suspend", Foreign::Platform, R"({"reason":"Mine"})"},
        {"POST", "/platform/admin/tenants/{tenant_id}/reactivate", Foreign::Platform},
        {"GET", "/platform/admin/users", Foreign::Platform},
        {"POST", "/platform/admin/users", Foreign::Platform, kUser},
        {"GET", "/platform/admin/users/{user_id}", Foreign::Platform},
        {"PATCH", "/platform/admin/users/{user_id}", Foreign::Platform, R"({"role":"member"})"},
        {"DELETE", "/platform/admin/users/{user_id}", Foreign::Platform},
        {"GET", "/platform/admin/users/{user_id}/audit-trail", Foreign::Platform},
        {"POST", "/platform/admin/users/{user_id}/suspend", Foreign::Platform, R"({"reason":"Mine"})"},
        {"POST", "/platform/admin/users/{user_id}/reactivate", Foreign::Platform},
        {"POST", "/platform/admin/users/{user_id}/revoke-sessions", Foreign::Platform},
        {"POST", "/platform/admin/users/{user_id}/reset-password", Foreign::Platform},
        {"GET", "/platform/api-keys", Foreign::Own},
        {"POST", "/platform/api-keys", Foreign::None},
        {"GET", "/platform/api-keys/{key_id}", Foreign::Hidden},
        {"PATCH", "/platform/api-keys/{key_id}", Foreign::Hidden, R"({"name":"Mine"})"},
        {"DELETE", "/platform/api-keys/{key_id}", Foreign::Hidden},
        {"POST", "/platform/api-keys/{key_id}/regenerate", Foreign::Hidden},
        {"POST", "/platform/api-keys/{key_id}/end-overlap", Foreign::Hidden},
        {"GET", "/platform/api-keys/{key_id}/advice", Foreign::Hidden},
        {"GET", "/platform/api-keys/{key_id}/drain", Foreign::Hidden},
        {"GET", "/platform/api-keys/{key_id}/usage", Foreign::Hidden},
        {"GET", "/platform/api-keys/{key_id}/audit", Foreign::Hidden},
        {"POST", "/platform/api-keys/revoke-unused", Foreign::Own, R"({"days":1,"dry_run":false})", R"("revoked":0)"},
        {"POST", "/platform/api-keys/revoke-unused", Foreign::Own,
         R"({"days":1,"dry_run":false,"key_ids":["$api-keys"]})", R"("outcome":"not_found")"},
        {"GET", "/tenant/analytics/api-usage", Foreign::Own},
        {"GET", "/tenant/analytics/api-usage?key_id=$api-keys", Foreign::Hidden},
        {"GET", "/platform/notices", Foreign::Own},
        {"POST", "/emails/send", Foreign::Named, R"({"to":"a@other.test","template_id":"$templates"})", "template_id"},
        {"POST", "/emails/send", Foreign::Named, R"({"to":"a@other.test","campaign_id":"$campaigns"})", "campaign_id"},
        {"GET", "/emails", Foreign::Own, "", R"("emails":[])"},
        {"GET", "/emails?campaign_id=$campaigns", Foreign::Own, "", R"("emails":[])"},
        {"GET", "/emails?template_id=$templates", Foreign::Own, "", R"("emails":[])"},
        {"GET", "/emails?key_id=$api-keys", Foreign::Own, "", R"("emails":[])"},
        {"GET", "/emails/{id}", Foreign::Hidden},
        {"GET", "/contacts", Foreign::Own},
        {"GET", "/contacts?tag=vip", Foreign::Own, "", R"("contacts":[])"},
        {"POST", "/contacts", Foreign::Own, kContact},
        {"GET", "/contacts/{id}", Foreign::Hidden},
        {"PUT", "/contacts/{id}", Foreign::Hidden, kContact},
        {"DELETE", "/contacts/{id}", Foreign::Hidden},
        {"GET", "/inbox/threads", Foreign::Own, "", R"("threads":[])"},
        {"GET", "/inbox/threads/{id}", Foreign::Hidden},
        {"GET", "/domains", Foreign::Own, "", R"("domains":[])"},
        {"POST", "/domains", Foreign::None},
        {"GET", "/domains/{id}", Foreign::Hidden},
        {"DELETE", "/domains/{id}", Foreign::Hidden},
        {"GET", "/domains/{id}/dns", Foreign::Hidden},
        {"POST", "/domains/{id}/verify", Foreign::Hidden},
        {"GET", "/analytics/emails", Foreign::Own, "", R"("sent":0)"},
        {"GET", "/analytics/campaigns/{id}", Foreign::Hidden},
        {"GET", "/analytics/contacts/{id}", Foreign::Hidden},
        {"GET", "/campaigns", Foreign::Own},
        {"POST", "/campaigns", Foreign::Named, kCampaign, "template_id"},
        {"GET", "/campaigns/{id}", Foreign::Hidden},
        {"GET", "/campaigns/{id}/recipients", Foreign::Hidden},
        {"PUT", "/campaigns/{id}", Foreign::Hidden, kCampaign},
        {"PUT", "/campaigns/{id}", Foreign::Named, kCampaign, "template_id"},
        {"DELETE", "/campaigns/{id}", Foreign::Hidden},
        {"POST", "/campaigns/{id}/start", Foreign::Hidden},
        {"POST", "/campaigns/{id}/pause", Foreign::Hidden},
        {"GET", "/templates", Foreign::Own},
        {"POST", "/templates", Foreign::None},
        {"GET", "/templates/{id}", Foreign::Hidden},
        {"PUT", "/templates/{id}", Foreign::Hidden, kTemplate},
        {"DELETE", "/templates/{id}", Foreign::Hidden},
        {"POST", "/templates/{id}/render", Foreign::Hidden, R"({"variables":{}})"},
        {"GET", "/webhooks", Foreign::Own},
        {"POST", "/webhooks", Foreign::Own, kWebhook},
        {"GET", "/webhooks/{id}", Foreign::Hidden},
        {"PUT", "/webhooks/{id}", Foreign::Hidden, kWebhook},
        {"DELETE", "/webhooks/{id}", Foreign::Hidden},
        {"GET", "/platform/webhooks", Foreign::Own},
        {"POST", "/platform/webhooks", Foreign::Own, kWebhook},
        {"GET", "/platform/webhooks/stats", Foreign::Own},
        {"GET", "/platform/webhooks/event-types", Foreign::None},
        {"POST", "/platform/webhooks/filters/test", Foreign::None},
        {"POST", "/platform/webhooks/transform/preview", Foreign::Own,
         R"({"transformation":{"kind":"none"},"event_type":"email.sent","last":20})"},
        {"GET", "/platform/webhooks/{id}", Foreign::Hidden},
        {"PUT", "/platform/webhooks/{id}", Foreign::Hidden, kWebhook},
        {"DELETE", "/platform/webhooks/{id}", Foreign::Hidden},
        {"POST", "/platform/webhooks/{id}/pause", Foreign::Hidden},
        {"POST", "/platform/webhooks/{id}/resume", Foreign::Hidden},
        {"POST", "/platform/webhooks/{id}/probe", Foreign::Hidden},
        {"POST", "/platform/webhooks/{id}/rotate-secret", Foreign::Hidden},
        {"POST", "/platform/webhooks/{id}/test", Foreign::Hidden, R"({"event_type":"email.sent"})"},
        {"GET", "/platform/webhooks/{id}/stats", Foreign::Hidden},
        {"GET", "/platform/webhooks/{id}/audit", Foreign::Hidden},
        {"GET", "/platform/webhooks/deliveries", Foreign::Own, "", R"("deliveries":[])"},
        {"GET", "/platform/webhooks/deliveries?webhook_id=$webhooks", Foreign::Own, "", R"("deliveries":[])"},
        {"GET", "/platform/webhooks/{id}/deliveries", Foreign::Hidden},
        {"GET", "/platform/webhooks/deliveries/export", Foreign::None}, // see anExportHasNothingOfAnother
        {"GET", "/platform/webhooks/deliveries/{id}", Foreign::Hidden},
        {"GET", "/platform/webhooks/events", Foreign::Own, "", R"("events":[])"},
        {"POST", "/platform/webhooks/deliveries/{id}/retry", Foreign::Hidden},
        {"POST", "/platform/webhooks/{id}/archive-failed", Foreign::Hidden},
        {"POST", "/platform/webhooks/{id}/replay", Foreign::Hidden, kReplay},
        {"POST", "/platform/webhooks/{id}/retry-failed", Foreign::Hidden},
        {"POST", "/platform/webhooks/deliveries/retry", Foreign::Own, R"({"filter":{},"dry_run":true})",
         R"("matched":0)"},
        {"GET", "/platform/webhooks/replays", Foreign::Own, "", R"("replays":[])"},
        {"GET", "/platform/webhooks/replays/{id}", Foreign::Hidden},
        {"GET", "/platform/webhooks/replays/{id}/items", Foreign::Hidden},
        {"POST", "/platform/webhooks/replays/{id}/pause", Foreign::Hidden},
        {"POST", "/platform/webhooks/replays/{id}/resume", Foreign::Hidden},
        {"DELETE", "/platform/webhooks/replays/{id}", Foreign::Hidden},
        {"GET", "/events/stream", Foreign::None}, // without end: tst_livestream
        {"GET", "/events/poll", Foreign::None},   // tst_livepage
        {"GET", "/platform/webhooks/debug/bins", Foreign::Own, "", R"("bins":[])"},
        {"POST", "/platform/webhooks/debug/bins", Foreign::None},
        {"PUT", "/platform/webhooks/debug/bins/{id}", Foreign::Hidden, R"({"status_code":201})"},
        {"DELETE", "/platform/webhooks/debug/bins/{id}", Foreign::Hidden},
        {"GET", "/platform/webhooks/debug/bins/{id}/requests", Foreign::Hidden},
    };
    return cases;
}

} // namespace pm::test
