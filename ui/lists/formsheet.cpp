// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/lists/formsheet.h"

#include "models/core/error.h"
#include "ui/lists/fieldform.h"
#include "ui/widgets/errortext.h"

#include <QPushButton>

namespace pm::ui {

FormSheet::FormSheet(Theme &theme, const QString &title, const QString &name, const QString &action, QWidget *parent)
    : DraftSheet(theme, title, name, parent)
{
    setObjectName(name);
    m_submit = addButton(action, QStringLiteral("primary"), name + QStringLiteral(".submit"));
    connect(m_submit, &QPushButton::clicked, this, &FormSheet::submit);
}

void FormSheet::setForm(FieldForm *form)
{
    m_form = form;
    connect(form, &FieldForm::edited, this, [this] { noteEdited(); });
}

void FormSheet::beginAttempt()
{
    m_submit->setEnabled(false);
    setBusy(true);
    setNote({});
}

void FormSheet::endAttempt(const std::optional<Error> &error)
{
    m_submit->setEnabled(true);
    setBusy(false);
    if (!error) {
        forgetEdits();
        accept();
        return;
    }
    const bool shownAtFields = showProblems(fieldsOf(*error)) && !error->fields.isEmpty();
    if (!shownAtFields)
        setNote(errorLine(*error, conflictText()));
}

void FormSheet::holdBack(bool held)
{
    m_submit->setEnabled(!held);
}

bool FormSheet::showProblems(const QMap<QString, QString> &problems)
{
    return m_form->showProblems(problems);
}

QMap<QString, QString> FormSheet::fieldsOf(const Error &error) const
{
    return error.fields;
}

} // namespace pm::ui
