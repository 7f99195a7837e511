// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/app/scriptedserver.h"

#include <QSslConfiguration>
#include <QSslKey>
#include <QTimer>
#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

namespace pm::test {

namespace {

QByteArray textOf(BIO *bio)
{
    QByteArray text(static_cast<qsizetype>(BIO_ctrl_pending(bio)), '\0');
    BIO_read(bio, text.data(), static_cast<int>(text.size()));
    BIO_free(bio);
    return text;
}

// A certificate for 127.0.0.1 that nobody has reason to trust.
QSslConfiguration selfSigned()
{
    EVP_PKEY *key = EVP_RSA_gen(2048);
    X509 *certificate = X509_new();
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate), 3600);
    X509_set_pubkey(certificate, key);
    X509_NAME *name = X509_get_subject_name(certificate);
    const QByteArray host("127.0.0.1");
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char *>(host.constData()), -1,
                               -1, 0);
    X509_set_issuer_name(certificate, name);
    X509_sign(certificate, key, EVP_sha256());

    BIO *keyText = BIO_new(BIO_s_mem());
    PEM_write_bio_PrivateKey(keyText, key, nullptr, nullptr, 0, nullptr, nullptr);
    BIO *certificateText = BIO_new(BIO_s_mem());
    PEM_write_bio_X509(certificateText, certificate);
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setPrivateKey(QSslKey(textOf(keyText), QSsl::Rsa));
    configuration.setLocalCertificate(QSslCertificate(textOf(certificateText)));
    X509_free(certificate);
    EVP_PKEY_free(key);
    return configuration;
}

QByteArray bytesOf(const ScriptedReply &reply, qsizetype announcedSize)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(reply.status) + " Scripted\r\n";
    for (const auto &[name, value] : reply.headers)
        bytes += name + ": " + value + "\r\n";
    if (reply.status != 304)
        bytes += "Content-Length: " + QByteArray::number(announcedSize) + "\r\n";
    return bytes + "\r\n" + reply.body;
}

} // namespace

ScriptedServer::ScriptedServer(Transport transport)
    : m_transport(transport)
{
    if (transport == Transport::Tls) {
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(selfSigned());
        m_server = std::move(server);
    } else {
        m_server = std::make_unique<QTcpServer>();
    }
    QObject::connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, m_server.get(),
                     [this] { handleConnection(); });
    m_server->listen(QHostAddress::LocalHost);
}

ScriptedServer::~ScriptedServer()
{
    const QList<QTcpSocket *> sockets = m_buffers.keys();
    for (QTcpSocket *socket : sockets)
        socket->disconnect();
}

QUrl ScriptedServer::url() const
{
    const QString scheme = m_transport == Transport::Tls ? QStringLiteral("https") : QStringLiteral("http");
    return QUrl(scheme + QStringLiteral("://127.0.0.1:%1").arg(m_server->serverPort()));
}

int ScriptedServer::openConnections() const
{
    return static_cast<int>(m_buffers.size());
}

void ScriptedServer::answerSilent(int status, const QByteArray &body)
{
    const QPointer<QTcpSocket> socket = m_silent.front();
    m_silent.pop_front();
    if (socket)
        socket->write(bytesOf({.status = status, .body = body}, body.size()));
}

void ScriptedServer::handleConnection()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        m_buffers.insert(socket, {});
        QObject::connect(socket, &QTcpSocket::readyRead, m_server.get(), [this, socket] { handleData(socket); });
        QObject::connect(socket, &QTcpSocket::disconnected, m_server.get(), [this, socket] {
            m_buffers.remove(socket);
            socket->deleteLater();
        });
        handleData(socket);
    }
}

void ScriptedServer::handleData(QTcpSocket *socket)
{
    m_buffers[socket] += socket->readAll();
    while (m_buffers.contains(socket) && takeRequest(m_buffers[socket]))
        answer(socket);
}

bool ScriptedServer::takeRequest(QByteArray &buffer)
{
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    QList<QByteArray> lines = buffer.left(end).split('\n');
    const QList<QByteArray> first = lines.takeFirst().trimmed().split(' ');
    SeenRequest request{.method = first.value(0), .target = first.value(1), .headers = {}, .body = {}};
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype size = request.headers.value("content-length").toLongLong();
    if (buffer.size() < end + 4 + size)
        return false;
    request.body = buffer.mid(end + 4, size);
    buffer.remove(0, end + 4 + size);
    m_seen.push_back(request);
    return true;
}

void ScriptedServer::answer(QTcpSocket *socket)
{
    ScriptedReply next{.status = 500};
    if (!m_script.empty()) {
        next = std::move(m_script.front());
        m_script.pop_front();
    } else if (m_answerBy) {
        next = m_answerBy(m_seen.back());
    }
    switch (next.manner) {
    case ScriptedReply::Manner::Whole:
        socket->write(bytesOf(next, next.body.size()));
        break;
    case ScriptedReply::Manner::Drip:
        next.body = "{";
        socket->write(bytesOf(next, 1'000'000));
        drip(socket);
        break;
    case ScriptedReply::Manner::Silent:
        m_silent.emplace_back(socket);
        break;
    case ScriptedReply::Manner::Close:
        socket->abort();
        break;
    case ScriptedReply::Manner::Open:
        socket->write(next.body);
        m_open.emplace_back(socket);
        break;
    case ScriptedReply::Manner::Raw:
        socket->write(next.body);
        socket->disconnectFromHost();
        break;
    }
}

void ScriptedServer::push(const QByteArray &bytes)
{
    for (const QPointer<QTcpSocket> &socket : m_open) {
        if (socket)
            socket->write(bytes);
    }
}

void ScriptedServer::drip(QTcpSocket *socket)
{
    auto *timer = new QTimer(socket);
    QObject::connect(timer, &QTimer::timeout, socket, [socket] { socket->write(" "); });
    timer->start(20);
}

} // namespace pm::test
