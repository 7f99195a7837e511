// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/services/tenantservice.h"

#include "app/api/platformclient.h"
#include "app/services/decoding.h"

#include <QUrlQuery>

namespace pm::app {

namespace {

const QString kTenants = QStringLiteral("/api/v1/platform/admin/tenants");

} // namespace

TenantService::TenantService(PlatformClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
}

RequestHandle TenantService::tenants(const QString &search, int limit, int offset, Continuation<TenantPage> then)
{
    QUrlQuery query;
    if (!search.isEmpty())
        query.addQueryItem(QStringLiteral("search"), QString::fromLatin1(QUrl::toPercentEncoding(search)));
    query.addQueryItem(QStringLiteral("limit"), QString::number(limit));
    query.addQueryItem(QStringLiteral("offset"), QString::number(offset));
    return m_client.send({.method = Method::Get, .path = kTenants, .query = query.toString(QUrl::FullyEncoded)},
                         decoding(std::move(then), [](const Answer &a) { return tenantPageFromJson(a.data); }));
}

RequestHandle TenantService::tenant(const TenantId &id, Continuation<Tenant> then)
{
    return m_client.send({.method = Method::Get, .path = kTenants + QStringLiteral("/") + id.text()},
                         decoding(std::move(then), [](const Answer &a) { return tenantFromJson(a.data); }));
}

RequestHandle TenantService::create(const NewTenant &tenant, Continuation<Tenant> then)
{
    const QJsonObject body{{QStringLiteral("company_name"), tenant.companyName},
                           {QStringLiteral("owner_email"), tenant.ownerEmail},
                           {QStringLiteral("plan"), planSlug(tenant.plan)}};
    return m_client.send({.method = Method::Post, .path = kTenants, .body = body, .idempotencyKey = makeUuid()},
                         decoding(std::move(then), [](const Answer &a) { return tenantFromJson(a.data); }));
}

void TenantService::setCurrent(std::optional<Tenant> tenant)
{
    const bool same = tenant.has_value() == m_current.has_value() && (!tenant || tenant->id == m_current->id);
    m_current = std::move(tenant);
    m_client.setTenant(m_current ? m_current->id : TenantId());
    if (!same)
        Q_EMIT currentChanged();
}

} // namespace pm::app
