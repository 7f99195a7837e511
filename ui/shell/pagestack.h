// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/shell/pageentry.h"

#include <QStackedWidget>

#include <map>
#include <vector>

namespace pm::app {
class Preferences;
}

namespace pm::ui {

// The pages that the operator's role may see, each made when it is shown for the first time.
class PageStack : public QStackedWidget
{
    Q_OBJECT
public:
    PageStack(app::Preferences &preferences, std::vector<PageEntry> pages, QWidget *parent = nullptr);

    // Nobody sees pages that need a right.
    void offerTo(std::optional<Role> role);
    [[nodiscard]] const std::vector<const PageEntry *> &offered() const { return m_offered; }
    // Pages of an operator who has left; false when there was none.
    bool forget();

    void showPage(const QString &id);
    // Where the operator was, now or last time.
    void showLast();
    // A group, or a page on the top level, in the order of the navigation. A group opens at its first page.
    void showArea(std::size_t place);
    // Shows the thing with this id on a page that knows it.
    void showItem(const QString &page, const QString &item);
    [[nodiscard]] Page *currentPage() const;

Q_SIGNALS:
    void pageShown(const pm::ui::PageEntry &entry);
    void contentShown();

private:
    [[nodiscard]] const PageEntry *find(const QString &id) const;
    [[nodiscard]] Page *pageOf(const PageEntry &entry);

    app::Preferences &m_preferences;
    std::vector<PageEntry> m_entries;
    std::vector<const PageEntry *> m_offered;
    std::map<QString, Page *> m_pages;
    QString m_current;
};

} // namespace pm::ui
