// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/operators/tenantrepository.h"

#include "platform/store/sqltext.h"

namespace pm::operators {

namespace {

const QString kSelect = QStringLiteral(
    "SELECT t.id, t.company_name, t.owner_email, t.plan, t.status, t.is_test, t.workspaces,"
    " (SELECT COUNT(*) FROM users u WHERE u.tenant_id = t.id), t.created_at FROM tenants t");

QString statusName(TenantStatus status)
{
    return status == TenantStatus::Active ? QStringLiteral("active") : QStringLiteral("suspended");
}

Tenant tenantOf(const store::Row &row)
{
    Tenant tenant;
    tenant.id = TenantId(row.text(0));
    tenant.companyName = row.text(1);
    tenant.ownerEmail = row.text(2);
    tenant.plan = planFromSlug(row.text(3)).value_or(Plan::Starter);
    tenant.status = row.text(4) == statusName(TenantStatus::Active) ? TenantStatus::Active : TenantStatus::Suspended;
    tenant.isTest = row.boolean(5);
    tenant.workspaces = static_cast<int>(row.integer(6));
    tenant.users = static_cast<int>(row.integer(7));
    tenant.createdAt = row.integer(8);
    return tenant;
}

store::Conditions conditionsOf(const TenantFilter &filter)
{
    store::Conditions conditions;
    const QString folded = filter.search.toLower();
    const QString part = store::containsPattern(folded);
    if (!filter.search.isEmpty() && filter.exactEmail)
        conditions.add(QStringLiteral(
                           "(lower(t.company_name) LIKE ? ESCAPE '!' OR lower(t.owner_email) = ? OR t.id = ?)"),
                       {part, folded, filter.search});
    else if (!filter.search.isEmpty())
        conditions.add(QStringLiteral("(lower(t.company_name) LIKE ? ESCAPE '!'"
                                      " OR lower(t.owner_email) LIKE ? ESCAPE '!' OR t.id = ?)"),
                       {part, part, filter.search});
    if (filter.testOnly)
        conditions.add(QStringLiteral("t.is_test = 1"));
    if (filter.plan)
        conditions.add(QStringLiteral("t.plan = ?"), {planSlug(*filter.plan)});
    if (filter.status)
        conditions.add(QStringLiteral("t.status = ?"), {statusName(*filter.status)});
    return conditions;
}

} // namespace

Result<Tenant> TenantRepository::byId(const TenantId &id)
{
    return one(id, {});
}

Result<Tenant> TenantRepository::lock(const TenantId &id)
{
    const bool isPostgres = m_connection.dialect() == store::Dialect::PostgreSql; // SQLite has one writer
    return one(id, isPostgres ? QStringLiteral(" FOR UPDATE OF t") : QString());
}

Result<Tenant> TenantRepository::one(const TenantId &id, const QString &locking)
{
    const Result<store::Rows> rows = m_connection.query(kSelect + QStringLiteral(" WHERE t.id = ?") + locking,
                                                        {id.text()});
    if (!rows)
        return fail(rows.error());
    if (rows->empty())
        return fail(Error::notFound(QStringLiteral("tenant")));
    return tenantOf(rows->front());
}

Result<TenantPage> TenantRepository::page(const TenantFilter &filter)
{
    const store::Conditions conditions = conditionsOf(filter);
    const Result<store::Rows> counted = m_connection.query(QStringLiteral("SELECT COUNT(*) FROM tenants t")
                                                               + conditions.sql(),
                                                           conditions.values());
    if (!counted)
        return fail(counted.error());
    const Result<store::Rows> rows = m_connection.query(
        kSelect + conditions.sql() + QStringLiteral(" ORDER BY t.company_name, t.id LIMIT ? OFFSET ?"),
        conditions.values() + QVariantList{filter.limit, filter.offset});
    if (!rows)
        return fail(rows.error());
    TenantPage page{.tenants = {}, .total = counted->front().integer(0)};
    for (const store::Row &row : *rows)
        page.tenants.push_back(tenantOf(row));
    return page;
}

Result<> TenantRepository::insert(const Tenant &tenant)
{
    return store::changed(m_connection.execute(
        QStringLiteral("INSERT INTO tenants (id, company_name, owner_email, plan, status, is_test, workspaces,"
                       " created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
        {tenant.id.text(), tenant.companyName, tenant.ownerEmail, planSlug(tenant.plan), statusName(tenant.status),
         tenant.isTest ? 1 : 0, tenant.workspaces, tenant.createdAt}));
}

Result<> TenantRepository::setPlan(const TenantId &id, Plan plan)
{
    return store::changed(
        m_connection.execute(QStringLiteral("UPDATE tenants SET plan = ? WHERE id = ?"), {planSlug(plan), id.text()}));
}

Result<> TenantRepository::setStatus(const TenantId &id, TenantStatus status)
{
    return store::changed(m_connection.execute(QStringLiteral("UPDATE tenants SET status = ? WHERE id = ?"),
                                               {statusName(status), id.text()}));
}

} // namespace pm::operators
