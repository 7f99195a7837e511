// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/operators/tenantadmin.h"

#include "platform/audit/auditlog.h"
#include "platform/http/answer.h"
#include "platform/http/listquery.h"
#include "platform/operators/tenantrepository.h"
#include "platform/operators/userrules.h"

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

Result<Tenant> findVisible(store::Connection &connection, const TenantId &id, Role viewer)
{
    return TenantRepository(connection).byId(id).and_then([&](const Tenant &tenant) -> Result<Tenant> {
        if (viewer == Role::Qa && !tenant.isTest)
            return fail(Error::notFound(kTenantType));
        return tenant;
    });
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

audit::AuditRecord tenantRecord(const http::Request &request, const QString &action, const Tenant &tenant)
{
    audit::AuditRecord record = audit::recordOf(request, action, kTenantType, tenant.id.text());
    record.tenantId = tenant.id;
    record.details = {{QStringLiteral("plan"), planSlug(tenant.plan)}};
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
    const Result<NewTenant> input = request.json().and_then(newTenantFromJson);
    if (!input)
        return fail(input.error());
    const auto ticket = idempotency::ticketOf(request);
    if (!ticket)
        return fail(ticket.error());
    Tenant tenant;
    tenant.id = TenantId(makeUuid());
    tenant.companyName = input->companyName.trimmed();
    tenant.ownerEmail = input->ownerEmail.toLower();
    tenant.plan = input->plan;
    tenant.createdAt = m_clock.now();
    return m_database.write([&](store::Connection &connection) {
        return m_ledger.once(connection, *ticket, [&](store::Connection &inside) {
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
    return m_database.read([&](store::Connection &connection) { return findVisible(connection, *id, viewer); })
        .map([&](const Tenant &tenant) { return http::Reply{.data = tenantJson(tenant, viewer)}; });
}

Result<http::Reply> TenantAdmin::changePlan(const http::Request &request)
{
    const Result<TenantId> id = tenantIdOf(request);
    if (!id)
        return fail(id.error());
    const Result<Plan> plan = newPlanOf(request);
    if (!plan)
        return fail(plan.error());
    const Role viewer = request.principal.role;
    return m_database
        .write([&](store::Connection &connection) -> Result<Tenant> {
            Result<Tenant> tenant = TenantRepository(connection).lock(*id).and_then([&] {
                return findVisible(connection, *id, viewer);
            });
            if (!tenant)
                return tenant;
            if (const Result<> current = http::ifMatches(request, tenantJson(*tenant, viewer)); !current)
                return fail(current.error());
            tenant->plan = *plan;
            const Result<> kept = TenantRepository(connection).setPlan(*id, *plan).and_then([&] {
                return audit::append(connection, m_clock.now(),
                                     tenantRecord(request, QStringLiteral("tenant.plan_changed"), *tenant));
            });
            if (!kept)
                return fail(kept.error());
            return tenant;
        })
        .map([&](const Tenant &tenant) { return http::Reply{.data = tenantJson(tenant, viewer)}; });
}

} // namespace pm::operators
