// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/webhooktrail.h"

#include "models/domain/operators/personaltext.h"
#include "platform/audit/auditevents.h"
#include "platform/webhooks/webhookaudit.h"
#include "platform/webhooks/webhookrepository.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace pm::webhooks {

namespace {

// All that is told of a record's details; none of them is what somebody wrote.
constexpr std::array kTold{"archived", "delivery_id", "event_type", "fields", "kind",
                           "matched",  "reason",      "replay_id",  "status"};

QJsonObject toldOf(const QJsonObject &details, Role viewer)
{
    QJsonObject told;
    for (const char *name : kTold) {
        const QJsonValue value = details.value(QLatin1StringView(name));
        if (!value.isUndefined())
            told.insert(QLatin1StringView(name), value);
    }
    return shownTo(viewer, told); // the error of an endpoint may quote what was sent
}

// The row has gone with it.
Result<> wasDeleted(store::Connection &connection, const events::EventOwner &owner, const WebhookId &id)
{
    const auto rows = connection.query(
        QStringLiteral("SELECT details FROM audit_entries WHERE target_type = ? AND target_id = ? AND tenant_id = ?"
                       " AND action = ?"),
        {kAuditTarget, id.text(), owner.tenant.text(), kDeletedAction});
    if (!rows)
        return fail(rows.error());
    const bool isOwn = std::any_of(rows->begin(), rows->end(), [&](const store::Row &row) {
        const QJsonObject details = QJsonDocument::fromJson(row.text(0).toUtf8()).object();
        return details.value(QStringLiteral("environment")) == keyEnvironmentName(owner.environment);
    });
    return isOwn ? Result<>() : fail(Error::notFound(QStringLiteral("webhook")));
}

} // namespace

Result<audit::AuditPage> trailOf(store::Connection &connection, const events::EventOwner &owner, const WebhookId &id,
                                 const http::PageQuery &page, UnixMs now)
{
    Result<> known = WebhookRepository(connection, owner, now).byId(id).map([](const StoredWebhook &) {});
    if (!known && known.error().kind == ErrorKind::NotFound)
        known = wasDeleted(connection, owner, id);
    return known.and_then([&] { return audit::entriesOf(connection, kAuditTarget, id.text(), page); });
}

QJsonObject trailJson(const audit::AuditPage &page, Role viewer)
{
    return audit::eventsJson(page, [&](const audit::AuditEntry &entry) {
        QJsonObject event = audit::eventJson(entry, viewer);
        event.insert(QStringLiteral("details"), toldOf(entry.record.details, viewer));
        return event;
    });
}

} // namespace pm::webhooks
