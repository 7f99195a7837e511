// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/apidocs/documentaddress.h"
#include "tests/support/platformprocess.h"
#include "tests/support/rawsocket.h"

#include <QJsonArray>
#include <QTest>

using namespace pm;

namespace {

http::Request requestTo(const QByteArray &host, const QByteArray &protocol = {})
{
    http::Request request;
    request.headers.insert("host", host);
    if (!protocol.isEmpty())
        request.headers.insert("x-forwarded-proto", protocol);
    return request;
}

} // namespace

class DocumentAddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWhereTheRequestCameTo_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<QByteArray>("address");
        const auto row = [](const char *host, const char *address) {
            QTest::newRow(host) << QByteArray(host) << QByteArray(address);
        };
        row("127.0.0.1:41234", "http://127.0.0.1:41234");
        row("api.example.com", "http://api.example.com");
        row("[::1]:8025", "http://[::1]:8025");
        row("", "");
        row("example.com/path", "");
        row("a'; rm -rf ~; '", "");
        row("a\"b", "");
        row("user@example.com", "");
        row("example.com:port", "");
        row("a, b", "");
        row("-x.example.com", "");
    }
    void isWhereTheRequestCameTo()
    {
        QFETCH(QByteArray, host);
        QFETCH(QByteArray, address);
        QCOMPARE(apidocs::addressFor(requestTo(host), {}), address);
    }

    void aLongHostIsNone() { QVERIFY(apidocs::addressFor(requestTo(QByteArray(256, 'a')), {}).isEmpty()); }

    void theSchemeIsNeverMadeWeaker()
    {
        const QByteArray host = "api.example.com";
        QCOMPARE(apidocs::addressFor(requestTo(host), {.tls = true}), QByteArray("https://api.example.com"));
        QCOMPARE(apidocs::addressFor(requestTo(host, "http"), {.tls = true}), QByteArray("https://api.example.com"));
        QCOMPARE(apidocs::addressFor(requestTo(host, "https"), {}), QByteArray("https://api.example.com"));
        QCOMPARE(apidocs::addressFor(requestTo(host, "javascript"), {}), QByteArray("http://api.example.com"));
    }

    void thePublicUrlComesFirst()
    {
        const QString url = QStringLiteral("https://mail:secret@example.com/it's/?a=b#c");
        QCOMPARE(apidocs::addressFor(requestTo("elsewhere.example"), {.publicUrl = url}),
                 QByteArray("https://example.com/it%27s"));
    }

    void theServedDocumentCarriesIt()
    {
        test::PlatformProcess platform;
        QVERIFY(platform.start());
        QCOMPARE(serverOf(platform, "mail.example.com:81"), QStringLiteral("http://mail.example.com:81"));
        QCOMPARE(serverOf(platform, "<script>"), QStringLiteral("http://127.0.0.1:8025"));
        QVERIFY(platform.terminate());
        QVERIFY(platform.start({QStringLiteral("--public-url"), QStringLiteral("https://mail.example.com/")}));
        QCOMPARE(serverOf(platform, "elsewhere.example"), QStringLiteral("https://mail.example.com"));
    }

private:
    static QString serverOf(const test::PlatformProcess &platform, const QByteArray &host)
    {
        test::RawSocket socket;
        if (!socket.connectTo(platform.port())
            || !socket.send("GET /api/openapi.json HTTP/1.1\r\nHost: " + host + "\r\n\r\n"))
            return {};
        const test::HttpReply reply = socket.readReply();
        // Nobody gets what another asked for by another name.
        if (!reply.header("Cache-Control").contains("private"))
            return {};
        const QJsonArray servers = reply.json().value(QStringLiteral("servers")).toArray();
        return servers.first().toObject().value(QStringLiteral("url")).toString();
    }
};

QTEST_GUILESS_MAIN(DocumentAddressTest)
#include "tst_documentaddress.moc"
