// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/result.h"
#include "platform/outbound/addressrules.h"

#include <vector>

namespace pm::outbound {

// An http or https URL as libcurl will read it, so that what is checked is what is connected to.
struct EndpointUrl {
    bool isHttps = true;
    QString host; // in lower case; an address without brackets and in its normal form: "0x7f.1" is "127.0.0.1"
    quint16 port = 443;
    std::optional<IpNetwork> address{}; // when the host is one
};

// Validation, with a sentence for the one who wrote it, when the URL is no http(s) URL of printable ASCII, is longer
// than 2048 characters, has a user name or a fragment, or a host or port that cannot be.
[[nodiscard]] Result<EndpointUrl> readEndpoint(const QString &url);

// The rules for a URL that is to be kept, as far as they can be told without the DNS: https, or http where the policy
// lets it stay inside; no address that the policy forbids. Validation otherwise.
[[nodiscard]] Result<> checkUrl(const QString &url, AddressPolicy policy);

// The name that the DNS is to be asked for, without the dot of the root; empty when the host is an address or
// localhost.
[[nodiscard]] QString nameToLookUp(const EndpointUrl &endpoint);
// What the DNS says of it now: every address must be allowed; with http none of them may be public. The client checks
// again at each connect.
[[nodiscard]] Result<> checkAddresses(const EndpointUrl &endpoint, const std::vector<IpNetwork> &addresses,
                                      AddressPolicy policy);

} // namespace pm::outbound
