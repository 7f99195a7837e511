// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/tenants/tenant.h"

#include "models/core/charactercount.h"
#include "models/core/fieldreader.h"
#include "models/domain/operators/operator.h"

#include <QJsonArray>

#include <array>

namespace pm {

namespace {

struct PlanRow {
    Plan plan;
    const char *slug;
    const char *name;
    RateLimit limit;
};

constexpr std::array kPlans{
    PlanRow{Plan::Starter, "starter", "Starter", {60, 100}},
    PlanRow{Plan::Pro, "pro", "Pro", {300, 500}},
    PlanRow{Plan::Enterprise, "enterprise", "Enterprise", {1000, 2000}},
};

const PlanRow &row(Plan plan)
{
    return kPlans[static_cast<std::size_t>(plan)];
}

constexpr qsizetype kLongestCompanyName = 100;

QString companyNameProblem(const QString &name)
{
    if (name.trimmed().isEmpty() || characterCount(name) > kLongestCompanyName)
        return QStringLiteral("must have 1 to 100 characters");
    for (const QChar c : name) {
        if (c.category() == QChar::Other_Control)
            return QStringLiteral("must not contain control characters");
    }
    return {};
}

} // namespace

RateLimit rateLimitOf(Plan plan)
{
    return row(plan).limit;
}

QString planSlug(Plan plan)
{
    return QString::fromLatin1(row(plan).slug);
}

QString planName(Plan plan)
{
    return QString::fromLatin1(row(plan).name);
}

std::optional<Plan> planFromSlug(const QString &slug)
{
    for (const PlanRow &candidate : kPlans) {
        if (slug == QLatin1StringView(candidate.slug))
            return candidate.plan;
    }
    return std::nullopt;
}

QJsonObject toJson(const Tenant &tenant)
{
    return {{QStringLiteral("id"), tenant.id.text()},
            {QStringLiteral("company_name"), tenant.companyName},
            {QStringLiteral("owner_email"), tenant.ownerEmail},
            {QStringLiteral("plan"), QJsonObject{{QStringLiteral("name"), planName(tenant.plan)},
                                                 {QStringLiteral("slug"), planSlug(tenant.plan)}}},
            {QStringLiteral("status"),
             tenant.status == TenantStatus::Active ? QStringLiteral("active") : QStringLiteral("suspended")},
            {QStringLiteral("is_test"), tenant.isTest},
            {QStringLiteral("workspaces"), tenant.workspaces},
            {QStringLiteral("users"), tenant.users},
            {QStringLiteral("created_at"), toIso(tenant.createdAt)}};
}

Result<Tenant> tenantFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    Tenant tenant;
    tenant.id = TenantId(reader.text(QStringLiteral("id")));
    tenant.companyName = reader.text(QStringLiteral("company_name"));
    tenant.ownerEmail = reader.optionalText(QStringLiteral("owner_email")).value_or(QString());
    FieldReader planReader(reader.object(QStringLiteral("plan")));
    const auto plan = planFromSlug(planReader.text(QStringLiteral("slug")));
    if (plan)
        tenant.plan = *plan;
    else
        reader.reject(QStringLiteral("plan"), QStringLiteral("is not a known plan"));
    if (reader.optionalText(QStringLiteral("status")) == QStringLiteral("suspended"))
        tenant.status = TenantStatus::Suspended;
    tenant.isTest = reader.optionalBool(QStringLiteral("is_test")).value_or(false);
    tenant.workspaces = static_cast<int>(reader.integer(QStringLiteral("workspaces"), 0));
    tenant.users = static_cast<int>(reader.integer(QStringLiteral("users"), 0));
    tenant.createdAt = reader.optionalTime(QStringLiteral("created_at")).value_or(0);
    return reader.finish().map([&] { return tenant; });
}

Result<TenantPage> tenantPageFromJson(const QJsonObject &data)
{
    FieldReader reader(data);
    TenantPage page;
    const QJsonArray tenants = reader.array(QStringLiteral("tenants"));
    FieldReader pagination(reader.object(QStringLiteral("pagination")));
    page.total = pagination.integer(QStringLiteral("total"), tenants.size());
    if (const auto finished = reader.finish(); !finished)
        return fail(finished.error());
    for (const QJsonValue &item : tenants) {
        auto tenant = tenantFromJson(item.toObject());
        if (!tenant)
            return fail(tenant.error());
        page.tenants.push_back(std::move(*tenant));
    }
    return page;
}

Result<NewTenant> newTenantFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    NewTenant tenant;
    tenant.companyName = reader.text(QStringLiteral("company_name"));
    if (const QString problem = companyNameProblem(tenant.companyName); !problem.isEmpty())
        reader.reject(QStringLiteral("company_name"), problem);
    tenant.ownerEmail = reader.text(QStringLiteral("owner_email"));
    if (const QString problem = emailProblem(tenant.ownerEmail); !problem.isEmpty())
        reader.reject(QStringLiteral("owner_email"), problem);
    const auto plan = planFromSlug(reader.text(QStringLiteral("plan")));
    if (plan)
        tenant.plan = *plan;
    else
        reader.reject(QStringLiteral("plan"), QStringLiteral("must be starter, pro or enterprise"));
    reader.rejectUnknown();
    return reader.finish().map([&] { return tenant; });
}

} // namespace pm
