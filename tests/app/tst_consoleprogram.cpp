// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/app/processes.h"
#include "tests/support/childprocess.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace pm;

namespace {

constexpr int kPatienceMs = 60'000;

} // namespace

// The program as it is installed, without a screen and in a home of the test's own, where no keychain is.
class ConsoleProgramTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_environment = QProcessEnvironment::systemEnvironment();
        for (const char *variable : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
            m_environment.insert(QString::fromLatin1(variable), m_home->path());
        m_environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nonexistent/bus"));
        m_environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        m_environment.insert(QStringLiteral("PENGUINMAILS_REPORT_PAINT"), QStringLiteral("1"));
    }

    void aSecondStartLeavesTheFirstAlone()
    {
        test::ChildProcess first;
        QVERIFY(startDemo(first));
        QVERIFY2(first.readLine(kPatienceMs).contains("painted"), first.log().constData());
        QCOMPARE(test::servicesOf(m_home->path()).size(), 1);
        test::ChildProcess second;
        QVERIFY(startDemo(second));
        QVERIFY(second.waitForExit(kPatienceMs));
        QVERIFY(!second.hasCrashed());
        QCOMPARE(second.exitCode(), 0);
        QVERIFY2(second.log().isEmpty(), second.log().constData()); // the first has answered
        QVERIFY(first.isRunning());
        QCOMPARE(test::servicesOf(m_home->path()).size(), 1);
        QVERIFY(first.end(SIGTERM, kPatienceMs)); // ended from outside it leaves nothing behind either
        QTRY_COMPARE_WITH_TIMEOUT(test::servicesOf(m_home->path()).size(), 0, kPatienceMs);
    }

    void aKilledConsoleLeavesNothingBehind()
    {
        test::ChildProcess console;
        QVERIFY(startDemo(console));
        QVERIFY2(console.readLine(kPatienceMs).contains("painted"), console.log().constData());
        QCOMPARE(test::servicesOf(m_home->path()).size(), 1);
        console.sendSignal(SIGKILL);
        QVERIFY(console.waitForExit(kPatienceMs));
        QTRY_COMPARE_WITH_TIMEOUT(test::servicesOf(m_home->path()).size(), 0, kPatienceMs);
    }

    void wrongArgumentsAreSaid_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("option") << QStringList(QStringLiteral("--nothing"));
        QTest::newRow("workspace") << QStringList{QStringLiteral("--workspace"), QStringLiteral("nothing")};
        QTest::newRow("language") << QStringList{QStringLiteral("--language"), QStringLiteral("fi")};
        QTest::newRow("address") << QStringList{QStringLiteral("--connect"), QStringLiteral("ftp://acme.test")};
    }
    void wrongArgumentsAreSaid()
    {
        QFETCH(QStringList, arguments);
        test::ChildProcess console;
        QVERIFY(start(console, arguments));
        QVERIFY(console.waitForExit(kPatienceMs));
        QCOMPARE(console.exitCode(), 2);
        QVERIFY(!console.log().trimmed().isEmpty());
    }

private:
    bool start(test::ChildProcess &console, const QStringList &arguments)
    {
        console.setEnvironment(m_environment);
        return console.start(QStringLiteral(PENGUINMAILS_CONSOLE), arguments,
                             m_home->filePath(QStringLiteral("console-%1.log").arg(++m_started)),
                             test::ChildProcess::Output::Pipe);
    }
    bool startDemo(test::ChildProcess &console) { return start(console, {QStringLiteral("--demo")}); }

    std::unique_ptr<QTemporaryDir> m_home;
    QProcessEnvironment m_environment;
    int m_started = 0;
};

QTEST_GUILESS_MAIN(ConsoleProgramTest)
#include "tst_consoleprogram.moc"
