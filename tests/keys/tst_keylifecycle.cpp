// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/keys/keysundertest.h"

#include "models/domain/keys/notice.h"
#include "platform/audit/auditlog.h"

#include <QJsonArray>
#include <QTest>

#include <thread>

using namespace pm;
using test::HttpReply;
using test::KeyNode;
using test::KeysUnderTest;
using test::MadeKey;
using test::TestDatabase;

namespace {

constexpr qint64 kDayMs = 24LL * 3600 * 1000;
const QString kNotices = QStringLiteral("/platform/notices");

NoticePage noticesOf(const HttpReply &reply)
{
    return noticePageFromJson(reply.json()).value_or(NoticePage());
}

QStringList kindsOf(const NoticePage &page)
{
    QStringList kinds;
    for (const Notice &notice : page.notices)
        kinds.append(notice.kind);
    return kinds;
}

int countOf(KeysUnderTest &platform, const QString &table, const QString &column, const char *kind)
{
    return platform
        .scalar(QStringLiteral("SELECT COUNT(*) FROM %1 WHERE %2 = ?").arg(table, column), {QString::fromLatin1(kind)})
        .toInt();
}

int told(KeysUnderTest &platform, const char *kind)
{
    return countOf(platform, QStringLiteral("notices"), QStringLiteral("kind"), kind);
}

int audited(KeysUnderTest &platform, const char *action)
{
    return countOf(platform, QStringLiteral("audit_entries"), QStringLiteral("action"), action);
}

} // namespace

// What happens to keys in their life is told once, and audited.
class TestKeyLifecycle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesAreTold_data() { TestDatabase::addRows(); }
    void changesAreTold();
    void firstUseIsToldOnce_data() { TestDatabase::addRows(); }
    void firstUseIsToldOnce();
    void expiryIsToldOnce_data() { TestDatabase::addRows(); }
    void expiryIsToldOnce();
    void aMovedExpiryIsToldAgain();
    void severalProcessesTellOnce_data() { TestDatabase::addRows(); }
    void severalProcessesTellOnce();
    void moreThanABite();
    void pagesByCursor_data() { TestDatabase::addRows(); }
    void pagesByCursor();
    void refusesBadQueries();
    void platformOperatorsSeeTheirTenants_data() { TestDatabase::addRows(); }
    void platformOperatorsSeeTheirTenants();
    void oldNoticesGo();
};

void TestKeyLifecycle::changesAreTold()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    QVERIFY(platform.isReady());
    const MadeKey made = platform.makeKey();
    const QString path = u'/' + made.id;
    platform.clock.advance(1);
    QCOMPARE(platform.admin("POST", path + QStringLiteral("/regenerate")).status, 200);
    platform.clock.advance(1);
    QCOMPARE(platform.admin("POST", path + QStringLiteral("/regenerate")).status, 200);
    platform.clock.advance(1);
    QCOMPARE(platform.admin("DELETE", path).status, 200);
    QCOMPARE(platform.admin("DELETE", path).status, 409);
    const NoticePage page = noticesOf(platform.asOperator("GET", kNotices));
    QCOMPARE(kindsOf(page), QStringList({QStringLiteral("key.revoked"), QStringLiteral("key.rotated"),
                                         QStringLiteral("key.rotated"), QStringLiteral("key.created")}));
    const Notice &revoked = page.notices.front();
    QCOMPARE(revoked.data.value(QStringLiteral("key_id")).toString(), made.id);
    QCOMPARE(revoked.data.value(QStringLiteral("by")).toString(), QStringLiteral("maria@acme.test"));
    QCOMPARE(revoked.tenant, std::optional(platform.tenant()));
    QCOMPARE(revoked.createdAt, platform.clock.now());
    QVERIFY(noticesOf(platform.asOtherOperator("GET", kNotices)).notices.empty());
}

void TestKeyLifecycle::firstUseIsToldOnce()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const MadeKey made = platform.makeKey();
    const MadeKey unused = platform.makeKey();
    const UnixMs first = platform.clock.now();
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(platform.keyed(made.key).status, 200);
        platform.clock.advance(1000);
        QCOMPARE(platform.keyed(made.key).status, 200);
        QVERIFY(platform.node().service().usage().flush());
    }
    QCOMPARE(told(platform, "key.first_used"), 1);
    QCOMPARE(audited(platform, "key.first_used"), 1);
    const QString firstUsed = QStringLiteral("SELECT first_used_at FROM api_keys WHERE key_id = ?");
    QCOMPARE(platform.scalar(firstUsed, {made.id}).toLongLong(), first);
    QCOMPARE(platform.scalar(firstUsed, {unused.id}).toLongLong(), 0);
    const auto whole = platform.database().read(&audit::verifyChain);
    QVERIFY(whole && !*whole);
}

void TestKeyLifecycle::expiryIsToldOnce()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const UnixMs expiry = platform.clock.now() + 10 * kDayMs;
    const MadeKey made = platform.makeKey({{QStringLiteral("expires_at"), toIso(expiry)}});
    const MadeKey revoked = platform.makeKey({{QStringLiteral("expires_at"), toIso(expiry)}});
    QCOMPARE(platform.admin("DELETE", u'/' + revoked.id).status, 200);
    keys::KeySweep &sweep = platform.node().service().sweep();
    const auto sweepAt = [&](UnixMs time) {
        platform.clock.set(time);
        return sweep.sweep().has_value();
    };
    QVERIFY(sweepAt(expiry - 7 * kDayMs - 60'000));
    QCOMPARE(told(platform, "key.expiring"), 0);
    QVERIFY(sweepAt(expiry - 7 * kDayMs));
    QVERIFY(sweepAt(expiry - 6 * kDayMs));
    QCOMPARE(told(platform, "key.expiring"), 1);
    QCOMPARE(audited(platform, "key.expiring"), 1);
    QVERIFY(sweepAt(expiry - 60'000));
    QCOMPARE(told(platform, "key.expired"), 0);
    QVERIFY(sweepAt(expiry));
    QVERIFY(sweepAt(expiry + kDayMs));
    QCOMPARE(told(platform, "key.expired"), 1);
    QCOMPARE(audited(platform, "key.expired"), 1);
    QCOMPARE(platform.scalar(QStringLiteral("SELECT level FROM notices WHERE kind = 'key.expired'")).toString(),
             QStringLiteral("warning"));
}

void TestKeyLifecycle::aMovedExpiryIsToldAgain()
{
    KeysUnderTest platform(QStringLiteral("sqlite"));
    const QString field = QStringLiteral("expires_at");
    const MadeKey made = platform.makeKey({{field, toIso(platform.clock.now() + kDayMs)}});
    platform.clock.advance(60'000);
    QVERIFY(platform.node().service().sweep().sweep());
    QCOMPARE(told(platform, "key.expiring"), 1);
    const QString later = toIso(platform.clock.now() + 2 * kDayMs);
    QCOMPARE(platform.admin("PATCH", u'/' + made.id, {{field, later}}).status, 200);
    platform.clock.advance(60'000);
    QVERIFY(platform.node().service().sweep().sweep());
    QCOMPARE(told(platform, "key.expiring"), 2);
}

void TestKeyLifecycle::severalProcessesTellOnce()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const std::unique_ptr<KeyNode> second = platform.makeNode();
    const std::unique_ptr<KeyNode> third = platform.makeNode();
    for (int i = 0; i < 20; ++i)
        platform.makeKey({{QStringLiteral("expires_at"), toIso(platform.clock.now() + kDayMs)}});
    platform.clock.advance(60'000);
    std::vector<std::thread> threads;
    for (KeyNode *node : {&platform.node(), second.get(), third.get()})
        threads.emplace_back([node] { std::ignore = node->service().sweep().sweep(); });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(told(platform, "key.expiring"), 20);
    QCOMPARE(audited(platform, "key.expiring"), 20);
}

void TestKeyLifecycle::moreThanABite()
{
    KeysUnderTest platform(QStringLiteral("sqlite"));
    const MadeKey made = platform.makeKey({{QStringLiteral("expires_at"), toIso(platform.clock.now() + kDayMs)}});
    const auto copied = platform.database().write([&](store::Connection &connection) {
        return connection.execute(
            QStringLiteral("INSERT INTO api_keys (key_id, tenant_id, name, sort_name, description, search_text,"
                           " environment, masked_key, permissions, allowed_ips, created_at, created_by,"
                           " created_by_email, expires_at, generation)"
                           " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1200)"
                           " SELECT key_id || i, tenant_id, name, sort_name, description, search_text, environment,"
                           " masked_key, permissions, allowed_ips, created_at, created_by, created_by_email,"
                           " expires_at + i, generation FROM api_keys, n WHERE key_id = ?"),
            {made.id});
    });
    QVERIFY(copied);
    platform.clock.advance(60'000);
    QVERIFY(platform.node().service().sweep().sweep());
    QCOMPARE(told(platform, "key.expiring"), 1201);
}

void TestKeyLifecycle::pagesByCursor()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    QStringList made;
    for (int i = 0; i < 5; ++i) {
        made.prepend(platform.makeKey().id);
        platform.clock.advance(i % 2);
    }
    QStringList listed;
    QString cursor;
    do {
        const QString query = QStringLiteral("?limit=2&kind=key.created")
                            + (cursor.isEmpty() ? QString() : QStringLiteral("&cursor=") + cursor);
        const NoticePage page = noticesOf(platform.asOperator("GET", kNotices + query));
        QVERIFY(!page.notices.empty() && page.notices.size() <= 2);
        for (const Notice &notice : page.notices)
            listed.append(notice.subject);
        cursor = page.nextCursor;
    } while (!cursor.isEmpty());
    QCOMPARE(listed.size(), 5);
    QCOMPARE(QSet<QString>(listed.begin(), listed.end()), QSet<QString>(made.begin(), made.end()));
    QVERIFY(noticesOf(platform.asOperator("GET", kNotices + QStringLiteral("?kind=key.expired"))).notices.empty());
}

void TestKeyLifecycle::refusesBadQueries()
{
    KeysUnderTest platform(QStringLiteral("sqlite"));
    for (const char *query : {"?limit=0", "?limit=501", "?cursor=x", "?since=1", "?sort=name"})
        QCOMPARE(platform.asOperator("GET", kNotices + QLatin1StringView(query)).status, 400);
    const QString longKind = QStringLiteral("?kind=") + QString(51, u'k');
    QCOMPARE(platform.asOperator("GET", kNotices + longKind).status, 400);
    QCOMPARE(platform.asOperator("GET", kNotices, {}, {{"X-Tenant-Id", makeUuid().toLatin1()}}).status, 404);
}

void TestKeyLifecycle::platformOperatorsSeeTheirTenants()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    platform.makeKey();
    QCOMPARE(platform
                 .otherAdmin("POST", {},
                             {{QStringLiteral("name"), QStringLiteral("Other")},
                              {QStringLiteral("permissions"), QJsonArray{QStringLiteral("send_email")}}})
                 .status,
             201);
    const auto seenBy = [&](Role role, const std::optional<TenantId> &tenant) {
        http::Request request;
        request.principal.kind = http::Principal::Kind::Operator;
        request.principal.role = role;
        request.tenant = tenant;
        const auto reply = platform.node().service().queries().notices(request);
        return reply ? noticePageFromJson(reply->data).value_or(NoticePage()).notices.size() : 99;
    };
    QCOMPARE(seenBy(Role::SuperAdmin, std::nullopt), std::size_t{2});
    QCOMPARE(seenBy(Role::Support, platform.tenant()), std::size_t{1});
    QCOMPARE(seenBy(Role::Qa, std::nullopt), std::size_t{0});
    const auto marked = platform.database().write([&](store::Connection &connection) {
        return connection.execute(QStringLiteral("UPDATE tenants SET is_test = 1 WHERE id = ?"),
                                  {platform.tenant().text()});
    });
    QVERIFY(marked);
    QCOMPARE(seenBy(Role::Qa, std::nullopt), std::size_t{1});
}

void TestKeyLifecycle::oldNoticesGo()
{
    KeysUnderTest platform(QStringLiteral("sqlite"));
    platform.makeKey();
    platform.clock.advance(181 * kDayMs);
    QVERIFY(platform.node().service().sweep().sweep());
    QCOMPARE(told(platform, "key.created"), 0);
}

QTEST_GUILESS_MAIN(TestKeyLifecycle)
#include "tst_keylifecycle.moc"
