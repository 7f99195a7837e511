// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/audit/auditlog.h"
#include "platform/operators/userrepository.h"

namespace pm::operators {

struct NewUser {
    QString email;
    QString name;
    Role role = Role::TenantMember;
    std::optional<TenantId> tenantId;
};

// With a new id.
[[nodiscard]] UserRecord recordOf(const NewUser &user, const QString &passwordHash, UnixMs now);
// Inserts the user and the audit record, whose target it becomes. Validation when the tenant does not exist; Conflict
// when the email is taken.
[[nodiscard]] Result<> insertUser(store::Connection &connection, const UserRecord &record, audit::AuditRecord entry);

} // namespace pm::operators
