// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/mainwindow.h"

#include "app/services/noticeservice.h"
#include "app/services/preferences.h"
#include "app/services/tenantservice.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/failingendpoints.h"
#include "ui/shell/noticespanel.h"
#include "ui/shell/noticetoasts.h"
#include "ui/shell/offlinebanner.h"
#include "ui/shell/pagestack.h"
#include "ui/shell/shortcutssheet.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/signinview.h"
#include "ui/shell/statusline.h"
#include "ui/shell/tenantmenu.h"
#include "ui/shell/topbar.h"
#include "ui/shell/workspacemenu.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/toast.h"

#include <QBoxLayout>
#include <QCloseEvent>
#include <QFrame>
#include <QShortcut>

#include <utility>

namespace pm::ui {

namespace {

constexpr int kProductionBand = 3;
constexpr QSize kFirstSize{1440, 900};
const QString kGeometry = QStringLiteral("mainWindow.geometry");
const QString kSettings = QStringLiteral("settings");
const QString kWebhooks = QStringLiteral("webhooks");

SignInView::Purpose purposeOf(app::SessionService::State state)
{
    switch (state) {
    case app::SessionService::State::PasswordNeeded:
        return SignInView::Purpose::NewPassword;
    case app::SessionService::State::Expired:
        return SignInView::Purpose::Again;
    case app::SessionService::State::Locked:
        return SignInView::Purpose::Unlock;
    case app::SessionService::State::SignedOut:
    case app::SessionService::State::SignedIn:
        break;
    }
    return SignInView::Purpose::SignIn;
}

} // namespace

MainWindow::MainWindow(Theme &theme, const app::ConsoleContext &context, std::vector<PageEntry> pages)
    : m_theme(theme)
    , m_context(context)
    , m_band(new QFrame(this))
    , m_sidebar(new Sidebar(theme, context.workspace, this))
    , m_topBar(new TopBar(theme, this))
    , m_offline(new OfflineBanner(context, this))
    , m_pages(new PageStack(context.preferences, std::move(pages), this))
    , m_signIn(new SignInView(theme, context, this))
    , m_toast(new Toast(theme, this))
    , m_toasts(new NoticeToasts(context, m_toast))
    , m_tenantMenu(new TenantMenu(theme, context, this))
    , m_palette(new CommandPalette(theme, context, *m_pages, *m_tenantMenu, this))
    , m_failing(new FailingEndpoints(context, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(QIcon(QStringLiteral(":/icons/penguinmails.svg")));
    setMinimumSize(kLeastSize);
    makeLayout();
    makeShortcuts();
    restoreWindow();
    listen();
    m_idleLock.setMinutes(context.preferences.autoLockMinutes());
    showWorkspace();
    showTenant();
    showSession(context.session.state());
    m_topBar->setUnread(context.notices.unread());
    m_toasts->showWhatTheStartTold();
}

MainWindow::~MainWindow() = default;

void MainWindow::listen()
{
    connect(m_sidebar, &Sidebar::pageChosen, m_pages, &PageStack::showPage);
    connect(m_sidebar, &Sidebar::workspaceMenuRequested, this, &MainWindow::openWorkspaceMenu);
    connect(m_topBar, &TopBar::paletteRequested, m_palette, &CommandPalette::open);
    connect(m_topBar, &TopBar::tenantMenuRequested, m_tenantMenu, &TenantMenu::popUp);
    connect(m_topBar, &TopBar::noticesRequested, this, &MainWindow::openNotices);
    connect(m_pages, &PageStack::contentShown, this, &MainWindow::contentShown);
    connect(m_pages, &PageStack::pageShown, this, [this](const PageEntry &entry) {
        m_sidebar->setCurrent(entry.id);
        m_topBar->setPage(entry.group, entry.title);
    });
    connect(m_palette, &CommandPalette::tenantMenuRequested, this,
            [this] { m_tenantMenu->popUp(mapToGlobal(QPoint(m_sidebar->width() + 20, 48))); });
    connect(m_palette, &CommandPalette::shortcutsRequested, this, &MainWindow::openShortcuts);
    connect(m_offline, &OfflineBanner::cameBack, this, &MainWindow::chooseTenantAgain);
    connect(m_signIn, &SignInView::signOutRequested, this, &MainWindow::signOut);
    connect(m_signIn, &SignInView::workspaceMenuRequested, this, &MainWindow::openWorkspaceMenu);
    connect(m_signIn, &SignInView::forgetRequested, this, &MainWindow::forgetRequested);
    connect(&m_context.session, &app::SessionService::stateChanged, this, &MainWindow::showSession);
    connect(&m_context.tenants, &app::TenantService::currentChanged, this, &MainWindow::showTenant);
    connect(m_failing, &FailingEndpoints::changed, this, &MainWindow::showFailing);
    connect(&m_context.notices, &app::NoticeService::changed, this,
            [this] { m_topBar->setUnread(m_context.notices.unread()); });
    connect(&m_idleLock, &IdleLock::idle, &m_context.session, &app::SessionService::lock);
    // Later, when whoever keeps the workspace has taken over what was changed.
    connect(&m_context.preferences, &app::Preferences::workspacesChanged, this, &MainWindow::showWorkspace,
            Qt::QueuedConnection);
    connect(&m_context.preferences, &app::Preferences::changed, this,
            [this] { m_idleLock.setMinutes(m_context.preferences.autoLockMinutes()); });
}

void MainWindow::showPage(const QString &id)
{
    m_pages->showPage(id);
}

// What is under a sheet stays what the sheet is about.
void MainWindow::showItem(const QString &page, const QString &item)
{
    if (const Sheet *sheet = m_sheets.top())
        connect(
            sheet, &QDialog::finished, this, [this, page, item] { showItem(page, item); }, Qt::QueuedConnection);
    else
        m_pages->showItem(page, item);
}

Page *MainWindow::currentPage() const
{
    return m_pages->currentPage();
}

std::vector<QString> MainWindow::pageIds() const
{
    std::vector<QString> ids;
    for (const PageEntry *entry : m_pages->offered())
        ids.push_back(entry->id);
    return ids;
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_signIn->setGeometry(rect());
}

bool MainWindow::asksAboutUnsaved()
{
    Sheet *sheet = m_sheets.precious();
    if (sheet == nullptr)
        return false;
    if (m_curtain.isClosed())
        m_toast->showMessage(tr("Something is not saved yet: unlock before you close."), Tone::Warning);
    else if (sheet == m_sheets.top()) // else its question is there already
        sheet->reject();
    return true;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (asksAboutUnsaved()) {
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
    m_band->setObjectName(QStringLiteral("productionBand"));
    m_band->setProperty("role", QStringLiteral("productionBand"));
    m_band->setFixedHeight(kProductionBand);
    layout->addWidget(m_band);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_topBar);
    right->addWidget(m_offline);
    right->addWidget(m_pages, 1);
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
            if (Sheet *sheet = m_sheets.top()) {
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
    bind(QKeySequence(Qt::CTRL | Qt::Key_K), [this] { m_palette->open(); });
    bind(QKeySequence(Qt::Key_F5), onPage(&Page::refresh));
    bind(QKeySequence(Qt::CTRL | Qt::Key_F), onPage(&Page::focusFilter));
    bind(QKeySequence(Qt::CTRL | Qt::Key_N), onPage(&Page::createNew));
    bind(QKeySequence(Qt::Key_Escape), onPage(&Page::goBack));
    bind(QKeySequence(Qt::CTRL | Qt::Key_Comma), [this] { m_pages->showPage(kSettings); });
    bind(QKeySequence(Qt::CTRL | Qt::Key_L), [this] { lock(); });
    bind(QKeySequence(Qt::Key_F1), [this] { openShortcuts(); });
    for (int i = 0; i < 9; ++i) {
        bind(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i)),
             [this, i] { m_pages->showArea(static_cast<std::size_t>(i)); });
    }
}

// The next operator must not see what the last one did.
void MainWindow::forgetOperator()
{
    m_tenantMenu->forget();
    if (!m_pages->forget())
        return; // nobody was there, and what is told so far concerns the start
    m_sheets.drop();
    m_context.notices.clear();
    m_toast->hide();
}

// From where the sheets cannot be seen.
void MainWindow::signOut()
{
    if (m_sheets.precious() != nullptr)
        m_signIn->askBeforeSigningOut();
    else
        m_context.session.signOut();
}

void MainWindow::showSession(app::SessionService::State state)
{
    using State = app::SessionService::State;
    if (std::exchange(m_shown, state) == state) // restoring led nowhere, and whoever types meanwhile goes on
        return m_signIn->showRestoring();
    m_signIn->setVisible(state != State::SignedIn);
    m_signIn->raise();
    if (state == State::SignedIn)
        m_curtain.open();
    else
        m_curtain.close();
    if (state == State::SignedOut)
        forgetOperator();
    if (state != State::SignedIn)
        return m_signIn->prepare(purposeOf(state));
    m_idleLock.restart(); // nobody may be there: sessions come back by themselves
    showRole();
    m_tenantMenu->chooseAtStart();
}

void MainWindow::showRole()
{
    const auto &user = m_context.session.user();
    m_pages->offerTo(user ? std::optional(user->role) : std::nullopt);
    m_sidebar->setEntries(m_pages->offered());
    showTenant();
    m_pages->showLast();
}

void MainWindow::showWorkspace()
{
    const app::Workspace &workspace = m_context.workspace;
    setWindowTitle(tr("%1 – PenguinMails Console").arg(workspace.name));
    m_band->setVisible(workspace.production);
    m_sidebar->setWorkspace(workspace);
}

void MainWindow::showTenant()
{
    const auto &tenant = m_context.tenants.current();
    const auto &user = m_context.session.user();
    const QString none = user && user->tenantId ? tr("Your company") : tr("No tenant");
    m_topBar->setTenant(tenant ? tenant->companyName : none, m_tenantMenu->canChange());
}

void MainWindow::showFailing()
{
    const qint64 count = m_failing->count();
    m_sidebar->setCount(kWebhooks, count,
                        tr("%n endpoint(s) failing or stopped by a rule", nullptr, static_cast<int>(count)));
}

// There was no answer before, when there is no tenant yet.
void MainWindow::chooseTenantAgain()
{
    if (m_context.session.state() == app::SessionService::State::SignedIn)
        m_tenantMenu->chooseAtStart();
}

void MainWindow::openNotices(const QPoint &topRight)
{
    (new NoticesPanel(m_theme, m_context, this))->popUp(topRight);
}

void MainWindow::openWorkspaceMenu(const QPoint &position)
{
    auto *menu = new WorkspaceMenu(m_context, this);
    connect(menu, &WorkspaceMenu::workspaceChosen, this, &MainWindow::workspaceRequested);
    connect(menu, &WorkspaceMenu::settingsChosen, this, [this] { m_pages->showPage(kSettings); });
    connect(menu, &WorkspaceMenu::forgetChosen, m_signIn, &SignInView::askBeforeForgetting);
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
