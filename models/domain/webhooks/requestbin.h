// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/ids.h"
#include "models/domain/webhooks/exchange.h"

namespace pm {

using ReceivedRequestId = Id<struct ReceivedRequestTag>; // breq_ + ULID

// What a request bin (ours) answers whoever sends to it.
struct BinAnswer {
    int statusCode = 200; // 200 to 599
    int delayMs = 0;      // at most 10,000
    QString body{};       // at most 64 KiB of UTF-8

    friend bool operator==(const BinAnswer &, const BinAnswer &) = default;
};

// A receiver of the platform's own, to try webhooks with. It goes after a week.
struct RequestBin {
    BinId id;
    QString url;
    BinAnswer answer{};
    UnixMs createdAt = 0;
    UnixMs expiresAt = 0;

    friend bool operator==(const RequestBin &, const RequestBin &) = default;
};

// What a bin got.
struct ReceivedRequest {
    ReceivedRequestId id;
    UnixMs at = 0;
    SentRequest request;
    int answered = 0; // with this status
    QString ip{};
    bool truncated = false; // the body was longer than the 256 KiB that are kept

    friend bool operator==(const ReceivedRequest &, const ReceivedRequest &) = default;
};

struct ReceivedRequestPage {
    std::vector<ReceivedRequest> requests; // newest first
    QString nextCursor;                    // empty at the end
};

[[nodiscard]] QJsonObject toJson(const BinAnswer &answer);
[[nodiscard]] Result<RequestBin> requestBinFromJson(const QJsonObject &json);
// {"bins": […]}
[[nodiscard]] Result<std::vector<RequestBin>> requestBinsFromJson(const QJsonObject &json);
[[nodiscard]] Result<ReceivedRequest> receivedRequestFromJson(const QJsonObject &json);
// {"requests": […], "next_cursor"}
[[nodiscard]] Result<ReceivedRequestPage> receivedRequestPageFromJson(const QJsonObject &json);

} // namespace pm
