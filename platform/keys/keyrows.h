// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/keys/keyrepository.h"

namespace pm::keys {

// "SELECT … FROM api_keys k JOIN tenants t …", and what keyOf() makes of its rows.
[[nodiscard]] const QString &selectKeys();
[[nodiscard]] StoredKey keyOf(const store::Row &row, UnixMs now);

// "SELECT … FROM key_credentials c JOIN …", and what factsOf() makes of its rows.
[[nodiscard]] const QString &selectFacts();
[[nodiscard]] KeyFacts factsOf(const store::Row &row);

[[nodiscard]] QString addressesJson(const QStringList &addresses);
[[nodiscard]] QString searchText(const ApiKey &key);

} // namespace pm::keys
