// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/operators/operator.h"
#include "platform/main/demoseed.h"
#include "platform/store/migrations.h"
#include "tests/support/testdatabase.h"

#include <QDate>
#include <QTest>

#include <numeric>

using namespace pm;
using test::TestDatabase;

namespace {

constexpr UnixMs kNow = 1'800'000'000'000;
constexpr qint64 kDayMs = 86'400'000;

int weekdayOf(qint64 day)
{
    return QDate(1970, 1, 1).addDays(day).dayOfWeek();
}

} // namespace

// The platform that --seed-demo makes: who is there, and how its keys were used.
class DemoPlatformTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addRows(); }

    void init()
    {
        QFETCH_GLOBAL(QString, database);
        if (m_kind == database)
            return;
        m_kind = database;
        m_database.reset();
        m_place = std::make_unique<TestDatabase>(database);
        auto opened = store::openDatabase({.url = m_place->url()});
        QVERIFY(opened);
        m_database = std::move(*opened);
        QVERIFY(store::migrate(*m_database, store::migrations()));
        seed();
    }

    void cleanupTestCase()
    {
        m_database.reset();
        m_place.reset();
    }

    void twelveTenantsOnThreeTiers()
    {
        QCOMPARE(number("SELECT COUNT(*) FROM tenants"), 12);
        QCOMPARE(texts("SELECT DISTINCT plan FROM tenants ORDER BY plan"),
                 QStringList({QStringLiteral("enterprise"), QStringLiteral("pro"), QStringLiteral("starter")}));
        QVERIFY(number("SELECT COUNT(*) FROM tenants WHERE is_test = 1") > 0); // for the role qa
    }

    // But for the super admin, who is made at every first start.
    void operatorsOfEveryRole()
    {
        QCOMPARE(number("SELECT COUNT(*) FROM users WHERE password_hash <> ''"), 0); // none was given
        const QStringList ofPlatform = texts("SELECT role FROM users WHERE tenant_id IS NULL");
        const QStringList ofTenants = texts("SELECT role FROM users WHERE tenant_id IS NOT NULL");
        for (const Role role : kAllRoles) {
            if (role != Role::SuperAdmin)
                QVERIFY2((isPlatformRole(role) ? ofPlatform : ofTenants).contains(roleName(role)),
                         qPrintable(roleName(role)));
        }
        QCOMPARE(number("SELECT COUNT(*) FROM tenants t WHERE NOT EXISTS"
                        " (SELECT 1 FROM users u WHERE u.tenant_id = t.id AND u.role = 'owner')"),
                 0);
    }

    void everyTenantHasKeysOfAllStates()
    {
        QCOMPARE(number("SELECT COUNT(*) FROM tenants t WHERE NOT EXISTS"
                        " (SELECT 1 FROM api_keys k WHERE k.tenant_id = t.id)"),
                 0);
        const qint64 all = number("SELECT COUNT(*) FROM api_keys");
        const qint64 revoked = number("SELECT COUNT(*) FROM api_keys WHERE revoked_at IS NOT NULL");
        QVERIFY2(revoked > 1 && revoked < all / 2, qPrintable(QString::number(revoked)));
        QVERIFY(number("SELECT COUNT(*) FROM api_keys WHERE revoked_at IS NULL AND expires_at > ? AND expires_at < ?",
                       {kNow, kNow + 7 * kDayMs})
                > 0);
        QCOMPARE(number("SELECT COUNT(*) FROM api_keys WHERE revoked_at > ? OR last_used_at > ? OR created_at > ?",
                        {kNow, kNow, kNow}),
                 0);
        // What was done to them is in the audit log.
        QCOMPARE(number("SELECT COUNT(*) FROM audit_entries WHERE action = 'key.created'"), all);
        QCOMPARE(number("SELECT COUNT(*) FROM audit_entries WHERE action = 'key.revoked'"), revoked);
    }

    void useGoesBackNinetyDays()
    {
        const qint64 today = kNow / kDayMs;
        QCOMPARE(number("SELECT MIN(period) FROM usage_daily"), today - 89);
        QCOMPARE(number("SELECT MAX(period) FROM usage_daily"), today);
        QCOMPARE(number("SELECT COUNT(DISTINCT period) FROM usage_daily"), 90);
        // Nothing is used after its end.
        QCOMPARE(number("SELECT COUNT(*) FROM usage_daily u JOIN api_keys k ON k.key_id = u.key_id"
                        " WHERE u.period > k.last_used_at / 86400000"),
                 0);
        QCOMPARE(number("SELECT COUNT(*) FROM api_keys WHERE revoked_at IS NOT NULL AND last_used_at > revoked_at"), 0);
        QCOMPARE(number("SELECT COUNT(*) FROM usage_daily WHERE errors + rate_limited > requests"), 0);
    }

    void weekendsAreQuiet()
    {
        const auto rows = m_database->read([](store::Connection &connection) {
            return connection.query(
                QStringLiteral("SELECT period, SUM(requests) FROM usage_daily GROUP BY period ORDER BY period"));
        });
        QVERIFY(rows);
        QMap<int, QList<qint64>> byWeekday;
        for (const store::Row &row : *rows)
            byWeekday[weekdayOf(row.integer(0))].append(row.integer(1));
        QCOMPARE(byWeekday.size(), 7);
        for (int working = Qt::Monday; working <= Qt::Friday; ++working) {
            for (const int weekend : {Qt::Saturday, Qt::Sunday})
                QVERIFY2(meanOf(byWeekday[working]) > 1.5 * meanOf(byWeekday[weekend]),
                         qPrintable(QString::number(working)));
        }
    }

    void aStoreInUseIsLeftAlone()
    {
        const qint64 before = number("SELECT COUNT(*) FROM api_keys");
        seed();
        QCOMPARE(number("SELECT COUNT(*) FROM api_keys"), before);
    }

private:
    void seed()
    {
        const FixedClock clock(kNow);
        const Result<> seeded = platform::seedDemo(*m_database, clock);
        QVERIFY2(seeded, seeded ? "" : qPrintable(seeded.error().message + seeded.error().detail));
    }
    static double meanOf(const QList<qint64> &values)
    {
        return static_cast<double>(std::accumulate(values.begin(), values.end(), qint64(0)))
             / static_cast<double>(values.size());
    }
    store::Rows rowsOf(const char *sql, const QVariantList &values = {})
    {
        auto rows = m_database->read(
            [&](store::Connection &connection) { return connection.query(QString::fromLatin1(sql), values); });
        if (!rows)
            qWarning("%s %s", qPrintable(rows.error().message), qPrintable(rows.error().detail));
        return rows.value_or(store::Rows());
    }
    qint64 number(const char *sql, const QVariantList &values = {})
    {
        const store::Rows rows = rowsOf(sql, values);
        return rows.empty() ? -1 : rows.front().integer(0);
    }
    QStringList texts(const char *sql)
    {
        QStringList texts;
        for (const store::Row &row : rowsOf(sql))
            texts.append(row.text(0));
        return texts;
    }

    QString m_kind;
    std::unique_ptr<TestDatabase> m_place;
    std::unique_ptr<store::Database> m_database;
};

QTEST_GUILESS_MAIN(DemoPlatformTest)
#include "tst_demoplatform.moc"
