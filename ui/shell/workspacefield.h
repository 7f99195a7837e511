// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/theme.h"

#include <QPushButton>

class QLabel;

namespace pm::ui {

class ElidedLabel;

// Names the workspace that somebody signs in to, and leads to the others.
class WorkspaceField : public QPushButton
{
    Q_OBJECT
public:
    WorkspaceField(Theme &theme, QWidget *parent);

    void setWorkspace(const QString &name);

Q_SIGNALS:
    // Where the menu has room.
    void menuRequested(const QPoint &position);

private:
    void drawChevron();

    const Theme &m_theme;
    ElidedLabel *m_name;
    QLabel *m_chevron;
};

} // namespace pm::ui
