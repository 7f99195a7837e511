// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/main/pages.h"
#include "tests/app/scriptedserver.h"
#include "tests/ui/testconsole.h"

#include <QJsonDocument>
#include <QTest>

using namespace pm;
using test::ScriptedReply;
using test::SeenRequest;

namespace {

constexpr int kPatienceMs = 20'000;

QByteArray loginAs(Role role)
{
    const bool ofTenant = !isPlatformRole(role);
    const QJsonObject user{{QStringLiteral("id"), QStringLiteral("usr_1")},
                           {QStringLiteral("email"), QStringLiteral("maria@acme.test")},
                           {QStringLiteral("name"), QStringLiteral("Maria")},
                           {QStringLiteral("role"), roleName(role)},
                           {QStringLiteral("tenant_id"), ofTenant ? QJsonValue(makeUuid()) : QJsonValue()}};
    const QJsonObject data{{QStringLiteral("token"), QStringLiteral("token")},
                           {QStringLiteral("expires_at"), QStringLiteral("2040-01-01T00:00:00Z")},
                           {QStringLiteral("user"), user}};
    return QJsonDocument(QJsonObject{{QStringLiteral("success"), true}, {QStringLiteral("data"), data}}).toJson();
}

} // namespace

// What each role finds in the console as it is shipped.
class PagesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRoleSeesItsPages_data()
    {
        QTest::addColumn<Role>("role");
        QTest::addColumn<QString>("pages");
        const QString all = QStringLiteral("keys usage apidocs webhooks deliveries events bins messages templates"
                                           " campaigns contacts domains settings");
        const QString withoutPeople = QString(all).remove(QStringLiteral("contacts "));
        const QString neitherKeysNorMail = QStringLiteral("apidocs settings");
        QTest::newRow("super_admin") << Role::SuperAdmin << all;
        QTest::newRow("admin") << Role::Admin << all;
        QTest::newRow("support") << Role::Support << withoutPeople;
        QTest::newRow("finance") << Role::Finance << neitherKeysNorMail;
        QTest::newRow("ops") << Role::Ops << neitherKeysNorMail;
        QTest::newRow("qa") << Role::Qa << all;
        QTest::newRow("owner") << Role::TenantOwner << all;
        QTest::newRow("tenant admin") << Role::TenantAdmin << all;
        QTest::newRow("developer") << Role::TenantDeveloper << all;
        QTest::newRow("member") << Role::TenantMember << all;
    }
    void aRoleSeesItsPages()
    {
        QFETCH(Role, role);
        QFETCH(QString, pages);
        test::ScriptedServer platform;
        platform.answerBy([role](const SeenRequest &request) {
            return ScriptedReply{.body = request.target.endsWith("/auth/login") ? loginAs(role) : QByteArray("{}")};
        });
        test::TestConsole console(platform.url());
        ui::MainWindow window(console.theme, console.context, app::makePages(console.theme, console.context));
        console.signIn(QStringLiteral("maria@acme.test"), QStringLiteral("a password of hers"));
        QTRY_COMPARE_WITH_TIMEOUT(console.session.state(), app::SessionService::State::SignedIn, kPatienceMs);
        const std::vector<QString> seen = window.pageIds();
        QCOMPARE(QStringList(seen.begin(), seen.end()).join(u' '), pages);
        // What leads there from elsewhere does not help.
        const std::vector<ui::PageEntry> every = app::makePages(console.theme, console.context);
        for (const ui::PageEntry &page : every) {
            const ui::Page *before = window.currentPage();
            window.showPage(page.id);
            const bool isAllowed = std::find(seen.begin(), seen.end(), page.id) != seen.end();
            QVERIFY2(isAllowed || window.currentPage() == before, qPrintable(page.id));
        }
    }
};

QTEST_MAIN(PagesTest)
#include "tst_pages.moc"
