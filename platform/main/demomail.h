// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "models/core/ids.h"
#include "models/core/result.h"
#include "platform/store/database.h"

namespace pm::platform {

struct DemoSender {
    TenantId tenant;
    QString company;
    QString domain;
    qint64 dailyMessages = 0; // on an ordinary day
    int shownMessages = 0;    // the newest of them, that are kept one by one
};

// Gives a tenant of the demo its templates, 90 days of mail as the charts count it, and the last messages with what
// became of them.
[[nodiscard]] Result<> seedMail(store::Connection &connection, const DemoSender &sender, UnixMs now);

} // namespace pm::platform
