// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/api/retrypolicy.h"

#include <cmath>

namespace pm::app {

using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

constexpr milliseconds kFirstDelay{250};
// An operator waits for the answer: whoever asks for more patience than this gets to see the error.
constexpr seconds kLongestWait{10};

bool mayPass(const Error &error)
{
    const int status = error.httpStatus;
    if (status == 429)
        return error.retryAfterSeconds > 0;
    if (status == 0)
        return error.kind == ErrorKind::Network;
    return status == 502 || status == 503 || status == 504;
}

} // namespace

bool isRepeatable(const PlatformRequest &request)
{
    switch (request.method) {
    case Method::Get:
    case Method::Put:
    case Method::Delete:
        return true;
    case Method::Post:
        return !request.idempotencyKey.isEmpty();
    case Method::Patch:
        return false;
    }
    return false;
}

std::optional<milliseconds> delayBeforeRetry(const PlatformRequest &request, const Error &error, int triesMade,
                                             double chance)
{
    if (triesMade >= request.tries || !isRepeatable(request) || !mayPass(error))
        return std::nullopt;
    const seconds asked{error.retryAfterSeconds};
    if (asked > kLongestWait)
        return std::nullopt;
    const double backOff = static_cast<double>(kFirstDelay.count()) * std::pow(2.0, triesMade - 1);
    // Between half and all of the step, on top of what the platform asked for.
    const milliseconds spread{std::lround(backOff * (0.5 + chance / 2))};
    return asked + spread;
}

} // namespace pm::app
