// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/theme.h"

#include <QFrame>
#include <QStringList>

#include <functional>
#include <vector>

class QLineEdit;
class QListWidget;

namespace pm {
struct Error;
}

namespace pm::ui {

// A field over a list: typing narrows the list, Enter takes the chosen line.
class Picker : public QFrame
{
    Q_OBJECT
public:
    static constexpr std::size_t kMostShown = 50;
    struct Item {
        QString title;
        QString hint; // at the right: a group, a shortcut
        QString icon;
        std::function<void()> run;
    };

    Picker(Theme &theme, const QString &placeholder, QWidget *parent);

    // In the place of what could not be found; nothing happens when it is taken.
    [[nodiscard]] static Item problemItem(const Error &error);

    // All items; the words typed narrow them by letters in order.
    void setItems(std::vector<Item> items);
    // Items that are found elsewhere, e.g. by the platform: shown as they are.
    void setFoundItems(std::vector<Item> items);
    void popUp(const QRect &area);
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void textEdited(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void narrow();
    void keepChosen(const std::function<void()> &replace);
    void take(int row);

    Theme &m_theme;
    QLineEdit *m_field;
    QListWidget *m_list;
    std::vector<Item> m_items;
    std::vector<Item> m_found;
    std::vector<const Item *> m_shown;
};

// How well the letters of `typed` appear in `text` in order; 0 when they do not, higher is better.
[[nodiscard]] int fuzzyScore(const QString &typed, const QString &text);

} // namespace pm::ui
