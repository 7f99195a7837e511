// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/keys/keysundertest.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace pm;
using test::KeysUnderTest;
using test::TestDatabase;

namespace {

// A sort is named by its member, with - for descending.
bool isInOrder(const QJsonArray &keys, const QString &sort)
{
    const bool descends = sort.startsWith(u'-');
    const QString member = descends ? sort.mid(1) : sort;
    const auto isBefore = [&](const QJsonValue &a, const QJsonValue &b) {
        const QJsonValue left = a.toObject().value(member);
        const QJsonValue right = b.toObject().value(member);
        return left.isDouble() ? left.toDouble() < right.toDouble() : left.toString() < right.toString();
    };
    const auto isAfter = [&](const QJsonValue &a, const QJsonValue &b) { return isBefore(b, a); };
    return !keys.isEmpty()
        && (descends ? std::is_sorted(keys.begin(), keys.end(), isAfter)
                     : std::is_sorted(keys.begin(), keys.end(), isBefore));
}

} // namespace

// The first page of 100,000 keys; how long it takes is measured by keys.list_100k.
class TestKeyList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addRows(); }
    void isSortedByEachColumn();
    void init();
    void cleanup() { m_platform.reset(); }

private:
    std::unique_ptr<KeysUnderTest> m_platform;
};

void TestKeyList::init()
{
    QFETCH_GLOBAL(QString, database);
    m_platform = std::make_unique<KeysUnderTest>(database);
    QVERIFY(m_platform->isReady());
    const QString insert = QStringLiteral(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)"
        " INSERT INTO api_keys (key_id, tenant_id, name, sort_name, description, search_text, environment, masked_key,"
        " permissions, allowed_ips, created_at, created_by, created_by_email, revoked_at, last_used_at, request_count,"
        " error_count, generation)"
        " SELECT 'key-' || i, '%1', 'Key ' || i, 'key ' || i, '', 'key ' || i, 'live', 'pm_live_abc...wxyz', 1, '[]',"
        " 1700000000000 + i, 'usr', 'maria@acme.test', CASE WHEN i % 10 = 0 THEN 1700000000000 END, i * 7 % 1000, i,"
        " i % 13, i FROM n");
    const QString tenant = m_platform->tenant().text();
    const auto filled = m_platform->database().write([&](store::Connection &connection) {
        return connection.liftTimeout().and_then([&] { return connection.execute(insert.arg(tenant)); });
    });
    QVERIFY2(filled, filled ? "" : qPrintable(filled.error().detail));
    static_cast<void>(m_platform->database().write(
        [](store::Connection &connection) { return connection.execute(QStringLiteral("ANALYZE")); }));
}

void TestKeyList::isSortedByEachColumn()
{
    for (const char *sort : {"name", "-name", "created_at", "-created_at", "last_used", "-last_used", "request_count",
                             "-request_count", "error_count", "-error_count"}) {
        for (const char *filter : {"", "&status=active"}) {
            const QString query = QStringLiteral("?sort=%1%2").arg(QLatin1StringView(sort), QLatin1StringView(filter));
            const auto reply = m_platform->admin("GET", query);
            QCOMPARE(reply.status, 200);
            QCOMPARE(reply.json().value(QStringLiteral("total")).toInt(), *filter == '\0' ? 100'000 : 90'000);
            QVERIFY2(isInOrder(reply.json().value(QStringLiteral("api_keys")).toArray(), QLatin1StringView(sort)),
                     qPrintable(query));
        }
    }
}

QTEST_GUILESS_MAIN(TestKeyList)
#include "tst_keylist.moc"
