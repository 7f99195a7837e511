// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/email/variablefields.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace pm::ui {

namespace {

constexpr int kNameWidth = 120;

} // namespace

VariableFields::VariableFields(QString hint, QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_hint(std::move(hint))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
}

void VariableFields::setNames(const QStringList &names)
{
    if (names == m_names)
        return;
    m_names = names;
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    int row = 0;
    for (const QString &name : names) {
        auto *label = new QLabel(this);
        label->setTextFormat(Qt::PlainText);
        label->setProperty("role", QStringLiteral("mono"));
        label->setText(label->fontMetrics().elidedText(name, Qt::ElideRight, kNameWidth));
        label->setToolTip(name);
        auto *field = new QLineEdit(m_typed.value(name), this);
        field->setObjectName(QStringLiteral("variable.") + name);
        field->setAccessibleName(name);
        field->setPlaceholderText(m_hint);
        connect(field, &QLineEdit::textEdited, this, [this, name](const QString &text) {
            m_typed.insert(name, text);
            Q_EMIT edited();
        });
        m_grid->addWidget(label, row, 0);
        m_grid->addWidget(field, row++, 1);
    }
}

void VariableFields::setValues(const QJsonObject &values)
{
    m_given = values;
    for (auto value = values.begin(); value != values.end(); ++value)
        m_typed.insert(value.key(), value.value().toVariant().toString());
    m_names.clear();
}

QMap<QString, QString> VariableFields::values() const
{
    QMap<QString, QString> values;
    for (const QString &name : m_names) {
        if (const QString typed = m_typed.value(name); !typed.isEmpty())
            values.insert(name, typed);
    }
    return values;
}

QJsonObject VariableFields::json() const
{
    QJsonObject json = m_given;
    for (const QString &name : m_names) {
        const QString typed = m_typed.value(name);
        if (m_given.value(name).toVariant().toString() == typed)
            continue;
        if (typed.isEmpty())
            json.remove(name);
        else
            json.insert(name, typed);
    }
    return json;
}

} // namespace pm::ui
