// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/database.h"
#include "tests/platform/keyclient.h"
#include "tests/platform/operatorlogin.h"
#include "tests/support/postgresserver.h"
#include "tests/support/redisserver.h"
#include "tests/support/sharedplatform.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace pm::test;

namespace {

constexpr qint64 kTenMinutes = 600;
constexpr int kPatienceMs = 15'000;
const QString kApi = QStringLiteral("/api/v1");
const QString kEmails = QStringLiteral("/api/v1/emails");
const QString kMe = QStringLiteral("/api/v1/auth/me");

QDateTime timeIn(const QJsonObject &json, const QString &name)
{
    return QDateTime::fromString(json.value(name).toString(), Qt::ISODateWithMs);
}

} // namespace

// Two real processes on one PostgreSQL and Redis; the clock of the one is ten minutes slow, of the other ten fast.
class ClockSkewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_platform.reset(); }
    void cleanupTestCase();

    void sessionsHoldOnBoth();
    void keysEndWhenTheyShould();
    void overlapsEndWhenTheyShould();
    void nothingIsSentTwice();
    void campaignsAreSentOnceAtTheirRate();
    void limitsAreShared();

private:
    void setClock(PlatformProcess &process, std::size_t index) const;
    [[nodiscard]] int use(std::size_t process) const;
    // The one key's, which is given in hours, comes to its end now.
    [[nodiscard]] bool endOverlapAt(const QDateTime &end) const;
    [[nodiscard]] QString make(const QString &path, const QJsonObject &body) const;

    QTemporaryDir m_folder;
    QString m_database;
    std::unique_ptr<PostgresServer> m_postgres;
    std::unique_ptr<RedisServer> m_redis;
    std::unique_ptr<SharedPlatform> m_platform;
};

void ClockSkewTest::initTestCase()
{
    m_postgres = std::make_unique<PostgresServer>();
    m_redis = std::make_unique<RedisServer>();
    QVERIFY(m_postgres->start());
    QVERIFY(m_redis->start());
}

void ClockSkewTest::init()
{
    m_database = m_postgres->createDatabase();
    const QStringList arguments{QStringLiteral("--database"), m_database, QStringLiteral("--redis"), m_redis->url()};
    m_platform = std::make_unique<SharedPlatform>(arguments, [this](PlatformProcess &process, std::size_t index) {
        setClock(process, index);
    });
    QVERIFY(m_platform->start(2, 1));
}

void ClockSkewTest::cleanupTestCase()
{
    m_redis.reset();
    m_postgres.reset();
}

void ClockSkewTest::sessionsHoldOnBoth()
{
    // That of the first process.
    QCOMPARE(m_platform->asOperator(0)->get(kMe).status, 200);
    QCOMPARE(m_platform->asOperator(1)->get(kMe).status, 200);
    HttpExchange slow(m_platform->process(0).url());
    HttpExchange fast(m_platform->process(1).url());
    const QJsonObject session = login(fast).data();
    const qint64 seconds = QDateTime::currentDateTimeUtc().secsTo(timeIn(session, QStringLiteral("expires_at")));
    QVERIFY2(std::abs(seconds - 12 * 3600) < 30, QByteArray::number(seconds));
    const QString token = session.value(QStringLiteral("token")).toString();
    slow.setBearer(token);
    fast.setBearer(token);
    QCOMPARE(slow.get(kMe).status, 200);
    QCOMPARE(fast.post(kApi + QStringLiteral("/auth/logout")).status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(slow.get(kMe).status, 401, kPatienceMs);
}

void ClockSkewTest::keysEndWhenTheyShould()
{
    QCOMPARE(use(0), 200);
    QCOMPARE(use(1), 200);
    const QDateTime end = QDateTime::currentDateTimeUtc().addSecs(4);
    const QString path = kApi + QStringLiteral("/platform/api-keys/") + m_platform->keys().front().id;
    const HttpReply changed = m_platform->asOperator(0)->patch(path, {{QStringLiteral("expires_at"),
                                                                       end.toString(Qt::ISODateWithMs)}});
    QVERIFY2(changed.status == 200, describe(changed));
    for (std::size_t process = 0; process < m_platform->size(); ++process) {
        if (QDateTime::currentDateTimeUtc() < end.addSecs(-1))
            QCOMPARE(use(process), 200);
    }
    QTRY_COMPARE_WITH_TIMEOUT(use(0), 401, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(use(1), 401, kPatienceMs);
    const qint64 late = end.msecsTo(QDateTime::currentDateTimeUtc());
    QVERIFY2(late > -500 && late < 5000, QByteArray::number(late));
}

void ClockSkewTest::overlapsEndWhenTheyShould()
{
    const QString path = kApi + QStringLiteral("/platform/api-keys/") + m_platform->keys().front().id;
    const QString field = QStringLiteral("overlap_ends_at");
    const HttpReply made = m_platform->asOperator(0)->post(path + QStringLiteral("/regenerate"),
                                                           {{QStringLiteral("grace_period_hours"), 1}});
    QVERIFY2(made.status == 200, describe(made));
    const SharedPlatform::Key next{.id = {}, .secret = made.json().value(QStringLiteral("api_key")).toString()};
    for (std::size_t process = 0; process < m_platform->size(); ++process) {
        const QDateTime end = timeIn(m_platform->asOperator(process)->get(path).json(), field);
        const qint64 seconds = QDateTime::currentDateTimeUtc().secsTo(end);
        QVERIFY2(std::abs(seconds - 3600) < 60, QByteArray::number(seconds));
    }
    const QDateTime end = QDateTime::currentDateTimeUtc().addSecs(5);
    QVERIFY(endOverlapAt(end));
    for (std::size_t process = 0; process < m_platform->size(); ++process) {
        const int status = use(process);
        if (QDateTime::currentDateTimeUtc() < end.addSecs(-1))
            QCOMPARE(status, 200);
    }
    QTRY_COMPARE_WITH_TIMEOUT(use(0), 401, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(use(1), 401, kPatienceMs);
    const qint64 late = end.msecsTo(QDateTime::currentDateTimeUtc());
    QVERIFY2(late > -500 && late < 5000, QByteArray::number(late));
    for (std::size_t process = 0; process < m_platform->size(); ++process)
        QVERIFY(m_platform->asOperator(process)->get(path).json().value(field).isNull());
    QCOMPARE(m_platform->keyed(0, next)->get(kEmails).status, 200); // each has a keystore of its own
}

void ClockSkewTest::nothingIsSentTwice()
{
    const auto slow = m_platform->keyed(0, m_platform->keys().front());
    const auto fast = m_platform->keyed(1, m_platform->keys().front());
    QCOMPARE(sendMessage(*slow, QStringLiteral("first")).status, 200);
    QCOMPARE(sendMessage(*fast, QStringLiteral("second")).status, 200);
    // Each repeats only what it can open: the answers' key comes from the master key, which both have.
    QCOMPARE(sendMessage(*fast, QStringLiteral("first")).header("Idempotent-Replayed"), QByteArray("true"));
    QCOMPARE(sendMessage(*slow, QStringLiteral("second")).header("Idempotent-Replayed"), QByteArray("true"));
    QCOMPARE(subjectsOf(*slow), QStringList({QStringLiteral("first"), QStringLiteral("second")}));
}

void ClockSkewTest::campaignsAreSentOnceAtTheirRate()
{
    constexpr int kContacts = 16;
    constexpr int kPerMinute = 240;
    for (int i = 0; i < kContacts; ++i)
        QVERIFY(
            !make(QStringLiteral("/contacts"), {{QStringLiteral("email"), QStringLiteral("reader%1@acme.test").arg(i)},
                                                {QStringLiteral("tags"), QJsonArray{QStringLiteral("all")}}})
                 .isEmpty());
    const QString stored = make(QStringLiteral("/templates"), {{QStringLiteral("name"), QStringLiteral("News")},
                                                               {QStringLiteral("subject"), QStringLiteral("News")},
                                                               {QStringLiteral("text_body"), QStringLiteral("News")}});
    const QString id = make(QStringLiteral("/campaigns"),
                            {{QStringLiteral("name"), QStringLiteral("News")},
                             {QStringLiteral("template_id"), stored},
                             {QStringLiteral("from"), QStringLiteral("news@acme.test")},
                             {QStringLiteral("audience_tags"), QJsonArray{QStringLiteral("all")}},
                             {QStringLiteral("rate_per_minute"), kPerMinute}});
    const QString path = kApi + QStringLiteral("/campaigns/") + id;
    const auto http = m_platform->asOperator(1);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(http->post(path + QStringLiteral("/start")).status, 200);
    const QString status = QStringLiteral("status");
    QTRY_COMPARE_WITH_TIMEOUT(http->get(path).json().value(status).toString(), QStringLiteral("completed"),
                              2 * kPatienceMs);
    // One in each quarter of a second, whoever sends it.
    QVERIFY2(timer.elapsed() > (kContacts - 2) * 60'000 / kPerMinute, QByteArray::number(timer.elapsed()));
    QSet<QString> recipients;
    const QJsonArray emails =
        http->get(kEmails + QStringLiteral("?limit=500")).json()[QStringLiteral("emails")].toArray();
    for (const QJsonValue &email : emails)
        recipients.insert(email.toObject()[QStringLiteral("to")].toArray().first().toString());
    QCOMPARE(emails.size(), kContacts);
    QCOMPARE(recipients.size(), kContacts);
}

void ClockSkewTest::limitsAreShared()
{
    constexpr int kBurst = 2000;
    constexpr int kRequests = 60;
    constexpr qint64 kPerSecond = 17;
    QElapsedTimer timer;
    timer.start();
    const auto slow = m_platform->keyed(0, m_platform->keys().front());
    const auto fast = m_platform->keyed(1, m_platform->keys().front());
    HttpReply reply;
    for (int i = 0; i < kRequests; ++i) {
        reply = (i % 2 == 0 ? slow : fast)->get(kEmails);
        QCOMPARE(reply.status, 200);
        const qint64 reset = reply.header("X-RateLimit-Reset").toLongLong();
        QVERIFY(std::abs(reset - QDateTime::currentSecsSinceEpoch()) < 30);
    }
    const qint64 left = reply.header("X-RateLimit-Remaining").toLongLong();
    QVERIFY2(left < kBurst && left <= kBurst - kRequests + kPerSecond * (timer.elapsed() / 1000 + 1),
             QByteArray::number(left));
}

void ClockSkewTest::setClock(PlatformProcess &process, std::size_t index) const
{
    const qint64 seconds = index == 0 ? -kTenMinutes : kTenMinutes;
    QFile file(m_folder.filePath(QStringLiteral("clock%1").arg(index)));
    QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
    QCOMPARE(file.write(reinterpret_cast<const char *>(&seconds), sizeof seconds), qint64(sizeof seconds));
    process.setVariable(QStringLiteral("LD_PRELOAD"), QStringLiteral(PENGUINMAILS_MOVABLE_CLOCK));
    process.setVariable(QStringLiteral("MOVABLE_CLOCK_FILE"), file.fileName());
    // It wants to be the first library.
    process.setVariable(QStringLiteral("ASAN_OPTIONS"), QStringLiteral("verify_asan_link_order=0"));
}

int ClockSkewTest::use(std::size_t process) const
{
    return m_platform->keyed(process, m_platform->keys().front())->get(kEmails).status;
}

bool ClockSkewTest::endOverlapAt(const QDateTime &end) const
{
    const auto database = pm::store::openDatabase({.url = m_database});
    return database && (*database)->write([&](pm::store::Connection &connection) {
        return connection
            .execute(QStringLiteral("UPDATE key_credentials SET valid_until = ? WHERE valid_until IS NOT NULL"),
                     {end.toMSecsSinceEpoch()})
            .and_then([&](int) {
                return connection.execute(
                    QStringLiteral("UPDATE api_keys SET overlap_ends_at = ? WHERE overlap_ends_at IS NOT NULL"),
                    {end.toMSecsSinceEpoch()});
            });
    });
}

QString ClockSkewTest::make(const QString &path, const QJsonObject &body) const
{
    return m_platform->asOperator(0)->post(kApi + path, body).json().value(QStringLiteral("id")).toString();
}

QTEST_GUILESS_MAIN(ClockSkewTest)
#include "tst_clockskew.moc"
