// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/ipnetwork.h"

struct sockaddr;

namespace pm::outbound {

// Which addresses a request may go to (contract section 6).
enum class AddressPolicy {
    PublicOnly,
    AllowPrivate, // loopback and private networks as well (--allow-private-endpoints)
};

// What lies behind an address, after the IANA special-purpose registries (RFC 6890) and what the clouds use.
enum class AddressReach {
    Public,
    Private, // loopback, RFC 1918, unique local, shared by a carrier
    Never,   // metadata services, link-local, multicast, reserved, documentation
};

// An IPv6 address that carries an IPv4 one (mapped, 6to4, NAT64) reaches what that reaches.
[[nodiscard]] AddressReach reachOf(const IpNetwork &address);
[[nodiscard]] bool mayConnect(const IpNetwork &address, AddressPolicy policy);

// The address of a socket address; nothing when it is neither IPv4 nor IPv6.
[[nodiscard]] std::optional<IpNetwork> addressOf(const sockaddr &address);

} // namespace pm::outbound
