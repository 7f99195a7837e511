// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/operators/operator.h"
#include "platform/store/database.h"

namespace pm::operators {

struct Session {
    QString tokenHash;
    UserId userId;
    UnixMs createdAt = 0;
    UnixMs expiresAt = 0;
    UnixMs lastSeenAt = 0;
    QString ip;
    QString reauthHash; // empty: not reauthenticated
    UnixMs reauthExpiresAt = 0;
};

// A session with what the gate needs to know of its user.
struct SessionOfUser {
    Session session;
    QString email;
    Role role = Role::TenantMember;
    std::optional<TenantId> tenantId;
    bool mustChangePassword = false;
};

// The SQL about sessions.
class SessionRepository
{
public:
    explicit SessionRepository(store::Connection &connection)
        : m_connection(connection)
    {
    }

    // Nothing when there is none or its user is suspended.
    [[nodiscard]] Result<std::optional<SessionOfUser>> find(const QString &tokenHash);
    [[nodiscard]] Result<> insert(const Session &session);
    [[nodiscard]] Result<> setReauth(const QString &tokenHash, const QString &reauthHash, UnixMs expiresAt);
    [[nodiscard]] Result<> setLastSeen(const QString &tokenHash, UnixMs now);
    [[nodiscard]] Result<> remove(const QString &tokenHash);
    // How many ended. `except` stays.
    [[nodiscard]] Result<int> removeAllOf(const UserId &user, const QString &except = {});
    [[nodiscard]] Result<> removeExpired(UnixMs now);

private:
    store::Connection &m_connection;
};

} // namespace pm::operators
