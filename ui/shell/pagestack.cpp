// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/pagestack.h"

#include "app/services/preferences.h"

namespace pm::ui {

namespace {

const QString kLastPage = QStringLiteral("mainWindow.page");

} // namespace

PageStack::PageStack(app::Preferences &preferences, std::vector<PageEntry> pages, QWidget *parent)
    : QStackedWidget(parent)
    , m_preferences(preferences)
    , m_entries(std::move(pages))
{
}

void PageStack::offerTo(std::optional<Role> role)
{
    m_offered.clear();
    for (const PageEntry &entry : m_entries) {
        if (!entry.right || (role && roleHas(*role, *entry.right)))
            m_offered.push_back(&entry);
    }
}

bool PageStack::forget()
{
    const bool hadPages = !m_pages.empty();
    for (const auto &[id, page] : std::exchange(m_pages, {}))
        page->deleteLater();
    return hadPages;
}

void PageStack::showPage(const QString &id)
{
    const PageEntry *entry = find(id);
    if (entry == nullptr)
        return;
    m_current = id;
    setCurrentWidget(pageOf(*entry));
    Q_EMIT pageShown(*entry);
    m_preferences.setViewState(kLastPage, id.toUtf8());
}

Page *PageStack::pageOf(const PageEntry &entry)
{
    Page *&page = m_pages[entry.id];
    if (page == nullptr) {
        page = entry.make(this);
        addWidget(page);
        connect(page, &Page::firstContentShown, this, &PageStack::contentShown);
        connect(page, &Page::pageRequested, this, &PageStack::showPage);
        connect(page, &Page::itemRequested, this, &PageStack::showItem);
    }
    return page;
}

void PageStack::showLast()
{
    if (m_offered.empty())
        return;
    const QString last = QString::fromUtf8(m_preferences.viewState(kLastPage));
    const QString wanted = !m_current.isEmpty() ? m_current : last;
    showPage(find(wanted) == nullptr ? m_offered.front()->id : wanted);
}

void PageStack::showArea(std::size_t place)
{
    std::vector<const PageEntry *> firsts;
    for (const PageEntry *entry : m_offered) {
        if (entry->group.isEmpty() || firsts.empty() || firsts.back()->group != entry->group)
            firsts.push_back(entry);
    }
    if (place < firsts.size())
        showPage(firsts[place]->id);
}

void PageStack::showItem(const QString &page, const QString &item)
{
    showPage(page);
    if (m_current == page)
        currentPage()->showItem(item);
}

Page *PageStack::currentPage() const
{
    return qobject_cast<Page *>(currentWidget());
}

const PageEntry *PageStack::find(const QString &id) const
{
    const auto entry = std::find_if(m_offered.begin(), m_offered.end(),
                                    [&](const PageEntry *e) { return e->id == id; });
    return entry == m_offered.end() ? nullptr : *entry;
}

} // namespace pm::ui
