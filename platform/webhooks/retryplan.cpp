// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/retryplan.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace pm::webhooks {

namespace {

constexpr qint64 kDayMs = 86'400'000;

// "Fri, 27 Nov 2026 22:41:00 GMT" (RFC 9110 section 5.6.7). The day and the time apart: together they would be read as
// of the host's own zone, in which some hours do not exist.
std::optional<qint64> readHttpDate(const QString &text)
{
    constexpr qsizetype kDaySize = 16;
    if (!text.endsWith(QStringLiteral(" GMT")))
        return std::nullopt;
    const QDate day = QLocale::c().toDate(text.left(kDaySize), QStringLiteral("ddd, dd MMM yyyy"));
    const QTime time = QTime::fromString(text.mid(kDaySize).chopped(4), QStringLiteral(" HH:mm:ss"));
    if (!day.isValid() || !time.isValid())
        return std::nullopt;
    return QDateTime(day, time, Qt::UTC).toMSecsSinceEpoch();
}

} // namespace

qint64 retryDelayMs(const std::vector<int> &scheduleSeconds, int attempts, double chance)
{
    if (scheduleSeconds.empty())
        return 0;
    const auto place = static_cast<std::size_t>(std::max(attempts - 1, 0));
    const qint64 delay = scheduleSeconds[std::min(place, scheduleSeconds.size() - 1)] * 1000LL;
    return delay + static_cast<qint64>(static_cast<double>(delay) * 0.1 * chance);
}

std::optional<qint64> retryAfterMs(const QByteArray &header, qint64 now)
{
    bool isNumber = false;
    const qint64 seconds = header.trimmed().toLongLong(&isNumber);
    if (isNumber)
        return seconds < 0 ? std::nullopt : std::optional(std::min(seconds, kDayMs / 1000) * 1000);
    const std::optional<qint64> date = readHttpDate(QString::fromLatin1(header.trimmed()));
    return date ? std::optional(std::clamp<qint64>(*date - now, 0, kDayMs)) : std::nullopt;
}

} // namespace pm::webhooks
