// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/theme.h"

#include <QJsonObject>
#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace pm::ui {

// The body of a request, field by field: its name there, and where in the event its value comes from, or the value
// itself. For whoever does not write code.
class MappingForm : public QWidget
{
    Q_OBJECT
public:
    MappingForm(Theme &theme, QWidget *parent = nullptr);

    // See Transformation::mapping.
    void setMapping(const QJsonObject &mapping);
    // Nothing when a field has no name, or two have the same.
    [[nodiscard]] std::optional<QJsonObject> mapping() const;
    // What an event has, to choose from.
    void setPaths(const QStringList &paths);

Q_SIGNALS:
    void edited();
    void scriptRequested();

private:
    struct Row {
        QWidget *box;
        QLineEdit *name;
        QComboBox *kind;
        QComboBox *path;
        QLineEdit *value;
    };
    Row &addRow(const QString &name, const QJsonValue &from);
    QWidget *makeFoot();
    void removeRow(const QWidget *box);
    void showRow(const Row &row);
    void fillPaths(QComboBox &box) const;

    Theme &m_theme;
    QVBoxLayout *m_column;
    QWidget *m_rowsBox;
    QStringList m_paths;
    std::vector<Row> m_rows;
};

} // namespace pm::ui
