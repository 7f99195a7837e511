// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "ui/widgets/theme.h"

#include <QWidget>

#include <functional>
#include <map>

class QCheckBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace pm::ui {

// The workspaces that this computer knows, each to be renamed, marked as production and removed. A row lives as long as
// its workspace is known: it is often itself what has just changed it, and has the focus.
class WorkspaceList : public QWidget
{
    Q_OBJECT
public:
    WorkspaceList(Theme &theme, const app::ConsoleContext &context, QWidget *parent = nullptr);

private:
    struct Row {
        QWidget *widget;
        QLineEdit *name;
        QCheckBox *production;
    };
    void list();
    void drop(Row &row);
    [[nodiscard]] Row makeRow(const app::Workspace &workspace);
    [[nodiscard]] QWidget *makeRemove(const app::Workspace &workspace, QWidget *parent);
    void rename(const QString &id, const QString &name);
    void change(const QString &id, const std::function<void(app::Workspace &)> &edit);
    void askToRemove(const QString &id);
    [[nodiscard]] QString nameOf(const QString &id) const;

    Theme &m_theme;
    const app::ConsoleContext &m_context;
    QVBoxLayout *m_layout;
    QLabel *m_none;
    std::map<QString, Row> m_rows;
};

} // namespace pm::ui
