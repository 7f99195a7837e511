// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/redis.h"
#include "tests/support/redisserver.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <mutex>
#include <thread>

using namespace pm;
using namespace pm::store;

class RedisTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsEveryKindOfReply();
    void keepsRefusalsApartFromOutages();
    void runsScriptsByName();
    void servesManyThreads();
    void signsInAndSelectsTheDatabase();
    void refusesUrlsThatAreNone();
    void failsAtOnceWhileAwayAndComesBack();
    void doesNotWaitForOneThatHangs();
    void startsWithoutRedis();
    void delivers();
    void subscribesAgainAndSaysSo();
    void noticesASilentConnection();

private:
    [[nodiscard]] std::unique_ptr<Redis> open() const;

    test::RedisServer m_server;
};

namespace {

// What a subscription was told, for the test's thread to look at.
class Heard
{
public:
    [[nodiscard]] RedisListener listener()
    {
        return {.message =
                    [this](const QByteArray &message) {
                        const std::lock_guard lock(m_mutex);
                        m_messages << message;
                    },
                .connected = [this] { ++m_connected; },
                .lost = [this] { ++m_lost; }};
    }
    [[nodiscard]] QByteArrayList messages()
    {
        const std::lock_guard lock(m_mutex);
        return m_messages;
    }
    [[nodiscard]] int connected() const { return m_connected; }
    [[nodiscard]] int lost() const { return m_lost; }

private:
    std::mutex m_mutex;
    QByteArrayList m_messages;
    std::atomic<int> m_connected = 0;
    std::atomic<int> m_lost = 0;
};

// Commands from eight threads, without a pause, until it is told to stop.
class Load
{
public:
    explicit Load(Redis &redis)
    {
        for (int i = 0; i < 8; ++i)
            m_threads.emplace_back([this, &redis] { run(redis); });
    }
    ~Load() { stop(); }
    Q_DISABLE_COPY_MOVE(Load)

    void stop()
    {
        m_stopping = true;
        for (std::thread &thread : m_threads)
            thread.join();
        m_threads.clear();
    }
    [[nodiscard]] int done() const { return m_done; }
    [[nodiscard]] int refused() const { return m_refused; }
    [[nodiscard]] bool failedOtherwise() const { return m_failedOtherwise; }
    [[nodiscard]] qint64 slowestMs() const { return m_slowestMs; }

private:
    void run(Redis &redis)
    {
        while (!m_stopping) {
            QElapsedTimer timer;
            timer.start();
            const auto reply = redis.command({"INCR", "n"});
            if (const qint64 took = timer.elapsed(); took > m_slowestMs)
                m_slowestMs = took;
            ++(reply ? m_done : m_refused);
            if (!reply && reply.error().kind != ErrorKind::Unavailable)
                m_failedOtherwise = true;
            std::this_thread::yield();
        }
    }

    std::atomic<bool> m_stopping = false;
    std::atomic<bool> m_failedOtherwise = false;
    std::atomic<int> m_done = 0;
    std::atomic<int> m_refused = 0;
    std::atomic<qint64> m_slowestMs = 0;
    std::vector<std::thread> m_threads;
};

QByteArray text(const Result<RedisReply> &reply)
{
    return reply ? reply->text : "error: " + reply.error().detail.toUtf8();
}

} // namespace

void RedisTest::init()
{
    QVERIFY2(m_server.start(), m_server.log().constData());
}

std::unique_ptr<Redis> RedisTest::open() const
{
    auto redis = Redis::open(m_server.url());
    return redis ? std::move(*redis) : nullptr;
}

void RedisTest::readsEveryKindOfReply()
{
    const auto redis = open();
    QVERIFY(redis);
    QVERIFY(redis->check());
    const QByteArray bytes("\0\r\n\xff ", 5);
    QCOMPARE(text(redis->command({"SET", "key", bytes})), QByteArray("OK"));
    QCOMPARE(text(redis->command({"GET", "key"})), bytes);
    const auto missing = redis->command({"GET", "nothing"});
    QVERIFY(missing);
    QCOMPARE(missing->type, RedisReply::Type::Nil);
    const auto count = redis->command({"INCRBY", "count", "9007199254740993"});
    QVERIFY(count);
    QCOMPARE(count->integer, 9007199254740993);
    QVERIFY(redis->command({"RPUSH", "list", "a", "b"}));
    const auto list = redis->command({"LRANGE", "list", "0", "-1"});
    QVERIFY(list);
    QCOMPARE(list->elements.size(), 2U);
    QCOMPARE(list->elements.back().text, QByteArray("b"));
}

void RedisTest::keepsRefusalsApartFromOutages()
{
    const auto redis = open();
    QVERIFY(redis);
    QVERIFY(redis->command({"SET", "word", "x"}));
    const auto refused = redis->command({"INCR", "word"});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Storage);
    QVERIFY(refused.error().detail.startsWith(QStringLiteral("ERR")));
    QCOMPARE(text(redis->command({"GET", "word"})), QByteArray("x"));
}

void RedisTest::runsScriptsByName()
{
    const auto redis = open();
    QVERIFY(redis);
    const RedisScript script("return {KEYS[1], ARGV[1], 7}");
    for (int i = 0; i < 3; ++i) {
        if (i == 2)
            QVERIFY(redis->command({"SCRIPT", "FLUSH"}));
        const auto reply = redis->eval(script, {"k"}, {"a"});
        QVERIFY(reply);
        QCOMPARE(reply->elements.size(), 3U);
        QCOMPARE(reply->elements[0].text, QByteArray("k"));
        QCOMPARE(reply->elements[1].text, QByteArray("a"));
        QCOMPARE(reply->elements[2].integer, 7);
    }
    const auto exists = redis->command({"SCRIPT", "EXISTS", script.sha1()});
    QVERIFY(exists);
    QCOMPARE(exists->elements.front().integer, 1);
}

void RedisTest::servesManyThreads()
{
    const auto redis = open();
    QVERIFY(redis);
    constexpr int kThreads = 16;
    constexpr int kCommands = 100;
    std::atomic<int> failures = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < kThreads; ++i) {
        threads.emplace_back([&, i] {
            const QByteArray name = "own" + QByteArray::number(i);
            for (int n = 1; n <= kCommands; ++n) {
                const auto own = redis->command({"INCR", name});
                failures += !own || own->integer != n || !redis->command({"INCR", "shared"}) ? 1 : 0;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(failures, 0);
    QCOMPARE(text(redis->command({"GET", "shared"})).toInt(), kThreads * kCommands);
}

void RedisTest::signsInAndSelectsTheDatabase()
{
    const auto redis = open();
    QVERIFY(redis);
    QVERIFY(redis->command({"CONFIG", "SET", "requirepass", "p@ss/word"}));
    const QString url = QStringLiteral("redis://:p%40ss%2Fword@127.0.0.1:") + QString::number(m_server.port())
                      + QStringLiteral("/3");
    const auto signedIn = Redis::open(url);
    QVERIFY(signedIn);
    QCOMPARE(text((*signedIn)->command({"SET", "where", "three"})), QByteArray("OK"));
    QVERIFY((*signedIn)->command({"SELECT", "0"}));
    const auto other = Redis::open(m_server.url());
    QVERIFY(other);
    const Result<> refused = (*other)->check();
    QVERIFY(!refused);
    QVERIFY(refused.error().detail.startsWith(QStringLiteral("NOAUTH")));
    const auto again = Redis::open(url);
    QVERIFY(again);
    QCOMPARE(text((*again)->command({"GET", "where"})), QByteArray("three"));
    QVERIFY((*again)->command({"CONFIG", "SET", "requirepass", ""}));
}

void RedisTest::refusesUrlsThatAreNone()
{
    for (const QString &url : {QString(), QStringLiteral("http://host"), QStringLiteral("redis://"),
                               QStringLiteral("redis://:hunter2@host/x"), QStringLiteral("redis://host:99999")}) {
        const auto redis = Redis::open(url);
        QVERIFY2(!redis, qPrintable(url));
        QCOMPARE(redis.error().kind, ErrorKind::Validation);
        QVERIFY(!redis.error().message.contains(QStringLiteral("hunter2")));
    }
}

void RedisTest::failsAtOnceWhileAwayAndComesBack()
{
    const auto redis = open();
    QVERIFY(redis);
    Load load(*redis);
    QTRY_VERIFY_WITH_TIMEOUT(load.done() > 500, 20000);
    m_server.stop();
    QTRY_VERIFY_WITH_TIMEOUT(load.refused() > 1000, 20000);
    QVERIFY(m_server.start());
    const int before = load.done();
    QTRY_VERIFY_WITH_TIMEOUT(load.done() > before + 500, 20000);
    load.stop();
    QVERIFY(!load.failedOtherwise());
    QVERIFY2(load.slowestMs() < 1500, qPrintable(QString::number(load.slowestMs())));
}

void RedisTest::doesNotWaitForOneThatHangs()
{
    const auto redis = open();
    QVERIFY(redis);
    QVERIFY(redis->check());
    ::kill(static_cast<pid_t>(m_server.pid()), SIGSTOP);
    QElapsedTimer timer;
    timer.start();
    const Result<> first = redis->check();
    const qint64 firstTook = timer.elapsed();
    int refused = 0;
    timer.start();
    for (int i = 0; i < 1000; ++i)
        refused += redis->check() ? 0 : 1;
    const qint64 othersTook = timer.elapsed();
    ::kill(static_cast<pid_t>(m_server.pid()), SIGCONT);
    QVERIFY(!first);
    QVERIFY2(firstTook < 2000, qPrintable(QString::number(firstTook)));
    QCOMPARE(refused, 1000);
    QVERIFY2(othersTook < 5000, qPrintable(QString::number(othersTook)));
    QTRY_VERIFY(redis->check());
}

void RedisTest::startsWithoutRedis()
{
    m_server.stop();
    const auto redis = open();
    QVERIFY(redis);
    QVERIFY(!redis->check());
    QVERIFY(m_server.start());
    QTRY_VERIFY(redis->check());
}

void RedisTest::delivers()
{
    const auto redis = open();
    QVERIFY(redis);
    Heard heard;
    {
        const auto subscription = redis->subscribe("news", heard.listener());
        QTRY_COMPARE(heard.connected(), 1);
        QVERIFY(redis->publish("other", "not this"));
        QVERIFY(redis->publish("news", QByteArray("a\0b", 3)));
        QVERIFY(redis->publish("news", "c"));
        QTRY_COMPARE(heard.messages(), QByteArrayList({QByteArray("a\0b", 3), "c"}));
    }
    const auto listeners = redis->publish("news", "nobody hears");
    QVERIFY(listeners);
    QCOMPARE(heard.messages().size(), 2);
}

void RedisTest::subscribesAgainAndSaysSo()
{
    const auto redis = open();
    QVERIFY(redis);
    Heard heard;
    const auto subscription = redis->subscribe("news", heard.listener());
    QTRY_COMPARE(heard.connected(), 1);
    m_server.stop();
    QTRY_COMPARE(heard.lost(), 1);
    QVERIFY(m_server.start());
    QTRY_COMPARE(heard.connected(), 2);
    QTRY_VERIFY(redis->check());
    QVERIFY(redis->publish("news", "again"));
    QTRY_COMPARE(heard.messages(), QByteArrayList({"again"}));
}

void RedisTest::noticesASilentConnection()
{
    const auto redis = open();
    QVERIFY(redis);
    Heard heard;
    const auto subscription = redis->subscribe("news", heard.listener());
    QTRY_COMPARE(heard.connected(), 1);
    ::kill(static_cast<pid_t>(m_server.pid()), SIGSTOP);
    QTRY_COMPARE_WITH_TIMEOUT(heard.lost(), 1, 10000);
    ::kill(static_cast<pid_t>(m_server.pid()), SIGCONT);
    QTRY_COMPARE(heard.connected(), 2);
}

QTEST_GUILESS_MAIN(RedisTest)
#include "tst_redis.moc"
