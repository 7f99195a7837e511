// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/datatable.h"

#include <QDataStream>
#include <QHeaderView>
#include <QIODevice>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace pm::ui {

namespace {

constexpr int kLeastWidth = 40;
constexpr int kHeaderHeight = 32;

// Longer texts are common in these; numbers and times need no more than their width.
bool growsWithRoom(const DataTable::Column &column)
{
    using Kind = CellDelegate::Kind;
    return !column.sized
        && (column.kind == Kind::Text || column.kind == Kind::Muted || column.kind == Kind::Badges
            || column.kind == Kind::Status);
}

// Draws the sort arrow behind the title. The style would take room for it from every title, sorted by or not, and
// right-aligned titles would no longer stand above their numbers.
class SortHeader : public QHeaderView
{
public:
    using QHeaderView::QHeaderView;

protected:
    void initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const override
    {
        QHeaderView::initStyleOptionForIndex(option, logicalIndex);
        option->sortIndicator = QStyleOptionHeader::None;
    }
    void paintSection(QPainter *painter, const QRect &area, int logicalIndex) const override
    {
        QHeaderView::paintSection(painter, area, logicalIndex);
        if (!isSortIndicatorShown() || sortIndicatorSection() != logicalIndex)
            return;
        const bool descending = sortIndicatorOrder() == Qt::DescendingOrder;
        const QPixmap arrow(descending ? QStringLiteral(":/icons/chevron.svg")
                                       : QStringLiteral(":/icons/chevron-top.svg"));
        const int title = fontMetrics().horizontalAdvance(model()->headerData(logicalIndex, Qt::Horizontal).toString());
        const auto alignment = model()->headerData(logicalIndex, Qt::Horizontal, Qt::TextAlignmentRole).toInt();
        const int left = (alignment & Qt::AlignRight) != 0 ? area.right() - kTitlePadding - title - arrow.width() - 2
                                                           : area.left() + kTitlePadding + title + 2;
        painter->drawPixmap(left, area.center().y() - arrow.height() / 2, arrow);
    }

private:
    static constexpr int kTitlePadding = 10;
};

} // namespace

DataTable::DataTable(const Theme &theme, CellDelegate *delegate, std::vector<Column> columns, QWidget *parent)
    : QTableView(parent)
    , m_theme(theme)
    , m_delegate(delegate)
    , m_columns(std::move(columns))
{
    for (const Column &column : m_columns)
        delegate->setKind(column.index, column.kind);
    setItemDelegate(delegate);
    setHorizontalHeader(new SortHeader(Qt::Horizontal, this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setFixedHeight(kHeaderHeight);
    horizontalHeader()->setMinimumSectionSize(kLeastWidth);
    horizontalHeader()->setSortIndicatorShown(true);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this, &DataTable::showHeaderMenu);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this,
            [this](int index, int, int width) { keepWidth(index, width); });
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT rowActivated(index.row()); });
    const auto useRowHeight = [this] { verticalHeader()->setDefaultSectionSize(m_theme.rowHeight()); };
    useRowHeight();
    connect(&theme, &Theme::changed, this, useRowHeight);
}

QByteArray DataTable::saveColumns() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    for (const Column &column : m_columns)
        stream << column.index << column.shown << (column.sized ? column.width : 0);
    return state;
}

void DataTable::restoreColumns(const QByteArray &state)
{
    QDataStream stream(state);
    for (std::size_t i = 0; i < m_columns.size() && !stream.atEnd(); ++i) {
        int index = 0;
        bool shown = true;
        int width = 0;
        stream >> index >> shown >> width;
        for (Column &column : m_columns) {
            if (column.index == index && stream.status() == QDataStream::Ok) {
                column.shown = shown;
                column.sized = width > 0;
                column.width = column.sized ? width : column.width;
            }
        }
    }
    showColumns();
}

void DataTable::selectFirstRow()
{
    if (model() != nullptr && model()->rowCount() > 0)
        selectRow(0);
}

void DataTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    showColumns();
}

void DataTable::mouseMoveEvent(QMouseEvent *event)
{
    setHoveredRow(indexAt(event->position().toPoint()).row());
    QTableView::mouseMoveEvent(event);
}

void DataTable::leaveEvent(QEvent *event)
{
    setHoveredRow(-1);
    QTableView::leaveEvent(event);
}

void DataTable::keyPressEvent(QKeyEvent *event)
{
    const bool onRow = currentIndex().isValid();
    if (onRow && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        Q_EMIT rowActivated(currentIndex().row());
    else if (onRow && event->key() == Qt::Key_Delete)
        Q_EMIT rowRemovalRequested(currentIndex().row());
    else
        QTableView::keyPressEvent(event);
}

void DataTable::showColumns()
{
    if (model() == nullptr || m_columns.empty())
        return;
    m_fitting = true;
    shareOut(hideWhatDoesNotFit());
    horizontalHeader()->setSectionResizeMode(m_columns.front().index, QHeaderView::Stretch);
    m_fitting = false;
}

// The room that the shown columns leave over.
int DataTable::hideWhatDoesNotFit()
{
    std::vector<const Column *> byPriority;
    for (const Column &column : m_columns)
        byPriority.push_back(&column);
    std::stable_sort(byPriority.begin(), byPriority.end(),
                     [](const Column *a, const Column *b) { return a->priority < b->priority; });
    int room = viewport()->width() - m_columns.front().least;
    bool isFull = false; // nothing less important takes the place of what went
    for (const Column *column : byPriority) {
        if (column->index == m_columns.front().index)
            continue;
        const int width = std::max(column->width, kLeastWidth);
        const bool fits = column->shown && !isFull && width <= room;
        isFull = isFull || (column->shown && !fits);
        setColumnHidden(column->index, !fits);
        if (fits) {
            horizontalHeader()->resizeSection(column->index, width);
            room -= width;
        }
    }
    return room;
}

// In proportion to the widths, to twice of each at most; the first column has its own width first, and what stays.
void DataTable::shareOut(int spare)
{
    int total = m_columns.front().width;
    spare = std::max(0, spare + m_columns.front().least - total);
    std::vector<const Column *> growing;
    for (auto column = m_columns.begin() + 1; column != m_columns.end(); ++column) {
        if (isColumnHidden(column->index) || !growsWithRoom(*column))
            continue;
        growing.push_back(&*column);
        total += column->width;
    }
    for (const Column *column : growing) {
        const int share = std::min(spare * column->width / total, column->width);
        horizontalHeader()->resizeSection(column->index, column->width + share);
    }
}

// What the operator drew. The first column follows the others.
void DataTable::keepWidth(int index, int width)
{
    const auto column = std::find_if(m_columns.begin(), m_columns.end(),
                                     [index](const Column &each) { return each.index == index; });
    if (m_fitting || width == 0 || column == m_columns.end() || column == m_columns.begin())
        return;
    column->width = width;
    column->sized = true;
    Q_EMIT columnsChanged();
}

void DataTable::showHeaderMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (Column &column : m_columns) {
        if (column.index == m_columns.front().index)
            continue;
        QAction *action = menu->addAction(model()->headerData(column.index, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(column.shown);
        connect(action, &QAction::toggled, this, [this, &column](bool shown) {
            column.shown = shown;
            showColumns();
            Q_EMIT columnsChanged();
        });
    }
    menu->popup(horizontalHeader()->mapToGlobal(position));
}

void DataTable::setHoveredRow(int row)
{
    m_delegate->setHoveredRow(row);
    viewport()->update();
}

} // namespace pm::ui
