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
// The same in one line: the first field that the platform refused, when it named one; else with the id that whoever
// runs the platform finds the request by. `conflict` is for where a conflict has one known cause.
[[nodiscard]] QString errorLine(const Error &error, const QString &conflict = {});

} // namespace pm::ui
