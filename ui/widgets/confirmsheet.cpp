// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/confirmsheet.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace pm::ui {

ConfirmSheet::ConfirmSheet(const Theme &theme, const Question &question, QWidget *parent)
    : Sheet(theme, question.title, parent)
{
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    auto *text = new QLabel(question.text, content);
    text->setTextFormat(Qt::PlainText); // names come from people
    text->setWordWrap(true);
    layout->addWidget(text);
    QLineEdit *field = question.typedName.isEmpty() ? nullptr : addNameField(*layout, question.typedName);
    setContent(content);
    auto *cancel = addButton(tr("Cancel"), QStringLiteral("secondary"), QStringLiteral("confirmSheet.cancel"));
    auto *action = addButton(question.action, QStringLiteral("dangerPrimary"), QStringLiteral("confirmSheet.confirm"));
    if (field != nullptr) {
        action->setEnabled(false);
        connect(field, &QLineEdit::textChanged, action,
                [action, name = question.typedName](const QString &typed) { action->setEnabled(typed == name); });
    }
    (field != nullptr ? static_cast<QWidget *>(field) : cancel)->setFocus();
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(action, &QPushButton::clicked, this, [this] {
        Q_EMIT confirmed();
        accept();
    });
}

QLineEdit *ConfirmSheet::addNameField(QVBoxLayout &layout, const QString &name)
{
    const QString words = tr("Type “%1” to confirm.").arg(name);
    auto *ask = new QLabel(QString(words).replace(u'&', QStringLiteral("&&")), layout.parentWidget());
    ask->setTextFormat(Qt::PlainText);
    auto *field = new QLineEdit(layout.parentWidget());
    field->setObjectName(QStringLiteral("confirmSheet.typedName"));
    field->setAccessibleName(words);
    ask->setBuddy(field);
    layout.addWidget(ask);
    layout.addWidget(field);
    return field;
}

} // namespace pm::ui
