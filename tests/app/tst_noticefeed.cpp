// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/api/platformclient.h"
#include "app/desktop/settingspreferences.h"
#include "app/services/environmentchoice.h"
#include "app/services/keyservice.h"
#include "app/services/liveservice.h"
#include "app/services/noticefeed.h"
#include "app/services/noticeservice.h"
#include "app/services/sessionservice.h"
#include "app/services/tenantservice.h"
#include "tests/app/loginanswer.h"
#include "tests/app/memorykeychain.h"
#include "tests/app/scriptedserver.h"
#include "tests/support/redisserver.h"
#include "tests/ui/testplatforms.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace pm;
using namespace pm::app;
using test::PlatformProcess;

namespace {

using namespace std::chrono_literals;

constexpr int kPatienceMs = 20'000;

// A console's part that has to do with notices.
struct Listener {
    Listener(const QUrl &url, const QString &preferencesFile)
        : preferences(preferencesFile)
    {
        client.setBaseUrl(url);
        feed.setInterval(100ms);
    }
    [[nodiscard]] RequestHandle signIn(const QString &email = PlatformProcess::adminEmail(),
                                       const QString &password = PlatformProcess::adminPassword())
    {
        return session.signIn(email, Secret(password.toUtf8()), {}, false, {&client, [](const Result<Operator> &) {}});
    }
    [[nodiscard]] QStringList kinds() const
    {
        QStringList kinds;
        for (const app::Notice &notice : notices.notices())
            kinds.append(notice.told ? notice.told->kind : QString());
        return kinds;
    }

    SystemClock clock;
    SettingsPreferences preferences;
    test::MemoryKeychain keychain;
    PlatformClient client;
    NoticeService notices{clock};
    SessionService session{client, keychain, QStringLiteral("w")};
    TenantService tenants{client};
    EnvironmentChoice environment;
    LiveService live{client,
                     session,
                     tenants,
                     environment,
                     {.firstRetryMs = 100, .longestRetryMs = 400, .pollMs = 100, .firstSignMs = 20'000}};
    // As the window does it, and before the feed hears of it.
    QMetaObject::Connection leaving = QObject::connect(&session, &SessionService::stateChanged, &notices, [this] {
        if (session.state() == SessionService::State::SignedOut)
            notices.clear();
    });
    NoticeFeed feed{{client, session, tenants, preferences, notices, live}, QStringLiteral("w")};
};

pm::Notice failing(int number)
{
    return {.id = NoticeId(QStringLiteral("ntc_%1").arg(number)),
            .kind = QStringLiteral("webhook.failing"),
            .level = NoticeLevel::Warning,
            .tenant = {},
            .subject = QStringLiteral("wh_%1").arg(number),
            .data = {},
            .createdAt = number};
}

// A platform that has told so much, and says to its stream what a test wants once that is open.
class ToldPlatform
{
public:
    explicit ToldPlatform(bool hasStream)
    {
        server.answerBy([this, hasStream](const test::SeenRequest &request) {
            if (request.target.endsWith("/auth/login"))
                return json(test::loginAnswer(QStringLiteral("owner")));
            if (request.target.endsWith("/notices"))
                return json(toJson(NoticePage{.notices = told, .nextCursor = {}}));
            if (request.target.contains("/events/poll"))
                return json(toJson(polled));
            if (!hasStream)
                return test::ScriptedReply{.status = 404};
            return test::ScriptedReply{.body = {}, .manner = test::ScriptedReply::Manner::Open};
        });
    }
    [[nodiscard]] std::ptrdiff_t reads() const { return asked("/notices"); }
    [[nodiscard]] std::ptrdiff_t listeners() const { return asked("/events/stream"); }
    void openStream() { server.push("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n: here\n\n"); }
    void tell(const QByteArray &type, const QJsonObject &data)
    {
        server.push("event: " + type + "\ndata: " + QJsonDocument(data).toJson(QJsonDocument::Compact) + "\n\n");
    }

    test::ScriptedServer server;
    std::vector<pm::Notice> told;
    LivePage polled{.events = {}, .next = QStringLiteral("live_1.-1")};

private:
    [[nodiscard]] std::ptrdiff_t asked(const QByteArray &path) const
    {
        return std::count_if(server.seen().begin(), server.seen().end(),
                             [&](const test::SeenRequest &request) { return request.target.endsWith(path); });
    }
    [[nodiscard]] static test::ScriptedReply json(const QJsonObject &object)
    {
        return {.body = QJsonDocument(object).toJson(QJsonDocument::Compact)};
    }
};

} // namespace

// What the real service tells of keys, whatever it keeps them in, comes to the notices of the console, once.
class TestNoticeFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { test::TestPlatforms::addRows(); }
    void initTestCase() { QVERIFY(m_platforms.start()); }
    void init()
    {
        m_platform = &m_platforms.current();
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void lifecycleComesNewestFirst()
    {
        const auto key = m_platform->addKey(QStringLiteral("Shop"));
        Listener listener(m_platform->url(), m_folder->filePath(QStringLiteral("first.ini")));
        const RequestHandle signingIn = listener.signIn();
        QTRY_COMPARE_WITH_TIMEOUT(listener.kinds(), QStringList{QStringLiteral("key.created")}, kPatienceMs);
        QCOMPARE(listener.notices.unread(), 1);
        const QSignalSpy news(&listener.notices, &NoticeService::newsTold); // what was told before is none
        QCOMPARE(m_platform->sendWith(key.secret), 200);
        QTRY_COMPARE_WITH_TIMEOUT(listener.kinds().value(0), QStringLiteral("key.first_used"), 10'000);
        QVERIFY(m_platform->revokeKey(key.id));
        QTRY_COMPARE_WITH_TIMEOUT(listener.kinds(),
                                  QStringList({QStringLiteral("key.revoked"), QStringLiteral("key.first_used"),
                                               QStringLiteral("key.created")}),
                                  kPatienceMs);
        QCOMPARE(listener.notices.unread(), 3);
        QCOMPARE(news.size(), 2);
        listener.notices.clear();
        const auto other = m_platform->addKey(QStringLiteral("Other"));
        QTRY_COMPARE_WITH_TIMEOUT(listener.kinds(), QStringList{QStringLiteral("key.created")},
                                  kPatienceMs); // the others do not come back
        QVERIFY(m_platform->revokeKey(other.id));
    }

    // Nobody asks for years; the platform itself says it.
    void hearsOfItAtOnce()
    {
        Listener listener(m_platform->url(), m_folder->filePath(QStringLiteral("stream.ini")));
        listener.feed.setInterval(24h);
        const RequestHandle signingIn = listener.signIn();
        QTRY_COMPARE_WITH_TIMEOUT(listener.live.state(), EventStream::State::Live, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!listener.kinds().isEmpty(), kPatienceMs);
        const QSignalSpy news(&listener.notices, &NoticeService::newsTold);
        const auto key = m_platform->addKey(QStringLiteral("Heard"));
        QTRY_COMPARE_WITH_TIMEOUT(news.size(), 1, kPatienceMs);
        QVERIFY(m_platform->revokeKey(key.id));
        QTRY_COMPARE_WITH_TIMEOUT(news.size(), 2, kPatienceMs);
        QCOMPARE(listener.kinds().value(0), QStringLiteral("key.revoked"));
    }

    void asksNoMoreWhileItHears()
    {
        ToldPlatform platform(true);
        platform.told = {failing(1)};
        Listener listener(platform.server.url(), m_folder->filePath(QStringLiteral("told.ini")));
        listener.feed.setInterval(24h);
        const RequestHandle signingIn = listener.signIn();
        QTRY_COMPARE_WITH_TIMEOUT(listener.kinds().size(), 1, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(platform.listeners(), 1, kPatienceMs);
        QCOMPARE(platform.reads(), 1);
        platform.told = {failing(2), failing(1)};
        platform.openStream(); // what was told before is still to be read
        QTRY_COMPARE_WITH_TIMEOUT(listener.kinds().size(), 2, kPatienceMs);
        const QSignalSpy news(&listener.notices, &NoticeService::newsTold);
        listener.feed.setInterval(0ms); // a timer that went on would be seen
        platform.tell("notice", toJson(failing(3)));
        platform.tell("notice", toJson(failing(3)));
        platform.tell("notice", toJson(failing(4)));
        QTRY_COMPARE_WITH_TIMEOUT(listener.kinds().size(), 4, kPatienceMs);
        QCOMPARE(news.size(), 2); // once each
        QCOMPARE(listener.notices.notices().front().told->id.text(), QStringLiteral("ntc_4"));
        QCOMPARE(platform.reads(), 2);
        platform.told = {failing(5), failing(4)};
        platform.tell("reset", {}); // it could not be taken up where it ended
        QTRY_COMPARE_WITH_TIMEOUT(listener.kinds().size(), 5, kPatienceMs);
        QCOMPARE(news.size(), 3);
    }

    void hearsOfItWhereThereIsNoStream()
    {
        ToldPlatform platform(false);
        platform.told = {failing(1)};
        Listener listener(platform.server.url(), m_folder->filePath(QStringLiteral("polled.ini")));
        listener.feed.setInterval(24h);
        const RequestHandle signingIn = listener.signIn();
        QTRY_COMPARE_WITH_TIMEOUT(listener.live.state(), EventStream::State::Polling, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(platform.reads(), 2, kPatienceMs); // at first, and once anything is heard
        QTRY_COMPARE_WITH_TIMEOUT(listener.kinds().size(), 1, kPatienceMs);
        const QSignalSpy news(&listener.notices, &NoticeService::newsTold);
        platform.polled.events = {
            {.id = QStringLiteral("live_2.0"), .type = QStringLiteral("notice"), .data = toJson(failing(2))}};
        QTRY_COMPARE_WITH_TIMEOUT(news.size(), 1, kPatienceMs);
        QCOMPARE(platform.reads(), 2);
    }

    void whatWasSeenStaysSeen()
    {
        const QString file = m_folder->filePath(QStringLiteral("second.ini"));
        {
            Listener listener(m_platform->url(), file);
            const RequestHandle signingIn = listener.signIn();
            QTRY_VERIFY_WITH_TIMEOUT(listener.notices.unread() > 0, kPatienceMs);
            listener.notices.markAllRead();
        }
        const auto key = m_platform->addKey(QStringLiteral("Later"));
        Listener listener(m_platform->url(), file);
        const RequestHandle signingIn = listener.signIn();
        QTRY_VERIFY_WITH_TIMEOUT(listener.kinds().size() > 1, kPatienceMs);
        QCOMPARE(listener.notices.unread(), 1);
        QVERIFY(!listener.notices.notices().front().read);
        QCOMPARE(listener.notices.notices().front().told->data.value(QStringLiteral("key_id")).toString(), key.id);
    }

    // Its id is older than what was seen, but nobody has seen it.
    void whatIsWrittenLateIsUnread()
    {
        ToldPlatform platform(true);
        platform.told = {failing(5)};
        Listener listener(platform.server.url(), m_folder->filePath(QStringLiteral("late.ini")));
        const RequestHandle signingIn = listener.signIn();
        QTRY_COMPARE_WITH_TIMEOUT(platform.listeners(), 1, kPatienceMs);
        platform.openStream();
        QTRY_COMPARE_WITH_TIMEOUT(listener.live.state(), EventStream::State::Live, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(listener.notices.unread(), 1, kPatienceMs);
        listener.notices.markAllRead();
        platform.tell("notice", toJson(failing(4)));
        QTRY_COMPARE_WITH_TIMEOUT(listener.kinds().size(), 2, kPatienceMs);
        QCOMPARE(listener.notices.unread(), 1);
        platform.told = {failing(5), failing(4), failing(3)};
        platform.tell("reset", {});
        QTRY_COMPARE_WITH_TIMEOUT(listener.kinds().size(), 3, kPatienceMs);
        QCOMPARE(listener.notices.unread(), 2);
    }

    // By a tenant's own user, who has no other tenant to change to.
    void signingOutReadsNothing()
    {
        ToldPlatform platform(false);
        platform.told = {failing(1)};
        Listener listener(platform.server.url(), m_folder->filePath(QStringLiteral("left.ini")));
        RequestHandle signingIn = listener.signIn();
        QTRY_COMPARE_WITH_TIMEOUT(listener.notices.unread(), 1, kPatienceMs);
        listener.session.signOut();
        QVERIFY(listener.notices.notices().empty());
        listener.notices.post(app::Notice::Level::Info, QStringLiteral("of the start"));
        listener.notices.markAllRead();
        signingIn = listener.signIn();
        QTRY_COMPARE_WITH_TIMEOUT(listener.kinds().size(), 2, kPatienceMs);
        QCOMPARE(listener.notices.unread(), 1);
    }

    void anotherTenantHasOthers()
    {
        Listener listener(m_platform->url(), m_folder->filePath(QStringLiteral("third.ini")));
        const RequestHandle signingIn = listener.signIn();
        QTRY_VERIFY_WITH_TIMEOUT(!listener.kinds().isEmpty(), kPatienceMs);
        listener.notices.post(app::Notice::Level::Info, QStringLiteral("of this window"));
        Tenant other;
        other.id = TenantId(makeUuid());
        listener.tenants.setCurrent(other);
        QCOMPARE(listener.kinds(), QStringList{QString()});
        listener.tenants.setCurrent({});
        QTRY_VERIFY_WITH_TIMEOUT(listener.kinds().size() > 1, kPatienceMs);
    }

    // It belongs to no tenant: whoever works for the platform hears of it, also at work on a tenant.
    void limitsWithoutRedisAreHeardOf()
    {
        test::RedisServer redis;
        QVERIFY(redis.start());
        test::TestPlatform platform;
        QVERIFY(platform.start({QStringLiteral("--redis"), redis.url()}));
        const QString ops = platform.addOperator(Role::Ops);
        const QString member = platform.addOperator(Role::TenantMember);
        const auto key = platform.addKey(QStringLiteral("Shop"));
        Tenant tenant;
        tenant.id = platform.tenant();

        Listener ofAdmin(platform.url(), m_folder->filePath(QStringLiteral("admin.ini")));
        ofAdmin.tenants.setCurrent(tenant);
        Listener ofOps(platform.url(), m_folder->filePath(QStringLiteral("ops.ini")));
        Listener ofMember(platform.url(), m_folder->filePath(QStringLiteral("member.ini")));
        const RequestHandle admin = ofAdmin.signIn();
        const RequestHandle forOps = ofOps.signIn(ops, test::TestPlatform::password());
        const RequestHandle forMember = ofMember.signIn(member, test::TestPlatform::password());
        redis.stop();
        QCOMPARE(platform.sendWith(key.secret), 200);

        const QString away = QStringLiteral("limits.by_process");
        QTRY_VERIFY_WITH_TIMEOUT(ofAdmin.kinds().contains(away), 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(ofOps.kinds(), QStringList{away}, 20'000);
        QVERIFY(platform.revokeKey(key.id));
        QTRY_VERIFY_WITH_TIMEOUT(ofMember.kinds().contains(QStringLiteral("key.revoked")), 20'000);
        QVERIFY(!ofMember.kinds().contains(away));
        QCOMPARE(ofOps.kinds(), QStringList{away});
    }

private:
    test::TestPlatforms m_platforms;
    test::TestPlatform *m_platform = nullptr; // of the row
    std::unique_ptr<QTemporaryDir> m_folder;  // of the preferences
};

QTEST_GUILESS_MAIN(TestNoticeFeed)
#include "tst_noticefeed.moc"
