// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/ids.h"
#include "models/core/result.h"
#include "models/core/secret.h"
#include "models/domain/operators/role.h"
#include "models/domain/tenants/tenant.h"

#include <QJsonObject>

#include <vector>

namespace pm {

enum class UserStatus { Active, Suspended };

// An operator as /auth/me and /platform/admin/users show it.
struct Operator {
    UserId id;
    QString email;
    QString name;
    Role role = Role::TenantMember;
    std::optional<TenantId> tenantId;
    std::optional<Plan> tenantPlan; // ours: how fast the keys of that tenant may be used
    UserStatus status = UserStatus::Active;
    bool totpEnrolled = false;
    bool mustChangePassword = false; // ours: signed in with a one-time password
    UnixMs createdAt = 0;
    std::optional<UnixMs> lastLoginAt;
    int activeSessions = 0;
};

struct LoginAnswer {
    Secret token;
    UnixMs expiresAt = 0;
    Operator user;
};

struct OperatorPage {
    std::vector<Operator> users;
    qint64 total = 0;
};

[[nodiscard]] QString emailProblem(const QString &email);
[[nodiscard]] QString passwordProblem(QByteArrayView password); // UTF-8: 12 to 1024 characters

[[nodiscard]] QJsonObject toJson(const Operator &user);
[[nodiscard]] Result<Operator> operatorFromJson(const QJsonObject &json);
[[nodiscard]] Result<OperatorPage> operatorPageFromJson(const QJsonObject &data);
[[nodiscard]] QJsonObject toWire(const LoginAnswer &answer);
[[nodiscard]] Result<LoginAnswer> loginAnswerFromJson(const QJsonObject &json);

} // namespace pm
