// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/keys/scope.h"
#include "platform/main/demoseed.h"
#include "platform/store/migrations.h"
#include "tests/support/testdatabase.h"

#include <QTest>

using namespace pm;

// The keys of the demo were used as their scopes allow, and one of them is changed over.
class DemoKeysTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keysDoWhatTheyMay_data() { test::TestDatabase::addRows(); }
    void keysDoWhatTheyMay()
    {
        QFETCH(QString, database);
        test::TestDatabase place(database);
        auto opened = store::openDatabase({.url = place.url()});
        QVERIFY(opened);
        const FixedClock clock(1'800'000'000'000);
        QVERIFY(store::migrate(**opened, store::migrations()));
        const auto seeded = platform::seedDemo(**opened, clock);
        QVERIFY2(seeded, seeded ? "" : qPrintable(seeded.error().message + seeded.error().detail));
        const auto count = [&](const QString &sql) {
            const auto rows = (*opened)->read([&](store::Connection &connection) { return connection.query(sql); });
            return rows ? rows->front().integer(0) : -1;
        };
        const auto strangersTo = [&](Scope scope, const char *endpoints) {
            return count(
                QStringLiteral("SELECT COUNT(*) FROM usage_endpoints_daily u JOIN api_keys k ON k.key_id = u.key_id"
                               " WHERE u.endpoint LIKE '%%2%' AND (k.permissions & %1) = 0")
                    .arg(static_cast<int>(scope))
                    .arg(QString::fromLatin1(endpoints)));
        };
        QCOMPARE(strangersTo(Scope::SendEmail, "/v1/emails"), 0);
        QCOMPARE(strangersTo(Scope::ManageContacts, "/v1/contacts"), 0);
        QCOMPARE(strangersTo(Scope::ReadAnalytics, "/analytics/"), 0);
        QCOMPARE(strangersTo(Scope::ReadInbox, "/inbox/"), 0);
        QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM key_old_uses u JOIN api_keys k ON k.key_id = u.key_id"
                                      " WHERE k.overlap_ends_at IS NOT NULL AND u.last_used_at >= k.regenerated_at")),
                 2);
        QVERIFY(count(QStringLiteral("SELECT COUNT(*) FROM notices WHERE kind = 'key.revoked'")) > 0);
        QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM audit_entries WHERE action = 'key.regenerated'")), 1);
    }
};

QTEST_GUILESS_MAIN(DemoKeysTest)
#include "tst_demokeys.moc"
