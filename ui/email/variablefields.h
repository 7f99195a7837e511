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
    explicit VariableFields(QWidget *parent = nullptr);

    // Values of names that stay are kept, and those of names that come back.
    void setNames(const QStringList &names);
    void setValues(const QJsonObject &values);
    // Those that were typed.
    [[nodiscard]] QMap<QString, QString> values() const;
    [[nodiscard]] QJsonObject json() const;
    // Of the names that are set, all have a value.
    [[nodiscard]] bool isComplete() const;

Q_SIGNALS:
    void edited();

private:
    QGridLayout *m_grid;
    QStringList m_names;
    QMap<QString, QString> m_typed;
};

} // namespace pm::ui
