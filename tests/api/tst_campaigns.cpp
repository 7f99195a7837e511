// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/api/campaignsundertest.h"

#include <QJsonArray>
#include <QTest>

#include <thread>

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

} // namespace

// The routes: making, showing, changing, deleting.
class CampaignsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addRows(); }
    void init();
    void cleanup() { m_test.reset(); }

    void makesShowsChangesAndDeletes();
    void namesAreUnique();
    void aRepeatedCreateMakesOne();
    void oneOfTwoChangesWins();
    void listsInOrder();
    void namesEveryWrongField();
    void theTemplateMustBeOfTheSameEnvironment();
    void tenantsAndEnvironmentsAreApart();
    void wantsItsScope();

private:
    std::unique_ptr<CampaignsUnderTest> m_test;
};

void CampaignsTest::init()
{
    QFETCH_GLOBAL(QString, database);
    m_test = std::make_unique<CampaignsUnderTest>(database);
    QVERIFY(m_test->platform.isReady());
    QVERIFY(!m_test->templateId.isEmpty());
}

void CampaignsTest::makesShowsChangesAndDeletes()
{
    const HttpReply made = m_test->post(kCampaigns, m_test->content());
    QCOMPARE(made.status, 201);
    const auto campaign = campaignFromJson(made.json());
    QVERIFY(campaign);
    QVERIFY(campaign->id.text().startsWith(QStringLiteral("camp_")));
    QCOMPARE(campaign->status, CampaignStatus::Draft);
    QCOMPARE(toJson(campaign->content), m_test->content());
    const QString path = kCampaigns + u'/' + campaign->id.text();
    QCOMPARE(m_test->get(path).json(), made.json());
    QVERIFY(!m_test->get(path).header("ETag").isEmpty());

    m_test->platform.clock.advance(1000);
    QJsonObject other = m_test->content(QStringLiteral("Summer"));
    other.remove(QStringLiteral("variables"));
    const HttpReply changed = m_test->platform.keyed(m_test->key, "PUT", path, other);
    QCOMPARE(changed.status, 200);
    QCOMPARE(m_test->get(path).json(), changed.json());
    const auto read = campaignFromJson(changed.json());
    QVERIFY(read);
    QCOMPARE(read->content.name, QStringLiteral("Summer"));
    QVERIFY(read->content.variables.isEmpty());
    QCOMPARE(read->updatedAt, read->createdAt + 1000);

    QCOMPARE(m_test->platform.keyed(m_test->key, "DELETE", path).status, 204);
    for (const char *verb : {"GET", "DELETE"})
        QCOMPARE(m_test->platform.keyed(m_test->key, verb, path).status, 404);
    QCOMPARE(m_test->platform.keyed(m_test->key, "PUT", path, other).status, 404);
    QCOMPARE(m_test->post(start(path)).status, 404);
    QCOMPARE(m_test->post(pause(path)).status, 404);
}

void CampaignsTest::namesAreUnique()
{
    const QString path = m_test->make(m_test->content());
    QCOMPARE(m_test->post(kCampaigns, m_test->content(QStringLiteral(" SPRING "))).status, 409);
    const QString other = m_test->make(m_test->content(QStringLiteral("Other")));
    const HttpReply taken = m_test->platform.keyed(m_test->key, "PUT", other, m_test->content());
    QCOMPARE(taken.status, 409);
    QVERIFY(taken.json().value(QStringLiteral("message")).toString().contains(QStringLiteral("this name")));
    QCOMPARE(m_test->platform.keyed(m_test->key, "PUT", path, m_test->content(QStringLiteral("SPRING"))).status, 200);
}

void CampaignsTest::aRepeatedCreateMakesOne()
{
    const test::HttpHeaders headers{{"Idempotency-Key", "spring-1"}};
    const HttpReply first = m_test->post(kCampaigns, m_test->content(), headers);
    const HttpReply second = m_test->post(kCampaigns, m_test->content(), headers);
    QCOMPARE(second.status, 201);
    QCOMPARE(second.json(), first.json());
    QCOMPARE(m_test->post(kCampaigns, m_test->content(QStringLiteral("Other")), headers).status, 409);
    QCOMPARE(m_test->platform.scalar(QStringLiteral("SELECT COUNT(*) FROM campaigns")).toInt(), 1);
}

void CampaignsTest::oneOfTwoChangesWins()
{
    const QString path = m_test->make(m_test->content());
    const test::HttpHeaders headers{{"If-Match", m_test->get(path).header("ETag")}};
    std::vector<int> statuses(4);
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < statuses.size(); ++i) {
        threads.emplace_back([&, i] {
            const QJsonObject mine = m_test->content(QStringLiteral("Name %1").arg(i));
            statuses[i] = m_test->platform.keyed(m_test->key, "PUT", path, mine, headers).status;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(std::count(statuses.begin(), statuses.end(), 200), 1);
    QCOMPARE(std::count(statuses.begin(), statuses.end(), 412), 3);
    QCOMPARE(m_test->platform.keyed(m_test->key, "DELETE", path, {}, headers).status, 412);
    QCOMPARE(m_test->post(start(path), {}, headers).status, 412);
    const test::HttpHeaders current{{"If-Match", m_test->get(path).header("ETag")}};
    QCOMPARE(m_test->platform.keyed(m_test->key, "DELETE", path, {}, current).status, 204);
}

void CampaignsTest::listsInOrder()
{
    for (const char *name : {"delta", "Alpha", "charlie", "Bravo", "echo 100%"}) {
        m_test->platform.clock.advance(1);
        QVERIFY(m_test->make(m_test->content(QLatin1StringView(name))).size() > 12);
    }
    const auto names = [&](const QString &query) {
        QStringList found;
        QString cursor;
        do {
            const HttpReply reply = m_test->get(kCampaigns + QStringLiteral("?limit=2") + query + cursor);
            const auto page = campaignPageFromJson(reply.json());
            if (!page)
                return QStringList{QString::fromUtf8(reply.body)};
            for (const Campaign &campaign : page->campaigns)
                found.append(campaign.content.name);
            cursor = page->nextCursor.isEmpty() ? QString() : QStringLiteral("&cursor=") + page->nextCursor;
        } while (!cursor.isEmpty());
        return found;
    };
    const auto list = [](const char *text) { return QString::fromLatin1(text).split(u','); };
    QCOMPARE(names({}), list("echo 100%,Bravo,charlie,Alpha,delta"));
    QCOMPARE(names(QStringLiteral("&sort=name")), list("Alpha,Bravo,charlie,delta,echo 100%"));
    QCOMPARE(names(QStringLiteral("&sort=-name")), list("echo 100%,delta,charlie,Bravo,Alpha"));
    QCOMPARE(names(QStringLiteral("&sort=created_at")), list("delta,Alpha,charlie,Bravo,echo 100%"));
    QCOMPARE(names(QStringLiteral("&sort=-updated_at")), list("echo 100%,Bravo,charlie,Alpha,delta"));
    QCOMPARE(names(QStringLiteral("&search=ALPHA")), list("Alpha"));
    QCOMPARE(names(QStringLiteral("&search=%25")), list("echo 100%"));
    QCOMPARE(names(QStringLiteral("&status=draft")).size(), 5);
    QCOMPARE(names(QStringLiteral("&status=running")).size(), 0);
    for (const char *query : {"limit=0", "limit=501", "sort=from", "cursor=x", "status=stopped", "surprise=1"})
        QCOMPARE(m_test->get(kCampaigns + u'?' + QLatin1StringView(query)).status, 400);
}

void CampaignsTest::namesEveryWrongField()
{
    const QString path = m_test->make(m_test->content());
    const QJsonObject wrong{{QStringLiteral("name"), 1},
                            {QStringLiteral("from"), QStringLiteral("x\r\ny@z.test")},
                            {QStringLiteral("audience_tags"), QStringLiteral("vip")},
                            {QStringLiteral("rate_per_minute"), -1},
                            {QStringLiteral("status"), QStringLiteral("running")}};
    for (const auto &[verb, where] : {std::pair("POST", kCampaigns), std::pair("PUT", path)}) {
        const HttpReply refused = m_test->platform.keyed(m_test->key, verb, where, wrong);
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.json().value(QStringLiteral("fields")).toObject().keys(),
                 QStringList({QStringLiteral("audience_tags"), QStringLiteral("from"), QStringLiteral("name"),
                              QStringLiteral("rate_per_minute"), QStringLiteral("status"),
                              QStringLiteral("template_id")}));
    }
    QCOMPARE(m_test->platform.scalar(QStringLiteral("SELECT COUNT(*) FROM campaigns")).toInt(), 1);
}

void CampaignsTest::theTemplateMustBeOfTheSameEnvironment()
{
    const QString path = m_test->make(m_test->content());
    const QString ofTest = m_test->addTemplate(QStringLiteral("Other"), QStringLiteral("Hi"), QStringLiteral("test"));
    for (const QString &wrong : {QStringLiteral("tpl_none"), ofTest}) {
        QJsonObject content = m_test->content(QStringLiteral("Other"));
        content.insert(QStringLiteral("template_id"), wrong);
        for (const auto &[verb, where] : {std::pair("POST", kCampaigns), std::pair("PUT", path)}) {
            const HttpReply refused = m_test->platform.keyed(m_test->key, verb, where, content);
            QCOMPARE(refused.status, 400);
            QCOMPARE(refused.json().value(QStringLiteral("fields")).toObject().keys(),
                     QStringList{QStringLiteral("template_id")});
            QJsonObject worse = content;
            worse.insert(QStringLiteral("rate_per_minute"), -1);
            QCOMPARE(m_test->platform.keyed(m_test->key, verb, where, worse)
                         .json()
                         .value(QStringLiteral("fields"))
                         .toObject()
                         .keys(),
                     QStringList({QStringLiteral("rate_per_minute"), QStringLiteral("template_id")}));
        }
    }
    // And stays as long as the campaign wants it.
    const QString used = QStringLiteral("/templates/") + m_test->templateId;
    QCOMPARE(m_test->platform.keyed(m_test->key, "DELETE", used).status, 409);
}

void CampaignsTest::tenantsAndEnvironmentsAreApart()
{
    const QString path = m_test->make(m_test->content());
    const QJsonObject fields{{QStringLiteral("name"), QStringLiteral("Theirs")},
                             {QStringLiteral("permissions"), QJsonArray{QStringLiteral("manage_campaigns")}}};
    const QString foreign =
        m_test->platform.otherAdmin("POST", {}, fields).json().value(QStringLiteral("api_key")).toString();
    for (const QString &key : {foreign, m_test->makeKey(QStringLiteral("test"))}) {
        QCOMPARE(m_test->platform.keyed(key, "GET", path).status, 404);
        QCOMPARE(m_test->platform.keyed(key, "PUT", path, m_test->content()).status, 404);
        QCOMPARE(m_test->platform.keyed(key, "DELETE", path).status, 404);
        QCOMPARE(m_test->platform.keyed(key, "POST", start(path)).status, 404);
        QCOMPARE(m_test->platform.keyed(key, "POST", pause(path)).status, 404);
        const HttpReply list = m_test->platform.keyed(key, "GET", kCampaigns);
        QVERIFY(list.json().value(QStringLiteral("campaigns")).toArray().isEmpty());
        // Another's template is none.
        QCOMPARE(m_test->platform.keyed(key, "POST", kCampaigns, m_test->content()).status, 400);
    }
    const test::HttpHeaders inTest{{"X-Environment", "test"}};
    QCOMPARE(m_test->platform.asOperator("GET", path).status, 200);
    QCOMPARE(m_test->platform.asOperator("GET", path, {}, inTest).status, 404);
    QCOMPARE(m_test->platform.asOperator("POST", start(path), {}, inTest).status, 404);
    for (const auto &[verb, where] : {std::pair("GET", path), std::pair("PUT", path), std::pair("DELETE", path),
                                      std::pair("POST", start(path)), std::pair("POST", pause(path))})
        QCOMPARE(m_test->platform.asOtherOperator(verb, where, *verb == 'P' ? m_test->content() : QJsonObject()).status,
                 404);
    QCOMPARE(m_test->statusOf(path), QStringLiteral("draft"));
}

void CampaignsTest::wantsItsScope()
{
    const QString key = m_test->platform.makeKey().key;
    const HttpReply refused = m_test->platform.keyed(key, "GET", kCampaigns);
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.json().value(QStringLiteral("required_scope")).toString(), QStringLiteral("manage_campaigns"));
}

QTEST_GUILESS_MAIN(CampaignsTest)
#include "tst_campaigns.moc"
