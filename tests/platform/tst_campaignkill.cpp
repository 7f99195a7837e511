// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/core/ids.h"
#include "platform/store/database.h"
#include "platform/store/sqltext.h"
#include "tests/platform/operatorlogin.h"
#include "tests/support/testdatabase.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

#include <random>

using namespace pm;
using namespace pm::test;

namespace {

constexpr int kContacts = 300;
constexpr int kKills = 6;
constexpr int kLeastKills = 3; // where starting again takes longer than sending
constexpr int kPatienceMs = 20'000;
const QString kApi = QStringLiteral("/api/v1");

} // namespace

// The real program is killed again and again while it sends a campaign, on PostgreSQL one of two processes at a time.
class CampaignKillTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<QString>("database");
        QTest::addColumn<int>("processes");
        QTest::newRow("SQLite") << QStringLiteral("sqlite") << 1;
        QTest::newRow("PostgreSQL, two processes") << QStringLiteral("postgresql") << 2;
    }
    void init();
    void cleanup();

    void everybodyGetsExactlyOneMessage();

private:
    void startProcess(std::size_t index);
    void makeTenant();
    void addContacts();
    void startCampaign();
    // Waits until somebody works on the campaign, or, every other time, for a moment in between.
    void waitForAMoment(int kill);
    // Kills it and starts it again. Whether it had work in hand.
    [[nodiscard]] bool killAndRestart(std::size_t index);

    [[nodiscard]] qint64 number(const QString &sql);
    [[nodiscard]] qint64 sent() { return number(QStringLiteral("SELECT sent FROM campaigns")); }
    [[nodiscard]] Result<int> execute(const QString &sql);
    [[nodiscard]] QString idOfNew(const QString &path, const QJsonObject &body);

    std::unique_ptr<TestDatabase> m_place;
    std::unique_ptr<store::Database> m_database;
    std::vector<std::unique_ptr<PlatformProcess>> m_processes;
    std::unique_ptr<HttpExchange> m_operator; // of the process that was started last
    QString m_tenant;
    QString m_campaign;
    std::minstd_rand m_random{4711};
};

void CampaignKillTest::init()
{
    QFETCH_GLOBAL(QString, database);
    QFETCH_GLOBAL(int, processes);
    m_place = std::make_unique<TestDatabase>(database);
    m_tenant.clear();
    for (int i = 0; i < processes; ++i) {
        m_processes.push_back(std::make_unique<PlatformProcess>());
        QVERIFY(i == 0 || m_processes.back()->takeMasterKeyOf(*m_processes.front()));
        startProcess(m_processes.size() - 1);
    }
    auto opened = store::openDatabase({.url = m_place->url()});
    QVERIFY(opened);
    m_database = std::move(*opened);
    makeTenant();
    addContacts();
}

void CampaignKillTest::cleanup()
{
    m_operator.reset();
    m_processes.clear();
    m_database.reset();
    m_place.reset();
}

void CampaignKillTest::startProcess(std::size_t index)
{
    PlatformProcess &process = *m_processes[index];
    QVERIFY2(process.start({QStringLiteral("--database"), m_place->url()}), process.log());
    m_operator = std::make_unique<HttpExchange>(process.url());
    QVERIFY(signIn(*m_operator));
    m_operator->setHeader("X-Tenant-Id", m_tenant.toUtf8());
}

void CampaignKillTest::makeTenant()
{
    const HttpReply made = m_operator->post(kApi + QStringLiteral("/platform/admin/tenants"),
                                            {{QStringLiteral("company_name"), QStringLiteral("Acme")},
                                             {QStringLiteral("owner_email"), QStringLiteral("owner@acme.example")},
                                             {QStringLiteral("plan"), QStringLiteral("starter")}});
    m_tenant = made.data().value(QStringLiteral("id")).toString();
    QVERIFY(!m_tenant.isEmpty());
    m_operator->setHeader("X-Tenant-Id", m_tenant.toUtf8());
}

void CampaignKillTest::addContacts()
{
    const auto added = m_database->write([&](store::Connection &connection) -> Result<> {
        Result<int> done = 0;
        for (int i = 0; i < kContacts && done; ++i) {
            const QString id = makeUlid(QLatin1StringView("cont_"), i);
            const QString email = QStringLiteral("reader%1@example.test").arg(i);
            done = connection
                       .execute(QStringLiteral("INSERT INTO contacts (id, tenant_id, environment, email, sort_email,"
                                               " first_name, last_name, company, phone, job_title, tags, attributes,"
                                               " status, search_text, created_at, updated_at) VALUES (?, ?, 'live', ?,"
                                               " ?, ?, '', '', '', '', '[\"all\"]', '{}', 'subscribed', '', 1, 1)"),
                                {id, m_tenant, email, email, QStringLiteral("Reader %1").arg(i)})
                       .and_then([&](int) {
                           return connection.execute(
                               QStringLiteral("INSERT INTO contact_tags (contact_id, tenant_id, environment, tag)"
                                              " VALUES (?, ?, 'live', 'all')"),
                               {id, m_tenant});
                       });
        }
        return store::changed(done);
    });
    QVERIFY2(added, added ? "" : qPrintable(added.error().detail));
}

void CampaignKillTest::startCampaign()
{
    const QString stored = idOfNew(QStringLiteral("/templates"),
                                   {{QStringLiteral("name"), QStringLiteral("News")},
                                    {QStringLiteral("subject"), QStringLiteral("News for {{first_name}}")},
                                    {QStringLiteral("text_body"), QStringLiteral("Hello, {{first_name}}")}});
    m_campaign = idOfNew(QStringLiteral("/campaigns"),
                         {{QStringLiteral("name"), QStringLiteral("News")},
                          {QStringLiteral("template_id"), stored},
                          {QStringLiteral("from"), QStringLiteral("news@acme.example")},
                          {QStringLiteral("audience_tags"), QJsonArray{QStringLiteral("all")}},
                          {QStringLiteral("rate_per_minute"), 2000}});
    QCOMPARE(m_operator->post(kApi + QStringLiteral("/campaigns/%1/start").arg(m_campaign)).status, 200);
}

void CampaignKillTest::waitForAMoment(int kill)
{
    const qint64 before = sent();
    QTRY_VERIFY_WITH_TIMEOUT(sent() > before || sent() == kContacts, kPatienceMs);
    if (kill % 2 == 1) {
        QTest::qWait(static_cast<int>(m_random() % 200));
        return;
    }
    QElapsedTimer waited;
    waited.start();
    while (sent() < kContacts && number(QStringLiteral("SELECT COUNT(*) FROM jobs WHERE lease_owner <> ''")) == 0)
        QVERIFY(waited.elapsed() < kPatienceMs);
}

bool CampaignKillTest::killAndRestart(std::size_t index)
{
    m_processes[index]->kill();
    const bool hadWork = number(QStringLiteral("SELECT COUNT(*) FROM jobs WHERE lease_owner <> ''")) > 0;
    // The minute passes after which others may take its work.
    [&] { QVERIFY(execute(QStringLiteral("UPDATE jobs SET leased_until = 0"))); }();
    startProcess(index);
    return hadWork;
}

void CampaignKillTest::everybodyGetsExactlyOneMessage()
{
    startCampaign();
    int withWork = 0;
    int kills = 0;
    while (kills < kKills && sent() < kContacts) {
        waitForAMoment(kills);
        withWork += killAndRestart(static_cast<std::size_t>(kills) % m_processes.size()) ? 1 : 0;
        ++kills;
    }
    qInfo("%d of %d kills came while a batch was being sent", withWork, kills);
    QVERIFY(kills >= kLeastKills);
    QVERIFY(withWork > 0);
    const QString path = kApi + QStringLiteral("/campaigns/") + m_campaign;
    QTRY_COMPARE_WITH_TIMEOUT(m_operator->get(path).json().value(QStringLiteral("status")).toString(),
                              QStringLiteral("completed"), kPatienceMs);
    const QJsonObject progress = m_operator->get(path).json().value(QStringLiteral("progress")).toObject();
    QCOMPARE(progress, QJsonObject({{QStringLiteral("recipients"), kContacts},
                                    {QStringLiteral("sent"), kContacts},
                                    {QStringLiteral("failed"), 0}}));
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM messages")), kContacts);
    QCOMPARE(number(QStringLiteral("SELECT COUNT(DISTINCT recipients) FROM messages")), kContacts);
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM campaign_recipients r JOIN messages m ON m.id = r.message_id"
                                   " AND m.recipients = '[\"' || r.email || '\"]' WHERE r.status = 'sent'")),
             kContacts);
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM messages WHERE events LIKE '%\"sent\"%'")), kContacts);
    QCOMPARE(number(QStringLiteral("SELECT SUM(messages) FROM email_daily WHERE event = 'sent'")), kContacts);
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM jobs")), 0);
}

qint64 CampaignKillTest::number(const QString &sql)
{
    const auto rows = m_database->read([&](store::Connection &connection) { return connection.query(sql); });
    return rows && !rows->empty() ? rows->front().integer(0) : -1;
}

Result<int> CampaignKillTest::execute(const QString &sql)
{
    return m_database->write([&](store::Connection &connection) { return connection.execute(sql); });
}

QString CampaignKillTest::idOfNew(const QString &path, const QJsonObject &body)
{
    const HttpReply made = m_operator->post(kApi + path, body);
    if (made.status != 201)
        qWarning("%s", made.body.constData());
    return made.json().value(QStringLiteral("id")).toString();
}

QTEST_GUILESS_MAIN(CampaignKillTest)
#include "tst_campaignkill.moc"
