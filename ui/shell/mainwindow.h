// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "app/services/noticeservice.h"
#include "app/services/sessionservice.h"
#include "ui/shell/curtain.h"
#include "ui/shell/idlelock.h"
#include "ui/shell/pageentry.h"
#include "ui/shell/picker.h"
#include "ui/widgets/theme.h"

#include <QMainWindow>
#include <QTimer>

#include <map>
#include <vector>

class QLabel;
class QStackedWidget;

namespace pm::ui {

class Sheet;
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
    MainWindow(Theme &theme, const app::ConsoleContext &context, std::vector<PageEntry> pages);
    ~MainWindow() override;

    void showPage(const QString &id);
    // Shows the thing with this id on a page that knows it.
    void showItem(const QString &page, const QString &item);
    [[nodiscard]] Page *currentPage() const;
    [[nodiscard]] std::vector<QString> pageIds() const; // those that the role may see

Q_SIGNALS:
    // Another workspace, to be opened in a window of its own; empty for the choice at the first start.
    void workspaceRequested(const QString &id);
    void contentShown();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void makeLayout();
    void makeShortcuts();
    [[nodiscard]] QList<Sheet *> sheets() const;
    [[nodiscard]] Sheet *openSheet() const;
    void showSession(app::SessionService::State state);
    void forgetOperator();
    void showTenant();
    void showConnection();
    void showOfflineAge();
    void showNotice(const app::Notice &notice);
    void showWhatTheStartTold();
    void rebuildNavigation();
    void showArea(std::size_t place);
    void openPalette();
    [[nodiscard]] std::vector<Picker::Item> paletteItems();
    [[nodiscard]] bool userHas(Right right) const;
    [[nodiscard]] bool isAway() const;
    void openNotices(const QPoint &topRight);
    void openWorkspaceMenu(const QPoint &position);
    void lock();
    void openShortcuts();
    void restoreWindow();

    Theme &m_theme;
    const app::ConsoleContext &m_context;
    std::vector<PageEntry> m_entries;
    std::vector<const PageEntry *> m_visible;
    std::map<QString, Page *> m_pages;
    QString m_current;
    Sidebar *m_sidebar;
    TopBar *m_topBar;
    QLabel *m_offline;
    QStackedWidget *m_stack;
    SignInView *m_signIn;
    Toast *m_toast;
    TenantMenu *m_tenantMenu;
    Curtain m_curtain{*this};
    IdleLock m_idleLock{this};
    QTimer m_offlineAge;
};

} // namespace pm::ui
