// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/audit/auditlog.h"
#include "platform/operators/userrepository.h"

namespace pm::operators {

// Users and their trails as an operator of the given role may see them.
[[nodiscard]] QJsonObject userJson(const Operator &user, Role viewer);
[[nodiscard]] QJsonObject pageJson(const OperatorPage &page, const UserFilter &filter, Role viewer);
[[nodiscard]] QJsonObject trailJson(const audit::AuditPage &page, Role viewer);

} // namespace pm::operators
