// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/mainwindow.h"

#include "app/services/connectionservice.h"
#include "app/services/noticeservice.h"
#include "app/services/preferences.h"
#include "app/services/tenantservice.h"
#include "ui/shell/noticespanel.h"
#include "ui/shell/noticetone.h"
#include "ui/shell/palettesearch.h"
#include "ui/shell/shortcutssheet.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/signinview.h"
#include "ui/shell/statusline.h"
#include "ui/shell/tenantmenu.h"
#include "ui/shell/topbar.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/timetext.h"
#include "ui/widgets/toast.h"

#include <QBoxLayout>
#include <QCloseEvent>
#include <QLabel>
#include <QMenu>
#include <QShortcut>
#include <QStackedWidget>

namespace pm::ui {

namespace {

constexpr int kProductionBand = 3;
constexpr auto kOfflineAgeEvery = std::chrono::seconds(1);
constexpr QSize kFirstSize{1440, 900};
constexpr QSize kLeastSize{960, 600};
constexpr QSize kPaletteSize{560, 420};
const QString kGeometry = QStringLiteral("mainWindow.geometry");
const QString kLastPage = QStringLiteral("mainWindow.page");

} // namespace

MainWindow::MainWindow(Theme &theme, const app::ConsoleContext &context, std::vector<PageEntry> pages)
    : m_theme(theme)
    , m_context(context)
    , m_entries(std::move(pages))
    , m_sidebar(new Sidebar(theme, context.workspace, this))
    , m_topBar(new TopBar(theme, this))
    , m_offline(new QLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_signIn(new SignInView(theme, context, this))
    , m_toast(new Toast(theme, this))
    , m_tenantMenu(new TenantMenu(theme, context, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("%1 – PenguinMails Console").arg(context.workspace.name));
    setWindowIcon(QIcon(QStringLiteral(":/icons/penguinmails.svg")));
    setMinimumSize(kLeastSize);
    makeLayout();
    makeShortcuts();
    restoreWindow();
    connect(m_sidebar, &Sidebar::pageChosen, this, &MainWindow::showPage);
    connect(m_sidebar, &Sidebar::workspaceMenuRequested, this, &MainWindow::openWorkspaceMenu);
    connect(m_topBar, &TopBar::paletteRequested, this, &MainWindow::openPalette);
    connect(m_topBar, &TopBar::tenantMenuRequested, m_tenantMenu, &TenantMenu::popUp);
    connect(m_topBar, &TopBar::noticesRequested, this, &MainWindow::openNotices);
    connect(&context.session, &app::SessionService::stateChanged, this, &MainWindow::showSession);
    connect(&context.session, &app::SessionService::keychainUnavailable, this, [this](const QString &reason) {
        m_context.notices.post(app::Notice::Level::Warning, tr("The session is kept until you quit only."), reason);
    });
    connect(&context.session, &app::SessionService::revocationFailed, this, [this](const QString &reason) {
        m_context.notices.post(
            app::Notice::Level::Warning,
            tr("You are signed out here, but the platform was not reached: the session there ends by itself."), reason);
    });
    connect(&context.tenants, &app::TenantService::currentChanged, this, &MainWindow::showTenant);
    connect(&context.connection, &app::ConnectionService::changed, this, &MainWindow::showConnection);
    connect(&context.notices, &app::NoticeService::posted, this, &MainWindow::showNotice);
    connect(&context.notices, &app::NoticeService::changed, this,
            [this] { m_topBar->setUnread(m_context.notices.unread()); });
    connect(&m_idleLock, &IdleLock::idle, this, [this] { m_context.session.lock(); });
    m_idleLock.setMinutes(context.preferences.autoLockMinutes());
    connect(&context.preferences, &app::Preferences::changed, this,
            [this] { m_idleLock.setMinutes(m_context.preferences.autoLockMinutes()); });
    m_offlineAge.setInterval(kOfflineAgeEvery);
    connect(&m_offlineAge, &QTimer::timeout, this, &MainWindow::showOfflineAge);
    showTenant();
    showConnection();
    showSession(context.session.state());
    m_topBar->setUnread(context.notices.unread());
    showWhatTheStartTold();
}

MainWindow::~MainWindow() = default;

void MainWindow::showPage(const QString &id)
{
    const auto entry = std::find_if(m_visible.begin(), m_visible.end(),
                                    [&](const PageEntry *e) { return e->id == id; });
    if (entry == m_visible.end())
        return;
    Page *&page = m_pages[id];
    if (page == nullptr) {
        page = (*entry)->make(m_stack);
        m_stack->addWidget(page);
        connect(page, &Page::firstContentShown, this, &MainWindow::contentShown);
        connect(page, &Page::pageRequested, this, &MainWindow::showPage);
        connect(page, &Page::itemRequested, this, &MainWindow::showItem);
    }
    m_current = id;
    m_stack->setCurrentWidget(page);
    m_sidebar->setCurrent(id);
    m_topBar->setPage((*entry)->group, (*entry)->title);
    m_context.preferences.setViewState(kLastPage, id.toUtf8());
}

// A group, or a page on the top level, in the order of the navigation. A group opens at its first page.
void MainWindow::showArea(std::size_t place)
{
    std::vector<const PageEntry *> firsts;
    for (const PageEntry *entry : m_visible) {
        if (entry->group.isEmpty() || firsts.empty() || firsts.back()->group != entry->group)
            firsts.push_back(entry);
    }
    if (place < firsts.size())
        showPage(firsts[place]->id);
}

Page *MainWindow::currentPage() const
{
    return qobject_cast<Page *>(m_stack->currentWidget());
}

std::vector<QString> MainWindow::pageIds() const
{
    std::vector<QString> ids;
    for (const PageEntry *entry : m_visible)
        ids.push_back(entry->id);
    return ids;
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_signIn->setGeometry(rect());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const auto open = sheets();
    for (Sheet *sheet : open) {
        if (sheet->isHidden() || !sheet->isPrecious())
            continue;
        if (m_curtain.isClosed())
            m_toast->showMessage(tr("Something is not saved yet: unlock before you close."), Tone::Warning);
        else if (sheet == openSheet()) // else its question is there already
            sheet->reject();
        event->ignore();
        return;
    }
    m_context.preferences.setViewState(kGeometry, saveGeometry());
    QMainWindow::closeEvent(event);
}

void MainWindow::makeLayout()
{
    auto *central = new QWidget(this);
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    if (m_context.workspace.production) {
        auto *band = new QFrame(central);
        band->setObjectName(QStringLiteral("productionBand"));
        band->setProperty("role", QStringLiteral("productionBand"));
        band->setFixedHeight(kProductionBand);
        layout->addWidget(band);
    }
    m_offline->setObjectName(QStringLiteral("offlineBanner"));
    m_offline->setProperty("role", QStringLiteral("warningBadge"));
    m_offline->setMargin(6);
    m_offline->setAlignment(Qt::AlignCenter);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_topBar);
    right->addWidget(m_offline);
    right->addWidget(m_stack, 1);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addWidget(m_sidebar);
    columns->addLayout(right, 1);
    layout->addLayout(columns, 1);
    layout->addWidget(new StatusLine(m_theme, m_context, central));
    setCentralWidget(central);
}

void MainWindow::makeShortcuts()
{
    // A sheet lies over the pages, and so does the sign-in: their keys come first.
    const auto bind = [this](const QKeySequence &keys, auto action) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, [this, keys, action] {
            if (Sheet *sheet = openSheet()) {
                if (keys == QKeySequence(Qt::Key_Escape))
                    sheet->reject();
            } else if (m_context.session.state() == app::SessionService::State::SignedIn) {
                action();
            }
        });
    };
    const auto onPage = [this](void (Page::*action)()) {
        return [this, action] {
            if (Page *page = currentPage())
                (page->*action)();
        };
    };
    bind(QKeySequence(Qt::CTRL | Qt::Key_K), [this] { openPalette(); });
    bind(QKeySequence(Qt::Key_F5), onPage(&Page::refresh));
    bind(QKeySequence(Qt::CTRL | Qt::Key_F), onPage(&Page::focusFilter));
    bind(QKeySequence(Qt::CTRL | Qt::Key_N), onPage(&Page::createNew));
    bind(QKeySequence(Qt::Key_Escape), onPage(&Page::goBack));
    bind(QKeySequence(Qt::CTRL | Qt::Key_Comma), [this] { showPage(QStringLiteral("settings")); });
    bind(QKeySequence(Qt::CTRL | Qt::Key_L), [this] { lock(); });
    bind(QKeySequence(Qt::Key_F1), [this] { openShortcuts(); });
    for (int i = 0; i < 9; ++i) {
        bind(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i)),
             [this, i] { showArea(static_cast<std::size_t>(i)); });
    }
}

QList<Sheet *> MainWindow::sheets() const
{
    return centralWidget()->findChildren<Sheet *>(QString(), Qt::FindDirectChildrenOnly);
}

// The one on top, when there are several.
Sheet *MainWindow::openSheet() const
{
    Sheet *top = nullptr;
    const auto open = sheets();
    for (Sheet *sheet : open) {
        if (sheet->isVisible())
            top = sheet;
    }
    return top;
}

// The next operator must not see what the last one did.
void MainWindow::forgetOperator()
{
    m_tenantMenu->forget();
    if (m_pages.empty())
        return; // nobody was there, and what is told so far concerns the start
    for (const auto &[id, page] : std::exchange(m_pages, {}))
        page->deleteLater();
    const auto open = sheets();
    for (Sheet *sheet : open) { // without asking: whoever could answer has left
        sheet->hide();
        sheet->deleteLater();
    }
    m_context.notices.clear();
    m_toast->hide();
}

void MainWindow::showSession(app::SessionService::State state)
{
    using State = app::SessionService::State;
    m_signIn->setVisible(state != State::SignedIn);
    m_signIn->raise();
    if (state == State::SignedIn)
        m_curtain.open();
    else
        m_curtain.close();
    if (isAway())
        m_toast->hide();
    switch (state) {
    case State::SignedIn:
        rebuildNavigation();
        m_tenantMenu->chooseAtStart();
        break;
    case State::SignedOut:
        forgetOperator();
        m_signIn->prepare(SignInView::Purpose::SignIn);
        break;
    case State::PasswordNeeded:
        m_signIn->prepare(SignInView::Purpose::NewPassword);
        break;
    case State::Expired:
        m_signIn->prepare(SignInView::Purpose::Again);
        break;
    case State::Locked:
        m_signIn->prepare(SignInView::Purpose::Unlock);
        break;
    }
}

void MainWindow::showTenant()
{
    const auto &tenant = m_context.tenants.current();
    const auto &user = m_context.session.user();
    const QString none = user && user->tenantId ? tr("Your company") : tr("No tenant");
    m_topBar->setTenant(tenant ? tenant->companyName : none, m_tenantMenu->canChange());
}

// Grows older by itself.
void MainWindow::showOfflineAge()
{
    const auto last = m_context.connection.lastOnline();
    m_offline->setText(
        last ? tr("Offline – what you see was read %1. Trying again…").arg(relativeTime(*last, m_context.clock.now()))
             : tr("The platform does not answer. Trying again…"));
}

void MainWindow::showConnection()
{
    const app::ConnectionService &connection = m_context.connection;
    const bool offline = connection.state() == app::ConnectionService::State::Offline;
    const bool isBack = !offline && !m_offline->isHidden();
    if (offline) {
        showOfflineAge();
        m_offlineAge.start();
    } else {
        m_offlineAge.stop();
    }
    m_offline->setVisible(offline);
    if (isBack && m_context.session.state() == app::SessionService::State::SignedIn)
        m_tenantMenu->chooseAtStart(); // it had no answer, when there is no tenant yet
}

// Whoever passes by reads nothing of it: it waits in the panel.
void MainWindow::showNotice(const app::Notice &notice)
{
    if (isAway())
        return;
    m_toast->showMessage(notice.detail.isEmpty() ? notice.text : notice.text + u' ' + notice.detail,
                         noticeTone(notice.level));
}

// Before there was a window; the platform's own notices wait in the panel.
void MainWindow::showWhatTheStartTold()
{
    const auto &notices = m_context.notices.notices();
    const auto own = std::find_if(notices.begin(), notices.end(), [](const app::Notice &n) { return !n.told; });
    if (own != notices.end())
        showNotice(*own);
}

void MainWindow::rebuildNavigation()
{
    m_visible.clear();
    for (const PageEntry &entry : m_entries) {
        if (!entry.right || userHas(*entry.right))
            m_visible.push_back(&entry);
    }
    m_sidebar->setEntries(m_visible);
    showTenant();
    if (m_visible.empty())
        return;
    const QString last = QString::fromUtf8(m_context.preferences.viewState(kLastPage));
    const auto ids = pageIds();
    const QString wanted = !m_current.isEmpty() ? m_current : last;
    showPage(std::find(ids.begin(), ids.end(), wanted) == ids.end() ? ids.front() : wanted);
}

void MainWindow::openPalette()
{
    auto *palette = new Picker(m_theme, tr("Search or jump to…"), this);
    palette->setObjectName(QStringLiteral("commandPalette"));
    palette->setItems(paletteItems());
    PaletteSearch::Ways ways{.show = [this](const QString &page, const QString &item) { showItem(page, item); },
                             .choose = {}};
    if (m_tenantMenu->canChange())
        ways.choose = [this](const Tenant &tenant) { m_tenantMenu->choose(tenant); };
    new PaletteSearch(m_context, m_visible, std::move(ways), palette);
    palette->popUp(QRect(mapToGlobal(QPoint((width() - kPaletteSize.width()) / 2, 72)), kPaletteSize));
}

void MainWindow::showItem(const QString &page, const QString &item)
{
    showPage(page);
    if (m_current == page)
        currentPage()->showItem(item);
}

// Only what this role may do.
std::vector<Picker::Item> MainWindow::paletteItems()
{
    std::vector<Picker::Item> items;
    for (const PageEntry *entry : m_visible)
        items.push_back({.title = entry->title,
                         .hint = entry->group,
                         .icon = entry->group.isEmpty() ? entry->icon : entry->groupIcon,
                         .run = [this, id = entry->id] { showPage(id); }});
    const auto add = [&](const QString &title, const QString &hint, const QString &icon, std::function<void()> run) {
        items.push_back({.title = title, .hint = hint, .icon = icon, .run = std::move(run)});
    };
    if (userHas(Right::ManageKeys))
        add(tr("Create API key"), tr("Ctrl+N"), QStringLiteral("plus"), [this] {
            showPage(QStringLiteral("keys"));
            currentPage()->createNew();
        });
    add(tr("Refresh"), tr("F5"), QStringLiteral("refresh-cw"), [this] { currentPage()->refresh(); });
    if (m_tenantMenu->canChange())
        add(tr("Change the tenant"), {}, QStringLiteral("building-2"),
            [this] { m_tenantMenu->popUp(mapToGlobal(QPoint(m_sidebar->width() + 20, 48))); });
    // Whoever does not know a password could not come back.
    if (m_context.session.isLockable()) {
        add(tr("Lock"), tr("Ctrl+L"), QStringLiteral("lock"), [this] { m_context.session.lock(); });
        add(tr("Sign out"), {}, QStringLiteral("log-out"), [this] { m_context.session.signOut(); });
    }
    add(tr("Keyboard shortcuts"), tr("F1"), QStringLiteral("keyboard"), [this] { openShortcuts(); });
    return items;
}

bool MainWindow::userHas(Right right) const
{
    const auto &user = m_context.session.user();
    return user && roleHas(user->role, right);
}

// Whoever works here will be back.
bool MainWindow::isAway() const
{
    const auto state = m_context.session.state();
    return state == app::SessionService::State::Locked || state == app::SessionService::State::Expired;
}

void MainWindow::openNotices(const QPoint &topRight)
{
    (new NoticesPanel(m_theme, m_context, this))->popUp(topRight);
}

void MainWindow::openWorkspaceMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("workspaceMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const app::Workspace &workspace : m_context.preferences.workspaces()) {
        QAction *action = menu->addAction(workspace.name);
        action->setCheckable(true);
        action->setChecked(workspace.id == m_context.workspace.id);
        connect(action, &QAction::triggered, this, [this, id = workspace.id] { Q_EMIT workspaceRequested(id); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Add a workspace…")), &QAction::triggered, this,
            [this] { Q_EMIT workspaceRequested({}); });
    connect(menu->addAction(tr("Settings")), &QAction::triggered, this,
            [this] { showPage(QStringLiteral("settings")); });
    if (m_context.session.isLockable()) {
        connect(menu->addAction(tr("Lock")), &QAction::triggered, this, [this] { m_context.session.lock(); });
        connect(menu->addAction(tr("Sign out")), &QAction::triggered, this, [this] { m_context.session.signOut(); });
    }
    menu->popup(position);
}

void MainWindow::lock()
{
    if (m_context.session.isLockable())
        m_context.session.lock();
    else
        m_context.notices.post(app::Notice::Level::Info,
                               tr("This workspace does not lock: the console signs in to it by itself."));
}

void MainWindow::openShortcuts()
{
    (new ShortcutsSheet(m_theme, m_context.session.isLockable(), this))->open();
}

void MainWindow::restoreWindow()
{
    if (!restoreGeometry(m_context.preferences.viewState(kGeometry)))
        resize(kFirstSize);
}

} // namespace pm::ui
