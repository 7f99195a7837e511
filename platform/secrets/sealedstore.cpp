// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/secrets/sealedstore.h"

#include "platform/secrets/secretpath.h"

#include <algorithm>

namespace pm::secrets {

namespace {

void dropOldVersions(SecretFile &file, std::size_t kept)
{
    if (file.versions.size() > kept)
        file.versions.erase(file.versions.begin(), file.versions.end() - static_cast<std::ptrdiff_t>(kept));
}

} // namespace

SealedStore::SealedStore(SecretFileCodec codec, const Clock &clock, int versionsKept)
    : m_codec(std::move(codec))
    , m_clock(clock)
    , m_versionsKept(static_cast<std::size_t>(std::max(versionsKept, 1)))
{
}

Result<SecretRead> SealedStore::read(const QString &path, std::optional<int> version)
{
    Result<SecretFile> file = load(path);
    if (!file)
        return fail(file.error());
    const SealedVersion *sealed = file->find(version.value_or(file->currentVersion));
    if (sealed == nullptr || sealed->info.deletedAt || sealed->info.destroyed)
        return notThere(path);
    Result<SecretFields> fields = m_codec.open(path, *sealed);
    if (!fields)
        return damaged(path, fields.error());
    return SecretRead{.fields = std::move(*fields), .version = sealed->info};
}

Result<int> SealedStore::write(const QString &path, const SecretFields &fields, std::optional<int> expectedVersion)
{
    if (const Result<> valid = checkPath(path); !valid)
        return fail(valid.error());
    int written = 0;
    return replace(path,
                   [&](const Content &content) -> Result<QByteArray> {
                       Result<SecretFile> file = withNext(path, content, fields, expectedVersion);
                       if (!file)
                           return fail(file.error());
                       written = file->currentVersion;
                       return encoded(path, *file);
                   })
        .map([&] { return written; });
}

Result<SecretMetadata> SealedStore::metadata(const QString &path)
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

Result<> SealedStore::remove(const QString &path, const std::vector<int> &versions)
{
    return changeVersions(path, versions, [now = m_clock.now()](SealedVersion &version) {
        if (!version.info.deletedAt)
            version.info.deletedAt = now;
    });
}

Result<> SealedStore::undelete(const QString &path, const std::vector<int> &versions)
{
    return changeVersions(path, versions, [](SealedVersion &version) { version.info.deletedAt.reset(); });
}

Result<> SealedStore::destroy(const QString &path, const std::vector<int> &versions)
{
    return changeVersions(path, versions, [](SealedVersion &version) {
        version.info.destroyed = true;
        version.wrappedKey.clear();
        version.box.clear();
    });
}

tl::unexpected<Error> SealedStore::notThere(const QString &path)
{
    return fail(ErrorKind::NotFound, QStringLiteral("There is no secret at %1.").arg(path));
}

tl::unexpected<Error> SealedStore::damaged(const QString &path, const Error &cause) const
{
    return fail(ErrorKind::Corrupt, QStringLiteral("The secret %1 is damaged in the keystore.").arg(path),
                QStringLiteral("%1: %2").arg(placeOf(path), cause.detail.isEmpty() ? cause.message : cause.detail));
}

Result<std::optional<SecretFile>> SealedStore::decoded(const QString &path, const Content &content) const
{
    if (!content)
        return std::nullopt;
    Result<SecretFile> file = m_codec.decode(path, *content);
    if (!file)
        return damaged(path, file.error());
    return std::move(*file);
}

Result<SecretFile> SealedStore::present(const QString &path, const Content &content) const
{
    Result<std::optional<SecretFile>> found = decoded(path, content);
    if (!found)
        return fail(found.error());
    if (!found->has_value())
        return notThere(path);
    return std::move(**found);
}

Result<SecretFile> SealedStore::load(const QString &path)
{
    return checkPath(path).and_then([&] { return contentOf(path); }).and_then([&](const Content &content) {
        return present(path, content);
    });
}

Result<QByteArray> SealedStore::encoded(const QString &path, SecretFile &file) const
{
    file.updatedAt = m_clock.now();
    return m_codec.encode(path, file);
}

Result<SecretFile> SealedStore::withNext(const QString &path, const Content &content, const SecretFields &fields,
                                         std::optional<int> expectedVersion) const
{
    Result<std::optional<SecretFile>> found = decoded(path, content);
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
    return file;
}

template<class ChangeVersion>
Result<> SealedStore::changeVersions(const QString &path, const std::vector<int> &versions, ChangeVersion change)
{
    if (const Result<> valid = checkPath(path); !valid)
        return valid;
    return replace(path, [&](const Content &content) -> Result<QByteArray> {
        Result<SecretFile> file = present(path, content);
        if (!file)
            return fail(file.error());
        for (const int number : versions) {
            if (SealedVersion *version = file->find(number); version != nullptr)
                change(*version);
        }
        return encoded(path, *file);
    });
}

} // namespace pm::secrets
