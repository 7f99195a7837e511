// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/replayservice.h"

#include "platform/webhooks/personalbody.h"
#include "platform/webhooks/replaycount.h"
#include "platform/webhooks/replaysender.h"
#include "platform/webhooks/requestowner.h"
#include "platform/webhooks/webhookaudit.h"
#include "platform/webhooks/webhookrepository.h"
#include "platform/webhooks/webhookroute.h"

#include <QJsonArray>

namespace pm::webhooks {

namespace {

using http::Reply;
using http::Request;

Result<http::PageQuery> pageOf(const Request &request, const char *sort)
{
    FieldReader query = http::queryReader(request);
    const QString order = QLatin1StringView(sort);
    const http::PageQuery page = http::readPage(query, {QStringLiteral("id")}, order);
    query.rejectUnknown();
    return query.finish().map([&] { return page; });
}

Result<> appendAudit(store::Connection &connection, const Request &request, UnixMs now, const QString &action,
                     const Replay &replay)
{
    const auto [type, target] = auditTargetOf(replay);
    audit::AuditRecord record = audit::recordOf(request, action, type, target);
    record.details = {{QStringLiteral("replay_id"), replay.id.text()},
                      {QStringLiteral("kind"), replayKindName(replay.kind)},
                      {QStringLiteral("webhook_id"), replay.webhook.value_or(WebhookId()).text()},
                      {QStringLiteral("matched"), replay.matched},
                      {QStringLiteral("rate_per_second"), replay.ratePerSecond},
                      {QStringLiteral("environment"), keyEnvironmentName(request.principal.environment)}};
    return audit::append(connection, now, record);
}

// As the worker reads it (ReplaySource).
QJsonObject retryFilter(const BulkRetryRequest &wanted)
{
    QJsonObject filter = toJson(wanted.filter);
    filter.insert(QStringLiteral("only_missing"), wanted.onlyMissing);
    return filter;
}

Result<> checkStep(ReplayStatus from, ReplayStatus to)
{
    const bool isOver = from == ReplayStatus::Completed || from == ReplayStatus::Cancelled;
    if (isOver)
        return fail(ErrorKind::Conflict, QStringLiteral("The replay is over."));
    if (from == to)
        return fail(ErrorKind::Conflict, from == ReplayStatus::Paused
                                             ? QStringLiteral("The replay is paused already.")
                                             : QStringLiteral("The replay is running already."));
    return {};
}

QString actionOf(ReplayStatus to)
{
    if (to == ReplayStatus::Running)
        return QStringLiteral("replay.resumed");
    return QStringLiteral("replay.") + replayStatusName(to);
}

QJsonObject jsonOf(Replay replay, Role viewer)
{
    replay.createdBy = shownTo(viewer, replay.createdBy);
    return toJson(replay);
}

} // namespace

ReplayService::ReplayService(store::Database &database, const idempotency::Ledger &ledger, jobs::JobQueue &queue,
                             const Clock &clock, int mostCounted)
    : m_database(database)
    , m_ledger(ledger)
    , m_queue(queue)
    , m_clock(clock)
    , m_mostCounted(mostCounted)
{
}

DeliveryJob ReplayService::jobOf(const Request &request, ReplayKind kind, int ratePerSecond) const
{
    const UnixMs now = m_clock.now();
    return {.replay = {.id = ReplayId(makeUlid(QLatin1StringView("rpl_"), now)),
                       .kind = kind,
                       .ratePerSecond = ratePerSecond,
                       .createdAt = now,
                       .createdBy = actorOf(request)},
            .owner = ownerOf(request),
            .filter = {}};
}

Result<Reply> ReplayService::replay(const Request &request)
{
    const Result<ReplayRequest> wanted = request.json().and_then(replayRequestFromJson);
    if (!wanted)
        return fail(wanted.error());
    DeliveryJob job = jobOf(request, ReplayKind::Replay, wanted->ratePerSecond);
    job.replay.webhook = WebhookId(idIn(request));
    job.filter = toJson(*wanted);
    return plan(request, std::move(job), wanted->dryRun);
}

Result<Reply> ReplayService::retryMany(const Request &request)
{
    const Result<BulkRetryRequest> wanted = request.json().and_then(bulkRetryRequestFromJson);
    if (!wanted)
        return fail(wanted.error());
    DeliveryJob job = jobOf(request, ReplayKind::Retry, wanted->ratePerSecond);
    if (!wanted->filter.webhook.isEmpty())
        job.replay.webhook = wanted->filter.webhook;
    job.filter = retryFilter(*wanted);
    return plan(request, std::move(job), wanted->dryRun);
}

// {dry_run?, only_missing?, rate_per_second?}
Result<Reply> ReplayService::retryFailed(const Request &request)
{
    Result<QJsonObject> json = request.json();
    if (!json)
        return fail(json.error());
    const QString filter = QStringLiteral("filter");
    if (json->contains(filter))
        return fail(Error::invalid({{filter, QStringLiteral("is not a known field")}}));
    const DeliveryFilter failed{.statuses = DeliveryStatuses(DeliveryStatus::Failed) | DeliveryStatus::Exhausted,
                                .webhook = WebhookId(idIn(request))};
    json->insert(filter, toJson(failed));
    const Result<BulkRetryRequest> wanted = bulkRetryRequestFromJson(*json);
    if (!wanted)
        return fail(wanted.error());
    const Result<StoredWebhook> known = m_database.read([&](store::Connection &connection) {
        return WebhookRepository(connection, ownerOf(request), m_clock.now()).byId(failed.webhook);
    });
    if (!known)
        return fail(known.error());
    DeliveryJob job = jobOf(request, ReplayKind::Retry, wanted->ratePerSecond);
    job.replay.webhook = failed.webhook;
    job.filter = retryFilter(*wanted);
    return plan(request, std::move(job), wanted->dryRun);
}

// Counted outside the transaction that begins it, since there may be much to look at; what is beyond that, the job
// counts.
Result<Reply> ReplayService::plan(const Request &request, DeliveryJob job, bool dryRun)
{
    const auto ticket = idempotency::ticketOf(request);
    if (!ticket)
        return fail(ticket.error());
    const Result<ReplayCount> count = m_database.read(
        [&](store::Connection &connection) { return countOf(connection, job, m_mostCounted); });
    if (!count)
        return fail(count.error());
    const Reply planned{.data = toJson(count->plan)};
    if (dryRun && !*ticket)
        return planned;
    job.replay.matched = count->plan.matched;
    job.replay.isCounting = count->plan.isAtLeast;
    job.alreadyDelivered = count->plan.alreadyDelivered;
    job.countedTo = count->countedTo;
    const Result<Reply> begun = m_database.write([&](store::Connection &connection) {
        return m_ledger.once(connection, *ticket, [&](store::Connection &inside) {
            return dryRun ? Result<Reply>(planned) : begin(inside, request, job, count->plan);
        });
    });
    if (begun && !dryRun)
        m_queue.announce();
    return begun;
}

Result<Reply> ReplayService::begin(store::Connection &connection, const Request &request, const DeliveryJob &job,
                                   ReplayPlan plan)
{
    if (plan.matched == 0 && !plan.isAtLeast)
        return Reply{.data = toJson(plan)};
    const UnixMs now = job.replay.createdAt;
    plan.replay = job.replay.id;
    return DeliveryJobs(connection)
        .insert(job)
        .and_then([&] { return m_queue.enqueue(connection, replayJobKind(), job.replay.id.text(), now); })
        .and_then([&] { return appendAudit(connection, request, now, QStringLiteral("replay.started"), job.replay); })
        .and_then([&] { return tellProgress(connection, job.owner, job.replay, now); })
        .map([&] { return Reply{.data = toJson(plan)}; });
}

Result<Reply> ReplayService::list(const Request &request)
{
    const Result<http::PageQuery> page = pageOf(request, "-id");
    if (!page)
        return fail(page.error());
    Result<std::vector<Replay>> replays = m_database.read(
        [&](store::Connection &connection) { return DeliveryJobs(connection).page(ownerOf(request), *page); });
    if (!replays)
        return fail(replays.error());
    QString next;
    if (std::ssize(*replays) > page->limit) {
        replays->pop_back();
        const QString last = replays->back().id.text();
        next = http::cursorOf(*page, {.value = last, .id = last});
    }
    QJsonArray items;
    for (const Replay &replay : *replays)
        items.append(jsonOf(replay, request.principal.role));
    return Reply{
        .data = {{QStringLiteral("replays"), items}, {QStringLiteral("next_cursor"), http::nextCursorJson(next)}}};
}

Result<Reply> ReplayService::detail(const Request &request)
{
    return m_database
        .read([&](store::Connection &connection) {
            return DeliveryJobs(connection).byId(ownerOf(request), ReplayId(idIn(request)));
        })
        .map([&](const Replay &replay) { return Reply{.data = jsonOf(replay, request.principal.role)}; });
}

Result<Reply> ReplayService::items(const Request &request)
{
    const Result<http::PageQuery> page = pageOf(request, "id");
    if (!page)
        return fail(page.error());
    return m_database
        .read([&](store::Connection &connection) {
            DeliveryJobs jobs(connection);
            return jobs.byId(ownerOf(request), ReplayId(idIn(request))).and_then([&](const Replay &replay) {
                return jobs.items(replay.id, *page);
            });
        })
        .map([&](ReplayItemPage found) {
            return Reply{.data = toJson(shownTo(request.principal.role, std::move(found)))};
        });
}

Result<Reply> ReplayService::change(const Request &request, ReplayStatus to)
{
    const UnixMs now = m_clock.now();
    const ReplayId id(idIn(request));
    const Result<Reply> changed = m_database.write([&](store::Connection &connection) -> Result<Reply> {
        DeliveryJobs jobs(connection);
        const auto locked = jobs.lock(id);
        const auto own = jobs.byId(ownerOf(request), id);
        if (!locked || !own)
            return fail(locked ? own.error() : locked.error());
        DeliveryJob job = **locked;
        if (const Result<> may = checkStep(job.replay.status, to); !may)
            return fail(may.error());
        job.replay = *own;
        job.replay.status = to;
        if (to == ReplayStatus::Cancelled) {
            job.replay.finishedAt = now;
            job.replay.isCounting = false;
            job.countedTo.clear(); // nobody goes on counting
        }
        return jobs.save(job)
            .and_then([&] {
                return to == ReplayStatus::Running ? m_queue.enqueue(connection, replayJobKind(), id.text(), now)
                                                   : Result<>();
            })
            .and_then([&] { return appendAudit(connection, request, now, actionOf(to), job.replay); })
            .and_then([&] { return tellProgress(connection, job.owner, job.replay, now); })
            .map([&] { return Reply{.data = jsonOf(job.replay, request.principal.role)}; });
    });
    if (changed && to == ReplayStatus::Running)
        m_queue.announce();
    return changed;
}

Result<Reply> ReplayService::pause(const Request &request)
{
    return change(request, ReplayStatus::Paused);
}

Result<Reply> ReplayService::resume(const Request &request)
{
    return change(request, ReplayStatus::Running);
}

// What was handed over is sent.
Result<Reply> ReplayService::cancel(const Request &request)
{
    return change(request, ReplayStatus::Cancelled);
}

std::vector<http::Route> replayRoutes(ReplayService &service)
{
    using http::Method;
    return {webhookRoute(service, Method::Post, "/{id}/replay", Right::ManageWebhooks, &ReplayService::replay),
            webhookRoute(service, Method::Post, "/{id}/retry-failed", Right::RetryDeliveries,
                         &ReplayService::retryFailed),
            webhookRoute(service, Method::Post, "/deliveries/retry", Right::RetryDeliveries, &ReplayService::retryMany),
            webhookRoute(service, Method::Get, "/replays", Right::ReadWebhooks, &ReplayService::list),
            webhookRoute(service, Method::Get, "/replays/{id}", Right::ReadWebhooks, &ReplayService::detail),
            webhookRoute(service, Method::Get, "/replays/{id}/items", Right::ReadWebhooks, &ReplayService::items),
            webhookRoute(service, Method::Post, "/replays/{id}/pause", Right::RetryDeliveries, &ReplayService::pause),
            webhookRoute(service, Method::Post, "/replays/{id}/resume", Right::RetryDeliveries, &ReplayService::resume),
            webhookRoute(service, Method::Delete, "/replays/{id}", Right::RetryDeliveries, &ReplayService::cancel)};
}

} // namespace pm::webhooks
