// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/api/analyticsservice.h"

#include "platform/api/figuresrepository.h"
#include "platform/http/listquery.h"

namespace pm::api {

namespace {

using http::Reply;
using http::Request;

constexpr qint64 kMostDays = 366;

DayRange lastDays(qint64 count, qint64 today)
{
    return {.first = today - count + 1, .last = today};
}

// A date, or a time of that day.
std::optional<qint64> readDay(FieldReader &query, const QString &name)
{
    const QString text = query.text(name);
    const std::optional<UnixMs> time = fromIso(text);
    const std::optional<qint64> day = time ? std::optional(dayOf(*time)) : dayOfDate(text);
    if (day && *day >= 0)
        return day;
    query.reject(name, QStringLiteral("must be a date like 2026-11-26, or an ISO 8601 time with a zone"));
    return std::nullopt;
}

DayRange readDays(FieldReader &query)
{
    const QString to = QStringLiteral("to");
    const std::optional<qint64> first = readDay(query, QStringLiteral("from"));
    const std::optional<qint64> last = readDay(query, to);
    if (!first || !last)
        return {};
    if (*last < *first)
        query.reject(to, QStringLiteral("must not be before from"));
    if (*last - *first >= kMostDays)
        query.reject(to, QStringLiteral("must be within 366 days of from"));
    return {.first = *first, .last = *last};
}

DayRange readNamed(FieldReader &query, qint64 today)
{
    const QString field = QStringLiteral("range");
    const QString name = query.text(field);
    for (const qint64 days : {7, 30, 90}) {
        if (name == QStringLiteral("%1d").arg(days))
            return lastDays(days, today);
    }
    query.reject(field, QStringLiteral("must be 7d, 30d or 90d; or give from and to"));
    return {};
}

Result<std::optional<DayRange>> rangeOf(const Request &request, qint64 today)
{
    FieldReader query = http::queryReader(request);
    std::optional<DayRange> range;
    const bool hasDays = query.has(QStringLiteral("from")) || query.has(QStringLiteral("to"));
    if (query.has(QStringLiteral("range")))
        range = readNamed(query, today);
    if (hasDays && range)
        query.reject(QStringLiteral("range"), QStringLiteral("must not come with from and to"));
    if (hasDays)
        range = readDays(query);
    query.rejectUnknown();
    return query.finish().map([&] { return range; });
}

DayRange sinceStart(const CampaignFacts &campaign, qint64 today)
{
    const qint64 first = std::min(dayOf(campaign.startedAt), today);
    return {.first = std::max(first, today - kMostDays + 1), .last = today};
}

QJsonObject campaignJson(const CampaignFacts &campaign, const EmailFigures &figures)
{
    QJsonObject json = toJson(figures);
    json.insert(QStringLiteral("campaign_id"), campaign.id.text());
    json.insert(QStringLiteral("name"), campaign.name);
    json.insert(QStringLiteral("status"), campaign.status);
    json.insert(QStringLiteral("recipients"), campaign.recipients);
    return json;
}

} // namespace

AnalyticsService::AnalyticsService(store::Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{
}

Result<Reply> AnalyticsService::emails(const Request &request)
{
    const qint64 today = dayOf(m_clock.now());
    const Result<std::optional<DayRange>> range = rangeOf(request, today);
    if (!range)
        return fail(range.error());
    return m_database
        .read([&](store::Connection &connection) {
            return FiguresRepository(connection, ownerOf(request)).ofAll(range->value_or(lastDays(30, today)));
        })
        .map([](const EmailFigures &figures) { return Reply{.data = toJson(figures)}; });
}

Result<Reply> AnalyticsService::campaign(const Request &request)
{
    const qint64 today = dayOf(m_clock.now());
    const CampaignId id(request.params.value(QStringLiteral("id")));
    const Result<std::optional<DayRange>> range = rangeOf(request, today);
    if (!range)
        return fail(range.error());
    return m_database.read([&](store::Connection &connection) {
        FiguresRepository repository(connection, ownerOf(request));
        return repository.campaign(id).and_then([&](const CampaignFacts &facts) {
            return repository.ofCampaign(id, range->value_or(sinceStart(facts, today)))
                .map([&](const EmailFigures &figures) { return Reply{.data = campaignJson(facts, figures)}; });
        });
    });
}

Result<Reply> AnalyticsService::contact(const Request &request)
{
    const qint64 today = dayOf(m_clock.now());
    const QString id = request.params.value(QStringLiteral("id"));
    const Result<std::optional<DayRange>> range = rangeOf(request, today);
    if (!range)
        return fail(range.error());
    return m_database.read([&](store::Connection &connection) {
        FiguresRepository repository(connection, ownerOf(request));
        return repository.emailOfContact(id)
            .and_then([&](const QString &email) {
                return repository.ofRecipient(email, range->value_or(lastDays(90, today)));
            })
            .map([&](const EmailFigures &figures) {
                QJsonObject json = toJson(figures);
                json.insert(QStringLiteral("contact_id"), id);
                return Reply{.data = json};
            });
    });
}

std::vector<http::Route> analyticsRoutes(AnalyticsService &service)
{
    const auto route = [&service](const char *path, Result<Reply> (AnalyticsService::*handler)(const Request &)) {
        return http::Route{.method = http::Method::Get,
                           .pattern = QStringLiteral("/api/v1/analytics") + QLatin1StringView(path),
                           .access = http::keysOrOperators(Scope::ReadAnalytics, Right::ReadEmail),
                           .handler = http::handlerOf(service, handler)};
    };
    return {route("/emails", &AnalyticsService::emails), route("/campaigns/{id}", &AnalyticsService::campaign),
            route("/contacts/{id}", &AnalyticsService::contact)};
}

} // namespace pm::api
