// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/localservice.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcessEnvironment>

namespace pm::app {

using namespace std::chrono_literals;

namespace {

constexpr auto kStartLimit = 30s;
constexpr auto kStopLimit = 12s; // the service drains for 10
constexpr qint64 kMinuteMs = 60'000;
constexpr std::size_t kMostRestarts = 5;
constexpr auto kFirstDelay = 200ms;
constexpr qsizetype kLogTail = 4096;

// Settings of the user's shell are for other services than ours.
QProcessEnvironment ownEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QStringList names = environment.keys();
    for (const QString &name : names) {
        if (name.startsWith(QStringLiteral("PENGUINMAILS_")) || name.startsWith(QStringLiteral("VAULT_"))
            || name == QStringLiteral("DATABASE_URL") || name == QStringLiteral("REDIS_URL"))
            environment.remove(name);
    }
    return environment;
}

QByteArray inputLine(const LocalCredentials &credentials)
{
    QJsonObject json;
    if (!credentials.masterKey.isEmpty()) {
        json = {{QStringLiteral("master_key"), QString::fromLatin1(credentials.masterKey.reveal())},
                {QStringLiteral("bootstrap_email"), credentials.email},
                {QStringLiteral("bootstrap_password"), QString::fromUtf8(credentials.password.reveal())}};
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

LocalService::LocalService(Setup setup, QObject *parent)
    : QObject(parent)
    , m_setup(std::move(setup))
    , m_log(m_setup.dataFolder + QStringLiteral("/service.log"))
{
    m_clock.start();
    m_process.setProcessEnvironment(ownEnvironment());
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &LocalService::handleOutput);
    connect(&m_process, &QProcess::readyReadStandardError, this, &LocalService::handleLog);
    connect(&m_process, &QProcess::finished, this, &LocalService::handleEnd);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            giveUp(tr("The local service cannot be started."));
    });
    m_startLimit.setSingleShot(true);
    connect(&m_startLimit, &QTimer::timeout, &m_process, &QProcess::kill); // ends in handleEnd()
    m_killLimit.setSingleShot(true);
    connect(&m_killLimit, &QTimer::timeout, &m_process, &QProcess::kill);
}

LocalService::~LocalService()
{
    m_process.disconnect(this);
    if (m_process.state() == QProcess::NotRunning)
        return;
    ask();
    if (!m_process.waitForFinished(static_cast<int>(std::chrono::milliseconds(kStopLimit).count()))) {
        m_process.kill();
        m_process.waitForFinished(1000);
    }
}

QString LocalService::programBeside(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("penguinmails-platformd"));
}

void LocalService::start(LocalCredentials credentials)
{
    m_credentials = std::move(credentials);
    launch();
}

void LocalService::stop()
{
    m_startLimit.stop();
    m_url.clear();
    if (m_process.state() == QProcess::NotRunning) {
        m_phase = Phase::Idle;
        Q_EMIT stopped();
        return;
    }
    m_phase = Phase::Stopping;
    end();
}

void LocalService::launch()
{
    m_phase = Phase::Starting;
    m_lastLog.clear();
    QStringList arguments{QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0"), QStringLiteral("--data-dir"),
                          m_setup.dataFolder, QStringLiteral("--managed"),
                          // It serves this machine alone, where endpoints that are being written lie, and its own bins.
                          QStringLiteral("--allow-private-endpoints")};
    if (m_setup.seedDemo)
        arguments << QStringLiteral("--seed-demo");
    if (m_setup.fixedTime)
        arguments << QStringLiteral("--clock") << toIso(*m_setup.fixedTime);
    m_startLimit.start(kStartLimit);
    m_process.start(m_setup.program, arguments);
    QByteArray line = inputLine(m_credentials);
    m_process.write(line); // the channel stays open: its end is the service's end
    wipe(line.data(), line.size());
}

void LocalService::handleOutput()
{
    while (m_process.canReadLine()) {
        const QJsonObject line = QJsonDocument::fromJson(m_process.readLine()).object();
        if (m_phase == Phase::Starting && line.value(QStringLiteral("event")).toString() == QStringLiteral("ready"))
            handleReady(line);
    }
}

void LocalService::handleReady(const QJsonObject &line)
{
    m_startLimit.stop();
    if (!readOwnCredentials()) {
        giveUp(tr("The local service has left no credentials to sign in with."));
        return;
    }
    m_url = QUrl(line.value(QStringLiteral("url")).toString());
    m_phase = Phase::Serving;
    const bool again = std::exchange(m_servedBefore, true);
    Q_EMIT ready(m_url);
    if (again)
        Q_EMIT restarted();
}

bool LocalService::readOwnCredentials()
{
    if (!m_credentials.password.isEmpty())
        return true;
    Result<LocalCredentials> own = readBootstrap(m_setup.dataFolder);
    if (own)
        m_credentials = std::move(*own);
    return own.has_value();
}

void LocalService::handleLog()
{
    const QByteArray bytes = m_process.readAllStandardError();
    m_log.append(bytes);
    m_lastLog.append(bytes);
    m_lastLog = m_lastLog.right(kLogTail);
}

void LocalService::handleEnd()
{
    handleLog();
    m_startLimit.stop();
    m_killLimit.stop();
    m_url.clear();
    switch (m_phase) {
    case Phase::Stopping:
        m_phase = Phase::Idle;
        Q_EMIT stopped();
        break;
    case Phase::Starting:
    case Phase::Serving:
        if (m_servedBefore)
            restartLater();
        else
            giveUp(tr("The local service did not start."));
        break;
    case Phase::Idle:
    case Phase::Waiting:
        break;
    }
}

void LocalService::restartLater()
{
    const qint64 now = m_clock.elapsed();
    while (!m_restarts.empty() && now - m_restarts.front() > kMinuteMs)
        m_restarts.pop_front();
    if (m_restarts.size() >= kMostRestarts) {
        giveUp(tr("The local service keeps ending."));
        return;
    }
    m_phase = Phase::Waiting;
    const auto delay = kFirstDelay * (1 << m_restarts.size());
    m_restarts.push_back(now);
    QTimer::singleShot(delay, this, [this] {
        if (m_phase == Phase::Waiting)
            launch();
    });
}

void LocalService::giveUp(const QString &message)
{
    m_phase = Phase::Idle;
    m_startLimit.stop();
    if (m_process.state() != QProcess::NotRunning)
        end();
    Q_EMIT failed(Error::of(ErrorKind::Unavailable, message,
                            m_lastLog.isEmpty() ? m_process.errorString() : QString::fromUtf8(m_lastLog)));
}

void LocalService::end()
{
    ask();
    m_killLimit.start(kStopLimit);
}

// Both ways at once; either is enough for a service in order.
void LocalService::ask()
{
    m_process.closeWriteChannel();
    m_process.terminate();
}

} // namespace pm::app
