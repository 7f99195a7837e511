// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/keys/apikey.h"

#include "models/core/charactercount.h"
#include "models/core/ipnetwork.h"

#include <algorithm>

namespace pm {

namespace {

constexpr qsizetype kLongestName = 50;
constexpr QByteArrayView kLivePrefix("pm_live_");
constexpr QByteArrayView kTestPrefix("pm_test_");
constexpr qsizetype kRandomCharacters = 32;

bool isNameCharacter(char32_t c)
{
    return QChar::isLetterOrNumber(c) || (c < 0x80 && QStringLiteral(" -_.()").contains(QChar(c)));
}

bool isBase62(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

} // namespace

QString keyEnvironmentName(KeyEnvironment environment)
{
    return environment == KeyEnvironment::Live ? QStringLiteral("live") : QStringLiteral("test");
}

std::optional<KeyEnvironment> keyEnvironmentFromName(const QString &name)
{
    for (const KeyEnvironment environment : {KeyEnvironment::Live, KeyEnvironment::Test}) {
        if (keyEnvironmentName(environment) == name)
            return environment;
    }
    return std::nullopt;
}

QString keyStatusName(KeyStatus status)
{
    switch (status) {
    case KeyStatus::Active:
        return QStringLiteral("active");
    case KeyStatus::Revoked:
        return QStringLiteral("revoked");
    case KeyStatus::Expired:
        return QStringLiteral("expired");
    }
    return {};
}

QString ipModeName(IpMode mode)
{
    return mode == IpMode::Enforce ? QStringLiteral("enforce") : QStringLiteral("report");
}

std::optional<IpMode> ipModeFromName(const QString &name)
{
    for (const IpMode mode : {IpMode::Enforce, IpMode::Report}) {
        if (ipModeName(mode) == name)
            return mode;
    }
    return std::nullopt;
}

QString keyNameProblem(const QString &name)
{
    if (name.trimmed().isEmpty() || characterCount(name) > kLongestName)
        return QStringLiteral("must have 1 to 50 characters");
    const QList<uint> characters = name.toUcs4();
    if (!std::all_of(characters.begin(), characters.end(), isNameCharacter))
        return QStringLiteral("may have letters, digits, spaces and -_.() only");
    return {};
}

QString allowedIpProblem(const QString &address)
{
    if (!IpNetwork::parse(address))
        return QStringLiteral("must be IP addresses or CIDR blocks without host bits");
    return {};
}

bool isWellFormedKey(QByteArrayView key)
{
    const bool prefixed = key.startsWith(kLivePrefix) || key.startsWith(kTestPrefix);
    return prefixed && key.size() == kLivePrefix.size() + kRandomCharacters
        && std::all_of(key.begin() + kLivePrefix.size(), key.end(), isBase62);
}

QString maskKey(QByteArrayView key)
{
    const qsizetype prefix = kLivePrefix.size();
    return QString::fromLatin1(key.first(prefix + 3)) + QStringLiteral("...") + QString::fromLatin1(key.last(4));
}

} // namespace pm
