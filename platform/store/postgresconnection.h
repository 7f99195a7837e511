// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/store/unitconnection.h"

#include <QCache>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <atomic>

namespace pm::store {

// How to open one connection, in the words of Qt Sql.
struct PostgresTarget {
    QString database;
    QString host;
    int port = -1;
    QString user;
    QString password;
    QString options;
};

// A connection of Qt Sql to PostgreSQL, to be opened, used and destroyed on one thread. Keeps its statements prepared.
class PostgresConnection final : public UnitConnection
{
public:
    [[nodiscard]] static Result<std::unique_ptr<PostgresConnection>> open(const PostgresTarget &target);
    ~PostgresConnection() override;
    Q_DISABLE_COPY_MOVE(PostgresConnection)

    [[nodiscard]] Dialect dialect() const override { return Dialect::PostgreSql; }
    [[nodiscard]] Result<Rows> query(const QString &sql, const QVariantList &values) override;
    [[nodiscard]] Result<int> execute(const QString &sql, const QVariantList &values) override;
    [[nodiscard]] Result<> insert(const std::vector<NewRows> &tables) override;
    [[nodiscard]] Result<> liftTimeout() override;

    // A transaction that writes begins with the next statement, and in one message with it where that can be.
    void begin() { m_begins = true; }
    // COMMIT or ROLLBACK: not prepared, and not counted as part of a unit. Nothing when no statement has run since
    // begin().
    [[nodiscard]] Result<> end(const QString &sql);

    // What the latest end() that failed was told.
    [[nodiscard]] const QString &endCode() const { return m_endCode; }
    // False once the server has gone.
    [[nodiscard]] bool isOpen() const { return m_database.isOpen(); }

    // How long the statement under way has been running; 0 between statements and while no limit holds. For any thread.
    [[nodiscard]] qint64 runningMs() const;
    // The descriptor of its socket.
    [[nodiscard]] int socket() const { return m_socket; }

private:
    struct Prepared {
        QSqlQuery query;
        qsizetype values = 0;
        int columns = -1;
    };

    explicit PostgresConnection(QString name);
    [[nodiscard]] Result<Prepared *> run(const QString &sql, const QVariantList &values);
    [[nodiscard]] Result<Prepared *> runOnce(const QString &sql);
    [[nodiscard]] Result<Prepared *> prepared(const QString &sql, qsizetype values);
    [[nodiscard]] Result<> beginNow();
    [[nodiscard]] bool exec(QSqlQuery &query, const QString &sql);
    [[nodiscard]] tl::unexpected<Error> gone();

    QString m_name;
    QSqlDatabase m_database;
    QCache<QString, Prepared> m_prepared;
    std::unique_ptr<Prepared> m_once; // the latest statement that is not worth keeping
    QString m_endCode;
    std::atomic<qint64> m_startedAt = 0; // steady milliseconds
    int m_socket = -1;
    bool m_begins = false;    // a transaction, with the next statement
    bool m_unlimited = false; // until the transaction ends
};

} // namespace pm::store
