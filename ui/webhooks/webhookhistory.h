// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/lists/historyview.h"

namespace pm::ui {

// What was done to an endpoint, with what was changed or the rule that spoke.
[[nodiscard]] HistoryView::Text webhookEventText(const AuditEvent &event);

} // namespace pm::ui
