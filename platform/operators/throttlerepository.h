// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/operators/lockout.h"
#include "platform/store/database.h"

namespace pm::operators {

// The SQL about attempts to sign in. Accounts are named by the hash of their email, whether they exist or not.
class ThrottleRepository
{
public:
    explicit ThrottleRepository(store::Connection &connection)
        : m_connection(connection)
    {
    }

    [[nodiscard]] static QString accountHash(const QString &email);

    // Keeps others from the account's row until the transaction ends.
    [[nodiscard]] Result<Attempts> load(const QString &accountHash, UnixMs now);
    [[nodiscard]] Result<> save(const QString &accountHash, const Attempts &attempts, UnixMs now);
    [[nodiscard]] Result<> clear(const QString &accountHash);
    // Drops what no longer counts, else names that were tried once would pile up.
    [[nodiscard]] Result<> purge(UnixMs now);

private:
    store::Connection &m_connection;
};

} // namespace pm::operators
