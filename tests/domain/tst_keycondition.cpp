// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/keys/keycondition.h"

#include <QTest>

using namespace pm;

namespace {

constexpr qint64 kDay = 24LL * 60 * 60 * 1000;
constexpr UnixMs kNow = 1'795'687'200'000;

ApiKey usedToday()
{
    ApiKey key;
    key.createdAt = kNow - 100 * kDay;
    key.lastUsed = kNow;
    return key;
}

} // namespace

class KeyConditionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void mostPressingConditionWins()
    {
        ApiKey key = usedToday();
        QCOMPARE(keyState(key, kNow).condition, KeyCondition::Active);
        key.lastUsed = kNow - 94 * kDay;
        QCOMPARE(keyState(key, kNow).condition, KeyCondition::Unused);
        QCOMPARE(keyState(key, kNow).days, 94);
        key.expiresAt = kNow + 5 * kDay;
        QCOMPARE(keyState(key, kNow).condition, KeyCondition::ExpiresSoon);
        QCOMPARE(keyState(key, kNow).days, 5);
        key.overlapEndsAt = kNow + 1;
        QCOMPARE(keyState(key, kNow).condition, KeyCondition::Draining);
        key.expiresAt = kNow;
        QCOMPARE(keyState(key, kNow).condition, KeyCondition::Expired);
        key.status = KeyStatus::Revoked;
        QCOMPARE(keyState(key, kNow).condition, KeyCondition::Revoked);
    }

    void aNewKeyIsNotUnused()
    {
        ApiKey key;
        key.createdAt = kNow - kDay;
        QCOMPARE(keyState(key, kNow).condition, KeyCondition::Active);
    }
};

QTEST_GUILESS_MAIN(KeyConditionTest)
#include "tst_keycondition.moc"
