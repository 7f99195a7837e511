// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"

#include <QString>

namespace pm::ui {

// "2 min ago", "in 5 d", "just now"; a date when it is further away than a month.
[[nodiscard]] QString relativeTime(UnixMs time, UnixMs now);
// In the operator's locale and time zone, with seconds.
[[nodiscard]] QString exactTime(UnixMs time);
// "12 Mar 2026", with the time of day when it is near.
[[nodiscard]] QString shortDate(UnixMs time, UnixMs now);
// "14:02:31.832", or "19 Nov 14:02:31" on another day.
[[nodiscard]] QString logTime(UnixMs time, UnixMs now);

} // namespace pm::ui
