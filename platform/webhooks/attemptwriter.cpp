// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/attemptwriter.h"

#include "platform/events/livelog.h"
#include "platform/store/sqltext.h"
#include "platform/store/upsert.h"
#include "platform/webhooks/durationscale.h"
#include "platform/webhooks/healthnews.h"
#include "platform/webhooks/lanerepository.h"
#include "platform/webhooks/retryplan.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

namespace pm::webhooks {

namespace {

constexpr qint64 kDayMs = 86'400'000;
constexpr qsizetype kLongestProblem = 200;

QString columnOf(const HeaderList &headers)
{
    return QString::fromUtf8(QJsonDocument(toJson(headers)).toJson(QJsonDocument::Compact));
}

bool isFailure(const AttemptRecord &record)
{
    return record.attempt.outcome != AttemptOutcome::Success;
}

bool isUntransformed(const AttemptRecord &record)
{
    return record.attempt.outcome == AttemptOutcome::TransformationFailed;
}

bool wasSent(const AttemptRecord &record)
{
    return !record.isSkipped && !isUntransformed(record);
}

// What was not sent is neither for nor against the endpoint.
bool isFailureOfEndpoint(const AttemptRecord &record)
{
    return isFailure(record) && wasSent(record);
}

AttemptResult resultOf(const AttemptRecord &record)
{
    const auto &response = record.attempt.response;
    return {.delivery = record.delivery.id,
            .at = record.attempt.at,
            .outcome = record.attempt.outcome,
            .statusCode = response ? std::optional(response->statusCode) : std::nullopt,
            .error = record.attempt.error};
}

bool isGivenUp(const AttemptRecord &record)
{
    return isFailure(record) && record.attempt.number >= record.delivery.maxAttempts;
}

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

// With their types, which PostgreSQL does not guess in a list of values.
const QString kOutcomeRow = QStringLiteral(
    "(?, ?, CAST(? AS INTEGER), CAST(? AS BIGINT), CAST(? AS INTEGER), CAST(? AS INTEGER), CAST(? AS BIGINT),"
    " CAST(? AS BIGINT), ?)");
constexpr qsizetype kOutcomeColumns = 10; // with the id, once more

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
    if (isUntransformed(record))
        return DeliveryStatus::Failed;
    return isGivenUp(record) ? DeliveryStatus::Exhausted : DeliveryStatus::PendingRetry;
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
                      .statusCode = resultOf(record).statusCode,
                      .durationMs = attempt.durationMs,
                      .attemptNumber = record.isSkipped ? record.delivery.attempts : attempt.number,
                      .maxAttempts = record.delivery.maxAttempts,
                      .attemptedAt = attempt.at,
                      .errorMessage = attempt.error};
    // One that could not be transformed is tried again like others, and then once more when the function is mended.
    if (isFailure(record) && !isGivenUp(record)) {
        const qint64 delay = retryDelayMs(lane.content.retrySchedule, attempt.number, chance);
        delivery.nextRetryAt = attempt.at + attempt.durationMs + std::max(delay, record.retryAfterMs.value_or(0));
    }
    return delivery;
}

Result<> AttemptWriter::write(const std::vector<LaneRecords> &records)
{
    for (const LaneRecords &lane : records) {
        if (const Result<> written = writeLane(lane); !written)
            return written;
    }
    return {};
}

Result<> AttemptWriter::writeTest(const LaneRecords &records, const Event &event)
{
    const AttemptRecord &record = records.attempts.front();
    const Delivery delivery = outcomeOf(records.lane, record, 0);
    return events::recordTest(m_connection, records.lane.owner, event, records.lane.webhook, delivery.id)
        .and_then([&] { return writeAttempts(records); })
        .and_then([&] { return keepTransformed(record); })
        .and_then([&] { return writeDeliveries({delivery}); })
        .and_then([&] {
            return events::tell(m_connection, records.lane.owner, m_now, QStringLiteral("delivery"),
                                {toJson(delivery)});
        });
}

Result<> AttemptWriter::writeLane(const LaneRecords &records)
{
    return writeAttempts(records)
        .and_then([&] { return writeFigures(records); })
        .and_then([&] { return writeOutcomes(records); })
        .and_then([&] { return writeHealth(records); })
        .and_then([&] { return tellOfTransformation(records); });
}

// What an older version of the transformation could not do is for the new one at once.
Result<> AttemptWriter::writeOutcomes(const LaneRecords &records)
{
    const bool anyFailed = std::any_of(records.attempts.begin(), records.attempts.end(), isUntransformed);
    const Result<bool> outdated = anyFailed ? isOutdated(records.lane) : false;
    if (!outdated)
        return fail(outdated.error());
    QJsonArray told;
    std::vector<Delivery> deliveries;
    for (const AttemptRecord &record : records.attempts) {
        Delivery delivery = outcomeOf(records.lane, record, QRandomGenerator::global()->generateDouble());
        if (*outdated && isUntransformed(record))
            delivery.nextRetryAt = m_now;
        if (const Result<> kept = keepTransformed(record); !kept)
            return kept;
        told.append(toJson(delivery));
        deliveries.push_back(std::move(delivery));
    }
    return writeDeliveries(deliveries).and_then([&] {
        return events::tell(m_connection, records.lane.owner, m_now, QStringLiteral("delivery"), told);
    });
}

// One that was recorded before, by a try whose commit was not heard of, is there already.
Result<> AttemptWriter::writeAttempts(const LaneRecords &records)
{
    store::Upsert insert(m_connection, QStringLiteral("delivery_attempts"),
                         QStringLiteral("delivery_id, number, at, duration_ms, outcome, status_code, error_message,"
                                        " url, request_headers, response_headers, response_body, response_truncated"),
                         QStringLiteral("(delivery_id, number) DO NOTHING"));
    std::vector<AttemptRecord> kept;
    std::copy_if(records.attempts.begin(), records.attempts.end(), std::back_inserter(kept),
                 [](const AttemptRecord &record) { return !record.isSkipped; });
    return store::writeAll(std::move(insert), kept, rowOf);
}

Result<> AttemptWriter::keepTransformed(const AttemptRecord &record)
{
    if (!record.transformed)
        return {};
    return store::changed(
        m_connection.execute(QStringLiteral("UPDATE deliveries SET body = ?, body_headers = ? WHERE id = ?"),
                             {QString::fromUtf8(*record.transformed), record.transformedHeaders,
                              record.delivery.id.text()}));
}

Result<> AttemptWriter::writeDeliveries(const std::vector<Delivery> &deliveries)
{
    const auto most = static_cast<std::size_t>(store::rowsAStatement(kOutcomeColumns));
    for (std::size_t from = 0; from < deliveries.size(); from += most) {
        const std::span<const Delivery> some = std::span(deliveries)
                                                   .subspan(from, std::min(most, deliveries.size() - from));
        if (const Result<> written = writeLog(some).and_then([&] { return writeQueue(some); }); !written)
            return written;
    }
    return {};
}

// The ids stand there once more, so that PostgreSQL does not plan for the partitions of other days.
Result<> AttemptWriter::writeLog(std::span<const Delivery> deliveries)
{
    QVariantList values;
    QVariantList ids;
    for (const Delivery &delivery : deliveries) {
        values += outcomeRow(delivery);
        ids.append(delivery.id.text());
    }
    const QString rows = QStringList(ids.size(), kOutcomeRow).join(QStringLiteral(", "));
    return store::changed(m_connection.execute(
        QStringLiteral("UPDATE deliveries SET status = o.column2, status_code = o.column3, duration_ms = o.column4,"
                       " attempt_number = o.column5, max_attempts = o.column6, attempted_at = o.column7,"
                       " next_retry_at = o.column8, error_message = o.column9 FROM (VALUES %1) AS o"
                       " WHERE id = o.column1 AND id IN %2")
            .arg(rows, store::placeholders(ids.size(), 1)),
        values + ids));
}

// Those that are through wait no more.
Result<> AttemptWriter::writeQueue(std::span<const Delivery> deliveries)
{
    QVariantList through;
    for (const Delivery &delivery : deliveries) {
        if (!delivery.nextRetryAt) {
            through.append(delivery.id.text());
            continue;
        }
        const Result<int> later = m_connection.execute(
            QStringLiteral("UPDATE delivery_queue SET attempts = ?, due_at = ? WHERE delivery_id = ? AND attempts < ?"),
            {delivery.attemptNumber, *delivery.nextRetryAt, delivery.id.text(), delivery.attemptNumber});
        if (!later)
            return fail(later.error());
    }
    if (through.isEmpty())
        return {};
    return store::changed(m_connection.execute(QStringLiteral("DELETE FROM delivery_queue WHERE delivery_id IN ")
                                                   + store::placeholders(through.size(), 1),
                                               through));
}

Result<> AttemptWriter::writeFigures(const LaneRecords &records)
{
    store::Upsert figures(m_connection, QStringLiteral("webhook_figures"),
                          QStringLiteral("webhook_id, slot, bucket, succeeded, failed, total_ms, given_up"),
                          QStringLiteral("(webhook_id, slot, bucket) ")
                              + store::sumUpdate(QStringLiteral("webhook_figures"),
                                                 {QStringLiteral("succeeded"), QStringLiteral("failed"),
                                                  QStringLiteral("total_ms"), QStringLiteral("given_up")}));
    std::map<std::pair<qint64, int>, std::array<qint64, 4>> sums;
    std::map<std::pair<qint64, QString>, std::pair<qint64, UnixMs>> problems;
    for (const AttemptRecord &record : records.attempts) {
        const Attempt &attempt = record.attempt;
        const std::pair place{attempt.at / kFigureSlotMs * kFigureSlotMs, durationBucket(attempt.durationMs)};
        if (wasSent(record)) {
            auto &sum = sums[place];
            ++sum[isFailure(record) ? 1 : 0];
            sum[2] += attempt.durationMs;
        }
        if (isGivenUp(record))
            ++sums[place][3];
        if (isFailure(record)) {
            auto &problem = problems[{attempt.at / kDayMs, attempt.error.left(kLongestProblem)}];
            ++problem.first;
            problem.second = std::max(problem.second, attempt.at);
        }
    }
    const QString webhook = records.lane.webhook.text();
    const Result<> counted = store::writeAll(std::move(figures), sums, [&](const auto &item) {
        const auto &[place, sum] = item;
        return QVariantList{webhook, place.first, place.second, sum[0], sum[1], sum[2], sum[3]};
    });
    if (!counted || problems.empty())
        return counted;
    store::Upsert kinds(m_connection, QStringLiteral("webhook_problems"),
                        QStringLiteral("webhook_id, day, problem, attempts, last_at"),
                        QStringLiteral("(webhook_id, day, problem) ")
                            + store::sumUpdate(QStringLiteral("webhook_problems"), {QStringLiteral("attempts")})
                            + QStringLiteral(", ")
                            + store::laterOf(QStringLiteral("webhook_problems"), QStringLiteral("last_at")));
    return store::writeAll(std::move(kinds), problems, [&](const auto &item) {
        const auto &[place, count] = item;
        return QVariantList{webhook, place.first, place.second, count.first, count.second};
    });
}

Result<> AttemptWriter::writeHealth(const LaneRecords &records)
{
    LaneRepository lanes(m_connection);
    const Result<std::optional<LaneHealth>> before = lanes.lockHealth(records.lane.webhook);
    if (!before)
        return fail(before.error());
    if (!*before)
        return {}; // deleted meanwhile
    LaneHealth health = **before;
    std::vector<HealthChange> changes;
    for (const AttemptRecord &record : records.attempts) {
        if (!record.isSkipped)
            changes.push_back(takeIn(health, resultOf(record)));
    }
    if (std::any_of(records.attempts.begin(), records.attempts.end(), isFailureOfEndpoint)) {
        const Result<RecentAttempts> recent = recentAttempts(records.lane.webhook, health);
        if (!recent)
            return fail(recent.error());
        changes.push_back(judge(health, *recent, m_now));
    }
    return lanes.saveHealth(records.lane.webhook, health).and_then([&] {
        return tellOf(m_connection, records.lane, health, changes, m_now);
    });
}

Result<> AttemptWriter::tellOfTransformation(const LaneRecords &records)
{
    const auto failed = std::find_if(records.attempts.begin(), records.attempts.end(), isUntransformed);
    if (failed == records.attempts.end())
        return {};
    return webhooks::tellOfTransformation(m_connection, records.lane, failed->attempt.error, m_now);
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

Result<RecentAttempts> AttemptWriter::recentAttempts(const WebhookId &webhook, const LaneHealth &health)
{
    const UnixMs from = std::max(m_now - kRateWindowMs, health.activeSince);
    return m_connection
        .query(QStringLiteral("SELECT COALESCE(SUM(succeeded), 0), COALESCE(SUM(failed), 0) FROM webhook_figures"
                              " WHERE webhook_id = ? AND slot >= ?"),
               {webhook.text(), from})
        .map([](const store::Rows &rows) {
            return RecentAttempts{.succeeded = rows.front().integer(0), .failed = rows.front().integer(1)};
        });
}

} // namespace pm::webhooks
