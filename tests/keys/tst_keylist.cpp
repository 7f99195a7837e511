// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/keys/keysundertest.h"

#include <QElapsedTimer>
#include <QTest>

using namespace pm;
using test::KeysUnderTest;
using test::TestDatabase;

// The first page of 100,000 keys, by every column.
class TestKeyList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addRows(); }
    void pagesAreFast();
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

void TestKeyList::pagesAreFast()
{
    QElapsedTimer timer;
    for (const char *sort : {"name", "-name", "created_at", "-created_at", "last_used", "-last_used", "request_count",
                             "-request_count", "error_count", "-error_count"}) {
        for (const char *filter : {"", "&status=active"}) {
            const QString query = QStringLiteral("?sort=%1%2").arg(QLatin1StringView(sort), QLatin1StringView(filter));
            qint64 best = std::numeric_limits<qint64>::max();
            for (int i = 0; i < 3; ++i) {
                timer.restart();
                const auto reply = m_platform->admin("GET", query);
                best = std::min(best, timer.nsecsElapsed() / 1000);
                QCOMPARE(reply.status, 200);
                QCOMPARE(reply.json().value(QStringLiteral("total")).toInt(), *filter == '\0' ? 100'000 : 90'000);
            }
            qInfo("%-16s%-15s %6.1f ms", sort, filter, static_cast<double>(best) / 1000.0);
            // The aim is 20 ms for an optimised build on an idle machine; this holds on a busy one as well.
            QVERIFY2(best < 300'000, sort);
        }
    }
}

QTEST_GUILESS_MAIN(TestKeyList)
#include "tst_keylist.moc"
