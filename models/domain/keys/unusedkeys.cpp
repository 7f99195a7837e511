// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/keys/unusedkeys.h"

#include "models/core/fieldreader.h"

namespace pm {

namespace {

constexpr qint64 kMostDays = 365;
constexpr qsizetype kMostKeys = 500;

const QString kDays = QStringLiteral("days");
const QString kDryRun = QStringLiteral("dry_run");
const QString kKeyIds = QStringLiteral("key_ids");
const QString kAlreadyRevoked = QStringLiteral("already_revoked");
const QString kFailed = QStringLiteral("failed");

QJsonObject keyJson(const UnusedKey &key)
{
    return {{QStringLiteral("key_id"), key.key.text()},
            {QStringLiteral("name"), key.name},
            {QStringLiteral("masked_key"), key.maskedKey},
            {QStringLiteral("created_at"), key.createdAt > 0 ? QJsonValue(toIso(key.createdAt)) : QJsonValue()},
            {QStringLiteral("last_used"), key.lastUsed ? QJsonValue(toIso(*key.lastUsed)) : QJsonValue()},
            {QStringLiteral("outcome"), key.outcome}};
}

UnusedKey keyFromJson(const QJsonObject &json)
{
    return {.key = KeyId(json.value(QStringLiteral("key_id")).toString()),
            .name = json.value(QStringLiteral("name")).toString(),
            .maskedKey = json.value(QStringLiteral("masked_key")).toString(),
            .createdAt = fromIso(json.value(QStringLiteral("created_at")).toString()).value_or(0),
            .lastUsed = fromIso(json.value(QStringLiteral("last_used")).toString()),
            .outcome = json.value(QStringLiteral("outcome")).toString()};
}

std::vector<KeyId> readKeys(FieldReader &reader, const QStringList &ids)
{
    if (ids.isEmpty() || ids.size() > kMostKeys)
        reader.reject(kKeyIds, QStringLiteral("must name 1 to 500 keys"));
    std::vector<KeyId> keys;
    for (const QString &id : ids) {
        if (!isUuid(id))
            reader.reject(kKeyIds, QStringLiteral("must be ids of keys"));
        keys.emplace_back(id);
    }
    return keys;
}

} // namespace

QJsonObject toJson(const RevokeUnused &request)
{
    QJsonObject json{{kDays, request.days}, {kDryRun, request.dryRun}};
    if (request.keys) {
        QJsonArray ids;
        for (const KeyId &key : *request.keys)
            ids.append(key.text());
        json.insert(kKeyIds, ids);
    }
    return json;
}

// Both must be said: nobody revokes keys by leaving something out.
Result<RevokeUnused> revokeUnusedFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    RevokeUnused request;
    const qint64 days = reader.integer(kDays, 0);
    if (days < 1 || days > kMostDays)
        reader.reject(kDays, QStringLiteral("must be from 1 to 365"));
    request.days = static_cast<int>(days);
    const std::optional<bool> dryRun = reader.optionalBool(kDryRun);
    if (!dryRun)
        reader.reject(kDryRun, QStringLiteral("is required"));
    request.dryRun = dryRun.value_or(true);
    if (const auto ids = reader.optionalTexts(kKeyIds))
        request.keys = readKeys(reader, *ids);
    reader.rejectUnknown();
    return reader.finish().map([&] { return request; });
}

QJsonObject toJson(const RevokeUnusedResult &result)
{
    QJsonArray keys;
    for (const UnusedKey &key : result.keys)
        keys.append(keyJson(key));
    return {{kDays, result.days},
            {kDryRun, result.dryRun},
            {QStringLiteral("keys"), keys},
            {QStringLiteral("revoked"), result.revoked},
            {kAlreadyRevoked, result.alreadyRevoked},
            {kFailed, result.failed},
            {QStringLiteral("has_more"), result.hasMore}};
}

Result<RevokeUnusedResult> revokeUnusedResultFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    RevokeUnusedResult result;
    result.days = static_cast<int>(reader.integer(kDays, 0));
    result.dryRun = reader.optionalBool(kDryRun).value_or(true);
    result.revoked = static_cast<int>(reader.integer(QStringLiteral("revoked"), 0));
    result.alreadyRevoked = static_cast<int>(reader.integer(kAlreadyRevoked, 0));
    result.failed = static_cast<int>(reader.integer(kFailed, 0));
    result.hasMore = reader.optionalBool(QStringLiteral("has_more")).value_or(false);
    const QJsonArray keys = reader.array(QStringLiteral("keys"));
    for (const QJsonValue &key : keys)
        result.keys.push_back(keyFromJson(key.toObject()));
    return reader.finish().map([&] { return result; });
}

} // namespace pm
