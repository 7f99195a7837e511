// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/keys/keysundertest.h"

#include <QJsonArray>
#include <QTest>

#include <thread>

using namespace pm;
using test::HttpReply;
using test::KeysUnderTest;
using test::MadeKey;
using test::TestDatabase;

namespace {

const QString kEmails = QStringLiteral("/emails");

QString iso(UnixMs time)
{
    return toIso(time);
}

} // namespace

class TestKeyAuthenticator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addRows(); }
    void worksUntilRevoked();
    void refusesWithoutBcrypt_data();
    void refusesWithoutBcrypt();
    void expires();
    void regenerates();
    void aVersionUsedAgainKeepsNoOldSecretAlive();
    void admitsAllowedAddressesOnly();
    void namesTheMissingScope();
    void suspendedTenantIsRefused();
    void limitsTheRate();
    void limitsWrongKeysOfAnAddress();
    void deadKeysLockNoOtherOut_data();
    void deadKeysLockNoOtherOut();
    void bcryptRunsOnceForManyRequests();
    void keyInUseNeverNeedsBcryptAgain();
    void whatNobodyTellsOfCountsAfterAMinute_data();
    void whatNobodyTellsOfCountsAfterAMinute();
    void clockMovedBack();
};

void TestKeyAuthenticator::worksUntilRevoked()
{
    QFETCH_GLOBAL(QString, database);
    KeysUnderTest platform(database);
    QVERIFY(platform.isReady());
    const MadeKey made = platform.makeKey();
    QCOMPARE(platform.keyed(made.key).status, 200);
    QCOMPARE(platform.admin("DELETE", u'/' + made.id).status, 200);
    const HttpReply refused = platform.keyed(made.key);
    QCOMPARE(refused.status, 401);
    QCOMPARE(refused.errorCode(), QStringLiteral("invalid_token"));
    QCOMPARE(refused.header("WWW-Authenticate"), QByteArray("Bearer"));
    platform.restart();
    QCOMPARE(platform.keyed(made.key).status, 401);
}

void TestKeyAuthenticator::refusesWithoutBcrypt_data()
{
    QTest::addColumn<QString>("authorization"); // with %1 for the key's 32 random characters
    QTest::newRow("none") << "";
    QTest::newRow("no bearer") << "Basic pm_live_%1";
    QTest::newRow("only bearer") << "Bearer";
    QTest::newRow("no prefix") << "Bearer %1";
    QTest::newRow("other prefix") << "Bearer pm_prod_%1";
    QTest::newRow("wrong environment") << "Bearer pm_test_%1";
    QTest::newRow("too long") << "Bearer pm_live_%1x";
    QTest::newRow("odd character") << "Bearer pm_live_0123456789012345678901234567890-";
    QTest::newRow("unknown") << "Bearer pm_live_01234567890123456789012345678901";
    QTest::newRow("very long") << QString(QStringLiteral("Bearer pm_live_") + QString(8000, u'a'));
}

void TestKeyAuthenticator::refusesWithoutBcrypt()
{
    QFETCH(QString, authorization);
    QFETCH_GLOBAL(QString, database);
    KeysUnderTest platform(database);
    const MadeKey made = platform.makeKey();
    const qint64 before = platform.node().service().bcrypt().runs();
    if (authorization.contains(u'%'))
        authorization = authorization.arg(made.key.mid(8));
    const HttpReply reply = platform.keyed({}, "GET", kEmails, {}, {{"Authorization", authorization.toLatin1()}});
    QCOMPARE(reply.status, 401);
    QCOMPARE(platform.node().service().bcrypt().runs(), before);
}

void TestKeyAuthenticator::expires()
{
    QFETCH_GLOBAL(QString, database);
    KeysUnderTest platform(database);
    const MadeKey made = platform.makeKey({{QStringLiteral("expires_at"), iso(platform.clock.now() + 3600'000)}});
    QCOMPARE(platform.keyed(made.key).status, 200);
    platform.clock.advance(3600'000);
    const HttpReply expired = platform.keyed(made.key);
    QCOMPARE(expired.status, 401);
    QVERIFY(expired.json().value(QStringLiteral("message")).toString().contains(QStringLiteral("expired")));
    QCOMPARE(platform.admin("GET", u'/' + made.id).json().value(QStringLiteral("status")).toString(),
             QStringLiteral("expired"));
    const QJsonObject later{{QStringLiteral("expires_at"), iso(platform.clock.now() + 3600'000)}};
    QCOMPARE(platform.admin("PATCH", u'/' + made.id, later).status, 200);
    QCOMPARE(platform.keyed(made.key).status, 200);
}

void TestKeyAuthenticator::regenerates()
{
    QFETCH_GLOBAL(QString, database);
    KeysUnderTest platform(database);
    const MadeKey made = platform.makeKey();
    QCOMPARE(platform.keyed(made.key).status, 200);
    const QString path = u'/' + made.id;
    const QString regenerate = path + QStringLiteral("/regenerate");
    const QString grace = QStringLiteral("grace_period_hours");
    QCOMPARE(platform.admin("POST", regenerate, {{grace, 25}}).status, 400);
    QCOMPARE(platform.admin("POST", regenerate, {{grace, -1}}).status, 400);

    const HttpReply planned = platform.admin("POST", regenerate, {{grace, 2}});
    QCOMPARE(planned.status, 200);
    const QString second = planned.json().value(QStringLiteral("api_key")).toString();
    QCOMPARE(platform.keyed(made.key).status, 200);
    QCOMPARE(platform.keyed(second).status, 200);
    QCOMPARE(platform.admin("GET", path).json().value(QStringLiteral("overlap_ends_at")).toString(),
             iso(platform.clock.now() + 2 * 3600'000));
    platform.clock.advance(2 * 3600'000);
    QCOMPARE(platform.keyed(made.key).status, 401);
    QCOMPARE(platform.keyed(second).status, 200);

    const QString third = platform.admin("POST", regenerate).json().value(QStringLiteral("api_key")).toString();
    QCOMPARE(platform.keyed(second).status, 401);
    QCOMPARE(platform.keyed(third).status, 200);
    QVERIFY(platform.admin("GET", path).json().value(QStringLiteral("overlap_ends_at")).isNull());
    // Only the newest hash is left.
    const auto metadata = platform.secrets().metadata(
        QStringLiteral("api_keys/%1/%2").arg(platform.tenant().text(), made.id));
    QVERIFY(metadata);
    int left = 0;
    for (const secrets::SecretVersion &version : metadata->versions)
        left += version.destroyed ? 0 : 1;
    QCOMPARE(left, 1);
}

// A secret store that lost the key's hashes counts from 1 again.
void TestKeyAuthenticator::aVersionUsedAgainKeepsNoOldSecretAlive()
{
    QFETCH_GLOBAL(QString, database);
    KeysUnderTest platform(database);
    const MadeKey made = platform.makeKey();
    QCOMPARE(platform.keyed(made.key).status, 200);
    const QString path = QStringLiteral("api_keys/%1/%2").arg(platform.tenant().text(), made.id);
    QVERIFY(platform.secrets().removeAll(path));
    const HttpReply regenerated = platform.admin("POST", u'/' + made.id + QStringLiteral("/regenerate"));
    QCOMPARE(regenerated.status, 200);
    QCOMPARE(platform.secrets().metadata(path)->currentVersion, 1);
    QCOMPARE(platform.keyed(made.key).status, 401);
    QCOMPARE(platform.keyed(regenerated.json().value(QStringLiteral("api_key")).toString()).status, 200);
}

void TestKeyAuthenticator::admitsAllowedAddressesOnly()
{
    QFETCH_GLOBAL(QString, database);
    KeysUnderTest platform(database);
    const QJsonArray allowed{QStringLiteral("203.0.113.0/24"), QStringLiteral("2001:db8::/32")};
    const MadeKey made = platform.makeKey({{QStringLiteral("allowed_ips"), allowed}});
    const auto from = [&](const char *address) {
        return platform.keyed(made.key, "GET", kEmails, {}, {}, QString::fromLatin1(address));
    };
    QCOMPARE(from("203.0.113.200").status, 200);
    QCOMPARE(from("2001:db8::1").status, 200);
    const HttpReply refused = from("198.51.100.1");
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.errorCode(), QStringLiteral("ip_not_allowed"));
    QCOMPARE(refused.header("X-RateLimit-Remaining"), QByteArray("498")); // costs the owner nothing
    QCOMPARE(platform.admin("PATCH", u'/' + made.id, {{QStringLiteral("allowed_ips"), QJsonArray()}}).status, 200);
    QCOMPARE(from("198.51.100.1").status, 200);
}

void TestKeyAuthenticator::namesTheMissingScope()
{
    QFETCH_GLOBAL(QString, database);
    KeysUnderTest platform(database);
    const QJsonArray scopes{QStringLiteral("read_inbox"), QStringLiteral("manage_domains")};
    const MadeKey made = platform.makeKey({{QStringLiteral("permissions"), scopes}});
    const HttpReply refused = platform.keyed(made.key);
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.errorCode(), QStringLiteral("insufficient_scope"));
    QCOMPARE(refused.json().value(QStringLiteral("required_scope")).toString(), QStringLiteral("send_email"));
    QCOMPARE(refused.json().value(QStringLiteral("available_scopes")).toArray(),
             QJsonArray({QStringLiteral("manage_domains"), QStringLiteral("read_inbox")}));
    const QJsonObject more{{QStringLiteral("permissions"), QJsonArray{QStringLiteral("send_email")}}};
    QCOMPARE(platform.admin("PATCH", u'/' + made.id, more).status, 200);
    QCOMPARE(platform.keyed(made.key).status, 200);
}

void TestKeyAuthenticator::suspendedTenantIsRefused()
{
    QFETCH_GLOBAL(QString, database);
    KeysUnderTest platform(database);
    const MadeKey made = platform.makeKey();
    const auto setStatus = [&](const char *status) {
        return platform.database().write([&](store::Connection &connection) {
            return connection.execute(QStringLiteral("UPDATE tenants SET status = ?"), {QString::fromLatin1(status)});
        });
    };
    QCOMPARE(platform.keyed(made.key).status, 200);
    const qint64 before = platform.node().service().bcrypt().runs();
    QVERIFY(setStatus("suspended"));
    QTRY_COMPARE_WITH_TIMEOUT(platform.keyed(made.key).status, 403, 20'000);
    QVERIFY(setStatus("active"));
    QCOMPARE(platform.keyed(made.key).status, 200);
    QCOMPARE(platform.node().service().bcrypt().runs(), before);
}

void TestKeyAuthenticator::limitsTheRate()
{
    QFETCH_GLOBAL(QString, database);
    KeysUnderTest platform(database, Plan::Starter);
    const MadeKey made = platform.makeKey();
    for (int i = 0; i < 100; ++i) {
        const HttpReply reply = platform.keyed(made.key);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.header("X-RateLimit-Limit"), QByteArray("60"));
        QCOMPARE(reply.header("X-RateLimit-Remaining"), QByteArray::number(99 - i));
    }
    const HttpReply refused = platform.keyed(made.key);
    QCOMPARE(refused.status, 429);
    QCOMPARE(refused.errorCode(), QStringLiteral("rate_limit_exceeded"));
    QCOMPARE(refused.header("Retry-After"), QByteArray("1"));
    QCOMPARE(refused.json().value(QStringLiteral("retry_after")).toInt(), 1);
    QCOMPARE(refused.header("X-RateLimit-Remaining"), QByteArray("0"));
    QCOMPARE(refused.header("X-RateLimit-Reset"), QByteArray::number((platform.clock.now() + 100'000) / 1000));
    platform.steady.advance(1000);
    QCOMPARE(platform.keyed(made.key).status, 200);
    QCOMPARE(platform.keyed(made.key).status, 429);
    QVERIFY(platform.node().service().usage().flush());
    const QJsonObject codes = platform.admin("GET", u'/' + made.id + QStringLiteral("/usage?range=1h"))
                                  .json()
                                  .value(QStringLiteral("status_codes"))
                                  .toObject();
    QCOMPARE(codes, QJsonObject({{QStringLiteral("200"), 101}, {QStringLiteral("429"), 2}}));
}

void TestKeyAuthenticator::limitsWrongKeysOfAnAddress()
{
    QFETCH_GLOBAL(QString, database);
    KeysUnderTest platform(database);
    const MadeKey made = platform.makeKey();
    QString wrong = made.key;
    wrong.back() = wrong.back() == u'x' ? u'y' : u'x';
    const auto attempt = [&](const QString &key, const char *from) {
        return platform.keyed(key, "GET", kEmails, {}, {}, QString::fromLatin1(from));
    };
    const qint64 before = platform.node().service().bcrypt().runs();
    for (int i = 0; i < 20; ++i)
        QCOMPARE(attempt(wrong, "2001:db8::1").status, 401);
    const HttpReply refused = attempt(wrong, "2001:db8::2"); // the same /64
    QCOMPARE(refused.status, 429);
    QVERIFY(refused.header("Retry-After").toInt() > 0);
    QCOMPARE(platform.node().service().bcrypt().runs() - before, 20);
    QCOMPARE(attempt(wrong, "2001:db8:1::1").status, 401);
    QCOMPARE(attempt(made.key, "198.51.100.1").status, 200);
    // A key that is known by now does not pay for others behind the same address.
    QCOMPARE(attempt(made.key, "2001:db8::1").status, 200);
    platform.steady.advance(3000);
    QCOMPARE(attempt(wrong, "2001:db8::1").status, 401);
}

void TestKeyAuthenticator::deadKeysLockNoOtherOut_data()
{
    QTest::addColumn<QByteArray>("method"); // of the request that ends the key; none: there never was one
    QTest::addColumn<QString>("path");
    QTest::newRow("revoked") << QByteArray("DELETE") << "/%1";
    QTest::newRow("regenerated") << QByteArray("POST") << "/%1/regenerate";
    QTest::newRow("unknown") << QByteArray() << "";
}

// A forgotten job goes on with a secret that is over, beside the one that has got the new key.
void TestKeyAuthenticator::deadKeysLockNoOtherOut()
{
    constexpr int kCalls = 20; // that a minute has
    QFETCH_GLOBAL(QString, database);
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    KeysUnderTest platform(database);
    const MadeKey made = platform.makeKey();
    if (!method.isEmpty())
        QCOMPARE(platform.admin(method, path.arg(made.id)).status, 200);
    const auto call = [&](int number) {
        return platform.keyed(method.isEmpty() ? QStringLiteral("pm_live_%1").arg(number, 32, 10, QChar(u'0'))
                                               : made.key);
    };
    const qint64 before = platform.node().service().bcrypt().runs();
    for (int i = 0; i < kCalls; ++i)
        QCOMPARE(call(i).status, 401);
    for (int i = kCalls; i < kCalls + 5; ++i) {
        const HttpReply refused = call(i);
        QCOMPARE(refused.status, 429);
        QVERIFY(refused.header("Retry-After").toInt() > 0);
    }
    QCOMPARE(platform.node().service().bcrypt().runs(), before);
    QCOMPARE(platform.keyed(platform.makeKey().key).status, 200);
    QCOMPARE(call(kCalls).status, 429);
    platform.steady.advance(3000);
    QCOMPARE(call(kCalls).status, 401);
}

void TestKeyAuthenticator::bcryptRunsOnceForManyRequests()
{
    QFETCH_GLOBAL(QString, database);
    KeysUnderTest platform(database);
    platform.restart(nullptr, {.cost = 9, .concurrent = 2, .waiting = 4});
    const MadeKey made = platform.makeKey();
    const qint64 before = platform.node().service().bcrypt().runs();
    std::atomic<int> good = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 50; ++i)
        threads.emplace_back([&] { good += platform.keyed(made.key).status == 200 ? 1 : 0; });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(good, 50);
    QCOMPARE(platform.node().service().bcrypt().runs() - before, 1);
}

void TestKeyAuthenticator::keyInUseNeverNeedsBcryptAgain()
{
    QFETCH_GLOBAL(QString, database);
    KeysUnderTest platform(database);
    const MadeKey made = platform.makeKey();
    QCOMPARE(platform.keyed(made.key).status, 200);
    const qint64 before = platform.node().service().bcrypt().runs();
    for (int i = 0; i < 10; ++i) {
        platform.steady.advance(59'000);
        QCOMPARE(platform.keyed(made.key).status, 200);
    }
    QCOMPARE(platform.node().service().bcrypt().runs(), before);
    platform.steady.advance(60'001);
    QCOMPARE(platform.keyed(made.key).status, 200);
    QCOMPARE(platform.node().service().bcrypt().runs(), before + 1);
}

void TestKeyAuthenticator::whatNobodyTellsOfCountsAfterAMinute_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<int>("status");
    QTest::newRow("revoked") << "UPDATE api_keys SET revoked_at = 1" << 401;
    QTest::newRow("expired") << "UPDATE api_keys SET expires_at = 1" << 401;
    QTest::newRow("scopes") << "UPDATE api_keys SET permissions = 0" << 403;
    QTest::newRow("gone") << "DELETE FROM key_credentials" << 401;
}

// A change without the generation and the notice that every change of ours comes with.
void TestKeyAuthenticator::whatNobodyTellsOfCountsAfterAMinute()
{
    QFETCH_GLOBAL(QString, database);
    QFETCH(QString, change);
    QFETCH(int, status);
    KeysUnderTest platform(database);
    const MadeKey made = platform.makeKey();
    QCOMPARE(platform.keyed(made.key).status, 200);
    const qint64 before = platform.node().service().bcrypt().runs();
    QVERIFY(platform.database().write([&](store::Connection &connection) { return connection.execute(change); }));
    platform.steady.advance(60'000);
    QCOMPARE(platform.keyed(made.key).status, status);
    QCOMPARE(platform.node().service().bcrypt().runs(), before);
}

void TestKeyAuthenticator::clockMovedBack()
{
    QFETCH_GLOBAL(QString, database);
    KeysUnderTest platform(database);
    const MadeKey made = platform.makeKey();
    QCOMPARE(platform.keyed(made.key).status, 200);
    platform.clock.advance(-3600'000);
    QCOMPARE(platform.keyed(made.key).status, 200);
    QCOMPARE(platform
                 .keyed(made.key, "POST", QStringLiteral("/emails/send"),
                        {{QStringLiteral("to"), QStringLiteral("a@b.test")}})
                 .status,
             200);
    QVERIFY(platform.node().service().usage().flush());
    QCOMPARE(platform.scalar(QStringLiteral("SELECT request_count FROM api_keys")).toInt(), 3);
    platform.clock.advance(3600'000); // operators' sessions do not like it
    const QJsonObject detail = platform.admin("GET", u'/' + made.id).json();
    QCOMPARE(detail.value(QStringLiteral("last_used")).toString(), iso(platform.clock.now()));
}

QTEST_GUILESS_MAIN(TestKeyAuthenticator)
#include "tst_keyauthenticator.moc"
