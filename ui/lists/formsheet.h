// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/continuation.h"
#include "ui/widgets/draftsheet.h"

namespace pm::ui {

class FieldForm;

// A draft in a form. What was typed stays when the platform refuses.
class FormSheet : public DraftSheet
{
    Q_OBJECT
public:
    // `name` begins the object names: "templateSheet".
    FormSheet(Theme &theme, const QString &title, const QString &name, const QString &action, QWidget *parent);

protected:
    // Its edits are what would be lost. The sheet shows it within its content.
    void setForm(FieldForm *form);
    virtual void submit() = 0;
    // For each attempt; ends in endAttempt().
    void beginAttempt();
    // Closes the sheet when there is no error; else shows it where it belongs.
    void endAttempt(const std::optional<Error> &error);
    // Nothing can be submitted meanwhile.
    void holdBack(bool held);
    // False when a problem is about none of the fields.
    virtual bool showProblems(const QMap<QString, QString> &problems);
    // What stands in the way when the platform says that something does: "There is a template with this name already."
    [[nodiscard]] virtual QString conflictText() const { return {}; }
    // What the platform said of a member, for the field that shows it.
    [[nodiscard]] virtual QMap<QString, QString> fieldsOf(const Error &error) const;

private:
    FieldForm *m_form = nullptr;
    QPushButton *m_submit;
};

} // namespace pm::ui
