// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/webhooktester.h"

#include "models/core/blocking.h"
#include "models/domain/webhooks/eventcatalogue.h"
#include "platform/webhooks/attemptwriter.h"
#include "platform/webhooks/requestowner.h"
#include "platform/webhooks/signedrequest.h"
#include "platform/webhooks/transformedrecord.h"
#include "platform/webhooks/webhookaudit.h"

#include <QScopeGuard>

#include <future>

namespace pm::webhooks {

namespace {

using http::Reply;
using http::Request;

// At a time.
constexpr int kMostTests = 4;
constexpr int kMostOfTenant = 2;

// As the dispatcher would see it: its status does not matter for a test, for which somebody waits.
Lane laneOf(const Request &request, const StoredWebhook &stored)
{
    return {.webhook = stored.webhook.id,
            .owner = ownerOf(request),
            .content = stored.webhook.content,
            .version = stored.version,
            .previousSecretUntil = stored.webhook.previousSecretUntil.value_or(0),
            .secretVersion = stored.secretVersion,
            .isProven = true};
}

outbound::OutboundResult sendNow(outbound::OutboundClient &client, outbound::OutboundRequest request)
{
    auto promise = std::make_shared<std::promise<outbound::OutboundResult>>();
    std::future<outbound::OutboundResult> result = promise->get_future();
    client.submit(std::move(request),
                  [promise](outbound::OutboundResult ended) { promise->set_value(std::move(ended)); });
    const Blocking waits;
    return result.get();
}

WebhookTestResult resultOf(const AttemptRecord &record)
{
    const Attempt &attempt = record.attempt;
    return {.success = attempt.outcome == AttemptOutcome::Success && !record.isSkipped,
            .delivery = record.delivery.id,
            .request = attempt.request,
            .response = attempt.response,
            .durationMs = attempt.durationMs,
            .error = record.isSkipped ? QStringLiteral("The transformation skips this event: nothing was sent.")
                                      : attempt.error};
}

} // namespace

WebhookTester::WebhookTester(store::Database &database, secrets::SecretStore &secrets,
                             const idempotency::Ledger &ledger, outbound::OutboundClient &client,
                             TransformQueue &transforms, const Clock &clock, outbound::AddressPolicy policy)
    : m_database(database)
    , m_secrets(secrets)
    , m_ledger(ledger)
    , m_client(client)
    , m_transforms(transforms)
    , m_clock(clock)
    , m_policy(policy)
{
}

Result<Reply> WebhookTester::test(const Request &request)
{
    const auto asked = idempotency::asked(request, request.json().and_then(webhookTestFromJson));
    if (!asked)
        return fail(asked.error());
    if (asked->ticket) { // what was sent is not sent again to find that out
        const auto earlier = m_database.read(
            [&](store::Connection &connection) { return m_ledger.earlier(connection, *asked->ticket); });
        if (!earlier || *earlier)
            return earlier ? Result<Reply>(**earlier) : fail(earlier.error());
    }
    const WebhookId id(request.params.value(QStringLiteral("id")));
    const Result<StoredWebhook> stored = m_database.read([&](store::Connection &connection) {
        return WebhookRepository(connection, ownerOf(request), m_clock.now()).byId(id);
    });
    if (!stored)
        return fail(stored.error());
    if (!takePlace(*request.tenant)) {
        Error busy = Error::of(ErrorKind::Unavailable,
                               QStringLiteral("Other webhooks are being tested. Try again in a moment."));
        busy.retryAfterSeconds = 1;
        return fail(busy);
    }
    const auto leave = qScopeGuard([&] { leavePlace(*request.tenant); });
    const Lane lane = laneOf(request, *stored);
    const Result<Sent> sent = send(lane, asked->input);
    if (!sent)
        return fail(sent.error());
    return m_database.write([&](store::Connection &connection) {
        return m_ledger.once(connection, asked->ticket, [&](store::Connection &inside) {
            return keep(inside, request, lane, *sent).map([&] {
                return Reply{.data = toJson(resultOf(sent->record))};
            });
        });
    });
}

bool WebhookTester::takePlace(const TenantId &tenant)
{
    const std::scoped_lock lock(m_mutex);
    if (m_sending >= kMostTests || m_sendingOf.value(tenant) >= kMostOfTenant)
        return false;
    ++m_sending;
    ++m_sendingOf[tenant];
    return true;
}

void WebhookTester::leavePlace(const TenantId &tenant)
{
    const std::scoped_lock lock(m_mutex);
    --m_sending;
    if (--m_sendingOf[tenant] == 0)
        m_sendingOf.remove(tenant);
}

Result<WebhookTester::Sent> WebhookTester::send(const Lane &lane, const WebhookTest &test)
{
    const Result<WebhookSecrets> secrets = readSecrets(m_secrets, lane.owner.tenant, lane.webhook, lane.secretVersion);
    if (!secrets)
        return fail(secrets.error());
    const UnixMs now = m_clock.now();
    const Event event{.id = EventId(makeUlid(QLatin1StringView("evt_"), now)),
                      .type = test.eventType,
                      .createdAt = now,
                      .data = test.payload.value_or(eventDescription(test.eventType).sample.data)};
    const DueDelivery delivery{.id = DeliveryId(makeUlid(QLatin1StringView("del_"), now)),
                               .event = event.id,
                               .eventType = eventTypeName(event.type),
                               .subjectId = eventSubject(event),
                               .body = eventBytes(event),
                               .maxAttempts = 1};
    return Sent{.event = event, .record = deliver(lane, *secrets, delivery)};
}

AttemptRecord WebhookTester::deliver(const Lane &lane, const WebhookSecrets &secrets, const DueDelivery &delivery)
{
    const UnixMs now = m_clock.now();
    DueDelivery ready = delivery;
    if (wantsTransformation(lane, delivery)) {
        const Result<Transformed> made = m_transforms.run(lane.webhook.text(), lane.content.transformation,
                                                          delivery.body);
        if (!made)
            return untransformedRecord(lane, delivery, now, made.error());
        if (made->isSkipped)
            return skippedRecord(delivery, now);
        ready = transformed(delivery, *made);
    }
    const auto signing = std::make_shared<const std::vector<Secret>>(
        signingSecrets(secrets, lane.previousSecretUntil, now));
    SignedRequest asked = signedRequest(lane, ready, signing, m_policy, m_clock);
    return recordOf(ready, *asked.start, sendNow(m_client, std::move(asked.request)));
}

Result<> WebhookTester::keep(store::Connection &connection, const Request &request, const Lane &lane, const Sent &sent)
{
    const UnixMs now = m_clock.now();
    audit::AuditRecord record = audit::recordOf(request, QStringLiteral("webhook.tested"), kAuditTarget,
                                                lane.webhook.text());
    record.details = {{QStringLiteral("event_type"), eventTypeName(sent.event.type)},
                      {QStringLiteral("delivery_id"), sent.record.delivery.id.text()}};
    return AttemptWriter(connection, now)
        .writeTest({.lane = lane, .attempts = {sent.record}}, sent.event)
        .and_then([&] { return audit::append(connection, now, record); });
}

std::vector<http::Route> testRoutes(WebhookTester &tester)
{
    return {{.method = http::Method::Post,
             .pattern = QStringLiteral("/api/v1/platform/webhooks/{id}/test"),
             .access = http::keysOrOperators(Scope::ManageWebhooks, Right::ManageWebhooks),
             .handler = [&tester](const Request &request) { return tester.test(request); }}};
}

} // namespace pm::webhooks
