// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/app/scriptedserver.h"
#include "ui/webhooks/exchangetext.h"
#include "ui/webhooks/linediff.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace pm;
using namespace pm::ui;

class ExchangeTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // By the shell and curl themselves: what arrives is what was sent.
    void curlSendsTheSameBytes_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("json") << QByteArray(R"({"a": "b"})");
        QTest::newRow("quotes") << QByteArray(R"({"it's": "$HOME `x` \"y\" \\"})");
        QTest::newRow("at") << QByteArray("@/etc/hostname");
        QTest::newRow("line ends") << QByteArray("a\r\nb\n");
        QTest::newRow("umlauts") << QByteArray("{\"ä\":\"€\"}");
        QTest::newRow("bytes") << QByteArray("\x00\xff\x01'\"", 5);
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("long") << QByteArray("{\"it's\": \"") + QByteArray(300 * 1024, 'x') + "\"}";
        QTest::newRow("long bytes") << QByteArray(300 * 1024, '\xff');
    }
    void curlSendsTheSameBytes()
    {
        QFETCH(QByteArray, body);
        if (QStandardPaths::findExecutable(QStringLiteral("curl")).isEmpty())
            QSKIP("curl is not installed");
        test::ScriptedServer server;
        server.reply(200, "ok");
        const SentRequest request{.url = server.url().toString() + QStringLiteral("/hook?a=1&b='2'"),
                                  .headers = {{QStringLiteral("Content-Type"), QStringLiteral("application/json")},
                                              {QStringLiteral("X-It's"), QStringLiteral("a \"b\" $c")},
                                              {QStringLiteral("Content-Length"), QStringLiteral("999")}},
                                  .body = body};
        QProcess shell;
        shell.start(QStringLiteral("sh"), {QStringLiteral("-s")}); // as if it were typed
        shell.write(curlCommand(request).toUtf8() + '\n');
        shell.closeWriteChannel();
        QTRY_VERIFY_WITH_TIMEOUT(shell.state() == QProcess::NotRunning, 10'000);
        QCOMPARE(shell.exitCode(), 0);
        const test::SeenRequest &seen = server.seen().front();
        QCOMPARE(seen.method, QByteArray("POST"));
        QCOMPARE(seen.body, body);
        QCOMPARE(seen.headers.value("content-type"), QByteArray("application/json"));
        QCOMPARE(seen.headers.value("x-it's"), QByteArray("a \"b\" $c"));
    }

    void curlTakesTheAddressAsItIs()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("curl")).isEmpty())
            QSKIP("curl is not installed");
        test::ScriptedServer server;
        server.reply(200, "ok");
        const SentRequest request{.url = server.url().toString() + QStringLiteral("/hook?a=[1]&b={x,y}")};
        QProcess shell;
        shell.start(QStringLiteral("sh"), {QStringLiteral("-c"), curlCommand(request)});
        QTRY_VERIFY_WITH_TIMEOUT(shell.state() == QProcess::NotRunning, 10'000);
        QCOMPARE(shell.exitCode(), 0);
        QCOMPARE(server.seen().front().target, QByteArray("/hook?a=[1]&b={x,y}"));
    }

    void curlSaysWhatIsHidden()
    {
        SentRequest request{.url = QStringLiteral("https://a.test/x"),
                            .headers = {{QStringLiteral("Authorization"), QStringLiteral("(hidden)")}}};
        QVERIFY(hidesValues(request));
        QVERIFY(curlCommand(request).startsWith(QStringLiteral("# ")));
        request.headers = {{QStringLiteral("X-Team"), QStringLiteral("growth")}};
        QVERIFY(!hidesValues(request));
        QVERIFY(curlCommand(request).startsWith(QStringLiteral("curl ")));
    }

    void comparesBehindTheFirstPiece()
    {
        QByteArray before = "[";
        for (int i = 0; i < 40'000; ++i)
            before += QByteArray::number(i) + ',';
        before += "0]";
        QByteArray after = before;
        after.replace("39000,", "-1,");
        QByteArrayList differences;
        for (const QByteArray &line : lineDiff(comparableLines({}, before), comparableLines({}, after))) {
            if (!line.startsWith("  "))
                differences << line.simplified();
        }
        QCOMPARE(differences.join('|'), QByteArray("- 39000,|+ -1,"));
    }

    void saysWhatIsNotCompared()
    {
        const QByteArray last = comparableLines({}, QByteArray(600 * 1024, 'x')).last();
        QVERIFY(last.contains("not compared"));
        QVERIFY(!comparableLines({}, "{}").last().contains("not compared"));
    }

    void writesHeads()
    {
        const SentRequest request{.url = QStringLiteral("https://a.test/x"),
                                  .headers = {{QStringLiteral("A"), QStringLiteral("1")}}};
        QCOMPARE(headOf(request), QByteArray("POST https://a.test/x\nA: 1\n\n"));
        QCOMPARE(headOf(ReceivedResponse{.statusCode = 404}), QByteArray("HTTP 404 Not Found\n\n"));
        QCOMPARE(headOf(ReceivedResponse{.statusCode = 599}), QByteArray("HTTP 599\n\n"));
    }

    void comparesLines_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QByteArray>("diff");
        QTest::newRow("same") << QByteArray("a b") << QByteArray("a b") << QByteArray("  a|  b");
        QTest::newRow("changed") << QByteArray("a b c") << QByteArray("a x c") << QByteArray("  a|- b|+ x|  c");
        QTest::newRow("added") << QByteArray("a c") << QByteArray("a b c") << QByteArray("  a|+ b|  c");
        QTest::newRow("removed") << QByteArray("a b c") << QByteArray("a c") << QByteArray("  a|- b|  c");
        QTest::newRow("moved") << QByteArray("a b c d") << QByteArray("b c a d") << QByteArray("- a|  b|  c|+ a|  d");
        QTest::newRow("repeated") << QByteArray("a a") << QByteArray("a") << QByteArray("  a|- a");
    }
    void comparesLines()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QByteArray, diff);
        QCOMPARE(lineDiff(before.split(' '), after.split(' ')).join('|'), diff);
    }

    void doesNotCompareForEver()
    {
        QByteArrayList before;
        QByteArrayList after;
        for (int i = 0; i < 50'000; ++i) {
            before << QByteArray::number(i);
            after << QByteArray::number(-i - 1);
        }
        QCOMPARE(lineDiff(before, after).size(), 100'000);
    }
};

QTEST_GUILESS_MAIN(ExchangeTextTest)
#include "tst_exchangetext.moc"
