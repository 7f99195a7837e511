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
    // Beside the page, or the group that it is in; nothing when there are none. `what`: what it counts, as a sentence.
    void setCount(const QString &id, qint64 count, const QString &what);

Q_SIGNALS:
    void pageChosen(const QString &id);
    void workspaceMenuRequested(const QPoint &globalPosition);

private:
    QWidget *makeWorkspace();
    QPushButton *addButton(const QString &title, const QString &icon, const QString &id);
    void drawBadge();
    static QLabel *addCount(QPushButton *button);
    void showCount(const QString &id);

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
    struct Count {
        qint64 count = 0;
        QString what;
    };
    std::map<QString, Count> m_counts;
    std::map<QString, QLabel *> m_countLabels; // of each page, in its button or its group's
};

} // namespace pm::ui
