// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/schema/schema.h"

namespace pm::store {

// Old rows are found without reading the others.
Migration usageAgesSchema()
{
    return {.version = 11,
            .name = QStringLiteral("ages_of_usage"),
            .sqlite = {QStringLiteral("CREATE INDEX usage_daily_by_period ON usage_daily (period)"),
                       QStringLiteral("CREATE INDEX usage_statuses_by_day ON usage_statuses_daily (day)"),
                       QStringLiteral("CREATE INDEX key_old_uses_by_age ON key_old_uses (last_used_at)"),
                       QStringLiteral("CREATE INDEX key_would_refuse_by_age ON key_would_refuse (last_seen)")},
            .postgresql = {}};
}

} // namespace pm::store
