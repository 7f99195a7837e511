// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/secrets/secretfile.h"

#include "platform/secrets/fieldbytes.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>

#include <algorithm>

namespace pm::secrets {

namespace {

const QByteArray kFormat = QByteArrayLiteral("PMKS\x01");

const QLatin1StringView kCurrent("current");
const QLatin1StringView kCreated("created");
const QLatin1StringView kUpdated("updated");
const QLatin1StringView kVersions("versions");
const QLatin1StringView kNumber("number");
const QLatin1StringView kDeleted("deleted");
const QLatin1StringView kDestroyed("destroyed");
const QLatin1StringView kKey("key");
const QLatin1StringView kBox("box");

tl::unexpected<Error> damaged(const char *what)
{
    return fail(ErrorKind::Corrupt, QStringLiteral("A secret is damaged."), QString::fromLatin1(what));
}

// What a box is bound to; neither part can hold a NUL.
QByteArray associated(const QString &path, int version, const char *part)
{
    return path.toUtf8() + '\0' + QByteArray::number(version) + '\0' + part;
}

QCborMap toCbor(const SealedVersion &version)
{
    QCborMap map{{kNumber, version.info.version}, {kCreated, version.info.createdAt}};
    if (version.info.deletedAt)
        map.insert(kDeleted, *version.info.deletedAt);
    if (version.info.destroyed) {
        map.insert(kDestroyed, true);
    } else {
        map.insert(kKey, version.wrappedKey);
        map.insert(kBox, version.box);
    }
    return map;
}

SealedVersion versionFromCbor(const QCborMap &map)
{
    SealedVersion version{.info = {.version = static_cast<int>(map.value(kNumber).toInteger()),
                                   .createdAt = map.value(kCreated).toInteger(),
                                   .destroyed = map.value(kDestroyed).toBool()},
                          .wrappedKey = map.value(kKey).toByteArray(),
                          .box = map.value(kBox).toByteArray()};
    if (map.contains(kDeleted))
        version.info.deletedAt = map.value(kDeleted).toInteger();
    return version;
}

} // namespace

SealedVersion *SecretFile::find(int version)
{
    const auto found = std::find_if(versions.begin(), versions.end(),
                                    [version](const SealedVersion &kept) { return kept.info.version == version; });
    return found == versions.end() ? nullptr : &*found;
}

Result<SecretFileCodec> SecretFileCodec::make(const Secret &masterKey)
{
    Result<Secret> wrappingKey = deriveKey(masterKey, "keystore:wrap");
    if (!wrappingKey)
        return fail(wrappingKey.error());
    Result<Secret> fileKey = deriveKey(masterKey, "keystore:file");
    if (!fileKey)
        return fail(fileKey.error());
    return SecretFileCodec(std::move(*wrappingKey), std::move(*fileKey));
}

Result<QByteArray> SecretFileCodec::encode(const QString &path, const SecretFile &file) const
{
    QCborArray versions;
    for (const SealedVersion &version : file.versions)
        versions.append(toCbor(version));
    const QCborMap map{{kCurrent, file.currentVersion},
                       {kCreated, file.createdAt},
                       {kUpdated, file.updatedAt},
                       {kVersions, versions}};
    const QByteArray content = kFormat + map.toCborValue().toCbor();
    return codeOf(path, content).map([&](const QByteArray &code) -> QByteArray { return content + code; });
}

Result<SecretFile> SecretFileCodec::decode(const QString &path, QByteArrayView content) const
{
    if (content.size() < kFormat.size() + kMacSize || !content.startsWith(kFormat))
        return damaged("not a secret's file, or cut short");
    const QByteArrayView body = content.chopped(kMacSize);
    const Result<QByteArray> code = codeOf(path, body);
    if (!code)
        return fail(code.error());
    if (!Secret(*code).equals(content.last(kMacSize)))
        return damaged("content does not fit its code");
    const QCborMap map = QCborValue::fromCbor(body.sliced(kFormat.size()).toByteArray()).toMap();
    SecretFile file{.currentVersion = static_cast<int>(map.value(kCurrent).toInteger()),
                    .createdAt = map.value(kCreated).toInteger(),
                    .updatedAt = map.value(kUpdated).toInteger()};
    const QCborArray versions = map.value(kVersions).toArray();
    for (const QCborValue &version : versions)
        file.versions.push_back(versionFromCbor(version.toMap()));
    return file;
}

Result<SealedVersion> SecretFileCodec::seal(const QString &path, const SecretVersion &version,
                                            const SecretFields &fields) const
{
    const Result<Secret> plain = bytesOfFields(fields);
    if (!plain)
        return fail(plain.error());
    const Result<Secret> dataKey = randomKey();
    if (!dataKey)
        return fail(dataKey.error());
    const Result<QByteArray> box = sealBox(*dataKey, plain->reveal(), associated(path, version.version, "fields"));
    if (!box)
        return fail(box.error());
    return sealBox(m_wrappingKey, dataKey->reveal(), associated(path, version.version, "key"))
        .map([&](const QByteArray &wrapped) {
            return SealedVersion{.info = version, .wrappedKey = wrapped, .box = *box};
        });
}

Result<SecretFields> SecretFileCodec::open(const QString &path, const SealedVersion &version) const
{
    const int number = version.info.version;
    return openBox(m_wrappingKey, version.wrappedKey, associated(path, number, "key"))
        .and_then(
            [&](const Secret &dataKey) { return openBox(dataKey, version.box, associated(path, number, "fields")); })
        .and_then([](const Secret &plain) { return fieldsOfBytes(plain.reveal()); });
}

Result<QByteArray> SecretFileCodec::codeOf(const QString &path, QByteArrayView content) const
{
    const QByteArray bound = path.toUtf8() + '\0' + content.toByteArray();
    return mac(m_fileKey, bound);
}

} // namespace pm::secrets
