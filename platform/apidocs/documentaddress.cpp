// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/apidocs/documentaddress.h"

#include <QRegularExpression>
#include <QUrl>

namespace pm::apidocs {

namespace {

constexpr qsizetype kLongestHost = 255;

bool isPlainHost(const QByteArray &host)
{
    static const QRegularExpression plain(QRegularExpression::anchoredPattern(
        QStringLiteral("(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+\\])(?::[0-9]{1,5})?")));
    return host.size() <= kLongestHost && plain.match(QString::fromLatin1(host)).hasMatch();
}

// Without the slash at its end: paths begin with one.
QByteArray publicAddress(const QString &publicUrl)
{
    const QUrl::FormattingOptions bare = QUrl::FullyEncoded | QUrl::RemoveUserInfo | QUrl::RemoveQuery
                                       | QUrl::RemoveFragment;
    QByteArray address = QUrl(publicUrl, QUrl::StrictMode).toEncoded(bare).replace('\'', "%27");
    while (address.endsWith('/'))
        address.chop(1);
    return address;
}

} // namespace

QByteArray addressFor(const http::Request &request, const Reach &reach)
{
    if (!reach.publicUrl.isEmpty())
        return publicAddress(reach.publicUrl);
    const QByteArray host = request.header("host");
    if (!isPlainHost(host))
        return {};
    // A proxy may say that it is reached by TLS. Never the other way: keys would go in the clear.
    const bool secure = reach.tls || request.header("x-forwarded-proto") == "https";
    return (secure ? "https://" : "http://") + host;
}

} // namespace pm::apidocs
