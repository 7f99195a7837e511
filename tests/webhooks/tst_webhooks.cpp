// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/signature.h"
#include "models/domain/webhooks/webhookcontent.h"
#include "models/domain/webhooks/webhookstats.h"
#include "platform/webhooks/durationscale.h"
#include "platform/webhooks/webhooksecrets.h"
#include "tests/keys/keysundertest.h"
#include "tests/support/dnsserver.h"
#include "tests/support/receiver.h"

#include <QJsonArray>
#include <QScopeGuard>
#include <QTest>

#include <future>

using namespace pm;
using test::HttpReply;
using test::KeysUnderTest;
using test::TestDatabase;

namespace {

const QString kBase = QStringLiteral("/platform/webhooks");

QJsonObject content(const QString &url = QStringLiteral("http://127.0.0.1:9/hook"))
{
    return {{QStringLiteral("name"), QStringLiteral("Order sync")},
            {QStringLiteral("endpoint_url"), url},
            {QStringLiteral("event_types"), QJsonArray{QStringLiteral("email.sent")}}};
}

QJsonObject with(QJsonObject json, const char *name, const QJsonValue &value)
{
    json.insert(QLatin1StringView(name), value);
    return json;
}

QString pathOf(const QJsonObject &webhook)
{
    return kBase + u'/' + webhook.value(QStringLiteral("id")).toString();
}

QString text(const QJsonObject &json, const char *name)
{
    return json.value(QLatin1StringView(name)).toString();
}

constexpr qint64 kHourMs = 3'600'000;
constexpr qint64 kDayMs = 24 * kHourMs;

// Rotates it with that grace; the new secret, or nothing.
QByteArray nextSecretOf(KeysUnderTest &platform, const QString &path, int hours)
{
    const QJsonObject grace{{QStringLiteral("grace_period_hours"), hours}};
    return text(platform.asOperator("POST", path + QStringLiteral("/rotate-secret"), grace).json(), "secret_key")
        .toLatin1();
}

// Which of these sign what is sent now, in both headers.
QList<int> signersOf(KeysUnderTest &platform, const test::Receiver &receiver, const QString &path,
                     const QList<QByteArray> &secrets)
{
    platform.asOperator("POST", path + QStringLiteral("/test"),
                        {{QStringLiteral("event_type"), QStringLiteral("email.sent")}});
    const test::ReceivedRequest request = receiver.requests().back();
    const SigningInput input{.id = request.header("webhook-id"),
                             .timestamp = request.header("webhook-timestamp").toLongLong(),
                             .body = request.body};
    QList<int> signers;
    for (int i = 0; i < secrets.size(); ++i) {
        const Secret secret(secrets[i]);
        if (hasHexSignature(request.header("x-penguinmails-signature"), secret, request.body)
            && hasStandardSignature(request.header("webhook-signature"), secret, input))
            signers.append(i);
    }
    return signers;
}

// Attempts that all took so long.
struct Figures {
    qint64 ms = 0;
    int succeeded = 0;
    int failed = 0;
    int givenUp = 0;
};

bool addFigures(KeysUnderTest &platform, const QString &webhook, UnixMs at, const Figures &figures)
{
    return platform.database()
        .write([&](store::Connection &connection) {
            return connection.execute(
                QStringLiteral("INSERT INTO webhook_figures (webhook_id, slot, bucket, succeeded, failed, total_ms,"
                               " given_up) VALUES (?, ?, ?, ?, ?, ?, ?)"),
                {webhook, at / webhooks::kFigureSlotMs * webhooks::kFigureSlotMs, webhooks::durationBucket(figures.ms),
                 figures.succeeded, figures.failed, figures.ms * (figures.succeeded + figures.failed),
                 figures.givenUp});
        })
        .has_value();
}

bool addProblem(KeysUnderTest &platform, const QString &webhook, UnixMs at, const QString &problem, int attempts)
{
    return platform.database()
        .write([&](store::Connection &connection) {
            return connection.execute(QStringLiteral("INSERT INTO webhook_problem_hours (webhook_id, hour, problem,"
                                                     " attempts, last_at) VALUES (?, ?, ?, ?, ?)"),
                                      {webhook, at / kHourMs, problem, attempts, at});
        })
        .has_value();
}

} // namespace

// What operators and keys do with webhooks, over the routes.
class TestWebhooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSecretIsShownOnce_data() { TestDatabase::addRows(); }
    void theSecretIsShownOnce();
    void everyWrongFieldIsNamed();
    void addressesInsideAreRefused();
    void namesAreLookedUpWhenTheyAreSaved();
    void theListIsFiltered_data() { TestDatabase::addRows(); }
    void theListIsFiltered();
    void aChangeHonoursIfMatch_data() { TestDatabase::addRows(); }
    void aChangeHonoursIfMatch();
    void deliveriesMakeNoOtherVersion_data() { TestDatabase::addRows(); }
    void deliveriesMakeNoOtherVersion();
    void pausesAndResumes_data() { TestDatabase::addRows(); }
    void pausesAndResumes();
    void isActivePausesToo();
    void headerValuesAreForThoseWhoManage();
    void theHiddenValueIsKept();
    void rotatesWithAnOverlap_data() { TestDatabase::addRows(); }
    void rotatesWithAnOverlap();
    void everyOldSecretSignsAsLongAsPromised_data() { TestDatabase::addRows(); }
    void everyOldSecretSignsAsLongAsPromised();
    void noMoreSignThanThreeOldSecrets_data() { TestDatabase::addRows(); }
    void noMoreSignThanThreeOldSecrets();
    void anOldSecretWithoutAnEndHasThatOfTheRow_data() { TestDatabase::addRows(); }
    void anOldSecretWithoutAnEndHasThatOfTheRow();
    void aSecretThatNoRowNamesDoesNotSign_data() { TestDatabase::addRows(); }
    void aSecretThatNoRowNamesDoesNotSign();
    void deletingTakesTheSecretAlong_data() { TestDatabase::addRows(); }
    void deletingTakesTheSecretAlong();
    void aTestIsSentAndLogged_data() { TestDatabase::addRows(); }
    void aTestIsSentAndLogged();
    void oneTenantLeavesTestsToOthers_data() { TestDatabase::addRows(); }
    void oneTenantLeavesTestsToOthers();
    void aTestIsSentOnceAKey();
    void aTestThatFailsSaysWhy();
    void filtersAreTried();
    void theCatalogueHasEveryType();
    void keysManageTheirOwn_data() { TestDatabase::addRows(); }
    void keysManageTheirOwn();
    void creatingTwiceIsOnce();
    void theFiguresAreThoseOfTheTime_data() { TestDatabase::addRows(); }
    void theFiguresAreThoseOfTheTime();
    void theTimeBeforeIsToldOfWhenThereWasOne_data() { TestDatabase::addRows(); }
    void theTimeBeforeIsToldOfWhenThereWasOne();
    void theSummaryCountsEveryWebhook_data() { TestDatabase::addRows(); }
    void theSummaryCountsEveryWebhook();
    void anIdempotencyKeyIsOfOneRequest();
    void whatChangesIsRecorded_data() { TestDatabase::addRows(); }
    void whatChangesIsRecorded();
};

void TestWebhooks::theSecretIsShownOnce()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const HttpReply made = platform.asOperator("POST", kBase, content());
    QCOMPARE(made.status, 201);
    QVERIFY(isWebhookSecret(text(made.json(), "secret_key").toLatin1()));
    QCOMPARE(text(made.json(), "status"), QStringLiteral("active"));
    QCOMPARE(text(made.json(), "created_by"), QStringLiteral("maria@acme.test"));
    const HttpReply detail = platform.asOperator("GET", pathOf(made.json()));
    QCOMPARE(detail.status, 200);
    QVERIFY(!detail.json().contains(QStringLiteral("secret_key")));
    QCOMPARE(detail.json().value(QStringLiteral("max_attempts")).toInt(), 5);
}

void TestWebhooks::everyWrongFieldIsNamed()
{
    KeysUnderTest platform(QStringLiteral("sqlite"));
    const QJsonObject wrong{{QStringLiteral("name"), QString()},
                            {QStringLiteral("endpoint_url"), QStringLiteral("ftp://example.com")},
                            {QStringLiteral("event_types"), QJsonArray{QStringLiteral("email.exploded")}},
                            {QStringLiteral("max_attempts"), 11},
                            {QStringLiteral("timeout_seconds"), QStringLiteral("long")},
                            {QStringLiteral("concurrency"), 0},
                            {QStringLiteral("headers"), QJsonObject{{QStringLiteral("Host"), QStringLiteral("x")}}},
                            {QStringLiteral("event_filters"), QJsonObject{{QStringLiteral("$near"), 1}}},
                            {QStringLiteral("colour"), QStringLiteral("red")}};
    const HttpReply refused = platform.asOperator("POST", kBase, wrong, {{"Idempotency-Key", QByteArray(300, 'x')}});
    QCOMPARE(refused.status, 400);
    QStringList named = refused.json().value(QStringLiteral("fields")).toObject().keys();
    for (QString &name : named)
        name = name.section(u'.', 0, 0);
    for (const char *field : {"name", "endpoint_url", "event_types", "max_attempts", "timeout_seconds", "concurrency",
                              "headers", "event_filters", "colour", "Idempotency-Key"})
        QVERIFY2(named.contains(QLatin1StringView(field)), field);
}

void TestWebhooks::addressesInsideAreRefused()
{
    KeysUnderTest platform(QStringLiteral("sqlite"));
    // Even where private addresses are allowed, what answers there is never an endpoint.
    for (const char *url : {"https://169.254.169.254/latest", "https://[fd00:ec2::254]/", "https://0xa9fea9fe/"}) {
        const HttpReply refused = platform.asOperator("POST", kBase, content(QLatin1StringView(url)));
        QCOMPARE(refused.status, 400);
        QVERIFY(refused.json().value(QStringLiteral("fields")).toObject().contains(QStringLiteral("endpoint_url")));
    }
}

void TestWebhooks::namesAreLookedUpWhenTheyAreSaved()
{
    test::DnsServer server;
    server.addAddress(QStringLiteral("public.test"), QStringLiteral("93.184.216.34"));
    server.addAddress(QStringLiteral("metadata.test"), QStringLiteral("169.254.169.254"));
    server.addAddress(QStringLiteral("mapped.test"), QStringLiteral("fd00:ec2::254"));
    QVERIFY(server.start());
    test::UdpResponder silent([](const QByteArray &) { return QByteArray(); });
    KeysUnderTest platform(QStringLiteral("sqlite"));
    const auto statusOf = [&](const char *url) {
        return platform.asOperator("POST", kBase, content(QLatin1StringView(url))).status;
    };
    platform.dns = {.servers = {server.address()}};
    platform.restart();
    QCOMPARE(statusOf("https://public.test/"), 201);
    QCOMPARE(statusOf("http://public.test/"), 400); // out of the house only with TLS
    QCOMPARE(statusOf("https://metadata.test/"), 400);
    QCOMPARE(statusOf("https://mapped.test/"), 400);
    QCOMPARE(statusOf("https://nobody.test/"), 201); // each connect looks again
    platform.dns = {.servers = {silent.address()}, .deadlineMs = 200};
    platform.restart();
    QCOMPARE(statusOf("https://metadata.test/"), 201);
    QVERIFY(silent.asked() > 0);
    const int asked = silent.asked();
    QCOMPARE(statusOf("http://localhost:9/"), 201);
    QCOMPARE(statusOf("https://169.254.169.254/"), 400);
    QCOMPARE(silent.asked(), asked);
}

void TestWebhooks::theListIsFiltered()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const QJsonObject first = platform.asOperator("POST", kBase, content()).json();
    platform.clock.advance(1000);
    QJsonObject other = with(content(), "name", QStringLiteral("Bounces"));
    other = with(other, "event_types", QJsonArray{QStringLiteral("email.bounced")});
    const QJsonObject second = platform.asOperator("POST", kBase, other).json();
    const auto idsOf = [&](const QString &query) {
        QStringList ids;
        const QJsonObject page = platform.asOperator("GET", kBase + query).json();
        for (const QJsonValue &item : page.value(QStringLiteral("webhooks")).toArray())
            ids.append(text(item.toObject(), "id"));
        return ids;
    };
    QCOMPARE(idsOf({}), (QStringList{text(second, "id"), text(first, "id")}));
    QCOMPARE(idsOf(QStringLiteral("?search=ORDER")), QStringList{text(first, "id")});
    QCOMPARE(idsOf(QStringLiteral("?event_type=email.bounced")), QStringList{text(second, "id")});
    QCOMPARE(idsOf(QStringLiteral("?status=paused")), QStringList());
    QCOMPARE(idsOf(QStringLiteral("?limit=1&offset=1")), QStringList{text(first, "id")});
    QCOMPARE(platform.asOperator("GET", kBase + QStringLiteral("?status=sleepy")).status, 400);
}

void TestWebhooks::aChangeHonoursIfMatch()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const QString path = pathOf(platform.asOperator("POST", kBase, content()).json());
    const QByteArray etag = platform.asOperator("GET", path).header("ETag");
    const QJsonObject changed = with(content(), "max_attempts", 9);
    platform.clock.advance(1000);
    QCOMPARE(platform.asOperator("PUT", path, changed, {{"If-Match", etag}}).status, 200);
    QCOMPARE(platform.asOperator("PUT", path, changed, {{"If-Match", etag}}).status, 412);
    QCOMPARE(platform.asOperator("GET", path).json().value(QStringLiteral("max_attempts")).toInt(), 9);
}

void TestWebhooks::deliveriesMakeNoOtherVersion()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const QString path = pathOf(platform.asOperator("POST", kBase, content()).json());
    const test::HttpHeaders first{{"If-Match", platform.asOperator("GET", path).header("ETag")}};
    const auto delivered = platform.database().write([](store::Connection &connection) {
        return connection.execute(
            QStringLiteral("UPDATE webhook_lanes SET last_delivery_at = 7, consecutive_failures = 2"));
    });
    QVERIFY(delivered.has_value());
    // Who shows the figures gets the new ones.
    QCOMPARE(platform.asOperator("GET", path, {}, {{"If-None-Match", first.front().second}}).status, 200);
    QCOMPARE(platform.asOperator("PUT", path, content(), first).status, 200);
    const test::HttpHeaders second{{"If-Match", platform.asOperator("GET", path).header("ETag")}};
    QCOMPARE(platform.asOperator("POST", path + QStringLiteral("/pause")).status, 200);
    QCOMPARE(platform.asOperator("PUT", path, content(), second).status, 412); // it would resume it
    QCOMPARE(platform.asOperator("DELETE", path, {}, second).status, 412);
    const test::HttpHeaders third{{"If-Match", platform.asOperator("GET", path).header("ETag")}};
    QCOMPARE(platform.asOperator("DELETE", path, {}, third).status, 204);
}

void TestWebhooks::pausesAndResumes()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const QString path = pathOf(platform.asOperator("POST", kBase, content()).json());
    const HttpReply paused = platform.asOperator("POST", path + QStringLiteral("/pause"));
    QCOMPARE(text(paused.json(), "status"), QStringLiteral("paused"));
    QCOMPARE(text(paused.json().value(QStringLiteral("status_reason")).toObject(), "rule"),
             QStringLiteral("paused_by_operator"));
    QCOMPARE(platform.asOperator("POST", path + QStringLiteral("/pause")).status, 409);
    const HttpReply resumed = platform.asOperator("POST", path + QStringLiteral("/resume"));
    QCOMPARE(text(resumed.json(), "status"), QStringLiteral("active"));
    QVERIFY(resumed.json().value(QStringLiteral("status_reason")).isNull());
    QCOMPARE(platform.asOperator("POST", path + QStringLiteral("/resume")).status, 409);
}

void TestWebhooks::isActivePausesToo()
{
    KeysUnderTest platform(QStringLiteral("sqlite"));
    const QString path = pathOf(platform.asOperator("POST", kBase, with(content(), "is_active", false)).json());
    QCOMPARE(text(platform.asOperator("GET", path).json(), "status"), QStringLiteral("paused"));
    QCOMPARE(text(platform.asOperator("PUT", path, content()).json(), "status"), QStringLiteral("active"));
    QCOMPARE(text(platform.asOperator("PUT", path, with(content(), "is_active", false)).json(), "status"),
             QStringLiteral("paused"));
}

void TestWebhooks::headerValuesAreForThoseWhoManage()
{
    KeysUnderTest platform(QStringLiteral("sqlite"));
    const QJsonObject headers{{QStringLiteral("X-Team"), QStringLiteral("growth")}};
    const QString path = pathOf(platform.asOperator("POST", kBase, with(content(), "headers", headers)).json());
    QCOMPARE(platform.asOperator("GET", path).json().value(QStringLiteral("headers")).toObject(), headers);
    QVERIFY(platform.database().write([](store::Connection &connection) {
        return connection.execute(QStringLiteral("UPDATE users SET role = 'member' WHERE email = 'maria@acme.test'"));
    }));
    platform.restart(); // sessions are remembered with their role
    const HttpReply detail = platform.asOperator("GET", path);
    const HttpReply list = platform.asOperator("GET", kBase);
    for (const HttpReply &reply : {detail, list}) {
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.body.contains("X-Team"));
        QVERIFY(!reply.body.contains("growth"));
    }
}

void TestWebhooks::theHiddenValueIsKept()
{
    KeysUnderTest platform(QStringLiteral("sqlite"));
    const QJsonObject headers{{QStringLiteral("X-Team"), QStringLiteral("growth")}};
    const QString path = pathOf(platform.asOperator("POST", kBase, with(content(), "headers", headers)).json());
    const QJsonObject hidden{{QStringLiteral("X-Team"), kHiddenHeaderValue},
                             {QStringLiteral("X-New"), QStringLiteral("1")}};
    const HttpReply changed = platform.asOperator("PUT", path, with(content(), "headers", hidden));
    QCOMPARE(changed.status, 200);
    QCOMPARE(changed.json().value(QStringLiteral("headers")).toObject(),
             (QJsonObject{{QStringLiteral("X-Team"), QStringLiteral("growth")},
                          {QStringLiteral("X-New"), QStringLiteral("1")}}));
    const QJsonObject unknown{{QStringLiteral("X-Other"), kHiddenHeaderValue}};
    const HttpReply refused = platform.asOperator("PUT", path, with(content(), "headers", unknown));
    QCOMPARE(refused.status, 400);
    QVERIFY(refused.json().value(QStringLiteral("fields")).toObject().contains(QStringLiteral("headers")));
}

void TestWebhooks::rotatesWithAnOverlap()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const QJsonObject made = platform.asOperator("POST", kBase, content()).json();
    const QString rotate = pathOf(made) + QStringLiteral("/rotate-secret");
    const HttpReply rotated = platform.asOperator("POST", rotate, {{QStringLiteral("grace_period_hours"), 2}});
    QCOMPARE(rotated.status, 200);
    QVERIFY(isWebhookSecret(text(rotated.json(), "secret_key").toLatin1()));
    QVERIFY(text(rotated.json(), "secret_key") != text(made, "secret_key"));
    QCOMPARE(fromIso(text(rotated.json(), "previous_secret_until")),
             std::optional(platform.clock.now() + 2 * 3'600'000));
    QCOMPARE(platform.asOperator("POST", rotate, {{QStringLiteral("grace_period_hours"), 169}}).status, 400);
}

void TestWebhooks::everyOldSecretSignsAsLongAsPromised()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const test::Receiver receiver;
    const QJsonObject made = platform.asOperator("POST", kBase, content(receiver.url(QStringLiteral("/hook")))).json();
    const QString path = pathOf(made);
    const UnixMs firstEnd = platform.clock.now() + kDayMs;
    QList<QByteArray> secrets{text(made, "secret_key").toLatin1(), nextSecretOf(platform, path, 24)};
    platform.clock.advance(kHourMs);
    secrets.append(nextSecretOf(platform, path, 2)); // the one before was not copied
    QCOMPARE(signersOf(platform, receiver, path, secrets), (QList<int>{0, 1, 2}));
    QCOMPARE(fromIso(text(platform.asOperator("GET", path).json(), "previous_secret_until")), std::optional(firstEnd));
    platform.clock.advance(2 * kHourMs);
    platform.signInAgain();
    QCOMPARE(signersOf(platform, receiver, path, secrets), (QList<int>{0, 2}));
    platform.clock.advance(21 * kHourMs);
    platform.signInAgain();
    QCOMPARE(signersOf(platform, receiver, path, secrets), QList<int>{2});
}

void TestWebhooks::noMoreSignThanThreeOldSecrets()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const test::Receiver receiver;
    const QJsonObject made = platform.asOperator("POST", kBase, content(receiver.url(QStringLiteral("/hook")))).json();
    const QString path = pathOf(made);
    QList<QByteArray> secrets{text(made, "secret_key").toLatin1()};
    for (int hours = 1; hours <= 3; ++hours)
        secrets.append(nextSecretOf(platform, path, hours));
    const HttpReply refused = platform.asOperator("POST", path + QStringLiteral("/rotate-secret"));
    QCOMPARE(refused.status, 409);
    const QString why = text(refused.json().value(QStringLiteral("fields")).toObject(), "grace_period_hours");
    QVERIFY2(why.contains(toIso(platform.clock.now() + kHourMs)), refused.body.constData());
    QCOMPARE(signersOf(platform, receiver, path, secrets), (QList<int>{0, 1, 2, 3}));

    // One more when the first has ended, and none of them without a grace.
    platform.clock.advance(kHourMs);
    platform.signInAgain();
    secrets.append(nextSecretOf(platform, path, 24));
    QCOMPARE(signersOf(platform, receiver, path, secrets), (QList<int>{1, 2, 3, 4}));
    secrets.append(nextSecretOf(platform, path, 0));
    QCOMPARE(signersOf(platform, receiver, path, secrets), QList<int>{5});
    QCOMPARE(fromIso(text(platform.asOperator("GET", path).json(), "previous_secret_until")),
             std::optional(platform.clock.now()));
}

// As it was kept when there was one old secret at most.
void TestWebhooks::anOldSecretWithoutAnEndHasThatOfTheRow()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const test::Receiver receiver;
    const QJsonObject made = platform.asOperator("POST", kBase, content(receiver.url(QStringLiteral("/hook")))).json();
    const QString path = pathOf(made);
    QList<QByteArray> secrets{text(made, "secret_key").toLatin1(), nextSecretOf(platform, path, 24)};
    const QString kept = webhooks::secretPathOf(platform.tenant(), WebhookId(text(made, "id")));
    secrets::SecretFields fields;
    fields.emplace(QStringLiteral("secret"), Secret(secrets[1]));
    fields.emplace(QStringLiteral("previous"), Secret(secrets[0]));
    const Result<int> version = platform.secrets().write(kept, fields);
    QVERIFY(version);
    QVERIFY(platform.database().write([&](store::Connection &connection) {
        return connection.execute(QStringLiteral("UPDATE webhooks SET secret_version = ?"), {*version});
    }));
    QCOMPARE(signersOf(platform, receiver, path, secrets), (QList<int>{0, 1}));
    secrets.append(nextSecretOf(platform, path, 48));
    QCOMPARE(signersOf(platform, receiver, path, secrets), (QList<int>{0, 1, 2}));
    platform.clock.advance(kDayMs);
    platform.signInAgain();
    QCOMPARE(signersOf(platform, receiver, path, secrets), (QList<int>{1, 2}));
}

// A rotation that broke off between the secret store and the row.
void TestWebhooks::aSecretThatNoRowNamesDoesNotSign()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    test::Receiver receiver;
    const QJsonObject made = platform.asOperator("POST", kBase, content(receiver.url(QStringLiteral("/hook")))).json();
    const WebhookId id(text(made, "id"));
    QVERIFY(webhooks::writeSecrets(platform.secrets(), platform.tenant(), id,
                                   {.current = std::move(*webhooks::makeWebhookSecret())}));
    const QJsonObject test{{QStringLiteral("event_type"), QStringLiteral("email.sent")}};
    QCOMPARE(platform.asOperator("POST", pathOf(made) + QStringLiteral("/test"), test).status, 200);
    const test::ReceivedRequest request = receiver.requests().front();
    const QByteArray signatures = request.header("x-penguinmails-signature");
    QVERIFY(hasHexSignature(signatures, Secret(text(made, "secret_key").toLatin1()), request.body));

    // The next rotation is from the one in force.
    const HttpReply rotated = platform.asOperator("POST", pathOf(made) + QStringLiteral("/rotate-secret"));
    QCOMPARE(rotated.status, 200);
    QCOMPARE(platform.asOperator("POST", pathOf(made) + QStringLiteral("/test"), test).status, 200);
    const QByteArray both = receiver.requests().back().header("x-penguinmails-signature");
    const QByteArray body = receiver.requests().back().body;
    QVERIFY(hasHexSignature(both, Secret(text(made, "secret_key").toLatin1()), body));
    QVERIFY(hasHexSignature(both, Secret(text(rotated.json(), "secret_key").toLatin1()), body));
}

void TestWebhooks::deletingTakesTheSecretAlong()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const QJsonObject made = platform.asOperator("POST", kBase, content()).json();
    const QString folder = QStringLiteral("webhooks/") + platform.tenant().text();
    QCOMPARE(platform.secrets().list(folder).value_or(QStringList()), QStringList{text(made, "id")});
    QCOMPARE(platform.asOperator("DELETE", pathOf(made)).status, 204);
    QCOMPARE(platform.asOperator("GET", pathOf(made)).status, 404);
    QCOMPARE(platform.secrets().list(folder).value_or(QStringList()), QStringList());
}

void TestWebhooks::aTestIsSentAndLogged()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    test::Receiver receiver;
    receiver.behave("/hook", test::Behaviour::ofStatus(202, "taken"));
    const QJsonObject made = platform.asOperator("POST", kBase, content(receiver.url(QStringLiteral("/hook")))).json();
    const HttpReply tested = platform.asOperator("POST", pathOf(made) + QStringLiteral("/test"),
                                                 {{QStringLiteral("event_type"), QStringLiteral("email.opened")}});
    QCOMPARE(tested.status, 200);
    QCOMPARE(tested.json().value(QStringLiteral("success")).toBool(), true);
    const QJsonObject response = tested.json().value(QStringLiteral("response")).toObject();
    QCOMPARE(response.value(QStringLiteral("status_code")).toInt(), 202);
    QCOMPARE(text(response, "body"), QStringLiteral("taken"));
    const test::ReceivedRequest request = receiver.requests().front();
    QVERIFY(hasHexSignature(request.header("x-penguinmails-signature"), Secret(text(made, "secret_key").toLatin1()),
                            request.body));
    QCOMPARE(platform
                 .scalar(QStringLiteral("SELECT COUNT(*) FROM deliveries WHERE id = ? AND status = 'success'"
                                        " AND origin = 'test'"),
                         {text(tested.json(), "delivery_id")})
                 .toInt(),
             1);
    QCOMPARE(platform.scalar(QStringLiteral("SELECT COUNT(*) FROM delivery_queue")).toInt(), 0);
}

void TestWebhooks::oneTenantLeavesTestsToOthers()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    test::Receiver receiver;
    receiver.behave("/held", test::Behaviour::of(test::Behaviour::Kind::Held));
    const QJsonObject held = with(content(receiver.url(QStringLiteral("/held"))), "timeout_seconds", 30);
    const QString path = pathOf(platform.asOperator("POST", kBase, held).json()) + QStringLiteral("/test");
    const QJsonObject others = content(receiver.url(QStringLiteral("/hook")));
    const QString otherPath = pathOf(platform.asOtherOperator("POST", kBase, others).json()) + QStringLiteral("/test");
    const QJsonObject test{{QStringLiteral("event_type"), QStringLiteral("email.sent")}};
    std::vector<std::future<HttpReply>> sent;
    for (int i = 0; i < 2; ++i)
        sent.push_back(std::async(std::launch::async, [&] { return platform.asOperator("POST", path, test); }));
    const auto letGo = qScopeGuard([&] { receiver.letGo(); }); // before the futures wait
    QVERIFY(receiver.waitForRequests(2));
    const HttpReply refused = platform.asOperator("POST", path, test);
    QCOMPARE(refused.status, 503);
    QCOMPARE(refused.header("Retry-After"), QByteArray("1"));
    QCOMPARE(platform.asOtherOperator("POST", otherPath, test).status, 200);
    receiver.letGo();
    for (std::future<HttpReply> &one : sent)
        QCOMPARE(one.get().status, 200);
    QCOMPARE(platform.asOperator("POST", path, test).status, 200);
}

void TestWebhooks::aTestIsSentOnceAKey()
{
    KeysUnderTest platform(QStringLiteral("sqlite"));
    test::Receiver receiver;
    const QString path = pathOf(
        platform.asOperator("POST", kBase, content(receiver.url(QStringLiteral("/hook")))).json());
    const auto tested = [&](const QByteArray &key) {
        return platform.asOperator("POST", path + QStringLiteral("/test"),
                                   {{QStringLiteral("event_type"), QStringLiteral("email.sent")}},
                                   {{"Idempotency-Key", key}});
    };
    const HttpReply first = tested("t1");
    QCOMPARE(first.status, 200);
    QCOMPARE(tested("t1").body, first.body);
    QCOMPARE(receiver.requests().size(), std::size_t(1));
    QCOMPARE(tested("t2").status, 200);
    QCOMPARE(receiver.requests().size(), std::size_t(2));
}

void TestWebhooks::aTestThatFailsSaysWhy()
{
    KeysUnderTest platform(QStringLiteral("sqlite"));
    const QString path = pathOf(platform.asOperator("POST", kBase, content()).json()); // nobody listens there
    const HttpReply tested = platform.asOperator("POST", path + QStringLiteral("/test"),
                                                 {{QStringLiteral("event_type"), QStringLiteral("email.sent")}});
    QCOMPARE(tested.status, 200);
    QCOMPARE(tested.json().value(QStringLiteral("success")).toBool(), false);
    QVERIFY(tested.json().value(QStringLiteral("response")).isNull());
    QVERIFY(!text(tested.json(), "error").isEmpty());
    // The endpoint is none the worse for it.
    QCOMPARE(platform.asOperator("GET", path).json().value(QStringLiteral("consecutive_failures")).toInt(), 0);
}

void TestWebhooks::filtersAreTried()
{
    KeysUnderTest platform(QStringLiteral("sqlite"));
    const QJsonObject event{{QStringLiteral("type"), QStringLiteral("email.sent")},
                            {QStringLiteral("data"), QJsonObject{{QStringLiteral("amount"), 12}}}};
    const auto ask = [&](const QJsonObject &filters) {
        return platform
            .asOperator("POST", kBase + QStringLiteral("/filters/test"),
                        {{QStringLiteral("event_filters"), filters}, {QStringLiteral("event"), event}})
            .json();
    };
    const QJsonObject more{{QStringLiteral("data.amount"), QJsonObject{{QStringLiteral("$gt"), 10}}}};
    QCOMPARE(ask(more).value(QStringLiteral("matches")).toBool(), true);
    const QJsonObject less{{QStringLiteral("data.amount"), QJsonObject{{QStringLiteral("$lt"), 10}}}};
    QCOMPARE(ask(less).value(QStringLiteral("matches")).toBool(), false);
    const QJsonObject wrong{{QStringLiteral("data.amount"), QJsonObject{{QStringLiteral("$around"), 10}}}};
    QCOMPARE(ask(wrong).value(QStringLiteral("errors")).toArray().size(), 1);
}

void TestWebhooks::theCatalogueHasEveryType()
{
    KeysUnderTest platform(QStringLiteral("sqlite"));
    const QJsonObject catalogue = platform.asOperator("GET", kBase + QStringLiteral("/event-types")).json();
    QCOMPARE(catalogue.value(QStringLiteral("event_types")).toArray().size(), std::ssize(kEventTypes));
}

void TestWebhooks::keysManageTheirOwn()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const QString key =
        platform.makeKey({{QStringLiteral("permissions"), QJsonArray{QStringLiteral("manage_webhooks")}}}).key;
    const QString other = platform.makeKey().key; // may not
    QCOMPARE(platform.keyed(other, "POST", QStringLiteral("/webhooks"), content()).status, 403);
    const HttpReply made = platform.keyed(key, "POST", QStringLiteral("/webhooks"), content());
    QCOMPARE(made.status, 201);
    const QString path = QStringLiteral("/webhooks/") + text(made.json(), "id");
    QCOMPARE(platform.keyed(key, "GET", path).status, 200);
    QCOMPARE(platform.asOperator("GET", path).status, 200);
    QCOMPARE(platform.asOtherOperator("GET", path).status, 404);
    // Live and test data are apart.
    QCOMPARE(platform.asOperator("GET", path, {}, {{"X-Environment", "test"}}).status, 404);
    QCOMPARE(platform.keyed(key, "DELETE", path).status, 204);
}

void TestWebhooks::creatingTwiceIsOnce()
{
    KeysUnderTest platform(QStringLiteral("sqlite"));
    const test::HttpHeaders once{{"Idempotency-Key", "again"}};
    const HttpReply first = platform.asOperator("POST", kBase, content(), once);
    const HttpReply again = platform.asOperator("POST", kBase, content(), once);
    QCOMPARE(again.status, 201);
    QCOMPARE(again.json(), first.json());
    QCOMPARE(platform.scalar(QStringLiteral("SELECT COUNT(*) FROM webhooks")).toInt(), 1);
    QCOMPARE(platform.secrets().list(QStringLiteral("webhooks/") + platform.tenant().text())->size(), 1);
}

// The same words mean another thing there: no answer of the one is given for the other.
void TestWebhooks::anIdempotencyKeyIsOfOneRequest()
{
    KeysUnderTest platform(QStringLiteral("sqlite"));
    const auto send = [&](const QString &query, const QByteArray &environment) {
        return platform.asOperator("POST", kBase + query, content(),
                                   {{"Idempotency-Key", "again"}, {"X-Environment", environment}});
    };
    QCOMPARE(send({}, "live").status, 201);
    QCOMPARE(send({}, "test").status, 409);
    QCOMPARE(send(QStringLiteral("?dry_run=true"), "live").status, 409);
    QCOMPARE(send({}, "live").status, 201);
    QCOMPARE(platform.scalar(QStringLiteral("SELECT COUNT(*) FROM webhooks")).toInt(), 1);
}

void TestWebhooks::theFiguresAreThoseOfTheTime()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const QJsonObject made = platform.asOperator("POST", kBase, content()).json();
    const UnixMs now = platform.clock.now();
    QVERIFY(addFigures(platform, text(made, "id"), now - kHourMs, {.ms = 20, .succeeded = 90}));
    QVERIFY(addFigures(platform, text(made, "id"), now - kHourMs, {.ms = 400, .succeeded = 6, .failed = 4}));
    QVERIFY(addFigures(platform, text(made, "id"), now - 20 * kHourMs, {.ms = 400, .failed = 4, .givenUp = 4}));
    QVERIFY(addFigures(platform, text(made, "id"), now - 3 * kDayMs, {.ms = 2000, .succeeded = 100}));
    QVERIFY(addProblem(platform, text(made, "id"), now - kHourMs, QStringLiteral("The endpoint answered 503."), 5));
    QVERIFY(addProblem(platform, text(made, "id"), now - 2 * kHourMs, QStringLiteral("Connection reset."), 3));
    QVERIFY(addProblem(platform, text(made, "id"), now - 23 * kHourMs, QStringLiteral("Connection reset."), 1));
    QVERIFY(
        addProblem(platform, text(made, "id"), now - 24 * kHourMs, QStringLiteral("The endpoint answered 503."), 4));
    QVERIFY(addProblem(platform, text(made, "id"), now - 25 * kHourMs, QStringLiteral("Of the day before."), 10));
    const auto statsOf = [&](const char *range) {
        const HttpReply reply = platform.asOperator("GET", pathOf(made) + QStringLiteral("/stats?range=")
                                                               + QLatin1StringView(range));
        return webhookStatsFromJson(reply.json()).value_or(WebhookStats());
    };
    const WebhookStats day = statsOf("24h");
    QCOMPARE(day.delivered, 96);
    QCOMPARE(day.failed, 4);
    QCOMPARE(day.successRate, std::optional(0.96));
    QCOMPARE(day.meanMs, std::optional((90 * 20 + 14 * 400) / 104.0));
    QCOMPARE(day.p95Ms, std::optional(500.0)); // of the bucket that 400 ms is in
    QCOMPARE(day.series.size(), std::size_t(24));
    QCOMPARE(day.errors.size(), std::size_t(2));
    QCOMPARE(day.errors.at(0).statusCode, std::optional(503));
    QCOMPARE(day.errors.at(0).count, 5);
    QCOMPARE(day.errors.at(0).lastAt, std::optional(now - kHourMs));
    QVERIFY(!day.errors.at(1).statusCode);
    QCOMPARE(day.errors.at(1).count, 4);
    const WebhookStats week = statsOf("7d");
    QCOMPARE(week.delivered, 196);
    QCOMPARE(week.p95Ms, std::optional(2000.0));
    QCOMPARE(week.series.size(), std::size_t(28));
    QCOMPARE(week.errors.at(0).count, 10);
    QCOMPARE(week.errors.at(1).count, 9);
    const HttpReply wrong = platform.asOperator("GET", pathOf(made) + QStringLiteral("/stats?range=1y"));
    QCOMPARE(wrong.status, 400);
    QVERIFY(wrong.json().value(QStringLiteral("fields")).toObject().contains(QStringLiteral("range")));
}

void TestWebhooks::theTimeBeforeIsToldOfWhenThereWasOne()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const QJsonObject made = platform.asOperator("POST", kBase, content()).json();
    const QString id = text(made, "id");
    const UnixMs now = platform.clock.now();
    const UnixMs first = now / kHourMs * kHourMs - 47 * kHourMs; // of the day before
    const auto before = [&](const char *range) {
        return webhookStatsFromJson(
                   platform.asOperator("GET", pathOf(made) + QStringLiteral("/stats?range=") + QLatin1StringView(range))
                       .json())
            .value_or(WebhookStats())
            .before;
    };
    const auto wasMadeAt = [&](UnixMs at) {
        return platform.database().write([&](store::Connection &connection) {
            return connection.execute(QStringLiteral("UPDATE webhooks SET created_at = ?"), {at});
        });
    };
    QVERIFY(addFigures(platform, id, now - kHourMs, {.ms = 20, .succeeded = 90}));
    QVERIFY(addFigures(platform, id, first - 1, {.ms = 20, .succeeded = 90}));
    QVERIFY(wasMadeAt(first));
    QVERIFY(!before("24h")); // nothing was sent
    QVERIFY(addFigures(platform, id, first, {.ms = 20, .succeeded = 6}));
    QVERIFY(addFigures(platform, id, now - kDayMs, {.ms = 400, .succeeded = 3, .failed = 4, .givenUp = 1}));
    const auto dayBefore = before("24h");
    QVERIFY(dayBefore);
    QCOMPARE(dayBefore->delivered, 9);
    QCOMPARE(dayBefore->failed, 1);
    QCOMPARE(dayBefore->successRate, std::optional(0.9));
    QCOMPARE(dayBefore->meanMs, std::optional((6 * 20 + 7 * 400) / 13.0));
    QVERIFY(!before("7d"));
    QVERIFY(wasMadeAt(first + 1));
    QVERIFY(!before("24h")); // not all of it
}

void TestWebhooks::theSummaryCountsEveryWebhook()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const auto summary = [&] {
        return webhookSummaryFromJson(platform.asOperator("GET", kBase + QStringLiteral("/stats")).json())
            .value_or(WebhookSummary());
    };
    QVERIFY(!summary().successRate);
    QStringList ids;
    for (const char *status : {"active", "failing", "inactive", "paused"}) {
        ids.append(text(platform.asOperator("POST", kBase, content()).json(), "id"));
        QVERIFY(platform.database().write([&](store::Connection &connection) {
            return connection.execute(QStringLiteral("UPDATE webhook_lanes SET status = ? WHERE webhook_id = ?"),
                                      {QLatin1StringView(status), ids.last()});
        }));
    }
    const UnixMs today = platform.clock.now() / kDayMs * kDayMs;
    QVERIFY(addFigures(platform, ids[0], today, {.ms = 20, .succeeded = 30, .failed = 10}));
    QVERIFY(addFigures(platform, ids[1], today - kHourMs, {.ms = 20, .succeeded = 50, .failed = 10}));
    QVERIFY(addFigures(platform, ids[1], today - 2 * kDayMs, {.ms = 20, .failed = 1000}));
    QCOMPARE(summary().active, 1);
    QCOMPARE(summary().failing, 2);
    QCOMPARE(summary().deliveredToday, 30);
    QCOMPARE(summary().successRate, std::optional(0.8));
}

// Each in the transaction of its change.
void TestWebhooks::whatChangesIsRecorded()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    QJsonArray all;
    for (const EventTypeRow &row : kEventTypes)
        all.append(QLatin1StringView(row.name));
    const QJsonObject made = platform.asOperator("POST", kBase, with(content(), "event_types", all)).json();
    const auto count = [&](const char *type) {
        return platform
            .scalar(QStringLiteral("SELECT COUNT(*) FROM deliveries WHERE event_type = ?"), {QLatin1StringView(type)})
            .toInt();
    };
    const test::MadeKey key = platform.makeKey();
    QCOMPARE(count("key.created"), 1);
    QCOMPARE(platform
                 .keyed(key.key, "POST", QStringLiteral("/emails/send"),
                        {{QStringLiteral("to"), QJsonArray{QStringLiteral("a@x.test"), QStringLiteral("b@x.test")}},
                         {QStringLiteral("subject"), QStringLiteral("Hello")}})
                 .status,
             200);
    QCOMPARE(count("email.sent"), 2); // one a recipient
    QCOMPARE(count("email.delivered"), 2);
    QCOMPARE(platform.scalar(QStringLiteral("SELECT COUNT(*) FROM deliveries WHERE email = 'b@x.test'")).toInt(), 2);
    const QJsonObject contact{{QStringLiteral("email"), QStringLiteral("ada@x.test")}};
    const QString path = QStringLiteral("/contacts/")
                       + text(platform.asOperator("POST", QStringLiteral("/contacts"), contact).json(), "id");
    QCOMPARE(count("contact.created"), 1);
    platform.asOperator("PUT", path, with(contact, "company", QStringLiteral("Acme")));
    QCOMPARE(count("contact.updated"), 1);
    platform.asOperator("PUT", path, with(contact, "status", QStringLiteral("unsubscribed")));
    QCOMPARE(count("contact.unsubscribed"), 1);
    platform.asOperator("POST", pathOf(made) + QStringLiteral("/rotate-secret"));
    QCOMPARE(count("secret.rotated"), 1);
    platform.admin("POST", u'/' + key.id + QStringLiteral("/regenerate"));
    QCOMPARE(count("key.rotated"), 1);
    platform.admin("DELETE", u'/' + key.id);
    QCOMPARE(count("key.revoked"), 1);
}

QTEST_GUILESS_MAIN(TestWebhooks)
#include "tst_webhooks.moc"
