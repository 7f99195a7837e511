// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/core/continuation.h"
#include "ui/widgets/theme.h"

#include <QWidget>

namespace pm::ui {

// A thing that is to go for good.
struct Deletion {
    QString name;
    QString text;     // what goes with it
    QString conflict; // what may be in its way; empty when that has no one cause
    std::function<void(Continuation<bool>)> remove;
};

// Asks for it, in production by its name, and says what became of it. `ended` also when it did not succeed.
void askToDelete(Theme &theme, const app::ConsoleContext &context, const Deletion &deletion, QWidget *page,
                 const std::function<void()> &ended);

} // namespace pm::ui
