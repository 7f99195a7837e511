// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/secrets/embeddedkeystore.h"

#include "platform/secrets/keycheck.h"
#include "platform/secrets/secretpath.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

namespace pm::secrets {

namespace {

const QLatin1StringView kCheckFile("/check");
const QLatin1StringView kLockFile("/lock");
const QLatin1StringView kScratchFile("/scratch");
const QLatin1StringView kSecretsFolder("/secrets/");

constexpr qsizetype kLargestFile = 64 * 1024 * 1024;
constexpr auto kEverything = QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot;

tl::unexpected<Error> damaged(const QString &path, const QString &file, const Error &cause)
{
    return fail(ErrorKind::Corrupt, QStringLiteral("The secret %1 is damaged in the keystore.").arg(path),
                QStringLiteral("%1: %2").arg(file, cause.detail.isEmpty() ? cause.message : cause.detail));
}

tl::unexpected<Error> notThere(const QString &path)
{
    return fail(ErrorKind::NotFound, QStringLiteral("There is no secret at %1.").arg(path));
}

// A crash may leave a folder for a secret that was never written.
bool holdsSecrets(const QString &folder)
{
    return QDirIterator(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories).hasNext();
}

Result<> makeOrVerify(const QString &folder, const Secret &masterKey)
{
    const QString checkFile = folder + kCheckFile;
    const Result<> verified = verifyKeyCheck(checkFile, masterKey);
    if (verified || verified.error().kind != ErrorKind::NotFound)
        return verified;
    // The check is written before the first secret, so without it there must be none.
    if (holdsSecrets(folder + kSecretsFolder))
        return fail(ErrorKind::Corrupt, verified.error().message, checkFile);
    return writeKeyCheck(checkFile, masterKey);
}

void dropOldVersions(SecretFile &file, std::size_t kept)
{
    if (file.versions.size() > kept)
        file.versions.erase(file.versions.begin(), file.versions.end() - static_cast<std::ptrdiff_t>(kept));
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
    : m_folder(std::move(folder))
    , m_lock(std::move(lock))
    , m_codec(std::move(codec))
    , m_clock(clock)
    , m_versionsKept(static_cast<std::size_t>(std::max(versionsKept, 1)))
{
}

Result<SecretRead> EmbeddedKeystore::read(const QString &path, std::optional<int> version)
{
    Result<SecretFile> file = load(path);
    if (!file)
        return fail(file.error());
    const SealedVersion *sealed = file->find(version.value_or(file->currentVersion));
    if (sealed == nullptr || sealed->info.deletedAt || sealed->info.destroyed)
        return notThere(path);
    Result<SecretFields> fields = m_codec.open(path, *sealed);
    if (!fields)
        return damaged(path, onDisk(fileOfSecret(path)), fields.error());
    return SecretRead{.fields = std::move(*fields), .version = sealed->info};
}

Result<int> EmbeddedKeystore::write(const QString &path, const SecretFields &fields, std::optional<int> expectedVersion)
{
    const std::scoped_lock writing(m_writing);
    Result<std::optional<SecretFile>> found = find(path);
    if (!found)
        return fail(found.error());
    const UnixMs now = m_clock.now();
    SecretFile file = std::move(*found).value_or(SecretFile{.createdAt = now});
    if (expectedVersion && *expectedVersion != file.currentVersion) {
        return fail(ErrorKind::Conflict,
                    QStringLiteral("The secret %1 is at version %2 now.").arg(path).arg(file.currentVersion));
    }
    const SecretVersion next{.version = file.currentVersion + 1, .createdAt = now};
    Result<SealedVersion> sealed = m_codec.seal(path, next, fields);
    if (!sealed)
        return fail(sealed.error());
    file.versions.push_back(std::move(*sealed));
    file.currentVersion = next.version;
    dropOldVersions(file, m_versionsKept);
    return save(path, file).map([&] { return next.version; });
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

Result<SecretMetadata> EmbeddedKeystore::metadata(const QString &path)
{
    return load(path).map([](const SecretFile &file) {
        SecretMetadata metadata{.currentVersion = file.currentVersion,
                                .createdAt = file.createdAt,
                                .updatedAt = file.updatedAt};
        for (const SealedVersion &version : file.versions)
            metadata.versions.push_back(version.info);
        return metadata;
    });
}

Result<> EmbeddedKeystore::remove(const QString &path, const std::vector<int> &versions)
{
    return changeVersions(path, versions, [now = m_clock.now()](SealedVersion &version) {
        if (!version.info.deletedAt)
            version.info.deletedAt = now;
    });
}

Result<> EmbeddedKeystore::undelete(const QString &path, const std::vector<int> &versions)
{
    return changeVersions(path, versions, [](SealedVersion &version) { version.info.deletedAt.reset(); });
}

Result<> EmbeddedKeystore::destroy(const QString &path, const std::vector<int> &versions)
{
    return changeVersions(path, versions, [](SealedVersion &version) {
        version.info.destroyed = true;
        version.wrappedKey.clear();
        version.box.clear();
    });
}

Result<> EmbeddedKeystore::removeAll(const QString &path)
{
    if (const Result<> valid = checkPath(path); !valid)
        return valid;
    const std::scoped_lock writing(m_writing);
    const QString file = onDisk(fileOfSecret(path));
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

QString EmbeddedKeystore::onDisk(const QString &relative) const
{
    return m_folder + kSecretsFolder + relative;
}

Result<std::optional<SecretFile>> EmbeddedKeystore::find(const QString &path) const
{
    if (const Result<> valid = checkPath(path); !valid)
        return fail(valid.error());
    const QString file = onDisk(fileOfSecret(path));
    const Result<std::optional<QByteArray>> content = readFile(file, kLargestFile);
    if (!content)
        return content.error().kind == ErrorKind::Corrupt ? damaged(path, file, content.error())
                                                          : fail(content.error());
    if (!content->has_value())
        return std::nullopt;
    Result<SecretFile> decoded = m_codec.decode(path, **content);
    if (!decoded)
        return damaged(path, file, decoded.error());
    return std::move(*decoded);
}

Result<SecretFile> EmbeddedKeystore::load(const QString &path) const
{
    Result<std::optional<SecretFile>> found = find(path);
    if (!found)
        return fail(found.error());
    if (!found->has_value())
        return notThere(path);
    return std::move(**found);
}

Result<> EmbeddedKeystore::save(const QString &path, SecretFile &file)
{
    file.updatedAt = m_clock.now();
    const QString target = onDisk(fileOfSecret(path));
    if (const Result<> made = makeFolder(QFileInfo(target).absolutePath()); !made)
        return made;
    return m_codec.encode(path, file).and_then([&](const QByteArray &content) {
        return replaceFile(target, content, m_folder + kScratchFile);
    });
}

template<class Change>
Result<> EmbeddedKeystore::changeVersions(const QString &path, const std::vector<int> &versions, Change change)
{
    const std::scoped_lock writing(m_writing);
    Result<SecretFile> file = load(path);
    if (!file)
        return fail(file.error());
    for (const int number : versions) {
        if (SealedVersion *version = file->find(number); version != nullptr)
            change(*version);
    }
    return save(path, *file);
}

} // namespace pm::secrets
