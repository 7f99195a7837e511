// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/http/request.h"
#include "platform/keys/keyrepository.h"

namespace pm::keys {

// The key id of the path. NotFound when it cannot be one.
[[nodiscard]] Result<KeyId> keyIdOf(const http::Request &request);
// How long the old secret stays valid, of the body of a regenerate: 0 to 24 hours.
[[nodiscard]] Result<qint64> graceMsOf(const http::Request &request);
// Takes what a change names.
void applyChange(const ApiKeyChange &change, ApiKey &key);
// The wire names of what a change names, for the audit log.
[[nodiscard]] QStringList changedFields(const ApiKeyChange &change);

// Use alone does not make a key another one.
[[nodiscard]] QByteArray etagOf(const StoredKey &stored, const QJsonObject &body);
[[nodiscard]] Result<> checkIfMatch(const http::Request &request, const StoredKey &stored);

} // namespace pm::keys
