// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/core/continuation.h"
#include "models/domain/webhooks/replay.h"
#include "models/tables/itemtablemodel.h"
#include "ui/widgets/sheet.h"

namespace pm::ui {

class DataTable;

// A row of what was sent; an event may go to several endpoints.
struct ReplayRow {
    DeliveryId id; // empty while it waits
    ReplayItem item;
};

// What became of each event of a replay or a bulk retry, read on as it is scrolled.
class ReplayItemsSheet : public Sheet
{
    Q_OBJECT
public:
    ReplayItemsSheet(Theme &theme, const app::ConsoleContext &context, ReplayId id, QWidget *parent);

private:
    void read(const QString &cursor);
    void handlePage(const QString &cursor, Result<ReplayItemPage> page);

    const app::ConsoleContext &m_context;
    ReplayId m_id;
    ItemTableModel<ReplayRow> *m_model;
    DataTable *m_table;
    RequestHandle m_request;
};

} // namespace pm::ui
