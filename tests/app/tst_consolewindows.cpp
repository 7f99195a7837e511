// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/main/consolewindows.h"
#include "tests/app/processes.h"
#include "tests/support/platformprocess.h"
#include "ui/keys/keyrevealsheet.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/welcomepage.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace pm;
using namespace pm::app;
using test::PlatformProcess;
using State = SessionService::State;

namespace {

constexpr int kPatienceMs = 60'000; // a service is started and filled
const QString kWorkspace = QStringLiteral("--workspace");

} // namespace

// The first start, from the welcome page to the first page of a workspace, with the real service.
class ConsoleWindowsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus"); // no keychain
        QApplication::setQuitOnLastWindowClosed(false);
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_application = std::make_unique<Application>(folders());
        m_windows = std::make_unique<ConsoleWindows>(*m_application);
        QCOMPARE(*m_application->begin({}), Application::Begun::Here);
        m_windows->show();
        QVERIFY(welcome() != nullptr && welcome()->isVisible());
        QVERIFY(m_windows->mainWindow() == nullptr);
    }
    void cleanup()
    {
        m_windows.reset();
        m_application.reset();
        m_folder.reset();
    }

    void theDemoOpens()
    {
        click("welcome.demo");
        QTRY_VERIFY_WITH_TIMEOUT(rows() > 0, kPatienceMs);
        QVERIFY(!welcome()->isVisible());
        QCOMPARE(session().state(), State::SignedIn);
        QVERIFY(m_application->preferences().workspaces().empty()); // it is not remembered
    }

    void aLocalWorkspaceIsMade()
    {
        click("welcome.local");
        QTRY_VERIFY_WITH_TIMEOUT(isMainShown(), kPatienceMs);
        QVERIFY(!welcome()->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(session().state(), State::SignedIn, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_windows->mainWindow()->currentPage() != nullptr, kPatienceMs);
        const auto known = m_application->preferences().workspaces();
        QCOMPARE(known.size(), std::size_t(1));
        QCOMPARE(known.front().kind, Workspace::Kind::Local);
        QCOMPARE(m_application->preferences().lastWorkspace(), known.front().id); // the next start opens it
    }

    void aPlatformAsksForAPassword()
    {
        PlatformProcess platform;
        QVERIFY2(platform.start(), platform.log().constData());
        connectTo(platform.url().toString());
        QTRY_VERIFY_WITH_TIMEOUT(isMainShown(), kPatienceMs);
        QVERIFY(!welcome()->isVisible());
        type("signIn.email", PlatformProcess::adminEmail());
        type("signIn.password", PlatformProcess::adminPassword());
        m_windows->mainWindow()->findChild<QAbstractButton *>(QStringLiteral("signIn.submit"))->click();
        QTRY_COMPARE_WITH_TIMEOUT(session().state(), State::SignedIn, kPatienceMs);
        QVERIFY(m_windows->mainWindow()->currentPage() != nullptr);
        const auto known = m_application->preferences().workspaces();
        QCOMPARE(known.size(), std::size_t(1));
        QCOMPARE(known.front().email, PlatformProcess::adminEmail()); // the next start asks for the password only
    }

    void aFailedStartLeadsBack()
    {
        QFile inTheWay(folders().demo());
        QVERIFY(inTheWay.open(QFile::WriteOnly));
        inTheWay.close();
        click("welcome.demo");
        const auto *message = welcome()->findChild<QLabel *>(QStringLiteral("welcome.message"));
        QTRY_COMPARE_WITH_TIMEOUT(message->text(),
                                  QStringLiteral("The folder of the demo cannot be emptied: ") + folders().demo(),
                                  kPatienceMs);
        QVERIFY(welcome()->isVisible());
        QVERIFY(m_windows->mainWindow() == nullptr);
        QVERIFY(inTheWay.remove());
        click("welcome.demo"); // once more
        QTRY_VERIFY_WITH_TIMEOUT(rows() > 0, kPatienceMs);
        QVERIFY(!welcome()->isVisible());
    }

    // Its window is there when the service gives up, and must not outlive what it shows.
    void anotherTakesThePlaceOfOneThatFailed()
    {
        click("welcome.demo");
        QTRY_VERIFY_WITH_TIMEOUT(rows() > 0, kPatienceMs);
        QVERIFY(ruin(folders().demo()));
        QTRY_COMPARE_WITH_TIMEOUT(m_application->workspace()->phase(), OpenWorkspace::Phase::Failed, kPatienceMs);
        QVERIFY(isMainShown());
        const QPointer<ui::MainWindow> failed = m_windows->mainWindow();
        const Workspace other = rememberOther();
        Q_EMIT m_windows->mainWindow()->workspaceRequested(other.id);
        QTRY_COMPARE_WITH_TIMEOUT(m_application->workspace()->workspace().id, other.id, kPatienceMs);
        QVERIFY(failed.isNull());
        QTRY_VERIFY_WITH_TIMEOUT(isMainShown(), kPatienceMs);
        QVERIFY(m_windows->mainWindow()->windowTitle().startsWith(other.name));
        QVERIFY(!welcome()->isVisible());
    }

    // What is shown only once does not go with the window without a question.
    void aNewKeyIsNotDroppedForAnother()
    {
        click("welcome.demo");
        QTRY_VERIFY_WITH_TIMEOUT(rows() > 0, kPatienceMs);
        QVERIFY(ruin(folders().demo()));
        QTRY_COMPARE_WITH_TIMEOUT(m_application->workspace()->phase(), OpenWorkspace::Phase::Failed, kPatienceMs);
        const Workspace other = rememberOther();
        const QPointer<QDialog> sheet = showNewKey();
        Q_EMIT m_windows->mainWindow()->workspaceRequested(other.id);
        QPointer<QAbstractButton> loseIt;
        QTRY_VERIFY_WITH_TIMEOUT((loseIt = inMain("confirmSheet.confirm")) != nullptr, kPatienceMs);
        QVERIFY(sheet && sheet->isVisible());
        QVERIFY(m_application->workspace()->workspace().id != other.id);
        loseIt->click();
        QTRY_VERIFY_WITH_TIMEOUT(!sheet || !sheet->isVisible(), kPatienceMs);
        Q_EMIT m_windows->mainWindow()->workspaceRequested(other.id);
        QTRY_COMPARE_WITH_TIMEOUT(m_application->workspace()->workspace().id, other.id, kPatienceMs);
    }

    void aDeadAddressHasAWayOut()
    {
        connectTo(QStringLiteral("http://127.0.0.1:1"));
        QTRY_VERIFY_WITH_TIMEOUT(isMainShown(), kPatienceMs);
        QVERIFY(!welcome()->isVisible());
        chooseFromMenu("workspaceMenu.add");
        QTRY_VERIFY_WITH_TIMEOUT(welcome()->isVisible(), kPatienceMs);
        QVERIFY(isMainShown());
    }

    void aDeadAddressIsForgotten()
    {
        connectTo(QStringLiteral("http://127.0.0.1:1"));
        QTRY_VERIFY_WITH_TIMEOUT(isMainShown(), kPatienceMs);
        chooseFromMenu("workspaceMenu.forget");
        QTest::mouseClick(inMain("forgetQuestion.keep"), Qt::LeftButton);
        QCOMPARE(m_application->preferences().workspaces().size(), std::size_t(1));
        chooseFromMenu("workspaceMenu.forget");
        QTest::mouseClick(inMain("forgetQuestion.forget"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(welcome()->isVisible(), kPatienceMs);
        QVERIFY(m_windows->mainWindow() == nullptr);
        QVERIFY(m_application->preferences().workspaces().empty());
        connectTo(QStringLiteral("http://127.0.0.1:2")); // in this console
        QTRY_VERIFY_WITH_TIMEOUT(isMainShown(), kPatienceMs);
        QVERIFY(!welcome()->isVisible());
    }

    void aPlatformIsMadeOnce()
    {
        connectTo(QStringLiteral("http://127.0.0.1:1"));
        QTRY_VERIFY_WITH_TIMEOUT(isMainShown(), kPatienceMs);
        const Workspace made = m_application->preferences().workspaces().front();
        QVERIFY(!made.production);
        Q_EMIT m_windows->mainWindow()->workspaceRequested({});
        QTRY_VERIFY_WITH_TIMEOUT(welcome()->isVisible(), kPatienceMs);
        welcome()->findChild<QLineEdit *>(QStringLiteral("welcome.name"))->setText(QStringLiteral("Another name"));
        click("welcome.production");
        connectTo(QStringLiteral("http://127.0.0.1:1/"));
        const auto known = m_application->preferences().workspaces();
        QCOMPARE(known.size(), std::size_t(1));
        QCOMPARE(known.front().id, made.id);
        QCOMPARE(known.front().name, made.name);
        QVERIFY(known.front().production); // which is safer
    }

    void theChoiceClosesWhenAnotherConsoleOpens()
    {
        connectTo(QStringLiteral("http://127.0.0.1:1"));
        QTRY_VERIFY_WITH_TIMEOUT(isMainShown(), kPatienceMs);
        QVERIFY(!welcome()->isVisible());
        Q_EMIT m_windows->mainWindow()->workspaceRequested({});
        QTRY_VERIFY_WITH_TIMEOUT(welcome()->isVisible(), kPatienceMs);
        connectTo(QStringLiteral("http://127.0.0.1:2"));
        QCOMPARE(m_application->preferences().workspaces().size(), std::size_t(2));
        QVERIFY(!welcome()->isVisible());
        QVERIFY(isMainShown());
    }

private:
    static void connectTo(const QString &url)
    {
        welcome()->findChild<QLineEdit *>(QStringLiteral("welcome.url"))->setText(url);
        click("welcome.connect");
    }
    // That of the sign-in, with the mouse.
    void chooseFromMenu(const char *action) const
    {
        QTest::mouseClick(inMain("signIn.workspace"), Qt::LeftButton);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu != nullptr);
        auto *chosen = menu->findChild<QAction *>(QString::fromLatin1(action));
        QVERIFY(chosen != nullptr);
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(chosen).center());
    }
    Workspace rememberOther()
    {
        const Workspace other{.id = QStringLiteral("other"),
                              .name = QStringLiteral("Other"),
                              .url = QUrl(QStringLiteral("http://127.0.0.1:1"))};
        m_application->preferences().saveWorkspace(other);
        return other;
    }
    QDialog *showNewKey()
    {
        auto *sheet = new ui::KeyRevealSheet(m_windows->theme(), m_application->workspace()->context(),
                                             IssuedKey{.secret = Secret("a key that is shown once"),
                                                       .id = KeyId(makeUuid()),
                                                       .name = QStringLiteral("Order service"),
                                                       .scopes = Scope::SendEmail,
                                                       .warning = {}},
                                             m_windows->mainWindow());
        sheet->open();
        return sheet;
    }
    [[nodiscard]] QAbstractButton *inMain(const char *name) const
    {
        return m_windows->mainWindow()->findChild<QAbstractButton *>(QString::fromLatin1(name));
    }
    // Ends the service, which does not start on what it finds then.
    [[nodiscard]] static bool ruin(const QString &dataFolder)
    {
        QFile inTheWay(dataFolder);
        const pid_t pid = test::servicesOf(dataFolder).value(0);
        return pid > 0 && ::kill(pid, SIGKILL) == 0 && QDir(dataFolder).removeRecursively()
            && inTheWay.open(QFile::WriteOnly);
    }
    [[nodiscard]] Folders folders() const { return Folders::under(m_folder->path()); }
    [[nodiscard]] static ui::WelcomePage *welcome()
    {
        const auto windows = QApplication::topLevelWidgets();
        for (QWidget *window : windows) {
            if (auto *page = qobject_cast<ui::WelcomePage *>(window))
                return page;
        }
        return nullptr;
    }
    [[nodiscard]] const SessionService &session() const { return m_application->workspace()->context().session; }
    [[nodiscard]] bool isMainShown() const
    {
        return m_windows->mainWindow() != nullptr && m_windows->mainWindow()->isVisible();
    }
    // Of the table of keys; grey ones are none.
    [[nodiscard]] int rows() const
    {
        const auto *table = isMainShown()
                              ? m_windows->mainWindow()->findChild<QTableView *>(QStringLiteral("keysPage.table"))
                              : nullptr;
        const bool isLoaded = table != nullptr && table->model()->index(0, 0).data().isValid();
        return isLoaded ? table->model()->rowCount() : 0;
    }
    static void click(const char *name) { welcome()->findChild<QAbstractButton *>(QString::fromLatin1(name))->click(); }
    void type(const char *name, const QString &text) const
    {
        m_windows->mainWindow()->findChild<QLineEdit *>(QString::fromLatin1(name))->setText(text);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Application> m_application;
    std::unique_ptr<ConsoleWindows> m_windows;
};

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    if (QApplication::arguments().value(1) == kWorkspace)
        return 0; // another console
    ConsoleWindowsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_consolewindows.moc"
