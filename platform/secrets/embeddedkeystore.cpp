// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/secrets/embeddedkeystore.h"

#include "platform/secrets/keycheck.h"
#include "platform/secrets/secretpath.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

namespace pm::secrets {

namespace {

const QLatin1StringView kCheckFile("/check");
const QLatin1StringView kLockFile("/lock");
const QLatin1StringView kScratchFile("/scratch");
const QLatin1StringView kSecretsFolder("/secrets/");

constexpr qsizetype kLargestFile = 64 * 1024 * 1024;
constexpr auto kEverything = QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot;

// A crash may leave a folder for a secret that was never written.
bool holdsSecrets(const QString &folder)
{
    return QDirIterator(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories).hasNext();
}

Result<> makeOrVerify(const QString &folder, const Secret &masterKey)
{
    const QString checkFile = folder + kCheckFile;
    const Result<> verified = verifyKeyCheckFile(checkFile, masterKey);
    if (verified || verified.error().kind != ErrorKind::NotFound)
        return verified;
    // The check is written before the first secret, so without it there must be none.
    if (holdsSecrets(folder + kSecretsFolder))
        return fail(ErrorKind::Corrupt, verified.error().message, checkFile);
    return writeKeyCheckFile(checkFile, masterKey);
}

} // namespace

bool EmbeddedKeystore::existsIn(const QString &folder)
{
    return QFileInfo::exists(folder + kCheckFile) || holdsSecrets(folder + kSecretsFolder);
}

Result<std::unique_ptr<EmbeddedKeystore>> EmbeddedKeystore::open(const QString &folder, const Secret &masterKey,
                                                                 const Clock &clock, int versionsKept)
{
    if (const Result<> made = makeFolder(folder); !made)
        return fail(made.error());
    Result<FolderLock> lock = FolderLock::take(folder + kLockFile);
    if (!lock)
        return fail(lock.error());
    if (const Result<> fits = makeOrVerify(folder, masterKey); !fits)
        return fail(fits.error());
    return SecretFileCodec::make(masterKey).map([&](SecretFileCodec codec) {
        return std::unique_ptr<EmbeddedKeystore>(
            new EmbeddedKeystore(folder, std::move(*lock), std::move(codec), clock, versionsKept));
    });
}

EmbeddedKeystore::EmbeddedKeystore(QString folder, FolderLock lock, SecretFileCodec codec, const Clock &clock,
                                   int versionsKept)
    : SealedStore(std::move(codec), clock, versionsKept)
    , m_folder(std::move(folder))
    , m_lock(std::move(lock))
{
}

Result<QStringList> EmbeddedKeystore::list(const QString &folder)
{
    if (const Result<> valid = checkFolder(folder); !valid)
        return fail(valid.error());
    QStringList names;
    QDirIterator entries(onDisk(folderOnDisk(folder)), kEverything);
    while (entries.hasNext()) {
        const QString entry = entries.next();
        const QString name = nameOfEntry(entries.fileName());
        if (!name.isEmpty() && (!name.endsWith(u'/') || holdsSecrets(entry)))
            names.append(name);
    }
    names.sort();
    return names;
}

Result<> EmbeddedKeystore::removeAll(const QString &path)
{
    if (const Result<> valid = checkPath(path); !valid)
        return valid;
    const std::scoped_lock writing(m_writing);
    const QString file = placeOf(path);
    if (!QFileInfo::exists(file))
        return notThere(path);
    if (const Result<> removed = removeFile(file); !removed)
        return removed;
    QDir folder = QFileInfo(file).dir();
    const QDir top(m_folder + kSecretsFolder);
    while (folder != top && folder.rmdir(folder.absolutePath()))
        folder = QFileInfo(folder.absolutePath()).dir();
    return {};
}

Result<> EmbeddedKeystore::check()
{
    if (!QFileInfo::exists(m_folder + kCheckFile))
        return fail(ErrorKind::Unavailable, QStringLiteral("The keystore's folder is gone."), m_folder);
    return {};
}

Result<> EmbeddedKeystore::visitAll(const Visitor &visitor)
{
    return visitBelow(QString(), visitor);
}

Result<> EmbeddedKeystore::visitBelow(const QString &folder, const Visitor &visitor)
{
    const Result<QStringList> names = list(folder);
    if (!names)
        return fail(names.error());
    for (const QString &name : *names) {
        const QString path = folder + name;
        const Result<> visited = name.endsWith(u'/') ? visitBelow(path, visitor)
                                                     : contentOf(path).and_then([&](const Content &content) {
                                                           return content ? visitor(path, *content) : Result<>();
                                                       });
        if (!visited)
            return visited;
    }
    return {};
}

Result<SealedStore::Content> EmbeddedKeystore::contentOf(const QString &path)
{
    Result<Content> content = readFile(placeOf(path), kLargestFile);
    if (!content && content.error().kind == ErrorKind::Corrupt)
        return damaged(path, content.error());
    return content;
}

Result<> EmbeddedKeystore::replace(const QString &path, const Change &change)
{
    const std::scoped_lock writing(m_writing);
    const QString target = placeOf(path);
    const Result<QByteArray> content = contentOf(path).and_then(change);
    if (!content)
        return fail(content.error());
    return makeFolder(QFileInfo(target).absolutePath()).and_then([&] {
        return replaceFile(target, *content, m_folder + kScratchFile);
    });
}

QString EmbeddedKeystore::placeOf(const QString &path) const
{
    return onDisk(fileOfSecret(path));
}

QString EmbeddedKeystore::onDisk(const QString &relative) const
{
    return m_folder + kSecretsFolder + relative;
}

} // namespace pm::secrets
