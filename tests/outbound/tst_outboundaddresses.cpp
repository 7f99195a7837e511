// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/outbound/endpointurl.h"
#include "tests/outbound/fetch.h"
#include "tests/outbound/scriptednames.h"
#include "tests/support/receiver.h"

#include <QTest>

#include <netdb.h>

using namespace pm::outbound;
using namespace pm::test;

namespace {

// What the client's resolver says at this moment.
pm::IpNetwork systemsAddress(const QByteArray &name)
{
    addrinfo *found = nullptr;
    if (getaddrinfo(name.constData(), nullptr, nullptr, &found) != 0)
        return *pm::IpNetwork::parse(QStringLiteral("0.0.0.0"));
    const auto address = addressOf(*found->ai_addr);
    freeaddrinfo(found);
    return *address;
}

} // namespace

class TestOutboundAddresses : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_receiver = std::make_unique<Receiver>(); }

    void refusesAddressesInside_data()
    {
        QTest::addColumn<QString>("host");
        for (const char *host :
             {"127.0.0.1", "localhost", "2130706433", "0x7f.1", "0177.0.0.1", "127.1", "[::1]", "[::ffff:127.0.0.1]"})
            QTest::newRow(host) << QString::fromLatin1(host);
    }

    void refusesAddressesInside()
    {
        QFETCH(QString, host);
        OutboundRequest request = requestTo(QStringLiteral("http://%1:%2/").arg(host).arg(m_receiver->port()));
        request.policy = AddressPolicy::PublicOnly;
        const OutboundResult result = fetch(m_client, request);
        QCOMPARE(result.failure, OutboundFailure::AddressRefused);
        QVERIFY(result.address.isEmpty() && !result.message.contains(QStringLiteral("127")));
        QCOMPARE(m_receiver->connections(), 0);
    }

    void refusesMetadataAlways_data()
    {
        QTest::addColumn<QString>("host");
        for (const char *host : {"169.254.169.254", "[fd00:ec2::254]", "[::ffff:169.254.169.254]", "0xa9fea9fe", "0"})
            QTest::newRow(host) << QString::fromLatin1(host);
    }

    void refusesMetadataAlways()
    {
        QFETCH(QString, host);
        const OutboundResult result = fetch(m_client, requestTo(QStringLiteral("http://%1/").arg(host)));
        QCOMPARE(result.failure, OutboundFailure::AddressRefused);
    }

    void isNotDeceivedByAChangingName_data()
    {
        QTest::addColumn<QByteArray>("later");
        for (const char *later :
             {"127.0.0.1", "169.254.169.254", "10.0.0.1", "::1", "::ffff:127.0.0.1", "fd00:ec2::254"})
            QTest::newRow(later) << QByteArray(later);
    }

    void isNotDeceivedByAChangingName()
    {
        QFETCH(QByteArray, later);
        const QByteArray name = "rebind-" + later.toHex() + ".test";
        scriptName(name, {{{"93.184.216.34"}}, {{later}}});
        OutboundRequest request = requestTo(
            QStringLiteral("https://%1:%2/").arg(QString::fromLatin1(name)).arg(m_receiver->port()));
        request.policy = AddressPolicy::PublicOnly;
        QVERIFY(checkAddresses(*readEndpoint(request.url), {systemsAddress(name)}, request.policy));
        QCOMPARE(fetch(m_client, request).failure, OutboundFailure::AddressRefused);
        QVERIFY(timesAsked(name) >= 2);
        QCOMPARE(m_receiver->connections(), 0);
    }

    void reachesANameThatIsAllowed()
    {
        scriptName("inside.test", {{{"127.0.0.1"}}});
        const OutboundResult result = fetch(m_client,
                                            requestTo(
                                                QStringLiteral("http://inside.test:%1/").arg(m_receiver->port())));
        QVERIFY2(result.ok(), qPrintable(result.message));
        QCOMPARE(result.address, QStringLiteral("127.0.0.1"));
    }

    void triesTheNextAddress()
    {
        scriptName("two.test", {{{"169.254.169.254", "127.0.0.1"}}});
        const OutboundResult result = fetch(m_client,
                                            requestTo(QStringLiteral("http://two.test:%1/").arg(m_receiver->port())));
        QVERIFY2(result.ok(), qPrintable(result.message));
    }

    void lendsNoConnectionToAStricterPolicy()
    {
        OutboundRequest request = requestTo(m_receiver->url());
        QVERIFY(fetch(m_client, request).ok());
        request.policy = AddressPolicy::PublicOnly;
        QCOMPARE(fetch(m_client, request).failure, OutboundFailure::AddressRefused);
        QCOMPARE(m_receiver->count(), 1);
    }

private:
    OutboundClient m_client;
    std::unique_ptr<Receiver> m_receiver;
};

QTEST_GUILESS_MAIN(TestOutboundAddresses)
#include "tst_outboundaddresses.moc"
