// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/http/clientaddress.h"

#include <QStringList>

#include <algorithm>
#include <tuple>

namespace pm::http {

namespace {

bool isPort(const QString &text)
{
    bool isNumber = false;
    std::ignore = text.toUShort(&isNumber);
    return isNumber;
}

// "203.0.113.7", "203.0.113.7:4711", "2001:db8::7", "[2001:db8::7]" or "[2001:db8::7]:4711". A block is none.
std::optional<IpNetwork> addressFrom(const QByteArray &entry)
{
    QString address = QString::fromLatin1(entry.trimmed());
    const qsizetype bracket = address.indexOf(u']');
    const bool isBracketed = address.startsWith(u'[') && bracket > 0;
    const qsizetype colon = isBracketed ? address.indexOf(u':', bracket)
                                        : (address.count(u':') == 1 ? address.indexOf(u':') : -1);
    if (colon >= 0 && !isPort(address.mid(colon + 1)))
        return std::nullopt;
    if (colon >= 0)
        address.truncate(colon);
    if (isBracketed && (!address.endsWith(u']') || !address.contains(u':')))
        return std::nullopt;
    if (isBracketed)
        address = address.mid(1, address.size() - 2);
    return address.contains(u'/') ? std::nullopt : IpNetwork::parse(address);
}

bool isAmong(const TrustedProxies &proxies, const IpNetwork &address)
{
    return std::any_of(proxies.begin(), proxies.end(), [&](const IpNetwork &proxy) { return proxy.contains(address); });
}

} // namespace

std::optional<TrustedProxies> trustedProxiesFrom(const QString &text)
{
    static const IpNetwork everyone = *IpNetwork::parse(QStringLiteral("0.0.0.0/0"));
    TrustedProxies proxies;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const auto proxy = IpNetwork::parse(part.trimmed());
        if (!proxy || proxy->contains(everyone))
            return std::nullopt;
        proxies.push_back(*proxy);
    }
    return proxies;
}

IpNetwork clientAddress(const IpNetwork &peer, const QByteArray &forwardedFor, const TrustedProxies &trusted)
{
    IpNetwork client = peer;
    qsizetype end = forwardedFor.size();
    while (end > 0 && isAmong(trusted, client)) {
        const qsizetype comma = forwardedFor.lastIndexOf(',', end - 1);
        const auto named = addressFrom(forwardedFor.mid(comma + 1, end - comma - 1));
        if (!named)
            break;
        client = *named;
        end = comma;
    }
    return client;
}

} // namespace pm::http
