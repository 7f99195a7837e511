// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/httpexchange.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkReply>

#include <memory>

namespace pm::test {

namespace {

HttpReply replyOf(const QNetworkReply &reply, const QByteArray &body)
{
    HttpReply result;
    result.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    result.headers = reply.rawHeaderPairs();
    result.body = body;
    if (reply.error() != QNetworkReply::NoError)
        result.error = reply.errorString();
    return result;
}

} // namespace

HttpExchange::HttpExchange(QUrl base)
    : m_base(std::move(base))
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

void HttpExchange::setHeader(const QByteArray &name, const QByteArray &value)
{
    m_headers.removeIf([&](const auto &header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
    if (!value.isEmpty())
        m_headers.append({name, value});
}

void HttpExchange::setBearer(const QString &token)
{
    setHeader("Authorization", token.isEmpty() ? QByteArray() : QByteArray("Bearer " + token.toUtf8()));
}

void HttpExchange::setAuthority(const QString &caFile)
{
    m_tls = QSslConfiguration::defaultConfiguration();
    m_tls->setCaCertificates(QSslCertificate::fromPath(caFile));
}

HttpReply HttpExchange::get(const QString &path, const HttpHeaders &headers)
{
    return send("GET", path, {}, headers);
}

HttpReply HttpExchange::post(const QString &path, const QJsonObject &body, const HttpHeaders &headers)
{
    return sendJson("POST", path, body, headers);
}

HttpReply HttpExchange::put(const QString &path, const QJsonObject &body, const HttpHeaders &headers)
{
    return sendJson("PUT", path, body, headers);
}

HttpReply HttpExchange::patch(const QString &path, const QJsonObject &body, const HttpHeaders &headers)
{
    return sendJson("PATCH", path, body, headers);
}

HttpReply HttpExchange::remove(const QString &path, const HttpHeaders &headers)
{
    return send("DELETE", path, {}, headers);
}

HttpReply HttpExchange::send(const QByteArray &method, const QString &path, const QByteArray &body,
                             const HttpHeaders &headers)
{
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request(path, headers), method, body));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished())
        loop.exec();
    return replyOf(*reply, reply->readAll());
}

HttpReply HttpExchange::sendJson(const QByteArray &method, const QString &path, const QJsonObject &body,
                                 const HttpHeaders &headers)
{
    HttpHeaders all{{"Content-Type", "application/json"}};
    all += headers;
    return send(method, path, QJsonDocument(body).toJson(QJsonDocument::Compact), all);
}

QNetworkRequest HttpExchange::request(const QString &path, const HttpHeaders &headers) const
{
    QNetworkRequest request(QUrl(m_base.toString(QUrl::RemovePath | QUrl::RemoveQuery) + path));
    request.setTransferTimeout(m_timeoutMs);
    if (m_tls)
        request.setSslConfiguration(*m_tls);
    for (const auto &[name, value] : m_headers)
        request.setRawHeader(name, value);
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    return request;
}

} // namespace pm::test
