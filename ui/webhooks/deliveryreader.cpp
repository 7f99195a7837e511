// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/deliveryreader.h"

#include "app/services/webhookservices.h"
#include "models/tables/deliverytablemodel.h"
#include "ui/webhooks/deliveryfilterbar.h"

namespace pm::ui {

DeliveryReader::DeliveryReader(const app::ConsoleContext &context, const DeliveryFilterBar &filters,
                               DeliveryTableModel &rows, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_filters(filters)
    , m_rows(rows)
{
    connect(&rows, &CursorTableModel::pageWanted, this, &DeliveryReader::readPage);
}

void DeliveryReader::readFirst(Continuation<DeliveryPage> then)
{
    m_pages.clear();
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
    m_pages[cursor] = m_context.webhooks.deliveries.page(cursor.isEmpty() ? firstPageAgain() : query(cursor),
                                                         {this, [this, cursor](Result<DeliveryPage> page) {
                                                              m_pages.erase(cursor);
                                                              if (page)
                                                                  m_rows.setPage(cursor, std::move(*page));
                                                              else
                                                                  m_rows.pageFailed(cursor);
                                                          }});
}

DeliveryQuery DeliveryReader::query(const QString &cursor) const
{
    return {.filter = m_filters.view().at(m_readAt.value_or(m_context.clock.now())),
            .cursor = cursor,
            .limit = DeliveryTableModel::kPageSize};
}

// As it was, whatever came since. Of the newest row's millisecond there may be some more.
DeliveryQuery DeliveryReader::firstPageAgain() const
{
    DeliveryQuery first = query();
    first.limit = 2 * DeliveryTableModel::kPageSize;
    if (const auto newest = m_rows.newestAt())
        first.filter.to = std::min(first.filter.to.value_or(*newest + 1), *newest + 1);
    return first;
}

} // namespace pm::ui
