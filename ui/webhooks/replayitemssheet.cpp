// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/replayitemssheet.h"

#include "app/services/webhookservices.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/errortext.h"

#include <QHeaderView>
#include <QPushButton>

namespace pm::ui {

namespace {

constexpr int kPanelWidth = 860;
constexpr int kTableHeight = 420;
constexpr int kOutcomeColumn = 1;

QString problemText(const ReplayRow &row)
{
    const bool isSkipped = row.item.outcome == ReplayOutcome::Skipped;
    return isSkipped ? ReplayItemsSheet::tr("The transformation skipped it.") : row.item.error;
}

std::vector<ItemColumn<ReplayRow>> columns()
{
    return {{ReplayItemsSheet::tr("Event"), {}, {}, [](const ReplayRow &row) { return row.item.event.text(); }},
            {ReplayItemsSheet::tr("Outcome"),
             {},
             {},
             [](const ReplayRow &row) { return replayOutcomeName(row.item.outcome); }},
            {ReplayItemsSheet::tr("Delivery"), {}, {}, [](const ReplayRow &row) { return row.id.text(); }},
            {ReplayItemsSheet::tr("Problem"), {}, {}, problemText}};
}

CellStatus outcomeText(ReplayOutcome outcome)
{
    switch (outcome) {
    case ReplayOutcome::Waiting:
        return {ReplayItemsSheet::tr("Waiting"), Tone::Neutral};
    case ReplayOutcome::Sent:
        return {ReplayItemsSheet::tr("Sent"), Tone::Info};
    case ReplayOutcome::Delivered:
        return {ReplayItemsSheet::tr("Delivered"), Tone::Success};
    case ReplayOutcome::Failed:
        return {ReplayItemsSheet::tr("Failed"), Tone::Danger};
    case ReplayOutcome::Skipped:
        return {ReplayItemsSheet::tr("Skipped"), Tone::Neutral};
    }
    return {};
}

} // namespace

ReplayItemsSheet::ReplayItemsSheet(Theme &theme, const app::ConsoleContext &context, ReplayId id, QWidget *parent)
    : Sheet(theme, tr("What became of each"), parent)
    , m_context(context)
    , m_id(std::move(id))
    , m_model(new ItemTableModel<ReplayRow>(columns(), this))
{
    setObjectName(QStringLiteral("replayItems"));
    setAttribute(Qt::WA_DeleteOnClose);
    setPanelWidth(kPanelWidth);
    auto *delegate = new CellDelegate(theme, context.clock, CursorTableModel::RawRole, CursorTableModel::LoadedRole,
                                      this);
    delegate->setStatusOf([this](const QModelIndex &index) {
        const ReplayRow *row = m_model->itemAt(index.row());
        return row == nullptr ? CellStatus() : outcomeText(row->item.outcome);
    });
    using Kind = CellDelegate::Kind;
    m_table = new DataTable(theme, delegate,
                            {{.index = 0, .kind = Kind::Mono, .width = 230, .priority = 1},
                             {.index = kOutcomeColumn, .kind = Kind::Status, .width = 110, .priority = 2},
                             {.index = 2, .kind = Kind::Mono, .width = 230, .priority = 4},
                             {.index = 3, .kind = Kind::Muted, .width = 220, .priority = 3}},
                            this);
    m_table->setObjectName(QStringLiteral("replayItems.table"));
    m_table->setAccessibleName(tr("What became of each"));
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->horizontalHeader()->setSortIndicatorShown(false);
    m_table->setFixedHeight(kTableHeight);
    m_table->showColumns();
    setContent(m_table);
    auto *close = addButton(tr("Close"), QStringLiteral("secondary"), QStringLiteral("replayItems.close"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_model, &CursorTableModel::pageWanted, this, &ReplayItemsSheet::read);
    m_model->showRowsAreComing();
    read({});
}

void ReplayItemsSheet::read(const QString &cursor)
{
    m_request = m_context.webhooks.deliveries.items(m_id, cursor, {this, [this, cursor](Result<ReplayItemPage> page) {
                                                                       handlePage(cursor, std::move(page));
                                                                   }});
}

void ReplayItemsSheet::handlePage(const QString &cursor, Result<ReplayItemPage> page)
{
    if (!page) {
        m_model->pageFailed();
        setNote(errorLine(page.error()));
        return;
    }
    std::vector<ReplayRow> rows;
    for (ReplayItem &item : page->items) {
        const DeliveryId id = item.delivery.value_or(DeliveryId());
        rows.push_back({.id = id, .item = std::move(item)});
    }
    if (cursor.isEmpty())
        m_model->reset(std::move(rows), page->nextCursor);
    else
        m_model->append(std::move(rows), page->nextCursor);
}

} // namespace pm::ui
