// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/keys/keysundertest.h"

#include "models/domain/keys/keydrain.h"
#include "platform/keys/evidencewriter.h"

#include <QTest>

#include <barrier>
#include <thread>

using namespace pm;
using test::HttpReply;
using test::KeysUnderTest;
using test::MadeKey;
using test::TestDatabase;

namespace {

const QString kEmails = QStringLiteral("/emails");
constexpr qint64 kHourMs = 3600'000;

QString regenerate(KeysUnderTest &platform, const QString &id, int hours)
{
    return platform
        .admin("POST", u'/' + id + QStringLiteral("/regenerate"), {{QStringLiteral("grace_period_hours"), hours}})
        .json()
        .value(QStringLiteral("api_key"))
        .toString();
}

KeyDrain drainOf(KeysUnderTest &platform, const QString &id)
{
    const HttpReply reply = platform.admin("GET", u'/' + id + QStringLiteral("/drain"));
    return keyDrainFromJson(reply.json()).value_or(KeyDrain{.requests = -reply.status});
}

} // namespace

// After a regenerate with overlap: who still uses the old secret, and how the overlap ends.
class TestKeyDrain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsUsesOfTheOldSecret_data() { TestDatabase::addRows(); }
    void countsUsesOfTheOldSecret();
    void aKeyThatWasNeverRegeneratedHasNone();
    void startsAnewAtEachRegenerate_data() { TestDatabase::addRows(); }
    void startsAnewAtEachRegenerate();
    void lateUsesAreOfTheDrainBefore_data() { TestDatabase::addRows(); }
    void lateUsesAreOfTheDrainBefore();
    void endsEarly_data() { TestDatabase::addRows(); }
    void endsEarly();
    void endsByItself();
    void aShorterOverlapShortensTheEarlierOnes_data() { TestDatabase::addRows(); }
    void aShorterOverlapShortensTheEarlierOnes();
    void aFloodOfNamesIsBounded_data() { TestDatabase::addRows(); }
    void aFloodOfNamesIsBounded();
    void foreignKeysDoNotExist();
    void regenerateAndRevokeAtOnce_data() { TestDatabase::addRows(); }
    void regenerateAndRevokeAtOnce();
    void revokeThatWaitedIsTold();
    void regeneratesAtOnce_data() { TestDatabase::addRows(); }
    void regeneratesAtOnce();
};

void TestKeyDrain::countsUsesOfTheOldSecret()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    QVERIFY(platform.isReady());
    const MadeKey made = platform.makeKey();
    QCOMPARE(platform.keyed(made.key).status, 200); // before the regenerate: not counted
    const QString next = regenerate(platform, made.id, 24);
    QVERIFY(!next.isEmpty());
    KeyDrain drain = drainOf(platform, made.id);
    QCOMPARE(drain.overlapEndsAt, std::optional(platform.clock.now() + 24 * kHourMs));
    QVERIFY(!drain.lastUsedAt && !drain.quietSince);

    platform.clock.advance(1000);
    const QByteArray agent = "curl/8.5 " + QByteArray(200, 'x') + "\x01";
    QCOMPARE(platform.keyed(made.key, "GET", kEmails, {}, {{"User-Agent", agent}}).status, 200);
    QCOMPARE(platform.keyed(made.key, "GET", kEmails, {}, {{"User-Agent", agent}}).status, 200);
    platform.clock.advance(1000);
    QCOMPARE(platform.keyed(made.key, "GET", kEmails, {}, {}, QStringLiteral("198.51.100.9")).status, 200);
    QCOMPARE(platform.keyed(next).status, 200); // the new one does not count
    QVERIFY(platform.node().service().usage().flush());

    drain = drainOf(platform, made.id);
    QCOMPARE(drain.requests, 3);
    QCOMPARE(drain.newRequests, 1);
    QCOMPARE(drain.lastUsedAt, std::optional(platform.clock.now()));
    QVERIFY(!drain.quietSince);
    QCOMPARE(drain.clients, 2);
    QCOMPARE(drain.uses.size(), std::size_t{2});
    QCOMPARE(drain.uses[0].ip, QStringLiteral("198.51.100.9"));
    QCOMPARE(drain.uses[1].ip, KeysUnderTest::peer());
    QCOMPARE(drain.uses[1].requests, 2);
    QCOMPARE(drain.uses[1].userAgent, QString::fromLatin1(agent.left(120)));
    QCOMPARE(drain.uses[1].endpoint, QStringLiteral("GET /api/v1/emails"));

    const UnixMs lastUse = platform.clock.now();
    for (const qint64 later : {kHourMs / 10, kHourMs}) { // in the same hour or the next, and beyond it
        platform.clock.advance(later);
        QCOMPARE(platform.keyed(next).status, 200);
    }
    QVERIFY(platform.node().service().usage().flush());
    QCOMPARE(drainOf(platform, made.id).newRequests, 3);
    QCOMPARE(drainOf(platform, made.id).quietSince, std::optional(lastUse));
}

void TestKeyDrain::aKeyThatWasNeverRegeneratedHasNone()
{
    KeysUnderTest platform(QStringLiteral("sqlite"));
    const MadeKey made = platform.makeKey();
    const KeyDrain drain = drainOf(platform, made.id);
    QCOMPARE(drain.requests, 0);
    QVERIFY(!drain.overlapEndsAt && !drain.quietSince && drain.uses.empty());
    QCOMPARE(platform.admin("POST", u'/' + made.id + QStringLiteral("/end-overlap")).status, 409);
}

// The first secret is still good after the second regenerate.
void TestKeyDrain::startsAnewAtEachRegenerate()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const MadeKey made = platform.makeKey();
    regenerate(platform, made.id, 24);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(platform.keyed(made.key).status, 200);
    QVERIFY(platform.node().service().usage().flush());
    QCOMPARE(drainOf(platform, made.id).requests, 3);

    platform.clock.advance(kHourMs);
    const QString newest = regenerate(platform, made.id, 24);
    platform.clock.advance(1000);
    QCOMPARE(platform.keyed(made.key).status, 200);
    for (int i = 0; i < 2; ++i)
        QCOMPARE(platform.keyed(newest).status, 200);
    QVERIFY(platform.node().service().usage().flush());
    const KeyDrain drain = drainOf(platform, made.id);
    QCOMPARE(drain.requests, 1);
    QCOMPARE(drain.newRequests, 2);
    QCOMPARE(drain.uses.size(), std::size_t{1});
    QCOMPARE(drain.uses[0].requests, 1);
}

// Those that another process had not written yet when the key was regenerated once more.
void TestKeyDrain::lateUsesAreOfTheDrainBefore()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const MadeKey made = platform.makeKey();
    regenerate(platform, made.id, 24);
    platform.clock.advance(kHourMs);
    const keys::UsageEvent use{.key = KeyId(made.id),
                               .at = platform.clock.now(),
                               .endpoint = QStringLiteral("GET /api/v1/emails"),
                               .status = 200,
                               .ip = KeysUnderTest::peer(),
                               .userAgent = QStringLiteral("curl"),
                               .oldSecretVersion = 1};
    platform.clock.advance(1000);
    regenerate(platform, made.id, 24);
    keys::UsageRecorder &usage = platform.node().service().usage();
    for (int i = 0; i < 3; ++i)
        usage.record(use);
    QVERIFY(usage.flush());
    QCOMPARE(drainOf(platform, made.id).requests, 0);
    platform.clock.advance(1000);
    keys::UsageEvent next = use;
    next.at = platform.clock.now();
    usage.record(next);
    QVERIFY(usage.flush());
    const KeyDrain drain = drainOf(platform, made.id);
    QCOMPARE(drain.requests, 1);
    QCOMPARE(drain.uses.size(), std::size_t{1});
    QCOMPARE(drain.lastUsedAt, std::optional(next.at));
}

void TestKeyDrain::endsEarly()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const MadeKey made = platform.makeKey();
    const QString next = regenerate(platform, made.id, 24);
    QCOMPARE(platform.keyed(made.key).status, 200);
    QCOMPARE(platform.keyed(next).status, 200);

    const QString path = u'/' + made.id + QStringLiteral("/end-overlap");
    QCOMPARE(platform.admin("POST", path, {}, {{"If-Match", "\"99-00\""}}).status, 412);
    QCOMPARE(platform.keyed(made.key).status, 200);
    const QByteArray etag = platform.admin("GET", u'/' + made.id).header("ETag");
    const HttpReply ended = platform.admin("POST", path, {}, {{"If-Match", etag}});
    QCOMPARE(ended.status, 200);
    QVERIFY(ended.json().value(QStringLiteral("overlap_ends_at")).isNull());
    QCOMPARE(platform.keyed(made.key).status, 401);
    QCOMPARE(platform.keyed(next).status, 200);
    QCOMPARE(platform.admin("POST", path).status, 409);
    // What was seen is still told.
    QVERIFY(platform.node().service().usage().flush());
    QCOMPARE(drainOf(platform, made.id).requests, 2);
    const QString audited = QStringLiteral("SELECT COUNT(*) FROM audit_entries WHERE action = 'key.overlap_ended'");
    QCOMPARE(platform.scalar(audited).toInt(), 1);
}

void TestKeyDrain::endsByItself()
{
    KeysUnderTest platform(QStringLiteral("sqlite"));
    const MadeKey made = platform.makeKey();
    const QString next = regenerate(platform, made.id, 1);
    platform.clock.advance(kHourMs + 1);
    QVERIFY(!drainOf(platform, made.id).overlapEndsAt);
    QCOMPARE(platform.keyed(made.key).status, 401);
    QCOMPARE(platform.admin("POST", u'/' + made.id + QStringLiteral("/end-overlap")).status, 409);
    QCOMPARE(platform.keyed(next).status, 200);
}

// No secret opens the key longer than the key says that any old one does.
void TestKeyDrain::aShorterOverlapShortensTheEarlierOnes()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const MadeKey made = platform.makeKey();
    const QString second = regenerate(platform, made.id, 24);
    const QString third = regenerate(platform, made.id, 1);
    QCOMPARE(drainOf(platform, made.id).overlapEndsAt, std::optional(platform.clock.now() + kHourMs));
    for (const QString &key : {made.key, second, third})
        QCOMPARE(platform.keyed(key).status, 200);
    platform.clock.advance(kHourMs);
    QCOMPARE(platform.keyed(made.key).status, 401);
    QCOMPARE(platform.keyed(second).status, 401);
    QCOMPARE(platform.keyed(third).status, 200);

    // A longer one does not lengthen it, and without one all are over at once.
    const QString fourth = regenerate(platform, made.id, 1);
    const QString fifth = regenerate(platform, made.id, 24);
    platform.clock.advance(kHourMs);
    QCOMPARE(platform.keyed(third).status, 401);
    QCOMPARE(platform.keyed(fourth).status, 200);
    const QString last = regenerate(platform, made.id, 0);
    QCOMPARE(platform.keyed(fourth).status, 401);
    QCOMPARE(platform.keyed(fifth).status, 401);
    QCOMPARE(platform.keyed(last).status, 200);
}

void TestKeyDrain::aFloodOfNamesIsBounded()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const MadeKey made = platform.makeKey();
    regenerate(platform, made.id, 24);
    keys::UsageRecorder &usage = platform.node().service().usage();
    const int flood = static_cast<int>(keys::kMostOldUses) + 100;
    const auto use = [&](const QString &agent) {
        usage.record({.key = KeyId(made.id),
                      .at = platform.clock.now(),
                      .endpoint = QStringLiteral("GET /api/v1/emails"),
                      .status = 200,
                      .ip = KeysUnderTest::peer(),
                      .userAgent = agent,
                      .oldSecretVersion = 1});
    };
    const QString first = QStringLiteral("the program itself");
    use(first);
    for (int round = 0; round < 2; ++round) {
        QVERIFY(usage.flush());
        for (int i = 0; i < flood; ++i)
            use(QStringLiteral("agent-%1-%2").arg(round).arg(i));
    }
    QVERIFY(usage.flush());
    use(first);
    QVERIFY(usage.flush());
    const KeyDrain drain = drainOf(platform, made.id);
    QCOMPARE(drain.requests, 2 * flood + 2);
    QCOMPARE(drain.uses.size(), std::size_t{100});
    QCOMPARE(drain.clients, static_cast<qint64>(keys::kMostOldUses) + 1); // the others are one
    QCOMPARE(platform.scalar(QStringLiteral("SELECT COUNT(*) FROM key_old_uses")).toInt(),
             static_cast<int>(keys::kMostOldUses) + 1);
    QCOMPARE(platform.scalar(QStringLiteral("SELECT requests FROM key_old_uses WHERE user_agent = ?"), {first}).toInt(),
             2);
}

void TestKeyDrain::foreignKeysDoNotExist()
{
    KeysUnderTest platform(QStringLiteral("sqlite"));
    const MadeKey made = platform.makeKey();
    regenerate(platform, made.id, 24);
    QCOMPARE(platform.otherAdmin("GET", u'/' + made.id + QStringLiteral("/drain")).status, 404);
    QCOMPARE(platform.otherAdmin("POST", u'/' + made.id + QStringLiteral("/end-overlap")).status, 404);
    QCOMPARE(platform.keyed(made.key).status, 200);
}

// In whatever order they come: whoever is told of success is right.
void TestKeyDrain::regenerateAndRevokeAtOnce()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    int told = 0;
    for (int round = 0; round < 15; ++round) {
        const MadeKey made = platform.makeKey();
        std::barrier start(2);
        HttpReply regenerated;
        std::thread other([&] {
            start.arrive_and_wait();
            regenerated = platform.admin("POST", u'/' + made.id + QStringLiteral("/regenerate"));
        });
        start.arrive_and_wait();
        const HttpReply revoked = platform.admin("DELETE", u'/' + made.id);
        other.join();
        QVERIFY(revoked.status == 200 || (revoked.status == 409 && regenerated.status == 200));
        QVERIFY(regenerated.status == 200 || regenerated.status == 409);
        told += regenerated.status == 409 || revoked.status == 409 ? 1 : 0;
        // From another address each time: a few refusals a minute are enough for one to be limited.
        const auto use = [&](const QString &key) {
            return platform
                .keyed(key, "GET", QStringLiteral("/emails"), {}, {}, QStringLiteral("192.0.2.%1").arg(round))
                .status;
        };
        QCOMPARE(use(made.key), 401);
        const QString next = regenerated.json().value(QStringLiteral("api_key")).toString();
        if (!next.isEmpty())
            QCOMPARE(use(next), revoked.status == 200 ? 401 : 200);
    }
    QVERIFY(told > 0);
}

// A regenerate that commits while a revocation waits for the key.
void TestKeyDrain::revokeThatWaitedIsTold()
{
    KeysUnderTest platform(QStringLiteral("postgresql"));
    const MadeKey made = platform.makeKey();
    HttpReply revoked;
    std::thread other;
    // Unlike pg_stat_activity, not the same for the whole of a transaction.
    const QString waiting = QStringLiteral("SELECT COUNT(*) FROM pg_locks WHERE NOT granted");
    const auto written = platform.database().write([&](store::Connection &connection) {
        keys::KeyRepository repository(connection);
        return repository.lock(platform.tenant(), KeyId(made.id), platform.clock.now())
            .and_then([&](const keys::StoredKey &) {
                return repository.addCredential(KeyId(made.id), 2, QStringLiteral("pm_live_another1"));
            })
            .map([&] {
                other = std::thread([&] { revoked = platform.admin("DELETE", u'/' + made.id); });
                for (int i = 0; i < 4000; ++i) {
                    const auto rows = connection.query(waiting);
                    if (rows && rows->front().integer(0) > 0)
                        break;
                    std::this_thread::sleep_for(std::chrono::milliseconds(1));
                }
            });
    });
    other.join();
    QVERIFY(written);
    QCOMPARE(revoked.status, 409);
    QCOMPARE(platform.keyed(made.key).status, 200);
    QCOMPARE(platform.admin("DELETE", u'/' + made.id).status, 200);
}

void TestKeyDrain::regeneratesAtOnce()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    for (int round = 0; round < 5; ++round) {
        const MadeKey made = platform.makeKey();
        std::barrier start(2);
        std::array<HttpReply, 2> replies;
        const auto ask = [&](std::size_t i) {
            start.arrive_and_wait();
            replies[i] = platform.admin("POST", u'/' + made.id + QStringLiteral("/regenerate"));
        };
        std::thread other([&] { ask(1); });
        ask(0);
        other.join();
        int working = 0;
        for (const HttpReply &reply : replies) {
            QVERIFY(reply.status == 200 || reply.status == 409);
            const QString key = reply.json().value(QStringLiteral("api_key")).toString();
            working += !key.isEmpty() && platform.keyed(key).status == 200 ? 1 : 0;
        }
        QCOMPARE(working, 1);
        QCOMPARE(platform.keyed(made.key).status, 401);
    }
}

QTEST_GUILESS_MAIN(TestKeyDrain)
#include "tst_keydrain.moc"
