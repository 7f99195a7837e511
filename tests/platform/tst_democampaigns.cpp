// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/api/campaignrepository.h"
#include "platform/main/demoseed.h"
#include "platform/store/migrations.h"
#include "tests/support/testdatabase.h"

#include <QTest>

using namespace pm;
using test::TestDatabase;

namespace {

constexpr UnixMs kNow = 1'800'000'000'000;

Result<api::MessageOwner> firstTenant(store::Connection &connection)
{
    return connection.query(QStringLiteral("SELECT id FROM tenants WHERE company_name = 'Acme GmbH'"))
        .map([](const store::Rows &rows) { return api::MessageOwner{.tenant = TenantId(rows.front().text(0))}; });
}

Result<CampaignPage> readCampaigns(store::Connection &connection)
{
    const http::PageQuery oldest{.sort = QStringLiteral("created_at"), .limit = 10};
    return firstTenant(connection).and_then([&](const api::MessageOwner &owner) {
        return api::CampaignRepository(connection).page(owner, oldest, {});
    });
}

} // namespace

class DemoCampaignsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneOfEachKind_data() { TestDatabase::addRows(); }
    void oneOfEachKind()
    {
        QFETCH(QString, database);
        const TestDatabase place(database);
        auto opened = store::openDatabase({.url = place.url()});
        QVERIFY(opened);
        store::Database &demo = **opened;
        const FixedClock clock(kNow);
        QVERIFY(store::migrate(demo, store::migrations()));
        const Result<> seeded = platform::seedDemo(demo, clock);
        QVERIFY2(seeded, seeded ? "" : qPrintable(seeded.error().message + seeded.error().detail));
        const auto page = demo.read(readCampaigns);
        QVERIFY(page);
        QCOMPARE(page->campaigns.size(), std::size_t(3));
        const Campaign &completed = page->campaigns[0];
        QCOMPARE(completed.status, CampaignStatus::Completed);
        QVERIFY(completed.startedAt < completed.completedAt && completed.completedAt < kNow);
        QCOMPARE(completed.progress.sent + completed.progress.failed, completed.progress.recipients);
        QCOMPARE(count(demo, completed, "failed"), completed.progress.failed);
        const Campaign &paused = page->campaigns[1];
        QCOMPARE(paused.status, CampaignStatus::Paused);
        QCOMPARE(count(demo, paused, "pending"), paused.progress.recipients - paused.progress.sent);
        QCOMPARE(page->campaigns[2].status, CampaignStatus::Draft);
        for (const Campaign &campaign : page->campaigns)
            QVERIFY(!campaign.content.templateId.isEmpty());
    }

private:
    static qint64 count(store::Database &demo, const Campaign &campaign, const char *status)
    {
        return demo
            .read([&](store::Connection &connection) {
                return connection.query(QStringLiteral("SELECT COUNT(*) FROM campaign_recipients"
                                                       " WHERE campaign_id = ? AND status = ?"),
                                        {campaign.id.text(), QString::fromLatin1(status)});
            })
            .map([](const store::Rows &rows) { return rows.front().integer(0); })
            .value_or(-1);
    }
};

QTEST_GUILESS_MAIN(DemoCampaignsTest)
#include "tst_democampaigns.moc"
