// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "platform/http/request.h"
#include "platform/operators/passwordhasher.h"
#include "platform/operators/secondfactor.h"
#include "platform/operators/userrepository.h"

#include <functional>

namespace pm::operators {

struct Credentials {
    QString email;
    Secret password;
    QString totp; // empty when none was sent
};

// Proves who somebody is, with the lockout of accounts that are being guessed at. An account that does not exist
// answers the same, after the same time, as one with another password.
class CredentialCheck
{
public:
    enum class Factors { PasswordOnly, PasswordAndCode };
    // What follows from the proof, in the transaction that uses up the code.
    using Accepted = std::function<Result<>(store::Connection &, const UserRecord &)>;
    struct Purpose {
        Factors factors = Factors::PasswordAndCode;
        QString failureAction; // a failure is audited as this
        Accepted accepted{};
    };

    CredentialCheck(store::Database &database, PasswordHasher &hasher, SecondFactor &secondFactor, const Clock &clock);

    // The user, when all is right; a code is used up by it. Else invalid_credentials, totp_required, RateLimited while
    // the account is locked, Forbidden when it is suspended.
    [[nodiscard]] Result<UserRecord> check(const http::Request &request, const Credentials &credentials,
                                           const Purpose &purpose);

private:
    enum class Outcome { Accepted, Wrong, CodeMissing, Suspended };
    struct Verdict {
        Outcome outcome = Outcome::Wrong;
        std::optional<UserRecord> user;
        std::optional<qint64> totpStep;
    };

    [[nodiscard]] Result<> beginAttempt(const QString &account);
    [[nodiscard]] Result<Verdict> judge(const Credentials &credentials, Factors factors);
    [[nodiscard]] Result<Verdict> judgeCode(Verdict verdict, const QString &code);
    [[nodiscard]] Result<Outcome> conclude(const http::Request &request, const Credentials &credentials,
                                           const Verdict &verdict, const Purpose &purpose);
    void takeBackAttempt(const QString &account);

    store::Database &m_database;
    PasswordHasher &m_hasher;
    SecondFactor &m_secondFactor;
    const Clock &m_clock;
};

} // namespace pm::operators
