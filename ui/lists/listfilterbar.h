// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/listquery.h"
#include "ui/lists/filterbar.h"
#include "ui/widgets/theme.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace pm::ui {

class FilterChip;
class FlowLayout;

// Words, chips and values that narrow a list, and how much of it is shown.
class ListFilterBar : public FilterBar
{
    Q_OBJECT
public:
    // A value of a filter as the platform knows it, and as the operator reads it.
    struct Choice {
        QString value;
        QString text;
    };

    // `name` begins the object names: "messagesPage".
    ListFilterBar(Theme &theme, QString name, const QString &hint, QWidget *parent = nullptr);

    // A chip for each choice; at most one of them is on.
    void addChips(const QString &filter, const std::vector<Choice> &choices);
    // A list to choose one from; `any` is what it shows when nothing is chosen.
    void addMenu(const QString &filter, const QString &any, const std::vector<Choice> &choices);
    // Another such list: what comes first is all, and the data of the others are the values.
    void addBox(const QString &filter, QComboBox *box);
    // A filter that is typed, e.g. a tag.
    void addText(const QString &filter, const QString &hint);

    [[nodiscard]] bool isFiltered() const override;
    void apply(app::ListQuery &query) const;
    void clear() override;
    void showCount(const QString &text);

private:
    struct Chip {
        QString filter;
        QString value;
        FilterChip *button;
    };
    struct Field {
        QString filter;
        QLineEdit *edit;
    };
    struct Menu {
        QString filter;
        QComboBox *box;
    };
    void addToRow(QWidget *widget);
    QLineEdit *addLine(const QString &name, const QString &hint, int width);
    void handleToggled(FilterChip *button, bool on);

    Theme &m_theme;
    QString m_name;
    QTimer m_pause;
    FlowLayout *m_row;
    QLabel *m_count;
    std::vector<Chip> m_chips;
    std::vector<Field> m_fields;
    std::vector<Menu> m_menus;
};

} // namespace pm::ui
