// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/deliverytable.h"

#include "ui/webhooks/deliverytext.h"
#include "ui/webhooks/endpointdirectory.h"
#include "ui/widgets/timetext.h"

#include <QHeaderView>
#include <QScrollBar>

#include <algorithm>

namespace pm::ui {

namespace {

using Column = DeliveryTableModel::Column;
using Kind = CellDelegate::Kind;

std::vector<DataTable::Column> columns()
{
    const auto at = [](Column column) { return static_cast<int>(column); };
    // The least of the first leaves the time room beside the inspector in the smallest window.
    return {{.index = at(Column::Event), .kind = Kind::Text, .width = 160, .priority = 1, .least = 144},
            {.index = at(Column::Time), .kind = Kind::Mono, .width = 128, .priority = 2},
            {.index = at(Column::Endpoint), .kind = Kind::Text, .width = 118, .priority = 4},
            {.index = at(Column::Status), .kind = Kind::Status, .width = 146, .priority = 3},
            {.index = at(Column::Duration), .kind = Kind::Number, .width = 80, .priority = 5},
            {.index = at(Column::Attempt), .kind = Kind::Text, .width = 68, .priority = 6},
            {.index = at(Column::NextRetry), .kind = Kind::Muted, .width = 80, .priority = 7},
            {.index = at(Column::Code), .kind = Kind::Number, .width = 64, .priority = 8, .shown = false},
            {.index = at(Column::DeliveryIdText), .kind = Kind::Mono, .width = 230, .priority = 9, .shown = false},
            {.index = at(Column::EventIdText), .kind = Kind::Mono, .width = 230, .priority = 10, .shown = false}};
}

} // namespace

DeliveryTable::DeliveryTable(Theme &theme, const Clock &clock, const EndpointDirectory &endpoints, QWidget *parent)
    : DeliveryTable(theme,
                    new CellDelegate(theme, clock, CursorTableModel::RawRole, CursorTableModel::LoadedRole, parent),
                    clock, endpoints, parent)
{
}

DeliveryTable::DeliveryTable(Theme &theme, CellDelegate *delegate, const Clock &clock,
                             const EndpointDirectory &endpoints, QWidget *parent)
    : DataTable(theme, delegate, columns(), parent)
    , m_rows(new DeliveryTableModel(this))
{
    m_rows->setTexts({.endpoint = [&endpoints](const WebhookId &id) { return endpoints.nameOf(id); },
                      .time = [&clock](UnixMs time) { return logTime(time, clock.now()); },
                      .nextRetry = [&clock](UnixMs time) { return relativeTime(time, clock.now()); }});
    delegate->setStatusOf([this](const QModelIndex &index) {
        const Delivery *delivery = m_rows->deliveryAt(index.row());
        return delivery == nullptr ? CellStatus() : deliveryStatusText(*delivery);
    });
    setAccessibleName(tr("Deliveries"));
    setModel(m_rows);
    horizontalHeader()->setSectionsClickable(false); // the log has one order: newest first
    horizontalHeader()->setSortIndicatorShown(false);
    m_scrolled.setSingleShot(true); // no rows come or go while they are scrolled
    const auto startTimer = [this] { m_scrolled.start(0); };
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, startTimer);
    connect(verticalScrollBar(), &QScrollBar::sliderReleased, this, startTimer);
    connect(m_rows, &QAbstractItemModel::rowsInserted, this, startTimer);
    connect(&m_scrolled, &QTimer::timeout, this, &DeliveryTable::moveWindow);
    connect(m_rows, &DeliveryTableModel::windowMoved, this, &DeliveryTable::stayInPlace);
}

// Under a slider that is held the same place of the mouse would mean another row.
void DeliveryTable::moveWindow()
{
    if (!verticalScrollBar()->isSliderDown())
        m_rows->lookAt(std::max(0, rowAt(0)));
}

// The first and the last of all, and not only of those that are shown. Where none is chosen keys begin at what is
// looked at; as the focus comes Qt asks for the next one of none, and nothing is to be chosen by that.
QModelIndex DeliveryTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const auto at = [this](int row) { return m_rows->index(row, horizontalHeader()->logicalIndexAt(0)); };
    if (action == MoveHome && modifiers.testFlag(Qt::ControlModifier)) {
        m_rows->lookAtFirst();
        return at(0);
    }
    if (action == MoveEnd && modifiers.testFlag(Qt::ControlModifier)) {
        m_rows->lookAtLast();
        return at(m_rows->rowCount() - 1);
    }
    if (!currentIndex().isValid() && m_rows->rowsAbove() > 0)
        return action == MoveNext ? QModelIndex() : at(rowAt(0));
    return DataTable::moveCursor(action, modifiers);
}

// What is looked at does not move when rows above it come or go.
void DeliveryTable::stayInPlace(int rows)
{
    QScrollBar &bar = *verticalScrollBar();
    const int moved = rows * verticalHeader()->defaultSectionSize();
    bar.setMaximum(
        std::max(bar.maximum(), bar.value() + moved + 1)); // the layout will find it later; it is not the end
    bar.setValue(bar.value() + moved);
}

} // namespace pm::ui
