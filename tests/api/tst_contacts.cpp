// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/keys/keysundertest.h"

#include "models/domain/email/contact.h"

#include <QJsonArray>
#include <QTest>

#include <array>
#include <barrier>
#include <semaphore>
#include <thread>

using namespace pm;
using test::HttpReply;
using test::KeysUnderTest;
using test::MadeKey;
using test::TestDatabase;

namespace {

const QString kContacts = QStringLiteral("/contacts");

QJsonObject content(const QString &email = QStringLiteral("ada@example.com"))
{
    return {{QStringLiteral("email"), email},
            {QStringLiteral("first_name"), QStringLiteral("Ada")},
            {QStringLiteral("company"), QStringLiteral("Analytical Engines")},
            {QStringLiteral("tags"), QJsonArray{QStringLiteral("vip"), QStringLiteral("newsletter")}},
            {QStringLiteral("attributes"), QJsonObject{{QStringLiteral("orders"), 3}}}};
}

QString idOf(const HttpReply &reply)
{
    return reply.json().value(QStringLiteral("id")).toString();
}

QString pathOf(const HttpReply &reply)
{
    return kContacts + u'/' + idOf(reply);
}

MadeKey contactKey(KeysUnderTest &platform, const QString &environment = QStringLiteral("live"))
{
    return platform.makeKey({{QStringLiteral("permissions"), QJsonArray{QStringLiteral("manage_contacts")}},
                             {QStringLiteral("environment"), environment}});
}

QStringList emailsOf(const HttpReply &reply)
{
    QStringList emails;
    for (const QJsonValue &contact : reply.json().value(QStringLiteral("contacts")).toArray())
        emails.append(contact.toObject().value(QStringLiteral("email")).toString());
    return emails;
}

QString problemOf(const HttpReply &reply, const char *field)
{
    return reply.json().value(QStringLiteral("fields")).toObject().value(QLatin1StringView(field)).toString();
}

} // namespace

class TestContacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesShowsReplacesAndDeletes_data() { TestDatabase::addRows(); }
    void makesShowsReplacesAndDeletes();
    void anEmailThatIsThereIsUpdated_data() { TestDatabase::addRows(); }
    void anEmailThatIsThereIsUpdated();
    void tagsAreKeptInStep_data() { TestDatabase::addRows(); }
    void tagsAreKeptInStep();
    void listsInOrderAndByFilters_data() { TestDatabase::addRows(); }
    void listsInOrderAndByFilters();
    void oneOfTwoChangesWins_data() { TestDatabase::addRows(); }
    void oneOfTwoChangesWins();
    void emailsAreUnique_data() { TestDatabase::addRows(); }
    void emailsAreUnique();
    void manyAtOnceMakeOne_data() { TestDatabase::addRows(); }
    void manyAtOnceMakeOne();
    void whoWaitedIsLater();
    void repeatedCreateMakesOne_data() { TestDatabase::addRows(); }
    void repeatedCreateMakesOne();
    void everyWrongFieldIsNamed();
    void tenantsAndEnvironmentsAreApart_data() { TestDatabase::addRows(); }
    void tenantsAndEnvironmentsAreApart();
    void unsubscribingIsRecorded();
    void nullStaysAsItIs();
};

void TestContacts::makesShowsReplacesAndDeletes()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    QVERIFY(platform.isReady());
    const MadeKey key = contactKey(platform);
    const HttpReply made = platform.keyed(key.key, "POST", kContacts, content());
    QCOMPARE(made.status, 201);
    QVERIFY(idOf(made).startsWith(QStringLiteral("cont_")));
    const HttpReply shown = platform.keyed(key.key, "GET", pathOf(made));
    QCOMPARE(shown.json(), made.json());
    const auto read = contactFromJson(shown.json());
    QVERIFY(read);
    QCOMPARE(read->content.attributes.value(QStringLiteral("orders")).toInt(), 3);
    QCOMPARE(read->content.status, ContactStatus::Subscribed);

    platform.clock.advance(1000);
    const HttpReply replaced = platform.keyed(key.key, "PUT", pathOf(made),
                                              {{QStringLiteral("email"), QStringLiteral("ada@example.org")}});
    QCOMPARE(replaced.status, 200);
    const auto after = contactFromJson(replaced.json());
    QVERIFY(after->content.firstName.isEmpty());
    QVERIFY(after->content.tags.isEmpty());
    QCOMPARE(after->updatedAt, after->createdAt + 1000);

    QCOMPARE(platform.keyed(key.key, "DELETE", pathOf(made)).status, 204);
    for (const char *verb : {"GET", "DELETE"})
        QCOMPARE(platform.keyed(key.key, verb, pathOf(made)).status, 404);
    QCOMPARE(platform.keyed(key.key, "PUT", pathOf(made), content()).status, 404);
    QCOMPARE(
        platform.scalar(QStringLiteral("SELECT COUNT(*) FROM audit_entries WHERE target_id = ?"), {idOf(made)}).toInt(),
        3);
}

void TestContacts::anEmailThatIsThereIsUpdated()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const MadeKey key = contactKey(platform);
    const HttpReply made = platform.keyed(key.key, "POST", kContacts, content());
    const HttpReply again = platform.keyed(key.key, "POST", kContacts,
                                           {{QStringLiteral("email"), QStringLiteral("ADA@example.com")},
                                            {QStringLiteral("last_name"), QStringLiteral("Lovelace")}});
    QCOMPARE(again.status, 200);
    QCOMPARE(idOf(again), idOf(made));
    const auto merged = contactFromJson(again.json());
    QCOMPARE(merged->content.firstName, QStringLiteral("Ada")); // stays
    QCOMPARE(merged->content.lastName, QStringLiteral("Lovelace"));
    QCOMPARE(merged->content.tags.size(), 2);
    QCOMPARE(emailsOf(platform.keyed(key.key, "GET", kContacts)).size(), 1);
}

void TestContacts::tagsAreKeptInStep()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const MadeKey key = contactKey(platform);
    QJsonObject fields = content();
    fields[QStringLiteral("tags")] = QJsonArray{QStringLiteral("vip"), QStringLiteral(" vip "), QStringLiteral("VIP")};
    const HttpReply made = platform.keyed(key.key, "POST", kContacts, fields);
    QCOMPARE(contactFromJson(made.json())->content.tags, QStringList({QStringLiteral("vip"), QStringLiteral("VIP")}));
    const auto tags = [&] {
        return platform.scalar(QStringLiteral("SELECT COUNT(*) FROM contact_tags WHERE contact_id = ?"), {idOf(made)})
            .toInt();
    };
    QCOMPARE(tags(), 2);
    fields[QStringLiteral("tags")] = QJsonArray{QStringLiteral("old")};
    platform.keyed(key.key, "PUT", pathOf(made), fields);
    QCOMPARE(tags(), 1);
    platform.keyed(key.key, "DELETE", pathOf(made));
    QCOMPARE(tags(), 0);
}

void TestContacts::listsInOrderAndByFilters()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const MadeKey key = contactKey(platform);
    for (const char *name : {"cid", "ada", "Bob", "eve"}) {
        platform.clock.advance(1000);
        const QString email = QString::fromLatin1(name) + QStringLiteral("@example.com");
        QJsonObject fields{{QStringLiteral("email"), email}};
        if (email.startsWith(u'e'))
            fields = {{QStringLiteral("email"), email},
                      {QStringLiteral("company"), QStringLiteral("100% Eve_s")},
                      {QStringLiteral("status"), QStringLiteral("unsubscribed")},
                      {QStringLiteral("tags"), QJsonArray{QStringLiteral("vip")}}};
        QCOMPARE(platform.keyed(key.key, "POST", kContacts, fields).status, 201);
    }
    const auto list = [&](const QString &query) { return platform.keyed(key.key, "GET", kContacts + query); };
    QCOMPARE(emailsOf(list({})).first(), QStringLiteral("eve@example.com")); // newest first
    QStringList all;
    QString cursor;
    for (int page = 0; page < 3; ++page) {
        const HttpReply reply = list(QStringLiteral("?sort=email&limit=2") + cursor);
        all += emailsOf(reply);
        const QString next = reply.json().value(QStringLiteral("next_cursor")).toString();
        if (next.isEmpty())
            break;
        cursor = QStringLiteral("&cursor=") + next;
    }
    QCOMPARE(all, QStringList({QStringLiteral("ada@example.com"), QStringLiteral("Bob@example.com"),
                               QStringLiteral("cid@example.com"), QStringLiteral("eve@example.com")}));
    const QStringList eve{QStringLiteral("eve@example.com")};
    QCOMPARE(emailsOf(list(QStringLiteral("?sort=-email"))), QStringList(all.rbegin(), all.rend()));
    QCOMPARE(emailsOf(list(QStringLiteral("?company=100%25%20Eve_s"))), eve);
    QVERIFY(emailsOf(list(QStringLiteral("?company=100%25%20Eve"))).isEmpty());
    // Changed last and made first.
    const QString cid = QStringLiteral("cid@example.com");
    platform.clock.advance(1000);
    QCOMPARE(platform.keyed(key.key, "POST", kContacts, {{QStringLiteral("email"), cid}}).status, 200);
    QCOMPARE(emailsOf(list(QStringLiteral("?sort=created_at"))).first(), cid);
    QCOMPARE(emailsOf(list(QStringLiteral("?sort=-created_at"))).last(), cid);
    QCOMPARE(emailsOf(list(QStringLiteral("?sort=updated_at"))).last(), cid);
    QCOMPARE(emailsOf(list(QStringLiteral("?sort=-updated_at"))).first(), cid);
    QCOMPARE(emailsOf(list(QStringLiteral("?sort=updated_at"))).first(), QStringLiteral("ada@example.com"));
    QCOMPARE(emailsOf(list(QStringLiteral("?status=unsubscribed"))), eve);
    QCOMPARE(emailsOf(list(QStringLiteral("?tag=vip"))), eve);
    QVERIFY(emailsOf(list(QStringLiteral("?tag=VIP"))).isEmpty());
    QCOMPARE(emailsOf(list(QStringLiteral("?search=100%25%20eve_"))), eve);
    QVERIFY(emailsOf(list(QStringLiteral("?search=1%25"))).isEmpty());
    for (const char *wrong :
         {"?status=gone", "?sort=phone", "?cursor=x", "?limit=0", "?limit=501", "?company=", "?nonsense=1"})
        QCOMPARE(list(QString::fromLatin1(wrong)).status, 400);
    QCOMPARE(list(QStringLiteral("?limit=500")).status, 200);
}

void TestContacts::oneOfTwoChangesWins()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const MadeKey key = contactKey(platform);
    const HttpReply made = platform.keyed(key.key, "POST", kContacts, content());
    const QByteArray etag = platform.keyed(key.key, "GET", pathOf(made)).header("ETag");
    const test::HttpHeaders match{{"If-Match", etag}};
    platform.clock.advance(1000);
    QCOMPARE(platform.keyed(key.key, "PUT", pathOf(made), content(), match).status, 200);
    QCOMPARE(platform.keyed(key.key, "PUT", pathOf(made), content(), match).status, 412);
    QCOMPARE(platform.keyed(key.key, "DELETE", pathOf(made), {}, match).status, 412);
    QCOMPARE(platform.keyed(key.key, "GET", pathOf(made)).status, 200);
}

void TestContacts::emailsAreUnique()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const MadeKey key = contactKey(platform);
    platform.keyed(key.key, "POST", kContacts, content());
    const HttpReply other = platform.keyed(key.key, "POST", kContacts, content(QStringLiteral("bob@example.com")));
    QCOMPARE(platform.keyed(key.key, "PUT", pathOf(other), content(QStringLiteral("Ada@Example.com"))).status, 409);
    QCOMPARE(contactFromJson(platform.keyed(key.key, "GET", pathOf(other)).json())->content.email,
             QStringLiteral("bob@example.com"));
}

void TestContacts::manyAtOnceMakeOne()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const MadeKey key = contactKey(platform);
    for (int round = 0; round < 5; ++round) {
        const QString email = QStringLiteral("new%1@example.com").arg(round);
        std::barrier start(6);
        std::array<HttpReply, 6> replies;
        std::vector<std::thread> senders;
        for (HttpReply &reply : replies) {
            senders.emplace_back([&] {
                start.arrive_and_wait();
                reply = platform.keyed(key.key, "POST", kContacts, content(email));
            });
        }
        for (std::thread &sender : senders)
            sender.join();
        int made = 0;
        for (const HttpReply &reply : replies) {
            QVERIFY2(reply.status == 200 || reply.status == 201, reply.body.constData());
            QCOMPARE(idOf(reply), idOf(replies.front()));
            made += reply.status == 201 ? 1 : 0;
        }
        QCOMPARE(made, 1);
        QCOMPARE(emailsOf(platform.keyed(key.key, "GET", kContacts)).size(), round + 1);
    }
}

// Whoever waited for another's change is after it, also in what it says of itself.
void TestContacts::whoWaitedIsLater()
{
    KeysUnderTest platform(QStringLiteral("postgresql"));
    const MadeKey key = contactKey(platform);
    QCOMPARE(platform.keyed(key.key, "POST", kContacts, content()).status, 201);
    std::binary_semaphore written(0);
    std::binary_semaphore mayCommit(0);
    std::thread first([&] {
        std::ignore = platform.database().write([&](store::Connection &connection) {
            const auto done = connection.execute(QStringLiteral("UPDATE contacts SET company = 'Difference Engines'"));
            written.release();
            mayCommit.acquire();
            return done;
        });
    });
    written.acquire();
    HttpReply reply;
    std::thread second([&] {
        QJsonObject other = content();
        other[QStringLiteral("first_name")] = QStringLiteral("Augusta");
        reply = platform.keyed(key.key, "POST", kContacts, other);
    });
    const bool waits = QTest::qWaitFor([&] {
        return platform.scalar(QStringLiteral("SELECT COUNT(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"))
                   .toInt()
            == 1;
    });
    platform.clock.advance(1000);
    mayCommit.release();
    first.join();
    second.join();
    QVERIFY(waits);
    QCOMPARE(reply.status, 200);
    QCOMPARE(fromIso(reply.json().value(QStringLiteral("updated_at")).toString()), platform.clock.now());
}

void TestContacts::repeatedCreateMakesOne()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const MadeKey key = contactKey(platform);
    const test::HttpHeaders once{{"Idempotency-Key", "first"}};
    const HttpReply made = platform.keyed(key.key, "POST", kContacts, content(), once);
    const HttpReply again = platform.keyed(key.key, "POST", kContacts, content(), once);
    QCOMPARE(again.status, 201);
    QCOMPARE(again.body, made.body);
    QCOMPARE(platform.keyed(key.key, "POST", kContacts, content(QStringLiteral("b@example.com")), once).status, 409);
    QCOMPARE(emailsOf(platform.keyed(key.key, "GET", kContacts)).size(), 1);
}

void TestContacts::everyWrongFieldIsNamed()
{
    KeysUnderTest platform(QStringLiteral("sqlite"));
    const MadeKey key = contactKey(platform);
    const QJsonObject wrong{
        {QStringLiteral("email"), QStringLiteral("nobody")},
        {QStringLiteral("first_name"), QString(201, u'x')},
        {QStringLiteral("last_name"), 7},
        {QStringLiteral("company"), QStringLiteral("two\nlines")},
        {QStringLiteral("tags"), QJsonArray{QString()}},
        {QStringLiteral("attributes"), QJsonObject{{QStringLiteral("nested"), QJsonObject()}}},
        {QStringLiteral("status"), QStringLiteral("gone")},
        {QStringLiteral("nonsense"), 1},
    };
    const HttpReply refused = platform.keyed(key.key, "POST", kContacts, wrong, {{"Idempotency-Key", "two words"}});
    QCOMPARE(refused.status, 400);
    QVERIFY(!problemOf(refused, "Idempotency-Key").isEmpty());
    for (auto field = wrong.begin(); field != wrong.end(); ++field)
        QVERIFY2(!problemOf(refused, field.key().toLatin1().constData()).isEmpty(), qPrintable(field.key()));
    QVERIFY(emailsOf(platform.keyed(key.key, "GET", kContacts)).isEmpty());
}

void TestContacts::tenantsAndEnvironmentsAreApart()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const MadeKey live = contactKey(platform);
    const MadeKey test = contactKey(platform, QStringLiteral("test"));
    const HttpReply made = platform.keyed(live.key, "POST", kContacts, content());
    QCOMPARE(platform.keyed(test.key, "POST", kContacts, content()).status, 201); // its own, of the same email
    const QJsonObject change = content(QStringLiteral("taken@example.com"));
    for (const char *verb : {"GET", "PUT", "DELETE"}) {
        QCOMPARE(platform.keyed(test.key, verb, pathOf(made), change).status, 404);
        QCOMPARE(platform.asOtherOperator(verb, pathOf(made), change).status, 404);
    }
    QVERIFY(emailsOf(platform.asOtherOperator("GET", kContacts)).isEmpty());
    QCOMPARE(platform.asOperator("GET", pathOf(made)).status, 200);
    QCOMPARE(contactFromJson(platform.keyed(live.key, "GET", pathOf(made)).json())->content.email,
             QStringLiteral("ada@example.com"));
    const MadeKey other = platform.makeKey();
    QCOMPARE(platform.keyed(other.key, "GET", kContacts).status, 403); // another scope
}

void TestContacts::unsubscribingIsRecorded()
{
    KeysUnderTest platform(QStringLiteral("sqlite"));
    const MadeKey key = contactKey(platform);
    const HttpReply made = platform.keyed(key.key, "POST", kContacts, content());
    platform.keyed(key.key, "POST", kContacts,
                   {{QStringLiteral("email"), QStringLiteral("ada@example.com")},
                    {QStringLiteral("status"), QStringLiteral("unsubscribed")}});
    QCOMPARE(platform
                 .scalar(QStringLiteral("SELECT COUNT(*) FROM audit_entries WHERE target_id = ?"
                                        " AND action = 'contact.unsubscribed'"),
                         {idOf(made)})
                 .toInt(),
             1);
}

void TestContacts::nullStaysAsItIs()
{
    KeysUnderTest platform(QStringLiteral("sqlite"));
    const MadeKey key = contactKey(platform);
    platform.keyed(key.key, "POST", kContacts, content());
    QJsonObject nothing{{QStringLiteral("email"), QStringLiteral("ada@example.com")}};
    for (const char *field :
         {"first_name", "last_name", "company", "phone", "job_title", "tags", "attributes", "status"})
        nothing.insert(QLatin1StringView(field), QJsonValue());
    const HttpReply again = platform.keyed(key.key, "POST", kContacts, nothing);
    QCOMPARE(again.status, 200);
    const auto contact = contactFromJson(again.json());
    QCOMPARE(contact->content.firstName, QStringLiteral("Ada"));
    QCOMPARE(contact->content.attributes.size(), 1);
}

QTEST_GUILESS_MAIN(TestContacts)
#include "tst_contacts.moc"
