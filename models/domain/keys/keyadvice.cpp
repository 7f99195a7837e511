// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/keys/keyadvice.h"

#include "models/core/fieldreader.h"

namespace pm {

namespace {

QJsonArray scopesJson(const std::vector<UnusedScope> &scopes)
{
    QJsonArray json;
    for (const UnusedScope &unused : scopes) {
        QJsonObject row{{QStringLiteral("scope"), scopeName(unused.scope)},
                        {QStringLiteral("last_used_at"),
                         unused.lastUsedAt ? QJsonValue(toIso(*unused.lastUsedAt)) : QJsonValue()}};
        if (unused.grantedAt)
            row.insert(QStringLiteral("granted_at"), toIso(*unused.grantedAt));
        json.append(row);
    }
    return json;
}

// Scopes that this version does not know are left out.
std::vector<UnusedScope> scopesFromJson(const QJsonArray &json)
{
    std::vector<UnusedScope> scopes;
    for (const QJsonValue &item : json) {
        const QJsonObject row = item.toObject();
        if (const auto scope = scopeFromName(row.value(QStringLiteral("scope")).toString()))
            scopes.push_back({.scope = *scope,
                              .grantedAt = fromIso(row.value(QStringLiteral("granted_at")).toString()),
                              .lastUsedAt = fromIso(row.value(QStringLiteral("last_used_at")).toString())});
    }
    return scopes;
}

QJsonArray addressesJson(const std::vector<AddressUse> &uses)
{
    QJsonArray json;
    for (const AddressUse &use : uses) {
        json.append(QJsonObject{{QStringLiteral("ip"), use.ip},
                                {QStringLiteral("last_seen"), toIso(use.lastSeen)},
                                {QStringLiteral("count"), use.count}});
    }
    return json;
}

std::vector<AddressUse> addressesFromJson(const QJsonArray &json)
{
    std::vector<AddressUse> uses;
    for (const QJsonValue &item : json) {
        const QJsonObject use = item.toObject();
        uses.push_back({.ip = use.value(QStringLiteral("ip")).toString(),
                        .lastSeen = fromIso(use.value(QStringLiteral("last_seen")).toString()).value_or(0),
                        .count = use.value(QStringLiteral("count")).toInteger()});
    }
    return uses;
}

QJsonArray recommendationsJson(const std::vector<KeyRecommendation> &recommendations)
{
    QJsonArray json;
    for (const KeyRecommendation &recommendation : recommendations) {
        json.append(QJsonObject{{QStringLiteral("code"), recommendation.code},
                                {QStringLiteral("message"), recommendation.message}});
    }
    return json;
}

} // namespace

QString adviceItem(const KeyId &key)
{
    return key.text() + QStringLiteral("/advice");
}

QJsonObject toJson(const KeyAdvice &advice)
{
    return {{QStringLiteral("unused_scopes"), scopesJson(advice.unusedScopes)},
            {QStringLiteral("suggested_permissions"),
             QJsonArray::fromStringList(scopeNames(advice.suggestedPermissions))},
            {QStringLiteral("addresses"), QJsonObject{{QStringLiteral("seen"), addressesJson(advice.seen)},
                                                      {QStringLiteral("suggested_allowed_ips"),
                                                       QJsonArray::fromStringList(advice.suggestedAllowedIps)},
                                                      {QStringLiteral("watched_days"), advice.watchedDays}}},
            {QStringLiteral("would_refuse"), addressesJson(advice.wouldRefuse)},
            {QStringLiteral("age_days"), advice.ageDays},
            {QStringLiteral("recommendations"), recommendationsJson(advice.recommendations)}};
}

Result<KeyAdvice> keyAdviceFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    KeyAdvice advice;
    advice.unusedScopes = scopesFromJson(reader.array(QStringLiteral("unused_scopes")));
    const QStringList permissions = reader.optionalTexts(QStringLiteral("suggested_permissions"))
                                        .value_or(QStringList());
    for (const QString &name : permissions) {
        if (const auto scope = scopeFromName(name))
            advice.suggestedPermissions |= *scope;
    }
    FieldReader addresses(reader.object(QStringLiteral("addresses")));
    advice.seen = addressesFromJson(addresses.array(QStringLiteral("seen")));
    advice.suggestedAllowedIps = addresses.optionalTexts(QStringLiteral("suggested_allowed_ips"))
                                     .value_or(QStringList());
    advice.watchedDays = static_cast<int>(addresses.integer(QStringLiteral("watched_days"), 0));
    advice.wouldRefuse = addressesFromJson(reader.array(QStringLiteral("would_refuse")));
    advice.ageDays = static_cast<int>(reader.integer(QStringLiteral("age_days"), 0));
    const QJsonArray recommendations = reader.array(QStringLiteral("recommendations"));
    for (const QJsonValue &item : recommendations) {
        advice.recommendations.push_back({.code = item.toObject().value(QStringLiteral("code")).toString(),
                                          .message = item.toObject().value(QStringLiteral("message")).toString()});
    }
    return reader.finish().and_then([&] { return addresses.finish(); }).map([&] { return advice; });
}

} // namespace pm
