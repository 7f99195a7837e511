// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/keys/verifiedkeys.h"

#include <QTest>

using namespace pm;
using keys::KeyFacts;
using keys::VerifiedKeys;

namespace {

KeyFacts factsOf(const char *id)
{
    KeyFacts facts;
    facts.id = KeyId(QString::fromLatin1(id));
    return facts;
}

} // namespace

class TestVerifiedKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void digestIsOfThisProcess();
    void isForgottenAfterAMinute();
    void wantsToBeReadAgain();
    void changeMakesStale();
    void changeWhileReadingMakesStale();
    void staysBounded();
};

void TestVerifiedKeys::digestIsOfThisProcess()
{
    FixedClock clock(0);
    VerifiedKeys one(clock);
    VerifiedKeys other(clock);
    QCOMPARE(one.digestOf("key"), one.digestOf("key"));
    QVERIFY(one.digestOf("key") != one.digestOf("kez"));
    QVERIFY(one.digestOf("key") != other.digestOf("key"));
}

void TestVerifiedKeys::isForgottenAfterAMinute()
{
    FixedClock clock(0);
    VerifiedKeys verified(clock);
    verified.remember("digest", factsOf("a"), verified.changes());
    clock.advance(60'000);
    QVERIFY(verified.find("digest"));
    clock.advance(1);
    QVERIFY(!verified.find("digest"));
}

void TestVerifiedKeys::wantsToBeReadAgain()
{
    FixedClock clock(0);
    VerifiedKeys verified(clock);
    verified.remember("digest", factsOf("a"), verified.changes());
    QVERIFY(verified.find("digest")->fresh);
    clock.advance(30'001);
    QVERIFY(!verified.find("digest")->fresh);
    verified.remember("digest", factsOf("a"), verified.changes());
    clock.advance(29'000);
    QVERIFY(verified.find("digest")->fresh);
}

void TestVerifiedKeys::changeMakesStale()
{
    FixedClock clock(0);
    VerifiedKeys verified(clock);
    verified.remember("one", factsOf("a"), verified.changes());
    verified.remember("two", factsOf("b"), verified.changes());
    verified.keyChanged(KeyId(QStringLiteral("a")));
    QVERIFY(!verified.find("one")->fresh);
    QVERIFY(verified.find("two")->fresh);
    verified.anyKeyMayHaveChanged();
    QVERIFY(!verified.find("two")->fresh);
}

// Read before the change, remembered after it: what was read may be old.
void TestVerifiedKeys::changeWhileReadingMakesStale()
{
    FixedClock clock(0);
    VerifiedKeys verified(clock);
    const quint64 before = verified.changes();
    verified.keyChanged(KeyId(QStringLiteral("a")));
    verified.remember("digest", factsOf("a"), before);
    QVERIFY(!verified.find("digest")->fresh);
}

void TestVerifiedKeys::staysBounded()
{
    FixedClock clock(0);
    VerifiedKeys verified(clock, 100);
    for (int i = 0; i < 1000; ++i) {
        clock.advance(1);
        verified.remember(QByteArray::number(i), factsOf("a"), verified.changes());
    }
    int remembered = 0;
    for (int i = 0; i < 1000; ++i)
        remembered += verified.find(QByteArray::number(i)) ? 1 : 0;
    QVERIFY(remembered >= 49 && remembered <= 100);
    QVERIFY(verified.find("999"));
}

QTEST_GUILESS_MAIN(TestVerifiedKeys)
#include "tst_verifiedkeys.moc"
