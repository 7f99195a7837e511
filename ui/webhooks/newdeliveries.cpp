// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/newdeliveries.h"

#include "models/tables/deliverytablemodel.h"
#include "ui/webhooks/deliveryfilterbar.h"
#include "ui/webhooks/deliveryreader.h"

namespace pm::ui {

namespace {

constexpr int kMostCounted = DeliveryFilterBar::kMostNew;
constexpr int kPauseMs = 2'000;
constexpr int kShortPauseMs = 200; // where nothing is shown that could be looked at meanwhile

bool isId(const QString &words)
{
    return words.startsWith(QStringLiteral("evt_")) || words.startsWith(QStringLiteral("del_"));
}

bool isMadeIn(const DeliveryFilter &filter, const std::optional<UnixMs> &made)
{
    if (!made)
        return !filter.to;
    return *made >= filter.from.value_or(*made) && *made < filter.to.value_or(*made + 1);
}

// As far as a row tells; whether it has an address only the platform knows.
bool mayFit(const DeliveryFilter &filter, const Delivery &delivery)
{
    if (filter.statuses && !filter.statuses.testFlag(delivery.status))
        return false;
    if (filter.eventTypes && !eventTypeNames(filter.eventTypes).contains(delivery.eventType))
        return false;
    if (!filter.webhook.isEmpty() && filter.webhook != delivery.webhook)
        return false;
    if (isId(filter.q) && filter.q != delivery.event.text() && filter.q != delivery.id.text())
        return false;
    return isMadeIn(filter, timeOfUlid(delivery.id.text()));
}

} // namespace

NewDeliveries::NewDeliveries(DeliveryFilterBar &filters, DeliveryTableModel &rows, DeliveryReader &reader,
                             QObject *parent)
    : QObject(parent)
    , m_filters(filters)
    , m_rows(rows)
    , m_reader(reader)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &NewDeliveries::lookSoon);
    connect(&rows, &DeliveryTableModel::pageRefilled, this, &NewDeliveries::forgetShown);
}

void NewDeliveries::take(const Delivery &delivery)
{
    const DeliveryFilter filter = m_reader.filter();
    if (m_rows.update(delivery) || !mayFit(filter, delivery) || !m_rows.isMissing(delivery.id))
        return;
    if (filter.q.isEmpty() || isId(filter.q))
        note(delivery);
    else if (!m_pause.isActive())
        m_pause.start(kPauseMs);
}

void NewDeliveries::beginToKeep()
{
    m_isKeeping = true;
    m_kept.clear();
}

void NewDeliveries::keep(const Delivery &delivery)
{
    if (m_isKeeping && std::ssize(m_kept) < kMostCounted)
        m_kept.insert_or_assign(delivery.id, delivery);
}

std::map<DeliveryId, Delivery> NewDeliveries::endToKeep()
{
    m_isKeeping = false;
    return std::exchange(m_kept, {});
}

void NewDeliveries::look(bool isAsked)
{
    m_isLooking = true;
    m_reader.readNewest({this, [this, isAsked, asked = m_reader.filter()](const Result<DeliveryPage> &page) {
                             m_isLooking = false;
                             if (!page && isAsked)
                                 Q_EMIT failed(page.error());
                             if (page && asked == m_reader.filter())
                                 takeNewest(*page);
                         }});
}

void NewDeliveries::takeNewest(const DeliveryPage &page)
{
    for (const Delivery &delivery : page.deliveries) {
        Q_EMIT found(delivery);
        if (!m_rows.update(delivery) && m_rows.isMissing(delivery.id))
            note(delivery);
    }
    if (isCut(page)) {
        m_hasMore = true;
        showCount();
    }
}

// There are more of them than were asked for.
bool NewDeliveries::isCut(const DeliveryPage &page) const
{
    return m_rows.rowCount() > 0 && !page.nextCursor.isEmpty() && !page.deliveries.empty()
        && m_rows.newest() < page.deliveries.back().id;
}

// One look for all that is told meanwhile, and only while somebody can see what it finds.
void NewDeliveries::lookSoon()
{
    if (m_isLooking || m_isKeeping || !m_filters.isVisible())
        m_pause.start(kPauseMs);
    else if (m_rows.rowCount() == 0)
        Q_EMIT firstCame();
    else
        look(false);
}

// Nobody has a place to lose where there is no row.
void NewDeliveries::note(const Delivery &delivery)
{
    if (m_rows.rowCount() > 0) {
        if (std::ssize(m_ids) < kMostCounted)
            m_ids.insert(delivery.id.text());
        else if (!m_ids.contains(delivery.id.text()))
            m_hasMore = true;
        showCount();
    } else if (!m_pause.isActive()) {
        m_pause.start(kShortPauseMs);
    }
}

void NewDeliveries::forgetShown(int firstRow, int lastRow)
{
    for (int row = firstRow; row <= lastRow && !m_ids.empty(); ++row) {
        if (const Delivery *shown = m_rows.deliveryAt(row))
            m_ids.erase(shown->id.text());
    }
    showCount();
}

void NewDeliveries::forget()
{
    m_ids.clear();
    m_hasMore = false;
    m_pause.stop();
    m_isLooking = false;
    m_isKeeping = false;
    m_kept.clear();
    showCount();
}

void NewDeliveries::showCount()
{
    m_filters.showNew(static_cast<int>(m_ids.size()), m_hasMore);
}

} // namespace pm::ui
