// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/eventtype.h"

class QComboBox;

namespace pm::ui {

// Lists these events, or all when none are named, and keeps the one that is chosen where it can. Silent.
void listEventTypes(QComboBox &box, EventTypes types);

} // namespace pm::ui
