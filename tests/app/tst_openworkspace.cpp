// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/settingspreferences.h"
#include "app/desktop/systemclipboard.h"
#include "app/main/openworkspace.h"
#include "tests/app/fixedpreferences.h"
#include "tests/app/loginanswer.h"
#include "tests/app/memorykeychain.h"
#include "tests/app/processes.h"
#include "tests/app/scriptedserver.h"
#include "tests/support/platformprocess.h"
#include "ui/widgets/errortext.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace pm;
using namespace pm::app;
using Phase = OpenWorkspace::Phase;
using State = SessionService::State;

namespace {

constexpr int kPatienceMs = 30000;
const QByteArray kBusy = R"({"success":false,"error":{"code":"unavailable","message":"m"}})";

Workspace localWorkspace()
{
    return {.id = QStringLiteral("w1"), .kind = Workspace::Kind::Local, .name = QStringLiteral("Here")};
}

} // namespace

// With the real service.
class TestOpenWorkspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void signsInToALocalWorkspaceByItself();
    void findsItsDataAgain();
    void goesOnAfterTheServiceWasKilled();
    void emptiesTheDemo();
    void saysWhenTheServiceDoesNotStart();
    void doesNotStartWithoutItsKey();
    void waitsForAKeychainThatRefuses();
    void saysWhichFolderCannotBeWritten();
    void namesTheFilesOfADesktopWithoutKeychain();
    void signsInAgainAfterTheSessionEnded();
    void opensAPlatform();
    void learnsItsOperator();
    void heedsWhatIsChangedInTheSettings();
    void saysInItsOwnWordsWhyThereIsNoTenant();
    void signsInWhenTheServiceIsLessBusy();
    void saysWhyTheServiceDoesNotLetItIn();

private:
    std::unique_ptr<OpenWorkspace> make(const Workspace &workspace,
                                        const QString &program = test::PlatformProcess::program());
    // A program that says that it serves there.
    [[nodiscard]] QString serviceAt(const QUrl &url) const;
    [[nodiscard]] QString dataFolder() const { return m_folder->filePath(QStringLiteral("data")); }

    const SystemClock m_clock;
    test::FixedPreferences m_preferences;
    test::MemoryKeychain m_keychain;
    SystemClipboard m_clipboard{m_preferences};
    std::unique_ptr<QTemporaryDir> m_folder;
};

QString TestOpenWorkspace::serviceAt(const QUrl &url) const
{
    QFile program(m_folder->filePath(QStringLiteral("service.sh")));
    const QByteArray ready = R"({"event":"ready","url":")" + url.toEncoded() + R"("})";
    if (!program.open(QFile::WriteOnly) || program.write("#!/bin/sh\necho '" + ready + "'\nexec cat >/dev/null\n") < 0)
        return {};
    program.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    return program.fileName();
}

void TestOpenWorkspace::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_keychain.available = true;
    m_keychain.writable = true;
    m_keychain.entries.clear();
}

std::unique_ptr<OpenWorkspace> TestOpenWorkspace::make(const Workspace &workspace, const QString &program)
{
    return std::make_unique<OpenWorkspace>(
        Desktop{.clock = m_clock, .preferences = m_preferences, .keychain = m_keychain, .clipboard = m_clipboard},
        workspace, dataFolder(), program);
}

void TestOpenWorkspace::signsInToALocalWorkspaceByItself()
{
    const auto workspace = make(localWorkspace());
    const QSignalSpy phases(workspace.get(), &OpenWorkspace::phaseChanged);
    QCOMPARE(workspace->phase(), Phase::Starting);
    workspace->start();
    QTRY_COMPARE_WITH_TIMEOUT(workspace->phase(), Phase::Open, kPatienceMs);
    QCOMPARE(phases.size(), 1);
    const SessionService &session = workspace->context().session;
    QCOMPARE(session.state(), State::SignedIn);
    QCOMPARE(session.user()->role, Role::SuperAdmin);
    QVERIFY(!session.isLockable());
    QTRY_COMPARE(workspace->context().connection.state(), ConnectionService::State::Online);
    QCOMPARE(m_keychain.entries.size(), 1U); // the credentials, and no token

    std::optional<TenantPage> tenants; // keys need one
    const RequestHandle handle = workspace->context().tenants.tenants({}, 10, 0,
                                                                      {this, [&tenants](Result<TenantPage> page) {
                                                                           tenants = std::move(*page);
                                                                       }});
    QTRY_VERIFY(tenants);
    QCOMPARE(tenants->total, 1);
}

void TestOpenWorkspace::findsItsDataAgain()
{
    UserId first;
    for (int i = 0; i < 2; ++i) {
        const auto workspace = make(localWorkspace());
        workspace->start();
        QTRY_COMPARE_WITH_TIMEOUT(workspace->context().session.state(), State::SignedIn, kPatienceMs);
        const UserId &user = workspace->context().session.user()->id;
        QVERIFY(i == 0 || user == first);
        first = user;
    }
}

void TestOpenWorkspace::goesOnAfterTheServiceWasKilled()
{
    const auto workspace = make(localWorkspace());
    workspace->start();
    QTRY_COMPARE_WITH_TIMEOUT(workspace->context().session.state(), State::SignedIn, kPatienceMs);
    const QString host = workspace->context().connection.host();
    const pid_t pid = test::servicesOf(dataFolder()).value(0);
    QVERIFY(pid > 0);
    const QSignalSpy notices(&workspace->context().notices, &NoticeService::posted);
    ::kill(pid, SIGKILL);
    QTRY_COMPARE_WITH_TIMEOUT(notices.size(), 1, kPatienceMs);
    QVERIFY(workspace->context().connection.host() != host);
    QTRY_COMPARE_WITH_TIMEOUT(workspace->context().connection.state(), ConnectionService::State::Online, kPatienceMs);
    QCOMPARE(workspace->context().session.state(), State::SignedIn); // the session outlives the process
}

void TestOpenWorkspace::emptiesTheDemo()
{
    QVERIFY(QDir().mkpath(dataFolder()));
    QFile old(dataFolder() + QStringLiteral("/old"));
    QVERIFY(old.open(QFile::WriteOnly));
    const auto workspace = make(
        {.id = QStringLiteral("demo"), .kind = Workspace::Kind::Demo, .name = QStringLiteral("Demo")});
    workspace->start();
    QTRY_COMPARE_WITH_TIMEOUT(workspace->context().session.state(), State::SignedIn, kPatienceMs);
    QVERIFY(!old.exists());
    QVERIFY(m_keychain.entries.empty());
}

void TestOpenWorkspace::saysWhenTheServiceDoesNotStart()
{
    const auto workspace = make(localWorkspace(), QStringLiteral("/nonexistent/program"));
    workspace->start();
    QTRY_COMPARE(workspace->phase(), Phase::Failed);
    QCOMPARE(workspace->error()->kind, ErrorKind::Unavailable);
    QCOMPARE(workspace->context().notices.notices().size(), 1U);
}

void TestOpenWorkspace::doesNotStartWithoutItsKey()
{
    {
        const auto workspace = make(localWorkspace());
        workspace->start();
        QTRY_COMPARE_WITH_TIMEOUT(workspace->phase(), Phase::Open, kPatienceMs);
    }
    m_keychain.available = false;
    const auto workspace = make(localWorkspace());
    workspace->start();
    QTRY_COMPARE(workspace->phase(), Phase::Failed);
    QVERIFY(!QFileInfo::exists(dataFolder() + QStringLiteral("/master.key")));

    m_keychain.available = true; // unlocked, and tried again
    workspace->start();
    QTRY_COMPARE_WITH_TIMEOUT(workspace->phase(), Phase::Open, kPatienceMs);
    QVERIFY(!workspace->error());
}

// Locked, say: the first start is tried again, and leaves no key in a file.
void TestOpenWorkspace::waitsForAKeychainThatRefuses()
{
    m_keychain.writable = false;
    const auto workspace = make(localWorkspace());
    workspace->start();
    QTRY_COMPARE_WITH_TIMEOUT(workspace->phase(), Phase::Failed, kPatienceMs);
    QCOMPARE(workspace->error()->kind, ErrorKind::Unavailable);
    QCOMPARE(workspace->error()->message,
             OpenWorkspace::tr("The keychain, which has the key of the local workspace, does not open. Unlock it and "
                               "try again."));
    QVERIFY(QDir(dataFolder()).isEmpty());

    m_keychain.writable = true;
    workspace->start();
    QTRY_COMPARE_WITH_TIMEOUT(workspace->phase(), Phase::Open, kPatienceMs);
    QCOMPARE(m_keychain.entries.size(), 1U);
    QVERIFY(workspace->context().workspace.secretFiles.isEmpty());
    QVERIFY(!QFileInfo::exists(dataFolder() + QStringLiteral("/master.key")));
}

// Also by whoever may write everywhere: where the mark is to be, a link leads nowhere.
void TestOpenWorkspace::saysWhichFolderCannotBeWritten()
{
    QVERIFY(QDir().mkpath(dataFolder()));
    QVERIFY(QFile::link(m_folder->filePath(QStringLiteral("nowhere")),
                        dataFolder() + QStringLiteral("/credentials-in-keychain")));
    const auto workspace = make(localWorkspace());
    workspace->start();
    QTRY_COMPARE_WITH_TIMEOUT(workspace->phase(), Phase::Failed, kPatienceMs);
    QCOMPARE(workspace->error()->kind, ErrorKind::Storage);
    QCOMPARE(workspace->error()->message,
             OpenWorkspace::tr("The folder of the local workspace cannot be written: %1").arg(dataFolder()));
}

void TestOpenWorkspace::namesTheFilesOfADesktopWithoutKeychain()
{
    {
        const auto workspace = make(localWorkspace());
        workspace->start();
        QTRY_COMPARE_WITH_TIMEOUT(workspace->phase(), Phase::Open, kPatienceMs);
        QVERIFY(workspace->context().workspace.secretFiles.isEmpty());
        QVERIFY(workspace->context().notices.notices().empty());
    }
    m_folder = std::make_unique<QTemporaryDir>();
    m_keychain.available = false;
    const auto workspace = make(localWorkspace());
    workspace->start();
    QTRY_COMPARE_WITH_TIMEOUT(workspace->phase(), Phase::Open, kPatienceMs);
    QCOMPARE(workspace->context().notices.notices().size(), 1U);
    const app::Notice &notice = workspace->context().notices.notices().front();
    QCOMPARE(notice.level, app::Notice::Level::Warning);
    const QStringList files = workspace->context().workspace.secretFiles;
    QCOMPARE(files.size(), 2);
    for (const QString &file : files) {
        QVERIFY2(QFileInfo::exists(file), qPrintable(file));
        QVERIFY(notice.detail.contains(file));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(file) & others));
    }
}

void TestOpenWorkspace::signsInAgainAfterTheSessionEnded()
{
    const auto workspace = make(localWorkspace());
    workspace->start();
    SessionService &session = workspace->context().session;
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::SignedIn, kPatienceMs);
    const QSignalSpy states(&session, &SessionService::stateChanged);
    session.signOut(); // revokes the token
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::SignedIn, kPatienceMs);
    QCOMPARE(states.size(), 2);
}

void TestOpenWorkspace::opensAPlatform()
{
    test::ScriptedServer platform;
    const auto workspace = make({.id = QStringLiteral("w2"),
                                 .kind = Workspace::Kind::Remote,
                                 .name = QStringLiteral("Acme"),
                                 .url = platform.url()});
    const QSignalSpy states(&workspace->context().session, &SessionService::stateChanged);
    workspace->start();
    QCOMPARE(workspace->phase(), Phase::Open);
    QTRY_COMPARE(states.size(), 1);
    QCOMPARE(workspace->context().session.state(), State::SignedOut);
    QVERIFY(workspace->context().session.isLockable());
    QVERIFY(!QFileInfo::exists(dataFolder()));
}

void TestOpenWorkspace::learnsItsOperator()
{
    test::PlatformProcess platform;
    QVERIFY(platform.start());
    SettingsPreferences preferences(m_folder->filePath(QStringLiteral("preferences.ini")));
    const Workspace acme{.id = QStringLiteral("w2"), .name = QStringLiteral("Acme"), .url = platform.url()};
    preferences.saveWorkspace(acme);
    OpenWorkspace workspace(
        Desktop{.clock = m_clock, .preferences = preferences, .keychain = m_keychain, .clipboard = m_clipboard}, acme,
        dataFolder(), {});
    workspace.start();
    Workspace renamed = acme;
    renamed.name = QStringLiteral("Acme, eastern half");
    preferences.saveWorkspace(renamed);
    const QString email = test::PlatformProcess::adminEmail();
    const RequestHandle handle = workspace.context().session.signIn(
        email, Secret(test::PlatformProcess::adminPassword().toUtf8()), {}, false,
        {this, [](const Result<Operator> &) {}});
    QVERIFY(preferences.lastWorkspace().isEmpty()); // so far it is an address
    QTRY_COMPARE_WITH_TIMEOUT(workspace.context().session.state(), State::SignedIn, kPatienceMs);
    QCOMPARE(preferences.lastWorkspace(), acme.id);
    QCOMPARE(workspace.workspace().email, email);
    QCOMPARE(preferences.workspaces().size(), std::size_t(1));
    QCOMPARE(preferences.workspaces().front().email, email);
    QCOMPARE(preferences.workspaces().front().name, renamed.name);
}

void TestOpenWorkspace::heedsWhatIsChangedInTheSettings()
{
    SettingsPreferences preferences(m_folder->filePath(QStringLiteral("preferences.ini")));
    const Workspace acme{.id = QStringLiteral("w2"),
                         .name = QStringLiteral("Acme"),
                         .url = QUrl(QStringLiteral("https://api.acme.test"))};
    preferences.saveWorkspace(acme);
    const OpenWorkspace workspace(
        Desktop{.clock = m_clock, .preferences = preferences, .keychain = m_keychain, .clipboard = m_clipboard}, acme,
        dataFolder(), {});
    QVERIFY(!workspace.context().workspace.production);
    Workspace changed = acme;
    changed.name = QStringLiteral("Acme, eastern half");
    changed.production = true;
    preferences.saveWorkspace(changed);
    QVERIFY(workspace.context().workspace.production);
    QCOMPARE(workspace.context().workspace.name, changed.name);
    preferences.removeWorkspace(acme.id); // in another window
    QVERIFY(workspace.context().workspace.production);
}

// The platform's are English, whatever language the operator reads.
void TestOpenWorkspace::saysInItsOwnWordsWhyThereIsNoTenant()
{
    const QByteArray sentence = "A sentence of the platform.";
    test::ScriptedServer platform;
    platform.answerBy([&](const test::SeenRequest &request) -> test::ScriptedReply {
        if (request.target.endsWith("/auth/login"))
            return {.body = QJsonDocument(test::loginAnswer(QStringLiteral("owner"))).toJson()};
        if (request.method == "POST" && request.target.contains("/tenants"))
            return {.status = 403,
                    .body = R"({"success":false,"error":{"code":"forbidden","message":")" + sentence + R"("}})"};
        if (request.target.contains("/tenants"))
            return {.body = R"({"success":true,"data":{"tenants":[],"pagination":{"total":0,"limit":1,"offset":0}}})"};
        return {};
    });
    const auto workspace = make(localWorkspace(), serviceAt(platform.url()));
    workspace->start();
    QTRY_COMPARE_WITH_TIMEOUT(workspace->phase(), Phase::Open, kPatienceMs);
    const auto &notices = workspace->context().notices.notices();
    const auto told = std::find_if(notices.begin(), notices.end(), [](const app::Notice &notice) {
        return notice.text == OpenWorkspace::tr("The first tenant could not be made.");
    });
    QVERIFY(told != notices.end());
    QVERIFY(!told->detail.contains(QString::fromLatin1(sentence)));
    QVERIFY(told->detail.startsWith(ui::errorText({.kind = ErrorKind::Forbidden}).title));
}

// Nobody was told the password that a form would ask for.
void TestOpenWorkspace::signsInWhenTheServiceIsLessBusy()
{
    test::ScriptedServer platform;
    int logins = 0;
    platform.answerBy([&](const test::SeenRequest &request) -> test::ScriptedReply {
        if (!request.target.endsWith("/auth/login"))
            return {};
        if (++logins < 3)
            return {.status = 503, .body = kBusy};
        return {.body = QJsonDocument(test::loginAnswer(QStringLiteral("owner"))).toJson()};
    });
    const auto workspace = make(localWorkspace(), serviceAt(platform.url()));
    const QSignalSpy phases(workspace.get(), &OpenWorkspace::phaseChanged);
    workspace->start();
    QTRY_COMPARE_WITH_TIMEOUT(workspace->phase(), Phase::Open, kPatienceMs);
    QCOMPARE(phases.size(), 1);
    QCOMPARE(workspace->context().session.state(), State::SignedIn);
    QVERIFY(!workspace->context().session.isLockable());
    QCOMPARE(logins, 3);
}

void TestOpenWorkspace::saysWhyTheServiceDoesNotLetItIn()
{
    test::ScriptedServer platform;
    bool isBusy = true;
    platform.answerBy([&](const test::SeenRequest &request) -> test::ScriptedReply {
        if (!request.target.endsWith("/auth/login"))
            return {};
        if (isBusy)
            return {.status = 503, .body = kBusy};
        return {.body = QJsonDocument(test::loginAnswer(QStringLiteral("owner"))).toJson()};
    });
    const auto workspace = make(localWorkspace(), serviceAt(platform.url()));
    workspace->start();
    QTRY_COMPARE_WITH_TIMEOUT(workspace->phase(), Phase::Failed, kPatienceMs);
    QVERIFY(workspace->error()->message.contains(ui::errorText({.kind = ErrorKind::Unavailable}).title));
    QVERIFY(!workspace->context().session.isLockable());
    isBusy = false; // and tried again
    workspace->start();
    QTRY_COMPARE_WITH_TIMEOUT(workspace->phase(), Phase::Open, kPatienceMs);
    QCOMPARE(workspace->context().session.state(), State::SignedIn);
}

QTEST_MAIN(TestOpenWorkspace)
#include "tst_openworkspace.moc"
