// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/ids.h"
#include "models/core/result.h"
#include "models/core/secret.h"
#include "models/domain/keys/scope.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace pm {

enum class KeyEnvironment { Live, Test };
// Expired is derived from the expiry time, never stored.
enum class KeyStatus { Active, Revoked, Expired };
// What becomes of requests from addresses that are not allowed: refused, or let through and taken note of.
enum class IpMode { Enforce, Report };

[[nodiscard]] QString keyEnvironmentName(KeyEnvironment environment); // "live"
[[nodiscard]] std::optional<KeyEnvironment> keyEnvironmentFromName(const QString &name);
[[nodiscard]] QString keyStatusName(KeyStatus status); // "active"
[[nodiscard]] QString ipModeName(IpMode mode);         // "enforce"
[[nodiscard]] std::optional<IpMode> ipModeFromName(const QString &name);

// Token bucket of a key: sustained requests a minute, and how many at once.
struct RateLimit {
    int perMinute = 0;
    int burst = 0;

    friend bool operator==(const RateLimit &, const RateLimit &) = default;
};

struct UsageDay {
    QDate date; // UTC
    qint64 requests = 0;
    qint64 errors = 0;

    friend bool operator==(const UsageDay &, const UsageDay &) = default;
};

struct EndpointUse {
    QString endpoint; // "POST /api/v1/emails/send"
    qint64 count = 0;
    double averageMs = 0;
};

struct AddressUse {
    QString ip;
    UnixMs lastSeen = 0;
    qint64 count = 0;
};

// A key as lists and details show it (contract section 4). The secret is never part of it.
struct ApiKey {
    KeyId id;
    QString name;
    QString description;
    QString maskedKey; // "pm_live_a1b...o5p6"
    Scopes scopes;
    RateLimit rateLimit;
    KeyStatus status = KeyStatus::Active;
    KeyEnvironment environment = KeyEnvironment::Live;
    QStringList allowedIps;
    IpMode ipMode = IpMode::Enforce;
    UnixMs createdAt = 0;
    QString createdBy; // email of the operator
    std::optional<UnixMs> lastUsed;
    std::optional<UnixMs> expiresAt;
    std::optional<UnixMs> revokedAt;
    std::optional<UnixMs> regeneratedAt;
    std::optional<UnixMs> overlapEndsAt; // while an old secret is still valid after a regenerate
    qint64 requestCount = 0;
    qint64 errorCount = 0;
    std::vector<UsageDay> week; // 7 days up to today, in lists (ours)

    friend bool operator==(const ApiKey &, const ApiKey &) = default;
};

struct ApiKeyDetail {
    ApiKey key;
    std::vector<UsageDay> usageByDay; // 30 days up to today
    std::vector<EndpointUse> topEndpoints;
    std::vector<AddressUse> recentIps;
};

// What POST takes.
struct NewApiKey {
    QString name;
    QString description;
    Scopes scopes;
    KeyEnvironment environment = KeyEnvironment::Live;
    std::optional<UnixMs> expiresAt;
    QStringList allowedIps;
    IpMode ipMode = IpMode::Enforce;
};

// What PATCH takes; absent members stay as they are. `expiresAt` set to a null inner value removes the expiry.
struct ApiKeyChange {
    std::optional<QString> name;
    std::optional<QString> description;
    std::optional<Scopes> scopes;
    std::optional<QStringList> allowedIps;
    std::optional<std::optional<UnixMs>> expiresAt;
    std::optional<IpMode> ipMode;
};

// The answer to create and regenerate: the only time that the secret is on the wire.
struct IssuedKey {
    Secret secret;
    KeyId id;
    QString name;
    Scopes scopes;
    RateLimit rateLimit;
    UnixMs createdAt = 0;
    QString warning;
};

enum class KeySort { Name, Created, LastUsed, Requests, Errors };

struct KeyQuery {
    QString search; // part of name, description, key id or masked key
    std::optional<KeyStatus> status;
    KeySort sort = KeySort::Created;
    bool descending = true;
    int limit = 50;
    int offset = 0;
    bool expiringSoon = false; // (ours) active and expiring within 7 days
    bool unused30Days = false; // (ours) active and not used for 30 days
    Scopes scopes;             // (ours) has any of these; empty means all keys

    friend bool operator==(const KeyQuery &, const KeyQuery &) = default;
};

struct KeyPage {
    std::vector<ApiKey> keys;
    qint64 total = 0;
};

// Rules. A sentence says what is wrong; empty means valid.
[[nodiscard]] QString keyNameProblem(const QString &name);
[[nodiscard]] QString allowedIpProblem(const QString &address);
// The key's secret form: "pm_live_" or "pm_test_" and 32 characters of base 62.
[[nodiscard]] bool isWellFormedKey(QByteArrayView key);
[[nodiscard]] QString maskKey(QByteArrayView key);

// Codecs. Decoders of requests name every wrong field; decoders of answers ignore members they do not know.
[[nodiscard]] QJsonObject toJson(const ApiKey &key);
[[nodiscard]] QJsonObject toJson(const ApiKeyDetail &detail);
[[nodiscard]] QJsonArray endpointsJson(const std::vector<EndpointUse> &uses);
[[nodiscard]] Result<std::vector<EndpointUse>> endpointUsesFromJson(const QJsonArray &items);
[[nodiscard]] QJsonObject toJson(const NewApiKey &key);
[[nodiscard]] QJsonObject toJson(const ApiKeyChange &change);
[[nodiscard]] Result<ApiKey> apiKeyFromJson(const QJsonObject &json);
[[nodiscard]] Result<ApiKeyDetail> apiKeyDetailFromJson(const QJsonObject &json);
[[nodiscard]] Result<KeyPage> keyPageFromJson(const QJsonObject &json);
[[nodiscard]] Result<NewApiKey> newApiKeyFromJson(const QJsonObject &json, UnixMs now);
[[nodiscard]] Result<ApiKeyChange> apiKeyChangeFromJson(const QJsonObject &json, UnixMs now);
[[nodiscard]] QJsonObject toWire(const IssuedKey &issued);
[[nodiscard]] Result<IssuedKey> issuedKeyFromJson(const QJsonObject &json);
// The query string of GET /platform/api-keys, both ways.
[[nodiscard]] QString toQueryString(const KeyQuery &query);
[[nodiscard]] Result<KeyQuery> keyQueryFromItems(const QMap<QString, QString> &items);

} // namespace pm
