// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/audit/changetable.h"

namespace pm::test {

namespace {

Change change(const char *method, const char *path, const char *body = "", int hundreds = 2)
{
    return {.method = method, .path = QLatin1StringView(path), .body = QLatin1StringView(body), .hundreds = hundreds};
}

#define WEBHOOK R"("endpoint_url":"http://127.0.0.1:9/hook","event_types":["email.sent"]})"
#define CAMPAIGN R"("template_id":"{template}","from":"news@acme.test","audience_tags":["vip"]})"

} // namespace

const std::vector<ChangedArea> &tenantAreas()
{
    static const std::vector<ChangedArea> areas{
        {"keys",
         {change("POST", "/platform/api-keys", R"({"name":"Build server","permissions":["send_email"]})"),
          change("PATCH", "/platform/api-keys/{key_id}", R"({"name":"Renamed"})"),
          change("POST", "/platform/api-keys/{key_id}/regenerate", R"({"grace_period_hours":24})"),
          change("POST", "/platform/api-keys/{key_id}/end-overlap"), change("DELETE", "/platform/api-keys/{key_id}"),
          change("POST", "/platform/api-keys/revoke-unused",
                 R"({"days":30,"dry_run":false,"key_ids":["{key_unused}"]})")}},
        {"templates",
         {change("POST", "/templates", R"({"name":"Spring","subject":"Hello","text_body":"Hello"})"),
          change("PUT", "/templates/{id}", R"({"name":"Spring","subject":"Good morning","text_body":"Hello"})"),
          change("DELETE", "/templates/{id}")}},
        {"contacts",
         {change("POST", "/contacts", R"({"email":"ada@example.com"})"),
          change("POST", "/contacts", R"({"email":"ada@example.com","first_name":"Ada"})"),
          change("PUT", "/contacts/{id}", R"({"email":"ada@example.com","status":"unsubscribed"})"),
          change("DELETE", "/contacts/{id}")}},
        {"campaigns",
         {change("POST", "/campaigns", R"({"name":"Spring",)" CAMPAIGN),
          change("PUT", "/campaigns/{id}", R"({"name":"Autumn",)" CAMPAIGN), change("POST", "/campaigns/{id}/start"),
          change("POST", "/campaigns/{id}/pause"), change("DELETE", "/campaigns/{id}")}},
        {"domains",
         {change("POST", "/domains", R"({"name":"mail.acme.test"})"), change("POST", "/domains/{id}/verify"),
          change("DELETE", "/domains/{id}")}},
        {"webhooks",
         {change("POST", "/platform/webhooks", R"({"name":"Order sync",)" WEBHOOK),
          change("PUT", "/platform/webhooks/{id}", R"({"name":"Renamed",)" WEBHOOK),
          change("POST", "/platform/webhooks/{id}/pause"), change("POST", "/platform/webhooks/{id}/resume"),
          change("POST", "/platform/webhooks/{id}/rotate-secret"),
          change("POST", "/platform/webhooks/{id}/test", R"({"event_type":"email.sent"})"),
          change("DELETE", "/platform/webhooks/{id}")}},
        {"webhooks of the public API",
         {change("POST", "/webhooks", R"({"name":"Order sync",)" WEBHOOK),
          change("PUT", "/webhooks/{id}", R"({"name":"Renamed",)" WEBHOOK), change("DELETE", "/webhooks/{id}")}},
        {"deliveries",
         {change("POST", "/platform/webhooks/deliveries/{delivery}/retry"),
          change("POST", "/platform/webhooks/{webhook}/retry-failed", "{}"),
          change("POST", "/platform/webhooks/deliveries/retry",
                 R"({"filter":{"webhook_id":"{webhook}","status":["exhausted"]}})"),
          change("POST", "/platform/webhooks/{webhook}/archive-failed"),
          change("POST", "/platform/webhooks/{stopped}/probe")}},
        {"replays",
         {change("POST", "/platform/webhooks/{webhook}/replay",
                 R"({"from":"2027-01-15T00:00:00Z","to":"2027-01-16T00:00:00Z"})"),
          change("POST", "/platform/webhooks/replays/{replay_id}/pause"),
          change("POST", "/platform/webhooks/replays/{replay_id}/resume"),
          change("DELETE", "/platform/webhooks/replays/{replay_id}")}},
        {"request bins",
         {change("POST", "/platform/webhooks/debug/bins", "{}"),
          change("PUT", "/platform/webhooks/debug/bins/{id}", R"({"status_code":500})"),
          change("DELETE", "/platform/webhooks/debug/bins/{id}")}},
    };
    return areas;
}

const std::vector<ChangedArea> &platformAreas()
{
    static const std::vector<ChangedArea> areas{
        {"tenants",
         {change("POST", "/platform/admin/tenants",
                 R"({"company_name":"New","owner_email":"o@new.test","plan":"pro"})"),
          change("PATCH", "/platform/admin/tenants/{id}", R"({"plan":"enterprise"})"),
          change("POST", "/platform/admin/tenants/{id}/suspend", R"({"reason":"a try"})"),
          change("POST", "/platform/admin/tenants/{id}/reactivate")}},
        {"users",
         {change("POST", "/platform/admin/users", R"({"email":"new@example.com","name":"New","role":"support"})"),
          change("PATCH", "/platform/admin/users/{id}", R"({"role":"ops"})"),
          change("POST", "/platform/admin/users/{id}/revoke-sessions"),
          change("POST", "/platform/admin/users/{id}/reset-password"),
          change("POST", "/platform/admin/users/{id}/suspend", R"({"reason":"a try"})"),
          change("POST", "/platform/admin/users/{id}/reactivate"),
          change("DELETE", "/platform/admin/users/{id}?confirmation=new@example.com")}},
    };
    return areas;
}

const ChangedArea &accountArea()
{
    static const ChangedArea area{
        "account",
        {change("POST", "/auth/login", R"({"email":"{email}","password":"wrong"})", 4),
         change("POST", "/auth/login", R"({"email":"nobody@example.com","password":"wrong"})", 4),
         change("POST", "/auth/login", R"({"email":"{email}","password":"{password}"})"),
         change("POST", "/auth/reauth", R"({"password":"wrong"})", 4),
         change("POST", "/auth/reauth", R"({"password":"{password}"})"), change("POST", "/auth/totp/enroll"),
         change("POST", "/auth/totp/confirm", R"({"code":"{code}"})"),
         change("POST", "/auth/login", R"({"email":"{email}","password":"{password}","totp":"000000"})", 4),
         change("POST", "/auth/login", R"({"email":"{email}","password":"{password}","totp":"{code}"})"),
         change("POST", "/auth/reauth", R"({"password":"{password}","totp":"{code}"})"),
         change("POST", "/platform/admin/users/{user}/reset-password", R"({"reset_totp":true})"),
         change("POST", "/auth/login", R"({"email":"{email}","password":"{one_time_password}"})"),
         change("POST", "/auth/password", R"({"current":"wrong","new":"a walk on thin ice"})", 4),
         change("POST", "/auth/password", R"({"current":"{one_time_password}","new":"a walk on thin ice"})"),
         change("POST", "/auth/logout")}};
    return area;
}

const std::vector<Change> &changeless()
{
    static const std::vector<Change> routes{
        change("POST", "/emails/send"), // a message has a timeline of its own
        change("POST", "/templates/{id}/render"),
        change("POST", "/platform/webhooks/filters/test"),
        change("POST", "/platform/webhooks/transform/preview"),
    };
    return routes;
}

} // namespace pm::test
