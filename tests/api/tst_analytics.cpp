// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/keys/keysundertest.h"

#include "models/domain/email/figures.h"
#include "platform/api/dailycounts.h"
#include "platform/api/sandbox.h"

#include <QJsonArray>
#include <QTest>

#include <deque>
#include <thread>

using namespace pm;
using test::HttpReply;
using test::KeysUnderTest;
using test::MadeKey;
using test::TestDatabase;

namespace {

constexpr qint64 kDay = 86'400'000;
const QString kEmails = QStringLiteral("/analytics/emails");

// A key that sends and reads figures.
MadeKey readerKey(KeysUnderTest &platform, const QString &environment = QStringLiteral("live"))
{
    return platform.makeKey(
        {{QStringLiteral("permissions"), QJsonArray{QStringLiteral("send_email"), QStringLiteral("read_analytics")}},
         {QStringLiteral("environment"), environment}});
}

HttpReply send(KeysUnderTest &platform, const MadeKey &key, const QJsonValue &to = QStringLiteral("ada@example.test"),
               const QString &campaign = {})
{
    QJsonObject body{{QStringLiteral("to"), to}};
    if (!campaign.isEmpty())
        body.insert(QStringLiteral("campaign_id"), campaign);
    return platform.keyed(key.key, "POST", QStringLiteral("/emails/send"), body);
}

EmailFigures figuresOf(const HttpReply &reply)
{
    return emailFiguresFromJson(reply.json()).value_or(EmailFigures());
}

Result<> count(KeysUnderTest &platform, const CampaignId &campaign, const QStringList &types)
{
    std::vector<MessageEvent> events;
    for (const QString &type : types)
        events.push_back({.type = type, .at = platform.clock.now(), .detail = {}});
    return platform.database().write([&](store::Connection &connection) {
        api::DailyCounts counts;
        counts.add({.tenant = platform.tenant(), .environment = KeyEnvironment::Live}, campaign, events);
        return counts.write(connection);
    });
}

Result<int> addCampaign(KeysUnderTest &platform, const QString &id, UnixMs startedAt)
{
    return platform.database().write([&](store::Connection &connection) {
        return connection.execute(
            QStringLiteral("INSERT INTO campaigns (id, tenant_id, environment, name, sort_name, sender, audience_tags,"
                           " variables, rate_per_minute, status, recipients, created_at, updated_at, started_at)"
                           " VALUES (?, ?, 'live', 'Spring', ?, 'a@b.test', '[]', '{}', 60, 'sending', 7, 1, 1, ?)"),
            {id, platform.tenant().text(), id, startedAt});
    });
}

Result<int> addContact(KeysUnderTest &platform, const QString &id, const QString &email)
{
    return platform.database().write([&](store::Connection &connection) {
        return connection.execute(
            QStringLiteral("INSERT INTO contacts (id, tenant_id, environment, email, sort_email, first_name, last_name,"
                           " company, phone, job_title, tags, attributes, status, search_text, created_at, updated_at)"
                           " VALUES (?, ?, 'live', ?, ?, '', '', '', '', '', '[]', '{}', 'subscribed', '', 1, 1)"),
            {id, platform.tenant().text(), email, email.toCaseFolded()});
    });
}

} // namespace

class TestAnalytics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsByDay_data() { TestDatabase::addRows(); }
    void countsByDay();
    void countsAtTheSameTime_data() { TestDatabase::addRows(); }
    void countsAtTheSameTime();
    void countsARepeatedSendOnce_data() { TestDatabase::addRows(); }
    void countsARepeatedSendOnce();
    void rates();
    void readsRanges();
    void refusesWrongRanges_data();
    void refusesWrongRanges();
    void showsACampaign_data() { TestDatabase::addRows(); }
    void showsACampaign();
    void showsAContact_data() { TestDatabase::addRows(); }
    void showsAContact();
    void manyMessagesToAContact_data() { TestDatabase::addRows(); }
    void manyMessagesToAContact();
    void tenantsAndEnvironmentsAreApart_data() { TestDatabase::addRows(); }
    void tenantsAndEnvironmentsAreApart();
    void wantsItsScope();
};

void TestAnalytics::countsByDay()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    QVERIFY(platform.isReady());
    const MadeKey key = readerKey(platform);
    const qint64 firstDay = dayOf(platform.clock.now());
    for (const int pause : {0, 0, 2}) {
        platform.clock.advance(pause * kDay);
        QCOMPARE(send(platform, key).status, 200);
    }
    QVERIFY(count(platform, {}, {QStringLiteral("opened"), QStringLiteral("opened"), QStringLiteral("queued")}));

    const HttpReply reply = platform.keyed(key.key, "GET", kEmails + QStringLiteral("?range=7d"));
    QCOMPARE(reply.status, 200);
    const EmailFigures figures = figuresOf(reply);
    QCOMPARE(figures.range.last, firstDay + 2);
    QCOMPARE(figures.days.size(), std::size_t(7));
    const auto onDay = [&](std::size_t day, const char *event) {
        return figures.days.at(day).value(QString::fromLatin1(event));
    };
    QCOMPARE(onDay(4, "sent"), 2);
    QCOMPARE(onDay(5, "sent"), 0);
    QCOMPARE(onDay(6, "sent"), 1);
    QCOMPARE(onDay(6, "delivered"), 1);
    QCOMPARE(onDay(6, "opened"), 1);
    const QJsonObject totals = reply.json().value(QStringLiteral("totals")).toObject();
    QCOMPARE(totals.keys().size(), emailEventNames().size());
    QCOMPARE(totals.value(QStringLiteral("sent")).toInt(), 3);
    QCOMPARE(totals.value(QStringLiteral("bounced")).toInt(), 0);
    const QJsonObject last = reply.json().value(QStringLiteral("series")).toArray().last().toObject();
    QCOMPARE(last.value(QStringLiteral("date")).toString(), dateOfDay(firstDay + 2));
}

void TestAnalytics::countsAtTheSameTime()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const MadeKey key = readerKey(platform);
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([&] {
            for (int n = 0; n < 5; ++n)
                QCOMPARE(send(platform, key).status, 200);
        });
    for (std::thread &thread : threads)
        thread.join();
    const EventCounts totals = figuresOf(platform.keyed(key.key, "GET", kEmails)).totals();
    QCOMPARE(totals.value(QStringLiteral("sent")), 40);
    QCOMPARE(totals.value(QStringLiteral("delivered")), 40);
}

void TestAnalytics::countsARepeatedSendOnce()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const MadeKey key = readerKey(platform);
    const QJsonObject body{{QStringLiteral("to"), QStringLiteral("ada@example.test")}};
    for (const int status : {200, 200})
        QCOMPARE(
            platform.keyed(key.key, "POST", QStringLiteral("/emails/send"), body, {{"Idempotency-Key", "one"}}).status,
            status);
    QCOMPARE(figuresOf(platform.keyed(key.key, "GET", kEmails)).totals().value(QStringLiteral("sent")), 1);
}

void TestAnalytics::rates()
{
    KeysUnderTest platform(QStringLiteral("sqlite"));
    const MadeKey key = readerKey(platform);
    const auto rate = [&](const char *name) {
        const QJsonObject answer = platform.keyed(key.key, "GET", kEmails).json();
        return answer.value(QStringLiteral("rates")).toObject().value(QLatin1StringView(name));
    };
    QVERIFY(rate("delivery_rate").isNull());
    for (int i = 0; i < 4; ++i)
        QVERIFY(count(platform, {}, {QStringLiteral("sent")}));
    for (int i = 0; i < 2; ++i)
        QVERIFY(count(platform, {}, {QStringLiteral("delivered")}));
    QVERIFY(count(platform, {}, {QStringLiteral("opened"), QStringLiteral("bounced")}));
    QCOMPARE(rate("delivery_rate").toDouble(), 0.5);
    QCOMPARE(rate("bounce_rate").toDouble(), 0.25);
    QCOMPARE(rate("open_rate").toDouble(), 0.5);
    QCOMPARE(rate("click_rate"), QJsonValue(0.0));
}

void TestAnalytics::readsRanges()
{
    KeysUnderTest platform(QStringLiteral("sqlite"));
    const MadeKey key = readerKey(platform);
    platform.clock.set(*fromIso(QStringLiteral("2027-03-10T23:59:59Z")));
    const auto range = [&](const QString &query) {
        const QJsonObject answer = platform.keyed(key.key, "GET", kEmails + query).json();
        const QJsonObject days = answer.value(QStringLiteral("range")).toObject();
        return QString(days.value(QStringLiteral("from")).toString() + u' '
                       + days.value(QStringLiteral("to")).toString() + u' '
                       + QString::number(answer.value(QStringLiteral("series")).toArray().size()));
    };
    QCOMPARE(range({}), QStringLiteral("2027-02-09 2027-03-10 30"));
    QCOMPARE(range(QStringLiteral("?range=7d")), QStringLiteral("2027-03-04 2027-03-10 7"));
    QCOMPARE(range(QStringLiteral("?range=90d")), QStringLiteral("2026-12-11 2027-03-10 90"));
    QCOMPARE(range(QStringLiteral("?from=2027-01-31&to=2027-02-01")), QStringLiteral("2027-01-31 2027-02-01 2"));
    QCOMPARE(range(QStringLiteral("?from=2027-01-31T23:00:00-03:00&to=2027-02-01T00:00:00Z")),
             QStringLiteral("2027-02-01 2027-02-01 1"));
    QCOMPARE(range(QStringLiteral("?from=2026-01-01&to=2027-01-01")), QStringLiteral("2026-01-01 2027-01-01 366"));
}

void TestAnalytics::refusesWrongRanges_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("fields");
    const auto row = [](const char *query, const char *fields) {
        QTest::newRow(query) << QString::fromLatin1(query) << QString::fromLatin1(fields);
    };
    row("range=8d", "range");
    row("range=", "range");
    row("range=7d&from=2027-01-01&to=2027-01-02", "range");
    row("from=2027-01-01", "to");
    row("to=2027-01-01", "from");
    row("from=2027-13-01&to=x", "from,to");
    row("from=2027-01-02&to=2027-01-01", "to");
    row("from=2026-01-01&to=2027-01-02", "to");
    row("from=0001-01-01&to=0001-01-02", "from,to");
    row("surprise=1", "surprise");
}

void TestAnalytics::refusesWrongRanges()
{
    QFETCH(QString, query);
    QFETCH(QString, fields);
    KeysUnderTest platform(QStringLiteral("sqlite"));
    const MadeKey key = readerKey(platform);
    for (const char *path : {"/emails", "/campaigns/camp_none", "/contacts/cont_none"}) {
        const HttpReply refused = platform.keyed(key.key, "GET",
                                                 QString(QStringLiteral("/analytics") + QLatin1StringView(path) + u'?'
                                                         + query));
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.json().value(QStringLiteral("fields")).toObject().keys().join(u','), fields);
    }
}

void TestAnalytics::showsACampaign()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const MadeKey key = readerKey(platform);
    const QString id = QStringLiteral("camp_1");
    QVERIFY(addCampaign(platform, id, platform.clock.now() - 2 * kDay));
    QVERIFY(addCampaign(platform, QStringLiteral("camp_old"), 1));
    QCOMPARE(send(platform, key, QStringLiteral("a@b.test"), id).status, 200);
    QCOMPARE(send(platform, key).status, 200);
    QVERIFY(count(platform, CampaignId(id), {QStringLiteral("clicked")}));
    QVERIFY(count(platform, CampaignId(QStringLiteral("camp_old")), {QStringLiteral("sent")}));
    const HttpReply reply = platform.keyed(key.key, "GET", QStringLiteral("/analytics/campaigns/") + id);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.json().value(QStringLiteral("campaign_id")).toString(), id);
    QCOMPARE(reply.json().value(QStringLiteral("name")).toString(), QStringLiteral("Spring"));
    QCOMPARE(reply.json().value(QStringLiteral("status")).toString(), QStringLiteral("sending"));
    QCOMPARE(reply.json().value(QStringLiteral("recipients")).toInt(), 7);
    const EmailFigures figures = figuresOf(reply);
    QCOMPARE(figures.days.size(), std::size_t(3));
    QCOMPARE(figures.totals().value(QStringLiteral("sent")), 1);
    QCOMPARE(figures.totals().value(QStringLiteral("clicked")), 1);
    QCOMPARE(figuresOf(platform.keyed(key.key, "GET", kEmails)).totals().value(QStringLiteral("sent")), 3);
    QCOMPARE(figuresOf(platform.keyed(key.key, "GET", QStringLiteral("/analytics/campaigns/camp_old"))).days.size(),
             std::size_t(366));
}

void TestAnalytics::showsAContact()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const MadeKey key = readerKey(platform);
    QVERIFY(addContact(platform, QStringLiteral("cont_1"), QStringLiteral("Ada@Example.test")));
    QVERIFY(addContact(platform, QStringLiteral("cont_2"), QStringLiteral("a@example.test")));
    const QString first =
        send(platform, key, QStringLiteral("ada@EXAMPLE.test")).json().value(QStringLiteral("id")).toString();
    QCOMPARE(send(platform, key, QJsonArray{QStringLiteral("x@y.test"), QStringLiteral("ada@example.test")}).status,
             200);
    QVERIFY(platform.database().write([&](store::Connection &connection) -> Result<> {
        for (const int sequence : {4, 5}) { // opened twice, on two days
            const auto done = connection.execute(QStringLiteral("INSERT INTO message_events (message_id, sequence,"
                                                                " type, at, detail) VALUES (?, ?, 'opened', ?, '')"),
                                                 {first, sequence, platform.clock.now() + (sequence - 4) * kDay});
            if (!done)
                return fail(done.error());
        }
        return {};
    }));
    platform.clock.advance(kDay);
    const HttpReply reply = platform.keyed(key.key, "GET", QStringLiteral("/analytics/contacts/cont_1?range=7d"));
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.json().value(QStringLiteral("contact_id")).toString(), QStringLiteral("cont_1"));
    const EmailFigures figures = figuresOf(reply);
    QCOMPARE(figures.days.at(5).value(QStringLiteral("sent")), 2);
    QCOMPARE(figures.totals().value(QStringLiteral("sent")), 2);
    QCOMPARE(figures.totals().value(QStringLiteral("opened")), 1);
    const EmailFigures others = figuresOf(platform.keyed(key.key, "GET", QStringLiteral("/analytics/contacts/cont_2")));
    QCOMPARE(others.days.size(), std::size_t(90));
    QCOMPARE(others.totals().value(QStringLiteral("sent")), 0);
}

// More than are read at once, and events of earlier ones.
void TestAnalytics::manyMessagesToAContact()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const MadeKey key = readerKey(platform);
    QVERIFY(addContact(platform, QStringLiteral("cont_1"), QStringLiteral("ada@example.test")));
    const UnixMs now = platform.clock.now();
    const api::MessageOwner owner{.tenant = platform.tenant(), .environment = KeyEnvironment::Live};
    std::deque<api::StoredMessage> kept; // which the messages refer to
    std::vector<api::OwnedMessage> messages;
    const auto add = [&](UnixMs at) {
        OutgoingMessage outgoing;
        outgoing.to = {QStringLiteral("Ada@example.test")};
        const api::StoredMessage &stored = kept.emplace_back(api::takenBySandbox(outgoing, KeyId(key.id), at));
        messages.push_back({.owner = owner, .stored = stored});
    };
    for (int i = 0; i < 2500; ++i)
        add(now - i);
    for (const int daysAgo : {7, 35, 38})
        add(now - daysAgo * kDay);
    store::NewRows opened{.table = QStringLiteral("message_events"),
                          .columns = QStringLiteral("message_id, sequence, type, at, detail"),
                          .values = {}};
    for (const api::OwnedMessage &message : messages)
        opened.values += {message.stored.detail.message.id.text(), 1, QStringLiteral("opened"), now, QString()};
    const Result<> written = platform.database().write([&](store::Connection &connection) {
        return api::MessageRepository(connection).insert(messages).and_then([&] {
            return connection.insert({opened});
        });
    });
    QVERIFY2(written, written ? "" : qPrintable(written.error().message));
    const EmailFigures figures = figuresOf(
        platform.keyed(key.key, "GET", QStringLiteral("/analytics/contacts/cont_1?range=7d")));
    QCOMPARE(figures.totals().value(QStringLiteral("sent")), 2500);
    QCOMPARE(figures.totals().value(QStringLiteral("opened")), 2502); // not of the one that is too old
}

void TestAnalytics::tenantsAndEnvironmentsAreApart()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const MadeKey live = readerKey(platform);
    QVERIFY(addCampaign(platform, QStringLiteral("camp_1"), 1));
    QVERIFY(addContact(platform, QStringLiteral("cont_1"), QStringLiteral("ada@example.test")));
    QCOMPARE(send(platform, live, QStringLiteral("ada@example.test"), QStringLiteral("camp_1")).status, 200);
    const QJsonObject fields{{QStringLiteral("name"), QStringLiteral("Theirs")},
                             {QStringLiteral("permissions"), QJsonArray{QStringLiteral("read_analytics")}}};
    const QString foreign = platform.otherAdmin("POST", {}, fields).json().value(QStringLiteral("api_key")).toString();
    const QString campaign = QStringLiteral("/analytics/campaigns/camp_1");
    const QString contact = QStringLiteral("/analytics/contacts/cont_1");
    for (const QString &key : {foreign, readerKey(platform, QStringLiteral("test")).key}) {
        QCOMPARE(figuresOf(platform.keyed(key, "GET", kEmails)).totals().value(QStringLiteral("sent")), 0);
        QCOMPARE(platform.keyed(key, "GET", campaign).status, 404);
        QCOMPARE(platform.keyed(key, "GET", contact).status, 404);
    }
    QCOMPARE(platform.asOperator("GET", campaign).status, 200);
    QCOMPARE(platform.asOperator("GET", campaign, {}, {{"X-Environment", "test"}}).status, 404);
    QCOMPARE(platform.asOtherOperator("GET", campaign).status, 404);
    QCOMPARE(platform.asOtherOperator("GET", contact).status, 404);
    QCOMPARE(figuresOf(platform.asOperator("GET", kEmails)).totals().value(QStringLiteral("sent")), 1);
}

void TestAnalytics::wantsItsScope()
{
    KeysUnderTest platform(QStringLiteral("sqlite"));
    const HttpReply refused = platform.keyed(platform.makeKey().key, "GET", kEmails);
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.json().value(QStringLiteral("required_scope")).toString(), QStringLiteral("read_analytics"));
}

QTEST_GUILESS_MAIN(TestAnalytics)
#include "tst_analytics.moc"
