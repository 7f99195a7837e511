// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "platform/http/request.h"
#include "platform/operators/sessions.h"
#include "platform/operators/userrepository.h"
#include "platform/secrets/secretstore.h"

namespace pm::operators {

// From an enrolment to its confirmation, as long as the reauthentication that it may have needed.
inline constexpr qint64 kEnrolmentMs = kReauthMs;

// Codes of an authenticator app. The secret in force lies at operators/{user_id}/totp, one that is not confirmed yet
// at operators/{user_id}/totp_pending.
class SecondFactor
{
public:
    SecondFactor(store::Database &database, secrets::SecretStore &secrets, const Clock &clock);

    // POST /auth/totp/enroll; a second time only when reauthenticated. The old codes stay good until the confirmation.
    [[nodiscard]] Result<http::Reply> enroll(const http::Request &request);
    // POST /auth/totp/confirm {code}; Conflict when nothing was begun, or too long ago.
    [[nodiscard]] Result<http::Reply> confirm(const http::Request &request);

    // The time step of a right code; nothing when it is wrong.
    [[nodiscard]] Result<std::optional<qint64>> stepOf(const UserRecord &user, const QString &code);
    // Drops the secrets of a user that is gone or has lost the device.
    [[nodiscard]] Result<> erase(const UserId &user);

private:
    [[nodiscard]] Result<UserRecord> read(const UserId &user);
    [[nodiscard]] Result<Secret> pendingOf(const UserId &user);
    [[nodiscard]] Result<Secret> secretAt(const QString &path, std::optional<int> version = {});
    [[nodiscard]] Result<> begin(const http::Request &request, const Secret &secret);
    // Conflict when the account was changed since it was `seen`.
    [[nodiscard]] Result<> putInForce(const http::Request &request, const UserRecord &seen, const Secret &secret,
                                      qint64 usedStep);
    [[nodiscard]] Result<> name(const http::Request &request, const UserRecord &seen, int version, qint64 usedStep);

    store::Database &m_database;
    secrets::SecretStore &m_secrets;
    const Clock &m_clock;
};

} // namespace pm::operators
