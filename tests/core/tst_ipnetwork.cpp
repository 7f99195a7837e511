// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/core/ipnetwork.h"

#include <QTest>

using namespace pm;

class IpNetworkTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "1.2.3", "1.2.3.4/33", "1.2.3.4/24", "1.2.3.4/", "::1/129", "host", "01.2.3.4",
                                 "1.2.3.4/8/8", "2001:db8::1/32", " 1.2.3.4"})
            QTest::newRow(text) << QString::fromLatin1(text);
        QTest::newRow("NUL") << QStringLiteral("1.2.3.4") + QChar::Null + QStringLiteral("x");
    }
    void refuses()
    {
        QFETCH(QString, text);
        QVERIFY(!IpNetwork::parse(text));
    }

    void contains_data()
    {
        QTest::addColumn<QString>("network");
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("inside");
        const auto row = [](const char *network, const char *address, bool inside) {
            QTest::addRow("%s in %s", address, network)
                << QString::fromLatin1(network) << QString::fromLatin1(address) << inside;
        };
        row("203.0.113.0/24", "203.0.113.255", true);
        row("203.0.113.0/24", "203.0.114.0", false);
        row("203.0.113.0/25", "203.0.113.128", false);
        row("0.0.0.0/0", "8.8.8.8", true);
        row("0.0.0.0/0", "2001:db8::1", false);
        row("2001:db8::/32", "2001:db8:1::5", true);
        row("2001:db8::/32", "2001:db9::5", false);
        row("203.0.113.7", "::ffff:203.0.113.7", true);
    }
    void contains()
    {
        QFETCH(QString, network);
        QFETCH(QString, address);
        QTEST(IpNetwork::parse(network)->contains(*IpNetwork::parse(address)), "inside");
    }

    void showsTheShortForm()
    {
        QCOMPARE(IpNetwork::parse(QStringLiteral("::ffff:1.2.3.4"))->text(), QStringLiteral("1.2.3.4"));
        QCOMPARE(IpNetwork::parse(QStringLiteral("10.0.0.0/8"))->text(), QStringLiteral("10.0.0.0/8"));
        QCOMPARE(IpNetwork::parse(QStringLiteral("2001:0db8::/32"))->text(), QStringLiteral("2001:db8::/32"));
    }

    void aLineIsAnAddressOrA64()
    {
        QCOMPARE(IpNetwork::parse(QStringLiteral("203.0.113.7"))->line().text(), QStringLiteral("203.0.113.7"));
        QCOMPARE(IpNetwork::parse(QStringLiteral("2001:db8:1:2:3::4"))->line().text(),
                 QStringLiteral("2001:db8:1:2::/64"));
    }

    void knowsLoopback()
    {
        QVERIFY(IpNetwork::parse(QStringLiteral("127.8.8.8"))->isLoopback());
        QVERIFY(IpNetwork::parse(QStringLiteral("::1"))->isLoopback());
        QVERIFY(!IpNetwork::parse(QStringLiteral("128.0.0.1"))->isLoopback());
    }
};

QTEST_GUILESS_MAIN(IpNetworkTest)
#include "tst_ipnetwork.moc"
