// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/operators/tenantadmin.h"

#include "models/domain/operators/personaldata.h"
#include "platform/audit/auditlog.h"
#include "platform/http/answer.h"
#include "platform/http/listquery.h"
#include "platform/operators/tenantrepository.h"
#include "platform/operators/userinput.h"

#include <QJsonArray>

namespace pm::operators {

namespace {

const QString kTenantType = QStringLiteral("tenant");

Result<TenantId> tenantIdOf(const http::Request &request)
{
    const QString id = request.params.value(QStringLiteral("tenant_id"));
    if (!isUuid(id))
        return fail(Error::notFound(QStringLiteral("tenant")));
    return TenantId(id);
}

Result<Tenant> visible(const Tenant &tenant, Role viewer)
{
    if (viewer == Role::Qa && !tenant.isTest)
        return fail(Error::notFound(kTenantType));
    return tenant;
}

void readPlan(FieldReader &reader, const QString &slug, std::optional<Plan> &plan)
{
    plan = planFromSlug(slug);
    if (!plan)
        reader.reject(QStringLiteral("plan"), QStringLiteral("must be starter, pro or enterprise"));
}

Result<TenantFilter> filterOf(const http::Request &request)
{
    FieldReader query = http::queryReader(request);
    TenantFilter filter;
    filter.search = http::readSearch(query);
    filter.exactEmail = !seesPersonalData(request.principal.role);
    filter.testOnly = request.principal.role == Role::Qa;
    if (const auto slug = query.optionalText(QStringLiteral("plan")))
        readPlan(query, *slug, filter.plan);
    if (const auto status = query.optionalText(QStringLiteral("status"))) {
        filter.status = *status == QStringLiteral("suspended") ? TenantStatus::Suspended : TenantStatus::Active;
        if (*status != QStringLiteral("suspended") && *status != QStringLiteral("active"))
            query.reject(QStringLiteral("status"), QStringLiteral("must be active or suspended"));
    }
    filter.limit = http::readLimit(query, http::kMostOfShortList);
    filter.offset = http::readOffset(query);
    query.rejectUnknown();
    return query.finish().map([&] { return filter; });
}

Result<Plan> newPlanOf(const http::Request &request)
{
    const Result<QJsonObject> body = request.json();
    if (!body)
        return fail(body.error());
    FieldReader reader(*body);
    std::optional<Plan> plan;
    readPlan(reader, reader.text(QStringLiteral("plan")), plan);
    reader.rejectUnknown();
    return reader.finish().map([&] { return *plan; });
}

QJsonObject tenantJson(Tenant tenant, Role viewer)
{
    if (!seesPersonalData(viewer))
        tenant.ownerEmail = maskedEmail(tenant.ownerEmail);
    return toJson(tenant);
}

audit::AuditRecord tenantRecord(const http::Request &request, const QString &action, const Tenant &tenant,
                                const QJsonObject &details = {})
{
    audit::AuditRecord record = audit::recordOf(request, action, kTenantType, tenant.id.text());
    record.tenantId = tenant.id;
    record.details = details;
    record.details.insert(QStringLiteral("plan"), planSlug(tenant.plan));
    return record;
}

} // namespace

Result<http::Reply> TenantAdmin::list(const http::Request &request)
{
    const Result<TenantFilter> filter = filterOf(request);
    if (!filter)
        return fail(filter.error());
    return m_database.read([&](store::Connection &connection) { return TenantRepository(connection).page(*filter); })
        .map([&](const TenantPage &page) {
            QJsonArray tenants;
            for (const Tenant &tenant : page.tenants)
                tenants.append(tenantJson(tenant, request.principal.role));
            return http::Reply{.data = {{QStringLiteral("tenants"), tenants},
                                        {QStringLiteral("pagination"),
                                         http::paginationJson(page.total, filter->limit, filter->offset)}}};
        });
}

Result<http::Reply> TenantAdmin::create(const http::Request &request)
{
    const auto asked = idempotency::asked(request, request.json().and_then(newTenantFromJson));
    if (!asked)
        return fail(asked.error());
    const NewTenant &input = asked->input;
    Tenant tenant;
    tenant.id = TenantId(makeUuid());
    tenant.companyName = input.companyName.trimmed();
    tenant.ownerEmail = input.ownerEmail.toLower();
    tenant.plan = input.plan;
    tenant.createdAt = m_clock.now();
    return m_database.write([&](store::Connection &connection) {
        return m_ledger.once(connection, asked->ticket, [&](store::Connection &inside) {
            return TenantRepository(inside)
                .insert(tenant)
                .and_then([&] {
                    return audit::append(inside, tenant.createdAt,
                                         tenantRecord(request, QStringLiteral("tenant.created"), tenant));
                })
                .map([&] { return http::created(tenantJson(tenant, request.principal.role)); });
        });
    });
}

Result<http::Reply> TenantAdmin::detail(const http::Request &request)
{
    const Result<TenantId> id = tenantIdOf(request);
    if (!id)
        return fail(id.error());
    const Role viewer = request.principal.role;
    return m_database.read([&](store::Connection &connection) { return TenantRepository(connection).byId(*id); })
        .and_then([&](const Tenant &tenant) { return visible(tenant, viewer); })
        .map([&](const Tenant &tenant) { return http::Reply{.data = tenantJson(tenant, viewer)}; });
}

Result<http::Reply> TenantAdmin::changePlan(const http::Request &request)
{
    const Result<Plan> plan = newPlanOf(request);
    if (!plan)
        return fail(plan.error());
    const auto change = [&](store::Connection &connection, Tenant &tenant) {
        tenant.plan = *plan;
        return TenantRepository(connection).setPlan(tenant.id, *plan);
    };
    return m_database.write([&](store::Connection &connection) {
        return manageIn(connection, request, QStringLiteral("tenant.plan_changed"), {}, change);
    });
}

Result<http::Reply> TenantAdmin::suspend(const http::Request &request)
{
    const auto asked = idempotency::asked(request, reasonOf(request));
    if (!asked)
        return fail(asked.error());
    return setStatus(request, asked->ticket, TenantStatus::Suspended, {{QStringLiteral("reason"), asked->input}});
}

Result<http::Reply> TenantAdmin::reactivate(const http::Request &request)
{
    const Result<std::optional<idempotency::Ticket>> ticket = idempotency::ticketOf(request);
    if (!ticket)
        return fail(ticket.error());
    return setStatus(request, *ticket, TenantStatus::Active, {});
}

Result<http::Reply> TenantAdmin::setStatus(const http::Request &request,
                                           const std::optional<idempotency::Ticket> &ticket, TenantStatus status,
                                           const QJsonObject &details)
{
    const bool suspends = status == TenantStatus::Suspended;
    const auto change = [&](store::Connection &connection, Tenant &tenant) -> Result<> {
        if (tenant.status == status)
            return fail(ErrorKind::Conflict, suspends ? QStringLiteral("The tenant is suspended already.")
                                                      : QStringLiteral("The tenant is active already."));
        tenant.status = status;
        return TenantRepository(connection).setStatus(tenant.id, status);
    };
    const QString action = suspends ? QStringLiteral("tenant.suspended") : QStringLiteral("tenant.reactivated");
    const Result<http::Reply> reply = m_database.write([&](store::Connection &connection) {
        return m_ledger.once(connection, ticket, [&](store::Connection &inside) {
            return manageIn(inside, request, action, details, change);
        });
    });
    m_sessions.forget();
    return reply;
}

Result<http::Reply> TenantAdmin::manageIn(store::Connection &connection, const http::Request &request,
                                          const QString &action, const QJsonObject &details, const Change &change)
{
    const Result<TenantId> id = tenantIdOf(request);
    if (!id)
        return fail(id.error());
    const Role viewer = request.principal.role;
    Result<Tenant> tenant = TenantRepository(connection).lock(*id).and_then([&](const Tenant &locked) {
        return visible(locked, viewer);
    });
    if (!tenant)
        return fail(tenant.error());
    return http::ifMatches(request, tenantJson(*tenant, viewer))
        .and_then([&] { return change(connection, *tenant); })
        .and_then(
            [&] { return audit::append(connection, m_clock.now(), tenantRecord(request, action, *tenant, details)); })
        .map([&] { return http::Reply{.data = tenantJson(*tenant, viewer)}; });
}

} // namespace pm::operators
