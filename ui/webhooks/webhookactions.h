// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "app/services/listquery.h"
#include "models/core/continuation.h"
#include "models/domain/webhooks/webhook.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QPushButton;

namespace pm::ui {

// What can be done with an endpoint: its buttons in a row.
class WebhookActions : public QWidget
{
    Q_OBJECT
public:
    WebhookActions(Theme &theme, const app::ConsoleContext &context, QWidget *parent = nullptr);

    // What is done concerns this one, as it was read.
    void serve(const app::Versioned<Webhook> &stored);
    // Nothing can be done until one is served.
    void forget();
    [[nodiscard]] bool mayChange() const;
    void rotateSecret();
    void probe();

Q_SIGNALS:
    void removed();
    void probeFailed(); // there is none

private:
    QPushButton *addButton(const QString &text, const char *name, const QString &icon);
    void showRights();
    void sendTest();
    void edit();
    void pauseOrResume();
    void askToRemove();
    [[nodiscard]] bool isStopped() const;
    [[nodiscard]] const Webhook &webhook() const { return m_stored.item; }

    Theme &m_theme;
    const app::ConsoleContext &m_context;
    app::Versioned<Webhook> m_stored; // without an id while there is none
    QPushButton *m_pause;
    std::vector<QPushButton *> m_buttons;
    RequestHandle m_changing;
};

} // namespace pm::ui
