// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/tables/emailcolumns.h"
#include "ui/lists/itemlistpage.h"

namespace pm::ui {

class ContactInspector;

// Whom the tenant writes to.
class ContactsPage : public ItemListPage<Contact>
{
    Q_OBJECT
public:
    ContactsPage(Theme &theme, const app::ConsoleContext &context, QWidget *parent = nullptr);

protected:
    RequestHandle read(const app::ListQuery &query, Continuation<app::ListPage<Contact>> then) override;
    RequestHandle readItem(const QString &id, Continuation<Contact> then) override;
    void inspect(const Contact &contact) override;
    [[nodiscard]] CellStatus statusOfItem(const Contact &contact) const override;
    [[nodiscard]] QString countText(int count) const override;
    void openCreateSheet() override;
    void askToRemove() override;

private:
    void openSheet(const std::optional<app::Versioned<Contact>> &stored);
    void handleSaved(const Contact &contact, bool isNew);

    ContactInspector *m_inspector;
};

} // namespace pm::ui
