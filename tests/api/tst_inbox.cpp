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
        QCOMPARE(threadsOf(platform.keyed(key.key, "GET", kThreads + QStringLiteral("?status=closed"))).size(), 0);
        QCOMPARE(platform.keyed(key.key, "GET", kThreads + QStringLiteral("?status=odd")).status, 400);
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
