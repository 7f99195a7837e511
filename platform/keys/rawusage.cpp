// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/keys/rawusage.h"

#include "platform/store/daypartitions.h"
#include "platform/store/upsert.h"

namespace pm::keys {

namespace {

const QString kTable = QStringLiteral("usage_requests");
const QString kColumns = QStringLiteral("key_id, at, endpoint, status, duration_us, ip");
constexpr std::size_t kRowsAnArray = 5000;

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

const store::DayPartitions &partitions()
{
    static const store::DayPartitions byTime{.table = kTable,
                                             .column = QStringLiteral("at"),
                                             .columns = kColumns,
                                             .boundOf = [](qint64 day) { return QString::number(day * kDayMs); },
                                             .keptDays = kRequestsKeptDays};
    return byTime;
}

} // namespace

Result<> writeRequests(store::Connection &connection, const std::vector<UsageEvent> &events)
{
    if (connection.dialect() == store::Dialect::Sqlite) {
        return store::writeAll(store::Upsert(connection, kTable, kColumns, {}), events, [](const UsageEvent &event) {
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
    return store::arrangePartitions(connection, partitions(), now / kDayMs);
}

Result<int> dropOldRequests(store::Connection &connection, UnixMs now, int most)
{
    const UnixMs oldest = (now / kDayMs - kRequestsKeptDays) * kDayMs;
    return store::dropRowsBelow(connection, partitions(), oldest, most);
}

} // namespace pm::keys
