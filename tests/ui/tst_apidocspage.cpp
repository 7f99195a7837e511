// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/testconsole.h"
#include "tests/ui/testplatform.h"
#include "ui/apidocs/apidocspage.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
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
        find<QAbstractButton>("tryPanel.send")->click();
        // The workspace is a production one.
        QTRY_VERIFY(find<QLineEdit>("confirmSheet.typedName")->isVisible());
        find<QLineEdit>("confirmSheet.typedName")->setText(QStringLiteral("sendEmail"));
        find<QAbstractButton>("confirmSheet.confirm")->click();
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
