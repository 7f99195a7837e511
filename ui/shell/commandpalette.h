// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/domain/operators/role.h"
#include "ui/widgets/picker.h"
#include "ui/widgets/theme.h"

#include <QObject>

namespace pm::ui {

class PageStack;
class TenantMenu;

// Pages and actions to be picked by a few letters of them, and what the platform finds. Only what the role may do.
class CommandPalette : public QObject
{
    Q_OBJECT
public:
    CommandPalette(Theme &theme, const app::ConsoleContext &context, PageStack &pages, TenantMenu &tenants,
                   QWidget *window);

    void open();

Q_SIGNALS:
    void tenantMenuRequested();
    void shortcutsRequested();

private:
    [[nodiscard]] std::vector<Picker::Item> items();
    void addPages(std::vector<Picker::Item> &items);
    void addActions(std::vector<Picker::Item> &items);
    [[nodiscard]] bool userHas(Right right) const;

    Theme &m_theme;
    const app::ConsoleContext &m_context;
    PageStack &m_pages;
    TenantMenu &m_tenants;
    QWidget *m_window;
};

} // namespace pm::ui
