// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/apidocs/callfuzzer.h"
#include "tests/support/dnsserver.h"
#include "tests/support/platformprocess.h"
#include "tests/support/rawsocket.h"
#include "tests/support/redisserver.h"
#include "tests/support/testdatabase.h"

#include <QElapsedTimer>
#include <QTest>

using namespace pm;
using namespace pm::test;

namespace {

constexpr quint32 kSeed = 20261126;
constexpr int kPatienceMs = 15000; // on a machine that is busy with other tests
constexpr qsizetype kMostProblems = 60;
const QString kSamePath = QStringLiteral("/api/v1/webhooks"); // as /api/v1/platform/webhooks

// What a newcomer does with the own account: the others' session must stay.
bool isOwnAccount(const ApiOperation &operation)
{
    return operation.path.startsWith(QStringLiteral("/api/v1/auth/"));
}

// Whether the next call of the operation needs other things than this one, which was answered so.
bool isUsedUp(const ApiOperation &operation, int status)
{
    if (operation.method == "GET" || operation.id() == QStringLiteral("verifyDomain"))
        return false;
    if (isOwnAccount(operation)) // 429: locked
        return status == 200 || status == 429;
    return status == 409 || (status < 300 && (operation.method == "POST" || operation.method == "DELETE"));
}

// These hash or make keys when they succeed, which takes longer than a hundred others.
bool isDear(const ApiOperation &operation)
{
    static const QStringList ids{QStringLiteral("createKey"),          QStringLiteral("regenerateKey"),
                                 QStringLiteral("endKeyOverlap"),      QStringLiteral("revokeKey"),
                                 QStringLiteral("addDomain"),          QStringLiteral("signIn"),
                                 QStringLiteral("confirmPassword"),    QStringLiteral("changePassword"),
                                 QStringLiteral("confirmSecondFactor")};
    return ids.contains(operation.id());
}

// Fields, and what is odd about their values.
QSet<QByteArray> placesOf(const std::vector<Mutation> &mutations)
{
    QSet<QByteArray> places;
    for (const Mutation &mutation : mutations)
        places.insert(mutation.where + ' ' + mutation.kind);
    return places;
}

} // namespace

// Every field of every documented operation of the real program, with what its schema and all schemas do not foresee.
class FuzzTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noFieldIsLeftOut();
    void everyFieldIsAnsweredAsDocumented_data() { TestDatabase::addRows(); }
    void everyFieldIsAnsweredAsDocumented();

private:
    void start(const TestDatabase &database);
    void fuzz(const ApiOperation &operation, As as);
    // A part of them, another one for each database, but one at least of each field and kind; fewer for the second
    // caller, one at least of each field, and of the dear ones.
    [[nodiscard]] std::vector<Mutation> mutationsOf(const ApiOperation &operation, As as);
    [[nodiscard]] ApiRequest rightRequest(const ApiOperation &operation, As as);
    [[nodiscard]] HttpReply answerTo(const ApiRequest &request);
    void note(const ApiOperation &operation, const Mutation &mutation, const HttpReply &reply);

    std::unique_ptr<DnsServer> m_dns;
    std::unique_ptr<RedisServer> m_redis;
    std::unique_ptr<PlatformProcess> m_platform;
    std::unique_ptr<ApiDocument> m_document;
    std::unique_ptr<ThingMaker> m_things;
    std::unique_ptr<ThingMaker> m_newcomer;
    std::unique_ptr<RawSocket> m_socket;
    QStringList m_problems;
    QHash<QByteArray, bool> m_seen; // answers that were looked at
    quint32 m_seed = kSeed;
    int m_count = 0;
};

void FuzzTest::start(const TestDatabase &database)
{
    m_socket.reset(); // of the service of the row before
    m_dns = std::make_unique<DnsServer>();
    QVERIFY2(m_dns->start(), m_dns->log());
    QStringList arguments{QStringLiteral("--allow-private-endpoints"), QStringLiteral("--database"), database.url(),
                          QStringLiteral("--dns-server"), m_dns->address()};
    if (database.kind() == QStringLiteral("postgresql")) {
        m_redis = std::make_unique<RedisServer>();
        QVERIFY(m_redis->start());
        arguments << QStringLiteral("--redis") << m_redis->url();
    }
    m_seed = database.kind() == QStringLiteral("postgresql") ? kSeed + 1 : kSeed;
    m_platform = std::make_unique<PlatformProcess>();
    QVERIFY2(m_platform->start(arguments), m_platform->log());
    m_document = std::make_unique<ApiDocument>(
        HttpExchange(m_platform->url()).get(QStringLiteral("/api/openapi.json")).json());
    m_things = std::make_unique<ThingMaker>(m_platform->url(), *m_document, PlatformProcess::adminEmail(),
                                            PlatformProcess::adminPassword());
    QVERIFY(m_things->prepare());
}

void FuzzTest::noFieldIsLeftOut()
{
    const TestDatabase place(QStringLiteral("sqlite"));
    start(place);
    for (const ApiOperation &operation : m_document->operations()) {
        const QSet<QByteArray> all = placesOf(CallFuzzer(*m_document, kSeed).mutationsOf(operation));
        if (operation.path.startsWith(kSamePath))
            continue;
        QCOMPARE(placesOf(mutationsOf(operation, ThingMaker::callersOf(operation).first())), all);
        const QJsonObject members = m_document->bodySchemaOf(operation).value(QStringLiteral("properties")).toObject();
        for (auto member = members.begin(); member != members.end(); ++member)
            QVERIFY2(all.contains("body " + member.key().toUtf8() + " any"), qPrintable(operation.id()));
    }
    const auto retry = placesOf(
        CallFuzzer(*m_document, kSeed).mutationsOf(m_document->operation(QStringLiteral("retryDeliveries"))));
    for (const char *field : {"body filter.from time", "body filter.status item", "body filter.q length"})
        QVERIFY2(retry.contains(field), field);
}

void FuzzTest::everyFieldIsAnsweredAsDocumented()
{
    QFETCH(QString, database);
    const TestDatabase place(database);
    start(place);
    m_problems.clear();
    m_count = 0;
    for (const ApiOperation &operation : m_document->operations()) {
        QElapsedTimer timer;
        timer.start();
        const int before = m_count;
        for (const As as : ThingMaker::callersOf(operation))
            fuzz(operation, as);
        if (qEnvironmentVariableIsSet("FUZZ_TIMES"))
            qInfo("%s %d %lld", qPrintable(operation.id()), m_count - before, timer.elapsed());
    }
    qInfo("%d calls", m_count);
    for (const QString &problem : std::as_const(m_problems))
        qWarning("%s", qPrintable(problem));
    QVERIFY(m_problems.isEmpty());
    QVERIFY(m_platform->isRunning());
    QVERIFY2(!m_platform->log().contains("\"level\":\"error\""), m_platform->log());
}

void FuzzTest::fuzz(const ApiOperation &operation, As as)
{
    ApiRequest right = rightRequest(operation, as);
    for (const Mutation &mutation : mutationsOf(operation, as)) {
        ApiRequest request = right;
        mutation.apply(request);
        const HttpReply reply = answerTo(request);
        note(operation, mutation, reply);
        if (isUsedUp(operation, reply.status))
            right = rightRequest(operation, as);
    }
}

std::vector<Mutation> FuzzTest::mutationsOf(const ApiOperation &operation, As as)
{
    // The same by another path, or for another caller.
    const bool isSecond = operation.path.startsWith(kSamePath) || as != ThingMaker::callersOf(operation).first();
    const unsigned step = (isSecond ? 5 : 1) * (isDear(operation) ? 16 : 8);
    std::map<QByteArray, std::vector<Mutation>> places;
    for (Mutation &mutation : CallFuzzer(*m_document, kSeed).mutationsOf(operation))
        places[isSecond ? mutation.where : mutation.where + ' ' + mutation.kind].push_back(std::move(mutation));
    std::minstd_rand random(m_seed);
    std::vector<Mutation> kept;
    for (const auto &[place, mutations] : places) {
        const std::size_t always = random() % mutations.size();
        for (std::size_t i = 0; i < mutations.size(); ++i) {
            if (i == always || random() % step == 0)
                kept.push_back(mutations[i]);
        }
    }
    return kept;
}

ApiRequest FuzzTest::rightRequest(const ApiOperation &operation, As as)
{
    if (isOwnAccount(operation))
        m_newcomer = m_things->newcomer();
    OperationCaller caller(*m_document, isOwnAccount(operation) ? *m_newcomer : *m_things);
    ApiCall call = caller.plainCall(operation, as);
    const QString limit = QStringLiteral("limit"); // long lists take their time
    for (const QJsonObject &parameter : m_document->parametersOf(operation)) {
        if (parameter.value(QStringLiteral("name")) == limit)
            call.parameters[{QStringLiteral("query"), limit}] = QStringLiteral("3");
    }
    return caller.requestOf(operation, call, as);
}

// On the connection of the call before when that is still open.
HttpReply FuzzTest::answerTo(const ApiRequest &request)
{
    ++m_count;
    if (!m_socket) {
        m_socket = std::make_unique<RawSocket>();
        std::ignore = m_socket->connectTo(m_platform->port());
    }
    m_socket->send(request.wire(), kPatienceMs);
    const HttpReply reply = m_socket->readReply(kPatienceMs);
    const bool isEndless = reply.header("Content-Type") == "text/event-stream";
    if (reply.status == 0 || isEndless || reply.header("Connection") == "close")
        m_socket.reset();
    return reply;
}

void FuzzTest::note(const ApiOperation &operation, const Mutation &mutation, const HttpReply &reply)
{
    // Most answers have been seen before, and looking at long lists takes its time.
    const QByteArray answer = operation.id().toUtf8() + QByteArray::number(reply.status) + reply.body;
    if (reply.status >= 200 && reply.status < 500 && std::exchange(m_seen[answer], true))
        return;
    QString problem = reply.error;
    if (problem.isEmpty() && reply.status >= 500)
        problem = QString::fromUtf8(reply.body);
    if (problem.isEmpty())
        problem = m_document->problemsOfAnswer(operation, reply.status, reply.header("Content-Type"), reply.body);
    if (!problem.isEmpty() && m_problems.size() < kMostProblems)
        m_problems.append(QStringLiteral("%1, %2 = %3: %4 %5")
                              .arg(operation.id(), QString::fromUtf8(mutation.where),
                                   QString::fromLatin1(mutation.value.toPercentEncoding(" \"'{}[]:,/=")))
                              .arg(reply.status)
                              .arg(problem));
}

QTEST_GUILESS_MAIN(FuzzTest)
#include "tst_fuzz.moc"
