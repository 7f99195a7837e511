// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/main/stores.h"

#include "platform/main/secretreference.h"
#include "platform/secrets/embeddedkeystore.h"
#include "platform/secrets/masterkey.h"
#include "platform/store/migrations.h"

#include <QFileInfo>

namespace pm::platform {

namespace {

QString keystoreFolder(const Settings &settings)
{
    return settings.dataDir + QStringLiteral("/keystore");
}

Result<secrets::FolderLock> takeDataDir(const QString &dataDir)
{
    return secrets::makeFolder(dataDir)
        .and_then([&] { return secrets::FolderLock::take(dataDir + QStringLiteral("/lock")); })
        .map_error([&](Error error) {
            if (error.kind != ErrorKind::Conflict)
                error.message = QStringLiteral("The data folder %1 cannot be used. %2").arg(dataDir, error.message);
            return error;
        });
}

// A new key is made for a new keystore only: an old one without its key would be lost behind a new key.
Result<Secret> masterKeyOf(const Settings &settings)
{
    const QString file = settings.dataDir + QStringLiteral("/master.key");
    Result<std::optional<Secret>> kept = secrets::readMasterKey(file);
    if (!kept)
        return fail(kept.error());
    if (kept->has_value())
        return std::move(**kept);
    if (secrets::EmbeddedKeystore::existsIn(keystoreFolder(settings))) {
        return fail(ErrorKind::NotFound,
                    QStringLiteral("The master key of the keystore in %1 is not there: neither was it given, nor is "
                                   "there a file master.key.")
                        .arg(settings.dataDir));
    }
    return secrets::createMasterKey(file);
}

// The stores, without the database and Redis as yet.
Result<Stores> openKeystore(secrets::FolderLock dataDir, const Settings &settings, Secret masterKey, const Clock &clock)
{
    if (masterKey.isEmpty()) {
        Result<Secret> key = masterKeyOf(settings);
        if (!key)
            return fail(key.error());
        masterKey = std::move(*key);
    }
    auto keystore = secrets::EmbeddedKeystore::open(keystoreFolder(settings), masterKey, clock);
    if (!keystore)
        return fail(keystore.error());
    return secrets::Envelope::make(masterKey, "idempotent-answers").map([&](secrets::Envelope answers) {
        return Stores{.dataDir = std::move(dataDir), .secrets = std::move(*keystore), .answers = std::move(answers)};
    });
}

Result<> resolveText(const Stores &stores, const Settings &settings, const char *name, QString &value)
{
    return resolveReference(*stores.secrets, settings.vaultMount, QString::fromLatin1(name), value.toUtf8())
        .map([&](const Secret &resolved) { value = QString::fromUtf8(resolved.reveal()); });
}

Result<> resolveReferences(const Stores &stores, Settings &settings)
{
    return resolveText(stores, settings, "database", settings.database)
        .and_then([&] { return resolveText(stores, settings, "redis", settings.redis); })
        .and_then([&] {
            return resolveReference(*stores.secrets, settings.vaultMount,
                                    QStringLiteral("PENGUINMAILS_BOOTSTRAP_PASSWORD"),
                                    settings.bootstrapPassword.reveal());
        })
        .map([&](Secret password) { settings.bootstrapPassword = std::move(password); });
}

Result<> openDatabase(Stores &stores, const Settings &settings)
{
    auto database = store::openDatabase({.url = settings.database});
    if (!database)
        return fail(database.error());
    stores.database = std::move(*database);
    return store::migrate(*stores.database, store::migrations());
}

Result<> openRedis(Stores &stores, const Settings &settings)
{
    if (settings.redis.isEmpty())
        return {};
    return store::Redis::open(settings.redis).map([&](std::unique_ptr<store::Redis> redis) {
        stores.redis = std::move(redis);
    });
}

} // namespace

Result<Stores> openStores(Settings &settings, Secret masterKey, const Clock &clock)
{
    Result<secrets::FolderLock> lock = takeDataDir(settings.dataDir);
    if (!lock)
        return fail(lock.error());
    Result<Stores> stores = openKeystore(std::move(*lock), settings, std::move(masterKey), clock);
    if (!stores)
        return stores;
    return resolveReferences(*stores, settings)
        .and_then([&] { return openDatabase(*stores, settings); })
        .and_then([&] { return openRedis(*stores, settings); })
        .map([&] { return std::move(*stores); });
}

} // namespace pm::platform
