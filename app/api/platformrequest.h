// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/secret.h"

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QString>

#include <chrono>
#include <functional>

namespace pm::app {

enum class Method { Get, Post, Put, Patch, Delete };

// A successful answer, out of its envelope (contract section 1).
struct Answer {
    int status = 0;
    QJsonObject data;
    QByteArray etag;
    QString requestId;
    QByteArray body{}; // of a raw one
    int elapsedMs = 0; // of a raw one
};

struct PlatformRequest {
    Method method = Method::Get;
    QString path;                              // "/api/v1/platform/api-keys"
    QString query{};                           // encoded, without the question mark
    QJsonObject body{};                        // sent unless it is a GET
    QString idempotencyKey{};                  // for a POST: repeating it with this key does no harm, so it is retried
    QString environment{};                     // "live" or "test", where an operator has to say it
    QByteArray ifMatch{};                      // the ETag of what is to be changed; refused when that is stale
    std::chrono::milliseconds timeout{15'000}; // of each try
    int tries = 3;
    bool anonymous = false;           // sent without the token, e.g. to sign in
    Secret key{};                     // an API key, or an earlier token, to send in the token's place
    bool raw = false;                 // any status is an answer, with its body as it came
    QMap<QString, QString> headers{}; // in the place of the client's own
    // For answers without end or of any size: gets the body of a success as it comes, first with nothing when the
    // headers are here. The body is not kept, and the timeout counts from the last byte. Wants tries = 1.
    std::function<void(const QByteArray &)> received{};
    QByteArray lastEventId{}; // of an event stream that is taken up again
    // For answers that may be large: does on another thread, then, what else there is to decode in a success.
    std::function<void(const Answer &)> prepare{};
};

} // namespace pm::app
