// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/keysconsole.h"
#include "tests/ui/testplatforms.h"
#include "ui/keys/keyinspector.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace pm;
using test::KeysConsole;

// What the page of the keys has the service find, sort, count and end, whatever the service keeps them in.
class ListedKeysTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::TestPlatforms::addRows(); }
    void initTestCase()
    {
        QVERIFY(m_platforms.start());
        for (auto &platform : m_platforms.all())
            addKeys(platform);
    }

    void init()
    {
        m_platform = &m_platforms.current();
        m_console = std::make_unique<KeysConsole>(m_platform->url());
        QVERIFY(m_console->activate());
    }
    void cleanup() { m_console.reset(); }

    void filtersCombine()
    {
        m_console->signInAsAdmin(4);
        m_console->click("keysPage.filter.active");
        QTRY_COMPARE(m_console->names(), QStringList({QStringLiteral("Delta reader"), QStringLiteral("Alpha shop"),
                                                      QStringLiteral("Bravo shop")}));
        m_console->type("keysPage.search", QStringLiteral("shop"));
        QTRY_COMPARE(m_console->names(), QStringList({QStringLiteral("Alpha shop"), QStringLiteral("Bravo shop")}));
        m_console->click("keysPage.filter.expiring");
        QTRY_COMPARE(m_console->names(), QStringList({QStringLiteral("Alpha shop")}));
        QTRY_COMPARE(m_console->textOf("keysPage.count"), QStringLiteral("1 of 4 key(s)"));
        m_console->click("keysPage.filter.expiring");
        m_console->click("keysPage.filter.revoked"); // instead of active
        QVERIFY(!m_console->find<QPushButton>("keysPage.filter.active")->isChecked());
        QTRY_COMPARE(m_console->names(), QStringList({QStringLiteral("Charlie shop")}));
        m_console->click("keysPage.filter.revoked");
        chooseScope(QStringLiteral("read_analytics"));
        QTRY_VERIFY(m_console->isShown("stateView.action")); // no shop reads
        m_console->find<QLineEdit>("keysPage.search")->clear();
        QTRY_COMPARE(m_console->names(), QStringList({QStringLiteral("Delta reader")}));
        QVERIFY(!m_console->isShown("stateView.action"));
    }

    void theServiceSorts()
    {
        m_console->signInAsAdmin(4);
        const QStringList upwards{QStringLiteral("Alpha shop"), QStringLiteral("Bravo shop"),
                                  QStringLiteral("Charlie shop"), QStringLiteral("Delta reader")};
        const QStringList newestFirst{QStringLiteral("Charlie shop"), QStringLiteral("Delta reader"),
                                      QStringLiteral("Alpha shop"), QStringLiteral("Bravo shop")};
        QCOMPARE(m_console->names(), newestFirst);
        m_console->clickHeader(0);
        QTRY_COMPARE(m_console->names(), upwards);
        m_console->clickHeader(0);
        QTRY_COMPARE(m_console->names(), QStringList(upwards.rbegin(), upwards.rend()));
        m_console->click("keysPage.filter.active"); // stays in order
        QTRY_COMPARE(m_console->names(), QStringList({QStringLiteral("Delta reader"), QStringLiteral("Bravo shop"),
                                                      QStringLiteral("Alpha shop")}));
    }

    void deleteRevokesAfterTheQuestion()
    {
        const auto key = m_platform->addKey(QStringLiteral("Echo"), {});
        QCOMPARE(m_platform->sendWith(key.secret), 200);
        m_console->signInAsAdmin(5);
        m_console->select(QStringLiteral("Echo"));
        QTest::keyClick(m_console->table(), Qt::Key_Delete);
        m_console->type("confirmSheet.typedName", QStringLiteral("Echo"));
        QTest::keyClick(m_console->find<QLineEdit>("confirmSheet.typedName"), Qt::Key_Return);
        QTRY_COMPARE(m_platform->sendWith(key.secret), 401);
        QTRY_VERIFY(!m_console->isEnabled("keyInspector.revoke"));
        QCOMPARE(m_console->rows(), 5);
    }

    void useAppearsWithoutMovingAnything()
    {
        const auto key = m_platform->addKey(QStringLiteral("Golf"));
        m_console->signInAsAdmin(6);
        m_console->clickHeader(0);
        QTRY_COMPARE(m_console->names().value(0), QStringLiteral("Alpha shop"));
        m_console->select(QStringLiteral("Golf"));
        const QSignalSpy resets(m_console->table()->model(), &QAbstractItemModel::modelReset);
        const auto *page = m_console->find<ui::KeyInspector>("keyInspector");
        qint64 best = 20'000;
        for (int round = 1; round <= 3; ++round) { // the machine may be busy with something else in one
            QElapsedTimer timer;
            timer.start();
            QCOMPARE(m_platform->sendWith(key.secret), 200);
            QVERIFY(QTest::qWaitFor([&] { return page->key().requestCount == round; }, 20'000));
            best = std::min(best, timer.elapsed());
        }
        QVERIFY2(best < 2000, qPrintable(QString::number(best)));
        addKey(*m_platform, QStringLiteral("Aardvark"));
        QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("keysPage.newest"), 20'000);
        QCOMPARE(resets.size(), 0);
        QCOMPARE(m_console->names().value(0), QStringLiteral("Alpha shop"));
        QCOMPARE(m_console->inspected(), QStringLiteral("Golf"));
        m_console->click("keysPage.newest");
        QTRY_COMPARE(m_console->names().value(0), QStringLiteral("Aardvark"));
        QVERIFY(!m_console->isShown("keysPage.newest"));
        QCOMPARE(m_console->inspected(), QStringLiteral("Golf"));
        QCOMPARE(m_console->table()->currentIndex().data().toString(), QStringLiteral("Golf"));
    }

private:
    static void addKeys(test::TestPlatform &platform)
    {
        const QString inThreeDays = QDateTime::currentDateTimeUtc().addDays(3).toString(Qt::ISODateWithMs);
        addKey(platform, QStringLiteral("Bravo shop"));
        addKey(platform, QStringLiteral("Alpha shop"), {{QStringLiteral("expires_at"), inThreeDays}});
        addKey(platform, QStringLiteral("Delta reader"),
               {{QStringLiteral("permissions"), QJsonArray{QStringLiteral("read_analytics")}}});
        QVERIFY(platform.revokeKey(platform.addKey(QStringLiteral("Charlie shop")).id));
    }
    static void addKey(test::TestPlatform &platform, const QString &name, const QJsonObject &more = {})
    {
        QVERIFY(!platform.addKey(name, more).id.isEmpty());
    }
    void chooseScope(const QString &scope) const
    {
        m_console->click("keysPage.filter.scope");
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu != nullptr);
        const auto actions = menu->actions();
        for (QAction *action : actions) {
            if (action->text() == scope)
                action->trigger();
        }
        menu->close();
    }

    test::TestPlatforms m_platforms;
    test::TestPlatform *m_platform = nullptr; // of the row
    std::unique_ptr<KeysConsole> m_console;
};

QTEST_MAIN(ListedKeysTest)
#include "tst_listedkeys.moc"
