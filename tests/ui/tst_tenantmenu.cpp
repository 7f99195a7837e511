// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/app/loginanswer.h"
#include "tests/app/scriptedserver.h"
#include "tests/ui/testconsole.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace pm;
using test::ScriptedReply;
using test::SeenRequest;
using test::TestConsole;

namespace {

constexpr int kPatienceMs = 20'000;
const QByteArray kTenants = "/api/v1/platform/admin/tenants";
const QByteArray kOneTenant = kTenants + '/';

Tenant tenantNamed(const char *name)
{
    Tenant tenant;
    tenant.id = TenantId(makeUuid());
    tenant.companyName = QString::fromLatin1(name);
    tenant.ownerEmail = QStringLiteral("owner@acme.test");
    return tenant;
}

QByteArray wrapped(const QJsonObject &data)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("success"), true}, {QStringLiteral("data"), data}}).toJson();
}

QByteArray pageOf(const Tenant &tenant)
{
    return wrapped(
        {{QStringLiteral("tenants"), QJsonArray{toJson(tenant)}},
         {QStringLiteral("pagination"),
          QJsonObject{{QStringLiteral("total"), 5000}, {QStringLiteral("limit"), 1}, {QStringLiteral("offset"), 0}}}});
}

} // namespace

// Which of many tenants the console works on after an operator of the platform has signed in.
class TenantMenuTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<test::ScriptedServer>();
        m_server->answerBy([this](const SeenRequest &request) { return answer(request); });
        m_status = 200;
        m_asked.clear();
    }
    void cleanup()
    {
        m_console.reset();
        m_server.reset();
    }

    void theLastOneIsFoundAmongThousands()
    {
        signIn(m_last.id.text().toUtf8());
        QTRY_VERIFY_WITH_TIMEOUT(m_console->tenants.current(), kPatienceMs);
        QCOMPARE(m_console->tenants.current()->companyName, m_last.companyName);
        QCOMPARE(m_console->textOf("topBar.tenant"), QStringLiteral("Zwiebel && Sohn")); // which shows one
        QCOMPARE(m_asked, QByteArrayList{kOneTenant + m_last.id.text().toLatin1()});
    }

    void anotherTakesItsPlaceWhenItIsGone()
    {
        m_status = 404;
        signIn(m_last.id.text().toUtf8());
        QTRY_VERIFY_WITH_TIMEOUT(m_console->tenants.current(), kPatienceMs);
        QCOMPARE(m_console->tenants.current()->companyName, m_first.companyName);
        QCOMPARE(m_asked.size(), 2);
    }

    // It is asked for again when the platform is back.
    void nobodyTakesItsPlaceWhenThePlatformDoesNotSay()
    {
        m_status = 500;
        signIn(m_last.id.text().toUtf8());
        QTRY_VERIFY_WITH_TIMEOUT(!m_asked.isEmpty(), kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(m_console->textOf("topBar.tenant"), QStringLiteral("No tenant"), kPatienceMs);
        QTest::qWait(200); // as long as an answer takes
        QVERIFY(!m_console->tenants.current());
        for (const QByteArray &asked : std::as_const(m_asked))
            QVERIFY2(asked.startsWith(kOneTenant), asked.constData());
    }

    void theFirstOneAtTheFirstTime_data()
    {
        QTest::addColumn<QByteArray>("kept");
        QTest::newRow("nothing kept") << QByteArray();
        QTest::newRow("no id") << QByteArray("../keys");
    }
    void theFirstOneAtTheFirstTime()
    {
        QFETCH(QByteArray, kept);
        signIn(kept);
        QTRY_VERIFY_WITH_TIMEOUT(m_console->tenants.current(), kPatienceMs);
        QCOMPARE(m_console->tenants.current()->companyName, m_first.companyName);
        QCOMPARE(m_asked.size(), 1);
    }

private:
    [[nodiscard]] ScriptedReply answer(const SeenRequest &request)
    {
        if (request.target.endsWith("/auth/login"))
            return {.body = wrapped(test::loginAnswer(QStringLiteral("super_admin")))};
        if (!request.target.startsWith(kTenants))
            return {.body = R"({"status":"ok"})"};
        m_asked << request.target;
        if (!request.target.startsWith(kOneTenant))
            return {.body = pageOf(m_first)};
        return {.status = m_status, .body = m_status == 200 ? wrapped(toJson(m_last)) : QByteArray("{}")};
    }
    void signIn(const QByteArray &last)
    {
        m_console = std::make_unique<TestConsole>(m_server->url());
        m_console->preferences.setViewState(QStringLiteral("tenant/") + m_console->workspace.id, last);
        m_console->signIn(QStringLiteral("ada@platform.test"), QStringLiteral("a password of hers"));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->session.state(), app::SessionService::State::SignedIn, kPatienceMs);
    }

    const Tenant m_first = tenantNamed("Aardvark");
    const Tenant m_last = tenantNamed("Zwiebel & Sohn");
    int m_status = 200;
    QByteArrayList m_asked;
    std::unique_ptr<test::ScriptedServer> m_server;
    std::unique_ptr<TestConsole> m_console;
};

QTEST_MAIN(TenantMenuTest)
#include "tst_tenantmenu.moc"
