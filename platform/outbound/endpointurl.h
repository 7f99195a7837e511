// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/result.h"
#include "platform/outbound/addressrules.h"

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

// The same, and every address the host has now must be allowed; with http none of them may be public. Blocking, as long
// as the system's resolver takes. NotFound when the host has no address, Unavailable when the DNS could not be asked.
// The client checks again at each connect.
[[nodiscard]] Result<> resolveAndCheck(const QString &url, AddressPolicy policy);

} // namespace pm::outbound
