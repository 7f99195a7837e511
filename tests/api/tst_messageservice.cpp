// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/keys/keysundertest.h"

#include "models/domain/email/message.h"

#include <QJsonArray>
#include <QTest>

#include <thread>

using namespace pm;
using test::HttpReply;
using test::KeysUnderTest;
using test::MadeKey;
using test::TestDatabase;

namespace {

const QString kSend = QStringLiteral("/emails/send");

QJsonObject message(const QString &subject = QStringLiteral("Hello"))
{
    return {{QStringLiteral("to"), QStringLiteral("ada@example.test")},
            {QStringLiteral("from"), QStringLiteral("news@acme.test")},
            {QStringLiteral("subject"), subject},
            {QStringLiteral("html_body"), QStringLiteral("<p>Hi \U0001F427</p>")},
            {QStringLiteral("text_body"), QStringLiteral("Hi")},
            {QStringLiteral("tags"), QJsonArray{QStringLiteral("welcome")}}};
}

QString idOf(const HttpReply &reply)
{
    return reply.json().value(QStringLiteral("id")).toString();
}

// A key that sends and manages templates.
MadeKey senderKey(KeysUnderTest &platform, const QString &environment = QStringLiteral("live"))
{
    return platform.makeKey(
        {{QStringLiteral("permissions"), QJsonArray{QStringLiteral("send_email"), QStringLiteral("manage_templates")}},
         {QStringLiteral("environment"), environment}});
}

QString makeTemplate(KeysUnderTest &platform, const MadeKey &key)
{
    return idOf(platform.keyed(key.key, "POST", QStringLiteral("/templates"),
                               {{QStringLiteral("name"), QStringLiteral("Welcome")},
                                {QStringLiteral("subject"), QStringLiteral("Hi {{first_name}}")},
                                {QStringLiteral("html_body"), QStringLiteral("<p>{{company}}</p>")},
                                {QStringLiteral("text_body"), QStringLiteral("{{company}}")}}));
}

Result<int> addCampaign(KeysUnderTest &platform, const QString &id, const QString &environment)
{
    return platform.database().write([&](store::Connection &connection) {
        return connection.execute(
            QStringLiteral("INSERT INTO campaigns (id, tenant_id, environment, name, sort_name, sender, audience_tags,"
                           " variables, rate_per_minute, status, created_at, updated_at)"
                           " VALUES (?, ?, ?, ?, ?, 'a@b.test', '[]', '{}', 60, 'draft', 1, 1)"),
            {id, platform.tenant().text(), environment, id, id});
    });
}

// What happened after the message was written, in any order.
Result<> addEvents(KeysUnderTest &platform, const QString &id, const std::vector<std::pair<int, QString>> &events)
{
    return platform.database().write([&](store::Connection &connection) -> Result<> {
        for (const auto &[sequence, type] : events) {
            const auto added = connection.execute(
                QStringLiteral("INSERT INTO message_events (message_id, sequence, type, at, detail)"
                               " VALUES (?, ?, ?, ?, ?)"),
                {id, sequence, type, platform.clock.now() + sequence, QString(u"of " + type)});
            if (!added)
                return fail(added.error());
        }
        return {};
    });
}

QStringList eventsOf(KeysUnderTest &platform, const MadeKey &key, const QString &id)
{
    const auto detail = messageDetailFromJson(platform.keyed(key.key, "GET", QStringLiteral("/emails/") + id).json());
    QStringList events;
    for (const MessageEvent &event : detail.value_or(MessageDetail()).events)
        events.append(event.type + u' ' + QString::number(event.at - platform.clock.now()) + u' ' + event.detail);
    return events;
}

QStringList fieldsOf(const HttpReply &reply)
{
    return reply.status == 400 ? reply.json().value(QStringLiteral("fields")).toObject().keys() : QStringList();
}

QStringList subjectsOf(const HttpReply &reply)
{
    QStringList subjects;
    const QJsonArray emails = reply.json().value(QStringLiteral("emails")).toArray();
    for (const QJsonValue &email : emails)
        subjects.append(email.toObject().value(QStringLiteral("subject")).toString());
    return subjects;
}

} // namespace

class TestMessageService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addRows(); }
    void sendsAndShows();
    void laterEventsFollow();
    void earlierMessagesHaveTheirEvents();
    void namesEveryWrongField();
    void repeatedSendSendsOnce();
    void pagesByCursor();
    void sendsATemplate();
    void namesWhatATemplateLacks();
    void belongsToACampaign();
    void takesABody();
    void filters();
    void refusesWrongFilters();
    void tenantsAndEnvironmentsAreApart();
    void operatorsReadWhatTheEnvironmentNames();
};

void TestMessageService::sendsAndShows()
{
    QFETCH_GLOBAL(QString, database);
    KeysUnderTest platform(database);
    QVERIFY(platform.isReady());
    const MadeKey key = platform.makeKey();
    const HttpReply sent = platform.keyed(key.key, "POST", kSend, message());
    QCOMPARE(sent.status, 200);
    QCOMPARE(sent.json().value(QStringLiteral("status")).toString(), QStringLiteral("queued"));
    QCOMPARE(sent.json().value(QStringLiteral("to")).toArray(), QJsonArray{QStringLiteral("ada@example.test")});
    QVERIFY(idOf(sent).startsWith(QStringLiteral("msg_")));

    const QJsonObject shown = platform.keyed(key.key, "GET", QStringLiteral("/emails/") + idOf(sent)).json();
    const auto read = messageFromJson(shown);
    QVERIFY(read);
    QCOMPARE(read->subject, QStringLiteral("Hello"));
    QCOMPARE(read->provider, QStringLiteral("sandbox"));
    QCOMPARE(read->status, QStringLiteral("sent"));
    QCOMPARE(read->key.text(), key.id);
    QCOMPARE(shown.value(QStringLiteral("html_body")).toString(), QStringLiteral("<p>Hi \U0001F427</p>"));
    QStringList events;
    const QJsonArray timeline = shown.value(QStringLiteral("events")).toArray();
    for (const QJsonValue &event : timeline)
        events.append(event.toObject().value(QStringLiteral("type")).toString());
    QCOMPARE(events, QStringList({QStringLiteral("queued"), QStringLiteral("sent"), QStringLiteral("delivered")}));
    QCOMPARE(platform.keyed(key.key, "GET", QStringLiteral("/emails/msg_unknown")).status, 404);
}

void TestMessageService::laterEventsFollow()
{
    QFETCH_GLOBAL(QString, database);
    KeysUnderTest platform(database);
    const MadeKey key = platform.makeKey();
    const QString id = idOf(platform.keyed(key.key, "POST", kSend, message()));
    const QString other = idOf(platform.keyed(key.key, "POST", kSend, message()));
    const QStringList first = eventsOf(platform, key, id);
    QCOMPARE(first.size(), 3);
    QVERIFY(addEvents(platform, id, {{5, QStringLiteral("clicked")}, {4, QStringLiteral("opened")}}));
    QCOMPARE(eventsOf(platform, key, id),
             first + QStringList({QStringLiteral("opened 4 of opened"), QStringLiteral("clicked 5 of clicked")}));
    QCOMPARE(eventsOf(platform, key, other), first);
}

// Once all events were rows of their own.
void TestMessageService::earlierMessagesHaveTheirEvents()
{
    QFETCH_GLOBAL(QString, database);
    KeysUnderTest platform(database);
    const MadeKey key = platform.makeKey();
    const QString id = idOf(platform.keyed(key.key, "POST", kSend, message()));
    QVERIFY(platform.database().write([&](store::Connection &connection) {
        return connection.execute(QStringLiteral("UPDATE messages SET events = '[]' WHERE id = ?"), {id});
    }));
    QVERIFY(addEvents(platform, id,
                      {{1, QStringLiteral("queued")}, {3, QStringLiteral("delivered")}, {2, QStringLiteral("sent")}}));
    QCOMPARE(eventsOf(platform, key, id),
             QStringList({QStringLiteral("queued 1 of queued"), QStringLiteral("sent 2 of sent"),
                          QStringLiteral("delivered 3 of delivered")}));
}

void TestMessageService::namesEveryWrongField()
{
    QFETCH_GLOBAL(QString, database);
    KeysUnderTest platform(database);
    const MadeKey key = platform.makeKey();
    QJsonObject wrong = message(QStringLiteral("two\r\nlines"));
    wrong.insert(QStringLiteral("to"), QJsonArray{QStringLiteral("nobody")});
    wrong.insert(QStringLiteral("type"), QStringLiteral("spam"));
    wrong.insert(QStringLiteral("surprise"), 1);
    const HttpReply refused = platform.keyed(key.key, "POST", kSend, wrong);
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.json().value(QStringLiteral("fields")).toObject().keys(),
             QStringList({QStringLiteral("subject"), QStringLiteral("surprise"), QStringLiteral("to"),
                          QStringLiteral("type")}));
    QJsonObject nul = message();
    nul.insert(QStringLiteral("text_body"), QString(QStringLiteral("a") + QChar(0)));
    QCOMPARE(platform.keyed(key.key, "POST", kSend, nul).status, 400);
    QCOMPARE(platform.scalar(QStringLiteral("SELECT COUNT(*) FROM messages")).toInt(), 0);
}

void TestMessageService::repeatedSendSendsOnce()
{
    QFETCH_GLOBAL(QString, database);
    KeysUnderTest platform(database);
    const MadeKey key = platform.makeKey();
    const test::HttpHeaders headers{{"Idempotency-Key", "order-4711"}};
    std::vector<HttpReply> replies(8);
    std::vector<std::thread> threads;
    for (HttpReply &reply : replies)
        threads.emplace_back([&] { reply = platform.keyed(key.key, "POST", kSend, message(), headers); });
    for (std::thread &thread : threads)
        thread.join();
    for (const HttpReply &reply : replies) {
        QCOMPARE(reply.status, 200);
        QCOMPARE(idOf(reply), idOf(replies.front()));
    }
    QCOMPARE(platform.scalar(QStringLiteral("SELECT COUNT(*) FROM messages")).toInt(), 1);
    QCOMPARE(platform.keyed(key.key, "POST", kSend, message(QStringLiteral("Other")), headers).status, 409);
    const test::HttpHeaders bad{{"Idempotency-Key", QByteArray(256, 'x')}};
    QCOMPARE(platform.keyed(key.key, "POST", kSend, message(), bad).status, 400);
    // Another key's request is another one.
    QCOMPARE(platform.keyed(platform.makeKey().key, "POST", kSend, message(), headers).status, 200);
    QCOMPARE(platform.scalar(QStringLiteral("SELECT COUNT(*) FROM messages")).toInt(), 2);
}

void TestMessageService::pagesByCursor()
{
    QFETCH_GLOBAL(QString, database);
    KeysUnderTest platform(database);
    const MadeKey key = platform.makeKey();
    QStringList sent;
    for (int i = 0; i < 7; ++i) {
        platform.clock.advance(1);
        sent.prepend(idOf(platform.keyed(key.key, "POST", kSend, message())));
    }
    QStringList listed;
    QString path = QStringLiteral("/emails?limit=3");
    QList<qsizetype> sizes;
    for (;;) {
        const QJsonObject page = platform.keyed(key.key, "GET", path).json();
        const QJsonArray emails = page.value(QStringLiteral("emails")).toArray();
        sizes.append(emails.size());
        for (const QJsonValue &email : emails)
            listed.append(email.toObject().value(QStringLiteral("id")).toString());
        if (page.value(QStringLiteral("next_cursor")).isNull())
            break;
        path = QStringLiteral("/emails?limit=3&cursor=") + page.value(QStringLiteral("next_cursor")).toString();
    }
    QCOMPARE(listed, sent);
    QCOMPARE(sizes, QList<qsizetype>({3, 3, 1}));
    for (const char *query : {"limit=0", "limit=501", "limit=x", "cursor=%21", "cursor=YWJj", "page=2"})
        QCOMPARE(platform.keyed(key.key, "GET", QStringLiteral("/emails?") + QLatin1StringView(query)).status, 400);
}

void TestMessageService::sendsATemplate()
{
    QFETCH_GLOBAL(QString, database);
    KeysUnderTest platform(database);
    const MadeKey key = senderKey(platform);
    const QString id = makeTemplate(platform, key);
    const QJsonObject body{{QStringLiteral("to"), QStringLiteral("ada@example.test")},
                           {QStringLiteral("template_id"), id},
                           {QStringLiteral("variables"),
                            QJsonObject{{QStringLiteral("first_name"), QStringLiteral("Ada\r\nBcc: x@y.test")},
                                        {QStringLiteral("company"), QStringLiteral("<b>")}}}};
    const test::HttpHeaders headers{{"Idempotency-Key", "welcome-ada"}};
    const HttpReply sent = platform.keyed(key.key, "POST", kSend, body, headers);
    QCOMPARE(sent.status, 200);
    QCOMPARE(sent.json().keys(), QStringList({QStringLiteral("created_at"), QStringLiteral("id"),
                                              QStringLiteral("status"), QStringLiteral("to")}));
    const QJsonObject shown = platform.keyed(key.key, "GET", QStringLiteral("/emails/") + idOf(sent)).json();
    QCOMPARE(shown.value(QStringLiteral("subject")).toString(), QStringLiteral("Hi Ada Bcc: x@y.test"));
    QCOMPARE(shown.value(QStringLiteral("html_body")).toString(), QStringLiteral("<p>&lt;b&gt;</p>"));
    QCOMPARE(shown.value(QStringLiteral("text_body")).toString(), QStringLiteral("<b>"));
    QCOMPARE(shown.value(QStringLiteral("template_id")).toString(), id);
    QVERIFY(shown.value(QStringLiteral("campaign_id")).isNull());
    // A repetition is answered as before, also when the template is gone.
    QCOMPARE(platform.keyed(key.key, "DELETE", QStringLiteral("/templates/") + id).status, 204);
    QCOMPARE(platform.keyed(key.key, "POST", kSend, body, headers).json(), sent.json());
    QCOMPARE(fieldsOf(platform.keyed(key.key, "POST", kSend, body)), QStringList{QStringLiteral("template_id")});
}

void TestMessageService::namesWhatATemplateLacks()
{
    QFETCH_GLOBAL(QString, database);
    KeysUnderTest platform(database);
    const MadeKey key = senderKey(platform);
    const QString ofLive = makeTemplate(platform, key);
    const QString ofTest = makeTemplate(platform, senderKey(platform, QStringLiteral("test")));
    const auto send = [&](const QString &id, QJsonObject more = {}) {
        more.insert(QStringLiteral("to"), QStringLiteral("ada@example.test"));
        if (!id.isEmpty())
            more.insert(QStringLiteral("template_id"), id);
        return platform.keyed(key.key, "POST", kSend, more);
    };
    const HttpReply missing = send(ofLive);
    QCOMPARE(fieldsOf(missing), QStringList{QStringLiteral("variables")});
    QCOMPARE(missing.json().value(QStringLiteral("fields")).toObject().value(QStringLiteral("variables")).toString(),
             QStringLiteral("first_name, company are missing"));
    const QJsonObject variables{{QStringLiteral("first_name"), 1}, {QStringLiteral("company"), 2}};
    for (const QString &id : {ofTest, QStringLiteral("tpl_none"), QString(65, u'a')})
        QCOMPARE(fieldsOf(send(id, {{QStringLiteral("variables"), variables}})),
                 QStringList{QStringLiteral("template_id")});
    QCOMPARE(fieldsOf(send({}, {{QStringLiteral("variables"), variables}})), QStringList{QStringLiteral("variables")});
    QCOMPARE(fieldsOf(send(ofLive, {{QStringLiteral("variables"), QJsonArray()},
                                    {QStringLiteral("subject"), QStringLiteral("a")},
                                    {QStringLiteral("html_body"), QStringLiteral("a")},
                                    {QStringLiteral("text_body"), QStringLiteral("a")},
                                    {QStringLiteral("body"), QStringLiteral("a")}})),
             QStringList({QStringLiteral("body"), QStringLiteral("html_body"), QStringLiteral("subject"),
                          QStringLiteral("text_body"), QStringLiteral("variables")}));
    QCOMPARE(platform.scalar(QStringLiteral("SELECT COUNT(*) FROM messages")).toInt(), 0);
    QCOMPARE(platform.scalar(QStringLiteral("SELECT COUNT(*) FROM email_daily")).toInt(), 0);
}

void TestMessageService::belongsToACampaign()
{
    QFETCH_GLOBAL(QString, database);
    KeysUnderTest platform(database);
    const MadeKey key = platform.makeKey();
    QVERIFY(addCampaign(platform, QStringLiteral("camp_live"), QStringLiteral("live")));
    QVERIFY(addCampaign(platform, QStringLiteral("camp_test"), QStringLiteral("test")));
    QJsonObject body = message();
    body.insert(QStringLiteral("campaign_id"), QStringLiteral("camp_live"));
    const HttpReply sent = platform.keyed(key.key, "POST", kSend, body);
    const QJsonObject shown = platform.keyed(key.key, "GET", QStringLiteral("/emails/") + idOf(sent)).json();
    QCOMPARE(shown.value(QStringLiteral("campaign_id")).toString(), QStringLiteral("camp_live"));
    body.insert(QStringLiteral("campaign_id"), QStringLiteral("camp_test"));
    QCOMPARE(fieldsOf(platform.keyed(key.key, "POST", kSend, body)), QStringList{QStringLiteral("campaign_id")});
    // Every wrong field is named at once.
    const QStringList both{QStringLiteral("campaign_id"), QStringLiteral("template_id")};
    QJsonObject unknown{{QStringLiteral("to"), QStringLiteral("ada@example.test")},
                        {both[0], QStringLiteral("camp_test")},
                        {both[1], QStringLiteral("tpl_none")}};
    QCOMPARE(fieldsOf(platform.keyed(key.key, "POST", kSend, unknown)), both);
    unknown.insert(QStringLiteral("to"), QStringLiteral("nobody"));
    QCOMPARE(fieldsOf(platform.keyed(key.key, "POST", kSend, unknown)), both + QStringList{QStringLiteral("to")});
}

void TestMessageService::takesABody()
{
    QFETCH_GLOBAL(QString, database);
    KeysUnderTest platform(database);
    const MadeKey key = platform.makeKey();
    const HttpReply sent = platform.keyed(key.key, "POST", kSend,
                                          {{QStringLiteral("to"),
                                            QJsonArray{QStringLiteral("a@b.test"), QStringLiteral("A@B.test")}},
                                           {QStringLiteral("body"), QStringLiteral("Hello")},
                                           {QStringLiteral("provider"), QStringLiteral("sandbox")}});
    QCOMPARE(sent.status, 200);
    const QJsonObject shown = platform.keyed(key.key, "GET", QStringLiteral("/emails/") + idOf(sent)).json();
    QCOMPARE(shown.value(QStringLiteral("text_body")).toString(), QStringLiteral("Hello"));
    QJsonObject wrong = message();
    wrong.insert(QStringLiteral("provider"), QStringLiteral("postmark"));
    wrong.insert(QStringLiteral("campaign_id"), QString());
    wrong.insert(QStringLiteral("html_body"), QString(1'000'001, u'a'));
    QCOMPARE(fieldsOf(platform.keyed(key.key, "POST", kSend, wrong)),
             QStringList({QStringLiteral("campaign_id"), QStringLiteral("html_body"), QStringLiteral("provider")}));
}

void TestMessageService::filters()
{
    QFETCH_GLOBAL(QString, database);
    KeysUnderTest platform(database);
    const MadeKey key = senderKey(platform);
    const QString templateId = makeTemplate(platform, key);
    QVERIFY(addCampaign(platform, QStringLiteral("camp_1"), QStringLiteral("live")));
    const UnixMs start = platform.clock.now();
    const auto send = [&](const char *subject, QJsonObject more) {
        platform.clock.advance(1000);
        QJsonObject body = message(QString::fromLatin1(subject));
        for (auto field = more.begin(); field != more.end(); ++field)
            body.insert(field.key(), field.value());
        return platform.keyed(key.key, "POST", kSend, body).status;
    };
    QCOMPARE(send("One", {{QStringLiteral("to"), QStringLiteral("Bob@Example.test")}}), 200);
    QCOMPARE(send("Two", {{QStringLiteral("tags"), QJsonArray{QStringLiteral("vip"), QStringLiteral("a\"b")}}}), 200);
    QCOMPARE(send("Three", {{QStringLiteral("campaign_id"), QStringLiteral("camp_1")},
                            {QStringLiteral("tags"), QJsonArray{QStringLiteral("VIP2")}}}),
             200);
    platform.clock.advance(1000);
    QCOMPARE(platform
                 .keyed(key.key, "POST", kSend,
                        {{QStringLiteral("to"), QStringLiteral("x@y.test")},
                         {QStringLiteral("template_id"), templateId},
                         {QStringLiteral("variables"),
                          QJsonObject{{QStringLiteral("first_name"), QStringLiteral("Zoë")},
                                      {QStringLiteral("company"), 1}}}})
                 .status,
             200);
    const auto list = [&](const QString &query) {
        return subjectsOf(platform.keyed(key.key, "GET", QStringLiteral("/emails?") + query)).join(u',');
    };
    const auto at = [&](int seconds) { return toIso(start + 1000 * seconds); };
    QCOMPARE(list({}), QStringLiteral("Hi Zoë,Three,Two,One"));
    QCOMPARE(list(QStringLiteral("sort=created_at")), QStringLiteral("One,Two,Three,Hi Zoë"));
    QCOMPARE(list(QStringLiteral("status=sent&limit=2")), QStringLiteral("Hi Zoë,Three"));
    QCOMPARE(list(QStringLiteral("status=failed")), QString());
    QCOMPARE(list(QStringLiteral("tag=vip")), QStringLiteral("Two"));
    QCOMPARE(list(QStringLiteral("tag=vi")), QString());
    QCOMPARE(list(QStringLiteral("tag=a%22b")), QStringLiteral("Two"));
    QCOMPARE(list(QStringLiteral("campaign_id=camp_1")), QStringLiteral("Three"));
    QCOMPARE(list(QStringLiteral("template_id=") + templateId), QStringLiteral("Hi Zoë"));
    const MadeKey other = platform.makeKey();
    platform.clock.advance(1000);
    QCOMPARE(platform.keyed(other.key, "POST", kSend, message(QStringLiteral("Other's"))).status, 200);
    QCOMPARE(list(QStringLiteral("key_id=") + other.id), QStringLiteral("Other's"));
    QCOMPARE(list(QStringLiteral("limit=1&key_id=") + key.id), QStringLiteral("Hi Zoë"));
    QCOMPARE(list(QStringLiteral("key_id=") + QString(key.id).replace(0, 8, QStringLiteral("00000000"))), QString());
    QCOMPARE(list(QStringLiteral("search=BOB@")), QStringLiteral("One"));
    QCOMPARE(list(QStringLiteral("search=zo%C3%8B")), QStringLiteral("Hi Zoë"));
    QCOMPARE(list(QStringLiteral("search=%25")), QString());
    QCOMPARE(list(QStringLiteral("from=%1&to=%2").arg(at(2), at(4))), QStringLiteral("Three,Two"));
    QCOMPARE(list(QStringLiteral("from=") + at(5)), QStringLiteral("Other's"));
}

void TestMessageService::refusesWrongFilters()
{
    QFETCH_GLOBAL(QString, database);
    KeysUnderTest platform(database);
    const MadeKey key = platform.makeKey();
    const HttpReply refused = platform.keyed(
        key.key, "GET",
        QStringLiteral(
            "/emails?status=lost&tag=&campaign_id=&template_id=&key_id=x&from=yesterday&to=1&search=%01&sort=subject"
            "&cursor=x&limit=0&surprise=1"));
    QCOMPARE(fieldsOf(refused).join(u','),
             QStringLiteral("campaign_id,cursor,from,key_id,limit,search,sort,status,surprise,tag,template_id,to"));
    // A cursor of the other order does not fit.
    for (int i = 0; i < 2; ++i)
        QCOMPARE(platform.keyed(key.key, "POST", kSend, message()).status, 200);
    const QString cursor = platform.keyed(key.key, "GET", QStringLiteral("/emails?limit=1"))
                               .json()
                               .value(QStringLiteral("next_cursor"))
                               .toString();
    QVERIFY(!cursor.isEmpty());
    QCOMPARE(platform.keyed(key.key, "GET", QStringLiteral("/emails?sort=created_at&cursor=") + cursor).status, 400);
}

void TestMessageService::tenantsAndEnvironmentsAreApart()
{
    QFETCH_GLOBAL(QString, database);
    KeysUnderTest platform(database);
    const MadeKey live = platform.makeKey();
    const MadeKey test = platform.makeKey({{QStringLiteral("environment"), QStringLiteral("test")}});
    const QJsonObject fields{{QStringLiteral("name"), QStringLiteral("Theirs")},
                             {QStringLiteral("permissions"), QJsonArray{QStringLiteral("send_email")}}};
    const QString foreign = platform.otherAdmin("POST", {}, fields).json().value(QStringLiteral("api_key")).toString();
    const QString path = QStringLiteral("/emails/") + idOf(platform.keyed(live.key, "POST", kSend, message()));
    QCOMPARE(platform.keyed(live.key, "GET", path).status, 200);
    QCOMPARE(platform.keyed(test.key, "GET", path).status, 404);
    QCOMPARE(platform.keyed(foreign, "GET", path).status, 404);
    for (const QString &key : {test.key, foreign})
        QVERIFY(platform.keyed(key).json().value(QStringLiteral("emails")).toArray().isEmpty());
}

void TestMessageService::operatorsReadWhatTheEnvironmentNames()
{
    QFETCH_GLOBAL(QString, database);
    KeysUnderTest platform(database);
    const MadeKey live = platform.makeKey();
    const MadeKey test = platform.makeKey({{QStringLiteral("environment"), QStringLiteral("test")}});
    const QString ofLive = QStringLiteral("/emails/") + idOf(platform.keyed(live.key, "POST", kSend, message()));
    const QString ofTest = QStringLiteral("/emails/") + idOf(platform.keyed(test.key, "POST", kSend, message()));
    const test::HttpHeaders inTest{{"X-Environment", "test"}};
    QCOMPARE(platform.asOperator("GET", ofLive).status, 200);
    QCOMPARE(platform.asOperator("GET", ofTest).status, 404);
    QCOMPARE(platform.asOperator("GET", ofTest, {}, inTest).status, 200);
    QCOMPARE(platform.asOperator("GET", ofLive, {}, inTest).status, 404);
    QCOMPARE(platform.asOperator("GET", ofLive, {}, {{"X-Environment", "staging"}}).status, 400);
    QCOMPARE(platform.asOtherOperator("GET", ofLive).status, 404);
    // A key stays in its own, whatever it says.
    QCOMPARE(platform.keyed(live.key, "GET", ofTest, {}, inTest).status, 404);
    QCOMPARE(platform.asOperator("POST", kSend, message()).status, 401);
}

QTEST_GUILESS_MAIN(TestMessageService)
#include "tst_messageservice.moc"
