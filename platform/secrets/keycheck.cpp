// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/secrets/keycheck.h"

#include "platform/secrets/durablefile.h"

#include <QCryptographicHash>

namespace pm::secrets {

namespace {

// The plain digest shows damage without any key; the box shows the key.
const QByteArray kFormat = QByteArrayLiteral("PMKC\x01");
constexpr qsizetype kDigestSize = 32;
constexpr qsizetype kLargestFile = 4096;

QByteArray digestOf(QByteArrayView bytes)
{
    return QCryptographicHash::hash(bytes.toByteArray(), QCryptographicHash::Sha256);
}

tl::unexpected<Error> damaged(const QString &file)
{
    return fail(ErrorKind::Corrupt, QStringLiteral("The keystore file %1 is damaged.").arg(file), file);
}

} // namespace

Result<QByteArray> makeKeyCheck(const Secret &masterKey)
{
    return deriveKey(masterKey, "keystore:check")
        .and_then([](const Secret &key) { return sealBox(key, {}, kFormat); })
        .map([](const QByteArray &box) {
            const QByteArray content = kFormat + box;
            return QByteArray(content + digestOf(content));
        });
}

Result<> verifyKeyCheck(QByteArrayView check, const Secret &masterKey)
{
    if (check.size() <= kFormat.size() + kDigestSize || !check.startsWith(kFormat)
        || digestOf(check.chopped(kDigestSize)) != check.last(kDigestSize)) {
        return fail(ErrorKind::Corrupt, QStringLiteral("The check of the master key is damaged."));
    }
    const QByteArrayView box = check.sliced(kFormat.size()).chopped(kDigestSize);
    const Result<Secret> opened = deriveKey(masterKey, "keystore:check").and_then([&](const Secret &key) {
        return openBox(key, box, kFormat);
    });
    if (!opened && opened.error().kind == ErrorKind::Corrupt)
        return fail(ErrorKind::Forbidden, QStringLiteral("The master key does not belong to this keystore."));
    return opened.map([](const Secret &) {});
}

Result<> writeKeyCheckFile(const QString &file, const Secret &masterKey)
{
    return makeKeyCheck(masterKey).and_then(
        [&](const QByteArray &content) { return replaceFile(file, content, file + QStringLiteral(".new")); });
}

Result<> verifyKeyCheckFile(const QString &file, const Secret &masterKey)
{
    const Result<std::optional<QByteArray>> content = readFile(file, kLargestFile);
    if (!content)
        return content.error().kind == ErrorKind::Corrupt ? damaged(file) : fail(content.error());
    if (!content->has_value())
        return fail(ErrorKind::NotFound, QStringLiteral("The keystore file %1 is missing.").arg(file), file);
    const Result<> fits = verifyKeyCheck(**content, masterKey);
    if (!fits && fits.error().kind == ErrorKind::Corrupt)
        return damaged(file);
    if (!fits && fits.error().kind == ErrorKind::Forbidden)
        return fail(ErrorKind::Forbidden, fits.error().message, file);
    return fits;
}

} // namespace pm::secrets
