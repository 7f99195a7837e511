// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/main/openworkspace.h"

#include "app/main/folders.h"
#include "ui/widgets/errortext.h"

#include <algorithm>
#include <cstdio>

namespace pm::app {

using namespace std::chrono_literals;

namespace {

// Of signing in to a service of its own, which may be short of something for a moment.
constexpr int kMostTries = 5;
constexpr std::chrono::milliseconds kFirstPause = 250ms;
constexpr std::chrono::milliseconds kLongestPause = 10s;

} // namespace

OpenWorkspace::OpenWorkspace(const Desktop &desktop, Workspace workspace, QString dataFolder, QString program)
    : m_workspace(std::move(workspace))
    , m_dataFolder(std::move(dataFolder))
    , m_program(std::move(program))
    , m_fixedTime(desktop.fixedTime)
    , m_preferences(desktop.preferences)
    , m_notices(desktop.clock)
    , m_connection(m_client)
    , m_session(m_client, desktop.keychain, m_workspace.id)
    , m_tenants(m_client)
    , m_keys(m_client)
    , m_apiDocs(m_client)
    , m_email(m_client)
    , m_webhooks(m_client, m_email.environment)
    , m_drafts({m_webhooks.endpoints, m_session, m_connection, m_email.environment, desktop.preferences},
               m_workspace.id)
    , m_live(m_client, m_session, m_tenants, m_email.environment)
    , m_feed({m_client, m_session, m_tenants, desktop.preferences, m_notices, m_live}, m_workspace.id)
    , m_context{.clock = desktop.clock,
                .workspace = m_workspace,
                .preferences = desktop.preferences,
                .keychain = desktop.keychain,
                .clipboard = desktop.clipboard,
                .notices = m_notices,
                .connection = m_connection,
                .session = m_session,
                .tenants = m_tenants,
                .keys = m_keys,
                .apiDocs = m_apiDocs,
                .email = m_email,
                .webhooks = m_webhooks,
                .drafts = m_drafts,
                .live = m_live}
    , m_credentials(desktop.keychain, m_dataFolder, m_workspace.id)
{
    // Nobody was ever told the password of a local workspace.
    m_session.setLockable(m_workspace.kind == Workspace::Kind::Remote);
    connect(&m_session, &SessionService::stateChanged, this, &OpenWorkspace::handleSession);
    m_signInAgain.setSingleShot(true);
    connect(&m_signInAgain, &QTimer::timeout, this, [this] {
        if (m_service->isReady()) // else that will be told
            signIn();
    });
    // What is changed in the settings holds at once.
    connect(&m_preferences, &Preferences::workspacesChanged, this, [this] { m_preferences.refresh(m_workspace); });
}

OpenWorkspace::~OpenWorkspace() = default;

void OpenWorkspace::start()
{
    m_error.reset();
    m_signInAgain.stop();
    m_failedSignIns = 0;
    setPhase(Phase::Starting);
    switch (m_workspace.kind) {
    case Workspace::Kind::Remote:
        m_client.setBaseUrl(m_workspace.url);
        open();
        m_session.restore();
        break;
    case Workspace::Kind::Local:
        if (Folders::make(m_dataFolder))
            m_credentials.obtain({this, [this](Result<LocalCredentials> made) { startOwnService(std::move(made)); }});
        else
            handleFailed(
                Error::of(ErrorKind::Storage, tr("The folder of the workspace cannot be made."), m_dataFolder));
        break;
    case Workspace::Kind::Demo:
        m_service.reset(); // or it would write into the folder that is emptied
        if (Folders::makeEmpty(m_dataFolder))
            startOwnService(makeLocalCredentials());
        else
            handleFailed(Error::of(ErrorKind::Storage, tr("The folder of the demo cannot be emptied."), m_dataFolder));
        break;
    }
}

void OpenWorkspace::startOwnService(Result<LocalCredentials> credentials)
{
    if (!credentials) {
        const Error &error = credentials.error();
        handleFailed(Error::of(error.kind, whyWithoutCredentials(error.kind), error.detail));
        return;
    }
    if (credentials->masterKey.isEmpty())
        tellOfPlainFiles();
    m_service = std::make_unique<LocalService>(LocalService::Setup{
        .program = m_program,
        .dataFolder = m_dataFolder,
        .seedDemo = m_workspace.kind == Workspace::Kind::Demo,
        .fixedTime = m_fixedTime,
    });
    connect(m_service.get(), &LocalService::ready, this, &OpenWorkspace::handleReady);
    connect(m_service.get(), &LocalService::failed, this, &OpenWorkspace::handleFailed);
    connect(m_service.get(), &LocalService::restarted, this, [this] {
        m_notices.post(Notice::Level::Warning, tr("The local service ended unexpectedly and was started again."));
    });
    m_service->start(std::move(*credentials));
}

QString OpenWorkspace::whyWithoutCredentials(ErrorKind kind)
{
    if (kind == ErrorKind::Unavailable)
        return tr("The keychain, which has the key of the local workspace, does not open. Unlock it and try again.");
    return tr("The credentials of the local workspace cannot be read.");
}

// Nothing secret lies in a file unless the operator hears of it.
void OpenWorkspace::tellOfPlainFiles()
{
    m_workspace.secretFiles = plainCredentialFiles(m_dataFolder);
    m_notices.post(Notice::Level::Warning,
                   tr("This workspace was made without a keychain: its keys are kept in files that only your user can "
                      "read."),
                   m_workspace.secretFiles.join(u'\n'));
}

void OpenWorkspace::handleReady(const QUrl &url)
{
    m_client.setBaseUrl(url); // another one after each restart
    // For whoever tries the API from the terminal that the demo was started in.
    if (m_workspace.kind == Workspace::Kind::Demo)
        std::fprintf(stderr, "PENGUINMAILS_URL=%s\n", url.toEncoded().constData());
    const SessionService::State state = m_session.state();
    if (state == SessionService::State::SignedOut || state == SessionService::State::Expired)
        signIn();
    else
        m_connection.start();
}

void OpenWorkspace::handleSession(SessionService::State state)
{
    const bool hasEnded = state == SessionService::State::Expired || state == SessionService::State::SignedOut;
    if (hasEnded && !m_session.isLockable() && m_service && m_service->isReady())
        signIn(); // nobody else could
    if (state == SessionService::State::SignedIn)
        rememberOperator();
}

// The next start opens it and asks for the password only. What else there is to a workspace may have been changed
// meanwhile.
void OpenWorkspace::rememberOperator()
{
    if (m_workspace.kind != Workspace::Kind::Remote || m_workspace.email == m_session.user()->email)
        return;
    m_workspace.email = m_session.user()->email;
    m_preferences.setLastWorkspace(m_workspace.id);
    if (auto known = m_preferences.workspace(m_workspace.id)) {
        known->email = m_workspace.email;
        m_preferences.saveWorkspace(*known);
    }
}

void OpenWorkspace::signIn()
{
    m_signInAgain.stop();
    const LocalCredentials &credentials = m_service->credentials();
    m_preparing = m_session.signIn(credentials.email, credentials.password.clone(), {}, false,
                                   {this, [this](const Result<Operator> &signedIn) { handleSignIn(signedIn); }});
}

void OpenWorkspace::handleSignIn(const Result<Operator> &signedIn)
{
    const bool isPasswordChanged = !signedIn && signedIn.error().kind == ErrorKind::Unauthenticated;
    if (isPasswordChanged)
        m_session.setLockable(true); // the operator knows it, and the window asks
    else if (!signedIn)
        return signInLater(signedIn.error());
    m_failedSignIns = 0;
    if (signedIn && m_workspace.kind == Workspace::Kind::Local)
        ensureTenant();
    else
        open();
}

// The window must not ask for a password that nobody was told.
void OpenWorkspace::signInLater(const Error &error)
{
    if (++m_failedSignIns == kMostTries) {
        m_failedSignIns = 0;
        const QString problem = tr("The console could not sign in to its own service.");
        handleFailed(Error::of(error.kind, problem + u' ' + ui::errorLine(error), error.detail));
        return;
    }
    const auto pause = kFirstPause * (1 << (m_failedSignIns - 1));
    const std::chrono::milliseconds asked = std::chrono::seconds(error.retryAfterSeconds);
    m_signInAgain.start(std::clamp(asked, pause, kLongestPause));
}

// Keys belong to a tenant, and a new platform has none.
void OpenWorkspace::ensureTenant()
{
    m_preparing = m_tenants.tenants({}, 1, 0, {this, [this](const Result<TenantPage> &page) {
                                                   if (page && page->tenants.empty())
                                                       makeTenant();
                                                   else
                                                       open();
                                               }});
}

void OpenWorkspace::makeTenant()
{
    const NewTenant first{.companyName = tr("My company"),
                          .ownerEmail = m_session.user()->email,
                          .plan = Plan::Enterprise};
    m_preparing = m_tenants.create(first, {this, [this](const Result<Tenant> &made) {
                                               if (!made)
                                                   m_notices.post(Notice::Level::Warning,
                                                                  tr("The first tenant could not be made."),
                                                                  ui::errorLine(made.error()));
                                               open();
                                           }});
}

void OpenWorkspace::open()
{
    m_connection.start();
    setPhase(Phase::Open);
}

void OpenWorkspace::handleFailed(const Error &error)
{
    m_signInAgain.stop();
    m_error = error;
    m_notices.post(Notice::Level::Danger, error.message, error.detail);
    setPhase(Phase::Failed);
}

void OpenWorkspace::setPhase(Phase phase)
{
    if (m_phase == phase)
        return;
    m_phase = phase;
    Q_EMIT phaseChanged();
}

} // namespace pm::app
