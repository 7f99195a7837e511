// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/receivedrequests.h"

#include "app/services/webhookservices.h"
#include "ui/lists/searchline.h"
#include "ui/webhooks/exchangeview.h"
#include "ui/webhooks/receivedtable.h"
#include "ui/widgets/stateview.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QStackedWidget>

namespace pm::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto kLookEvery = 2s;
constexpr int kPageSize = 50;
constexpr int kMostKept = 1'000; // of a bin, by the platform
constexpr int kLeastTable = 120; // the head and two rows

} // namespace

ReceivedRequests::ReceivedRequests(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_search(
          new SearchLine(theme, QStringLiteral("receivedRequests.search"), tr("Search method, headers, body"), this))
    , m_stack(new QStackedWidget(this))
    , m_state(new StateView(theme, this))
    , m_table(new ReceivedTable(theme, context.clock, this))
    , m_exchange(new ExchangeView(theme, context.clipboard, QStringLiteral("receivedRequests.request"), this))
{
    setObjectName(QStringLiteral("receivedRequests"));
    makeLayout();
    m_look.setInterval(kLookEvery);
    m_look.setSingleShot(true);
    connect(&m_look, &QTimer::timeout, this, &ReceivedRequests::lookForNew);
    connect(m_search, &SearchLine::wordsChanged, this, &ReceivedRequests::search);
    connect(m_state, &StateView::actionTriggered, this, &ReceivedRequests::handleAction);
    connect(&m_table->rows(), &CursorTableModel::pageWanted, this, &ReceivedRequests::readNext);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ReceivedRequests::showChosen);
}

void ReceivedRequests::makeLayout()
{
    auto *both = new QWidget(this);
    auto *column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_table->setMinimumHeight(kLeastTable);
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    column->addWidget(m_table, 2);
    column->addWidget(m_exchange, 3);
    m_stack->addWidget(both);
    m_stack->addWidget(m_state);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(16, 0, 16, 12);
    m_search->setMaximumWidth(QWIDGETSIZE_MAX); // its hint is long in other languages
    line->addWidget(m_search);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addWidget(m_stack, 1);
}

void ReceivedRequests::setBin(const BinId &id)
{
    if (id == m_bin)
        return;
    m_bin = id;
    m_shown = {};
    m_search->showWords({});
    m_exchange->showNone({});
    search();
}

// Other rows altogether.
void ReceivedRequests::search()
{
    m_read = false;
    m_look.stop();
    m_looking.cancel();
    m_next.cancel();
    m_table->rows().showRowsAreComing();
    m_stack->setCurrentIndex(0);
    readFirst();
}

app::ListQuery ReceivedRequests::query(int limit, const QString &cursor) const
{
    return {.search = m_search->words(), .cursor = cursor, .limit = limit};
}

void ReceivedRequests::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_read)
        lookForNew();
}

void ReceivedRequests::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_look.stop();
}

// Bodies may be large: only when there is a newer one are they read.
void ReceivedRequests::lookForNew()
{
    m_looking = m_context.webhooks.bins.requests(m_bin, query(1),
                                                 {this, [this](const Result<ReceivedRequestPage> &page) {
                                                      const ReceivedRequest *newest = m_table->rows().itemAt(0);
                                                      if (page && !page->requests.empty()
                                                          && (newest == nullptr
                                                              || newest->id != page->requests.front().id))
                                                          readFirst();
                                                      else
                                                          lookAgainLater();
                                                  }});
}

// When all has come: an answer that takes longer than the pace is not given up for the next one.
void ReceivedRequests::lookAgainLater()
{
    if (isVisible() && m_read)
        m_look.start();
}

void ReceivedRequests::readFirst()
{
    if (m_bin.isEmpty())
        return;
    m_first = m_context.webhooks.bins.requests(m_bin, query(kPageSize),
                                               {this, [this](Result<ReceivedRequestPage> page) {
                                                    show(std::move(page));
                                                    lookAgainLater();
                                                }});
}

void ReceivedRequests::readNext(const QString &cursor)
{
    m_next = m_context.webhooks.bins.requests(m_bin, query(kPageSize, cursor),
                                              {this, [this](Result<ReceivedRequestPage> page) {
                                                   if (!page)
                                                       return m_table->rows().pageFailed();
                                                   m_table->rows().append(std::move(page->requests), page->nextCursor);
                                               }});
}

// What is there stays when it could not be read again; the status line tells that it is old.
void ReceivedRequests::show(Result<ReceivedRequestPage> page)
{
    if (page)
        return put(std::move(*page));
    if (m_read)
        return;
    m_table->rows().reset({}, {});
    m_state->showError(page.error());
    m_stack->setCurrentIndex(1);
}

void ReceivedRequests::put(ReceivedRequestPage page)
{
    m_read = true;
    if (putAbove(page.requests))
        return;
    m_next.cancel();
    const int scrolled = m_table->verticalScrollBar()->value();
    m_table->rows().reset(std::move(page.requests), page.nextCursor);
    if (m_table->rows().rowCount() == 0)
        return m_search->words().isEmpty() ? showNothingYet() : showNothingFound();
    m_stack->setCurrentIndex(0);
    m_table->selectRow(std::max(m_table->rows().rowOf(m_shown.text()), 0));
    m_table->verticalScrollBar()->setValue(scrolled);
}

// Nothing below moves, and none of it is read again. False where there is a gap, or more than the platform has.
bool ReceivedRequests::putAbove(std::vector<ReceivedRequest> &newest)
{
    const ReceivedRequest *top = m_table->rows().itemAt(0);
    const auto known = std::find_if(newest.begin(), newest.end(), [top](const ReceivedRequest &received) {
        return top != nullptr && received.id == top->id;
    });
    if (known == newest.end() || m_table->rows().rowCount() >= kMostKept)
        return false;
    newest.erase(known, newest.end());
    m_table->rows().prepend(std::move(newest));
    return true;
}

void ReceivedRequests::showChosen()
{
    const ReceivedRequest *received = m_table->rows().itemAt(m_table->currentIndex().row());
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

void ReceivedRequests::showNothingFound()
{
    m_state->showEmpty(QStringLiteral("filter"), tr("No request has these words"),
                       tr("Method, path, headers and body are searched. What comes and has them appears here."),
                       tr("Clear the search"));
    m_stack->setCurrentIndex(1);
}

// Of nothing found, or of what could not be read.
void ReceivedRequests::handleAction()
{
    if (m_read)
        m_search->setWords({});
    else
        readFirst();
}

} // namespace pm::ui
