// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/lists/formsheet.h"

#include "models/core/error.h"
#include "ui/lists/fieldform.h"
#include "ui/widgets/confirmsheet.h"
#include "ui/widgets/errortext.h"

#include <QPushButton>

namespace pm::ui {

FormSheet::FormSheet(Theme &theme, const QString &title, const QString &name, const QString &action, QWidget *parent)
    : Sheet(theme, title, parent)
    , m_theme(theme)
{
    setObjectName(name);
    auto *cancel = addButton(tr("Cancel"), QStringLiteral("secondary"), name + QStringLiteral(".cancel"));
    m_submit = addButton(action, QStringLiteral("primary"), name + QStringLiteral(".submit"));
    connect(cancel, &QPushButton::clicked, this, &FormSheet::reject);
    connect(m_submit, &QPushButton::clicked, this, &FormSheet::submit);
}

void FormSheet::reject()
{
    if (!m_edited)
        return Sheet::reject();
    auto *question = new ConfirmSheet(m_theme,
                                      {.title = tr("Discard what you typed?"),
                                       .text = tr("It has not been saved."),
                                       .action = tr("Discard"),
                                       .typedName = {}},
                                      this);
    connect(question, &ConfirmSheet::confirmed, this, [this] { Sheet::reject(); });
    question->open();
}

void FormSheet::setForm(FieldForm *form)
{
    m_form = form;
    connect(form, &FieldForm::edited, this, [this] { m_edited = true; });
}

void FormSheet::beginAttempt()
{
    m_submit->setEnabled(false);
    setNote({});
}

void FormSheet::endAttempt(const std::optional<Error> &error)
{
    m_submit->setEnabled(true);
    if (!error) {
        m_edited = false;
        accept();
        return;
    }
    const bool shownAtFields = m_form->showProblems(fieldsOf(*error)) && !error->fields.isEmpty();
    if (!shownAtFields)
        setNote(error->kind == ErrorKind::Conflict ? error->message : errorLine(*error));
}

QMap<QString, QString> FormSheet::fieldsOf(const Error &error) const
{
    return error.fields;
}

} // namespace pm::ui
