// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

namespace pm {

// Of a webhook that takes none, whichever comes first (contract section 6).
inline constexpr int kHeldHours = 72;
inline constexpr qint64 kMostHeld = 100'000;

} // namespace pm
