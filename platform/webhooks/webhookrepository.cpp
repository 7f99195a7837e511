// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/webhookrepository.h"

#include "platform/store/sqltext.h"
#include "platform/webhooks/deliverylog.h"
#include "platform/webhooks/durationscale.h"
#include "platform/webhooks/givenup.h"
#include "platform/webhooks/webhookrows.h"

namespace pm::webhooks {

namespace {

constexpr qint64 kDayMs = 86'400'000;
constexpr int kMostRetried = 100'000; // as many as are held; more are for a retry by plan
constexpr int kRetriedABite = 500;
constexpr int kEndedAtOnce = 500; // of a deleted one, while somebody waits

QString searchTextOf(const WebhookContent &content)
{
    return QString(content.name + u'\n' + content.endpointUrl).toCaseFolded();
}

// After the content's columns.
QString stateColumns()
{
    return QStringLiteral("w.created_at, w.created_by, w.updated_at, l.status, l.reason, l.consecutive_failures,"
                          " l.last_delivery_at, l.probe_at, ")
         + events::laneStatus();
}

bool takesNone(const QString &status)
{
    return status == webhookStatusName(WebhookStatus::Paused) || status == webhookStatusName(WebhookStatus::Inactive);
}

StoredWebhook storedOf(const store::Row &row)
{
    ContentRow content = contentOfRow(row, 0);
    const int at = kContentColumns;
    StoredWebhook stored{.webhook = {.id = content.id,
                                     .content = std::move(content.content),
                                     .status = webhookStatusFromName(row.text(at + 3)).value_or(WebhookStatus::Active),
                                     .lastDeliveryAt = row.optionalInteger(at + 6),
                                     .consecutiveFailures = row.integer(at + 5),
                                     .statusReason = reasonOfColumn(row.text(at + 4)),
                                     .nextProbeAt = row.optionalInteger(at + 7),
                                     .createdAt = row.integer(at),
                                     .createdBy = row.text(at + 1),
                                     .updatedAt = row.integer(at + 2)},
                         .version = content.version,
                         .secretVersion = content.secretVersion,
                         .holds = takesNone(row.text(at + 8))};
    if (content.previousSecretUntil > 0)
        stored.webhook.previousSecretUntil = content.previousSecretUntil;
    stored.webhook.content.isActive = stored.webhook.status != WebhookStatus::Paused;
    return stored;
}

QString idList(const std::vector<StoredWebhook> &webhooks, QVariantList &values)
{
    QStringList places;
    for (const StoredWebhook &stored : webhooks) {
        places.append(QStringLiteral("?"));
        values.append(stored.webhook.id.text());
    }
    return u'(' + places.join(QStringLiteral(", ")) + u')';
}

Webhook *find(std::vector<StoredWebhook> &webhooks, const QString &id)
{
    const auto found = std::find_if(webhooks.begin(), webhooks.end(),
                                    [&](const StoredWebhook &stored) { return stored.webhook.id.text() == id; });
    return found == webhooks.end() ? nullptr : &found->webhook;
}

store::Conditions conditionsOf(const WebhookQuery &query, const events::EventOwner &owner)
{
    store::Conditions conditions;
    conditions.add(QStringLiteral("w.tenant_id = ? AND w.environment = ?"),
                   {owner.tenant.text(), keyEnvironmentName(owner.environment)});
    if (query.status)
        conditions.add(QStringLiteral("l.status = ?"), {webhookStatusName(*query.status)});
    if (query.eventType)
        conditions.add(QStringLiteral("w.event_types LIKE ? ESCAPE '!'"),
                       {store::containsPattern(u'"' + eventTypeName(*query.eventType) + u'"')});
    if (!query.search.isEmpty())
        conditions.add(QStringLiteral("w.search_text LIKE ? ESCAPE '!'"),
                       {store::containsPattern(query.search.toCaseFolded())});
    return conditions;
}

const QString kFrom = QStringLiteral(" FROM webhooks w JOIN webhook_lanes l ON l.webhook_id = w.id");

} // namespace

Result<> WebhookRepository::insert(const Webhook &webhook)
{
    const QString environment = keyEnvironmentName(m_owner.environment);
    QVariantList values{webhook.id.text(), m_owner.tenant.text(), environment};
    values += valuesOf(webhook.content);
    values += {searchTextOf(webhook.content), webhook.createdAt, webhook.createdBy, webhook.updatedAt};
    const WebhookStatus status = webhook.content.isActive ? WebhookStatus::Active : WebhookStatus::Paused;
    return store::changed(
               m_connection.execute(QStringLiteral(
                                        "INSERT INTO webhooks (id, tenant_id, environment, name, endpoint_url,"
                                        " description, event_types, event_filters, max_attempts, retry_schedule,"
                                        " timeout_seconds, headers, concurrency, is_ordered, rate_per_second,"
                                        " transformation, search_text, created_at, created_by, updated_at,"
                                        " secret_version)"
                                        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)"),
                                    values))
        .and_then([&] {
            return store::changed(m_connection.execute(
                QStringLiteral("INSERT INTO webhook_lanes (webhook_id, tenant_id, environment, status, status_since)"
                               " VALUES (?, ?, ?, ?, ?)"),
                {webhook.id.text(), m_owner.tenant.text(), environment, webhookStatusName(status), webhook.createdAt}));
        });
}

Result<> WebhookRepository::update(const WebhookId &id, const WebhookContent &content)
{
    const QVariantList values = valuesOf(content);
    const Result<store::Rows> before = m_connection.query(QStringLiteral(
                                                              "SELECT transformation FROM webhooks WHERE id = ?"),
                                                          {id.text()});
    if (!before)
        return fail(before.error());
    const QString transformation = before->empty() ? QString() : before->front().text(0);
    const bool isMended = !before->empty() && transformation != values.constLast().toString();
    const Result<int> changed = m_connection.execute(
        QStringLiteral("UPDATE webhooks SET name = ?, endpoint_url = ?, description = ?, event_types = ?,"
                       " event_filters = ?, max_attempts = ?, retry_schedule = ?, timeout_seconds = ?, headers = ?,"
                       " concurrency = ?, is_ordered = ?, rate_per_second = ?, transformation = ?, search_text = ?,"
                       " updated_at = ?, version = version + 1 WHERE id = ?"),
        values + QVariantList{searchTextOf(content), m_now, id.text()});
    if (!changed)
        return fail(changed.error());
    return isMended ? retryUntransformed(id) : Result<>();
}

// Of a webhook that is there, only those have the status: some wait for their next try, some had all of them.
Result<> WebhookRepository::retryUntransformed(const WebhookId &id)
{
    LogSearch search = searchOf(DeliveryFilter{.statuses = DeliveryStatus::Failed, .webhook = id}, m_owner,
                                QStringLiteral("id"));
    search.newestFirst = false;
    int due = 0;
    QString after;
    for (int seen = 0; seen < kMostRetried; seen += kRetriedABite) {
        const auto found = rowsAfter(m_connection, search, after, kRetriedABite);
        const Result<int> queued = found.and_then([&](const store::Rows &rows) { return queueAgain(rows); });
        if (!queued)
            return fail(queued.error());
        due += *queued;
        if (std::ssize(*found) < kRetriedABite)
            break;
        after = found->back().text(0);
    }
    if (due == 0)
        return {};
    return store::changed(m_connection.execute(
        QStringLiteral("UPDATE webhook_lanes SET due_at = ? WHERE webhook_id = ? AND status IN ('active', 'failing')"
                       " AND (due_at IS NULL OR due_at > ?)"),
        {m_now, id.text(), m_now}));
}

// Deliveries by their ids, due at once.
Result<int> WebhookRepository::queueAgain(const store::Rows &ids)
{
    if (ids.empty())
        return 0;
    QVariantList values{m_now};
    for (const store::Row &row : ids)
        values.append(row.text(0));
    return m_connection.execute(
        QStringLiteral("INSERT INTO delivery_queue (delivery_id, webhook_id, event_id, subject_id, attempts, due_at)"
                       " SELECT d.id, d.webhook_id, d.event_id, d.subject_id, d.attempt_number, CAST(? AS BIGINT)"
                       " FROM deliveries d WHERE d.status = 'failed' AND d.origin <> 'test' AND d.id IN %1"
                       " AND EXISTS (SELECT 1 FROM events e WHERE e.id = d.event_id)"
                       " ON CONFLICT (delivery_id) DO UPDATE SET due_at = excluded.due_at")
            .arg(store::placeholders(std::ssize(ids), 1)),
        values);
}

Result<> WebhookRepository::setSecretVersion(const WebhookId &id, int version, UnixMs previousUntil)
{
    return store::changed(
        m_connection.execute(QStringLiteral(
                                 "UPDATE webhooks SET secret_version = ?, previous_secret_until = ?, updated_at = ?,"
                                 " version = version + 1 WHERE id = ?"),
                             {version, previousUntil, m_now, id.text()}));
}

Result<> WebhookRepository::remove(const WebhookId &id)
{
    return endThoseOfDeleted(m_connection, id, kEndedAtOnce)
        .and_then([&](int) {
            return m_connection.execute(QStringLiteral("DELETE FROM webhook_lanes WHERE webhook_id = ?"), {id.text()});
        })
        .and_then([&](int) {
            return store::changed(
                m_connection.execute(QStringLiteral("DELETE FROM webhooks WHERE id = ?"), {id.text()}));
        });
}

Result<WebhookContent> WebhookRepository::contentOf(const WebhookId &id)
{
    const auto rows = m_connection.query(QStringLiteral("SELECT %1 FROM webhooks w WHERE w.id = ? AND w.tenant_id = ?"
                                                        " AND w.environment = ?")
                                             .arg(contentColumns()),
                                         {id.text(), m_owner.tenant.text(), keyEnvironmentName(m_owner.environment)});
    if (!rows)
        return fail(rows.error());
    if (rows->empty())
        return fail(Error::notFound(QStringLiteral("webhook")));
    return contentOfRow(rows->front(), 0).content;
}

Result<StoredWebhook> WebhookRepository::byId(const WebhookId &id)
{
    return one(id, false);
}

Result<StoredWebhook> WebhookRepository::lock(const WebhookId &id)
{
    return one(id, true);
}

Result<StoredWebhook> WebhookRepository::one(const WebhookId &id, bool locked)
{
    Result<std::vector<StoredWebhook>> found = read(
        QStringLiteral(" WHERE w.id = ? AND w.tenant_id = ? AND w.environment = ?"),
        {id.text(), m_owner.tenant.text(), keyEnvironmentName(m_owner.environment)}, locked);
    if (!found)
        return fail(found.error());
    if (found->empty())
        return fail(Error::notFound(QStringLiteral("webhook")));
    return std::move(found->front());
}

Result<WebhookPage> WebhookRepository::page(const WebhookQuery &query)
{
    const store::Conditions conditions = conditionsOf(query, m_owner);
    const Result<store::Rows> count = m_connection.query(QStringLiteral("SELECT COUNT(*)") + kFrom + conditions.sql(),
                                                         conditions.values());
    if (!count)
        return fail(count.error());
    const Result<std::vector<StoredWebhook>> found = read(
        conditions.sql() + QStringLiteral(" ORDER BY w.created_at DESC, w.id LIMIT ? OFFSET ?"),
        conditions.values() + QVariantList{query.limit, query.offset}, false);
    return found.map([&](const std::vector<StoredWebhook> &webhooks) {
        WebhookPage page{.webhooks = {}, .total = count->front().integer(0)};
        for (const StoredWebhook &stored : webhooks)
            page.webhooks.push_back(stored.webhook);
        return page;
    });
}

Result<std::vector<StoredWebhook>> WebhookRepository::read(const QString &conditions, const QVariantList &values,
                                                           bool locked)
{
    const bool isPostgres = m_connection.dialect() == store::Dialect::PostgreSql; // SQLite has one writer
    const QString locking = locked && isPostgres ? QStringLiteral(" FOR UPDATE OF w") : QString();
    const Result<store::Rows> rows = m_connection.query(
        QStringLiteral("SELECT %1, %2").arg(contentColumns(), stateColumns()) + kFrom + conditions + locking, values);
    if (!rows)
        return fail(rows.error());
    std::vector<StoredWebhook> webhooks;
    for (const store::Row &row : *rows)
        webhooks.push_back(storedOf(row));
    if (webhooks.empty())
        return webhooks;
    return addFigures(webhooks).and_then([&] { return addHeld(webhooks); }).map([&] { return std::move(webhooks); });
}

Result<> WebhookRepository::addFigures(std::vector<StoredWebhook> &webhooks)
{
    QVariantList values{(m_now - kDayMs) / kFigureSlotMs * kFigureSlotMs};
    const QString ids = idList(webhooks, values);
    return m_connection
        .query(QStringLiteral("SELECT webhook_id, SUM(succeeded), SUM(failed) FROM webhook_figures"
                              " WHERE slot >= ? AND webhook_id IN ")
                   + ids + QStringLiteral(" GROUP BY webhook_id"),
               values)
        .map([&](const store::Rows &rows) {
            for (const store::Row &row : rows) {
                Webhook *webhook = find(webhooks, row.text(0));
                const double succeeded = row.real(1);
                webhook->failed24h = row.integer(2);
                webhook->successRate24h = succeeded / (succeeded + row.real(2));
            }
        });
}

// Only what does not deliver holds anything; its queue is read by an index, and a delivery's id says when it was made.
Result<> WebhookRepository::addHeld(std::vector<StoredWebhook> &webhooks)
{
    std::vector<StoredWebhook> stopped;
    std::copy_if(webhooks.begin(), webhooks.end(), std::back_inserter(stopped),
                 [](const StoredWebhook &stored) { return stored.holds; });
    if (stopped.empty())
        return {};
    QVariantList values;
    const QString ids = idList(stopped, values);
    return m_connection
        .query(QStringLiteral("SELECT webhook_id, COUNT(*), MIN(delivery_id) FROM delivery_queue WHERE webhook_id IN ")
                   + ids + QStringLiteral(" GROUP BY webhook_id"),
               values)
        .map([&](const store::Rows &rows) {
            for (const store::Row &row : rows) {
                Webhook *webhook = find(webhooks, row.text(0));
                webhook->held = row.integer(1);
                webhook->oldestHeldAt = timeOfUlid(row.text(2));
            }
        });
}

Result<> WebhookRepository::pause(const WebhookId &id)
{
    const StatusReason reason{.rule = StatusRule::PausedByOperator, .since = m_now};
    return store::changed(m_connection.execute(
        QStringLiteral("UPDATE webhook_lanes SET status = 'paused', reason = ?, status_since = ?, probe_at = NULL,"
                       " due_at = NULL WHERE webhook_id = ?"),
        {columnOfReason(reason), m_now, id.text()}));
}

Result<> WebhookRepository::resume(const WebhookId &id)
{
    return store::changed(m_connection.execute(
        QStringLiteral("UPDATE webhook_lanes SET status = 'active', reason = '', status_since = ?, active_since = ?,"
                       " consecutive_failures = 0, probe_at = NULL, probes = 0, drain_until = ?, due_at = ?"
                       " WHERE webhook_id = ?"),
        {m_now, m_now, makeUlid(QLatin1StringView("del_"), m_now), m_now, id.text()}));
}

// One that fails leaves the pause as long as it was: it is counted once more than it failed by itself.
Result<bool> WebhookRepository::probe(const WebhookId &id)
{
    return m_connection
        .execute(QStringLiteral("UPDATE webhook_lanes SET probe_at = ?, due_at = ?, probes = probes - 1"
                                " WHERE webhook_id = ? AND status = 'inactive' AND probe_at > ?"),
                 {m_now, m_now, id.text(), m_now})
        .map([](int changed) { return changed > 0; });
}

} // namespace pm::webhooks
