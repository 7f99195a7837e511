// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/core/ipnetwork.h"

#include <QStringList>

#include <arpa/inet.h>

namespace pm {

namespace {

constexpr std::array<unsigned char, 12> kMappedPrefix{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};

bool isMapped(const std::array<unsigned char, 16> &bytes)
{
    return std::equal(kMappedPrefix.begin(), kMappedPrefix.end(), bytes.begin());
}

bool bitAt(const std::array<unsigned char, 16> &bytes, int bit)
{
    return (bytes[static_cast<std::size_t>(bit / 8)] >> (7 - bit % 8)) & 1;
}

} // namespace

std::optional<IpNetwork> IpNetwork::parse(const QString &text)
{
    const QStringList parts = text.split(u'/');
    if (parts.size() > 2 || text.contains(QChar::Null))
        return std::nullopt;
    const QByteArray address = parts[0].toLatin1();
    IpNetwork network;
    int offset = 0;
    if (inet_pton(AF_INET, address.constData(), network.m_bytes.data() + 12) == 1) {
        std::copy(kMappedPrefix.begin(), kMappedPrefix.end(), network.m_bytes.begin());
        offset = 96;
    } else if (inet_pton(AF_INET6, address.constData(), network.m_bytes.data()) != 1) {
        return std::nullopt;
    }
    if (parts.size() == 2) {
        bool ok = false;
        const int prefix = parts[1].toInt(&ok);
        if (!ok || prefix < 0 || prefix + offset > 128)
            return std::nullopt;
        network.m_prefix = prefix + offset;
    }
    for (int bit = network.m_prefix; bit < 128; ++bit) {
        if (bitAt(network.m_bytes, bit))
            return std::nullopt;
    }
    return network;
}

IpNetwork IpNetwork::ofBytes(const std::array<unsigned char, 16> &bytes)
{
    IpNetwork network;
    network.m_bytes = bytes;
    return network;
}

bool IpNetwork::contains(const IpNetwork &other) const
{
    if (other.m_prefix < m_prefix)
        return false;
    for (int bit = 0; bit < m_prefix; ++bit) {
        if (bitAt(m_bytes, bit) != bitAt(other.m_bytes, bit))
            return false;
    }
    return true;
}

bool IpNetwork::isLoopback() const
{
    static const IpNetwork v4 = *parse(QStringLiteral("127.0.0.0/8"));
    static const IpNetwork v6 = *parse(QStringLiteral("::1"));
    return v4.contains(*this) || v6.contains(*this);
}

IpNetwork IpNetwork::line() const
{
    IpNetwork network = *this;
    if (!isMapped(m_bytes) && m_prefix > 64) {
        std::fill(network.m_bytes.begin() + 8, network.m_bytes.end(), static_cast<unsigned char>(0));
        network.m_prefix = 64;
    }
    return network;
}

QString IpNetwork::text() const
{
    const bool mapped = isMapped(m_bytes) && m_prefix >= 96;
    std::array<char, INET6_ADDRSTRLEN> buffer{};
    if (mapped)
        inet_ntop(AF_INET, m_bytes.data() + 12, buffer.data(), buffer.size());
    else
        inet_ntop(AF_INET6, m_bytes.data(), buffer.data(), buffer.size());
    const QString address = QString::fromLatin1(buffer.data());
    const int prefix = mapped ? m_prefix - 96 : m_prefix;
    return m_prefix == 128 ? address : QStringLiteral("%1/%2").arg(address).arg(prefix);
}

} // namespace pm
