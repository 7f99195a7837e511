// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/keys/keysundertest.h"

#include "platform/api/inboxrepository.h"

#include <QJsonArray>
#include <QTest>

using namespace pm;
using test::HttpReply;
using test::KeysUnderTest;
using test::MadeKey;
using test::TestDatabase;

namespace {

const QString kThreads = QStringLiteral("/inbox/threads");

MadeKey inboxKey(KeysUnderTest &platform)
{
    return platform.makeKey({{QStringLiteral("permissions"), QJsonArray{QStringLiteral("read_inbox")}}});
}

Result<ThreadId> receive(KeysUnderTest &platform, const QString &from, const QString &subject,
                         KeyEnvironment environment = KeyEnvironment::Live)
{
    platform.clock.advance(1000);
    return platform.database().write([&](store::Connection &connection) {
        return api::InboxRepository(connection, {.tenant = platform.tenant(), .environment = environment})
            .keep(from, {.from = from,
                         .to = {QStringLiteral("hello@acme.test")},
                         .subject = subject,
                         .textBody = QStringLiteral("Hi"),
                         .at = platform.clock.now()});
    });
}

QJsonArray threadsOf(const HttpReply &reply)
{
    return reply.json().value(QStringLiteral("threads")).toArray();
}

} // namespace

class TestInbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersFindTheirConversation_data() { TestDatabase::addRows(); }
    void answersFindTheirConversation()
    {
        QFETCH(QString, database);
        KeysUnderTest platform(database);
        QVERIFY(platform.isReady());
        const MadeKey key = inboxKey(platform);
        const QString ada = QStringLiteral("Ada@example.com");
        const auto first = receive(platform, ada, QStringLiteral("Your offer"));
        QVERIFY(first);
        const auto answer = receive(platform, QStringLiteral("ada@example.com"),
                                    QStringLiteral("RE: Fwd:  Your  offer"));
        QCOMPARE(answer->text(), first->text());
        const auto other = receive(platform, ada, QStringLiteral("Report: Your offer"));
        QVERIFY(other->text() != first->text());
        const auto detail = inboxThreadDetailFromJson(
            platform.keyed(key.key, "GET", kThreads + u'/' + first->text()).json());
        QVERIFY(detail);
        QCOMPARE(detail->messages.size(), 2U);
        QCOMPARE(detail->thread.messages, 2);
        QVERIFY(detail->messages[0].at < detail->messages[1].at);
        QCOMPARE(detail->thread.lastMessageAt, detail->messages[1].at);
    }

    void listsTheLatestFirst_data() { TestDatabase::addRows(); }
    void listsTheLatestFirst()
    {
        QFETCH(QString, database);
        KeysUnderTest platform(database);
        const MadeKey key = inboxKey(platform);
        for (const char *subject : {"One", "Two", "Three"})
            QVERIFY(receive(platform, QStringLiteral("ada@example.com"), QString::fromLatin1(subject)));
        QVERIFY(receive(platform, QStringLiteral("ada@example.com"), QStringLiteral("Re: One")));
        const HttpReply page = platform.keyed(key.key, "GET", kThreads + QStringLiteral("?limit=2"));
        QCOMPARE(threadsOf(page).first().toObject().value(QStringLiteral("subject")).toString(), QStringLiteral("One"));
        const QString cursor = page.json().value(QStringLiteral("next_cursor")).toString();
        const HttpReply rest = platform.keyed(key.key, "GET", kThreads + QStringLiteral("?limit=2&cursor=") + cursor);
        QCOMPARE(threadsOf(rest).size(), 1);
        QVERIFY(rest.json().value(QStringLiteral("next_cursor")).isNull());
        QCOMPARE(threadsOf(platform.keyed(key.key, "GET", kThreads + QStringLiteral("?search=two"))).size(), 1);
        QVERIFY(platform.database().write([](store::Connection &connection) {
            return connection.execute(
                QStringLiteral("UPDATE inbox_threads SET status = 'closed' WHERE subject = 'Two'"));
        }));
        const auto subjects = [&](const char *query) {
            QStringList found;
            for (const QJsonValue &thread :
                 threadsOf(platform.keyed(key.key, "GET", kThreads + QLatin1StringView(query))))
                found.append(thread.toObject().value(QStringLiteral("subject")).toString());
            return found.join(u',');
        };
        QCOMPARE(subjects("?status=closed"), QStringLiteral("Two"));
        QCOMPARE(subjects("?status=open"), QStringLiteral("One,Three"));
        QCOMPARE(subjects("?sort=last_message_at"), QStringLiteral("Two,Three,One"));
        QCOMPARE(subjects("?sort=-last_message_at"), QStringLiteral("One,Three,Two"));
        for (const char *wrong : {"?status=odd", "?limit=0", "?limit=501", "?sort=subject"})
            QCOMPARE(platform.keyed(key.key, "GET", kThreads + QLatin1StringView(wrong)).status, 400);
    }

    void aLongConversationIsReadPageByPage_data() { TestDatabase::addRows(); }
    void aLongConversationIsReadPageByPage()
    {
        QFETCH(QString, database);
        KeysUnderTest platform(database);
        const MadeKey key = inboxKey(platform);
        QString path;
        std::vector<UnixMs> came;
        for (int i = 0; i < 52; ++i) {
            const auto thread = receive(platform, QStringLiteral("ada@example.com"), QStringLiteral("Your offer"));
            QVERIFY(thread);
            path = kThreads + u'/' + thread->text();
            came.push_back(platform.clock.now());
        }
        const auto read = [&](const QString &query) {
            return inboxThreadDetailFromJson(platform.keyed(key.key, "GET", path + query).json())
                .value_or(InboxThreadDetail());
        };
        QCOMPARE(read({}).messages.size(), 50U);
        QCOMPARE(read({}).thread.messages, 52);
        for (const QString &sort : {QStringLiteral("at"), QStringLiteral("-at")}) {
            std::vector<UnixMs> listed;
            QString cursor;
            do {
                const InboxThreadDetail page = read(QStringLiteral("?limit=20&sort=") + sort + cursor);
                QVERIFY(!page.messages.empty() && page.messages.size() <= 20U);
                for (const InboxMessage &message : page.messages)
                    listed.push_back(message.at);
                cursor = page.nextCursor.isEmpty() ? QString() : QStringLiteral("&cursor=") + page.nextCursor;
            } while (!cursor.isEmpty());
            QCOMPARE(listed, came);
            std::reverse(came.begin(), came.end());
        }
        for (const char *query : {"?limit=501", "?sort=subject", "?cursor=x", "?offset=1"})
            QCOMPARE(platform.keyed(key.key, "GET", path + QLatin1StringView(query)).status, 400);
    }

    void tenantsAndEnvironmentsAreApart()
    {
        KeysUnderTest platform(QStringLiteral("sqlite"));
        const MadeKey key = inboxKey(platform);
        const auto live = receive(platform, QStringLiteral("ada@example.com"), QStringLiteral("Hello"));
        const auto test = receive(platform, QStringLiteral("ada@example.com"), QStringLiteral("Hello"),
                                  KeyEnvironment::Test);
        QVERIFY(live->text() != test->text());
        QCOMPARE(platform.keyed(key.key, "GET", kThreads + u'/' + live->text()).status, 200);
        QCOMPARE(platform.keyed(key.key, "GET", kThreads + u'/' + test->text()).status, 404);
        QCOMPARE(platform.asOtherOperator("GET", kThreads + u'/' + live->text()).status, 404);
        QVERIFY(threadsOf(platform.asOtherOperator("GET", kThreads)).isEmpty());
        QCOMPARE(platform.keyed(platform.makeKey().key, "GET", kThreads).status, 403);
    }

    void marksOfAnswersAreLeftOut()
    {
        QCOMPARE(plainSubject(QStringLiteral("Re: re: AW: Hello")), QStringLiteral("Hello"));
        QCOMPARE(plainSubject(QStringLiteral("Re[2]: Hello")), QStringLiteral("Hello"));
        QCOMPARE(plainSubject(QStringLiteral("Report: Hello")), QStringLiteral("Report: Hello"));
        QCOMPARE(plainSubject(QStringLiteral("  ")), QString());
    }
};

QTEST_GUILESS_MAIN(TestInbox)
#include "tst_inbox.moc"
