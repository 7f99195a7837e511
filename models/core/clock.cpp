// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/core/clock.h"

#include <QTimeZone>

#include <array>
#include <chrono>
#include <utility>

namespace pm {

namespace {

char *putNumber(char *out, unsigned number, int digits)
{
    for (int i = digits - 1; i >= 0; --i) {
        out[i] = static_cast<char>('0' + number % 10);
        number /= 10;
    }
    return out + digits;
}

} // namespace

// Not by QDateTime: every answer and every line of the log has several, and that takes twenty times as long.
QString toIso(UnixMs time)
{
    using namespace std::chrono;
    const sys_time<milliseconds> moment{milliseconds(time)};
    const sys_days day = floor<days>(moment);
    const year_month_day date{day};
    const hh_mm_ss clock{moment - day};
    if (date.year() < year(0) || date.year() > year(9999))
        return {};
    std::array<char, 24> text{};
    char *out = putNumber(text.data(), static_cast<unsigned>(static_cast<int>(date.year())), 4);
    for (const unsigned part : {static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day())}) {
        *out++ = '-';
        out = putNumber(out, part, 2);
    }
    char separator = 'T';
    for (const auto part : {clock.hours().count(), clock.minutes().count(), clock.seconds().count()}) {
        *out++ = std::exchange(separator, ':');
        out = putNumber(out, static_cast<unsigned>(part), 2);
    }
    if (const auto ms = clock.subseconds().count(); ms != 0) {
        *out++ = '.';
        out = putNumber(out, static_cast<unsigned>(ms), 3);
    }
    *out++ = 'Z';
    return QString::fromLatin1(text.data(), out - text.data());
}

std::optional<UnixMs> fromIso(const QString &text)
{
    const QDateTime parsed = QDateTime::fromString(text, Qt::ISODateWithMs);
    // Without a zone the text would mean another moment on every machine.
    if (!parsed.isValid() || parsed.timeSpec() == Qt::LocalTime)
        return std::nullopt;
    return parsed.toMSecsSinceEpoch();
}

} // namespace pm
