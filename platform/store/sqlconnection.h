// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/store/database.h"
#include "platform/store/sqlerror.h"

#include <QCache>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <atomic>

namespace pm::store {

// How to open one connection, in the words of Qt Sql.
struct SqlTarget {
    Dialect dialect = Dialect::Sqlite;
    QString database; // file or name
    QString host;
    int port = -1;
    QString user;
    QString password;
    QString options;
};

// A connection of Qt Sql, to be opened, used and destroyed on one thread. Keeps its statements prepared.
class SqlConnection final : public Connection
{
public:
    [[nodiscard]] static Result<std::unique_ptr<SqlConnection>> open(const SqlTarget &target);
    ~SqlConnection() override;
    Q_DISABLE_COPY_MOVE(SqlConnection)

    [[nodiscard]] Dialect dialect() const override { return m_dialect; }
    [[nodiscard]] Result<Rows> query(const QString &sql, const QVariantList &values) override;
    [[nodiscard]] Result<int> execute(const QString &sql, const QVariantList &values) override;
    [[nodiscard]] Result<> liftTimeout() override;

    // For BEGIN, COMMIT and their like: not prepared, and not counted as part of a unit.
    [[nodiscard]] Result<> control(const QString &sql);

    void beginUnit();
    // The first statement of the unit that failed.
    [[nodiscard]] const std::optional<SqlFailure> &failure() const { return m_failure; }
    // What the latest control() that failed was told.
    [[nodiscard]] const QString &controlCode() const { return m_controlCode; }
    // False once the server has gone.
    [[nodiscard]] bool isOpen() const { return m_database.isOpen(); }

    // How long the statement under way has been running; 0 between statements and while no limit holds. For any thread.
    [[nodiscard]] qint64 runningMs() const;
    // PostgreSQL: the descriptor of its socket; -1 when there is none.
    [[nodiscard]] int socket() const { return m_socket; }

private:
    struct Prepared {
        QSqlQuery query;
        qsizetype values = 0;
        int columns = -1;
    };

    SqlConnection(Dialect dialect, QString name);
    [[nodiscard]] Result<Prepared *> run(const QString &sql, const QVariantList &values);
    [[nodiscard]] Result<Prepared *> runOnce(const QString &sql);
    [[nodiscard]] Result<Prepared *> prepared(const QString &sql, qsizetype values);
    [[nodiscard]] bool exec(QSqlQuery &query, const QString &sql);
    [[nodiscard]] tl::unexpected<Error> gone();
    [[nodiscard]] tl::unexpected<Error> failed(const QSqlError &error);

    Dialect m_dialect;
    QString m_name;
    QSqlDatabase m_database;
    QCache<QString, Prepared> m_prepared;
    std::unique_ptr<Prepared> m_once; // the latest statement that is not worth keeping
    std::optional<SqlFailure> m_failure;
    QString m_controlCode;
    std::atomic<qint64> m_startedAt = 0; // steady milliseconds
    int m_socket = -1;
    bool m_unlimited = false; // until the transaction ends
};

} // namespace pm::store
