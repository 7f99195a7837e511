// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/outbound/addressrules.h"

#include <QByteArray>

#include <functional>
#include <utility>
#include <vector>

namespace pm::outbound {

using Headers = std::vector<std::pair<QByteArray, QByteArray>>; // in the order sent or received

// Who waits with whom for a place: those that failed last time take no more than half of the places.
enum class Lane { Healthy, Suspect };

struct OutboundRequest {
    QByteArray method = "POST";
    QString url;       // as readEndpoint() accepts it; sent as it is, dots in the path too
    Headers headers{}; // as checkHeader() accepts them; besides these go Host, Content-Length and nothing else
    // And these, which depend on the time: made when it leaves the queue, on the client's thread.
    std::function<Headers()> headersAtStart{};
    QByteArray body{};           // sent as it is
    int totalTimeoutMs = 5000;   // from leaving the queue to the last byte
    int connectTimeoutMs = 5000; // of these, for name, connection and TLS
    qsizetype maxResponseBytes = 64 * 1024;
    AddressPolicy policy = AddressPolicy::PublicOnly;
    Lane lane = Lane::Healthy;
    QString party{}; // whoever is asked: while one request to it is slow, others to it are suspects
};

// Why there is no answer, or only the beginning of one.
enum class OutboundFailure {
    None,
    BadRequest,     // cannot be sent: its URL, method or a header is not valid
    Dns,            // the name has no address or could not be asked for
    AddressRefused, // the name leads to where the policy forbids
    Connect,
    Tls,
    Timeout,
    Network,  // the connection broke: reset, or closed before the answer was whole, or a chunk of it is broken
    Protocol, // the answer is not HTTP
    Cancelled,
};

struct OutboundResult {
    OutboundFailure failure = OutboundFailure::None;
    QString message{};      // one English sentence when it failed; without URL, headers, addresses or secrets
    int status = 0;         // 0: no answer began. A redirect is an answer like any other and is not followed
    Headers headers{};      // at most 100 and 16 KiB of them
    QByteArray body{};      // of at most maxResponseBytes, as received; what came before a failure, too
    bool truncated = false; // the body was longer; its rest was not read
    qint64 durationUs = 0;  // without the time in the queue
    QString address{};      // connected to, e.g. "203.0.113.7"; empty when not connected
    QString httpVersion{};  // "1.1", "2"; empty when no answer began

    [[nodiscard]] bool ok() const { return failure == OutboundFailure::None; }
};

} // namespace pm::outbound
