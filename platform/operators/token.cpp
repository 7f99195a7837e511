// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/operators/token.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <array>

namespace pm::operators {

namespace {

constexpr qsizetype kTokenBytes = 32;
constexpr QLatin1StringView kTypeable("abcdefghjkmnpqrstuvwxyz23456789");

} // namespace

Secret makeToken()
{
    QByteArray bytes(kTokenBytes, Qt::Uninitialized);
    auto *words = reinterpret_cast<quint32 *>(bytes.data());
    QRandomGenerator::system()->fillRange(words, kTokenBytes / 4); // the kernel's generator
    QByteArray text = bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    Secret token(text);
    wipe(bytes.data(), bytes.size());
    wipe(text.data(), text.size());
    return token;
}

QString hashOfToken(QByteArrayView token)
{
    return QString::fromLatin1(QCryptographicHash::hash(token, QCryptographicHash::Sha256).toHex());
}

Secret makeOneTimePassword()
{
    std::array<char, 23> text{};
    for (std::size_t i = 0; i < text.size(); ++i) {
        const quint32 pick = QRandomGenerator::system()->bounded(static_cast<quint32>(kTypeable.size()));
        text[i] = i % 6 == 5 ? '-' : kTypeable[static_cast<qsizetype>(pick)].toLatin1();
    }
    Secret password(QByteArrayView(text.data(), std::ssize(text)));
    wipe(text.data(), std::ssize(text));
    return password;
}

} // namespace pm::operators
