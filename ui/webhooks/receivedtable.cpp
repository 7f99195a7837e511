// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/receivedtable.h"

#include "ui/webhooks/deliverytext.h"
#include "ui/widgets/timetext.h"

#include <QHeaderView>

namespace pm::ui {

namespace {

using Kind = CellDelegate::Kind;
using Column = ItemColumn<ReceivedRequest>;

// What it is about, when it came from a webhook; else how it was sent.
QString subjectOf(const ReceivedRequest &received)
{
    for (const auto &[name, value] : received.request.headers) {
        if (name.compare(QStringLiteral("x-penguinmails-event"), Qt::CaseInsensitive) == 0)
            return value;
    }
    return received.request.method;
}

std::vector<Column> columnsAt(const Clock &clock)
{
    return {
        {ReceivedTable::tr("Event"), {}, {}, subjectOf},
        {ReceivedTable::tr("Time"), {}, {}, [&clock](const ReceivedRequest &r) { return logTime(r.at, clock.now()); }},
        {ReceivedTable::tr("Answered"), {}, {}, [](const ReceivedRequest &r) { return QString::number(r.answered); }},
        {ReceivedTable::tr("Bytes"),
         ColumnKind::Number,
         {},
         [](const ReceivedRequest &r) { return static_cast<qint64>(r.request.body.size()); }},
        {ReceivedTable::tr("From"), {}, {}, [](const ReceivedRequest &r) { return r.ip; }}};
}

std::vector<DataTable::Column> shownColumns()
{
    return {{.index = 0, .kind = Kind::Text, .width = 170, .priority = 1},
            {.index = 1, .kind = Kind::Mono, .width = 130, .priority = 2},
            {.index = 2, .kind = Kind::Status, .width = 150, .priority = 3},
            {.index = 3, .kind = Kind::Number, .width = 76, .priority = 4},
            {.index = 4, .kind = Kind::Mono, .width = 120, .priority = 5, .shown = false}};
}

} // namespace

ReceivedTable::ReceivedTable(Theme &theme, const Clock &clock, QWidget *parent)
    : ReceivedTable(theme,
                    new CellDelegate(theme, clock, CursorTableModel::RawRole, CursorTableModel::LoadedRole, parent),
                    clock, parent)
{
}

ReceivedTable::ReceivedTable(Theme &theme, CellDelegate *delegate, const Clock &clock, QWidget *parent)
    : DataTable(theme, delegate, shownColumns(), parent)
    , m_rows(new ItemTableModel<ReceivedRequest>(columnsAt(clock), this))
{
    delegate->setStatusOf([this](const QModelIndex &index) {
        const ReceivedRequest *received = m_rows->itemAt(index.row());
        if (received == nullptr)
            return CellStatus();
        return CellStatus{statusCodeText(received->answered),
                          received->answered / 100 == 2 ? Tone::Success : Tone::Danger};
    });
    setObjectName(QStringLiteral("receivedRequests.table"));
    setAccessibleName(tr("Requests received"));
    setModel(m_rows);
    horizontalHeader()->setSectionsClickable(false); // they have one order: newest first
    horizontalHeader()->setSortIndicatorShown(false);
    showColumns();
}

} // namespace pm::ui
