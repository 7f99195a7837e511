// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/lanerepository.h"

#include "platform/store/byids.h"
#include "platform/webhooks/deliverylog.h"
#include "platform/webhooks/lanework.h"
#include "platform/webhooks/webhookrows.h"

#include <QJsonDocument>

namespace pm::webhooks {

namespace {

const QString kWebhook = QStringLiteral("webhook_id");
const QString kFree = QStringLiteral("due_at <= ? AND leased_until <= ?");
// In the hands of somebody dead, who may have sent its deliveries without a transformation.
const QString kPlainOrphan = QStringLiteral("lease_owner <> '' AND leased_plain = 1 AND leased_until <= ?");

// What was given up since its transformation failed, and waits again since that was mended, begins anew.
const QString kMostAttempts = QStringLiteral("CASE WHEN q.attempts < d.max_attempts THEN d.max_attempts"
                                             " ELSE q.attempts + w.max_attempts END");

bool isPostgres(const store::Connection &connection)
{
    return connection.dialect() == store::Dialect::PostgreSql;
}

// SQL: rows of webhook_lanes.
QString isOf(LaneRepository::Kind kind)
{
    if (kind == LaneRepository::Kind::Failing)
        return QStringLiteral("status <> 'active'");
    return QStringLiteral("status = 'active' AND consecutive_failures ")
         + (kind == LaneRepository::Kind::Proven ? QStringLiteral("= 0") : QStringLiteral("> 0"));
}

const QString kStateColumns = QStringLiteral("l.webhook_id, w.version, %1, l.probe_at, l.drain_until,"
                                             " l.consecutive_failures, l.last_delivery_at, l.leased_until");
constexpr int kFirstContentColumn = 10; // of those that laneOf() reads
// Twice as many as a process has of an endpoint: events may have been committed late, and stand before these.
constexpr int kMostKeptPlain = 2 * LaneWork::kMostInHand;

Lane stateOf(const store::Row &row)
{
    const LaneHealth health{.status = webhookStatusFromName(row.text(2)).value_or(WebhookStatus::Active),
                            .consecutiveFailures = row.integer(5),
                            .lastDeliveryAt = row.optionalInteger(6)};
    return {.webhook = WebhookId(row.text(0)),
            .version = static_cast<int>(row.integer(1)),
            .leasedUntil = row.integer(7),
            .status = health.status,
            .probeAt = row.integer(3),
            .drainUntil = row.text(4),
            .isProven = health.isProven(),
            .isUntried = health.isUntried()};
}

Lane laneOf(const store::Row &row)
{
    Lane lane = stateOf(row);
    ContentRow content = contentOfRow(row, kFirstContentColumn);
    lane.owner = {.tenant = TenantId(row.text(8)),
                  .environment = keyEnvironmentFromName(row.text(9)).value_or(KeyEnvironment::Live)};
    lane.content = std::move(content.content);
    lane.previousSecretUntil = content.previousSecretUntil;
    lane.secretVersion = content.secretVersion;
    lane.isLeasedPlain = row.integer(kFirstContentColumn + kContentColumns) != 0;
    return lane;
}

// As dueOf() reads them.
QString dueColumns()
{
    return QStringLiteral(
               "q.webhook_id, q.delivery_id, q.event_id, d.event_type, q.subject_id, e.body AS event_body,"
               " d.body, d.body_headers, q.attempts, %1 AS most_attempts,"
               " CASE WHEN q.attempts > 0 AND d.body IS NULL AND %2 THEN 1 ELSE 0 END AS was_sent, w.version, q.due_at")
        .arg(kMostAttempts, wasSent(QStringLiteral("q.delivery_id")));
}

// The oldest of each endpoint, found by the index however long its queue is. What lost its event or its place in the
// log, which are not kept for ever, takes no other's place. SQLite keeps to the order of cross joins.
QString dueSql(const store::Connection &connection)
{
    const QString kept = QStringLiteral(" %1 deliveries d ON d.id = q.delivery_id %1 events e ON e.id = q.event_id")
                             .arg(isPostgres(connection) ? QStringLiteral("JOIN") : QStringLiteral("CROSS JOIN"));
    const QString endpoints = QStringLiteral(" FROM webhooks w JOIN tenants t ON t.id = w.tenant_id"
                                             " AND t.status <> 'suspended' CROSS JOIN ");
    const QString oldest = QStringLiteral(" FROM delivery_queue q") + kept
                         + QStringLiteral(" WHERE q.webhook_id = w.id AND q.due_at <= ?"
                                          " ORDER BY q.due_at, q.delivery_id LIMIT ?)");
    const QString ofThese = QStringLiteral(" WHERE w.id IN %1 ORDER BY q.due_at, q.delivery_id");
    if (isPostgres(connection))
        return QStringLiteral("SELECT q.*") + endpoints + QStringLiteral("LATERAL (SELECT ") + dueColumns() + oldest
             + QStringLiteral(" q") + ofThese;
    return QStringLiteral("SELECT ") + dueColumns() + endpoints
         + QStringLiteral("delivery_queue q ON q.delivery_id IN (SELECT q.delivery_id") + oldest + kept + ofThese;
}

DueDelivery dueOf(const store::Row &row)
{
    const bool isTransformed = !row.isNull(6);
    return {.id = DeliveryId(row.text(1)),
            .event = EventId(row.text(2)),
            .eventType = row.text(3),
            .subjectId = row.text(4),
            .body = row.text(isTransformed ? 6 : 5).toUtf8(),
            .bodyHeaders = row.text(7),
            .isTransformed = isTransformed,
            .wasSent = row.integer(10) != 0,
            .version = static_cast<int>(row.integer(11)),
            .attempts = static_cast<int>(row.integer(8)),
            .maxAttempts = static_cast<int>(row.integer(9))};
}

const QString kHealthColumns = QStringLiteral("webhook_id, status, reason, status_since, active_since,"
                                              " consecutive_failures, last_delivery_at, probe_at, probes, drain_until");

LaneHealth healthOf(const store::Row &row)
{
    LaneHealth health{.status = webhookStatusFromName(row.text(1)).value_or(WebhookStatus::Active),
                      .statusSince = row.integer(3),
                      .activeSince = row.integer(4),
                      .consecutiveFailures = row.integer(5),
                      .lastDeliveryAt = row.optionalInteger(6),
                      .probeAt = row.optionalInteger(7),
                      .probes = static_cast<int>(row.integer(8)),
                      .drainUntil = row.text(9)};
    health.reason = reasonOfColumn(row.text(2));
    return health;
}

// With their types, which PostgreSQL does not guess in a list of values.
const QString kHealthRow = QStringLiteral(
    "(?, ?, ?, CAST(? AS BIGINT), CAST(? AS BIGINT), CAST(? AS INTEGER), CAST(? AS BIGINT), CAST(? AS BIGINT),"
    " CAST(? AS INTEGER), ?)");

QVariantList rowOf(const WebhookId &webhook, const LaneHealth &health)
{
    return {webhook.text(),
            webhookStatusName(health.status),
            columnOfReason(health.reason),
            health.statusSince,
            health.activeSince,
            health.consecutiveFailures,
            store::orNull(health.lastDeliveryAt),
            store::orNull(health.probeAt),
            health.probes,
            health.drainUntil};
}

} // namespace

Result<bool> LaneRepository::anyDue(Kind kind, UnixMs now)
{
    return m_connection
        .query(QStringLiteral("SELECT 1 FROM webhook_lanes WHERE %1 AND %2 LIMIT 1").arg(kFree, isOf(kind)), {now, now})
        .map([](const store::Rows &rows) { return !rows.empty(); });
}

Result<std::vector<WebhookId>> LaneRepository::take(const QString &owner, Kind kind, UnixMs now, int most)
{
    const QString sql = QStringLiteral("UPDATE webhook_lanes AS l SET lease_owner = ?, leased_until = ?, leased_plain ="
                                       " CASE WHEN EXISTS (SELECT 1 FROM webhooks w WHERE w.id = l.webhook_id"
                                       " AND w.transformation = ?) THEN 1 ELSE 0 END WHERE webhook_id IN"
                                       " (SELECT webhook_id FROM webhook_lanes WHERE %1 AND %2 AND NOT (%3)"
                                       " ORDER BY due_at LIMIT ?%4) RETURNING webhook_id")
                            .arg(kFree, isOf(kind), kPlainOrphan,
                                 isPostgres(m_connection) ? QStringLiteral(" FOR UPDATE SKIP LOCKED") : QString());
    return m_connection.query(sql, {owner, now + kLeaseMs, plainTransformation(), now, now, now, most})
        .map(store::idsOf<WebhookId>);
}

Result<std::vector<WebhookId>> LaneRepository::orphans(UnixMs now, int most)
{
    return m_connection
        .query(QStringLiteral("SELECT webhook_id FROM webhook_lanes WHERE %1 ORDER BY webhook_id LIMIT ?")
                   .arg(kPlainOrphan),
               {now, most})
        .map(store::idsOf<WebhookId>);
}

// The deliveries before the endpoints, as they are written when they have been tried.
Result<> LaneRepository::freeOrphans(const std::vector<WebhookId> &webhooks, UnixMs now)
{
    std::vector<DeliveryId> first;
    for (const WebhookId &webhook : webhooks) {
        const Result<store::Rows> rows = m_connection.query(
            QStringLiteral("SELECT delivery_id FROM delivery_queue WHERE webhook_id = ?"
                           " ORDER BY due_at, delivery_id LIMIT ?"),
            {webhook.text(), kMostKeptPlain});
        if (!rows)
            return fail(rows.error());
        const std::vector<DeliveryId> ids = store::idsOf<DeliveryId>(*rows);
        first.insert(first.end(), ids.begin(), ids.end());
    }
    return keepPlainBodies(first).and_then([&] {
        return store::executeByIds(m_connection,
                                   QStringLiteral("UPDATE webhook_lanes SET lease_owner = '' WHERE webhook_id IN"
                                                  " (SELECT webhook_id FROM webhook_lanes WHERE %1"
                                                  " AND webhook_id IN %3%2)")
                                       .arg(kPlainOrphan, store::lockInOrder(m_connection, kWebhook),
                                            QStringLiteral("%1")),
                                   {now}, webhooks);
    });
}

// They may have been sent, by one who is dead now and could not say so: the bytes that go under an id stay the same,
// also with a transformation that comes later.
Result<> LaneRepository::keepPlainBodies(const std::vector<DeliveryId> &deliveries)
{
    return store::executeByIds(m_connection,
                               QStringLiteral("UPDATE deliveries SET body = (SELECT e.body FROM events e"
                                              " WHERE e.id = deliveries.event_id) WHERE body IS NULL AND id IN %1"),
                               {}, deliveries);
}

Result<std::vector<Lane>> LaneRepository::held(const QString &owner, const std::vector<WebhookId> &webhooks)
{
    const QString sql = QStringLiteral("SELECT %1, l.tenant_id, l.environment, %2, l.leased_plain FROM webhook_lanes l"
                                       " JOIN webhooks w ON w.id = l.webhook_id"
                                       " WHERE l.lease_owner = ? AND l.webhook_id IN %3")
                            .arg(kStateColumns.arg(events::laneStatus()), contentColumns(), QStringLiteral("%1"));
    std::vector<Lane> lanes;
    return store::queryByIds(m_connection, sql, {owner}, webhooks,
                             [&](const store::Row &row) { lanes.push_back(laneOf(row)); })
        .map([&] { return std::move(lanes); });
}

Result<std::vector<Lane>> LaneRepository::heldStates(const QString &owner)
{
    return m_connection
        .query(QStringLiteral("SELECT %1 FROM webhook_lanes l JOIN webhooks w ON w.id = l.webhook_id"
                              " WHERE l.lease_owner = ?")
                   .arg(kStateColumns.arg(events::laneStatus())),
               {owner})
        .map([](const store::Rows &rows) {
            std::vector<Lane> lanes;
            std::transform(rows.begin(), rows.end(), std::back_inserter(lanes), stateOf);
            return lanes;
        });
}

Result<> LaneRepository::renew(const QString &owner, UnixMs now)
{
    return store::changed(
        m_connection.execute(QStringLiteral("UPDATE webhook_lanes SET leased_until = ? WHERE webhook_id IN"
                                            " (SELECT webhook_id FROM webhook_lanes WHERE lease_owner = ?%1)")
                                 .arg(store::lockInOrder(m_connection, kWebhook)),
                             {now + kLeaseMs, owner}));
}

// One that has waited before waits behind the others.
Result<> LaneRepository::release(const QString &owner, const std::vector<WebhookId> &webhooks, UnixMs now)
{
    const QString sql = QStringLiteral("UPDATE webhook_lanes AS l SET lease_owner = '', leased_until = 0, due_at ="
                                       " CASE (%1) WHEN 'paused' THEN NULL"
                                       " WHEN 'inactive' THEN CASE WHEN EXISTS (SELECT 1 FROM delivery_queue q"
                                       " WHERE %2) THEN l.probe_at END"
                                       " ELSE (SELECT CASE WHEN q.due_at < ? THEN ? ELSE q.due_at END"
                                       " FROM delivery_queue q WHERE %2 ORDER BY q.due_at LIMIT 1) END"
                                       " WHERE webhook_id IN (SELECT webhook_id FROM webhook_lanes"
                                       " WHERE lease_owner = ? AND webhook_id IN %4%3)")
                            .arg(events::laneStatus(), QStringLiteral("q.webhook_id = l.webhook_id"),
                                 store::lockInOrder(m_connection, kWebhook), QStringLiteral("%1"));
    return store::executeByIds(m_connection, sql, {now, now, owner}, webhooks);
}

Result<> LaneRepository::postpone(const QString &owner, const std::vector<WebhookId> &webhooks, UnixMs until)
{
    return store::executeByIds(m_connection,
                               QStringLiteral("UPDATE webhook_lanes SET lease_owner = '', leased_until = 0, due_at = ?"
                                              " WHERE lease_owner = ? AND webhook_id IN %1"),
                               {until, owner}, webhooks);
}

Result<> LaneRepository::abandon(const QString &owner, const std::vector<WebhookId> &webhooks)
{
    return store::executeByIds(
        m_connection,
        QStringLiteral("UPDATE webhook_lanes SET leased_until = 0 WHERE lease_owner = ? AND webhook_id IN %1"), {owner},
        webhooks);
}

Result<std::set<WebhookId>> LaneRepository::missed(const std::vector<WebhookId> &webhooks, UnixMs now)
{
    const QString sql = QStringLiteral("SELECT webhook_id FROM webhook_lanes l WHERE status IN ('active', 'failing')"
                                       " AND leased_until <= ? AND (due_at IS NULL OR due_at > ?)"
                                       " AND EXISTS (SELECT 1 FROM delivery_queue q"
                                       " WHERE q.webhook_id = l.webhook_id AND q.due_at <= ?) AND webhook_id IN %1");
    std::set<WebhookId> missed;
    return store::queryByIds(m_connection, sql, {now, now, now}, webhooks,
                             [&](const store::Row &row) { missed.emplace(row.text(0)); })
        .map([&] { return std::move(missed); });
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

Result<DueDeliveries> LaneRepository::due(const std::vector<WebhookId> &webhooks, UnixMs until, int most)
{
    DueDeliveries due;
    return store::queryByIds(m_connection, dueSql(m_connection), {until, most}, webhooks,
                             [&](const store::Row &row) { due[WebhookId(row.text(0))].push_back(dueOf(row)); })
        .map([&] { return std::move(due); });
}

Result<LaneHealths> LaneRepository::lockHealths(const std::vector<WebhookId> &webhooks)
{
    const QString sql = QStringLiteral("SELECT %1 FROM webhook_lanes WHERE webhook_id IN %2%3")
                            .arg(kHealthColumns, QStringLiteral("%1"), store::lockInOrder(m_connection, kWebhook));
    LaneHealths healths;
    return store::queryByIds(m_connection, sql, {}, webhooks,
                             [&](const store::Row &row) { healths.emplace(row.text(0), healthOf(row)); })
        .map([&] { return std::move(healths); });
}

Result<> LaneRepository::saveHealths(const LaneHealths &healths)
{
    const std::vector<std::pair<WebhookId, LaneHealth>> rows(healths.begin(), healths.end());
    return store::inParts(
        rows, kHealthColumns.count(u',') + 1, [&](std::span<const std::pair<WebhookId, LaneHealth>> some) {
            QVariantList values;
            for (const auto &[webhook, health] : some)
                values += rowOf(webhook, health);
            return store::changed(m_connection.execute(
                QStringLiteral(
                    "UPDATE webhook_lanes SET status = h.column2, reason = h.column3, status_since = h.column4,"
                    " active_since = h.column5, consecutive_failures = h.column6, last_delivery_at = h.column7,"
                    " probe_at = h.column8, probes = h.column9, drain_until = h.column10 FROM (VALUES %1) AS h"
                    " WHERE webhook_id = h.column1")
                    .arg(QStringList(std::ssize(some), kHealthRow).join(QStringLiteral(", "))),
                values));
        });
}

} // namespace pm::webhooks
