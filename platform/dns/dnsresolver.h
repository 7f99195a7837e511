// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/dns/dnsmessage.h"

#include <vector>

namespace pm::dns {

struct DnsSettings {
    QStringList servers{}; // as serversFromText() makes them; none: those of the system
    int deadlineMs = 3000; // for all questions that are asked together
};

struct DnsQuestion {
    QString name; // in ASCII, without the dot at its end
    RecordType type = RecordType::Txt;
};

// What the DNS says; only that it could not be asked is an error.
struct DnsAnswer {
    bool nameExists = true; // false: NXDOMAIN
    QStringList values{};   // empty when the name has no record of that type
};

// Asks the DNS. Blocking, and safe from any thread: every call has sockets of its own. An answer that does not fit a
// datagram is asked for again over TCP.
class DnsResolver
{
public:
    explicit DnsResolver(DnsSettings settings = {});

    // Asks all at once; one answer for each question, in their order. Timeout when none came before the deadline,
    // Unavailable when the server refused or failed (SERVFAIL) or nobody listens, Protocol when the answer is broken.
    [[nodiscard]] std::vector<Result<DnsAnswer>> lookUp(const std::vector<DnsQuestion> &questions) const;
    [[nodiscard]] Result<DnsAnswer> lookUp(const DnsQuestion &question) const;

private:
    DnsSettings m_settings;
};

} // namespace pm::dns
