// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/newdeliveries.h"

#include "models/tables/deliverytablemodel.h"
#include "ui/webhooks/deliveryfilterbar.h"

namespace pm::ui {

namespace {

constexpr int kMostCounted = 9'999;

} // namespace

NewDeliveries::NewDeliveries(DeliveryFilterBar &filters, const DeliveryTableModel &rows, QObject *parent)
    : QObject(parent)
    , m_filters(filters)
    , m_rows(rows)
{
}

bool NewDeliveries::isWanted(const Delivery &delivery) const
{
    const DeliveryFilter &filter = m_filters.view().filter;
    if (filter.statuses && !filter.statuses.testFlag(delivery.status))
        return false;
    if (filter.eventTypes && !eventTypeNames(filter.eventTypes).contains(delivery.eventType))
        return false;
    if (!filter.webhook.isEmpty() && filter.webhook != delivery.webhook)
        return false;
    if (!filter.q.isEmpty() && filter.q != delivery.event.text() && filter.q != delivery.id.text())
        return false;
    return !filter.to;
}

// Ids are in the order of making, so that one below the newest row is no news: it is only not read yet.
void NewDeliveries::note(const Delivery &delivery)
{
    if (!(m_rows.newest() < delivery.id) || std::ssize(m_ids) >= kMostCounted)
        return;
    m_ids.insert(delivery.id.text());
    m_filters.showNew(static_cast<int>(m_ids.size()));
}

void NewDeliveries::forget()
{
    m_ids.clear();
    m_filters.showNew(0);
}

} // namespace pm::ui
