// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/core/clock.h"
#include "tests/bench/deliveryrows.h"
#include "tests/bench/loadedlog.h"
#include "tests/bench/measures.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QJsonArray>

namespace pm::bench {

namespace {

constexpr int kRequestsARun = 20;
constexpr qint64 kDayMs = 86'400'000;
const QString kPage = QStringLiteral("/api/v1/platform/webhooks/deliveries?limit=100&");

// A filter of the page; where there are several queries they are asked in turn.
struct Filter {
    QString name;
    QStringList queries;
    std::vector<double> p95{};
    std::vector<double> reference{}; // of an environment without deliveries
};

class Log
{
public:
    explicit Log(const test::SharedPlatform &platform)
        : m_full(platform.asOperator(0))
        , m_empty(platform.asOperator(0))
    {
        m_empty->setHeader("X-Environment", "test");
    }

    [[nodiscard]] Result<> measure(Filter &filter)
    {
        const Result<double> full = p95(*m_full, filter.queries);
        const Result<double> empty = full ? p95(*m_empty, filter.queries) : full;
        if (!empty)
            return fail(empty.error());
        filter.p95.push_back(*full);
        filter.reference.push_back(*empty);
        return {};
    }
    // A page whose rows were made before a time, so many days ago.
    [[nodiscard]] QJsonObject pageOf(int daysAgo) const
    {
        const UnixMs time = QDateTime::currentMSecsSinceEpoch() - daysAgo * kDayMs;
        return m_full->get(kPage + QStringLiteral("to=") + toIso(time)).json();
    }

private:
    static Result<double> p95(test::HttpExchange &http, const QStringList &queries)
    {
        std::vector<double> times;
        QElapsedTimer timer;
        for (qsizetype i = 0; i < kRequestsARun; ++i) {
            const QString path = kPage + queries[i % queries.size()];
            timer.start();
            if (http.get(path).status != 200)
                return fail(ErrorKind::Internal, QStringLiteral("A page was refused."), path);
            times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        return percentile(times, 95);
    }

    std::unique_ptr<test::HttpExchange> m_full;
    std::unique_ptr<test::HttpExchange> m_empty;
};

// What the fields of the page offer, each alone: what is common, what is rare, and what there is none of.
std::vector<Filter> ofOneField()
{
    const auto one = [](const char *name, const QString &query) {
        return Filter{.name = QString::fromLatin1(name), .queries = {query}};
    };
    const auto endpoint = [](const QString &id) -> QString { return QStringLiteral("webhook_id=") + id; };
    const auto since = [](qint64 ms) -> QString {
        return QStringLiteral("from=") + toIso(QDateTime::currentMSecsSinceEpoch() - ms);
    };
    return {one("status.common", QStringLiteral("status=success")),
            one("status.rare", QStringLiteral("status=failed")),
            one("status.today", QStringLiteral("status=pending_retry")),
            one("status.none", QStringLiteral("status=pending")),
            one("status.trouble", QStringLiteral("status=pending_retry,failed,exhausted")),
            one("status.six", QStringLiteral("status=pending,pending_retry,failed,held,archived,skipped")),
            one("event.common", QStringLiteral("event_type=email.sent")),
            one("event.rare", QStringLiteral("event_type=email.spam_reported")),
            one("event.none", QStringLiteral("event_type=secret.rotated")),
            one("event.area", QStringLiteral("event_type=contact.created,contact.updated,contact.unsubscribed")),
            one("event.areas", QStringLiteral("event_type=campaign.launched,campaign.completed,campaign.paused,"
                                              "key.created,key.rotated,key.revoked,key.expired")),
            one("endpoint.busy", endpoint(kBusyEndpoint)),
            one("endpoint.rare", endpoint(kRareEndpoint)),
            one("endpoint.none", endpoint(QStringLiteral("whk_x"))),
            one("time.hour", since(kDayMs / 24)),
            one("time.month", since(30 * kDayMs)),
            {.name = QStringLiteral("time.past"),
             .queries = {since(60 * kDayMs) + QStringLiteral("&to=")
                         + toIso(QDateTime::currentMSecsSinceEpoch() - 59 * kDayMs)}}};
}

// The same together, and where the one has many rows that the other wants none of.
std::vector<Filter> ofSeveralFields()
{
    const auto with = [](const char *name, const QString &endpoint, const char *query) {
        return Filter{.name = QString::fromLatin1(name),
                      .queries = {QStringLiteral("webhook_id=%1&%2").arg(endpoint, QLatin1StringView(query))}};
    };
    return {with("endpoint+status.common", kBusyEndpoint, "status=success"),
            with("endpoint+status.rare", kBusyEndpoint, "status=failed"),
            with("endpoint+status.none", kBusyEndpoint, "status=held"),
            with("endpoint+status.trouble", kBusyEndpoint, "status=pending_retry,failed,exhausted"),
            with("dead_endpoint+status.success", kDeadEndpoint, "status=success"),
            with("held_endpoint+status.held", kHeldEndpoint, "status=held"),
            with("endpoint+event.common", kBusyEndpoint, "event_type=email.sent"),
            with("endpoint+event.none", kBusyEndpoint, "event_type=contact.created"),
            with("endpoint+event.rare", kDeadEndpoint, "event_type=email.spam_reported"),
            with("endpoint+event.area", kBusyEndpoint,
                 "event_type=contact.created,contact.updated,contact.unsubscribed"),
            with("endpoint+status+event", kBusyEndpoint, "status=failed&event_type=email.bounced"),
            with("dead_endpoint+status+event.none", kDeadEndpoint,
                 "status=pending_retry,failed,exhausted&event_type=secret.rotated"),
            {.name = QStringLiteral("status+event.rare"),
             .queries = {QStringLiteral("status=failed&event_type=email.spam_reported")}},
            {.name = QStringLiteral("status+event.common"),
             .queries = {QStringLiteral("status=pending_retry,failed,exhausted&event_type=email.sent")}},
            {.name = QStringLiteral("status+event.none"),
             .queries = {QStringLiteral("status=exhausted&event_type=secret.rotated")}}};
}

QStringList searches(const QStringList &words, const QString &rest = {})
{
    QStringList queries;
    for (const QString &word : words)
        queries.append(QStringLiteral("q=") + word + rest);
    return queries;
}

QStringList contacts()
{
    QStringList contacts;
    for (int i = 0; i < kRequestsARun; ++i)
        contacts.append(contact(i * 4001));
    return contacts;
}

// Of the search field: rows of many days, and their contacts. Pages far down, too, which are asked for by cursor.
std::vector<Filter> ofWords(const Log &log)
{
    QStringList deliveries, events, pages;
    for (int daysAgo = 1; daysAgo < 80; daysAgo += 80 / kRequestsARun) {
        const QJsonObject page = log.pageOf(daysAgo);
        const QJsonObject row = page.value(QStringLiteral("deliveries")).toArray().at(0).toObject();
        deliveries.append(row.value(QStringLiteral("id")).toString());
        events.append(row.value(QStringLiteral("event_id")).toString());
        pages.append(QStringLiteral("cursor=") + page.value(QStringLiteral("next_cursor")).toString());
    }
    QStringList ofEndpoint, ofTrouble;
    for (const QString &page : pages) {
        ofEndpoint.append(page + QStringLiteral("&webhook_id=") + kBusyEndpoint);
        ofTrouble.append(page + QStringLiteral("&status=pending_retry,failed,exhausted"));
    }
    const QString endpoint = QStringLiteral("&webhook_id=") + kBusyEndpoint;
    return {{.name = QStringLiteral("q.delivery"), .queries = searches(deliveries)},
            {.name = QStringLiteral("q.event"), .queries = searches(events)},
            {.name = QStringLiteral("q.event+endpoint"), .queries = searches(events, endpoint)},
            {.name = QStringLiteral("q.email"), .queries = searches(contacts())},
            {.name = QStringLiteral("q.email+endpoint"), .queries = searches(contacts(), endpoint)},
            {.name = QStringLiteral("q.email+status"),
             .queries = searches(contacts(), QStringLiteral("&status=pending_retry,failed,exhausted"))},
            {.name = QStringLiteral("q.email.none"), .queries = searches({QStringLiteral("nobody@example.com")})},
            {.name = QStringLiteral("q.email.busy"), .queries = searches({kBusyContact})},
            {.name = QStringLiteral("q.email.busy+event.none"),
             .queries = searches({kBusyContact}, QStringLiteral("&event_type=secret.rotated"))},
            {.name = QStringLiteral("deep"), .queries = pages},
            {.name = QStringLiteral("deep+endpoint"), .queries = ofEndpoint},
            {.name = QStringLiteral("deep+status"), .queries = ofTrouble}};
}

Result<std::vector<Measure>> measure(Log &log, std::vector<Filter> &filters)
{
    for (int i = 0; i < kRuns; ++i) {
        for (Filter &filter : filters) {
            if (const auto taken = log.measure(filter); !taken)
                return fail(taken.error());
        }
    }
    std::vector<Measure> measures;
    for (const Filter &filter : filters)
        measures.push_back({filter.name, median(filter.p95), QStringLiteral("ms p95"),
                            QStringLiteral("the same where there are no deliveries"), median(filter.reference),
                            QStringLiteral("< 100 ms")});
    return measures;
}

} // namespace

Result<std::vector<Measure>> measureLogPages(const LoadedLog &loaded)
{
    Log log(loaded.platform());
    std::vector<Filter> filters{{.name = QStringLiteral("log.first_page"), .queries = {QString()}}};
    for (std::vector<Filter> more : {ofOneField(), ofSeveralFields(), ofWords(log)}) {
        for (Filter &filter : more) {
            filter.name.prepend(QStringLiteral("log.filter."));
            filters.push_back(std::move(filter));
        }
    }
    return measure(log, filters);
}

} // namespace pm::bench
