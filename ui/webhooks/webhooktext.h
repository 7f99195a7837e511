// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/attempt.h"
#include "models/domain/webhooks/webhook.h"
#include "models/domain/webhooks/webhookstats.h"
#include "ui/widgets/celldelegate.h"

namespace pm::ui {

[[nodiscard]] CellStatus webhookStatusText(WebhookStatus status);
[[nodiscard]] QString eventAreaText(EventArea area);
// A sentence of the event catalogue, in the language of the console where that has it.
[[nodiscard]] QString catalogueText(const QString &sentence);
[[nodiscard]] QString transformationText(TransformationKind kind);
[[nodiscard]] QString transformationTemplateText(const QString &name);

// "Stopped: 100 failures in a row." and "The last error: connection reset", which may be nothing.
[[nodiscard]] QString statusRuleText(WebhookStatus status, const StatusReason &reason);
[[nodiscard]] QString evidenceText(const StatusReason &reason);
// Which rule changed the status of a webhook, and what it saw. Empty sentences are not to be shown.
struct HealthText {
    QString rule;     // "Stopped: 100 failures in a row."
    QString evidence; // "Since 20.11.26 14:02 (CET), 4 min ago. The last error: connection reset"
    QString held;     // "12 events are held, the oldest since 14:02.", and for how long they are
    QString outlook;  // what happens next
};
[[nodiscard]] HealthText healthText(const Webhook &webhook, UnixMs now);
// Why no probe can be asked for of one that a rule stopped; empty when one can.
[[nodiscard]] QString noProbeText(const Webhook &webhook, UnixMs now);
// What went wrong most often in the time that the figures cover, and how often; empty when nothing did.
[[nodiscard]] QString failuresText(const WebhookStats &stats);

// "5 m", "24 h"; and what stands in a list of them, both ways. Nothing when a part is no duration.
[[nodiscard]] QString delayText(int seconds);
[[nodiscard]] QString scheduleText(const std::vector<int> &seconds);
[[nodiscard]] std::optional<std::vector<int>> scheduleFromText(const QString &text);
// "Gives up after about 1 h 21 min. Never used: 24 h."
[[nodiscard]] QString outlookText(const RetryOutlook &outlook);
// "Name: value", one a line, both ways. Nothing when a line has no colon.
[[nodiscard]] QString headersText(const QMap<QString, QString> &headers);
[[nodiscard]] std::optional<QMap<QString, QString>> headersFromText(const QString &text);
// A value that a mapping writes itself, as a line of text, both ways. What is JSON is taken as that; else it is a text.
[[nodiscard]] QString fixedText(const QJsonValue &value);
[[nodiscard]] QJsonValue fixedFromText(const QString &text);

[[nodiscard]] QString millisecondsText(const std::optional<double> &ms);
// "99.9 %"; never rounded up to all.
[[nodiscard]] QString rateText(const std::optional<double> &share);

} // namespace pm::ui
