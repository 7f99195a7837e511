// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/ipnetwork.h"

#include <QByteArray>

#include <vector>

namespace pm::http {

// Those who are believed when they say whom they pass a request on for.
using TrustedProxies = std::vector<IpNetwork>;

// Addresses and CIDR blocks with commas between. Nothing when one is malformed, or is every address there is: then
// anybody could say to be anybody.
[[nodiscard]] std::optional<TrustedProxies> trustedProxiesFrom(const QString &text);

// Who asks: the peer or, when that is a trusted proxy, whom X-Forwarded-For names. Each proxy adds at its end whom it
// was asked by, so it is read from there, to the first address that is not trusted; what is before that may be made up.
// Where it is malformed or ends, the address before stands.
[[nodiscard]] IpNetwork clientAddress(const IpNetwork &peer, const QByteArray &forwardedFor,
                                      const TrustedProxies &trusted);

} // namespace pm::http
