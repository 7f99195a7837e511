// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"

#include <QMenu>

namespace pm::ui {

// The other workspaces, and what concerns this one as a whole, as far as whoever is there may do it. Gone when it is
// closed.
class WorkspaceMenu : public QMenu
{
    Q_OBJECT
public:
    WorkspaceMenu(const app::ConsoleContext &context, QWidget *parent);

Q_SIGNALS:
    // Empty for the choice at the first start.
    void workspaceChosen(const QString &id);
    void settingsChosen();
    void forgetChosen();

private:
    void addWorkspaces(const app::ConsoleContext &context);
    void addOwn(const app::ConsoleContext &context);
};

} // namespace pm::ui
