// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/httpexchange.h"
#include "tests/support/platformprocess.h"
#include "tests/support/postgresserver.h"
#include "tests/support/rawsocket.h"
#include "tests/support/redisserver.h"
#include "tests/support/secretservicesession.h"
#include "tests/support/testdatabase.h"
#include "tests/support/xvfbserver.h"

#include <QTcpServer>
#include <QTest>

#include <csignal>
#include <cstdio>

using namespace pm::test;

class SupportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void postgresKeepsDataOverACrash();
    void redisComesBackOnItsPort();
    void secretServiceStoresASecret();
    void xvfbPicksADisplay();
    void everyPlatformProcessHasItsOwnData();
    void aKilledTestLeavesNoServer();
    void databasesAreSeparate_data() { TestDatabase::addRows(); }
    void databasesAreSeparate();
    void rawSocketReadsPipelinedReplies();
    void exchangeReportsStatusHeadersAndJson();
};

namespace {

// The output of a client program, which must succeed.
QByteArray outputOf(const QString &program, const QStringList &arguments, const QByteArray &input = {},
                    const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment())
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(10000) || process.exitCode() != 0)
        return "failed: " + process.readAllStandardError();
    return process.readAllStandardOutput().trimmed();
}

QByteArray psql(const QString &url, const QString &sql)
{
    return outputOf(QStringLiteral("psql"), {url, QStringLiteral("-qAtc"), sql});
}

// Starts one of each, says their process ids, and waits to be killed.
int holdServers()
{
    PostgresServer postgres;
    RedisServer redis;
    SecretServiceSession session;
    XvfbServer xvfb;
    if (!postgres.start() || !redis.start() || !session.start() || !xvfb.start())
        return 1;
    QList<qint64> pids = session.pids();
    pids << postgres.pid() << redis.pid() << xvfb.pid();
    for (const qint64 pid : pids)
        printf("%lld ", pid);
    printf("\n");
    fflush(stdout);
    return QCoreApplication::exec();
}

// Answers one connection with fixed bytes once the request's head has arrived.
class CannedServer
{
public:
    explicit CannedServer(QByteArray answer)
        : m_answer(std::move(answer))
    {
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("cannot listen");
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                m_request += socket->readAll();
                if (m_request.contains("\r\n\r\n"))
                    socket->write(m_answer);
            });
        });
    }
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    [[nodiscard]] QByteArray request() const { return m_request; }

private:
    QTcpServer m_server;
    QByteArray m_answer;
    QByteArray m_request;
};

} // namespace

void SupportTest::postgresKeepsDataOverACrash()
{
    PostgresServer server(PostgresServer::Sync::On);
    QVERIFY2(server.start(), server.log().constData());
    const QString url = server.createDatabase();
    QVERIFY2(!url.isEmpty(), server.log().constData());
    QCOMPARE(psql(url, QStringLiteral("create table kept(n int); insert into kept values (7);")), QByteArray());
    server.stopImmediate();
    QVERIFY(psql(url, QStringLiteral("select 1")).startsWith("failed"));
    QVERIFY2(server.start(), server.log().constData());
    QVERIFY(server.log().contains("was not properly shut down"));
    QCOMPARE(psql(url, QStringLiteral("select n from kept")), QByteArray("7"));
    QVERIFY(server.restart());
    QVERIFY(!server.log().contains("was not properly shut down"));
}

void SupportTest::redisComesBackOnItsPort()
{
    RedisServer server;
    QVERIFY2(server.start(), server.log().constData());
    const QStringList ping{QStringLiteral("-u"), server.url(), QStringLiteral("ping")};
    QCOMPARE(outputOf(QStringLiteral("redis-cli"), ping), QByteArray("PONG"));
    server.stop();
    QVERIFY(outputOf(QStringLiteral("redis-cli"), ping) != "PONG");
    QVERIFY2(server.start(), server.log().constData());
    QCOMPARE(outputOf(QStringLiteral("redis-cli"), ping), QByteArray("PONG"));
}

void SupportTest::secretServiceStoresASecret()
{
    SecretServiceSession session;
    QVERIFY2(session.start(), session.log().constData());
    const QString tool = QStringLiteral("secret-tool");
    QCOMPARE(outputOf(tool,
                      {QStringLiteral("store"), QStringLiteral("--label=a test"), QStringLiteral("k"),
                       QStringLiteral("v")},
                      "hidden", session.environment()),
             QByteArray());
    QCOMPARE(outputOf(tool, {QStringLiteral("lookup"), QStringLiteral("k"), QStringLiteral("v")}, {},
                      session.environment()),
             QByteArray("hidden"));
}

void SupportTest::xvfbPicksADisplay()
{
    XvfbServer first;
    XvfbServer second;
    QVERIFY2(first.start(), first.log().constData());
    QVERIFY2(second.start(), second.log().constData());
    QVERIFY(first.display() != second.display());
    QVERIFY(QFile::exists(QStringLiteral("/tmp/.X11-unix/X") + first.display().mid(1)));
}

void SupportTest::everyPlatformProcessHasItsOwnData()
{
    if (!QFile::exists(PlatformProcess::program()))
        QSKIP("penguinmails-platformd is not built yet");
    PlatformProcess first;
    PlatformProcess second;
    QVERIFY2(first.start(), first.log().constData());
    QVERIFY2(second.start(), second.log().constData());
    QVERIFY(first.port() != 0 && first.port() != second.port());
    QCOMPARE(HttpExchange(first.url()).get(QStringLiteral("/healthz")).status, 200);
    QVERIFY(first.terminate());
    QCOMPARE(first.exitCode(), 0);
    QCOMPARE(HttpExchange(first.url()).get(QStringLiteral("/healthz")).status, 0);
}

void SupportTest::aKilledTestLeavesNoServer()
{
    // What the killed one leaves behind in its folders goes with this one.
    const QTemporaryDir folder;
    QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ExeOther);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("TMPDIR"), folder.path());
    QProcess holder;
    holder.setProcessEnvironment(environment);
    holder.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--hold-servers")});
    QVERIFY(holder.waitForReadyRead(60000));
    const QList<QByteArray> pids = holder.readLine().trimmed().split(' ');
    QCOMPARE(pids.size(), 5);
    holder.kill();
    QVERIFY(holder.waitForFinished());
    for (const QByteArray &pid : pids)
        QTRY_VERIFY2(kill(pid.toInt(), 0) != 0, pid.constData());
}

void SupportTest::databasesAreSeparate()
{
    QFETCH(QString, database);
    const TestDatabase first(database);
    const TestDatabase second(database);
    QVERIFY(!first.url().isEmpty());
    QVERIFY(first.url() != second.url());
    if (database == QStringLiteral("postgresql"))
        QCOMPARE(psql(second.url(), QStringLiteral("select current_setting('fsync')")), QByteArray("off"));
}

void SupportTest::rawSocketReadsPipelinedReplies()
{
    CannedServer server("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nX-One: 1\r\n\r\nfirst"
                        "HTTP/1.1 404 Not Found\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nsec\r\n3\r\nond\r\n0\r\n\r\n"
                        "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n"
                        "HTTP/1.1 204 No Content\r\n\r\n");
    RawSocket socket;
    QVERIFY(socket.connectTo(server.port()));
    QVERIFY(socket.send("GET / HTTP/1.1\r\n\r\n"));
    QTRY_VERIFY(!server.request().isEmpty());
    const HttpReply first = socket.readReply();
    QCOMPARE(first.body, QByteArray("first"));
    QCOMPARE(first.header("x-one"), QByteArray("1"));
    const HttpReply second = socket.readReply();
    QCOMPARE(second.status, 404);
    QCOMPARE(second.body, QByteArray("second"));
    QCOMPARE(socket.readReply(5000, false).body, QByteArray());
    QCOMPARE(socket.readReply().status, 204);
    QVERIFY(!socket.waitForClose(50));
}

void SupportTest::exchangeReportsStatusHeadersAndJson()
{
    CannedServer server("HTTP/1.1 403 Forbidden\r\nContent-Type: application/json\r\nX-Request-Id: r1\r\n"
                        "Content-Length: 30\r\n\r\n{\"error\":{\"code\":\"forbidden\"}}");
    HttpExchange exchange(QUrl(QStringLiteral("http://127.0.0.1:%1").arg(server.port())));
    exchange.setBearer(QStringLiteral("abc"));
    const HttpReply reply = exchange.post(QStringLiteral("/a?b=c%20d"), {{QStringLiteral("n"), 1}}, {{"X-Two", "2"}});
    QCOMPARE(reply.status, 403);
    QCOMPARE(reply.errorCode(), QStringLiteral("forbidden"));
    QCOMPARE(reply.header("x-request-id"), QByteArray("r1"));
    QVERIFY(server.request().startsWith("POST /a?b=c%20d HTTP/1.1\r\n"));
    QVERIFY(server.request().contains("Authorization: Bearer abc\r\n"));
    QVERIFY(server.request().contains("X-Two: 2\r\n"));
    QVERIFY(server.request().endsWith("{\"n\":1}"));
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (QCoreApplication::arguments().contains(QStringLiteral("--hold-servers")))
        return holdServers();
    SupportTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_support.moc"
