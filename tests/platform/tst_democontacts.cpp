// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/main/demoseed.h"
#include "platform/store/migrations.h"
#include "tests/support/testdatabase.h"

#include <QTest>

using namespace pm;

// The first tenants of the demo have somebody to write to, and were written to.
class DemoContactsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void contactsAndConversationsAreThere_data() { test::TestDatabase::addRows(); }
    void contactsAndConversationsAreThere()
    {
        QFETCH(QString, database);
        test::TestDatabase place(database);
        auto opened = store::openDatabase({.url = place.url()});
        QVERIFY(opened);
        const FixedClock clock(1'800'000'000'000);
        QVERIFY(store::migrate(**opened, store::migrations()));
        const auto seeded = platform::seedDemo(**opened, clock);
        QVERIFY2(seeded, seeded ? "" : qPrintable(seeded.error().message + seeded.error().detail));
        const auto count = [&](const char *sql) {
            const auto rows = (*opened)->read(
                [&](store::Connection &connection) { return connection.query(QString::fromLatin1(sql)); });
            return rows ? rows->front().integer(0) : -1;
        };
        QCOMPARE(count("SELECT COUNT(DISTINCT tenant_id) FROM contacts"), 3);
        QVERIFY(count("SELECT COUNT(*) FROM contacts WHERE status = 'subscribed'")
                > count("SELECT COUNT(*) FROM contacts WHERE status <> 'subscribed'"));
        QVERIFY(count("SELECT COUNT(*) FROM contact_tags WHERE tag = 'newsletter'") > 100);
        QCOMPARE(count("SELECT COUNT(*) FROM contacts WHERE email NOT LIKE '%@example.com'"), 0);
        QCOMPARE(count("SELECT COUNT(*) FROM inbox_threads t WHERE messages <>"
                       " (SELECT COUNT(*) FROM inbox_messages m WHERE m.thread_id = t.id)"),
                 0);
        QVERIFY(count("SELECT COUNT(*) FROM inbox_threads") >= 12);
    }
};

QTEST_GUILESS_MAIN(DemoContactsTest)
#include "tst_democontacts.moc"
