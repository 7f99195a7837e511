// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/testconsole.h"
#include "tests/ui/testplatform.h"
#include "ui/apidocs/apidocspage.h"
#include "ui/apidocs/operationtree.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTest>
#include <QTreeWidget>

using namespace pm;
using test::TestConsole;
using test::TestPlatform;

// The page of the API on the real service and its real document.
class ApiDocsPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_platform.start());
        m_owner = m_platform.addOperator(Role::TenantOwner);
        m_key = m_platform.addKey(QStringLiteral("Shop")).secret;
    }

    void init()
    {
        m_console = std::make_unique<TestConsole>(m_platform.url());
        m_console->signIn(m_owner, TestPlatform::password());
        QTRY_COMPARE(m_console->session.state(), app::SessionService::State::SignedIn);
        m_page = new ui::ApiDocsPage(m_console->theme, m_console->context);
        m_page->resize(1200, 800);
        m_page->show();
        QTRY_VERIFY(tree()->topLevelItemCount() > 3);
    }
    void cleanup()
    {
        delete m_page;
        m_console.reset();
    }

    void theFilterFindsPathsAndWords()
    {
        m_page->findChild<QLineEdit *>(QStringLiteral("apiDocsPage.filter"))->setText(QStringLiteral("emails/send"));
        QStringList left;
        for (int i = 0; i < tree()->topLevelItemCount(); ++i) {
            const QTreeWidgetItem *group = tree()->topLevelItem(i);
            for (int child = 0; !group->isHidden() && child < group->childCount(); ++child) {
                if (!group->child(child)->isHidden())
                    left.append(group->child(child)->toolTip(1));
            }
        }
        QVERIFY(left.contains(QStringLiteral("/api/v1/emails/send")));
        QVERIFY(!left.contains(QStringLiteral("/api/v1/auth/me")));
        QVERIFY(left.size() <= 2);
    }

    void aFilterWithoutHitsSaysSo()
    {
        auto *filter = find<QLineEdit>("apiDocsPage.filter");
        auto *noHits = find<QWidget>("apiDocsPage.noHits");
        QVERIFY(!noHits->isVisible());
        filter->setText(QStringLiteral("no operation has these words"));
        QVERIFY(noHits->isVisible());
        noHits->findChild<QAbstractButton *>(QStringLiteral("stateView.action"))->click();
        QVERIFY(!noHits->isVisible());
        QVERIFY(filter->text().isEmpty());
        QVERIFY(!tree()->topLevelItem(0)->isHidden());
    }

    void aChosenOperationIsNotHidden()
    {
        find<QLineEdit>("apiDocsPage.filter")->setText(QStringLiteral("emails/send"));
        QVERIFY(m_page->showItem(QStringLiteral("whoAmI")));
        QVERIFY(!tree()->currentItem()->isHidden());
        QCOMPARE(textOf("apiOperation.path"), QStringLiteral("/api/v1/auth/me"));
    }

    void methodsFollowTheTheme()
    {
        for (const ui::Theme::Choice choice : {ui::Theme::Choice::Dark, ui::Theme::Choice::Light}) {
            m_console->theme.setChoice(choice);
            const QTreeWidgetItem *item = tree()->topLevelItem(0)->child(0);
            QCOMPARE(item->foreground(0).color(),
                     ui::toneColor(m_console->theme.palette(), ui::methodTone(item->text(0))));
        }
    }

    void theSamplesCallThisService()
    {
        QVERIFY(m_page->showItem(QStringLiteral("sendEmail")));
        auto *languages = find<QTabBar>("apiOperation.languages");
        QCOMPARE(languages->count(), 4);
        for (int i = 0; i < languages->count(); ++i) {
            languages->setCurrentIndex(i);
            const auto *shown = find<QPlainTextEdit>("apiOperation.sample");
            QVERIFY(shown->isVisible());
            QVERIFY(shown->toPlainText().contains(m_platform.url().toString() + QStringLiteral("/api/v1/emails/send")));
            find<QAbstractButton>("apiOperation.copy")->click();
            QCOMPARE(QGuiApplication::clipboard()->text(), shown->toPlainText());
        }
    }

    void aDocumentThatIsNotThereYetIsWaitedFor()
    {
        const ui::ApiDocsPage page(m_console->theme, m_console->context);
        const auto *state = page.findChild<QWidget *>(QStringLiteral("stateView"));
        QVERIFY(state->isVisibleTo(&page));
        QVERIFY(!page.findChild<QTreeWidget *>()->isVisibleTo(&page));
        QTRY_VERIFY(page.findChild<QTreeWidget *>()->isVisibleTo(&page));
        QVERIFY(!state->isVisibleTo(&page));
    }

    void aFailedRefreshKeepsTheDocument()
    {
        QVERIFY(m_page->showItem(QStringLiteral("sendEmail")));
        m_platform.kill();
        m_page->refresh();
        QTRY_COMPARE_WITH_TIMEOUT(m_console->notices.unread(), 1, 30'000);
        QVERIFY(tree()->isVisible());
        QCOMPARE(textOf("apiOperation.path"), QStringLiteral("/api/v1/emails/send"));
        const ui::ApiDocsPage page(m_console->theme, m_console->context);
        auto *retry = page.findChild<QWidget *>(QStringLiteral("stateView"))
                          ->findChild<QAbstractButton *>(QStringLiteral("stateView.action"));
        QTRY_VERIFY_WITH_TIMEOUT(retry->isVisibleTo(&page), 30'000);
        QVERIFY(m_platform.startAgain());
        retry->click();
        QTRY_VERIFY(page.findChild<QTreeWidget *>()->isVisibleTo(&page));
    }

    void whatIsTypedStaysWhenNothingChanged()
    {
        QVERIFY(m_page->showItem(QStringLiteral("getKey")));
        find<QLineEdit>("tryPanel.field.key_id")->setText(QStringLiteral("typed"));
        m_page->refresh();
        bool answered = false; // this one comes after the page's
        const RequestHandle after = m_console->apiDocs.document(
            {this, [&](const Result<ApiDoc> &) { answered = true; }});
        QTRY_VERIFY(answered);
        QCOMPARE(find<QLineEdit>("tryPanel.field.key_id")->text(), QStringLiteral("typed"));
    }

    void theEnvironmentOfThePagesIsSent()
    {
        const auto testKey = m_platform.addKey(QStringLiteral("Test"),
                                               {{QStringLiteral("environment"), QStringLiteral("test")}});
        QCOMPARE(m_platform.sendWith(testKey.secret), 200);
        QVERIFY(m_page->showItem(QStringLiteral("listEmails")));
        QCOMPARE(find<QLineEdit>("tryPanel.field.X-Environment")->text(), QStringLiteral("live"));
        m_console->email.environment.setCurrent(KeyEnvironment::Test);
        QCOMPARE(find<QLineEdit>("tryPanel.field.X-Environment")->text(), QStringLiteral("test"));
        find<QAbstractButton>("tryPanel.send")->click();
        QTRY_VERIFY(
            find<QPlainTextEdit>("tryPanel.answer")->toPlainText().contains(QStringLiteral("user@example.com")));
        // A key says it itself.
        find<QComboBox>("tryPanel.caller")->setCurrentIndex(1);
        QVERIFY(!find<QLineEdit>("tryPanel.field.X-Environment")->isEnabled());
        find<QLineEdit>("tryPanel.field.X-Environment")->setText(QStringLiteral("neither"));
        find<QLineEdit>("tryPanel.key")->setText(testKey.secret);
        find<QPlainTextEdit>("tryPanel.answer")->clear();
        find<QAbstractButton>("tryPanel.send")->click();
        QTRY_VERIFY(
            find<QPlainTextEdit>("tryPanel.answer")->toPlainText().contains(QStringLiteral("user@example.com")));
    }

    void headersThatAreTypedAreSent()
    {
        QVERIFY(m_page->showItem(QStringLiteral("changeKey")));
        const auto key = m_platform.addKey(QStringLiteral("Changed"));
        find<QLineEdit>("tryPanel.field.key_id")->setText(key.id);
        find<QLineEdit>("tryPanel.field.If-Match")->setText(QStringLiteral("\"older\""));
        sendConfirmed(QStringLiteral("changeKey"));
        QTRY_VERIFY(textOf("tryPanel.status").startsWith(QStringLiteral("412")));

        QVERIFY(m_page->showItem(QStringLiteral("saveContact")));
        find<QComboBox>("tryPanel.caller")->setCurrentIndex(0);
        find<QLineEdit>("tryPanel.field.Idempotency-Key")->setText(QStringLiteral("once"));
        sendConfirmed(QStringLiteral("saveContact"));
        QTRY_VERIFY(textOf("tryPanel.status").startsWith(u'2'));
        find<QPlainTextEdit>("tryPanel.body")->setPlainText(QStringLiteral("{\"email\": \"other@example.com\"}"));
        sendConfirmed(QStringLiteral("saveContact"));
        QTRY_VERIFY(textOf("tryPanel.status").startsWith(QStringLiteral("409"))); // the same key, another body
    }

    void aCallWithTheSessionShowsItsAnswer()
    {
        QVERIFY(m_page->showItem(QStringLiteral("whoAmI")));
        find<QAbstractButton>("tryPanel.send")->click();
        QTRY_VERIFY(find<QPlainTextEdit>("tryPanel.answer")->isVisible());
        QVERIFY(find<QPlainTextEdit>("tryPanel.answer")->toPlainText().contains(m_owner));
        QVERIFY(textOf("tryPanel.status").startsWith(QStringLiteral("200")));
    }

    void aCallWithAKeySendsAMessage()
    {
        QVERIFY(m_page->showItem(QStringLiteral("sendEmail")));
        find<QAbstractButton>("tryPanel.send")->click();
        QVERIFY(textOf("tryPanel.status").contains(QStringLiteral("pm_live_"))); // no key, nothing sent
        find<QLineEdit>("tryPanel.key")->setText(m_key);
        sendConfirmed(QStringLiteral("sendEmail"));
        QTRY_VERIFY(find<QPlainTextEdit>("tryPanel.answer")->toPlainText().contains(QStringLiteral("queued")));
    }

    void aRefusalIsAnAnswerToo()
    {
        QVERIFY(m_page->showItem(QStringLiteral("getKey")));
        find<QAbstractButton>("tryPanel.send")->click();
        QVERIFY(textOf("tryPanel.status").contains(QStringLiteral("key_id")));
        find<QLineEdit>("tryPanel.field.key_id")->setText(QStringLiteral("a/b ?"));
        find<QAbstractButton>("tryPanel.send")->click();
        QTRY_VERIFY(textOf("tryPanel.status").startsWith(QStringLiteral("404")));
        QVERIFY(find<QPlainTextEdit>("tryPanel.answer")->toPlainText().contains(QStringLiteral("not_found")));
    }

    void aBrokenBodyIsNotSent()
    {
        QVERIFY(m_page->showItem(QStringLiteral("createKey")));
        find<QPlainTextEdit>("tryPanel.body")->setPlainText(QStringLiteral("{\"name\": "));
        find<QAbstractButton>("tryPanel.send")->click();
        QVERIFY(textOf("tryPanel.status").contains(QStringLiteral("JSON")));
        QVERIFY(find<QAbstractButton>("tryPanel.send")->isEnabled());
    }

private:
    template<class Widget>
    Widget *find(const char *name) const
    {
        // The view of the operation before may wait to be deleted.
        return m_page->findChildren<Widget *>(QString::fromLatin1(name)).last();
    }
    // The workspace is a production one.
    void sendConfirmed(const QString &operation)
    {
        find<QAbstractButton>("tryPanel.send")->click();
        QTRY_VERIFY(find<QLineEdit>("confirmSheet.typedName")->isVisible());
        find<QLineEdit>("confirmSheet.typedName")->setText(operation);
        find<QAbstractButton>("confirmSheet.confirm")->click();
    }
    QString textOf(const char *name) const { return find<QLabel>(name)->text(); }
    QTreeWidget *tree() const { return m_page->findChild<QTreeWidget *>(); }

    TestPlatform m_platform;
    std::unique_ptr<TestConsole> m_console;
    ui::ApiDocsPage *m_page = nullptr;
    QString m_owner;
    QString m_key;
};

QTEST_MAIN(ApiDocsPageTest)
#include "tst_apidocspage.moc"
