// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/outbound/responsereader.h"

#include <QTest>

using namespace pm::outbound;

namespace {

OutboundResult resultOf(ResponseReader &reader)
{
    OutboundResult result;
    reader.moveTo(result);
    return result;
}

} // namespace

class TestResponseReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsTheLastHead()
    {
        ResponseReader reader(10);
        for (const char *line : {"HTTP/1.1 103 Early Hints\r\n", "Link: x\r\n", "\r\n", "HTTP/1.1 200 OK\r\n",
                                 "Retry-After:  5 \r\n", "no header at all\r\n", "Empty:\r\n", "\r\n"})
            QVERIFY(reader.takeHeadLine(line));
        QCOMPARE(resultOf(reader).headers, (Headers{{"Retry-After", "5"}, {"Empty", ""}}));
    }

    void keepsAHundredHeaders()
    {
        ResponseReader reader(10);
        for (int i = 0; i < 101; ++i)
            QVERIFY(reader.takeHeadLine("X-Many: 1\r\n"));
        QCOMPARE(resultOf(reader).headers.size(), std::size_t(100));
    }

    void keepsSixteenKibibytesOfHeaders()
    {
        ResponseReader reader(10);
        const QByteArray line = "X-Long: " + QByteArray(6000, 'l') + "\r\n";
        for (int i = 0; i < 4; ++i)
            QVERIFY(reader.takeHeadLine(line));
        QVERIFY(reader.takeHeadLine("X-Short: 1\r\n")); // not one from behind the cut
        QCOMPARE(resultOf(reader).headers.size(), std::size_t(2));
    }

    void refusesAnEndlessHead()
    {
        ResponseReader reader(10);
        const QByteArray line = "X-Long: " + QByteArray(60'000, 'l') + "\r\n";
        int lines = 0;
        while (lines < 100 && reader.takeHeadLine(line))
            ++lines;
        QCOMPARE(lines, 4);
        QVERIFY(reader.isHeadTooLarge());
    }

    void cutsTheBody()
    {
        ResponseReader reader(10);
        QVERIFY(reader.takeBody("01234"));
        QVERIFY(reader.takeBody("56789"));
        QVERIFY(!reader.isTruncated());
        QVERIFY(!reader.takeBody("x"));
        const OutboundResult result = resultOf(reader);
        QCOMPARE(result.body, QByteArray("0123456789"));
        QVERIFY(result.truncated);
    }
};

QTEST_GUILESS_MAIN(TestResponseReader)
#include "tst_responsereader.moc"
