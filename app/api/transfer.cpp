// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/api/transfer.h"

#include <QSslError>

namespace pm::app {

namespace {

constexpr qsizetype kLargestAnswer = 32 * 1024 * 1024;

} // namespace

Transfer::Transfer(QNetworkReply *reply, std::chrono::milliseconds timeout, Ended ended, Received received)
    : m_reply(reply)
    , m_ended(std::move(ended))
    , m_received(std::move(received))
{
    connect(m_reply, &QNetworkReply::metaDataChanged, this, [this] {
        if (isHandedOn())
            m_received({});
    });
    connect(m_reply, &QNetworkReply::readyRead, this, &Transfer::readMore);
    connect(m_reply, &QNetworkReply::sslErrors, this, &Transfer::handleTlsErrors);
    connect(m_reply, &QNetworkReply::finished, this, &Transfer::handleFinished);
    connect(&m_deadline, &QTimer::timeout, this,
            [this] { stop(Error::of(ErrorKind::Timeout, QStringLiteral("The platform did not answer in time."))); });
    m_deadline.setSingleShot(true);
    m_deadline.start(timeout);
    m_elapsed.start();
}

Transfer::~Transfer()
{
    cancel();
}

void Transfer::cancel()
{
    m_deadline.stop();
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply.clear();
}

bool Transfer::isHandedOn() const
{
    return m_received && m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() / 100 == 2;
}

// Whoever receives may end this.
void Transfer::handOn()
{
    const QByteArray bytes = m_reply->readAll();
    m_deadline.start();
    if (!bytes.isEmpty())
        m_received(bytes);
}

void Transfer::readMore()
{
    if (isHandedOn())
        return handOn();
    m_body += m_reply->readAll();
    if (m_body.size() > kLargestAnswer)
        stop(Error::of(ErrorKind::Protocol, QStringLiteral("The platform's answer is larger than 32 MiB.")));
}

void Transfer::handleTlsErrors(const QList<QSslError> &errors)
{
    stop(Error::of(ErrorKind::Tls,
                   QStringLiteral("The connection to the platform is not safe: %1")
                       .arg(errors.isEmpty() ? m_reply->errorString() : errors.constFirst().errorString())));
}

void Transfer::stop(Error why)
{
    if (m_stopped)
        return;
    m_stopped = std::move(why);
    m_reply->abort(); // ends in handleFinished()
}

void Transfer::handleFinished()
{
    if (!m_stopped)
        readMore();
    m_deadline.stop();
    if (!m_reply)
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_stopped)
        m_ended(fail(*m_stopped));
    else if (status == 0 || (status < 400 && m_reply->error() != QNetworkReply::NoError))
        m_ended(fail(networkError()));
    else
        m_ended(rawAnswer());
}

RawAnswer Transfer::rawAnswer() const
{
    RawAnswer answer;
    answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        answer.headers.insert(name.toLower(), value);
    answer.body = m_body;
    return answer;
}

Error Transfer::networkError() const
{
    const QNetworkReply::NetworkError cause = m_reply->error();
    if (cause == QNetworkReply::SslHandshakeFailedError)
        return Error::of(ErrorKind::Tls,
                         QStringLiteral("The connection to the platform is not safe: %1").arg(m_reply->errorString()));
    if (cause == QNetworkReply::ProtocolFailure || cause == QNetworkReply::ProtocolUnknownError
        || cause == QNetworkReply::UnknownContentError)
        return Error::of(ErrorKind::Protocol,
                         QStringLiteral("The platform answered with something that is not proper HTTP."));
    return Error::of(ErrorKind::Network,
                     QStringLiteral("The platform cannot be reached: %1").arg(m_reply->errorString()));
}

} // namespace pm::app
