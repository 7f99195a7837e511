// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/flowlayout.h"

#include <QWidget>

#include <algorithm>
#include <numeric>
#include <utility>

namespace pm::ui {

namespace {

int leastWidth(const QLayoutItem &item)
{
    return item.minimumSize().width();
}

int likedWidth(const QLayoutItem &item)
{
    return std::max(leastWidth(item), item.sizeHint().width());
}

bool isRight(const QLayoutItem &item)
{
    return item.alignment().testFlag(Qt::AlignRight);
}

bool grows(const QLayoutItem *item)
{
    return item->expandingDirections().testFlag(Qt::Horizontal);
}

void expand(const std::vector<QLayoutItem *> &row, std::vector<int> &widths, int room)
{
    const auto growing = static_cast<int>(std::count_if(row.begin(), row.end(), grows));
    for (std::size_t i = 0; growing > 0 && room > 0 && i < row.size(); ++i) {
        if (grows(row[i]))
            widths[i] = std::min(widths[i] + room / growing, row[i]->maximumSize().width());
    }
}

} // namespace

FlowLayout::FlowLayout(int spacing, QWidget *parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::insertWidget(int index, QWidget *widget)
{
    addChildWidget(widget);
    m_items.insert(m_items.begin() + index, std::make_unique<QWidgetItem>(widget));
    invalidate();
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
    invalidate();
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (itemAt(index) == nullptr)
        return nullptr;
    QLayoutItem *item = m_items[static_cast<std::size_t>(index)].release();
    m_items.erase(m_items.begin() + index);
    invalidate();
    return item;
}

std::vector<FlowLayout::Row> FlowLayout::rows(int width) const
{
    std::vector<Row> rows;
    int taken = 0;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        taken += spacing() + leastWidth(*item);
        if (rows.empty() || taken > width) {
            rows.emplace_back();
            taken = leastWidth(*item);
        }
        rows.back().push_back(item.get());
    }
    return rows;
}

std::vector<int> FlowLayout::widths(const Row &row, int width) const
{
    std::vector<int> widths;
    int room = width - static_cast<int>(row.size() - 1) * spacing();
    int wanted = 0;
    for (const QLayoutItem *item : row) {
        widths.push_back(std::min(leastWidth(*item), width));
        room -= widths.back();
        wanted += likedWidth(*item) - leastWidth(*item);
    }
    const double share = wanted > 0 ? std::clamp(static_cast<double>(room) / wanted, 0.0, 1.0) : 0.0;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const int more = static_cast<int>(share * (likedWidth(*row[i]) - leastWidth(*row[i])));
        widths[i] += more;
        room -= more;
    }
    expand(row, widths, room);
    return widths;
}

int FlowLayout::heightOf(const Row &row, const std::vector<int> &widths) const
{
    int height = 0;
    for (std::size_t i = 0; i < row.size(); ++i)
        height = std::max(height, row[i]->hasHeightForWidth() ? row[i]->heightForWidth(widths[i])
                                                              : row[i]->sizeHint().height());
    return height;
}

void FlowLayout::place(const Row &row, const std::vector<int> &widths, const QRect &area) const
{
    const int gaps = static_cast<int>(row.size() - 1) * spacing();
    int spare = std::max(0, area.width() - gaps - std::accumulate(widths.begin(), widths.end(), 0));
    int x = area.left();
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (isRight(*row[i]))
            x += std::exchange(spare, 0);
        row[i]->setGeometry({x, area.top(), widths[i], area.height()});
        x += widths[i] + spacing();
    }
}

int FlowLayout::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    const int room = width - margins.left() - margins.right();
    int height = 0;
    for (const Row &row : rows(room))
        height += heightOf(row, widths(row, room)) + (height > 0 ? spacing() : 0);
    return height + margins.top() + margins.bottom();
}

QSize FlowLayout::minimumSize() const
{
    QSize least(0, 0);
    for (const auto &item : m_items)
        least = item->isEmpty() ? least : least.expandedTo(item->minimumSize());
    return least.grownBy(contentsMargins());
}

// All beside each other.
QSize FlowLayout::sizeHint() const
{
    QSize all(0, 0);
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        all.rwidth() += likedWidth(*item) + (all.width() > 0 ? spacing() : 0);
        all.setHeight(std::max(all.height(), item->sizeHint().height()));
    }
    return all.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const QRect room = contentsRect();
    int y = room.top();
    for (const Row &row : rows(room.width())) {
        const std::vector<int> wide = widths(row, room.width());
        const int height = heightOf(row, wide);
        place(row, wide, {room.left(), y, room.width(), height});
        y += height + spacing();
    }
}

} // namespace pm::ui
