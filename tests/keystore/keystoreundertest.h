// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/keystore/databasekeystore.h"
#include "tests/support/testdatabase.h"

namespace pm::test {

// An empty place for a keystore, in files or in the one PostgreSQL database of the program.
class KeystorePlace
{
public:
    // Gives a test the column `keystore` with the rows "files" and "database".
    static void addRows();
    static Secret masterKey() { return Secret(QByteArray(secrets::kKeySize, 'm')); }

    // The kind as in the rows.
    explicit KeystorePlace(const QString &kind);
    // A folder, or a postgresql:// URL.
    [[nodiscard]] QString name() const;

private:
    QTemporaryDir m_folder;
    QString m_url; // empty when it is in files
};

// A keystore as one process has it: with a connection of its own.
struct OpenKeystore {
    std::unique_ptr<store::Database> database{}; // null when it is in files
    std::unique_ptr<secrets::SecretStore> store;
};

// By the name of its place.
[[nodiscard]] Result<OpenKeystore> openKeystore(const QString &place, const Clock &clock,
                                                const Secret &masterKey = KeystorePlace::masterKey());

// As the service has it: in the database when that is PostgreSQL, else in the folder. Migrates the database.
[[nodiscard]] Result<std::unique_ptr<secrets::SecretStore>> keystoreOf(store::Database &database, const QString &folder,
                                                                       const Secret &masterKey, const Clock &clock);

// A secret with one field.
[[nodiscard]] secrets::SecretFields one(QByteArrayView value);
// That field; empty when it cannot be read.
[[nodiscard]] QByteArray valueIn(secrets::SecretStore &store, const QString &path, std::optional<int> version = {});

} // namespace pm::test
