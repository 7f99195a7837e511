// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/workspacemenu.h"

#include "app/services/preferences.h"
#include "app/services/sessionservice.h"

namespace pm::ui {

WorkspaceMenu::WorkspaceMenu(const app::ConsoleContext &context, QWidget *parent)
    : QMenu(parent)
{
    setObjectName(QStringLiteral("workspaceMenu"));
    setAttribute(Qt::WA_DeleteOnClose);
    addWorkspaces(context);
    addSeparator();
    connect(addAction(tr("Add a workspace…")), &QAction::triggered, this, [this] { Q_EMIT workspaceChosen({}); });
    connect(addAction(tr("Settings")), &QAction::triggered, this, &WorkspaceMenu::settingsChosen);
    if (!context.session.isLockable())
        return;
    connect(addAction(tr("Lock")), &QAction::triggered, &context.session, &app::SessionService::lock);
    connect(addAction(tr("Sign out")), &QAction::triggered, &context.session, &app::SessionService::signOut);
}

void WorkspaceMenu::addWorkspaces(const app::ConsoleContext &context)
{
    for (const app::Workspace &workspace : context.preferences.workspaces()) {
        QAction *action = addAction(workspace.name);
        action->setCheckable(true);
        action->setChecked(workspace.id == context.workspace.id);
        connect(action, &QAction::triggered, this, [this, id = workspace.id] { Q_EMIT workspaceChosen(id); });
    }
}

} // namespace pm::ui
