// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/operators/operator.h"
#include "platform/store/database.h"

namespace pm::operators {

// A user with what never leaves the service.
struct UserRecord {
    Operator user;
    QString passwordHash;
    std::optional<int> totpVersion; // of the secret that is in force
    bool tenantActive = true;       // of the user's tenant, or there is none
};

struct UserFilter {
    QString search;              // part of the email or the name, or a whole id
    bool exactSearch = false;    // a whole email or id only, for those who may not see personal data
    std::optional<QString> role; // wire name; "admin" is a platform's and a tenant's
    std::optional<UserStatus> status;
    std::optional<TenantId> tenant;
    int limit = 50;
    int offset = 0;
};

// The SQL about users.
class UserRepository
{
public:
    explicit UserRepository(store::Connection &connection)
        : m_connection(connection)
    {
    }

    [[nodiscard]] Result<UserRecord> byId(const UserId &id, UnixMs now);
    // As byId(); nobody else changes the user until the transaction ends. With a super admin all of them are locked, in
    // one order, so that two who remove each other wait for one another.
    [[nodiscard]] Result<UserRecord> lock(const UserId &id, UnixMs now);
    // Nothing when there is none. Emails compare without case.
    [[nodiscard]] Result<std::optional<UserRecord>> byEmail(const QString &email, UnixMs now);
    [[nodiscard]] Result<OperatorPage> page(const UserFilter &filter, UnixMs now);
    [[nodiscard]] Result<bool> anyExists();
    // How many could still manage everything without this one. Locks the rows until the transaction ends, so that two
    // cannot remove each other.
    [[nodiscard]] Result<int> otherSuperAdmins(const UserId &id);

    // Conflict when the email is taken.
    [[nodiscard]] Result<> insert(const UserRecord &record);
    [[nodiscard]] Result<> setRole(const UserId &id, Role role);
    [[nodiscard]] Result<> setStatus(const UserId &id, UserStatus status, const QString &reason);
    [[nodiscard]] Result<> setPassword(const UserId &id, const QString &hash, bool mustChange);
    [[nodiscard]] Result<> setTotpVersion(const UserId &id, std::optional<int> version);
    // Whether the step of a code was still unused; it is not from now on. Steps beyond `newestStep` were used before
    // the clock was moved back; they do not count, else nobody could sign in until that time came again.
    [[nodiscard]] Result<bool> useTotpStep(const UserId &id, qint64 step, qint64 newestStep);
    // False when the password was changed, or the user suspended or deleted, since it was read. Until the transaction
    // ends nobody can do so.
    [[nodiscard]] Result<bool> noteLogin(const UserRecord &record, UnixMs now);
    [[nodiscard]] Result<> remove(const UserId &id);

private:
    [[nodiscard]] Result<std::optional<UserRecord>> one(const QString &condition, const QString &value, UnixMs now);

    store::Connection &m_connection;
};

} // namespace pm::operators
