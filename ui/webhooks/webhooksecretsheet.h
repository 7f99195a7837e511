// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/domain/webhooks/webhook.h"
#include "ui/widgets/sheet.h"

namespace pm::ui {

class SecretField;

// The only time that an endpoint's secret can be seen. Closing before it was copied or stored asks first.
class WebhookSecretSheet : public Sheet
{
    Q_OBJECT
public:
    WebhookSecretSheet(Theme &theme, const app::ConsoleContext &context, IssuedWebhook issued, QWidget *parent);

    void reject() override;
    [[nodiscard]] bool isPrecious() const override { return !m_kept; }

private:
    QWidget *makeContent();
    QWidget *makeActions();
    void copy();
    void store();
    void noteKept(const QString &how);
    void finish();

    Theme &m_theme;
    const app::ConsoleContext &m_context;
    IssuedWebhook m_issued;
    SecretField *m_field;
    QPushButton *m_copy = nullptr;
    bool m_kept = false;
};

} // namespace pm::ui
