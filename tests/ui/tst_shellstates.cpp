// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/main/uiwatchdog.h"
#include "tests/app/scriptedserver.h"
#include "tests/ui/cuttexts.h"
#include "tests/ui/testconsole.h"
#include "ui/widgets/errortext.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <atomic>

using namespace pm;
using test::ScriptedReply;
using test::ScriptedServer;
using test::SeenRequest;
using test::TestConsole;
using Level = app::Notice::Level;
using State = app::SessionService::State;

namespace {

constexpr int kPatienceMs = 20'000;
constexpr UnixMs kMinuteMs = 60'000;
const QByteArray kHealthy = R"({"status":"ok"})";
const QByteArray kUser = R"({"id":"usr_1","email":"dev@acme.test","name":"Dev","role":"developer",)"
                         R"("tenant_id":"0b4f1f0e-0000-4000-8000-000000000001"})";
const QByteArray kLogin = R"({"success":true,"data":{"token":"t","expires_at":"2030-01-01T00:00:00Z","user":)" + kUser
                        + "}}";

std::atomic<int> stalls = 0;

void countStalls(QtMsgType, const QMessageLogContext &, const QString &text)
{
    if (text.contains(QStringLiteral("stood still")))
        ++stalls;
}

} // namespace

// What the window shows of the platform's state, with a platform that does what the test says.
class ShellStatesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_server = std::make_unique<ScriptedServer>(); }
    void cleanup()
    {
        m_console.reset();
        m_server.reset();
    }

    void aSlowPlatformIsCalledSlow()
    {
        m_server->reply({.manner = ScriptedReply::Manner::Silent});
        open();
        QCOMPARE(connection(), QStringLiteral("Connecting"));
        QTRY_COMPARE(m_server->seen().size(), 1U);
        QTest::qWait(1100); // as long as an operator notices
        m_server->answerSilent(200, kHealthy);
        QTRY_COMPARE(connection(), QStringLiteral("Slow"));
        const QString text = m_console->textOf("statusLine.host");
        QVERIFY2(text.startsWith(m_console->connection.host()) && text.endsWith(QStringLiteral(" ms")),
                 qPrintable(text));
        QVERIFY(!isThere("offlineBanner"));
    }

    void offlineDataTellsItsAge()
    {
        m_server->reply(200, kHealthy);
        open();
        QTRY_COMPARE(connection(), QStringLiteral("Connected"));
        m_server.reset();
        QTRY_COMPARE_WITH_TIMEOUT(connection(), QStringLiteral("Offline"), kPatienceMs);
        QVERIFY(isThere("offlineBanner"));
        QVERIFY(m_console->textOf("offlineBanner").contains(QStringLiteral("just now")));
        m_console->clock.later = 5 * kMinuteMs;
        QTRY_VERIFY(m_console->textOf("offlineBanner").contains(QStringLiteral("5 min ago")));

        ScriptedServer back;
        back.reply(200, kHealthy);
        m_console->client.setBaseUrl(back.url());
        QTRY_COMPARE_WITH_TIMEOUT(connection(), QStringLiteral("Connected"), kPatienceMs);
        QVERIFY(!isThere("offlineBanner"));
    }

    void whatWasNeverThereHasNoAge()
    {
        const QUrl nobody = m_server->url();
        m_server.reset();
        m_console = std::make_unique<TestConsole>(nobody);
        QTRY_COMPARE_WITH_TIMEOUT(connection(), QStringLiteral("Offline"), kPatienceMs);
        QCOMPARE(m_console->textOf("offlineBanner"), QStringLiteral("The platform does not answer. Trying again…"));
    }

    // Nobody types a password because of it, and what somebody types is left alone.
    void aStartDuringADeployIsMadeGood()
    {
        m_me = {.manner = ScriptedReply::Manner::Silent};
        openWithASession();
        m_console->session.restore();
        QTRY_VERIFY_WITH_TIMEOUT(isAskedWhoIsThere(), kPatienceMs);
        QVERIFY(!m_console->isShown("signIn.restoring"));
        const QString typed = QStringLiteral("half a pass");
        m_console->type("signIn.password", typed);
        m_me = {.status = 503};
        m_server->answerSilent(503, "{}");
        QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("signIn.restoring"), kPatienceMs);
        QCOMPARE(m_console->textOf("signIn.password"), typed);
        m_me = {.body = kUser};
        m_console->find<QLineEdit>("signIn.password")->clear();
        QTRY_COMPARE_WITH_TIMEOUT(m_console->session.state(), State::SignedIn, kPatienceMs);
        QVERIFY(!m_console->isShown("signInView"));
        m_console->session.signOut();
        QVERIFY(m_console->isShown("signInView"));
        QVERIFY(!m_console->isShown("signIn.restoring"));
    }

    // Before whoever had remembered it types a password.
    void aForbiddenSessionSaysWhy()
    {
        m_me = {.status = 403, .body = R"({"success":false,"error":{"code":"account_suspended","message":"m"}})"};
        openWithASession();
        m_console->session.restore();
        QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("signIn.problem"), kPatienceMs);
        const Error suspended{.kind = ErrorKind::Forbidden, .code = QStringLiteral("account_suspended")};
        const QString said = m_console->textOf("signIn.problem");
        QVERIFY2(said.contains(ui::errorText(suspended).title), qPrintable(said));
        QTRY_COMPARE_WITH_TIMEOUT(test::cutTexts(*m_console->find<QWidget>("signInView")), QStringList(), kPatienceMs);
        m_console->signIn(QStringLiteral("dev@acme.test"), QStringLiteral("a password"));
        QVERIFY(!m_console->isShown("signIn.problem")); // what comes now is said of the password
    }

    // It came back without anybody, who could be the one to begin the time.
    void aSessionThatCameBackByItselfLocks()
    {
        m_me = {.body = kUser};
        openWithASession();
        auto *lock = m_console->window.findChild<ui::IdleLock *>();
        const QSignalSpy idle(lock, &ui::IdleLock::idle);
        lock->setTimeout(std::chrono::milliseconds(50));
        QTRY_COMPARE_WITH_TIMEOUT(idle.size(), 1, kPatienceMs);
        QCOMPARE(m_console->session.state(), State::SignedOut);
        m_console->session.restore();
        QTRY_COMPARE_WITH_TIMEOUT(m_console->session.state(), State::Locked, kPatienceMs);
        QVERIFY(m_console->isShown("signInView"));
    }

    void noticesAreCountedAndRead()
    {
        m_server->answerBy([](const SeenRequest &request) {
            return ScriptedReply{.body = request.target.endsWith("/auth/login") ? kLogin : kHealthy};
        });
        open();
        m_console->signIn(QStringLiteral("dev@acme.test"), QStringLiteral("a password"));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->session.state(), State::SignedIn, kPatienceMs);
        QCOMPARE(m_console->textOf("statusLine.notices"), QStringLiteral("0 notice(s)"));
        m_console->notices.post(Level::Success, QStringLiteral("First"), QStringLiteral("Its detail"));
        m_console->notices.post(Level::Danger, QStringLiteral("Second"));
        QCOMPARE(m_console->textOf("statusLine.notices"), QStringLiteral("2 notice(s)"));
        auto *bell = m_console->find<QAbstractButton>("topBar.notices");
        QVERIFY(bell->accessibleName().startsWith(u'2'));
        bell->click();
        const QStringList shown = panelTexts();
        QVERIFY(shown.contains(QStringLiteral("Second")));
        QVERIFY(shown.indexOf(QStringLiteral("Second")) < shown.indexOf(QStringLiteral("First"))); // newest first
        QVERIFY(!shown.filter(QStringLiteral("Its detail · just now")).isEmpty());
        QCOMPARE(m_console->notices.unread(), 0);
        QVERIFY(bell->accessibleName().startsWith(u'0'));
        m_console->click("noticesPanel.clear");
        QVERIFY(m_console->notices.notices().empty());
        QTRY_VERIFY(m_console->find<QWidget>("noticesPanel") == nullptr);
        bell->click();
        QVERIFY(panelTexts().contains(QStringLiteral("Nothing has happened yet.")));
    }

    void onlyProductionHasABand()
    {
        open();
        QVERIFY(isThere("productionBand"));
        m_console = std::make_unique<TestConsole>(m_server->url(), TestConsole::Setup{.production = false});
        QVERIFY(!isThere("productionBand"));
    }

    // Requests that are never answered stop nobody.
    void theWindowLivesWhileThePlatformHangs()
    {
        m_server->reply(200, kHealthy);
        open();
        QTRY_COMPARE(connection(), QStringLiteral("Connected"));
        m_server->reply(200, kLogin);
        for (int i = 0; i < 50; ++i)
            m_server->reply({.manner = ScriptedReply::Manner::Silent});
        m_console->signIn(QStringLiteral("dev@acme.test"), QStringLiteral("a password"));
        QTRY_COMPARE(m_console->session.state(), State::SignedIn);
        const std::size_t before = m_server->seen().size();
        stalls = 0;
        const QtMessageHandler handler = qInstallMessageHandler(countStalls);
        {
            const app::UiWatchdog watchdog;
            QVERIFY(m_console->activate());
            for (const Qt::Key key : {Qt::Key_F5, Qt::Key_F1, Qt::Key_Escape, Qt::Key_F5})
                QTest::keyClick(&m_console->window, key);
            QTest::keySequence(&m_console->window, QKeySequence(Qt::CTRL | Qt::Key_K));
            QTest::keyClicks(m_console->find<QWidget>("picker.field"), QStringLiteral("anything"));
            QTest::qWait(1000); // while nothing comes
            m_console->window.resize(1100, 700);
            QCOMPARE(m_console->window.grab().size(), QSize(1100, 700));
        }
        qInstallMessageHandler(handler);
        QCOMPARE(stalls, 0);
        QVERIFY(m_server->seen().size() > before); // it was asked, and hung
        QTRY_COMPARE_WITH_TIMEOUT(connection(), QStringLiteral("Offline"), kPatienceMs);
        QVERIFY(isThere("offlineBanner"));
    }

private:
    void open() { m_console = std::make_unique<TestConsole>(m_server->url()); }
    // Which the keychain has, and which the platform says m_me of.
    void openWithASession()
    {
        m_server->answerBy([this](const SeenRequest &request) {
            return request.target.endsWith("/auth/me") ? m_me : ScriptedReply{.body = kHealthy};
        });
        open();
        m_console->keychain.entries[QStringLiteral("session/w")] = Secret(
            R"({"token":"t","expires_at":"2030-01-01T00:00:00Z"})");
    }
    [[nodiscard]] bool isAskedWhoIsThere() const
    {
        return std::any_of(m_server->seen().begin(), m_server->seen().end(),
                           [](const SeenRequest &request) { return request.target.endsWith("/auth/me"); });
    }
    // Nobody has signed in, so all of it is behind the curtain.
    [[nodiscard]] bool isThere(const char *name) const
    {
        const auto *widget = m_console->find<QWidget>(name);
        return widget != nullptr && widget->isVisibleTo(m_console->window.centralWidget());
    }
    [[nodiscard]] QString connection() const
    {
        return m_console->find<QWidget>("statusLine.connection")->accessibleName();
    }
    [[nodiscard]] QStringList panelTexts() const
    {
        QStringList texts;
        const auto labels = m_console->find<QWidget>("noticesPanel")->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            texts.append(label->text());
        return texts;
    }

    ScriptedReply m_me;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<TestConsole> m_console;
};

QTEST_MAIN(ShellStatesTest)
#include "tst_shellstates.moc"
