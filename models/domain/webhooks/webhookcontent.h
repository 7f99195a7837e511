// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/result.h"
#include "models/domain/webhooks/eventtype.h"
#include "models/domain/webhooks/transformation.h"

#include <QJsonObject>
#include <QMap>

#include <optional>
#include <vector>

namespace pm {

class FieldReader;

// What a caller writes of a webhook: POST, and PUT as a whole (contract section 6).
struct WebhookContent {
    QString name; // 1 to 100 characters
    QString endpointUrl;
    QString description{}; // at most 500 characters
    EventTypes eventTypes{};
    QStringList unknownEventTypes{}; // of an answer: names of a newer platform's, which an edit leaves as they are
    QJsonObject eventFilters{};      // eventfilter.h; empty lets every event through
    bool isActive = true;
    int maxAttempts = 5;
    std::vector<int> retrySchedule{60, 300, 900, 3600,
                                   86400}; // seconds after each failed attempt; the last one repeats
    int timeoutSeconds = 5;
    QMap<QString, QString> headers{};
    int concurrency = 4;                // (ours) requests at a time
    bool ordered = true;                // (ours) deliveries of a subject start in event order
    std::optional<int> ratePerSecond{}; // (ours) no limit when absent
    Transformation transformation{};    // (ours)

    friend bool operator==(const WebhookContent &, const WebhookContent &) = default;
};

// What comes of a schedule. Of so many attempts the first waits for nothing, and so there is one delay fewer.
struct RetryOutlook {
    qint64 givesUpAfterSeconds = 0; // from the first attempt to the last, without jitter and the time they take
    std::vector<int> unused{};      // delays at the end that no attempt comes to
};
[[nodiscard]] RetryOutlook retryOutlook(const std::vector<int> &scheduleSeconds, int maxAttempts);

// Rules. A sentence says what is wrong; empty means valid. Where the address of a URL may lie is judged elsewhere.
[[nodiscard]] QString endpointUrlProblem(const QString &url);
[[nodiscard]] QString customHeaderProblem(const QString &name, const QString &value);
[[nodiscard]] QString customHeadersProblem(const QMap<QString, QString> &headers);

// Stands for a header's value towards those who may not see it. Written back, it means the value that is there.
inline const QString kHiddenHeaderValue = QStringLiteral("(hidden)");
void hideHeaderValues(WebhookContent &content);
// Invalid when there is no value.
[[nodiscard]] Result<WebhookContent> withHiddenValues(WebhookContent content, const WebhookContent &before);

// Names every wrong field.
[[nodiscard]] Result<WebhookContent> webhookContentFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const WebhookContent &content);
// Those that this version does not know come last.
[[nodiscard]] QStringList eventTypeNames(const WebhookContent &content);
// The names of the fields that differ, as JSON has them.
[[nodiscard]] QStringList changedFields(const WebhookContent &before, const WebhookContent &after);
// Of an answer: what is missing has its default.
[[nodiscard]] WebhookContent webhookContentFromAnswer(FieldReader &reader);

} // namespace pm
