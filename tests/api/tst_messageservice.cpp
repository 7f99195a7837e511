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

} // namespace

class TestMessageService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsAndShows_data() { TestDatabase::addRows(); }
    void sendsAndShows();
    void namesEveryWrongField();
    void repeatedSendSendsOnce_data() { TestDatabase::addRows(); }
    void repeatedSendSendsOnce();
    void pagesByCursor_data() { TestDatabase::addRows(); }
    void pagesByCursor();
    void tenantsAndEnvironmentsAreApart();
    void operatorsReadWhatTheEnvironmentNames();
};

void TestMessageService::sendsAndShows()
{
    QFETCH(QString, database);
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
    QCOMPARE(shown.value(QStringLiteral("html_body")).toString(), QStringLiteral("<p>Hi \U0001F427</p>"));
    QStringList events;
    const QJsonArray timeline = shown.value(QStringLiteral("events")).toArray();
    for (const QJsonValue &event : timeline)
        events.append(event.toObject().value(QStringLiteral("type")).toString());
    QCOMPARE(events, QStringList({QStringLiteral("queued"), QStringLiteral("sent"), QStringLiteral("delivered")}));
    QCOMPARE(platform.keyed(key.key, "GET", QStringLiteral("/emails/msg_unknown")).status, 404);
}

void TestMessageService::namesEveryWrongField()
{
    KeysUnderTest platform(QStringLiteral("sqlite"));
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
    QFETCH(QString, database);
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
    QFETCH(QString, database);
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

void TestMessageService::tenantsAndEnvironmentsAreApart()
{
    KeysUnderTest platform(QStringLiteral("sqlite"));
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
    KeysUnderTest platform(QStringLiteral("sqlite"));
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
