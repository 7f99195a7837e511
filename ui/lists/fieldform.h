// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QMap>
#include <QWidget>

#include <vector>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace pm::ui {

// Editors under their titles. A problem is shown under the field that it is about, and goes when that is edited.
class FieldForm : public QWidget
{
    Q_OBJECT
public:
    // `name` begins the object names: "templateForm".
    explicit FieldForm(QString name, QWidget *parent = nullptr);

    // `field` is the platform's name. The form keeps the editor, and gives the label of the hint if there is one.
    QLabel *addField(const QString &title, const QString &field, QWidget *editor, const QString &hint = {});
    // Under the field and its problem.
    void addBelow(const QString &field, QWidget *widget);
    // What is added from here on stands side by side, until the next row or the end of it.
    void beginRow();
    void endRow() { m_row = nullptr; }
    // For an editor of a kind that the form does not watch by itself.
    void noteEdited(QWidget *editor);
    // Moves the focus to the first wrong field. False when a problem is about none of the fields.
    bool showProblems(const QMap<QString, QString> &problems);

    // With its title and hint.
    void setShown(const QString &field, bool shown);
    // Whether one of its fields has this name.
    [[nodiscard]] bool has(const QString &field) const;

Q_SIGNALS:
    void edited();

private:
    struct Field {
        QString name;
        QWidget *editor;
        QLabel *problem;
        QLabel *title;
        QLabel *hint; // none: nullptr
        QVBoxLayout *group;
        bool grows; // when it is shown
    };
    void watch(const Field &field);
    void showProblem(const Field &field, const QString &text);

    QString m_name;
    QVBoxLayout *m_layout;
    QHBoxLayout *m_row = nullptr;
    std::vector<Field> m_fields;
};

} // namespace pm::ui
