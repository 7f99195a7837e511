// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/webhook.h"
#include "ui/lists/itemlistpage.h"

#include <QTimer>

namespace pm::ui {

class WebhookCards;

// All endpoints of the tenant, with how they fare.
class WebhookList : public ItemListPage<Webhook>
{
    Q_OBJECT
public:
    WebhookList(Theme &theme, const app::ConsoleContext &context, QWidget *parent = nullptr);

Q_SIGNALS:
    void opened(const pm::WebhookId &id);

protected:
    void showEvent(QShowEvent *event) override;
    RequestHandle read(const app::ListQuery &query, Continuation<app::ListPage<Webhook>> then) override;
    RequestHandle readItem(const QString &id, Continuation<Webhook> then) override;
    void inspect(const Webhook &webhook) override { Q_EMIT opened(webhook.id); }
    [[nodiscard]] CellStatus statusOfItem(const Webhook &webhook) const override;
    [[nodiscard]] QString countText(int count) const override;
    void openCreateSheet() override;

private:
    void readSummary();
    void handleChange();
    void handleSettled();

    WebhookCards *m_cards;
    RequestHandle m_summary;
    QTimer m_settling;      // many changes are read of once
    bool m_isStale = false; // something has changed since
};

} // namespace pm::ui
