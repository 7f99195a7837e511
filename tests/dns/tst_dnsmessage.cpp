// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/dns/dnsmessage.h"
#include "platform/dns/dnsservers.h"

#include <QTest>

using namespace pm;
using namespace pm::dns;

namespace {

// An answer about "a.test": one question, and as many records as the count says.
QByteArray message(char records, const QByteArray &answers)
{
    return QByteArray("\0\1\x81\x80\0\1\0", 7) + records + QByteArray("\0\0\0\0\1a\4test\0\0\x10\0\1", 16) + answers;
}

// A record of the name in the question.
QByteArray record(char type, const QByteArray &content, int size = -1)
{
    const int length = size < 0 ? static_cast<int>(content.size()) : size;
    return QByteArray("\xc0\x0c\0", 3) + type + QByteArray("\0\1\0\0\0\x3c", 6) + static_cast<char>(length >> 8)
         + static_cast<char>(length & 0xff) + content;
}

constexpr char kA = 1;
constexpr char kAaaa = 28;
constexpr char kTxt = 16;
constexpr char kCname = 5;

} // namespace

class TestDnsMessage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsRecordsOfTheType()
    {
        const QByteArray both = message(3, record(kCname, QByteArray("\3out\xc0\x0e", 6))
                                               + record(kTxt, QByteArray("\3one\0\4 two", 10))
                                               + record(kTxt, QByteArray("\5three", 6)));
        QCOMPARE(recordsOf(both, RecordType::Txt).value(),
                 QStringList({QStringLiteral("one two"), QStringLiteral("three")}));
        QCOMPARE(recordsOf(both, RecordType::Cname).value(), QStringList{QStringLiteral("out.test")});
        QCOMPARE(recordsOf(message(0, {}), RecordType::Txt).value(), QStringList());
    }

    void readsAddresses()
    {
        const QByteArray six = QByteArray("\x20\x01\x0d\xb8", 4) + QByteArray(11, '\0') + '\1';
        const QByteArray both = message(3, record(kCname, QByteArray("\3out\xc0\x0e", 6))
                                               + record(kA, QByteArray("\xc0\0\2\1", 4)) + record(kAaaa, six));
        QCOMPARE(recordsOf(both, RecordType::A).value(), QStringList{QStringLiteral("192.0.2.1")});
        QCOMPARE(recordsOf(both, RecordType::Aaaa).value(), QStringList{QStringLiteral("2001:db8::1")});
        for (const QByteArray &wrong : {QByteArray("\xc0\0\2", 3), QByteArray("\xc0\0\2\1\1", 5)})
            QVERIFY(!recordsOf(message(1, record(kA, wrong)), RecordType::A));
        QVERIFY(!recordsOf(message(1, record(kAaaa, six.chopped(1))), RecordType::Aaaa));
    }

    void refusesBrokenMessages_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("header cut") << QByteArray("\0\1\x81\x80", 4);
        QTest::newRow("fewer records than it says") << message(2, record(kTxt, QByteArray("\3one", 4)));
        QTest::newRow("record cut") << message(1, record(kTxt, QByteArray("\3o", 2), 4));
        QTest::newRow("text longer than its record") << message(1, record(kTxt, QByteArray("\7one", 4)));
        QTest::newRow("text runs into what follows")
            << message(2, record(kTxt, QByteArray("\7one", 4)) + record(kTxt, QByteArray("\3two", 4)));
        QTest::newRow("name that points at itself") << message(1, record(kCname, QByteArray("\xc0\x29", 2)));
        QTest::newRow("name that points out") << message(1, record(kCname, QByteArray("\xc7\xff", 2)));
        QTest::newRow("name shorter than its record") << message(1, record(kCname, QByteArray("\1b\0extra", 8)));
    }

    void refusesBrokenMessages()
    {
        QFETCH(QByteArray, bytes);
        for (const RecordType type : {RecordType::Txt, RecordType::Cname, RecordType::A, RecordType::Aaaa}) {
            const auto read = recordsOf(bytes, type);
            if (!read)
                QCOMPARE(read.error().kind, ErrorKind::Protocol);
        }
        const bool isAboutNames = QByteArray(QTest::currentDataTag()).startsWith("name");
        QVERIFY(!recordsOf(bytes, isAboutNames ? RecordType::Cname : RecordType::Txt));
    }

    // Whatever is cut or flipped, reading ends and stays inside.
    void survivesDamage()
    {
        const QByteArray whole = message(2, record(kCname, QByteArray("\3out\xc0\x0e", 6))
                                                + record(kTxt, QByteArray("\3one\4 two", 9)));
        for (qsizetype size = 0; size < whole.size(); ++size) {
            const QByteArray cut(whole.constData(), size);
            QVERIFY(!recordsOf(cut, RecordType::Txt));
        }
        for (qsizetype i = 0; i < whole.size(); ++i) {
            for (int value = 0; value < 256; ++value) {
                QByteArray damaged = whole;
                damaged[i] = static_cast<char>(value);
                const auto texts = recordsOf(damaged, RecordType::Txt);
                const auto names = recordsOf(damaged, RecordType::Cname);
                QVERIFY(!texts || texts->size() <= 2);
                QVERIFY(!names || names->size() <= 2);
            }
        }
    }

    void readsServers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("servers"); // -1: refused
        const auto row = [](const char *text, int servers) {
            QTest::newRow(text) << QString::fromLatin1(text) << servers;
        };
        row("", 0);
        row("192.0.2.1:53", 1);
        row("192.0.2.1:53, [2001:db8::1]:5353", 2);
        row("192.0.2.1", -1);
        row("192.0.2.1:0", -1);
        row("192.0.2.1:65536", -1);
        row("192.0.2.0/24:53", -1);
        row("2001:db8::1:53", -1);
        row("[192.0.2.1]:53", -1);
        row("dns.example.test:53", -1);
        row("192.0.2.1:53,", -1);
        row(":53", -1);
        row("1.1.1.1:1,1.1.1.1:2,1.1.1.1:3,1.1.1.1:4,1.1.1.1:5,1.1.1.1:6,1.1.1.1:7,1.1.1.1:8,1.1.1.1:9", -1);
    }

    void readsServers()
    {
        QFETCH(QString, text);
        QFETCH(int, servers);
        const auto read = serversFromText(text);
        QCOMPARE(read ? static_cast<int>(read->size()) : -1, servers);
    }
};

QTEST_GUILESS_MAIN(TestDnsMessage)
#include "tst_dnsmessage.moc"
