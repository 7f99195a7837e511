// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/secretservicesession.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDeadlineTimer>
#include <QDir>

namespace pm::test {

namespace {

const QList<QPair<QString, QString>> kFolders{
    {QStringLiteral("HOME"), QStringLiteral("home")},
    {QStringLiteral("XDG_RUNTIME_DIR"), QStringLiteral("run")},
    {QStringLiteral("XDG_DATA_HOME"), QStringLiteral("home/.local/share")},
    {QStringLiteral("XDG_CONFIG_HOME"), QStringLiteral("home/.config")},
    {QStringLiteral("XDG_CACHE_HOME"), QStringLiteral("home/.cache")},
};

} // namespace

SecretServiceSession::SecretServiceSession()
    : m_folder(QDir::tempPath() + QStringLiteral("/pm-session-XXXXXX"))
{
}

SecretServiceSession::~SecretServiceSession()
{
    stopSecretService();
    m_bus.end(SIGTERM, 5000);
}

bool SecretServiceSession::start()
{
    for (const auto &[variable, folder] : kFolders) {
        if (!QDir().mkpath(m_folder.filePath(folder)))
            return false;
        QFile::setPermissions(m_folder.filePath(folder), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    return startBus() && startSecretService();
}

void SecretServiceSession::stopSecretService()
{
    m_secretService.end(SIGTERM, 5000);
}

QProcessEnvironment SecretServiceSession::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto &[variable, folder] : kFolders)
        environment.insert(variable, m_folder.filePath(folder));
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), m_address);
    // Otherwise the running desktop's keychain would be preferred to ours.
    for (const char *name : {"GNOME_KEYRING_CONTROL", "KDE_FULL_SESSION", "DESKTOP_SESSION", "XDG_CURRENT_DESKTOP"})
        environment.remove(QLatin1StringView(name));
    return environment;
}

void SecretServiceSession::enter() const
{
    for (const auto &[variable, folder] : kFolders)
        qputenv(variable.toLatin1().constData(), QFile::encodeName(m_folder.filePath(folder)));
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_address.toLatin1());
    for (const char *name : {"GNOME_KEYRING_CONTROL", "KDE_FULL_SESSION", "DESKTOP_SESSION", "XDG_CURRENT_DESKTOP"})
        qunsetenv(name);
}

QByteArray SecretServiceSession::log() const
{
    return m_bus.log() + m_secretService.log();
}

bool SecretServiceSession::startBus()
{
    const QString address = QStringLiteral("unix:path=") + m_folder.filePath(QStringLiteral("run/bus"));
    m_bus.setEnvironment(environment());
    if (!m_bus.start(QStringLiteral("dbus-daemon"),
                     {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--nopidfile"),
                      QStringLiteral("--address=") + address, QStringLiteral("--print-address=1")},
                     m_folder.filePath(QStringLiteral("bus.log")), ChildProcess::Output::Pipe))
        return false;
    m_address = QString::fromLatin1(m_bus.readLine(10000));
    return !m_address.isEmpty();
}

bool SecretServiceSession::startSecretService()
{
    m_secretService.setEnvironment(environment());
    if (!m_secretService.start(QStringLiteral("gnome-keyring-daemon"),
                               {QStringLiteral("--foreground"), QStringLiteral("--unlock"),
                                QStringLiteral("--components=secrets")},
                               m_folder.filePath(QStringLiteral("keyring.log"))))
        return false;
    m_secretService.writeInput("a password of the test's own");
    return waitForSecretService();
}

bool SecretServiceSession::waitForSecretService()
{
    // The keyring is unlocked before the name is taken.
    const QString connection = QStringLiteral("pm-session-check");
    const QDeadlineTimer deadline(10000);
    bool found = false;
    {
        const QDBusConnection bus = QDBusConnection::connectToBus(m_address, connection);
        while (bus.isConnected() && !found && !deadline.hasExpired() && !m_secretService.waitForExit(20))
            found = bus.interface()->isServiceRegistered(QStringLiteral("org.freedesktop.secrets"));
    }
    QDBusConnection::disconnectFromBus(connection);
    return found;
}

} // namespace pm::test
