// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/childprocess.h"

#include <QTemporaryDir>

namespace pm::test {

// A Redis of its own on a free port of 127.0.0.1 that keeps nothing on disk. The port stays the same over restarts.
class RedisServer
{
public:
    RedisServer();
    ~RedisServer();
    Q_DISABLE_COPY_MOVE(RedisServer)

    [[nodiscard]] bool start();
    void stop();
    [[nodiscard]] bool restart();

    [[nodiscard]] QString url() const;
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QByteArray log() const { return m_process.log(); }
    [[nodiscard]] qint64 pid() const { return m_process.pid(); }

private:
    [[nodiscard]] bool startOnPort();

    QTemporaryDir m_folder;
    ChildProcess m_process;
    quint16 m_port = 0;
};

} // namespace pm::test
