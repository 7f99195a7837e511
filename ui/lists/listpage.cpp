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

#include <QFileDialog>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace pm::ui {

namespace {

constexpr int kPageSize = 50;

} // namespace

ListPage::ListPage(Theme &theme, const app::ConsoleContext &context, Texts texts, CursorTableModel *model,
                   std::vector<DataTable::Column> columns, QWidget *parent)
    : TablePage(theme, context, texts.name, texts.title, parent)
    , m_texts(std::move(texts))
    , m_model(model)
    , m_export(new QPushButton(tr("Export"), this))
    , m_filters(new ListFilterBar(theme, m_texts.name, m_texts.searchHint, this))
{
    m_model->setParent(this);
    makeHeader();
    setFilters(m_filters);
    makeTable(std::move(columns));
    connect(m_model, &CursorTableModel::pageWanted, this, [this](const QString &cursor) {
        app::ListQuery next = query();
        next.cursor = cursor;
        readRows(next, false);
    });
    connect(&context.email.environment, &app::EnvironmentChoice::changed, this, &ListPage::handleEnvironment);
    connect(&context.tenants, &app::TenantService::currentChanged, this, &ListPage::handleEnvironment);
    connect(&context.session, &app::SessionService::stateChanged, this, &ListPage::showTenant);
    showTenant();
}

void ListPage::makeHeader()
{
    if (m_texts.hasEnvironments)
        header().addAction(new EnvironmentSwitch(context().email.environment, this));
    m_export->setObjectName(m_texts.name + QStringLiteral(".export"));
    m_export->setToolTip(tr("Everything that the filters find, as CSV"));
    theme().setIcon(m_export, QStringLiteral("download"));
    connect(m_export, &QPushButton::clicked, this, [this] { m_exporting ? stopExport() : askForFile(); });
    header().addAction(m_export);
    if (m_texts.create.isEmpty())
        return;
    m_create = new QPushButton(m_texts.create, this);
    m_create->setObjectName(m_texts.name + QStringLiteral(".createButton"));
    m_create->setProperty("role", QStringLiteral("primary"));
    theme().setIcon(m_create, QStringLiteral("plus"), &Palette::onAccent);
    connect(m_create, &QPushButton::clicked, this, &ListPage::createNew);
    header().addAction(m_create);
}

void ListPage::makeTable(std::vector<DataTable::Column> columns)
{
    auto *delegate = new CellDelegate(theme(), context().clock, CursorTableModel::RawRole, CursorTableModel::LoadedRole,
                                      this);
    delegate->setStatusOf([this](const QModelIndex &index) { return statusOf(index.row()); });
    auto *rows = new DataTable(theme(), delegate, std::move(columns), this);
    rows->setAccessibleName(m_texts.title);
    rows->setModel(m_model);
    const auto &titles = m_model->titles();
    for (std::size_t i = 0; i < titles.size(); ++i) {
        if (titles[i].sort == QStringLiteral("created_at"))
            m_sortedBy = static_cast<int>(i);
    }
    m_sort = QStringLiteral("-created_at");
    rows->horizontalHeader()->setSortIndicator(m_sortedBy, Qt::DescendingOrder);
    setTable(rows);
    connect(rows->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &ListPage::handleSort);
    connect(rows, &DataTable::rowRemovalRequested, this, [this] {
        if (m_inspector == nullptr)
            return;
        inspectCurrentRow();
        if (isInspected() && mayChange())
            askToRemove();
    });
}

void ListPage::setPanel(InspectorPanel *inspector)
{
    m_inspector = inspector;
    setInspector(inspector);
    connect(inspector, &InspectorPanel::closeRequested, this, &ListPage::goBack);
}

void ListPage::addAboveFilters(QWidget *widget)
{
    auto *column = qobject_cast<QVBoxLayout *>(layout());
    column->insertWidget(column->indexOf(m_filters), widget);
}

void ListPage::createNew()
{
    if (m_create != nullptr && m_create->isEnabled())
        openCreateSheet();
}

void ListPage::readAgain()
{
    if (!hasTenant())
        return;
    if (!isRead()) {
        showTable();
        showRowsAreComing();
    }
    app::ListQuery first = query();
    m_isRefresh = isRead() && first == m_asked;
    m_asked = first;
    if (m_isRefresh)
        first.limit = std::max(first.limit, m_model->rowCount()); // so that nothing jumps
    readRows(first, true);
}

void ListPage::handleRead(bool isFirst, const std::optional<Error> &error)
{
    if (error) {
        m_model->pageFailed();
        return showFailure(*error);
    }
    showCount();
    if (m_model->rowCount() == 0)
        showNoRows();
    else if (isFirst)
        showTable();
    setRead(true);
}

void ListPage::showCount()
{
    const QString count = countText(m_model->rowCount());
    m_filters->showCount(m_model->hasMore() ? tr("%1, more below").arg(count) : count);
}

void ListPage::showNoRows()
{
    if (m_filters->isFiltered())
        showNothingFound(m_texts.notFound);
    else
        showEmpty(m_texts.icon, m_texts.emptyTitle, m_texts.emptyText,
                  m_create != nullptr && m_create->isEnabled() ? m_texts.create : QString());
    hideInspector();
}

// Other data altogether: nothing of what was shown may stay.
void ListPage::handleEnvironment()
{
    setRead(false);
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
    if (!hasTenant())
        return showNoTenant(tr("Choose a tenant to see its data"), tr("Choose one at the top of the window."));
    header().setContext(m_texts.context);
    if (isWatched())
        readAgain();
}

void ListPage::handleSort(int column, Qt::SortOrder order)
{
    const auto &titles = m_model->titles();
    const QString sort = column < 0 ? QString() : titles[static_cast<std::size_t>(column)].sort;
    if (sort.isEmpty()) {
        // The platform does not sort by this.
        const QSignalBlocker quiet(table().horizontalHeader());
        const bool descending = m_sort.startsWith(u'-');
        table().horizontalHeader()->setSortIndicator(m_sortedBy, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
        return;
    }
    m_sortedBy = column;
    m_sort = order == Qt::DescendingOrder ? u'-' + sort : sort;
    readAgain();
}

void ListPage::inspectCurrentRow()
{
    const QModelIndex current = table().currentIndex();
    if (current.isValid() && current.data(CursorTableModel::LoadedRole).toBool())
        inspectRow(current.row());
}

void ListPage::replaceRows(const std::function<void()> &replace)
{
    const QString shown = isInspected() ? m_inspector->shownId() : QString();
    const QString chosen = m_wanted.isEmpty() ? shown : std::exchange(m_wanted, {});
    const int scrolled = m_isRefresh ? table().verticalScrollBar()->value() : 0; // other rows begin at the top
    replace();
    const int row = chosen.isEmpty() ? -1 : m_model->rowOf(chosen);
    if (row >= 0)
        table().selectRow(row);
    else if (!shown.isEmpty() && shown != m_pinned)
        hideInspector(); // it is gone
    table().verticalScrollBar()->setValue(scrolled);
}

void ListPage::confirmRemoval(const QString &name, const QString &text,
                              const std::function<void(Continuation<bool>)> &remove, const QString &conflict)
{
    auto *question = new ConfirmSheet(theme(),
                                      {.title = tr("Delete “%1”?").arg(name),
                                       .text = text,
                                       .action = tr("Delete"),
                                       .typedName = context().workspace.production ? name : QString()},
                                      this);
    connect(question, &ConfirmSheet::confirmed, this, [this, name, remove, conflict] {
        remove({this, [this, name, conflict](Result<bool> removed) {
                    m_pinned.clear(); // what is gone is shown no longer
                    if (removed)
                        context().notices.post(app::Notice::Level::Success, tr("“%1” is deleted.").arg(name));
                    else
                        context().notices.post(app::Notice::Level::Danger, tr("“%1” was not deleted.").arg(name),
                                               errorLine(removed.error(), conflict));
                }});
    });
    question->open();
}

bool ListPage::mayChange() const
{
    const auto &user = context().session.user();
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
