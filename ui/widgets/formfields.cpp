// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/formfields.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace pm::ui {

QLineEdit *addLineEdit(QVBoxLayout &layout, const QString &title, const QString &objectName)
{
    constexpr int kAfterField = 8;
    auto *label = new QLabel(title, layout.parentWidget());
    label->setProperty("role", QStringLiteral("fieldLabel"));
    auto *field = new QLineEdit(layout.parentWidget());
    field->setObjectName(objectName);
    field->setAccessibleName(title);
    label->setBuddy(field);
    layout.addWidget(label);
    layout.addWidget(field);
    layout.addSpacing(kAfterField);
    return field;
}

Secret secretOf(const QLineEdit &field)
{
    QByteArray bytes = field.text().toUtf8();
    Secret secret(bytes);
    wipe(bytes.data(), bytes.size());
    return secret;
}

} // namespace pm::ui
