// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/email/messagespage.h"

#include "app/services/emailservices.h"
#include "app/services/keyservice.h"
#include "app/services/tenantservice.h"
#include "ui/email/emailtext.h"
#include "ui/email/messageinspector.h"
#include "ui/lists/keybox.h"
#include "ui/lists/listfilterbar.h"

namespace pm::ui {

namespace {

using Column = MessageColumn;
using Kind = CellDelegate::Kind;

constexpr int kKeyWidth = 150; // beside the other filters

ListPage::Texts texts()
{
    return {.name = QStringLiteral("messagesPage"),
            .title = MessagesPage::tr("Messages"),
            .context = MessagesPage::tr("What your keys and campaigns have sent, with everything that happened to it"),
            .searchHint = MessagesPage::tr("Filter by subject or address"),
            .icon = QStringLiteral("mail"),
            .emptyTitle = MessagesPage::tr("No messages yet"),
            .emptyText = MessagesPage::tr("Messages appear here when a key with the scope send_email sends one."),
            .notFound = MessagesPage::tr("No message matches the filters"),
            .create = {}};
}

std::vector<DataTable::Column> shownColumns()
{
    const auto at = [](Column column) { return static_cast<int>(column); };
    return {{.index = at(Column::Subject), .kind = Kind::Strong, .width = 220, .priority = 1},
            {.index = at(Column::To), .kind = Kind::Text, .width = 220, .priority = 3},
            {.index = at(Column::Status), .kind = Kind::Status, .width = 110, .priority = 2},
            {.index = at(Column::Created), .kind = Kind::RelativeTime, .width = 110, .priority = 4},
            {.index = at(Column::From), .kind = Kind::Muted, .width = 180, .priority = 5},
            {.index = at(Column::Tags), .kind = Kind::Badges, .width = 150, .priority = 6},
            {.index = at(Column::Provider), .kind = Kind::Muted, .width = 100, .priority = 7, .shown = false},
            {.index = at(Column::Key), .kind = Kind::Mono, .width = 260, .priority = 8, .shown = false}};
}

} // namespace

MessagesPage::MessagesPage(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : ItemListPage(theme, context, texts(), messageColumns(), shownColumns(), parent)
    , m_inspector(new MessageInspector(theme, context, this))
    , m_key(new KeyBox(QStringLiteral("messagesPage.key"), context.keys, this))
{
    filters().addChips(QStringLiteral("status"), {{QStringLiteral("sent"), tr("Sent")},
                                                  {QStringLiteral("queued"), tr("Queued")},
                                                  {QStringLiteral("failed"), tr("Failed")}});
    filters().addText(QStringLiteral("tag"), tr("Tag"));
    m_key->setMaximumWidth(kKeyWidth);
    filters().addBox(QStringLiteral("key_id"), m_key);
    setPanel(m_inspector);
    connect(m_inspector, &MessageInspector::keyRequested, this,
            [this](const KeyId &id) { Q_EMIT itemRequested(QStringLiteral("keys"), id.text()); });
    connect(&context.keys, &app::KeyService::keysChanged, this, &MessagesPage::readKeys);
    connect(&context.tenants, &app::TenantService::currentChanged, this, &MessagesPage::forgetKeys);
}

RequestHandle MessagesPage::read(const app::ListQuery &query, Continuation<app::ListPage<Message>> then)
{
    return context().email.messages.page(query, std::move(then));
}

void MessagesPage::refresh()
{
    readKeys();
    ItemListPage::refresh();
}

void MessagesPage::showEvent(QShowEvent *event)
{
    ItemListPage::showEvent(event);
    readKeys();
}

void MessagesPage::readKeys()
{
    if (hasTenant() && isWatched())
        m_key->readList();
}

// Another tenant has other keys.
void MessagesPage::forgetKeys()
{
    const bool wasFilter = !m_key->choice().isEmpty();
    m_key->forgetAll();
    readKeys();
    if (wasFilter && isWatched())
        readAgain();
}

RequestHandle MessagesPage::readItem(const QString &id, Continuation<Message> then)
{
    using Whole = app::Versioned<MessageDetail>;
    return context().email.messages.detail(MessageId(id), picking<Whole>(std::move(then), [](const Whole &whole) {
                                               return whole.item.message;
                                           }));
}

void MessagesPage::inspect(const Message &message)
{
    m_inspector->showMessage(message);
    m_inspector->show();
}

CellStatus MessagesPage::statusOfItem(const Message &message) const
{
    return messageStatusText(message.status);
}

QString MessagesPage::countText(int count) const
{
    return tr("%n message(s)", nullptr, count);
}

} // namespace pm::ui
