// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QProcess>

#include <csignal>
#include <optional>
#include <sys/types.h>

namespace pm::test {

// A program that a test starts. Its log goes to a file, so that it never blocks on a full pipe, and it is ended with
// the test, also when the test itself is killed. To be used from the thread that made it.
class ChildProcess
{
public:
    struct Account {
        uid_t user;
        gid_t group;
    };
    // Where the program's standard output goes; its standard error always goes to the log.
    enum class Output { Log, Pipe };

    ChildProcess() = default;
    ~ChildProcess();
    Q_DISABLE_COPY_MOVE(ChildProcess)

    void setEnvironment(const QProcessEnvironment &environment);
    void setAccount(std::optional<Account> account);
    void setDeathSignal(int signal);

    [[nodiscard]] bool start(const QString &program, const QStringList &arguments, const QString &logFile,
                             Output output = Output::Log);
    // Writes all of the program's standard input and closes it.
    void writeInput(const QByteArray &input);
    // One line of a piped standard output, without its end; empty when none came in time.
    [[nodiscard]] QByteArray readLine(int timeoutMs);
    // Whether the text appears in the log before the program ends or the time is over.
    [[nodiscard]] bool waitForLog(QByteArrayView text, int timeoutMs);

    [[nodiscard]] bool isRunning();
    [[nodiscard]] qint64 pid() const;
    void sendSignal(int signal);
    [[nodiscard]] bool waitForExit(int timeoutMs);
    // Asks with the signal, then kills if that was not enough. Returns whether asking was.
    bool end(int signal, int timeoutMs);

    [[nodiscard]] int exitCode() const;
    [[nodiscard]] bool hasCrashed() const;
    [[nodiscard]] QByteArray log() const;

private:
    QProcess m_process;
    QString m_logFile;
    std::optional<Account> m_account;
    int m_deathSignal = SIGKILL;
};

} // namespace pm::test
