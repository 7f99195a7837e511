// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/core/charactercount.h"

#include <algorithm>

namespace pm {

// A pair of surrogates is one; one alone counts as well.
qsizetype characterCount(QStringView text)
{
    qsizetype count = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isSecond = i > 0 && text[i].isLowSurrogate() && text[i - 1].isHighSurrogate();
        count += isSecond ? 0 : 1;
    }
    return count;
}

qsizetype characterCount(QByteArrayView utf8)
{
    return std::count_if(utf8.begin(), utf8.end(), [](char c) { return (c & 0xc0) != 0x80; });
}

} // namespace pm
