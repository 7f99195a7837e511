// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <array>
#include <optional>

namespace pm {

// An IPv4 or IPv6 address or CIDR block. An IPv4-mapped IPv6 address is the IPv4 address.
class IpNetwork
{
public:
    // "203.0.113.7", "203.0.113.0/24", "2001:db8::/32"; nothing when malformed or when host bits are set.
    [[nodiscard]] static std::optional<IpNetwork> parse(const QString &text);
    // One address, IPv4 as ::ffff:a.b.c.d.
    [[nodiscard]] static IpNetwork ofBytes(const std::array<unsigned char, 16> &bytes);
    [[nodiscard]] const std::array<unsigned char, 16> &bytes() const { return m_bytes; }
    [[nodiscard]] bool contains(const IpNetwork &other) const;
    [[nodiscard]] bool isLoopback() const;
    // What one customer's line has: an IPv4 address itself, of an IPv6 address the /64.
    [[nodiscard]] IpNetwork line() const;
    [[nodiscard]] QString text() const;

private:
    std::array<unsigned char, 16> m_bytes{}; // IPv4 kept as ::ffff:a.b.c.d
    int m_prefix = 128;                      // of the 128 bits
};

} // namespace pm
