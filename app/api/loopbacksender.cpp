// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/api/loopbacksender.h"

#include "app/api/transfer.h"

#include <QNetworkProxy>

#include <memory>

namespace pm::app {

namespace {

constexpr qsizetype kMostKept = 64 * 1024;

// Those that the network makes by itself.
bool isOfTheConnection(const QString &name)
{
    const QString lower = name.toLower();
    return lower == QStringLiteral("host") || lower == QStringLiteral("content-length")
        || lower == QStringLiteral("connection") || lower == QStringLiteral("transfer-encoding")
        || lower == QStringLiteral("accept-encoding") || lower.startsWith(u':');
}

QNetworkRequest networkRequest(const SentRequest &sent, quint16 port, const QString &path)
{
    QUrl url(QStringLiteral("http://127.0.0.1"));
    url.setPort(port);
    const QUrl target(path, QUrl::TolerantMode);
    url.setPath(target.path());
    url.setQuery(target.query());
    QNetworkRequest request(url);
    for (const auto &[name, value] : sent.headers) {
        if (!isOfTheConnection(name))
            request.setRawHeader(name.toUtf8(), value.toUtf8());
    }
    return request;
}

ReceivedResponse responseOf(const RawAnswer &raw)
{
    ReceivedResponse response{.statusCode = raw.status, .body = raw.body.left(kMostKept)};
    response.truncated = raw.body.size() > kMostKept;
    for (auto header = raw.headers.begin(); header != raw.headers.end(); ++header)
        response.headers.emplace_back(QString::fromLatin1(header.key()), QString::fromUtf8(header.value()));
    return response;
}

Error problemOf(const Error &error, QNetworkReply::NetworkError cause)
{
    if (cause == QNetworkReply::ConnectionRefusedError)
        return Error::of(ErrorKind::Unavailable, QStringLiteral("Nothing listens at this port."));
    if (error.kind == ErrorKind::Timeout)
        return Error::of(ErrorKind::Timeout, QStringLiteral("What listens at this port did not answer in time."));
    return Error::of(ErrorKind::Protocol, QStringLiteral("What listens at this port sent no answer that can be read."));
}

} // namespace

LoopbackSender::LoopbackSender(std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
    , m_patience(patience)
{
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

RequestHandle LoopbackSender::send(const SentRequest &request, quint16 port, const QString &path,
                                   Continuation<ReceivedResponse> then)
{
    QNetworkReply *reply = m_network.sendCustomRequest(networkRequest(request, port, path), request.method.toLatin1(),
                                                       request.body);
    // Kept by whoever can still cancel it, and by its own end.
    auto transfer = std::make_shared<QPointer<Transfer>>();
    *transfer = new Transfer(reply, m_patience,
                             [transfer, reply, then = std::move(then)](const Result<RawAnswer> &raw) {
                                 (*transfer)->deleteLater();
                                 then(raw.map(responseOf).map_error([reply](const Error &error) {
                                     return problemOf(error, reply->error());
                                 }));
                             });
    (*transfer)->setParent(this);
    return RequestHandle([transfer] {
        if (*transfer) {
            (*transfer)->cancel();
            (*transfer)->deleteLater();
        }
    });
}

} // namespace pm::app
