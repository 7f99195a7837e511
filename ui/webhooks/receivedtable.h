// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/requestbin.h"
#include "models/tables/itemtablemodel.h"
#include "ui/widgets/datatable.h"

namespace pm::ui {

// What a request bin got, newest first, with its model.
class ReceivedTable : public DataTable
{
    Q_OBJECT
public:
    ReceivedTable(Theme &theme, const Clock &clock, QWidget *parent);

    [[nodiscard]] ItemTableModel<ReceivedRequest> &rows() { return *m_rows; }

private:
    ReceivedTable(Theme &theme, CellDelegate *delegate, const Clock &clock, QWidget *parent);

    ItemTableModel<ReceivedRequest> *m_rows;
};

} // namespace pm::ui
