// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/outbound/outboundrequest.h"

#include <functional>
#include <memory>

namespace pm::outbound {

struct OutboundSettings {
    int maxInFlight = 500; // the rest waits, the oldest first; suspects may hold half of these
    int maxSlow = 1500;    // and these, of the others, when they have had no answer for a while
    int maxIdleConnections = 250;
    QString caFile{}; // PEM; empty: the system's
};

enum class TransferId : quint64 {};

class OutboundWorker;

// The service's one HTTP client. One thread carries everything: HTTP/1.1 and, by ALPN, HTTP/2 over kept connections,
// TLS 1.2 or later and verified, no proxies, cookies or redirects. The address is checked after the DNS, at each
// connect and before each request, so that a name cannot change what it was allowed for.
class OutboundClient
{
public:
    // Runs once for each request, on the client's thread, and holds up all others while it does. It may submit and
    // cancel, but not stop.
    using Done = std::function<void(OutboundResult)>;

    struct Load {
        int inFlight = 0;
        int waiting = 0;
    };

    explicit OutboundClient(OutboundSettings settings = {});
    ~OutboundClient(); // stops
    OutboundClient(const OutboundClient &) = delete;
    OutboundClient &operator=(const OutboundClient &) = delete;

    // From any thread. After stop() the request is Cancelled at once, on the caller's thread.
    TransferId submit(OutboundRequest request, Done done);
    // From any thread. Ends it as Cancelled, unless it has ended.
    void cancel(TransferId id);
    // Cancels everything and waits until the last `done` has returned.
    void stop();

    [[nodiscard]] Load load() const;

private:
    std::unique_ptr<OutboundWorker> m_worker;
};

} // namespace pm::outbound
