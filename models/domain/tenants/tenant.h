// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/ids.h"
#include "models/core/result.h"
#include "models/domain/keys/apikey.h"

#include <QJsonObject>

#include <vector>

namespace pm {

enum class Plan { Starter, Pro, Enterprise };
enum class TenantStatus { Active, Suspended };

// Requests a minute and burst: Starter 60/100, Pro 300/500, Enterprise 1000/2000 (contract section 4).
[[nodiscard]] RateLimit rateLimitOf(Plan plan);
[[nodiscard]] QString planSlug(Plan plan); // "starter"
[[nodiscard]] QString planName(Plan plan); // "Starter"
[[nodiscard]] std::optional<Plan> planFromSlug(const QString &slug);

struct Tenant {
    TenantId id;
    QString companyName;
    QString ownerEmail;
    Plan plan = Plan::Starter;
    TenantStatus status = TenantStatus::Active;
    bool isTest = false; // all that the qa role may see
    int workspaces = 0;
    int users = 0;
    UnixMs createdAt = 0;
};

struct TenantPage {
    std::vector<Tenant> tenants;
    qint64 total = 0;
};

struct NewTenant {
    QString companyName;
    QString ownerEmail;
    Plan plan = Plan::Starter;
};

[[nodiscard]] QJsonObject toJson(const Tenant &tenant);
[[nodiscard]] Result<Tenant> tenantFromJson(const QJsonObject &json);
[[nodiscard]] Result<TenantPage> tenantPageFromJson(const QJsonObject &data);
[[nodiscard]] Result<NewTenant> newTenantFromJson(const QJsonObject &json);

} // namespace pm
