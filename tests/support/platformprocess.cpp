// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/platformprocess.h"

#include <QDir>
#include <QJsonDocument>

namespace pm::test {

namespace {

QProcessEnvironment cleanEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QStringList names = environment.keys();
    for (const QString &name : names) {
        if (name.startsWith(QStringLiteral("PENGUINMAILS_")) || name.startsWith(QStringLiteral("VAULT_")))
            environment.remove(name);
    }
    environment.remove(QStringLiteral("DATABASE_URL"));
    environment.remove(QStringLiteral("REDIS_URL"));
    return environment;
}

} // namespace

PlatformProcess::PlatformProcess()
    : m_folder(QDir::tempPath() + QStringLiteral("/pm-platform-XXXXXX"))
    , m_environment(cleanEnvironment())
{
    setVariable(QStringLiteral("PENGUINMAILS_BOOTSTRAP_EMAIL"), adminEmail());
    setVariable(QStringLiteral("PENGUINMAILS_BOOTSTRAP_PASSWORD"), adminPassword());
}

PlatformProcess::~PlatformProcess()
{
#ifdef __SANITIZE_ADDRESS__
    // What it leaked it says at its end, and nobody would see what it said before.
    if (m_process.isRunning())
        terminate(60000);
    const QByteArray log = m_process.log();
    if (log.contains("Sanitizer") || log.contains("runtime error"))
        qFatal("%s", log.constData());
#endif
    kill();
}

QString PlatformProcess::program()
{
    return qEnvironmentVariable("PENGUINMAILS_BIN_DIR", QStringLiteral(PENGUINMAILS_BIN_DIR))
         + QStringLiteral("/penguinmails-platformd");
}

bool PlatformProcess::takeMasterKeyOf(const PlatformProcess &other)
{
    const QString key = QStringLiteral("/master.key");
    // Others may not look into the folder that it is put in, either.
    return QDir().mkpath(dataFolder())
        && QFile::setPermissions(dataFolder(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner)
        && QFile::copy(other.dataFolder() + key, dataFolder() + key);
}

void PlatformProcess::setVariable(const QString &name, const QString &value)
{
    m_environment.insert(name, value);
}

bool PlatformProcess::start(const QStringList &arguments, int timeoutMs)
{
    if (!launch(arguments))
        return false;
    m_ready = QJsonDocument::fromJson(m_process.readLine(timeoutMs)).object();
    return m_ready.value(QStringLiteral("event")).toString() == QStringLiteral("ready");
}

bool PlatformProcess::launch(const QStringList &arguments)
{
    QStringList all = arguments;
    if (!arguments.contains(QStringLiteral("--listen")))
        all << QStringLiteral("--listen") << QStringLiteral("127.0.0.1:0");
    if (!arguments.contains(QStringLiteral("--data-dir")))
        all << QStringLiteral("--data-dir") << dataFolder();
    m_ready = {};
    m_process.setEnvironment(m_environment);
    return m_process.start(program(), all, m_folder.filePath(QStringLiteral("platform.log")),
                           ChildProcess::Output::Pipe);
}

QUrl PlatformProcess::url() const
{
    return QUrl(m_ready.value(QStringLiteral("url")).toString());
}

quint16 PlatformProcess::port() const
{
    return static_cast<quint16>(url().port(0));
}

QString PlatformProcess::dataFolder() const
{
    return m_folder.filePath(QStringLiteral("data"));
}

bool PlatformProcess::terminate(int timeoutMs)
{
    return m_process.end(SIGTERM, timeoutMs);
}

void PlatformProcess::kill()
{
    m_process.end(SIGKILL, 5000);
}

} // namespace pm::test
