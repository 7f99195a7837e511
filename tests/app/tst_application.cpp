// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/main/application.h"
#include "tests/app/scriptedserver.h"
#include "tests/support/secretservicesession.h"

#include <QDBusMessage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace pm;
using namespace pm::app;
using Begun = Application::Begun;
using State = SessionService::State;

namespace {

const QByteArray kLogin = R"({"success":true,"data":{"token":"t","expires_at":"2030-01-01T00:00:00Z",)"
                          R"("user":{"id":"usr_1","email":"root@acme.example","name":"Root","role":"super_admin",)"
                          R"("tenant_id":null}}})";

Workspace platform(const QString &id)
{
    return {.id = id,
            .kind = Workspace::Kind::Remote,
            .name = id,
            .url = QUrl(QStringLiteral("https://%1.test").arg(id)),
            .email = QStringLiteral("root@acme.example")};
}

} // namespace

// Which workspace a console opens, in folders and on a bus of the test's own.
class ApplicationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_session.start(), m_session.log().constData());
        m_session.enter();
        qputenv("DBUS_SYSTEM_BUS_ADDRESS", m_session.busAddress().toLatin1());
    }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void theFirstStartOpensNothing()
    {
        Application application(folders());
        QCOMPARE(*application.begin({}), Begun::Here);
        QVERIFY(application.workspace() == nullptr);
        QCOMPARE(application.localWorkspace().kind, Workspace::Kind::Local);
        QVERIFY(application.preferences().workspaces().empty()); // until it is chosen
    }

    void opensWhatWasOpenLast()
    {
        {
            Application application(folders());
            application.preferences().saveWorkspace(platform(QStringLiteral("one")));
            application.preferences().saveWorkspace(platform(QStringLiteral("two")));
            CommandLine line;
            line.workspaceId = QStringLiteral("two");
            QCOMPARE(*application.begin(line), Begun::Here);
            QCOMPARE(application.workspace()->workspace().id, QStringLiteral("two"));
        }
        Application application(folders());
        QCOMPARE(*application.begin({}), Begun::Here);
        QCOMPARE(application.workspace()->workspace().id, QStringLiteral("two"));
    }

    // Its address may have been mistyped.
    void whereNobodyHasSignedInIsNotOpenedAgain()
    {
        CommandLine line;
        line.connect = QUrl(QStringLiteral("http://127.0.0.1:1"));
        {
            Application application(folders());
            QCOMPARE(*application.begin(line), Begun::Here);
        }
        Application application(folders());
        QCOMPARE(*application.begin({}), Begun::Here);
        QVERIFY(application.workspace() == nullptr);
        QCOMPARE(application.preferences().workspaces().size(), 1U); // it is still offered
    }

    void theOpenWorkspaceIsForgotten()
    {
        Application application(folders());
        application.preferences().saveWorkspace(platform(QStringLiteral("other")));
        CommandLine line;
        line.connect = QUrl(QStringLiteral("http://127.0.0.1:1"));
        QCOMPARE(*application.begin(line), Begun::Here);
        const QSignalSpy closings(&application, &Application::workspaceClosing);
        application.forgetOpen();
        application.forgetOpen(); // a second click
        QCOMPARE(closings.size(), 1);
        QVERIFY(application.workspace() == nullptr);
        QCOMPARE(application.preferences().workspaces().size(), 1U);
        QCOMPARE(application.preferences().workspaces().front().id, QStringLiteral("other"));
        application.open(platform(QStringLiteral("other"))); // here, where there is room
        QCOMPARE(application.workspace()->workspace().id, QStringLiteral("other"));
    }

    void aWorkspaceThatIsNotThereIsSaid()
    {
        Application application(folders());
        CommandLine line;
        line.workspaceId = QStringLiteral("nothing");
        const auto begun = application.begin(line);
        QVERIFY(!begun);
        QCOMPARE(begun.error().kind, ErrorKind::NotFound);
        QVERIFY(begun.error().message.contains(line.workspaceId));
    }

    void connectMakesAWorkspaceOnce()
    {
        QString first;
        for (const char *address : {"https://api.acme.test", "https://api.acme.test/", "HTTPS://API.acme.test:443//",
                                    "https://api.acme.test?from=mail#top"}) {
            Application application(folders());
            CommandLine line;
            line.connect = QUrl(QString::fromLatin1(address));
            QCOMPARE(*application.begin(line), Begun::Here);
            const Workspace &workspace = application.workspace()->workspace();
            QCOMPARE(workspace.kind, Workspace::Kind::Remote);
            QCOMPARE(workspace.url, QUrl(QStringLiteral("https://api.acme.test")));
            QCOMPARE(workspace.name, QStringLiteral("api.acme.test"));
            QCOMPARE(application.preferences().workspaces().size(), 1U);
            QVERIFY(first.isEmpty() || workspace.id == first);
            first = workspace.id;
        }
    }

    // Of one host.
    void otherAddressesAreOtherPlatforms()
    {
        std::size_t known = 0;
        for (const char *address : {"https://acme.test", "https://acme.test:8443", "https://acme.test/eu",
                                    "https://acme.test/eu/west", "http://acme.test"}) {
            Application application(folders());
            CommandLine line;
            line.connect = QUrl(QString::fromLatin1(address));
            QCOMPARE(*application.begin(line), Begun::Here);
            QCOMPARE(application.workspace()->workspace().url, line.connect);
            QCOMPARE(application.preferences().workspaces().size(), ++known);
        }
    }

    void aSecondConsoleGoesToTheFirst()
    {
        CommandLine line;
        line.connect = QUrl(QStringLiteral("https://api.acme.test"));
        Application first(folders());
        QCOMPARE(*first.begin(line), Begun::Here);
        const QSignalSpy activations(&first, &Application::activationRequested);
        Application second(folders());
        QCOMPARE(*second.begin(line), Begun::Elsewhere);
        QVERIFY(second.workspace() == nullptr);
        QTRY_COMPARE(activations.size(), 1);
    }

    void locksBeforeTheComputerSleeps()
    {
        QDBusConnection logind = QDBusConnection::connectToBus(m_session.busAddress(), QStringLiteral("logind"));
        QVERIFY(logind.registerService(QStringLiteral("org.freedesktop.login1")));
        test::ScriptedServer server;
        for (int i = 0; i < 5; ++i)
            server.reply(200, kLogin); // whatever is asked first
        Application application(folders());
        CommandLine line;
        line.connect = server.url();
        QCOMPARE(*application.begin(line), Begun::Here);
        SessionService &session = application.workspace()->context().session;
        const RequestHandle handle = session.signIn(QStringLiteral("root@acme.example"), Secret("a password"), {},
                                                    false, {this, [](const Result<Operator> &) {}});
        QTRY_COMPARE(session.state(), State::SignedIn);
        QDBusMessage signal = QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/login1"),
                                                         QStringLiteral("org.freedesktop.login1.Manager"),
                                                         QStringLiteral("PrepareForSleep"));
        signal << true;
        QVERIFY(logind.send(signal));
        QTRY_COMPARE(session.state(), State::Locked);
        QDBusConnection::disconnectFromBus(QStringLiteral("logind"));
    }

private:
    [[nodiscard]] Folders folders() const { return Folders::under(m_folder->path()); }

    test::SecretServiceSession m_session;
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(ApplicationTest)
#include "tst_application.moc"
