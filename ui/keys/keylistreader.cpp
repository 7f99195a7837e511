// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keys/keylistreader.h"

#include "app/services/keyservice.h"
#include "models/tables/keytablemodel.h"
#include "ui/keys/keyfilterbar.h"

#include <set>

namespace pm::ui {

KeyListReader::KeyListReader(const app::ConsoleContext &context, KeyTableModel &model, KeyFilterBar &filters,
                             QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_model(model)
    , m_filters(filters)
{
    m_order.limit = KeyTableModel::kPageSize;
    connect(&model, &KeyTableModel::pageWanted, this, &KeyListReader::readPage);
}

void KeyListReader::readAgain()
{
    cancelPages();
    m_firstPage = m_context.keys.page(query(), {this, [this](const Result<KeyPage> &page) {
                                                    if (page)
                                                        Q_EMIT firstPageRead(*page);
                                                    else
                                                        Q_EMIT firstPageFailed(page.error());
                                                }});
    countAll();
}

void KeyListReader::show(const KeyPage &page)
{
    m_model.reset(page);
    m_filters.setOutdated(false);
    if (!m_filters.isFiltered())
        m_all = page.total;
    m_isCounted = true;
    m_filters.showCount(page.total, m_all);
}

// What the filters leave out is counted too.
void KeyListReader::countAll()
{
    m_counting.cancel();
    if (!m_filters.isFiltered())
        return;
    m_counting = m_context.keys.page({.limit = 1}, {this, [this](Result<KeyPage> page) {
                                                        if (!page)
                                                            return;
                                                        m_all = page->total;
                                                        if (m_isCounted)
                                                            m_filters.showCount(m_model.rowCount(), m_all);
                                                    }});
}

// What is unchanged does not travel again, and a failure is told by the status line.
void KeyListReader::follow(int firstRow, int lastRow)
{
    if (m_awaited > 0)
        return;
    m_newer.clear();
    m_hasMoved = false;
    const auto offsetOf = [](int row) { return row / KeyTableModel::kPageSize * KeyTableModel::kPageSize; };
    for (const int offset : std::set{offsetOf(firstRow), offsetOf(lastRow)})
        readNewer(offset);
}

void KeyListReader::readNewer(int offset)
{
    KeyQuery wanted = query();
    wanted.offset = offset;
    ++m_awaited;
    m_newer[offset] = m_context.keys.page(wanted, {this, [this, offset](Result<KeyPage> page) {
                                                       if (page && !m_model.renew(offset, *page))
                                                           m_hasMoved = true;
                                                       if (--m_awaited == 0)
                                                           m_filters.setOutdated(m_hasMoved);
                                                   }});
}

void KeyListReader::readPage(int offset)
{
    KeyQuery wanted = query();
    wanted.offset = offset;
    m_pages[offset] = m_context.keys.page(wanted, {this, [this, offset](Result<KeyPage> page) {
                                                       // A page that failed is asked for again when it is looked at.
                                                       if (page)
                                                           m_model.setPage(offset, *page);
                                                       else
                                                           m_model.setPage(offset,
                                                                           {.keys = {}, .total = m_model.rowCount()});
                                                   }});
}

void KeyListReader::forget()
{
    m_firstPage.cancel();
    cancelPages();
    m_counting.cancel();
    m_isCounted = false;
    m_all.reset();
    m_model.clear();
    m_filters.clearCount();
    m_filters.setOutdated(false);
}

void KeyListReader::setSort(KeySort sort, bool descending)
{
    m_order.sort = sort;
    m_order.descending = descending;
}

KeyQuery KeyListReader::query() const
{
    KeyQuery query = m_order;
    m_filters.apply(query);
    return query;
}

void KeyListReader::cancelPages()
{
    m_pages.clear();
    m_newer.clear();
    m_awaited = 0;
}

} // namespace pm::ui
