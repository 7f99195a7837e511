// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/ids.h"
#include "platform/http/listquery.h"
#include "platform/store/database.h"

#include <QJsonObject>

namespace pm::audit {

// What happened, as written beside the change it records.
struct AuditRecord {
    QString action; // "key.created", "operator.login_failed"
    std::optional<TenantId> tenantId;
    QString actorId; // user id, key id or "system"
    QString actorEmail;
    QString targetType; // "api_key"
    QString targetId;
    QString ip;
    QString status = QStringLiteral("success");
    QJsonObject details{}; // never a secret
};

struct AuditEntry {
    AuditId id;
    UnixMs timestamp = 0;
    AuditRecord record;
};

struct AuditPage {
    std::vector<AuditEntry> entries;
    QString nextCursor; // empty on the last page
};

// A record with the actor, the address and the tenant of a request filled in.
[[nodiscard]] AuditRecord recordOf(const http::Request &request, QString action, QString targetType, QString targetId);
// Of what the service does by itself.
[[nodiscard]] AuditRecord systemRecord(const std::optional<TenantId> &tenant, QString action, QString targetType,
                                       QString targetId);
// Of what an operator does to the own account.
[[nodiscard]] AuditRecord ownRecord(const http::Request &request, QString action);

// Appends to the chain inside the transaction of the change: each entry carries the SHA-256 of the one before. The last
// step of the transaction, as all others that append wait for its end: it must not wait for rows that they hold.
[[nodiscard]] Result<> append(store::Connection &connection, UnixMs now, const AuditRecord &record);
// Many, in their order.
[[nodiscard]] Result<> appendAll(store::Connection &connection, UnixMs now, const std::vector<AuditRecord> &records);

// One page of what entriesOf() lists; newest first when the caller does not say otherwise.
[[nodiscard]] http::PageQuery readAuditPage(FieldReader &query);
// Of one target.
[[nodiscard]] Result<AuditPage> entriesOf(store::Connection &connection, const QString &targetType,
                                          const QString &targetId, const http::PageQuery &page);

// When any of these fields of a target was changed last, of an action that names the changed fields in its details.
[[nodiscard]] Result<std::optional<UnixMs>> lastChange(store::Connection &connection, const QString &action,
                                                       const QString &targetType, const QString &targetId,
                                                       const QStringList &fields);

// Reads the whole chain. The id of the first entry that does not fit, or nothing when it is whole.
[[nodiscard]] Result<std::optional<AuditId>> verifyChain(store::Connection &connection);

} // namespace pm::audit
