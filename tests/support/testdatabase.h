// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace pm::test {

// An empty database for one test function. SQLite is a file in a temporary folder; PostgreSQL is a database of a server
// that the first such test of a program starts (without durable writes) and that ends with the program.
class TestDatabase
{
public:
    // Gives a test function the column `database` with the rows "sqlite" and "postgresql".
    static void addRows();

    // The kind as in the rows.
    explicit TestDatabase(const QString &kind);

    [[nodiscard]] QString kind() const { return m_kind; }
    // "sqlite:PATH" or "postgresql://…"; empty when the server did not start.
    [[nodiscard]] QString url() const { return m_url; }

private:
    QString m_kind;
    QTemporaryDir m_folder;
    QString m_url;
};

} // namespace pm::test
