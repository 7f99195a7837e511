// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonObject>
#include <QMap>
#include <QWidget>

class QGridLayout;
class QLineEdit;

namespace pm::ui {

// A line for the value of each variable of a template.
class VariableFields : public QWidget
{
    Q_OBJECT
public:
    // `hint` stands in an empty line.
    explicit VariableFields(QString hint, QWidget *parent = nullptr);

    // Values of names that stay are kept, and those of names that come back.
    void setNames(const QStringList &names);
    void setValues(const QJsonObject &values);
    // Those that were typed.
    [[nodiscard]] QMap<QString, QString> values() const;
    // What was given by setValues(), with what was typed over it: a number that nobody touched stays one, and so does a
    // value that has no line here.
    [[nodiscard]] QJsonObject json() const;

Q_SIGNALS:
    void edited();

private:
    QGridLayout *m_grid;
    QStringList m_names;
    QMap<QString, QString> m_typed;
    QJsonObject m_given;
    QString m_hint;
};

} // namespace pm::ui
