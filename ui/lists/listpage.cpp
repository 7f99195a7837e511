// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/lists/listpage.h"

#include "app/services/emailservices.h"
#include "app/services/sessionservice.h"
#include "app/services/tenantservice.h"
#include "ui/lists/createbutton.h"
#include "ui/lists/deletequestion.h"
#include "ui/lists/environmentswitch.h"
#include "ui/lists/inspectorpanel.h"
#include "ui/lists/listexportbutton.h"
#include "ui/lists/listfilterbar.h"
#include "ui/lists/listorder.h"
#include "ui/widgets/pageheader.h"

#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>

namespace pm::ui {

namespace {

constexpr int kPageSize = 50;

// As the platform calls it; empty when it does not sort by this.
QString sortName(const CursorTableModel &rows, int column)
{
    return column < 0 ? QString() : rows.titles()[static_cast<std::size_t>(column)].sort;
}

// -1 for a list that is in the platform's usual order only.
int columnOfCreation(const CursorTableModel &rows)
{
    const auto &titles = rows.titles();
    const auto found = std::find_if(titles.begin(), titles.end(), [](const CursorTableModel::Title &title) {
        return title.sort == QStringLiteral("created_at");
    });
    return found == titles.end() ? -1 : static_cast<int>(found - titles.begin());
}

} // namespace

ListPage::ListPage(Theme &theme, const app::ConsoleContext &context, Texts texts, CursorTableModel *model,
                   std::vector<DataTable::Column> columns, QWidget *parent)
    : TablePage(theme, context, texts.name, texts.title, parent)
    , m_texts(std::move(texts))
    , m_model(model)
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
    m_export = new ListExportButton(theme(), m_texts.name, m_texts.title, this);
    connect(m_export, &ListExportButton::fileChosen, this, [this](const QString &path) { exportTo(path); });
    connect(m_export, &ListExportButton::stopRequested, this, [this] { stopExport(); });
    header().addAction(m_export);
    if (m_texts.create.isEmpty())
        return;
    m_create = new CreateButton(theme(), m_texts.name + QStringLiteral(".createButton"), m_texts.create, this);
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
    setTable(rows);
    m_chosen.emplace(*rows, *m_model);
    m_order = new ListOrder(
        *rows->horizontalHeader(), [this](int column) { return !sortName(*m_model, column).isEmpty(); },
        columnOfCreation(*m_model), this);
    connect(m_order, &ListOrder::changed, this, &ListPage::readAgain);
    connect(rows, &DataTable::rowRemovalRequested, this, &ListPage::handleRemovalKey);
}

void ListPage::setPanel(InspectorPanel *inspector)
{
    m_inspector = inspector;
    setInspector(inspector);
    connect(inspector, &InspectorPanel::closeRequested, this, &ListPage::goBack);
    connect(inspector, &InspectorPanel::versionRead, this, &ListPage::handleVersionRead);
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
    if (!isRead())
        awaitRows();
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
    if (m_create != nullptr)
        m_create->showRights(mayChange(), hasTenant(), lookOnlyText());
    if (!hasTenant())
        return showNoTenant(tr("Choose a tenant to see its data"), tr("Choose one at the top of the window."));
    header().setContext(m_texts.context);
    if (isWatched())
        return readAgain();
    // After a lock, behind another page.
    m_isOld = isRead() && context().session.state() == app::SessionService::State::SignedIn;
}

void ListPage::showEvent(QShowEvent *event)
{
    const bool isOld = std::exchange(m_isOld, false) && isRead();
    TablePage::showEvent(event);
    if (isOld)
        readAgain();
}

void ListPage::inspectCurrentRow()
{
    m_toRemove.clear();
    const QModelIndex current = table().currentIndex();
    if (current.isValid() && current.data(CursorTableModel::LoadedRole).toBool())
        inspectRow(current.row());
}

void ListPage::replaceRows(const std::function<void()> &replace)
{
    const QString shown = shownId();
    if (!m_chosen->keepOver(replace, shown, m_isRefresh))
        hideInspector(); // it is gone
}

// Without an inspector it is the row that Enter would open.
QString ListPage::shownId()
{
    if (m_inspector != nullptr)
        return isInspected() ? m_inspector->shownId() : QString();
    return table().currentIndex().data(CursorTableModel::IdRole).toString();
}

void ListPage::handleRemovalKey()
{
    if (m_inspector == nullptr)
        return;
    inspectCurrentRow();
    if (isInspected() && mayChange())
        requestRemoval();
}

// Without a version, what others have changed since would go unseen.
void ListPage::requestRemoval()
{
    if (m_inspector->isVersionKnown())
        askToRemove();
    else
        m_toRemove = m_inspector->shownId();
}

void ListPage::handleVersionRead()
{
    const QString wanted = std::exchange(m_toRemove, {});
    if (isInspected() && !wanted.isEmpty() && wanted == m_inspector->shownId())
        askToRemove();
}

void ListPage::confirmRemoval(const QString &name, const QString &text,
                              const std::function<void(Continuation<bool>)> &remove, const QString &conflict)
{
    askToDelete(theme(), context(), {.name = name, .text = text, .conflict = conflict, .remove = remove}, this,
                [this] { setPinned({}); }); // what is gone is shown no longer
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
    const QString order = sortName(*m_model, m_order->column());
    app::ListQuery query{.sort = m_order->isDescending() && !order.isEmpty() ? u'-' + order : order,
                         .limit = kPageSize};
    m_filters->apply(query);
    return query;
}

void ListPage::showExport(std::optional<qint64> rows)
{
    m_export->showRows(rows);
}

} // namespace pm::ui
