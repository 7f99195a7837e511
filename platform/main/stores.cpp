// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/main/stores.h"

#include "platform/main/keystores.h"
#include "platform/main/secretreference.h"
#include "platform/store/migrations.h"

namespace pm::platform {

namespace {

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

Result<> resolveText(secrets::SecretStore *files, const Settings &settings, const char *name, QString &value)
{
    return resolveReference(files, settings.vaultMount, QString::fromLatin1(name), value.toUtf8())
        .map([&](const Secret &resolved) { value = QString::fromUtf8(resolved.reveal()); });
}

Result<> resolveReferences(secrets::SecretStore *files, Settings &settings)
{
    return resolveText(files, settings, "database", settings.database)
        .and_then([&] { return resolveText(files, settings, "redis", settings.redis); })
        .and_then([&] {
            return resolveReference(files, settings.vaultMount, QStringLiteral("PENGUINMAILS_BOOTSTRAP_PASSWORD"),
                                    settings.bootstrapPassword.reveal());
        })
        .map([&](Secret password) { settings.bootstrapPassword = std::move(password); });
}

Result<std::unique_ptr<store::Database>> openDatabase(const Settings &settings)
{
    auto database = store::openDatabase({.url = settings.database});
    if (!database)
        return database;
    return store::migrate(**database, store::migrations()).map([&] { return std::move(*database); });
}

Result<std::unique_ptr<store::Redis>> openRedis(const Settings &settings)
{
    if (settings.redis.isEmpty())
        return std::unique_ptr<store::Redis>();
    return store::Redis::open(settings.redis);
}

Result<Stores> openAll(secrets::FolderLock dataDir, const Settings &settings, Keystores &keystores)
{
    auto database = openDatabase(settings);
    if (!database)
        return fail(database.error());
    auto secrets = keystores.take(**database);
    if (!secrets)
        return fail(secrets.error());
    auto redis = openRedis(settings);
    if (!redis)
        return fail(redis.error());
    return secrets::Envelope::make(keystores.masterKey(), "idempotent-answers").map([&](secrets::Envelope answers) {
        return Stores{.dataDir = std::move(dataDir),
                      .database = std::move(*database),
                      .secrets = std::move(*secrets),
                      .answers = std::move(answers),
                      .redis = std::move(*redis)};
    });
}

} // namespace

Result<Stores> openStores(Settings &settings, Secret masterKey, const Clock &clock)
{
    Result<secrets::FolderLock> lock = takeDataDir(settings.dataDir);
    if (!lock)
        return fail(lock.error());
    Result<Keystores> keystores = Keystores::open(settings.dataDir, std::move(masterKey), clock);
    if (!keystores)
        return fail(keystores.error());
    return resolveReferences(keystores->files(), settings).and_then([&] {
        return openAll(std::move(*lock), settings, *keystores);
    });
}

} // namespace pm::platform
