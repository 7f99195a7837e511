// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "ui/widgets/theme.h"

#include <QStyledItemDelegate>

#include <functional>
#include <map>

namespace pm::ui {

struct CellStatus {
    QString text;
    Tone tone = Tone::Neutral;
};

// Paints the cells of a table: rows with a line below, an accent bar on the selected one, and per column one of the
// kinds below. Rows whose page is on its way are painted as grey bars.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum class Kind { Text, Strong, Muted, Mono, Number, Badges, Status, RelativeTime, Bars, Progress };

    // `rawRole` answers the value behind a cell's text, `loadedRole` whether the row is here.
    CellDelegate(const Theme &theme, const Clock &clock, int rawRole, int loadedRole, QObject *parent = nullptr);

    void setKind(int column, Kind kind) { m_kinds[column] = kind; }
    void setStatusOf(std::function<CellStatus(const QModelIndex &)> statusOf) { m_statusOf = std::move(statusOf); }
    // The row that the pointer is over; -1 for none.
    void setHoveredRow(int row) { m_hoveredRow = row; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QString displayText(const QVariant &value, const QLocale &locale) const override;

protected:
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    [[nodiscard]] Kind kindOf(int column) const;
    void paintBackground(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintCell(QPainter &painter, const QRect &area, const QModelIndex &index) const;
    void paintText(QPainter &painter, const QRect &area, const QModelIndex &index, Kind kind) const;
    void paintBadges(QPainter &painter, const QRect &area, const QStringList &names) const;
    void paintProgress(QPainter &painter, const QRect &area, const QModelIndex &index) const;
    void paintBars(QPainter &painter, const QRect &area, const QVariantList &values) const;
    [[nodiscard]] QString tipOf(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    [[nodiscard]] QString textOf(const QModelIndex &index, Kind kind) const;
    [[nodiscard]] QFont fontOf(Kind kind) const;

    const Theme &m_theme;
    const Clock &m_clock;
    int m_rawRole;
    int m_loadedRole;
    int m_hoveredRow = -1;
    std::map<int, Kind> m_kinds;
    std::function<CellStatus(const QModelIndex &)> m_statusOf;
};

} // namespace pm::ui
