// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/webhookcontent.h"
#include "models/domain/webhooks/webhookstatus.h"
#include "platform/store/database.h"

namespace pm::webhooks {

// What is written of a webhook, and what belongs to it, as a row has it.
struct ContentRow {
    WebhookId id;
    WebhookContent content;
    int version = 0;
    UnixMs previousSecretUntil = 0;
    int secretVersion = 0; // in the secret store; 0 is the newest
};
// Columns of the table `webhooks w`, in the order that contentOfRow() reads from `first` on. `isActive` is not among
// them: the endpoint's status tells.
[[nodiscard]] QString contentColumns();
inline constexpr int kContentColumns = 17;
[[nodiscard]] ContentRow contentOfRow(const store::Row &row, int first);
// The values of name … transformation, in the order of contentColumns() from name on.
[[nodiscard]] QVariantList valuesOf(const WebhookContent &content);

// The value of transformation of those without one.
[[nodiscard]] QString plainTransformation();

// A reason as a column; empty for none.
[[nodiscard]] QString columnOfReason(const std::optional<StatusReason> &reason);
[[nodiscard]] std::optional<StatusReason> reasonOfColumn(const QString &column);

} // namespace pm::webhooks
