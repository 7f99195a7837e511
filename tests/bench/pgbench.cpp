// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/pgbench.h"

#include "tests/bench/psql.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>

namespace pm::bench {

namespace {

constexpr int kPatienceMs = 60'000;
const QString kScript = QStringLiteral("insert.sql");

// As long as a short message.
constexpr char kInsert[] = "\\set tenant random(1, 100000)\n"
                           "INSERT INTO bench_rows (tenant, at, subject, body)"
                           " VALUES (:tenant, 1700000000000, 'Your order has shipped', repeat('x', 200));\n";

} // namespace

Result<> PgBench::prepare()
{
    m_database = m_server.createDatabase();
    QFile script(m_folder.filePath(kScript));
    if (m_database.isEmpty() || !script.open(QIODevice::WriteOnly) || script.write(kInsert) < 0)
        return fail(ErrorKind::Internal, QStringLiteral("The database of pgbench could not be made."));
    return psql(m_server, m_database,
                QStringLiteral("CREATE TABLE bench_rows (id BIGSERIAL PRIMARY KEY, tenant BIGINT NOT NULL,"
                               " at BIGINT NOT NULL, subject TEXT NOT NULL, body TEXT NOT NULL)"))
        .map([](const QByteArray &) {});
}

Result<double> PgBench::run(int clients, int seconds) const
{
    QProcess process;
    process.start(m_server.program(QStringLiteral("pgbench")),
                  {QStringLiteral("--no-vacuum"), QStringLiteral("--protocol=prepared"),
                   QStringLiteral("--client=%1").arg(clients), QStringLiteral("--jobs=1"),
                   QStringLiteral("--time=%1").arg(seconds), QStringLiteral("--file=") + m_folder.filePath(kScript),
                   m_database});
    if (!process.waitForFinished(seconds * 1000 + kPatienceMs) || process.exitCode() != 0)
        return fail(ErrorKind::Internal, QStringLiteral("pgbench did not run."),
                    QString::fromLocal8Bit(process.readAllStandardError()));
    static const QRegularExpression rate(QStringLiteral("tps = ([0-9.]+)"));
    const auto match = rate.match(QString::fromLocal8Bit(process.readAllStandardOutput()));
    return match.captured(1).toDouble();
}

} // namespace pm::bench
