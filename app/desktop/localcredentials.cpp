// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/localcredentials.h"

#include "app/services/keychain.h"
#include "models/core/fieldreader.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QRandomGenerator>

#include <array>

namespace pm::app {

namespace {

const QString kBootstrap = QStringLiteral("/bootstrap.json");
const QString kMasterKey = QStringLiteral("master_key");
const QString kEmail = QStringLiteral("email");
const QString kPassword = QStringLiteral("password");

Secret randomText(QByteArray::Base64Options form)
{
    std::array<quint32, 8> random{};
    QRandomGenerator::system()->generate(random.begin(), random.end());
    QByteArray bytes(reinterpret_cast<const char *>(random.data()), sizeof random);
    QByteArray text = bytes.toBase64(form);
    Secret secret(text);
    wipe(bytes.data(), bytes.size());
    wipe(text.data(), text.size());
    wipe(reinterpret_cast<char *>(random.data()), sizeof random);
    return secret;
}

Secret encode(const LocalCredentials &credentials)
{
    QByteArray json = QJsonDocument(QJsonObject{
                                        {kMasterKey, QString::fromLatin1(credentials.masterKey.reveal())},
                                        {kEmail, credentials.email},
                                        {kPassword, QString::fromUtf8(credentials.password.reveal())},
                                    })
                          .toJson(QJsonDocument::Compact);
    Secret secret(json);
    wipe(json.data(), json.size());
    return secret;
}

Result<LocalCredentials> decode(QByteArrayView json)
{
    FieldReader reader(QJsonDocument::fromJson(json.toByteArray()).object());
    LocalCredentials credentials;
    credentials.masterKey = Secret(reader.optionalText(kMasterKey).value_or(QString()).toLatin1());
    credentials.email = reader.text(kEmail);
    credentials.password = Secret(reader.text(kPassword).toUtf8());
    if (const auto finished = reader.finish(); !finished)
        return fail(ErrorKind::Corrupt, QStringLiteral("The credentials of the local workspace cannot be read."));
    return credentials;
}

Result<> mark(const QString &path)
{
    QFile file(path);
    if (!file.open(QFile::WriteOnly | QFile::NewOnly))
        return fail(ErrorKind::Storage, QStringLiteral("The folder of the local workspace cannot be written."),
                    file.errorString());
    return {};
}

} // namespace

LocalCredentials makeLocalCredentials()
{
    return {.masterKey = randomText(QByteArray::Base64Encoding),
            .email = QStringLiteral("admin@penguinmails.local"),
            .password = randomText(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)};
}

LocalCredentialStore::LocalCredentialStore(Keychain &keychain, QString dataFolder, const QString &workspaceId)
    : m_keychain(keychain)
    , m_dataFolder(std::move(dataFolder))
    , m_entry(QStringLiteral("local-service/") + workspaceId)
{
}

void LocalCredentialStore::obtain(Continuation<LocalCredentials> then)
{
    if (QFile::exists(marker()))
        load(then);
    else if (QDir(m_dataFolder).isEmpty())
        make(then);
    else
        then(LocalCredentials{});
}

QString LocalCredentialStore::marker() const
{
    return m_dataFolder + QStringLiteral("/credentials-in-keychain");
}

void LocalCredentialStore::load(const Continuation<LocalCredentials> &then)
{
    m_keychain.load(m_entry, {then.context, [then](const Result<Secret> &kept) {
                                  then(kept.and_then([](const Secret &secret) { return decode(secret.reveal()); }));
                              }});
}

// A keychain that refuses may only be locked, and take them the next time; files would be for good.
void LocalCredentialStore::make(const Continuation<LocalCredentials> &then)
{
    if (m_keychain.backendName().isEmpty())
        return then(LocalCredentials{});
    const auto made = std::make_shared<LocalCredentials>(makeLocalCredentials());
    m_keychain.store(m_entry, encode(*made), {then.context, [then, made, path = marker()](const Result<bool> &stored) {
                                                  if (!stored)
                                                      return then(fail(stored.error()));
                                                  // Only what is sure to be found again may encrypt anything.
                                                  if (const Result<> marked = mark(path); !marked)
                                                      return then(fail(marked.error()));
                                                  then(std::move(*made));
                                              }});
}

QStringList plainCredentialFiles(const QString &dataFolder)
{
    return {dataFolder + QStringLiteral("/master.key"), dataFolder + kBootstrap};
}

Result<LocalCredentials> readBootstrap(const QString &dataFolder)
{
    QFile file(dataFolder + kBootstrap);
    if (!file.open(QFile::ReadOnly))
        return fail(ErrorKind::Storage, QStringLiteral("The credentials of the local workspace cannot be read."),
                    file.errorString());
    QByteArray json = file.read(64 * 1024);
    Result<LocalCredentials> credentials = decode(json);
    wipe(json.data(), json.size());
    return credentials;
}

} // namespace pm::app
