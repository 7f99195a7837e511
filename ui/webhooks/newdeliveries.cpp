// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/newdeliveries.h"

#include "models/tables/deliverytablemodel.h"
#include "ui/webhooks/deliveryfilterbar.h"
#include "ui/webhooks/deliveryreader.h"

namespace pm::ui {

namespace {

constexpr int kMostCounted = 9'999;

} // namespace

NewDeliveries::NewDeliveries(DeliveryFilterBar &filters, DeliveryTableModel &rows, DeliveryReader &reader,
                             QObject *parent)
    : QObject(parent)
    , m_filters(filters)
    , m_rows(rows)
    , m_reader(reader)
{
}

void NewDeliveries::take(const Delivery &delivery)
{
    place(delivery, isWanted(delivery));
}

void NewDeliveries::look(bool isAsked)
{
    m_reader.readNewest({this, [this, isAsked](const Result<DeliveryPage> &page) {
                             if (!page && isAsked)
                                 Q_EMIT failed(page.error());
                             for (const Delivery &delivery : page ? page->deliveries : std::vector<Delivery>())
                                 place(delivery, true);
                         }});
}

void NewDeliveries::place(const Delivery &delivery, bool isWanted)
{
    Q_EMIT came(delivery);
    if (!m_rows.update(delivery) && isWanted)
        note(delivery);
}

// As far as a row tells; whether it has an email only the platform knows.
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
