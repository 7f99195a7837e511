// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/services/emailservices.h"
#include "tests/ui/emailconsole.h"
#include "tests/ui/emaillistserver.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace pm;

namespace {

constexpr int kAll = 1'200;
constexpr int kLoaded = 650; // more than one answer may hold
constexpr int kPage = 50;
constexpr int kChosen = 600;
constexpr int kPatienceMs = 20'000;

int limitOf(const QUrlQuery &query)
{
    return query.queryItemValue(QStringLiteral("limit")).toInt();
}

} // namespace

// What was read of a list stays read when it is read again.
class LongListsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<test::EmailListServer>();
        m_server->contacts = kAll;
        m_console = std::make_unique<test::EmailConsole>(m_server->url());
        m_console->open(QStringLiteral("contacts"), QStringLiteral("maria@acme.test"), QStringLiteral("password"));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->names().size(), kPage, kPatienceMs);
        while (m_console->names().size() < kLoaded) {
            const auto before = m_console->names().size();
            m_console->table()->scrollToBottom();
            QTRY_COMPARE_WITH_TIMEOUT(m_console->names().size(), before + kPage, kPatienceMs);
        }
        m_console->select(emailOf(kChosen));
        QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown(QStringLiteral("contactInspector")), kPatienceMs);
        m_scrolled = m_console->table()->verticalScrollBar()->value();
        QVERIFY(m_scrolled > 0);
    }
    void cleanup()
    {
        m_console.reset();
        m_server.reset();
    }

    void f5KeepsThem()
    {
        compareKeptBy([this] { QTest::keyClick(&(*m_console)->window, Qt::Key_F5); });
    }

    void aChangeKeepsThem()
    {
        app::ContactService &contacts = (*m_console)->email.contacts;
        compareKeptBy([&] { Q_EMIT contacts.changed(); });
    }

    void whatIsGoneIsNotWaitedFor()
    {
        m_server->contacts = kChosen + 1;
        QTest::keyClick(&(*m_console)->window, Qt::Key_F5);
        QTRY_COMPARE_WITH_TIMEOUT(m_console->names().size(), kChosen + 1, kPatienceMs);
        QCOMPARE(m_console->table()->currentIndex().row(), kChosen);
        m_server->contacts = kPage;
        QTest::keyClick(&(*m_console)->window, Qt::Key_F5);
        QTRY_COMPARE_WITH_TIMEOUT(m_console->names().size(), kPage, kPatienceMs);
        QVERIFY(!m_console->isShown(QStringLiteral("contactInspector")));
    }

    // Half of a list is none.
    void aPartThatDoesNotComeLeavesTheOldOnes()
    {
        m_server->insteadOfMore = test::ScriptedReply{.status = 500, .headers = {{"X-Request-Id", "req_17"}}};
        QTest::keyClick(&(*m_console)->window, Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(!(*m_console)->notices.notices().empty(), kPatienceMs);
        QVERIFY((*m_console)->notices.notices().front().detail.contains(QStringLiteral("req_17")));
        QCOMPARE(m_console->names().size(), kLoaded);
        m_server->insteadOfMore.reset();
        compareKeptBy([this] { QTest::keyClick(&(*m_console)->window, Qt::Key_F5); });
    }

    void readsOnAfterwards()
    {
        compareKeptBy([this] { QTest::keyClick(&(*m_console)->window, Qt::Key_F5); });
        m_console->table()->scrollToBottom();
        QTRY_COMPARE_WITH_TIMEOUT(m_console->names().size(), kLoaded + kPage, kPatienceMs);
        QCOMPARE(m_console->names().last(), emailOf(kLoaded + kPage - 1));
    }

    void anotherQuestionBeginsAtTheTop()
    {
        const auto before = m_server->asked().size();
        (*m_console)->click("contactsPage.filter.subscribed");
        QTRY_COMPARE_WITH_TIMEOUT(m_console->names().size(), kPage, kPatienceMs);
        QCOMPARE(limitOf(m_server->asked()[before]), kPage);
        QCOMPARE(m_console->table()->verticalScrollBar()->value(), 0);
    }

private:
    static QString emailOf(int number) { return test::EmailListServer::contact(number).content.email; }

    // 500 and the rest are asked for, and nothing has moved.
    void compareKeptBy(const std::function<void()> &refresh)
    {
        const auto before = m_server->asked().size();
        const QSignalSpy replaced(m_console->table()->model(), &QAbstractItemModel::modelReset);
        refresh();
        QTRY_COMPARE_WITH_TIMEOUT(replaced.size(), 1, kPatienceMs);
        QCOMPARE(m_server->asked().size(), before + 2);
        QCOMPARE(limitOf(m_server->asked()[before]), 500);
        QCOMPARE(limitOf(m_server->asked()[before + 1]), kLoaded - 500);
        QCOMPARE(m_console->names().size(), kLoaded);
        QCOMPARE(m_console->names().last(), emailOf(kLoaded - 1));
        QCOMPARE(m_console->table()->currentIndex().row(), kChosen);
        QVERIFY(m_console->isShown(QStringLiteral("contactInspector")));
        QCOMPARE(m_console->table()->verticalScrollBar()->value(), m_scrolled);
    }

    std::unique_ptr<test::EmailListServer> m_server;
    std::unique_ptr<test::EmailConsole> m_console;
    int m_scrolled = 0;
};

QTEST_MAIN(LongListsTest)
#include "tst_longlists.moc"
