// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/keys/keyadvice.h"
#include "models/domain/keys/keydrain.h"
#include "models/domain/keys/notice.h"

#include <QTest>

using namespace pm;

namespace {

constexpr UnixMs kNow = 1'800'000'000'000;

} // namespace

// What the platform tells about the use of a key, both ways.
class TestKeyEvidence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drainRoundTrips();
    void anEmptyDrainRoundTrips();
    void aDrainNeedsItsUses();
    void adviceRoundTrips();
    void adviceNamesWhatIsMissing();
    void noticesRoundTrip();
};

void TestKeyEvidence::drainRoundTrips()
{
    const KeyDrain drain{.overlapEndsAt = kNow + 1000,
                         .lastUsedAt = kNow - 1000,
                         .quietSince = kNow - 1000,
                         .requests = 12,
                         .newRequests = 88,
                         .clients = 3,
                         .uses = {{.ip = QStringLiteral("203.0.113.7"),
                                   .userAgent = QStringLiteral("curl/8.5"),
                                   .endpoint = QStringLiteral("GET /api/v1/emails"),
                                   .requests = 12,
                                   .lastUsedAt = kNow - 1000}}};
    const auto decoded = keyDrainFromJson(toJson(drain));
    QVERIFY(decoded);
    QCOMPARE(toJson(*decoded), toJson(drain));
    QCOMPARE(*decoded, drain);
    QCOMPARE(decoded->uses[0].userAgent, QStringLiteral("curl/8.5"));
    QCOMPARE(decoded->uses[0].lastUsedAt, kNow - 1000);
    QCOMPARE(decoded->quietSince, drain.quietSince);
}

void TestKeyEvidence::anEmptyDrainRoundTrips()
{
    const auto decoded = keyDrainFromJson(toJson(KeyDrain()));
    QVERIFY(decoded);
    QVERIFY(!decoded->overlapEndsAt && !decoded->lastUsedAt && !decoded->quietSince);
}

void TestKeyEvidence::aDrainNeedsItsUses()
{
    const auto decoded = keyDrainFromJson({{QStringLiteral("overlap_ends_at"), 5}});
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().fields.keys().join(u','), QStringLiteral("overlap_ends_at,uses"));
}

void TestKeyEvidence::adviceRoundTrips()
{
    const KeyAdvice advice{
        .unusedScopes = {{.scope = Scope::ReadInbox, .grantedAt = kNow - 5000, .lastUsedAt = std::nullopt},
                         {.scope = Scope::ManageDomains, .grantedAt = std::nullopt, .lastUsedAt = kNow - 7000}},
        .suggestedPermissions = Scope::SendEmail,
        .seen = {{.ip = QStringLiteral("::1"), .lastSeen = kNow, .count = 4}},
        .suggestedAllowedIps = {QStringLiteral("::1")},
        .watchedDays = 12,
        .wouldRefuse = {{.ip = QStringLiteral("192.0.2.1"), .lastSeen = kNow, .count = 1}},
        .ageDays = 91,
        .recommendations = {{.code = QStringLiteral("rotate"), .message = QStringLiteral("Old.")}}};
    const auto decoded = keyAdviceFromJson(toJson(advice));
    QVERIFY(decoded);
    QCOMPARE(toJson(*decoded), toJson(advice));
    QCOMPARE(decoded->unusedScopes.size(), std::size_t{2});
    QVERIFY(!decoded->unusedScopes[0].lastUsedAt && !decoded->unusedScopes[1].grantedAt);
    QCOMPARE(decoded->suggestedPermissions, Scopes(Scope::SendEmail));
    QCOMPARE(decoded->watchedDays, 12);
    QCOMPARE(decoded->recommendations[0].code, QStringLiteral("rotate"));
}

void TestKeyEvidence::adviceNamesWhatIsMissing()
{
    const auto decoded = keyAdviceFromJson({});
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().fields.keys().join(u','),
             QStringLiteral("addresses,recommendations,unused_scopes,would_refuse"));
}

void TestKeyEvidence::noticesRoundTrip()
{
    const NoticePage page{.notices = {{.id = NoticeId(QStringLiteral("ntc_1")),
                                       .kind = QStringLiteral("key.expiring"),
                                       .level = NoticeLevel::Warning,
                                       .tenant = TenantId(QStringLiteral("t")),
                                       .subject = QStringLiteral("k:5"),
                                       .data = {{QStringLiteral("name"), QStringLiteral("CI")}},
                                       .createdAt = kNow},
                                      {.id = NoticeId(QStringLiteral("ntc_2")),
                                       .kind = QStringLiteral("limits.local"),
                                       .level = NoticeLevel::Error,
                                       .tenant = std::nullopt,
                                       .subject = QStringLiteral("redis"),
                                       .data = {},
                                       .createdAt = kNow}},
                          .nextCursor = QStringLiteral("abc")};
    const auto decoded = noticePageFromJson(toJson(page));
    QVERIFY(decoded);
    QCOMPARE(toJson(*decoded), toJson(page));
    QVERIFY(!decoded->notices[1].tenant);
    QVERIFY(!noticePageFromJson({{QStringLiteral("notices"), QJsonArray{QJsonObject()}}}));
}

QTEST_GUILESS_MAIN(TestKeyEvidence)
#include "tst_keyevidence.moc"
