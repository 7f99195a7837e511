// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/keys/keysundertest.h"

#include "models/domain/email/template.h"

#include <QJsonArray>
#include <QTest>

#include <thread>

using namespace pm;
using test::HttpReply;
using test::KeysUnderTest;
using test::MadeKey;
using test::TestDatabase;

namespace {

const QString kTemplates = QStringLiteral("/templates");

QJsonObject content(const QString &name = QStringLiteral("Welcome"))
{
    return {{QStringLiteral("name"), name},
            {QStringLiteral("description"), QStringLiteral("To new customers")},
            {QStringLiteral("subject"), QStringLiteral("Hi {{first_name}}")},
            {QStringLiteral("html_body"), QStringLiteral("<p>{{company}} \U0001F427</p>")},
            {QStringLiteral("text_body"), QStringLiteral("{{first_name}} of {{company}}")}};
}

QString idOf(const HttpReply &reply)
{
    return reply.json().value(QStringLiteral("id")).toString();
}

QString pathOf(const HttpReply &reply)
{
    return kTemplates + u'/' + idOf(reply);
}

// A key that manages templates.
MadeKey templateKey(KeysUnderTest &platform, const QString &environment = QStringLiteral("live"))
{
    return platform.makeKey({{QStringLiteral("permissions"), QJsonArray{QStringLiteral("manage_templates")}},
                             {QStringLiteral("environment"), environment}});
}

// A campaign that sends a template, as far as templates care.
Result<int> addCampaign(KeysUnderTest &platform, const QString &templateId, const QString &status)
{
    return platform.database().write([&](store::Connection &connection) {
        return connection.execute(
            QStringLiteral("INSERT INTO campaigns (id, tenant_id, environment, name, sort_name, template_id, sender,"
                           " audience_tags, variables, rate_per_minute, status, created_at, updated_at)"
                           " VALUES (?, ?, 'live', ?, ?, ?, 'a@b.test', '[]', '{}', 60, ?, 1, 1)"),
            {QString(QStringLiteral("camp_") + status), platform.tenant().text(), status, status, templateId, status});
    });
}

} // namespace

class TestTemplates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesShowsChangesAndDeletes_data() { TestDatabase::addRows(); }
    void makesShowsChangesAndDeletes();
    void namesAreUnique_data() { TestDatabase::addRows(); }
    void namesAreUnique();
    void repeatedCreateMakesOne_data() { TestDatabase::addRows(); }
    void repeatedCreateMakesOne();
    void oneOfTwoChangesWins_data() { TestDatabase::addRows(); }
    void oneOfTwoChangesWins();
    void listsInOrder_data() { TestDatabase::addRows(); }
    void listsInOrder();
    void staysWhileACampaignUsesIt_data() { TestDatabase::addRows(); }
    void staysWhileACampaignUsesIt();
    void renders_data() { TestDatabase::addRows(); }
    void renders();
    void refusesBadInput();
    void tenantsAndEnvironmentsAreApart_data() { TestDatabase::addRows(); }
    void tenantsAndEnvironmentsAreApart();
    void wantsItsScope();
};

void TestTemplates::makesShowsChangesAndDeletes()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    QVERIFY(platform.isReady());
    const MadeKey key = templateKey(platform);
    const HttpReply made = platform.keyed(key.key, "POST", kTemplates, content());
    QCOMPARE(made.status, 201);
    QVERIFY(idOf(made).startsWith(QStringLiteral("tpl_")));
    QCOMPARE(made.json().value(QStringLiteral("variables")).toArray(),
             QJsonArray({QStringLiteral("first_name"), QStringLiteral("company")}));
    const HttpReply shown = platform.keyed(key.key, "GET", pathOf(made));
    QCOMPARE(shown.json(), made.json());
    QVERIFY(!shown.header("ETag").isEmpty());

    platform.clock.advance(1000);
    QJsonObject other = content(QStringLiteral("Goodbye"));
    other.insert(QStringLiteral("html_body"), QStringLiteral("<p>{{reason}}</p>"));
    other.remove(QStringLiteral("text_body"));
    const HttpReply changed = platform.keyed(key.key, "PUT", pathOf(made), other);
    QCOMPARE(changed.status, 200);
    QCOMPARE(changed.json(), platform.keyed(key.key, "GET", pathOf(made)).json());
    const auto read = templateFromJson(changed.json());
    QVERIFY(read);
    QCOMPARE(read->content.name, QStringLiteral("Goodbye"));
    QCOMPARE(read->content.textBody, QString());
    QCOMPARE(read->variables, QStringList({QStringLiteral("first_name"), QStringLiteral("reason")}));
    QCOMPARE(read->updatedAt, read->createdAt + 1000);

    const HttpReply deleted = platform.keyed(key.key, "DELETE", pathOf(made));
    QCOMPARE(deleted.status, 204);
    QVERIFY(deleted.body.isEmpty());
    for (const char *verb : {"GET", "DELETE"})
        QCOMPARE(platform.keyed(key.key, verb, pathOf(made)).status, 404);
    QCOMPARE(platform.keyed(key.key, "PUT", pathOf(made), content()).status, 404);
    QCOMPARE(platform
                 .scalar(QStringLiteral("SELECT COUNT(*) FROM audit_entries WHERE target_id = ? AND action IN"
                                        " ('template.created', 'template.changed', 'template.deleted')"),
                         {idOf(made)})
                 .toInt(),
             3);
}

void TestTemplates::namesAreUnique()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const MadeKey key = templateKey(platform);
    QCOMPARE(platform.keyed(key.key, "POST", kTemplates, content()).status, 201);
    const HttpReply again = platform.keyed(key.key, "POST", kTemplates, content(QStringLiteral(" WELCOME ")));
    QCOMPARE(again.status, 409);
    QVERIFY(again.json().value(QStringLiteral("message")).toString().contains(QStringLiteral("this name")));
    const HttpReply other = platform.keyed(key.key, "POST", kTemplates, content(QStringLiteral("Other")));
    QCOMPARE(platform.keyed(key.key, "PUT", pathOf(other), content()).status, 409);
    QCOMPARE(platform.keyed(key.key, "PUT", pathOf(other), content(QStringLiteral("OTHER"))).status, 200);
    // Test has names of its own.
    QCOMPARE(platform.keyed(templateKey(platform, QStringLiteral("test")).key, "POST", kTemplates, content()).status,
             201);
}

void TestTemplates::repeatedCreateMakesOne()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const MadeKey key = templateKey(platform);
    const test::HttpHeaders headers{{"Idempotency-Key", "welcome-1"}};
    const HttpReply first = platform.keyed(key.key, "POST", kTemplates, content(), headers);
    const HttpReply second = platform.keyed(key.key, "POST", kTemplates, content(), headers);
    QCOMPARE(second.status, 201);
    QCOMPARE(second.json(), first.json());
    QCOMPARE(platform.keyed(key.key, "POST", kTemplates, content(QStringLiteral("Other")), headers).status, 409);
    QCOMPARE(platform.scalar(QStringLiteral("SELECT COUNT(*) FROM templates")).toInt(), 1);
}

void TestTemplates::oneOfTwoChangesWins()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const MadeKey key = templateKey(platform);
    const HttpReply made = platform.keyed(key.key, "POST", kTemplates, content());
    test::HttpHeaders headers;
    for (int round = 0; round < 10; ++round) {
        headers = {{"If-Match", platform.keyed(key.key, "GET", pathOf(made)).header("ETag")}};
        std::vector<HttpReply> replies(8);
        std::vector<std::thread> threads;
        for (std::size_t i = 0; i < replies.size(); ++i)
            threads.emplace_back([&, i] {
                replies[i] = platform.keyed(key.key, "PUT", pathOf(made),
                                            content(QStringLiteral("Name %1 of %2").arg(i).arg(round)), headers);
            });
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(std::count_if(replies.begin(), replies.end(),
                               [](const HttpReply &reply) { return reply.status == 200; }),
                 1);
        QCOMPARE(std::count_if(replies.begin(), replies.end(),
                               [](const HttpReply &reply) { return reply.status == 412; }),
                 7);
    }
    QCOMPARE(platform.keyed(key.key, "DELETE", pathOf(made), {}, headers).status, 412);
    const test::HttpHeaders current{{"If-Match", platform.keyed(key.key, "GET", pathOf(made)).header("ETag")}};
    QCOMPARE(platform.keyed(key.key, "DELETE", pathOf(made), {}, current).status, 204);
}

void TestTemplates::listsInOrder()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const MadeKey key = templateKey(platform);
    for (const char *name : {"delta", "Alpha", "charlie", "Bravo", "echo 100%"}) {
        platform.clock.advance(1);
        QCOMPARE(platform.keyed(key.key, "POST", kTemplates, content(QString::fromLatin1(name))).status, 201);
    }
    const auto names = [&](const QString &query) {
        QStringList found;
        QString cursor;
        do {
            const HttpReply reply = platform.keyed(key.key, "GET",
                                                   kTemplates + QStringLiteral("?limit=2") + query + cursor);
            const auto page = templatePageFromJson(reply.json());
            if (!page)
                return QStringList{QString::fromUtf8(reply.body)};
            for (const Template &stored : page->templates)
                found.append(stored.content.name);
            cursor = page->nextCursor.isEmpty() ? QString() : QStringLiteral("&cursor=") + page->nextCursor;
        } while (!cursor.isEmpty());
        return found;
    };
    const auto list = [](const char *text) { return QString::fromLatin1(text).split(u','); };
    QCOMPARE(names({}), list("echo 100%,Bravo,charlie,Alpha,delta"));
    QCOMPARE(names(QStringLiteral("&sort=name")), list("Alpha,Bravo,charlie,delta,echo 100%"));
    QCOMPARE(names(QStringLiteral("&sort=-name")), list("echo 100%,delta,charlie,Bravo,Alpha"));
    QCOMPARE(names(QStringLiteral("&sort=created_at")), list("delta,Alpha,charlie,Bravo,echo 100%"));
    QCOMPARE(names(QStringLiteral("&sort=updated_at")), list("delta,Alpha,charlie,Bravo,echo 100%"));
    QCOMPARE(names(QStringLiteral("&search=ALPHA")), list("Alpha"));
    QCOMPARE(names(QStringLiteral("&search=%25")), list("echo 100%"));
    const QJsonObject first = platform.keyed(key.key, "GET", kTemplates).json();
    const QJsonObject row = first.value(QStringLiteral("templates")).toArray().first().toObject();
    QVERIFY(!row.contains(QStringLiteral("html_body")));
    QCOMPARE(row.value(QStringLiteral("variables")).toArray().size(), 2);
    for (const char *query : {"limit=0", "limit=501", "sort=subject", "cursor=x", "surprise=1"})
        QCOMPARE(platform.keyed(key.key, "GET", kTemplates + u'?' + QLatin1StringView(query)).status, 400);
}

void TestTemplates::staysWhileACampaignUsesIt()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const MadeKey key = templateKey(platform);
    const HttpReply made = platform.keyed(key.key, "POST", kTemplates, content());
    QVERIFY(addCampaign(platform, idOf(made), QStringLiteral("completed")));
    QVERIFY(addCampaign(platform, idOf(made), QStringLiteral("paused")));
    QCOMPARE(platform.keyed(key.key, "DELETE", pathOf(made)).status, 409);
    QCOMPARE(platform.keyed(key.key, "GET", pathOf(made)).status, 200);
    QVERIFY(platform.database().write([](store::Connection &connection) {
        return connection.execute(QStringLiteral("UPDATE campaigns SET status = 'completed'"));
    }));
    QCOMPARE(platform.keyed(key.key, "DELETE", pathOf(made)).status, 204);
    QCOMPARE(platform.scalar(QStringLiteral("SELECT COUNT(*) FROM campaigns")).toInt(), 2);
}

void TestTemplates::renders()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const MadeKey key = templateKey(platform);
    const QString path = pathOf(platform.keyed(key.key, "POST", kTemplates, content())) + QStringLiteral("/render");
    const QJsonObject variables{{QStringLiteral("first_name"), QStringLiteral("Ada")},
                                {QStringLiteral("company"), QStringLiteral("<Ice>")}};
    const HttpReply rendered = platform.keyed(key.key, "POST", path, {{QStringLiteral("variables"), variables}});
    QCOMPARE(rendered.status, 200);
    QCOMPARE(rendered.json(),
             QJsonObject({{QStringLiteral("subject"), QStringLiteral("Hi Ada")},
                          {QStringLiteral("html_body"), QStringLiteral("<p>&lt;Ice&gt; \U0001F427</p>")},
                          {QStringLiteral("text_body"), QStringLiteral("Ada of <Ice>")}}));
    const HttpReply missing = platform.keyed(key.key, "POST", path);
    QCOMPARE(missing.status, 400);
    QCOMPARE(missing.json().value(QStringLiteral("fields")).toObject(),
             QJsonObject({{QStringLiteral("variables"), QStringLiteral("first_name, company are missing")}}));
    for (const QJsonObject &wrong : {QJsonObject{{QStringLiteral("variables"), QJsonArray()}},
                                     QJsonObject{{QStringLiteral("variable"), variables}}})
        QCOMPARE(platform.keyed(key.key, "POST", path, wrong).status, 400);
    QCOMPARE(platform.keyed(key.key, "POST", kTemplates + QStringLiteral("/tpl_none/render")).status, 404);
}

void TestTemplates::refusesBadInput()
{
    KeysUnderTest platform(QStringLiteral("sqlite"));
    const MadeKey key = templateKey(platform);
    const QString path = pathOf(platform.keyed(key.key, "POST", kTemplates, content()));
    QJsonObject wrong = content(QString());
    wrong.insert(QStringLiteral("description"), 1);
    wrong.insert(QStringLiteral("subject"), QStringLiteral("{{{a}}}"));
    wrong.insert(QStringLiteral("html_body"), QStringLiteral("\n{{a"));
    wrong.insert(QStringLiteral("text_body"), QStringLiteral("{{a b}}"));
    wrong.insert(QStringLiteral("id"), QStringLiteral("tpl_1"));
    for (const auto &[verb, where] : {std::pair("POST", kTemplates), std::pair("PUT", path)}) {
        const HttpReply refused = platform.keyed(key.key, verb, where, wrong);
        QCOMPARE(refused.status, 400);
        const QJsonObject fields = refused.json().value(QStringLiteral("fields")).toObject();
        QCOMPARE(fields.keys(),
                 QStringList({QStringLiteral("description"), QStringLiteral("html_body"), QStringLiteral("id"),
                              QStringLiteral("name"), QStringLiteral("subject"), QStringLiteral("text_body")}));
        QVERIFY(fields.value(QStringLiteral("html_body")).toString().contains(QStringLiteral("line 2, column 1")));
    }
    QCOMPARE(platform.scalar(QStringLiteral("SELECT COUNT(*) FROM templates")).toInt(), 1);
}

void TestTemplates::tenantsAndEnvironmentsAreApart()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const MadeKey live = templateKey(platform);
    const QString path = pathOf(platform.keyed(live.key, "POST", kTemplates, content()));
    const QJsonObject fields{{QStringLiteral("name"), QStringLiteral("Theirs")},
                             {QStringLiteral("permissions"), QJsonArray{QStringLiteral("manage_templates")}}};
    const QString foreign = platform.otherAdmin("POST", {}, fields).json().value(QStringLiteral("api_key")).toString();
    const QString test = templateKey(platform, QStringLiteral("test")).key;
    for (const QString &key : {foreign, test}) {
        QCOMPARE(platform.keyed(key, "GET", path).status, 404);
        QCOMPARE(platform.keyed(key, "PUT", path, content(QStringLiteral("Mine"))).status, 404);
        QCOMPARE(platform.keyed(key, "DELETE", path).status, 404);
        QCOMPARE(platform.keyed(key, "POST", path + QStringLiteral("/render")).status, 404);
        QVERIFY(platform.keyed(key, "GET", kTemplates).json().value(QStringLiteral("templates")).toArray().isEmpty());
    }
    const test::HttpHeaders inTest{{"X-Environment", "test"}};
    QCOMPARE(platform.asOperator("GET", path).status, 200);
    QCOMPARE(platform.asOperator("GET", path, {}, inTest).status, 404);
    QCOMPARE(platform.asOperator("DELETE", path, {}, inTest).status, 404);
    QCOMPARE(platform.asOtherOperator("GET", path).status, 404);
    QCOMPARE(platform.asOtherOperator("PUT", path, content()).status, 404);
    QCOMPARE(platform.asOtherOperator("DELETE", path).status, 404);
    QCOMPARE(platform.keyed(live.key, "GET", path).json().value(QStringLiteral("name")).toString(),
             QStringLiteral("Welcome"));
}

void TestTemplates::wantsItsScope()
{
    KeysUnderTest platform(QStringLiteral("sqlite"));
    const HttpReply refused = platform.keyed(platform.makeKey().key, "GET", kTemplates);
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.json().value(QStringLiteral("required_scope")).toString(), QStringLiteral("manage_templates"));
}

QTEST_GUILESS_MAIN(TestTemplates)
#include "tst_templates.moc"
