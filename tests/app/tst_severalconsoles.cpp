// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/main/consolewindows.h"
#include "tests/app/baredesktop.h"
#include "tests/app/processes.h"
#include "tests/support/childprocess.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QTest>
#include <QTimer>

#include <csignal>
#include <unistd.h>

using namespace pm;
using namespace pm::app;
using test::servicesOf;

namespace {

constexpr int kPatienceMs = 60'000; // services are started
const QString kConsole = QStringLiteral("penguinmails-console");
const QString kWorkspace = QStringLiteral("--workspace");
const QString kOpener = QStringLiteral("--opener");

QList<pid_t> consolesOf(const QString &workspaceId)
{
    return test::processesOf(kConsole, workspaceId);
}

CommandLine lineFor(const QString &workspaceId)
{
    CommandLine line;
    line.workspaceId = workspaceId;
    return line;
}

// A console starts its own program for another workspace. Where that is this test, the real one takes its place.
int becomeConsole(char **arguments)
{
    QByteArray program(PENGUINMAILS_CONSOLE);
    arguments[0] = program.data();
    ::execv(arguments[0], arguments);
    return 1;
}

// A console that opens another workspace as soon as it has a window.
int runOpener(const QString &workspaceId, const QString &otherId)
{
    Application application(Folders::ofUser());
    if (!application.begin(lineFor(workspaceId)))
        return 1;
    ConsoleWindows windows(application);
    windows.show();
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &windows, [&] {
        if (windows.mainWindow() == nullptr)
            return;
        look.stop();
        Q_EMIT windows.mainWindow()->workspaceRequested(otherId);
    });
    look.start(20);
    return QApplication::exec();
}

} // namespace

// Consoles of one user at the same time: one of each workspace, and none that needs another.
class SeveralConsolesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_desktop.isValid());
        QApplication::setQuitOnLastWindowClosed(false);
    }
    void init()
    {
        // Of no other test's, since processes are found by them.
        m_one = makeUuid();
        m_other = makeUuid();
        SettingsPreferences preferences(Folders::ofUser().preferencesFile());
        for (const QString &id : {m_one, m_other})
            preferences.saveWorkspace({.id = id, .kind = Workspace::Kind::Local, .name = id});
    }
    void cleanup()
    {
        const QList<pid_t> left = consolesOf(m_other); // nobody's children
        for (const pid_t pid : left)
            ::kill(pid, SIGKILL);
    }

    void aSecondStartRaisesTheFirst()
    {
        Application application(Folders::ofUser());
        ConsoleWindows windows(application);
        QCOMPARE(*application.begin(lineFor(m_one)), Application::Begun::Here);
        QTRY_VERIFY_WITH_TIMEOUT(windows.mainWindow() != nullptr, kPatienceMs);
        const QList<pid_t> services = servicesOf(m_one);
        QCOMPARE(services.size(), 1);
        windows.mainWindow()->showMinimized();
        QWidget inFront;
        inFront.show();
        inFront.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&inFront, kPatienceMs));
        QVERIFY(!windows.mainWindow()->isActiveWindow());

        startAgain(m_one);
        QTRY_VERIFY_WITH_TIMEOUT(windows.mainWindow()->isActiveWindow(), kPatienceMs);
        QVERIFY(!windows.mainWindow()->isMinimized());
        QCOMPARE(servicesOf(m_one), services);
    }

    void anotherWorkspaceGetsAConsoleThatOutlivesTheFirst()
    {
        test::ChildProcess opener;
        QVERIFY(startReporting(opener, QCoreApplication::applicationFilePath(), {kOpener, m_one, m_other}));
        QTRY_COMPARE_WITH_TIMEOUT(opener.log().count("painted"), 2, kPatienceMs); // both have a window
        QCOMPARE(servicesOf(m_one).size(), 1);
        const QList<pid_t> consoles = consolesOf(m_other);
        const QList<pid_t> services = servicesOf(m_other);
        QCOMPARE(consoles.size(), 1);
        QCOMPARE(services.size(), 1);

        opener.sendSignal(SIGKILL);
        QTRY_COMPARE_WITH_TIMEOUT(servicesOf(m_one), QList<pid_t>(), kPatienceMs);
        startAgain(m_other);
        QCOMPARE(consolesOf(m_other), consoles);
        QCOMPARE(servicesOf(m_other), services);
        QVERIFY(::kill(consoles.front(), SIGTERM) == 0);
        QTRY_COMPARE_WITH_TIMEOUT(consolesOf(m_other) + servicesOf(m_other), QList<pid_t>(), kPatienceMs);
    }

    // Each of them may be the one that goes, and comes back to what it had.
    void aKilledOneLeavesTheOthersAlone()
    {
        test::ChildProcess killed;
        test::ChildProcess other;
        for (const auto &[console, id] : {std::pair(&killed, m_one), std::pair(&other, m_other)}) {
            QVERIFY(startReporting(*console, QStringLiteral(PENGUINMAILS_CONSOLE), {kWorkspace, id}));
            QTRY_VERIFY_WITH_TIMEOUT(console->log().contains("painted"), kPatienceMs);
        }
        const QList<pid_t> services = servicesOf(m_other);
        QCOMPARE(services.size(), 1);
        killed.sendSignal(SIGKILL);
        QTRY_COMPARE_WITH_TIMEOUT(servicesOf(m_one), QList<pid_t>(), kPatienceMs);
        QVERIFY(other.isRunning());
        QCOMPARE(servicesOf(m_other), services);

        test::ChildProcess next;
        QVERIFY(startReporting(next, QStringLiteral(PENGUINMAILS_CONSOLE), {kWorkspace, m_one}));
        QTRY_VERIFY_WITH_TIMEOUT(next.log().contains("painted"), kPatienceMs);
        QCOMPARE(servicesOf(m_one).size(), 1);
        for (test::ChildProcess *console : {&next, &other})
            QVERIFY(console->end(SIGTERM, kPatienceMs));
        QTRY_COMPARE_WITH_TIMEOUT(servicesOf(m_one) + servicesOf(m_other), QList<pid_t>(), kPatienceMs);
    }

private:
    [[nodiscard]] QString nextLog() { return m_logs.filePath(QStringLiteral("%1.log").arg(++m_started)); }
    // Says in its log when something is painted.
    [[nodiscard]] bool startReporting(test::ChildProcess &console, const QString &program, const QStringList &arguments)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("PENGUINMAILS_REPORT_PAINT"), QStringLiteral("1"));
        console.setEnvironment(environment);
        return console.start(program, arguments, nextLog());
    }
    // Ends at once and well: the console that is there has answered.
    void startAgain(const QString &workspaceId)
    {
        test::ChildProcess again;
        QVERIFY(again.start(QStringLiteral(PENGUINMAILS_CONSOLE), {kWorkspace, workspaceId}, nextLog()));
        QTRY_VERIFY_WITH_TIMEOUT(!again.isRunning(), kPatienceMs);
        QVERIFY(!again.hasCrashed());
        QCOMPARE(again.exitCode(), 0);
        QVERIFY2(again.log().isEmpty(), again.log().constData());
    }

    test::BareDesktop m_desktop;
    QTemporaryDir m_logs;
    QString m_one;
    QString m_other;
    int m_started = 0;
};

int main(int argc, char **argv)
{
    // Before Qt, as app/main has it: the folders are named after the program.
    QCoreApplication::setApplicationName(kConsole);
    if (argc > 1 && QLatin1StringView(argv[1]) == kWorkspace)
        return becomeConsole(argv);
    const QApplication application(argc, argv);
    if (QApplication::arguments().value(1) == kOpener)
        return runOpener(QApplication::arguments().value(2), QApplication::arguments().value(3));
    SeveralConsolesTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_severalconsoles.moc"
