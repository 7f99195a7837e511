// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/http/serverundertest.h"

#include <QDir>
#include <QProcess>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QtTest>

using namespace pm;
using namespace pm::test;
using namespace std::chrono_literals;

class TestTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void answers();
    void refusesBigBody();
    void refusesOldProtocols();
    void endsHalfHandshakes();
    void drains();
    void explainsBadFiles_data();
    void explainsBadFiles();

private:
    [[nodiscard]] QString file(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    [[nodiscard]] http::ServerSettings settings() const;
    void makeCertificate(const char *certificate, const char *key) const;
    [[nodiscard]] std::unique_ptr<QSslSocket> connected(quint16 port,
                                                        QSsl::SslProtocol protocol = QSsl::SecureProtocols) const;
    [[nodiscard]] static QByteArray ask(QSslSocket &socket, const QByteArray &request, QByteArrayView until);

    QTemporaryDir m_folder;
};

void TestTls::makeCertificate(const char *certificate, const char *key) const
{
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
                  {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
                   QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"),
                   QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"),
                   QStringLiteral("/CN=localhost"), QStringLiteral("-addext"),
                   QStringLiteral("subjectAltName=DNS:localhost"), QStringLiteral("-keyout"), file(key),
                   QStringLiteral("-out"), file(certificate)});
    QVERIFY(openssl.waitForFinished());
    QCOMPARE(openssl.exitCode(), 0);
}

void TestTls::initTestCase()
{
    makeCertificate("cert.pem", "key.pem");
    makeCertificate("other-cert.pem", "other-key.pem");
    QFile rubbish(file("rubbish.pem"));
    QVERIFY(rubbish.open(QIODevice::WriteOnly));
    rubbish.write("not PEM");
}

http::ServerSettings TestTls::settings() const
{
    return {.requestTime = 500ms, .lingerTime = 2s, .tlsCertificate = file("cert.pem"), .tlsKey = file("key.pem")};
}

std::unique_ptr<QSslSocket> TestTls::connected(quint16 port, QSsl::SslProtocol protocol) const
{
    auto socket = std::make_unique<QSslSocket>();
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates(QSslCertificate::fromPath(file("cert.pem")));
    configuration.setProtocol(protocol);
    socket->setSslConfiguration(configuration);
    socket->setPeerVerifyName(QStringLiteral("localhost"));
    socket->connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
    socket->waitForEncrypted(20000);
    return socket;
}

QByteArray TestTls::ask(QSslSocket &socket, const QByteArray &request, QByteArrayView until)
{
    socket.write(request);
    QByteArray answer;
    while (!answer.contains(until) && socket.waitForReadyRead(20000))
        answer += socket.readAll();
    return answer;
}

void TestTls::answers()
{
    ServerUnderTest server(settings());
    const auto socket = connected(server.port());
    QVERIFY2(socket->isEncrypted(), qPrintable(socket->errorString()));
    const QByteArray request = "GET /many HTTP/1.1\r\nHost: t\r\n\r\n";
    const QByteArray first = ask(*socket, request, "\"}");
    QVERIFY(first.startsWith("HTTP/1.1 200 OK\r\n"));
    QVERIFY(first.size() > 20'000);
    QVERIFY(ask(*socket, request, "\"}").startsWith("HTTP/1.1 200 OK\r\n"));
    const QByteArray body(50'000, ' ');
    QVERIFY(ask(*socket,
                "POST /things HTTP/1.1\r\nHost: t\r\nConnection: close\r\nContent-Type: application/json\r\n"
                "Content-Length: 50002\r\n\r\n{"
                    + body + '}',
                "50002")
                .startsWith("HTTP/1.1 201 Created\r\n"));
    QVERIFY(socket->state() == QAbstractSocket::UnconnectedState || socket->waitForDisconnected(20000));
    QVERIFY(server.ask("GET /things/7 HTTP/1.1\r\nHost: t\r\n\r\n").status != 200); // without TLS
}

void TestTls::refusesBigBody()
{
    ServerUnderTest server(settings());
    const auto socket = connected(server.port());
    const QByteArray answer = ask(*socket,
                                  "POST /things HTTP/1.1\r\nHost: t\r\nContent-Length: 400000000\r\n\r\n"
                                      + QByteArray(2 << 20, 'a'),
                                  "payload_too_large");
    QVERIFY(answer.startsWith("HTTP/1.1 413 "));
}

void TestTls::refusesOldProtocols()
{
    ServerUnderTest server(settings());
    QT_WARNING_PUSH
    QT_WARNING_DISABLE_DEPRECATED
    QVERIFY(!connected(server.port(), QSsl::TlsV1_1)->isEncrypted());
    QT_WARNING_POP
    QVERIFY(connected(server.port(), QSsl::TlsV1_2)->isEncrypted());
    QVERIFY(connected(server.port(), QSsl::TlsV1_3)->isEncrypted());
}

void TestTls::endsHalfHandshakes()
{
    ServerUnderTest server(settings());
    RawSocket silent;
    RawSocket half;
    QVERIFY(silent.connectTo(server.port()) && half.connectTo(server.port()));
    half.send(QByteArray::fromHex("16030100ff"));
    QVERIFY(silent.waitForClose(20000));
    QVERIFY(half.waitForClose(20000));
}

void TestTls::drains()
{
    ServerUnderTest server(settings());
    const auto socket = connected(server.port());
    QVERIFY(ask(*socket, "GET /things/7 HTTP/1.1\r\nHost: t\r\n\r\n", "}").startsWith("HTTP/1.1 200"));
    QElapsedTimer timer;
    timer.start();
    server.server().drain();
    QVERIFY(timer.elapsed() < 5000);
}

void TestTls::explainsBadFiles_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("named");
    QTest::newRow("no certificate") << file("none.pem") << file("key.pem") << file("none.pem");
    QTest::newRow("no key") << file("cert.pem") << file("none.pem") << file("none.pem");
    QTest::newRow("key alone") << QString() << file("key.pem") << QStringLiteral("both");
    QTest::newRow("certificate alone") << file("cert.pem") << QString() << QStringLiteral("both");
    QTest::newRow("rubbish") << file("rubbish.pem") << file("key.pem") << file("rubbish.pem");
    QTest::newRow("of another") << file("cert.pem") << file("other-key.pem") << file("other-key.pem");
}

void TestTls::explainsBadFiles()
{
    QFETCH(QString, certificate);
    QFETCH(QString, key);
    QFETCH(QString, named);
    RecordingGate gate;
    http::Metrics metrics;
    http::Log log;
    http::Dispatcher dispatcher(http::Router({}), gate, metrics, log);
    http::Server server({.tlsCertificate = certificate, .tlsKey = key}, dispatcher, metrics);
    const Result<quint16> port = server.start();
    QVERIFY(!port.has_value());
    QVERIFY2(port.error().message.contains(named), qPrintable(port.error().message));
}

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
