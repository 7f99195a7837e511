// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/commandpalette.h"

#include "app/services/sessionservice.h"
#include "ui/shell/pagestack.h"
#include "ui/shell/palettesearch.h"
#include "ui/shell/tenantmenu.h"

namespace pm::ui {

namespace {

constexpr QSize kSize{560, 420};
constexpr int kTop = 72;

} // namespace

CommandPalette::CommandPalette(Theme &theme, const app::ConsoleContext &context, PageStack &pages, TenantMenu &tenants,
                               QWidget *window)
    : QObject(window)
    , m_theme(theme)
    , m_context(context)
    , m_pages(pages)
    , m_tenants(tenants)
    , m_window(window)
{
}

void CommandPalette::open()
{
    auto *picker = new Picker(m_theme, tr("Search or jump to…"), m_window);
    picker->setObjectName(QStringLiteral("commandPalette"));
    picker->setItems(items());
    PaletteSearch::Ways ways{.show = [this](const QString &page, const QString &item) { m_pages.showItem(page, item); },
                             .choose = {}};
    if (m_tenants.canChange())
        ways.choose = [this](const Tenant &tenant) { m_tenants.choose(tenant); };
    new PaletteSearch(m_context, m_pages.offered(), std::move(ways), picker);
    const QPoint corner = m_window->mapToGlobal(QPoint((m_window->width() - kSize.width()) / 2, kTop));
    picker->popUp(QRect(corner, kSize));
}

std::vector<Picker::Item> CommandPalette::items()
{
    std::vector<Picker::Item> items;
    addPages(items);
    addActions(items);
    return items;
}

void CommandPalette::addPages(std::vector<Picker::Item> &items)
{
    for (const PageEntry *entry : m_pages.offered())
        items.push_back({.title = entry->title,
                         .hint = entry->group,
                         .icon = entry->group.isEmpty() ? entry->icon : entry->groupIcon,
                         .run = [this, id = entry->id] { m_pages.showPage(id); }});
}

void CommandPalette::addActions(std::vector<Picker::Item> &items)
{
    const auto add = [&](const QString &title, const QString &hint, const QString &icon, std::function<void()> run) {
        items.push_back({.title = title, .hint = hint, .icon = icon, .run = std::move(run)});
    };
    if (userHas(Right::ManageKeys))
        add(tr("Create API key"), tr("Ctrl+N"), QStringLiteral("plus"), [this] {
            m_pages.showPage(QStringLiteral("keys"));
            m_pages.currentPage()->createNew();
        });
    add(tr("Refresh"), tr("F5"), QStringLiteral("refresh-cw"), [this] { m_pages.currentPage()->refresh(); });
    if (m_tenants.canChange())
        add(tr("Change the tenant"), {}, QStringLiteral("building-2"), [this] { Q_EMIT tenantMenuRequested(); });
    // Whoever does not know a password could not come back.
    if (m_context.session.isLockable()) {
        add(tr("Lock"), tr("Ctrl+L"), QStringLiteral("lock"), [this] { m_context.session.lock(); });
        add(tr("Sign out"), {}, QStringLiteral("log-out"), [this] { m_context.session.signOut(); });
    }
    add(tr("Keyboard shortcuts"), tr("F1"), QStringLiteral("keyboard"), [this] { Q_EMIT shortcutsRequested(); });
}

bool CommandPalette::userHas(Right right) const
{
    const auto &user = m_context.session.user();
    return user && roleHas(user->role, right);
}

} // namespace pm::ui
