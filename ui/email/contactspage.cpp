// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/email/contactspage.h"

#include "app/services/emailservices.h"
#include "ui/email/contactinspector.h"
#include "ui/email/contactsheet.h"
#include "ui/email/emailtext.h"
#include "ui/lists/listfilterbar.h"

namespace pm::ui {

namespace {

using Column = ContactColumn;
using Kind = CellDelegate::Kind;

ListPage::Texts texts()
{
    return {.name = QStringLiteral("contactsPage"),
            .title = ContactsPage::tr("Contacts"),
            .context = ContactsPage::tr("Whom campaigns write to, by their tags"),
            .searchHint = ContactsPage::tr("Filter by name or email"),
            .icon = QStringLiteral("users"),
            .emptyTitle = ContactsPage::tr("No contacts yet"),
            .emptyText = ContactsPage::tr("Keys with the scope manage_contacts add them over the API; single ones can "
                                          "be added here."),
            .notFound = ContactsPage::tr("No contact matches the filters"),
            .create = ContactsPage::tr("New contact")};
}

std::vector<DataTable::Column> shownColumns()
{
    const auto at = [](Column column) { return static_cast<int>(column); };
    return {{.index = at(Column::Email), .kind = Kind::Strong, .width = 230, .priority = 1},
            {.index = at(Column::Name), .kind = Kind::Text, .width = 160, .priority = 2},
            {.index = at(Column::Status), .kind = Kind::Status, .width = 124, .priority = 3},
            {.index = at(Column::Company), .kind = Kind::Text, .width = 200, .priority = 5},
            {.index = at(Column::Tags), .kind = Kind::Badges, .width = 200, .priority = 4},
            {.index = at(Column::Created), .kind = Kind::RelativeTime, .width = 110, .priority = 6},
            {.index = at(Column::Updated), .kind = Kind::RelativeTime, .width = 110, .priority = 7, .shown = false},
            {.index = at(Column::JobTitle), .kind = Kind::Muted, .width = 130, .priority = 8, .shown = false},
            {.index = at(Column::Phone), .kind = Kind::Muted, .width = 130, .priority = 9, .shown = false}};
}

} // namespace

ContactsPage::ContactsPage(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : ItemListPage(theme, context, texts(), contactColumns(), shownColumns(), parent)
    , m_inspector(new ContactInspector(theme, context, this))
{
    filters().addChips(QStringLiteral("status"), {{QStringLiteral("subscribed"), tr("Subscribed")},
                                                  {QStringLiteral("unsubscribed"), tr("Unsubscribed")},
                                                  {QStringLiteral("bounced"), tr("Bounced")}});
    filters().addText(QStringLiteral("tag"), tr("Tag"));
    filters().addText(QStringLiteral("company"), tr("Company"));
    setPanel(m_inspector);
    connect(&context.email.contacts, &app::EmailService::changed, this, &ContactsPage::readAgain);
    connect(m_inspector, &ContactInspector::removeRequested, this, &ContactsPage::requestRemoval);
    connect(m_inspector, &ContactInspector::editRequested, this, [this] { openSheet(m_inspector->stored()); });
}

RequestHandle ContactsPage::read(const app::ListQuery &query, Continuation<app::ListPage<Contact>> then)
{
    return context().email.contacts.page(query, std::move(then));
}

RequestHandle ContactsPage::readItem(const QString &id, Continuation<Contact> then)
{
    using Whole = app::Versioned<Contact>;
    return context().email.contacts.detail(ContactId(id), picking<Whole>(std::move(then), [](const Whole &whole) {
                                               return whole.item;
                                           }));
}

void ContactsPage::inspect(const Contact &contact)
{
    m_inspector->setMayChange(mayChange(), lookOnlyText());
    m_inspector->showContact(contact);
    m_inspector->show();
}

CellStatus ContactsPage::statusOfItem(const Contact &contact) const
{
    return contactStatusText(contact.content.status);
}

QString ContactsPage::countText(int count) const
{
    return tr("%n contact(s)", nullptr, count);
}

void ContactsPage::openCreateSheet()
{
    openSheet({});
}

void ContactsPage::openSheet(const std::optional<app::Versioned<Contact>> &stored)
{
    auto *sheet = new ContactSheet(theme(), context(), stored, this);
    connect(sheet, &ContactSheet::saved, this, &ContactsPage::handleSaved);
    sheet->open();
}

void ContactsPage::handleSaved(const Contact &contact, bool isNew)
{
    setWanted(contact.id.text());
    if (!isNew)
        context().notices.post(
            app::Notice::Level::Info,
            tr("Somebody else made %1 meanwhile; what you filled in has been changed.").arg(contact.content.email));
}

void ContactsPage::askToRemove()
{
    const app::Versioned<Contact> &stored = m_inspector->stored();
    const QString text = tr("Campaigns no longer write to it, and what is known about it is lost. Messages that it got "
                            "stay. This cannot be undone.");
    confirmRemoval(stored.item.content.email, text, [this, id = stored.item.id, version = stored.version](auto then) {
        context().email.contacts.removeContact(id, version, std::move(then)).detach();
    });
}

} // namespace pm::ui
