// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/core/ids.h"

#include <QRandomGenerator>
#include <QUuid>

#include <algorithm>
#include <array>

namespace pm {

namespace {

constexpr char kCrockford[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

constexpr std::size_t kTimeLetters = 10;

using Ulid = std::array<char, 26>;

Ulid ulidAt(quint64 time)
{
    Ulid text;
    text.fill(kCrockford[0]);
    for (std::size_t i = kTimeLetters; i-- > 0; time >>= 5)
        text[i] = kCrockford[time & 31];
    return text;
}

QString ulidText(QLatin1StringView prefix, const Ulid &text)
{
    return prefix + QLatin1StringView(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

QString makeUlid(QLatin1StringView prefix, UnixMs now)
{
    Ulid text = ulidAt(static_cast<quint64>(now));
    QRandomGenerator *random = QRandomGenerator::system();
    for (std::size_t i = kTimeLetters; i < text.size();) {
        quint64 bits = random->generate64();
        for (int n = 0; n < 8 && i < text.size(); ++n, ++i, bits >>= 5)
            text[i] = kCrockford[bits & 31];
    }
    return ulidText(prefix, text);
}

QString firstUlidOf(QLatin1StringView prefix, UnixMs time)
{
    return ulidText(prefix, ulidAt(static_cast<quint64>(std::max<UnixMs>(time, 0))));
}

QString makeUuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

bool isUuid(const QString &text)
{
    return text.size() == 36 && !QUuid::fromString(text).isNull();
}

} // namespace pm
