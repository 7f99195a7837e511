// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/api/loopbacksender.h"
#include "app/services/emailservice.h"
#include "models/domain/webhooks/attempt.h"
#include "models/domain/webhooks/replay.h"

#include <functional>

namespace pm::app {

// The log of deliveries of the current tenant, and what sends them once more (contract section 6).
class DeliveryService : public EmailService
{
    Q_OBJECT
public:
    DeliveryService(PlatformClient &client, const EnvironmentChoice &environment, QObject *parent = nullptr);

    [[nodiscard]] RequestHandle page(const DeliveryQuery &query, Continuation<DeliveryPage> then);
    [[nodiscard]] RequestHandle detail(const DeliveryId &id, Continuation<DeliveryDetail> then);
    // The newest delivery that this webhook has acknowledged; nothing when there is none.
    [[nodiscard]] RequestHandle lastSuccess(const WebhookId &webhook, Continuation<std::optional<Delivery>> then);
    // Everything that a filter finds, as the platform writes it. `bytes` gets it as it comes.
    [[nodiscard]] RequestHandle exportAll(const DeliveryExport &wanted, std::function<void(const QByteArray &)> bytes,
                                          Continuation<bool> then);

    [[nodiscard]] RequestHandle retry(const DeliveryId &id, Continuation<bool> then);
    // A plan when it is a dry run; else it has begun, under the plan's id.
    [[nodiscard]] RequestHandle retryAll(const BulkRetryRequest &wanted, IdempotencyKey &once,
                                         Continuation<ReplayPlan> then);
    [[nodiscard]] RequestHandle replay(const WebhookId &webhook, const ReplayRequest &wanted, IdempotencyKey &once,
                                       Continuation<ReplayPlan> then);
    // The newest that has not ended yet; nothing when there is none.
    [[nodiscard]] RequestHandle underWay(Continuation<std::optional<Replay>> then);
    [[nodiscard]] RequestHandle progress(const ReplayId &id, Continuation<Replay> then);
    // What became of each; a page after `cursor`, the first one without.
    [[nodiscard]] RequestHandle items(const ReplayId &id, const QString &cursor, Continuation<ReplayItemPage> then);
    [[nodiscard]] RequestHandle pause(const ReplayId &id, Continuation<Replay> then);
    [[nodiscard]] RequestHandle resume(const ReplayId &id, Continuation<Replay> then);
    [[nodiscard]] RequestHandle cancel(const ReplayId &id, Continuation<Replay> then);

    // To a program on this machine that is being written; see LoopbackSender.
    [[nodiscard]] RequestHandle sendToThisMachine(const SentRequest &sent, quint16 port, const QString &path,
                                                  Continuation<ReceivedResponse> then);

private:
    [[nodiscard]] RequestHandle onReplay(Method method, const QString &below, Continuation<Replay> then);

    LoopbackSender m_loopback;
};

} // namespace pm::app
