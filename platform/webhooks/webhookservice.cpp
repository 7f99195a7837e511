// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/webhookservice.h"

#include "models/domain/webhooks/eventcatalogue.h"
#include "models/domain/webhooks/filtertest.h"
#include "platform/http/answer.h"
#include "platform/http/listquery.h"
#include "platform/outbound/endpointurl.h"
#include "platform/webhooks/headervalues.h"
#include "platform/webhooks/healthnews.h"
#include "platform/webhooks/personalbody.h"
#include "platform/webhooks/requestowner.h"
#include "platform/webhooks/webhookaudit.h"
#include "platform/webhooks/webhookfigures.h"
#include "platform/webhooks/webhookroute.h"
#include "platform/webhooks/webhooktrail.h"

#include <QJsonArray>

namespace pm::webhooks {

namespace {

using http::Reply;
using http::Request;

constexpr qint64 kHourMs = 3'600'000;

WebhookId idOf(const Request &request)
{
    return WebhookId(idIn(request));
}

// Of what people set, to which belongs whether it takes events: what was delivered makes no other version.
QByteArray versionOf(const StoredWebhook &stored)
{
    return QByteArray::number(stored.version) + (stored.webhook.content.isActive ? "" : "p");
}

Result<> ifMatches(const Request &request, const StoredWebhook &stored)
{
    return http::ifVersionMatches(request, versionOf(stored));
}

// For a change: nobody else makes one meanwhile, and it is as the request has seen it.
Result<StoredWebhook> lockSeen(WebhookRepository &repository, const Request &request)
{
    return repository.lock(idOf(request)).and_then([&](StoredWebhook stored) {
        return ifMatches(request, stored).map([&] { return std::move(stored); });
    });
}

Result<> appendAudit(store::Connection &connection, const Request &request, UnixMs now, const QString &action,
                     const Webhook &webhook, const QJsonObject &more = {})
{
    audit::AuditRecord record = audit::recordOf(request, action, kAuditTarget, webhook.id.text());
    record.details = auditDetails(webhook.content.name, webhook.status, request.principal.environment);
    for (auto detail = more.begin(); detail != more.end(); ++detail)
        record.details.insert(detail.key(), detail.value());
    return audit::append(connection, now, record);
}

Result<> tellOfChange(store::Connection &connection, const Request &request, const Webhook &before,
                      const Webhook &after, UnixMs now)
{
    if (before.status == after.status)
        return {};
    const WebhookStatusChange change{.webhook = after.id,
                                     .name = after.content.name,
                                     .status = after.status,
                                     .reason = after.statusReason,
                                     .held = after.held,
                                     .at = now};
    return tellOfOperator(connection, ownerOf(request), change, actorOf(request));
}

Result<> recordRotation(store::Connection &connection, const Request &request, const WebhookId &id, UnixMs until,
                        UnixMs now)
{
    const QJsonObject data{{QStringLiteral("secret_type"), QStringLiteral("webhook")},
                           {QStringLiteral("webhook_id"), id.text()},
                           {QStringLiteral("rotation_id"), QJsonValue()},
                           {QStringLiteral("old_secret_expires_at"), toIso(until)},
                           {QStringLiteral("actor"), actorOf(request)}};
    return events::record(connection, ownerOf(request), now, {{.type = EventType::SecretRotated, .data = data}});
}

Webhook seenBy(const Request &request, Webhook webhook)
{
    const http::Principal &who = request.principal;
    if (!seesHeaderValues(who))
        hideHeaderValues(webhook.content);
    webhook.createdBy = shownTo(who.role, webhook.createdBy);
    return webhook;
}

// Of all that sign beside the current one.
UnixMs lastEndOf(const WebhookSecrets &secrets, UnixMs oldUntil)
{
    UnixMs last = oldUntil;
    for (const EarlierSecret &earlier : secrets.earlier)
        last = std::max(last, earlier.until.value_or(0));
    return last;
}

std::vector<IpNetwork> addressesOf(const dns::DnsResolver &resolver, const QString &name)
{
    std::vector<IpNetwork> addresses;
    if (name.isEmpty())
        return addresses;
    for (const auto &answer : resolver.lookUp({{name, dns::RecordType::A}, {name, dns::RecordType::Aaaa}})) {
        for (const QString &text : answer ? answer->values : QStringList()) {
            if (const auto address = IpNetwork::parse(text))
                addresses.push_back(*address);
        }
    }
    return addresses;
}

} // namespace

WebhookService::WebhookService(store::Database &database, secrets::SecretStore &secrets,
                               const idempotency::Ledger &ledger, const dns::DnsResolver &resolver, const Clock &clock,
                               outbound::AddressPolicy policy)
    : m_database(database)
    , m_secrets(secrets)
    , m_ledger(ledger)
    , m_resolver(resolver)
    , m_clock(clock)
    , m_policy(policy)
{
}

Result<Reply> WebhookService::list(const Request &request)
{
    const Result<WebhookQuery> query = webhookQueryFromItems(request.query);
    if (!query)
        return fail(query.error());
    return m_database
        .read([&](store::Connection &connection) {
            return WebhookRepository(connection, ownerOf(request), m_clock.now()).page(*query);
        })
        .map([&](WebhookPage page) {
            for (Webhook &webhook : page.webhooks)
                webhook = seenBy(request, std::move(webhook));
            return Reply{.data = toJson(page)};
        });
}

Result<Reply> WebhookService::summary(const Request &request)
{
    return m_database
        .read([&](store::Connection &connection) {
            return WebhookFigures(connection, m_clock.now()).summary(ownerOf(request));
        })
        .map([](const WebhookSummary &summary) { return Reply{.data = toJson(summary)}; });
}

Result<WebhookContent> WebhookService::readContent(const Request &request) const
{
    return request.json().and_then(webhookContentFromJson).and_then([&](const WebhookContent &content) {
        const Result<> allowed = checkEndpoint(content.endpointUrl);
        return allowed ? Result<WebhookContent>(content)
                       : fail(Error::invalid({{QStringLiteral("endpoint_url"), allowed.error().message}}));
    });
}

// A name that the DNS does not know, or not in time, may be saved: what it leads to is looked at again at each connect.
Result<> WebhookService::checkEndpoint(const QString &url) const
{
    if (const Result<> allowed = outbound::checkUrl(url, m_policy); !allowed)
        return allowed;
    return outbound::readEndpoint(url).and_then([&](const outbound::EndpointUrl &endpoint) {
        return outbound::checkAddresses(endpoint, addressesOf(m_resolver, outbound::nameToLookUp(endpoint)), m_policy);
    });
}

Result<Reply> WebhookService::create(const Request &request)
{
    const auto asked = idempotency::asked(request, readContent(request).and_then([](const WebhookContent &content) {
        return withHiddenValues(content, WebhookContent());
    }));
    if (!asked)
        return fail(asked.error());
    const WebhookContent &content = asked->input;
    Result<Secret> secret = makeWebhookSecret();
    if (!secret)
        return fail(secret.error());
    const UnixMs now = m_clock.now();
    IssuedWebhook issued{.secret = std::move(*secret),
                         .webhook = {.id = WebhookId(makeUlid(QLatin1StringView("wh_"), now)),
                                     .content = content,
                                     .status = content.isActive ? WebhookStatus::Active : WebhookStatus::Paused,
                                     .createdAt = now,
                                     .createdBy = actorOf(request),
                                     .updatedAt = now}};
    WebhookSecrets secrets;
    secrets.current = issued.secret.clone();
    const TenantId tenant = *request.tenant;
    // Before the row: a webhook without a secret could not sign.
    if (const Result<int> kept = writeSecrets(m_secrets, tenant, issued.webhook.id, secrets, 0); !kept)
        return fail(kept.error());
    const Result<Reply> reply = m_database.write([&](store::Connection &connection) {
        return m_ledger.once(connection, asked->ticket,
                             [&](store::Connection &inside) { return insert(inside, request, issued); });
    });
    // When the database went away, the row may still come to be: a secret without a row is the lesser evil.
    const bool isUnused = reply ? reply->data.value(QStringLiteral("id")) != issued.webhook.id.text()
                                : reply.error().kind != ErrorKind::Unavailable;
    if (isUnused)
        std::ignore = m_secrets.removeAll(secretPathOf(tenant, issued.webhook.id));
    return reply;
}

Result<Reply> WebhookService::insert(store::Connection &connection, const Request &request, const IssuedWebhook &issued)
{
    const UnixMs now = issued.webhook.createdAt;
    return WebhookRepository(connection, ownerOf(request), now)
        .insert(issued.webhook)
        .and_then(
            [&] { return appendAudit(connection, request, now, QStringLiteral("webhook.created"), issued.webhook); })
        .map([&] { return http::created(toWire(issued)); });
}

Result<Reply> WebhookService::detail(const Request &request)
{
    return m_database
        .read([&](store::Connection &connection) {
            return WebhookRepository(connection, ownerOf(request), m_clock.now()).byId(idOf(request));
        })
        .map([&](const StoredWebhook &stored) {
            const QJsonObject body = toJson(seenBy(request, stored.webhook));
            return Reply{.data = body, .headers = {{"ETag", http::etagOf(versionOf(stored), body)}}};
        });
}

Result<Reply> WebhookService::change(const Request &request, const QString &action, const Change &change)
{
    const UnixMs now = m_clock.now();
    return m_database.write([&](store::Connection &connection) {
        WebhookRepository repository(connection, ownerOf(request), now);
        return lockSeen(repository, request).and_then([&](const StoredWebhook &stored) {
            return change(repository, stored)
                .and_then([&] { return repository.byId(stored.webhook.id); })
                .and_then([&](const StoredWebhook &changed) {
                    const QStringList fields = changedFields(stored.webhook.content, changed.webhook.content);
                    return tellOfChange(connection, request, stored.webhook, changed.webhook, now)
                        .and_then([&] {
                            return appendAudit(connection, request, now, action, changed.webhook,
                                               {{QStringLiteral("fields"), QJsonArray::fromStringList(fields)}});
                        })
                        .map([&] { return Reply{.data = toJson(changed.webhook)}; });
                });
        });
    });
}

// `is_active` pauses and resumes; a webhook that a rule stopped is resumed by its own call.
Result<Reply> WebhookService::replace(const Request &request)
{
    const Result<WebhookContent> content = readContent(request);
    if (!content)
        return fail(content.error());
    return change(request, QStringLiteral("webhook.changed"),
                  [&](WebhookRepository &repository, const StoredWebhook &stored) -> Result<> {
                      const WebhookId &id = stored.webhook.id;
                      const bool isPaused = stored.webhook.status == WebhookStatus::Paused;
                      const auto kept = withHiddenValues(*content, stored.webhook.content);
                      if (!kept)
                          return fail(kept.error());
                      Result<> done = repository.update(id, *kept);
                      if (done && !content->isActive && !isPaused)
                          done = repository.pause(id);
                      else if (done && content->isActive && isPaused)
                          done = repository.resume(id);
                      return done;
                  });
}

Result<Reply> WebhookService::pause(const Request &request)
{
    if (const Result<> empty = hasNoFields(request); !empty)
        return fail(empty.error());
    return change(request, QStringLiteral("webhook.paused"),
                  [](WebhookRepository &repository, const StoredWebhook &stored) -> Result<> {
                      if (stored.webhook.status == WebhookStatus::Paused)
                          return fail(ErrorKind::Conflict, QStringLiteral("The webhook is paused already."));
                      return repository.pause(stored.webhook.id);
                  });
}

Result<Reply> WebhookService::resume(const Request &request)
{
    if (const Result<> empty = hasNoFields(request); !empty)
        return fail(empty.error());
    return change(request, QStringLiteral("webhook.resumed"),
                  [](WebhookRepository &repository, const StoredWebhook &stored) -> Result<> {
                      const WebhookStatus status = stored.webhook.status;
                      if (status == WebhookStatus::Active || status == WebhookStatus::Failing)
                          return fail(ErrorKind::Conflict, QStringLiteral("The webhook is not paused."));
                      return repository.resume(stored.webhook.id);
                  });
}

// What it comes to is told as of any other probe. One that is due or under way already is as good as another.
Result<Reply> WebhookService::probe(const Request &request)
{
    if (const Result<> empty = hasNoFields(request); !empty)
        return fail(empty.error());
    return m_database.write([&](store::Connection &connection) { return probe(connection, request); });
}

Result<Reply> WebhookService::probe(store::Connection &connection, const Request &request)
{
    const UnixMs now = m_clock.now();
    WebhookRepository repository(connection, ownerOf(request), now);
    const Result<StoredWebhook> stored = lockSeen(repository, request);
    if (!stored)
        return fail(stored.error());
    if (stored->webhook.status != WebhookStatus::Inactive)
        return fail(ErrorKind::Conflict, QStringLiteral("The webhook is not stopped by a rule."));
    if (stored->webhook.held == 0)
        return fail(ErrorKind::Conflict, QStringLiteral("Nothing is held that could be sent as a probe."));
    return repository.probe(stored->webhook.id).and_then([&](bool isNew) {
        return repository.byId(stored->webhook.id).and_then([&](const StoredWebhook &asked) {
            const Result<> noted = isNew ? appendAudit(connection, request, now, QStringLiteral("webhook.probed"),
                                                       asked.webhook)
                                         : Result<>();
            return noted.map([&] { return Reply{.data = toJson(asked.webhook)}; });
        });
    });
}

Result<Reply> WebhookService::remove(const Request &request)
{
    // While the store is sealed the secret could not go with the webhook.
    if (const Result<> isOpen = m_secrets.check(); !isOpen)
        return fail(isOpen.error());
    const Result<Reply> removed = m_database.write([&](store::Connection &connection) {
        WebhookRepository repository(connection, ownerOf(request), m_clock.now());
        return lockSeen(repository, request).and_then([&](const StoredWebhook &stored) {
            return repository.remove(stored.webhook.id)
                .and_then(
                    [&] { return appendAudit(connection, request, m_clock.now(), kDeletedAction, stored.webhook); })
                .map([] { return Reply{.status = 204}; });
        });
    });
    if (removed)
        std::ignore = m_secrets.removeAll(secretPathOf(*request.tenant, idOf(request)));
    return removed;
}

// The new secret is written before the row names it: until then the old one signs, as it does after for the grace.
Result<Reply> WebhookService::rotateSecret(const Request &request)
{
    const auto asked = idempotency::asked(request, request.json().and_then(secretGraceHoursFromJson));
    if (!asked)
        return fail(asked.error());
    if (auto answered = earlier(asked->ticket); !answered || *answered)
        return answered.map([](const std::optional<Reply> &reply) { return *reply; });
    Result<Rotation> rotation = beginRotation(request, asked->input * kHourMs);
    if (!rotation)
        return fail(rotation.error());
    bool isNamed = false;
    const Result<Reply> reply = m_database.write([&](store::Connection &connection) {
        isNamed = false;
        return m_ledger.once(connection, asked->ticket, [&](store::Connection &inside) {
            isNamed = true;
            return keepRotation(inside, request, *rotation);
        });
    });
    // When the database went away, the row may name it after all.
    if (reply ? !isNamed : reply.error().kind != ErrorKind::Unavailable)
        std::ignore = m_secrets.destroy(secretPathOf(*request.tenant, idOf(request)), {rotation->version});
    return reply;
}

Result<std::optional<Reply>> WebhookService::earlier(const std::optional<idempotency::Ticket> &ticket)
{
    if (!ticket)
        return std::optional<Reply>();
    return m_database.read([&](store::Connection &connection) { return m_ledger.earlier(connection, *ticket); });
}

Result<WebhookService::Rotation> WebhookService::beginRotation(const Request &request, qint64 graceMs)
{
    const UnixMs now = m_clock.now();
    const Result<StoredWebhook> seen = m_database.read([&](store::Connection &connection) {
        return WebhookRepository(connection, ownerOf(request), now).byId(idOf(request));
    });
    if (!seen)
        return fail(seen.error());
    if (const Result<> same = ifMatches(request, *seen); !same)
        return fail(same.error());
    const Result<WebhookSecrets> secrets = readSecrets(m_secrets, *request.tenant, seen->webhook.id,
                                                       seen->secretVersion);
    Result<Secret> fresh = makeWebhookSecret();
    if (!secrets || !fresh)
        return fail(secrets ? fresh.error() : secrets.error());
    Result<WebhookSecrets> rotated = rotatedSecrets(*secrets, seen->webhook.previousSecretUntil.value_or(0),
                                                    std::move(*fresh), now, graceMs);
    if (!rotated)
        return fail(rotated.error());
    return writeSecrets(m_secrets, *request.tenant, seen->webhook.id, *rotated).map([&](int version) {
        return Rotation{.secrets = std::move(*rotated),
                        .seenVersion = seen->secretVersion,
                        .version = version,
                        .oldUntil = now + graceMs};
    });
}

Result<Reply> WebhookService::keepRotation(store::Connection &connection, const Request &request,
                                           const Rotation &rotation)
{
    const UnixMs now = m_clock.now();
    WebhookRepository repository(connection, ownerOf(request), now);
    const Result<StoredWebhook> locked = lockSeen(repository, request);
    if (!locked)
        return fail(locked.error());
    if (locked->secretVersion != rotation.seenVersion)
        return fail(ErrorKind::Conflict, QStringLiteral("The secret was rotated by another request just now."));
    return repository.setSecretVersion(idOf(request), rotation.version, lastEndOf(rotation.secrets, rotation.oldUntil))
        .and_then([&] { return repository.byId(idOf(request)); })
        .and_then([&](const StoredWebhook &stored) {
            return recordRotation(connection, request, stored.webhook.id, rotation.oldUntil, now)
                .and_then([&] {
                    return appendAudit(connection, request, now, QStringLiteral("webhook.secret_rotated"),
                                       stored.webhook);
                })
                .map([&] {
                    return Reply{.data = toWire(IssuedWebhook{.secret = rotation.secrets.current.clone(),
                                                              .webhook = stored.webhook})};
                });
        });
}

Result<Reply> WebhookService::stats(const Request &request)
{
    FieldReader query = http::queryReader(request);
    const QString name = query.optionalText(QStringLiteral("range")).value_or(QStringLiteral("24h"));
    const std::optional<StatsRange> range = statsRangeFromName(name);
    if (!range)
        query.reject(QStringLiteral("range"), QStringLiteral("must be 24h, 7d or 30d"));
    query.rejectUnknown();
    if (const Result<> read = query.finish(); !read)
        return fail(read.error());
    const UnixMs now = m_clock.now();
    return m_database
        .read([&](store::Connection &connection) {
            return WebhookRepository(connection, ownerOf(request), now)
                .byId(idOf(request))
                .and_then([&](const StoredWebhook &stored) {
                    return WebhookFigures(connection, now).stats(stored.webhook.id, *range);
                });
        })
        .map([&](WebhookStats stats) {
            return Reply{.data = toJson(shownTo(request.principal.role, std::move(stats)))};
        });
}

Result<Reply> WebhookService::audit(const Request &request)
{
    FieldReader query = http::queryReader(request);
    const http::PageQuery page = audit::readAuditPage(query);
    query.rejectUnknown();
    if (const Result<> read = query.finish(); !read)
        return fail(read.error());
    return m_database
        .read([&](store::Connection &connection) {
            return trailOf(connection, ownerOf(request), idOf(request), page, m_clock.now());
        })
        .map([&](const audit::AuditPage &found) { return Reply{.data = trailJson(found, request.principal.role)}; });
}

Result<Reply> WebhookService::eventTypes(const Request &)
{
    return Reply{.data = toJson(eventCatalogue())};
}

Result<Reply> WebhookService::testFilters(const Request &request)
{
    return request.json().and_then(filterTestFromJson).map([](const FilterTest &test) {
        return Reply{.data = toJson(runFilterTest(test))};
    });
}

std::vector<http::Route> webhookRoutes(WebhookService &service)
{
    using http::Method;
    std::vector<http::Route> routes;
    const auto add = [&](Method method, const char *path, Right right,
                         Result<Reply> (WebhookService::*handler)(const Request &),
                         const char *base = "/platform/webhooks") {
        routes.push_back(webhookRoute(service, method, path, right, handler, base));
    };
    for (const char *base : {"/platform/webhooks", "/webhooks"}) {
        add(Method::Get, "", Right::ReadWebhooks, &WebhookService::list, base);
        add(Method::Post, "", Right::ManageWebhooks, &WebhookService::create, base);
        add(Method::Get, "/{id}", Right::ReadWebhooks, &WebhookService::detail, base);
        add(Method::Put, "/{id}", Right::ManageWebhooks, &WebhookService::replace, base);
        add(Method::Delete, "/{id}", Right::ManageWebhooks, &WebhookService::remove, base);
    }
    add(Method::Get, "/stats", Right::ReadWebhooks, &WebhookService::summary);
    add(Method::Get, "/event-types", Right::ReadWebhooks, &WebhookService::eventTypes);
    add(Method::Post, "/filters/test", Right::ReadWebhooks, &WebhookService::testFilters);
    add(Method::Post, "/{id}/pause", Right::ManageWebhooks, &WebhookService::pause);
    add(Method::Post, "/{id}/resume", Right::ManageWebhooks, &WebhookService::resume);
    add(Method::Post, "/{id}/probe", Right::ManageWebhooks, &WebhookService::probe);
    add(Method::Post, "/{id}/rotate-secret", Right::ManageWebhooks, &WebhookService::rotateSecret);
    add(Method::Get, "/{id}/stats", Right::ReadWebhooks, &WebhookService::stats);
    add(Method::Get, "/{id}/audit", Right::ReadWebhooks, &WebhookService::audit);
    return routes;
}

} // namespace pm::webhooks
