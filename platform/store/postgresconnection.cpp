// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/postgresconnection.h"

#include "platform/store/postgrescopy.h"

#include <QSqlDriver>
#include <QSqlRecord>

#include <chrono>
#include <libpq-fe.h>

namespace pm::store {

namespace {

constexpr int kPreparedStatements = 200;
const QByteArray kBegin = QByteArrayLiteral("BEGIN READ WRITE");

qint64 steadyMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

QString nextName()
{
    static std::atomic<quint64> count = 0;
    return QStringLiteral("store-%1").arg(++count);
}

// PostgreSQL prepares nothing else; and nothing else is run often.
bool isWorthKeeping(const QString &sql)
{
    const QStringView start = QStringView(sql).trimmed().left(6);
    for (const QStringView word : {u"SELECT", u"INSERT", u"UPDATE", u"DELETE", u"WITH"}) {
        if (start.startsWith(word, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

// The schema has no booleans, and PostgreSQL would not convert one. Qt would make NULL of a null text; here only a
// null variant is NULL.
QVariant boundValue(const QVariant &value)
{
    if (value.isNull())
        return value;
    switch (value.typeId()) {
    case QMetaType::Bool:
        return value.toBool() ? 1 : 0;
    case QMetaType::QString:
        return value.toString().isNull() ? QStringLiteral("") : value;
    case QMetaType::QByteArray:
        return value.toByteArray().isNull() ? QByteArray("") : value;
    default:
        return value;
    }
}

PGconn *postgresHandle(const QSqlDatabase &database)
{
    return *static_cast<PGconn *const *>(database.driver()->handle().constData());
}

} // namespace

PostgresConnection::PostgresConnection(QString name)
    : m_name(std::move(name))
    , m_prepared(kPreparedStatements)
{
}

PostgresConnection::~PostgresConnection()
{
    m_once.reset();
    m_database = QSqlDatabase();
    // With the driver gone before its statements, nobody sends a DEALLOCATE to a server that may be dead.
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<PostgresConnection>> PostgresConnection::open(const PostgresTarget &target)
{
    std::unique_ptr<PostgresConnection> made(new PostgresConnection(nextName()));
    QSqlDatabase &database = made->m_database;
    database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), made->m_name);
    if (!database.isValid())
        return fail(ErrorKind::Storage, QStringLiteral("The driver of the database is not installed."),
                    QStringLiteral("QPSQL"));
    database.setDatabaseName(target.database);
    database.setHostName(target.host);
    database.setPort(target.port);
    database.setUserName(target.user);
    database.setPassword(target.password);
    database.setConnectOptions(target.options);
    if (!database.open())
        return fail(postgresFailure(database.lastError()).error);
    PGconn *handle = postgresHandle(database);
    made->m_socket = PQsocket(handle);
    // libpq would print them between the lines of the log.
    PQsetNoticeProcessor(
        handle, [](void *, const char *) {}, nullptr);
    return made;
}

Result<Rows> PostgresConnection::query(const QString &sql, const QVariantList &values)
{
    const Result<Prepared *> run = this->run(sql, values);
    if (!run)
        return fail(run.error());
    QSqlQuery &query = (*run)->query;
    if ((*run)->columns < 0)
        (*run)->columns = query.record().count();
    Rows rows;
    while (query.next()) {
        std::vector<QVariant> row;
        row.reserve(static_cast<std::size_t>((*run)->columns));
        for (int column = 0; column < (*run)->columns; ++column)
            row.push_back(query.value(column));
        rows.emplace_back(std::move(row));
    }
    const QSqlError error = query.lastError();
    query.finish();
    if (error.type() != QSqlError::NoError)
        return failed(postgresFailure(error));
    return rows;
}

Result<int> PostgresConnection::execute(const QString &sql, const QVariantList &values)
{
    const Result<Prepared *> run = this->run(sql, values);
    if (!run)
        return fail(run.error());
    const int changed = (*run)->query.numRowsAffected();
    (*run)->query.finish();
    return changed;
}

Result<> PostgresConnection::liftTimeout()
{
    m_unlimited = true;
    return execute(QStringLiteral("SET LOCAL statement_timeout = 0"), {}).map([](int) {});
}

// COPY takes any number of rows without their text being parsed as SQL.
Result<> PostgresConnection::insert(const std::vector<NewRows> &tables)
{
    for (const NewRows &rows : tables) {
        if (const Result<> allowed = refuseNul(rows.values); !allowed)
            return allowed;
    }
    if (!isOpen())
        return gone();
    m_startedAt = m_unlimited ? 0 : steadyMs();
    const QByteArray before = std::exchange(m_begins, false) ? kBegin + ';' : QByteArray();
    const std::optional<QSqlError> failure = copyRows(postgresHandle(m_database), before, tables);
    m_startedAt = 0;
    return failure ? failed(postgresFailure(*failure)) : Result<>();
}

Result<> PostgresConnection::end(const QString &sql)
{
    if (std::exchange(m_begins, false))
        return {};
    if (!isOpen())
        return gone();
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    const bool done = exec(query, sql);
    m_unlimited = false;
    if (done)
        return {};
    SqlFailure failure = postgresFailure(query.lastError());
    m_endCode = failure.code;
    return fail(std::move(failure.error));
}

qint64 PostgresConnection::runningMs() const
{
    const qint64 startedAt = m_startedAt;
    return startedAt == 0 ? 0 : steadyMs() - startedAt;
}

Result<PostgresConnection::Prepared *> PostgresConnection::run(const QString &sql, const QVariantList &values)
{
    if (const Result<> allowed = refuseNul(values); !allowed)
        return fail(allowed.error());
    if (!isOpen())
        return gone();
    if (const Result<> begun = beginNow(); !begun)
        return fail(begun.error());
    if (values.isEmpty() && !isWorthKeeping(sql))
        return runOnce(sql);
    const Result<Prepared *> found = prepared(sql, values.size());
    if (!found)
        return found;
    // Qt would bind the values of the time before in the places that are left.
    if ((*found)->values != values.size())
        return fail(ErrorKind::Internal, QStringLiteral("A statement was given a wrong number of values."), sql);
    QSqlQuery &query = (*found)->query;
    for (int i = 0; i < values.size(); ++i)
        query.bindValue(i, boundValue(values.at(i)));
    if (exec(query, {}))
        return found;
    const QSqlError error = query.lastError();
    query.finish();
    return failed(postgresFailure(error));
}

Result<> PostgresConnection::beginNow()
{
    if (!std::exchange(m_begins, false))
        return {};
    QSqlQuery query(m_database);
    return exec(query, QString::fromLatin1(kBegin)) ? Result<>() : failed(postgresFailure(query.lastError()));
}

Result<PostgresConnection::Prepared *> PostgresConnection::runOnce(const QString &sql)
{
    m_once = std::make_unique<Prepared>(Prepared{QSqlQuery(m_database)});
    m_once->query.setForwardOnly(true);
    if (!exec(m_once->query, sql))
        return failed(postgresFailure(m_once->query.lastError()));
    return m_once.get();
}

Result<PostgresConnection::Prepared *> PostgresConnection::prepared(const QString &sql, qsizetype values)
{
    const bool keep = isWorthKeeping(sql);
    if (Prepared *found = keep ? m_prepared.object(sql) : nullptr)
        return found;
    auto made = std::make_unique<Prepared>(Prepared{QSqlQuery(m_database), values});
    made->query.setForwardOnly(true);
    if (!made->query.prepare(sql))
        return failed(postgresFailure(made->query.lastError()));
    if (!keep) {
        m_once = std::move(made);
        return m_once.get();
    }
    Prepared *kept = made.release();
    m_prepared.insert(sql, kept);
    return kept;
}

bool PostgresConnection::exec(QSqlQuery &query, const QString &sql)
{
    m_startedAt = m_unlimited ? 0 : steadyMs();
    const bool done = sql.isEmpty() ? query.exec() : query.exec(sql);
    m_startedAt = 0;
    return done;
}

tl::unexpected<Error> PostgresConnection::gone()
{
    m_endCode.clear();
    return failed(
        postgresFailure(QSqlError(QString(), QStringLiteral("The connection was lost."), QSqlError::ConnectionError)));
}

} // namespace pm::store
