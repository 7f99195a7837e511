// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/keys/keysundertest.h"

#include "platform/audit/auditlog.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace pm;
using test::HttpReply;
using test::KeysUnderTest;
using test::MadeKey;
using test::TestDatabase;

namespace {

const QString kName = QStringLiteral("name");
const QString kPermissions = QStringLiteral("permissions");
constexpr qint64 kDayMs = 24LL * 3600 * 1000;

QJsonObject newKey(const QString &name = QStringLiteral("Newsletter worker"))
{
    return {{kName, name}, {kPermissions, QJsonArray{QStringLiteral("send_email"), QStringLiteral("read_inbox")}}};
}

QStringList namesOf(const QJsonArray &keys)
{
    QStringList names;
    for (const QJsonValue &key : keys)
        names.append(key.toObject().value(kName).toString());
    return names;
}

QStringList namesOf(const HttpReply &reply)
{
    return namesOf(reply.json().value(QStringLiteral("api_keys")).toArray());
}

} // namespace

class TestKeyAdmin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addRows(); }
    void createAnswersOnce();
    void createRefuses_data();
    void createRefuses();
    void repeatedCreateMakesOneKey();
    void repeatedRegenerateMakesOneSecret();
    void anExpiredKeyIsNotRegenerated();
    void changeNamesEveryWrongField();
    void listFiltersAndSorts();
    void listFiltersByTime();
    void listSortsByUse();
    void changeHonoursIfMatch();
    void revokesOnce();
    void foreignKeysDoNotExist();
    void everyChangeIsAudited();
    void auditIsReadPageByPage();
    void sealedStoreLeavesNothingBehind();
};

void TestKeyAdmin::createAnswersOnce()
{
    QFETCH_GLOBAL(QString, database);
    KeysUnderTest platform(database);
    QVERIFY(platform.isReady());
    QJsonObject fields = newKey();
    fields.insert(QStringLiteral("environment"), QStringLiteral("test"));
    fields.insert(QStringLiteral("description"), QStringLiteral("sends the news"));
    fields.insert(QStringLiteral("allowed_ips"), QJsonArray{QStringLiteral("203.0.113.0/24")});
    const HttpReply made = platform.admin("POST", {}, fields);
    QCOMPARE(made.status, 201);
    const QString key = made.json().value(QStringLiteral("api_key")).toString();
    QVERIFY(isWellFormedKey(key.toLatin1()));
    QVERIFY(key.startsWith(QStringLiteral("pm_test_")));
    QCOMPARE(made.json().value(QStringLiteral("rate_limit")).toObject().value(QStringLiteral("burst")).toInt(), 500);

    const QString id = made.json().value(QStringLiteral("key_id")).toString();
    const HttpReply detail = platform.admin("GET", u'/' + id);
    QCOMPARE(detail.status, 200);
    const auto read = apiKeyDetailFromJson(detail.json());
    QVERIFY(read);
    QCOMPARE(read->key.name, QStringLiteral("Newsletter worker"));
    QCOMPARE(read->key.maskedKey, maskKey(key.toLatin1()));
    QCOMPARE(read->key.createdBy, QStringLiteral("maria@acme.test"));
    QCOMPARE(read->key.scopes, Scopes(Scope::SendEmail) | Scope::ReadInbox);
    QCOMPARE(read->key.environment, KeyEnvironment::Test);
    QCOMPARE(read->key.allowedIps, QStringList{QStringLiteral("203.0.113.0/24")});
    QCOMPARE(read->usageByDay.size(), std::size_t{30});

    const auto kept = platform.secrets().read(QStringLiteral("api_keys/%1/%2").arg(platform.tenant().text(), id));
    QVERIFY(kept);
    QVERIFY(kept->fields.at(QStringLiteral("hash")).reveal().startsWith("$2b$"));
    // The secret part is nowhere in the database.
    QVERIFY(!detail.body.contains(key.mid(20).toLatin1()));
    QCOMPARE(platform.scalar(QStringLiteral("SELECT lookup FROM key_credentials WHERE key_id = ?"), {id}).toString(),
             key.left(16));
}

void TestKeyAdmin::createRefuses_data()
{
    QTest::addColumn<QJsonObject>("fields");
    QTest::addColumn<QString>("wrong"); // fields; empty when it is to be taken
    const auto named = [](const QString &name) { return newKey(name); };
    const auto with = [](const char *field, const QJsonValue &value) {
        QJsonObject fields = newKey();
        fields.insert(QString::fromLatin1(field), value);
        return fields;
    };
    QTest::newRow("no name") << named(QString()) << "name";
    QTest::newRow("1 character") << named(QStringLiteral("a")) << "";
    QTest::newRow("50 characters") << named(QString(50, u'a')) << "";
    QTest::newRow("51 characters") << named(QString(51, u'a')) << "name";
    QTest::newRow("NUL") << named(QStringLiteral("a") + QChar(0) + QStringLiteral("b")) << "name";
    QTest::newRow("dash") << named(QStringLiteral("Partner \u2013 Lumen")) << "name";
    QTest::newRow("no scope") << with("permissions", QJsonArray()) << "permissions";
    QTest::newRow("unknown scope") << with("permissions", QJsonArray{QStringLiteral("rule_the_world")})
                                   << "permissions";
    QTest::newRow("address") << with("allowed_ips", QJsonArray{QStringLiteral("203.0.113.300")}) << "allowed_ips";
    QTest::newRow("host bits") << with("allowed_ips", QJsonArray{QStringLiteral("203.0.113.7/24")}) << "allowed_ips";
    QTest::newRow("past") << with("expires_at", QStringLiteral("2020-01-01T00:00:00Z")) << "expires_at";
    QTest::newRow("environment") << with("environment", QStringLiteral("staging")) << "environment";
    QTest::newRow("unknown field") << with("rate_limit", 1000) << "rate_limit";
    QTest::newRow("all at once") << QJsonObject{{kName, QString()}, {kPermissions, QJsonArray()}} << "name,permissions";
}

void TestKeyAdmin::createRefuses()
{
    QFETCH(QJsonObject, fields);
    QFETCH(QString, wrong);
    QFETCH_GLOBAL(QString, database);
    KeysUnderTest platform(database);
    const HttpReply reply = platform.admin("POST", {}, fields);
    QCOMPARE(reply.status, wrong.isEmpty() ? 201 : 400);
    QCOMPARE(reply.json().value(QStringLiteral("fields")).toObject().keys().join(u','), wrong);
    QCOMPARE(platform.scalar(QStringLiteral("SELECT COUNT(*) FROM api_keys")).toInt(), wrong.isEmpty() ? 1 : 0);
}

void TestKeyAdmin::repeatedCreateMakesOneKey()
{
    QFETCH_GLOBAL(QString, database);
    KeysUnderTest platform(database);
    const test::HttpHeaders headers{{"Idempotency-Key", "4711"}};
    const HttpReply first = platform.admin("POST", {}, newKey(), headers);
    const HttpReply second = platform.admin("POST", {}, newKey(), headers);
    QCOMPARE(first.status, 201);
    QCOMPARE(second.status, 201);
    QCOMPARE(second.json(), first.json());
    QVERIFY(second.hasHeader("Idempotent-Replayed"));
    QCOMPARE(platform.admin("POST", {}, newKey(QStringLiteral("Another")), headers).status, 409);
    QCOMPARE(platform.scalar(QStringLiteral("SELECT COUNT(*) FROM api_keys")).toInt(), 1);
    const QString kept = platform.scalar(QStringLiteral("SELECT answer FROM idempotent_answers")).toString();
    const QByteArray key = first.json().value(QStringLiteral("api_key")).toString().toLatin1();
    QVERIFY(!kept.contains(QString::fromLatin1(key)));
    QVERIFY(!QByteArray::fromBase64(kept.toLatin1()).contains(key));

    // For a day, and not a millisecond longer. Sessions are over sooner.
    constexpr qint64 kDay = 24LL * 3600 * 1000;
    platform.clock.advance(kDay - 1);
    platform.signInAgain();
    const HttpReply third = platform.admin("POST", {}, newKey(), headers);
    QCOMPARE(third.json(), first.json());
    QVERIFY(third.hasHeader("Idempotent-Replayed"));
    platform.clock.advance(1);
    const HttpReply nextDay = platform.admin("POST", {}, newKey(), headers);
    QCOMPARE(nextDay.status, 201);
    QVERIFY(!nextDay.hasHeader("Idempotent-Replayed"));
    const QString id = QStringLiteral("key_id");
    QVERIFY(nextDay.json().value(id).toString() != first.json().value(id).toString());
    QCOMPARE(platform.scalar(QStringLiteral("SELECT COUNT(*) FROM api_keys")).toInt(), 2);
    QCOMPARE(platform.scalar(QStringLiteral("SELECT COUNT(*) FROM idempotent_answers")).toInt(), 1);
}

void TestKeyAdmin::repeatedRegenerateMakesOneSecret()
{
    QFETCH_GLOBAL(QString, database);
    KeysUnderTest platform(database);
    const MadeKey made = platform.makeKey();
    const QString path = QStringLiteral("/%1/regenerate").arg(made.id);
    const test::HttpHeaders once{{"Idempotency-Key", "4711"}};
    const HttpReply first = platform.admin("POST", path, {}, once);
    const HttpReply again = platform.admin("POST", path, {}, once);
    QCOMPARE(first.status, 200);
    QCOMPARE(again.status, 200);
    QCOMPARE(again.body, first.body);
    QVERIFY(again.hasHeader("Idempotent-Replayed"));
    QCOMPARE(platform.admin("POST", path, {{QStringLiteral("grace_period_hours"), 1}}, once).status, 409);
    QCOMPARE(platform.keyed(first.json().value(QStringLiteral("api_key")).toString()).status, 200);
    QCOMPARE(platform.keyed(made.key).status, 401);
    QCOMPARE(platform
                 .scalar(QStringLiteral("SELECT COUNT(*) FROM audit_entries WHERE target_id = ?"
                                        " AND action = 'key.regenerated'"),
                         {made.id})
                 .toInt(),
             1);
}

// Its new secret would be refused like the old one.
void TestKeyAdmin::anExpiredKeyIsNotRegenerated()
{
    QFETCH_GLOBAL(QString, database);
    KeysUnderTest platform(database);
    const QString expiry = QStringLiteral("expires_at");
    const MadeKey made = platform.makeKey({{expiry, toIso(platform.clock.now() + 3600'000)}});
    const QString path = u'/' + made.id;
    platform.clock.advance(3600'000);
    const HttpReply refused = platform.admin("POST", path + QStringLiteral("/regenerate"));
    QCOMPARE(refused.status, 409);
    QVERIFY(refused.json().value(QStringLiteral("message")).toString().contains(QStringLiteral("later end")));
    const QString secret = QStringLiteral("api_keys/%1/%2").arg(platform.tenant().text(), made.id);
    QCOMPARE(platform.secrets().metadata(secret)->versions.size(), std::size_t{1});

    const QString later = toIso(platform.clock.now() + 3600'000);
    QCOMPARE(platform.admin("PATCH", path, {{expiry, later}}).status, 200);
    const HttpReply renewed = platform.admin("POST", path + QStringLiteral("/regenerate"));
    QCOMPARE(renewed.status, 200);
    QCOMPARE(platform.keyed(renewed.json().value(QStringLiteral("api_key")).toString()).status, 200);
}

void TestKeyAdmin::changeNamesEveryWrongField()
{
    QFETCH_GLOBAL(QString, database);
    KeysUnderTest platform(database);
    const MadeKey made = platform.makeKey();
    const QJsonObject wrong{{kName, QStringLiteral("a\nb")},
                            {QStringLiteral("description"), QString(501, u'x')},
                            {kPermissions, QJsonArray()},
                            {QStringLiteral("allowed_ips"), QJsonArray{QStringLiteral("everywhere")}},
                            {QStringLiteral("ip_mode"), QStringLiteral("maybe")},
                            {QStringLiteral("expires_at"), QStringLiteral("2020-01-01T00:00:00Z")},
                            {QStringLiteral("owner"), 1}};
    const HttpReply refused = platform.admin("PATCH", u'/' + made.id, wrong);
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.json().value(QStringLiteral("fields")).toObject().keys(), wrong.keys());
}

void TestKeyAdmin::listFiltersAndSorts()
{
    QFETCH_GLOBAL(QString, database);
    KeysUnderTest platform(database);
    const QString soon = toIso(platform.clock.now() + 5LL * 24 * 3600 * 1000);
    QJsonObject zapier = newKey(QStringLiteral("zapier"));
    zapier.insert(QStringLiteral("expires_at"), soon);
    zapier.insert(kPermissions, QJsonArray{QStringLiteral("manage_contacts")});
    const MadeKey first = platform.makeKey(zapier);
    platform.clock.advance(1000);
    QJsonObject production = newKey(QStringLiteral("Production 100"));
    production.insert(QStringLiteral("description"), QStringLiteral("gets 90% of the load"));
    platform.makeKey(production);
    platform.clock.advance(1000);
    const MadeKey revoked = platform.makeKey(newKey(QStringLiteral("Legacy_importer")));
    platform.admin("DELETE", u'/' + revoked.id);

    const auto listed = [&](const char *query) {
        return namesOf(platform.admin("GET", u'?' + QString::fromLatin1(query)));
    };
    const QStringList newestFirst{QStringLiteral("Legacy_importer"), QStringLiteral("Production 100"),
                                  QStringLiteral("zapier")};
    QCOMPARE(listed(""), newestFirst);
    QCOMPARE(listed("sort=name"), newestFirst); // case does not count
    QCOMPARE(listed("sort=-name"), QStringList(newestFirst.rbegin(), newestFirst.rend()));
    QCOMPARE(listed("sort=created_at&limit=1&offset=1"), QStringList{QStringLiteral("Production 100")});
    QCOMPARE(listed("status=revoked"), QStringList{QStringLiteral("Legacy_importer")});
    QCOMPARE(listed("status=active&sort=name"),
             QStringList({QStringLiteral("Production 100"), QStringLiteral("zapier")}));
    QCOMPARE(listed("expiring_soon=true"), QStringList{QStringLiteral("zapier")});
    QCOMPARE(listed("scope=manage_contacts"), QStringList{QStringLiteral("zapier")});
    QCOMPARE(listed("search=ZAP"), QStringList{QStringLiteral("zapier")});
    QCOMPARE(listed("search=0%25"), QStringList{QStringLiteral("Production 100")}); // no wildcards
    QCOMPARE(listed("search=y_i"), QStringList{QStringLiteral("Legacy_importer")});
    QCOMPARE(namesOf(platform.admin("GET", QStringLiteral("?search=") + first.id)).size(), 1);
    QCOMPARE(platform.admin("GET", QStringLiteral("?limit=1")).json().value(QStringLiteral("total")).toInt(), 3);
    QCOMPARE(platform.admin("GET", QStringLiteral("?limit=101")).status, 400);
}

// Sessions end while the clock goes on, so the list is asked for by what answers it.
void TestKeyAdmin::listFiltersByTime()
{
    QFETCH_GLOBAL(QString, database);
    KeysUnderTest platform(database);
    QJsonObject expiring = newKey(QStringLiteral("Expiring"));
    expiring.insert(QStringLiteral("expires_at"), toIso(platform.clock.now() + 40 * kDayMs));
    platform.makeKey(expiring);
    const MadeKey used = platform.makeKey(newKey(QStringLiteral("Used")));
    platform.makeKey(newKey(QStringLiteral("Unused")));
    const auto listed = [&](const char *name, const QString &value) {
        http::Request request;
        request.tenant = platform.tenant();
        request.query = {{QString::fromLatin1(name), value}, {QStringLiteral("sort"), QStringLiteral("name")}};
        const auto reply = platform.node().service().queries().list(request);
        return reply ? namesOf(reply->data.value(QStringLiteral("api_keys")).toArray()) : QStringList();
    };
    const QString yes = QStringLiteral("true");
    const QString expired = QStringLiteral("expired");
    platform.clock.advance(29 * kDayMs);
    QCOMPARE(listed("unused_30_days", yes), QStringList());
    QCOMPARE(platform.keyed(used.key).status, 200);
    QVERIFY(platform.node().service().usage().flush());
    platform.clock.advance(2 * kDayMs);
    QCOMPARE(listed("unused_30_days", yes), QStringList({QStringLiteral("Expiring"), QStringLiteral("Unused")}));
    QCOMPARE(listed("status", expired), QStringList());
    platform.clock.advance(9 * kDayMs);
    QCOMPARE(listed("status", expired), QStringList{QStringLiteral("Expiring")});
    QCOMPARE(listed("status", QStringLiteral("active")),
             QStringList({QStringLiteral("Unused"), QStringLiteral("Used")}));
    QCOMPARE(listed("unused_30_days", yes), QStringList{QStringLiteral("Unused")});
}

void TestKeyAdmin::listSortsByUse()
{
    QFETCH_GLOBAL(QString, database);
    KeysUnderTest platform(database);
    const auto makeUsed = [&](const char *name, UnixMs lastUsed, int requests, int errors) {
        const MadeKey key = platform.makeKey(newKey(QString::fromLatin1(name)));
        return platform.database().write([&](store::Connection &connection) {
            return connection.execute(QStringLiteral("UPDATE api_keys SET last_used_at = ?, request_count = ?,"
                                                     " error_count = ? WHERE key_id = ?"),
                                      {lastUsed, requests, errors, key.id});
        });
    };
    QVERIFY(makeUsed("a", 3, 10, 0));
    QVERIFY(makeUsed("b", 0, 30, 2));
    QVERIFY(makeUsed("c", 2, 20, 1));
    for (const auto &[sort, names] :
         {std::pair("last_used", "bca"), std::pair("request_count", "acb"), std::pair("error_count", "acb")}) {
        const QString query = QStringLiteral("?sort=%1") + QLatin1StringView(sort);
        QStringList order = QString::fromLatin1(names).split(QString(), Qt::SkipEmptyParts);
        QCOMPARE(namesOf(platform.admin("GET", query.arg(QString()))), order);
        std::reverse(order.begin(), order.end());
        QCOMPARE(namesOf(platform.admin("GET", query.arg(QStringLiteral("-")))), order);
    }
}

void TestKeyAdmin::changeHonoursIfMatch()
{
    QFETCH_GLOBAL(QString, database);
    KeysUnderTest platform(database);
    const MadeKey made = platform.makeKey();
    const QString path = u'/' + made.id;
    const QByteArray etag = platform.admin("GET", path).header("ETag");
    QVERIFY(!etag.isEmpty());
    QCOMPARE(platform.keyed(made.key).status, 200);
    QVERIFY(platform.node().service().usage().flush());
    // Use alone does not make the ETag stale for a change.
    const HttpReply changed = platform.admin("PATCH", path, {{kName, QStringLiteral("New name")}},
                                             {{"If-Match", etag}});
    QCOMPARE(changed.status, 200);
    QCOMPARE(changed.json().value(kName).toString(), QStringLiteral("New name"));
    QCOMPARE(platform.admin("PATCH", path, {{kName, QStringLiteral("Lost")}}, {{"If-Match", etag}}).status, 412);
    QCOMPARE(platform.admin("DELETE", path, {}, {{"If-Match", etag}}).status, 412);
    QCOMPARE(platform.admin("GET", path).json().value(kName).toString(), QStringLiteral("New name"));
    QCOMPARE(platform.admin("PATCH", path, QJsonObject()).status, 400);
    QCOMPARE(platform.admin("PATCH", path, {{kPermissions, QJsonArray()}}).status, 400);

    const QString expiry = QStringLiteral("expires_at");
    const QString later = toIso(platform.clock.now() + 3600'000);
    QCOMPARE(platform.admin("PATCH", path, {{expiry, later}}).json().value(expiry).toString(), later);
    QVERIFY(platform.admin("PATCH", path, {{expiry, QJsonValue()}}).json().value(expiry).isNull());
}

void TestKeyAdmin::revokesOnce()
{
    QFETCH_GLOBAL(QString, database);
    KeysUnderTest platform(database);
    const MadeKey made = platform.makeKey();
    const QString path = u'/' + made.id;
    const HttpReply revoked = platform.admin("DELETE", path);
    QCOMPARE(revoked.status, 200);
    QCOMPARE(revoked.json().value(QStringLiteral("revoked_at")).toString(), toIso(platform.clock.now()));
    QCOMPARE(platform.admin("DELETE", path).status, 409);
    QCOMPARE(platform.admin("PATCH", path, {{kName, QStringLiteral("Back again")}}).status, 409);
    QCOMPARE(platform.admin("POST", path + QStringLiteral("/regenerate")).status, 409);
    QCOMPARE(platform.admin("GET", path).json().value(QStringLiteral("status")).toString(), QStringLiteral("revoked"));
    const QString secret = QStringLiteral("api_keys/%1/%2").arg(platform.tenant().text(), made.id);
    QCOMPARE(platform.secrets().read(secret).error().kind, ErrorKind::NotFound);
}

void TestKeyAdmin::foreignKeysDoNotExist()
{
    QFETCH_GLOBAL(QString, database);
    KeysUnderTest platform(database);
    const MadeKey made = platform.makeKey();
    const QString path = u'/' + made.id;
    QCOMPARE(platform.otherAdmin("GET", path).status, 404);
    QCOMPARE(platform.otherAdmin("PATCH", path, {{kName, QStringLiteral("Mine")}}).status, 404);
    QCOMPARE(platform.otherAdmin("POST", path + QStringLiteral("/regenerate")).status, 404);
    QCOMPARE(platform.otherAdmin("DELETE", path).status, 404);
    QCOMPARE(platform.otherAdmin("GET", path + QStringLiteral("/usage")).status, 404);
    QCOMPARE(platform.otherAdmin("GET", path + QStringLiteral("/audit")).status, 404);
    QCOMPARE(platform.otherAdmin("GET", {}).json().value(QStringLiteral("total")).toInt(), 0);
    QCOMPARE(platform.admin("GET", u'/' + makeUuid()).status, 404);
    QCOMPARE(platform.admin("GET", QStringLiteral("/nonsense")).status, 404);
    QCOMPARE(platform.keyed(made.key).status, 200);
}

void TestKeyAdmin::everyChangeIsAudited()
{
    QFETCH_GLOBAL(QString, database);
    KeysUnderTest platform(database);
    const MadeKey made = platform.makeKey();
    const QString path = u'/' + made.id;
    platform.admin("PATCH", path, {{kName, QStringLiteral("New name")}});
    platform.admin("POST", path + QStringLiteral("/regenerate"));
    platform.admin("DELETE", path);
    platform.admin("DELETE", path);
    const QJsonArray events =
        platform.admin("GET", path + QStringLiteral("/audit")).json().value(QStringLiteral("events")).toArray();
    QStringList actions;
    for (const QJsonValue &event : events) {
        actions.append(event.toObject().value(QStringLiteral("action")).toString());
        QCOMPARE(event.toObject().value(QStringLiteral("actor")).toString(), QStringLiteral("maria@acme.test"));
        QCOMPARE(event.toObject().value(QStringLiteral("ip_address")).toString(), KeysUnderTest::peer());
    }
    QCOMPARE(actions, QStringList({QStringLiteral("key.revoked"), QStringLiteral("key.regenerated"),
                                   QStringLiteral("key.changed"), QStringLiteral("key.created")}));
    const auto whole = platform.database().read(&audit::verifyChain);
    QVERIFY(whole && !*whole);
}

void TestKeyAdmin::auditIsReadPageByPage()
{
    constexpr int changes = 60; // more than a page has without a limit
    QFETCH_GLOBAL(QString, database);
    KeysUnderTest platform(database);
    const QString path = u'/' + platform.makeKey().id;
    const QString other = u'/' + platform.makeKey({{kName, QStringLiteral("Other")}}).id;
    for (int i = 0; i < changes; ++i) {
        platform.clock.advance(1000);
        for (const QString &key : {path, other})
            QCOMPARE(platform.admin("PATCH", key, {{kName, QStringLiteral("Name %1").arg(i)}}).status, 200);
    }
    const auto timesOf = [&](const QString &order) {
        QStringList times;
        QString cursor;
        do {
            const QJsonObject page = platform.admin("GET", path + QStringLiteral("/audit?") + order + cursor).json();
            for (const QJsonValue &event : page.value(QStringLiteral("events")).toArray())
                times.append(event.toObject().value(QStringLiteral("timestamp")).toString());
            cursor = QStringLiteral("&cursor=") + page.value(QStringLiteral("next_cursor")).toString();
        } while (!cursor.endsWith(u'=') && times.size() <= 2 * changes);
        return times;
    };
    QStringList times = timesOf(QStringLiteral("sort=timestamp&limit=7"));
    QCOMPARE(times.size(), changes + 1);
    QVERIFY(std::is_sorted(times.begin(), times.end()));
    QCOMPARE(QSet<QString>(times.begin(), times.end()).size(), changes + 1);
    std::reverse(times.begin(), times.end());
    QCOMPARE(timesOf({}), times);
    QCOMPARE(timesOf(QStringLiteral("limit=500")), times);
    for (const char *wrong : {"limit=501", "cursor=x", "sort=actor", "colour=red"})
        QCOMPARE(platform.admin("GET", path + QStringLiteral("/audit?") + QLatin1StringView(wrong)).status, 400);
}

// A secret store that cannot be written to refuses before anything is in the database.
void TestKeyAdmin::sealedStoreLeavesNothingBehind()
{
    class Sealed final : public secrets::SecretStore
    {
    public:
        Result<secrets::SecretRead> read(const QString &, std::optional<int>) override { return sealed(); }
        Result<int> write(const QString &, const secrets::SecretFields &, std::optional<int>) override
        {
            return sealed();
        }
        Result<QStringList> list(const QString &) override { return sealed(); }
        Result<secrets::SecretMetadata> metadata(const QString &) override { return sealed(); }
        Result<> remove(const QString &, const std::vector<int> &) override { return sealed(); }
        Result<> undelete(const QString &, const std::vector<int> &) override { return sealed(); }
        Result<> destroy(const QString &, const std::vector<int> &) override { return sealed(); }
        Result<> removeAll(const QString &) override { return sealed(); }
        Result<> check() override { return sealed(); }

    private:
        static tl::unexpected<Error> sealed()
        {
            return fail(ErrorKind::Sealed, QStringLiteral("The secret store is sealed."));
        }
    };
    QFETCH_GLOBAL(QString, database);
    KeysUnderTest platform(database);
    const MadeKey made = platform.makeKey();
    Sealed sealed;
    test::KeyNode node(platform.database(), sealed, platform.clock, platform.steady, nullptr,
                       KeysUnderTest::fastBcrypt());
    const QString path = u'/' + made.id;
    QCOMPARE(platform.admin("POST", {}, newKey(), {}, &node).status, 423);
    QCOMPARE(platform.admin("POST", path + QStringLiteral("/regenerate"), {}, {}, &node).status, 423);
    QCOMPARE(platform.keyed(made.key, "GET", QStringLiteral("/emails"), {}, {}, KeysUnderTest::peer(), &node).status,
             423);
    QCOMPARE(platform.scalar(QStringLiteral("SELECT COUNT(*) FROM api_keys")).toInt(), 1);
    // The old key still works, and revoking it does not wait for the store.
    QCOMPARE(platform.keyed(made.key).status, 200);
    QCOMPARE(platform.admin("DELETE", path, {}, {}, &node).status, 200);
}

QTEST_GUILESS_MAIN(TestKeyAdmin)
#include "tst_keyadmin.moc"
