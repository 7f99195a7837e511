// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/email/message.h"
#include "tests/api/campaignsundertest.h"

#include <QJsonArray>
#include <QTest>

using namespace pm;
using test::CampaignsUnderTest;
using test::TestDatabase;

namespace {

const QString kMessages = QStringLiteral("SELECT COUNT(*) FROM messages");
const QString kVip = QStringLiteral("vip");
const QString kTrial = QStringLiteral("trial");

QString start(const QString &path)
{
    return path + QStringLiteral("/start");
}

} // namespace

// What a campaign's job does, one step at a time.
class CampaignSendingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addRows(); }
    void init();
    void cleanup() { m_test.reset(); }

    void batchesFollowTheRate();
    void everyoneOfTheAudienceGetsOneMessage();
    void theRateIsKept();
    void aLongAudienceIsSettledInParts();
    void nobodyIsSoonDone();
    void aPauseHoldsWithinABatch();
    void startingAgainKeepsTheRate();
    void aSuspendedTenantSendsNothing();
    void whoCannotBeRenderedFails();
    void whoLeftMeanwhileGetsNothing();
    void aChangeWhilePausedCounts();
    void aLostLeaseSendsNothing();
    void aDeletedCampaignEndsItsJob();

private:
    // And nobody else has one.
    [[nodiscard]] bool eachHasOneMessage(int recipients);
    std::unique_ptr<CampaignsUnderTest> m_test;
};

void CampaignSendingTest::init()
{
    QFETCH_GLOBAL(QString, database);
    m_test = std::make_unique<CampaignsUnderTest>(database);
    QVERIFY(m_test->platform.isReady());
}

bool CampaignSendingTest::eachHasOneMessage(int recipients)
{
    const int matched = m_test->number(QStringLiteral(
        "SELECT COUNT(DISTINCT m.id) FROM campaign_recipients r JOIN messages m ON m.id = r.message_id"
        " AND m.campaign_id = r.campaign_id AND m.recipients = '[\"' || r.email || '\"]' WHERE r.status = 'sent'"));
    return matched == recipients && m_test->number(kMessages) == recipients;
}

void CampaignSendingTest::batchesFollowTheRate()
{
    QCOMPARE(api::campaignBatchSize(1), 1);
    QCOMPARE(api::campaignBatchSize(600), 2);
    QCOMPARE(api::campaignBatchSize(100'000), 100);
    QCOMPARE(api::campaignPauseMs(1, 1), 60'000);
    QCOMPARE(api::campaignPauseMs(2, 600), 200);
    QCOMPARE(api::campaignPauseMs(100, 100'000), 60);
    QCOMPARE(api::campaignPauseMs(0, 600), 0);
}

void CampaignSendingTest::everyoneOfTheAudienceGetsOneMessage()
{
    QVERIFY(m_test->addContacts(QStringLiteral("both"), 4, {kVip, kTrial}));
    QVERIFY(m_test->addContacts(QStringLiteral("vip"), 6, {kVip, QStringLiteral("other")}));
    QVERIFY(m_test->addContacts(QStringLiteral("trial"), 3, {kTrial}));
    QVERIFY(m_test->addContacts(QStringLiteral("none"), 5, {QStringLiteral("other"), kVip.toUpper()}));
    QVERIFY(m_test->addContacts(QStringLiteral("gone"), 5, {kVip}, {}, QStringLiteral("unsubscribed")));
    QJsonObject content = m_test->content();
    content.insert(QStringLiteral("audience_tags"), QJsonArray{kVip, kTrial});
    const QString path = m_test->make(content);
    QVERIFY(!m_test->work()); // a draft waits
    QCOMPARE(m_test->post(start(path)).status, 200);
    QCOMPARE(m_test->statusOf(path), QStringLiteral("running"));
    QCOMPARE(m_test->number(kMessages), 0); // nothing is sent in the request
    QVERIFY(m_test->workToTheEnd() >= 0);

    const auto campaign = campaignFromJson(m_test->get(path).json());
    QVERIFY(campaign);
    QCOMPARE(campaign->status, CampaignStatus::Completed);
    QCOMPARE(campaign->progress.recipients, 13);
    QCOMPARE(campaign->progress.sent, 13);
    QCOMPARE(campaign->progress.failed, 0);
    QVERIFY(campaign->startedAt && campaign->completedAt);
    QVERIFY(eachHasOneMessage(13));
    QCOMPARE(m_test->number(QStringLiteral("SELECT COUNT(*) FROM jobs")), 0);
    QCOMPARE(m_test->number(QStringLiteral("SELECT SUM(messages) FROM email_daily WHERE event = 'sent'"
                                           " AND campaign_id = ?"),
                            {campaign->id.text()}),
             13);
    const QJsonArray listed =
        m_test->get(QStringLiteral("/emails?limit=100")).json().value(QStringLiteral("emails")).toArray();
    QCOMPARE(listed.size(), 13);
    const QString id = listed.first().toObject().value(QStringLiteral("id")).toString();
    const QJsonObject shown = m_test->get(QStringLiteral("/emails/") + id).json();
    const auto message = messageFromJson(shown);
    QVERIFY(message);
    QCOMPARE(message->campaignId, campaign->id);
    QCOMPARE(message->templateId.text(), m_test->templateId);
    QCOMPARE(message->from, QStringLiteral("news@acme.test"));
    QCOMPARE(message->subject, QStringLiteral("Hi ") + message->to.first().section(u'@', 0, 0));
    // What the contact has left empty, the campaign says.
    QCOMPARE(shown.value(QStringLiteral("html_body")).toString(), QStringLiteral("<p>Spring at your company</p>"));
}

void CampaignSendingTest::theRateIsKept()
{
    QVERIFY(m_test->addContacts(QStringLiteral("a"), 12, {kVip}));
    const QString path = m_test->make(m_test->content()); // 1200 a minute: 5 every 250 ms
    QCOMPARE(m_test->post(start(path)).status, 200);
    QVERIFY(m_test->work()); // settles
    QVERIFY(m_test->work());
    QCOMPARE(m_test->progressOf(path).sent, 5);
    m_test->platform.clock.advance(249);
    QVERIFY(!m_test->work());
    m_test->platform.clock.advance(1);
    QVERIFY(m_test->work());
    QCOMPARE(m_test->progressOf(path).sent, 10);
    QCOMPARE(m_test->workToTheEnd(), 250);
    QCOMPARE(m_test->progressOf(path).sent, 12);
}

void CampaignSendingTest::aLongAudienceIsSettledInParts()
{
    QVERIFY(m_test->addContacts(QStringLiteral("a"), 600, {kVip}));
    QVERIFY(m_test->addContacts(QStringLiteral("b"), 20, {kVip, kTrial}));
    QJsonObject content = m_test->content();
    content.insert(QStringLiteral("audience_tags"), QJsonArray{kVip, kTrial});
    const QString path = m_test->make(content);
    QCOMPARE(m_test->post(start(path)).status, 200);
    QVERIFY(m_test->work());
    QCOMPARE(m_test->progressOf(path).recipients, 500);
    for (int i = 0; i < 2; ++i) {
        QVERIFY(m_test->work());
        QCOMPARE(m_test->progressOf(path).recipients, 620);
    }
    QCOMPARE(m_test->number(kMessages), 0);
    QCOMPARE(m_test->number(QStringLiteral("SELECT COUNT(*) FROM campaign_recipients")), 620);
}

void CampaignSendingTest::nobodyIsSoonDone()
{
    const QString path = m_test->make(m_test->content());
    QCOMPARE(m_test->post(start(path)).status, 200);
    QCOMPARE(m_test->workToTheEnd(), 0);
    QCOMPARE(m_test->statusOf(path), QStringLiteral("completed"));
}

void CampaignSendingTest::aPauseHoldsWithinABatch()
{
    QVERIFY(m_test->addContacts(QStringLiteral("a"), 23, {kVip}));
    const QString path = m_test->make(m_test->content());
    QCOMPARE(m_test->post(start(path)).status, 200);
    QVERIFY(m_test->work());
    QVERIFY(m_test->work());
    QCOMPARE(m_test->post(path + QStringLiteral("/pause")).status, 200);
    QVERIFY(m_test->workToTheEnd() >= 0);
    QCOMPARE(m_test->progressOf(path).sent, 5);
    QCOMPARE(m_test->statusOf(path), QStringLiteral("paused"));
    QCOMPARE(m_test->number(QStringLiteral("SELECT COUNT(*) FROM jobs")), 0);
    // Started again before the job noticed the pause, and after.
    for (const bool noticed : {false, true}) {
        QCOMPARE(m_test->post(start(path)).status, 200);
        m_test->platform.clock.advance(250);
        QVERIFY(m_test->work());
        QCOMPARE(m_test->post(path + QStringLiteral("/pause")).status, 200);
        if (noticed)
            QVERIFY(m_test->workToTheEnd() >= 0);
    }
    QCOMPARE(m_test->post(start(path)).status, 200);
    QVERIFY(m_test->workToTheEnd() >= 0);
    QCOMPARE(m_test->progressOf(path).recipients, 23);
    QCOMPARE(m_test->progressOf(path).sent, 23);
    QVERIFY(eachHasOneMessage(23));
}

void CampaignSendingTest::startingAgainKeepsTheRate()
{
    QVERIFY(m_test->addContacts(QStringLiteral("a"), 23, {kVip}));
    const QString path = m_test->make(m_test->content()); // 5 every 250 ms
    QCOMPARE(m_test->post(start(path)).status, 200);
    QVERIFY(m_test->work());
    for (int sent = 5; sent <= 15; sent += 5) {
        QVERIFY(m_test->work());
        QCOMPARE(m_test->progressOf(path).sent, sent);
        for (int again = 0; again < 3; ++again) {
            QCOMPARE(m_test->post(path + QStringLiteral("/pause")).status, 200);
            QCOMPARE(m_test->post(start(path)).status, 200);
            QVERIFY(!m_test->work());
        }
        m_test->platform.clock.advance(249);
        QVERIFY(!m_test->work());
        m_test->platform.clock.advance(1);
        QVERIFY(m_test->work()); // settles anew
    }
    // Also when a worker has it already.
    const auto taken = m_test->queue().take({api::campaignJobKind()});
    QVERIFY(taken && *taken);
    QCOMPARE(m_test->post(path + QStringLiteral("/pause")).status, 200);
    QCOMPARE(m_test->post(start(path)).status, 200);
    QVERIFY(m_test->sender().workOn(**taken)); // settles
    const auto next = m_test->queue().take({api::campaignJobKind()});
    QVERIFY(next && *next);
    QVERIFY(m_test->sender().workOn(**next));
    QCOMPARE(m_test->progressOf(path).sent, 20);
    QVERIFY(!m_test->work());
}

void CampaignSendingTest::aSuspendedTenantSendsNothing()
{
    QVERIFY(m_test->addContacts(QStringLiteral("vip"), 4, {kVip}));
    const QString path = m_test->make(m_test->content());
    QCOMPARE(m_test->post(start(path)).status, 200);
    QVERIFY(m_test->write(QStringLiteral("UPDATE tenants SET status = 'suspended'")));
    for (int i = 0; i < 3; ++i) {
        QVERIFY(m_test->work());
        QVERIFY(!m_test->work()); // later
        m_test->platform.clock.advance(60'000);
    }
    QCOMPARE(m_test->number(kMessages), 0);
    QVERIFY(m_test->write(QStringLiteral("UPDATE tenants SET status = 'active'")));
    QVERIFY(m_test->workToTheEnd() >= 0);
    QVERIFY(eachHasOneMessage(4));
}

void CampaignSendingTest::whoCannotBeRenderedFails()
{
    const QString needsPlan = m_test->addTemplate(QStringLiteral("Plan"), QStringLiteral("Your plan {{plan}}"));
    QVERIFY(m_test->addContacts(QStringLiteral("with"), 3, {kVip},
                                {{QStringLiteral("plan"), QStringLiteral("pro")},
                                 {QStringLiteral("email"), QStringLiteral("hidden@example.test")}}));
    QVERIFY(m_test->addContacts(QStringLiteral("without"), 2, {kVip}));
    QJsonObject content = m_test->content();
    content.insert(QStringLiteral("template_id"), needsPlan);
    const QString path = m_test->make(content);
    QCOMPARE(m_test->post(start(path)).status, 200);
    QVERIFY(m_test->workToTheEnd() >= 0);
    QCOMPARE(m_test->statusOf(path), QStringLiteral("completed"));
    QCOMPARE(m_test->progressOf(path).sent, 3);
    QCOMPARE(m_test->progressOf(path).failed, 2);
    QVERIFY(eachHasOneMessage(3));
    QCOMPARE(m_test->number(QStringLiteral("SELECT COUNT(*) FROM campaign_recipients WHERE status = 'failed'"
                                           " AND message_id = '' AND problem = 'variables plan is missing'")),
             2);
    // The campaign may give it to all.
    content.insert(QStringLiteral("name"), QStringLiteral("With a plan"));
    content.insert(QStringLiteral("variables"), QJsonObject{{QStringLiteral("plan"), QStringLiteral("free")},
                                                            {QStringLiteral("season"), QStringLiteral("Spring")}});
    const QString second = m_test->make(content);
    QCOMPARE(m_test->post(start(second)).status, 200);
    QVERIFY(m_test->workToTheEnd() >= 0);
    QCOMPARE(m_test->progressOf(second).sent, 5);
    const QString subjects = QStringLiteral("SELECT COUNT(*) FROM messages WHERE subject = ?");
    QCOMPARE(m_test->number(subjects, {QStringLiteral("Your plan pro")}), 6);
    QCOMPARE(m_test->number(subjects, {QStringLiteral("Your plan free")}), 2);
}

void CampaignSendingTest::whoLeftMeanwhileGetsNothing()
{
    QVERIFY(m_test->addContacts(QStringLiteral("a"), 8, {kVip}));
    const QString path = m_test->make(m_test->content());
    QCOMPARE(m_test->post(start(path)).status, 200);
    QVERIFY(m_test->work());
    QCOMPARE(m_test->progressOf(path).recipients, 8);
    QVERIFY(m_test->write(QStringLiteral("UPDATE contacts SET status = 'unsubscribed' WHERE first_name = 'a1'")));
    QVERIFY(m_test->write(QStringLiteral("DELETE FROM contact_tags WHERE contact_id ="
                                         " (SELECT id FROM contacts WHERE first_name = 'a2')")));
    QVERIFY(m_test->write(QStringLiteral("DELETE FROM contacts WHERE first_name = 'a3'")));
    QVERIFY(m_test->workToTheEnd() >= 0);
    QCOMPARE(m_test->statusOf(path), QStringLiteral("completed"));
    QCOMPARE(m_test->progressOf(path).recipients, 5);
    QCOMPARE(m_test->progressOf(path).sent, 5);
    QVERIFY(eachHasOneMessage(5));
    QCOMPARE(m_test->number(QStringLiteral("SELECT COUNT(*) FROM campaign_recipients")), 5);
}

void CampaignSendingTest::aChangeWhilePausedCounts()
{
    QVERIFY(m_test->addContacts(QStringLiteral("vip"), 7, {kVip}));
    QVERIFY(m_test->addContacts(QStringLiteral("trial"), 6, {kTrial}));
    const QString path = m_test->make(m_test->content());
    QCOMPARE(m_test->post(start(path)).status, 200);
    QVERIFY(m_test->work());
    QVERIFY(m_test->work());
    QCOMPARE(m_test->post(path + QStringLiteral("/pause")).status, 200);
    QJsonObject content = m_test->content();
    content.insert(QStringLiteral("audience_tags"), QJsonArray{kTrial});
    QCOMPARE(m_test->platform.keyed(m_test->key, "PUT", path, content).status, 200);
    QCOMPARE(m_test->post(start(path)).status, 200);
    QVERIFY(m_test->workToTheEnd() >= 0);
    // Five of the first audience had theirs already; the other two are no longer meant.
    QCOMPARE(m_test->progressOf(path).recipients, 11);
    QCOMPARE(m_test->progressOf(path).sent, 11);
    QVERIFY(eachHasOneMessage(11));
}

void CampaignSendingTest::aLostLeaseSendsNothing()
{
    QVERIFY(m_test->addContacts(QStringLiteral("a"), 7, {kVip}));
    const QString path = m_test->make(m_test->content());
    QCOMPARE(m_test->post(start(path)).status, 200);
    QVERIFY(m_test->work());
    const auto slow = m_test->queue().take({api::campaignJobKind()});
    QVERIFY(slow && *slow);
    m_test->platform.clock.advance(jobs::JobQueue::kLeaseMs);
    QVERIFY(m_test->work());
    QCOMPARE(m_test->number(kMessages), 5);
    const Result<> late = m_test->sender().workOn(**slow);
    QVERIFY(!late);
    QCOMPARE(late.error().kind, ErrorKind::Conflict);
    QCOMPARE(m_test->number(kMessages), 5);
    QVERIFY(m_test->workToTheEnd() >= 0);
    QVERIFY(eachHasOneMessage(7));
}

void CampaignSendingTest::aDeletedCampaignEndsItsJob()
{
    QVERIFY(m_test->addContacts(QStringLiteral("a"), 7, {kVip}));
    const QString path = m_test->make(m_test->content());
    QCOMPARE(m_test->post(start(path)).status, 200);
    QVERIFY(m_test->work());
    QVERIFY(m_test->work());
    QCOMPARE(m_test->post(path + QStringLiteral("/pause")).status, 200);
    QCOMPARE(m_test->platform.keyed(m_test->key, "DELETE", path).status, 204);
    QVERIFY(m_test->workToTheEnd() >= 0);
    QCOMPARE(m_test->number(QStringLiteral("SELECT COUNT(*) FROM jobs")), 0);
    QCOMPARE(m_test->number(QStringLiteral("SELECT COUNT(*) FROM campaign_recipients")), 0);
    QCOMPARE(m_test->number(kMessages), 5); // what was sent stays
}

QTEST_GUILESS_MAIN(CampaignSendingTest)
#include "tst_campaignsending.moc"
