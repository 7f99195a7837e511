// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/operators/credentialcheck.h"
#include "platform/operators/sessions.h"

namespace pm::operators {

// What an operator does with its own account: /auth/… without the second factor's part.
class SignIn
{
public:
    SignIn(store::Database &database, CredentialCheck &credentials, PasswordHasher &hasher, Sessions &sessions,
           const Clock &clock);

    // POST /auth/login {email,password,totp?}
    [[nodiscard]] Result<http::Reply> login(const http::Request &request);
    [[nodiscard]] Result<http::Reply> logout(const http::Request &request);
    // GET /auth/me: the operator.
    [[nodiscard]] Result<http::Reply> me(const http::Request &request);
    // POST /auth/reauth {password,totp?}: the token is good with this session only.
    [[nodiscard]] Result<http::Reply> reauth(const http::Request &request);
    // POST /auth/password {current,new}: ends the operator's other sessions.
    [[nodiscard]] Result<http::Reply> changePassword(const http::Request &request);

private:
    [[nodiscard]] static Result<> openSession(store::Connection &connection, const http::Request &request,
                                              const UserRecord &user, const Session &session);
    [[nodiscard]] Result<> keepPassword(const http::Request &request, const UserRecord &seen, const QString &hash);

    store::Database &m_database;
    CredentialCheck &m_credentials;
    PasswordHasher &m_hasher;
    Sessions &m_sessions;
    const Clock &m_clock;
};

} // namespace pm::operators
