// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/email/domain.h"
#include "tests/keys/keysundertest.h"
#include "tests/support/dnsserver.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include <set>
#include <thread>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

using namespace pm;
using test::DnsServer;
using test::HttpReply;
using test::KeysUnderTest;
using test::TestDatabase;
using test::UdpResponder;

namespace {

const QString kDomains = QStringLiteral("/domains");

QString keyFor(KeysUnderTest &platform, const QString &environment = QStringLiteral("live"))
{
    return platform
        .makeKey({{QStringLiteral("permissions"), QJsonArray{QStringLiteral("manage_domains")}},
                  {QStringLiteral("environment"), environment}})
        .key;
}

QString foreignKey(KeysUnderTest &platform)
{
    const QJsonObject fields{{QStringLiteral("name"), QStringLiteral("Theirs")},
                             {QStringLiteral("permissions"), QJsonArray{QStringLiteral("manage_domains")}}};
    return platform.otherAdmin("POST", {}, fields).json().value(QStringLiteral("api_key")).toString();
}

HttpReply add(KeysUnderTest &platform, const QString &key, const QString &name, const test::HttpHeaders &headers = {})
{
    return platform.keyed(key, "POST", kDomains, {{QStringLiteral("name"), name}}, headers);
}

QString pathOf(const HttpReply &reply)
{
    return kDomains + u'/' + reply.json().value(QStringLiteral("id")).toString();
}

DomainDns verified(KeysUnderTest &platform, const QString &key, const QString &path)
{
    const HttpReply reply = platform.keyed(key, "POST", path + QStringLiteral("/verify"));
    const auto dns = domainDnsFromJson(reply.json());
    if (!dns)
        qWarning("%d %s", reply.status, reply.body.constData());
    return dns.value_or(DomainDns());
}

QStringList statuses(const DomainDns &dns)
{
    QStringList names{domainStatusName(dns.domain.status)};
    for (const DomainRecord &record : dns.records)
        names.append(recordStatusName(record.check.status));
    return names;
}

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ');
}

// As the tenant would after reading what is wanted; `wrong` has its own text for one of them.
void publish(DnsServer &server, const DomainDns &dns, std::optional<RecordPurpose> wrong = {}, const QString &text = {})
{
    for (const DomainRecord &record : dns.records) {
        const QString value = record.purpose == wrong ? text : record.value;
        if (record.type == QStringLiteral("CNAME"))
            server.addCname(record.host, value);
        else
            server.addTxt(record.host, value);
    }
}

QStringList secretsOf(KeysUnderTest &platform, const QString &domain)
{
    return platform.secrets().list(QStringLiteral("dkim/") + domain).value_or(QStringList());
}

} // namespace

class TestDomains : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void addsShowsAndRemoves_data() { TestDatabase::addRows(); }
    void addsShowsAndRemoves();
    void keepsTheKeyThatItShows();
    void turnsVerifiedOnceTheRecordsAreThere_data() { TestDatabase::addRows(); }
    void turnsVerifiedOnceTheRecordsAreThere();
    void saysWhatWrongRecordItFound();
    void keepsTheStatusWhenTheDnsFails_data();
    void keepsTheStatusWhenTheDnsFails();
    void doesNotLetASlowDnsTakeAllThreads();
    void namesEveryWrongField();
    void addsOnce_data() { TestDatabase::addRows(); }
    void addsOnce();
    void listsByCursor_data() { TestDatabase::addRows(); }
    void listsByCursor();
    void tenantsAndEnvironmentsAreApart();
    void scopesAndRolesCount();
    void refusesAStaleRemoval_data() { TestDatabase::addRows(); }
    void refusesAStaleRemoval();
};

void TestDomains::addsShowsAndRemoves()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    QVERIFY(platform.isReady());
    const QString key = keyFor(platform);
    const HttpReply added = add(platform, key, QStringLiteral("Müller.TEST."));
    QCOMPARE(added.status, 201);
    const auto domain = domainFromJson(added.json());
    QVERIFY(domain);
    QCOMPARE(domain->name, QStringLiteral("xn--mller-kva.test"));
    QCOMPARE(domain->status, DomainStatus::Pending);
    QVERIFY(domain->id.text().startsWith(QStringLiteral("dom_")));
    static const QRegularExpression selector(QStringLiteral("\\Apm202701[a-z0-9]{4}\\z"));
    QVERIFY2(selector.match(domain->dkimSelector).hasMatch(), qPrintable(domain->dkimSelector));

    const HttpReply shown = platform.keyed(key, "GET", pathOf(added));
    QCOMPARE(shown.json(), added.json());
    const auto dns = domainDnsFromJson(platform.keyed(key, "GET", pathOf(added) + QStringLiteral("/dns")).json());
    QVERIFY(dns);
    QCOMPARE(statuses(*dns), words("pending pending pending pending pending"));
    QCOMPARE(dns->records.at(1).host, domain->dkimSelector + QStringLiteral("._domainkey.xn--mller-kva.test"));

    QCOMPARE(secretsOf(platform, domain->name), QStringList{domain->dkimSelector});
    QCOMPARE(platform.keyed(key, "DELETE", pathOf(added)).status, 204);
    QVERIFY(secretsOf(platform, domain->name).isEmpty());
    for (const char *method : {"GET", "DELETE"})
        QCOMPARE(platform.keyed(key, method, pathOf(added)).status, 404);
    QCOMPARE(platform.keyed(key, "POST", pathOf(added) + QStringLiteral("/verify")).status, 404);
    for (const char *action : {"domain.added", "domain.removed"})
        QCOMPARE(platform
                     .scalar(QStringLiteral("SELECT COUNT(*) FROM audit_entries WHERE action = ?"),
                             {QString::fromLatin1(action)})
                     .toInt(),
                 1);
    QCOMPARE(add(platform, key, QStringLiteral("müller.test")).status, 201); // again
}

void TestDomains::keepsTheKeyThatItShows()
{
    KeysUnderTest platform(QStringLiteral("sqlite"));
    const QString key = keyFor(platform);
    const HttpReply added = add(platform, key, QStringLiteral("acme.test"));
    const QString selector = added.json().value(QStringLiteral("dkim_selector")).toString();
    const auto secret = platform.secrets().read(QStringLiteral("dkim/acme.test/") + selector);
    QVERIFY(secret);
    const QByteArrayView pem = secret->fields.at(QStringLiteral("private_key")).reveal();
    const std::unique_ptr<BIO, decltype(&BIO_free)> bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())),
                                                        BIO_free);
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> pair(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr,
                                                                                           nullptr),
                                                                   EVP_PKEY_free);
    QVERIFY(pair);
    QCOMPARE(EVP_PKEY_get_bits(pair.get()), 2048);
    QCOMPARE(EVP_PKEY_get_base_id(pair.get()), EVP_PKEY_RSA);
    unsigned char *der = nullptr;
    const int size = i2d_PUBKEY(pair.get(), &der);
    const QByteArray publicKey = QByteArray(reinterpret_cast<const char *>(der), size).toBase64();
    OPENSSL_free(der);
    const HttpReply dns = platform.keyed(key, "GET", pathOf(added) + QStringLiteral("/dns"));
    QVERIFY(dns.body.contains(QByteArray("p=" + publicKey)));
    for (const HttpReply &reply : {added, dns})
        QVERIFY(!reply.body.contains("PRIVATE"));
}

void TestDomains::turnsVerifiedOnceTheRecordsAreThere()
{
    QFETCH(QString, database);
    DnsServer server;
    QVERIFY2(server.start(), server.log().constData());
    KeysUnderTest platform(database);
    platform.dns.servers = {server.address()};
    platform.restart();
    const QString key = keyFor(platform);
    const QString path = pathOf(add(platform, key, QStringLiteral("acme.test")));
    platform.clock.advance(1000);
    const DomainDns before = verified(platform, key, path);
    QCOMPARE(statuses(before), words("pending missing missing missing missing"));
    QCOMPARE(before.domain.checkedAt, std::optional(platform.clock.now()));

    publish(server, before);
    QVERIFY(server.restart());
    platform.clock.advance(1000);
    const UnixMs since = platform.clock.now();
    QCOMPARE(statuses(verified(platform, key, path)), words("verified verified verified verified verified"));
    platform.clock.advance(1000);
    const DomainDns again = verified(platform, key, path);
    QCOMPARE(again.domain.verifiedAt, std::optional(since));
    // The next who asks sees it without a look at the DNS.
    server.stop();
    QCOMPARE(platform.keyed(key, "GET", path + QStringLiteral("/dns")).json(), toJson(again));
    QCOMPARE(platform.keyed(key, "GET", path).json(), toJson(again.domain));

    server.clear();
    QVERIFY(server.start());
    const DomainDns gone = verified(platform, key, path);
    QCOMPARE(statuses(gone), words("failed missing missing missing missing"));
    QVERIFY(!gone.domain.verifiedAt);
    QCOMPARE(
        platform.scalar(QStringLiteral("SELECT COUNT(*) FROM audit_entries WHERE action = 'domain.checked'")).toInt(),
        4);
}

void TestDomains::saysWhatWrongRecordItFound()
{
    DnsServer server;
    QVERIFY2(server.start(), server.log().constData());
    KeysUnderTest platform(QStringLiteral("sqlite"));
    platform.dns.servers = {server.address()};
    platform.restart();
    const QString key = keyFor(platform);
    const QString path = pathOf(add(platform, key, QStringLiteral("acme.test")));
    const DomainDns wanted = verified(platform, key, path);
    const std::array<std::pair<RecordPurpose, QString>, 4> wrong{
        {{RecordPurpose::Spf, QStringLiteral("v=spf1 include:other.test ~all")},
         {RecordPurpose::Dkim, QStringLiteral("v=DKIM1; k=rsa; p=") + QString(392, u'A')},
         {RecordPurpose::Dmarc, QStringLiteral("v=DMARC1; p=perhaps")},
         {RecordPurpose::ReturnPath, QStringLiteral("bounces.other.test")}}};
    for (const auto &[purpose, text] : wrong) {
        server.clear();
        publish(server, wanted, purpose, text);
        QVERIFY(server.restart());
        const DomainDns found = verified(platform, key, path);
        const auto index = static_cast<std::size_t>(purpose);
        QStringList expected = words("failed verified verified verified verified");
        expected[static_cast<int>(index) + 1] = QStringLiteral("mismatch");
        QCOMPARE(statuses(found), expected);
        QCOMPARE(found.records.at(index).check.found, QStringList{text});
        QVERIFY(!found.records.at(index).check.problem.isEmpty());
    }
    // A second SPF record spoils the first.
    server.clear();
    publish(server, wanted);
    server.addTxt(QStringLiteral("acme.test"), QStringLiteral("v=spf1 -all"));
    QVERIFY(server.restart());
    const DomainDns twice = verified(platform, key, path);
    QCOMPARE(statuses(twice), words("failed mismatch verified verified verified"));
    QCOMPARE(twice.records.front().check.found.size(), 2);
}

void TestDomains::keepsTheStatusWhenTheDnsFails_data()
{
    QTest::addColumn<QByteArray>("code"); // empty: no answer at all
    QTest::addColumn<QString>("said");
    QTest::newRow("SERVFAIL") << QByteArray("\x82", 1) << QStringLiteral("SERVFAIL");
    QTest::newRow("refused") << QByteArray("\x85", 1) << QStringLiteral("refused");
    QTest::newRow("timeout") << QByteArray() << QStringLiteral("in time");
}

void TestDomains::keepsTheStatusWhenTheDnsFails()
{
    QFETCH(QByteArray, code);
    QFETCH(QString, said);
    DnsServer server;
    QVERIFY2(server.start(), server.log().constData());
    const UdpResponder failing([code](const QByteArray &query) {
        return code.isEmpty() ? QByteArray() : QByteArray(query.left(2) + '\x81' + code + query.mid(4));
    });
    KeysUnderTest platform(QStringLiteral("sqlite"));
    platform.dns.servers = {server.address()};
    platform.restart();
    const QString key = keyFor(platform);
    const QString path = pathOf(add(platform, key, QStringLiteral("acme.test")));
    const QString other = pathOf(add(platform, key, QStringLiteral("other.test")));
    publish(server, verified(platform, key, path));
    QVERIFY(server.restart());
    const DomainDns before = verified(platform, key, path);
    QCOMPARE(before.domain.status, DomainStatus::Verified);

    platform.dns = {.servers = {failing.address()}, .deadlineMs = 400};
    platform.restart();
    const DomainDns after = verified(platform, key, path);
    QCOMPARE(statuses(after), words("verified error error error error"));
    QCOMPARE(after.domain.verifiedAt, before.domain.verifiedAt);
    for (const DomainRecord &record : after.records)
        QVERIFY2(record.check.problem.contains(said), qPrintable(record.check.problem));
    QCOMPARE(statuses(verified(platform, key, other)), words("pending error error error error"));
}

void TestDomains::doesNotLetASlowDnsTakeAllThreads()
{
    const UdpResponder silent([](const QByteArray &) { return QByteArray(); });
    KeysUnderTest platform(QStringLiteral("sqlite"));
    platform.dns = {.servers = {silent.address()}, .deadlineMs = 1500};
    platform.restart();
    const QString key = keyFor(platform);
    const QString path = pathOf(add(platform, key, QStringLiteral("acme.test"))) + QStringLiteral("/verify");
    std::vector<HttpReply> replies(12);
    std::vector<std::thread> threads;
    for (HttpReply &reply : replies)
        threads.emplace_back([&] { reply = platform.keyed(key, "POST", path); });
    for (std::thread &thread : threads)
        thread.join();
    std::multiset<int> answers;
    for (const HttpReply &reply : replies) {
        answers.insert(reply.status);
        if (reply.status == 503)
            QCOMPARE(reply.header("Retry-After"), QByteArray("1"));
    }
    QCOMPARE(answers.count(200), std::size_t(4));
    QCOMPARE(answers.count(503), std::size_t(8));
    QCOMPARE(platform.keyed(key, "POST", path).status, 200); // and they are free again
}

void TestDomains::namesEveryWrongField()
{
    KeysUnderTest platform(QStringLiteral("sqlite"));
    const QString key = keyFor(platform);
    const HttpReply refused = platform.keyed(key, "POST", kDomains,
                                             {{QStringLiteral("name"), QStringLiteral("localhost")},
                                              {QStringLiteral("dkim_selector"), QStringLiteral("mine")}});
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.json().value(QStringLiteral("fields")).toObject().keys(),
             QStringList({QStringLiteral("dkim_selector"), QStringLiteral("name")}));
    QCOMPARE(platform.keyed(key, "POST", kDomains).status, 400);
    QVERIFY(platform.secrets().list(QStringLiteral("dkim")).value_or(QStringList()).isEmpty());
    const QString path = pathOf(add(platform, key, QStringLiteral("acme.test")));
    QCOMPARE(platform.keyed(key, "POST", path + QStringLiteral("/verify"), {{QStringLiteral("force"), true}}).status,
             400);
    for (const char *query : {"limit=0", "limit=501", "limit=x", "cursor=%21", "cursor=YWJj", "page=2", "sort=status",
                              "status=lost", "search=%00"})
        QCOMPARE(platform.keyed(key, "GET", QStringLiteral("/domains?") + QLatin1StringView(query)).status, 400);
}

void TestDomains::addsOnce()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const QString key = keyFor(platform);
    const test::HttpHeaders headers{{"Idempotency-Key", "domain-1"}};
    std::vector<HttpReply> replies(6);
    std::vector<std::thread> threads;
    for (HttpReply &reply : replies)
        threads.emplace_back([&] { reply = add(platform, key, QStringLiteral("acme.test"), headers); });
    for (std::thread &thread : threads)
        thread.join();
    for (const HttpReply &reply : replies) {
        QCOMPARE(reply.status, 201);
        QCOMPARE(reply.body, replies.front().body);
    }
    QCOMPARE(secretsOf(platform, QStringLiteral("acme.test")).size(), 1); // of six that were made
    QCOMPARE(add(platform, key, QStringLiteral("other.test"), headers).status, 409);
    QCOMPARE(add(platform, key, QStringLiteral("ACME.test")).status, 409);
    QCOMPARE(platform.scalar(QStringLiteral("SELECT COUNT(*) FROM domains")).toInt(), 1);
    QCOMPARE(secretsOf(platform, QStringLiteral("acme.test")).size(), 1);
    QVERIFY(secretsOf(platform, QStringLiteral("other.test")).isEmpty());
}

void TestDomains::listsByCursor()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const QString key = keyFor(platform);
    for (const char *name : {"delta.test", "alpha.test", "charlie.test", "echo.test", "bravo.test"}) {
        platform.clock.advance(1);
        QCOMPARE(add(platform, key, QString::fromLatin1(name)).status, 201);
    }
    const auto listed = [&](const QString &query) {
        QStringList names;
        QString cursor;
        do {
            const auto page = domainPageFromJson(
                platform
                    .keyed(key, "GET",
                           QStringLiteral("/domains?limit=2&") + query
                               + (cursor.isEmpty() ? QString() : QStringLiteral("&cursor=") + cursor))
                    .json());
            if (!page)
                return QStringList{page.error().message};
            for (const Domain &domain : page->domains)
                names.append(domain.name.section(u'.', 0, 0));
            cursor = page->nextCursor;
        } while (!cursor.isEmpty());
        return names;
    };
    QCOMPARE(listed(QString()), words("alpha bravo charlie delta echo"));
    QCOMPARE(listed(QStringLiteral("sort=-name")), words("echo delta charlie bravo alpha"));
    QCOMPARE(listed(QStringLiteral("sort=created_at")), words("delta alpha charlie echo bravo"));
    QCOMPARE(listed(QStringLiteral("sort=-created_at")), words("bravo echo charlie alpha delta"));
    QCOMPARE(listed(QStringLiteral("search=L")), words("alpha charlie delta"));
    QVERIFY(listed(QStringLiteral("search=_")).isEmpty());
    QVERIFY(listed(QStringLiteral("status=verified")).isEmpty());
    QCOMPARE(listed(QStringLiteral("status=pending&search=echo")), words("echo"));
}

void TestDomains::tenantsAndEnvironmentsAreApart()
{
    KeysUnderTest platform(QStringLiteral("sqlite"));
    const QString live = keyFor(platform);
    const QString path = pathOf(add(platform, live, QStringLiteral("acme.test")));
    for (const QString &key : {keyFor(platform, QStringLiteral("test")), foreignKey(platform)}) {
        QCOMPARE(platform.keyed(key, "GET", path).status, 404);
        QCOMPARE(platform.keyed(key, "GET", path + QStringLiteral("/dns")).status, 404);
        QCOMPARE(platform.keyed(key, "POST", path + QStringLiteral("/verify")).status, 404);
        QCOMPARE(platform.keyed(key, "DELETE", path).status, 404);
        QVERIFY(platform.keyed(key, "GET", kDomains).json().value(QStringLiteral("domains")).toArray().isEmpty());
        // Each has the domain for itself, with a key of its own.
        const HttpReply own = add(platform, key, QStringLiteral("acme.test"));
        QCOMPARE(own.status, 201);
        QCOMPARE(platform.keyed(key, "DELETE", pathOf(own)).status, 204);
    }
    QCOMPARE(platform.asOtherOperator("GET", path).status, 404);
    QCOMPARE(platform.asOtherOperator("DELETE", path).status, 404);
    QCOMPARE(platform.asOtherOperator("POST", path + QStringLiteral("/verify")).status, 404);
    const test::HttpHeaders inTest{{"X-Environment", "test"}};
    QCOMPARE(platform.asOperator("GET", path).status, 200);
    QCOMPARE(platform.asOperator("GET", path, {}, inTest).status, 404);
    QCOMPARE(platform.keyed(live, "GET", path).status, 200);
    QCOMPARE(secretsOf(platform, QStringLiteral("acme.test")).size(), 1);
}

void TestDomains::scopesAndRolesCount()
{
    KeysUnderTest platform(QStringLiteral("sqlite"));
    const QString path = pathOf(add(platform, keyFor(platform), QStringLiteral("acme.test")));
    const QString sender = platform.makeKey().key;
    for (const char *method : {"GET", "DELETE"})
        QCOMPARE(platform.keyed(sender, method, path).errorCode(), QStringLiteral("insufficient_scope"));
    QCOMPARE(add(platform, sender, QStringLiteral("b.test")).status, 403);
    QCOMPARE(platform.asOperator("POST", kDomains, {{QStringLiteral("name"), QStringLiteral("b.test")}}).status, 201);
}

void TestDomains::refusesAStaleRemoval()
{
    QFETCH(QString, database);
    DnsServer server;
    QVERIFY2(server.start(), server.log().constData());
    KeysUnderTest platform(database);
    platform.dns.servers = {server.address()};
    platform.restart();
    const QString key = keyFor(platform);
    const QString path = pathOf(add(platform, key, QStringLiteral("acme.test")));
    const QByteArray stale = platform.keyed(key, "GET", path).header("ETag");
    QVERIFY(!stale.isEmpty());
    platform.clock.advance(1000);
    QCOMPARE(verified(platform, key, path).domain.status, DomainStatus::Pending);
    QCOMPARE(platform.keyed(key, "DELETE", path, {}, {{"If-Match", stale}}).status, 412);
    QCOMPARE(secretsOf(platform, QStringLiteral("acme.test")).size(), 1);
    const QByteArray current = platform.keyed(key, "GET", path).header("ETag");
    std::vector<int> answers(6);
    std::vector<std::thread> threads;
    for (int &answer : answers)
        threads.emplace_back([&] { answer = platform.keyed(key, "DELETE", path, {}, {{"If-Match", current}}).status; });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(std::count(answers.begin(), answers.end(), 204), 1);
    QCOMPARE(std::count(answers.begin(), answers.end(), 404), 5);
}

QTEST_GUILESS_MAIN(TestDomains)
#include "tst_domains.moc"
