// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/tenantmenu.h"

#include "app/services/preferences.h"
#include "app/services/sessionservice.h"
#include "app/services/tenantservice.h"
#include "ui/shell/picker.h"
#include "ui/widgets/errortext.h"

namespace pm::ui {

namespace {

constexpr int kMostFound = 50;
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
    m_request = m_context.tenants.tenants({}, kMostFound, 0, {this, [this, last](Result<TenantPage> page) {
                                                                  if (page)
                                                                      chooseFrom(page->tenants, last);
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
    m_request = m_context.tenants.tenants(text.trimmed(), kMostFound, 0,
                                          {picker, [this, picker](Result<TenantPage> page) {
                                               std::vector<Picker::Item> items;
                                               if (!page) {
                                                   items.push_back({.title = errorText(page.error()).title,
                                                                    .hint = {},
                                                                    .icon = QStringLiteral("circle-alert"),
                                                                    .run = [] {}});
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

void TenantMenu::chooseFrom(const std::vector<Tenant> &tenants, const QString &last)
{
    const auto known = std::find_if(tenants.begin(), tenants.end(),
                                    [&](const Tenant &tenant) { return tenant.id.text() == last; });
    if (known != tenants.end())
        m_context.tenants.setCurrent(*known);
    else if (!tenants.empty())
        m_context.tenants.setCurrent(tenants.front());
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
