// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/totpcode.h"

#include <QDateTime>

#include <array>
#include <cstdlib>

#include <liboath/oath.h>

namespace pm::test {

namespace {

constexpr qint64 kCodeSeconds = 30;

} // namespace

QString codeOf(const QString &base32, int ahead)
{
    char *key = nullptr;
    std::size_t size = 0;
    const QByteArray text = base32.toLatin1();
    std::array<char, 7> code{};
    if (oath_base32_decode(text.constData(), static_cast<std::size_t>(text.size()), &key, &size) != OATH_OK)
        return {};
    const auto time = static_cast<time_t>(QDateTime::currentSecsSinceEpoch() + ahead * kCodeSeconds);
    oath_totp_generate(key, size, time, static_cast<unsigned>(kCodeSeconds), 0, 6, code.data());
    std::free(key);
    return QString::fromLatin1(code.data());
}

} // namespace pm::test
