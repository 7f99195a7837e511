// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/outbound/fetch.h"
#include "tests/support/childprocess.h"
#include "tests/support/testauthority.h"

#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace pm::outbound;
using namespace pm::test;

class TestOutboundTls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sendsOverTls()
    {
        Receiver receiver(m_authority.issue({}));
        OutboundClient client({.caFile = m_authority.caFile()});
        for (int i = 0; i < 5; ++i) {
            OutboundRequest request = requestTo(receiver.url());
            request.body = "body";
            const OutboundResult result = fetch(client, request);
            QVERIFY2(result.ok(), qPrintable(result.message));
        }
        QCOMPARE(receiver.requests().back().body, QByteArray("body"));
        QCOMPARE(receiver.connections(), 1);
    }

    void failsWithoutItsAuthorities()
    {
        Receiver receiver(m_authority.issue({}));
        OutboundClient client({.caFile = QStringLiteral("/nowhere/ca.pem")});
        QCOMPARE(fetch(client, requestTo(receiver.url())).failure, OutboundFailure::Tls);
        QCOMPARE(receiver.count(), 0);
    }

    void refusesBadCertificates_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("fromDays");
        QTest::addColumn<int>("toDays");
        QTest::addColumn<QString>("says");
        const QString localhost = QStringLiteral("localhost");
        QTest::newRow("expired") << localhost << -3 << -1 << QStringLiteral("expired");
        QTest::newRow("not yet valid") << localhost << 1 << 2 << QStringLiteral("not valid yet");
        QTest::newRow("wrong host") << QStringLiteral("example.test") << -1 << 2 << QStringLiteral("this host");
    }

    void refusesBadCertificates()
    {
        QFETCH(QString, host);
        QFETCH(int, fromDays);
        QFETCH(int, toDays);
        QFETCH(QString, says);
        Receiver receiver(m_authority.issue({.host = host, .fromDays = fromDays, .toDays = toDays}));
        OutboundClient client({.caFile = m_authority.caFile()});
        const OutboundResult result = fetch(client, requestTo(receiver.url()));
        QCOMPARE(result.failure, OutboundFailure::Tls);
        QVERIFY2(result.message.contains(says), qPrintable(result.message));
        QCOMPARE(receiver.count(), 0);
    }

    void trustsNobodyElse()
    {
        TestAuthority other;
        Receiver receiver(other.issue({}));
        for (const QString &caFile : {m_authority.caFile(), QString()}) {
            OutboundClient client({.caFile = caFile});
            const OutboundResult result = fetch(client, requestTo(receiver.url()));
            QCOMPARE(result.failure, OutboundFailure::Tls);
            QVERIFY2(result.message.contains(QStringLiteral("not trusted")), qPrintable(result.message));
        }
        QCOMPARE(receiver.count(), 0);
    }

    void saysThatTlsHangs()
    {
        Receiver plain;
        OutboundRequest request = requestTo(QStringLiteral("https://127.0.0.1:%1/").arg(plain.port()));
        request.totalTimeoutMs = 400;
        OutboundClient client;
        const OutboundResult result = fetch(client, request);
        QCOMPARE(result.failure, OutboundFailure::Timeout); // the receiver waits for a request, and gets none
        QVERIFY2(result.message.contains(QStringLiteral("TLS")), qPrintable(result.message));
        QCOMPARE(plain.count(), 0);
    }

    void saysThatThereIsNoTls()
    {
        QTcpServer plain;
        QVERIFY(plain.listen(QHostAddress::LocalHost));
        OutboundClient client;
        auto answer = begin(client, requestTo(QStringLiteral("https://127.0.0.1:%1/").arg(plain.serverPort())));
        QVERIFY(plain.waitForNewConnection(20000));
        QTcpSocket *socket = plain.nextPendingConnection();
        QVERIFY(socket->waitForReadyRead(20000));
        socket->write("HTTP/1.1 400 Bad Request\r\n\r\n");
        QVERIFY(socket->waitForBytesWritten(20000));
        QCOMPARE(answer.get().failure, OutboundFailure::Tls);
    }

    void sharesAnHttp2Connection()
    {
        const Receiver::Tls files = m_authority.issue({});
        QTemporaryDir folder;
        ChildProcess server;
        QVERIFY(server.start(QStandardPaths::findExecutable(QStringLiteral("node")),
                             {QStringLiteral(PENGUINMAILS_SOURCE_DIR "/tests/outbound/http2server.mjs"),
                              files.certificateFile, files.keyFile},
                             folder.filePath(QStringLiteral("log")), ChildProcess::Output::Pipe));
        const QString url = QStringLiteral("https://localhost:%1/").arg(QString::fromLatin1(server.readLine(10'000)));
        OutboundClient client({.caFile = m_authority.caFile()});
        const OutboundResult first = fetch(client, requestTo(url));
        QVERIFY2(first.ok(), qPrintable(first.message));
        QCOMPARE(first.httpVersion, QStringLiteral("2"));
        const OutboundResult big = fetch(client, requestTo(url + QStringLiteral("big")));
        QVERIFY2(big.ok() && big.truncated && big.status == 200, qPrintable(big.message));
        std::vector<std::future<OutboundResult>> results;
        for (int i = 0; i < 10; ++i)
            results.push_back(begin(client, requestTo(url)));
        for (auto &result : results)
            QCOMPARE(result.get().body, QByteArray("POST over connection 1"));
    }

private:
    TestAuthority m_authority;
};

QTEST_GUILESS_MAIN(TestOutboundTls)
#include "tst_outboundtls.moc"
