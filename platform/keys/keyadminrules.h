// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/http/request.h"
#include "platform/keys/keylifecycle.h"
#include "platform/keys/keyrepository.h"

namespace pm::keys {

[[nodiscard]] Result<> appendAudit(store::Connection &connection, const http::Request &request, UnixMs now,
                                   const QString &action, const KeyId &id, const QJsonObject &details);
// For the notices.
[[nodiscard]] KeyMoment momentOf(const http::Request &request, const ApiKey &key);
// The only answer that has the secret in it.
[[nodiscard]] http::Reply issuedReply(int status, const ApiKey &key, UnixMs issuedAt, const Secret &secret);

// Conflict when the key is revoked.
[[nodiscard]] Result<> checkUsable(const ApiKey &key);
// Conflict when the key is revoked, or expired: no new secret would work either.
[[nodiscard]] Result<> checkRegenerable(const ApiKey &key);
// Of a regenerate and something else at the same time one wins, and the other hears of it: whoever revokes a key or
// replaces its secret means the secret that is there.
[[nodiscard]] Result<> checkSameSecret(const StoredKey &seen, const StoredKey &now);
// Conflict when no old secret is valid.
[[nodiscard]] Result<> checkOverlap(const ApiKey &key);

} // namespace pm::keys
