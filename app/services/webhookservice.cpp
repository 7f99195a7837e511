// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/services/webhookservice.h"

namespace pm::app {

namespace {

constexpr int kMostAPage = 100;
constexpr std::chrono::seconds kForTheEndpoint{45}; // it may take 30

WebhookQuery queryOf(const ListQuery &list)
{
    WebhookQuery query{.search = list.search, .limit = std::min(list.limit, kMostAPage), .offset = list.cursor.toInt()};
    query.status = webhookStatusFromName(list.filters.value(QStringLiteral("status")));
    query.eventType = eventTypeFromName(list.filters.value(QStringLiteral("event_type")));
    return query;
}

QString pathOf(const WebhookId &id, const char *below)
{
    return u'/' + id.text() + QLatin1StringView(below);
}

PlatformRequest ofTenant(const TenantId &tenant, PlatformRequest request)
{
    if (!tenant.isEmpty())
        request.headers.insert(QStringLiteral("X-Tenant-Id"), tenant.text());
    return request;
}

PlatformRequest inNameOf(const SignedIn &who, PlatformRequest request)
{
    request.key = who.token.clone();
    return ofTenant(who.tenant, std::move(request));
}

PlatformRequest whereItIs(const WebhookDraft &draft, PlatformRequest request)
{
    request.environment = draft.environment;
    return ofTenant(draft.tenant, std::move(request));
}

} // namespace

WebhookService::WebhookService(PlatformClient &client, const EnvironmentChoice &environment, QObject *parent)
    : EmailService(client, environment, QStringLiteral("/platform/webhooks"), parent)
{
}

RequestHandle WebhookService::page(const ListQuery &query, Continuation<ListPage<Webhook>> then)
{
    const WebhookQuery wanted = queryOf(query);
    PlatformRequest list = request(Method::Get);
    list.query = toQueryString(wanted);
    return send(std::move(list), decoding(std::move(then), [offset = wanted.offset](const Answer &answer) {
                    return webhookPageFromJson(answer.data).map([offset](WebhookPage page) {
                        const qint64 next = offset + static_cast<qint64>(page.webhooks.size());
                        const bool isLast = page.webhooks.empty() || next >= page.total;
                        return ListPage<Webhook>{std::move(page.webhooks), isLast ? QString() : QString::number(next)};
                    });
                }));
}

RequestHandle WebhookService::detail(const WebhookId &id, Continuation<Versioned<Webhook>> then)
{
    return readOne(id.text(), webhookFromJson, std::move(then));
}

RequestHandle WebhookService::create(const WebhookContent &content, IdempotencyKey &once,
                                     Continuation<IssuedWebhook> then)
{
    return post({}, toJson(content), issuedWebhookFromJson, once, std::move(then));
}

RequestHandle WebhookService::change(const WebhookId &id, const WebhookContent &content, const QByteArray &version,
                                     Continuation<Versioned<Webhook>> then)
{
    return put(id.text(), toJson(content), version, webhookFromJson, std::move(then));
}

RequestHandle WebhookService::removeWebhook(const WebhookId &id, const QByteArray &version, Continuation<bool> then)
{
    return remove(id.text(), version, std::move(then));
}

void WebhookService::removeFor(const std::shared_ptr<const SignedIn> &who, const WebhookId &id, Continuation<bool> then)
{
    remove(inNameOf(*who, request(Method::Delete, pathOf(id, ""))), std::move(then)).detach();
}

void WebhookService::createFor(const std::shared_ptr<const SignedIn> &who, const WebhookContent &content,
                               IdempotencyKey &once, Continuation<IssuedWebhook> then)
{
    PlatformRequest again = inNameOf(*who, request(Method::Post));
    again.body = toJson(content);
    again.idempotencyKey = once.of(again.body);
    send(std::move(again),
         decoding(std::move(then), [](const Answer &answer) { return issuedWebhookFromJson(answer.data); }))
        .detach();
}

RequestHandle WebhookService::removeUnchanged(const WebhookDraft &draft, Continuation<bool> then)
{
    QObject *context = then.context;
    const auto removeIt = [this, draft, then = std::move(then)](const Result<Versioned<Webhook>> &now) {
        if (!now || now->item.updatedAt != draft.updatedAt)
            return then(now.map([](const auto &) { return false; }));
        PlatformRequest removal = whereItIs(draft, request(Method::Delete, pathOf(draft.id, "")));
        removal.ifMatch = now->version;
        remove(std::move(removal), then).detach();
    };
    return readOne(whereItIs(draft, request(Method::Get, pathOf(draft.id, ""))), webhookFromJson,
                   Continuation<Versioned<Webhook>>(context, removeIt));
}

RequestHandle WebhookService::pause(const WebhookId &id, Continuation<Webhook> then)
{
    return post(pathOf(id, "/pause"), {}, webhookFromJson, std::move(then));
}

RequestHandle WebhookService::resume(const WebhookId &id, Continuation<Webhook> then)
{
    return post(pathOf(id, "/resume"), {}, webhookFromJson, std::move(then));
}

RequestHandle WebhookService::probe(const WebhookId &id, Continuation<Webhook> then)
{
    return post(pathOf(id, "/probe"), {}, webhookFromJson, std::move(then));
}

RequestHandle WebhookService::rotateSecret(const WebhookId &id, int graceHours, IdempotencyKey &once,
                                           Continuation<IssuedWebhook> then)
{
    return post(pathOf(id, "/rotate-secret"), {{QStringLiteral("grace_period_hours"), graceHours}},
                issuedWebhookFromJson, once, std::move(then));
}

RequestHandle WebhookService::test(const WebhookId &id, const WebhookTest &test, Continuation<WebhookTestResult> then)
{
    PlatformRequest sending = request(Method::Post, pathOf(id, "/test"));
    sending.body = toJson(test);
    sending.idempotencyKey = makeUuid();
    sending.timeout = kForTheEndpoint;
    return send(std::move(sending), decoding(announcing(std::move(then)), [](const Answer &answer) {
                    return webhookTestResultFromJson(answer.data);
                }));
}

RequestHandle WebhookService::stats(const WebhookId &id, StatsRange range, Continuation<WebhookStats> then)
{
    PlatformRequest figures = request(Method::Get, pathOf(id, "/stats"));
    figures.query = QStringLiteral("range=") + statsRangeName(range);
    return send(std::move(figures),
                decoding(std::move(then), [](const Answer &answer) { return webhookStatsFromJson(answer.data); }));
}

RequestHandle WebhookService::events(const WebhookId &id, const QString &cursor, Continuation<AuditEventPage> then)
{
    PlatformRequest trail = request(Method::Get, pathOf(id, "/audit"));
    trail.query = toQueryString(ListQuery{.cursor = cursor});
    return send(std::move(trail),
                decoding(std::move(then), [](const Answer &answer) { return auditEventPageFromJson(answer.data); }));
}

RequestHandle WebhookService::summary(Continuation<WebhookSummary> then)
{
    return send(request(Method::Get, QStringLiteral("/stats")),
                decoding(std::move(then), [](const Answer &answer) { return webhookSummaryFromJson(answer.data); }));
}

RequestHandle WebhookService::eventTypes(Continuation<std::vector<EventDescription>> then)
{
    return send(request(Method::Get, QStringLiteral("/event-types")),
                decoding(std::move(then), [](const Answer &answer) { return eventCatalogueFromJson(answer.data); }));
}

RequestHandle WebhookService::testFilters(const FilterTest &test, Continuation<FilterTestResult> then)
{
    PlatformRequest testing = request(Method::Post, QStringLiteral("/filters/test"));
    testing.body = toJson(test);
    return send(std::move(testing),
                decoding(std::move(then), [](const Answer &answer) { return filterTestResultFromJson(answer.data); }));
}

RequestHandle WebhookService::previewTransformation(const TransformPreviewQuery &query,
                                                    Continuation<std::vector<TransformPreview>> then)
{
    PlatformRequest trying = request(Method::Post, QStringLiteral("/transform/preview"));
    trying.body = toJson(query);
    return send(std::move(trying), decoding(std::move(then), [isOne = query.last == 0](const Answer &answer) {
                    if (!isOne)
                        return transformPreviewsFromJson(answer.data);
                    return transformPreviewFromJson(answer.data).map([](TransformPreview preview) {
                        return std::vector{std::move(preview)};
                    });
                }));
}

} // namespace pm::app
