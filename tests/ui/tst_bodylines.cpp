// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/bodylines.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace pm::ui;

namespace {

QByteArrayList linesOf(const QByteArray &head, const QByteArray &body, BodyForm form, int columns = 80)
{
    BodyLines lines(head, body, form, columns);
    while (lines.readMore()) {}
    QByteArrayList all;
    for (int number = 0; number < lines.count(); ++number)
        all << lines.line(number);
    return all;
}

} // namespace

class BodyLinesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void indentsJson_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("shown");
        QTest::newRow("object") << QByteArray(R"({"a":1,"b":[1,2]})")
                                << QByteArray("{\n  \"a\": 1,\n  \"b\": [\n    1,\n    2\n  ]\n}");
        QTest::newRow("empty") << QByteArray(R"({"a":{},"b":[ ]})") << QByteArray("{\n  \"a\": {},\n  \"b\": []\n}");
        QTest::newRow("marks in texts") << QByteArray("{\"a\":\"{,:\\\"}\"}")
                                        << QByteArray("{\n  \"a\": \"{,:\\\"}\"\n}");
        QTest::newRow("large numbers") << QByteArray("[12345678901234567890]")
                                       << QByteArray("[\n  12345678901234567890\n]");
        QTest::newRow("already indented") << QByteArray("{\n    \"a\" : 1\n}") << QByteArray("{\n  \"a\": 1\n}");
        QTest::newRow("broken") << QByteArray(R"({"a":)") << QByteArray("{\n  \"a\": ");
        QTest::newRow("no JSON") << QByteArray("a=1,b=2") << QByteArray("a=1,b=2");
        QTest::newRow("nothing") << QByteArray() << QByteArray();
    }
    void indentsJson()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, shown);
        QCOMPARE(linesOf({}, body, BodyForm::Pretty).join('\n'), shown);
    }

    void keepsTheRawBody()
    {
        QCOMPARE(linesOf("POST /\n\n", "{ \"a\" :1}", BodyForm::Raw), (QByteArrayList{"POST /", "", "{ \"a\" :1}"}));
    }

    // Cut between characters, never within one.
    void wrapsLongLines()
    {
        const QString text = QStringLiteral("äöü").repeated(20);
        const QByteArrayList lines = linesOf({}, text.toUtf8(), BodyForm::Raw, 25);
        QCOMPARE(lines.size(), 3);
        QCOMPARE(QString::fromUtf8(lines.join()), text);
        QCOMPARE(QString::fromUtf8(lines.first()).size(), 25);
    }

    void wideCharactersTakeTwoColumns()
    {
        const QString text = QStringLiteral("東京").repeated(10) + QStringLiteral("“…”é").repeated(5);
        const QByteArrayList lines = linesOf({}, text.toUtf8(), BodyForm::Raw, 20);
        QCOMPARE(lines.size(), 3);
        QCOMPARE(QString::fromUtf8(lines.first()).size(), 10);
        QCOMPARE(QString::fromUtf8(lines.last()).size(), 20);
        QCOMPARE(QString::fromUtf8(lines.join()), text);
    }

    // Cut where they were cut by whoever wrote them, and nowhere else.
    void givesBackWhatWasCutToFit()
    {
        const QByteArray head = "POST https://a.test/a-path-that-is-long\r\n\n";
        const QByteArray body = "{\"text\":\"" + QByteArray(60, 'x') + "\"}\n";
        BodyLines lines(head, body, BodyForm::Raw, 25);
        QCOMPARE(lines.count(), 7);
        QCOMPARE(lines.text(0, 6), head + body);
        QCOMPARE(lines.text(0, 1), QByteArray("POST https://a.test/a-path-that-is-long"));
        QCOMPARE(lines.text(4, 5), body.mid(25).chopped(1));
        const BodyLines bytes({}, "0123456789", BodyForm::Hex, 50);
        QCOMPARE(bytes.text(0, 1), bytes.line(0) + '\n' + bytes.line(1));
    }

    void showsBytes()
    {
        const QByteArrayList lines = linesOf("left out\n", QByteArray("{\"id\":1}\0\xff and more", 19), BodyForm::Hex);
        QCOMPARE(lines.first(),
                 QByteArray("000000  7b 22 69 64 22 3a 31 7d 00 ff 20 61 6e 64 20 6d  {\"id\":1}.. and m"));
        QVERIFY(lines.last().startsWith("000010  6f 72 65"));
        QVERIFY(lines.last().endsWith("  ore"));
    }

    void showsFewerBytesWhereThereIsLessRoom()
    {
        QCOMPARE(linesOf({}, "0123456789", BodyForm::Hex, 50).last(),
                 QByteArray("000008  38 39                    89"));
    }

    void knowsWhatGoesOnInTheNextLine()
    {
        BodyLines lines({}, R"(["0123456789012345678901234567","b"])", BodyForm::Pretty, 20);
        QVERIFY(!lines.beginsInText(1));
        QVERIFY(lines.beginsInText(2));
        QVERIFY(!lines.beginsInText(3));
    }

    void knowsWhatIsCutBegan()
    {
        const BodyLines lines({}, "+ " + QByteArray(30, '-') + "\n  same\n\n-", BodyForm::Raw, 20);
        QByteArray marks;
        for (int number = 0; number < lines.count(); ++number)
            marks += lines.mark(number);
        QCOMPARE(marks, QByteArray("++ \n-"));
        QCOMPARE(BodyLines({}, {}, BodyForm::Raw, 20).mark(0), '\0');
    }

    // 12 MB show at once, and no step of the rest is long enough to be felt.
    void staysQuickWithALargeBody_data()
    {
        QTest::addColumn<BodyForm>("form");
        QTest::newRow("pretty") << BodyForm::Pretty;
        QTest::newRow("raw") << BodyForm::Raw;
        QTest::newRow("hex") << BodyForm::Hex;
    }
    void staysQuickWithALargeBody()
    {
        QFETCH(BodyForm, form);
        QByteArray body = "[";
        while (body.size() < 12 * 1024 * 1024)
            body += R"({"id":"evt_1","type":"email.sent","data":{"to":"user@example.com","n":12}},)";
        body.back() = ']';
        QElapsedTimer timer;
        timer.start();
        BodyLines lines({}, body, form, 50);
        qint64 longest = timer.restart();
        QVERIFY(lines.count() > 100); // there is something to look at
        while (lines.readMore())
            longest = std::max(longest, timer.restart());
        qInfo("longest step %lld ms, %d lines", longest, lines.count());
        QVERIFY(longest < 100); // about 5 ms; a busy machine may take its time
    }
};

QTEST_GUILESS_MAIN(BodyLinesTest)
#include "tst_bodylines.moc"
