// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/workspacelist.h"

#include "app/services/preferences.h"
#include "app/services/sessionservice.h"
#include "ui/widgets/confirmsheet.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace pm::ui {

namespace {

constexpr int kLongestName = 60;

} // namespace

WorkspaceList::WorkspaceList(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_context(context)
    , m_layout(new QVBoxLayout(this))
    , m_none(new QLabel(tr("None is kept: this is demo data."), this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
    m_layout->addWidget(m_none);
    list();
    connect(&context.preferences, &app::Preferences::workspacesChanged, this, &WorkspaceList::list);
}

void WorkspaceList::list()
{
    std::map<QString, Row> before = std::exchange(m_rows, {});
    for (const app::Workspace &workspace : m_context.preferences.workspaces()) {
        const auto known = before.extract(workspace.id);
        const Row row = known.empty() ? makeRow(workspace) : known.mapped();
        row.name->setText(workspace.name);
        row.production->setChecked(workspace.production);
        m_rows.emplace(workspace.id, row);
    }
    for (auto &[id, row] : before)
        drop(row);
    m_none->setVisible(m_rows.empty());
}

void WorkspaceList::drop(Row &row)
{
    row.widget->hide();
    row.widget->deleteLater(); // it may be the one that says so
}

WorkspaceList::Row WorkspaceList::makeRow(const app::Workspace &workspace)
{
    auto *row = new QWidget(this);
    auto *name = new QLineEdit(row);
    name->setObjectName(QStringLiteral("settings.workspaceName"));
    name->setAccessibleName(tr("Name of the workspace"));
    name->setMaxLength(kLongestName);
    connect(name, &QLineEdit::editingFinished, this,
            [this, name, id = workspace.id] { rename(id, name->text().trimmed()); });
    auto *production = new QCheckBox(tr("Production"), row);
    production->setObjectName(QStringLiteral("settings.workspaceProduction"));
    production->setEnabled(workspace.kind == app::Workspace::Kind::Remote);
    connect(production, &QCheckBox::clicked, this, [this, id = workspace.id](bool on) {
        change(id, [on](app::Workspace &marked) { marked.production = on; });
    });
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(name, 1);
    layout->addWidget(production);
    layout->addWidget(makeRemove(workspace, row));
    m_layout->addWidget(row);
    return {.widget = row, .name = name, .production = production};
}

QWidget *WorkspaceList::makeRemove(const app::Workspace &workspace, QWidget *parent)
{
    auto *remove = new QPushButton(tr("Remove…"), parent);
    remove->setObjectName(QStringLiteral("settings.workspaceRemove"));
    remove->setProperty("role", QStringLiteral("danger"));
    remove->setEnabled(workspace.id != m_context.workspace.id);
    remove->setToolTip(remove->isEnabled() ? QString() : tr("This window works on it."));
    connect(remove, &QPushButton::clicked, this, [this, id = workspace.id] { askToRemove(id); });
    return remove;
}

// It needs a name: without one it keeps what it has.
void WorkspaceList::rename(const QString &id, const QString &name)
{
    if (!name.isEmpty() && name != nameOf(id))
        change(id, [&](app::Workspace &renamed) { renamed.name = name; });
    else
        list();
}

void WorkspaceList::change(const QString &id, const std::function<void(app::Workspace &)> &edit)
{
    auto workspace = m_context.preferences.workspace(id);
    if (!workspace)
        return;
    edit(*workspace);
    m_context.preferences.saveWorkspace(*workspace);
}

void WorkspaceList::askToRemove(const QString &id)
{
    auto *question = new ConfirmSheet(m_theme,
                                      {.title = tr("Remove the workspace “%1”?").arg(nameOf(id)),
                                       .text = tr("The console forgets it. Data on the platform, or in its local "
                                                  "folder, stays where it is."),
                                       .action = tr("Remove"),
                                       .typedName = {}},
                                      this);
    connect(question, &ConfirmSheet::confirmed, this,
            [this, id] { app::SessionService::forgetWorkspace(m_context.preferences, m_context.keychain, id); });
    question->open();
}

QString WorkspaceList::nameOf(const QString &id) const
{
    const auto known = m_context.preferences.workspace(id);
    return known ? known->name : QString();
}

} // namespace pm::ui
