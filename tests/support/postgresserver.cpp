// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/postgresserver.h"

#include "tests/support/freeport.h"

#include <QDir>
#include <QStandardPaths>

#include <pwd.h>
#include <unistd.h>

namespace pm::test {

namespace {

constexpr int kStartTimeoutMs = 30000;

// The newest of Debian's versions, or whatever is on the PATH.
QString programFolder()
{
    const QDir versions(QStringLiteral("/usr/lib/postgresql"));
    const QStringList names = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed);
    for (const QString &name : names) {
        const QString folder = versions.filePath(name) + QStringLiteral("/bin");
        if (QFile::exists(folder + QStringLiteral("/initdb")))
            return folder;
    }
    return QFileInfo(QStandardPaths::findExecutable(QStringLiteral("initdb"))).path();
}

std::optional<ChildProcess::Account> serverAccount()
{
    if (geteuid() != 0)
        return std::nullopt;
    const passwd *account = getpwnam("postgres");
    if (account == nullptr)
        return std::nullopt;
    return ChildProcess::Account{.user = account->pw_uid, .group = account->pw_gid};
}

QProcessEnvironment serverEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QStringList names = environment.keys();
    for (const QString &name : names) {
        if (name.startsWith(QStringLiteral("PG")) || name.startsWith(QStringLiteral("LC_")))
            environment.remove(name);
    }
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    return environment;
}

} // namespace

PostgresServer::PostgresServer(Sync sync)
    : m_folder(QDir::tempPath() + QStringLiteral("/pm-postgres-XXXXXX"))
    , m_programs(programFolder())
    , m_sync(sync)
{
    m_process.setEnvironment(serverEnvironment());
    m_process.setAccount(serverAccount());
    m_process.setDeathSignal(SIGQUIT);
}

PostgresServer::~PostgresServer()
{
    m_process.end(SIGQUIT, 5000);
}

bool PostgresServer::start()
{
    if (m_process.isRunning())
        return true;
    if (!QFile::exists(dataFolder()) && !makeCluster())
        return false;
    return startOnFreePort(m_port, [this] { return startOnPort(); });
}

void PostgresServer::stop()
{
    m_process.end(SIGINT, 15000);
}

void PostgresServer::stopImmediate()
{
    m_process.end(SIGQUIT, 5000);
}

bool PostgresServer::restart()
{
    stop();
    return start();
}

QString PostgresServer::createDatabase()
{
    const QString name = QStringLiteral("test_%1").arg(++m_databases);
    const bool made = run(QStringLiteral("createdb"),
                          {QStringLiteral("-h"), socketFolder(), QStringLiteral("-p"), QString::number(m_port),
                           QStringLiteral("-U"), QStringLiteral("postgres"), name});
    return made ? QStringLiteral("postgresql://postgres@127.0.0.1:%1/%2").arg(m_port).arg(name) : QString();
}

QByteArray PostgresServer::log() const
{
    return m_errors + m_process.log();
}

bool PostgresServer::run(const QString &program, const QStringList &arguments)
{
    ChildProcess process;
    process.setEnvironment(serverEnvironment());
    process.setAccount(serverAccount());
    const QString logFile = m_folder.filePath(program + QStringLiteral(".log"));
    const bool done = process.start(m_programs + u'/' + program, arguments, logFile) && process.waitForExit(60000)
                   && !process.hasCrashed() && process.exitCode() == 0;
    if (!done)
        m_errors += program.toUtf8() + " from " + m_programs.toUtf8() + " failed: " + process.log();
    return done;
}

bool PostgresServer::makeCluster()
{
    if (const auto account = serverAccount()) {
        if (chown(QFile::encodeName(m_folder.path()).constData(), account->user, account->group) != 0)
            return false;
    }
    return run(QStringLiteral("initdb"),
               {QStringLiteral("--pgdata"), dataFolder(), QStringLiteral("--username=postgres"),
                QStringLiteral("--auth=trust"), QStringLiteral("--encoding=UTF8"), QStringLiteral("--locale=C.UTF-8"),
                QStringLiteral("--wal-segsize=4"), QStringLiteral("--no-sync"), QStringLiteral("--no-instructions")});
}

bool PostgresServer::startOnPort()
{
    const QString sync = m_sync == Sync::On ? QStringLiteral("on") : QStringLiteral("off");
    const QStringList settings{QStringLiteral("listen_addresses=127.0.0.1"),
                               QStringLiteral("unix_socket_directories=") + socketFolder(),
                               QStringLiteral("fsync=") + sync,
                               QStringLiteral("full_page_writes=") + sync,
                               QStringLiteral("max_connections=100"),
                               QStringLiteral("shared_buffers=32MB")};
    QStringList arguments{QStringLiteral("-D"), dataFolder(), QStringLiteral("-p"), QString::number(m_port)};
    for (const QString &setting : settings)
        arguments << QStringLiteral("-c") << setting;
    return m_process.start(m_programs + QStringLiteral("/postgres"), arguments,
                           m_folder.filePath(QStringLiteral("postgres.log")))
        && m_process.waitForLog("ready to accept connections", kStartTimeoutMs);
}

QString PostgresServer::dataFolder() const
{
    return m_folder.filePath(QStringLiteral("data"));
}

} // namespace pm::test
