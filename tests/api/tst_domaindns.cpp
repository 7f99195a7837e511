// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/api/domaincalls.h"
#include "tests/support/dnsserver.h"

#include <QTest>

#include <set>
#include <thread>

using namespace pm;
using namespace pm::test;

namespace {

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

} // namespace

class TestDomainDns : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void turnsVerifiedOnceTheRecordsAreThere_data() { TestDatabase::addRows(); }
    void turnsVerifiedOnceTheRecordsAreThere();
    void saysWhatWrongRecordItFound();
    void keepsTheStatusWhenTheDnsFails_data();
    void keepsTheStatusWhenTheDnsFails();
    void doesNotLetASlowDnsTakeAllThreads();
};

void TestDomainDns::turnsVerifiedOnceTheRecordsAreThere()
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

void TestDomainDns::saysWhatWrongRecordItFound()
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

void TestDomainDns::keepsTheStatusWhenTheDnsFails_data()
{
    QTest::addColumn<QByteArray>("code"); // empty: no answer at all
    QTest::addColumn<QString>("said");
    QTest::newRow("SERVFAIL") << QByteArray("\x82", 1) << QStringLiteral("SERVFAIL");
    QTest::newRow("refused") << QByteArray("\x85", 1) << QStringLiteral("refused");
    QTest::newRow("timeout") << QByteArray() << QStringLiteral("in time");
}

void TestDomainDns::keepsTheStatusWhenTheDnsFails()
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

void TestDomainDns::doesNotLetASlowDnsTakeAllThreads()
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

QTEST_GUILESS_MAIN(TestDomainDns)
#include "tst_domaindns.moc"
