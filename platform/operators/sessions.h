// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "platform/http/authgate.h"
#include "platform/operators/sessioncache.h"

namespace pm::operators {

// A session lasts 12 hours from its sign-in and is not renewed; then the operator signs in again.
inline constexpr qint64 kSessionMs = 12 * 3'600'000;
inline constexpr qint64 kReauthMs = 15 * 60'000;

// Whether something that was given `lifetime` is still good. More time left than it was ever given, beyond a minute of
// difference between servers, means that the clock was moved back; then it is not.
[[nodiscard]] bool isFresh(UnixMs expiresAt, qint64 lifetime, UnixMs now);

// Finds out whose a token is. Thread-safe.
class Sessions final : public http::OperatorAuthenticator
{
public:
    Sessions(store::Database &database, const Clock &clock)
        : m_database(database)
        , m_clock(clock)
    {
    }

    [[nodiscard]] Result<http::SignedIn> authenticate(const QByteArray &token, const QByteArray &reauthToken) override;
    [[nodiscard]] Result<> tenantVisible(const http::Principal &principal, const TenantId &tenant) override;

    // To be called after every commit that ended sessions or changed what they may do.
    void forget() { m_cache.clear(); }

private:
    [[nodiscard]] Result<SessionOfUser> find(const QString &tokenHash);
    void noteSeen(const Session &session);

    store::Database &m_database;
    const Clock &m_clock;
    SessionCache m_cache;
};

} // namespace pm::operators
