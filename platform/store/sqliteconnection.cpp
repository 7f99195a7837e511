// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/sqliteconnection.h"

#include "platform/store/sqltext.h"

namespace pm::store {

namespace {

constexpr int kPreparedStatements = 200;

bool isBlank(const char *sql)
{
    return QByteArrayView(sql).trimmed().isEmpty();
}

SqlFailure misuse(const QString &sentence, const QString &sql)
{
    return {.error = Error::of(ErrorKind::Internal, sentence, sql), .code = {}};
}

QVariant columnValue(sqlite3_stmt *statement, int column)
{
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
        return QVariant::fromValue<qint64>(sqlite3_column_int64(statement, column));
    case SQLITE_FLOAT:
        return sqlite3_column_double(statement, column);
    case SQLITE_BLOB:
        // The bytes before their count, as SQLite wants it; a BLOB of no bytes has no address.
        if (const void *bytes = sqlite3_column_blob(statement, column))
            return QByteArray(static_cast<const char *>(bytes), sqlite3_column_bytes(statement, column));
        return QByteArray("");
    case SQLITE_NULL:
        return {};
    default:
        const unsigned char *text = sqlite3_column_text(statement, column);
        return QString::fromUtf8(reinterpret_cast<const char *>(text), sqlite3_column_bytes(statement, column));
    }
}

} // namespace

class SqliteConnection::Statement
{
public:
    explicit Statement(sqlite3_stmt *handle)
        : m_handle(handle)
    {
    }
    ~Statement() { sqlite3_finalize(m_handle); }
    Q_DISABLE_COPY_MOVE(Statement)

    [[nodiscard]] sqlite3_stmt *handle() const { return m_handle; }

private:
    sqlite3_stmt *m_handle;
};

// One use of a statement, which at its end lets go of the snapshot that it reads and of the values it was given.
class SqliteConnection::Run
{
public:
    Run(sqlite3_stmt *statement, const QVariantList &values)
        : m_statement(statement)
        , m_values(values)
    {
    }
    ~Run()
    {
        sqlite3_reset(m_statement);
        sqlite3_clear_bindings(m_statement);
    }
    Q_DISABLE_COPY_MOVE(Run)

    [[nodiscard]] bool bind()
    {
        m_texts.reserve(m_values.size());
        for (int i = 0; i < m_values.size(); ++i) {
            if (bindValue(i + 1, m_values.at(i)) != SQLITE_OK)
                return false;
        }
        return true;
    }
    [[nodiscard]] int step() { return sqlite3_step(m_statement); }

private:
    int bindValue(int place, const QVariant &value)
    {
        // A null text is the empty text; only a null variant is NULL.
        if (value.isNull())
            return sqlite3_bind_null(m_statement, place);
        switch (value.typeId()) {
        case QMetaType::QByteArray:
            return bindBytes(place, value.toByteArray());
        case QMetaType::Double:
            return sqlite3_bind_double(m_statement, place, value.toDouble());
        case QMetaType::Bool:
        case QMetaType::Int:
        case QMetaType::UInt:
        case QMetaType::Long:
        case QMetaType::LongLong:
        case QMetaType::ULongLong:
            return sqlite3_bind_int64(m_statement, place, value.toLongLong());
        default:
            return bindText(place, value.toString().toUtf8());
        }
    }
    int bindText(int place, QByteArray text)
    {
        m_texts.append(std::move(text));
        const QByteArray &kept = m_texts.constLast();
        return sqlite3_bind_text64(m_statement, place, kept.constData(), static_cast<sqlite3_uint64>(kept.size()),
                                   SQLITE_STATIC, SQLITE_UTF8);
    }
    int bindBytes(int place, QByteArray bytes)
    {
        m_texts.append(std::move(bytes));
        const QByteArray &kept = m_texts.constLast();
        return sqlite3_bind_blob64(m_statement, place, kept.constData(), static_cast<sqlite3_uint64>(kept.size()),
                                   SQLITE_STATIC);
    }

    sqlite3_stmt *m_statement;
    const QVariantList &m_values;
    QByteArrayList m_texts; // SQLite reads them where they are
};

SqliteConnection::SqliteConnection(sqlite3 *handle)
    : m_handle(handle)
    , m_statements(kPreparedStatements)
{
}

SqliteConnection::~SqliteConnection()
{
    m_statements.clear();
    sqlite3_close(m_handle);
}

Result<std::unique_ptr<SqliteConnection>> SqliteConnection::open(const QString &path, Access access, int lockWaitMs)
{
    sqlite3 *handle = nullptr;
    const int mode = access == Access::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    const int code = sqlite3_open_v2(path.toUtf8().constData(), &handle, mode | SQLITE_OPEN_NOMUTEX, nullptr);
    std::unique_ptr<SqliteConnection> made(new SqliteConnection(handle));
    if (code != SQLITE_OK)
        return fail(sqliteFailure(code, QString::fromUtf8(sqlite3_errstr(code))).error);
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, lockWaitMs);
    return made;
}

Result<Rows> SqliteConnection::query(const QString &sql, const QVariantList &values)
{
    if (const Result<> allowed = refuseNul(values); !allowed)
        return fail(allowed.error());
    Rows rows;
    const auto ran = run(sql, values, [&rows](sqlite3_stmt *statement) {
        const int columns = sqlite3_column_count(statement);
        std::vector<QVariant> row;
        row.reserve(static_cast<std::size_t>(columns));
        for (int column = 0; column < columns; ++column)
            row.push_back(columnValue(statement, column));
        rows.emplace_back(std::move(row));
    });
    if (!ran)
        return failed(ran.error());
    return rows;
}

Result<int> SqliteConnection::execute(const QString &sql, const QVariantList &values)
{
    if (const Result<> allowed = refuseNul(values); !allowed)
        return fail(allowed.error());
    if (const auto ran = run(sql, values, [](sqlite3_stmt *) {}); !ran)
        return failed(ran.error());
    return sqlite3_changes(m_handle);
}

Result<> SqliteConnection::insert(const std::vector<NewRows> &tables)
{
    for (const NewRows &rows : tables) {
        if (const Result<> inserted = insertRows(rows); !inserted)
            return inserted;
    }
    return {};
}

Result<> SqliteConnection::insertRows(const NewRows &rows)
{
    const qsizetype width = rows.columns.count(u',') + 1;
    const qsizetype chunk = width * rowsAStatement(width);
    for (qsizetype i = 0; i < rows.values.size(); i += chunk) {
        const QVariantList part = rows.values.mid(i, chunk);
        const Result<int> written = execute(QStringLiteral("INSERT INTO %1 (%2) VALUES ").arg(rows.table, rows.columns)
                                                + placeholders(width, part.size() / width),
                                            part);
        if (!written)
            return fail(written.error());
    }
    return {};
}

Result<> SqliteConnection::control(const QString &sql)
{
    if (const auto ran = run(sql, {}, [](sqlite3_stmt *) {}); !ran)
        return fail(ran.error().error);
    return {};
}

template<class Visit>
tl::expected<void, SqlFailure> SqliteConnection::run(const QString &sql, const QVariantList &values, Visit visit)
{
    const auto statement = prepared(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    if (sqlite3_bind_parameter_count(*statement) != values.size())
        return tl::unexpected(misuse(QStringLiteral("A statement was given a wrong number of values."), sql));
    Run run(*statement, values);
    int code = run.bind() ? run.step() : SQLITE_ERROR;
    for (; code == SQLITE_ROW; code = run.step())
        visit(*statement);
    if (code != SQLITE_DONE)
        return latestFailure();
    return {};
}

tl::expected<sqlite3_stmt *, SqlFailure> SqliteConnection::prepared(const QString &sql)
{
    if (const Statement *found = m_statements.object(sql))
        return found->handle();
    const QByteArray text = sql.toUtf8();
    const char *rest = nullptr;
    sqlite3_stmt *handle = nullptr;
    if (sqlite3_prepare_v3(m_handle, text.constData(), static_cast<int>(text.size()) + 1, SQLITE_PREPARE_PERSISTENT,
                           &handle, &rest)
        != SQLITE_OK)
        return latestFailure();
    auto made = std::make_unique<Statement>(handle);
    if (!isBlank(rest))
        return tl::unexpected(misuse(QStringLiteral("One text held several statements."), sql));
    m_statements.insert(sql, made.release());
    return handle;
}

tl::unexpected<SqlFailure> SqliteConnection::latestFailure() const
{
    return tl::unexpected(
        sqliteFailure(sqlite3_extended_errcode(m_handle), QString::fromUtf8(sqlite3_errmsg(m_handle))));
}

} // namespace pm::store
