// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/deliveryservice.h"

#include "models/core/fieldreader.h"
#include "platform/events/livelog.h"
#include "platform/webhooks/deliveryexport.h"
#include "platform/webhooks/deliverylog.h"
#include "platform/webhooks/deliveryretry.h"
#include "platform/webhooks/eventsearch.h"
#include "platform/webhooks/headervalues.h"
#include "platform/webhooks/personalbody.h"
#include "platform/webhooks/requestowner.h"
#include "platform/webhooks/webhookaudit.h"
#include "platform/webhooks/webhookrepository.h"
#include "platform/webhooks/webhookroute.h"

namespace pm::webhooks {

namespace {

using http::Reply;
using http::Request;

constexpr int kArchivedAtOnce = 1000;
constexpr int kMostBites = 20;

Result<> checkWebhook(store::Connection &connection, const Request &request, UnixMs now)
{
    return WebhookRepository(connection, ownerOf(request), now)
        .byId(WebhookId(idIn(request)))
        .map([](const StoredWebhook &) {});
}

DeliveryDetail seenBy(const http::Principal &who, DeliveryDetail detail)
{
    for (Attempt &attempt : detail.attempts) {
        if (!seesHeaderValues(who))
            hideHeaderValues(attempt.request.headers);
    }
    return shownTo(who.role, std::move(detail));
}

Reply fileReply(ExportFormat format, std::shared_ptr<http::BodyStream> stream)
{
    const bool isCsv = format == ExportFormat::Csv;
    return {.headers = {{"Content-Disposition",
                         "attachment; filename=\"deliveries." + exportFormatName(format).toLatin1() + '"'}},
            .contentType = isCsv ? "text/csv; charset=utf-8" : "application/x-ndjson",
            .stream = std::move(stream)};
}

} // namespace

DeliveryService::DeliveryService(store::Database &database, const idempotency::Ledger &ledger, const Clock &clock)
    : m_database(database)
    , m_ledger(ledger)
    , m_clock(clock)
{
}

Result<Reply> DeliveryService::list(const Request &request)
{
    return deliveryQueryFromItems(request.query).and_then([&](const DeliveryQuery &query) {
        return page(request, query, false);
    });
}

Result<Reply> DeliveryService::listOfWebhook(const Request &request)
{
    return deliveryQueryFromItems(request.query).and_then([&](DeliveryQuery query) -> Result<Reply> {
        if (!query.filter.webhook.isEmpty())
            return fail(Error::invalid({{QStringLiteral("webhook_id"), QStringLiteral("is in the address already")}}));
        query.filter.webhook = WebhookId(idIn(request));
        return page(request, query, true);
    });
}

Result<Reply> DeliveryService::page(const Request &request, const DeliveryQuery &query, bool ofWebhook)
{
    const Result<http::PageQuery> place = pageOfIds(query.cursor, query.limit);
    if (!place)
        return fail(place.error());
    return m_database
        .read([&](store::Connection &connection) -> Result<DeliveryPage> {
            const Result<> known = ofWebhook ? checkWebhook(connection, request, m_clock.now()) : Result<>();
            if (!known)
                return fail(known.error());
            return DeliveryLog(connection, ownerOf(request)).page(query.filter, *place);
        })
        .map([&](DeliveryPage page) {
            page.deliveries = shownTo(request.principal.role, std::move(page.deliveries));
            return Reply{.data = toJson(page)};
        });
}

Result<Reply> DeliveryService::detail(const Request &request)
{
    return m_database
        .read([&](store::Connection &connection) {
            return DeliveryLog(connection, ownerOf(request)).detail(DeliveryId(idIn(request)));
        })
        .map(
            [&](DeliveryDetail detail) { return Reply{.data = toJson(seenBy(request.principal, std::move(detail)))}; });
}

Result<Reply> DeliveryService::exportAll(const Request &request)
{
    return deliveryExportFromItems(request.query).map([&](const DeliveryExport &wanted) {
        return fileReply(wanted.format, std::make_shared<DeliveryExportStream>(m_database, ownerOf(request), wanted,
                                                                               request.principal.role));
    });
}

Result<Reply> DeliveryService::events(const Request &request)
{
    const Result<EventQuery> query = eventQueryFromItems(request.query);
    if (!query)
        return fail(query.error());
    const Result<http::PageQuery> place = pageOfIds(query->cursor, query->limit);
    if (!place)
        return fail(place.error());
    return m_database
        .read([&](store::Connection &connection) {
            return eventPage(connection, ownerOf(request), query->filter, *place, request.principal.role);
        })
        .map([](QJsonObject page) { return Reply{.data = std::move(page)}; });
}

Result<Reply> DeliveryService::retry(const Request &request)
{
    const Result<> empty = hasNoFields(request);
    const auto ticket = idempotency::ticketOf(request);
    if (!empty || !ticket)
        return fail(empty ? ticket.error() : empty.error());
    const DeliveryId id(idIn(request));
    const UnixMs now = m_clock.now();
    return m_database.write([&](store::Connection &connection) {
        return m_ledger.once(connection, *ticket, [&](store::Connection &inside) {
            return requeue(inside, ownerOf(request), id, now)
                .and_then([&] {
                    return audit::append(inside, now,
                                         audit::recordOf(request, QStringLiteral("delivery.retried"),
                                                         QStringLiteral("delivery"), id.text()));
                })
                .and_then([&] { return DeliveryLog(inside, ownerOf(request)).detail(id); })
                .and_then([&](const DeliveryDetail &detail) {
                    const QJsonObject row = toJson(detail.delivery);
                    return events::tell(inside, ownerOf(request), now, QStringLiteral("delivery"), {row}).map([&] {
                        return Reply{.data = row};
                    });
                });
        });
    });
}

Result<int> DeliveryService::archiveBite(store::Connection &connection, const Request &request)
{
    const UnixMs now = m_clock.now();
    const WebhookId webhook(idIn(request));
    const Result<int> archived = checkWebhook(connection, request, now).and_then([&] {
        return DeliveryLog(connection, ownerOf(request)).archiveFailed(webhook, kArchivedAtOnce);
    });
    if (!archived || *archived == 0)
        return archived;
    audit::AuditRecord record = audit::recordOf(request, QStringLiteral("webhook.failed_archived"), kAuditTarget,
                                                webhook.text());
    record.details = {{QStringLiteral("archived"), *archived}};
    return audit::append(connection, now, record).map([&] { return *archived; });
}

// In bites, for there may be very many, and so many of them that somebody can wait for; those of a call that is
// repeated are archived already.
Result<DeliveryService::Archived> DeliveryService::archiveSome(const Request &request)
{
    Archived archived;
    for (int bites = 0; bites < kMostBites && archived.more; ++bites) {
        const Result<int> bite = m_database.write(
            [&](store::Connection &connection) { return archiveBite(connection, request); });
        if (!bite)
            return fail(bite.error());
        archived.count += *bite;
        archived.more = *bite == kArchivedAtOnce;
    }
    return archived;
}

Result<Reply> DeliveryService::archiveFailed(const Request &request)
{
    const Result<> empty = hasNoFields(request);
    const auto ticket = idempotency::ticketOf(request);
    if (!empty || !ticket)
        return fail(empty ? ticket.error() : empty.error());
    if (*ticket) {
        const auto earlier = m_database.read(
            [&](store::Connection &connection) { return m_ledger.earlier(connection, **ticket); });
        if (!earlier || *earlier)
            return earlier ? Result<Reply>(**earlier) : fail(earlier.error());
    }
    const Result<Archived> archived = archiveSome(request);
    if (!archived)
        return fail(archived.error());
    return m_database.write([&](store::Connection &connection) {
        return m_ledger.once(connection, *ticket, [&](store::Connection &) -> Result<Reply> {
            return Reply{
                .data = {{QStringLiteral("archived"), archived->count}, {QStringLiteral("more"), archived->more}}};
        });
    });
}

std::vector<http::Route> deliveryRoutes(DeliveryService &service)
{
    using http::Method;
    return {webhookRoute(service, Method::Get, "/deliveries", Right::ReadWebhooks, &DeliveryService::list),
            webhookRoute(service, Method::Get, "/{id}/deliveries", Right::ReadWebhooks,
                         &DeliveryService::listOfWebhook),
            webhookRoute(service, Method::Get, "/deliveries/export", Right::ReadWebhooks, &DeliveryService::exportAll),
            webhookRoute(service, Method::Get, "/deliveries/{id}", Right::ReadWebhooks, &DeliveryService::detail),
            webhookRoute(service, Method::Get, "/events", Right::ReadWebhooks, &DeliveryService::events),
            webhookRoute(service, Method::Post, "/deliveries/{id}/retry", Right::RetryDeliveries,
                         &DeliveryService::retry),
            webhookRoute(service, Method::Post, "/{id}/archive-failed", Right::RetryDeliveries,
                         &DeliveryService::archiveFailed)};
}

} // namespace pm::webhooks
