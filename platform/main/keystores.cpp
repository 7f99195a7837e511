// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/main/keystores.h"

#include "platform/keystore/databasekeystore.h"
#include "platform/secrets/masterkey.h"

namespace pm::platform {

using keystore::DatabaseKeystore;
using secrets::EmbeddedKeystore;

Keystores::Keystores(QString dataDir, Secret masterKey, const Clock &clock)
    : m_dataDir(std::move(dataDir))
    , m_masterKey(std::move(masterKey))
    , m_clock(&clock)
{
}

Result<Keystores> Keystores::open(const QString &dataDir, Secret masterKey, const Clock &clock)
{
    Keystores keystores(dataDir, std::move(masterKey), clock);
    if (keystores.m_masterKey.isEmpty()) {
        Result<std::optional<Secret>> kept = secrets::readMasterKey(keystores.masterKeyFile());
        if (!kept)
            return fail(kept.error());
        keystores.m_masterKey = std::move(*kept).value_or(Secret());
    }
    if (!EmbeddedKeystore::existsIn(keystores.folder()))
        return keystores;
    // An old keystore without its key would be lost behind a new key.
    if (keystores.m_masterKey.isEmpty()) {
        return fail(ErrorKind::NotFound,
                    QStringLiteral("The master key of the keystore in %1 is not there: neither was it given, nor is "
                                   "there a file master.key.")
                        .arg(dataDir));
    }
    if (const Result<> opened = keystores.openFiles(); !opened)
        return fail(opened.error());
    return keystores;
}

Result<std::unique_ptr<secrets::SecretStore>> Keystores::take(store::Database &database)
{
    return database.dialect() == store::Dialect::PostgreSql ? inDatabase(database) : inFiles();
}

QString Keystores::masterKeyFile() const
{
    return m_dataDir + QStringLiteral("/master.key");
}

QString Keystores::folder() const
{
    return m_dataDir + QStringLiteral("/keystore");
}

Result<> Keystores::openFiles()
{
    return EmbeddedKeystore::open(folder(), m_masterKey, *m_clock).map([&](std::unique_ptr<EmbeddedKeystore> opened) {
        m_files = std::move(opened);
    });
}

Result<> Keystores::makeMasterKey()
{
    if (!m_masterKey.isEmpty())
        return {};
    return secrets::createMasterKey(masterKeyFile()).map([&](Secret key) { m_masterKey = std::move(key); });
}

// A new one would open nothing of what other processes have sealed.
Result<> Keystores::makeMasterKeyFor(store::Database &database)
{
    if (!m_masterKey.isEmpty())
        return {};
    return DatabaseKeystore::existsIn(database).and_then([&](bool exists) -> Result<> {
        if (!exists)
            return makeMasterKey();
        return fail(ErrorKind::NotFound,
                    QStringLiteral("The secrets in the database are sealed with a master key that this process does "
                                   "not have: neither was it given, nor is there a file master.key in %1. Give every "
                                   "machine that runs the service on this database the same master.key.")
                        .arg(m_dataDir));
    });
}

Result<std::unique_ptr<secrets::SecretStore>> Keystores::inFiles()
{
    const Result<> opened = m_files ? Result<>() : makeMasterKey().and_then([&] { return openFiles(); });
    return opened.map([&]() -> std::unique_ptr<secrets::SecretStore> { return std::move(m_files); });
}

Result<std::unique_ptr<secrets::SecretStore>> Keystores::inDatabase(store::Database &database)
{
    Result<std::unique_ptr<DatabaseKeystore>> opened = makeMasterKeyFor(database).and_then(
        [&] { return DatabaseKeystore::open(database, m_masterKey, *m_clock); });
    if (!opened)
        return fail(opened.error());
    const Result<> complete = m_files ? (*opened)->takeOver(*m_files) : Result<>();
    return complete.map([&]() -> std::unique_ptr<secrets::SecretStore> { return std::move(*opened); });
}

} // namespace pm::platform
