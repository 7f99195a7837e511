// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/keys/keyadminrules.h"

#include "platform/audit/auditlog.h"
#include "platform/keys/keyadmin.h"

namespace pm::keys {

namespace {

using http::Reply;
using http::Request;

const QString kWarning = QStringLiteral("Store this key now. It is not shown again.");

} // namespace

Result<> appendAudit(store::Connection &connection, const Request &request, UnixMs now, const QString &action,
                     const KeyId &id, const QJsonObject &details)
{
    audit::AuditRecord record = audit::recordOf(request, action, kAuditTarget, id.text());
    record.details = details;
    return audit::append(connection, now, record);
}

Reply issuedReply(int status, const ApiKey &key, UnixMs issuedAt, const Secret &secret)
{
    const IssuedKey issued{.secret = secret.clone(),
                           .id = key.id,
                           .name = key.name,
                           .scopes = key.scopes,
                           .rateLimit = key.rateLimit,
                           .createdAt = issuedAt,
                           .warning = kWarning};
    return {.status = status, .data = toWire(issued)};
}

KeyMoment momentOf(const Request &request, const ApiKey &key)
{
    return {.key = key.id,
            .tenant = *request.tenant,
            .name = key.name,
            .data = {{QStringLiteral("by"), request.principal.email}}};
}

Result<> checkUsable(const ApiKey &key)
{
    if (key.status == KeyStatus::Revoked)
        return fail(ErrorKind::Conflict, QStringLiteral("The API key is revoked."));
    return {};
}

Result<> checkRegenerable(const ApiKey &key)
{
    if (key.status == KeyStatus::Expired)
        return fail(ErrorKind::Conflict, QStringLiteral("The API key has expired: give it a later end first."));
    return checkUsable(key);
}

Result<> checkSameSecret(const StoredKey &seen, const StoredKey &now)
{
    if (seen.secretVersion != now.secretVersion)
        return fail(ErrorKind::Conflict, QStringLiteral("The API key was regenerated meanwhile."));
    return {};
}

Result<> checkOverlap(const ApiKey &key)
{
    if (!key.overlapEndsAt)
        return fail(ErrorKind::Conflict, QStringLiteral("No old secret of this API key is valid."));
    return {};
}

} // namespace pm::keys
