// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/keys/apikey.h"

namespace pm::ui {

class DetailGrid;

// What a key is and may do, as its inspector lists it.
void showKeyFacts(DetailGrid &facts, const ApiKey &key, UnixMs now);

} // namespace pm::ui
