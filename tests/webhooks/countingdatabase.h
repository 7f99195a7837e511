// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/store/database.h"

#include <atomic>

namespace pm::test {

// Counts the rows that come of queries whose text has a certain word in it.
class CountingConnection final : public store::Connection
{
public:
    CountingConnection(store::Connection &connection, const QString &word, std::atomic<qint64> &rows)
        : m_connection(connection)
        , m_word(word)
        , m_rows(rows)
    {
    }
    [[nodiscard]] store::Dialect dialect() const override { return m_connection.dialect(); }
    [[nodiscard]] Result<store::Rows> query(const QString &sql, const QVariantList &values) override
    {
        Result<store::Rows> rows = m_connection.query(sql, values);
        if (rows && sql.contains(m_word))
            m_rows += std::ssize(*rows);
        return rows;
    }
    [[nodiscard]] Result<int> execute(const QString &sql, const QVariantList &values) override
    {
        return m_connection.execute(sql, values);
    }
    [[nodiscard]] Result<> insert(const std::vector<store::NewRows> &tables) override
    {
        return m_connection.insert(tables);
    }
    [[nodiscard]] Result<> liftTimeout() override { return m_connection.liftTimeout(); }

private:
    store::Connection &m_connection;
    const QString &m_word;
    std::atomic<qint64> &m_rows;
};

// Of what is read in it.
class CountingDatabase final : public store::Database
{
public:
    CountingDatabase(store::Database &database, QString word)
        : m_database(database)
        , m_word(std::move(word))
    {
    }
    [[nodiscard]] qint64 rows() const { return m_rows; }

    [[nodiscard]] store::Dialect dialect() const override { return m_database.dialect(); }
    [[nodiscard]] std::unique_ptr<store::Subscription> listen(const QByteArray &channel,
                                                              store::Listener listener) override
    {
        return m_database.listen(channel, std::move(listener));
    }
    [[nodiscard]] Result<> check() override { return m_database.check(); }
    [[nodiscard]] store::PoolUse poolUse() const override { return m_database.poolUse(); }

protected:
    [[nodiscard]] Result<> runRead(const Unit &unit) override
    {
        return m_database.read([&](store::Connection &connection) {
            CountingConnection counting(connection, m_word, m_rows);
            return unit(counting);
        });
    }
    [[nodiscard]] Result<> runWrite(const Unit &unit) override { return m_database.write(unit); }

private:
    store::Database &m_database;
    const QString m_word;
    std::atomic<qint64> m_rows = 0;
};

} // namespace pm::test
