// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/tables/deliverytablemodel.h"
#include "ui/widgets/datatable.h"

namespace pm::ui {

class EndpointDirectory;

// The log of deliveries, newest first, with its model.
class DeliveryTable : public DataTable
{
    Q_OBJECT
public:
    DeliveryTable(Theme &theme, const Clock &clock, const EndpointDirectory &endpoints, QWidget *parent);

    [[nodiscard]] DeliveryTableModel &rows() { return *m_rows; }

private:
    DeliveryTable(Theme &theme, CellDelegate *delegate, const Clock &clock, const EndpointDirectory &endpoints,
                  QWidget *parent);

    DeliveryTableModel *m_rows;
};

} // namespace pm::ui
