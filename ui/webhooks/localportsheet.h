// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/core/continuation.h"
#include "models/domain/webhooks/exchange.h"
#include "ui/widgets/sheet.h"

class QLineEdit;
class QSpinBox;

namespace pm::ui {

class ExchangeView;

// Sends a request that an endpoint got to a program on this machine, the same bytes and signatures, and shows what that
// answers. The port and path are remembered.
class LocalPortSheet : public Sheet
{
    Q_OBJECT
public:
    LocalPortSheet(Theme &theme, const app::ConsoleContext &context, SentRequest request, QWidget *parent);

private:
    void restoreTarget();
    void send();
    void showAnswer(const Result<ReceivedResponse> &answer);

    const app::ConsoleContext &m_context;
    SentRequest m_request;
    QSpinBox *m_port;
    QLineEdit *m_path;
    ExchangeView *m_answer;
    QPushButton *m_send;
    RequestHandle m_sending;
};

} // namespace pm::ui
