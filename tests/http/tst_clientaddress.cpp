// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/http/clientaddress.h"
#include "tests/http/serverundertest.h"

#include <QTest>

using namespace pm;
using test::ServerUnderTest;

namespace {

const QString kProxies = QStringLiteral("10.0.0.0/8, 192.0.2.1,2001:db8:1::/48");

http::TrustedProxies proxies(const QString &text)
{
    return http::trustedProxiesFrom(text).value_or(http::TrustedProxies());
}

} // namespace

// Whom allow-lists, lockouts and the audit log take a request to be from.
class ClientAddressTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isReadFromTheRight_data()
    {
        QTest::addColumn<QString>("peer");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QString>("client");
        const auto row = [](const QByteArray &name, const char *peer, const QByteArray &header, const char *client) {
            QTest::newRow(name) << QString::fromLatin1(peer) << header << QString::fromLatin1(client);
        };
        row("no header", "10.1.2.3", "", "10.1.2.3");
        row("of a proxy", "10.1.2.3", "203.0.113.7", "203.0.113.7");
        row("of a proxy by its address", "192.0.2.1", "203.0.113.7", "203.0.113.7");
        row("of its neighbour", "192.0.2.2", "203.0.113.7", "192.0.2.2");
        row("of a stranger", "198.51.100.9", "203.0.113.7", "198.51.100.9");
        row("of a stranger who names a proxy", "198.51.100.9", "203.0.113.7, 10.1.2.3", "198.51.100.9");
        row("through two proxies", "10.1.2.3", "203.0.113.7, 10.9.9.9", "203.0.113.7");
        row("with a made-up one before", "10.1.2.3", "127.0.0.1, 203.0.113.7", "203.0.113.7");
        row("with a made-up proxy before", "10.1.2.3", "198.51.100.1, 10.0.0.1, 203.0.113.7, 10.9.9.9", "203.0.113.7");
        row("proxies only", "10.1.2.3", "10.0.0.1,10.0.0.2", "10.0.0.1");
        row("spaces and tabs", "10.1.2.3", "  203.0.113.7 \t,\t10.9.9.9 ", "203.0.113.7");
        row("a port", "10.1.2.3", "203.0.113.7:4711", "203.0.113.7");
        row("IPv6", "10.1.2.3", "2001:db8:2::7", "2001:db8:2::7");
        row("IPv6 in brackets", "10.1.2.3", "[2001:db8:2::7]", "2001:db8:2::7");
        row("IPv6 with a port", "10.1.2.3", "[2001:db8:2::7]:4711", "2001:db8:2::7");
        row("an IPv6 proxy", "2001:db8:1::1", "203.0.113.7, 2001:db8:1::2", "203.0.113.7");
        row("an IPv6 stranger", "2001:db8:2::1", "203.0.113.7", "2001:db8:2::1");
        row("mapped to IPv6", "::ffff:10.1.2.3", "::ffff:203.0.113.7", "203.0.113.7");
        row("a mapped proxy", "10.1.2.3", "203.0.113.7, ::ffff:10.9.9.9", "203.0.113.7");
        for (const char *wrong : {"unknown",
                                  "_hidden",
                                  "203.0.113",
                                  "203.0.113.256",
                                  "203.0.113.0/24",
                                  "10.0.0.0/8",
                                  "203.0.113.7:",
                                  "203.0.113.7:x",
                                  "203.0.113.7:65536",
                                  "[203.0.113.7]",
                                  "[2001:db8:2::7",
                                  "2001:db8:2::7]",
                                  "[2001:db8:2::7]x",
                                  "[2001:db8:2::7]:",
                                  "fe80::1%eth0",
                                  "\"203.0.113.7\"",
                                  "for=203.0.113.7",
                                  "0xcb.1.2.3",
                                  "203.0.113.7 198.51.100.1",
                                  ",",
                                  "203.0.113.7,"}) {
            const QByteArray malformed(wrong);
            row("malformed: " + malformed, "10.1.2.3", malformed, "10.1.2.3");
            row("before a proxy: " + malformed, "10.1.2.3", malformed + ",10.9.9.9", "10.9.9.9");
            row("before a client: " + malformed, "10.1.2.3", malformed + ",203.0.113.8", "203.0.113.8");
        }
    }
    void isReadFromTheRight()
    {
        QFETCH(QString, peer);
        QFETCH(QByteArray, header);
        const auto from = IpNetwork::parse(peer);
        QVERIFY(from);
        QTEST(http::clientAddress(*from, header, proxies(kProxies)).text(), "client");
        QCOMPARE(http::clientAddress(*from, header, {}).text(), from->text());
    }

    void proxiesAreAddressesAndBlocks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("count");
        QTest::newRow("none") << QString() << 0;
        QTest::newRow("several") << kProxies << 3;
        for (const char *wrong : {"proxy.internal", "10.0.0.1/8", "10.0.0.0/33", "10.0.0.0/8 192.0.2.1", "0.0.0.0/0",
                                  "::/0", "::ffff:0:0/96", "10.0.0.0/8,x"})
            QTest::newRow(wrong) << QString::fromLatin1(wrong) << -1;
    }
    void proxiesAreAddressesAndBlocks()
    {
        QFETCH(QString, text);
        const auto read = http::trustedProxiesFrom(text);
        QTEST(read ? static_cast<int>(read->size()) : -1, "count");
    }

    void theServerTakesItsWord_data()
    {
        QTest::addColumn<QString>("trusted");
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<QString>("client");
        const QString loopback = QStringLiteral("127.0.0.0/8");
        const QString peer = QStringLiteral("127.0.0.1");
        const QByteArray one("X-Forwarded-For: 203.0.113.7\r\n");
        const QString named = QStringLiteral("203.0.113.7");
        QTest::newRow("trusted") << loopback << one << named;
        QTest::newRow("nobody is trusted") << QString() << one << peer;
        QTest::newRow("another is trusted") << QStringLiteral("10.0.0.0/8") << one << peer;
        QTest::newRow("malformed") << loopback << QByteArray("X-Forwarded-For: me\r\n") << peer;
        QTest::newRow("empty") << loopback << QByteArray("X-Forwarded-For:\r\n") << peer;
        QTest::newRow("none") << loopback << QByteArray() << peer;
        QTest::newRow("a header of the client's before")
            << loopback << "x-forwarded-for: 198.51.100.1\r\n" + one << named;
        QTest::newRow("other headers") << loopback
                                       << QByteArray("Forwarded: for=203.0.113.7\r\nX-Real-IP: 203.0.113.7\r\n")
                                       << peer;
    }
    void theServerTakesItsWord()
    {
        QFETCH(QString, trusted);
        QFETCH(QByteArray, headers);
        ServerUnderTest server({.trustedProxies = proxies(trusted)});
        const test::HttpReply reply = server.get("/things/1", headers);
        QCOMPARE(reply.status, 200);
        QTEST(reply.json().value(QStringLiteral("peer")).toString(), "client");
    }
};

QTEST_GUILESS_MAIN(ClientAddressTest)
#include "tst_clientaddress.moc"
