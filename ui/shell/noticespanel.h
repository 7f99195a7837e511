// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "ui/widgets/theme.h"

#include <QFrame>

namespace pm::ui {

// What has happened in this window, newest first. Opening it marks everything read.
class NoticesPanel : public QFrame
{
    Q_OBJECT
public:
    NoticesPanel(Theme &theme, const app::ConsoleContext &context, QWidget *parent);
    void popUp(const QPoint &topRight);
};

} // namespace pm::ui
