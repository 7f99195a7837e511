// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/binservice.h"

#include "models/core/fieldreader.h"
#include "models/domain/operators/personaldata.h"
#include "platform/audit/auditlog.h"
#include "platform/http/listquery.h"
#include "platform/http/router.h"
#include "platform/webhooks/binsearch.h"
#include "platform/webhooks/headervalues.h"
#include "platform/webhooks/personalbody.h"
#include "platform/webhooks/requestowner.h"

#include <QJsonArray>

namespace pm::webhooks {

namespace {

using http::Reply;
using http::Request;

constexpr qint64 kKeptMs = 7 * 86'400'000LL;
constexpr std::size_t kMostBins = 50;      // of a tenant's environment
constexpr qint64 kLongestDelayMs = 35'000; // longer than any timeout of a webhook
constexpr qsizetype kLongestBody = 64 << 10;
constexpr qsizetype kLongestWords = 200;

bool hasNoBody(qint64 status)
{
    return status == 204 || status == 304;
}

Result<BinBehaviour> behaviourFromJson(const QJsonObject &json)
{
    const QString status = QStringLiteral("status_code");
    const QString delay = QStringLiteral("delay_ms");
    const QString body = QStringLiteral("body");
    FieldReader reader(json);
    const qint64 statusCode = reader.integer(status, 200);
    const qint64 delayMs = reader.integer(delay, 0);
    const BinBehaviour behaviour{.statusCode = static_cast<int>(statusCode),
                                 .delayMs = static_cast<int>(delayMs),
                                 .body = reader.optionalText(body).value_or(QString())};
    if (statusCode < 200 || statusCode > 599)
        reader.reject(status, QStringLiteral("must be from 200 to 599"));
    if (delayMs < 0 || delayMs > kLongestDelayMs)
        reader.reject(delay, QStringLiteral("must be from 0 to 35000"));
    if (behaviour.body.toUtf8().size() > kLongestBody)
        reader.reject(body, QStringLiteral("must have at most 65536 bytes"));
    // The body is what is delayed.
    if (hasNoBody(statusCode) && delayMs > 0)
        reader.reject(delay, QStringLiteral("is for answers that have a body"));
    if (hasNoBody(statusCode) && !behaviour.body.isEmpty())
        reader.reject(body, QStringLiteral("is for answers that have one"));
    reader.rejectUnknown();
    return reader.finish().map([&] { return behaviour; });
}

Result<> appendAudit(store::Connection &connection, const Request &request, UnixMs now, const QString &action,
                     const BinId &id)
{
    return audit::append(connection, now, audit::recordOf(request, action, QStringLiteral("request_bin"), id.text()));
}

BinRequest seenBy(const http::Principal &who, BinRequest request)
{
    if (!seesHeaderValues(who))
        hideHeaderValues(request.headers);
    return request;
}

// What is not shown is not found either.
BinRepository::IsWanted wantedBy(const http::Principal &who, const BinId &id, const QString &words)
{
    if (words.isEmpty())
        return {};
    return [=](const BinRequest &request) { return hasWords(id, seenBy(who, request), words); };
}

QJsonObject jsonOf(const BinRequest &request, const QString &url, Role viewer)
{
    const QString asked = request.query.isEmpty() ? url : QString(url + u'?' + request.query);
    QJsonObject json = toJson(
        shownTo(viewer,
                SentRequest{.method = request.method, .url = asked, .headers = request.headers, .body = request.body}));
    json.insert(QStringLiteral("id"), request.id);
    json.insert(QStringLiteral("at"), toIso(request.at));
    json.insert(QStringLiteral("answered"), request.answered);
    json.insert(QStringLiteral("ip"), seesPersonalData(viewer) ? request.ip : maskedAddress(request.ip));
    json.insert(QStringLiteral("truncated"), request.body.size() >= BinRepository::kMostKeptBytes);
    return json;
}

BinRequest received(const Request &request, int status, UnixMs now)
{
    BinRequest kept{.id = makeUlid(QLatin1StringView("breq_"), now),
                    .at = now,
                    .method = request.isHead ? QStringLiteral("HEAD")
                                             : QString::fromLatin1(http::methodName(request.method)),
                    .body = request.body,
                    .answered = status,
                    .ip = request.peer.text(),
                    .query = QString::fromLatin1(request.target).section(u'?', 1)};
    for (auto header = request.headers.constBegin(); header != request.headers.constEnd(); ++header)
        kept.headers.emplace_back(QString::fromLatin1(header.key()), QString::fromUtf8(header.value()));
    return kept;
}

} // namespace

BinService::BinService(store::Database &database, const idempotency::Ledger &ledger, const Clock &clock)
    : m_database(database)
    , m_ledger(ledger)
    , m_clock(clock)
{
}

void BinService::setBaseUrl(const QString &url)
{
    const std::scoped_lock lock(m_mutex);
    m_baseUrl = url.endsWith(u'/') ? url.chopped(1) : url;
}

QString BinService::urlOf(const BinId &id) const
{
    const std::scoped_lock lock(m_mutex);
    return m_baseUrl + QStringLiteral("/bins/") + id.text();
}

QJsonObject BinService::jsonOf(const Bin &bin) const
{
    return {{QStringLiteral("id"), bin.id.text()},
            {QStringLiteral("url"), urlOf(bin.id)},
            {QStringLiteral("status_code"), bin.behaviour.statusCode},
            {QStringLiteral("delay_ms"), bin.behaviour.delayMs},
            {QStringLiteral("body"), bin.behaviour.body},
            {QStringLiteral("created_at"), toIso(bin.createdAt)},
            {QStringLiteral("expires_at"), toIso(bin.expiresAt)}};
}

Result<Reply> BinService::create(const Request &request)
{
    const Result<BinBehaviour> behaviour = request.json().and_then(behaviourFromJson);
    const auto ticket = idempotency::ticketOf(request);
    if (!behaviour || !ticket)
        return fail(behaviour ? ticket.error() : behaviour.error());
    const UnixMs now = m_clock.now();
    const Bin bin{.id = BinId(makeUlid(QLatin1StringView("bin_"), now)),
                  .behaviour = *behaviour,
                  .createdAt = now,
                  .expiresAt = now + kKeptMs};
    return m_database.write([&](store::Connection &connection) {
        return m_ledger.once(connection, *ticket, [&](store::Connection &inside) -> Result<Reply> {
            BinRepository bins(inside);
            const auto there = bins.all(ownerOf(request), now);
            if (!there)
                return fail(there.error());
            if (there->size() >= kMostBins)
                return fail(ErrorKind::Conflict, QStringLiteral("There are 50 request bins already."));
            return bins.insert(ownerOf(request), bin)
                .and_then(
                    [&] { return appendAudit(inside, request, now, QStringLiteral("request_bin.created"), bin.id); })
                .map([&] { return http::created(jsonOf(bin)); });
        });
    });
}

Result<Reply> BinService::list(const Request &request)
{
    return m_database
        .read([&](store::Connection &connection) {
            return BinRepository(connection).all(ownerOf(request), m_clock.now());
        })
        .map([&](const std::vector<Bin> &bins) {
            QJsonArray items;
            for (const Bin &bin : bins)
                items.append(jsonOf(bin));
            return Reply{.data = {{QStringLiteral("bins"), items}, {QStringLiteral("total"), items.size()}}};
        });
}

Result<Reply> BinService::change(const Request &request)
{
    const Result<BinBehaviour> behaviour = request.json().and_then(behaviourFromJson);
    if (!behaviour)
        return fail(behaviour.error());
    const UnixMs now = m_clock.now();
    return m_database.write([&](store::Connection &connection) {
        BinRepository bins(connection);
        return bins.byId(ownerOf(request), BinId(idIn(request)), now).and_then([&](Bin bin) {
            bin.behaviour = *behaviour;
            return bins.change(bin.id, *behaviour)
                .and_then([&] {
                    return appendAudit(connection, request, now, QStringLiteral("request_bin.changed"), bin.id);
                })
                .map([&] { return Reply{.data = jsonOf(bin)}; });
        });
    });
}

Result<Reply> BinService::remove(const Request &request)
{
    const UnixMs now = m_clock.now();
    return m_database.write([&](store::Connection &connection) {
        BinRepository bins(connection);
        return bins.byId(ownerOf(request), BinId(idIn(request)), now).and_then([&](const Bin &bin) {
            return bins.remove(bin.id)
                .and_then([&] {
                    return appendAudit(connection, request, now, QStringLiteral("request_bin.deleted"), bin.id);
                })
                .map([] { return Reply{.status = 204}; });
        });
    });
}

Result<Reply> BinService::requests(const Request &request)
{
    FieldReader query = http::queryReader(request);
    const http::PageQuery page = http::readPage(query, {QStringLiteral("id")}, QStringLiteral("-id"));
    const QString words = http::readFilter(query, QStringLiteral("q"), kLongestWords);
    query.rejectUnknown();
    if (const Result<> read = query.finish(); !read)
        return fail(read.error());
    const BinId id(idIn(request));
    Result<store::Rows> rows = m_database.read([&](store::Connection &connection) {
        BinRepository bins(connection);
        return bins.byId(ownerOf(request), id, m_clock.now()).and_then([&](const Bin &) {
            return bins.requests(id, page, wantedBy(request.principal, id, words));
        });
    });
    if (!rows)
        return fail(rows.error());
    const QString next = cutPage(*rows, page);
    QJsonArray items;
    for (const store::Row &row : *rows)
        items.append(webhooks::jsonOf(seenBy(request.principal, binRequestOf(row)), urlOf(id), request.principal.role));
    return Reply{
        .data = {{QStringLiteral("requests"), items}, {QStringLiteral("next_cursor"), http::nextCursorJson(next)}}};
}

Result<Reply> BinService::receive(const Request &request)
{
    const UnixMs now = m_clock.now();
    const BinId id(idIn(request));
    const Result<Bin> bin = m_database.write([&](store::Connection &connection) {
        BinRepository bins(connection);
        return bins.open(id, now).and_then([&](const Bin &open) {
            return bins.keep(id, received(request, open.behaviour.statusCode, now)).map([&] { return open; });
        });
    });
    if (!bin)
        return fail(bin.error());
    Reply reply{.status = bin->behaviour.statusCode, .contentType = "text/plain; charset=utf-8"};
    if (bin->behaviour.delayMs > 0)
        reply.stream = m_delays.delayed(bin->behaviour.body.toUtf8(),
                                        std::chrono::milliseconds(bin->behaviour.delayMs));
    else
        reply.bytes = bin->behaviour.body.toUtf8();
    return reply;
}

std::vector<http::Route> binRoutes(BinService &service)
{
    using Handler = Result<Reply> (BinService::*)(const Request &);
    const auto route = [&service](http::Method method, const QString &path, const http::Access &access,
                                  Handler handler) {
        return http::Route{.method = method,
                           .pattern = path,
                           .access = access,
                           .handler = http::handlerOf(service, handler)};
    };
    using http::Method;
    const QString base = QStringLiteral("/api/v1/platform/webhooks/debug/bins");
    const QString one = base + QStringLiteral("/{id}");
    const http::Access read = http::keysOrOperators(Scope::ManageWebhooks, Right::ReadWebhooks);
    const http::Access manage = http::keysOrOperators(Scope::ManageWebhooks, Right::ManageWebhooks);
    std::vector<http::Route> routes{route(Method::Post, base, manage, &BinService::create),
                                    route(Method::Get, base, read, &BinService::list),
                                    route(Method::Put, one, manage, &BinService::change),
                                    route(Method::Delete, one, manage, &BinService::remove),
                                    route(Method::Get, one + QStringLiteral("/requests"), read, &BinService::requests)};
    for (const Method method : {Method::Get, Method::Post, Method::Put, Method::Patch, Method::Delete})
        routes.push_back(route(method, QStringLiteral("/bins/{id}"), http::publicAccess(), &BinService::receive));
    return routes;
}

} // namespace pm::webhooks
