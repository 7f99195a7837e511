// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/api/platformclient.h"
#include "app/desktop/localservice.h"
#include "app/services/abandoneddrafts.h"
#include "app/services/apidocservice.h"
#include "app/services/connectionservice.h"
#include "app/services/consolecontext.h"
#include "app/services/emailservices.h"
#include "app/services/keyservice.h"
#include "app/services/liveservice.h"
#include "app/services/noticefeed.h"
#include "app/services/noticeservice.h"
#include "app/services/preferences.h"
#include "app/services/sessionservice.h"
#include "app/services/tenantservice.h"
#include "app/services/webhookservices.h"

#include <QTimer>

#include <memory>
#include <optional>

namespace pm::app {

// What all workspaces share.
struct Desktop {
    const Clock &clock;
    Preferences &preferences;
    Keychain &keychain;
    Clipboard &clipboard;
    std::optional<UnixMs> fixedTime{}; // for a service of its own
};

// Everything that one workspace needs, made and joined. A local or demo workspace has a service of its own, to which it
// signs in by itself.
class OpenWorkspace : public QObject
{
    Q_OBJECT
public:
    // Starting: its own service is being started. Failed: that does not run, or does not let the console in, see
    // error(). Open: whether anybody is signed in says the session.
    enum class Phase { Starting, Open, Failed };
    Q_ENUM(Phase)

    // `dataFolder` and `program` are for a service of its own.
    OpenWorkspace(const Desktop &desktop, Workspace workspace, QString dataFolder, QString program);
    ~OpenWorkspace() override;

    // Also after a failure.
    void start();
    // Hides everything until the password is given, if there is one.
    void lock() { m_session.lock(); }

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] const Workspace &workspace() const { return m_workspace; }
    [[nodiscard]] const ConsoleContext &context() const { return m_context; }

Q_SIGNALS:
    void phaseChanged();

private:
    void startOwnService(Result<LocalCredentials> credentials);
    [[nodiscard]] static QString whyWithoutCredentials(ErrorKind kind);
    void handleReady(const QUrl &url);
    void handleSession(SessionService::State state);
    void rememberOperator();
    void signIn();
    void handleSignIn(const Result<Operator> &signedIn);
    void signInLater(const Error &error);
    void ensureTenant();
    void makeTenant();
    void open();
    void tellOfPlainFiles();
    void handleFailed(const Error &error);
    void setPhase(Phase phase);

    Workspace m_workspace;
    const QString m_dataFolder;
    const QString m_program;
    const std::optional<UnixMs> m_fixedTime;
    Preferences &m_preferences;
    PlatformClient m_client;
    NoticeService m_notices;
    ConnectionService m_connection;
    SessionService m_session;
    TenantService m_tenants;
    KeyService m_keys;
    ApiDocService m_apiDocs;
    EmailServices m_email;
    WebhookServices m_webhooks;
    AbandonedDrafts m_drafts;
    LiveService m_live;
    NoticeFeed m_feed;
    ConsoleContext m_context;
    LocalCredentialStore m_credentials;
    std::unique_ptr<LocalService> m_service;
    RequestHandle m_preparing;
    QTimer m_signInAgain;
    int m_failedSignIns = 0; // one after another
    Phase m_phase = Phase::Starting;
    std::optional<Error> m_error;
};

} // namespace pm::app
