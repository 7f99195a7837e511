// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/operators/secondfactor.h"
#include "tests/operators/platformundertest.h"
#include "tests/support/totpcode.h"

#include <QTest>

#include <algorithm>

using namespace pm;
using namespace pm::test;

namespace {

const QString kAna = QStringLiteral("ana@example.com");

} // namespace

class SecondFactorTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<PlatformUnderTest> m_platform;
    UserId m_ana;
    QString m_folder; // of Ana's secrets

    QString codeNow(const QString &secret) { return totpCode(secret, m_platform->clock.now()); }
    void nextStep() { m_platform->clock.advance(30'000); }

    QString begin(const QByteArray &token, const PlatformUnderTest::Headers &headers = {})
    {
        return m_platform->call(http::Method::Post, QStringLiteral("/auth/totp/enroll"), token, {}, headers)
            .data.value(QStringLiteral("secret"))
            .toString();
    }
    int confirm(const QByteArray &token, const QString &code)
    {
        return m_platform->post(QStringLiteral("/auth/totp/confirm"), token, {{QStringLiteral("code"), code}}).status;
    }
    // The secret in force; its code of now is used up.
    QString enroll(const QByteArray &token)
    {
        const QString secret = begin(token);
        return confirm(token, codeNow(secret)) == 200 ? secret : QString();
    }

private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addRows(); }

    void init()
    {
        QFETCH_GLOBAL(QString, database);
        m_platform = std::make_unique<PlatformUnderTest>(database);
        QVERIFY(m_platform->isReady());
        m_ana = m_platform->addUser(kAna, Role::Support);
        m_folder = QStringLiteral("operators/") + m_ana.text();
    }

    void cleanup() { m_platform.reset(); }

    void enrolledAccountsNeedACode()
    {
        const QByteArray token = m_platform->signIn(kAna);
        const Answer begun = m_platform->post(QStringLiteral("/auth/totp/enroll"), token);
        const QString secret = begun.data.value(QStringLiteral("secret")).toString();
        QCOMPARE(secret.size(), 32);
        QVERIFY(begun.data.value(QStringLiteral("otpauth_uri")).toString().contains(secret));
        QCOMPARE(m_platform->login(kAna, kPassword).status, 200); // not confirmed yet
        QCOMPARE(confirm(token, codeNow(secret)), 200);
        nextStep();

        const Answer missing = m_platform->login(kAna, kPassword);
        QCOMPARE(missing.status, 401);
        QCOMPARE(missing.code, QStringLiteral("totp_required"));
        QCOMPARE(m_platform->login(kAna, kPassword, QStringLiteral("000000")).code,
                 QStringLiteral("invalid_credentials"));
        QCOMPARE(m_platform->login(kAna, QStringLiteral("wrong")).code, QStringLiteral("invalid_credentials"));
        QCOMPARE(m_platform->login(kAna, kPassword, codeNow(secret)).status, 200);
        const Answer me = m_platform->get(QStringLiteral("/auth/me"), token);
        QVERIFY(me.data.value(QStringLiteral("totp_enrolled")).toBool());
    }

    void aCodeIsGoodOnce()
    {
        const QString secret = enroll(m_platform->signIn(kAna));
        QVERIFY(!secret.isEmpty());
        QCOMPARE(m_platform->login(kAna, kPassword, codeNow(secret)).status, 401); // confirmed with it
        nextStep();
        const QString code = codeNow(secret);
        QCOMPARE(m_platform->login(kAna, kPassword, code).status, 200);
        QCOMPARE(m_platform->login(kAna, kPassword, code).status, 401);
        m_platform->restart();
        QCOMPARE(m_platform->login(kAna, kPassword, code).status, 401);
    }

    void anEarlierCodeIsNotGoodAfterALaterOne()
    {
        const QString secret = enroll(m_platform->signIn(kAna));
        nextStep();
        const QString earlier = codeNow(secret);
        nextStep();
        QCOMPARE(m_platform->login(kAna, kPassword, codeNow(secret)).status, 200);
        QCOMPARE(m_platform->login(kAna, kPassword, earlier).status, 401);
    }

    void clockMovedBackLocksNobodyOut()
    {
        const QString secret = enroll(m_platform->signIn(kAna));
        m_platform->clock.advance(-24 * 60 * kMinuteMs);
        const QString code = codeNow(secret);
        QCOMPARE(m_platform->login(kAna, kPassword, code).status, 200);
        QCOMPARE(m_platform->login(kAna, kPassword, code).status, 401);
    }

    void guessedCodesLockTheAccount()
    {
        const QString secret = enroll(m_platform->signIn(kAna));
        nextStep();
        for (int i = 0; i < 5; ++i) {
            // Asking without a code in between must not reset the count.
            QCOMPARE(m_platform->login(kAna, kPassword).code, QStringLiteral("totp_required"));
            QCOMPARE(m_platform->login(kAna, kPassword, QStringLiteral("000000")).status, 401);
        }
        QCOMPARE(m_platform->login(kAna, kPassword, codeNow(secret)).status, 429);
    }

    void confirmNeedsAnEnrolmentAndItsCode()
    {
        const QByteArray token = m_platform->signIn(kAna);
        QCOMPARE(confirm(token, QStringLiteral("123456")), 409);
        const QString secret = begin(token);
        const QString wrong = codeNow(secret) == QStringLiteral("123456") ? QStringLiteral("654321")
                                                                          : QStringLiteral("123456");
        const Answer refused = m_platform->post(QStringLiteral("/auth/totp/confirm"), token,
                                                {{QStringLiteral("code"), wrong}});
        QCOMPARE(refused.status, 400);
        QVERIFY(refused.fields.contains(QStringLiteral("code")));
        QCOMPARE(m_platform->login(kAna, kPassword).status, 200);
        QCOMPARE(confirm(token, codeNow(secret)), 200);
        QCOMPARE(confirm(token, codeNow(secret)), 409);
    }

    void replacingNeedsAReauthentication()
    {
        const QByteArray token = m_platform->signIn(kAna);
        const QString old = enroll(token);
        nextStep();
        QCOMPARE(m_platform->post(QStringLiteral("/auth/totp/enroll"), token).code, QStringLiteral("reauth_required"));
        const QByteArray reauth = m_platform->reauthenticate(token, codeNow(old));
        QVERIFY(!reauth.isEmpty());
        nextStep();
        const QString fresh = begin(token, {{"x-reauth-token", reauth}});
        QVERIFY(!fresh.isEmpty() && fresh != old);
        QCOMPARE(m_platform->login(kAna, kPassword, codeNow(old)).status, 200); // good until the new one is confirmed
        nextStep();
        QCOMPARE(confirm(token, codeNow(fresh)), 200);
        nextStep();
        QCOMPARE(m_platform->login(kAna, kPassword, codeNow(old)).status, 401);
        QCOMPARE(m_platform->login(kAna, kPassword, codeNow(fresh)).status, 200);
    }

    void aReplacedSecretIsDestroyed()
    {
        const QByteArray token = m_platform->signIn(kAna);
        const QString old = enroll(token);
        nextStep();
        const QByteArray reauth = m_platform->reauthenticate(token, codeNow(old));
        const QString fresh = begin(token, {{"x-reauth-token", reauth}});
        QCOMPARE(confirm(token, codeNow(fresh)), 200);
        const auto kept = m_platform->secrets().metadata(m_folder + QStringLiteral("/totp"));
        QVERIFY(kept);
        QList<bool> destroyed;
        for (const secrets::SecretVersion &version : kept->versions)
            destroyed.append(version.destroyed);
        QCOMPARE(destroyed, QList<bool>({true, false}));
        nextStep();
        QCOMPARE(m_platform->login(kAna, kPassword, codeNow(fresh)).status, 200);
    }

    void onlyTheLastEnrolmentIsKept()
    {
        const QByteArray token = m_platform->signIn(kAna);
        const QString first = begin(token);
        const QString second = begin(token);
        const auto pending = m_platform->secrets().metadata(m_folder + QStringLiteral("/totp_pending"));
        QVERIFY(pending);
        QCOMPARE(std::ssize(pending->versions), 1);
        QCOMPARE(confirm(token, codeNow(first)), 400);
        QCOMPARE(confirm(token, codeNow(second)), 200);
        QCOMPARE(m_platform->secrets().list(m_folder).value_or(QStringList()), QStringList{QStringLiteral("totp")});
        QCOMPARE(m_platform->audited(QStringLiteral("operator.totp_enrolment_begun")), 2);
        QCOMPARE(m_platform->audited(QStringLiteral("operator.totp_enrolled")), 1);
    }

    void anEnrolmentIsToBeConfirmedSoon()
    {
        const QByteArray token = m_platform->signIn(kAna);
        const QString forgotten = begin(token);
        m_platform->clock.advance(operators::kEnrolmentMs);
        QCOMPARE(confirm(token, codeNow(forgotten)), 409);
        QCOMPARE(m_platform->secrets().list(m_folder).value_or(QStringList{m_folder}), QStringList()); // destroyed
        QCOMPARE(m_platform->login(kAna, kPassword).status, 200);
        const QString next = begin(token);
        m_platform->clock.advance(operators::kEnrolmentMs - 1);
        QCOMPARE(confirm(token, codeNow(next)), 200);
    }

    // Who lost the device must not have it bound again by what began before.
    void aResetIsNotUndoneByAConfirmation()
    {
        const QByteArray token = m_platform->signIn(kAna);
        const QString secret = begin(token);
        QString oneTime;
        m_platform->overtaken().overtake(1, [&] { oneTime = m_platform->resetPassword(m_ana, true); });
        QCOMPARE(confirm(token, codeNow(secret)), 409);
        QCOMPARE(m_platform->audited(QStringLiteral("operator.totp_enrolled")), 0);
        QCOMPARE(m_platform->login(kAna, oneTime).status, 200); // without a code
        const auto kept = m_platform->secrets().metadata(m_folder + QStringLiteral("/totp"));
        QVERIFY(!kept
                || std::all_of(kept->versions.begin(), kept->versions.end(),
                               [](const secrets::SecretVersion &version) { return version.destroyed; }));
    }

    void ofTwoConfirmationsOneWins()
    {
        const QByteArray token = m_platform->signIn(kAna);
        const QString secret = begin(token);
        int other = 0;
        m_platform->overtaken().overtake(1, [&] { other = confirm(token, codeNow(secret)); });
        QCOMPARE(confirm(token, codeNow(secret)), 409);
        QCOMPARE(other, 200);
        nextStep();
        QCOMPARE(m_platform->login(kAna, kPassword, codeNow(secret)).status, 200);
    }

    void reauthenticationNeedsTheCode()
    {
        const QByteArray token = m_platform->signIn(kAna);
        const QString secret = enroll(token);
        nextStep();
        const QJsonObject password{{QStringLiteral("password"), kPassword}};
        QCOMPARE(m_platform->post(QStringLiteral("/auth/reauth"), token, password).code,
                 QStringLiteral("totp_required"));
        QVERIFY(!m_platform->reauthenticate(token, codeNow(secret)).isEmpty());
    }

    void secretsAreNotInTheDatabase()
    {
        const QString secret = enroll(m_platform->signIn(kAna));
        const auto rows = m_platform->database().read(
            [](store::Connection &connection) { return connection.query(QStringLiteral("SELECT * FROM users")); });
        for (int column = 0; column < 13; ++column)
            QVERIFY(!rows->front().text(column).contains(secret));
    }
};

QTEST_GUILESS_MAIN(SecondFactorTest)
#include "tst_secondfactor.moc"
