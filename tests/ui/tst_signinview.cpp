// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/totpcode.h"
#include "tests/ui/testconsole.h"
#include "tests/ui/testplatforms.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace pm;
using test::kTotpStepMs;
using test::TestConsole;
using test::totpCode;
using State = app::SessionService::State;

namespace {

// As the keychain has it.
Secret keptSession(const QString &token, bool locked = false)
{
    const QJsonObject kept{{QStringLiteral("token"), token},
                           {QStringLiteral("expires_at"), QStringLiteral("2030-01-01T00:00:00Z")},
                           {QStringLiteral("locked"), locked}};
    return Secret(QJsonDocument(kept).toJson());
}

} // namespace

// Signing in to the real service with each of its stores, as an operator does it.
class SignInViewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::TestPlatforms::addRows(); }
    void initTestCase() { QVERIFY(m_platforms.start()); }

    void init()
    {
        m_platform = &m_platforms.current();
        m_console = std::make_unique<TestConsole>(m_platform->url());
    }
    void cleanup() { m_console.reset(); }

    void theFormBeginsWithWhatIsKnown()
    {
        QCOMPARE(m_console->textOf("signIn.email"), test::PlatformProcess::adminEmail());
        QVERIFY(m_console->find<QLineEdit>("signIn.password")->text().isEmpty());
        QCOMPARE(m_console->find<QLineEdit>("signIn.password")->echoMode(), QLineEdit::Password);
        for (const char *later : {"signIn.code", "signIn.next", "signIn.again", "signIn.problem", "signIn.signOut"})
            QVERIFY2(!m_console->isShown(later), later);
    }

    void aWrongPasswordIsSaidInTheForm()
    {
        const QString email = QStringLiteral("Somebody@Example.com");
        m_console->signIn(email, QStringLiteral("not the password"));
        QTRY_VERIFY(m_console->isShown("signIn.problem"));
        QVERIFY(m_console->textOf("signIn.problem").startsWith(QStringLiteral("The email or the password is wrong.")));
        QVERIFY(m_console->isShown("signInView"));
        QCOMPARE(m_console->textOf("signIn.email"), email);
        QVERIFY(m_console->find<QLineEdit>("signIn.password")->hasFocus());
        QCOMPARE(m_console->find<QLineEdit>("signIn.password")->selectedText().size(), 16); // typing replaces it
        QVERIFY(!m_console->isShown("signIn.code"));
        QCOMPARE(m_console->rows(), -1);
        // The next attempt begins without the old complaint.
        m_console->click("signIn.submit");
        QVERIFY(!m_console->isShown("signIn.problem"));
        QTRY_VERIFY(m_console->isShown("signIn.problem"));
    }

    void theButtonIsBusyMeanwhile()
    {
        const auto *button = m_console->find<QPushButton>("signIn.submit");
        QCOMPARE(button->text(), QStringLiteral("Sign in"));
        m_console->signIn(test::PlatformProcess::adminEmail(), QStringLiteral("not the password"));
        QVERIFY(!button->isEnabled());
        QCOMPARE(button->text(), QStringLiteral("Signing in…"));
        QTRY_VERIFY(button->isEnabled());
        QCOMPARE(button->text(), QStringLiteral("Sign in"));
    }

    void enterSubmitsFromEachField_data()
    {
        QTest::addColumn<QString>("field");
        QTest::newRow("email") << QStringLiteral("signIn.email");
        QTest::newRow("password") << QStringLiteral("signIn.password");
    }
    void enterSubmitsFromEachField()
    {
        QFETCH(QString, field);
        m_console->type("signIn.email", test::PlatformProcess::adminEmail());
        QTest::keyClick(m_console->find<QLineEdit>("signIn.email"), Qt::Key_Return);
        QVERIFY(m_console->find<QPushButton>("signIn.submit")->isEnabled()); // nothing to submit yet
        m_console->type("signIn.password", test::PlatformProcess::adminPassword());
        QTest::keyClick(m_console->find<QLineEdit>(field.toLatin1()), Qt::Key_Return);
        QTRY_COMPARE(m_console->session.state(), State::SignedIn);
        QVERIFY(!m_console->isShown("signInView"));
        QVERIFY(m_console->find<QLineEdit>("signIn.password")->text().isEmpty());
    }

    void theCodeIsAskedForWhenTheServiceWantsIt()
    {
        const QString email = m_platform->addOperator(Role::Support);
        const QString secret = enrol(email);
        QVERIFY(!secret.isEmpty());
        m_console->signIn(email, test::TestPlatform::password());
        QTRY_VERIFY(m_console->isShown("signIn.code"));
        QVERIFY(m_console->find<QLineEdit>("signIn.code")->hasFocus());
        QVERIFY(!m_console->isShown("signIn.problem")); // asking is no complaint
        QCOMPARE(m_console->textOf("signIn.email"), email);
        QCOMPARE(m_console->textOf("signIn.password"), test::TestPlatform::password());

        m_console->click("signIn.submit"); // without one
        QTRY_VERIFY(m_console->isShown("signIn.problem"));
        QVERIFY(m_console->textOf("signIn.problem").startsWith(QStringLiteral("A code is needed.")));

        m_console->type("signIn.code", QStringLiteral("000000"));
        m_console->click("signIn.submit");
        QTRY_VERIFY(m_console->isShown("signIn.problem"));
        QVERIFY(m_console->textOf("signIn.problem").contains(QStringLiteral("the code is wrong")));
        QVERIFY(m_console->find<QLineEdit>("signIn.code")->hasFocus());
        QCOMPARE(m_console->textOf("signIn.password"), test::TestPlatform::password());

        // Each code counts once, and enrolling took the present one.
        m_console->type("signIn.code", totpCode(secret, SystemClock().now() + kTotpStepMs));
        QTest::keyClick(m_console->find<QLineEdit>("signIn.code"), Qt::Key_Return);
        QTRY_COMPARE(m_console->session.state(), State::SignedIn);
    }

    void aLockedAccountSaysForHowLong()
    {
        const QString email = m_platform->addOperator(Role::Qa);
        for (int i = 0; i < 5; ++i)
            QVERIFY(m_platform->login(email, QStringLiteral("not the password")).isEmpty());
        m_console->signIn(email, test::TestPlatform::password());
        QTRY_VERIFY(m_console->isShown("signIn.problem"));
        const QString problem = m_console->textOf("signIn.problem");
        static const QRegularExpression form(QStringLiteral("^Too many attempts\\. Try again in (\\d+) minute"));
        QVERIFY2(form.match(problem).hasMatch(), qPrintable(problem));
        QCOMPARE(form.match(problem).captured(1), QStringLiteral("15"));
        QCOMPARE(m_console->textOf("signIn.email"), email);
        QVERIFY(m_console->find<QPushButton>("signIn.submit")->isEnabled());
        QCOMPARE(m_console->session.state(), State::SignedOut);
    }

    // No role has anything to do with it.
    void aSuspendedAccountIsCalledThat()
    {
        const QString email = m_platform->addOperator(Role::Finance);
        const QString users = QStringLiteral("/api/v1/platform/admin/users");
        const QJsonArray found = m_platform->asAdmin()
                                     .get(users + QStringLiteral("?search=") + email)
                                     .data()
                                     .value(QStringLiteral("users"))
                                     .toArray();
        QCOMPARE(found.size(), 1);
        const QString id = found.first().toObject().value(QStringLiteral("id")).toString();
        QCOMPARE(m_platform->asAdmin()
                     .post(users + u'/' + id + QStringLiteral("/suspend"),
                           {{QStringLiteral("reason"), QStringLiteral("Left the company")}})
                     .status,
                 200);
        m_console->signIn(email, test::TestPlatform::password());
        QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("signIn.problem"), 20'000);
        QVERIFY2(m_console->textOf("signIn.problem").startsWith(QStringLiteral("This account is suspended.")),
                 qPrintable(m_console->textOf("signIn.problem")));
    }

    void aServiceThatIsGoneIsNamedAndTriedAgain()
    {
        m_platform->kill();
        m_console->signIn(test::PlatformProcess::adminEmail(), test::PlatformProcess::adminPassword());
        QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("signIn.problem"), 10'000);
        QVERIFY(m_console->textOf("signIn.problem").startsWith(QStringLiteral("The platform cannot be reached.")));
        QCOMPARE(m_console->textOf("signIn.password"), test::PlatformProcess::adminPassword());
        QVERIFY(m_platform->startAgain());
        m_console->click("signIn.submit");
        QTRY_COMPARE_WITH_TIMEOUT(m_console->session.state(), State::SignedIn, 10'000);
    }

    void aStartWithoutTheServiceIsMadeGood_data()
    {
        QTest::addColumn<bool>("typed");
        QTest::newRow("nothing is typed") << false;
        QTest::newRow("somebody is faster") << true; // and is not interrupted
    }
    void aStartWithoutTheServiceIsMadeGood()
    {
        QFETCH(bool, typed);
        const QString email = test::PlatformProcess::adminEmail();
        const QString token = m_platform->login(email, test::PlatformProcess::adminPassword());
        m_platform->kill();
        m_console = std::make_unique<TestConsole>(m_platform->url());
        m_console->keychain.entries[QStringLiteral("session/w")] = keptSession(token);
        m_console->session.restore();
        QTRY_VERIFY_WITH_TIMEOUT(m_console->session.isRestorable(), 10'000);
        if (typed)
            m_console->type("signIn.password", QStringLiteral("half a pass"));
        QVERIFY(m_platform->startAgain());
        QTRY_COMPARE_WITH_TIMEOUT(m_console->connection.state(), app::ConnectionService::State::Online, 20'000);
        if (!typed)
            QTRY_COMPARE_WITH_TIMEOUT(m_console->session.state(), State::SignedIn, 10'000);
        QCOMPARE(m_console->session.isRestorable(), typed);
        QCOMPARE(m_console->textOf("signIn.password"), typed ? QStringLiteral("half a pass") : QString());
    }

    void theMenuOffersWhatMayBeDone()
    {
        m_console->preferences.saveWorkspace(m_console->workspace);
        const QStringList always{m_console->workspace.name, QString(), QStringLiteral("Add a workspace…")};
        QCOMPARE(m_console->workspaceActions("signIn.workspace"),
                 always + QStringList(QStringLiteral("Forget this workspace…")));
        m_console->signIn(test::PlatformProcess::adminEmail(), test::PlatformProcess::adminPassword());
        QTRY_COMPARE_WITH_TIMEOUT(m_console->session.state(), State::SignedIn, 20'000);
        m_console->session.lock();
        QCOMPARE(m_console->workspaceActions("signIn.workspace"), always); // whoever is there may be anybody
    }

    void aWorkspaceIsForgottenAfterAQuestion()
    {
        m_console->preferences.saveWorkspace(m_console->workspace);
        const QSignalSpy requests(&m_console->window, &ui::MainWindow::forgetRequested);
        const auto ask = [this] {
            m_console->click("signIn.workspace");
            const QPointer<QMenu> menu = m_console->find<QMenu>("workspaceMenu");
            auto *forget = menu->findChild<QAction *>(QStringLiteral("workspaceMenu.forget"));
            QTest::mouseClick(menu.data(), Qt::LeftButton, {}, menu->actionGeometry(forget).center());
            QTRY_VERIFY_WITH_TIMEOUT(!menu, 20'000);
        };
        ask();
        QVERIFY(m_console->isShown("forgetQuestion"));
        QCOMPARE(m_console->window.focusWidget(), m_console->find<QWidget>("forgetQuestion.keep"));
        m_console->click("forgetQuestion.keep");
        QVERIFY(!m_console->isShown("forgetQuestion"));
        ask();
        m_console->signIn(test::PlatformProcess::adminEmail(), QStringLiteral("not the password"));
        QVERIFY(!m_console->isShown("forgetQuestion")); // who signs in does not forget it
        QCOMPARE(requests.size(), 0);
        ask();
        m_console->click("forgetQuestion.forget");
        QCOMPARE(requests.size(), 1);
    }

    void aLockedConsoleStartsLocked()
    {
        const QString email = test::PlatformProcess::adminEmail();
        const QString token = m_platform->login(email, test::PlatformProcess::adminPassword());
        m_console->keychain.entries[QStringLiteral("session/w")] = keptSession(token, true);
        m_console->session.restore();
        QTRY_COMPARE_WITH_TIMEOUT(m_console->session.state(), State::Locked, 20'000);
        QVERIFY(m_console->isShown("signInView"));
        QCOMPARE(m_console->textOf("signIn.submit"), QStringLiteral("Unlock"));
        QCOMPARE(m_console->textOf("signIn.email"), email);
        QCOMPARE(m_console->rows(), -1);
        m_console->signIn(email, test::PlatformProcess::adminPassword());
        QTRY_COMPARE_WITH_TIMEOUT(m_console->session.state(), State::SignedIn, 20'000);
        QVERIFY(!m_console->isShown("signInView"));
        QTRY_VERIFY_WITH_TIMEOUT(m_console->rows() >= 0, 20'000);
    }

private:
    // Empty when it was refused.
    QString enrol(const QString &email)
    {
        test::HttpExchange own(m_platform->url());
        own.setBearer(m_platform->login(email, test::TestPlatform::password()));
        const QString secret =
            own.post(QStringLiteral("/api/v1/auth/totp/enroll")).data().value(QStringLiteral("secret")).toString();
        const auto confirmed = own.post(QStringLiteral("/api/v1/auth/totp/confirm"),
                                        {{QStringLiteral("code"), totpCode(secret, SystemClock().now())}});
        return confirmed.status == 200 ? secret : QString();
    }

    test::TestPlatforms m_platforms;
    test::TestPlatform *m_platform = nullptr; // of the row
    std::unique_ptr<TestConsole> m_console;
};

QTEST_MAIN(SignInViewTest)
#include "tst_signinview.moc"
