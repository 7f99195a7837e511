// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/core/ids.h"

#include <QRandomGenerator>
#include <QUuid>

#include <algorithm>
#include <array>
#include <cstring>
#include <mutex>

namespace pm {

namespace {

constexpr char kCrockford[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

constexpr std::size_t kTimeLetters = 10;
constexpr std::size_t kKeptMoments = 1024; // ms

using Ulid = std::array<char, 26>;

Ulid ulidAt(quint64 time)
{
    Ulid text;
    text.fill(kCrockford[0]);
    for (std::size_t i = kTimeLetters; i-- > 0; time >>= 5)
        text[i] = kCrockford[time & 31];
    return text;
}

void fillRandom(Ulid &text)
{
    QRandomGenerator *random = QRandomGenerator::system();
    for (std::size_t i = kTimeLetters; i < text.size();) {
        quint64 bits = random->generate64();
        for (int n = 0; n < 8 && i < text.size(); ++n, ++i, bits >>= 5)
            text[i] = kCrockford[bits & 31];
    }
}

// The next one of the same moment; false when there is none.
bool increment(Ulid &text)
{
    for (std::size_t i = text.size(); i-- > kTimeLetters;) {
        const char *place = std::strchr(kCrockford, text[i]);
        if (place[1] != '\0') {
            text[i] = place[1];
            return true;
        }
        text[i] = kCrockford[0];
    }
    return false;
}

QString ulidText(QLatin1StringView prefix, const Ulid &text)
{
    return prefix + QLatin1StringView(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

// The latest of each moment is kept for a second, as threads have the time of when they began: whatever others make in
// between, those of one moment sort as they were made.
QString makeUlid(QLatin1StringView prefix, UnixMs now)
{
    struct Latest {
        UnixMs time = -1;
        Ulid ulid{};
    };
    static std::mutex mutex;
    static std::array<Latest, kKeptMoments> kept;
    const std::scoped_lock lock(mutex);
    Latest &latest = kept[static_cast<quint64>(now) % kKeptMoments];
    const bool isNext = now == latest.time && increment(latest.ulid);
    if (!isNext) {
        latest = {.time = now, .ulid = ulidAt(static_cast<quint64>(now))};
        fillRandom(latest.ulid);
    }
    return ulidText(prefix, latest.ulid);
}

QString firstUlidOf(QLatin1StringView prefix, UnixMs time)
{
    return ulidText(prefix, ulidAt(static_cast<quint64>(std::max<UnixMs>(time, 0))));
}

std::optional<UnixMs> timeOfUlid(const QString &id)
{
    const QString ulid = id.section(u'_', 1);
    if (ulid.size() != std::tuple_size_v<Ulid>)
        return std::nullopt;
    UnixMs time = 0;
    for (const QChar letter : QStringView(ulid).first(kTimeLetters)) {
        const qsizetype value = QLatin1StringView(kCrockford).indexOf(letter);
        if (value < 0)
            return std::nullopt;
        time = time * 32 + value;
    }
    return time;
}

QString rowOfLiveId(const QString &id)
{
    return id.section(u'.', 0, 0);
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
