// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/core/continuation.h"
#include "models/domain/webhooks/webhook.h"
#include "ui/widgets/sheet.h"

class QComboBox;
class QPlainTextEdit;

namespace pm::ui {

class FieldForm;
class TestResultView;

// Sends a made-up event to an endpoint, signed as a real one is, and shows both sides.
class TestEventSheet : public Sheet
{
    Q_OBJECT
public:
    TestEventSheet(Theme &theme, const app::ConsoleContext &context, const Webhook &webhook, QWidget *parent);

private:
    void showSample();
    void send();

    const app::ConsoleContext &m_context;
    const WebhookId m_id;
    FieldForm *m_form;
    QComboBox *m_type;
    QPlainTextEdit *m_payload;
    TestResultView *m_result;
    QPushButton *m_send;
    RequestHandle m_request;
};

} // namespace pm::ui
