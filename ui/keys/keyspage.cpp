// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keys/keyspage.h"

#include "app/services/keyservice.h"
#include "app/services/noticeservice.h"
#include "app/services/preferences.h"
#include "app/services/sessionservice.h"
#include "app/services/tenantservice.h"
#include "ui/keys/createkeysheet.h"
#include "ui/keys/editkeysheet.h"
#include "ui/keys/keyfilterbar.h"
#include "ui/keys/keyinspector.h"
#include "ui/keys/keylistexport.h"
#include "ui/keys/keyrevealsheet.h"
#include "ui/keys/keytext.h"
#include "ui/keys/regeneratekeysheet.h"
#include "ui/keys/revokeunusedsheet.h"
#include "ui/widgets/confirmsheet.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/stateview.h"

#include <QAction>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>

namespace pm::ui {

namespace {

using Column = KeyTableModel::Column;
using Kind = CellDelegate::Kind;

// Use is to be seen within two seconds, and the service writes it down once a second at most.
constexpr std::chrono::milliseconds kFollowEvery{800};

const QString kColumnState = QStringLiteral("keysPage.columns");

std::vector<DataTable::Column> columns()
{
    const auto at = [](Column column) { return static_cast<int>(column); };
    return {{.index = at(Column::Name), .kind = Kind::Strong, .width = 136, .priority = 1},
            {.index = at(Column::Key), .kind = Kind::Mono, .width = 150, .priority = 5},
            {.index = at(Column::ScopeBadges), .kind = Kind::Badges, .width = 160, .priority = 7},
            {.index = at(Column::Status), .kind = Kind::Status, .width = 116, .priority = 2},
            {.index = at(Column::LastUsed), .kind = Kind::RelativeTime, .width = 92, .priority = 3},
            {.index = at(Column::Week), .kind = Kind::Bars, .width = 74, .priority = 6},
            {.index = at(Column::Requests), .kind = Kind::Number, .width = 84, .priority = 4},
            {.index = at(Column::Errors), .kind = Kind::Number, .width = 84, .priority = 8},
            {.index = at(Column::PerMinute), .kind = Kind::Number, .width = 88, .priority = 9},
            {.index = at(Column::Created), .kind = Kind::RelativeTime, .width = 110, .priority = 10, .shown = false}};
}

std::optional<KeySort> sortOf(int column)
{
    switch (static_cast<Column>(column)) {
    case Column::Name:
        return KeySort::Name;
    case Column::LastUsed:
        return KeySort::LastUsed;
    case Column::Requests:
        return KeySort::Requests;
    case Column::Errors:
        return KeySort::Errors;
    case Column::Created:
        return KeySort::Created;
    default:
        return std::nullopt;
    }
}

} // namespace

KeysPage::KeysPage(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : Page(parent)
    , m_theme(theme)
    , m_context(context)
    , m_header(new PageHeader(tr("API keys"), this))
    , m_export(new QPushButton(tr("Export"), this))
    , m_revokeUnused(new QAction(tr("Revoke unused keys…"), this))
    , m_create(new QPushButton(tr("Create API key"), this))
    , m_filters(new KeyFilterBar(theme, this))
    , m_stack(new QStackedWidget(this))
    , m_state(new StateView(theme, this))
    , m_inspector(new KeyInspector(theme, context, this))
    , m_exporter(new KeyListExport(context, this))
{
    setObjectName(QStringLiteral("keysPage"));
    m_query.limit = KeyTableModel::kPageSize;
    makeHeader();
    makeTable();
    m_stack->addWidget(m_table);
    auto *stateCard = new QFrame(this);
    stateCard->setProperty("role", QStringLiteral("card"));
    (new QVBoxLayout(stateCard))->addWidget(m_state);
    m_stack->addWidget(stateCard);
    auto *content = new QHBoxLayout;
    content->setSpacing(16);
    content->addWidget(m_stack, 1);
    content->addWidget(m_inspector);
    m_inspector->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(16);
    layout->addWidget(m_header);
    layout->addWidget(m_filters);
    layout->addLayout(content, 1);

    connect(m_filters, &KeyFilterBar::changed, this, &KeysPage::readAgain);
    connect(m_filters, &KeyFilterBar::newestRequested, this, &KeysPage::readAgain);
    connect(&m_model, &KeyTableModel::pageWanted, this, &KeysPage::readPage);
    connect(m_state, &StateView::actionTriggered, this, [this] {
        if (!m_read)
            readAgain();
        else if (m_filters->isFiltered())
            m_filters->clear();
        else
            createNew();
    });
    connect(m_inspector, &KeyInspector::closeRequested, this, &KeysPage::goBack);
    connect(m_inspector, &KeyInspector::editRequested, this, &KeysPage::edit);
    connect(m_inspector, &KeyInspector::regenerateRequested, this, &KeysPage::regenerate);
    connect(m_inspector, &KeyInspector::revokeRequested, this, &KeysPage::revoke);
    connect(&context.keys, &app::KeyService::keysChanged, this, &KeysPage::readAgain);
    connect(&context.tenants, &app::TenantService::currentChanged, this, &KeysPage::handleTenant);
    connect(&context.session, &app::SessionService::stateChanged, this, &KeysPage::showTenant);
    connect(&m_follow, &QTimer::timeout, this, &KeysPage::follow);
    m_follow.start(kFollowEvery);
    showTenant();
}

void KeysPage::refresh()
{
    readAgain();
}

void KeysPage::focusFilter()
{
    m_filters->focusWords();
}

void KeysPage::createNew()
{
    if (!m_create->isEnabled())
        return;
    auto *sheet = new CreateKeySheet(m_theme, m_context, this);
    connect(sheet, &CreateKeySheet::created, this, [this, sheet] { reveal(sheet->takeKey()); });
    sheet->open();
}

void KeysPage::goBack()
{
    if (m_inspector->isVisible()) {
        m_inspector->hide();
        m_table->clearSelection();
        m_table->setFocus();
    } else if (m_filters->hasWords()) {
        m_filters->setWords({});
    }
}

bool KeysPage::showItem(const QString &id)
{
    if (!isUuid(id))
        return false;
    m_wanted = KeyId(id);
    m_filters->clear();
    m_filters->setWords(id);
    return true;
}

void KeysPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (!m_read)
        readAgain();
}

void KeysPage::makeHeader()
{
    makeMenu();
    makeExport();
    m_create->setObjectName(QStringLiteral("keysPage.createButton"));
    m_create->setProperty("role", QStringLiteral("primary"));
    m_theme.setIcon(m_create, QStringLiteral("plus"), &Palette::onAccent);
    connect(m_create, &QPushButton::clicked, this, &KeysPage::createNew);
    m_header->addAction(m_create);
}

void KeysPage::makeExport()
{
    m_export->setObjectName(QStringLiteral("keysPage.export"));
    m_export->setToolTip(tr("Every key that the filters find, as CSV"));
    m_theme.setIcon(m_export, QStringLiteral("download"));
    connect(m_export, &QPushButton::clicked, this,
            [this] { m_exporter->isRunning() ? m_exporter->stop() : askForFile(); });
    connect(m_exporter, &KeyListExport::progressed, this,
            [this](qint64 rows) { m_export->setText(tr("Stop (%1)").arg(QLocale().toString(rows))); });
    connect(m_exporter, &KeyListExport::ended, this, [this] { m_export->setText(tr("Export")); });
    m_header->addAction(m_export);
}

void KeysPage::makeMenu()
{
    auto *more = new QToolButton(this);
    more->setObjectName(QStringLiteral("keysPage.more"));
    more->setAccessibleName(tr("More to do with keys"));
    more->setToolTip(more->accessibleName());
    more->setPopupMode(QToolButton::InstantPopup);
    m_theme.setIcon(more, QStringLiteral("ellipsis"), &Palette::muted);
    auto *menu = new QMenu(more);
    menu->setToolTipsVisible(true);
    m_revokeUnused->setObjectName(QStringLiteral("keysPage.revokeUnused"));
    menu->addAction(m_revokeUnused);
    connect(m_revokeUnused, &QAction::triggered, this, &KeysPage::revokeUnused);
    more->setMenu(menu);
    m_header->addAction(more);
}

void KeysPage::makeTable()
{
    auto *delegate = new CellDelegate(m_theme, m_context.clock, KeyTableModel::RawRole, KeyTableModel::LoadedRole,
                                      this);
    delegate->setStatusOf([this](const QModelIndex &index) {
        const ApiKey *key = m_model.keyAt(index.row());
        return key == nullptr ? CellStatus() : keyStatusText(keyState(*key, m_context.clock.now()));
    });
    m_table = new DataTable(m_theme, delegate, columns(), this);
    m_table->setObjectName(QStringLiteral("keysPage.table"));
    m_table->setAccessibleName(tr("API keys"));
    m_table->setModel(&m_model);
    m_table->horizontalHeader()->setSortIndicator(static_cast<int>(Column::Created), Qt::DescendingOrder);
    m_table->restoreColumns(m_context.preferences.viewState(kColumnState));
    connect(m_table, &DataTable::columnsChanged, this,
            [this] { m_context.preferences.setViewState(kColumnState, m_table->saveColumns()); });
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &KeysPage::handleSort);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &KeysPage::handleSelection);
    connect(m_table, &DataTable::rowActivated, this, &KeysPage::handleSelection);
    // The current row does not change when it is clicked again after the inspector was closed.
    connect(m_table, &DataTable::clicked, this, [this] {
        if (!m_inspector->isVisible())
            handleSelection();
    });
    connect(m_table, &DataTable::rowRemovalRequested, this, [this] {
        handleSelection();
        if (m_inspector->isVisible() && m_inspector->mayChange())
            revoke();
    });
}

void KeysPage::readAgain()
{
    m_pages.clear();
    m_newer.clear();
    m_awaited = 0;
    if (!hasTenant())
        return;
    if (!m_read) {
        m_model.showRowsAreComing();
        m_stack->setCurrentIndex(0);
    }
    m_firstPage = m_context.keys.page(query(), {this, [this](Result<KeyPage> page) { handleFirstPage(page); }});
    countAll();
}

// What the filters leave out is counted too.
void KeysPage::countAll()
{
    m_counting.cancel();
    if (!m_filters->isFiltered())
        return;
    m_counting = m_context.keys.page({.limit = 1}, {this, [this](Result<KeyPage> page) {
                                                        if (!page)
                                                            return;
                                                        m_all = page->total;
                                                        if (m_read)
                                                            m_filters->showCount(m_model.rowCount(), m_all);
                                                    }});
}

// While somebody looks. What is unchanged does not travel again, and a failure is told by the status line.
void KeysPage::follow()
{
    const bool isSeen = isVisible() && !window()->isMinimized();
    const bool isIn = m_context.session.state() == app::SessionService::State::SignedIn;
    if (!isSeen || !isIn || !m_read || m_awaited > 0 || !hasTenant())
        return;
    m_newer.clear();
    m_hasMoved = false;
    for (const int offset : seenPages())
        readNewer(offset);
    if (m_inspector->isVisible())
        m_inspector->refresh();
}

void KeysPage::readNewer(int offset)
{
    KeyQuery wanted = query();
    wanted.offset = offset;
    ++m_awaited;
    m_newer[offset] = m_context.keys.page(wanted, {this, [this, offset](Result<KeyPage> page) {
                                                       if (page && !m_model.renew(offset, *page))
                                                           m_hasMoved = true;
                                                       if (--m_awaited == 0)
                                                           m_filters->setOutdated(m_hasMoved);
                                                   }});
}

// The pages of the first and the last row in view; their offsets.
std::set<int> KeysPage::seenPages() const
{
    const auto offsetOf = [](int row) { return row / KeyTableModel::kPageSize * KeyTableModel::kPageSize; };
    const int first = std::max(0, m_table->rowAt(0));
    const int last = m_table->rowAt(m_table->viewport()->height() - 1);
    return {offsetOf(first), offsetOf(last < 0 ? first : last)};
}

void KeysPage::readPage(int offset)
{
    KeyQuery wanted = query();
    wanted.offset = offset;
    m_pages[offset] = m_context.keys.page(wanted, {this, [this, offset](Result<KeyPage> page) {
                                                       // A page that failed is asked for again when it is looked at.
                                                       if (page)
                                                           m_model.setPage(offset, *page);
                                                       else
                                                           m_model.setPage(offset,
                                                                           {.keys = {}, .total = m_model.rowCount()});
                                                   }});
}

void KeysPage::handleFirstPage(const Result<KeyPage> &page)
{
    if (!page)
        return handleFailed(page.error());
    m_read = true;
    showFirstPage(*page);
    if (!std::exchange(m_contentShown, true))
        Q_EMIT firstContentShown();
}

void KeysPage::handleFailed(const Error &error)
{
    // Rows that are already there stay; the status line tells that they are old.
    if (m_read) {
        m_context.notices.post(app::Notice::Level::Warning, errorText(error).title, errorText(error).advice);
        return;
    }
    m_model.clear();
    m_state->showError(error);
    m_stack->setCurrentIndex(1);
}

void KeysPage::showFirstPage(const KeyPage &page)
{
    const KeyId selected = m_wanted.isEmpty() && m_inspector->isVisible() ? m_inspector->key().id : m_wanted;
    const int scrolled = m_table->verticalScrollBar()->value();
    m_wanted = KeyId();
    m_model.reset(page);
    m_filters->setOutdated(false);
    if (!m_filters->isFiltered())
        m_all = page.total;
    m_filters->showCount(page.total, m_all);
    if (page.total == 0)
        showEmpty();
    else
        m_stack->setCurrentIndex(0);
    if (const int row = selected.isEmpty() ? -1 : m_model.rowOf(selected); row >= 0)
        m_table->selectRow(row);
    m_table->verticalScrollBar()->setValue(scrolled);
}

void KeysPage::showEmpty()
{
    if (m_filters->isFiltered())
        m_state->showEmpty(QStringLiteral("filter"), tr("No key matches the filters"),
                           tr("Try other words, or take the filters away."), tr("Clear filters"));
    else
        m_state->showEmpty(QStringLiteral("key-round"), tr("No API keys yet"),
                           tr("A key lets a program use the API in this tenant's name, with the scopes you choose."),
                           m_create->isEnabled() ? tr("Create API key") : QString());
    m_inspector->hide();
    m_stack->setCurrentIndex(1);
}

// Other keys altogether: nothing of what was shown may stay.
void KeysPage::handleTenant()
{
    m_firstPage.cancel();
    m_pages.clear();
    m_newer.clear();
    m_counting.cancel();
    m_awaited = 0;
    m_read = false;
    m_all.reset();
    m_wanted = KeyId();
    m_inspector->hide();
    m_inspector->clear();
    m_model.clear();
    m_filters->clearCount();
    m_filters->setOutdated(false);
    showTenant();
}

void KeysPage::showTenant()
{
    const auto &user = m_context.session.user();
    const bool mayCreate = user && roleHas(user->role, Right::ManageKeys);
    m_create->setEnabled(mayCreate);
    m_create->setToolTip(mayCreate ? tr("Ctrl+N") : tr("Your role may look at keys but not create them."));
    m_revokeUnused->setEnabled(mayCreate && hasTenant());
    m_revokeUnused->setToolTip(mayCreate ? QString() : tr("Your role may look at keys but not revoke them."));
    m_export->setEnabled(hasTenant());
    if (!hasTenant()) {
        m_header->setContext(tr("Choose a tenant to see its keys"));
        m_state->showEmpty(QStringLiteral("building-2"), tr("No tenant chosen"),
                           tr("Keys belong to a tenant. Choose one at the top of the window."), {});
        m_stack->setCurrentIndex(1);
        return;
    }
    const auto &tenant = m_context.tenants.current();
    m_header->setContext(tenant ? tr("Programmatic access to %1 · %2 plan, %3 requests a minute")
                                      .arg(tenant->companyName, planName(tenant->plan))
                                      .arg(rateLimitOf(tenant->plan).perMinute)
                                : tr("Programmatic access to your company's data"));
    if (isVisible() && m_context.session.state() == app::SessionService::State::SignedIn)
        readAgain();
}

void KeysPage::handleSort(int column, Qt::SortOrder order)
{
    const auto sort = sortOf(column);
    if (!sort)
        return;
    m_query.sort = *sort;
    m_query.descending = order == Qt::DescendingOrder;
    readAgain();
}

void KeysPage::handleSelection()
{
    const ApiKey *key = m_model.keyAt(m_table->currentIndex().row());
    if (key == nullptr || !m_table->currentIndex().isValid())
        return;
    m_inspector->showKey(*key);
    m_inspector->show();
}

// A tenant's own users have theirs without choosing.
bool KeysPage::hasTenant() const
{
    const auto &user = m_context.session.user();
    return m_context.tenants.current() || (user && user->tenantId);
}

KeyQuery KeysPage::query() const
{
    KeyQuery query = m_query;
    m_filters->apply(query);
    return query;
}

void KeysPage::edit()
{
    auto *sheet = new EditKeySheet(m_theme, m_context, m_inspector->versionedKey(), this);
    connect(sheet, &EditKeySheet::changed, this, [this](const ApiKey &key) {
        m_model.update(key);
        if (key.id == m_inspector->key().id)
            m_inspector->showKey(key);
    });
    sheet->open();
}

void KeysPage::regenerate()
{
    auto *sheet = new RegenerateKeySheet(m_theme, m_context, m_inspector->versionedKey(), this);
    connect(sheet, &RegenerateKeySheet::regenerated, this, [this, sheet] { reveal(sheet->takeKey()); });
    sheet->open();
}

void KeysPage::revoke()
{
    const app::Versioned<ApiKey> seen = m_inspector->versionedKey();
    const ApiKey &key = seen.item;
    const bool production = m_context.workspace.production;
    auto *question = new ConfirmSheet(
        m_theme,
        {.title = tr("Revoke “%1”?").arg(key.name),
         .text = tr("Every request with this key is refused from now on, everywhere. This cannot be undone. It made %1 "
                    "requests so far.")
                     .arg(QLocale().toString(key.requestCount)),
         .action = tr("Revoke key"),
         .typedName = production ? key.name : QString()},
        this);
    connect(question, &ConfirmSheet::confirmed, this, [this, seen] {
        m_context.keys
            .revoke(seen.item.id, seen.version,
                    {this,
                     [this, name = seen.item.name](Result<UnixMs> revoked) {
                         if (revoked)
                             m_context.notices.post(app::Notice::Level::Success, tr("“%1” is revoked.").arg(name));
                         else
                             m_context.notices.post(app::Notice::Level::Danger, tr("“%1” was not revoked.").arg(name),
                                                    errorText(revoked.error()).title);
                     }})
            .detach();
    });
    question->open();
}

void KeysPage::revokeUnused()
{
    (new RevokeUnusedSheet(m_theme, m_context, this))->open();
}

void KeysPage::exportTo(const QString &path)
{
    m_exporter->start(path, query());
}

void KeysPage::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Export as CSV"), QStringLiteral("api-keys.csv"), tr("CSV files (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &KeysPage::exportTo);
    dialog->open();
}

void KeysPage::reveal(IssuedKey key)
{
    m_wanted = key.id;
    auto *sheet = new KeyRevealSheet(m_theme, m_context, std::move(key), this);
    connect(sheet, &KeyRevealSheet::apiDocsRequested, this,
            [this] { Q_EMIT pageRequested(QStringLiteral("apidocs")); });
    sheet->open();
    readAgain();
}

} // namespace pm::ui
