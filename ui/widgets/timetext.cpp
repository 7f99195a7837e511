// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/timetext.h"

#include <QCoreApplication>
#include <QLocale>

namespace pm::ui {

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;
constexpr qint64 kMonth = 31 * kDay;

struct TimeText {
    Q_DECLARE_TR_FUNCTIONS(pm::ui::TimeText)
};

QString spanBefore(qint64 span)
{
    if (span < kMinute)
        return TimeText::tr("just now");
    if (span < kHour)
        return TimeText::tr("%1 min ago").arg(span / kMinute);
    if (span < kDay)
        return TimeText::tr("%1 h ago").arg(span / kHour);
    return TimeText::tr("%1 d ago").arg(span / kDay);
}

QString spanAfter(qint64 span)
{
    if (span < kHour)
        return TimeText::tr("in %1 min").arg(std::max<qint64>(1, span / kMinute));
    if (span < kDay)
        return TimeText::tr("in %1 h").arg(span / kHour);
    return TimeText::tr("in %1 d").arg(span / kDay);
}

} // namespace

QString relativeTime(UnixMs time, UnixMs now)
{
    const qint64 span = now - time;
    if (std::abs(span) > kMonth) {
        const QDate date = QDateTime::fromMSecsSinceEpoch(time).date();
        const bool isThisYear = date.year() == QDateTime::fromMSecsSinceEpoch(now).date().year();
        return QLocale().toString(date, isThisYear ? QStringLiteral("d MMM") : QStringLiteral("d MMM yyyy"));
    }
    return span >= 0 ? spanBefore(span) : spanAfter(-span);
}

QString exactTime(UnixMs time)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(time), QLocale::ShortFormat)
         + QDateTime::fromMSecsSinceEpoch(time).toString(QStringLiteral(" (t)"));
}

QString shortDate(UnixMs time, UnixMs now)
{
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(time);
    const QLocale locale;
    const QString clock = locale.toString(when.time(), QStringLiteral("HH:mm"));
    const qint64 days = QDateTime::fromMSecsSinceEpoch(now).date().daysTo(when.date());
    if (days == 0)
        return TimeText::tr("today %1").arg(clock);
    if (days == 1)
        return TimeText::tr("tomorrow %1").arg(clock);
    if (days == -1)
        return TimeText::tr("yesterday %1").arg(clock);
    return locale.toString(when.date(), QStringLiteral("d MMM yyyy"));
}

QString logTime(UnixMs time, UnixMs now)
{
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(time);
    if (when.date() == QDateTime::fromMSecsSinceEpoch(now).date())
        return when.toString(QStringLiteral("HH:mm:ss.zzz"));
    // A month alone has no point in German: times stand below each other, and have the room that English ones need.
    const QString month = QLocale().standaloneMonthName(when.date().month(), QLocale::ShortFormat);
    return QStringLiteral("%1 %2 %3").arg(when.date().day()).arg(month, when.toString(QStringLiteral("HH:mm:ss")));
}

} // namespace pm::ui
