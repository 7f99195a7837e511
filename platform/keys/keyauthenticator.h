// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/http/authgate.h"
#include "platform/keys/keyverifier.h"
#include "platform/keys/usagerecorder.h"

namespace pm::keys {

// Admits requests with an API key (contract sections 4 and 5): who, from where, how often, what for; and hands what
// they were to the recorder. Thread-safe.
class KeyAuthenticator final : public http::KeyGate
{
public:
    KeyAuthenticator(KeyVerifier &verifier, RateLimiter &limiter, UsageRecorder &usage, const Clock &clock);

    [[nodiscard]] Result<> admit(const http::Route &route, http::Request &request,
                                 http::AnswerHeaders &answerHeaders) override;
    void finished(const http::Route &route, const http::Request &request, int status, qint64 durationUs) override;

private:
    [[nodiscard]] Result<> judge(const KeyFacts &facts, const http::Route &route, http::Request &request,
                                 http::AnswerHeaders &answerHeaders);
    [[nodiscard]] Result<> checkInUse(const KeyFacts &facts) const;
    [[nodiscard]] RateDecision takeToken(const KeyFacts &facts, int cost, http::AnswerHeaders &answerHeaders);

    KeyVerifier &m_verifier;
    RateLimiter &m_limiter;
    UsageRecorder &m_usage;
    const Clock &m_clock;
};

} // namespace pm::keys
