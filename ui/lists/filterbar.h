// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

namespace pm::ui {

class SearchLine;
class Theme;

// Above a table: words, and whatever else narrows it.
class FilterBar : public QWidget
{
    Q_OBJECT
public:
    // `name` is of the words: "keysPage.search".
    FilterBar(Theme &theme, const QString &name, const QString &hint, QWidget *parent);

    [[nodiscard]] virtual bool isFiltered() const = 0;
    virtual void clear() = 0;
    [[nodiscard]] SearchLine *search() const { return m_search; }

Q_SIGNALS:
    void changed();

private:
    SearchLine *m_search;
};

} // namespace pm::ui
