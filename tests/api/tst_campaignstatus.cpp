// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/api/campaignsundertest.h"

#include <QJsonArray>
#include <QTest>

using namespace pm;
using test::CampaignsUnderTest;
using test::HttpReply;
using test::TestDatabase;

namespace {

const QString kCampaigns = QStringLiteral("/campaigns");

QString start(const QString &path)
{
    return path + QStringLiteral("/start");
}

QString pause(const QString &path)
{
    return path + QStringLiteral("/pause");
}

QString idOf(const QString &path)
{
    return path.section(u'/', -1);
}

} // namespace

// Starting, pausing, and what may be done in between.
class CampaignStatusTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addRows(); }
    void init();
    void cleanup() { m_test.reset(); }

    void everyStatusHasItsChanges();
    void aRepeatedStartStartsOnce();
    void everyChangeIsAudited();

private:
    std::unique_ptr<CampaignsUnderTest> m_test;
};

void CampaignStatusTest::init()
{
    QFETCH_GLOBAL(QString, database);
    m_test = std::make_unique<CampaignsUnderTest>(database);
    QVERIFY(m_test->platform.isReady());
    QVERIFY(!m_test->templateId.isEmpty());
}

void CampaignStatusTest::everyStatusHasItsChanges()
{
    m_test->addContacts(QStringLiteral("a"), 30, {QStringLiteral("vip")});
    const QString path = m_test->make(m_test->content());
    const auto statuses = [&] {
        QList<int> found{m_test->platform.keyed(m_test->key, "PUT", path, m_test->content()).status};
        found << m_test->post(pause(path)).status;
        return found;
    };
    QCOMPARE(statuses(), QList<int>({200, 409})); // draft
    QCOMPARE(m_test->post(start(path)).status, 200);
    QCOMPARE(m_test->post(start(path)).status, 409);
    QCOMPARE(m_test->platform.keyed(m_test->key, "DELETE", path).status, 409);
    QCOMPARE(statuses(), QList<int>({409, 200})); // running
    QCOMPARE(m_test->statusOf(path), QStringLiteral("paused"));
    QCOMPARE(statuses(), QList<int>({200, 409})); // paused
    QCOMPARE(m_test->post(start(path)).status, 200);
    QVERIFY(m_test->workToTheEnd() >= 0);
    QCOMPARE(m_test->statusOf(path), QStringLiteral("completed"));
    QCOMPARE(statuses(), QList<int>({409, 409})); // completed
    QCOMPARE(m_test->post(start(path)).status, 409);
    QCOMPARE(m_test->platform.keyed(m_test->key, "DELETE", path).status, 409);
    QCOMPARE(m_test->get(kCampaigns + QStringLiteral("?status=completed"))
                 .json()
                 .value(QStringLiteral("campaigns"))
                 .toArray()
                 .size(),
             1);
}

void CampaignStatusTest::aRepeatedStartStartsOnce()
{
    const QString path = m_test->make(m_test->content());
    const test::HttpHeaders headers{{"Idempotency-Key", "start-1"}};
    const HttpReply first = m_test->post(start(path), {}, headers);
    QCOMPARE(first.status, 200);
    QCOMPARE(m_test->post(start(path), {}, headers).json(), first.json());
    QCOMPARE(m_test->post(start(path)).status, 409);
    QCOMPARE(m_test->platform.scalar(QStringLiteral("SELECT COUNT(*) FROM jobs")).toInt(), 1);
}

void CampaignStatusTest::everyChangeIsAudited()
{
    const QString path = m_test->make(m_test->content());
    const QString deleted = m_test->make(m_test->content(QStringLiteral("Other")));
    QCOMPARE(m_test->platform.keyed(m_test->key, "PUT", path, m_test->content()).status, 200);
    QCOMPARE(m_test->post(start(path)).status, 200);
    QCOMPARE(m_test->post(pause(path)).status, 200);
    QCOMPARE(m_test->post(start(path)).status, 200);
    QCOMPARE(m_test->workToTheEnd(), 0);
    QCOMPARE(m_test->platform.keyed(m_test->key, "DELETE", deleted).status, 204);
    const QString count = QStringLiteral("SELECT COUNT(*) FROM audit_entries WHERE action = ? AND target_id = ?");
    for (const auto &[action, times] : {std::pair("created", 1), std::pair("changed", 1), std::pair("started", 2),
                                        std::pair("paused", 1), std::pair("completed", 1)}) {
        const QString name = QStringLiteral("campaign.") + QLatin1StringView(action);
        QCOMPARE(m_test->platform.scalar(count, {name, idOf(path)}).toInt(), times);
    }
    QCOMPARE(m_test->platform.scalar(count, {QStringLiteral("campaign.deleted"), idOf(deleted)}).toInt(), 1);
}

QTEST_GUILESS_MAIN(CampaignStatusTest)
#include "tst_campaignstatus.moc"
