// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/store/database.h"

namespace pm::store {

// An INSERT of many rows, in their order: several to a statement, of a bounded number of texts, which stay prepared.
class RowInsert
{
public:
    // `table` names its columns: "notes (id, text)". `end` follows the rows, as ON CONFLICT does.
    RowInsert(QString table, int columns, QString end = {});

    void add(const QVariantList &row) { m_values.append(row); }
    [[nodiscard]] Result<> run(Connection &connection) const;

private:
    [[nodiscard]] QString sql(qsizetype rows) const;

    const QString m_table;
    const qsizetype m_columns;
    const QString m_end;
    QVariantList m_values;
};

} // namespace pm::store
