// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/keys/usagebatch.h"
#include "platform/store/database.h"

namespace pm::keys {

// Of one key and table; the requests from more addresses than that are added up in one row.
inline constexpr qsizetype kMostAddresses = 500;
// The address of that row.
inline const QString kOtherAddresses = QStringLiteral("(others)");

using AddressSums = std::map<std::pair<KeyId, QString>, SeenSums>;

// Adds the sums to those in the table, which a key that is used from another address each time does not fill. Addresses
// that are in the table already stay on their own.
[[nodiscard]] Result<> writeAddressSums(store::Connection &connection, const QString &table, const AddressSums &sums);

} // namespace pm::keys
