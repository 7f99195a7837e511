// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/preferences.h"
#include "ui/shell/pageentry.h"
#include "ui/widgets/theme.h"

#include <QFrame>

#include <vector>

class QButtonGroup;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace pm::ui {

class ElidedLabel;

// The workspace at the top, below it the pages by group.
class Sidebar : public QFrame
{
    Q_OBJECT
public:
    Sidebar(Theme &theme, const app::Workspace &workspace, QWidget *parent = nullptr);

    void setWorkspace(const app::Workspace &workspace);
    void setEntries(const std::vector<const PageEntry *> &entries);
    void setCurrent(const QString &id);

Q_SIGNALS:
    void pageChosen(const QString &id);
    void workspaceMenuRequested(const QPoint &globalPosition);

private:
    QWidget *makeWorkspace();
    QPushButton *addButton(const QString &title, const QString &icon, const QString &id);
    void drawBadge();

    Theme &m_theme;
    QColor m_workspaceColor;
    QString m_workspaceLetter;
    QPushButton *m_workspace;
    QLabel *m_badge;
    ElidedLabel *m_name;
    ElidedLabel *m_kind;
    QVBoxLayout *m_items;
    QButtonGroup *m_buttons;
    std::vector<QWidget *> m_widgets;
    std::map<QString, QPushButton *> m_byId;
};

} // namespace pm::ui
