// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/psql.h"

#include <QProcess>

namespace pm::bench {

namespace {

QStringList argumentsOf(const QString &database, const QString &sql)
{
    return {QStringLiteral("--no-psqlrc"),
            QStringLiteral("--quiet"),
            QStringLiteral("--tuples-only"),
            QStringLiteral("--no-align"),
            QStringLiteral("--command"),
            sql,
            QStringLiteral("--set=ON_ERROR_STOP=1"),
            database};
}

// Nothing when it went well.
Result<> finished(QProcess &process)
{
    if (process.waitForFinished(-1) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return {};
    return fail(ErrorKind::Internal, QStringLiteral("psql did not do what it was told."),
                QString::fromLocal8Bit(process.readAllStandardError()));
}

} // namespace

Result<QByteArray> psql(const test::PostgresServer &server, const QString &database, const QString &sql)
{
    QProcess process;
    process.start(server.program(QStringLiteral("psql")), argumentsOf(database, sql));
    return finished(process).map([&] { return process.readAllStandardOutput(); });
}

Result<> copyRows(const test::PostgresServer &server, const QString &database, const QString &query,
                  const QString &table)
{
    const QString program = server.program(QStringLiteral("psql"));
    QProcess source;
    QProcess sink;
    source.setStandardOutputProcess(&sink);
    source.start(program, argumentsOf(database, QStringLiteral("COPY (%1) TO STDOUT (FORMAT binary)").arg(query)));
    sink.start(program, argumentsOf(database, QStringLiteral("COPY %1 FROM STDIN (FORMAT binary)").arg(table)));
    return finished(source).and_then([&] { return finished(sink); });
}

qint64 wantedRows(qint64 rows)
{
    const qint64 wanted = qEnvironmentVariable("PENGUINMAILS_BENCH_ROWS").toLongLong();
    return wanted > 0 ? wanted : rows;
}

} // namespace pm::bench
