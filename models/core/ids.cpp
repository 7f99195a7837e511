// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/core/ids.h"

#include <QRandomGenerator>
#include <QUuid>

#include <array>

namespace pm {

namespace {

constexpr char kCrockford[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

} // namespace

QString makeUlid(QLatin1StringView prefix, UnixMs now)
{
    std::array<char, 26> text{};
    auto time = static_cast<quint64>(now);
    for (int i = 9; i >= 0; --i, time >>= 5)
        text[static_cast<std::size_t>(i)] = kCrockford[time & 31];
    QRandomGenerator *random = QRandomGenerator::system();
    for (std::size_t i = 10; i < text.size();) {
        quint64 bits = random->generate64();
        for (int n = 0; n < 8 && i < text.size(); ++n, ++i, bits >>= 5)
            text[i] = kCrockford[bits & 31];
    }
    return prefix + QLatin1StringView(text.data(), static_cast<qsizetype>(text.size()));
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
