// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/domain/keys/apikey.h"
#include "ui/widgets/theme.h"

namespace pm::ui {

class DetailGrid;

// What a key is and may do, as its inspector lists it.
void showKeyFacts(DetailGrid &facts, Theme &theme, const app::ConsoleContext &context, const ApiKey &key);

} // namespace pm::ui
