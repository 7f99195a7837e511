// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/api/domaincalls.h"
#include "tests/support/dnsserver.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include <thread>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

using namespace pm;
using namespace pm::test;

namespace {

QString foreignKey(KeysUnderTest &platform)
{
    const QJsonObject fields{{QStringLiteral("name"), QStringLiteral("Theirs")},
                             {QStringLiteral("permissions"), QJsonArray{QStringLiteral("manage_domains")}}};
    return platform.otherAdmin("POST", {}, fields).json().value(QStringLiteral("api_key")).toString();
}

} // namespace

class TestDomains : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void addsShowsAndRemoves_data() { TestDatabase::addRows(); }
    void addsShowsAndRemoves();
    void keepsTheKeyThatItShows();
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
    const HttpHeaders headers{{"Idempotency-Key", "domain-1"}};
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
    const HttpHeaders inTest{{"X-Environment", "test"}};
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
