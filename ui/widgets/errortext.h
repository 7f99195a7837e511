// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/error.h"

#include <QString>

namespace pm::ui {

// What the operator reads when something failed: what happened, and what to do about it.
struct ErrorText {
    QString title;
    QString advice;
};

[[nodiscard]] ErrorText errorText(const Error &error);
// The same in one line under a form: the first field that the platform refused, when it named one.
[[nodiscard]] QString errorLine(const Error &error);

} // namespace pm::ui
