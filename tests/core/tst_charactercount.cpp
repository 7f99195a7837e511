// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/core/charactercount.h"

#include <QTest>

using namespace pm;

class CharacterCountTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsCodePoints_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("count");
        QTest::newRow("none") << QString() << 0;
        QTest::newRow("letters") << QStringLiteral("abc") << 3;
        QTest::newRow("accents") << QStringLiteral("Zürich") << 6;
        QTest::newRow("a pair") << QStringLiteral("a\U0001f427b") << 3;
        QTest::newRow("pairs") << QStringLiteral("\U0001f427").repeated(1000) << 1000;
        QTest::newRow("joined") << QStringLiteral("e\u0301") << 2;
    }
    void countsCodePoints()
    {
        QFETCH(QString, text);
        QFETCH(int, count);
        QCOMPARE(characterCount(QStringView(text)), count);
        QCOMPARE(characterCount(QByteArrayView(text.toUtf8())), count);
    }

    void halvesCount_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("count");
        const QString first(QChar(0xd83d));
        const QString second(QChar(0xdc27));
        QTest::newRow("first") << first << 1;
        QTest::newRow("second") << second << 1;
        QTest::newRow("wrong way round") << second + first << 2;
        QTest::newRow("two firsts and a second") << first + first + second << 2;
        QTest::newRow("a first and two seconds") << first + second + second << 2;
    }
    void halvesCount()
    {
        QFETCH(QString, text);
        QTEST(static_cast<int>(characterCount(QStringView(text))), "count");
    }
};

QTEST_APPLESS_MAIN(CharacterCountTest)
#include "tst_charactercount.moc"
