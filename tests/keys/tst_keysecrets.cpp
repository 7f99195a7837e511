// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/keys/keysecrets.h"

#include <QSet>
#include <QTest>

#include <cmath>

using namespace pm;

class TestKeySecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysAreWellFormed();
    void everyCharacterIsAsLikely();
    void lookupHidesMostOfTheKey();
};

void TestKeySecrets::keysAreWellFormed()
{
    QSet<QByteArray> seen;
    for (int i = 0; i < 1000; ++i) {
        const auto live = keys::makeKey(KeyEnvironment::Live);
        QVERIFY(live && isWellFormedKey(live->reveal()));
        QVERIFY(live->reveal().startsWith("pm_live_"));
        seen.insert(live->reveal().toByteArray());
    }
    QCOMPARE(seen.size(), 1000);
    QVERIFY(keys::makeKey(KeyEnvironment::Test)->reveal().startsWith("pm_test_"));
}

// With "byte modulo 62" the first 8 characters of the alphabet would come up a quarter more often than the rest.
void TestKeySecrets::everyCharacterIsAsLikely()
{
    constexpr int keyCount = 20'000;
    QHash<char, int> counts;
    for (int i = 0; i < keyCount; ++i) {
        const auto key = keys::makeKey(KeyEnvironment::Live);
        for (const char c : key->reveal().sliced(8))
            ++counts[c];
    }
    QCOMPARE(counts.size(), 62);
    const double expected = keyCount * 32 / 62.0;
    double chiSquare = 0;
    for (const int count : std::as_const(counts))
        chiSquare += std::pow(count - expected, 2) / expected;
    QVERIFY2(chiSquare < 130, qPrintable(QString::number(chiSquare))); // 61 degrees of freedom, p < 1e-6
}

void TestKeySecrets::lookupHidesMostOfTheKey()
{
    QCOMPARE(keys::lookupOf("pm_live_a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6"), QStringLiteral("pm_live_a1b2c3d4"));
}

QTEST_GUILESS_MAIN(TestKeySecrets)
#include "tst_keysecrets.moc"
