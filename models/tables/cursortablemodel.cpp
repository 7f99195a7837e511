// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/tables/cursortablemodel.h"

#include "models/core/clock.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace pm {

CursorTableModel::CursorTableModel(std::vector<Title> titles, QObject *parent)
    : QAbstractTableModel(parent)
    , m_titles(std::move(titles))
{
}

int CursorTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_titles.size());
}

QVariant CursorTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ColumnKind kind = m_titles[static_cast<std::size_t>(index.column())].kind;
    if (role == LoadedRole)
        return isLoaded(index.row());
    if (!isLoaded(index.row()))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return cellText(kind, valueAt(index.row(), index.column()));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (kind == ColumnKind::Number ? Qt::AlignRight : Qt::AlignLeft));
    case RawRole:
        return valueAt(index.row(), index.column());
    case IdRole:
        return idAt(index.row());
    default:
        return {};
    }
}

QVariant CursorTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Title &title = m_titles[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole)
        return title.text;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter
                                   | (title.kind == ColumnKind::Number ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

bool CursorTableModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && hasMore() && !m_waiting;
}

void CursorTableModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_waiting = true;
    Q_EMIT pageWanted(m_nextCursor);
}

int CursorTableModel::rowOf(const QString &id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (isLoaded(row) && idAt(row) == id)
            return row;
    }
    return -1;
}

void CursorTableModel::setNextCursor(const QString &cursor)
{
    m_nextCursor = cursor;
    m_waiting = false;
}

QString cellText(ColumnKind kind, const QVariant &value)
{
    if (!value.isValid())
        return {};
    if (kind == ColumnKind::Number && value.typeId() != QMetaType::QString) // which says more than a number
        return QLocale().toString(value.toLongLong());
    constexpr double kLeastShare = 0.01;
    if (kind == ColumnKind::Share && value.toDouble() > 0 && value.toDouble() < kLeastShare)
        return QCoreApplication::translate("pm::CursorTableModel", "< 1 %"); // not nothing
    if (kind == ColumnKind::Share)
        return QCoreApplication::translate("pm::CursorTableModel", "%1 %")
            .arg(QLocale().toString(std::floor(value.toDouble() * 100), 'f', 0)); // 100 % when all is done
    return plainText(kind, value);
}

QString plainText(ColumnKind kind, const QVariant &value)
{
    if (!value.isValid())
        return {};
    switch (kind) {
    case ColumnKind::Time:
        return toIso(value.toLongLong());
    case ColumnKind::List:
        return value.toStringList().join(QStringLiteral(", "));
    case ColumnKind::Share:
        return QString::number(value.toDouble(), 'f', 3);
    case ColumnKind::Number:
    case ColumnKind::Text:
        break;
    }
    return value.toString();
}

} // namespace pm
