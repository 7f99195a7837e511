// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "app/services/idempotencykey.h"
#include "app/services/listquery.h"
#include "models/domain/email/template.h"
#include "ui/lists/formsheet.h"

class QLineEdit;

namespace pm::ui {

class MailBodies;
class StoredTextEdit;
class VariableFields;

// Writes a template, with what it will look like beside it.
class TemplateSheet : public FormSheet
{
    Q_OBJECT
public:
    // A new one without `stored`.
    TemplateSheet(Theme &theme, const app::ConsoleContext &context,
                  const std::optional<app::Versioned<Template>> &stored, QWidget *parent);

Q_SIGNALS:
    void saved(const pm::TemplateId &id);

protected:
    void submit() override;
    [[nodiscard]] QString conflictText() const override;

private:
    QWidget *makeContent();
    QWidget *makePreview();
    void fill(const TemplateContent &content);
    [[nodiscard]] TemplateContent draft() const;
    void showPreview();

    const app::ConsoleContext &m_context;
    std::optional<app::Versioned<Template>> m_stored;
    FieldForm *m_form;
    QLineEdit *m_name;
    QLineEdit *m_description;
    QLineEdit *m_subject;
    StoredTextEdit *m_html;
    StoredTextEdit *m_text;
    QLabel *m_variablesTitle;
    VariableFields *m_variables;
    QLabel *m_shownSubject;
    MailBodies *m_bodies;
    QTimer *m_pause;
    app::IdempotencyKey m_once;
    RequestHandle m_request;
};

} // namespace pm::ui
