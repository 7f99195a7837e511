// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/tables/emailcolumns.h"
#include "ui/lists/itemlistpage.h"

namespace pm::ui {

class TemplateInspector;

// Texts with placeholders that messages and campaigns are made from.
class TemplatesPage : public ItemListPage<Template>
{
    Q_OBJECT
public:
    TemplatesPage(Theme &theme, const app::ConsoleContext &context, QWidget *parent = nullptr);

protected:
    RequestHandle read(const app::ListQuery &query, Continuation<app::ListPage<Template>> then) override;
    RequestHandle readItem(const QString &id, Continuation<Template> then) override;
    void inspect(const Template &stored) override;
    [[nodiscard]] QString countText(int count) const override;
    void openCreateSheet() override;
    void askToRemove() override;

private:
    void openSheet(const std::optional<app::Versioned<Template>> &stored);

    TemplateInspector *m_inspector;
};

} // namespace pm::ui
