// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/childprocess.h"

#include <QDeadlineTimer>
#include <QFile>

#include <grp.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace pm::test {

ChildProcess::~ChildProcess()
{
    if (isRunning())
        end(SIGKILL, 5000);
}

void ChildProcess::setEnvironment(const QProcessEnvironment &environment)
{
    m_process.setProcessEnvironment(environment);
}

void ChildProcess::setAccount(std::optional<Account> account)
{
    m_account = account;
}

void ChildProcess::setDeathSignal(int signal)
{
    m_deathSignal = signal;
}

bool ChildProcess::start(const QString &program, const QStringList &arguments, const QString &logFile, Output output)
{
    m_logFile = logFile;
    if (output == Output::Log) {
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.setStandardOutputFile(logFile);
    } else {
        m_process.setStandardErrorFile(logFile);
    }
    m_process.setChildProcessModifier([account = m_account, deathSignal = m_deathSignal, parent = getpid()] {
        if (account && (setgroups(0, nullptr) != 0 || setgid(account->group) != 0 || setuid(account->user) != 0))
            _exit(126);
        // After the change of user, which clears it.
        prctl(PR_SET_PDEATHSIG, deathSignal);
        if (getppid() != parent)
            _exit(126);
    });
    m_process.start(program, arguments);
    return m_process.waitForStarted(10000);
}

void ChildProcess::writeInput(const QByteArray &input)
{
    m_process.write(input);
    m_process.closeWriteChannel();
    m_process.waitForBytesWritten(1000);
}

QByteArray ChildProcess::readLine(int timeoutMs)
{
    const QDeadlineTimer deadline(timeoutMs);
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(static_cast<int>(deadline.remainingTime())))
            return {};
    }
    return m_process.readLine().trimmed();
}

bool ChildProcess::waitForLog(QByteArrayView text, int timeoutMs)
{
    const QDeadlineTimer deadline(timeoutMs);
    while (!log().contains(text)) {
        if (deadline.hasExpired() || waitForExit(10))
            return log().contains(text);
    }
    return true;
}

bool ChildProcess::isRunning()
{
    return !waitForExit(0);
}

qint64 ChildProcess::pid() const
{
    return m_process.processId();
}

void ChildProcess::sendSignal(int signal)
{
    if (isRunning())
        ::kill(static_cast<pid_t>(pid()), signal);
}

bool ChildProcess::waitForExit(int timeoutMs)
{
    return m_process.state() == QProcess::NotRunning || m_process.waitForFinished(timeoutMs);
}

bool ChildProcess::end(int signal, int timeoutMs)
{
    sendSignal(signal);
    if (waitForExit(timeoutMs))
        return true;
    m_process.kill();
    m_process.waitForFinished(5000);
    return false;
}

int ChildProcess::exitCode() const
{
    return m_process.exitCode();
}

bool ChildProcess::hasCrashed() const
{
    return m_process.exitStatus() == QProcess::CrashExit;
}

QByteArray ChildProcess::log() const
{
    QFile file(m_logFile);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace pm::test
