// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/api/campaignservice.h"

#include "platform/api/campaignevents.h"
#include "platform/api/campaignrecipients.h"
#include "platform/api/campaignsender.h"
#include "platform/api/recipientlist.h"
#include "platform/api/templaterepository.h"
#include "platform/audit/auditlog.h"
#include "platform/http/answer.h"

#include <QJsonArray>

namespace pm::api {

namespace {

using http::Reply;
using http::Request;

struct ListQuery {
    http::PageQuery page;
    CampaignFilter filter;
};

CampaignId idOf(const Request &request)
{
    return CampaignId(request.params.value(QStringLiteral("id")));
}

Result<ListQuery> listQueryOf(const Request &request)
{
    FieldReader reader = http::queryReader(request);
    ListQuery query{.page = http::readPage(reader, sortNames(campaignSorts()), QStringLiteral("-created_at")),
                    .filter = {.search = http::readSearch(reader), .status = {}}};
    const QString field = QStringLiteral("status");
    if (const auto status = reader.optionalText(field)) {
        query.filter.status = campaignStatusFromName(*status);
        if (!query.filter.status)
            reader.reject(field, QStringLiteral("must be draft, running, paused or completed"));
    }
    reader.rejectUnknown();
    return reader.finish().map([&] { return query; });
}

Reply pageReply(const CampaignPage &page)
{
    QJsonArray campaigns;
    for (const Campaign &campaign : page.campaigns)
        campaigns.append(toJson(campaign));
    return {.data = {{QStringLiteral("campaigns"), campaigns},
                     {QStringLiteral("next_cursor"), http::nextCursorJson(page.nextCursor)}}};
}

Result<> appendAudit(store::Connection &connection, const Request &request, UnixMs now, const QString &action,
                     const Campaign &campaign)
{
    audit::AuditRecord record = audit::recordOf(request, action, QStringLiteral("campaign"), campaign.id.text());
    record.details = {{QStringLiteral("name"), campaign.content.name}};
    return audit::append(connection, now, record);
}

Result<> isOurs(const Result<Template> &found)
{
    if (!found && found.error().kind == ErrorKind::NotFound) {
        return fail(Error::invalid(
            {{QStringLiteral("template_id"), QStringLiteral("must be the id of a template of the same environment")}}));
    }
    return found.map([](const Template &) {});
}

// Held until the campaign names it, so that nobody deletes it meanwhile.
Result<> holdTemplate(store::Connection &connection, const Request &request, const TemplateId &id)
{
    return isOurs(TemplateRepository(connection).lock(ownerOf(request), id));
}

Result<> checkStatus(const Campaign &campaign, const char *change)
{
    if (isEditable(campaign.status))
        return {};
    return fail(ErrorKind::Conflict, QStringLiteral("A campaign that is %1 cannot be %2.")
                                         .arg(campaignStatusName(campaign.status), QLatin1StringView(change)));
}

} // namespace

CampaignService::CampaignService(store::Database &database, const idempotency::Ledger &ledger, jobs::JobQueue &queue,
                                 const Clock &clock)
    : m_database(database)
    , m_ledger(ledger)
    , m_queue(queue)
    , m_clock(clock)
{
}

Result<Reply> CampaignService::list(const Request &request)
{
    const Result<ListQuery> query = listQueryOf(request);
    if (!query)
        return fail(query.error());
    return m_database
        .read([&](store::Connection &connection) {
            return CampaignRepository(connection).page(ownerOf(request), query->page, query->filter);
        })
        .map(pageReply);
}

// What is wrong with a campaign, and what with the template that it names: every wrong field is named at once.
Error CampaignService::beside(Error error, const Request &request)
{
    const QString field = QStringLiteral("template_id");
    if (error.kind != ErrorKind::Validation || error.fields.contains(field))
        return error;
    const TemplateId id(request.json().value_or(QJsonObject()).value(field).toString());
    if (id.isEmpty())
        return error;
    const Result<> known = m_database.read([&](store::Connection &connection) {
        return isOurs(TemplateRepository(connection).byId(ownerOf(request), id));
    });
    return known ? error : idempotency::joined(error, known.error());
}

Result<Reply> CampaignService::create(const Request &request)
{
    const auto asked = idempotency::asked(request, request.json().and_then(campaignContentFromJson));
    if (!asked)
        return fail(beside(asked.error(), request));
    const CampaignContent &content = asked->input;
    const UnixMs now = m_clock.now();
    const Campaign made{.id = CampaignId(makeUlid(QLatin1StringView("camp_"), now)),
                        .content = content,
                        .createdAt = now,
                        .updatedAt = now};
    return m_database.write([&](store::Connection &connection) {
        return m_ledger.once(connection, asked->ticket, [&](store::Connection &inside) {
            return holdTemplate(inside, request, content.templateId)
                .and_then([&] { return CampaignRepository(inside).insert(ownerOf(request), made); })
                .and_then([&] { return appendAudit(inside, request, now, QStringLiteral("campaign.created"), made); })
                .map([&] { return http::created(toJson(made)); });
        });
    });
}

Result<Reply> CampaignService::detail(const Request &request)
{
    return m_database
        .read([&](store::Connection &connection) {
            return CampaignRepository(connection).byId(ownerOf(request), idOf(request));
        })
        .map([](const Campaign &campaign) { return Reply{.data = toJson(campaign)}; });
}

Result<Reply> CampaignService::recipients(const Request &request)
{
    const Result<RecipientQuery> query = recipientQueryOf(request);
    if (!query)
        return fail(query.error());
    return m_database
        .read([&](store::Connection &connection) {
            return CampaignRepository(connection)
                .byId(ownerOf(request), idOf(request))
                .and_then([&](const Campaign &campaign) { return recipientsOf(connection, campaign.id, *query); });
        })
        .map([&](const CampaignRecipientPage &page) { return recipientReply(request, page); });
}

Result<Reply> CampaignService::replace(const Request &request)
{
    const auto asked = idempotency::asked(request, request.json().and_then(campaignContentFromJson));
    if (!asked)
        return fail(beside(asked.error(), request));
    const CampaignContent &content = asked->input;
    return change(request, [&](store::Connection &connection, Campaign &campaign) {
        return checkStatus(campaign, "changed")
            .and_then([&] { return holdTemplate(connection, request, content.templateId); })
            .and_then([&] {
                campaign.content = content;
                return keep(connection, request, QStringLiteral("campaign.changed"), campaign);
            });
    });
}

Result<Reply> CampaignService::remove(const Request &request)
{
    return change(request, [&](store::Connection &connection, Campaign &campaign) {
        return checkStatus(campaign, "deleted")
            .and_then([&] { return CampaignRepository(connection).remove(campaign.id); })
            .and_then([&] {
                return appendAudit(connection, request, m_clock.now(), QStringLiteral("campaign.deleted"), campaign);
            })
            .map([] { return Reply{.status = 204}; });
    });
}

Result<Reply> CampaignService::start(const Request &request)
{
    Result<Reply> started = change(request, [&](store::Connection &connection, Campaign &campaign) {
        return checkStatus(campaign, "started")
            .and_then([&] { return begin(connection, request, campaign); })
            .and_then([&] {
                return recordCampaign(connection, {.owner = ownerOf(request), .campaign = campaign},
                                      EventType::CampaignLaunched, m_clock.now());
            })
            .and_then([&] { return keep(connection, request, QStringLiteral("campaign.started"), campaign); });
    });
    if (started)
        m_queue.announce();
    return started;
}

Result<Reply> CampaignService::pause(const Request &request)
{
    return change(request, [&](store::Connection &connection, Campaign &campaign) -> Result<Reply> {
        if (campaign.status != CampaignStatus::Running)
            return fail(ErrorKind::Conflict, QStringLiteral("The campaign is not running."));
        campaign.status = CampaignStatus::Paused;
        return recordCampaign(connection, {.owner = ownerOf(request), .campaign = campaign}, EventType::CampaignPaused,
                              m_clock.now())
            .and_then([&] { return keep(connection, request, QStringLiteral("campaign.paused"), campaign); });
    });
}

Result<Reply> CampaignService::change(const Request &request, const Change &change)
{
    const auto ticket = idempotency::ticketOf(request);
    if (!ticket)
        return fail(ticket.error());
    return m_database.write([&](store::Connection &connection) {
        return m_ledger.once(connection, *ticket, [&](store::Connection &inside) {
            return CampaignRepository(inside).lock(ownerOf(request), idOf(request)).and_then([&](Campaign campaign) {
                return http::ifMatches(request, toJson(campaign)).and_then([&] { return change(inside, campaign); });
            });
        });
    });
}

Result<Reply> CampaignService::keep(store::Connection &connection, const Request &request, const QString &action,
                                    Campaign &campaign)
{
    campaign.updatedAt = m_clock.now();
    return CampaignRepository(connection)
        .update(campaign)
        .and_then([&] { return appendAudit(connection, request, campaign.updatedAt, action, campaign); })
        .map([&] { return Reply{.data = toJson(campaign)}; });
}

Result<> CampaignService::begin(store::Connection &connection, const Request &request, Campaign &campaign)
{
    const UnixMs now = m_clock.now();
    campaign.status = CampaignStatus::Running;
    campaign.startedAt = campaign.startedAt.value_or(now);
    return CampaignRecipients(connection, {.owner = ownerOf(request), .campaign = campaign})
        .beginSettling()
        // One that has not noticed a pause yet waits until the rate allows more.
        .and_then([&] { return m_queue.enqueueOnce(connection, campaignJobKind(), campaign.id.text(), now); });
}

std::vector<http::Route> campaignRoutes(CampaignService &service)
{
    const auto route = [&service](http::Method method, const char *path, Right right,
                                  Result<Reply> (CampaignService::*handler)(const Request &)) {
        return http::Route{.method = method,
                           .pattern = QStringLiteral("/api/v1/campaigns") + QLatin1StringView(path),
                           .access = http::keysOrOperators(Scope::ManageCampaigns, right),
                           .handler = http::handlerOf(service, handler)};
    };
    return {route(http::Method::Get, "", Right::ReadEmail, &CampaignService::list),
            route(http::Method::Post, "", Right::ManageEmail, &CampaignService::create),
            route(http::Method::Get, "/{id}", Right::ReadEmail, &CampaignService::detail),
            route(http::Method::Get, "/{id}/recipients", Right::ReadEmail, &CampaignService::recipients),
            route(http::Method::Put, "/{id}", Right::ManageEmail, &CampaignService::replace),
            route(http::Method::Delete, "/{id}", Right::ManageEmail, &CampaignService::remove),
            route(http::Method::Post, "/{id}/start", Right::ManageEmail, &CampaignService::start),
            route(http::Method::Post, "/{id}/pause", Right::ManageEmail, &CampaignService::pause)};
}

} // namespace pm::api
