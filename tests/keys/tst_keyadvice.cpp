// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/keys/keysundertest.h"

#include "models/domain/keys/keyadvice.h"
#include "platform/keys/keyadvisor.h"

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

bool recommends(KeysUnderTest &platform, const MadeKey &key, const char *code)
{
    const KeyAdvice advice = adviceOf(platform, key);
    return std::any_of(advice.recommendations.begin(), advice.recommendations.end(),
                       [&](const KeyRecommendation &one) { return one.code == QLatin1StringView(code); });
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
    void addressesTakeTime_data() { TestDatabase::addRows(); }
    void addressesTakeTime();
    void refusedCallsAreNoUse_data() { TestDatabase::addRows(); }
    void refusedCallsAreNoUse();
    void aScopeGrantedAgainIsNew_data() { TestDatabase::addRows(); }
    void aScopeGrantedAgainIsNew();
    void everyAddressCounts_data() { TestDatabase::addRows(); }
    void everyAddressCounts();
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
    QCOMPARE(advice.watchedDays, 11);
    QVERIFY(advice.suggestedAllowedIps.isEmpty()); // of one call nothing follows
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
    // What is on the list since then is refused no longer.
    QCOMPARE(platform.admin("PATCH", path, {{kAllowed, QJsonArray{KeysUnderTest::peer(), kElsewhere}}}).status, 200);
    QVERIFY(adviceOf(platform, key).wouldRefuse.empty());
    QVERIFY(!recommends(platform, key, "review_addresses"));
    QCOMPARE(platform.admin("PATCH", path, {{kAllowed, QJsonArray{KeysUnderTest::peer()}}}).status, 200);
    QCOMPARE(adviceOf(platform, key).wouldRefuse.size(), std::size_t{1});
    QVERIFY(recommends(platform, key, "review_addresses"));

    QCOMPARE(platform.admin("PATCH", path, {{kMode, QStringLiteral("enforce")}}).status, 200);
    QCOMPARE(useFrom(platform, key, kElsewhere), 403);
    QCOMPARE(useFrom(platform, key, KeysUnderTest::peer()), 200);
    QVERIFY(platform.node().service().usage().flush());
    QCOMPARE(platform.scalar(QStringLiteral("SELECT SUM(requests) FROM key_would_refuse")).toInt(), 2);
    const KeyAdvice enforced = adviceOf(platform, key);
    QCOMPARE(enforced.wouldRefuse.size(), std::size_t{1});
    QCOMPARE(enforced.wouldRefuse[0].ip, kElsewhere);
    QCOMPARE(enforced.wouldRefuse[0].count, 3); // with those that were let through
}

// Since the first use, and again since each change of the list.
void TestKeyAdvice::addressesTakeTime()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const MadeKey key = platform.makeKey({{kAllowed, QJsonArray{KeysUnderTest::peer()}}, {kMode, kReport}});
    const auto change = [&](const QString &field, const QJsonValue &value) {
        platform.signInAgain();
        return platform.admin("PATCH", u'/' + key.id, {{field, value}}).status;
    };
    const auto wait = [&](int days) {
        platform.clock.advance(days * kDayMs);
        platform.steady.advance(days * kDayMs);
    };
    wait(10);
    for (qint64 i = 0; i < keys::kWatchedRequests; ++i)
        QCOMPARE(useFrom(platform, key, KeysUnderTest::peer()), 200);
    QVERIFY(platform.node().service().usage().flush());
    QVERIFY(adviceOf(platform, key).recommendations.empty());
    wait(7);
    QCOMPARE(adviceOf(platform, key).watchedDays, 7);
    QVERIFY(recommends(platform, key, "enforce_addresses"));

    QCOMPARE(change(QStringLiteral("name"), QStringLiteral("Warehouse")), 200);
    QCOMPARE(adviceOf(platform, key).watchedDays, 7);
    QCOMPARE(change(kAllowed, QJsonArray{KeysUnderTest::peer(), kElsewhere}), 200);
    QCOMPARE(adviceOf(platform, key).watchedDays, 0);
    QVERIFY(adviceOf(platform, key).suggestedAllowedIps.isEmpty());
    QVERIFY(adviceOf(platform, key).recommendations.empty());
    wait(7);
    QVERIFY(recommends(platform, key, "enforce_addresses"));
    QCOMPARE(adviceOf(platform, key).suggestedAllowedIps, QStringList{KeysUnderTest::peer()});

    QCOMPARE(change(kMode, QStringLiteral("enforce")), 200);
    QVERIFY(adviceOf(platform, key).recommendations.empty());
    wait(7);
    QVERIFY(recommends(platform, key, "narrow_addresses"));
}

// By their address or for want of a scope: they are errors, and the key is as unused as before.
void TestKeyAdvice::refusedCallsAreNoUse()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const MadeKey key = platform.makeKey(
        {{kAllowed, QJsonArray{KeysUnderTest::peer()}}, {kPermissions, QJsonArray{QStringLiteral("send_email")}}});
    platform.clock.advance(31 * kDayMs);
    platform.steady.advance(31 * kDayMs);
    QCOMPARE(useFrom(platform, key, kElsewhere), 403);
    QCOMPARE(platform.keyed(key.key, "GET", QStringLiteral("/contacts")).status, 403);
    QVERIFY(platform.node().service().usage().flush());
    const auto column = [&](const char *name) {
        return platform
            .scalar(QStringLiteral("SELECT %1 FROM api_keys WHERE key_id = ?").arg(QLatin1StringView(name)), {key.id})
            .toLongLong();
    };
    QCOMPARE(column("request_count"), 2);
    QCOMPARE(column("error_count"), 2);
    QCOMPARE(column("first_used_at"), 0);
    QCOMPARE(column("last_used_at"), 0);
    QCOMPARE(adviceOf(platform, key).unusedScopes.size(), std::size_t{1});
    QVERIFY(!adviceOf(platform, key).unusedScopes[0].lastUsedAt);
    QVERIFY(recommends(platform, key, "unused_key"));
    platform.signInAgain();
    const HttpReply unused = platform.admin("POST", QStringLiteral("/revoke-unused"),
                                            {{QStringLiteral("days"), 30}, {QStringLiteral("dry_run"), true}});
    QCOMPARE(unused.status, 200);
    QVERIFY(unused.body.contains(key.id.toLatin1()));

    QCOMPARE(useFrom(platform, key, KeysUnderTest::peer()), 200);
    QVERIFY(platform.node().service().usage().flush());
    QCOMPARE(column("first_used_at"), platform.clock.now());
    QCOMPARE(column("last_used_at"), platform.clock.now());
    QVERIFY(adviceOf(platform, key).unusedScopes.empty());
}

void TestKeyAdvice::aScopeGrantedAgainIsNew()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const QJsonArray both{QStringLiteral("send_email"), QStringLiteral("read_inbox")};
    const MadeKey key = platform.makeKey({{kPermissions, both}});
    // Made long ago, while the session is young.
    QVERIFY(platform.database().write([&](store::Connection &connection) {
        return connection.execute(QStringLiteral("UPDATE api_keys SET created_at = created_at - ?"), {40 * kDayMs})
            .and_then([&](int) {
                return connection.execute(QStringLiteral("UPDATE key_scope_uses SET granted_at = granted_at - ?"),
                                          {40 * kDayMs});
            });
    }));
    QCOMPARE(useFrom(platform, key, KeysUnderTest::peer()), 200);
    QVERIFY(platform.node().service().usage().flush());
    QCOMPARE(adviceOf(platform, key).suggestedPermissions, Scopes(Scope::SendEmail));
    const auto grant = [&](const QJsonArray &scopes) {
        return platform.admin("PATCH", u'/' + key.id, {{kPermissions, scopes}}).status;
    };
    QCOMPARE(grant({QStringLiteral("send_email")}), 200);
    QCOMPARE(grant(both), 200);
    const UnixMs granted = platform.clock.now();
    QVERIFY(adviceOf(platform, key).unusedScopes.empty());
    platform.clock.advance(29 * kDayMs);
    QVERIFY(adviceOf(platform, key).unusedScopes.empty());
    platform.clock.advance(kDayMs);
    const auto unused = adviceOf(platform, key).unusedScopes;
    const auto again = std::find_if(unused.begin(), unused.end(),
                                    [](const UnusedScope &one) { return one.scope == Scope::ReadInbox; });
    QVERIFY(again != unused.end());
    QCOMPARE(again->grantedAt, std::optional(granted));
}

// Also those that are used so rarely that they are not shown.
void TestKeyAdvice::everyAddressCounts()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const MadeKey key = platform.makeKey();
    const auto use = [&](const QString &ip) {
        platform.node().service().usage().record({.key = KeyId(key.id),
                                                  .at = platform.clock.now(),
                                                  .endpoint = QStringLiteral("GET /api/v1/emails"),
                                                  .status = 200,
                                                  .ip = ip});
    };
    for (int i = 1; i <= 120; ++i) {
        for (int times = 0; times < 2; ++times)
            use(QStringLiteral("203.0.113.%1").arg(i));
    }
    use(kElsewhere);
    QVERIFY(platform.node().service().usage().flush());
    platform.clock.advance(keys::kWatchedDays * kDayMs);
    const KeyAdvice advice = adviceOf(platform, key);
    QCOMPARE(advice.seen.size(), std::size_t{121});
    QCOMPARE(advice.suggestedAllowedIps, QStringList({kElsewhere, QStringLiteral("203.0.113.0/24")}));
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
