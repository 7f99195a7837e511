// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/secrets/fieldbytes.h"

#include <QtEndian>

namespace pm::secrets {

namespace {

constexpr qsizetype kLengthSize = 4;
constexpr qsizetype kMost = 1024 * 1024;

char *put(char *at, QByteArrayView part)
{
    qToBigEndian(static_cast<quint32>(part.size()), at);
    return std::copy(part.begin(), part.end(), at + kLengthSize);
}

// Takes a part off the front; nothing when there is no whole one.
std::optional<QByteArrayView> take(QByteArrayView &bytes)
{
    if (bytes.size() < kLengthSize)
        return std::nullopt;
    const auto length = static_cast<qsizetype>(qFromBigEndian<quint32>(bytes.data()));
    if (length > bytes.size() - kLengthSize)
        return std::nullopt;
    const QByteArrayView part = bytes.sliced(kLengthSize, length);
    bytes = bytes.sliced(kLengthSize + length);
    return part;
}

Result<qsizetype> sizeOf(const SecretFields &fields)
{
    qsizetype size = 0;
    for (const auto &[name, value] : fields) {
        if (name.isEmpty())
            return fail(ErrorKind::Validation, QStringLiteral("A field of a secret has no name."));
        size += 2 * kLengthSize + name.toUtf8().size() + value.size();
    }
    if (size == 0 || size > kMost)
        return fail(ErrorKind::Validation, QStringLiteral("A secret has at least one field and at most 1 MiB."));
    return size;
}

} // namespace

Result<Secret> bytesOfFields(const SecretFields &fields)
{
    const Result<qsizetype> size = sizeOf(fields);
    if (!size)
        return fail(size.error());
    QByteArray bytes(*size, Qt::Uninitialized);
    char *at = bytes.data();
    for (const auto &[name, value] : fields)
        at = put(put(at, name.toUtf8()), value.reveal());
    Secret result(bytes);
    wipe(bytes.data(), bytes.size());
    return result;
}

Result<SecretFields> fieldsOfBytes(QByteArrayView bytes)
{
    SecretFields fields;
    while (!bytes.isEmpty()) {
        const auto name = take(bytes);
        const auto value = name ? take(bytes) : std::nullopt;
        if (!value)
            return fail(ErrorKind::Corrupt, QStringLiteral("A secret is damaged."), QStringLiteral("fields"));
        fields.insert_or_assign(QString::fromUtf8(*name), Secret(*value));
    }
    return fields;
}

} // namespace pm::secrets
