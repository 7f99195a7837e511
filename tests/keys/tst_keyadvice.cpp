// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/keys/keysundertest.h"

#include "models/domain/keys/keyadvice.h"

#include <QJsonArray>
#include <QTest>

using namespace pm;
using test::HttpReply;
using test::KeysUnderTest;
using test::MadeKey;
using test::TestDatabase;

namespace {

const QString kPermissions = QStringLiteral("permissions");
const QString kAllowed = QStringLiteral("allowed_ips");
const QString kMode = QStringLiteral("ip_mode");
const QString kReport = QStringLiteral("report");
const QString kElsewhere = QStringLiteral("198.51.100.9");
constexpr qint64 kDayMs = 24LL * 3600 * 1000;

int useFrom(KeysUnderTest &platform, const MadeKey &key, const QString &address)
{
    return platform.keyed(key.key, "GET", QStringLiteral("/emails"), {}, {}, address).status;
}

// Sessions end while the clock goes on, so the answer is made from what is stored.
KeyAdvice adviceOf(KeysUnderTest &platform, const MadeKey &key)
{
    http::Request request;
    request.params.insert(QStringLiteral("key_id"), key.id);
    request.tenant = platform.tenant();
    const auto reply = platform.node().service().queries().advice(request);
    return reply ? keyAdviceFromJson(reply->data).value_or(KeyAdvice()) : KeyAdvice();
}

} // namespace

// What keys are used for, as the service finds out, and what follows from it.
class TestKeyAdvice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unusedScopesAreFound_data() { TestDatabase::addRows(); }
    void unusedScopesAreFound();
    void reportOnlyListsLetThrough_data() { TestDatabase::addRows(); }
    void reportOnlyListsLetThrough();
    void modeIsValidated();
    void foreignKeysDoNotExist();
};

void TestKeyAdvice::unusedScopesAreFound()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    QVERIFY(platform.isReady());
    const MadeKey key = platform.makeKey(
        {{kPermissions, QJsonArray{QStringLiteral("send_email"), QStringLiteral("read_inbox")}}});
    platform.clock.advance(20 * kDayMs);
    platform.steady.advance(20 * kDayMs);
    QCOMPARE(useFrom(platform, key, KeysUnderTest::peer()), 200);
    QVERIFY(platform.node().service().usage().flush());
    QVERIFY(adviceOf(platform, key).unusedScopes.empty()); // not yet 30 days

    platform.clock.advance(11 * kDayMs);
    const UnixMs regranted = platform.clock.now();
    KeyAdvice advice = adviceOf(platform, key);
    QCOMPARE(advice.unusedScopes.size(), std::size_t{1});
    QCOMPARE(advice.unusedScopes[0].scope, Scope::ReadInbox);
    QCOMPARE(advice.unusedScopes[0].grantedAt, std::optional(regranted - 31 * kDayMs));
    QVERIFY(!advice.unusedScopes[0].lastUsedAt);
    QCOMPARE(advice.suggestedPermissions, Scopes(Scope::SendEmail));
    QCOMPARE(advice.seen.size(), std::size_t{1});
    QCOMPARE(advice.suggestedAllowedIps, QStringList{KeysUnderTest::peer()});
    QCOMPARE(advice.ageDays, 31);
}

void TestKeyAdvice::reportOnlyListsLetThrough()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const MadeKey key = platform.makeKey({{kAllowed, QJsonArray{KeysUnderTest::peer()}}, {kMode, kReport}});
    const QString path = u'/' + key.id;
    QCOMPARE(platform.admin("GET", path).json().value(kMode).toString(), kReport);
    QCOMPARE(useFrom(platform, key, KeysUnderTest::peer()), 200);
    QCOMPARE(useFrom(platform, key, kElsewhere), 200);
    QCOMPARE(useFrom(platform, key, kElsewhere), 200);
    QVERIFY(platform.node().service().usage().flush());
    const HttpReply reply = platform.admin("GET", path + QStringLiteral("/advice"));
    QCOMPARE(reply.status, 200);
    const auto advice = keyAdviceFromJson(reply.json());
    QVERIFY(advice);
    QCOMPARE(advice->wouldRefuse.size(), std::size_t{1});
    QCOMPARE(advice->wouldRefuse[0].ip, kElsewhere);
    QCOMPARE(advice->wouldRefuse[0].count, 2);
    QCOMPARE(advice->seen.size(), std::size_t{2});

    QCOMPARE(platform.admin("PATCH", path, {{kMode, QStringLiteral("enforce")}}).status, 200);
    QCOMPARE(useFrom(platform, key, kElsewhere), 403);
    QCOMPARE(useFrom(platform, key, KeysUnderTest::peer()), 200);
    QVERIFY(platform.node().service().usage().flush());
    QCOMPARE(platform.scalar(QStringLiteral("SELECT SUM(requests) FROM key_would_refuse")).toInt(), 2);
}

void TestKeyAdvice::modeIsValidated()
{
    KeysUnderTest platform(QStringLiteral("sqlite"));
    const MadeKey key = platform.makeKey();
    for (const QJsonValue &wrong : {QJsonValue(QStringLiteral("loose")), QJsonValue(5)}) {
        const HttpReply reply = platform.admin("PATCH", u'/' + key.id, {{kMode, wrong}});
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.json().value(QStringLiteral("fields")).toObject().keys(), QStringList{kMode});
        QCOMPARE(platform
                     .admin("POST", {},
                            {{QStringLiteral("name"), QStringLiteral("a")},
                             {kPermissions, QJsonArray{QStringLiteral("send_email")}},
                             {kMode, wrong}})
                     .status,
                 400);
    }
}

void TestKeyAdvice::foreignKeysDoNotExist()
{
    KeysUnderTest platform(QStringLiteral("sqlite"));
    const MadeKey key = platform.makeKey();
    QCOMPARE(platform.otherAdmin("GET", u'/' + key.id + QStringLiteral("/advice")).status, 404);
}

QTEST_GUILESS_MAIN(TestKeyAdvice)
#include "tst_keyadvice.moc"
