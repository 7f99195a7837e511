// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/keys/keysundertest.h"

#include "models/domain/keys/unusedkeys.h"

#include <QJsonArray>
#include <QTest>

using namespace pm;
using test::HttpReply;
using test::KeysUnderTest;
using test::MadeKey;
using test::TestDatabase;

namespace {

constexpr qint64 kDayMs = 24LL * 3600 * 1000;
const QString kPath = QStringLiteral("/revoke-unused");

QJsonObject body(int days, bool dryRun, const QStringList &keys = {})
{
    QJsonObject json{{QStringLiteral("days"), days}, {QStringLiteral("dry_run"), dryRun}};
    if (!keys.isEmpty())
        json.insert(QStringLiteral("key_ids"), QJsonArray::fromStringList(keys));
    return json;
}

// As if the key had been made, and perhaps used, so many days ago.
bool age(KeysUnderTest &platform, const MadeKey &key, int madeAgo, int usedAgo)
{
    const UnixMs now = platform.clock.now();
    return platform.database()
        .write([&](store::Connection &connection) {
            return connection.execute(QStringLiteral(
                                          "UPDATE api_keys SET created_at = ?, last_used_at = ? WHERE key_id = ?"),
                                      {now - madeAgo * kDayMs, usedAgo < 0 ? 0 : now - usedAgo * kDayMs, key.id});
        })
        .has_value();
}

bool execute(KeysUnderTest &platform, const QString &sql)
{
    return platform.database()
        .write([&](store::Connection &connection) { return connection.execute(sql); })
        .has_value();
}

// From now on the database does not let this key be revoked.
bool protect(KeysUnderTest &platform, const MadeKey &key)
{
    const bool isPostgres = platform.database().dialect() == store::Dialect::PostgreSql;
    return execute(platform,
                   (isPostgres ? QStringLiteral("ALTER TABLE api_keys ADD CONSTRAINT protected"
                                                " CHECK (revoked_at IS NULL OR key_id <> '%1')")
                               : QStringLiteral("CREATE TRIGGER protected BEFORE UPDATE OF revoked_at ON api_keys"
                                                " WHEN NEW.key_id = '%1' BEGIN SELECT RAISE(ABORT, 'protected'); END"))
                       .arg(key.id));
}

bool unprotect(KeysUnderTest &platform)
{
    const bool isPostgres = platform.database().dialect() == store::Dialect::PostgreSql;
    return execute(platform, isPostgres ? QStringLiteral("ALTER TABLE api_keys DROP CONSTRAINT protected")
                                        : QStringLiteral("DROP TRIGGER protected"));
}

QMap<QString, QString> outcomesOf(const HttpReply &reply)
{
    QMap<QString, QString> outcomes;
    if (const auto result = revokeUnusedResultFromJson(reply.json())) {
        for (const UnusedKey &key : result->keys)
            outcomes.insert(key.key.text(), key.outcome);
    }
    return outcomes;
}

} // namespace

class TestUnusedRevoker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plansThenRevokes_data() { TestDatabase::addRows(); }
    void plansThenRevokes();
    void revokesOnlyWhatIsNamed();
    void aFailureTellsWhatWasDone_data() { TestDatabase::addRows(); }
    void aFailureTellsWhatWasDone();
    void refusesBadInput_data();
    void refusesBadInput();
    void requestRoundTrips();
};

void TestUnusedRevoker::plansThenRevokes()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    QVERIFY(platform.isReady());
    const MadeKey never = platform.makeKey();
    const MadeKey old = platform.makeKey();
    const MadeKey used = platform.makeKey();
    const MadeKey young = platform.makeKey();
    QVERIFY(age(platform, never, 100, -1) && age(platform, old, 200, 91) && age(platform, used, 200, 89)
            && age(platform, young, 10, -1));
    QVERIFY(!platform.otherAdmin("POST", kPath, body(90, false)).json().value(QStringLiteral("revoked")).toInt());

    const QMap<QString, QString> planned{{never.id, QStringLiteral("planned")}, {old.id, QStringLiteral("planned")}};
    QCOMPARE(outcomesOf(platform.admin("POST", kPath, body(90, true))), planned);
    QCOMPARE(platform.keyed(never.key).status, 200);
    QVERIFY(platform.node().service().usage().flush()); // used between the plan and the deed

    const HttpReply done = platform.admin("POST", kPath, body(90, false, {never.id, old.id, used.id}));
    QCOMPARE(done.status, 200);
    QCOMPARE(outcomesOf(done), (QMap<QString, QString>{{never.id, QStringLiteral("used")},
                                                       {old.id, QStringLiteral("revoked")},
                                                       {used.id, QStringLiteral("used")}}));
    QCOMPARE(done.json().value(QStringLiteral("revoked")).toInt(), 1);
    QCOMPARE(platform.keyed(old.key).status, 401);
    QCOMPARE(platform.keyed(used.key).status, 200);
    QCOMPARE(platform.keyed(young.key).status, 200);
    QCOMPARE(platform.scalar(QStringLiteral("SELECT COUNT(*) FROM audit_entries WHERE action = 'key.revoked'")).toInt(),
             1);
    QCOMPARE(platform.scalar(QStringLiteral("SELECT COUNT(*) FROM notices WHERE kind = 'key.revoked'")).toInt(), 1);
}

void TestUnusedRevoker::revokesOnlyWhatIsNamed()
{
    KeysUnderTest platform(QStringLiteral("sqlite"));
    const MadeKey one = platform.makeKey();
    const MadeKey two = platform.makeKey();
    QVERIFY(age(platform, one, 100, -1) && age(platform, two, 100, -1));
    const QString stranger = makeUuid();
    QCOMPARE(outcomesOf(platform.otherAdmin("POST", kPath, body(90, false, {one.id}))).value(one.id),
             QStringLiteral("not_found"));
    const auto outcomes = outcomesOf(platform.admin("POST", kPath, body(90, false, {one.id, stranger})));
    QCOMPARE(outcomes.value(one.id), QStringLiteral("revoked"));
    QCOMPARE(outcomes.value(stranger), QStringLiteral("not_found"));
    QCOMPARE(outcomesOf(platform.admin("POST", kPath, body(90, false, {one.id}))).value(one.id),
             QStringLiteral("already_revoked"));
    QCOMPARE(platform.keyed(two.key).status, 200);
}

void TestUnusedRevoker::aFailureTellsWhatWasDone()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    QVERIFY(platform.isReady());
    const MadeKey first = platform.makeKey();
    const MadeKey second = platform.makeKey();
    const MadeKey third = platform.makeKey();
    for (const MadeKey &key : {first, second, third})
        QVERIFY(age(platform, key, 100, -1));
    QVERIFY(protect(platform, second));
    QVERIFY(platform.admin("POST", kPath, body(90, false, {second.id, first.id})).status >= 500); // nothing was done
    const QJsonObject all = body(90, false, {first.id, second.id, third.id});
    const HttpReply broken = platform.admin("POST", kPath, all);
    QCOMPARE(broken.status, 200);
    QCOMPARE(outcomesOf(broken), (QMap<QString, QString>{{first.id, QStringLiteral("revoked")},
                                                         {second.id, QStringLiteral("failed")},
                                                         {third.id, QStringLiteral("failed")}}));
    QCOMPARE(broken.json().value(QStringLiteral("revoked")).toInt(), 1);
    QCOMPARE(broken.json().value(QStringLiteral("failed")).toInt(), 2);
    QCOMPARE(platform.keyed(first.key).status, 401);

    QVERIFY(unprotect(platform));
    const HttpReply again = platform.admin("POST", kPath, all);
    QCOMPARE(again.json().value(QStringLiteral("revoked")).toInt(), 2);
    QCOMPARE(again.json().value(QStringLiteral("already_revoked")).toInt(), 1);
    QCOMPARE(again.json().value(QStringLiteral("failed")).toInt(), 0);
    for (const MadeKey &key : {second, third})
        QCOMPARE(platform.keyed(key.key).status, 401);
}

void TestUnusedRevoker::refusesBadInput_data()
{
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QString>("wrong");
    const auto with = [](const char *name, const QJsonValue &value) {
        QJsonObject json = body(90, true);
        json.insert(QString::fromLatin1(name), value);
        return json;
    };
    QJsonArray many;
    for (int i = 0; i < 501; ++i)
        many.append(makeUuid());
    QTest::newRow("nothing") << QJsonObject() << "days,dry_run";
    QTest::newRow("0 days") << with("days", 0) << "days";
    QTest::newRow("366 days") << with("days", 366) << "days";
    QTest::newRow("half a day") << with("days", 0.5) << "days";
    QTest::newRow("dry run as text") << with("dry_run", QStringLiteral("yes")) << "dry_run";
    QTest::newRow("no keys") << with("key_ids", QJsonArray()) << "key_ids";
    QTest::newRow("not an id") << with("key_ids", QJsonArray{QStringLiteral("all")}) << "key_ids";
    QTest::newRow("too many") << with("key_ids", many) << "key_ids";
    QTest::newRow("unknown") << with("force", true) << "force";
}

void TestUnusedRevoker::refusesBadInput()
{
    QFETCH(QJsonObject, body);
    KeysUnderTest platform(QStringLiteral("sqlite"));
    const HttpReply reply = platform.admin("POST", kPath, body);
    QCOMPARE(reply.status, 400);
    QTEST(reply.json().value(QStringLiteral("fields")).toObject().keys().join(u','), "wrong");
}

void TestUnusedRevoker::requestRoundTrips()
{
    const RevokeUnused request{.days = 30, .dryRun = false, .keys = std::vector<KeyId>{KeyId(makeUuid())}};
    const auto decoded = revokeUnusedFromJson(toJson(request));
    QVERIFY(decoded);
    QCOMPARE(toJson(*decoded), toJson(request));
}

QTEST_GUILESS_MAIN(TestUnusedRevoker)
#include "tst_unusedrevoker.moc"
