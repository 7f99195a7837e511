// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/audit/auditedchanges.h"

#include <QJsonDocument>

#include <algorithm>

namespace pm::test {

namespace {

const QString kRecords = QStringLiteral("audit_entries ");
const QStringList kUnrecorded{QStringLiteral("secrets"), QStringLiteral("login_throttle"), QStringLiteral("sweeps")};

Result<> run(store::Database &database, const QStringList &statements)
{
    return database.write([&](store::Connection &connection) -> Result<> {
        for (const QString &statement : statements) {
            if (const auto done = connection.execute(statement); !done)
                return fail(done.error());
        }
        return {};
    });
}

// A row as one text.
Result<QString> rowText(store::Connection &connection, const QString &table)
{
    if (connection.dialect() == store::Dialect::PostgreSql)
        return QStringLiteral("t::text");
    return connection.query(QStringLiteral("SELECT name FROM pragma_table_info(?)"), {table})
        .map([](const store::Rows &columns) {
            QStringList quoted;
            for (const store::Row &column : columns)
                quoted.append(QStringLiteral("quote(\"%1\")").arg(column.text(0)));
            return quoted.join(QStringLiteral(" || '|' || "));
        });
}

Result<QStringList> linesOf(store::Connection &connection, const QString &table)
{
    return rowText(connection, table)
        .and_then(
            [&](const QString &row) { return connection.query(QStringLiteral("SELECT %1 FROM %2 t").arg(row, table)); })
        .map([&](const store::Rows &rows) {
            QStringList lines;
            for (const store::Row &row : rows)
                lines.append(table + u' ' + row.text(0));
            return lines;
        });
}

Result<QStringList> allLines(store::Connection &connection)
{
    const bool isSqlite = connection.dialect() == store::Dialect::Sqlite;
    const auto tables = connection.query(
        isSqlite ? QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table'")
                 : QStringLiteral("SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"));
    if (!tables)
        return fail(tables.error());
    QStringList all;
    for (const store::Row &table : *tables) {
        const QString name = table.text(0);
        if (kUnrecorded.contains(name))
            continue;
        const Result<QStringList> lines = linesOf(connection, name);
        if (!lines)
            return lines;
        all += *lines;
    }
    all.sort();
    return all;
}

QString filledIn(QString text, const Names &names)
{
    for (auto name = names.begin(); name != names.end(); ++name)
        text.replace(u'{' + name.key() + u'}', *name);
    return text;
}

qsizetype recordsIn(const QStringList &content)
{
    return std::count_if(content.begin(), content.end(), [](const QString &line) { return line.startsWith(kRecords); });
}

// With no record possible.
QStringList closedProblems(store::Database &database, const Change &change, const Ask &ask, const QString &name)
{
    QStringList problems;
    const QStringList before = contentOf(database);
    if (const Result<> closed = closeAudit(database); !closed)
        return {closed.error().message + closed.error().detail};
    if (const int status = ask(change).first; status < 500)
        problems.append(QStringLiteral("%1 answers %2 without a record").arg(name).arg(status));
    if (const QStringList after = contentOf(database); after != before)
        problems.append(name + QStringLiteral(" changes something without a record"));
    if (const Result<> opened = openAudit(database); !opened)
        return {opened.error().message + opened.error().detail};
    return problems;
}

} // namespace

Result<> closeAudit(store::Database &database)
{
    if (database.dialect() == store::Dialect::Sqlite)
        return run(database, {QStringLiteral("CREATE TRIGGER closed BEFORE INSERT ON audit_entries BEGIN"
                                             " SELECT RAISE(ABORT, 'closed'); END")});
    return run(database, {QStringLiteral("CREATE OR REPLACE FUNCTION closed() RETURNS trigger LANGUAGE plpgsql AS"
                                         " 'BEGIN RAISE EXCEPTION ''closed''; END'"),
                          QStringLiteral("CREATE TRIGGER closed BEFORE INSERT ON audit_entries"
                                         " FOR EACH ROW EXECUTE FUNCTION closed()")});
}

Result<> openAudit(store::Database &database)
{
    const bool isSqlite = database.dialect() == store::Dialect::Sqlite;
    return run(database, {isSqlite ? QStringLiteral("DROP TRIGGER closed")
                                   : QStringLiteral("DROP TRIGGER closed ON audit_entries")});
}

QJsonObject Change::json() const
{
    return QJsonDocument::fromJson(body.toUtf8()).object();
}

QStringList unrecorded(store::Database &database, const std::vector<Change> &changes, Names names, const Ask &ask)
{
    QStringList problems;
    for (const Change &change : changes) {
        Change filled = change;
        filled.path = filledIn(change.path, names);
        filled.body = filledIn(change.body, names);
        const QString name = QString::fromLatin1(change.method) + u' ' + change.path;
        problems += closedProblems(database, filled, ask, name);
        const qsizetype before = recordsIn(contentOf(database));
        const auto [status, members] = ask(filled);
        if (status / 100 != change.hundreds)
            problems.append(QStringLiteral("%1 answers %2").arg(name).arg(status));
        if (recordsIn(contentOf(database)) == before)
            problems.append(name + QStringLiteral(" is not recorded"));
        for (auto member = members.begin(); member != members.end(); ++member) {
            if (member->isString())
                names.insert(member.key(), member->toString());
        }
    }
    return problems;
}

QStringList contentOf(store::Database &database)
{
    const Result<QStringList> lines = database.read(allLines);
    return lines ? *lines : QStringList{lines.error().message, lines.error().detail};
}

} // namespace pm::test
