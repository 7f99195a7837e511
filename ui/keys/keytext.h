// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/domain/keys/keyadvice.h"
#include "models/domain/keys/keycondition.h"
#include "models/domain/tenants/tenant.h"
#include "ui/widgets/celldelegate.h"

namespace pm::ui {

// "Active", "Expires in 5 d", "Draining", "Unused 94 d", "Revoked" and their tone.
[[nodiscard]] CellStatus keyStatusText(const KeyState &state);
// Of the tenant whose keys are shown; a tenant's own users are told theirs with their account.
[[nodiscard]] std::optional<Plan> shownPlan(const app::ConsoleContext &context);
// What becomes of requests from addresses that are not in the list.
[[nodiscard]] QString ipModeText(IpMode mode);
// Whose data the keys of a tenant open, and how fast; of a user of a tenant without its name.
[[nodiscard]] QString keyAccessText(const std::optional<Tenant> &tenant);
// What was done, of the wire's name of it: "Created".
[[nodiscard]] QString keyEventText(const QString &action);
// What the platform recommends; its own sentence for what this version does not know.
[[nodiscard]] QString recommendationText(const KeyRecommendation &recommendation, const KeyAdvice &advice);

} // namespace pm::ui
