// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/lossyrelay.h"

#include <QTcpSocket>
#include <QTimer>

namespace pm::test {

namespace {

// Of the request that is being answered.
constexpr char kIsPost[] = "isPost";
constexpr char kIsStream[] = "isStream";

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
    QObject::connect(client, &QTcpSocket::readyRead, server, [this, client, server] { ask(server, client); });
    QObject::connect(server, &QTcpSocket::readyRead, client, [this, client, server] { handOn(server, client); });
    QObject::connect(server, &QTcpSocket::disconnected, client,
                     [this, client] { QTimer::singleShot(m_delay, client, &QTcpSocket::disconnectFromHost); });
    QObject::connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
}

void LossyRelay::ask(QTcpSocket *server, QTcpSocket *client)
{
    if (m_isCut)
        return client->abort();
    const QByteArray bytes = client->readAll();
    if (bytes.contains(" HTTP/1.1\r\n")) { // else the rest of a body
        client->setProperty(kIsPost, bytes.startsWith("POST "));
        client->setProperty(kIsStream, bytes.startsWith("GET /api/v1/events/stream "));
    }
    if (m_streams == Streams::Refuse && client->property(kIsStream).toBool()) {
        client->write("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        client->disconnectFromHost();
        return;
    }
    server->write(bytes);
}

void LossyRelay::handOn(QTcpSocket *server, QTcpSocket *client)
{
    QByteArray bytes = server->readAll();
    if (m_streams == Streams::HoldBack && client->property(kIsStream).toBool())
        bytes.truncate(bytes.startsWith("HTTP/1.1 ") ? bytes.indexOf("\r\n\r\n") + 4 : 0);
    if (m_loses && client->property(kIsPost).toBool()) {
        ++m_lost;
        client->abort();
    } else {
        QTimer::singleShot(m_delay, client, [client, bytes] { client->write(bytes); });
    }
}

} // namespace pm::test
