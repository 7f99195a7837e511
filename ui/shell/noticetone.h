// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/noticeservice.h"
#include "ui/widgets/palette.h"

namespace pm::ui {

[[nodiscard]] Tone noticeTone(app::Notice::Level level);
[[nodiscard]] QString noticeIcon(app::Notice::Level level);

} // namespace pm::ui
