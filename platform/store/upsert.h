// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/store/database.h"

namespace pm::store {

// Inserts rows in their order; where one is there already, `update` says how they are joined. Many rows a statement, of
// a bounded number of texts, which stay prepared.
class Upsert
{
public:
    // Patient: in smaller statements with a breath after each, so that who shares its processor and is waited for goes
    // first. For much that nobody waits for.
    enum class Pace { Full, Patient };

    // `update` follows ON CONFLICT; empty when no two rows can be the same.
    Upsert(Connection &connection, QString table, QString columns, QString update, Pace pace = Pace::Full);

    [[nodiscard]] Result<> add(const QVariantList &row);
    [[nodiscard]] Result<> finish();

private:
    Connection &m_connection;
    const QString m_table;
    const QString m_columns;
    const QString m_update;
    const Pace m_pace;
    const qsizetype m_width; // columns
    const qsizetype m_chunk; // rows
    QVariantList m_values;
};

// "DO UPDATE SET …" that adds these columns up.
[[nodiscard]] QString sumUpdate(const QString &table, const QStringList &columns);
// The term that keeps the later of two times.
[[nodiscard]] QString laterOf(const QString &table, const QString &column);

template<class Rows, class ToValues>
[[nodiscard]] Result<> writeAll(Upsert upsert, const Rows &rows, ToValues toValues)
{
    for (const auto &row : rows) {
        if (const Result<> added = upsert.add(toValues(row)); !added)
            return added;
    }
    return upsert.finish();
}

} // namespace pm::store
