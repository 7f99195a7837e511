// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/core/headerrules.h"

#include <QTest>

using namespace pm;

class TestHeaderRules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void allows()
    {
        QVERIFY(checkHeader("X-Team", "support"));
        QVERIFY(checkHeader("Authorization", "Bearer abc.def~"));
        QVERIFY(checkHeader("x!#$%&'*+-.^_`|~9", "a\tb"));
        QVERIFY(checkHeader("X-Empty", ""));
        QVERIFY(checkHeader("X-Name", QByteArray("Zo\xc3\xab"))); // UTF-8, for those who read it
        QVERIFY(checkHeader(QByteArray(256, 'n'), QByteArray(8192, 'v')));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        const auto row = [](const char *title, const QByteArray &name, const QByteArray &value) {
            QTest::newRow(title) << name << value;
        };
        row("no name", "", "v");
        row("a space in the name", "X Y", "v");
        row("a colon in the name", "X:Y", "v");
        row("a line break in the name", "X\r\nY", "v");
        row("a name that is not ASCII", "X-\xc3\xab", "v");
        row("a long name", QByteArray(257, 'n'), "v");
        row("CR LF", "X", "v\r\nInjected: 1");
        row("CR", "X", "v\rInjected: 1");
        row("LF", "X", "v\nInjected: 1");
        row("NUL", "X", QByteArray("v\0w", 3));
        row("DEL", "X", "v\x7f");
        row("escape", "X", "v\x1b[0m");
        row("a space before", "X", " v");
        row("a tab after", "X", "v\t");
        row("a long value", "X", QByteArray(8193, 'v'));
        for (const char *ours :
             {"Host", "CONTENT-LENGTH", "transfer-encoding", "Connection", "Expect", "TE", "Upgrade"})
            row(ours, ours, "1");
    }

    void refuses()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        const auto result = checkHeader(name, value);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Validation);
        QVERIFY(!result.error().message.contains(u'\n'));
    }

    void knowsTokens()
    {
        QVERIFY(isToken("POST"));
        QVERIFY(!isToken(""));
        QVERIFY(!isToken("GET /x HTTP/1.1"));
    }
};

QTEST_GUILESS_MAIN(TestHeaderRules)
#include "tst_headerrules.moc"
