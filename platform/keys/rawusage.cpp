// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/keys/rawusage.h"

#include "platform/keys/upsert.h"

#include <QDate>

namespace pm::keys {

namespace {

const QString kTable = QStringLiteral("usage_requests");
const QString kColumns = QStringLiteral("key_id, at, endpoint, status, duration_us, ip");
const QString kRest = QStringLiteral("usage_requests_rest");
constexpr std::size_t kRowsAnArray = 5000;
constexpr qint64 kDaysAhead = 7;

// An array as PostgreSQL reads it from text.
class ArrayText
{
public:
    void add(qint64 number) { add(QByteArray::number(number), false); }
    void add(const QString &text)
    {
        QByteArray escaped = text.toUtf8();
        escaped.replace('\\', "\\\\").replace('"', "\\\"");
        add(escaped, true);
    }
    [[nodiscard]] QVariant value() const { return QString::fromUtf8('{' + m_items + '}'); }

private:
    void add(const QByteArray &item, bool quoted)
    {
        if (!m_items.isEmpty())
            m_items += ',';
        m_items += quoted ? '"' + item + '"' : item;
    }
    QByteArray m_items;
};

// One statement for thousands of rows, whatever their number, where a server is at the other end.
Result<> writeArrays(store::Connection &connection, const UsageEvent *first, const UsageEvent *end)
{
    ArrayText keys, times, endpoints, statuses, durations, addresses;
    for (const UsageEvent *event = first; event != end; ++event) {
        keys.add(event->key.text());
        times.add(event->at);
        endpoints.add(event->endpoint);
        statuses.add(event->status);
        durations.add(event->durationUs);
        addresses.add(event->ip);
    }
    return connection
        .execute(QStringLiteral("INSERT INTO %1 (%2) SELECT * FROM unnest(CAST(? AS TEXT[]), CAST(? AS BIGINT[]),"
                                " CAST(? AS TEXT[]), CAST(? AS INTEGER[]), CAST(? AS BIGINT[]), CAST(? AS TEXT[]))")
                     .arg(kTable, kColumns),
                 {keys.value(), times.value(), endpoints.value(), statuses.value(), durations.value(),
                  addresses.value()})
        .map([](int) {});
}

QString partitionOf(qint64 day)
{
    return kTable + u'_' + QDate(1970, 1, 1).addDays(day).toString(QStringLiteral("yyyyMMdd"));
}

// The day of a partition's name; nothing for the one of the rest.
std::optional<qint64> dayOf(const QString &partition)
{
    const QDate date = QDate::fromString(partition.mid(kTable.size() + 1), QStringLiteral("yyyyMMdd"));
    return date.isValid() ? std::optional(QDate(1970, 1, 1).daysTo(date)) : std::nullopt;
}

Result<QStringList> partitions(store::Connection &connection)
{
    return connection
        .query(QStringLiteral("SELECT CAST(c.relname AS TEXT) FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid"
                              " WHERE i.inhparent = CAST(? AS regclass)"),
               {kTable})
        .map([](const store::Rows &rows) {
            QStringList names;
            for (const store::Row &row : rows)
                names.append(row.text(0));
            return names;
        });
}

Result<> runAll(store::Connection &connection, const QStringList &statements)
{
    for (const QString &sql : statements) {
        if (const Result<int> run = connection.execute(sql); !run)
            return fail(run.error());
    }
    return {};
}

// What came before its partition is moved there from the rest. Whoever writes meanwhile waits for a moment at the table
// itself: had it chosen the rest already, its row would be refused there.
Result<> makePartition(store::Connection &connection, qint64 day)
{
    const QString name = partitionOf(day);
    const QString from = QString::number(day * kDayMs);
    const QString to = QString::number((day + 1) * kDayMs);
    return runAll(connection, {QStringLiteral("LOCK TABLE %1 IN ACCESS EXCLUSIVE MODE").arg(kTable),
                               QStringLiteral("CREATE TABLE %1 (LIKE %2 INCLUDING DEFAULTS)").arg(name, kTable),
                               QStringLiteral("WITH moved AS (DELETE FROM %1 WHERE at >= %2 AND at < %3 RETURNING *)"
                                              " INSERT INTO %4 (%5) SELECT %5 FROM moved")
                                   .arg(kRest, from, to, name, kColumns),
                               QStringLiteral("ALTER TABLE %1 ATTACH PARTITION %2 FOR VALUES FROM (%3) TO (%4)")
                                   .arg(kTable, name, from, to)});
}

} // namespace

Result<> writeRequests(store::Connection &connection, const std::vector<UsageEvent> &events)
{
    if (connection.dialect() == store::Dialect::Sqlite) {
        return writeAll(Upsert(connection, kTable, kColumns, {}), events, [](const UsageEvent &event) {
            return QVariantList{event.key.text(), event.at, event.endpoint, event.status, event.durationUs, event.ip};
        });
    }
    for (std::size_t i = 0; i < events.size(); i += kRowsAnArray) {
        const UsageEvent *first = events.data() + i;
        const UsageEvent *end = events.data() + std::min(events.size(), i + kRowsAnArray);
        if (const Result<> written = writeArrays(connection, first, end); !written)
            return written;
    }
    return {};
}

Result<> arrangePartitions(store::Connection &connection, UnixMs now)
{
    if (connection.dialect() == store::Dialect::Sqlite)
        return {};
    const Result<QStringList> known = partitions(connection);
    if (!known)
        return fail(known.error());
    const qint64 today = now / kDayMs;
    for (const QString &name : *known) {
        const std::optional<qint64> day = dayOf(name);
        if (!day || *day >= today - kRequestsKeptDays)
            continue;
        if (const Result<> dropped = runAll(connection, {QStringLiteral("DROP TABLE ") + name}); !dropped)
            return dropped;
    }
    for (qint64 day = today; day <= today + kDaysAhead; ++day) {
        if (known->contains(partitionOf(day)))
            continue;
        if (const Result<> made = makePartition(connection, day); !made)
            return made;
    }
    return {};
}

Result<int> dropOldRequests(store::Connection &connection, UnixMs now, int most)
{
    const UnixMs oldest = (now / kDayMs - kRequestsKeptDays) * kDayMs;
    const bool isSqlite = connection.dialect() == store::Dialect::Sqlite;
    const QString place = isSqlite ? QStringLiteral("rowid") : QStringLiteral("ctid");
    const QString sql = QStringLiteral("DELETE FROM %1 WHERE %2 IN (SELECT %2 FROM %1 WHERE at < ? LIMIT ?)")
                            .arg(isSqlite ? kTable : kRest, place);
    return connection.execute(sql, {oldest, most});
}

} // namespace pm::keys
