// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/lanerepository.h"

#include "platform/store/sqltext.h"
#include "platform/webhooks/webhookrows.h"

#include <QJsonDocument>

namespace pm::webhooks {

namespace {

const QString kFree = QStringLiteral("due_at <= ? AND leased_until <= ?");

// What was given up since its transformation failed, and waits again since that was mended, begins anew.
const QString kMostAttempts = QStringLiteral("CASE WHEN q.attempts < d.max_attempts THEN d.max_attempts"
                                             " ELSE q.attempts + w.max_attempts END");

bool locks(const store::Connection &connection)
{
    return connection.dialect() == store::Dialect::PostgreSql; // SQLite has one writer
}

DueDelivery dueOf(const store::Row &row)
{
    const bool isTransformed = !row.isNull(5);
    return {.id = DeliveryId(row.text(0)),
            .event = EventId(row.text(1)),
            .eventType = row.text(2),
            .subjectId = row.text(3),
            .body = row.text(isTransformed ? 5 : 4).toUtf8(),
            .bodyHeaders = row.text(6),
            .isTransformed = isTransformed,
            .attempts = static_cast<int>(row.integer(7)),
            .maxAttempts = static_cast<int>(row.integer(8))};
}

LaneHealth healthOf(const store::Row &row)
{
    LaneHealth health{.status = webhookStatusFromName(row.text(0)).value_or(WebhookStatus::Active),
                      .statusSince = row.integer(2),
                      .activeSince = row.integer(3),
                      .consecutiveFailures = row.integer(4),
                      .lastDeliveryAt = row.optionalInteger(5),
                      .probeAt = row.optionalInteger(6),
                      .probes = static_cast<int>(row.integer(7))};
    health.reason = reasonOfColumn(row.text(1));
    return health;
}

} // namespace

Result<bool> LaneRepository::anyDue(UnixMs now)
{
    return m_connection
        .query(QStringLiteral("SELECT 1 FROM webhook_lanes WHERE ") + kFree + QStringLiteral(" LIMIT 1"), {now, now})
        .map([](const store::Rows &rows) { return !rows.empty(); });
}

Result<std::vector<WebhookId>> LaneRepository::take(const QString &owner, UnixMs now, int most)
{
    const QString sql = QStringLiteral("UPDATE webhook_lanes SET lease_owner = ?, leased_until = ? WHERE webhook_id IN"
                                       " (SELECT webhook_id FROM webhook_lanes WHERE %1"
                                       " ORDER BY CASE WHEN status = 'active' THEN 0 ELSE 1 END, due_at LIMIT ?%2)"
                                       " RETURNING webhook_id")
                            .arg(kFree, locks(m_connection) ? QStringLiteral(" FOR UPDATE SKIP LOCKED") : QString());
    return m_connection.query(sql, {owner, now + kLeaseMs, now, now, most}).map([](const store::Rows &rows) {
        std::vector<WebhookId> taken;
        for (const store::Row &row : rows)
            taken.emplace_back(row.text(0));
        return taken;
    });
}

Result<std::vector<Lane>> LaneRepository::held(const QString &owner, UnixMs takenAt)
{
    return m_connection
        .query(QStringLiteral(
                   "SELECT %1, l.drain_until, l.tenant_id, l.environment, l.probe_at, %2 FROM webhook_lanes l"
                   " JOIN webhooks w ON w.id = l.webhook_id WHERE l.lease_owner = ? AND l.leased_until >= ?")
                   .arg(events::laneStatus(), contentColumns()),
               {owner, takenAt > 0 ? takenAt + kLeaseMs : 0})
        .map([](const store::Rows &rows) {
            std::vector<Lane> lanes;
            for (const store::Row &row : rows) {
                ContentRow content = contentOfRow(row, 5);
                lanes.push_back(
                    {.webhook = content.id,
                     .owner = {.tenant = TenantId(row.text(2)),
                               .environment = keyEnvironmentFromName(row.text(3)).value_or(KeyEnvironment::Live)},
                     .content = std::move(content.content),
                     .version = content.version,
                     .previousSecretUntil = content.previousSecretUntil,
                     .secretVersion = content.secretVersion,
                     .status = webhookStatusFromName(row.text(0)).value_or(WebhookStatus::Active),
                     .probeAt = row.integer(4),
                     .drainUntil = row.text(1)});
            }
            return lanes;
        });
}

Result<> LaneRepository::renew(const QString &owner, UnixMs now)
{
    return store::changed(
        m_connection.execute(QStringLiteral("UPDATE webhook_lanes SET leased_until = ? WHERE lease_owner = ?"),
                             {now + kLeaseMs, owner}));
}

Result<> LaneRepository::release(const QString &owner, const WebhookId &webhook)
{
    return store::changed(
        m_connection.execute(QStringLiteral(
                                 "UPDATE webhook_lanes AS l SET lease_owner = '', leased_until = 0, due_at = CASE (%1)"
                                 " WHEN 'paused' THEN NULL"
                                 " WHEN 'inactive' THEN CASE WHEN EXISTS (SELECT 1 FROM delivery_queue q WHERE %2)"
                                 " THEN l.probe_at END"
                                 " ELSE (SELECT MIN(q.due_at) FROM delivery_queue q WHERE %2)"
                                 " END WHERE webhook_id = ? AND lease_owner = ?")
                                 .arg(events::laneStatus(), QStringLiteral("q.webhook_id = l.webhook_id")),
                             {webhook.text(), owner}));
}

Result<> LaneRepository::postpone(const QString &owner, const WebhookId &webhook, UnixMs until)
{
    return store::changed(
        m_connection.execute(QStringLiteral("UPDATE webhook_lanes SET lease_owner = '', leased_until = 0, due_at = ?"
                                            " WHERE webhook_id = ? AND lease_owner = ?"),
                             {until, webhook.text(), owner}));
}

// An inactive one is due with its probe; with none it was released while its tenant was suspended.
Result<> LaneRepository::wakeForgotten(UnixMs now)
{
    return store::changed(m_connection.execute(
        QStringLiteral("UPDATE webhook_lanes AS l SET drain_until = ?,"
                       " due_at = CASE WHEN l.status = 'inactive' AND l.probe_at > ? THEN l.probe_at ELSE ? END"
                       " WHERE (l.due_at IS NULL OR (l.due_at > ? AND l.status <> 'inactive')) AND l.leased_until <= ?"
                       " AND EXISTS (SELECT 1 FROM delivery_queue q WHERE q.webhook_id = l.webhook_id"
                       " AND (q.due_at <= ? OR l.status = 'inactive')) AND (%1) <> 'paused'")
            .arg(events::laneStatus()),
        {makeUlid(QLatin1StringView("del_"), now), now, now, now, now, now}));
}

Result<std::vector<DueDelivery>> LaneRepository::due(const WebhookId &webhook, UnixMs until, int most)
{
    return m_connection
        .query(QStringLiteral("SELECT q.delivery_id, q.event_id, d.event_type, q.subject_id, e.body, d.body,"
                              " d.body_headers, q.attempts, %1 FROM delivery_queue q"
                              " JOIN webhooks w ON w.id = q.webhook_id"
                              " JOIN tenants t ON t.id = w.tenant_id AND t.status <> 'suspended'"
                              " JOIN deliveries d ON d.id = q.delivery_id JOIN events e ON e.id = q.event_id"
                              " WHERE q.webhook_id = ? AND q.due_at <= ? ORDER BY q.due_at, q.delivery_id LIMIT ?")
                   .arg(kMostAttempts),
               {webhook.text(), until, most})
        .map([](const store::Rows &rows) {
            std::vector<DueDelivery> due;
            for (const store::Row &row : rows)
                due.push_back(dueOf(row));
            return due;
        });
}

Result<std::optional<LaneHealth>> LaneRepository::lockHealth(const WebhookId &webhook)
{
    return m_connection
        .query(QStringLiteral("SELECT status, reason, status_since, active_since, consecutive_failures,"
                              " last_delivery_at, probe_at, probes FROM webhook_lanes WHERE webhook_id = ?")
                   + (locks(m_connection) ? QStringLiteral(" FOR UPDATE") : QString()),
               {webhook.text()})
        .map([](const store::Rows &rows) {
            return rows.empty() ? std::nullopt : std::optional(healthOf(rows.front()));
        });
}

Result<> LaneRepository::saveHealth(const WebhookId &webhook, const LaneHealth &health)
{
    return store::changed(m_connection.execute(
        QStringLiteral(
            "UPDATE webhook_lanes SET status = ?, reason = ?, status_since = ?, active_since = ?,"
            " consecutive_failures = ?, last_delivery_at = ?, probe_at = ?, probes = ? WHERE webhook_id = ?"),
        {webhookStatusName(health.status), columnOfReason(health.reason), health.statusSince, health.activeSince,
         health.consecutiveFailures, store::orNull(health.lastDeliveryAt), store::orNull(health.probeAt), health.probes,
         webhook.text()}));
}

} // namespace pm::webhooks
