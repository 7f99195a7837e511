// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/operators/platformundertest.h"
#include "tests/support/totpcode.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <future>

using namespace pm;
using namespace pm::test;

namespace {

const QString kUsers = QStringLiteral("/platform/admin/users");
const QString kRoot = QStringLiteral("root@example.com");
const QString kAda = QStringLiteral("ada@example.com");

QStringList emailsOf(const Answer &answer)
{
    QStringList emails;
    for (const QJsonValue &user : answer.data.value(QStringLiteral("users")).toArray())
        emails.append(user.toObject().value(QStringLiteral("email")).toString());
    return emails;
}

QString textOf(const Answer &answer, const char *name)
{
    return answer.data.value(QLatin1StringView(name)).toString();
}

bool mustChangePassword(const Answer &login)
{
    return login.data.value(QStringLiteral("user")).toObject().value(QStringLiteral("must_change_password")).toBool();
}

} // namespace

class UserAdminTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<PlatformUnderTest> m_platform;
    UserId m_root;
    UserId m_ada;
    TenantId m_acme;
    UserId m_tom;
    QByteArray m_rootToken;
    QByteArray m_adaToken;

    static QString pathOf(const UserId &id, const char *verb = "")
    {
        return kUsers + u'/' + id.text() + QLatin1StringView(verb);
    }
    Answer suspend(const QByteArray &token, const UserId &id)
    {
        return m_platform->post(pathOf(id, "/suspend"), token, {{QStringLiteral("reason"), QStringLiteral("left")}});
    }
    Answer setRole(const QByteArray &token, const UserId &id, const char *role)
    {
        return m_platform->call(http::Method::Patch, pathOf(id), token,
                                {{QStringLiteral("role"), QLatin1StringView(role)}});
    }
    Answer remove(const QByteArray &token, const UserId &id, const QString &email)
    {
        return m_platform->call(http::Method::Delete, pathOf(id) + QStringLiteral("?confirmation=") + email, token);
    }

private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addRows(); }

    void init()
    {
        QFETCH_GLOBAL(QString, database);
        m_platform = std::make_unique<PlatformUnderTest>(database);
        QVERIFY(m_platform->isReady());
        m_acme = m_platform->addTenant(QStringLiteral("Acme"));
        m_root = m_platform->addUser(kRoot, Role::SuperAdmin);
        m_ada = m_platform->addUser(kAda, Role::Admin);
        m_platform->addUser(QStringLiteral("sam@example.com"), Role::Support);
        m_tom = m_platform->addUser(QStringLiteral("tom@acme.example"), Role::TenantOwner, m_acme);
        m_rootToken = m_platform->signIn(kRoot);
        m_adaToken = m_platform->signIn(kAda);
    }

    void cleanup() { m_platform.reset(); }

    void listFilters_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QStringList>("emails");
        const QString sam = QStringLiteral("sam@example.com");
        const QString tom = QStringLiteral("tom@acme.example");
        QTest::newRow("all") << QString() << QStringList{kAda, kRoot, sam, tom};
        QTest::newRow("search") << QStringLiteral("?search=AM@ex") << QStringList{sam};
        QTest::newRow("search a wildcard") << QStringLiteral("?search=%25") << QStringList();
        QTest::newRow("search an underscore") << QStringLiteral("?search=t_m") << QStringList();
        QTest::newRow("search a quote") << QStringLiteral("?search='") << QStringList();
        QTest::newRow("role") << QStringLiteral("?role=super_admin") << QStringList{kRoot};
        QTest::newRow("status") << QStringLiteral("?status=suspended") << QStringList();
        QTest::newRow("page") << QStringLiteral("?limit=2&offset=1") << QStringList{kRoot, sam};
        QTest::newRow("beyond the end") << QStringLiteral("?offset=1000") << QStringList();
    }
    void listFilters()
    {
        QFETCH(QString, query);
        QFETCH(QStringList, emails);
        const Answer answer = m_platform->get(kUsers + query, m_adaToken);
        QCOMPARE(answer.status, 200);
        QCOMPARE(emailsOf(answer), emails);
    }

    void listCountsBeyondThePage()
    {
        const QJsonObject pagination = m_platform->get(kUsers + QStringLiteral("?limit=1&offset=2"), m_adaToken)
                                           .data.value(QStringLiteral("pagination"))
                                           .toObject();
        QCOMPARE(pagination, (QJsonObject{{QStringLiteral("total"), 4},
                                          {QStringLiteral("limit"), 1},
                                          {QStringLiteral("offset"), 2}}));
    }

    void listOfOneTenant()
    {
        QCOMPARE(emailsOf(m_platform->get(kUsers + QStringLiteral("?tenant_id=") + m_acme.text(), m_adaToken)),
                 QStringList{QStringLiteral("tom@acme.example")});
    }

    void listRefusesBadQueries_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("field");
        for (const char *bad :
             {"limit=0", "limit=101", "limit=-1", "limit=ten", "limit=", "limit=1e1", "offset=-1", "offset=x",
              "offset=99999999999", "role=king", "status=gone", "tenant_id=acme", "colour=red", "search=%07"}) {
            QTest::newRow(bad) << QString::fromLatin1(bad) << QString::fromLatin1(bad).section(u'=', 0, 0);
        }
    }
    void listRefusesBadQueries()
    {
        QFETCH(QString, query);
        QFETCH(QString, field);
        const Answer answer = m_platform->get(kUsers + u'?' + query, m_adaToken);
        QCOMPARE(answer.status, 400);
        QVERIFY(answer.fields.contains(field));
    }

    void supportSeesNoPersonalData()
    {
        const QByteArray token = m_platform->signIn(QStringLiteral("sam@example.com"));
        QVERIFY(emailsOf(m_platform->get(kUsers, token)).contains(QStringLiteral("t***@acme.example")));
        const Answer tom = m_platform->get(pathOf(m_tom), token);
        QCOMPARE(textOf(tom, "email"), QStringLiteral("t***@acme.example"));
        QCOMPARE(textOf(tom, "name"), QStringLiteral("t***"));
        // A search by part would give an email away letter by letter.
        QCOMPARE(emailsOf(m_platform->get(kUsers + QStringLiteral("?search=tom"), token)), QStringList());
        QCOMPARE(emailsOf(m_platform->get(kUsers + QStringLiteral("?search=tom@acme.example"), token)).size(), 1);
        const Answer trail = m_platform->get(pathOf(m_ada, "/audit-trail"), token);
        QVERIFY(!QJsonDocument(trail.data).toJson().contains("ada@"));
        QVERIFY(!QJsonDocument(trail.data).toJson().contains("203.0.113.7"));
    }

    void unknownUsersAreNotFound_data()
    {
        QTest::addColumn<QString>("id");
        QTest::newRow("never made") << QStringLiteral("usr_01ARZ3NDEKTSV4RRFFQ69G5FAV");
        QTest::newRow("long") << QString(2000, u'x');
        QTest::newRow("control character") << QStringLiteral("usr_%07");
        QTest::newRow("a quote") << QStringLiteral("usr_'--");
    }
    void unknownUsersAreNotFound()
    {
        QFETCH(QString, id);
        const UserId user(id);
        QCOMPARE(m_platform->get(pathOf(user), m_rootToken).status, 404);
        QCOMPARE(m_platform->get(pathOf(user, "/audit-trail"), m_rootToken).status, 404);
        QCOMPARE(suspend(m_rootToken, user).status, 404);
        QCOMPARE(setRole(m_rootToken, user, "ops").status, 404);
        QCOMPARE(remove(m_rootToken, user, kAda).status, 404);
        QCOMPARE(m_platform->post(pathOf(user, "/reset-password"), m_rootToken).status, 404);
    }

    void suspensionEndsSessionsAtOnce()
    {
        QCOMPARE(m_platform->get(QStringLiteral("/auth/me"), m_adaToken).status, 200);
        const Answer suspended = suspend(m_rootToken, m_ada);
        QCOMPARE(suspended.status, 200);
        QCOMPARE(textOf(suspended, "status"), QStringLiteral("suspended"));
        QCOMPARE(m_platform->get(QStringLiteral("/auth/me"), m_adaToken).status, 401);
        QCOMPARE(m_platform->login(kAda, kPassword).status, 403);
        QCOMPARE(m_platform->login(kAda, QStringLiteral("wrong")).status, 401);
        QCOMPARE(suspend(m_rootToken, m_ada).status, 409);

        QCOMPARE(m_platform->post(pathOf(m_ada, "/reactivate"), m_rootToken).status, 200);
        QCOMPARE(m_platform->post(pathOf(m_ada, "/reactivate"), m_rootToken).status, 409);
        QCOMPARE(m_platform->get(QStringLiteral("/auth/me"), m_adaToken).status, 401); // it stays ended
        QCOMPARE(m_platform->login(kAda, kPassword).status, 200);
        QCOMPARE(m_platform->audited(QStringLiteral("user.suspended")), 1);
        QCOMPARE(m_platform->audited(QStringLiteral("user.reactivated")), 1);
    }

    void suspensionNeedsAReason_data()
    {
        QTest::addColumn<QJsonObject>("body");
        const QString reason = QStringLiteral("reason");
        QTest::newRow("none") << QJsonObject();
        QTest::newRow("blank") << QJsonObject{{reason, QStringLiteral("   ")}};
        QTest::newRow("a number") << QJsonObject{{reason, 3}};
        QTest::newRow("too long") << QJsonObject{{reason, QString(501, u'x')}};
        QTest::newRow("NUL") << QJsonObject{{reason, QStringLiteral("a\0b")}};
        QTest::newRow("unknown member") << QJsonObject{{reason, QStringLiteral("left")}, {QStringLiteral("for"), 3}};
    }
    void suspensionNeedsAReason()
    {
        QFETCH(QJsonObject, body);
        QCOMPARE(m_platform->post(pathOf(m_ada, "/suspend"), m_rootToken, body).status, 400);
        QCOMPARE(m_platform->get(QStringLiteral("/auth/me"), m_adaToken).status, 200);
    }

    void revokeEndsEverySession()
    {
        const QByteArray second = m_platform->signIn(kAda);
        const Answer revoked = m_platform->post(pathOf(m_ada, "/revoke-sessions"), m_rootToken);
        QCOMPARE(revoked.status, 200);
        QCOMPARE(revoked.data.value(QStringLiteral("revoked")).toInt(), 2);
        for (const QByteArray &token : {m_adaToken, second})
            QCOMPARE(m_platform->get(QStringLiteral("/auth/me"), token).status, 401);
        QCOMPARE(m_platform->get(QStringLiteral("/auth/me"), m_rootToken).status, 200);
        QCOMPARE(m_platform->login(kAda, kPassword).status, 200);
    }

    void aNewRoleCountsAtOnce()
    {
        QCOMPARE(suspend(m_adaToken, m_tom).status, 200);
        const Answer changed = setRole(m_rootToken, m_ada, "finance");
        QCOMPARE(changed.status, 200);
        QCOMPARE(textOf(changed, "role"), QStringLiteral("finance"));
        QCOMPARE(m_platform->get(kUsers, m_adaToken).status, 403);
        QCOMPARE(m_platform->audited(QStringLiteral("user.role_changed")), 1);
    }

    void rolesStayOnTheirSide()
    {
        for (const char *role : {"super_admin", "ops", "king", ""})
            QCOMPARE(setRole(m_rootToken, m_tom, role).status, 400);
        for (const char *role : {"owner", "developer"})
            QCOMPARE(setRole(m_rootToken, m_ada, role).status, 400);
        QCOMPARE(setRole(m_rootToken, m_tom, "developer").status, 200);
        const QJsonObject wrongType{{QStringLiteral("role"), 1}};
        QCOMPARE(m_platform->call(http::Method::Patch, pathOf(m_ada), m_rootToken, wrongType).status, 400);
        const QJsonObject more{{QStringLiteral("role"), QStringLiteral("ops")}, {QStringLiteral("status"), 1}};
        QCOMPARE(m_platform->call(http::Method::Patch, pathOf(m_ada), m_rootToken, more).status, 400);
    }

    void nobodyActsOnTheirOwnAccount()
    {
        m_platform->addUser(QStringLiteral("second@example.com"), Role::SuperAdmin);
        QCOMPARE(suspend(m_rootToken, m_root).status, 403);
        QCOMPARE(setRole(m_rootToken, m_root, "ops").status, 403);
        QCOMPARE(remove(m_rootToken, m_root, kRoot).status, 403);
        QCOMPARE(m_platform->post(pathOf(m_root, "/reset-password"), m_rootToken).status, 403);
        QCOMPARE(m_platform->get(QStringLiteral("/auth/me"), m_rootToken).status, 200);
    }

    void adminsTouchNoSuperAdmin()
    {
        QCOMPARE(suspend(m_adaToken, m_root).status, 403);
        QCOMPARE(setRole(m_adaToken, m_root, "ops").status, 403);
        QCOMPARE(remove(m_adaToken, m_root, kRoot).status, 403);
        QCOMPARE(m_platform->post(pathOf(m_root, "/reset-password"), m_adaToken).status, 403);
        QCOMPARE(m_platform->post(pathOf(m_root, "/revoke-sessions"), m_adaToken).status, 403);
        const UserId other = m_platform->addUser(QStringLiteral("other@example.com"), Role::Ops);
        QCOMPARE(setRole(m_adaToken, other, "super_admin").status, 403);
        QCOMPARE(setRole(m_rootToken, other, "super_admin").status, 200);
    }

    void superAdminsCannotRemoveEachOtherAtOnce()
    {
        const QString second = QStringLiteral("second@example.com");
        const UserId other = m_platform->addUser(second, Role::SuperAdmin);
        const QByteArray otherToken = m_platform->signIn(second);
        auto one = std::async(std::launch::async, [&] { return setRole(m_rootToken, other, "ops").status; });
        auto two = std::async(std::launch::async, [&] { return setRole(otherToken, m_root, "ops").status; });
        const QList<int> statuses{one.get(), two.get()};
        QCOMPARE(statuses.count(200), 1);
        const auto left = m_platform->database().read([](store::Connection &connection) {
            return connection.query(QStringLiteral("SELECT id FROM users WHERE role = 'super_admin'"));
        });
        QCOMPARE(left->size(), std::size_t(1));
    }

    void resetPasswordMustBeReplaced()
    {
        const Answer reset = m_platform->post(pathOf(m_ada, "/reset-password"), m_rootToken);
        QCOMPARE(reset.status, 200);
        const QString oneTime = textOf(reset, "one_time_password");
        QCOMPARE(m_platform->get(QStringLiteral("/auth/me"), m_adaToken).status, 401);
        QCOMPARE(m_platform->login(kAda, kPassword).status, 401);

        const Answer login = m_platform->login(kAda, oneTime);
        QCOMPARE(login.status, 200);
        QVERIFY(mustChangePassword(login));
        const QByteArray token = textOf(login, "token").toLatin1();
        QCOMPARE(m_platform->get(QStringLiteral("/auth/me"), token).status, 200);
        const Answer refused = m_platform->get(kUsers, token);
        QCOMPARE(refused.status, 403);
        QCOMPARE(refused.code, QStringLiteral("password_change_required"));
        const QJsonObject change{{QStringLiteral("current"), oneTime}, {QStringLiteral("new"), kPassword}};
        QCOMPARE(m_platform->post(QStringLiteral("/auth/password"), token, change).status, 200);
        QCOMPARE(m_platform->get(kUsers, token).status, 200);
        QVERIFY(!mustChangePassword(m_platform->login(kAda, kPassword)));
    }

    void resetUnlocksAndCanDropTheSecondFactor()
    {
        const QString secret = textOf(m_platform->post(QStringLiteral("/auth/totp/enroll"), m_adaToken), "secret");
        const QJsonObject code{{QStringLiteral("code"), totpCode(secret, m_platform->clock.now())}};
        QCOMPARE(m_platform->post(QStringLiteral("/auth/totp/confirm"), m_adaToken, code).status, 200);
        for (int i = 0; i < 6; ++i)
            m_platform->login(kAda, QStringLiteral("wrong"));

        const Answer kept = m_platform->post(pathOf(m_ada, "/reset-password"), m_rootToken);
        QCOMPARE(m_platform->login(kAda, textOf(kept, "one_time_password")).code, QStringLiteral("totp_required"));
        const Answer dropped = m_platform->post(pathOf(m_ada, "/reset-password"), m_rootToken,
                                                {{QStringLiteral("reset_totp"), true}});
        QCOMPARE(m_platform->login(kAda, textOf(dropped, "one_time_password")).status, 200);
        const QJsonObject wrongType{{QStringLiteral("reset_totp"), QStringLiteral("yes")}};
        QCOMPARE(m_platform->post(pathOf(m_ada, "/reset-password"), m_rootToken, wrongType).status, 400);
    }

    void deletionNeedsTheEmail()
    {
        QCOMPARE(m_platform->call(http::Method::Delete, pathOf(m_ada), m_rootToken).status, 400);
        QCOMPARE(remove(m_rootToken, m_ada, kRoot).status, 400);
        QCOMPARE(remove(m_rootToken, m_ada, QStringLiteral("ADA@example.com")).status, 200);
        QCOMPARE(m_platform->get(pathOf(m_ada), m_rootToken).status, 404);
        QCOMPARE(m_platform->get(QStringLiteral("/auth/me"), m_adaToken).status, 401);
        QCOMPARE(m_platform->login(kAda, kPassword).status, 401);
        const Answer trail = m_platform->get(pathOf(m_ada, "/audit-trail"), m_rootToken);
        QCOMPARE(trail.data.value(QStringLiteral("audit_trail"))
                     .toArray()
                     .first()
                     .toObject()
                     .value(QStringLiteral("action"))
                     .toString(),
                 QStringLiteral("user.deleted"));
    }

    void newUsersGetAOneTimePassword()
    {
        const QJsonObject body{{QStringLiteral("email"), QStringLiteral("Dev@Acme.example")},
                               {QStringLiteral("name"), QStringLiteral("Dev Eloper")},
                               {QStringLiteral("role"), QStringLiteral("developer")},
                               {QStringLiteral("tenant_id"), m_acme.text()}};
        const Answer made = m_platform->post(kUsers, m_adaToken, body);
        QCOMPARE(made.status, 201);
        QCOMPARE(textOf(made, "email"), QStringLiteral("dev@acme.example"));
        QCOMPARE(m_platform->post(kUsers, m_adaToken, body).status, 409);
        const Answer login = m_platform->login(QStringLiteral("dev@acme.example"), textOf(made, "one_time_password"));
        QVERIFY(mustChangePassword(login));
    }

    void aRepeatedRequestAnswersTheSamePassword()
    {
        const QJsonObject body{{QStringLiteral("email"), QStringLiteral("new@example.com")},
                               {QStringLiteral("name"), QStringLiteral("New")},
                               {QStringLiteral("role"), QStringLiteral("ops")}};
        const auto create = [&] {
            return m_platform->call(http::Method::Post, kUsers, m_adaToken, body, {{"idempotency-key", "retry-1"}});
        };
        const Answer first = create();
        QCOMPARE(first.status, 201);
        QCOMPARE(create().data, first.data);
        QCOMPARE(m_platform->audited(QStringLiteral("user.created")), 1);
    }

    void aRepeatedResetAnswersTheSamePassword()
    {
        const auto reset = [&](const QJsonObject &body) {
            return m_platform->call(http::Method::Post, pathOf(m_ada, "/reset-password"), m_rootToken, body,
                                    {{"idempotency-key", "retry-1"}});
        };
        const Answer first = reset({});
        QCOMPARE(first.status, 200);
        QCOMPARE(reset({}).data, first.data);
        QCOMPARE(m_platform->audited(QStringLiteral("user.password_reset")), 1);
        QCOMPARE(m_platform->login(kAda, textOf(first, "one_time_password")).status, 200);
        QCOMPARE(reset({{QStringLiteral("reset_totp"), true}}).status, 409);
    }

    void newUsersAreChecked_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<int>("status");
        QTest::newRow("email") << QStringLiteral("email") << QJsonValue(QStringLiteral("nobody")) << 400;
        QTest::newRow("name empty") << QStringLiteral("name") << QJsonValue(QString()) << 400;
        QTest::newRow("name of 101") << QStringLiteral("name") << QJsonValue(QString(101, u'x')) << 400;
        QTest::newRow("name with NUL") << QStringLiteral("name") << QJsonValue(QStringLiteral("a\0b")) << 400;
        QTest::newRow("role of a tenant") << QStringLiteral("role") << QJsonValue(QStringLiteral("owner")) << 400;
        QTest::newRow("super admin") << QStringLiteral("role") << QJsonValue(QStringLiteral("super_admin")) << 403;
        QTest::newRow("tenant") << QStringLiteral("tenant_id") << QJsonValue(QStringLiteral("acme")) << 400;
        QTest::newRow("member") << QStringLiteral("password") << QJsonValue(QStringLiteral("x")) << 400;
        QTest::newRow("fine") << QStringLiteral("name") << QJsonValue(QString(100, u'x')) << 201;
    }
    void newUsersAreChecked()
    {
        QFETCH(QString, member);
        QFETCH(QJsonValue, value);
        QFETCH(int, status);
        QJsonObject body{{QStringLiteral("email"), QStringLiteral("new@example.com")},
                         {QStringLiteral("name"), QStringLiteral("New")},
                         {QStringLiteral("role"), QStringLiteral("ops")}};
        body.insert(member, value);
        QCOMPARE(m_platform->post(kUsers, m_adaToken, body).status, status);
    }

    void everyWrongFieldOfANewUserIsNamed()
    {
        const QJsonObject wrong{{QStringLiteral("email"), QStringLiteral("nobody")},
                                {QStringLiteral("name"), QString()},
                                {QStringLiteral("role"), QStringLiteral("king")},
                                {QStringLiteral("tenant_id"), QStringLiteral("acme")},
                                {QStringLiteral("password"), QStringLiteral("x")}};
        const Answer refused = m_platform->call(http::Method::Post, kUsers, m_adaToken, wrong,
                                                {{"idempotency-key", "two words"}});
        QCOMPARE(refused.status, 400);
        QCOMPARE(QStringList(refused.fields.keys()), QStringList{QStringLiteral("Idempotency-Key")} + wrong.keys());
    }

    void newUsersNeedATenantThatExists()
    {
        const QJsonObject body{{QStringLiteral("email"), QStringLiteral("new@example.com")},
                               {QStringLiteral("name"), QStringLiteral("New")},
                               {QStringLiteral("role"), QStringLiteral("owner")},
                               {QStringLiteral("tenant_id"), makeUuid()}};
        const Answer answer = m_platform->post(kUsers, m_adaToken, body);
        QCOMPARE(answer.status, 400);
        QVERIFY(answer.fields.contains(QStringLiteral("tenant_id")));
    }

    void staleChangesAreRefused()
    {
        const QByteArray etag = m_platform->get(pathOf(m_tom), m_rootToken).etag();
        const QJsonObject developer{{QStringLiteral("role"), QStringLiteral("developer")}};
        const PlatformUnderTest::Headers ifMatch{{"if-match", etag}};
        const auto change = [&] {
            return m_platform->call(http::Method::Patch, pathOf(m_tom), m_rootToken, developer, ifMatch).status;
        };
        QCOMPARE(change(), 200);
        QCOMPARE(change(), 412);
    }

    void oneOfManyChangesOfOneStateIsTaken()
    {
        const QByteArray etag = m_platform->get(pathOf(m_tom), m_rootToken).etag();
        const QList<int> statuses = statusesAtOnce(8, [&](int) {
            return m_platform
                ->call(http::Method::Patch, pathOf(m_tom), m_rootToken,
                       {{QStringLiteral("role"), QStringLiteral("developer")}}, {{"if-match", etag}})
                .status;
        });
        QCOMPARE(statuses.count(200), 1);
        QCOMPARE(statuses.count(412), 7);
        QCOMPARE(m_platform->audited(QStringLiteral("user.role_changed")), 1);
    }

    void auditTrailIsNewestFirstAndBounded()
    {
        suspend(m_rootToken, m_tom);
        m_platform->clock.advance(1000);
        m_platform->post(pathOf(m_tom, "/reactivate"), m_rootToken);
        const QString path = pathOf(m_tom, "/audit-trail");
        const QJsonArray entries =
            m_platform->get(path, m_rootToken).data.value(QStringLiteral("audit_trail")).toArray();
        QCOMPARE(entries.size(), 2);
        QCOMPARE(entries[0].toObject().value(QStringLiteral("action")).toString(), QStringLiteral("user.reactivated"));
        const QJsonObject oldest = entries[1].toObject();
        QCOMPARE(oldest.value(QStringLiteral("actor")).toString(), kRoot);
        QCOMPARE(oldest.value(QStringLiteral("ip_address")).toString(), QStringLiteral("203.0.113.7"));
        QCOMPARE(oldest.value(QStringLiteral("details")).toObject().value(QStringLiteral("reason")).toString(),
                 QStringLiteral("left"));
        const Answer one = m_platform->get(path + QStringLiteral("?limit=1"), m_rootToken);
        QCOMPARE(one.data.value(QStringLiteral("audit_trail")).toArray().size(), 1);
        const QString rest = path + QStringLiteral("?limit=1&cursor=") + textOf(one, "next_cursor");
        const Answer two = m_platform->get(rest, m_rootToken);
        QCOMPARE(two.data.value(QStringLiteral("audit_trail")).toArray(), QJsonArray{oldest});
        QVERIFY(two.data.value(QStringLiteral("next_cursor")).isNull());
        QCOMPARE(m_platform->get(path + QStringLiteral("?cursor=x"), m_rootToken).status, 400);
        QCOMPARE(m_platform->get(path + QStringLiteral("?limit=0"), m_rootToken).status, 400);
    }

    void tenantUsersManageNobody()
    {
        const QByteArray token = m_platform->signIn(QStringLiteral("tom@acme.example"));
        QCOMPARE(m_platform->get(kUsers, token).status, 403);
        QCOMPARE(suspend(token, m_ada).status, 403);
    }
};

QTEST_GUILESS_MAIN(UserAdminTest)
#include "tst_useradmin.moc"
