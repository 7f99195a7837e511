// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/testconsole.h"
#include "tests/ui/testplatform.h"
#include "ui/keys/keyinspector.h"

#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace pm;
using test::TestConsole;
using State = app::SessionService::State;

namespace {

const QString kAdmin = test::PlatformProcess::adminEmail();
const QString kAdminPassword = test::PlatformProcess::adminPassword();

QString inDays(int days)
{
    return QDateTime::currentDateTimeUtc().addDays(days).toString(Qt::ISODateWithMs);
}

} // namespace

// The page of the keys on the real service: what a role may do, filters, order, keys of the keyboard, a lost service.
class KeysPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_platform.start());
        m_support = m_platform.addOperator(Role::Support);
        m_owner = m_platform.addOperator(Role::TenantOwner);
        QVERIFY(!m_support.isEmpty() && !m_owner.isEmpty());
        addKey(QStringLiteral("Bravo shop"), {});
        addKey(QStringLiteral("Alpha shop"), {{QStringLiteral("expires_at"), inDays(3)}});
        addKey(QStringLiteral("Delta reader"),
               {{QStringLiteral("permissions"), QJsonArray{QStringLiteral("read_analytics")}}});
        const auto old = m_platform.addKey(QStringLiteral("Charlie shop"), {});
        QVERIFY(m_platform.revokeKey(old.id));
    }

    void init()
    {
        m_console = std::make_unique<TestConsole>(m_platform.url());
        QVERIFY(m_console->activate());
    }
    void cleanup() { m_console.reset(); }

    void whoMayOnlyLookCannotChange()
    {
        m_console->signIn(m_support, test::TestPlatform::password());
        QTRY_COMPARE(m_console->rows(), 4);
        QVERIFY(!isEnabled("keysPage.createButton"));
        QVERIFY(m_console->find<QPushButton>("keysPage.createButton")->toolTip().contains(QStringLiteral("role")));
        QTest::keySequence(&m_console->window, QKeySequence(Qt::CTRL | Qt::Key_N));
        QVERIFY(!m_console->isShown("createKeySheet"));

        table()->selectRow(0);
        QVERIFY(m_console->isShown("keyInspector"));
        for (const char *name : {"keyInspector.edit", "keyInspector.regenerate", "keyInspector.revoke"}) {
            QVERIFY2(!isEnabled(name), name);
            QVERIFY2(m_console->find<QPushButton>(name)->toolTip().contains(QStringLiteral("role")), name);
        }
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Delete);
        QVERIFY(!m_console->isShown("confirmSheet.confirm"));
    }

    void whoMayLookIsNotOfferedToMakeTheFirst()
    {
        const auto empty = m_platform.asAdmin().post(QStringLiteral("/api/v1/platform/admin/tenants"),
                                                     {{QStringLiteral("company_name"), QStringLiteral("Empty")},
                                                      {QStringLiteral("owner_email"), QStringLiteral("o@empty.test")},
                                                      {QStringLiteral("plan"), QStringLiteral("starter")}});
        QCOMPARE(empty.status, 201);
        m_console->signIn(m_support, test::TestPlatform::password());
        QTRY_COMPARE(m_console->rows(), 4);
        const auto tenant = tenantFromJson(empty.data());
        QVERIFY(tenant);
        m_console->tenants.setCurrent(*tenant);
        QTRY_VERIFY(m_console->isShown("stateView"));
        QVERIFY(!m_console->isShown("stateView.action"));
    }

    void nothingOfAnotherTenantStays()
    {
        const auto other = m_platform.asAdmin().post(QStringLiteral("/api/v1/platform/admin/tenants"),
                                                     {{QStringLiteral("company_name"), QStringLiteral("Other")},
                                                      {QStringLiteral("owner_email"), QStringLiteral("o@other.test")},
                                                      {QStringLiteral("plan"), QStringLiteral("starter")}});
        const auto second = tenantFromJson(other.data());
        QVERIFY(second);
        signInAsAdmin();
        const Tenant first = *m_console->tenants.current();
        selectRowOf(QStringLiteral("Bravo shop"));
        QVERIFY(m_console->isShown("keyInspector"));

        m_console->tenants.setCurrent(*second); // while it is looked at
        QVERIFY(!m_console->isShown("keyInspector"));
        QCOMPARE(m_console->rows(), 0);
        QVERIFY(inspected().isEmpty());
        QTRY_VERIFY(m_console->isShown("stateView.action")); // it has none
        m_console->tenants.setCurrent(first);
        QTRY_COMPARE(m_console->rows(), 4);

        m_console->window.currentPage()->hide(); // while another page is
        m_console->tenants.setCurrent(*second);
        QCOMPARE(m_console->rows(), 0);
        m_console->window.currentPage()->show();
        QTRY_VERIFY(m_console->isShown("stateView.action"));
        m_console->window.currentPage()->hide();
        m_console->tenants.setCurrent(first);
        m_console->window.currentPage()->show();
        QTRY_COMPARE(m_console->rows(), 4);
    }

    void aRevokedKeyStaysAsItIs()
    {
        signInAsAdmin();
        selectRowOf(QStringLiteral("Charlie shop"));
        QVERIFY(!isEnabled("keyInspector.revoke"));
        QTest::keyClick(table(), Qt::Key_Delete);
        QVERIFY(!m_console->isShown("confirmSheet.confirm"));
    }

    void filtersCombine()
    {
        signInAsAdmin();
        m_console->click("keysPage.filter.active");
        QTRY_COMPARE(names(), QStringList({QStringLiteral("Delta reader"), QStringLiteral("Alpha shop"),
                                           QStringLiteral("Bravo shop")}));
        m_console->type("keysPage.search", QStringLiteral("shop"));
        QTRY_COMPARE(names(), QStringList({QStringLiteral("Alpha shop"), QStringLiteral("Bravo shop")}));
        m_console->click("keysPage.filter.expiring");
        QTRY_COMPARE(names(), QStringList({QStringLiteral("Alpha shop")}));
        QTRY_COMPARE(m_console->textOf("keysPage.count"), QStringLiteral("1 of 4 key(s)"));
        m_console->click("keysPage.filter.expiring");
        m_console->click("keysPage.filter.revoked"); // instead of active
        QVERIFY(!m_console->find<QPushButton>("keysPage.filter.active")->isChecked());
        QTRY_COMPARE(names(), QStringList({QStringLiteral("Charlie shop")}));
        m_console->click("keysPage.filter.revoked");
        chooseScope(QStringLiteral("read_analytics"));
        QTRY_VERIFY(m_console->isShown("stateView.action")); // no shop reads
        m_console->find<QLineEdit>("keysPage.search")->clear();
        QTRY_COMPARE(names(), QStringList({QStringLiteral("Delta reader")}));
        QVERIFY(!m_console->isShown("stateView.action"));
    }

    void theServiceSorts()
    {
        signInAsAdmin();
        const QStringList upwards{QStringLiteral("Alpha shop"), QStringLiteral("Bravo shop"),
                                  QStringLiteral("Charlie shop"), QStringLiteral("Delta reader")};
        const QStringList newestFirst{QStringLiteral("Charlie shop"), QStringLiteral("Delta reader"),
                                      QStringLiteral("Alpha shop"), QStringLiteral("Bravo shop")};
        QCOMPARE(names(), newestFirst);
        clickHeader(0);
        QTRY_COMPARE(names(), upwards);
        clickHeader(0);
        QTRY_COMPARE(names(), QStringList(upwards.rbegin(), upwards.rend()));
        m_console->click("keysPage.filter.active"); // stays in order
        QTRY_COMPARE(names(), QStringList({QStringLiteral("Delta reader"), QStringLiteral("Bravo shop"),
                                           QStringLiteral("Alpha shop")}));
    }

    void everythingByKeyboard()
    {
        signInAsAdmin();
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Home, Qt::ControlModifier);
        QTRY_VERIFY(m_console->isShown("keyInspector"));
        QTest::keyClick(table(), Qt::Key_Down);
        QTRY_COMPARE(inspected(), names().at(1));
        QTest::keyClick(table(), Qt::Key_Escape);
        QTRY_VERIFY(!m_console->isShown("keyInspector"));
        QVERIFY(table()->hasFocus());
        QTest::keyClick(table(), Qt::Key_Return);
        QVERIFY(m_console->isShown("keyInspector"));
        QCOMPARE(inspected(), names().at(1));

        QTest::keyClick(table(), Qt::Key_Delete);
        QVERIFY(m_console->isShown("confirmSheet.confirm"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!m_console->isShown("confirmSheet.confirm"));
        QVERIFY(m_console->isShown("keyInspector")); // one Esc, one step
        QVERIFY(isEnabled("keyInspector.revoke"));

        QTest::keySequence(&m_console->window, QKeySequence(Qt::CTRL | Qt::Key_F));
        QVERIFY(m_console->find<QLineEdit>("keysPage.search")->hasFocus());
    }

    void aRowOpensAgainAfterItWasClosed()
    {
        signInAsAdmin();
        const QPoint row = table()->visualRect(table()->model()->index(1, 0)).center();
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, row);
        QVERIFY(m_console->isShown("keyInspector"));
        m_console->click("keyInspector.close");
        QVERIFY(!m_console->isShown("keyInspector"));
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, row);
        QVERIFY(m_console->isShown("keyInspector"));
    }

    void deleteRevokesAfterTheQuestion()
    {
        const auto key = m_platform.addKey(QStringLiteral("Echo"), {});
        QCOMPARE(m_platform.sendWith(key.secret), 200);
        signInAsAdmin(5);
        selectRowOf(QStringLiteral("Echo"));
        QTest::keyClick(table(), Qt::Key_Delete);
        m_console->type("confirmSheet.typedName", QStringLiteral("Echo"));
        QTest::keyClick(m_console->find<QLineEdit>("confirmSheet.typedName"), Qt::Key_Return);
        QTRY_COMPARE(m_platform.sendWith(key.secret), 401);
        QTRY_VERIFY(!isEnabled("keyInspector.revoke"));
        QCOMPARE(m_console->rows(), 5);
    }

    void whatIsThereStaysWhenTheServiceGoes()
    {
        signInAsAdmin(5);
        const QStringList before = names();
        selectRowOf(before.at(2));
        m_platform.kill();
        QTest::keyClick(&m_console->window, Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("offlineBanner"), 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("toast"), 10'000);
        QCOMPARE(names(), before);
        QVERIFY(m_console->isShown("keyInspector"));
        QCOMPARE(m_console->session.state(), State::SignedIn);
        QVERIFY(m_platform.startAgain());
        addKey(QStringLiteral("Foxtrot"), {});
        QTest::keyClick(&m_console->window, Qt::Key_F5);
        QTRY_COMPARE_WITH_TIMEOUT(names().value(0), QStringLiteral("Foxtrot"), 10'000);
        QTRY_VERIFY(!m_console->isShown("offlineBanner"));
        QCOMPARE(inspected(), before.at(2)); // still the same one
    }

    void aFirstReadThatFailsCanBeTriedAgain()
    {
        // Gone between signing in and the first page.
        connect(&m_console->session, &app::SessionService::stateChanged, this, [this] { m_platform.kill(); });
        m_console->signIn(m_owner, test::TestPlatform::password());
        QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("stateView.action"), 20'000);
        QCOMPARE(m_console->textOf("stateView.action"), QStringLiteral("Retry"));
        QCOMPARE(m_console->textOf("stateView.title"), QStringLiteral("The platform cannot be reached."));
        m_console->click("stateView.action");             // in vain
        QVERIFY(!m_console->isShown("stateView.action")); // grey rows meanwhile
        QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("stateView.action"), 20'000);
        QVERIFY(m_platform.startAgain());
        m_console->click("stateView.action");
        QTRY_COMPARE_WITH_TIMEOUT(m_console->rows(), 6, 10'000);
        QVERIFY(table()->isVisible());
        QVERIFY(!m_console->isShown("stateView"));
    }

    void theTenantIsChosenWhenTheServiceIsBack()
    {
        connect(&m_console->session, &app::SessionService::stateChanged, this, [this] { m_platform.kill(); });
        const QSignalSpy failures(&m_console->client, &app::PlatformClient::unreachable);
        m_console->signIn(kAdmin, kAdminPassword);
        // The list of tenants was given up, and the connection's own question some seconds later.
        QTRY_VERIFY_WITH_TIMEOUT(failures.size() >= 2, 15'000);
        QVERIFY(m_console->isShown("offlineBanner"));
        QVERIFY(!m_console->tenants.current());
        QVERIFY(m_platform.startAgain());
        QTRY_COMPARE_WITH_TIMEOUT(m_console->rows(), 6, 15'000);
    }

    void useAppearsWithoutMovingAnything()
    {
        const auto key = m_platform.addKey(QStringLiteral("Golf"));
        signInAsAdmin(7);
        clickHeader(0);
        QTRY_COMPARE(names().value(0), QStringLiteral("Alpha shop"));
        selectRowOf(QStringLiteral("Golf"));
        const QSignalSpy resets(table()->model(), &QAbstractItemModel::modelReset);
        QCOMPARE(m_platform.sendWith(key.secret), 200);
        const auto *page = m_console->find<ui::KeyInspector>("keyInspector");
        QTRY_COMPARE_WITH_TIMEOUT(page->key().requestCount, 1, 2500);
        addKey(QStringLiteral("Aardvark"), {});
        QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("keysPage.newest"), 5000);
        QCOMPARE(resets.size(), 0);
        QCOMPARE(names().value(0), QStringLiteral("Alpha shop"));
        QCOMPARE(inspected(), QStringLiteral("Golf"));
        m_console->click("keysPage.newest");
        QTRY_COMPARE(names().value(0), QStringLiteral("Aardvark"));
        QVERIFY(!m_console->isShown("keysPage.newest"));
        QCOMPARE(inspected(), QStringLiteral("Golf"));
        QCOMPARE(table()->currentIndex().data().toString(), QStringLiteral("Golf"));
    }

private:
    void addKey(const QString &name, const QJsonObject &more) { QVERIFY(!m_platform.addKey(name, more).id.isEmpty()); }

    void signInAsAdmin(int rows = 4)
    {
        m_console->signIn(kAdmin, kAdminPassword);
        QTRY_COMPARE(m_console->rows(), rows);
    }

    [[nodiscard]] QTableView *table() const { return m_console->find<QTableView>("keysPage.table"); }
    [[nodiscard]] bool isEnabled(const char *name) const { return m_console->find<QWidget>(name)->isEnabled(); }
    [[nodiscard]] QString inspected() const { return m_console->find<ui::KeyInspector>("keyInspector")->key().name; }

    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        const QAbstractItemModel *model = table()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            names << model->index(row, 0).data().toString();
        return names;
    }
    void selectRowOf(const QString &name) const
    {
        table()->setFocus();
        table()->selectRow(static_cast<int>(names().indexOf(name)));
    }
    void clickHeader(int column) const
    {
        auto *header = table()->horizontalHeader();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          {header->sectionViewportPosition(column) + 20, header->height() / 2});
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
    test::TestPlatform m_platform;
    std::unique_ptr<TestConsole> m_console;
    QString m_support;
    QString m_owner;
};

QTEST_MAIN(KeysPageTest)
#include "tst_keyspage.moc"
