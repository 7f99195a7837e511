// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "app/services/idempotencykey.h"
#include "app/services/listquery.h"
#include "models/domain/email/campaign.h"
#include "ui/lists/formsheet.h"

class QLabel;
class QLineEdit;
class QSpinBox;

namespace pm::ui {

class TemplateBox;
class VariableFields;

class CampaignSheet : public FormSheet
{
    Q_OBJECT
public:
    // A new one without `stored`.
    CampaignSheet(Theme &theme, const app::ConsoleContext &context,
                  const std::optional<app::Versioned<Campaign>> &stored, QWidget *parent);

Q_SIGNALS:
    void saved(const pm::CampaignId &id);

protected:
    void submit() override;
    [[nodiscard]] QString conflictText() const override;
    // Variables stand in a field for each.
    [[nodiscard]] QMap<QString, QString> fieldsOf(const Error &error) const override;

private:
    void makeFields();
    void fill(const CampaignContent &content);
    [[nodiscard]] QWidget *makeUnread();
    void readTemplates();
    void showUnread(const Error &error);
    void showVariables();
    [[nodiscard]] CampaignContent content() const;

    const app::ConsoleContext &m_context;
    std::optional<app::Versioned<Campaign>> m_stored;
    FieldForm *m_form;
    QLineEdit *m_name;
    TemplateBox *m_template;
    QWidget *m_unread; // while templates could not be read
    QLabel *m_whyUnread;
    QLineEdit *m_from;
    QLineEdit *m_tags;
    QSpinBox *m_rate;
    VariableFields *m_variables;
    QWidget *m_variablesGroup;
    app::IdempotencyKey m_once;
    RequestHandle m_request;
};

} // namespace pm::ui
