// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "app/services/idempotencykey.h"
#include "models/core/continuation.h"
#include "models/domain/keys/apikey.h"
#include "ui/widgets/draftsheet.h"

namespace pm::ui {

class KeyForm;

// Asks for what a new key needs and has it made. What was typed stays when the platform refuses.
class CreateKeySheet : public DraftSheet
{
    Q_OBJECT
public:
    CreateKeySheet(Theme &theme, const app::ConsoleContext &context, QWidget *parent);

    [[nodiscard]] IssuedKey takeKey() { return std::move(m_issued); }

Q_SIGNALS:
    // The secret moves with it; take it with takeKey().
    void created();

private:
    void showLimit();
    void submit();
    void handleIssued(Result<IssuedKey> issued);

    const app::ConsoleContext &m_context;
    KeyForm *m_form;
    QPushButton *m_submit;
    app::IdempotencyKey m_once;
    RequestHandle m_request;
    IssuedKey m_issued;
};

} // namespace pm::ui
