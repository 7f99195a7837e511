// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/tables/emailcolumns.h"
#include "ui/lists/itemlistpage.h"

namespace pm::ui {

class KeyBox;
class MessageInspector;

// What the tenant's keys and campaigns have sent. To read only: messages are sent over the API.
class MessagesPage : public ItemListPage<Message>
{
    Q_OBJECT
public:
    MessagesPage(Theme &theme, const app::ConsoleContext &context, QWidget *parent = nullptr);

    void refresh() override;

protected:
    void showEvent(QShowEvent *event) override;
    RequestHandle read(const app::ListQuery &query, Continuation<app::ListPage<Message>> then) override;
    RequestHandle readItem(const QString &id, Continuation<Message> then) override;
    void inspect(const Message &message) override;
    [[nodiscard]] CellStatus statusOfItem(const Message &message) const override;
    [[nodiscard]] QString countText(int count) const override;

private:
    void readKeys();
    void forgetKeys();

    MessageInspector *m_inspector;
    KeyBox *m_key;
};

} // namespace pm::ui
