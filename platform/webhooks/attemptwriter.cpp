// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/attemptwriter.h"

#include "platform/events/livelog.h"
#include "platform/store/byids.h"
#include "platform/webhooks/attemptfigures.h"
#include "platform/webhooks/healthnews.h"
#include "platform/webhooks/retryplan.h"
#include "platform/webhooks/transformedrecord.h"
#include "platform/webhooks/webhookaudit.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

#include <set>

namespace pm::webhooks {

namespace {

QString columnOf(const HeaderList &headers)
{
    return QString::fromUtf8(QJsonDocument(toJson(headers)).toJson(QJsonDocument::Compact));
}

// What was not sent is neither for nor against the endpoint.
bool isFailureOfEndpoint(const AttemptRecord &record)
{
    return isFailure(record) && wasSent(record);
}

const QString kAttemptColumns = QStringLiteral(
    "delivery_id, number, at, duration_ms, outcome, status_code, error_message, url, request_headers,"
    " response_headers, response_body, response_truncated");

QVariantList rowOf(const AttemptRecord &record)
{
    const Attempt &attempt = record.attempt;
    const ReceivedResponse response = attempt.response.value_or(ReceivedResponse());
    const auto status = attempt.response ? std::optional<qint64>(response.statusCode) : std::nullopt;
    return {record.delivery.id.text(),
            attempt.number,
            attempt.at,
            attempt.durationMs,
            attemptOutcomeName(attempt.outcome),
            store::orNull(status),
            attempt.error,
            attempt.request.url,
            columnOf(attempt.request.headers),
            columnOf(response.headers),
            response.body.isNull() ? QByteArray("") : response.body,
            response.truncated};
}

using AttemptKeys = std::set<std::pair<QString, qint64>>; // delivery and number

// Adds those that were not there.
Result<> insertNew(store::Connection &connection, std::span<const AttemptRecord *const> some, AttemptKeys &written)
{
    const QString sql = QStringLiteral("INSERT INTO delivery_attempts (%1) VALUES %2"
                                       " ON CONFLICT (delivery_id, number) DO NOTHING RETURNING delivery_id, number")
                            .arg(kAttemptColumns,
                                 store::placeholders(kAttemptColumns.count(u',') + 1, std::ssize(some)));
    QVariantList values;
    for (const AttemptRecord *record : some)
        values += rowOf(*record);
    return connection.query(sql, values).map([&](const store::Rows &rows) {
        for (const store::Row &row : rows)
            written.emplace(row.text(0), row.integer(1));
    });
}

std::vector<LaneRecords> thoseOf(std::vector<LaneRecords> records, const AttemptKeys &keys)
{
    for (LaneRecords &lane : records)
        std::erase_if(lane.attempts, [&](const AttemptRecord &record) {
            return !keys.contains({record.delivery.id.text(), record.attempt.number});
        });
    return records;
}

// With their types, which PostgreSQL does not guess in a list of values.
const QString kOutcomeRow = QStringLiteral(
    "(?, ?, CAST(? AS INTEGER), CAST(? AS BIGINT), CAST(? AS INTEGER), CAST(? AS INTEGER), CAST(? AS BIGINT),"
    " CAST(? AS BIGINT), ?)");
constexpr qsizetype kOutcomeColumns = 10; // with the id, once more
// What was given up, or acknowledged to another process, while it was under way stays so.
const QString kStillWaits = QStringLiteral(
    " AND EXISTS (SELECT 1 FROM delivery_queue q WHERE q.delivery_id = deliveries.id)");
const QString kQueueRow = QStringLiteral("(?, CAST(? AS INTEGER), CAST(? AS BIGINT))");
constexpr qsizetype kQueueColumns = 3;

QVariantList outcomeRow(const Delivery &delivery)
{
    const auto status = delivery.statusCode ? std::optional<qint64>(*delivery.statusCode) : std::nullopt;
    return {delivery.id.text(),
            deliveryStatusName(delivery.status),
            store::orNull(status),
            store::orNull(delivery.durationMs),
            delivery.attemptNumber,
            delivery.maxAttempts,
            store::orNull(delivery.attemptedAt),
            store::orNull(delivery.nextRetryAt),
            delivery.errorMessage};
}

DeliveryStatus statusAfter(const AttemptRecord &record)
{
    if (record.isSkipped)
        return DeliveryStatus::Skipped;
    if (!isFailure(record))
        return DeliveryStatus::Success;
    if (record.isHeldAgain)
        return DeliveryStatus::Held;
    if (isUntransformed(record))
        return DeliveryStatus::Failed;
    return isGivenUp(record) ? DeliveryStatus::Exhausted : DeliveryStatus::PendingRetry;
}

void note(std::vector<HealthStep> &steps, HealthChange change, const LaneHealth &health)
{
    if (change != HealthChange::None)
        steps.push_back({.change = change, .health = health});
}

bool isDone(const Delivery &delivery)
{
    return delivery.status == DeliveryStatus::Success || delivery.status == DeliveryStatus::Skipped;
}

bool staysInQueue(const Delivery &delivery)
{
    return delivery.nextRetryAt || delivery.status == DeliveryStatus::Held;
}

} // namespace

Delivery outcomeOf(const Lane &lane, const AttemptRecord &record, double chance)
{
    const Attempt &attempt = record.attempt;
    Delivery delivery{.id = record.delivery.id,
                      .webhook = lane.webhook,
                      .event = record.delivery.event,
                      .eventType = record.delivery.eventType,
                      .status = statusAfter(record),
                      .statusCode = attemptResultOf(record).statusCode,
                      .durationMs = attempt.durationMs,
                      .attemptNumber = record.isSkipped ? record.delivery.attempts : attempt.number,
                      .maxAttempts = record.delivery.maxAttempts,
                      .attemptedAt = attempt.at,
                      .errorMessage = attempt.error};
    // One that could not be transformed is tried again like others, and then once more when the function is mended.
    if (delivery.status != DeliveryStatus::Held && isFailure(record) && !isGivenUp(record)) {
        const qint64 delay = retryDelayMs(lane.content.retrySchedule, attempt.number, chance);
        delivery.nextRetryAt = attempt.at + attempt.durationMs + std::max(delay, record.retryAfterMs.value_or(0));
    }
    return delivery;
}

Result<LaneHealths> AttemptWriter::write(const std::vector<LaneRecords> &records)
{
    return writeAttempts(records).and_then([&](const std::vector<LaneRecords> &fresh) {
        LaneSteps steps;
        return AttemptFigures(m_connection)
            .add(fresh)
            .and_then([&] { return writeOutcomes(records); })
            .and_then([&] { return writeHealths(fresh, steps); })
            .and_then([&](LaneHealths healths) {
                return endThoseOfDeleted(records, healths)
                    .and_then([&] { return auditChanges(fresh, steps); })
                    .map([&] { return std::move(healths); });
            });
    });
}

Result<> AttemptWriter::writeTest(const LaneRecords &records, const Event &event)
{
    const AttemptRecord &record = records.attempts.front();
    const Delivery delivery = outcomeOf(records.lane, record, 0);
    return events::recordTest(m_connection, records.lane.owner, event, records.lane.webhook, delivery.id)
        .and_then([&] { return writeAttempts({records}); })
        .and_then([&](const std::vector<LaneRecords> &) { return keepBody(m_connection, record.delivery); })
        .and_then([&](const DueDelivery &) { return writeLog({delivery}, {}); })
        .and_then([&] {
            return events::tell(m_connection, records.lane.owner, m_now, QStringLiteral("delivery"),
                                {toJson(delivery)});
        });
}

// One that was recorded before, by a try whose commit was not heard of, is there already, and counted.
Result<std::vector<LaneRecords>> AttemptWriter::writeAttempts(const std::vector<LaneRecords> &records)
{
    std::vector<const AttemptRecord *> kept;
    for (const LaneRecords &lane : records) {
        for (const AttemptRecord &record : lane.attempts) {
            if (!record.isSkipped)
                kept.push_back(&record);
        }
    }
    AttemptKeys written;
    return store::inParts(kept, kAttemptColumns.count(u',') + 1,
                          [&](std::span<const AttemptRecord *const> some) {
                              return insertNew(m_connection, some, written);
                          })
        .map([&] { return thoseOf(records, written); });
}

// The live stream has those of a tenant's endpoints in one piece.
Result<> AttemptWriter::writeOutcomes(const std::vector<LaneRecords> &records)
{
    std::vector<Delivery> deliveries;
    std::map<std::pair<TenantId, KeyEnvironment>, QJsonArray> told;
    for (const LaneRecords &lane : records) {
        const Result<std::vector<Delivery>> outcomes = outcomesOf(lane);
        if (!outcomes)
            return fail(outcomes.error());
        for (const Delivery &delivery : *outcomes)
            told[{lane.lane.owner.tenant, lane.lane.owner.environment}].append(toJson(delivery));
        deliveries.insert(deliveries.end(), outcomes->begin(), outcomes->end());
    }
    Result<> written = writeDeliveries(deliveries);
    for (auto it = told.begin(); it != told.end() && written; ++it)
        written = events::tell(m_connection, {.tenant = it->first.first, .environment = it->first.second}, m_now,
                               QStringLiteral("delivery"), it->second);
    return written;
}

// What an older version of the transformation could not do is for the new one at once.
Result<std::vector<Delivery>> AttemptWriter::outcomesOf(const LaneRecords &records)
{
    const bool anyFailed = std::any_of(records.attempts.begin(), records.attempts.end(), isUntransformed);
    const Result<bool> outdated = anyFailed ? isOutdated(records.lane) : false;
    if (!outdated)
        return fail(outdated.error());
    std::vector<Delivery> deliveries;
    for (const AttemptRecord &record : records.attempts) {
        Delivery delivery = outcomeOf(records.lane, record, QRandomGenerator::global()->generateDouble());
        if (*outdated && isUntransformed(record) && !record.isHeldAgain)
            delivery.nextRetryAt = m_now;
        deliveries.push_back(std::move(delivery));
    }
    return deliveries;
}

Result<> AttemptWriter::writeDeliveries(const std::vector<Delivery> &deliveries)
{
    std::vector<Delivery> later;
    std::vector<Delivery> failed;
    std::vector<Delivery> done;
    for (const Delivery &delivery : deliveries)
        (staysInQueue(delivery) ? later : isDone(delivery) ? done : failed).push_back(delivery);
    return writeLog(later, kStillWaits)
        .and_then([&] { return writeLog(failed, kStillWaits); })
        .and_then([&] { return writeLog(done, {}); })
        .and_then([&] { return putOff(later); })
        .and_then([&] { return takeOffQueue(failed); })
        .and_then([&] { return takeOffQueue(done); });
}

// The ids stand there once more, so that PostgreSQL does not plan for the partitions of other days.
Result<> AttemptWriter::writeLog(const std::vector<Delivery> &deliveries, const QString &condition)
{
    return store::inParts(deliveries, kOutcomeColumns, [&](std::span<const Delivery> some) {
        QVariantList values;
        QVariantList ids;
        for (const Delivery &delivery : some) {
            values += outcomeRow(delivery);
            ids.append(delivery.id.text());
        }
        const QString rows = QStringList(ids.size(), kOutcomeRow).join(QStringLiteral(", "));
        return store::changed(m_connection.execute(
            QStringLiteral("UPDATE deliveries SET status = o.column2, status_code = o.column3, duration_ms = o.column4,"
                           " attempt_number = o.column5, max_attempts = o.column6, attempted_at = o.column7,"
                           " next_retry_at = o.column8, error_message = o.column9 FROM (VALUES %1) AS o"
                           " WHERE id = o.column1 AND id IN %2%3")
                .arg(rows, store::placeholders(ids.size(), 1), condition),
            values + ids));
    });
}

// One that is held stays due, behind the others: a probe takes the next one, and none of them goes by the schedule.
Result<> AttemptWriter::putOff(const std::vector<Delivery> &deliveries)
{
    return store::inParts(deliveries, kQueueColumns, [&](std::span<const Delivery> some) {
        QVariantList values;
        for (const Delivery &delivery : some)
            values += {delivery.id.text(), delivery.attemptNumber, delivery.nextRetryAt.value_or(m_now)};
        return store::changed(m_connection.execute(
            QStringLiteral("UPDATE delivery_queue SET attempts = l.column2, due_at = l.column3 FROM (VALUES %1) AS l"
                           " WHERE delivery_id = l.column1 AND attempts < l.column2")
                .arg(QStringList(std::ssize(some), kQueueRow).join(QStringLiteral(", "))),
            values));
    });
}

// Those that are through wait no more.
Result<> AttemptWriter::takeOffQueue(const std::vector<Delivery> &deliveries)
{
    std::vector<DeliveryId> ids;
    for (const Delivery &delivery : deliveries)
        ids.push_back(delivery.id);
    return store::executeByIds(m_connection, QStringLiteral("DELETE FROM delivery_queue WHERE delivery_id IN %1"), {},
                               ids);
}

Result<LaneHealths> AttemptWriter::writeHealths(const std::vector<LaneRecords> &records, LaneSteps &steps)
{
    std::vector<WebhookId> webhooks;
    for (const LaneRecords &lane : records)
        webhooks.push_back(lane.lane.webhook);
    LaneRepository lanes(m_connection);
    Result<LaneHealths> healths = lanes.lockHealths(webhooks);
    if (!healths)
        return healths;
    for (const LaneRecords &lane : records) {
        const auto health = healths->find(lane.lane.webhook);
        for (const AttemptRecord &record : lane.attempts) {
            if (health == healths->end() || record.isSkipped)
                continue;
            const HealthChange change = takeIn(health->second, attemptResultOf(record));
            note(steps[lane.lane.webhook], change, health->second);
        }
    }
    return judgeFailing(records, *healths, steps)
        .and_then([&] { return lanes.saveHealths(*healths); })
        .and_then([&] { return tellOfChanges(records, steps); })
        .map([&] { return std::move(*healths); });
}

// A webhook that was deleted meanwhile: nobody will try once more.
Result<> AttemptWriter::endThoseOfDeleted(const std::vector<LaneRecords> &records, const LaneHealths &healths)
{
    Result<> ended;
    for (auto lane = records.begin(); lane != records.end() && ended; ++lane) {
        if (healths.contains(lane->lane.webhook))
            continue;
        std::vector<Delivery> deliveries;
        QJsonArray told;
        for (const AttemptRecord &record : lane->attempts) {
            Delivery delivery = outcomeOf(lane->lane, record, 0);
            if (!staysInQueue(delivery))
                continue;
            delivery.status = DeliveryStatus::Failed;
            delivery.nextRetryAt.reset();
            told.append(toJson(delivery));
            deliveries.push_back(std::move(delivery));
        }
        if (!deliveries.empty())
            ended = writeLog(deliveries, {}).and_then([&] {
                return events::tell(m_connection, lane->lane.owner, m_now, QStringLiteral("delivery"), told);
            });
    }
    return ended;
}

Result<> AttemptWriter::judgeFailing(const std::vector<LaneRecords> &records, LaneHealths &healths, LaneSteps &steps)
{
    std::map<WebhookId, UnixMs> failing; // and since when they are active
    for (const LaneRecords &lane : records) {
        const auto health = healths.find(lane.lane.webhook);
        if (health != healths.end() && std::any_of(lane.attempts.begin(), lane.attempts.end(), isFailureOfEndpoint))
            failing.emplace(lane.lane.webhook, health->second.activeSince);
    }
    return AttemptFigures(m_connection).recent(failing, m_now).map([&](const auto &recent) {
        for (const auto &[webhook, attempts] : recent) {
            const HealthChange change = judge(healths.at(webhook), attempts, m_now);
            note(steps[webhook], change, healths.at(webhook));
        }
    });
}

Result<> AttemptWriter::tellOfChanges(const std::vector<LaneRecords> &records, const LaneSteps &steps)
{
    for (const LaneRecords &lane : records) {
        const auto found = steps.find(lane.lane.webhook);
        const auto failed = std::find_if(lane.attempts.begin(), lane.attempts.end(), isUntransformed);
        Result<> told;
        if (found != steps.end())
            told = tellOf(m_connection, lane.lane, found->second, m_now);
        if (told && failed != lane.attempts.end())
            told = tellOfTransformation(m_connection, lane.lane, failed->attempt.error, m_now);
        if (!told)
            return told;
    }
    return {};
}

// Of all endpoints at once, as many may die at the same time.
Result<> AttemptWriter::auditChanges(const std::vector<LaneRecords> &records, const LaneSteps &steps)
{
    std::vector<audit::AuditRecord> kept;
    for (const LaneRecords &lane : records) {
        const auto found = steps.find(lane.lane.webhook);
        if (found == steps.end())
            continue;
        for (audit::AuditRecord &record : auditOf(lane.lane, found->second))
            kept.push_back(std::move(record));
    }
    return audit::appendAll(m_connection, m_now, kept);
}

// A change that comes after the look finds what is written here.
Result<bool> AttemptWriter::isOutdated(const Lane &lane)
{
    const bool isPostgres = m_connection.dialect() == store::Dialect::PostgreSql; // SQLite has one writer
    return m_connection
        .query(QStringLiteral("SELECT version FROM webhooks WHERE id = ?")
                   + (isPostgres ? QStringLiteral(" FOR SHARE") : QString()),
               {lane.webhook.text()})
        .map([&](const store::Rows &rows) { return !rows.empty() && rows.front().integer(0) > lane.version; });
}

} // namespace pm::webhooks
