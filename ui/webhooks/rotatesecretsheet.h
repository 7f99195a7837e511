// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "app/services/idempotencykey.h"
#include "models/domain/webhooks/webhook.h"
#include "ui/lists/formsheet.h"

class QSpinBox;

namespace pm::ui {

// A new secret for an endpoint; the one before signs as well for a while, so that receivers can change over.
class RotateSecretSheet : public FormSheet
{
    Q_OBJECT
public:
    RotateSecretSheet(Theme &theme, const app::ConsoleContext &context, const Webhook &webhook, QWidget *parent);

protected:
    void submit() override;

private:
    void rotate();

    const app::ConsoleContext &m_context;
    const Webhook m_webhook;
    QSpinBox *m_hours;
    app::IdempotencyKey m_once;
    RequestHandle m_request;
};

} // namespace pm::ui
