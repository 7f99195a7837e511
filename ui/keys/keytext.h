// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/keys/apikey.h"
#include "models/domain/keys/keycondition.h"
#include "models/domain/tenants/tenant.h"
#include "ui/widgets/celldelegate.h"

namespace pm::ui {

// "Active", "Expires in 5 d", "Draining", "Unused 94 d", "Revoked" and their tone.
[[nodiscard]] CellStatus keyStatusText(const KeyState &state);
// What becomes of requests from addresses that are not in the list.
[[nodiscard]] QString ipModeText(IpMode mode);
// Whose data the keys of a tenant open, and how fast; of a user of a tenant without its name.
[[nodiscard]] QString keyAccessText(const std::optional<Tenant> &tenant);
// What was done, of the wire's name of it: "Created".
[[nodiscard]] QString keyEventText(const QString &action);
// What would make the key safer, one sentence each; nothing for one that no longer works.
[[nodiscard]] QStringList keyHints(const ApiKeyDetail &detail, UnixMs now);

} // namespace pm::ui
