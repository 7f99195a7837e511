// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/api/platformclient.h"
#include "app/desktop/settingspreferences.h"
#include "app/desktop/systemclipboard.h"
#include "app/services/abandoneddrafts.h"
#include "app/services/apidocservice.h"
#include "app/services/connectionservice.h"
#include "app/services/consolecontext.h"
#include "app/services/emailservices.h"
#include "app/services/keyservice.h"
#include "app/services/liveservice.h"
#include "app/services/noticeservice.h"
#include "app/services/tenantservice.h"
#include "app/services/webhookservices.h"
#include "tests/app/memorykeychain.h"
#include "ui/keys/keyrevealsheet.h"
#include "ui/shell/mainwindow.h"

#include <QAbstractButton>
#include <QTemporaryDir>

namespace pm::test {

// Ours, and as much later as a test wants it.
class LaterClock final : public Clock
{
public:
    UnixMs later = 0;
    [[nodiscard]] UnixMs now() const override { return SystemClock().now() + later; }
};

// A window on a service, wired as app/main does it; the keychain alone is not the desktop's.
class TestConsole
{
public:
    struct Setup {
        bool production = true;
        QString preferencesFile;          // for what outlives a console; one of its own when empty
        std::vector<ui::PageEntry> pages; // the page of the keys when empty
        app::EventStream::Pace pace{};
    };

    explicit TestConsole(const QUrl &url);
    TestConsole(const QUrl &url, Setup setup);
    ~TestConsole();
    Q_DISABLE_COPY_MOVE(TestConsole)

    template<class Widget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        return window.findChild<Widget *>(QString::fromLatin1(name));
    }
    [[nodiscard]] bool isShown(const char *name) const;
    [[nodiscard]] QString textOf(const char *name) const; // of a label, a button or a line edit
    void click(const char *name) const { find<QAbstractButton>(name)->click(); }
    void type(const char *name, const QString &text) const;
    // Of the menu of workspaces, which this button opens; it is closed again.
    [[nodiscard]] QStringList workspaceActions(const char *button) const;
    // Fills the form and presses its button.
    void signIn(const QString &address, const QString &password) const;
    ui::KeyRevealSheet *reveal(const KeyId &id, const QString &secret); // as after a key was made
    [[nodiscard]] bool activate();                                      // so that shortcuts reach it
    // What has the focus one after another when Tab is pressed from a widget, until it comes back to it.
    [[nodiscard]] QWidgetList walkedByTab(const char *from) const;
    [[nodiscard]] int rows() const; // of the table of keys; -1 when there is none

private:
    QTemporaryDir m_folder;

public:
    LaterClock clock;
    app::Workspace workspace;
    app::SettingsPreferences preferences;
    MemoryKeychain keychain;
    app::SystemClipboard clipboard{preferences};
    app::PlatformClient client;
    app::NoticeService notices{clock};
    app::ConnectionService connection{client};
    app::SessionService session{client, keychain, workspace.id};
    app::TenantService tenants{client};
    app::KeyService keys{client};
    app::ApiDocService apiDocs{client};
    app::EmailServices email{client};
    app::WebhookServices webhooks{client, email.environment};
    app::AbandonedDrafts drafts{{webhooks.endpoints, session, connection, email.environment, preferences},
                                workspace.id};
    app::LiveService live;
    app::ConsoleContext context{clock,   workspace, preferences, keychain, clipboard, notices, connection, session,
                                tenants, keys,      apiDocs,     email,    webhooks,  drafts,  live};
    ui::Theme theme;
    ui::MainWindow window;

private:
    [[nodiscard]] std::vector<ui::PageEntry> pagesOf(Setup &setup);
};

} // namespace pm::test
