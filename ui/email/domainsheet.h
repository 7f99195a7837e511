// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "app/services/idempotencykey.h"
#include "models/domain/email/domain.h"
#include "ui/lists/formsheet.h"

class QLineEdit;

namespace pm::ui {

class DomainSheet : public FormSheet
{
    Q_OBJECT
public:
    DomainSheet(Theme &theme, const app::ConsoleContext &context, QWidget *parent);

Q_SIGNALS:
    void added(const pm::DomainId &id);

protected:
    void submit() override;
    [[nodiscard]] QString conflictText() const override;

private:
    const app::ConsoleContext &m_context;
    FieldForm *m_form;
    QLineEdit *m_name;
    app::IdempotencyKey m_once;
    RequestHandle m_request;
};

} // namespace pm::ui
