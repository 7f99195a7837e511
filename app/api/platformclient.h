// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/api/answercache.h"
#include "app/api/platformrequest.h"
#include "models/core/continuation.h"
#include "models/core/ids.h"
#include "models/core/secret.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QUrl>

#include <memory>
#include <unordered_map>

namespace pm::app {

// The platform's REST API (contract section 1). Retries what may be repeated, remembers ETags, refuses redirects, and
// sends tokens only over TLS or to this machine. Lives on one thread; answers come there, never before send() returned.
class PlatformClient : public QObject
{
    Q_OBJECT
public:
    explicit PlatformClient(QObject *parent = nullptr);
    ~PlatformClient() override;

    // "https://api.penguinmails.com"; requests under way and retries go on at the new address.
    void setBaseUrl(const QUrl &url);
    [[nodiscard]] const QUrl &baseUrl() const { return m_baseUrl; }

    void setToken(Secret token);
    [[nodiscard]] bool hasToken() const { return !m_token.isEmpty(); }
    // For a request that goes on after the operator has left.
    [[nodiscard]] Secret token() const { return m_token.clone(); }
    void setReauthToken(Secret token) { m_reauthToken = std::move(token); }
    // The tenant that a platform operator works on; empty for none.
    void setTenant(const TenantId &tenant) { m_tenant = tenant; }
    [[nodiscard]] const TenantId &tenant() const { return m_tenant; }

    // For the session and the tenant of now, in each of its tries.
    [[nodiscard]] RequestHandle send(PlatformRequest request, Continuation<Answer> then);

Q_SIGNALS:
    // The platform no longer takes the token.
    void unauthorized();
    void answered(int latencyMs);
    void unreachable(const pm::Error &error);

private:
    struct Call;
    using CallId = quint64;

    [[nodiscard]] std::unique_ptr<Call> makeCall(PlatformRequest request, Continuation<Answer> then) const;
    void begin(CallId id);
    void refuse(CallId id, const Error &error);
    void handleEnded(CallId id, const Result<RawAnswer> &raw);
    void report(const Call &call, const Result<Answer> &result);
    void finish(CallId id, Result<Answer> result);
    [[nodiscard]] static std::optional<Answer> undecoded(const Call &call, const RawAnswer &raw);
    [[nodiscard]] RawAnswer toDecode(const Call &call, const RawAnswer &raw);
    void decodeElsewhere(CallId id, const RawAnswer &raw, const std::function<void(const Answer &)> &prepare);
    void handleDecoded(CallId id, Result<Answer> result);
    [[nodiscard]] QNetworkRequest networkRequest(const Call &call) const;
    [[nodiscard]] bool isCacheable(const Call &call) const;
    [[nodiscard]] static QString cacheKey(const Call &call);

    QNetworkAccessManager m_network;
    QUrl m_baseUrl;
    Secret m_token;
    quint64 m_tokenNumber = 0; // tells an answer to an old token from one to the present
    Secret m_reauthToken;
    TenantId m_tenant;
    AnswerCache m_cache;
    std::unordered_map<CallId, std::unique_ptr<Call>> m_calls;
    CallId m_lastCall = 0;
};

} // namespace pm::app
