// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/continuation.h"
#include "ui/widgets/sheet.h"

namespace pm::ui {

class FieldForm;

// Asks for what makes or changes something. What was typed stays when the platform refuses, and is not lost by one
// press of Esc.
class FormSheet : public Sheet
{
    Q_OBJECT
public:
    // `name` begins the object names: "templateSheet".
    FormSheet(Theme &theme, const QString &title, const QString &name, const QString &action, QWidget *parent);

    [[nodiscard]] bool isPrecious() const override { return m_edited; }

public Q_SLOTS:
    void reject() override;

protected:
    // Its edits are what would be lost. The sheet shows it within its content.
    void setForm(FieldForm *form);
    virtual void submit() = 0;
    // For each attempt; ends in endAttempt().
    void beginAttempt();
    // Closes the sheet when there is no error; else shows it where it belongs.
    void endAttempt(const std::optional<Error> &error);
    void noteEdited() { m_edited = true; }
    // What the platform said of a member, for the field that shows it.
    [[nodiscard]] virtual QMap<QString, QString> fieldsOf(const Error &error) const;

    [[nodiscard]] Theme &theme() { return m_theme; }

private:
    Theme &m_theme;
    FieldForm *m_form = nullptr;
    QPushButton *m_submit;
    bool m_edited = false;
};

} // namespace pm::ui
