// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/outbound/endpointurl.h"

#include <QTest>

using namespace pm;
using namespace pm::outbound;

class TestEndpointUrl : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        const auto row = [](const char *url, const char *host, int port) {
            QTest::newRow(url) << QString::fromLatin1(url) << QString::fromLatin1(host) << port;
        };
        row("https://example.com", "example.com", 443);
        row("HTTPS://Example.COM:8443/a?b=c", "example.com", 8443);
        row("http://example.com/", "example.com", 80);
        row("https://example.com./x", "example.com.", 443);
        row("https://under_score.example.com/x", "under_score.example.com", 443);
        row("https://xn--bcher-kva.example/", "xn--bcher-kva.example", 443);
        row("https://2130706433/", "127.0.0.1", 443);
        row("https://0x7f.1/", "127.0.0.1", 443);
        row("https://0177.0.0.1/", "127.0.0.1", 443);
        row("https://127.1/", "127.0.0.1", 443);
        row("https://%31%32%37.0.0.1/", "127.0.0.1", 443);
        row("https://[::1]:444/", "::1", 444);
        row("https://[::FFFF:127.0.0.1]/", "::ffff:127.0.0.1", 443);
    }

    void reads()
    {
        QFETCH(QString, url);
        const auto endpoint = readEndpoint(url);
        QVERIFY2(endpoint, qPrintable(endpoint ? QString() : endpoint.error().message));
        QTEST(endpoint->host, "host");
        QTEST(int(endpoint->port), "port");
        QCOMPARE(endpoint->isHttps, url.startsWith(QStringLiteral("https"), Qt::CaseInsensitive));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("url");
        for (const char *url : {"",
                                "example.com",
                                "ftp://example.com/",
                                "file:///etc/passwd",
                                "https:example.com",
                                "https:/example.com",
                                "https:///example.com",
                                "https://",
                                "https://:443/",
                                "https://user@example.com/",
                                "https://user:word@example.com/",
                                "https://@example.com/",
                                "https://example.com@127.0.0.1/",
                                "https://example.com\\@127.0.0.1/",
                                "https://example.com/#top",
                                "https://example.com/#",
                                "https://example.com:0/",
                                "https://example.com:65536/",
                                "https://example.com:http/",
                                "https://exa mple.com/",
                                "https://example.com/a b",
                                "https://example.com/\r\nHost: x",
                                "https://example.com/\t",
                                "https://example..com/",
                                "https://.example.com/",
                                "https://-a.example.com/",
                                "https://exam$ple.com/",
                                "https://1.2.3.256/",
                                "https://0x100000000/",
                                "https://1.2.3.4.5/",
                                "https://08.1.1.1/",
                                "https://127.0.0.1./",
                                "https://example.0x7f/",
                                "https://[::1/",
                                "https://[::g]/",
                                "https://[fe80::1%25eth0]/",
                                "https://[1.2.3.4]/",
                                "https://a%00b/",
                                "https://%ef%bc%91.1/",
                                "javascript:alert(1)",
                                "https://*.example.com/"})
            QTest::newRow(url) << QString::fromLatin1(url);
        QTest::newRow("not ASCII in the host") << QStringLiteral("https://b\u00fccher.example/");
        QTest::newRow("wide digits") << QStringLiteral("https://\uff11\uff12\uff17.0.0.1/");
        QTest::newRow("not ASCII in the path") << QStringLiteral("https://example.com/\u00e9");
        QTest::newRow("NUL") << QStringLiteral("https://example.com/") + QChar(0);
        QTest::newRow("long") << QStringLiteral("https://example.com/") + QString(2048, u'a');
        QTest::newRow("long label") << QStringLiteral("https://%1.com/").arg(QString(64, u'a'));
        QTest::newRow("long host")
            << QStringLiteral("https://%1com/").arg(QString::fromLatin1("abcdefgh.").repeated(30));
    }

    void refuses()
    {
        QFETCH(QString, url);
        const auto endpoint = readEndpoint(url);
        QVERIFY2(!endpoint, qPrintable(endpoint ? endpoint->host : QString()));
        QCOMPARE(endpoint.error().kind, ErrorKind::Validation);
        QVERIFY(!checkUrl(url, AddressPolicy::AllowPrivate));
    }

    void checks_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("publicOnly");
        QTest::addColumn<bool>("allowPrivate");
        const auto row = [](const char *url, bool publicOnly, bool allowPrivate) {
            QTest::newRow(url) << QString::fromLatin1(url) << publicOnly << allowPrivate;
        };
        row("https://example.com/", true, true);
        row("https://8.8.8.8/", true, true);
        row("http://example.com/", false, true); // the addresses are looked at when they are known
        row("http://8.8.8.8/", false, false);
        row("http://localhost:9000/", false, true);
        row("http://127.0.0.1:9000/", false, true);
        row("https://localhost/", false, true);
        row("https://app.localhost./", false, true);
        row("https://notlocalhost/", true, true);
        row("https://10.0.0.1/", false, true);
        row("https://2130706433/", false, true);
        row("https://0x7f.1/", false, true);
        row("https://0177.0.0.1/", false, true);
        row("https://[::ffff:10.0.0.1]/", false, true);
        row("https://[64:ff9b::a00:1]/", false, true);
        row("https://169.254.169.254/latest/meta-data", false, false);
        row("https://0xa9fea9fe/", false, false);
        row("https://[::ffff:169.254.169.254]/", false, false);
        row("https://[fd00:ec2::254]/", false, false);
        row("https://0/", false, false);
    }

    void checks()
    {
        QFETCH(QString, url);
        QTEST(checkUrl(url, AddressPolicy::PublicOnly).has_value(), "publicOnly");
        QTEST(checkUrl(url, AddressPolicy::AllowPrivate).has_value(), "allowPrivate");
    }

    void checksAllAddressesOfAName()
    {
        const QString outside = QStringLiteral("93.184.216.34");
        const QString inside = QStringLiteral("10.0.0.1");
        const auto allowed = [](const char *url, const QStringList &addresses, AddressPolicy policy) {
            return checked(QString::fromLatin1(url), addresses, policy).has_value();
        };
        using enum AddressPolicy;
        QVERIFY(allowed("https://x.test/", {outside, QStringLiteral("2606:2800:220:1::1")}, PublicOnly));
        QVERIFY(!allowed("https://x.test/", {outside, inside}, PublicOnly));
        QVERIFY(!allowed("https://x.test/", {inside, QStringLiteral("fd12::1")}, PublicOnly));
        QVERIFY(!allowed("https://x.test/", {QStringLiteral("::ffff:10.0.0.1")}, PublicOnly));
        QVERIFY(allowed("https://x.test/", {outside, inside}, AllowPrivate));
        QVERIFY(allowed("http://x.test/", {inside}, AllowPrivate));
        QVERIFY(!allowed("http://x.test/", {outside, inside}, AllowPrivate));
        QVERIFY(!allowed("https://x.test/", {QStringLiteral("169.254.169.254")}, AllowPrivate));
        QVERIFY(allowed("https://x.test/", {}, PublicOnly)); // nothing is known of it
    }

    void asksTheDnsForNamesOnly()
    {
        const auto name = [](const char *url) { return nameToLookUp(*readEndpoint(QString::fromLatin1(url))); };
        QCOMPARE(name("https://Hooks.Example.com:8443/x"), QStringLiteral("hooks.example.com"));
        QCOMPARE(name("https://example.com./"), QStringLiteral("example.com"));
        for (const char *url : {"https://8.8.8.8/", "https://[::1]/", "http://localhost:9/", "https://a.localhost./"})
            QVERIFY2(name(url).isEmpty(), url);
    }

    void doesNotSayTheAddress()
    {
        const auto result = checked(QStringLiteral("https://secret.test/"), {QStringLiteral("10.11.12.13")},
                                    AddressPolicy::PublicOnly);
        QVERIFY(!result);
        QVERIFY(!result.error().message.contains(QStringLiteral("10.11")));
    }

private:
    static Result<> checked(const QString &url, const QStringList &addresses, AddressPolicy policy)
    {
        std::vector<IpNetwork> found;
        for (const QString &address : addresses)
            found.push_back(*IpNetwork::parse(address));
        return checkAddresses(*readEndpoint(url), found, policy);
    }
};

QTEST_GUILESS_MAIN(TestEndpointUrl)
#include "tst_endpointurl.moc"
