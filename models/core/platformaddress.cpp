// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/core/platformaddress.h"

#include "models/core/ipnetwork.h"

namespace pm {

namespace {

const QString kHttp = QStringLiteral("http");
const QString kHttps = QStringLiteral("https");

} // namespace

bool isPlatformAddress(const QUrl &url)
{
    const bool isWeb = url.scheme() == kHttps || url.scheme() == kHttp;
    return url.isValid() && isWeb && !url.host().isEmpty() && url.userInfo().isEmpty();
}

QUrl normalAddress(const QUrl &url)
{
    QUrl normal = url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::NormalizePathSegments);
    QString path = normal.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    normal.setPath(path, QUrl::TolerantMode);
    const int usualPort = normal.scheme() == kHttps ? 443 : 80;
    if (normal.port() == usualPort)
        normal.setPort(-1);
    return normal;
}

bool isLoopback(const QUrl &url)
{
    const auto address = IpNetwork::parse(url.host());
    return url.host() == QStringLiteral("localhost") || (address && address->isLoopback());
}

bool isConfidential(const QUrl &url)
{
    return url.scheme() == kHttps || isLoopback(url);
}

} // namespace pm
