// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/outbound/addressrules.h"

#include <QTest>

#include <arpa/inet.h>
#include <sys/un.h>

using namespace pm;
using namespace pm::outbound;

class TestAddressRules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reaches_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<AddressReach>("reach");
        const auto rows = [](AddressReach reach, std::initializer_list<const char *> addresses) {
            for (const char *address : addresses)
                QTest::newRow(address) << QString::fromLatin1(address) << reach;
        };
        rows(AddressReach::Public, {"1.1.1.1",          "9.255.255.255",        "11.0.0.0",       "100.63.255.255",
                                    "100.128.0.0",      "126.255.255.255",      "128.0.0.0",      "169.253.255.255",
                                    "169.255.0.0",      "172.15.255.255",       "172.32.0.0",     "192.0.1.0",
                                    "192.167.255.255",  "192.169.0.0",          "198.17.255.255", "198.20.0.0",
                                    "223.255.255.255",  "2606:4700:4700::1111", "2a00::1",        "::ffff:8.8.8.8",
                                    "64:ff9b::808:808", "2002:808:808::1"});
        rows(AddressReach::Private,
             {"127.0.0.1", "127.255.255.255", "10.0.0.0", "10.255.255.255", "172.16.0.0", "172.31.255.255",
              "192.168.0.1", "192.168.255.255", "100.64.0.0", "100.127.255.255", "::1", "fc00::1", "fd12:3456::1",
              "::ffff:127.0.0.1", "::ffff:10.1.2.3", "64:ff9b::7f00:1", "64:ff9b::c0a8:1",
              "2002:7f00:1::", "2002:a00:1::5"});
        rows(AddressReach::Never, {"0.0.0.0",
                                   "0.1.2.3",
                                   "169.254.0.1",
                                   "169.254.169.254",
                                   "169.254.255.255",
                                   "100.100.100.200",
                                   "168.63.129.16",
                                   "192.0.0.192",
                                   "192.0.2.1",
                                   "198.18.0.1",
                                   "198.19.255.255",
                                   "198.51.100.7",
                                   "203.0.113.9",
                                   "192.88.99.1",
                                   "224.0.0.1",
                                   "239.255.255.255",
                                   "240.0.0.1",
                                   "255.255.255.255",
                                   "::",
                                   "::127.0.0.1",
                                   "::8.8.8.8",
                                   "fe80::1",
                                   "febf::1",
                                   "fec0::1",
                                   "ff02::1",
                                   "fd00:ec2::254",
                                   "fd20:ce::254",
                                   "2001:db8::1",
                                   "2001::1",
                                   "3fff::1",
                                   "100::1",
                                   "64:ff9b:1::1",
                                   "::ffff:169.254.169.254",
                                   "64:ff9b::a9fe:a9fe",
                                   "2002:a9fe:a9fe::1",
                                   "::ffff:0.0.0.0",
                                   "5f00::1",
                                   "4000::1"});
    }

    void reaches()
    {
        QFETCH(QString, address);
        QFETCH(AddressReach, reach);
        const IpNetwork parsed = *IpNetwork::parse(address);
        QCOMPARE(reachOf(parsed), reach);
        QCOMPARE(mayConnect(parsed, AddressPolicy::PublicOnly), reach == AddressReach::Public);
        QCOMPARE(mayConnect(parsed, AddressPolicy::AllowPrivate), reach != AddressReach::Never);
    }

    void readsSocketAddresses()
    {
        sockaddr_storage storage{};
        auto *v4 = reinterpret_cast<sockaddr_in *>(&storage);
        v4->sin_family = AF_INET;
        QCOMPARE(inet_pton(AF_INET, "192.0.2.7", &v4->sin_addr), 1);
        QCOMPARE(addressOf(reinterpret_cast<const sockaddr &>(storage))->text(), QStringLiteral("192.0.2.7"));
        storage = {};
        auto *v6 = reinterpret_cast<sockaddr_in6 *>(&storage);
        v6->sin6_family = AF_INET6;
        QCOMPARE(inet_pton(AF_INET6, "2001:db8::7", &v6->sin6_addr), 1);
        QCOMPARE(addressOf(reinterpret_cast<const sockaddr &>(storage))->text(), QStringLiteral("2001:db8::7"));
        storage.ss_family = AF_UNIX;
        QVERIFY(!addressOf(reinterpret_cast<const sockaddr &>(storage)));
    }
};

QTEST_GUILESS_MAIN(TestAddressRules)
#include "tst_addressrules.moc"
