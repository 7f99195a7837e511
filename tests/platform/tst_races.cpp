// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/sharedplatform.h"
#include "tests/support/testdatabase.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>
#include <functional>
#include <latch>
#include <random>
#include <thread>

using namespace pm;
using namespace pm::test;

namespace {

constexpr int kRounds = 8;
const QString kApi = QStringLiteral("/api/v1");
const QString kKeys = QStringLiteral("/api/v1/platform/api-keys");

using Request = std::function<HttpReply(HttpExchange &)>;

// Each on a thread and connection of its own, on the processes in turn, all let go at once.
std::vector<HttpReply> together(const SharedPlatform &platform, const std::vector<Request> &requests)
{
    std::vector<HttpReply> replies(requests.size());
    std::latch start(std::ssize(requests));
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < requests.size(); ++i) {
        threads.emplace_back([&, i] {
            const auto http = platform.asOperator(i % platform.size());
            std::ignore = http->get(QStringLiteral("/api/v1/auth/me")); // connects
            start.arrive_and_wait();
            replies[i] = requests[i](*http);
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    return replies;
}

int countOf(const std::vector<HttpReply> &replies, int status)
{
    return static_cast<int>(
        std::count_if(replies.begin(), replies.end(), [&](const HttpReply &reply) { return reply.status == status; }));
}

QByteArray statusesOf(const std::vector<HttpReply> &replies)
{
    QByteArray text;
    for (const HttpReply &reply : replies)
        text += QByteArray::number(reply.status) + ' ' + reply.body + '\n';
    return text;
}

// A thing that is changed by several at once. `%1` in a body stands for a number that makes it different.
struct Thing {
    const char *collection;
    const char *newBody;
    QByteArray method; // that changes it; none when it can be deleted only
    const char *change;
};

QByteArray filled(const char *body, const QString &templateId, int number)
{
    return QString::fromUtf8(body)
        .replace(QStringLiteral("%1"), QString::number(number))
        .replace(QStringLiteral("TEMPLATE"), templateId)
        .toUtf8();
}

} // namespace
Q_DECLARE_METATYPE(Thing)

// Several clients change the same thing at the same moment, on SQLite on one real process, on PostgreSQL on two.
class RacesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addRows(); }
    void init();
    void cleanup();

    void regenerateAgainstRevoke_data();
    void regenerateAgainstRevoke();
    void regenerateAgainstRegenerate();
    void oneChangeOfTheSameState_data();
    void oneChangeOfTheSameState();

private:
    [[nodiscard]] SharedPlatform::Key makeKey();
    [[nodiscard]] bool works(const QString &secret, std::size_t process = 0) const;
    [[nodiscard]] QString make(const QString &path, const QByteArray &body);
    [[nodiscard]] QByteArray etagOf(const QString &path);

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<SharedPlatform> m_platform;
    std::unique_ptr<HttpExchange> m_http;
    int m_count = 0;
};

void RacesTest::init()
{
    QFETCH_GLOBAL(QString, database);
    m_database = std::make_unique<TestDatabase>(database);
    m_platform = std::make_unique<SharedPlatform>(QStringList{QStringLiteral("--database"), m_database->url()});
    QVERIFY(m_platform->start(database == QStringLiteral("sqlite") ? 1 : 2, 0));
    m_http = m_platform->asOperator(0);
}

void RacesTest::cleanup()
{
    m_http.reset();
    m_platform.reset();
}

void RacesTest::regenerateAgainstRevoke_data()
{
    QTest::addColumn<bool>("conditional");
    QTest::newRow("with If-Match") << true;
    QTest::newRow("without") << false;
}

void RacesTest::regenerateAgainstRevoke()
{
    QFETCH(bool, conditional);
    std::minstd_rand random(4711);
    for (int round = 0; round < kRounds; ++round) {
        const SharedPlatform::Key key = makeKey();
        QVERIFY(works(key.secret));
        const QString path = kKeys + u'/' + key.id;
        const HttpHeaders headers = conditional ? HttpHeaders{{"If-Match", etagOf(path)}} : HttpHeaders();
        // Hashing takes most of the one, so that the other comes at all moments of it.
        const std::chrono::milliseconds later(random() % 400);
        const auto replies = together(*m_platform, {[&](HttpExchange &http) {
                                                        return http.post(path + QStringLiteral("/regenerate"), {},
                                                                         headers);
                                                    },
                                                    [&](HttpExchange &http) {
                                                        std::this_thread::sleep_for(later);
                                                        return http.remove(path, headers);
                                                    }});
        const bool regenerated = replies[0].status == 200;
        const bool revoked = replies[1].status == 200;
        QVERIFY2(regenerated || revoked, statusesOf(replies));
        for (const HttpReply &reply : replies)
            QVERIFY2(QList<int>({200, 409, 412}).contains(reply.status), statusesOf(replies));
        // Both can be right, one after the other, but not for somebody who meant the same state.
        QVERIFY2(!conditional || regenerated != revoked, statusesOf(replies));
        QVERIFY(!works(key.secret));
        const QString fresh = replies[0].json().value(QStringLiteral("api_key")).toString();
        QCOMPARE(fresh.isEmpty(), !regenerated);
        QCOMPARE(regenerated && works(fresh), !revoked);
        const QString status = revoked ? QStringLiteral("revoked") : QStringLiteral("active");
        QCOMPARE(m_http->get(path).json().value(QStringLiteral("status")).toString(), status);
    }
}

void RacesTest::regenerateAgainstRegenerate()
{
    for (int round = 0; round < kRounds / 2; ++round) {
        const SharedPlatform::Key key = makeKey();
        const QString path = kKeys + u'/' + key.id + QStringLiteral("/regenerate");
        const auto replies = together(*m_platform,
                                      std::vector<Request>(3, [&](HttpExchange &http) { return http.post(path); }));
        QVERIFY2(countOf(replies, 200) >= 1, statusesOf(replies));
        QVERIFY2(countOf(replies, 200) + countOf(replies, 409) == 3, statusesOf(replies));
        const std::size_t last = m_platform->size() - 1;
        QVERIFY(!works(key.secret));
        QVERIFY(!works(key.secret, last));
        int working = 0;
        for (const HttpReply &reply : replies) {
            const QString fresh = reply.json().value(QStringLiteral("api_key")).toString();
            const bool isNewest = reply.status == 200 && works(fresh);
            working += isNewest ? 1 : 0;
            QVERIFY(!isNewest || works(fresh, last));
        }
        QCOMPARE(working, 1);
    }
}

void RacesTest::oneChangeOfTheSameState_data()
{
    QTest::addColumn<Thing>("thing");
    QTest::newRow("keys") << Thing{"/platform/api-keys", R"({"name":"Key %1","permissions":["send_email"]})", "PATCH",
                                   R"({"description":"Number %1"})"};
    QTest::newRow("contacts") << Thing{"/contacts", R"({"email":"c%1@acme.test"})", "PUT",
                                       R"({"email":"d%1@acme.test"})"};
    QTest::newRow("templates") << Thing{"/templates", R"({"name":"T %1","subject":"S","text_body":"B"})", "PUT",
                                        R"({"name":"U %1","subject":"S","text_body":"B"})"};
    QTest::newRow("campaigns") << Thing{
        "/campaigns", R"({"name":"C %1","template_id":"TEMPLATE","from":"a@acme.test","audience_tags":["a"]})", "PUT",
        R"({"name":"D %1","template_id":"TEMPLATE","from":"a@acme.test","audience_tags":["a"]})"};
    QTest::newRow("domains") << Thing{"/domains", R"({"name":"n%1.example.com"})", {}, nullptr};
    QTest::newRow("webhooks") << Thing{
        "/platform/webhooks",
        R"({"name":"W %1","endpoint_url":"https://93.184.216.34/w","event_types":["email.bounced"]})", "PUT",
        R"({"name":"X %1","endpoint_url":"https://93.184.216.34/x","event_types":["email.bounced"]})"};
    QTest::newRow("tenants") << Thing{"/platform/admin/tenants",
                                      R"({"company_name":"A %1","owner_email":"o%1@acme.test","plan":"starter"})",
                                      "PATCH", R"({"plan":"pro"})"};
    QTest::newRow("users") << Thing{"/platform/admin/users", R"({"email":"u%1@acme.test","name":"U","role":"support"})",
                                    "PATCH", R"({"role":"admin"})"};
}

void RacesTest::oneChangeOfTheSameState()
{
    QFETCH(Thing, thing);
    const QString templateId = make(QStringLiteral("/templates"), R"({"name":"T","subject":"S","text_body":"B"})");
    for (int round = 0; round < kRounds; ++round) {
        const QString id = make(QString::fromLatin1(thing.collection), filled(thing.newBody, templateId, ++m_count));
        const QString path = kApi + QLatin1StringView(thing.collection) + u'/' + id;
        const HttpHeaders headers{{"If-Match", etagOf(path)}, {"Content-Type", "application/json"}};
        std::vector<Request> requests;
        if (!thing.method.isEmpty()) {
            for (int i = 0; i < 4; ++i) {
                requests.emplace_back([&, body = filled(thing.change, templateId, ++m_count)](HttpExchange &http) {
                    return http.send(thing.method, path, body, headers);
                });
            }
        }
        const bool canDelete = !path.contains(QStringLiteral("/admin/"));
        if (canDelete && (round % 2 == 1 || thing.method.isEmpty()))
            requests.insert(requests.end(), 2, [&](HttpExchange &http) { return http.remove(path, headers); });
        const auto replies = together(*m_platform, requests);
        // 404 and 409: it was deleted or revoked, which was the one change.
        const int done = countOf(replies, 200) + countOf(replies, 204);
        QVERIFY2(done == 1, statusesOf(replies));
        const int told = countOf(replies, 412) + countOf(replies, 404) + countOf(replies, 409);
        QVERIFY2(done + told == std::ssize(replies), statusesOf(replies));
        QVERIFY2(round % 2 == 1 || thing.method.isEmpty() || countOf(replies, 412) == told, statusesOf(replies));
    }
}

SharedPlatform::Key RacesTest::makeKey()
{
    const QJsonObject made = m_http
                                 ->post(kKeys,
                                        {{QStringLiteral("name"), QStringLiteral("Key %1").arg(++m_count)},
                                         {QStringLiteral("permissions"), QJsonArray{QStringLiteral("send_email")}}})
                                 .json();
    return {.id = made.value(QStringLiteral("key_id")).toString(),
            .secret = made.value(QStringLiteral("api_key")).toString()};
}

bool RacesTest::works(const QString &secret, std::size_t process) const
{
    const auto http = m_platform->keyed(process, {.id = {}, .secret = secret});
    return http->get(kApi + QStringLiteral("/emails")).status == 200;
}

QString RacesTest::make(const QString &path, const QByteArray &body)
{
    const HttpReply made = m_http->send("POST", kApi + path, body, {{"Content-Type", "application/json"}});
    const QJsonObject json = made.data().isEmpty() ? made.json() : made.data();
    return json.value(json.contains(QStringLiteral("key_id")) ? QStringLiteral("key_id") : QStringLiteral("id"))
        .toString();
}

QByteArray RacesTest::etagOf(const QString &path)
{
    return m_http->get(path).header("ETag");
}

QTEST_GUILESS_MAIN(RacesTest)
#include "tst_races.moc"
