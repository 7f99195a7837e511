// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/httpreply.h"

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QSslConfiguration>
#include <QUrl>

namespace pm::test {

// A blocking HTTP client for tests: ask, wait, look. It belongs to one thread; make one for each.
class HttpExchange
{
public:
    explicit HttpExchange(QUrl base);

    // A header of every request from now on, e.g. Authorization. An empty value takes it away.
    void setHeader(const QByteArray &name, const QByteArray &value);
    void setBearer(const QString &token);
    // Believes certificates of this authority only, PEM.
    void setAuthority(const QString &caFile);
    void setTimeout(int milliseconds) { m_timeoutMs = milliseconds; }

    HttpReply get(const QString &path, const HttpHeaders &headers = {});
    HttpReply post(const QString &path, const QJsonObject &body = {}, const HttpHeaders &headers = {});
    HttpReply put(const QString &path, const QJsonObject &body, const HttpHeaders &headers = {});
    HttpReply patch(const QString &path, const QJsonObject &body, const HttpHeaders &headers = {});
    HttpReply remove(const QString &path, const HttpHeaders &headers = {});
    // Any method and bytes. The path may carry a query and is sent as given.
    HttpReply send(const QByteArray &method, const QString &path, const QByteArray &body = {},
                   const HttpHeaders &headers = {});

private:
    HttpReply sendJson(const QByteArray &method, const QString &path, const QJsonObject &body,
                       const HttpHeaders &headers);
    [[nodiscard]] QNetworkRequest request(const QString &path, const HttpHeaders &headers) const;

    QUrl m_base;
    HttpHeaders m_headers;
    int m_timeoutMs = 30000;
    std::optional<QSslConfiguration> m_tls;
    QNetworkAccessManager m_network;
};

} // namespace pm::test
