// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/emailconsole.h"

#include "models/tables/cursortablemodel.h"
#include "ui/email/campaignspage.h"
#include "ui/email/contactspage.h"
#include "ui/email/domainspage.h"
#include "ui/email/messagespage.h"
#include "ui/email/templatespage.h"
#include "ui/keys/keyspage.h"
#include "ui/webhooks/binspage.h"
#include "ui/webhooks/deliveriespage.h"
#include "ui/webhooks/eventspage.h"
#include "ui/webhooks/webhookspage.h"
#include "ui/widgets/sheet.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

namespace pm::test {

namespace {

constexpr int kPatienceMs = 20'000;

// The console is made after the list of its pages, and shows one only when somebody has signed in.
template<class SomePage>
ui::PageEntry entry(const char *id, Right right, const std::unique_ptr<TestConsole> &console)
{
    return {.id = QString::fromLatin1(id),
            .group = QStringLiteral("Email"),
            .groupIcon = QStringLiteral("mail"),
            .title = QString::fromLatin1(id),
            .icon = {},
            .right = right,
            .make = [&console](QWidget *parent) -> ui::Page * {
                return new SomePage(console->theme, console->context, parent);
            }};
}

} // namespace

EmailConsole::EmailConsole(const QUrl &url, const QString &preferencesFile)
{
    TestConsole::Setup setup;
    setup.preferencesFile = preferencesFile;
    setup.pages = {entry<ui::MessagesPage>("messages", Right::ReadEmail, m_console),
                   entry<ui::TemplatesPage>("templates", Right::ReadEmail, m_console),
                   entry<ui::CampaignsPage>("campaigns", Right::ReadEmail, m_console),
                   entry<ui::ContactsPage>("contacts", Right::ReadContacts, m_console),
                   entry<ui::DomainsPage>("domains", Right::ReadEmail, m_console),
                   entry<ui::WebhooksPage>("webhooks", Right::ReadWebhooks, m_console),
                   entry<ui::DeliveriesPage>("deliveries", Right::ReadWebhooks, m_console),
                   entry<ui::EventsPage>("events", Right::ReadWebhooks, m_console),
                   entry<ui::BinsPage>("bins", Right::ReadWebhooks, m_console),
                   entry<ui::KeysPage>("keys", Right::ReadKeys, m_console)};
    m_console = std::make_unique<TestConsole>(url, std::move(setup));
}

void EmailConsole::open(const QString &page, const QString &email, const QString &password)
{
    m_page = page;
    QVERIFY(m_console->activate());
    m_console->signIn(email, password);
    QTRY_COMPARE(m_console->session.state(), app::SessionService::State::SignedIn);
    m_console->window.showPage(page);
    QTRY_VERIFY(table() != nullptr);
}

QTableView *EmailConsole::table() const
{
    return m_console->window.findChild<QTableView *>(name("table"));
}

QStringList EmailConsole::names() const
{
    QStringList names;
    const QAbstractItemModel *model = table()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, 0).data(CursorTableModel::LoadedRole).toBool())
            names << model->index(row, 0).data().toString();
    }
    return names;
}

void EmailConsole::select(const QString &name) const
{
    table()->setFocus();
    table()->selectRow(static_cast<int>(names().indexOf(name)));
}

void EmailConsole::confirm(const QString &typedName) const
{
    QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("confirmSheet.confirm"), kPatienceMs);
    if (m_console->isShown("confirmSheet.typedName"))
        m_console->type("confirmSheet.typedName", typedName);
    m_console->click("confirmSheet.confirm");
}

QString EmailConsole::stateTitle() const
{
    const auto labels = m_console->window.findChildren<QLabel *>(QStringLiteral("stateView.title"));
    const auto shown = std::find_if(labels.begin(), labels.end(), [](auto *label) { return label->isVisible(); });
    return shown == labels.end() ? QString() : (*shown)->text();
}

QPushButton *EmailConsole::action() const
{
    const auto buttons = m_console->window.findChildren<QPushButton *>(QStringLiteral("stateView.action"));
    const auto shown = std::find_if(buttons.begin(), buttons.end(), [](auto *button) { return button->isVisible(); });
    return shown == buttons.end() ? nullptr : *shown;
}

bool EmailConsole::hasSheet() const
{
    const auto sheets = m_console->window.findChildren<ui::Sheet *>();
    return std::any_of(sheets.begin(), sheets.end(), [](const ui::Sheet *sheet) { return sheet->isVisible(); });
}

} // namespace pm::test
