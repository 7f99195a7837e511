// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/theme.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace pm::ui {

// Where the operator is (tenant, group, page), the way to anything else, and the notices.
class TopBar : public QFrame
{
    Q_OBJECT
public:
    explicit TopBar(Theme &theme, QWidget *parent = nullptr);

    void setTenant(const QString &name, bool canChange);
    void setPage(const QString &group, const QString &title);
    void setUnread(int count);

Q_SIGNALS:
    void tenantMenuRequested(const QPoint &globalPosition);
    void paletteRequested();
    void noticesRequested(const QPoint &globalPosition);

private:
    Theme &m_theme;
    QPushButton *m_tenant;
    QLabel *m_group;
    QLabel *m_page;
    QToolButton *m_bell;
};

} // namespace pm::ui
