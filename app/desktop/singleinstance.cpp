// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/singleinstance.h"

#include <QLocalSocket>

namespace pm::app {

namespace {

constexpr int kPatienceMs = 2000;
constexpr int kLongestToken = 512;

} // namespace

SingleInstance::SingleInstance(const QString &folder, const QString &workspaceId, QObject *parent)
    : QObject(parent)
    , m_socket(folder + QStringLiteral("/penguinmails-") + workspaceId + QStringLiteral(".socket"))
    , m_lock(folder + QStringLiteral("/penguinmails-") + workspaceId + QStringLiteral(".lock"))
{
    // Only the death of its owner makes a lock stale, never its age.
    m_lock.setStaleLockTime(0);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::handleConnection);
}

bool SingleInstance::acquire()
{
    if (!m_lock.tryLock(0))
        return false;
    QLocalServer::removeServer(m_socket); // left by a console that was killed
    // Without it a second console cannot be brought to the front, but this one works.
    m_server.listen(m_socket);
    return true;
}

bool SingleInstance::activateOther()
{
    QLocalSocket socket;
    socket.connectToServer(m_socket);
    if (!socket.waitForConnected(kPatienceMs))
        return false;
    socket.write(qgetenv("XDG_ACTIVATION_TOKEN").left(kLongestToken) + '\n');
    return socket.waitForBytesWritten(kPatienceMs);
}

void SingleInstance::handleConnection()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        const auto read = [this, socket] {
            if (!socket->canReadLine() && socket->bytesAvailable() <= kLongestToken)
                return;
            Q_EMIT activationRequested(QString::fromLatin1(socket->readLine(kLongestToken)).trimmed());
            socket->disconnectFromServer();
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        read();
    }
}

} // namespace pm::app
