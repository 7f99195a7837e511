// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/tables/keytablemodel.h"
#include "tests/ui/testconsole.h"
#include "tests/ui/testplatforms.h"
#include "ui/keys/keyinspector.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace pm;
using test::TestConsole;

namespace {

const QString kEmail = test::PlatformProcess::adminEmail();
const QString kPassword = test::PlatformProcess::adminPassword();

} // namespace

// The console's own job from the first click to the last, on the real service with each of its stores.
class ConsoleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::TestPlatforms::addRows(); }
    void initTestCase() { QVERIFY(m_platforms.start()); }
    void init() { m_platform = &m_platforms.current(); }

    void aKeyIsMadeUsedAndRevoked()
    {
        TestConsole console(m_platform->url());
        console.signIn(kEmail, kPassword);
        QTRY_VERIFY(console.isShown("stateView.action")); // no keys yet: the empty page offers to make one
        console.click("stateView.action");
        QTRY_VERIFY(console.isShown("createKeySheet"));
        console.find<QLineEdit>("keyForm.name")->setText(QStringLiteral("First key"));
        console.click("scopeSelector.sending");
        console.click("createKey.submit");
        QTRY_VERIFY_WITH_TIMEOUT(console.isShown("keyRevealSheet"), 10'000);

        // Closing asks, since the key is nowhere yet.
        console.click("keyReveal.done");
        QTRY_VERIFY(console.isShown("confirmSheet.cancel"));
        console.click("confirmSheet.cancel");
        QVERIFY(console.isShown("keyRevealSheet"));
        console.click("keyReveal.copy");
        const QString key = QGuiApplication::clipboard()->text();
        QVERIFY(isWellFormedKey(key.toLatin1()));
        console.click("keyReveal.done");
        QTRY_VERIFY(!console.isShown("keyRevealSheet"));
        QTRY_COMPARE(console.rows(), 1);
        QVERIFY(console.isShown("keyInspector"));

        QCOMPARE(m_platform->sendWith(key), 200);
        // Seen without anybody asking.
        const auto *inspector = console.window.findChild<ui::KeyInspector *>();
        const QAbstractItemModel *rows = console.find<QAbstractItemView>("keysPage.table")->model();
        const int requests = static_cast<int>(KeyTableModel::Column::Requests);
        QTRY_COMPARE_WITH_TIMEOUT(rows->index(0, requests).data(KeyTableModel::RawRole).toInt(), 1, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(inspector->key().requestCount, 1, 20'000);

        console.click("keyInspector.revoke");
        QTRY_VERIFY(console.isShown("confirmSheet.confirm"));
        QVERIFY(!console.find<QPushButton>("confirmSheet.confirm")->isEnabled()); // production: the name first
        console.find<QLineEdit>("confirmSheet.typedName")->setText(QStringLiteral("First key"));
        console.click("confirmSheet.confirm");
        QTRY_COMPARE_WITH_TIMEOUT(m_platform->sendWith(key), 401, 20'000);
        QTRY_VERIFY(!console.find<QPushButton>("keyInspector.revoke")->isEnabled());
    }

    void filtersThatFindNothingCanBeCleared()
    {
        TestConsole console(m_platform->url());
        console.signIn(kEmail, kPassword);
        QTRY_COMPARE(console.rows(), 1);
        console.find<QLineEdit>("keysPage.search")->setText(QStringLiteral("nothing has this name"));
        QTRY_VERIFY(console.isShown("stateView.action"));
        console.click("stateView.action");
        QTRY_COMPARE(console.rows(), 1);
        QVERIFY(!console.isShown("stateView.action"));
        QVERIFY(console.find<QLineEdit>("keysPage.search")->text().isEmpty());
    }

    void anEndedSessionAsksAgainAndLosesNothing()
    {
        TestConsole console(m_platform->url());
        console.signIn(kEmail, kPassword);
        QTRY_COMPARE(console.rows(), 1);
        console.click("keysPage.createButton");
        QTRY_VERIFY(console.isShown("createKeySheet"));
        console.find<QLineEdit>("keyForm.name")->setText(QStringLiteral("Half typed"));
        test::HttpExchange elsewhere(m_platform->url());
        const QByteArray kept = console.keychain.entries.begin()->second.reveal().toByteArray();
        elsewhere.setBearer(QJsonDocument::fromJson(kept).object().value(QStringLiteral("token")).toString());
        QCOMPARE(elsewhere.post(QStringLiteral("/api/v1/auth/logout")).status, 200);
        console.window.currentPage()->refresh();
        QTRY_COMPARE(console.session.state(), app::SessionService::State::Expired);
        QVERIFY(console.isShown("signInView"));
        console.signIn(kEmail, kPassword);
        QTRY_VERIFY(!console.isShown("signInView"));
        QCOMPARE(console.find<QLineEdit>("keyForm.name")->text(), QStringLiteral("Half typed"));
    }

    void aOneTimePasswordIsReplacedFirst()
    {
        const QString email = QStringLiteral("new@example.com");
        const auto made = m_platform->asAdmin().post(QStringLiteral("/api/v1/platform/admin/users"),
                                                     {{QStringLiteral("email"), email},
                                                      {QStringLiteral("name"), QStringLiteral("New")},
                                                      {QStringLiteral("role"), QStringLiteral("support")}});
        QCOMPARE(made.status, 201);
        const QString oneTime = made.data().value(QStringLiteral("one_time_password")).toString();
        const QString own = QStringLiteral("a password of my own");

        TestConsole console(m_platform->url());
        console.signIn(email, oneTime);
        QTRY_COMPARE(console.session.state(), app::SessionService::State::PasswordNeeded);
        QVERIFY(console.isShown("signIn.next"));
        QCOMPARE(console.rows(), -1);
        const auto replaceBy = [&](const QString &next, const QString &again) {
            console.find<QLineEdit>("signIn.password")->setText(oneTime);
            console.find<QLineEdit>("signIn.next")->setText(next);
            console.find<QLineEdit>("signIn.again")->setText(again);
            console.click("signIn.submit");
        };
        replaceBy(own, QStringLiteral("something else"));
        QVERIFY(console.isShown("signIn.problem"));
        replaceBy(QStringLiteral("short"), QStringLiteral("short"));
        QTRY_VERIFY(console.isShown("signIn.problem"));
        QCOMPARE(console.session.state(), app::SessionService::State::PasswordNeeded);
        replaceBy(own, own);
        QTRY_COMPARE(console.session.state(), app::SessionService::State::SignedIn);
        QVERIFY(!console.isShown("signInView"));

        TestConsole again(m_platform->url());
        again.signIn(email, own);
        QTRY_COMPARE(again.session.state(), app::SessionService::State::SignedIn);
    }

    void signingOutLeavesNothingBehind()
    {
        TestConsole console(m_platform->url());
        console.signIn(kEmail, kPassword);
        QTRY_COMPARE(console.rows(), 1);
        console.session.signOut();
        QTRY_VERIFY(console.isShown("signInView"));
        QTRY_COMPARE(console.rows(), -1);
        QVERIFY(console.keychain.entries.empty());
    }

    void everyControlHasAName()
    {
        TestConsole console(m_platform->url());
        console.signIn(kEmail, kPassword);
        QTRY_COMPARE(console.rows(), 1);
        console.click("keysPage.createButton");
        QTRY_VERIFY(console.isShown("createKeySheet"));
        const auto widgets = console.window.findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const bool isField = qobject_cast<const QLineEdit *>(widget) != nullptr
                              || qobject_cast<const QComboBox *>(widget) != nullptr
                              || qobject_cast<const QPlainTextEdit *>(widget) != nullptr
                              || qobject_cast<const QSpinBox *>(widget) != nullptr
                              || qobject_cast<const QAbstractItemView *>(widget) != nullptr;
            // Parts of Qt's own composite widgets are named by their owners.
            const bool isPart = qobject_cast<const QLineEdit *>(widget->parent()) != nullptr
                             || qobject_cast<const QAbstractItemView *>(widget->parent()) != nullptr
                             || qobject_cast<const QComboBox *>(widget->parent()) != nullptr
                             || qobject_cast<const QAbstractSpinBox *>(widget->parent()) != nullptr
                             || widget->objectName().startsWith(QStringLiteral("qt_"));
            const bool isOurs = !isPart && widget->isVisibleTo(&console.window);
            if (!isOurs || (!isField && button == nullptr))
                continue;
            const bool named = !widget->accessibleName().isEmpty() || !widget->toolTip().isEmpty()
                            || (button != nullptr && !button->text().isEmpty());
            QVERIFY2(named,
                     qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()));
        }
    }

private:
    test::TestPlatforms m_platforms;
    test::TestPlatform *m_platform = nullptr; // of the row
};

QTEST_MAIN(ConsoleTest)
#include "tst_console.moc"
