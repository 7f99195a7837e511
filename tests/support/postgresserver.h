// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/childprocess.h"

#include <QTemporaryDir>

namespace pm::test {

// A PostgreSQL cluster of its own: fresh data, a free port on 127.0.0.1, a socket in its folder. Run by root, it
// becomes user `postgres`, since PostgreSQL refuses to run as root. The port stays the same over restarts.
class PostgresServer
{
public:
    // Durable writes are wanted only where a test is about losing none of them.
    enum class Sync { Off, On };

    explicit PostgresServer(Sync sync = Sync::Off);
    ~PostgresServer();
    Q_DISABLE_COPY_MOVE(PostgresServer)

    [[nodiscard]] bool start();
    // Ends sessions and writes everything out.
    void stop();
    // As a power cut would: nothing is written out, the next start recovers from the log.
    void stopImmediate();
    [[nodiscard]] bool restart();

    // Makes an empty database and returns its postgresql:// URL; empty when that failed (see log()).
    [[nodiscard]] QString createDatabase();
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString socketFolder() const { return m_folder.path(); }
    [[nodiscard]] QByteArray log() const;
    [[nodiscard]] qint64 pid() const { return m_process.pid(); }
    // The path of one of PostgreSQL's programs.
    [[nodiscard]] QString program(const QString &name) const { return m_programs + u'/' + name; }

private:
    [[nodiscard]] bool run(const QString &program, const QStringList &arguments);
    [[nodiscard]] bool makeCluster();
    [[nodiscard]] bool startOnPort();
    [[nodiscard]] QString dataFolder() const;

    QTemporaryDir m_folder;
    QString m_programs; // folder of initdb and postgres
    ChildProcess m_process;
    QByteArray m_errors;
    Sync m_sync;
    quint16 m_port = 0;
    int m_databases = 0;
};

} // namespace pm::test
