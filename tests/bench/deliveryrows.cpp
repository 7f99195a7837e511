// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/deliveryrows.h"

#include "models/core/clock.h"
#include "models/core/ids.h"
#include "tests/bench/psql.h"

#include <QDate>
#include <QDateTime>

#include <future>

namespace pm::bench {

namespace {

constexpr int kDays = 90;
constexpr int kLoaders = 2; // at the same time
constexpr qint64 kDayMs = 86'400'000;

// Everything about a row follows from its number `g` of the day. Two deliveries are of one event.
constexpr char kNumbers[] = R"(
SELECT g, h, h % 20 * (h / 20 % 20) / 20 AS w, h / 401 % 1000 AS t, h / 7 % 1000 AS s,
    CAST(%1 AS BIGINT) + g / 2 * 2 * %2 / %3 AS at
FROM (SELECT g, hashint8(g + %4) & 2147483647 AS h FROM generate_series(CAST(0 AS BIGINT), %3 - 1) g) hashed)";

// Of a thousand 985 are acknowledged; those that are under way are of today. `%1` is how many days ago.
constexpr char kStatuses[] = R"(
SELECT *, CASE WHEN w = 3 THEN 'exhausted' WHEN %1 = 0 AND s < 5 THEN 'pending_retry'
    WHEN %1 < 3 AND w = 5 THEN 'held'
    WHEN s < 15 THEN (CAST('{exhausted,exhausted,archived,failed,skipped}' AS TEXT[]))[1 + s / 3]
    ELSE 'success' END AS status, %2 AS ulid
FROM (%3) numbers)";

constexpr char kColumns[] = R"(
SELECT 'del_' || ulid || upper(substr(md5(g || 'd%1'), 1, 16)) AS id, '%2' AS tenant_id, 'live' AS environment,
    'whk_' || w AS webhook_id, 'evt_' || ulid || upper(substr(md5(g / 2 || 'e%1'), 1, 16)) AS event_id,
    CASE WHEN w = 0 OR t < 960 THEN (CAST('{email.sent,email.delivered,email.opened,email.clicked,email.bounced}'
        AS TEXT[]))[1 + t % 17 * (t % 5) / 17] WHEN t < 980 THEN 'contact.created' WHEN t < 998 THEN 'contact.updated'
        WHEN t < 999 THEN 'campaign.launched' ELSE 'email.spam_reported' END AS event_type,
    'msg_' || h AS subject_id, CASE WHEN h % 1000 = 7 THEN 'monitor@customers.example'
        ELSE 'user' || (h / 13 % %3) || '@customers.example' END AS email,
    'event' AS origin, '' AS job_id, status, CASE status WHEN 'success' THEN 200 WHEN 'held' THEN NULL ELSE 503 END,
    CAST(20 + h % 400 AS BIGINT) AS duration_ms, CASE status WHEN 'success' THEN 1 WHEN 'held' THEN 0 ELSE 5 END, 5,
    at + 500 AS attempted_at, CAST(NULL AS BIGINT) AS next_retry_at,
    CASE status WHEN 'exhausted' THEN 'HTTP 503' ELSE '' END, CAST(NULL AS TEXT) AS body, '' AS body_headers, at
FROM (%4) found)";

// The time that a ULID begins with, in Crockford's base 32.
QString timeLetters()
{
    QStringList letters;
    for (int i = 9; i >= 0; --i)
        letters.append(
            QStringLiteral("substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + CAST(at >> %1 & 31 AS INTEGER), 1)")
                .arg(5 * i));
    return letters.join(QStringLiteral(" || "));
}

QString rowsOfDay(const DeliveryRows &wanted, qint64 day, UnixMs now)
{
    const qint64 today = now / kDayMs;
    const qint64 count = day == today ? wanted.rows - wanted.rows / kDays * (kDays - 1) : wanted.rows / kDays;
    const QString numbers = QString::fromLatin1(kNumbers)
                                .arg(day * kDayMs)
                                .arg(std::min(kDayMs, now - day * kDayMs))
                                .arg(count)
                                .arg(day * 10'000'000);
    const QString statuses = QString::fromLatin1(kStatuses).arg(QString::number(today - day), timeLetters(), numbers);
    return QString::fromLatin1(kColumns).arg(QString::number(day), wanted.tenant, QString::number(kContacts), statuses);
}

QString boundOf(qint64 day)
{
    return firstUlidOf(QLatin1StringView("del_"), day * kDayMs);
}

Result<> run(const DeliveryRows &wanted, const QString &sql)
{
    return psql(wanted.server, wanted.database, sql).map([](const QByteArray &) {});
}

// The service has made the partition of today, and those of the days to come.
Result<> loadDay(const DeliveryRows &wanted, qint64 day, UnixMs now)
{
    const QString partition = QStringLiteral("deliveries_")
                            + QDate(1970, 1, 1).addDays(day).toString(QStringLiteral("yyyyMMdd"));
    const bool isToday = day == now / kDayMs;
    const QString make = QStringLiteral("CREATE UNLOGGED TABLE %1 (LIKE deliveries INCLUDING DEFAULTS)").arg(partition);
    const QString attach = QStringLiteral("ALTER TABLE deliveries ATTACH PARTITION %1 FOR VALUES FROM ('%2') TO ('%3')")
                               .arg(partition, boundOf(day), boundOf(day + 1));
    return (isToday ? Result<>() : run(wanted, make))
        .and_then([&] { return copyRows(wanted.server, wanted.database, rowsOfDay(wanted, day, now), partition); })
        .and_then([&] { return isToday ? Result<>() : run(wanted, attach); });
}

Result<> loadDays(const DeliveryRows &wanted, int loader, UnixMs now)
{
    const qint64 today = now / kDayMs;
    Result<> loaded;
    for (qint64 day = today - kDays + 1 + loader; loaded && day <= today; day += kLoaders)
        loaded = loadDay(wanted, day, now);
    return loaded;
}

} // namespace

QString contact(int number)
{
    return QStringLiteral("user%1@customers.example").arg(number % kContacts);
}

Result<> loadDeliveryRows(const DeliveryRows &wanted)
{
    const UnixMs now = QDateTime::currentMSecsSinceEpoch();
    std::vector<std::future<Result<>>> loaders;
    for (int loader = 0; loader < kLoaders; ++loader)
        loaders.push_back(
            std::async(std::launch::async, [&wanted, loader, now] { return loadDays(wanted, loader, now); }));
    Result<> all;
    for (std::future<Result<>> &loader : loaders) {
        if (Result<> loaded = loader.get(); !loaded)
            all = std::move(loaded);
    }
    // The service's own server would have got round to it long ago.
    return all.and_then([&] { return run(wanted, QStringLiteral("VACUUM ANALYZE deliveries")); });
}

} // namespace pm::bench
