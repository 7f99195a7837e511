// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/deliveryreader.h"

#include "app/services/webhookservices.h"
#include "models/tables/deliverytablemodel.h"
#include "ui/webhooks/deliveryfilterbar.h"

namespace pm::ui {

namespace {

constexpr int kMostAgain = 500; // at once, as many as the platform gives

} // namespace

DeliveryReader::DeliveryReader(const app::ConsoleContext &context, const DeliveryFilterBar &filters,
                               DeliveryTableModel &rows, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_filters(filters)
    , m_rows(rows)
{
    connect(&rows, &CursorTableModel::pageWanted, this, &DeliveryReader::readPage);
    // What is under way then has no place among the rows that come, whenever it was asked for.
    connect(&rows, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_pages.clear(); });
}

void DeliveryReader::readFirst(Continuation<DeliveryPage> then)
{
    m_readAt = m_context.clock.now();
    m_first = m_context.webhooks.deliveries.page(query(), std::move(then));
}

void DeliveryReader::readNewest(Continuation<DeliveryPage> then)
{
    m_newest = m_context.webhooks.deliveries.page(query(), std::move(then));
}

void DeliveryReader::forget()
{
    m_first.cancel();
    m_newest.cancel();
    m_pages.clear();
}

void DeliveryReader::readPage(const QString &cursor)
{
    m_pages[cursor] = m_context.webhooks.deliveries.page(m_rows.wasRead(cursor) ? pageAgain(cursor) : query(cursor),
                                                         {this, [this, cursor](Result<DeliveryPage> page) {
                                                              handlePage(cursor, std::move(page));
                                                          }});
}

// Scrolling on asks again: one word is enough until the next page comes.
void DeliveryReader::handlePage(const QString &cursor, Result<DeliveryPage> page)
{
    m_pages.erase(cursor);
    const bool isNews = !page && !m_isFailing;
    m_isFailing = !page;
    if (page)
        m_rows.setPage(cursor, std::move(*page));
    else
        m_rows.pageFailed(cursor);
    if (isNews)
        Q_EMIT failed(page.error());
}

DeliveryQuery DeliveryReader::query(const QString &cursor) const
{
    return {.filter = m_filters.view().at(m_readAt.value_or(m_context.clock.now())),
            .cursor = cursor,
            .limit = DeliveryTableModel::kPageSize};
}

// From where it began to where it ended, with all that came to match in between. Of the milliseconds at both ends there
// may be some more.
DeliveryQuery DeliveryReader::pageAgain(const QString &cursor) const
{
    DeliveryQuery page = query(cursor);
    page.limit = kMostAgain;
    if (const auto newest = m_rows.newestAt(); newest && cursor.isEmpty())
        page.filter.to = std::min(page.filter.to.value_or(*newest + 1), *newest + 1);
    if (const auto end = m_rows.endOf(cursor))
        page.filter.from = std::max(page.filter.from.value_or(*end), *end);
    return page;
}

} // namespace pm::ui
