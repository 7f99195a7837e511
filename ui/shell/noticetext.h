// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/noticeservice.h"

namespace pm::ui {

struct NoticeText {
    QString text;
    QString detail; // may be empty
};

// What the operator reads of a notice, whoever told it.
[[nodiscard]] NoticeText noticeText(const app::Notice &notice, UnixMs now);

} // namespace pm::ui
