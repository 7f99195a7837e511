// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/domain/webhooks/webhook.h"
#include "models/domain/webhooks/webhookstats.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace pm::ui {

class DetailGrid;

// How an endpoint is set, its secret's state, and what goes wrong most.
class WebhookConfiguration : public QWidget
{
    Q_OBJECT
public:
    WebhookConfiguration(Theme &theme, const app::ConsoleContext &context, QWidget *parent = nullptr);

    void show(const Webhook &webhook);
    void clear();
    void showErrors(const std::vector<StatsError> &errors);
    void setMayChange(bool may);

Q_SIGNALS:
    void rotationRequested();
    void verificationRequested(); // the code that does it

private:
    struct Shown {
        WebhookId id;
        WebhookContent content;
        QString created;
        QString oldSecret; // empty while there is none

        friend bool operator==(const Shown &, const Shown &) = default;
    };
    void fill(const Webhook &webhook);
    void addSending(const WebhookContent &content);

    const app::ConsoleContext &m_context;
    Shown m_shown;
    DetailGrid *m_facts;
    QPushButton *m_rotate;
    QVBoxLayout *m_errors;
};

} // namespace pm::ui
