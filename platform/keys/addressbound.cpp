// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/keys/addressbound.h"

#include "platform/store/upsert.h"

#include <QSet>

namespace pm::keys {

namespace {

Result<QSet<QString>> knownAddresses(store::Connection &connection, const QString &table, const KeyId &key)
{
    return connection.query(QStringLiteral("SELECT ip FROM %1 WHERE key_id = ?").arg(table), {key.text()})
        .map([](const store::Rows &rows) {
            QSet<QString> known;
            for (const store::Row &row : rows)
                known.insert(row.text(0));
            known.remove(kOtherAddresses);
            return known;
        });
}

Result<AddressSums> boundedAddresses(store::Connection &connection, const QString &table, const AddressSums &sums)
{
    AddressSums bounded;
    KeyId key;
    QSet<QString> known;
    for (const auto &[place, seen] : sums) {
        if (place.first != key) {
            key = place.first;
            Result<QSet<QString>> found = knownAddresses(connection, table, key);
            if (!found)
                return fail(found.error());
            known = std::move(*found);
        }
        if (known.size() < kMostAddresses)
            known.insert(place.second);
        SeenSums &kept = bounded[{key, known.contains(place.second) ? place.second : kOtherAddresses}];
        kept.requests += seen.requests;
        kept.lastSeen = std::max(kept.lastSeen, seen.lastSeen);
    }
    return bounded;
}

} // namespace

Result<> writeAddressSums(store::Connection &connection, const QString &table, const AddressSums &sums)
{
    const QString update = QStringLiteral("(key_id, ip) ") + store::sumUpdate(table, {QStringLiteral("requests")})
                         + QStringLiteral(", ") + store::laterOf(table, QStringLiteral("last_seen"));
    return boundedAddresses(connection, table, sums).and_then([&](const AddressSums &bounded) {
        return store::writeAll(
            store::Upsert(connection, table, QStringLiteral("key_id, ip, requests, last_seen"), update), bounded,
            [](const auto &row) {
                return QVariantList{row.first.first.text(), row.first.second, row.second.requests, row.second.lastSeen};
            });
    });
}

} // namespace pm::keys
