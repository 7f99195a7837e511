// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/email/campaignrecipient.h"
#include "tests/api/campaignsundertest.h"

#include <QJsonArray>
#include <QTest>

using namespace pm;
using test::CampaignsUnderTest;
using test::HttpReply;
using test::TestDatabase;

namespace {

constexpr int kWith = 4;    // have what the template needs
constexpr int kWithout = 7; // fail

} // namespace

// Who a campaign has gone to and who it failed for, as its owner reads it.
class CampaignRecipientsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addRows(); }
    void init();
    void cleanup() { m_test.reset(); }

    void showsWhoFailedAndWhy();
    void showsWhoIsStillToCome();
    void readsPageByPage();
    void namesEveryWrongParameter();
    void tenantsAndEnvironmentsAreApart();
    void masksAddressesForSupport();

private:
    [[nodiscard]] HttpReply list(const QString &query = {}) { return m_test->get(m_path + query); }
    [[nodiscard]] std::vector<CampaignRecipient> recipients(const QString &query);
    // All of them, three at a time.
    [[nodiscard]] QStringList idsInSteps(const QString &query);
    void start();

    std::unique_ptr<CampaignsUnderTest> m_test;
    QString m_campaign;
    QString m_path; // of its recipients
};

void CampaignRecipientsTest::init()
{
    QFETCH_GLOBAL(QString, database);
    m_test = std::make_unique<CampaignsUnderTest>(database);
    QVERIFY(m_test->platform.isReady());
    const QStringList tags{QStringLiteral("vip")};
    QVERIFY(m_test->addContacts(QStringLiteral("without"), kWithout, tags));
    QVERIFY(
        m_test->addContacts(QStringLiteral("with"), kWith, tags, {{QStringLiteral("plan"), QStringLiteral("pro")}}));
    QJsonObject content = m_test->content();
    content.insert(QStringLiteral("template_id"),
                   m_test->addTemplate(QStringLiteral("Plan"), QStringLiteral("Your plan {{plan}}")));
    m_campaign = m_test->make(content);
    m_path = m_campaign + QStringLiteral("/recipients");
}

void CampaignRecipientsTest::start()
{
    QCOMPARE(m_test->post(m_campaign + QStringLiteral("/start")).status, 200);
}

std::vector<CampaignRecipient> CampaignRecipientsTest::recipients(const QString &query)
{
    const HttpReply reply = list(query);
    const auto page = campaignRecipientPageFromJson(reply.json());
    return reply.status == 200 && page ? page->recipients : std::vector<CampaignRecipient>();
}

void CampaignRecipientsTest::showsWhoFailedAndWhy()
{
    start();
    QVERIFY(m_test->workToTheEnd() >= 0);
    const auto failed = recipients(QStringLiteral("?status=failed"));
    QCOMPARE(failed.size(), static_cast<std::size_t>(m_test->progressOf(m_campaign).failed));
    QCOMPARE(failed.size(), static_cast<std::size_t>(kWithout));
    for (const CampaignRecipient &recipient : failed) {
        QVERIFY(recipient.email.startsWith(QStringLiteral("without")));
        QCOMPARE(recipient.problem, QStringLiteral("variables plan is missing"));
        QVERIFY(recipient.messageId.isEmpty());
    }
    const auto sent = recipients(QStringLiteral("?status=sent"));
    QCOMPARE(sent.size(), static_cast<std::size_t>(kWith));
    for (const CampaignRecipient &recipient : sent) {
        const QJsonObject message = m_test->get(QStringLiteral("/emails/") + recipient.messageId.text()).json();
        QCOMPARE(message.value(QStringLiteral("to")).toArray(), QJsonArray{recipient.email});
        QVERIFY(recipient.problem.isEmpty());
    }
    QVERIFY(m_test->write(QStringLiteral("DELETE FROM contact_tags")));
    QVERIFY(m_test->write(QStringLiteral("DELETE FROM contacts")));
    QCOMPARE(recipients({}).size(), static_cast<std::size_t>(kWith + kWithout)); // what became of them stays
}

void CampaignRecipientsTest::showsWhoIsStillToCome()
{
    const QJsonObject none{{QStringLiteral("recipients"), QJsonArray()}, {QStringLiteral("next_cursor"), QJsonValue()}};
    QCOMPARE(list().json(), none); // of a draft
    start();
    QVERIFY(m_test->work()); // settles
    const auto pending = recipients(QStringLiteral("?status=pending"));
    QCOMPARE(pending.size(), static_cast<std::size_t>(kWith + kWithout));
    QVERIFY(pending.front().messageId.isEmpty() && pending.front().problem.isEmpty());
    QCOMPARE(list(QStringLiteral("?status=failed")).json(), none);
}

QStringList CampaignRecipientsTest::idsInSteps(const QString &query)
{
    QStringList ids;
    QString cursor;
    do {
        const QString after = cursor.isEmpty() ? QString() : QStringLiteral("&cursor=") + cursor;
        const auto page = campaignRecipientPageFromJson(list(QStringLiteral("?limit=3") + query + after).json());
        if (!page || page->recipients.empty() || page->recipients.size() > 3)
            return {};
        for (const CampaignRecipient &recipient : page->recipients)
            ids.append(recipient.contactId.text());
        cursor = page->nextCursor;
    } while (!cursor.isEmpty());
    return ids;
}

void CampaignRecipientsTest::readsPageByPage()
{
    start();
    QVERIFY(m_test->workToTheEnd() >= 0);
    const QString failed = QStringLiteral("&status=failed");
    for (const auto &[query, count] : {std::pair(QString(), kWith + kWithout), std::pair(failed, kWithout)}) {
        QStringList ids = idsInSteps(query);
        QCOMPARE(ids.size(), count);
        QCOMPARE(QSet(ids.begin(), ids.end()).size(), count);
        QVERIFY(std::is_sorted(ids.begin(), ids.end()));
        std::reverse(ids.begin(), ids.end());
        QCOMPARE(idsInSteps(query + QStringLiteral("&sort=-contact_id")), ids);
    }
}

void CampaignRecipientsTest::namesEveryWrongParameter()
{
    const QMap<QString, QStringList> wrong{{QStringLiteral("?status=bounced"), {QStringLiteral("status")}},
                                           {QStringLiteral("?cursor=nonsense"), {QStringLiteral("cursor")}},
                                           {QStringLiteral("?limit=501"), {QStringLiteral("limit")}},
                                           {QStringLiteral("?sort=email"), {QStringLiteral("sort")}},
                                           {QStringLiteral("?status=&cursor=x&search=ada"),
                                            {QStringLiteral("cursor"), QStringLiteral("search"),
                                             QStringLiteral("status")}}};
    for (auto query = wrong.begin(); query != wrong.end(); ++query) {
        const HttpReply reply = list(query.key());
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.json().value(QStringLiteral("fields")).toObject().keys(), query.value());
    }
}

void CampaignRecipientsTest::tenantsAndEnvironmentsAreApart()
{
    start();
    QVERIFY(m_test->workToTheEnd() >= 0);
    test::KeysUnderTest &platform = m_test->platform;
    QCOMPARE(platform.asOperator("GET", m_path).status, 200);
    QCOMPARE(platform.asOtherOperator("GET", m_path).status, 404);
    QCOMPARE(platform.keyed(m_test->makeKey(QStringLiteral("test")), "GET", m_path).status, 404);
    QCOMPARE(platform.asOperator("GET", m_path, {}, {{"X-Environment", "test"}}).status, 404);
    QCOMPARE(m_test->get(QStringLiteral("/campaigns/camp_none/recipients")).status, 404);
    const QJsonArray others{QStringLiteral("send_email"), QStringLiteral("read_analytics")};
    const QString key = platform.makeKey({{QStringLiteral("permissions"), others}}).key;
    QCOMPARE(platform.keyed(key, "GET", m_path).status, 403);
}

void CampaignRecipientsTest::masksAddressesForSupport()
{
    start();
    QVERIFY(m_test->workToTheEnd() >= 0);
    const auto page = campaignRecipientPageFromJson(
        m_test->platform.asSupport("GET", m_path + QStringLiteral("?status=failed")).json());
    QVERIFY(page);
    QCOMPARE(page->recipients.size(), static_cast<std::size_t>(kWithout));
    for (const CampaignRecipient &recipient : page->recipients) {
        QCOMPARE(recipient.email, QStringLiteral("w***@example.test"));
        QCOMPARE(recipient.problem, QStringLiteral("variables plan is missing"));
    }
}

QTEST_GUILESS_MAIN(CampaignRecipientsTest)
#include "tst_campaignrecipients.moc"
