// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/email/domainrecords.h"

#include <QJsonArray>
#include <QTest>

using namespace pm;

namespace {

const QString kKey = QString(392, u'k');

Domain acme()
{
    Domain domain;
    domain.id = DomainId(QStringLiteral("dom_1"));
    domain.name = QStringLiteral("acme.test");
    domain.dkimSelector = QStringLiteral("pm202611abcd");
    domain.createdAt = 1'800'000'000'000;
    return domain;
}

DomainRecord expected(RecordPurpose purpose)
{
    return expectedRecords(acme(), kKey).at(static_cast<std::size_t>(purpose));
}

std::vector<DomainRecord> withStatuses(const std::array<RecordStatus, 4> &statuses)
{
    std::vector<DomainRecord> records = expectedRecords(acme(), kKey);
    for (std::size_t i = 0; i < records.size(); ++i)
        records[i].check.status = statuses.at(i);
    return records;
}

} // namespace

class TestDomain : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsNames_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name"); // empty: refused
        const auto row = [](const char *title, const QString &text, const char *name) {
            QTest::newRow(title) << text << QString::fromLatin1(name);
        };
        row("plain", QStringLiteral("mail.acme.test"), "mail.acme.test");
        row("upper case, spaces and a dot", QStringLiteral(" Mail.ACME.test. "), "mail.acme.test");
        row("IDN", QStringLiteral("Müller.example"), "xn--mller-kva.example");
        row("IDN of a top-level domain", QStringLiteral("почта.рф"), "xn--80a1acny.xn--p1ai");
        row("digits", QStringLiteral("3com.de"), "3com.de");
        row("longest",
            QString(63, u'a') + u'.' + QString(63, u'b') + u'.' + QString(63, u'c') + u'.' + QString(34, u'd')
                + QStringLiteral(".de"),
            (std::string(63, 'a') + '.' + std::string(63, 'b') + '.' + std::string(63, 'c') + '.' + std::string(34, 'd')
             + ".de")
                .c_str());
        row("one too long",
            QString(63, u'a') + u'.' + QString(63, u'b') + u'.' + QString(63, u'c') + u'.' + QString(35, u'd')
                + QStringLiteral(".de"),
            "");
        row("far too long", QString(100'000, u'a'), "");
        row("empty", {}, "");
        row("one label", QStringLiteral("localhost"), "");
        row("address", QStringLiteral("192.0.2.1"), "");
        row("IPv6 address", QStringLiteral("2001:db8::1"), "");
        row("number at the end", QStringLiteral("acme.123"), "");
        row("empty label", QStringLiteral("acme..test"), "");
        row("dot before", QStringLiteral(".acme.test"), "");
        row("hyphen before", QStringLiteral("-acme.test"), "");
        row("hyphen after", QStringLiteral("acme-.test"), "");
        row("label of 64", QString(64, u'a') + QStringLiteral(".test"), "");
        row("underscore", QStringLiteral("_dmarc.acme.test"), "");
        row("wildcard", QStringLiteral("*.acme.test"), "");
        row("URL", QStringLiteral("https://acme.test"), "");
        row("email", QStringLiteral("a@acme.test"), "");
        row("port", QStringLiteral("acme.test:25"), "");
        row("path", QStringLiteral("acme.test/x"), "");
        row("space inside", QStringLiteral("ac me.test"), "");
        row("line break", QStringLiteral("acme.test\nx.test"), "");
        row("NUL", QString(QStringLiteral("acme.te") + QChar(0) + QStringLiteral("st")), "");
    }

    void readsNames()
    {
        QFETCH(QString, text);
        QFETCH(QString, name);
        QCOMPARE(domainNameFromText(text).value_or(QString()), name);
        QCOMPARE(newDomainFromJson({{QStringLiteral("name"), text}}).has_value(), !name.isEmpty());
    }

    void namesEveryWrongField()
    {
        const auto refused = newDomainFromJson({{QStringLiteral("name"), 7}, {QStringLiteral("nmae"), 1}});
        QVERIFY(!refused);
        QCOMPARE(refused.error().fields.keys(), QStringList({QStringLiteral("name"), QStringLiteral("nmae")}));
        QVERIFY(!newDomainFromJson({}));
    }

    void goesOverTheWireAndBack()
    {
        DomainDns dns{.domain = acme(), .records = expectedRecords(acme(), kKey)};
        dns.domain.status = DomainStatus::Failed;
        dns.domain.checkedAt = dns.domain.createdAt + 5;
        dns.records[1].check = {.status = RecordStatus::Mismatch,
                                .found = {QStringLiteral("v=DKIM1; p=x")},
                                .problem = QStringLiteral("Wrong.")};
        const QJsonObject json = toJson(dns);
        const auto read = domainDnsFromJson(json);
        QVERIFY(read);
        QCOMPARE(toJson(*read), json);
        QCOMPARE(read->domain.status, DomainStatus::Failed);
        QCOMPARE(read->records.at(1).check.found, QStringList{QStringLiteral("v=DKIM1; p=x")});
        QVERIFY(json.value(QStringLiteral("verified_at")).isNull());
        const auto page = domainPageFromJson({{QStringLiteral("domains"), QJsonArray{toJson(acme())}},
                                              {QStringLiteral("next_cursor"), QStringLiteral("c")}});
        QVERIFY(page);
        QCOMPARE(toJson(page->domains.at(0)), toJson(acme()));
        QCOMPARE(page->nextCursor, QStringLiteral("c"));
        QCOMPARE(newDomainFromJson(toJson(NewDomain{.name = acme().name}))->name, acme().name);
        QJsonObject wrong = json;
        wrong.insert(QStringLiteral("status"), QStringLiteral("well"));
        QVERIFY(!domainDnsFromJson(wrong));
    }

    void saysWhatADomainIsToHave()
    {
        const std::vector<DomainRecord> records = expectedRecords(acme(), kKey);
        QStringList hosts;
        for (const DomainRecord &record : records) {
            hosts.append(record.host);
            // What is asked for is taken.
            QCOMPARE(judged(record, {record.value}).status, RecordStatus::Verified);
        }
        QCOMPARE(hosts, QStringList({QStringLiteral("acme.test"), QStringLiteral("pm202611abcd._domainkey.acme.test"),
                                     QStringLiteral("_dmarc.acme.test"), QStringLiteral("pm-bounces.acme.test")}));
    }

    void judges_data()
    {
        QTest::addColumn<int>("purpose");
        QTest::addColumn<QStringList>("found");
        QTest::addColumn<QString>("status");
        const auto row = [](const char *title, RecordPurpose purpose, const QStringList &found, const char *status) {
            QTest::newRow(title) << static_cast<int>(purpose) << found << QString::fromLatin1(status);
        };
        const auto spf = [&](const char *title, const QStringList &found, const char *status) {
            row(title, RecordPurpose::Spf, found, status);
        };
        spf("spf: nothing", {}, "missing");
        spf("spf: others only", {QStringLiteral("google-site-verification=x"), QStringLiteral("v=spf10 x")}, "missing");
        spf("spf: beside others",
            {QStringLiteral("x=y"), QStringLiteral("v=spf1 mx include:spf.penguinmails.com -all")}, "verified");
        spf("spf: in any case", {QStringLiteral("V=SPF1  +Include:SPF.PenguinMails.com ~ALL")}, "verified");
        spf("spf: no all", {QStringLiteral("v=spf1 include:spf.penguinmails.com")}, "verified");
        spf("spf: alone", {QStringLiteral("v=spf1")}, "mismatch");
        spf("spf: without ours", {QStringLiteral("v=spf1 include:other.test ~all")}, "mismatch");
        spf("spf: ours refused", {QStringLiteral("v=spf1 -include:spf.penguinmails.com ~all")}, "mismatch");
        spf("spf: ours after all", {QStringLiteral("v=spf1 -all include:spf.penguinmails.com")}, "mismatch");
        spf("spf: longer name", {QStringLiteral("v=spf1 include:spf.penguinmails.com.evil.test ~all")}, "mismatch");
        spf("spf: two records",
            {QStringLiteral("v=spf1 include:spf.penguinmails.com ~all"), QStringLiteral("v=spf1 -all")}, "mismatch");

        const auto dkim = [&](const char *title, const QStringList &found, const char *status) {
            row(title, RecordPurpose::Dkim, found, status);
        };
        dkim("dkim: nothing", {}, "missing");
        dkim("dkim: spaces everywhere",
             {QStringLiteral(" v = DKIM1 ; k = rsa;p= ") + kKey.left(100) + QStringLiteral(" \t ") + kKey.mid(100)
              + QStringLiteral(" ; ")},
             "verified");
        dkim("dkim: the key alone", {QStringLiteral("p=") + kKey}, "verified");
        dkim("dkim: more tags", {QStringLiteral("v=DKIM1; t=s; s=email; p=") + kKey}, "verified");
        dkim("dkim: version behind", {QStringLiteral("p=") + kKey + QStringLiteral("; v=DKIM1")}, "mismatch");
        dkim("dkim: another version", {QStringLiteral("v=DKIM2; p=") + kKey}, "mismatch");
        dkim("dkim: another kind", {QStringLiteral("v=DKIM1; k=ed25519; p=") + kKey}, "mismatch");
        dkim("dkim: another key", {QStringLiteral("v=DKIM1; p=") + QString(392, u'l')}, "mismatch");
        dkim("dkim: cut key", {QStringLiteral("v=DKIM1; p=") + kKey.left(200)}, "mismatch");
        dkim("dkim: withdrawn key", {QStringLiteral("v=DKIM1; p=")}, "mismatch");
        dkim("dkim: no key", {QStringLiteral("v=DKIM1; k=rsa")}, "mismatch");
        dkim("dkim: two records",
             {QStringLiteral("v=DKIM1; p=") + kKey, QStringLiteral("v=DKIM1; p=") + QString(392, u'l')}, "mismatch");

        const auto dmarc = [&](const char *title, const QStringList &found, const char *status) {
            row(title, RecordPurpose::Dmarc, found, status);
        };
        dmarc("dmarc: nothing", {}, "missing");
        dmarc("dmarc: stricter", {QStringLiteral("v=DMARC1;p=reject;rua=mailto:d@acme.test")}, "verified");
        dmarc("dmarc: spaces", {QStringLiteral("v = DMARC1 ; sp=none; p = Quarantine ;")}, "verified");
        dmarc("dmarc: no policy", {QStringLiteral("v=DMARC1; rua=mailto:d@acme.test")}, "mismatch");
        dmarc("dmarc: unknown policy", {QStringLiteral("v=DMARC1; p=maybe")}, "mismatch");
        dmarc("dmarc: version behind", {QStringLiteral("p=none; v=DMARC1")}, "mismatch");
        dmarc("dmarc: another text", {QStringLiteral("v=spf1 -all")}, "mismatch");
        dmarc("dmarc: beside another text", {QStringLiteral("hello"), QStringLiteral("v=DMARC1; p=none")}, "verified");
        dmarc("dmarc: two records", {QStringLiteral("v=DMARC1; p=none"), QStringLiteral("v=DMARC1; p=reject")},
              "mismatch");

        const auto path = [&](const char *title, const QStringList &found, const char *status) {
            row(title, RecordPurpose::ReturnPath, found, status);
        };
        path("return path: nothing", {}, "missing");
        path("return path: any case", {QStringLiteral("Bounces.PenguinMails.COM.")}, "verified");
        path("return path: elsewhere", {QStringLiteral("bounces.other.test")}, "mismatch");
    }

    void judges()
    {
        QFETCH(int, purpose);
        QFETCH(QStringList, found);
        QFETCH(QString, status);
        const RecordCheck check = judged(expected(static_cast<RecordPurpose>(purpose)), found);
        QCOMPARE(recordStatusName(check.status), status);
        QCOMPARE(check.problem.isEmpty(), check.status == RecordStatus::Verified);
        QCOMPARE(check.found.isEmpty(), check.status == RecordStatus::Missing);
    }

    void keepsNoMoreThanItNeeds()
    {
        const RecordCheck check = judged(expected(RecordPurpose::Dkim), QStringList(100, QString(60'000, u'x')));
        QCOMPARE(check.found.size(), 10);
        QVERIFY(check.found.front().size() <= 1001);
    }

    void followsFromItsRecords()
    {
        using enum RecordStatus;
        const auto after = [](DomainStatus before, const std::array<RecordStatus, 4> &statuses) {
            return domainStatusName(statusAfter(before, withStatuses(statuses)));
        };
        const QString pending = QStringLiteral("pending");
        const QString verified = QStringLiteral("verified");
        const QString failed = QStringLiteral("failed");
        QCOMPARE(after(DomainStatus::Pending, {Verified, Verified, Verified, Verified}), verified);
        QCOMPARE(after(DomainStatus::Failed, {Verified, Verified, Verified, Verified}), verified);
        QCOMPARE(after(DomainStatus::Pending, {Verified, Missing, Verified, Verified}), pending);
        QCOMPARE(after(DomainStatus::Verified, {Verified, Missing, Verified, Verified}), failed);
        QCOMPARE(after(DomainStatus::Failed, {Missing, Missing, Missing, Missing}), failed);
        QCOMPARE(after(DomainStatus::Pending, {Verified, Missing, Mismatch, Verified}), failed);
        QCOMPARE(after(DomainStatus::Verified, {Verified, Mismatch, RecordStatus::Error, Verified}), verified);
        QCOMPARE(after(DomainStatus::Pending, {Verified, Verified, RecordStatus::Error, Verified}), pending);
    }
};

QTEST_GUILESS_MAIN(TestDomain)
#include "tst_domain.moc"
