// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/keys/apikey.h"
#include "tests/domain/fieldlimits.h"

#include <QJsonArray>
#include <QUrlQuery>

using namespace pm;

namespace {

constexpr UnixMs kNow = 1'795'687'200'000;

ApiKey sampleKey()
{
    ApiKey key;
    key.id = KeyId(QStringLiteral("550e8400-e29b-41d4-a716-446655440000"));
    key.name = QStringLiteral("Data warehouse");
    key.description = QStringLiteral("dbt");
    key.maskedKey = QStringLiteral("pm_live_8Hn...sE4q");
    key.scopes = Scopes(Scope::ReadAnalytics) | Scope::SendEmail;
    key.rateLimit = {300, 500};
    key.status = KeyStatus::Revoked;
    key.environment = KeyEnvironment::Test;
    key.allowedIps = {QStringLiteral("203.0.113.0/24")};
    key.createdAt = kNow;
    key.createdBy = QStringLiteral("maria@acme.test");
    key.lastUsed = kNow + 1;
    key.revokedAt = kNow + 2;
    key.requestCount = 5'000'000'000;
    key.errorCount = 3;
    key.week = {{QDate(2026, 11, 20), 10, 1}};
    return key;
}

} // namespace

class ApiKeyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keyRoundTrips()
    {
        const ApiKey key = sampleKey();
        const auto decoded = apiKeyFromJson(toJson(key));
        QVERIFY(decoded.has_value());
        QCOMPARE(toJson(*decoded), toJson(key));
        QCOMPARE(decoded->requestCount, key.requestCount);
        QVERIFY(!decoded->expiresAt);
    }

    void answersOfANewerPlatformAreRead()
    {
        QJsonObject json = toJson(sampleKey());
        json.insert(QStringLiteral("permissions"), QJsonArray{QStringLiteral("send_email"), QStringLiteral("fly")});
        json.insert(QStringLiteral("new_member"), 1);
        const auto decoded = apiKeyFromJson(json);
        QVERIFY(decoded.has_value());
        QCOMPARE(decoded->scopes, Scopes(Scope::SendEmail));
    }

    void nameRule_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("valid");
        QTest::newRow("0") << QString() << false;
        QTest::newRow("1") << QStringLiteral("a") << true;
        QTest::newRow("50") << QString(50, u'a') << true;
        QTest::newRow("51") << QString(51, u'a') << false;
        const QString letter = QStringLiteral("\U00010437"); // of two units
        QTest::newRow("50 of another plane") << letter.repeated(50) << true;
        QTest::newRow("51 of another plane") << letter.repeated(51) << false;
        QTest::newRow("a sign of another plane") << QStringLiteral("\U0001f427") << false;
        QTest::newRow("half of a letter") << QString(QChar(0xd801)) << false;
        QTest::newRow("blank") << QStringLiteral("   ") << false;
        QTest::newRow("punctuation") << QStringLiteral("A-b_c.(d) 1") << true;
        QTest::newRow("accents") << QStringLiteral("Zürich") << true;
        QTest::newRow("NUL") << QStringLiteral("a") + QChar(QChar::Null) << false;
        QTest::newRow("line break") << QStringLiteral("a\nb") << false;
        QTest::newRow("markup") << QStringLiteral("<b>") << false;
    }
    void nameRule()
    {
        QFETCH(QString, name);
        QTEST(keyNameProblem(name).isEmpty(), "valid");
    }

    void creationNamesEveryWrongField()
    {
        const auto decoded = newApiKeyFromJson(
            QJsonObject{{QStringLiteral("name"), QString(51, u'x')},
                        {QStringLiteral("permissions"), QJsonArray{QStringLiteral("fly")}},
                        {QStringLiteral("environment"), QStringLiteral("moon")},
                        {QStringLiteral("expires_at"), toIso(kNow - 1)},
                        {QStringLiteral("allowed_ips"), QJsonArray{QStringLiteral("10.0.0.1/8")}},
                        {QStringLiteral("admin"), true}},
            kNow);
        QVERIFY(!decoded);
        QCOMPARE(decoded.error().fields.size(), 6);
    }

    void limits_data()
    {
        test::addFieldLimits();
        test::addTextLimit("description", 500);
        QJsonArray addresses;
        for (int i = 1; i <= 50; ++i)
            addresses.append(QStringLiteral("203.0.113.%1").arg(i));
        QJsonArray tooMany = addresses;
        tooMany.append(QStringLiteral("2001:db8::/32"));
        QTest::newRow("addresses") << QStringLiteral("allowed_ips") << QJsonValue(addresses) << QJsonValue(tooMany);
    }
    void limits()
    {
        const QJsonObject wanted{{QStringLiteral("name"), QStringLiteral("Limits")},
                                 {QStringLiteral("permissions"), QJsonArray{QStringLiteral("send_email")}}};
        test::compareFieldLimit(wanted, [](const QJsonObject &json) { return newApiKeyFromJson(json, kNow); });
        test::compareFieldLimit({}, [](const QJsonObject &json) { return apiKeyChangeFromJson(json, kNow); });
    }

    void creationNeedsAScope_data()
    {
        QTest::addColumn<QJsonValue>("permissions");
        QTest::newRow("missing") << QJsonValue();
        QTest::newRow("empty") << QJsonValue(QJsonArray());
        QTest::newRow("text") << QJsonValue(QStringLiteral("send_email"));
    }
    void creationNeedsAScope()
    {
        QFETCH(QJsonValue, permissions);
        const auto decoded = newApiKeyFromJson(QJsonObject{{QStringLiteral("name"), QStringLiteral("a")},
                                                           {QStringLiteral("permissions"), permissions}},
                                               kNow);
        QVERIFY(!decoded);
        QVERIFY(decoded.error().fields.contains(QStringLiteral("permissions")));
    }

    void newKeyRoundTrips()
    {
        const NewApiKey key{.name = QStringLiteral("CI"),
                            .description = QStringLiteral("smoke"),
                            .scopes = Scope::ReadInbox,
                            .environment = KeyEnvironment::Test,
                            .expiresAt = kNow + 1000,
                            .allowedIps = {QStringLiteral("::1")}};
        const auto decoded = newApiKeyFromJson(toJson(key), kNow);
        QVERIFY(decoded.has_value());
        QCOMPARE(toJson(*decoded), toJson(key));
    }

    void changeTellsRemovedFromUnchangedExpiry()
    {
        const auto removed = apiKeyChangeFromJson(QJsonObject{{QStringLiteral("expires_at"), QJsonValue::Null}}, kNow);
        QVERIFY(removed.has_value());
        QVERIFY(removed->expiresAt.has_value());
        QVERIFY(!removed->expiresAt->has_value());
        const auto renamed = apiKeyChangeFromJson(QJsonObject{{QStringLiteral("name"), QStringLiteral("b")}}, kNow);
        QVERIFY(renamed.has_value());
        QVERIFY(!renamed->expiresAt.has_value());
        QVERIFY(!apiKeyChangeFromJson(QJsonObject{}, kNow));
    }

    void formOfAKey_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<bool>("wellFormed");
        const QByteArray body(32, 'a');
        QTest::newRow("live") << "pm_live_" + body << true;
        QTest::newRow("test") << "pm_test_" + body << true;
        QTest::newRow("other prefix") << "pm_demo_" + body << false;
        QTest::newRow("short") << "pm_live_" + body.first(31) << false;
        QTest::newRow("long") << "pm_live_" + body + "a" << false;
        QTest::newRow("symbol") << "pm_live_" + body.first(31) + "-" << false;
        QTest::newRow("empty") << QByteArray() << false;
    }
    void formOfAKey()
    {
        QFETCH(QByteArray, key);
        QTEST(isWellFormedKey(key), "wellFormed");
    }

    void maskShowsThreeAndFour()
    {
        QCOMPARE(maskKey("pm_live_abcdefghijklmnopqrstuvwxyz012345"), QStringLiteral("pm_live_abc...2345"));
    }

    void queryRoundTrips()
    {
        const KeyQuery query{.search = QStringLiteral("a b+c&d=%e"),
                             .status = KeyStatus::Revoked,
                             .sort = KeySort::Requests,
                             .descending = false,
                             .limit = 20,
                             .offset = 40,
                             .expiringSoon = true,
                             .unused30Days = true,
                             .scopes = Scopes(Scope::ReadInbox) | Scope::SendEmail};
        QMap<QString, QString> items;
        for (const auto &[name, value] : QUrlQuery(toQueryString(query)).queryItems(QUrl::FullyDecoded))
            items.insert(name, value);
        const auto decoded = keyQueryFromItems(items);
        QVERIFY(decoded.has_value());
        QCOMPARE(*decoded, query);
    }

    void queryRefuses_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        const auto row = [](const char *title, const char *name, const char *value) {
            QTest::newRow(title) << QString::fromLatin1(name) << QString::fromLatin1(value);
        };
        row("limit 0", "limit", "0");
        row("limit 101", "limit", "101");
        row("limit text", "limit", "ten");
        row("offset negative", "offset", "-1");
        row("status", "status", "gone");
        row("sort", "sort", "name; DROP TABLE api_keys");
        row("search with a bell", "search", "a\x07");
        row("flag", "expiring_soon", "1");
        row("scope", "scope", "send_email,rule_the_world");
        row("unknown", "colour", "red");
    }
    void queryRefuses()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        const auto decoded = keyQueryFromItems({{name, value}});
        QVERIFY(!decoded);
        QVERIFY(decoded.error().fields.contains(name));
    }
};

QTEST_GUILESS_MAIN(ApiKeyTest)
#include "tst_apikey.moc"
