// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/keystore/keystoreundertest.h"

#include "platform/store/migrations.h"

#include <QTest>

namespace pm::test {

namespace {

const QString kField = QStringLiteral("value");

Result<std::unique_ptr<store::Database>> openDatabase(const QString &url)
{
    auto database = store::openDatabase({.url = url, .connections = 1});
    if (!database)
        return database;
    return store::migrate(**database, store::migrations()).map([&] { return std::move(*database); });
}

Result<OpenKeystore> openInDatabase(const QString &url, const Clock &clock, const Secret &masterKey)
{
    auto database = openDatabase(url);
    if (!database)
        return fail(database.error());
    return keystore::DatabaseKeystore::open(**database, masterKey, clock)
        .map([&](std::unique_ptr<keystore::DatabaseKeystore> opened) {
            return OpenKeystore{.database = std::move(*database), .store = std::move(opened)};
        });
}

Result<int> empty(const QString &url)
{
    const auto database = openDatabase(url);
    if (!database)
        return fail(database.error());
    return (*database)->write([](store::Connection &connection) {
        return connection.execute(QStringLiteral("TRUNCATE secrets, keystore_check, keystores_taken_over"));
    });
}

} // namespace

void KeystorePlace::addRows()
{
    QTest::addColumn<QString>("keystore");
    QTest::newRow("files") << QStringLiteral("files");
    QTest::newRow("database") << QStringLiteral("database");
}

KeystorePlace::KeystorePlace(const QString &kind)
{
    if (kind != QStringLiteral("database"))
        return;
    static const TestDatabase shared(QStringLiteral("postgresql"));
    m_url = shared.url();
    if (const Result<int> emptied = empty(m_url); !emptied)
        qWarning("%s", qPrintable(emptied.error().message));
}

QString KeystorePlace::name() const
{
    return m_url.isEmpty() ? m_folder.filePath(QStringLiteral("keystore")) : m_url;
}

Result<OpenKeystore> openKeystore(const QString &place, const Clock &clock, const Secret &masterKey)
{
    if (place.startsWith(QStringLiteral("postgresql:")))
        return openInDatabase(place, clock, masterKey);
    return secrets::EmbeddedKeystore::open(place, masterKey, clock)
        .map(
            [](std::unique_ptr<secrets::EmbeddedKeystore> opened) { return OpenKeystore{.store = std::move(opened)}; });
}

Result<std::unique_ptr<secrets::SecretStore>> keystoreOf(store::Database &database, const QString &folder,
                                                         const Secret &masterKey, const Clock &clock)
{
    const auto asStore = [](auto opened) -> std::unique_ptr<secrets::SecretStore> { return opened; };
    if (const Result<> migrated = store::migrate(database, store::migrations()); !migrated)
        return fail(migrated.error());
    return database.dialect() == store::Dialect::Sqlite
             ? secrets::EmbeddedKeystore::open(folder, masterKey, clock).map(asStore)
             : keystore::DatabaseKeystore::open(database, masterKey, clock).map(asStore);
}

secrets::SecretFields one(QByteArrayView value)
{
    secrets::SecretFields fields;
    fields.emplace(kField, Secret(value));
    return fields;
}

QByteArray valueIn(secrets::SecretStore &store, const QString &path, std::optional<int> version)
{
    const auto read = store.read(path, version);
    return read ? read->fields.at(kField).reveal().toByteArray() : QByteArray();
}

} // namespace pm::test
