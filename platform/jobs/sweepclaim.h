// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "platform/store/database.h"

namespace pm::jobs {

// Whether this process is to do what the row of `sweeps` names, now: when it was last done at least a period ago. The
// row is held until the transaction ends, so that of several processes one does it; the others go on.
[[nodiscard]] Result<bool> claimSweep(store::Connection &connection, const QString &name, qint64 periodMs, UnixMs now);

} // namespace pm::jobs
