// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/deliveryquery.h"

namespace pm {

// POST /{id}/replay: the webhook's events of a time once more, oldest first.
struct ReplayRequest {
    UnixMs from = 0;
    UnixMs to = 0;
    EventTypes eventTypes{}; // empty: all that the webhook has
    bool dryRun = false;
    bool onlyMissing = false; // leave out what was acknowledged, or waits already
    int ratePerSecond = 50;   // 1 to 1000

    friend bool operator==(const ReplayRequest &, const ReplayRequest &) = default;
};

// POST /deliveries/retry (ours): every delivery of a filter once more. {filter, dry_run?, only_missing?,
// rate_per_second?}
struct BulkRetryRequest {
    DeliveryFilter filter;
    bool dryRun = false;
    bool onlyMissing = false; // leave out events that were acknowledged, or wait, by whatever delivery
    int ratePerSecond = 50;

    friend bool operator==(const BulkRetryRequest &, const BulkRetryRequest &) = default;
};

// The answer to both: what would be, or is being, sent.
struct ReplayPlan {
    std::optional<ReplayId> replay{}; // nothing after a dry run
    qint64 matched = 0;
    qint64 alreadyDelivered = 0; // of the matched
    qint64 toSend = 0;           // (ours) of the matched, those that are not left out
    qint64 estimatedSeconds = 0; // for those
    qint64 endpoints = 0;        // (ours)
    bool isAtLeast = false;      // (ours) there is more than can be counted while somebody waits
};
// How long so many take at a rate.
[[nodiscard]] qint64 estimatedSeconds(qint64 deliveries, int ratePerSecond);

enum class ReplayKind { Replay, Retry };
[[nodiscard]] QString replayKindName(ReplayKind kind); // "replay"
enum class ReplayStatus { Running, Paused, Completed, Cancelled };
[[nodiscard]] QString replayStatusName(ReplayStatus status); // "running"
[[nodiscard]] std::optional<ReplayStatus> replayStatusFromName(const QString &name);

// GET /replays/{id}, and the stream's "replay.progress".
struct Replay {
    ReplayId id;
    ReplayKind kind = ReplayKind::Replay;
    ReplayStatus status = ReplayStatus::Running;
    std::optional<WebhookId> webhook{}; // nothing: several
    qint64 matched = 0;
    bool isCounting = false; // (ours) there is more than the matched
    qint64 sent = 0;         // handed over so far; delivered and failed are among them
    qint64 delivered = 0;
    qint64 failed = 0;
    qint64 skipped = 0;                 // left out: acknowledged, waiting already, or their webhook is gone
    qint64 skippedAcknowledged = 0;     // (ours) of the skipped
    qint64 skippedWaiting = 0;          // (ours) of the skipped
    qint64 skippedByTransformation = 0; // (ours) of the sent
    int ratePerSecond = 50;
    UnixMs createdAt = 0;
    QString createdBy{};
    std::optional<UnixMs> finishedAt{};

    [[nodiscard]] qint64 done() const { return sent + skipped; } // of the matched

    friend bool operator==(const Replay &, const Replay &) = default;
};

enum class ReplayOutcome { Waiting, Sent, Delivered, Failed, Skipped };
[[nodiscard]] QString replayOutcomeName(ReplayOutcome outcome); // "waiting"
[[nodiscard]] std::optional<ReplayOutcome> replayOutcomeFromName(const QString &name);

// GET /replays/{id}/items (ours).
struct ReplayItem {
    EventId event;
    WebhookId webhook;
    std::optional<DeliveryId> delivery{}; // that carries it
    ReplayOutcome outcome = ReplayOutcome::Waiting;
    QString error{};

    friend bool operator==(const ReplayItem &, const ReplayItem &) = default;
};
struct ReplayItemPage {
    std::vector<ReplayItem> items;
    QString nextCursor{}; // empty on the last page
};

// Codecs. Decoders of requests name every wrong field.
[[nodiscard]] QJsonObject toJson(const ReplayRequest &request);
[[nodiscard]] Result<ReplayRequest> replayRequestFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const BulkRetryRequest &request);
[[nodiscard]] Result<BulkRetryRequest> bulkRetryRequestFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const ReplayPlan &plan);
[[nodiscard]] Result<ReplayPlan> replayPlanFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const Replay &replay);
[[nodiscard]] Result<Replay> replayFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const ReplayItemPage &page);
[[nodiscard]] Result<ReplayItemPage> replayItemPageFromJson(const QJsonObject &json);

} // namespace pm
