// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/tables/keytablemodel.h"

#include <QLocale>
#include <QTimerEvent>

#include <array>

namespace pm {

namespace {

using Column = KeyTableModel::Column;

struct ColumnRow {
    Column column;
    const char *title;
    bool number;
};

constexpr std::array kColumns{
    ColumnRow{Column::Name, QT_TRANSLATE_NOOP("pm::KeyTableModel", "Name"), false},
    ColumnRow{Column::Key, QT_TRANSLATE_NOOP("pm::KeyTableModel", "Key"), false},
    ColumnRow{Column::ScopeBadges, QT_TRANSLATE_NOOP("pm::KeyTableModel", "Scopes"), false},
    ColumnRow{Column::Status, QT_TRANSLATE_NOOP("pm::KeyTableModel", "Status"), false},
    ColumnRow{Column::LastUsed, QT_TRANSLATE_NOOP("pm::KeyTableModel", "Last used"), false},
    ColumnRow{Column::Week, QT_TRANSLATE_NOOP("pm::KeyTableModel", "7 days"), false},
    ColumnRow{Column::Requests, QT_TRANSLATE_NOOP("pm::KeyTableModel", "Requests"), true},
    ColumnRow{Column::Errors, QT_TRANSLATE_NOOP("pm::KeyTableModel", "Errors"), true},
    ColumnRow{Column::PerMinute, QT_TRANSLATE_NOOP("pm::KeyTableModel", "Per minute"), true},
    ColumnRow{Column::Created, QT_TRANSLATE_NOOP("pm::KeyTableModel", "Created"), false},
};

// 40 pages of 50 keys are a few hundred kilobytes and more than any screen shows.
constexpr std::size_t kMostPages = 40;

} // namespace

int KeyTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_total;
}

int KeyTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(kColumns.size());
}

QVariant KeyTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::AlignVCenter
            | (kColumns[static_cast<std::size_t>(index.column())].number ? Qt::AlignRight : Qt::AlignLeft));
    const ApiKey *key = keyAt(index.row());
    if (role == LoadedRole)
        return key != nullptr;
    if (key == nullptr) {
        if (role == Qt::DisplayRole)
            want(index.row());
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return textOf(*key, column);
    case Qt::ToolTipRole:
        return column == Column::Name && !key->description.isEmpty() ? key->description : QVariant();
    case RawRole:
        return rawOf(*key, column);
    case KeyIdRole:
        return key->id.text();
    default:
        return {};
    }
}

QVariant KeyTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const ColumnRow &row = kColumns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole)
        return tr(row.title);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (row.number ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

void KeyTableModel::reset(const KeyPage &firstPage)
{
    beginResetModel();
    m_pages.clear();
    m_pageAge.clear();
    m_wanted.clear();
    m_isComing = false;
    m_total = static_cast<int>(firstPage.total);
    keep(0, firstPage.keys);
    endResetModel();
}

void KeyTableModel::setPage(int offset, const KeyPage &page)
{
    if (page.total != m_total) {
        // Rows were added or removed meanwhile: what is loaded may have moved.
        beginResetModel();
        m_pages.clear();
        m_pageAge.clear();
        m_total = static_cast<int>(page.total);
        keep(offset, page.keys);
        endResetModel();
        return;
    }
    keep(offset, page.keys);
    if (!page.keys.empty())
        Q_EMIT dataChanged(index(offset, 0), index(offset + static_cast<int>(page.keys.size()) - 1, columnCount() - 1));
}

void KeyTableModel::update(const ApiKey &key)
{
    const int row = rowOf(key.id);
    if (row < 0)
        return;
    ApiKey &kept = m_pages[row / kPageSize][static_cast<std::size_t>(row % kPageSize)];
    ApiKey newer = key;
    if (newer.week.empty())
        newer.week = kept.week;
    if (newer == kept)
        return;
    kept = std::move(newer);
    Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

void KeyTableModel::clear()
{
    reset({});
}

void KeyTableModel::showRowsAreComing()
{
    constexpr int kGreyRows = 8;
    beginResetModel();
    m_pages.clear();
    m_pageAge.clear();
    m_wanted.clear();
    m_total = kGreyRows;
    m_isComing = true;
    endResetModel();
}

bool KeyTableModel::renew(int offset, const KeyPage &page)
{
    for (const ApiKey &key : page.keys)
        update(key);
    if (page.total != m_total)
        return false;
    const auto known = m_pages.find(offset / kPageSize); // none when it is empty, or on its way
    return known == m_pages.end()
        || std::equal(known->second.begin(), known->second.end(), page.keys.begin(), page.keys.end(),
                      [](const ApiKey &a, const ApiKey &b) { return a.id == b.id; });
}

const ApiKey *KeyTableModel::keyAt(int row) const
{
    const auto page = m_pages.find(row / kPageSize);
    if (page == m_pages.end())
        return nullptr;
    const auto position = static_cast<std::size_t>(row % kPageSize);
    return position < page->second.size() ? &page->second[position] : nullptr;
}

int KeyTableModel::rowOf(const KeyId &id) const
{
    for (const auto &[number, keys] : m_pages) {
        for (std::size_t i = 0; i < keys.size(); ++i) {
            if (keys[i].id == id)
                return number * kPageSize + static_cast<int>(i);
        }
    }
    return -1;
}

void KeyTableModel::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_askTimer.timerId()) {
        QAbstractTableModel::timerEvent(event);
        return;
    }
    m_askTimer.stop();
    const QSet<int> pages = std::exchange(m_toAsk, {});
    for (const int page : pages)
        Q_EMIT pageWanted(page * kPageSize);
}

QVariant KeyTableModel::textOf(const ApiKey &key, Column column) const
{
    const QLocale locale;
    switch (column) {
    case Column::Name:
        return key.name;
    case Column::Key:
        return key.maskedKey;
    case Column::ScopeBadges:
        return scopeNames(key.scopes).join(QStringLiteral(", "));
    case Column::Status:
        return keyStatusName(key.status);
    case Column::LastUsed:
        return key.lastUsed ? toIso(*key.lastUsed) : QString();
    case Column::Week:
        return {};
    case Column::Requests:
        return locale.toString(key.requestCount);
    case Column::Errors:
        return locale.toString(key.errorCount);
    case Column::PerMinute:
        return locale.toString(key.rateLimit.perMinute);
    case Column::Created:
        return toIso(key.createdAt);
    }
    return {};
}

QVariant KeyTableModel::rawOf(const ApiKey &key, Column column) const
{
    switch (column) {
    case Column::ScopeBadges:
        return scopeNames(key.scopes);
    case Column::LastUsed:
        return key.lastUsed ? QVariant(*key.lastUsed) : QVariant();
    case Column::Week: {
        QVariantList days;
        for (const UsageDay &day : key.week)
            days.append(day.requests);
        return days;
    }
    case Column::Requests:
        return key.requestCount;
    case Column::Errors:
        return key.errorCount;
    case Column::PerMinute:
        return key.rateLimit.perMinute;
    case Column::Created:
        return key.createdAt;
    default:
        return textOf(key, column);
    }
}

// data() is called while painting; the pages seen are asked for together, once painting is over.
void KeyTableModel::want(int row) const
{
    const int page = row / kPageSize;
    if (m_isComing || m_wanted.contains(page))
        return;
    m_wanted.insert(page);
    m_toAsk.insert(page);
    if (!m_askTimer.isActive())
        m_askTimer.start(0, const_cast<KeyTableModel *>(this));
}

void KeyTableModel::keep(int offset, const std::vector<ApiKey> &keys)
{
    const int page = offset / kPageSize;
    m_wanted.remove(page);
    if (keys.empty())
        return;
    if (m_pages.insert_or_assign(page, keys).second)
        m_pageAge.push_back(page);
    if (m_pageAge.size() > kMostPages) {
        m_pages.erase(m_pageAge.front());
        m_pageAge.pop_front();
    }
}

} // namespace pm
