// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/testconsole.h"
#include "tests/ui/testplatforms.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QPointer>
#include <QTest>

using namespace pm;
using test::TestConsole;
using Level = app::Notice::Level;
using State = app::SessionService::State;

namespace {

constexpr int kPatienceMs = 20'000;
constexpr int kMoreThanTheWindowHas = 80;
const QString kName = QStringLiteral("Order service");

} // namespace

// What is locked is out of reach, also of the keyboard, and is there again afterwards.
class LockedWindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::TestPlatforms::addRows(); }
    void initTestCase() { QVERIFY(m_platforms.start()); }
    void init()
    {
        m_console = std::make_unique<TestConsole>(m_platforms.current().url());
        QVERIFY(m_console->activate());
        enter(test::PlatformProcess::adminEmail());
        QTRY_VERIFY_WITH_TIMEOUT(m_console->tenants.current(), kPatienceMs);
    }
    void cleanup() { m_console.reset(); }

    void tabStaysWithTheSignIn_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::newRow("forward") << Qt::Key_Tab;
        QTest::newRow("back") << Qt::Key_Backtab;
    }
    void tabStaysWithTheSignIn()
    {
        QFETCH(Qt::Key, key);
        m_console->find<QWidget>("keysPage.createButton")->setFocus();
        m_console->session.lock();
        for (int i = 0; i < kMoreThanTheWindowHas; ++i) {
            QVERIFY2(isOfTheSignIn(focused()), qPrintable(focused()->objectName()));
            QTest::keyClick(focused(), key);
        }
        const QWidget *window = &m_console->window;
        for (QWidget *each = window->nextInFocusChain(); each != window; each = each->nextInFocusChain())
            QVERIFY2(!each->isVisible() || isOfTheSignIn(each) || each->focusPolicy() == Qt::NoFocus,
                     qPrintable(each->objectName()));
    }

    void theFocusComesBack()
    {
        auto *button = m_console->find<QWidget>("keysPage.createButton");
        button->setFocus();
        m_console->session.lock();
        QVERIFY(!button->isVisible());
        enter({});
        QCOMPARE(focused(), button);
    }

    void aSheetComesBackAsItWas()
    {
        m_console->click("keysPage.createButton");
        m_console->type("keyForm.name", kName);
        auto *description = m_console->find<QWidget>("keyForm.description");
        description->setFocus();
        m_console->session.lock();
        QVERIFY(!m_console->isShown("createKeySheet"));
        QVERIFY(isOfTheSignIn(focused()));
        enter({});
        QVERIFY(m_console->isShown("createKeySheet"));
        QCOMPARE(m_console->textOf("keyForm.name"), kName);
        QCOMPARE(focused(), description);
    }

    // The key is shown once only, so it must not be lost either.
    void aKeyThatComesWhileLockedIsShownLater()
    {
        m_console->click("keysPage.createButton");
        m_console->type("keyForm.name", kName);
        m_console->click("scopeSelector.sending");
        m_console->click("createKey.submit");
        m_console->session.lock();
        QTRY_VERIFY_WITH_TIMEOUT(m_console->find<QWidget>("keyRevealSheet") != nullptr, kPatienceMs);
        QVERIFY(!m_console->isShown("keyRevealSheet"));
        QVERIFY(isOfTheSignIn(focused()));
        QVERIFY(m_console->isShown("signInView"));
        enter({});
        QVERIFY(m_console->isShown("keyRevealSheet"));
        QVERIFY(m_console->find<QWidget>("keyRevealSheet")->isAncestorOf(focused()));
        QVERIFY(!m_console->textOf("keyReveal.secret").isEmpty());
    }

    void noticesWait()
    {
        m_console->notices.post(Level::Success, QStringLiteral("Before"));
        QVERIFY(m_console->isShown("toast"));
        m_console->session.lock();
        QVERIFY(!m_console->isShown("toast"));
        m_console->notices.post(Level::Success, QStringLiteral("Meanwhile"));
        QVERIFY(!m_console->isShown("toast"));
        QCOMPARE(m_console->notices.unread(), 2);
    }

    void windowsOfTheWindowAreClosed_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("button");
        QTest::newRow("palette") << QByteArray("commandPalette") << QByteArray("topBar.search");
        QTest::newRow("notices") << QByteArray("noticesPanel") << QByteArray("topBar.notices");
        QTest::newRow("menu") << QByteArray("workspaceMenu") << QByteArray("sidebar.workspace");
        QTest::newRow("file") << QByteArray() << QByteArray("keysPage.export");
    }
    void windowsOfTheWindowAreClosed()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, button);
        m_console->click(button.constData());
        const QPointer<QWidget> opened = name.isEmpty() ? m_console->window.findChild<QFileDialog *>()
                                                        : m_console->find<QWidget>(name.constData());
        QVERIFY(opened && opened->isVisible());
        m_console->session.lock();
        QVERIFY(!opened || !opened->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(!opened, kPatienceMs);
    }

    void whatIsNotSavedKeepsTheWindow()
    {
        m_console->click("keysPage.createButton");
        m_console->type("keyForm.name", kName);
        m_console->session.lock();
        QVERIFY(!m_console->window.close());
        QVERIFY(m_console->window.isVisible());
        QVERIFY(m_console->isShown("toast")); // which says why
        enter({});
        QVERIFY(m_console->isShown("createKeySheet"));
        QCOMPARE(m_console->textOf("keyForm.name"), kName);
    }

    // The platform took the session away.
    void anEndedSessionIsALockToo()
    {
        m_console->click("keysPage.createButton");
        m_console->type("keyForm.name", kName);
        test::HttpExchange http(m_platforms.current().url());
        http.setBearer(QString::fromLatin1(m_console->client.token().reveal()));
        QCOMPARE(http.post(QStringLiteral("/api/v1/auth/logout"), {}).status, 200);
        m_console->tenants.tenants({}, 1, 0, {this, [](const Result<TenantPage> &) {}}).detach();
        QTRY_COMPARE_WITH_TIMEOUT(m_console->session.state(), State::Expired, kPatienceMs);
        QVERIFY(!m_console->isShown("createKeySheet"));
        QVERIFY(isOfTheSignIn(focused()));
        enter({});
        QVERIFY(m_console->isShown("createKeySheet"));
        QCOMPARE(m_console->textOf("keyForm.name"), kName);
    }

private:
    void enter(const QString &email) const
    {
        m_console->signIn(email, test::PlatformProcess::adminPassword());
        QTRY_COMPARE_WITH_TIMEOUT(m_console->session.state(), State::SignedIn, kPatienceMs);
    }
    [[nodiscard]] QWidget *focused() const { return m_console->window.focusWidget(); }
    [[nodiscard]] bool isOfTheSignIn(const QWidget *widget) const
    {
        return m_console->find<QWidget>("signInView")->isAncestorOf(widget);
    }

    test::TestPlatforms m_platforms;
    std::unique_ptr<TestConsole> m_console;
};

QTEST_MAIN(LockedWindowTest)
#include "tst_lockedwindow.moc"
