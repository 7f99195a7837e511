// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/keystore/keystoremerge.h"

#include <QCryptographicHash>

#include <algorithm>

namespace pm::keystore {

using secrets::SealedVersion;
using secrets::SecretFile;

namespace {

bool isSame(const SealedVersion &one, const SealedVersion &other)
{
    return one.info.destroyed || other.info.destroyed || (one.wrappedKey == other.wrappedKey && one.box == other.box);
}

bool isOlder(const SealedVersion &one, const SealedVersion &other)
{
    return one.info.version < other.info.version;
}

} // namespace

Result<QString> markOf(secrets::EmbeddedKeystore &files)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const Result<> visited = files.visitAll([&](const QString &path, const QByteArray &content) -> Result<> {
        const QByteArray head = path.toUtf8() + '\0' + QByteArray::number(content.size()) + '\0';
        hash.addData(head);
        hash.addData(content);
        return {};
    });
    return visited.map([&] { return QString::fromLatin1(hash.result().toHex()); });
}

Result<QByteArray> merged(const secrets::SecretFileCodec &codec, const QString &path, const QByteArray &known,
                          const QByteArray &added)
{
    const Result<SecretFile> more = codec.decode(path, added);
    Result<SecretFile> file = codec.decode(path, known);
    if (!more || !file)
        return known;
    for (const SealedVersion &version : more->versions) {
        const SealedVersion *same = file->find(version.info.version);
        if (same != nullptr && !isSame(*same, version)) {
            return fail(ErrorKind::Conflict,
                        QStringLiteral("The secret %1 has another version %2 in the database than in the keystore of "
                                       "this machine. Move its file out of the keystore to use the one of the "
                                       "database.")
                            .arg(path)
                            .arg(version.info.version));
        }
        if (same == nullptr)
            file->versions.push_back(version);
    }
    std::sort(file->versions.begin(), file->versions.end(), isOlder);
    file->currentVersion = std::max(file->currentVersion, more->currentVersion);
    file->updatedAt = std::max(file->updatedAt, more->updatedAt);
    return codec.encode(path, *file);
}

} // namespace pm::keystore
