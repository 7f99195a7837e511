// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/tables/requestbincolumns.h"
#include "ui/lists/itemlistpage.h"

namespace pm::ui {

class BinInspector;

// Receivers to try webhooks with, without a server of one's own.
class BinsPage : public ItemListPage<RequestBin>
{
    Q_OBJECT
public:
    BinsPage(Theme &theme, const app::ConsoleContext &context, QWidget *parent = nullptr);

protected:
    RequestHandle read(const app::ListQuery &query, Continuation<app::ListPage<RequestBin>> then) override;
    RequestHandle readItem(const QString &id, Continuation<RequestBin> then) override;
    void inspect(const RequestBin &bin) override;
    [[nodiscard]] CellStatus statusOfItem(const RequestBin &bin) const override;
    [[nodiscard]] QString countText(int count) const override;
    void openCreateSheet() override;
    void askToRemove() override;

private:
    void openSheet(const std::optional<RequestBin> &bin);
    void useInNewWebhook();

    BinInspector *m_inspector;
};

} // namespace pm::ui
