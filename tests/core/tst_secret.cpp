// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/core/secret.h"

#include <QTest>

#include <type_traits>

using namespace pm;

class SecretTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cannotBeCopied()
    {
        QVERIFY(!std::is_copy_constructible_v<Secret>);
        QVERIFY(!std::is_copy_assignable_v<Secret>);
    }

    void movesAndLeavesNothingBehind()
    {
        Secret first("correct horse");
        Secret second(std::move(first));
        QVERIFY(first.isEmpty());
        QVERIFY(second.equals("correct horse"));
        Secret third("other");
        third = std::move(second);
        QVERIFY(third.equals("correct horse"));
        QVERIFY(second.isEmpty());
    }

    void comparesWholeBytes_data()
    {
        QTest::addColumn<QByteArray>("other");
        QTest::addColumn<bool>("same");
        QTest::newRow("same") << QByteArray("abc") << true;
        QTest::newRow("prefix") << QByteArray("ab") << false;
        QTest::newRow("longer") << QByteArray("abcd") << false;
        QTest::newRow("last byte") << QByteArray("abd") << false;
        QTest::newRow("empty") << QByteArray() << false;
    }
    void comparesWholeBytes()
    {
        QFETCH(QByteArray, other);
        QTEST(Secret("abc").equals(other), "same");
    }

    void wipeOverwrites()
    {
        char bytes[] = "secret";
        wipe(bytes, 6);
        QCOMPARE(QByteArray(bytes, 6), QByteArray(6, '\0'));
    }
};

QTEST_GUILESS_MAIN(SecretTest)
#include "tst_secret.moc"
