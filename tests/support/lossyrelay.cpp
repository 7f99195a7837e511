// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/lossyrelay.h"

#include <QTcpSocket>
#include <QTimer>

namespace pm::test {

namespace {

constexpr char kIsPost[] = "isPost";

} // namespace

LossyRelay::LossyRelay(QUrl server)
    : m_server(std::move(server))
{
    QObject::connect(&m_listener, &QTcpServer::newConnection, &m_listener, [this] {
        while (QTcpSocket *client = m_listener.nextPendingConnection())
            join(client);
    });
    m_listener.listen(QHostAddress::LocalHost);
}

QUrl LossyRelay::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_listener.serverPort()));
}

void LossyRelay::join(QTcpSocket *client)
{
    auto *server = new QTcpSocket(client);
    server->connectToHost(m_server.host(), static_cast<quint16>(m_server.port()));
    QObject::connect(client, &QTcpSocket::readyRead, server, [client, server] {
        const QByteArray bytes = client->readAll();
        if (bytes.contains(" HTTP/1.1\r\n")) // else the rest of a body
            client->setProperty(kIsPost, bytes.startsWith("POST "));
        server->write(bytes);
    });
    QObject::connect(server, &QTcpSocket::readyRead, client, [this, client, server] { handOn(server, client); });
    QObject::connect(server, &QTcpSocket::disconnected, client,
                     [this, client] { QTimer::singleShot(m_delay, client, &QTcpSocket::disconnectFromHost); });
    QObject::connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
}

void LossyRelay::handOn(QTcpSocket *server, QTcpSocket *client)
{
    const QByteArray bytes = server->readAll();
    if (m_loses && client->property(kIsPost).toBool()) {
        ++m_lost;
        client->abort();
    } else {
        QTimer::singleShot(m_delay, client, [client, bytes] { client->write(bytes); });
    }
}

} // namespace pm::test
