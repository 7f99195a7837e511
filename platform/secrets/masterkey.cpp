// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/secrets/masterkey.h"

#include "platform/secrets/durablefile.h"

#include <QFile>

#include <sys/stat.h>

namespace pm::secrets {

namespace {

constexpr qsizetype kLargestFile = 256;

tl::unexpected<Error> badFile(const QString &file, const QString &reason)
{
    return fail(ErrorKind::Validation, QStringLiteral("The master key file %1 %2.").arg(file, reason));
}

bool othersMayOpen(const QString &file)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(file).constData(), &status) == 0 && (status.st_mode & (S_IRWXG | S_IRWXO)) != 0;
}

} // namespace

Result<Secret> masterKeyFromBase64(QByteArrayView text)
{
    auto decoded = QByteArray::fromBase64Encoding(text.trimmed().toByteArray(),
                                                  QByteArray::AbortOnBase64DecodingErrors);
    Secret key(decoded.decoded);
    wipe(decoded.decoded.data(), decoded.decoded.size());
    if (!decoded || key.size() != kKeySize)
        return fail(ErrorKind::Validation, QStringLiteral("A master key is the base64 form of 32 bytes."));
    return key;
}

Result<std::optional<Secret>> readMasterKey(const QString &file)
{
    Result<std::optional<QByteArray>> content = readFile(file, kLargestFile);
    if (!content && content.error().kind == ErrorKind::Corrupt)
        return badFile(file, QStringLiteral("does not hold a master key: it is too long"));
    if (!content)
        return badFile(file, QStringLiteral("cannot be read: ") + content.error().message);
    if (!content->has_value())
        return std::nullopt;
    Result<Secret> key = masterKeyFromBase64(**content);
    wipe((*content)->data(), (*content)->size());
    if (othersMayOpen(file))
        return badFile(file, QStringLiteral("may be opened by others than its owner; make it private with chmod 600"));
    if (!key)
        return badFile(file, QStringLiteral("does not hold a master key, which is the base64 form of 32 bytes"));
    return std::move(*key);
}

Result<Secret> createMasterKey(const QString &file)
{
    Result<Secret> key = randomKey();
    if (!key)
        return key;
    QByteArray text = key->reveal().toByteArray().toBase64() + '\n';
    const Result<> written = replaceFile(file, text, file + QStringLiteral(".new"));
    wipe(text.data(), text.size());
    if (!written)
        return fail(written.error());
    return key;
}

} // namespace pm::secrets
