// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/secrets/embeddedkeystore.h"
#include "platform/store/database.h"

namespace pm::keystore {

// Secrets in a table of PostgreSQL, for all processes of the service: sealed as in the embedded keystore, with a master
// key that each of the processes has. A unit of work of the database may not be under way on the calling thread.
// Unavailable when the database is gone.
class DatabaseKeystore final : public secrets::SealedStore
{
public:
    // Whether there is one, which then needs the master key that it was made with.
    [[nodiscard]] static Result<bool> existsIn(store::Database &database);
    // Makes it when there is none. Forbidden with another master key than its own. The database, which must be
    // migrated, and the clock must outlive it.
    [[nodiscard]] static Result<std::unique_ptr<DatabaseKeystore>> open(store::Database &database,
                                                                        const Secret &masterKey, const Clock &clock,
                                                                        int versionsKept = kVersionsKept);

    // Brings what a keystore of files has and this one has not over, as it is and once: what is removed here later does
    // not come back. The files stay. Conflict, and nothing is brought over, when a version has another content here.
    [[nodiscard]] Result<> takeOver(secrets::EmbeddedKeystore &files);

    [[nodiscard]] Result<QStringList> list(const QString &folder) override;
    [[nodiscard]] Result<> removeAll(const QString &path) override;
    [[nodiscard]] Result<> check() override;
    [[nodiscard]] QString placeOf(const QString &path) const override;

protected:
    [[nodiscard]] Result<Content> contentOf(const QString &path) override;
    [[nodiscard]] Result<> replace(const QString &path, const Change &change) override;

private:
    DatabaseKeystore(store::Database &database, secrets::SecretFileCodec codec, const Clock &clock, int versionsKept);

    store::Database &m_database;
    const Clock &m_clock;
};

} // namespace pm::keystore
