// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/tenants/tenant.h"
#include "tests/operators/platformundertest.h"

#include <QJsonArray>
#include <QTest>

using namespace pm;
using namespace pm::test;

namespace {

const QJsonObject kReason{{QStringLiteral("reason"), QStringLiteral("Unpaid")}};
const QString kTenants = QStringLiteral("/platform/admin/tenants");

QStringList namesOf(const Answer &answer)
{
    QStringList names;
    for (const QJsonValue &tenant : answer.data.value(QStringLiteral("tenants")).toArray())
        names.append(tenant.toObject().value(QStringLiteral("company_name")).toString());
    return names;
}

} // namespace

class TenantAdminTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<PlatformUnderTest> m_platform;
    TenantId m_acme;
    TenantId m_trial;
    QByteArray m_token;

    QByteArray tokenOf(Role role)
    {
        const QString email = roleName(role) + QStringLiteral("@example.com");
        m_platform->addUser(email, role);
        return m_platform->signIn(email);
    }
    static QString pathOf(const TenantId &id) { return kTenants + u'/' + id.text(); }
    Answer setPlan(const QJsonValue &plan, const PlatformUnderTest::Headers &headers = {})
    {
        return m_platform->call(http::Method::Patch, pathOf(m_acme), m_token, {{QStringLiteral("plan"), plan}},
                                headers);
    }
    Answer post(const char *verb, const QJsonObject &body = {}, const PlatformUnderTest::Headers &headers = {})
    {
        return m_platform->call(http::Method::Post, pathOf(m_acme) + u'/' + QLatin1StringView(verb), m_token, body,
                                headers);
    }

private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addRows(); }

    void init()
    {
        QFETCH_GLOBAL(QString, database);
        m_platform = std::make_unique<PlatformUnderTest>(database);
        QVERIFY(m_platform->isReady());
        m_acme = m_platform->addTenant(QStringLiteral("Acme"));
        m_trial = m_platform->addTenant(QStringLiteral("Trial"), true);
        m_platform->addUser(QStringLiteral("tom@acme.example"), Role::TenantOwner, m_acme);
        m_token = tokenOf(Role::Admin);
    }

    void cleanup() { m_platform.reset(); }

    void listShowsPlanAndUsers()
    {
        const Answer answer = m_platform->get(kTenants, m_token);
        QCOMPARE(namesOf(answer), (QStringList{QStringLiteral("Acme"), QStringLiteral("Trial")}));
        const QJsonObject acme = answer.data.value(QStringLiteral("tenants")).toArray()[0].toObject();
        QCOMPARE(acme.value(QStringLiteral("users")).toInt(), 1);
        QCOMPARE(acme.value(QStringLiteral("plan")).toObject().value(QStringLiteral("slug")).toString(),
                 QStringLiteral("starter"));
        QCOMPARE(acme.value(QStringLiteral("owner_email")).toString(), QStringLiteral("owner@acme.example"));
    }

    void listFilters_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<int>("count");
        QTest::newRow("name") << QStringLiteral("?search=ACM") << 1;
        QTest::newRow("owner") << QStringLiteral("?search=owner@tri") << 1;
        QTest::newRow("wildcard") << QStringLiteral("?search=%25") << 0;
        QTest::newRow("plan") << QStringLiteral("?plan=pro") << 0;
        QTest::newRow("status") << QStringLiteral("?status=active") << 2;
        QTest::newRow("page") << QStringLiteral("?limit=100&offset=1") << 1;
    }
    void listFilters()
    {
        QFETCH(QString, query);
        QFETCH(int, count);
        QCOMPARE(namesOf(m_platform->get(kTenants + query, m_token)).size(), count);
    }

    void listRefusesBadQueries_data()
    {
        QTest::addColumn<QString>("query");
        for (const char *bad :
             {"limit=0", "limit=101", "limit=-1", "limit=text", "offset=-1", "plan=gold", "status=asleep", "sort=name"})
            QTest::newRow(bad) << QString::fromLatin1(bad);
    }
    void listRefusesBadQueries()
    {
        QFETCH(QString, query);
        const Answer answer = m_platform->get(kTenants + u'?' + query, m_token);
        QCOMPARE(answer.status, 400);
        QVERIFY(answer.fields.contains(query.section(u'=', 0, 0)));
    }

    void qaSeesTestTenantsOnly()
    {
        const QByteArray qa = tokenOf(Role::Qa);
        const Answer list = m_platform->get(kTenants, qa);
        QCOMPARE(namesOf(list), QStringList{QStringLiteral("Trial")});
        QCOMPARE(list.data.value(QStringLiteral("pagination")).toObject().value(QStringLiteral("total")).toInt(), 1);
        QCOMPARE(m_platform->get(pathOf(m_trial), qa).status, 200);
        QCOMPARE(m_platform->get(pathOf(m_acme), qa).status, 404);
    }

    void supportSeesNoOwnersEmail()
    {
        const QByteArray support = tokenOf(Role::Support);
        const Answer acme = m_platform->get(pathOf(m_acme), support);
        QCOMPARE(acme.data.value(QStringLiteral("owner_email")).toString(), QStringLiteral("o***@acme.example"));
        QCOMPARE(namesOf(m_platform->get(kTenants + QStringLiteral("?search=owner@"), support)), QStringList());
        QCOMPARE(namesOf(m_platform->get(kTenants + QStringLiteral("?search=acm"), support)).size(), 1);
    }

    void createMakesATenant()
    {
        const QJsonObject body{{QStringLiteral("company_name"), QStringLiteral("  Ñandú & Söhne  ")},
                               {QStringLiteral("owner_email"), QStringLiteral("Boss@Nandu.example")},
                               {QStringLiteral("plan"), QStringLiteral("enterprise")}};
        const Answer made = m_platform->post(kTenants, m_token, body);
        QCOMPARE(made.status, 201);
        const Result<Tenant> tenant = tenantFromJson(made.data);
        QVERIFY(tenant.has_value());
        QVERIFY(isUuid(tenant->id.text()));
        QCOMPARE(tenant->companyName, QStringLiteral("Ñandú & Söhne"));
        QCOMPARE(m_platform->get(pathOf(tenant->id), m_token).data, made.data);
        QCOMPARE(m_platform->audited(QStringLiteral("tenant.created")), 1);
    }

    void createTwiceWithOneKeyMakesOneTenant()
    {
        const auto create = [&](const char *plan) {
            const QJsonObject body{{QStringLiteral("company_name"), QStringLiteral("New")},
                                   {QStringLiteral("owner_email"), QStringLiteral("boss@new.example")},
                                   {QStringLiteral("plan"), QLatin1StringView(plan)}};
            return m_platform->call(http::Method::Post, kTenants, m_token, body, {{"idempotency-key", "retry-1"}});
        };
        const Answer first = create("pro");
        const Answer second = create("pro");
        QCOMPARE(first.status, 201);
        QCOMPARE(second.status, 201);
        QCOMPARE(second.data, first.data);
        QCOMPARE(create("starter").status, 409);
        QCOMPARE(namesOf(m_platform->get(kTenants, m_token)).size(), 3);
    }

    void createIsChecked_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("name empty") << QStringLiteral("company_name") << QJsonValue(QString());
        QTest::newRow("name a list") << QStringLiteral("company_name") << QJsonValue(QJsonArray{1});
        QTest::newRow("name with NUL") << QStringLiteral("company_name") << QJsonValue(QStringLiteral("a\0b"));
        QTest::newRow("owner") << QStringLiteral("owner_email") << QJsonValue(QStringLiteral("boss"));
        QTest::newRow("plan") << QStringLiteral("plan") << QJsonValue(QStringLiteral("gold"));
        QTest::newRow("plan null") << QStringLiteral("plan") << QJsonValue();
        QTest::newRow("member") << QStringLiteral("is_test") << QJsonValue(true);
    }
    void createIsChecked()
    {
        QFETCH(QString, member);
        QFETCH(QJsonValue, value);
        QJsonObject body{{QStringLiteral("company_name"), QStringLiteral("New")},
                         {QStringLiteral("owner_email"), QStringLiteral("boss@new.example")},
                         {QStringLiteral("plan"), QStringLiteral("pro")}};
        body.insert(member, value);
        const Answer answer = m_platform->post(kTenants, m_token, body);
        QCOMPARE(answer.status, 400);
        QVERIFY(answer.fields.contains(member));
    }

    void planCanBeOverridden()
    {
        const Answer changed = setPlan(QStringLiteral("pro"));
        QCOMPARE(changed.status, 200);
        QCOMPARE(changed.data.value(QStringLiteral("plan")).toObject().value(QStringLiteral("name")).toString(),
                 QStringLiteral("Pro"));
        QCOMPARE(m_platform->get(pathOf(m_acme), m_token).data, changed.data);
        QCOMPARE(m_platform->audited(QStringLiteral("tenant.plan_changed")), 1);
        QCOMPARE(setPlan(QStringLiteral("gold")).status, 400);
        QCOMPARE(setPlan(7).status, 400);
        QCOMPARE(setPlan(QJsonValue()).status, 400);
        const QJsonObject more{{QStringLiteral("plan"), QStringLiteral("pro")},
                               {QStringLiteral("status"), QStringLiteral("suspended")}};
        QCOMPARE(m_platform->call(http::Method::Patch, pathOf(m_acme), m_token, more).status, 400);
    }

    void staleChangesAreRefused()
    {
        const QByteArray etag = m_platform->get(pathOf(m_acme), m_token).etag();
        QCOMPARE(setPlan(QStringLiteral("pro"), {{"if-match", etag}}).status, 200);
        QCOMPARE(setPlan(QStringLiteral("starter"), {{"if-match", etag}}).status, 412);
    }

    void oneOfManyChangesOfOneStateIsTaken()
    {
        const QByteArray etag = m_platform->get(pathOf(m_acme), m_token).etag();
        const QList<int> statuses = statusesAtOnce(8, [&](int) {
            return setPlan(QStringLiteral("pro"), {{"if-match", etag}}).status;
        });
        QCOMPARE(statuses.count(200), 1);
        QCOMPARE(statuses.count(412), 7);
        QCOMPARE(m_platform->audited(QStringLiteral("tenant.plan_changed")), 1);
    }

    void suspendKeepsItsUsersOut()
    {
        const QString tom = QStringLiteral("tom@acme.example");
        const QByteArray session = m_platform->signIn(tom);
        const auto me = [&] { return m_platform->get(QStringLiteral("/auth/me"), session).status; };
        QCOMPARE(me(), 200);
        const Answer suspended = post("suspend", kReason);
        QCOMPARE(suspended.status, 200);
        QCOMPARE(suspended.data.value(QStringLiteral("status")).toString(), QStringLiteral("suspended"));
        QCOMPARE(m_platform->get(pathOf(m_acme), m_token).data, suspended.data);
        QCOMPARE(me(), 401);
        QCOMPARE(m_platform->login(tom, kPassword).status, 403);
        m_platform->restart();
        QCOMPARE(me(), 401);
        QCOMPARE(m_platform->get(pathOf(m_trial), m_token).status, 200); // nobody else is kept out

        QCOMPARE(post("reactivate").status, 200);
        QCOMPARE(me(), 200);
        QCOMPARE(m_platform->login(tom, kPassword).status, 200);
        QCOMPARE(m_platform->audited(QStringLiteral("tenant.suspended")), 1);
        QCOMPARE(m_platform->audited(QStringLiteral("tenant.reactivated")), 1);
    }

    void suspendIsChecked()
    {
        QVERIFY(post("suspend").fields.contains(QStringLiteral("reason")));
        QCOMPARE(post("reactivate").status, 409);
        const QByteArray etag = m_platform->get(pathOf(m_acme), m_token).etag();
        QCOMPARE(setPlan(QStringLiteral("pro")).status, 200);
        QCOMPARE(post("suspend", kReason, {{"if-match", etag}}).status, 412);
        QCOMPARE(post("suspend", kReason).status, 200);
        QCOMPARE(post("suspend", kReason).status, 409);
        QCOMPARE(post("reactivate", {}, {{"if-match", etag}}).status, 412);
        QCOMPARE(m_platform->audited(QStringLiteral("tenant.suspended")), 1);
    }

    void repeatedSuspendSuspendsOnce()
    {
        const PlatformUnderTest::Headers once{{"idempotency-key", "suspend-1"}};
        const Answer first = post("suspend", kReason, once);
        QCOMPARE(first.status, 200);
        QCOMPARE(post("suspend", kReason, once).data, first.data);
        QCOMPARE(post("suspend", {{QStringLiteral("reason"), QStringLiteral("Another")}}, once).status, 409);
        const PlatformUnderTest::Headers back{{"idempotency-key", "reactivate-1"}};
        QCOMPARE(post("reactivate", {}, back).status, 200);
        QCOMPARE(post("reactivate", {}, back).status, 200);
        QCOMPARE(m_platform->audited(QStringLiteral("tenant.reactivated")), 1);
    }

    void unknownTenantsAreNotFound()
    {
        for (const QString &id : {makeUuid(), QStringLiteral("acme"), QStringLiteral("%27")}) {
            const TenantId tenant(id);
            QCOMPARE(m_platform->get(pathOf(tenant), m_token).status, 404);
            QCOMPARE(m_platform
                         ->call(http::Method::Patch, pathOf(tenant), m_token,
                                {{QStringLiteral("plan"), QStringLiteral("pro")}})
                         .status,
                     404);
            QCOMPARE(m_platform->post(pathOf(tenant) + QStringLiteral("/suspend"), m_token, kReason).status, 404);
        }
    }
};

QTEST_GUILESS_MAIN(TenantAdminTest)
#include "tst_tenantadmin.moc"
