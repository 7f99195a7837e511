// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/keys/keyauthenticator.h"

#include "platform/http/router.h"

#include <algorithm>

namespace pm::keys {

namespace {

using http::AnswerHeaders;
using http::Principal;

Result<> unauthenticated(const QString &sentence)
{
    return fail(Error::withCode(ErrorKind::Unauthenticated, QStringLiteral("invalid_token"), sentence));
}

Principal principalOf(const KeyFacts &facts)
{
    Principal principal;
    principal.kind = Principal::Kind::ApiKey;
    principal.keyId = facts.id;
    principal.scopes = facts.scopes;
    principal.environment = facts.environment;
    if (facts.secretValidUntil)
        principal.oldSecretVersion = facts.secretVersion;
    return principal;
}

// Printable, since it is kept and shown.
QString userAgentOf(const http::Request &request)
{
    constexpr qsizetype longest = 120;
    QString agent = QString::fromUtf8(request.header("user-agent")).left(longest);
    std::replace_if(
        agent.begin(), agent.end(), [](QChar c) { return !c.isPrint(); }, QChar(QChar::ReplacementCharacter));
    return agent;
}

Result<> checkAddress(const KeyFacts &facts, const IpNetwork &peer)
{
    const auto hasPeer = [&](const IpNetwork &network) { return network.contains(peer); };
    if (facts.allowedIps.empty() || std::any_of(facts.allowedIps.begin(), facts.allowedIps.end(), hasPeer))
        return {};
    return fail(Error::withCode(ErrorKind::Forbidden, QStringLiteral("ip_not_allowed"),
                                QStringLiteral("This API key may not be used from %1.").arg(peer.text())));
}

Result<> checkScope(const KeyFacts &facts, const http::Access &access)
{
    if (!access.scope || facts.scopes.testFlag(*access.scope))
        return {};
    const QString wanted = scopeName(*access.scope);
    Error error = Error::withCode(ErrorKind::Forbidden, QStringLiteral("insufficient_scope"),
                                  QStringLiteral("This API key lacks the scope %1.").arg(wanted));
    error.data = {{QStringLiteral("required_scope"), wanted},
                  {QStringLiteral("available_scopes"), scopeNames(facts.scopes).join(u',')}};
    return fail(std::move(error));
}

} // namespace

KeyAuthenticator::KeyAuthenticator(KeyVerifier &verifier, RateLimiter &limiter, UsageRecorder &usage,
                                   const Clock &clock)
    : m_verifier(verifier)
    , m_limiter(limiter)
    , m_usage(usage)
    , m_clock(clock)
{
}

Result<> KeyAuthenticator::admit(const http::Route &route, http::Request &request, AnswerHeaders &answerHeaders)
{
    const Result<> admitted = http::bearerToken(request)
                                  .and_then(
                                      [&](const QByteArray &token) { return m_verifier.identify(token, request.peer); })
                                  .and_then([&](const KeyVerifier::Facts &facts) -> Result<> {
                                      if (const Result<> inUse = checkInUse(*facts); !inUse)
                                          return inUse;
                                      request.principal = principalOf(*facts);
                                      request.tenant = facts->tenant;
                                      const Result<> judged = judge(*facts, route, request, answerHeaders);
                                      request.principal.refused = !judged;
                                      return judged;
                                  });
    if (!admitted && admitted.error().kind == ErrorKind::Unauthenticated)
        answerHeaders.emplace_back("WWW-Authenticate", "Bearer");
    return admitted;
}

void KeyAuthenticator::finished(const http::Route &route, const http::Request &request, int status, qint64 durationUs)
{
    if (request.principal.kind != Principal::Kind::ApiKey)
        return;
    const http::Principal &principal = request.principal;
    UsageEvent event{.key = principal.keyId,
                     .at = m_clock.now(),
                     .endpoint = QString::fromLatin1(http::methodName(route.method)) + u' ' + route.pattern,
                     .status = status,
                     .durationUs = durationUs,
                     .ip = request.peer.text(),
                     .oldSecretVersion = principal.oldSecretVersion,
                     .addressReported = principal.addressReported,
                     .refused = principal.refused};
    if (route.access.scope && !principal.refused)
        event.scope = route.access.scope;
    if (event.oldSecretVersion > 0)
        event.userAgent = userAgentOf(request);
    m_usage.record(std::move(event));
}

// A stolen key that is used from elsewhere does not use up its owner's requests.
Result<> KeyAuthenticator::judge(const KeyFacts &facts, const http::Route &route, http::Request &request,
                                 AnswerHeaders &answerHeaders)
{
    const Result<> allowed = checkAddress(facts, request.peer);
    request.principal.addressReported = !allowed && facts.ipMode == IpMode::Report;
    if (!allowed && !request.principal.addressReported) {
        std::ignore = takeToken(facts, 0, answerHeaders);
        return allowed;
    }
    const RateDecision decision = takeToken(facts, 1, answerHeaders);
    if (!decision.allowed) {
        Error error = Error::of(ErrorKind::RateLimited, QStringLiteral("Too many requests with this API key."));
        error.retryAfterSeconds = static_cast<int>((decision.retryInMs + 999) / 1000);
        return fail(std::move(error));
    }
    return checkScope(facts, route.access);
}

Result<> KeyAuthenticator::checkInUse(const KeyFacts &facts) const
{
    const UnixMs now = m_clock.now();
    if (facts.revoked || (facts.secretValidUntil && *facts.secretValidUntil <= now))
        return unauthenticated(QStringLiteral("The API key is not valid."));
    if (facts.expiresAt && *facts.expiresAt <= now)
        return unauthenticated(QStringLiteral("The API key has expired."));
    if (!facts.tenantActive)
        return fail(Error::withCode(ErrorKind::Forbidden, QStringLiteral("account_suspended"),
                                    QStringLiteral("The account of this API key is suspended.")));
    return {};
}

// `Limit` is what may be sent in a minute, `Remaining` what may be sent at once: more than a minute's after a pause.
RateDecision KeyAuthenticator::takeToken(const KeyFacts &facts, int cost, AnswerHeaders &answerHeaders)
{
    const RateDecision decision = m_limiter.take(facts.id.text(), facts.rateLimit, cost);
    const qint64 fullAt = (m_clock.now() + decision.fullInMs + 999) / 1000;
    answerHeaders.emplace_back("X-RateLimit-Limit", QByteArray::number(facts.rateLimit.perMinute));
    answerHeaders.emplace_back("X-RateLimit-Remaining", QByteArray::number(decision.remaining));
    answerHeaders.emplace_back("X-RateLimit-Reset", QByteArray::number(fullAt));
    return decision;
}

} // namespace pm::keys
