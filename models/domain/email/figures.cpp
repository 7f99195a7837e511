// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/email/figures.h"

#include "models/core/fieldreader.h"

#include <QDate>

#include <array>

namespace pm {

namespace {

const QDate kEpoch(1970, 1, 1);

struct Rate {
    const char *name;
    const char *event;
    const char *of;
};

constexpr std::array kRates{
    Rate{"delivery_rate", "delivered", "sent"},      Rate{"open_rate", "opened", "delivered"},
    Rate{"click_rate", "clicked", "delivered"},      Rate{"bounce_rate", "bounced", "sent"},
    Rate{"spam_rate", "spam_reported", "delivered"}, Rate{"unsubscribe_rate", "unsubscribed", "delivered"},
};

QJsonObject countsJson(const EventCounts &counts)
{
    QJsonObject json;
    for (const QString &event : emailEventNames())
        json.insert(event, counts.value(event));
    return json;
}

QJsonObject ratesJson(const EventCounts &totals)
{
    QJsonObject json;
    for (const Rate &rate : kRates) {
        const qint64 whole = totals.value(QLatin1StringView(rate.of));
        const auto part = static_cast<double>(totals.value(QLatin1StringView(rate.event)));
        json.insert(QLatin1StringView(rate.name),
                    whole > 0 ? QJsonValue(part / static_cast<double>(whole)) : QJsonValue());
    }
    return json;
}

QJsonArray seriesJson(const EmailFigures &figures)
{
    QJsonArray series;
    qint64 day = figures.range.first;
    for (const EventCounts &counts : figures.days) {
        QJsonObject json = countsJson(counts);
        json.insert(QStringLiteral("date"), dateOfDay(day++));
        series.append(json);
    }
    return series;
}

Result<EventCounts> countsFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    EventCounts counts;
    for (const QString &event : emailEventNames())
        counts.insert(event, reader.integer(event, 0));
    return reader.finish().map([&] { return counts; });
}

qint64 readDay(FieldReader &reader, const QString &name)
{
    const std::optional<qint64> day = dayOfDate(reader.text(name));
    if (!day)
        reader.reject(name, QStringLiteral("must be a date like 2026-11-26"));
    return day.value_or(0);
}

} // namespace

const QStringList &emailEventNames()
{
    static const QStringList names{QStringLiteral("sent"),         QStringLiteral("delivered"),
                                   QStringLiteral("opened"),       QStringLiteral("clicked"),
                                   QStringLiteral("bounced"),      QStringLiteral("spam_reported"),
                                   QStringLiteral("unsubscribed"), QStringLiteral("failed")};
    return names;
}

QString dateOfDay(qint64 day)
{
    return kEpoch.addDays(day).toString(Qt::ISODate);
}

std::optional<qint64> dayOfDate(const QString &date)
{
    const QDate read = QDate::fromString(date, QStringLiteral("yyyy-MM-dd"));
    return read.isValid() && date.size() == 10 ? std::optional(kEpoch.daysTo(read)) : std::nullopt;
}

EventCounts EmailFigures::totals() const
{
    EventCounts sum;
    for (const EventCounts &counts : days) {
        for (auto count = counts.cbegin(); count != counts.cend(); ++count)
            sum[count.key()] += count.value();
    }
    return sum;
}

QJsonObject toJson(const EmailFigures &figures)
{
    const EventCounts totals = figures.totals();
    return {{QStringLiteral("range"), QJsonObject{{QStringLiteral("from"), dateOfDay(figures.range.first)},
                                                  {QStringLiteral("to"), dateOfDay(figures.range.last)}}},
            {QStringLiteral("totals"), countsJson(totals)},
            {QStringLiteral("rates"), ratesJson(totals)},
            {QStringLiteral("series"), seriesJson(figures)}};
}

Result<EmailFigures> emailFiguresFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    FieldReader range(reader.object(QStringLiteral("range")));
    EmailFigures figures;
    figures.range.first = readDay(range, QStringLiteral("from"));
    figures.range.last = readDay(range, QStringLiteral("to"));
    const QJsonArray series = reader.array(QStringLiteral("series"));
    for (const QJsonValue &day : series) {
        const Result<EventCounts> counts = countsFromJson(day.toObject());
        if (!counts)
            return fail(counts.error());
        figures.days.push_back(*counts);
    }
    return range.finish().and_then([&] { return reader.finish(); }).map([&] { return figures; });
}

} // namespace pm
