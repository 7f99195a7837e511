// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/retryplan.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace pm::webhooks {

namespace {

constexpr qint64 kDayMs = 86'400'000;
const QString kHttpDate = QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"); // RFC 9110 section 5.6.7

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
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(header.trimmed()), kHttpDate);
    if (!date.isValid())
        return std::nullopt;
    date.setTimeSpec(Qt::UTC);
    return std::clamp<qint64>(date.toMSecsSinceEpoch() - now, 0, kDayMs);
}

} // namespace pm::webhooks
