// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/tables/deliverytablemodel.h"

#include <QLocale>
#include <QTimerEvent>

#include <algorithm>

namespace pm {

namespace {

using Column = DeliveryTableModel::Column;

// 60 pages of 100 rows are a few megabytes, and many times what any screen shows.
constexpr std::size_t kMostPages = 60;
constexpr int kGreyRows = 12;
constexpr std::size_t kMostSeen = 8; // pages that a screen may show at once
constexpr int kPauseMs = 2'000;      // before a page that failed is asked for again
constexpr int kNear = 10'000;        // rows to where the window ends
constexpr int kEachSide = DeliveryTableModel::kMostRows / 5 * 2;

template<class T>
QVariant orNothing(const std::optional<T> &value)
{
    return value ? QVariant(*value) : QVariant();
}

} // namespace

std::vector<CursorTableModel::Title> DeliveryTableModel::columnTitles()
{
    return {{tr("Time"), ColumnKind::Time, {}},        {tr("Event"), ColumnKind::Text, {}},
            {tr("Endpoint"), ColumnKind::Text, {}},    {tr("Status"), ColumnKind::Text, {}},
            {tr("Duration"), ColumnKind::Number, {}},  {tr("Attempt"), ColumnKind::Text, {}},
            {tr("Next retry"), ColumnKind::Time, {}},  {tr("Code"), ColumnKind::Number, {}},
            {tr("Delivery id"), ColumnKind::Text, {}}, {tr("Event id"), ColumnKind::Text, {}}};
}

DeliveryTableModel::DeliveryTableModel(QObject *parent)
    : CursorTableModel(columnTitles(), parent)
{
}

int DeliveryTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : rowsShown() + m_comingRows;
}

QVariant DeliveryTableModel::data(const QModelIndex &index, int role) const
{
    const bool isStatus = index.isValid() && static_cast<Column>(index.column()) == Column::Status;
    if (role == Qt::ToolTipRole && isStatus && isLoaded(index.row()))
        return deliveryAt(index.row())->errorMessage;
    if (!index.isValid() || role != Qt::DisplayRole)
        return CursorTableModel::data(index, role);
    const Delivery *delivery = deliveryAt(index.row());
    want(index.row());
    if (delivery == nullptr)
        return isGone(index.row()) ? goneText(static_cast<Column>(index.column())) : QVariant();
    const QVariant text = textOf(*delivery, static_cast<Column>(index.column()));
    return text.isValid() ? text : CursorTableModel::data(index, role);
}

// Nothing can be done with what is gone.
Qt::ItemFlags DeliveryTableModel::flags(const QModelIndex &index) const
{
    return index.isValid() && isGone(index.row()) ? Qt::NoItemFlags : CursorTableModel::flags(index);
}

// In each column one, or it would seem to be on its way.
QString DeliveryTableModel::goneText(Column column)
{
    return column == Column::Event ? tr("No longer in this list") : QStringLiteral("");
}

QVariant DeliveryTableModel::textOf(const Delivery &delivery, Column column) const
{
    if (const auto time = timeOf(delivery); column == Column::Time && time && m_texts.time)
        return m_texts.time(*time);
    if (column == Column::NextRetry && delivery.nextRetryAt && m_texts.nextRetry)
        return m_texts.nextRetry(*delivery.nextRetryAt);
    if (column == Column::Duration && delivery.durationMs)
        return tr("%1 ms").arg(QLocale().toString(*delivery.durationMs));
    return {};
}

// Of the last attempt; of its making before the first.
std::optional<UnixMs> DeliveryTableModel::timeOf(const Delivery &delivery)
{
    return delivery.attemptedAt ? delivery.attemptedAt : timeOfUlid(delivery.id.text());
}

void DeliveryTableModel::textsChanged()
{
    if (m_to > m_from)
        Q_EMIT dataChanged(index(0, 0), index(rowsShown() - 1, columnCount() - 1), {Qt::DisplayRole});
}

void DeliveryTableModel::showRowsAreComing()
{
    reset({});
    beginInsertRows({}, 0, kGreyRows - 1);
    m_comingRows = kGreyRows;
    endInsertRows();
}

void DeliveryTableModel::reset(DeliveryPage firstPage)
{
    beginResetModel();
    m_pages.clear();
    m_numbers.clear();
    m_age.clear();
    m_asked.clear();
    m_toAsk.clear();
    m_old.clear();
    m_failed.clear();
    m_newest = firstPage.deliveries.empty() ? DeliveryId() : firstPage.deliveries.front().id;
    m_comingRows = 0;
    setNextCursor(firstPage.nextCursor);
    m_from = 0;
    m_to = static_cast<int>(firstPage.deliveries.size());
    if (m_to > 0) {
        const DeliveryId last = firstPage.deliveries.back().id;
        m_pages.push_back(
            {.cursor = {}, .firstRow = 0, .rows = m_to, .last = last, .deliveries = std::move(firstPage.deliveries)});
        m_numbers.insert({}, 0);
        keep(0);
    }
    endResetModel();
}

void DeliveryTableModel::refresh()
{
    m_old = {m_age.begin(), m_age.end()};
    m_failed.clear();
    textsChanged();
}

void DeliveryTableModel::setPage(const QString &cursor, DeliveryPage page)
{
    if (const auto number = m_numbers.constFind(cursor); number != m_numbers.constEnd())
        refill(*number, std::move(page));
    else if (isAllShown())
        append(cursor, std::move(page));
    else
        CursorTableModel::pageFailed(); // the end is hidden by now; there it is asked for again
}

void DeliveryTableModel::pageFailed(const QString &cursor)
{
    CursorTableModel::pageFailed();
    const auto number = m_numbers.constFind(cursor);
    if (number == m_numbers.constEnd())
        return;
    m_asked.remove(*number);
    if (!m_old.contains(*number))
        return;
    m_failed.insert(*number);
    m_pause.start(kPauseMs, this);
}

bool DeliveryTableModel::update(const Delivery &delivery)
{
    const int row = rowOfDelivery(delivery.id);
    if (row < 0)
        return false;
    Page &page = m_pages[pageOf(row)];
    (*page.deliveries)[static_cast<std::size_t>(row - firstRowOf(page))] = delivery;
    Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    return true;
}

const Delivery *DeliveryTableModel::deliveryAt(int row) const
{
    if (row < 0 || row >= rowsShown())
        return nullptr;
    const Page &page = m_pages[pageOf(row)];
    const auto position = static_cast<std::size_t>(row - firstRowOf(page));
    return page.deliveries && position < page.deliveries->size() ? &(*page.deliveries)[position] : nullptr;
}

int DeliveryTableModel::rowOfDelivery(const DeliveryId &id) const
{
    for (const std::size_t number : m_age) {
        const Page &page = m_pages[number];
        const std::vector<Delivery> &kept = *page.deliveries;
        const auto found = std::find_if(kept.begin(), kept.end(),
                                        [&](const Delivery &delivery) { return delivery.id == id; });
        if (found != kept.end())
            return firstRowOf(page) + static_cast<int>(found - kept.begin());
    }
    return -1;
}

bool DeliveryTableModel::isMissing(const DeliveryId &id) const
{
    if (m_pages.empty() || m_newest < id)
        return true;
    const auto page = std::lower_bound(m_pages.begin(), m_pages.end(), id,
                                       [](const Page &before, const DeliveryId &wanted) {
                                           return wanted < before.last;
                                       });
    if (page == m_pages.end())
        return !hasMore();
    return page->deliveries && rowOfDelivery(id) < 0;
}

QVariant DeliveryTableModel::valueAt(int row, int column) const
{
    const Delivery &delivery = *deliveryAt(row);
    switch (static_cast<Column>(column)) {
    case Column::Time:
        return orNothing(timeOf(delivery));
    case Column::Event:
        return delivery.eventType;
    case Column::Endpoint:
        return m_texts.endpoint ? m_texts.endpoint(delivery.webhook) : delivery.webhook.text();
    case Column::Status:
        return deliveryStatusName(delivery.status);
    case Column::Duration:
        return orNothing(delivery.durationMs);
    case Column::Attempt:
        return attemptText(delivery);
    case Column::NextRetry:
        return orNothing(delivery.nextRetryAt);
    case Column::Code:
        return orNothing(delivery.statusCode);
    case Column::DeliveryIdText:
        return delivery.id.text();
    case Column::EventIdText:
        return delivery.event.text();
    }
    return {};
}

void DeliveryTableModel::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_askTimer.timerId())
        askForSeen();
    else if (event->timerId() == m_pause.timerId())
        endPause();
    else
        CursorTableModel::timerEvent(event);
}

void DeliveryTableModel::askForSeen()
{
    m_askTimer.stop();
    const std::vector<std::size_t> pages = std::exchange(m_toAsk, {});
    const std::size_t passed = pages.size() - std::min(pages.size(), kMostSeen); // by who went over all rows
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (i < passed)
            m_asked.remove(pages[i]);
        else
            Q_EMIT pageWanted(m_pages[pages[i]].cursor);
    }
}

// What is looked at is asked for as it is painted.
void DeliveryTableModel::endPause()
{
    m_pause.stop();
    m_failed.clear();
    textsChanged();
}

std::optional<UnixMs> DeliveryTableModel::newestAt() const
{
    return timeOfUlid(m_newest.text());
}

std::optional<UnixMs> DeliveryTableModel::endOf(const QString &cursor) const
{
    const auto number = m_numbers.constFind(cursor);
    if (number == m_numbers.constEnd() || isEnd(*number))
        return std::nullopt;
    return timeOfUlid(m_pages[*number].last.text());
}

std::size_t DeliveryTableModel::pageOf(int row) const
{
    const auto after = std::upper_bound(m_pages.begin(), m_pages.end(), row + m_from,
                                        [](int wanted, const Page &page) { return wanted < page.firstRow; });
    return static_cast<std::size_t>(after - m_pages.begin()) - 1;
}

// The page is there, and has fewer rows than it had.
bool DeliveryTableModel::isGone(int row) const
{
    return row < rowsShown() && m_pages[pageOf(row)].deliveries && deliveryAt(row) == nullptr;
}

void DeliveryTableModel::append(const QString &cursor, DeliveryPage page)
{
    setNextCursor(page.nextCursor);
    if (page.deliveries.empty())
        return;
    const int rows = static_cast<int>(page.deliveries.size());
    beginInsertRows({}, rowsShown(), rowsShown() + rows - 1);
    const DeliveryId last = page.deliveries.back().id;
    m_pages.push_back(
        {.cursor = cursor, .firstRow = m_to, .rows = rows, .last = last, .deliveries = std::move(page.deliveries)});
    m_to += rows;
    m_numbers.insert(cursor, m_pages.size() - 1);
    keep(m_pages.size() - 1);
    endInsertRows();
}

// A page keeps its place: with fewer rows than before, where some no longer match, the last of it say that they are
// gone; what came to match within it makes it longer, so that none is pushed out. Nothing comes before the first.
void DeliveryTableModel::refill(std::size_t number, DeliveryPage now)
{
    forget(number);
    Page &page = m_pages[number];
    if (!isShown(page))
        return;
    if (isEnd(number) && !now.deliveries.empty()) {
        page.last = now.deliveries.back().id;
        setNextCursor(now.nextCursor);
    }
    if (!now.nextCursor.isEmpty() && !now.deliveries.empty() && page.last < now.deliveries.back().id)
        return Q_EMIT pageOutgrown();
    std::erase_if(now.deliveries, [&](const Delivery &d) { return m_newest < d.id || d.id < page.last; });
    const auto before = std::exchange(page.deliveries, std::move(now.deliveries)).value_or(std::vector<Delivery>());
    keep(number);
    const int first = firstRowOf(page);
    Q_EMIT dataChanged(index(first, 0), index(first + page.rows - 1, columnCount() - 1));
    lengthen(number, static_cast<int>(page.deliveries->size()));
    moveChosen(page, before);
    Q_EMIT pageRefilled(first, first + page.rows - 1);
}

void DeliveryTableModel::lengthen(std::size_t number, int rows)
{
    Page &page = m_pages[number];
    const int more = rows - page.rows;
    if (more <= 0)
        return;
    const int end = firstRowOf(page) + page.rows;
    beginInsertRows({}, end, end + more - 1);
    page.rows = rows;
    m_to += more;
    for (std::size_t behind = number + 1; behind < m_pages.size(); ++behind)
        m_pages[behind].firstRow += more;
    endInsertRows();
}

// With its delivery, wherever in the page that stands now; in its place would be another.
void DeliveryTableModel::moveChosen(const Page &page, const std::vector<Delivery> &before)
{
    moveIndexes([&](int row) {
        const int place = row - firstRowOf(page);
        if (place < 0 || place >= static_cast<int>(before.size()))
            return row;
        return rowOfDelivery(before[static_cast<std::size_t>(place)].id);
    });
}

void DeliveryTableModel::moveIndexes(const std::function<int(int)> &rowNow)
{
    const QModelIndexList chosen = persistentIndexList();
    if (std::all_of(chosen.begin(), chosen.end(), [&](const QModelIndex &i) { return rowNow(i.row()) == i.row(); }))
        return;
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList from = persistentIndexList(); // the views keep more of them by now
    QModelIndexList to;
    for (const QModelIndex &each : from)
        to.append(index(rowNow(each.row()), each.column())); // none where it is gone
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged();
}

bool DeliveryTableModel::canFetchMore(const QModelIndex &parent) const
{
    return isAllShown() && CursorTableModel::canFetchMore(parent);
}

void DeliveryTableModel::lookAt(int row)
{
    const bool isTooLong = rowsShown() > kMostRows;
    const bool isNearBegin = m_from > 0 && row < kNear;
    const bool isNearEnd = !isAllShown() && row > rowsShown() - kNear;
    if (isTooLong || isNearBegin || isNearEnd)
        showAround(row + m_from);
}

void DeliveryTableModel::lookAtFirst()
{
    if (m_from > 0)
        showAround(0);
}

void DeliveryTableModel::lookAtLast()
{
    if (!isAllShown())
        showAround(rowsRead() - 1);
}

void DeliveryTableModel::showAround(int row)
{
    const Page &first = m_pages[pageOf(std::max(row - kEachSide, 0) - m_from)];
    const Page &last = m_pages[pageOf(row + kEachSide - m_from)];
    show(first.firstRow, last.firstRow + last.rows);
}

void DeliveryTableModel::show(int from, int to)
{
    const int before = m_from;
    hide(std::max(to, m_from), m_to);
    hide(m_from, std::min(from, m_to));
    if (m_from == m_to)
        m_from = m_to = from;
    if (from < m_from) {
        beginInsertRows({}, 0, m_from - from - 1);
        m_from = from;
        endInsertRows();
    }
    if (to > m_to) {
        beginInsertRows({}, rowsShown(), to - m_from - 1);
        m_to = to;
        endInsertRows();
    }
    if (m_from != before)
        Q_EMIT windowMoved(before - m_from);
}

// At one end. As a view chooses the next row in place of one that is removed, none is chosen there before.
void DeliveryTableModel::hide(int from, int to)
{
    if (from >= to)
        return;
    const auto isIn = [&](int row) { return row >= from && row < to; };
    moveIndexes([&](int row) { return isIn(row + m_from) ? -1 : row; });
    beginRemoveRows({}, from - m_from, to - m_from - 1);
    if (from == m_from)
        m_from = to;
    else
        m_to = from;
    std::erase_if(m_age, [&](std::size_t number) {
        const bool isHidden = isIn(m_pages[number].firstRow);
        if (isHidden)
            m_pages[number].deliveries.reset();
        return isHidden;
    });
    endRemoveRows();
}

// It is not asked for any more.
void DeliveryTableModel::forget(std::size_t page)
{
    m_asked.remove(page);
    m_old.remove(page);
    m_failed.remove(page);
}

void DeliveryTableModel::keep(std::size_t page)
{
    std::erase(m_age, page);
    m_age.push_back(page);
    if (m_age.size() <= kMostPages)
        return;
    m_pages[m_age.front()].deliveries.reset();
    m_age.pop_front();
}

// data() is called while painting; the pages seen are asked for together, once painting is over.
void DeliveryTableModel::want(int row) const
{
    if (row >= rowsShown())
        return;
    const std::size_t page = pageOf(row);
    const bool isKept = m_pages[page].deliveries.has_value();
    if (m_asked.contains(page) || (isKept && (!m_old.contains(page) || m_failed.contains(page))))
        return;
    m_asked.insert(page);
    m_toAsk.push_back(page);
    if (!m_askTimer.isActive())
        m_askTimer.start(0, const_cast<DeliveryTableModel *>(this));
}

QString attemptText(const Delivery &delivery)
{
    return QStringLiteral("%1 / %2").arg(delivery.attemptNumber).arg(delivery.maxAttempts);
}

} // namespace pm
