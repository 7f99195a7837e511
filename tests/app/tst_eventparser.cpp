// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/api/eventparser.h"

#include <QTest>

using namespace pm::app;

namespace {

QStringList textsOf(const std::vector<ServerEvent> &events)
{
    QStringList texts;
    for (const ServerEvent &event : events)
        texts << event.type + u'=' + QString::fromUtf8(event.data);
    return texts;
}

} // namespace

class EventParserTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsEvents_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("events");
        QTest::newRow("named") << QByteArray("event: delivery\ndata: {}\n\n")
                               << QStringList{QStringLiteral("delivery={}")};
        QTest::newRow("nameless") << QByteArray("data: 1\n\n") << QStringList{QStringLiteral("message=1")};
        QTest::newRow("several lines") << QByteArray("data: a\ndata: b\n\n")
                                       << QStringList{QStringLiteral("message=a\nb")};
        QTest::newRow("carriage returns")
            << QByteArray("event: x\r\ndata: 1\r\n\r\n") << QStringList{QStringLiteral("x=1")};
        QTest::newRow("no space") << QByteArray("data:1\n\n") << QStringList{QStringLiteral("message=1")};
        QTest::newRow("comment") << QByteArray(": still here\n\n") << QStringList();
        QTest::newRow("no data") << QByteArray("event: x\n\ndata: 1\n\n") << QStringList{QStringLiteral("message=1")};
        QTest::newRow("incomplete") << QByteArray("data: 1\n") << QStringList();
        QTest::newRow("unknown field") << QByteArray("what: 1\ndata: 2\n\n")
                                       << QStringList{QStringLiteral("message=2")};
    }
    void readsEvents()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, events);
        EventParser parser;
        QCOMPARE(textsOf(parser.add(bytes)), events);
    }

    // However they are cut on their way.
    void readsByteByByte()
    {
        EventParser parser;
        std::vector<ServerEvent> events;
        for (const char c : QByteArray("id: 7\nevent: x\ndata: ä\n\ndata: 2\n\n")) {
            for (ServerEvent &event : parser.add(QByteArray(1, c)))
                events.push_back(std::move(event));
        }
        QCOMPARE(textsOf(events), (QStringList{QStringLiteral("x=ä"), QStringLiteral("message=2")}));
        QCOMPARE(parser.lastEventId(), QByteArray("7"));
    }

    // What was not complete has not been seen.
    void knowsTheLastCompleteEvent()
    {
        EventParser parser;
        (void)parser.add("id: 1\ndata: a\n\nid: 2\ndata: b\n");
        QCOMPARE(parser.lastEventId(), QByteArray("1"));
        parser.restart();
        QCOMPARE(textsOf(parser.add("data: c\n\n")), QStringList{QStringLiteral("message=c")});
        QCOMPARE(parser.lastEventId(), QByteArray("1"));
    }

    void readsHowLongToWait()
    {
        EventParser parser;
        (void)parser.add("retry: 2000\nretry: soon\n\n");
        QCOMPARE(parser.retryMs(), 2000);
    }

    void forgetsAnEventWithoutEnd()
    {
        EventParser parser;
        for (int i = 0; i < 20; ++i)
            (void)parser.add("data: " + QByteArray(100'000, 'x') + '\n');
        const auto events = parser.add("\n\ndata: 1\n\n");
        QCOMPARE(textsOf(events).last(), QStringLiteral("message=1"));
        for (const ServerEvent &event : events)
            QVERIFY(event.data.size() <= 1024 * 1024);
    }
};

QTEST_GUILESS_MAIN(EventParserTest)
#include "tst_eventparser.moc"
