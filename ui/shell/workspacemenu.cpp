// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/workspacemenu.h"

#include "app/services/preferences.h"
#include "app/services/sessionservice.h"
#include "ui/widgets/literaltext.h"

#include <algorithm>

namespace pm::ui {

namespace {

// What is kept of a local one is the only way to its data.
bool isForgettable(const app::ConsoleContext &context)
{
    const auto kept = context.preferences.workspaces();
    return context.workspace.kind == app::Workspace::Kind::Remote
        && std::any_of(kept.begin(), kept.end(), [&](const auto &each) { return each.id == context.workspace.id; });
}

} // namespace

WorkspaceMenu::WorkspaceMenu(const app::ConsoleContext &context, QWidget *parent)
    : QMenu(parent)
{
    setObjectName(QStringLiteral("workspaceMenu"));
    setAttribute(Qt::WA_DeleteOnClose);
    addWorkspaces(context);
    addSeparator();
    QAction *add = addAction(tr("Add a workspace…"));
    add->setObjectName(QStringLiteral("workspaceMenu.add"));
    connect(add, &QAction::triggered, this, [this] { Q_EMIT workspaceChosen({}); });
    const auto state = context.session.state();
    if (state == app::SessionService::State::SignedIn) {
        addOwn(context);
    } else if (state == app::SessionService::State::SignedOut && isForgettable(context)) {
        QAction *forget = addAction(tr("Forget this workspace…"));
        forget->setObjectName(QStringLiteral("workspaceMenu.forget"));
        connect(forget, &QAction::triggered, this, &WorkspaceMenu::forgetChosen);
    }
}

void WorkspaceMenu::addOwn(const app::ConsoleContext &context)
{
    connect(addAction(tr("Settings")), &QAction::triggered, this, &WorkspaceMenu::settingsChosen);
    if (!context.session.isLockable())
        return;
    connect(addAction(tr("Lock")), &QAction::triggered, &context.session, &app::SessionService::lock);
    connect(addAction(tr("Sign out")), &QAction::triggered, &context.session, &app::SessionService::signOut);
}

void WorkspaceMenu::addWorkspaces(const app::ConsoleContext &context)
{
    for (const app::Workspace &workspace : context.preferences.workspaces()) {
        QAction *action = addAction(literalText(workspace.name));
        action->setCheckable(true);
        action->setChecked(workspace.id == context.workspace.id);
        connect(action, &QAction::triggered, this, [this, id = workspace.id] { Q_EMIT workspaceChosen(id); });
    }
}

} // namespace pm::ui
