// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/keys/keyinput.h"

#include "models/core/fieldreader.h"
#include "platform/http/answer.h"

namespace pm::keys {

namespace {

constexpr qint64 kHourMs = 3600 * 1000;
constexpr qint64 kMostGraceHours = 24;

} // namespace

Result<KeyId> keyIdOf(const http::Request &request)
{
    const QString id = request.params.value(QStringLiteral("key_id"));
    if (!isUuid(id))
        return fail(Error::notFound(QStringLiteral("API key")));
    return KeyId(id);
}

Result<qint64> graceMsOf(const http::Request &request)
{
    const Result<QJsonObject> json = request.json();
    if (!json)
        return fail(json.error());
    const QString field = QStringLiteral("grace_period_hours");
    FieldReader reader(*json);
    const qint64 hours = reader.integer(field, 0);
    if (hours < 0 || hours > kMostGraceHours)
        reader.reject(field, QStringLiteral("must be from 0 to 24"));
    reader.rejectUnknown();
    return reader.finish().map([&] { return hours * kHourMs; });
}

void applyChange(const ApiKeyChange &change, ApiKey &key)
{
    key.name = change.name.value_or(key.name);
    key.description = change.description.value_or(key.description);
    key.scopes = change.scopes.value_or(key.scopes);
    key.allowedIps = change.allowedIps.value_or(key.allowedIps);
    key.ipMode = change.ipMode.value_or(key.ipMode);
    key.expiresAt = change.expiresAt.value_or(key.expiresAt);
}

QStringList changedFields(const ApiKeyChange &change)
{
    return toJson(change).keys();
}

QByteArray etagOf(const StoredKey &stored, const QJsonObject &body)
{
    return http::etagOf(QByteArray::number(stored.version), body);
}

Result<> checkIfMatch(const http::Request &request, const StoredKey &stored)
{
    return http::ifVersionMatches(request, QByteArray::number(stored.version));
}

} // namespace pm::keys
