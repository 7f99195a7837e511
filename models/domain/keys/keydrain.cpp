// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/keys/keydrain.h"

#include "models/core/fieldreader.h"

namespace pm {

namespace {

QJsonValue timeOrNull(std::optional<UnixMs> time)
{
    return time ? QJsonValue(toIso(*time)) : QJsonValue();
}

QJsonObject useJson(const OldSecretUse &use)
{
    return {{QStringLiteral("ip"), use.ip},
            {QStringLiteral("user_agent"), use.userAgent},
            {QStringLiteral("endpoint"), use.endpoint},
            {QStringLiteral("requests"), use.requests},
            {QStringLiteral("last_used_at"), toIso(use.lastUsedAt)}};
}

OldSecretUse useFromJson(const QJsonObject &json)
{
    return {.ip = json.value(QStringLiteral("ip")).toString(),
            .userAgent = json.value(QStringLiteral("user_agent")).toString(),
            .endpoint = json.value(QStringLiteral("endpoint")).toString(),
            .requests = json.value(QStringLiteral("requests")).toInteger(),
            .lastUsedAt = fromIso(json.value(QStringLiteral("last_used_at")).toString()).value_or(0)};
}

} // namespace

QJsonObject toJson(const KeyDrain &drain)
{
    QJsonArray uses;
    for (const OldSecretUse &use : drain.uses)
        uses.append(useJson(use));
    return {{QStringLiteral("overlap_ends_at"), timeOrNull(drain.overlapEndsAt)},
            {QStringLiteral("last_used_at"), timeOrNull(drain.lastUsedAt)},
            {QStringLiteral("quiet_since"), timeOrNull(drain.quietSince)},
            {QStringLiteral("requests"), drain.requests},
            {QStringLiteral("new_requests"), drain.newRequests},
            {QStringLiteral("clients"), drain.clients},
            {QStringLiteral("uses"), uses}};
}

Result<KeyDrain> keyDrainFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    KeyDrain drain;
    drain.overlapEndsAt = reader.optionalTime(QStringLiteral("overlap_ends_at"));
    drain.lastUsedAt = reader.optionalTime(QStringLiteral("last_used_at"));
    drain.quietSince = reader.optionalTime(QStringLiteral("quiet_since"));
    drain.requests = reader.integer(QStringLiteral("requests"), 0);
    drain.newRequests = reader.integer(QStringLiteral("new_requests"), 0);
    drain.clients = reader.integer(QStringLiteral("clients"), 0);
    const QJsonArray uses = reader.array(QStringLiteral("uses"));
    for (const QJsonValue &use : uses)
        drain.uses.push_back(useFromJson(use.toObject()));
    return reader.finish().map([&] { return drain; });
}

} // namespace pm
