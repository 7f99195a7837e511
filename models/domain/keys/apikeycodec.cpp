// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/core/fieldreader.h"
#include "models/domain/keys/apikey.h"

#include "models/core/charactercount.h"

#include <QJsonArray>

namespace pm {

namespace {

constexpr qsizetype kLongestDescription = 500;
constexpr qsizetype kMostAddresses = 50;

QJsonValue timeOrNull(std::optional<UnixMs> time)
{
    return time ? QJsonValue(toIso(*time)) : QJsonValue(QJsonValue::Null);
}

QJsonObject rateLimitJson(RateLimit limit)
{
    return {{QStringLiteral("requests_per_minute"), limit.perMinute}, {QStringLiteral("burst"), limit.burst}};
}

QJsonArray daysJson(const std::vector<UsageDay> &days)
{
    QJsonArray json;
    for (const UsageDay &day : days) {
        json.append(QJsonObject{{QStringLiteral("date"), day.date.toString(Qt::ISODate)},
                                {QStringLiteral("requests"), day.requests},
                                {QStringLiteral("errors"), day.errors}});
    }
    return json;
}

std::vector<UsageDay> daysFromJson(const QJsonArray &json)
{
    std::vector<UsageDay> days;
    for (const QJsonValue &item : json) {
        const QJsonObject day = item.toObject();
        days.push_back({.date = QDate::fromString(day.value(QStringLiteral("date")).toString(), Qt::ISODate),
                        .requests = day.value(QStringLiteral("requests")).toInteger(),
                        .errors = day.value(QStringLiteral("errors")).toInteger()});
    }
    return days;
}

RateLimit rateLimitFromJson(const QJsonObject &json)
{
    return {.perMinute = json.value(QStringLiteral("requests_per_minute")).toInt(),
            .burst = json.value(QStringLiteral("burst")).toInt()};
}

// Scopes that this version does not know are left out: a newer platform may have more.
Scopes scopesFromAnswer(const QStringList &names)
{
    Scopes scopes;
    for (const QString &name : names) {
        if (const auto scope = scopeFromName(name))
            scopes |= *scope;
    }
    return scopes;
}

void checkName(FieldReader &reader, const QString &name)
{
    if (const QString problem = keyNameProblem(name); !problem.isEmpty())
        reader.reject(QStringLiteral("name"), problem);
}

void checkDescription(FieldReader &reader, const QString &description)
{
    if (characterCount(description) > kLongestDescription || description.contains(QChar::Null))
        reader.reject(QStringLiteral("description"), QStringLiteral("must have at most 500 characters and no NUL"));
}

void checkAddresses(FieldReader &reader, const QStringList &addresses)
{
    if (addresses.size() > kMostAddresses)
        reader.reject(QStringLiteral("allowed_ips"), QStringLiteral("must name at most 50 addresses"));
    for (const QString &address : addresses) {
        if (const QString problem = allowedIpProblem(address); !problem.isEmpty())
            reader.reject(QStringLiteral("allowed_ips"), problem);
    }
}

void checkExpiry(FieldReader &reader, std::optional<UnixMs> expiresAt, UnixMs now)
{
    if (expiresAt && *expiresAt <= now)
        reader.reject(QStringLiteral("expires_at"), QStringLiteral("must be in the future"));
}

std::optional<IpMode> requestedIpMode(FieldReader &reader)
{
    const QString field = QStringLiteral("ip_mode");
    const std::optional<QString> name = reader.optionalText(field);
    if (!name)
        return std::nullopt;
    const std::optional<IpMode> mode = ipModeFromName(*name);
    if (!mode)
        reader.reject(field, QStringLiteral("must be enforce or report"));
    return mode;
}

Scopes requestedScopes(FieldReader &reader, const QStringList &names)
{
    Scopes scopes;
    for (const QString &name : names) {
        if (const auto scope = scopeFromName(name))
            scopes |= *scope;
        else
            reader.reject(QStringLiteral("permissions"), QStringLiteral("has an unknown scope"));
    }
    if (names.isEmpty())
        reader.reject(QStringLiteral("permissions"), QStringLiteral("must name at least one scope"));
    return scopes;
}

} // namespace

QJsonObject toJson(const ApiKey &key)
{
    return {{QStringLiteral("key_id"), key.id.text()},
            {QStringLiteral("name"), key.name},
            {QStringLiteral("description"), key.description},
            {QStringLiteral("masked_key"), key.maskedKey},
            {QStringLiteral("permissions"), QJsonArray::fromStringList(scopeNames(key.scopes))},
            {QStringLiteral("rate_limit"), rateLimitJson(key.rateLimit)},
            {QStringLiteral("status"), keyStatusName(key.status)},
            {QStringLiteral("environment"), keyEnvironmentName(key.environment)},
            {QStringLiteral("allowed_ips"), QJsonArray::fromStringList(key.allowedIps)},
            {QStringLiteral("ip_mode"), ipModeName(key.ipMode)},
            {QStringLiteral("created_at"), toIso(key.createdAt)},
            {QStringLiteral("created_by"), key.createdBy},
            {QStringLiteral("last_used"), timeOrNull(key.lastUsed)},
            {QStringLiteral("expires_at"), timeOrNull(key.expiresAt)},
            {QStringLiteral("revoked_at"), timeOrNull(key.revokedAt)},
            {QStringLiteral("regenerated_at"), timeOrNull(key.regeneratedAt)},
            {QStringLiteral("overlap_ends_at"), timeOrNull(key.overlapEndsAt)},
            {QStringLiteral("request_count"), key.requestCount},
            {QStringLiteral("error_count"), key.errorCount},
            {QStringLiteral("week"), daysJson(key.week)}};
}

QJsonArray endpointsJson(const std::vector<EndpointUse> &uses)
{
    QJsonArray json;
    for (const EndpointUse &use : uses) {
        json.append(QJsonObject{{QStringLiteral("endpoint"), use.endpoint},
                                {QStringLiteral("count"), use.count},
                                {QStringLiteral("avg_response_time_ms"), use.averageMs}});
    }
    return json;
}

Result<std::vector<EndpointUse>> endpointUsesFromJson(const QJsonArray &items)
{
    std::vector<EndpointUse> uses;
    for (const QJsonValue &item : items) {
        FieldReader reader(item.toObject());
        EndpointUse use;
        use.endpoint = reader.text(QStringLiteral("endpoint"));
        use.count = reader.integer(QStringLiteral("count"), 0);
        if (const auto finished = reader.finish(); !finished)
            return fail(finished.error());
        use.averageMs = item.toObject().value(QStringLiteral("avg_response_time_ms")).toDouble();
        uses.push_back(std::move(use));
    }
    return uses;
}

QJsonObject toJson(const ApiKeyDetail &detail)
{
    QJsonObject json = toJson(detail.key);
    json.insert(QStringLiteral("usage_by_day"), daysJson(detail.usageByDay));
    json.insert(QStringLiteral("top_endpoints"), endpointsJson(detail.topEndpoints));
    QJsonArray addresses;
    for (const AddressUse &use : detail.recentIps) {
        addresses.append(QJsonObject{{QStringLiteral("ip"), use.ip},
                                     {QStringLiteral("last_seen"), toIso(use.lastSeen)},
                                     {QStringLiteral("count"), use.count}});
    }
    json.insert(QStringLiteral("recent_ips"), addresses);
    return json;
}

QJsonObject toJson(const NewApiKey &key)
{
    QJsonObject json{{QStringLiteral("name"), key.name},
                     {QStringLiteral("permissions"), QJsonArray::fromStringList(scopeNames(key.scopes))},
                     {QStringLiteral("environment"), keyEnvironmentName(key.environment)}};
    if (!key.description.isEmpty())
        json.insert(QStringLiteral("description"), key.description);
    if (key.expiresAt)
        json.insert(QStringLiteral("expires_at"), toIso(*key.expiresAt));
    if (!key.allowedIps.isEmpty())
        json.insert(QStringLiteral("allowed_ips"), QJsonArray::fromStringList(key.allowedIps));
    if (key.ipMode != IpMode::Enforce)
        json.insert(QStringLiteral("ip_mode"), ipModeName(key.ipMode));
    return json;
}

QJsonObject toJson(const ApiKeyChange &change)
{
    QJsonObject json;
    if (change.name)
        json.insert(QStringLiteral("name"), *change.name);
    if (change.description)
        json.insert(QStringLiteral("description"), *change.description);
    if (change.scopes)
        json.insert(QStringLiteral("permissions"), QJsonArray::fromStringList(scopeNames(*change.scopes)));
    if (change.allowedIps)
        json.insert(QStringLiteral("allowed_ips"), QJsonArray::fromStringList(*change.allowedIps));
    if (change.expiresAt)
        json.insert(QStringLiteral("expires_at"), timeOrNull(*change.expiresAt));
    if (change.ipMode)
        json.insert(QStringLiteral("ip_mode"), ipModeName(*change.ipMode));
    return json;
}

Result<ApiKey> apiKeyFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    ApiKey key;
    key.id = KeyId(reader.text(QStringLiteral("key_id")));
    key.name = reader.text(QStringLiteral("name"));
    key.description = reader.optionalText(QStringLiteral("description")).value_or(QString());
    key.maskedKey = reader.text(QStringLiteral("masked_key"));
    key.scopes = scopesFromAnswer(reader.optionalTexts(QStringLiteral("permissions")).value_or(QStringList()));
    if (reader.has(QStringLiteral("rate_limit")))
        key.rateLimit = rateLimitFromJson(reader.object(QStringLiteral("rate_limit")));
    const QString status = reader.text(QStringLiteral("status"));
    if (status == QStringLiteral("revoked"))
        key.status = KeyStatus::Revoked;
    else if (status == QStringLiteral("expired"))
        key.status = KeyStatus::Expired;
    if (reader.optionalText(QStringLiteral("environment")) == QStringLiteral("test"))
        key.environment = KeyEnvironment::Test;
    key.allowedIps = reader.optionalTexts(QStringLiteral("allowed_ips")).value_or(QStringList());
    key.ipMode = ipModeFromName(reader.optionalText(QStringLiteral("ip_mode")).value_or(QString()))
                     .value_or(IpMode::Enforce);
    key.createdAt = reader.optionalTime(QStringLiteral("created_at")).value_or(0);
    key.createdBy = reader.optionalText(QStringLiteral("created_by")).value_or(QString());
    key.lastUsed = reader.optionalTime(QStringLiteral("last_used"));
    key.expiresAt = reader.optionalTime(QStringLiteral("expires_at"));
    key.revokedAt = reader.optionalTime(QStringLiteral("revoked_at"));
    key.regeneratedAt = reader.optionalTime(QStringLiteral("regenerated_at"));
    key.overlapEndsAt = reader.optionalTime(QStringLiteral("overlap_ends_at"));
    key.requestCount = reader.integer(QStringLiteral("request_count"), 0);
    key.errorCount = reader.integer(QStringLiteral("error_count"), 0);
    if (reader.has(QStringLiteral("week")))
        key.week = daysFromJson(reader.array(QStringLiteral("week")));
    return reader.finish().map([&] { return key; });
}

Result<ApiKeyDetail> apiKeyDetailFromJson(const QJsonObject &json)
{
    auto key = apiKeyFromJson(json);
    if (!key)
        return fail(key.error());
    ApiKeyDetail detail{.key = std::move(*key), .usageByDay = {}, .topEndpoints = {}, .recentIps = {}};
    detail.usageByDay = daysFromJson(json.value(QStringLiteral("usage_by_day")).toArray());
    auto endpoints = endpointUsesFromJson(json.value(QStringLiteral("top_endpoints")).toArray());
    if (!endpoints)
        return fail(endpoints.error());
    detail.topEndpoints = std::move(*endpoints);
    const QJsonArray addresses = json.value(QStringLiteral("recent_ips")).toArray();
    for (const QJsonValue &item : addresses) {
        const QJsonObject use = item.toObject();
        detail.recentIps.push_back({.ip = use.value(QStringLiteral("ip")).toString(),
                                    .lastSeen = fromIso(use.value(QStringLiteral("last_seen")).toString()).value_or(0),
                                    .count = use.value(QStringLiteral("count")).toInteger()});
    }
    return detail;
}

Result<KeyPage> keyPageFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    const QJsonArray items = reader.array(QStringLiteral("api_keys"));
    KeyPage page;
    page.total = reader.integer(QStringLiteral("total"), items.size());
    if (const auto finished = reader.finish(); !finished)
        return fail(finished.error());
    page.keys.reserve(static_cast<std::size_t>(items.size()));
    for (const QJsonValue &item : items) {
        auto key = apiKeyFromJson(item.toObject());
        if (!key)
            return fail(key.error());
        page.keys.push_back(std::move(*key));
    }
    return page;
}

Result<NewApiKey> newApiKeyFromJson(const QJsonObject &json, UnixMs now)
{
    FieldReader reader(json);
    NewApiKey key;
    key.name = reader.text(QStringLiteral("name"));
    checkName(reader, key.name);
    const auto permissions = reader.optionalTexts(QStringLiteral("permissions"));
    if (permissions)
        key.scopes = requestedScopes(reader, *permissions);
    else
        reader.reject(QStringLiteral("permissions"), QStringLiteral("is required"));
    key.description = reader.optionalText(QStringLiteral("description")).value_or(QString());
    checkDescription(reader, key.description);
    const auto environment = keyEnvironmentFromName(
        reader.optionalText(QStringLiteral("environment")).value_or(QStringLiteral("live")));
    key.environment = environment.value_or(KeyEnvironment::Live);
    if (!environment)
        reader.reject(QStringLiteral("environment"), QStringLiteral("must be live or test"));
    key.expiresAt = reader.optionalTime(QStringLiteral("expires_at"));
    checkExpiry(reader, key.expiresAt, now);
    key.allowedIps = reader.optionalTexts(QStringLiteral("allowed_ips")).value_or(QStringList());
    checkAddresses(reader, key.allowedIps);
    key.ipMode = requestedIpMode(reader).value_or(IpMode::Enforce);
    reader.rejectUnknown();
    return reader.finish().map([&] { return key; });
}

Result<ApiKeyChange> apiKeyChangeFromJson(const QJsonObject &json, UnixMs now)
{
    FieldReader reader(json);
    ApiKeyChange change;
    change.name = reader.optionalText(QStringLiteral("name"));
    if (change.name)
        checkName(reader, *change.name);
    change.description = reader.optionalText(QStringLiteral("description"));
    if (change.description)
        checkDescription(reader, *change.description);
    if (const auto permissions = reader.optionalTexts(QStringLiteral("permissions")))
        change.scopes = requestedScopes(reader, *permissions);
    change.allowedIps = reader.optionalTexts(QStringLiteral("allowed_ips"));
    if (change.allowedIps)
        checkAddresses(reader, *change.allowedIps);
    change.ipMode = requestedIpMode(reader);
    const auto expiresAt = reader.optionalTime(QStringLiteral("expires_at"));
    if (json.contains(QStringLiteral("expires_at")))
        change.expiresAt.emplace(expiresAt);
    checkExpiry(reader, expiresAt, now);
    if (json.isEmpty())
        reader.reject(QStringLiteral("body"), QStringLiteral("must name at least one field to change"));
    reader.rejectUnknown();
    return reader.finish().map([&] { return change; });
}

QJsonObject toWire(const IssuedKey &issued)
{
    return {{QStringLiteral("api_key"), QString::fromLatin1(issued.secret.reveal())},
            {QStringLiteral("key_id"), issued.id.text()},
            {QStringLiteral("name"), issued.name},
            {QStringLiteral("permissions"), QJsonArray::fromStringList(scopeNames(issued.scopes))},
            {QStringLiteral("rate_limit"), rateLimitJson(issued.rateLimit)},
            {QStringLiteral("created_at"), toIso(issued.createdAt)},
            {QStringLiteral("warning"), issued.warning}};
}

Result<IssuedKey> issuedKeyFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    IssuedKey issued;
    issued.secret = Secret(reader.text(QStringLiteral("api_key")).toLatin1());
    issued.id = KeyId(reader.text(QStringLiteral("key_id")));
    issued.name = reader.text(QStringLiteral("name"));
    issued.scopes = scopesFromAnswer(reader.optionalTexts(QStringLiteral("permissions")).value_or(QStringList()));
    if (reader.has(QStringLiteral("rate_limit")))
        issued.rateLimit = rateLimitFromJson(reader.object(QStringLiteral("rate_limit")));
    issued.createdAt = reader.optionalTime(QStringLiteral("created_at")).value_or(0);
    issued.warning = reader.optionalText(QStringLiteral("warning")).value_or(QString());
    if (const auto finished = reader.finish(); !finished)
        return fail(finished.error());
    return issued;
}

} // namespace pm
