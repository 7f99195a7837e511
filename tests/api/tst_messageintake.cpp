// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/keys/keysundertest.h"

#include "platform/api/messageintake.h"
#include "platform/api/sandbox.h"

#include <QTest>

#include <atomic>
#include <future>
#include <thread>

using namespace pm;
using test::KeysUnderTest;
using test::TestDatabase;

namespace {

constexpr int kThreads = 16;
constexpr int kMessagesAThread = 25;

api::StoredMessage messageTo(const QString &address, UnixMs now)
{
    OutgoingMessage outgoing;
    outgoing.to = {address};
    outgoing.subject = QStringLiteral("Hello");
    return api::takenBySandbox(outgoing, KeyId(QStringLiteral("key_1")), now);
}

// Waits for the outcome.
Result<> keep(api::MessageIntake &intake, const api::MessageOwner &owner, const api::StoredMessage &message)
{
    std::promise<Result<>> outcome;
    intake.keep(owner, message, [&outcome](const Result<> &kept) { outcome.set_value(kept); });
    return outcome.get_future().get();
}

int number(KeysUnderTest &platform, const QString &sql)
{
    return platform.scalar(sql).toInt();
}

} // namespace

class TestMessageIntake : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatComesAtOnce_data() { TestDatabase::addRows(); }
    void keepsWhatComesAtOnce();
    void oneThatCannotBeKeptFailsAlone_data() { TestDatabase::addRows(); }
    void oneThatCannotBeKeptFailsAlone();
    void severalRecipientsAndOwnersGoTogether_data() { TestDatabase::addRows(); }
    void severalRecipientsAndOwnersGoTogether();
};

void TestMessageIntake::keepsWhatComesAtOnce()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    QVERIFY(platform.isReady());
    api::MessageIntake intake(platform.database());
    const api::MessageOwner owner{.tenant = platform.tenant(), .environment = KeyEnvironment::Live};
    std::atomic<int> kept = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < kThreads; ++i) {
        threads.emplace_back([&, i] {
            for (int j = 0; j < kMessagesAThread; ++j) {
                const auto message = messageTo(QStringLiteral("u%1.%2@acme.test").arg(i).arg(j), platform.clock.now());
                kept += keep(intake, owner, message) ? 1 : 0;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    constexpr int all = kThreads * kMessagesAThread;
    QCOMPARE(kept.load(), all);
    QCOMPARE(number(platform, QStringLiteral("SELECT COUNT(*) FROM messages")), all);
    QCOMPARE(number(platform, QStringLiteral("SELECT COUNT(DISTINCT email) FROM message_recipients")), all);
    QCOMPARE(number(platform, QStringLiteral("SELECT COUNT(*) FROM messages WHERE events LIKE '%\"delivered\"%'")),
             all);
    QCOMPARE(number(platform, QStringLiteral("SELECT SUM(messages) FROM email_daily WHERE event = 'sent'")), all);
}

void TestMessageIntake::oneThatCannotBeKeptFailsAlone()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    QVERIFY(platform.isReady());
    api::MessageIntake intake(platform.database());
    const api::MessageOwner owner{.tenant = platform.tenant(), .environment = KeyEnvironment::Live};
    const auto twice = messageTo(QStringLiteral("twice@acme.test"), platform.clock.now());
    QVERIFY(keep(intake, owner, twice));
    std::atomic<int> kept = 0;
    std::atomic<int> conflicts = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < kThreads; ++i) {
        threads.emplace_back([&, i] {
            for (int j = 0; j < kMessagesAThread; ++j) {
                const auto fresh = messageTo(QStringLiteral("u%1@acme.test").arg(i), platform.clock.now());
                const auto done = keep(intake, owner, i % 4 == 0 ? twice : fresh);
                kept += done ? 1 : 0;
                conflicts += !done && done.error().kind == ErrorKind::Conflict ? 1 : 0;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    constexpr int bad = kThreads / 4 * kMessagesAThread;
    QCOMPARE(conflicts.load(), bad);
    QCOMPARE(kept.load(), kThreads * kMessagesAThread - bad);
    QCOMPARE(number(platform, QStringLiteral("SELECT COUNT(*) FROM messages")), kept + 1);
    QCOMPARE(number(platform, QStringLiteral("SELECT SUM(messages) FROM email_daily WHERE event = 'sent'")), kept + 1);
}

// More rows than one statement takes.
void TestMessageIntake::severalRecipientsAndOwnersGoTogether()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    QVERIFY(platform.isReady());
    const api::MessageOwner live{.tenant = platform.tenant(), .environment = KeyEnvironment::Live};
    const api::MessageOwner test{.tenant = platform.tenant(), .environment = KeyEnvironment::Test};
    auto many = messageTo(QStringLiteral("first@acme.test"), platform.clock.now());
    for (int i = 0; i < 49; ++i)
        many.detail.message.to.append(QStringLiteral("u%1@acme.test").arg(i));
    const auto one = messageTo(QStringLiteral("one@acme.test"), platform.clock.now());
    const auto written = platform.database().write([&](store::Connection &connection) {
        return api::MessageRepository(connection)
            .insert({{.owner = live, .stored = many}, {.owner = test, .stored = one}});
    });
    QVERIFY(written);
    QCOMPARE(number(platform, QStringLiteral("SELECT COUNT(*) FROM message_recipients WHERE environment = 'live'")),
             50);
    QCOMPARE(number(platform, QStringLiteral("SELECT COUNT(*) FROM message_recipients WHERE environment = 'test'")), 1);
    QCOMPARE(number(platform, QStringLiteral("SELECT SUM(messages) FROM email_daily WHERE event = 'sent'"
                                             " AND environment = 'live'")),
             1);
}

QTEST_GUILESS_MAIN(TestMessageIntake)
#include "tst_messageintake.moc"
