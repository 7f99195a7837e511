// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/receivedrequests.h"

#include "app/services/webhookservices.h"
#include "ui/webhooks/deliverytext.h"
#include "ui/webhooks/exchangeview.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/stateview.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace pm::ui {

namespace {

using namespace std::chrono_literals;

using Kind = CellDelegate::Kind;
using Column = ItemColumn<ReceivedRequest>;

constexpr auto kLookEvery = 2s;
constexpr int kPageSize = 50;
constexpr int kLongestPage = 500;

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
    return {{ReceivedRequests::tr("Event"), {}, {}, subjectOf},
            {ReceivedRequests::tr("Time"),
             {},
             {},
             [&clock](const ReceivedRequest &r) { return logTime(r.at, clock.now()); }},
            {ReceivedRequests::tr("Answered"),
             {},
             {},
             [](const ReceivedRequest &r) { return QString::number(r.answered); }},
            {ReceivedRequests::tr("Bytes"),
             ColumnKind::Number,
             {},
             [](const ReceivedRequest &r) { return static_cast<qint64>(r.request.body.size()); }},
            {ReceivedRequests::tr("From"), {}, {}, [](const ReceivedRequest &r) { return r.ip; }}};
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

ReceivedRequests::ReceivedRequests(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new ItemTableModel<ReceivedRequest>(columnsAt(context.clock), this))
    , m_stack(new QStackedWidget(this))
    , m_state(new StateView(theme, this))
    , m_exchange(new ExchangeView(theme, context.clipboard, QStringLiteral("receivedRequests.request"), this))
{
    setObjectName(QStringLiteral("receivedRequests"));
    makeTable(theme);
    auto *both = new QWidget(this);
    auto *column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_table, 2);
    column->addWidget(m_exchange, 3);
    m_stack->addWidget(both);
    m_stack->addWidget(m_state);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_look.setInterval(kLookEvery);
    connect(&m_look, &QTimer::timeout, this, &ReceivedRequests::lookForNew);
    connect(m_state, &StateView::actionTriggered, this, &ReceivedRequests::readFirst);
    connect(m_model, &CursorTableModel::pageWanted, this, &ReceivedRequests::readNext);
}

void ReceivedRequests::makeTable(Theme &theme)
{
    auto *delegate = new CellDelegate(theme, m_context.clock, CursorTableModel::RawRole, CursorTableModel::LoadedRole,
                                      this);
    delegate->setStatusOf([this](const QModelIndex &index) {
        const ReceivedRequest *received = m_model->itemAt(index.row());
        if (received == nullptr)
            return CellStatus();
        return CellStatus{statusCodeText(received->answered),
                          received->answered / 100 == 2 ? Tone::Success : Tone::Danger};
    });
    m_table = new DataTable(theme, delegate, shownColumns(), this);
    m_table->setObjectName(QStringLiteral("receivedRequests.table"));
    m_table->setAccessibleName(tr("Requests received"));
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setSectionsClickable(false); // they have one order: newest first
    m_table->horizontalHeader()->setSortIndicatorShown(false);
    m_table->showColumns();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ReceivedRequests::showChosen);
}

void ReceivedRequests::setBin(const BinId &id)
{
    if (id == m_bin)
        return;
    m_bin = id;
    m_read = false;
    m_looking.cancel();
    m_next.cancel();
    m_model->showRowsAreComing();
    m_shown = {};
    m_exchange->showNone({});
    m_stack->setCurrentIndex(0);
    readFirst();
}

void ReceivedRequests::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_look.start();
    if (m_read)
        lookForNew();
}

void ReceivedRequests::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_look.stop();
}

// Bodies may be large: only when there is a newer one are they read again.
void ReceivedRequests::lookForNew()
{
    if (m_bin.isEmpty() || !m_read)
        return;
    m_looking = m_context.webhooks.bins.requests(m_bin, {}, 1,
                                                 {this, [this](const Result<ReceivedRequestPage> &page) {
                                                      if (!page || page->requests.empty())
                                                          return;
                                                      const ReceivedRequest *newest = m_model->itemAt(0);
                                                      if (newest == nullptr || newest->id != page->requests.front().id)
                                                          readFirst();
                                                  }});
}

void ReceivedRequests::readFirst()
{
    if (m_bin.isEmpty())
        return;
    // As many as there are, so that nothing jumps.
    const int limit = std::clamp(m_model->rowCount() + 1, kPageSize, kLongestPage);
    m_first = m_context.webhooks.bins.requests(m_bin, {}, limit, {this, [this](Result<ReceivedRequestPage> page) {
                                                                      show(std::move(page));
                                                                  }});
}

void ReceivedRequests::readNext(const QString &cursor)
{
    m_next = m_context.webhooks.bins.requests(m_bin, cursor, kPageSize,
                                              {this, [this](Result<ReceivedRequestPage> page) {
                                                   if (!page)
                                                       return m_model->pageFailed();
                                                   m_model->append(std::move(page->requests), page->nextCursor);
                                               }});
}

// What is there stays when it could not be read again; the status line tells that it is old.
void ReceivedRequests::show(Result<ReceivedRequestPage> page)
{
    if (page)
        return put(std::move(*page));
    if (m_read)
        return;
    m_model->reset({}, {});
    m_state->showError(page.error());
    m_stack->setCurrentIndex(1);
}

void ReceivedRequests::put(ReceivedRequestPage page)
{
    m_read = true;
    m_next.cancel();
    const int scrolled = m_table->verticalScrollBar()->value();
    m_model->reset(std::move(page.requests), page.nextCursor);
    if (m_model->rowCount() == 0)
        return showNothingYet();
    m_stack->setCurrentIndex(0);
    m_table->selectRow(std::max(m_model->rowOf(m_shown.text()), 0));
    m_table->verticalScrollBar()->setValue(scrolled);
}

void ReceivedRequests::showChosen()
{
    const ReceivedRequest *received = m_model->itemAt(m_table->currentIndex().row());
    if (received == nullptr || received->id == m_shown)
        return;
    m_shown = received->id;
    m_exchange->showRequest(received->request, received->truncated
                                                   ? tr("The body was longer; only its first 256 KiB are kept.")
                                                   : QString());
}

void ReceivedRequests::showNothingYet()
{
    m_state->showEmpty(QStringLiteral("inbox"), tr("Waiting for the first request"),
                       tr("Give its URL to an endpoint, or send something to it yourself. What comes appears here."),
                       {});
    m_stack->setCurrentIndex(1);
}

} // namespace pm::ui
