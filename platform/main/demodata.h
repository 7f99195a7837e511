// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/keys/apikey.h"
#include "models/domain/tenants/tenant.h"

#include <vector>

namespace pm::platform {

// One key of the demo, times counted back from now.
struct DemoKey {
    QString name;
    KeyEnvironment environment = KeyEnvironment::Live;
    Scopes scopes;
    qint64 requests = 0;    // in all
    qint64 idleMinutes = 0; // since the last use
    qint64 ageDays = 120;
    std::optional<qint64> expiresInHours{};
    std::optional<qint64> revokedDaysAgo{};
    bool draining = false;
    QStringList allowedIps{};
    QString description{};
};

struct DemoTenant {
    QString company;
    QString domain;
    Plan plan = Plan::Starter;
    bool isTest = false;
    int workspaces = 1;
    std::vector<DemoKey> keys;
};

[[nodiscard]] std::vector<DemoTenant> demoTenants();

} // namespace pm::platform
