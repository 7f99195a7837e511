// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/main/pages.h"

#include "ui/apidocs/apidocspage.h"
#include "ui/email/campaignspage.h"
#include "ui/email/contactspage.h"
#include "ui/email/domainspage.h"
#include "ui/email/messagespage.h"
#include "ui/email/templatespage.h"
#include "ui/keys/keyspage.h"
#include "ui/settings/settingspage.h"
#include "ui/usage/usagepage.h"
#include "ui/webhooks/binspage.h"
#include "ui/webhooks/deliveriespage.h"
#include "ui/webhooks/eventspage.h"
#include "ui/webhooks/webhookspage.h"

#include <QCoreApplication>

namespace pm::app {

namespace {

using ui::PageEntry;

struct Pages {
    Q_DECLARE_TR_FUNCTIONS(pm::app::Pages)
};

template<class SomePage>
std::function<ui::Page *(QWidget *)> make(ui::Theme &theme, const ConsoleContext &context)
{
    return [&](QWidget *parent) -> ui::Page * { return new SomePage(theme, context, parent); };
}

PageEntry webhooks(const QString &id, const QString &title, const std::function<ui::Page *(QWidget *)> &makePage)
{
    return {.id = id,
            .group = Pages::tr("Webhooks"),
            .groupIcon = QStringLiteral("webhook"),
            .title = title,
            .icon = {},
            .right = Right::ReadWebhooks,
            .make = makePage};
}

PageEntry email(const QString &id, const QString &title, Right right,
                const std::function<ui::Page *(QWidget *)> &makePage)
{
    return {.id = id,
            .group = Pages::tr("Email"),
            .groupIcon = QStringLiteral("mail"),
            .title = title,
            .icon = {},
            .right = right,
            .make = makePage};
}

} // namespace

std::vector<ui::PageEntry> makePages(ui::Theme &theme, const ConsoleContext &context)
{
    return {{.id = QStringLiteral("keys"),
             .group = Pages::tr("Developers"),
             .groupIcon = QStringLiteral("key-round"),
             .title = Pages::tr("API keys"),
             .icon = {},
             .right = Right::ReadKeys,
             .make = [&](QWidget *parent) -> ui::Page * { return new ui::KeysPage(theme, context, parent); }},
            {.id = QStringLiteral("usage"),
             .group = Pages::tr("Developers"),
             .groupIcon = QStringLiteral("key-round"),
             .title = Pages::tr("Usage"),
             .icon = {},
             .right = Right::ReadKeys,
             .make = make<ui::UsagePage>(theme, context)},
            {.id = QStringLiteral("apidocs"),
             .group = Pages::tr("Developers"),
             .groupIcon = QStringLiteral("key-round"),
             .title = Pages::tr("API docs"),
             .icon = {},
             .right = {},
             .make = [&](QWidget *parent) -> ui::Page * { return new ui::ApiDocsPage(theme, context, parent); }},
            webhooks(QStringLiteral("webhooks"), Pages::tr("Endpoints"), make<ui::WebhooksPage>(theme, context)),
            webhooks(QStringLiteral("deliveries"), Pages::tr("Deliveries"), make<ui::DeliveriesPage>(theme, context)),
            webhooks(QStringLiteral("events"), Pages::tr("Events"), make<ui::EventsPage>(theme, context)),
            webhooks(QStringLiteral("bins"), Pages::tr("Request bins"), make<ui::BinsPage>(theme, context)),
            email(QStringLiteral("messages"), Pages::tr("Messages"), Right::ReadEmail,
                  make<ui::MessagesPage>(theme, context)),
            email(QStringLiteral("templates"), Pages::tr("Templates"), Right::ReadEmail,
                  make<ui::TemplatesPage>(theme, context)),
            email(QStringLiteral("campaigns"), Pages::tr("Campaigns"), Right::ReadEmail,
                  make<ui::CampaignsPage>(theme, context)),
            email(QStringLiteral("contacts"), Pages::tr("Contacts"), Right::ReadContacts,
                  make<ui::ContactsPage>(theme, context)),
            email(QStringLiteral("domains"), Pages::tr("Domains"), Right::ReadEmail,
                  make<ui::DomainsPage>(theme, context)),
            {.id = QStringLiteral("settings"),
             .group = {},
             .groupIcon = {},
             .title = Pages::tr("Settings"),
             .icon = QStringLiteral("settings"),
             .right = {},
             .make = [&](QWidget *parent) -> ui::Page * { return new ui::SettingsPage(theme, context, parent); }}};
}

} // namespace pm::app
