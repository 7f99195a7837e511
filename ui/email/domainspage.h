// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/tables/emailcolumns.h"
#include "ui/lists/itemlistpage.h"

namespace pm::ui {

class DomainInspector;

// The domains that the tenant sends from.
class DomainsPage : public ItemListPage<Domain>
{
    Q_OBJECT
public:
    DomainsPage(Theme &theme, const app::ConsoleContext &context, QWidget *parent = nullptr);

protected:
    RequestHandle read(const app::ListQuery &query, Continuation<app::ListPage<Domain>> then) override;
    RequestHandle readItem(const QString &id, Continuation<Domain> then) override;
    void inspect(const Domain &domain) override;
    [[nodiscard]] CellStatus statusOfItem(const Domain &domain) const override;
    [[nodiscard]] QString countText(int count) const override;
    void openCreateSheet() override;
    void askToRemove() override;

private:
    DomainInspector *m_inspector;
};

} // namespace pm::ui
