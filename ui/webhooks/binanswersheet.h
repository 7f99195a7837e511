// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/domain/webhooks/requestbin.h"
#include "ui/lists/formsheet.h"

#include <optional>

class QPlainTextEdit;
class QSpinBox;

namespace pm::ui {

// What a request bin answers: of a new one, or from now on.
class BinAnswerSheet : public FormSheet
{
    Q_OBJECT
public:
    // A new one without `bin`.
    BinAnswerSheet(Theme &theme, const app::ConsoleContext &context, const std::optional<RequestBin> &bin,
                   QWidget *parent);

Q_SIGNALS:
    void saved(const pm::RequestBin &bin);

protected:
    void submit() override;

private:
    void makeFields(const BinAnswer &answer);
    [[nodiscard]] BinAnswer answer() const;

    const app::ConsoleContext &m_context;
    std::optional<BinId> m_id;
    FieldForm *m_form;
    QSpinBox *m_status;
    QSpinBox *m_delay;
    QPlainTextEdit *m_body;
    RequestHandle m_request;
};

} // namespace pm::ui
