// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/tables/deliverytablemodel.h"
#include "ui/widgets/datatable.h"

#include <QTimer>

namespace pm::ui {

class EndpointDirectory;

// The log of deliveries, newest first, with its model.
class DeliveryTable : public DataTable
{
    Q_OBJECT
public:
    DeliveryTable(Theme &theme, const Clock &clock, const EndpointDirectory &endpoints, QWidget *parent);

    [[nodiscard]] DeliveryTableModel &rows() { return *m_rows; }

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    DeliveryTable(Theme &theme, CellDelegate *delegate, const Clock &clock, const EndpointDirectory &endpoints,
                  QWidget *parent);
    void moveWindow();
    void stayInPlace(int rows);

    DeliveryTableModel *m_rows;
    QTimer m_scrolled;
};

} // namespace pm::ui
