// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/freeport.h"

#include <QTcpServer>

namespace pm::test {

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(0);
}

bool startOnFreePort(quint16 &port, const std::function<bool()> &start)
{
    if (port != 0)
        return start();
    for (int attempt = 0; attempt < 5; ++attempt) {
        port = freePort();
        if (start())
            return true;
    }
    return false;
}

} // namespace pm::test
