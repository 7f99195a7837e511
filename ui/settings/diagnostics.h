// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"

#include <QString>

namespace pm::ui {

// What whoever looks for a fault wants to know of this console: versions, the desktop, the kind of the workspace and
// its host, the settings, and the last notices. In English, and without what is secret or personal.
[[nodiscard]] QString diagnosticsText(const app::ConsoleContext &context);
// A text that was made for the operator, without keys, tokens, addresses of people, queries and the user's own folder.
[[nodiscard]] QString withoutSecrets(QString text);

} // namespace pm::ui
