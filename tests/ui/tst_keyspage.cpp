// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/tables/keytablemodel.h"
#include "tests/ui/keysconsole.h"
#include "tests/ui/testplatforms.h"

#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace pm;
using test::KeysConsole;
using State = app::SessionService::State;

namespace {

constexpr int kPatienceMs = 20'000;
const QString kAdmin = test::PlatformProcess::adminEmail();
const QString kAdminPassword = test::PlatformProcess::adminPassword();

QString inDays(int days)
{
    return QDateTime::currentDateTimeUtc().addDays(days).toString(Qt::ISODateWithMs);
}

} // namespace

// The page of the keys on the real service with each of its stores: what a role may do, keys of the keyboard, a lost
// service.
class KeysPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::TestPlatforms::addRows(); }
    void initTestCase()
    {
        QVERIFY(m_platforms.start());
        for (auto &platform : m_platforms.all())
            fill(platform);
    }

    void init()
    {
        m_platform = &m_platforms.current();
        m_console = std::make_unique<KeysConsole>(m_platform->url());
        QVERIFY(m_console->activate());
    }
    void cleanup() { m_console.reset(); }

    void whoMayOnlyLookCannotChange()
    {
        m_console->signIn(m_support, test::TestPlatform::password());
        QTRY_COMPARE_WITH_TIMEOUT(m_console->rows(), 4, kPatienceMs);
        QVERIFY(!m_console->isEnabled("keysPage.createButton"));
        QVERIFY(m_console->find<QPushButton>("keysPage.createButton")->toolTip().contains(QStringLiteral("role")));
        QTest::keySequence(&m_console->window, QKeySequence(Qt::CTRL | Qt::Key_N));
        QVERIFY(!m_console->isShown("createKeySheet"));

        m_console->table()->selectRow(0);
        QVERIFY(m_console->isShown("keyInspector"));
        for (const char *name : {"keyInspector.edit", "keyInspector.regenerate", "keyInspector.revoke"}) {
            QVERIFY2(!m_console->isEnabled(name), name);
            QVERIFY2(m_console->find<QPushButton>(name)->toolTip().contains(QStringLiteral("role")), name);
        }
        m_console->table()->setFocus();
        QTest::keyClick(m_console->table(), Qt::Key_Delete);
        QVERIFY(!m_console->isShown("confirmSheet.confirm"));
    }

    void whoMayLookIsNotOfferedToMakeTheFirst()
    {
        const auto empty = m_platform->asAdmin().post(QStringLiteral("/api/v1/platform/admin/tenants"),
                                                      {{QStringLiteral("company_name"), QStringLiteral("Empty")},
                                                       {QStringLiteral("owner_email"), QStringLiteral("o@empty.test")},
                                                       {QStringLiteral("plan"), QStringLiteral("starter")}});
        QCOMPARE(empty.status, 201);
        m_console->signIn(m_support, test::TestPlatform::password());
        QTRY_COMPARE_WITH_TIMEOUT(m_console->rows(), 4, kPatienceMs);
        const auto tenant = tenantFromJson(empty.data());
        QVERIFY(tenant);
        m_console->tenants.setCurrent(*tenant);
        QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("stateView"), kPatienceMs);
        QVERIFY(!m_console->isShown("stateView.action"));
    }

    void nothingOfAnotherTenantStays()
    {
        const auto other = m_platform->asAdmin().post(QStringLiteral("/api/v1/platform/admin/tenants"),
                                                      {{QStringLiteral("company_name"), QStringLiteral("Other")},
                                                       {QStringLiteral("owner_email"), QStringLiteral("o@other.test")},
                                                       {QStringLiteral("plan"), QStringLiteral("starter")}});
        const auto second = tenantFromJson(other.data());
        QVERIFY(second);
        m_console->signInAsAdmin(4);
        const Tenant first = *m_console->tenants.current();
        m_console->select(QStringLiteral("Bravo shop"));
        QVERIFY(m_console->isShown("keyInspector"));

        m_console->tenants.setCurrent(*second); // while it is looked at
        QVERIFY(!m_console->isShown("keyInspector"));
        QCOMPARE(m_console->rows(), 0);
        QVERIFY(m_console->inspected().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("stateView.action"), kPatienceMs); // it has none
        m_console->tenants.setCurrent(first);
        QTRY_COMPARE_WITH_TIMEOUT(m_console->rows(), 4, kPatienceMs);

        m_console->window.currentPage()->hide(); // while another page is
        m_console->tenants.setCurrent(*second);
        QCOMPARE(m_console->rows(), 0);
        m_console->window.currentPage()->show();
        QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("stateView.action"), kPatienceMs);
        m_console->window.currentPage()->hide();
        m_console->tenants.setCurrent(first);
        m_console->window.currentPage()->show();
        QTRY_COMPARE_WITH_TIMEOUT(m_console->rows(), 4, kPatienceMs);
    }

    void aRevokedKeyStaysAsItIs()
    {
        m_console->signInAsAdmin(4);
        m_console->select(QStringLiteral("Charlie shop"));
        QVERIFY(!m_console->isEnabled("keyInspector.revoke"));
        QTest::keyClick(m_console->table(), Qt::Key_Delete);
        QVERIFY(!m_console->isShown("confirmSheet.confirm"));
    }

    void everythingByKeyboard()
    {
        m_console->signInAsAdmin(4);
        m_console->table()->setFocus();
        QTest::keyClick(m_console->table(), Qt::Key_Home, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("keyInspector"), kPatienceMs);
        QTest::keyClick(m_console->table(), Qt::Key_Down);
        QTRY_COMPARE_WITH_TIMEOUT(m_console->inspected(), m_console->names().at(1), kPatienceMs);
        QTest::keyClick(m_console->table(), Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!m_console->isShown("keyInspector"), kPatienceMs);
        QVERIFY(m_console->table()->hasFocus());
        QTest::keyClick(m_console->table(), Qt::Key_Return);
        QVERIFY(m_console->isShown("keyInspector"));
        QCOMPARE(m_console->inspected(), m_console->names().at(1));

        QTest::keyClick(m_console->table(), Qt::Key_Delete);
        QVERIFY(m_console->isShown("confirmSheet.confirm"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!m_console->isShown("confirmSheet.confirm"), kPatienceMs);
        QVERIFY(m_console->isShown("keyInspector")); // one Esc, one step
        QVERIFY(m_console->isEnabled("keyInspector.revoke"));

        QTest::keySequence(&m_console->window, QKeySequence(Qt::CTRL | Qt::Key_F));
        QVERIFY(m_console->find<QLineEdit>("keysPage.search")->hasFocus());
    }

    void aRowOpensAgainAfterItWasClosed()
    {
        m_console->signInAsAdmin(4);
        const QPoint row = m_console->table()->visualRect(m_console->table()->model()->index(1, 0)).center();
        QTest::mouseClick(m_console->table()->viewport(), Qt::LeftButton, {}, row);
        QVERIFY(m_console->isShown("keyInspector"));
        m_console->click("keyInspector.close");
        QVERIFY(!m_console->isShown("keyInspector"));
        QTest::mouseClick(m_console->table()->viewport(), Qt::LeftButton, {}, row);
        QVERIFY(m_console->isShown("keyInspector"));
    }

    void theServiceSortsWhatItCan()
    {
        m_console->signInAsAdmin(4);
        const QHeaderView *header = m_console->table()->horizontalHeader();
        const QStringList newestFirst = m_console->names();
        m_console->clickHeader(static_cast<int>(KeyTableModel::Column::Name));
        QStringList byName = newestFirst;
        byName.sort();
        QTRY_COMPARE_WITH_TIMEOUT(m_console->names(), byName, kPatienceMs);
        m_console->clickHeader(static_cast<int>(KeyTableModel::Column::Status)); // nothing sorts by it
        QCOMPARE(header->sortIndicatorSection(), static_cast<int>(KeyTableModel::Column::Name));
        QCOMPARE(header->sortIndicatorOrder(), Qt::AscendingOrder);
        QCOMPARE(m_console->names(), byName);
    }

    void whatIsThereStaysWhenTheServiceGoes()
    {
        m_console->signInAsAdmin(4);
        const QStringList before = m_console->names();
        m_console->select(before.at(2));
        m_platform->kill();
        QTest::keyClick(&m_console->window, Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("offlineBanner"), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("toast"), kPatienceMs);
        QCOMPARE(m_console->names(), before);
        QVERIFY(m_console->isShown("keyInspector"));
        QCOMPARE(m_console->session.state(), State::SignedIn);
        QVERIFY(m_platform->startAgain());
        addKey(*m_platform, QStringLiteral("Foxtrot"), {});
        QTest::keyClick(&m_console->window, Qt::Key_F5);
        QTRY_COMPARE_WITH_TIMEOUT(m_console->names().value(0), QStringLiteral("Foxtrot"), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!m_console->isShown("offlineBanner"), kPatienceMs);
        QCOMPARE(m_console->inspected(), before.at(2)); // still the same one
    }

    void aFirstReadThatFailsCanBeTriedAgain()
    {
        // Gone between signing in and the first page.
        connect(&m_console->session, &app::SessionService::stateChanged, this, [this] { m_platform->kill(); });
        m_console->signIn(m_owner, test::TestPlatform::password());
        QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("stateView.action"), kPatienceMs);
        QCOMPARE(m_console->textOf("stateView.action"), QStringLiteral("Retry"));
        QCOMPARE(m_console->textOf("stateView.title"), QStringLiteral("The platform cannot be reached."));
        m_console->click("stateView.action");             // in vain
        QVERIFY(!m_console->isShown("stateView.action")); // grey rows meanwhile
        QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("stateView.action"), kPatienceMs);
        QVERIFY(m_platform->startAgain());
        m_console->click("stateView.action");
        QTRY_COMPARE_WITH_TIMEOUT(m_console->rows(), 5, kPatienceMs);
        QVERIFY(m_console->table()->isVisible());
        QVERIFY(!m_console->isShown("stateView"));
    }

    void theTenantIsChosenWhenTheServiceIsBack()
    {
        connect(&m_console->session, &app::SessionService::stateChanged, this, [this] { m_platform->kill(); });
        const QSignalSpy failures(&m_console->client, &app::PlatformClient::unreachable);
        m_console->signIn(kAdmin, kAdminPassword);
        // The list of tenants was given up, and the connection's own question some seconds later.
        QTRY_VERIFY_WITH_TIMEOUT(failures.size() >= 2, kPatienceMs);
        QVERIFY(m_console->isShown("offlineBanner"));
        QVERIFY(!m_console->tenants.current());
        QVERIFY(m_platform->startAgain());
        QTRY_COMPARE_WITH_TIMEOUT(m_console->rows(), 5, kPatienceMs);
    }

private:
    void fill(test::TestPlatform &platform)
    {
        m_support = platform.addOperator(Role::Support); // the same on each
        m_owner = platform.addOperator(Role::TenantOwner);
        QVERIFY(!m_support.isEmpty() && !m_owner.isEmpty());
        addKey(platform, QStringLiteral("Bravo shop"), {});
        addKey(platform, QStringLiteral("Alpha shop"), {{QStringLiteral("expires_at"), inDays(3)}});
        addKey(platform, QStringLiteral("Delta reader"),
               {{QStringLiteral("permissions"), QJsonArray{QStringLiteral("read_analytics")}}});
        const auto old = platform.addKey(QStringLiteral("Charlie shop"), {});
        QVERIFY(platform.revokeKey(old.id));
    }
    static void addKey(test::TestPlatform &platform, const QString &name, const QJsonObject &more)
    {
        QVERIFY(!platform.addKey(name, more).id.isEmpty());
    }

    test::TestPlatforms m_platforms;
    test::TestPlatform *m_platform = nullptr;
    std::unique_ptr<KeysConsole> m_console;
    QString m_support;
    QString m_owner;
};

QTEST_MAIN(KeysPageTest)
#include "tst_keyspage.moc"
