// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/main/settings.h"
#include "platform/secrets/embeddedkeystore.h"
#include "platform/store/database.h"

namespace pm::platform {

// The master key of this process, and where its secrets are: beside SQLite in files of the data folder, on PostgreSQL
// in the database, where every process of the service has them.
class Keystores
{
public:
    // What is there before a database is open. An empty master key means the one in the data folder, if any. Refuses a
    // keystore of files without its key. The clock must outlive it and the store.
    [[nodiscard]] static Result<Keystores> open(const QString &dataDir, Secret masterKey, const Clock &clock);

    // The keystore of files; null when there is none.
    [[nodiscard]] secrets::SecretStore *files() const { return m_files.get(); }
    // The secrets that belong to the database, which must be migrated and outlive them. Makes what is not there yet;
    // brings secrets from files over to PostgreSQL. To be called once.
    [[nodiscard]] Result<std::unique_ptr<secrets::SecretStore>> take(store::Database &database);
    // Known after take().
    [[nodiscard]] const Secret &masterKey() const { return m_masterKey; }

private:
    Keystores(QString dataDir, Secret masterKey, const Clock &clock);

    [[nodiscard]] QString masterKeyFile() const;
    [[nodiscard]] QString folder() const;
    [[nodiscard]] Result<> openFiles();
    [[nodiscard]] Result<> makeMasterKey();
    [[nodiscard]] Result<> makeMasterKeyFor(store::Database &database);
    [[nodiscard]] Result<std::unique_ptr<secrets::SecretStore>> inFiles();
    [[nodiscard]] Result<std::unique_ptr<secrets::SecretStore>> inDatabase(store::Database &database);

    QString m_dataDir;
    Secret m_masterKey;
    const Clock *m_clock;
    std::unique_ptr<secrets::EmbeddedKeystore> m_files;
};

} // namespace pm::platform
