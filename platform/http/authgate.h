// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/http/route.h"

namespace pm::http {

using AnswerHeaders = std::vector<std::pair<QByteArray, QByteArray>>;

// An operator whose session is good.
struct SignedIn {
    Principal principal;
    std::optional<TenantId> tenant;  // a tenant user's own; nothing for an operator of the platform
    bool mustChangePassword = false; // admitted to /api/v1/auth/… only
};

// Knows operators' sessions and tenants. Thread-safe; may block on the database.
class OperatorAuthenticator
{
public:
    virtual ~OperatorAuthenticator() = default;
    // Unauthenticated "invalid_token" when the token is unknown, expired or revoked. A reauthentication token that is
    // not fresh, or of another session, only leaves `reauthenticated` false.
    [[nodiscard]] virtual Result<SignedIn> authenticate(const QByteArray &token, const QByteArray &reauthToken) = 0;
    // NotFound when there is no such tenant, or none that this operator may see.
    [[nodiscard]] virtual Result<> tenantVisible(const Principal &principal, const TenantId &tenant) = 0;
};

// Admits requests that come with an API key, and counts their use.
class KeyGate
{
public:
    virtual ~KeyGate() = default;
    [[nodiscard]] virtual Result<> admit(const Route &route, Request &request, AnswerHeaders &answerHeaders) = 0;
    // Once for each request that reached a keyed route, admitted or not.
    virtual void finished(const Route &route, const Request &request, int status, qint64 durationUs) = 0;
};

// The token of "Authorization: Bearer <token>"; Unauthenticated "unauthorized" when it is missing or garbled.
[[nodiscard]] Result<QByteArray> bearerToken(const Request &request);

// The one place that decides who may call what (contract section 3). Without a KeyGate keyed routes admit nobody.
class AuthGate final : public Gate
{
public:
    explicit AuthGate(OperatorAuthenticator &operators, KeyGate *keyGate = nullptr);

    [[nodiscard]] Result<> admit(const Route &route, Request &request, AnswerHeaders &answerHeaders) override;
    void finished(const Route &route, const Request &request, int status, qint64 durationUs) override;

private:
    [[nodiscard]] bool takesKey(const Route &route, const Request &request) const;
    [[nodiscard]] Result<> admitOperator(const Route &route, Request &request);
    [[nodiscard]] Result<> settleTenant(const Route &route, Request &request, const SignedIn &signedIn);

    OperatorAuthenticator &m_operators;
    KeyGate *m_keyGate;
};

} // namespace pm::http
