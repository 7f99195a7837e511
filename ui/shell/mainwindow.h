// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "app/services/sessionservice.h"
#include "ui/shell/curtain.h"
#include "ui/shell/idlelock.h"
#include "ui/shell/opensheets.h"
#include "ui/shell/pageentry.h"
#include "ui/widgets/theme.h"

#include <QMainWindow>

#include <optional>
#include <vector>

class QFrame;

namespace pm::ui {

class CommandPalette;
class FailingEndpoints;
class NoticeToasts;
class OfflineBanner;
class PageStack;
class Sidebar;
class SignInView;
class TenantMenu;
class Toast;
class TopBar;

// One workspace: pages, actions and the state of the window.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    static constexpr QSize kLeastSize{960, 600};

    MainWindow(Theme &theme, const app::ConsoleContext &context, std::vector<PageEntry> pages);
    ~MainWindow() override;

    void showPage(const QString &id);
    void showItem(const QString &page, const QString &item);
    [[nodiscard]] Page *currentPage() const;
    [[nodiscard]] std::vector<QString> pageIds() const; // those that the role may see
    // Whether something in it would be lost, such as a key that is shown only once; then the operator is asked.
    [[nodiscard]] bool asksAboutUnsaved();

Q_SIGNALS:
    // Another workspace, to be opened in a window of its own; empty for the choice at the first start.
    void workspaceRequested(const QString &id);
    // The console is to forget this one, which nobody is signed in to.
    void forgetRequested();
    void contentShown();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void makeLayout();
    void makeShortcuts();
    void listen();
    void showSession(app::SessionService::State state);
    void showRole();
    void forgetOperator();
    void signOut();
    void showWorkspace();
    void showTenant();
    void showFailing();
    void chooseTenantAgain();
    void openNotices(const QPoint &topRight);
    void openWorkspaceMenu(const QPoint &position);
    void openShortcuts();
    void lock();
    void restoreWindow();

    Theme &m_theme;
    const app::ConsoleContext &m_context;
    QFrame *m_band;
    Sidebar *m_sidebar;
    TopBar *m_topBar;
    OfflineBanner *m_offline;
    PageStack *m_pages;
    SignInView *m_signIn;
    Toast *m_toast;
    NoticeToasts *m_toasts;
    TenantMenu *m_tenantMenu;
    CommandPalette *m_palette;
    FailingEndpoints *m_failing;
    std::optional<app::SessionService::State> m_shown;
    Curtain m_curtain{*this};
    OpenSheets m_sheets{*this};
    IdleLock m_idleLock{this};
};

} // namespace pm::ui
