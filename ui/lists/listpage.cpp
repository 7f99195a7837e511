// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/lists/listpage.h"

#include "app/services/emailservices.h"
#include "app/services/noticeservice.h"
#include "app/services/preferences.h"
#include "app/services/sessionservice.h"
#include "app/services/tenantservice.h"
#include "ui/lists/environmentswitch.h"
#include "ui/lists/inspectorpanel.h"
#include "ui/lists/listfilterbar.h"
#include "ui/widgets/confirmsheet.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/stateview.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStackedWidget>

namespace pm::ui {

namespace {

constexpr int kPageSize = 50;

} // namespace

ListPage::ListPage(Theme &theme, const app::ConsoleContext &context, Texts texts, CursorTableModel *model,
                   std::vector<DataTable::Column> columns, QWidget *parent)
    : Page(parent)
    , m_theme(theme)
    , m_context(context)
    , m_texts(std::move(texts))
    , m_model(model)
    , m_header(new PageHeader(m_texts.title, this))
    , m_export(new QPushButton(tr("Export"), this))
    , m_filters(new ListFilterBar(theme, m_texts.name, m_texts.searchHint, this))
    , m_stack(new QStackedWidget(this))
    , m_state(new StateView(theme, this))
    , m_content(new QHBoxLayout)
{
    setObjectName(m_texts.name);
    m_model->setParent(this);
    makeHeader();
    makeTable(std::move(columns));
    m_stack->addWidget(m_table);
    auto *stateCard = new QFrame(this);
    stateCard->setProperty("role", QStringLiteral("card"));
    (new QVBoxLayout(stateCard))->addWidget(m_state);
    m_stack->addWidget(stateCard);
    m_content->setSpacing(16);
    m_content->addWidget(m_stack, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(16);
    layout->addWidget(m_header);
    layout->addWidget(m_filters);
    layout->addLayout(m_content, 1);
    connect(m_filters, &ListFilterBar::changed, this, &ListPage::readAgain);
    connect(m_model, &CursorTableModel::pageWanted, this, [this](const QString &cursor) {
        app::ListQuery next = query();
        next.cursor = cursor;
        readRows(next, false);
    });
    connect(m_state, &StateView::actionTriggered, this, &ListPage::handleStateAction);
    connect(&context.email.environment, &app::EnvironmentChoice::changed, this, &ListPage::handleEnvironment);
    connect(&context.tenants, &app::TenantService::currentChanged, this, &ListPage::handleEnvironment);
    connect(&context.session, &app::SessionService::stateChanged, this, &ListPage::showTenant);
    showTenant();
}

void ListPage::makeHeader()
{
    if (m_texts.hasEnvironments)
        m_header->addAction(new EnvironmentSwitch(m_context.email.environment, this));
    m_export->setObjectName(m_texts.name + QStringLiteral(".export"));
    m_export->setToolTip(tr("Everything that the filters find, as CSV"));
    m_theme.setIcon(m_export, QStringLiteral("download"));
    connect(m_export, &QPushButton::clicked, this, [this] { m_exporting ? stopExport() : askForFile(); });
    m_header->addAction(m_export);
    if (m_texts.create.isEmpty())
        return;
    m_create = new QPushButton(m_texts.create, this);
    m_create->setObjectName(m_texts.name + QStringLiteral(".createButton"));
    m_create->setProperty("role", QStringLiteral("primary"));
    m_theme.setIcon(m_create, QStringLiteral("plus"), &Palette::onAccent);
    connect(m_create, &QPushButton::clicked, this, &ListPage::createNew);
    m_header->addAction(m_create);
}

void ListPage::makeTable(std::vector<DataTable::Column> columns)
{
    const QString columnState = m_texts.name + QStringLiteral(".columns");
    auto *delegate = new CellDelegate(m_theme, m_context.clock, CursorTableModel::RawRole, CursorTableModel::LoadedRole,
                                      this);
    delegate->setStatusOf([this](const QModelIndex &index) { return statusOf(index.row()); });
    m_table = new DataTable(m_theme, delegate, std::move(columns), this);
    m_table->setObjectName(m_texts.name + QStringLiteral(".table"));
    m_table->setAccessibleName(m_texts.title);
    m_table->setModel(m_model);
    const auto &titles = m_model->titles();
    for (std::size_t i = 0; i < titles.size(); ++i) {
        if (titles[i].sort == QStringLiteral("created_at"))
            m_sortedBy = static_cast<int>(i);
    }
    m_sort = QStringLiteral("-created_at");
    m_table->horizontalHeader()->setSortIndicator(m_sortedBy, Qt::DescendingOrder);
    m_table->restoreColumns(m_context.preferences.viewState(columnState));
    connect(m_table, &DataTable::columnsChanged, this,
            [this, columnState] { m_context.preferences.setViewState(columnState, m_table->saveColumns()); });
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &ListPage::handleSort);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (m_inspector != nullptr)
            handleSelection();
    });
    connect(m_table, &DataTable::rowActivated, this, &ListPage::handleSelection);
    // The current row does not change when it is clicked again after the inspector was closed.
    connect(m_table, &DataTable::clicked, this, [this] {
        if (!isInspected())
            handleSelection();
    });
    connect(m_table, &DataTable::rowRemovalRequested, this, [this] {
        if (m_inspector == nullptr)
            return;
        handleSelection();
        if (isInspected() && mayChange())
            askToRemove();
    });
}

void ListPage::setInspector(InspectorPanel *inspector)
{
    m_inspector = inspector;
    m_content->addWidget(inspector);
    inspector->hide();
    connect(inspector, &InspectorPanel::closeRequested, this, &ListPage::goBack);
}

void ListPage::addAboveFilters(QWidget *widget)
{
    auto *column = qobject_cast<QVBoxLayout *>(layout());
    column->insertWidget(column->indexOf(m_filters), widget);
}

bool ListPage::isInspected() const
{
    return m_inspector != nullptr && m_inspector->isVisible();
}

void ListPage::hideInspector()
{
    if (m_inspector != nullptr)
        m_inspector->hide();
}

void ListPage::refresh()
{
    readAgain();
}

void ListPage::focusFilter()
{
    m_filters->focusWords();
}

void ListPage::createNew()
{
    if (m_create != nullptr && m_create->isEnabled())
        openCreateSheet();
}

void ListPage::goBack()
{
    if (isInspected()) {
        hideInspector();
        m_table->clearSelection();
        m_table->setFocus();
    } else if (m_filters->hasWords()) {
        m_filters->setWords({});
    }
}

void ListPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (!m_read)
        readAgain();
}

void ListPage::readAgain()
{
    if (!hasTenant())
        return;
    if (!m_read) {
        m_stack->setCurrentIndex(0);
        showRowsAreComing();
    }
    app::ListQuery first = query();
    m_isRefresh = m_read && first == m_asked;
    m_asked = first;
    if (m_isRefresh)
        first.limit = std::max(first.limit, m_model->rowCount()); // so that nothing jumps
    readRows(first, true);
}

void ListPage::handleRead(bool isFirst, const std::optional<Error> &error)
{
    if (error) {
        m_model->pageFailed();
        // Rows that are already there stay; the status line tells that they are old.
        if (!m_read) {
            clearRows();
            m_state->showError(*error);
            m_stack->setCurrentIndex(1);
        } else {
            m_context.notices.post(app::Notice::Level::Warning, tr("The list could not be read again."),
                                   errorLine(*error));
        }
        return;
    }
    m_read = true;
    showCount();
    if (m_model->rowCount() == 0)
        showEmpty();
    else if (isFirst)
        m_stack->setCurrentIndex(0);
    if (!std::exchange(m_contentShown, true))
        Q_EMIT firstContentShown();
}

void ListPage::showCount()
{
    const QString count = countText(m_model->rowCount());
    m_filters->showCount(m_model->hasMore() ? tr("%1, more below").arg(count) : count);
}

void ListPage::showEmpty()
{
    if (m_filters->isFiltered())
        m_state->showEmpty(QStringLiteral("filter"), m_texts.notFound, tr("Try other words, or take the filters away."),
                           tr("Clear filters"));
    else
        m_state->showEmpty(m_texts.icon, m_texts.emptyTitle, m_texts.emptyText,
                           m_create != nullptr && m_create->isEnabled() ? m_texts.create : QString());
    hideInspector();
    m_stack->setCurrentIndex(1);
}

void ListPage::handleStateAction()
{
    if (!m_read)
        readAgain();
    else if (m_filters->isFiltered())
        m_filters->clear();
    else
        createNew();
}

// Other data altogether: nothing of what was shown may stay.
void ListPage::handleEnvironment()
{
    m_read = false;
    hideInspector();
    clearRows();
    m_filters->showCount({});
    showTenant();
}

void ListPage::showTenant()
{
    if (m_create != nullptr) {
        m_create->setEnabled(mayChange() && hasTenant());
        m_create->setToolTip(mayChange() ? tr("Ctrl+N") : lookOnlyText());
    }
    if (!hasTenant()) {
        m_header->setContext(tr("Choose a tenant to see its data"));
        m_state->showEmpty(QStringLiteral("building-2"), tr("No tenant chosen"),
                           tr("Choose one at the top of the window."), {});
        m_stack->setCurrentIndex(1);
        return;
    }
    m_header->setContext(m_texts.context);
    if (isVisible() && m_context.session.state() == app::SessionService::State::SignedIn)
        readAgain();
}

void ListPage::handleSort(int column, Qt::SortOrder order)
{
    const auto &titles = m_model->titles();
    const QString sort = column < 0 ? QString() : titles[static_cast<std::size_t>(column)].sort;
    if (sort.isEmpty()) {
        // The platform does not sort by this.
        const QSignalBlocker quiet(m_table->horizontalHeader());
        const bool descending = m_sort.startsWith(u'-');
        m_table->horizontalHeader()->setSortIndicator(m_sortedBy,
                                                      descending ? Qt::DescendingOrder : Qt::AscendingOrder);
        return;
    }
    m_sortedBy = column;
    m_sort = order == Qt::DescendingOrder ? u'-' + sort : sort;
    readAgain();
}

void ListPage::handleSelection()
{
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid() && current.data(CursorTableModel::LoadedRole).toBool())
        inspectRow(current.row());
}

void ListPage::replaceRows(const std::function<void()> &replace)
{
    const QString shown = isInspected() ? m_inspector->shownId() : QString();
    const QString chosen = m_wanted.isEmpty() ? shown : std::exchange(m_wanted, {});
    const int scrolled = m_isRefresh ? m_table->verticalScrollBar()->value() : 0; // other rows begin at the top
    replace();
    const int row = chosen.isEmpty() ? -1 : m_model->rowOf(chosen);
    if (row >= 0)
        m_table->selectRow(row);
    else if (!shown.isEmpty() && shown != m_pinned)
        hideInspector(); // it is gone
    m_table->verticalScrollBar()->setValue(scrolled);
}

void ListPage::confirmRemoval(const QString &name, const QString &text,
                              const std::function<void(Continuation<bool>)> &remove, const QString &conflict)
{
    auto *question = new ConfirmSheet(m_theme,
                                      {.title = tr("Delete “%1”?").arg(name),
                                       .text = text,
                                       .action = tr("Delete"),
                                       .typedName = m_context.workspace.production ? name : QString()},
                                      this);
    connect(question, &ConfirmSheet::confirmed, this, [this, name, remove, conflict] {
        remove({this, [this, name, conflict](Result<bool> removed) {
                    m_pinned.clear(); // what is gone is shown no longer
                    if (removed)
                        m_context.notices.post(app::Notice::Level::Success, tr("“%1” is deleted.").arg(name));
                    else
                        m_context.notices.post(app::Notice::Level::Danger, tr("“%1” was not deleted.").arg(name),
                                               errorLine(removed.error(), conflict));
                }});
    });
    question->open();
}

bool ListPage::mayChange() const
{
    const auto &user = m_context.session.user();
    return user && roleHas(user->role, m_texts.changing);
}

QString ListPage::lookOnlyText()
{
    return tr("Your role may look at this but not change it.");
}

app::ListQuery ListPage::query() const
{
    app::ListQuery query{.sort = m_sort, .limit = kPageSize};
    m_filters->apply(query);
    return query;
}

// A tenant's own users have theirs without choosing.
bool ListPage::hasTenant() const
{
    const auto &user = m_context.session.user();
    return m_context.tenants.current() || (user && user->tenantId);
}

void ListPage::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Export as CSV"), m_texts.title.toLower() + QStringLiteral(".csv"),
                                   tr("CSV files (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &ListPage::exportTo);
    dialog->open();
}

void ListPage::showExport(std::optional<qint64> rows)
{
    m_exporting = rows.has_value();
    m_export->setText(rows ? tr("Stop (%1)").arg(QLocale().toString(*rows)) : tr("Export"));
}

} // namespace pm::ui
