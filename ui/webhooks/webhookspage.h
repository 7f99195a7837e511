// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/core/ids.h"
#include "ui/widgets/page.h"
#include "ui/widgets/theme.h"

class QStackedWidget;

namespace pm::ui {

class WebhookDetail;
class WebhookList;

// The endpoints as a list, and one of them in its place when it is opened.
class WebhooksPage : public Page
{
    Q_OBJECT
public:
    WebhooksPage(Theme &theme, const app::ConsoleContext &context, QWidget *parent = nullptr);

    void refresh() override;
    void focusFilter() override;
    void createNew() override;
    void goBack() override;
    bool showItem(const QString &id) override;

private:
    void open(const WebhookId &id);
    void showList();

    const app::ConsoleContext &m_context;
    QStackedWidget *m_stack;
    WebhookList *m_list;
    WebhookDetail *m_detail;
};

} // namespace pm::ui
