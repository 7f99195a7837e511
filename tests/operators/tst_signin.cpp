// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/operators/platformundertest.h"

#include <QTest>

#include <future>

using namespace pm;
using namespace pm::test;

namespace {

const QString kAna = QStringLiteral("ana@example.com");

QString textOf(const Answer &answer, const char *name)
{
    return answer.data.value(QLatin1StringView(name)).toString();
}

} // namespace

class SignInTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<PlatformUnderTest> m_platform;
    UserId m_ana;

    Answer changePassword(const QByteArray &token, const QString &next)
    {
        return m_platform->post(QStringLiteral("/auth/password"), token,
                                {{QStringLiteral("current"), kPassword}, {QStringLiteral("new"), next}});
    }
    int failLogins(const QString &email, int times)
    {
        int refused = 0;
        for (int i = 0; i < times; ++i)
            refused += m_platform->login(email, QStringLiteral("wrong")).status == 401 ? 1 : 0;
        return refused;
    }

private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addRows(); }

    void init()
    {
        QFETCH_GLOBAL(QString, database);
        m_platform = std::make_unique<PlatformUnderTest>(database);
        QVERIFY(m_platform->isReady());
        m_ana = m_platform->addUser(kAna, Role::Admin);
    }

    void cleanup() { m_platform.reset(); }

    void rightPasswordOpensASession()
    {
        const Answer answer = m_platform->login(kAna, kPassword);
        QCOMPARE(answer.status, 200);
        QCOMPARE(textOf(answer, "expires_at"), toIso(m_platform->clock.now() + operators::kSessionMs));
        const QJsonObject user = answer.data.value(QStringLiteral("user")).toObject();
        QCOMPARE(user.value(QStringLiteral("email")).toString(), kAna);
        QCOMPARE(user.value(QStringLiteral("role")).toString(), QStringLiteral("admin"));
        QVERIFY(user.value(QStringLiteral("tenant_id")).isNull());

        const Answer me = m_platform->get(QStringLiteral("/auth/me"), textOf(answer, "token").toLatin1());
        QCOMPARE(me.status, 200);
        QCOMPARE(textOf(me, "email"), kAna);
        QCOMPARE(me.data.value(QStringLiteral("active_sessions")).toInt(), 1);
        QCOMPARE(textOf(me, "last_login_at"), toIso(m_platform->clock.now()));
        QCOMPARE(m_platform->audited(QStringLiteral("operator.login")), 1);
    }

    // Who belongs to a tenant may not look at tenants.
    void aTenantsOwnUserIsToldThePlan()
    {
        const TenantId acme = m_platform->addTenant(QStringLiteral("Acme"));
        const QString dev = QStringLiteral("dev@acme.example");
        m_platform->addUser(dev, Role::TenantDeveloper, acme);
        const auto planned = m_platform->database().write([&](store::Connection &connection) {
            return connection.execute(QStringLiteral("UPDATE tenants SET plan = ? WHERE id = ?"),
                                      {planSlug(Plan::Pro), acme.text()});
        });
        QVERIFY(planned);
        const Answer login = m_platform->login(dev, kPassword);
        QCOMPARE(login.data.value(QStringLiteral("user")).toObject().value(QStringLiteral("tenant_plan")).toString(),
                 planSlug(Plan::Pro));
        const Answer me = m_platform->get(QStringLiteral("/auth/me"), textOf(login, "token").toLatin1());
        QCOMPARE(textOf(me, "tenant_plan"), planSlug(Plan::Pro));
        const Answer ana = m_platform->get(QStringLiteral("/auth/me"), m_platform->signIn(kAna));
        QVERIFY(ana.data.value(QStringLiteral("tenant_plan")).isNull());
    }

    void emailsCompareWithoutCase()
    {
        QCOMPARE(m_platform->login(QStringLiteral("ANA@Example.COM"), kPassword).status, 200);
    }

    void wrongAndUnknownAnswerAlike()
    {
        const Answer wrong = m_platform->login(kAna, QStringLiteral("wrong"));
        const Answer unknown = m_platform->login(QStringLiteral("nobody@example.com"), kPassword);
        const Answer noEmail = m_platform->login(QStringLiteral("no email, maybe a password"), kPassword);
        for (const Answer &answer : {wrong, unknown, noEmail}) {
            QCOMPARE(answer.status, 401);
            QCOMPARE(answer.code, QStringLiteral("invalid_credentials"));
        }
        QCOMPARE(m_platform->audited(QStringLiteral("operator.login_failed")), 3);
    }

    void auditNeverKeepsWhatIsNoEmail()
    {
        m_platform->login(QStringLiteral("hunter2 in the wrong field"), kPassword);
        const auto rows = m_platform->database().read([](store::Connection &connection) {
            return connection.query(QStringLiteral("SELECT * FROM audit_entries"));
        });
        QVERIFY(rows.has_value() && rows->size() == 1);
        for (int column = 0; column < 14; ++column)
            QVERIFY(!rows->front().text(column).contains(QStringLiteral("hunter2")));
    }

    void badBodiesNameTheField_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<QString>("field");
        const QJsonObject good{{QStringLiteral("email"), kAna}, {QStringLiteral("password"), kPassword}};
        const auto with = [&](const char *name, const QJsonValue &value) {
            QJsonObject body = good;
            body.insert(QLatin1StringView(name), value);
            return body;
        };
        QTest::newRow("no body") << QJsonObject() << QStringLiteral("email");
        QTest::newRow("email a number") << with("email", 7) << QStringLiteral("email");
        QTest::newRow("password null") << with("password", QJsonValue()) << QStringLiteral("password");
        QTest::newRow("code a number") << with("totp", 123456) << QStringLiteral("totp");
        QTest::newRow("unknown member") << with("admin", true) << QStringLiteral("admin");
    }
    void badBodiesNameTheField()
    {
        QFETCH(QJsonObject, body);
        QFETCH(QString, field);
        const Answer answer = m_platform->post(QStringLiteral("/auth/login"), {}, body);
        QCOMPARE(answer.status, 400);
        QVERIFY(answer.fields.contains(field));
    }

    void fiveFailuresLockTheAccount()
    {
        QCOMPARE(failLogins(kAna, 5), 5);
        const Answer locked = m_platform->login(kAna, kPassword);
        QCOMPARE(locked.status, 429);
        QCOMPARE(locked.code, QStringLiteral("rate_limit_exceeded"));
        QCOMPARE(locked.retryAfterSeconds, 15 * 60);
        m_platform->clock.advance(15 * kMinuteMs - 1);
        QCOMPARE(m_platform->login(kAna, kPassword).retryAfterSeconds, 1);
        m_platform->clock.advance(1);
        QCOMPARE(m_platform->login(kAna, kPassword).status, 200);
    }

    void unknownAccountsLockToo()
    {
        const QString nobody = QStringLiteral("nobody@example.com");
        QCOMPARE(failLogins(nobody, 5), 5);
        QCOMPARE(m_platform->login(nobody, kPassword).status, 429);
        QCOMPARE(m_platform->login(kAna, kPassword).status, 200);
    }

    void lockSurvivesARestart()
    {
        failLogins(kAna, 5);
        m_platform->restart();
        QCOMPARE(m_platform->login(kAna, kPassword).status, 429);
    }

    void aSignInForgetsEarlierFailures()
    {
        failLogins(kAna, 4);
        QCOMPARE(m_platform->login(kAna, kPassword).status, 200);
        QCOMPARE(failLogins(kAna, 4), 4);
        QCOMPARE(m_platform->login(kAna, kPassword).status, 200);
    }

    void clockMovedBackNeitherUnlocksNorLocksForEver()
    {
        failLogins(kAna, 5);
        m_platform->clock.advance(-365 * 24 * 60 * kMinuteMs);
        QCOMPARE(m_platform->login(kAna, kPassword).status, 429);
        m_platform->clock.advance(15 * kMinuteMs);
        QCOMPARE(m_platform->login(kAna, kPassword).status, 200);
    }

    void manyAtOnceGetNoMoreThanFiveTries()
    {
        std::vector<std::future<int>> tries;
        for (int i = 0; i < 12; ++i) {
            tries.push_back(std::async(std::launch::async,
                                       [this] { return m_platform->login(kAna, QStringLiteral("wrong")).status; }));
        }
        int heard = 0;
        for (auto &one : tries)
            heard += one.get() == 401 ? 1 : 0;
        QCOMPARE(heard, 5);
    }

    void forgottenNamesDoNotPileUp()
    {
        failLogins(QStringLiteral("one@example.com"), 1);
        m_platform->clock.advance(60 * kMinuteMs);
        failLogins(QStringLiteral("other@example.com"), 1);
        const auto rows = m_platform->database().read([](store::Connection &connection) {
            return connection.query(QStringLiteral("SELECT account_hash FROM login_throttle"));
        });
        QCOMPARE(rows->size(), std::size_t(1));
    }

    void logoutEndsTheSession()
    {
        const QByteArray token = m_platform->signIn(kAna);
        const QByteArray other = m_platform->signIn(kAna);
        QCOMPARE(m_platform->post(QStringLiteral("/auth/logout"), token).status, 200);
        const Answer after = m_platform->get(QStringLiteral("/auth/me"), token);
        QCOMPARE(after.status, 401);
        QCOMPARE(after.code, QStringLiteral("invalid_token"));
        QCOMPARE(m_platform->get(QStringLiteral("/auth/me"), other).status, 200);
        QCOMPARE(m_platform->audited(QStringLiteral("operator.logout")), 1);
    }

    void passwordChangeEndsOtherSessions()
    {
        const QByteArray token = m_platform->signIn(kAna);
        const QByteArray other = m_platform->signIn(kAna);
        const QString next = QStringLiteral("icebergs float southwards");
        const QJsonObject body{{QStringLiteral("current"), kPassword}, {QStringLiteral("new"), next}};
        QCOMPARE(m_platform->post(QStringLiteral("/auth/password"), token, body).status, 200);
        QCOMPARE(m_platform->get(QStringLiteral("/auth/me"), token).status, 200);
        QCOMPARE(m_platform->get(QStringLiteral("/auth/me"), other).status, 401);
        QCOMPARE(m_platform->login(kAna, kPassword).status, 401);
        QCOMPARE(m_platform->login(kAna, next).status, 200);
        QCOMPARE(m_platform->audited(QStringLiteral("operator.password_changed")), 1);
    }

    void passwordChangeRefuses_data()
    {
        QTest::addColumn<QString>("current");
        QTest::addColumn<QString>("next");
        QTest::addColumn<int>("status");
        const QString good = QStringLiteral("icebergs float southwards");
        QTest::newRow("wrong current") << QStringLiteral("wrong") << good << 401;
        QTest::newRow("11 characters") << kPassword << QStringLiteral("elevenchars") << 400;
        QTest::newRow("over 1024 bytes") << kPassword << QString(1025, u'x') << 400;
        QTest::newRow("the same") << kPassword << kPassword << 400;
        QTest::newRow("NUL") << kPassword << QString(good + QChar(u'\0')) << 400;
    }
    void passwordChangeRefuses()
    {
        QFETCH(QString, current);
        QFETCH(QString, next);
        QFETCH(int, status);
        const QByteArray token = m_platform->signIn(kAna);
        const QJsonObject body{{QStringLiteral("current"), current}, {QStringLiteral("new"), next}};
        QCOMPARE(m_platform->post(QStringLiteral("/auth/password"), token, body).status, status);
        QCOMPARE(m_platform->login(kAna, kPassword).status, 200);
    }

    // Whenever it comes: before the attempt is noted, before it is judged right, before the new password is kept.
    void aResetIsNotUndoneByAPasswordChange_data()
    {
        QTest::addColumn<int>("unit");
        QTest::addColumn<int>("status");
        QTest::newRow("before the attempt") << 1 << 401;
        QTest::newRow("before the verdict") << 2 << 409;
        QTest::newRow("before it is kept") << 3 << 409;
    }
    void aResetIsNotUndoneByAPasswordChange()
    {
        QFETCH(int, unit);
        const QString next = QStringLiteral("icebergs float southwards");
        const QByteArray token = m_platform->signIn(kAna);
        QString oneTime;
        m_platform->overtaken().overtake(unit, [&] { oneTime = m_platform->resetPassword(m_ana); });
        QTEST(changePassword(token, next).status, "status");
        QCOMPARE(m_platform->audited(QStringLiteral("operator.password_changed")), 0);
        QCOMPARE(m_platform->get(QStringLiteral("/auth/me"), token).status, 401);
        QCOMPARE(m_platform->login(kAna, next).status, 401);
        const Answer login = m_platform->login(kAna, oneTime);
        QCOMPARE(login.status, 200);
        const QJsonObject user = login.data.value(QStringLiteral("user")).toObject();
        QVERIFY(user.value(QStringLiteral("must_change_password")).toBool());
    }

    void anEndedSessionChangesNoPassword()
    {
        const QByteArray token = m_platform->signIn(kAna);
        m_platform->overtaken().overtake(3, [&] { m_platform->post(QStringLiteral("/auth/logout"), token); });
        QCOMPARE(changePassword(token, QStringLiteral("icebergs float southwards")).status, 409);
        QCOMPARE(m_platform->login(kAna, kPassword).status, 200);
    }

    // While a password is being hashed for a sign-in somebody may change the account.
    void anAccountChangedMeanwhileOpensNoSession()
    {
        const UnixMs now = m_platform->clock.now();
        const auto opens = [&](const QString &hash, UserStatus status) {
            return m_platform->database().write([&](store::Connection &connection) -> Result<bool> {
                operators::UserRepository users(connection);
                const auto record = users.byEmail(kAna, now);
                return users.setPassword((*record)->user.id, hash.isEmpty() ? (*record)->passwordHash : hash, false)
                    .and_then([&] { return users.setStatus((*record)->user.id, status, QStringLiteral("test")); })
                    .and_then([&] { return users.noteLogin(**record, now); });
            });
        };
        QCOMPARE(opens(QString(), UserStatus::Active).value(), true);
        QCOMPARE(opens(QString(), UserStatus::Suspended).value(), false);
        QCOMPARE(opens(QStringLiteral("another hash"), UserStatus::Active).value(), false);
    }

    void guessingThroughASessionLocksToo()
    {
        const QByteArray token = m_platform->signIn(kAna);
        const QJsonObject guess{{QStringLiteral("password"), QStringLiteral("wrong")}};
        for (int i = 0; i < 5; ++i)
            QCOMPARE(m_platform->post(QStringLiteral("/auth/reauth"), token, guess).status, 401);
        QCOMPARE(m_platform->post(QStringLiteral("/auth/reauth"), token, guess).status, 429);
        QCOMPARE(m_platform->login(kAna, kPassword).status, 429);
    }
};

QTEST_GUILESS_MAIN(SignInTest)
#include "tst_signin.moc"
