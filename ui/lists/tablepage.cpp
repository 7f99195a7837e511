// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/lists/tablepage.h"

#include "app/services/noticeservice.h"
#include "app/services/preferences.h"
#include "app/services/sessionservice.h"
#include "app/services/tenantservice.h"
#include "ui/lists/filterbar.h"
#include "ui/lists/focusorder.h"
#include "ui/lists/searchline.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/stateview.h"

#include <QHBoxLayout>
#include <QStackedWidget>

namespace pm::ui {

namespace {

constexpr int kPatienceMs = 200; // with rows of other filters
constexpr int kLeastTable = 280; // beside an inspector: the first column and another

} // namespace

TablePage::TablePage(Theme &theme, const app::ConsoleContext &context, const QString &name, const QString &title,
                     QWidget *parent)
    : Page(parent)
    , m_theme(theme)
    , m_context(context)
    , m_header(new PageHeader(title, this))
    , m_layout(new QVBoxLayout(this))
    , m_content(new QHBoxLayout)
    , m_stack(new QStackedWidget(this))
    , m_state(new StateView(theme, this))
{
    setObjectName(name);
    auto *stateCard = new QFrame(this);
    stateCard->setProperty("role", QStringLiteral("card"));
    (new QVBoxLayout(stateCard))->addWidget(m_state);
    m_stack->addWidget(stateCard);
    m_content->setSpacing(16);
    m_content->addWidget(m_stack, 1);
    m_stack->setMinimumWidth(kLeastTable);
    m_layout->setContentsMargins(24, 20, 24, 20);
    m_layout->setSpacing(16);
    m_layout->addWidget(m_header);
    m_layout->addLayout(m_content, 1);
    m_coming.setSingleShot(true);
    connect(&m_coming, &QTimer::timeout, this, &TablePage::showComing);
    connect(m_state, &StateView::actionTriggered, this, &TablePage::handleStateAction);
}

void TablePage::addAbove(QWidget *widget)
{
    m_layout->insertWidget(m_layout->indexOf(m_content), widget);
}

void TablePage::setFilters(FilterBar *filters)
{
    m_filters = filters;
    addAbove(filters);
    connect(filters, &FilterBar::changed, this, &TablePage::handleFilters);
}

void TablePage::setTable(DataTable *table)
{
    m_table = table;
    table->setObjectName(objectName() + QStringLiteral(".table"));
    m_stack->addWidget(table);
    const QString columns = objectName() + QStringLiteral(".columns");
    table->restoreColumns(m_context.preferences.viewState(columns));
    connect(table, &DataTable::columnsChanged, this,
            [this, columns] { m_context.preferences.setViewState(columns, m_table->saveColumns()); });
    connect(table, &DataTable::rowActivated, this, &TablePage::inspectCurrentRow);
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (m_inspector != nullptr)
            inspectCurrentRow();
    });
    // The current row does not change when it is clicked again after the inspector was closed.
    connect(table, &DataTable::clicked, this, [this] {
        if (!isInspected())
            inspectCurrentRow();
    });
}

void TablePage::setInspector(QWidget *inspector)
{
    m_inspector = inspector;
    m_content->addWidget(inspector);
    inspector->hide();
}

void TablePage::focusFilter()
{
    m_filters->search()->focusWords();
}

void TablePage::goBack()
{
    if (isInspected()) {
        hideInspector();
        m_table->clearSelection();
        m_table->setFocus();
    } else if (!m_filters->search()->words().isEmpty()) {
        m_filters->search()->setWords({});
    }
}

void TablePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    orderFocus(*m_layout);
    if (!m_read)
        readAgain();
}

// Asked by whatever has the focus in it. What was made since the last time may be anywhere.
bool TablePage::focusNextPrevChild(bool next)
{
    orderFocus(*m_layout);
    return Page::focusNextPrevChild(next);
}

bool TablePage::isInspected() const
{
    return m_inspector != nullptr && m_inspector->isVisible();
}

void TablePage::hideInspector()
{
    if (m_inspector != nullptr)
        m_inspector->hide();
}

void TablePage::showTable()
{
    m_stack->setCurrentWidget(m_table);
}

void TablePage::showEmpty(const QString &icon, const QString &title, const QString &text, const QString &action)
{
    m_state->showEmpty(icon, title, text, action);
    m_stack->setCurrentIndex(0);
}

void TablePage::showNothingFound(const QString &title)
{
    showEmpty(QStringLiteral("filter"), title, tr("Try other words, or take the filters away."), tr("Clear filters"));
}

// The rows that are there are not what is asked for now, whatever becomes of it.
void TablePage::handleFilters()
{
    setRead(false);
    m_isFiltering = true;
    readAgain();
    m_isFiltering = false;
}

void TablePage::awaitRows()
{
    const bool hasRows = m_stack->currentWidget() == m_table && m_table->model()->rowCount() > 0;
    if (m_isFiltering && hasRows)
        m_coming.start(kPatienceMs);
    else
        showComing();
}

void TablePage::showComing()
{
    m_coming.stop();
    showRowsAreComing();
    showTable();
}

void TablePage::handleStateAction()
{
    if (!m_read)
        readAgain();
    else if (m_filters->isFiltered())
        m_filters->clear();
    else
        actOnEmpty();
}

void TablePage::showNoTenant(const QString &context, const QString &text)
{
    m_header->setContext(context);
    showEmpty(QStringLiteral("building-2"), tr("No tenant chosen"), text, {});
}

// Rows that are already there stay; the status line tells that they are old.
void TablePage::showFailure(const Error &error)
{
    if (m_read) {
        m_context.notices.post(app::Notice::Level::Warning, tr("The list could not be read again."), errorLine(error));
        return;
    }
    m_coming.stop();
    clearRows();
    m_state->showError(error);
    m_stack->setCurrentIndex(0);
}

void TablePage::setRead(bool read)
{
    m_read = read;
    m_coming.stop();
    if (read && !std::exchange(m_contentShown, true))
        Q_EMIT firstContentShown();
}

// A tenant's own users have theirs without choosing.
bool TablePage::hasTenant() const
{
    const auto &user = m_context.session.user();
    return m_context.tenants.current() || (user && user->tenantId);
}

bool TablePage::isWatched() const
{
    return isVisible() && m_context.session.state() == app::SessionService::State::SignedIn;
}

} // namespace pm::ui
