// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/totpcode.h"

#include <array>
#include <cstdlib>

#include <liboath/oath.h>

namespace pm::test {

QString totpCode(const QString &base32, UnixMs at)
{
    char *key = nullptr;
    std::size_t size = 0;
    const QByteArray text = base32.toLatin1();
    std::array<char, 7> code{};
    if (oath_base32_decode(text.constData(), static_cast<std::size_t>(text.size()), &key, &size) != OATH_OK)
        return {};
    oath_totp_generate(key, size, static_cast<time_t>(at / 1'000), kTotpStepMs / 1'000, 0, 6, code.data());
    std::free(key);
    return QString::fromLatin1(code.data());
}

} // namespace pm::test
