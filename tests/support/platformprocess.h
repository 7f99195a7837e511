// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/childprocess.h"

#include <QJsonObject>
#include <QTemporaryDir>
#include <QUrl>

namespace pm::test {

// The real penguinmails-platformd of this build, on a free port and with a data folder of its own unless the arguments
// say otherwise. Settings of the developer's environment do not reach it. It may be started again after it ended, and
// finds its data then.
class PlatformProcess
{
public:
    PlatformProcess();
    ~PlatformProcess();
    Q_DISABLE_COPY_MOVE(PlatformProcess)

    // The first super_admin that an empty store gets.
    static QString adminEmail() { return QStringLiteral("root@penguinmails.test"); }
    static QString adminPassword() { return QStringLiteral("correct horse battery staple"); }
    // The build's program, or the one in the folder that PENGUINMAILS_BIN_DIR names.
    static QString program();

    // For several on one PostgreSQL: before the start, once the other has one.
    [[nodiscard]] bool takeMasterKeyOf(const PlatformProcess &other);
    void setVariable(const QString &name, const QString &value);
    // Starts and waits for the ready line.
    [[nodiscard]] bool start(const QStringList &arguments = {}, int timeoutMs = 20000);
    // Starts without waiting, for settings that it is to refuse.
    [[nodiscard]] bool launch(const QStringList &arguments);

    [[nodiscard]] QUrl url() const;
    [[nodiscard]] quint16 port() const;
    [[nodiscard]] QJsonObject readyLine() const { return m_ready; }
    [[nodiscard]] qint64 pid() const { return m_process.pid(); }
    [[nodiscard]] QString dataFolder() const;

    [[nodiscard]] bool isRunning() { return m_process.isRunning(); }
    // SIGTERM, which drains. False when it had to be killed after the time.
    bool terminate(int timeoutMs = 15000);
    // SIGKILL.
    void kill();
    void sendSignal(int signal) { m_process.sendSignal(signal); }
    [[nodiscard]] bool waitForExit(int timeoutMs) { return m_process.waitForExit(timeoutMs); }
    [[nodiscard]] int exitCode() const { return m_process.exitCode(); }
    [[nodiscard]] QByteArray log() const { return m_process.log(); }

private:
    QTemporaryDir m_folder;
    ChildProcess m_process;
    QProcessEnvironment m_environment;
    QJsonObject m_ready;
};

} // namespace pm::test
