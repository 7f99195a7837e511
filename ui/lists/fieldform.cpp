// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/lists/fieldform.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QStyle>
#include <QVBoxLayout>

namespace pm::ui {

FieldForm::FieldForm(QString name, QWidget *parent)
    : QWidget(parent)
    , m_name(std::move(name))
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(16);
}

QLabel *FieldForm::addField(const QString &title, const QString &field, QWidget *editor, const QString &hint)
{
    auto *group = new QVBoxLayout;
    group->setSpacing(4);
    auto *label = new QLabel(title, this);
    label->setProperty("role", QStringLiteral("fieldLabel"));
    label->setBuddy(editor);
    editor->setObjectName(m_name + u'.' + field);
    editor->setAccessibleName(title);
    const bool grows = editor->sizePolicy().verticalPolicy() == QSizePolicy::Expanding
                    && editor->maximumHeight() == QWIDGETSIZE_MAX;
    group->addWidget(label);
    group->addWidget(editor, grows ? 1 : 0);
    QLabel *hintLabel = nullptr;
    if (!hint.isEmpty()) {
        hintLabel = new QLabel(hint, this);
        hintLabel->setProperty("role", QStringLiteral("hint"));
        hintLabel->setWordWrap(true);
        group->addWidget(hintLabel);
    }
    auto *problem = new QLabel(this);
    problem->setObjectName(m_name + u'.' + field + QStringLiteral(".problem"));
    problem->setTextFormat(Qt::PlainText);
    problem->setProperty("role", QStringLiteral("problem"));
    problem->setWordWrap(true);
    problem->hide();
    group->addWidget(problem);
    group->addStretch(grows ? 0 : 1);
    if (m_row != nullptr)
        m_row->addLayout(group, 1);
    else
        m_layout->addLayout(group, grows ? 1 : 0);
    m_fields.push_back({field, editor, problem, label, hintLabel, group, grows});
    watch(m_fields.back());
    return hintLabel;
}

void FieldForm::addBelow(const QString &field, QWidget *widget)
{
    for (const Field &known : m_fields) {
        if (known.name == field)
            known.group->insertWidget(known.group->indexOf(known.problem) + 1, widget);
    }
}

void FieldForm::beginRow()
{
    m_row = new QHBoxLayout;
    m_row->setSpacing(12);
    m_layout->addLayout(m_row);
}

bool FieldForm::showProblems(const QMap<QString, QString> &problems)
{
    bool focused = false;
    qsizetype shown = 0;
    for (const Field &field : m_fields) {
        const QString text = problems.value(field.name);
        showProblem(field, text);
        shown += text.isEmpty() ? 0 : 1;
        if (!text.isEmpty() && !std::exchange(focused, true))
            field.editor->setFocus();
    }
    return shown == problems.size();
}

void FieldForm::setShown(const QString &field, bool shown)
{
    for (const Field &known : m_fields) {
        if (known.name != field)
            continue;
        known.title->setVisible(shown);
        known.editor->setVisible(shown);
        known.problem->setVisible(shown && !known.problem->text().isEmpty());
        if (known.hint != nullptr)
            known.hint->setVisible(shown);
        if (known.grows)
            m_layout->setStretchFactor(known.group, shown ? 1 : 0);
    }
}

bool FieldForm::has(const QString &field) const
{
    return std::any_of(m_fields.begin(), m_fields.end(), [&](const Field &known) { return known.name == field; });
}

void FieldForm::noteEdited(QWidget *editor)
{
    for (const Field &field : m_fields) {
        if (field.editor == editor)
            showProblem(field, {});
    }
    Q_EMIT edited();
}

void FieldForm::watch(const Field &field)
{
    const auto touched = [this, field] {
        showProblem(field, {});
        Q_EMIT edited();
    };
    if (auto *line = qobject_cast<QLineEdit *>(field.editor))
        connect(line, &QLineEdit::textEdited, this, touched);
    else if (auto *text = qobject_cast<QPlainTextEdit *>(field.editor))
        connect(text, &QPlainTextEdit::textChanged, this, touched);
    else if (auto *choice = qobject_cast<QComboBox *>(field.editor))
        connect(choice, &QComboBox::currentIndexChanged, this, touched);
    else if (auto *number = qobject_cast<QSpinBox *>(field.editor))
        connect(number, &QSpinBox::valueChanged, this, touched);
}

void FieldForm::showProblem(const Field &field, const QString &text)
{
    field.problem->setText(text);
    field.problem->setVisible(!text.isEmpty());
    if (field.editor->property("invalid").toBool() == text.isEmpty()) {
        field.editor->setProperty("invalid", !text.isEmpty());
        field.editor->style()->unpolish(field.editor);
        field.editor->style()->polish(field.editor);
    }
}

} // namespace pm::ui
