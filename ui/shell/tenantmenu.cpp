// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/tenantmenu.h"

#include "app/services/preferences.h"
#include "app/services/sessionservice.h"
#include "app/services/tenantservice.h"
#include "ui/widgets/picker.h"

namespace pm::ui {

namespace {

constexpr QSize kSize{340, 380};

} // namespace

TenantMenu::TenantMenu(Theme &theme, const app::ConsoleContext &context, QWidget *window)
    : QObject(window)
    , m_theme(theme)
    , m_context(context)
    , m_window(window)
{
}

// The tenant of last time, else the first. A tenant's own users have theirs without choosing.
void TenantMenu::chooseAtStart()
{
    if (!canChange() || m_context.tenants.current())
        return;
    const QString last = QString::fromUtf8(m_context.preferences.viewState(stateName()));
    if (isUuid(last))
        chooseLast(TenantId(last));
    else
        chooseFirst();
}

// It may be any of thousands. Another one takes its place only when it is gone.
void TenantMenu::chooseLast(const TenantId &last)
{
    m_request = m_context.tenants.tenant(last, {this, [this](const Result<Tenant> &tenant) {
                                                    if (tenant)
                                                        m_context.tenants.setCurrent(*tenant);
                                                    else if (tenant.error().kind == ErrorKind::NotFound)
                                                        chooseFirst();
                                                }});
}

void TenantMenu::chooseFirst()
{
    m_request = m_context.tenants.tenants({}, 1, 0, {this, [this](const Result<TenantPage> &page) {
                                                         if (page && !page->tenants.empty())
                                                             m_context.tenants.setCurrent(page->tenants.front());
                                                     }});
}

void TenantMenu::forget()
{
    m_request.cancel();
    m_context.tenants.setCurrent(std::nullopt);
}

void TenantMenu::popUp(const QPoint &position)
{
    if (!canChange())
        return;
    auto *picker = new Picker(m_theme, tr("Find a tenant"), m_window);
    picker->setObjectName(QStringLiteral("tenantMenu"));
    connect(picker, &Picker::textEdited, this, [this, picker](const QString &text) { find(picker, text); });
    find(picker, {});
    picker->popUp(QRect(position, kSize));
}

bool TenantMenu::canChange() const
{
    const auto &user = m_context.session.user();
    return user && roleHas(user->role, Right::ReadTenants);
}

void TenantMenu::find(Picker *picker, const QString &text)
{
    m_request = m_context.tenants.tenants(text.trimmed(), Picker::kMostShown, 0,
                                          {picker, [this, picker](Result<TenantPage> page) {
                                               std::vector<Picker::Item> items;
                                               if (!page) {
                                                   items.push_back(Picker::problemItem(page.error()));
                                               } else {
                                                   for (const Tenant &tenant : page->tenants)
                                                       items.push_back({.title = tenant.companyName,
                                                                        .hint = planName(tenant.plan),
                                                                        .icon = QStringLiteral("building-2"),
                                                                        .run = [this, tenant] { choose(tenant); }});
                                               }
                                               picker->setFoundItems(std::move(items));
                                           }});
}

void TenantMenu::choose(const Tenant &tenant)
{
    m_context.preferences.setViewState(stateName(), tenant.id.text().toUtf8());
    m_context.tenants.setCurrent(tenant);
}

QString TenantMenu::stateName() const
{
    return QStringLiteral("tenant/") + m_context.workspace.id;
}

} // namespace pm::ui
