// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/keys/keyadvisor.h"

#include <QTest>

using namespace pm;
using keys::adviceOf;
using keys::KeyEvidence;

namespace {

constexpr UnixMs kNow = 1'800'000'000'000;
constexpr qint64 kDayMs = 24LL * 3600 * 1000;

ApiKey keyOfAge(int days)
{
    ApiKey key;
    key.scopes = Scopes(Scope::SendEmail) | Scope::ReadInbox;
    key.createdAt = kNow - days * kDayMs;
    key.lastUsed = kNow - 1000;
    return key;
}

KeyEvidence::ScopeUse use(Scope scope, int daysAgo, int grantedDaysAgo = 0)
{
    return {.scope = scope,
            .lastUsedAt = daysAgo < 0 ? 0 : kNow - daysAgo * kDayMs - 1,
            .grantedAt = grantedDaysAgo == 0 ? 0 : kNow - grantedDaysAgo * kDayMs};
}

std::vector<AddressUse> seenFrom(const QStringList &addresses)
{
    std::vector<AddressUse> seen;
    for (const QString &address : addresses)
        seen.push_back({.ip = address, .lastSeen = kNow, .count = keys::kWatchedRequests});
    return seen;
}

// What was seen for as long as it is looked back.
KeyEvidence evidenceOf(const QStringList &seen, const QStringList &reported = {})
{
    return {.scopes = {use(Scope::SendEmail, 1), use(Scope::ReadInbox, 1)},
            .seen = seenFrom(seen),
            .reported = seenFrom(reported),
            .watchedSince = kNow - 40 * kDayMs};
}

QStringList codesOf(const KeyAdvice &advice)
{
    QStringList codes;
    for (const KeyRecommendation &recommendation : advice.recommendations)
        codes.append(recommendation.code);
    return codes;
}

} // namespace

class TestKeyAdvisor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsUnusedScopes_data();
    void findsUnusedScopes();
    void leavesOneScope();
    void suggestsAddresses_data();
    void suggestsAddresses();
    void refusesByTheListOfNow_data();
    void refusesByTheListOfNow();
    void addressesTakeTime_data();
    void addressesTakeTime();
    void recommends_data();
    void recommends();
};

void TestKeyAdvisor::findsUnusedScopes_data()
{
    QTest::addColumn<int>("age");     // of the key, in days
    QTest::addColumn<int>("usedAgo"); // of read_inbox, -1 never
    QTest::addColumn<int>("granted"); // ago, 0 with the key
    QTest::addColumn<bool>("unused");
    QTest::newRow("never") << 40 << -1 << 0 << true;
    QTest::newRow("29 days ago") << 40 << 29 << 0 << false;
    QTest::newRow("30 days ago") << 40 << 30 << 0 << true;
    QTest::newRow("a young key") << 29 << -1 << 0 << false;
    QTest::newRow("granted of late") << 400 << -1 << 10 << false;
    QTest::newRow("granted long ago") << 400 << -1 << 31 << true;
}

void TestKeyAdvisor::findsUnusedScopes()
{
    QFETCH(int, age);
    QFETCH(int, usedAgo);
    QFETCH(int, granted);
    QFETCH(bool, unused);
    const ApiKey key = keyOfAge(age);
    const KeyAdvice advice = adviceOf(key,
                                      {.scopes = {use(Scope::SendEmail, 1), use(Scope::ReadInbox, usedAgo, granted)},
                                       .seen = {},
                                       .reported = {},
                                       .watchedSince = 0},
                                      kNow);
    QCOMPARE(advice.unusedScopes.size(), unused ? std::size_t{1} : std::size_t{0});
    QCOMPARE(advice.suggestedPermissions, unused ? Scopes(Scope::SendEmail) : key.scopes);
    QCOMPARE(codesOf(advice).contains(QStringLiteral("unused_scopes")), unused);
}

void TestKeyAdvisor::leavesOneScope()
{
    const ApiKey key = keyOfAge(60);
    const KeyAdvice advice = adviceOf(key, {}, kNow);
    QCOMPARE(advice.unusedScopes.size(), std::size_t{2});
    QCOMPARE(advice.suggestedPermissions, key.scopes);
}

void TestKeyAdvisor::suggestsAddresses_data()
{
    QTest::addColumn<QStringList>("allowed");
    QTest::addColumn<bool>("report");
    QTest::addColumn<QStringList>("seen");
    QTest::addColumn<QStringList>("suggested");
    const QString a = QStringLiteral("203.0.113.7");
    const QString b = QStringLiteral("198.51.100.9");
    const QString v6 = QStringLiteral("2001:db8::5");
    const QString net = QStringLiteral("203.0.113.0/24");
    QStringList neighbours;
    QStringList everywhere;
    for (int i = 1; i <= 5; ++i)
        neighbours.append(QStringLiteral("203.0.113.%1").arg(i));
    for (int i = 1; i <= 30; ++i)
        everywhere.append(QStringLiteral("203.0.%1.1").arg(i));
    const QStringList none;
    QTest::newRow("nothing seen") << none << false << none << none;
    QTest::newRow("as they are") << none << false << QStringList{a, v6, b} << QStringList{b, v6, a};
    QTest::newRow("a block") << none << false << (neighbours + QStringList{b}) << QStringList{b, net};
    QTest::newRow("too many") << none << false << everywhere << none;
    QTest::newRow("more than are kept") << none << false << QStringList{a, QStringLiteral("(others)")} << none;
    QTest::newRow("narrower") << QStringList{net, b} << false << QStringList{a} << QStringList{a};
    QTest::newRow("the same") << QStringList{a} << false << QStringList{a} << none;
    QTest::newRow("refused ones do not count") << QStringList{net} << false << QStringList{a, b} << QStringList{a};
    QTest::newRow("never wider") << neighbours << false << neighbours.mid(1) << neighbours.mid(1);
    QTest::newRow("reported ones do") << QStringList{net} << true << QStringList{a, b} << QStringList{b, a};
}

void TestKeyAdvisor::suggestsAddresses()
{
    QFETCH(QStringList, allowed);
    QFETCH(bool, report);
    QFETCH(QStringList, seen);
    ApiKey key = keyOfAge(1);
    key.allowedIps = allowed;
    key.ipMode = report ? IpMode::Report : IpMode::Enforce;
    QTEST(adviceOf(key, evidenceOf(seen), kNow).suggestedAllowedIps, "suggested");
}

void TestKeyAdvisor::refusesByTheListOfNow_data()
{
    QTest::addColumn<QStringList>("allowed");
    QTest::addColumn<bool>("report");
    QTest::addColumn<QStringList>("reported");
    QTest::addColumn<QStringList>("refused");
    const QString seen = QStringLiteral("203.0.113.7");
    const QString other = QStringLiteral("198.51.100.9");
    const QString others = QStringLiteral("(others)");
    const QStringList none;
    QTest::newRow("no list any more") << none << true << QStringList{other} << none;
    QTest::newRow("as reported") << QStringList{seen} << true << QStringList{other} << QStringList{other};
    QTest::newRow("allowed since") << QStringList{seen, other} << true << QStringList{other} << none;
    QTest::newRow("in a network since") << QStringList{seen, QStringLiteral("198.51.100.0/24")} << true
                                        << QStringList{other} << none;
    QTest::newRow("not allowed any more") << QStringList{other} << true << none << QStringList{seen};
    QTest::newRow("named once") << QStringList{other} << true << QStringList{seen} << QStringList{seen};
    QTest::newRow("enforced since") << QStringList{other} << false << none << QStringList{seen};
    QTest::newRow("reported, then enforced") << QStringList{other} << false << QStringList{seen} << QStringList{seen};
    QTest::newRow("enforced, and inside") << QStringList{seen} << false << none << none;
    QTest::newRow("more than are kept") << QStringList{seen} << true << QStringList{others} << QStringList{others};
}

void TestKeyAdvisor::refusesByTheListOfNow()
{
    QFETCH(QStringList, allowed);
    QFETCH(bool, report);
    QFETCH(QStringList, reported);
    ApiKey key = keyOfAge(1);
    key.allowedIps = allowed;
    key.ipMode = report ? IpMode::Report : IpMode::Enforce;
    const KeyAdvice advice = adviceOf(key, evidenceOf({QStringLiteral("203.0.113.7")}, reported), kNow);
    QStringList refused;
    for (const AddressUse &use : advice.wouldRefuse)
        refused.append(use.ip);
    QTEST(refused, "refused");
}

// One click shuts out whoever was not seen yet.
void TestKeyAdvisor::addressesTakeTime_data()
{
    QTest::addColumn<int>("watched"); // for so many hours, -1 not used
    QTest::addColumn<qint64>("requests");
    QTest::addColumn<bool>("isAdvised");
    QTest::addColumn<int>("days");
    const qint64 enough = keys::kWatchedRequests;
    QTest::newRow("never used") << -1 << qint64{0} << false << 0;
    QTest::newRow("from the first minute") << 0 << enough << false << 0;
    QTest::newRow("an hour less than a week") << 7 * 24 - 1 << enough << false << 6;
    QTest::newRow("a week") << 7 * 24 << enough << true << 7;
    QTest::newRow("hardly used") << 20 * 24 << enough - 1 << false << 20;
    QTest::newRow("for years") << 900 * 24 << enough << true << 30;
}

void TestKeyAdvisor::addressesTakeTime()
{
    QFETCH(int, watched);
    QFETCH(qint64, requests);
    QFETCH(bool, isAdvised);
    const QString address = QStringLiteral("203.0.113.7");
    KeyEvidence evidence = evidenceOf({address});
    evidence.watchedSince = watched < 0 ? 0 : kNow - watched * kDayMs / 24;
    evidence.seen.front().count = requests;
    const auto advised = [&](const ApiKey &key) { return adviceOf(key, evidence, kNow); };
    ApiKey key = keyOfAge(1000);
    key.regeneratedAt = kNow;
    QTEST(advised(key).watchedDays, "days");
    QCOMPARE(codesOf(advised(key)).contains(QStringLiteral("restrict_addresses")), isAdvised);
    QCOMPARE(advised(key).suggestedAllowedIps.isEmpty(), !isAdvised);
    key.allowedIps = {QStringLiteral("203.0.113.0/24")};
    QCOMPARE(codesOf(advised(key)).contains(QStringLiteral("narrow_addresses")), isAdvised);
    key.ipMode = IpMode::Report;
    const KeyAdvice reporting = advised(key);
    QCOMPARE(codesOf(reporting), isAdvised ? QStringList{QStringLiteral("enforce_addresses")} : QStringList());
    if (isAdvised)
        QVERIFY(
            reporting.recommendations.front().message.contains(QStringLiteral(" %1 days").arg(reporting.watchedDays)));
    // What would be refused is said at once.
    key.allowedIps = {QStringLiteral("198.51.100.0/24")};
    QCOMPARE(codesOf(advised(key)), QStringList{QStringLiteral("review_addresses")});
}

void TestKeyAdvisor::recommends_data()
{
    QTest::addColumn<int>("age");
    QTest::addColumn<QStringList>("allowed");
    QTest::addColumn<bool>("report");
    QTest::addColumn<QStringList>("reported");
    QTest::addColumn<QString>("codes");
    const QStringList net{QStringLiteral("203.0.113.0/24")};
    const QStringList seen{QStringLiteral("203.0.113.7")};
    QTest::newRow("no list") << 1 << QStringList() << false << QStringList() << "restrict_addresses";
    QTest::newRow("tight") << 1 << seen << false << QStringList() << "";
    QTest::newRow("wide") << 1 << net << false << QStringList() << "narrow_addresses";
    QTest::newRow("reports nothing") << 1 << seen << true << QStringList() << "enforce_addresses";
    QTest::newRow("reports") << 1 << net << true << QStringList{QStringLiteral("192.0.2.1")} << "review_addresses";
    QTest::newRow("old") << 90 << seen << false << QStringList() << "rotate";
    QTest::newRow("not old yet") << 89 << seen << false << QStringList() << "";
}

void TestKeyAdvisor::recommends()
{
    QFETCH(int, age);
    QFETCH(QStringList, allowed);
    QFETCH(bool, report);
    QFETCH(QStringList, reported);
    ApiKey key = keyOfAge(age);
    key.allowedIps = allowed;
    key.ipMode = report ? IpMode::Report : IpMode::Enforce;
    const KeyEvidence evidence = evidenceOf({QStringLiteral("203.0.113.7")}, reported);
    QTEST(codesOf(adviceOf(key, evidence, kNow)).join(u','), "codes");

    ApiKey unused = key;
    unused.createdAt = kNow - 40 * kDayMs;
    unused.lastUsed = kNow - 31 * kDayMs;
    QCOMPARE(codesOf(adviceOf(unused, evidence, kNow)), QStringList{QStringLiteral("unused_key")});
    unused.status = KeyStatus::Revoked;
    QVERIFY(adviceOf(unused, evidence, kNow).recommendations.empty());
}

QTEST_APPLESS_MAIN(TestKeyAdvisor)
#include "tst_keyadvisor.moc"
