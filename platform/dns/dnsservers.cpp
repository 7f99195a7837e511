// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/dns/dnsservers.h"

#include "models/core/ipnetwork.h"

#include <algorithm>

namespace pm::dns {

namespace {

constexpr qsizetype kMostServers = 8; // each may have two sockets, and c-ares tells of 16

bool isServer(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    QString host = text.left(std::max<qsizetype>(colon, 0));
    const bool isBracketed = host.startsWith(u'[') && host.endsWith(u']');
    if (isBracketed)
        host = host.mid(1, host.size() - 2);
    const auto address = IpNetwork::parse(host);
    return address && !host.contains(u'/') && host.contains(u':') == isBracketed && text.mid(colon + 1).toUShort() != 0;
}

} // namespace

std::optional<QStringList> serversFromText(const QString &text)
{
    if (text.isEmpty())
        return QStringList();
    QStringList servers = text.split(u',');
    for (QString &server : servers)
        server = server.trimmed();
    if (servers.size() > kMostServers || !std::all_of(servers.begin(), servers.end(), isServer))
        return std::nullopt;
    return servers;
}

} // namespace pm::dns
